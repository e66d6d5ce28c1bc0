import { type RuleChange, ruleChanges } from "../../packages/decide/policy/rule-changes.ts";
import { strictest } from "../../packages/decide/policy/strictest.ts";
import { policyAtCommit, type TrustedPolicy } from "../../packages/kit/trusted-policy.ts";
import type { World } from "../../packages/kit/world.ts";
import type { Configuration } from "../../packages/model/configuration/configuration.ts";
import type { Policy } from "../../packages/model/configuration/policy.ts";
import type { Commit } from "./commit-files.ts";
import { readConfiguration, refuseNearMisses } from "./read-configuration.ts";

/** What holds for this run, and where it comes from. */
export interface Rules {
  readonly configuration: Configuration;
  /** The file as the commit has it; `null` where it has none. */
  readonly text: string | null;
  readonly trusted: TrustedPolicy;
  readonly policy: Policy;
  /** What the commit says otherwise. */
  readonly changes: readonly RuleChange[];
}

/** Reads the configuration of the commit and that of the trusted branch; for each rule the stricter holds. */
export async function readRules(file: string, opened: Commit, { log, trigger }: World): Promise<Rules> {
  const { contents } = opened;
  const trusted = await policyAtCommit(file, contents);
  const { configuration: proposed, text } = await readConfiguration(file, trigger.commit, opened, log);
  const { branch, commit, digest } = trusted;
  if (trusted.configuration === null && commit !== null && commit !== trigger.commit)
    await refuseNearMisses(commit, contents);
  const changes = trusted.configuration === null ? [] : ruleChanges(trusted.configuration, proposed);
  return {
    configuration: trusted.configuration === null ? proposed : strictest(trusted.configuration, proposed),
    text,
    trusted,
    changes,
    policy: {
      kind: "policy",
      version: 1,
      branch,
      commit,
      file: trusted.file,
      digest,
    },
  };
}
