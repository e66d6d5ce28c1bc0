import { ruleChanges } from "../../packages/decide/policy/rule-changes.ts";
import { strictest } from "../../packages/decide/policy/strictest.ts";
import { type WorkflowTexts, workflowChanges } from "../../packages/decide/policy/workflow-changes.ts";
import { policyAtCommit, type TrustedPolicy } from "../../packages/kit/trusted-policy.ts";
import type { World } from "../../packages/kit/world.ts";
import type { Configuration } from "../../packages/model/configuration.ts";
import type { Policy } from "../../packages/model/policy.ts";
import { readConfiguration, refuseNearMisses } from "./read-configuration.ts";

const workflows = ".github/workflows";
/** Workflow files that are compared by their lines. */
const most = 20;

/** What holds for this run, and where it comes from. */
export interface Rules {
  readonly configuration: Configuration;
  readonly trusted: TrustedPolicy;
  readonly policy: Policy;
}

/** Reads the configuration of the commit and that of the trusted branch; for each rule the stricter holds. */
export async function readRules(file: string, { contents, log, trigger }: World): Promise<Rules> {
  const trusted = await policyAtCommit(file, contents);
  const proposed = await readConfiguration(file, trigger.commit, { contents, log });
  const { branch, commit, digest } = trusted;
  if (trusted.configuration === null && commit !== null && commit !== trigger.commit)
    await refuseNearMisses(commit, contents);
  const rules = trusted.configuration === null ? [] : ruleChanges(trusted.configuration, proposed);
  return {
    configuration: trusted.configuration === null ? proposed : strictest(trusted.configuration, proposed),
    trusted,
    policy: {
      kind: "policy",
      version: 1,
      branch,
      commit,
      file: trusted.file,
      digest,
      rules: [...rules],
      workflows: [],
    },
  };
}

/** The same with what the commit does to the team's workflow files, for the people who are asked. */
export async function withWorkflows(policy: Policy, { contents, trigger }: World): Promise<Policy> {
  const { commit } = policy;
  if (commit === null || commit === trigger.commit) return policy;
  const [old, now] = [await contents.list(workflows, commit), await contents.list(workflows, trigger.commit)];
  const names = [...new Set([...old, ...now].map(({ name }) => name))].toSorted();
  const shaOf = (items: typeof old, name: string) => items.find((item) => item.name === name)?.sha;
  const changed = names.filter((name) => shaOf(old, name) !== shaOf(now, name)).slice(0, most);
  const texts = await Promise.all(
    changed.map(async (name): Promise<WorkflowTexts> => {
      const path = `${workflows}/${name}`;
      return {
        file: path,
        trusted: shaOf(old, name) === undefined ? null : await contents.read(path, commit),
        proposed: shaOf(now, name) === undefined ? null : await contents.read(path, trigger.commit),
      };
    }),
  );
  return { ...policy, workflows: [...workflowChanges(texts)] };
}
