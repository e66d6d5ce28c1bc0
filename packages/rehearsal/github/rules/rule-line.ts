import { releasesOf } from "../changes/release.ts";
import type { ProtectionStore, RequiredCheck } from "../records/branch-protection.ts";
import type { Actor } from "../records/effect.ts";
import type { ReleaseStore } from "../records/release.ts";
import type { Repository } from "../records/repository.ts";
import type { Rule, Ruleset } from "../records/ruleset.ts";
import type { TeamStore } from "../records/team.ts";
import { findProtection, isExcused, isNamed, protectionsOf } from "./branch-protection.ts";
import { lackWords, missingChecks, type RequiredCheckContext } from "./required-check.ts";
import { type RulesetContext, refPattern, rulesetsFor } from "./ruleset.ts";

/** What this file uses of the store. */
export interface RuleLineContext
  extends RequiredCheckContext,
    RulesetContext,
    ProtectionStore,
    ReleaseStore,
    TeamStore {}

/** One rule as the hook of a push reads it. */
interface RuleLine {
  /** `GH013` for rulesets, `GH006` for the protection of a branch. */
  readonly code: "GH013" | "GH006";
  readonly rule: Rule["type"] | "any" | "checks_on_update";
  /** Extended regular expressions over full refs. */
  readonly fits: string;
  readonly except?: string;
  /** Commits that lack less than all checks: `<sha>=<number>`. */
  readonly lacks?: readonly string[];
  readonly words: string;
}

const words: Readonly<Record<Exclude<Rule["type"], "required_status_checks">, string>> = {
  creation: "Cannot create ref due to creations being restricted.",
  update: "Cannot update this protected ref.",
  deletion: "Cannot delete this branch",
  non_fast_forward: "Cannot force-push to this branch",
  required_linear_history: "This branch must not contain merge commits.",
  pull_request: "Changes must be made through a pull request.",
};

const notYours =
  "You're not authorized to push to this branch. Visit https://docs.github.com/articles/about-protected-branches/ for more information.";

/** Everything that somebody has to keep when moving refs of a repository, a line each; `except` leaves out kinds of rules. */
export function ruleLines(
  store: RuleLineContext,
  repository: Repository,
  actor: Actor,
  except: readonly RuleLine["rule"][] = [],
): string {
  const all = [
    ...rulesetsFor(store, repository, actor).flatMap((item) => ofRuleset(store, repository, item)),
    ...protectionsOf(store, repository).flatMap(({ branch }) => ofBranch(store, repository, branch, actor)),
    ...ofSpentTags(store, repository),
  ];
  return all
    .filter(({ rule }) => !except.includes(rule))
    .map(({ code, rule, fits, except: not = "-", lacks = [], words: message }) =>
      [code, rule, fits, not, lacks.join(",") || "-", `${message}\n`].join(" "),
    )
    .join("");
}

function ofRuleset(
  store: RuleLineContext,
  repository: Repository,
  { target, include, exclude, rules }: Ruleset,
): RuleLine[] {
  // no ref has a space in it, so no such pattern fits any
  const join = (patterns: readonly string[]) =>
    patterns
      .filter((item) => !/\s/.test(item))
      .map((item) => refPattern(item, target, repository.defaultBranch))
      .join("|");
  const [fits, except] = [join(include), join(exclude) || "-"];
  if (fits === "") return [];
  return rules.map((rule): RuleLine => {
    const about = { code: "GH013", rule: rule.type, fits, except } as const;
    if (rule.type !== "required_status_checks") return { ...about, words: words[rule.type] };
    const isFree = rule.parameters?.do_not_enforce_on_create === true;
    return { ...about, ...(isFree && { rule: "checks_on_update" }), ...checkLine(store, repository, checksOf(rule)) };
  });
}

/** The checks that a rule of a ruleset asks for. */
export function checksOf({ parameters }: Rule): RequiredCheck[] {
  const items = (parameters?.required_status_checks ?? []) as { context: string; integration_id?: number }[];
  return items.map(({ context, integration_id = null }) => ({ context, app_id: integration_id }));
}

function ofBranch(store: RuleLineContext, repository: Repository, branch: string, actor: Actor): RuleLine[] {
  const item = findProtection(store, repository, branch);
  if (!item) return [];
  const line = (rule: Exclude<Rule["type"], "required_status_checks">): RuleLine => ({
    code: "GH006",
    rule,
    words: words[rule],
    fits: exactly(`refs/heads/${branch}`),
  });
  const { reviews, restrictions, checks } = item;
  const forAll = [
    ...(item.forcePushes ? [] : [line("non_fast_forward")]),
    ...(item.deletions ? [] : [line("deletion")]),
  ];
  if (isExcused(store, repository, item, actor)) return forAll;
  const isFree = reviews?.bypass ? isNamed(store, repository, reviews.bypass, actor) : false;
  const isOut = restrictions !== null && !isNamed(store, repository, restrictions, actor);
  return [
    ...forAll,
    ...(item.linearHistory ? [line("required_linear_history")] : []),
    ...(item.lock ? [{ ...line("update"), rule: "any" as const, words: "Cannot change this locked branch" }] : []),
    ...(reviews && !isFree ? [line("pull_request")] : []),
    ...(isOut ? [{ ...line("update"), rule: "any" as const, words: notYours }] : []),
    ...(checks
      ? [{ ...line("update"), rule: "required_status_checks" as const, ...checkLine(store, repository, checks.checks) }]
      : []),
  ];
}

function checkLine(
  store: RuleLineContext,
  repository: Repository,
  required: readonly RequiredCheck[],
): Pick<RuleLine, "lacks" | "words"> {
  const missing = [...missingChecks(store, repository, required)];
  return {
    lacks: missing.filter(([, count]) => count < required.length).map(([sha, count]) => `${sha}=${count}`),
    words: lackWords(required, "%"),
  };
}

/** A tag that an immutable release has used is never made or moved again, and kept as long as the release is. */
function ofSpentTags(store: ReleaseStore, repository: Repository): RuleLine[] {
  const spent = store.spentTags.all().filter((item) => item.repository === repository.id);
  return spent.flatMap(({ tag }) => {
    const kept = releasesOf(store, repository).some((item) => item.immutable && item.tag === tag);
    const rules = ["creation", "update", ...(kept ? ["deletion"] : [])] as ("creation" | "update" | "deletion")[];
    const fits = exactly(`refs/tags/${tag}`);
    return rules.map((rule) => ({ code: "GH013", rule, fits, words: words[rule] }) as const);
  });
}

function exactly(ref: string): string {
  return `^${ref.replaceAll(/[.+^${}()|[\]\\*?]/g, "\\$&")}$`;
}
