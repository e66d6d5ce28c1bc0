import { expect, test } from "@jest/globals";
import { configurationOf, policyOf, rulesOf } from "../../model/builders/release.ts";
import type { Policy, PolicyFindings } from "../../model/configuration/policy.ts";
import { policyVerdict } from "./policy-verdict.ts";

const digest = `sha256:${"5a".repeat(32)}`;
const other = `sha256:${"a5".repeat(32)}`;
const main = "roles: { boss: { people: [rita] } }\nenvironments: { production: { approve: { boss: 1 } } }";
const verdict = (value: string, policy: Partial<Policy> = {}, result: Partial<PolicyFindings> = {}) => {
  const verdict = policyVerdict({
    policy: policyOf({ digest, commit: "c".repeat(40), ...policy }),
    configuration: configurationOf(value),
    found: rulesOf({ digest, configuration: configurationOf(main), ...result }),
  });
  return verdict.go ? "go" : `${verdict.reason}: ${verdict.because}`;
};

test.each<[message: string, given: string, policy: Partial<Policy>, found: Partial<PolicyFindings>, says: string]>([
  ["the rules of main", main, {}, {}, "go"],
  ["stricter ones", main.replace("boss: 1", "boss: 2"), {}, {}, "go"],
  [
    "one that asks nobody",
    "flows: {}",
    {},
    {},
    "policy_weaker: the configuration that was given asks for less than .github/slipway.yml on main: roles.boss, environments.production.approve",
  ],
  [
    "one with another person in the role",
    main.replace("rita", "eve"),
    {},
    {},
    "policy_weaker: the configuration that was given asks for less than .github/slipway.yml on main: roles.boss",
  ],
  [
    "the rules that main had before",
    main,
    { digest: other },
    {},
    "policy_changed: .github/slipway.yml on main is another one than this run began with at ccccccc",
  ],
  [
    "a policy of no rules where main has some",
    "flows: {}",
    { digest: null, commit: null },
    {},
    "policy_changed: .github/slipway.yml on main is another one than this run began with",
  ],
  [
    "a policy of a branch of one's own",
    main,
    { branch: "mine" },
    {},
    "policy_changed: the policy is that of .github/slipway.yml on mine, but the rules are in .github/slipway.yml on main",
  ],
  [
    "a policy of another file",
    main,
    { file: "docs/easy.yml" },
    {},
    "policy_changed: the policy is that of docs/easy.yml on main, but the rules are in .github/slipway.yml on main",
  ],
  [
    "rules that are gone",
    main,
    {},
    { digest: null, configuration: null },
    "policy_changed: .github/slipway.yml is gone from main since this run began",
  ],
  ["a first release", "flows: {}", { digest: null }, { digest: null, configuration: null }, "go"],
  [
    "a repository that was released without rules on main",
    "flows: {}",
    { digest: null },
    { digest: null, configuration: null, hasReleases: true },
    "policy_missing: main has no .github/slipway.yml, but this repository has a ledger or releases already, so it is not known whose rules hold",
  ],
])("an action that is given %s", (_, value, policy, result, says) => {
  expect(verdict(value, policy, result)).toBe(says);
});
