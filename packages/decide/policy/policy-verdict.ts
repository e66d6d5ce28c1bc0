import type { Configuration } from "../../model/configuration/configuration.ts";
import type { Policy, PolicyFindings } from "../../model/configuration/policy.ts";
import type { ReasonCode } from "../../model/document/reason.ts";
import type { Verdict } from "../../model/document/verdict.ts";
import { ruleChanges } from "./rule-changes.ts";
import { sameValue } from "./same-value.ts";
import { strictest } from "./strictest.ts";

/** What an action was given, and what the trusted branch says when the action looks itself. */
export interface PolicyEvidence {
  readonly policy: Policy;
  readonly configuration: Configuration;
  readonly found: PolicyFindings;
}

/** Is the configuration that an action was given at least as strict as what the trusted branch says now? */
export function policyVerdict({ policy, configuration, found: policyFindings }: PolicyEvidence): Verdict {
  const { branch, file, digest } = policyFindings;
  const again = "Re-run all jobs, so that the run begins with the rules that hold now.";
  if (policy.branch !== branch || policy.file !== file)
    return no(
      "policy_changed",
      `the policy is that of ${policy.file} on ${policy.branch}, but the rules are in ${file} on ${branch}`,
      again,
    );
  if (digest !== policy.digest)
    return no(
      "policy_changed",
      digest === null
        ? `${file} is gone from ${branch} since this run began`
        : `${file} on ${branch} is another one than this run began with${policy.commit === null ? "" : ` at ${policy.commit.slice(0, 7)}`}`,
      again,
    );
  if (policyFindings.configuration === null) return firstVerdict(policyFindings, policyFindings.hasReleases);
  if (sameValue(strictest(policyFindings.configuration, configuration), configuration))
    return { go: true, because: `the rules are those of ${branch}` };
  const weaker = ruleChanges(policyFindings.configuration, configuration)
    .filter(({ effect }) => effect === "weaker")
    .map(({ rule }) => rule);
  return no(
    "policy_weaker",
    `the configuration that was given asks for less than ${file} on ${branch}: ${weaker.join(", ") || "its order differs"}`,
    "Pass the output configuration of this run's own plan-flow on unchanged.",
  );
}

/** Without rules on the trusted branch a release is judged by its own, but only the first one. */
export function firstVerdict(
  { branch, file }: { readonly branch: string; readonly file: string },
  hasReleases: boolean,
): Verdict {
  return hasReleases
    ? no(
        "policy_missing",
        `${branch} has no ${file}, but this repository has a ledger or releases already, so it is not known whose rules hold`,
        `Put ${file} on ${branch} by a pull request, then re-run all jobs; a release does not bring its own any more.`,
      )
    : { go: true, because: `${branch} has no ${file} yet: this is the first release, and its own rules hold` };
}

const no = (reason: ReasonCode, because: string, remedy: string): Verdict => ({ go: false, reason, because, remedy });
