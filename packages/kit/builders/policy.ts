import { createHash } from "node:crypto";
import { configurationOf, policyOf } from "../../model/builders/release.ts";
import type { Policy, PolicyFindings } from "../../model/configuration/policy.ts";
import type { Contents } from "../../ports/repository/contents.ts";
import { memoryContents } from "../../ports/repository/contents-memory.ts";
import { configurationPath } from "../trusted-policy.ts";

/** A main that holds these lines of a configuration: the policy that plan-flow would read there, what an action finds, and the contents to find it in. */
export function trustedBranch(lines = "analysis: {}"): {
  readonly policy: Policy;
  readonly rules: PolicyFindings;
  readonly contents: Contents;
} {
  const text = `version: 1\n${lines}\n`;
  const digest = `sha256:${createHash("sha256").update(text).digest("hex")}`;
  const branch = { branch: "main", file: configurationPath, digest };
  return {
    policy: policyOf({ digest, commit: "0".repeat(40) }),
    rules: { ...branch, configuration: configurationOf(lines), hasReleases: false },
    contents: memoryContents({ main: { [configurationPath]: text } }),
  };
}
