import { mainBranch } from "../../packages/decide/finalise/back.ts";
import { policyVerdict } from "../../packages/decide/policy/policy-verdict.ts";
import { policyFindings } from "../../packages/kit/lock/policy-findings.ts";
import { policyTextAt } from "../../packages/kit/trusted-policy.ts";
import type { World } from "../../packages/kit/world.ts";
import type { Configuration } from "../../packages/model/configuration/configuration.ts";
import type { Policy } from "../../packages/model/configuration/policy.ts";
import type { Verdict } from "../../packages/model/document/verdict.ts";
import type { Release } from "../../packages/model/release/release.ts";

/**
 * May the release be finished by this configuration? Once main holds the release, the rules there are those that it brought along: then those
 * count that the run began with, at the commit of the trusted branch that the policy names.
 */
export async function rulesVerdict(
  {
    policy,
    configuration,
    release,
  }: { readonly policy: Policy; readonly configuration: Configuration; readonly release: Release },
  { ancestry, contents, releaseTags }: World,
): Promise<Verdict> {
  const result = await policyFindings(policy.file, { contents, releaseTags });
  const verdict = policyVerdict({ policy, configuration, found: result });
  if (verdict.go || verdict.reason === "policy_weaker") return verdict;
  const head = await contents.head(mainBranch(configuration));
  if (head === null || !(await ancestry.isAncestor(release.commit, head))) return verdict;
  if (policy.digest === null) {
    // Whoever says so of a later release would bring rules of their own.
    const newest = await releaseTags.newest();
    return newest === null || newest.commit === release.commit
      ? { go: true, because: `${mainBranch(configuration)} holds the first release, which went by its own rules` }
      : verdict;
  }
  if (policy.commit === null || !(await ancestry.isAncestor(policy.commit, head))) return verdict;
  const then = await policyTextAt(policy, policy.commit, contents);
  return policyVerdict({ policy, configuration, found: { ...result, ...then } });
}
