import type { ProtectionStore, RequiredCheck } from "../records/branch-protection.ts";
import type { CollaboratorStore } from "../records/collaborator.ts";
import type { Actor } from "../records/effect.ts";
import type { Pull } from "../records/pull.ts";
import type { Repository } from "../records/repository.ts";
import { isAncestor } from "../store/ref.ts";
import type { RepositoryStore } from "../store/repository-store.ts";
import { findProtection, isExcused } from "./branch-protection.ts";
import { lackWords, missingChecks, type RequiredCheckContext } from "./required-check.ts";
import { checksOf } from "./rule-line.ts";
import { type RulesetContext, rulesetsFor, speaksOf } from "./ruleset.ts";

/** What this file uses of the store. */
export interface PullRulesContext extends RequiredCheckContext, RulesetContext, RepositoryStore, ProtectionStore {}

/** Rules of a branch that the merge of a pull request need not keep, or that are asked of its head instead. */
export const notForPulls = ["pull_request", "required_status_checks", "checks_on_update"] as const;

/** What a pull request must still have before somebody may merge it, in GitHub's words; `null` if nothing. Nobody reviews here, so a rule that asks for approvals is never met. */
export async function whatPullLacks(
  store: PullRulesContext,
  repository: Repository,
  pull: Pull,
  actor: Actor,
): Promise<string | null> {
  const rulesets = fromRulesets(store, repository, pull, actor);
  const branch = fromProtection(store, repository, pull, actor);
  const [ruled, protection] = await Promise.all(
    [rulesets, branch].map((asked) => lacks(store, repository, pull, asked)),
  );
  if (ruled?.length) return `Repository rule violations found\n\n${ruled.join("\n\n")}\n\n`;
  return protection?.length ? protection.join(" ") : null;
}

/** What is asked of a pull request. */
interface Asked {
  readonly approvals: number;
  readonly checks: readonly RequiredCheck[];
  /** Whether the head must contain the base. */
  readonly strict: boolean;
}

function fromRulesets(store: PullRulesContext, repository: Repository, { base }: Pull, actor: Actor): Asked {
  const rules = rulesetsFor(store, repository, actor)
    .filter((item) => speaksOf(item, `refs/heads/${base}`, repository.defaultBranch))
    .flatMap((item) => item.rules);
  const reviews = rules.filter(({ type }) => type === "pull_request");
  const checks = rules.filter(({ type }) => type === "required_status_checks");
  return {
    approvals: Math.max(
      0,
      ...reviews.map(({ parameters }) => Number(parameters?.required_approving_review_count ?? 0)),
    ),
    checks: checks.flatMap(checksOf),
    strict: checks.some(({ parameters }) => parameters?.strict_required_status_checks_policy === true),
  };
}

function fromProtection(
  store: ProtectionStore & CollaboratorStore,
  repository: Repository,
  { base }: Pull,
  actor: Actor,
): Asked {
  const item = findProtection(store, repository, base);
  if (!item || isExcused(store, repository, item, actor)) return { approvals: 0, checks: [], strict: false };
  const { reviews, checks } = item;
  return { approvals: reviews?.count ?? 0, checks: checks?.checks ?? [], strict: checks?.strict ?? false };
}

async function lacks(
  store: PullRulesContext,
  repository: Repository,
  { headSha, baseSha }: Pull,
  { approvals, checks, strict }: Asked,
): Promise<string[]> {
  const missing = missingChecks(store, repository, checks).get(headSha) ?? checks.length;
  const isBehind = strict && !(await isAncestor(store.git(repository), baseSha, headSha));
  return [
    ...(approvals > 0 ? [`At least ${approvals} approving review is required by reviewers with write access.`] : []),
    ...(missing > 0 ? [lackWords(checks, missing)] : []),
    ...(isBehind ? ["The head branch is not up to date with the base branch."] : []),
  ];
}
