import { expect, test } from "@jest/globals";
import { trustedBranch } from "../../packages/kit/builders/policy.ts";
import { memoryWorld } from "../../packages/kit/builders/world.ts";
import { configurationOf, policyOf, releaseOf } from "../../packages/model/builders/release.ts";
import type { Policy } from "../../packages/model/configuration/policy.ts";
import { memoryContents } from "../../packages/ports/repository/contents-memory.ts";
import { rulesVerdict } from "./rules.ts";

const path = ".github/slipway.yml";
const old = "roles: { boss: { people: [rita] } }\nenvironments: { production: { approve: { boss: 1 } } }";
const easy = "flows: {}";
const [began, merged] = ["a".repeat(40), "b".repeat(40)];
const release = releaseOf();
const text = (lines: string) => ({ [path]: `version: 1\n${lines}\n` });

/** Judges a release that began with `old` at `began`; main ends at `merged` and holds these commits. */
const judged = async ({
  given: value = old,
  policy = {},
  now = old,
  holds = [],
  tagged = began,
}: {
  readonly given?: string;
  readonly policy?: Partial<Policy>;
  readonly now?: string | null;
  readonly holds?: readonly string[];
  /** Commit of the newest release that was tagged. */
  readonly tagged?: string | null;
} = {}) => {
  const verdict = await rulesVerdict(
    {
      policy: { ...trustedBranch(old).policy, commit: began, ...policy },
      configuration: configurationOf(value),
      release,
    },
    memoryWorld({
      contents: memoryContents({ main: now === null ? {} : text(now), [began]: text(old) }, { main: merged }),
      ancestry: { isAncestor: async (commit) => holds.includes(commit), between: async () => null },
      releaseTags: { newest: async () => (tagged === null ? null : { name: "v1.4.2", commit: tagged, ledger: null }) },
    }),
  );
  return verdict.go ? "go" : verdict.reason;
};

test("a release is finished by the rules of main", async () => {
  expect(await judged()).toBe("go");
  expect(await judged({ given: easy })).toBe("policy_weaker");
});

test("rules that main got since it began close the gate, as long as it is not the release itself that brought them", async () => {
  expect(await judged({ now: easy })).toBe("policy_changed");
  expect(await judged({ now: easy, holds: [began] })).toBe("policy_changed");
  expect(await judged({ now: easy, holds: [release.commit, began] })).toBe("go");
});

test("once main holds the release, the rules that it began with count, at the commit that the policy names", async () => {
  const holds = [release.commit, began];
  expect(await judged({ now: easy, holds, given: easy })).toBe("policy_weaker");
  expect(await judged({ now: easy, holds: [release.commit] })).toBe("policy_changed");
  expect(await judged({ now: easy, holds, policy: { commit: null } })).toBe("policy_changed");
  expect(await judged({ now: easy, holds, policy: { digest: `sha256:${"00".repeat(32)}` } })).toBe("policy_changed");
});

test("a first release that main holds by now is finished by its own rules", async () => {
  const policy = policyOf();
  const first = { policy, now: easy, given: easy, holds: [release.commit] };
  for (const tagged of [null, release.commit]) expect(await judged({ ...first, tagged })).toBe("go");
  expect(await judged(first)).toBe("policy_changed"); // released from before: what says otherwise was made up
  expect(await judged({ policy, now: easy, given: easy })).toBe("policy_changed");
  expect(await judged({ policy, now: null, given: easy })).toBe("policy_missing");
});
