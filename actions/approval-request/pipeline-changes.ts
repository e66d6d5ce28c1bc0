import { type RuleChange, ruleChanges } from "../../packages/decide/policy/rule-changes.ts";
import {
  type WorkflowChange,
  type WorkflowTexts,
  workflowChanges,
} from "../../packages/decide/policy/workflow-changes.ts";
import type { TrustedPolicy } from "../../packages/kit/trusted-policy.ts";
import { defaultConfiguration } from "../../packages/model/configuration/configuration.ts";
import type { Contents } from "../../packages/ports/repository/contents.ts";

const folder = ".github";
const workflows = `${folder}/workflows`;
/** Workflow files that are compared by their lines; the rest is only named, as far as a page can hold it. */
const most = 20;
const mostNamed = 200;

/** What a commit changes in the pipeline that carries it. */
export interface PipelineChanges {
  /** The trusted branch, and whether it has a configuration at all: without one the release goes by its own. */
  readonly branch: string;
  readonly file: string;
  readonly isFirst: boolean;
  readonly rules: readonly RuleChange[];
  readonly workflows: readonly WorkflowChange[];
}

/** Compares the commit's configuration and workflow files with those where the trusted branch ends; nothing of it is taken from an input. */
export async function pipelineChanges(
  { branch, file, configuration }: TrustedPolicy,
  commit: string,
  contents: Contents,
): Promise<PipelineChanges> {
  const head = `refs/heads/${branch}`;
  const both = [head, commit] as const;
  // One listing a side says whether anything is to be read at all: what has the same sha is the same.
  const [before, after] = await Promise.all(both.map((ref) => contents.list(folder, ref)));
  const isSame = (path: string): boolean => {
    const [sha, other] = [before, after].map((items) => items?.find(({ name }) => `${folder}/${name}` === path)?.sha);
    return sha !== undefined && sha === other;
  };
  const [text, [old = [], now = []]] = await Promise.all([
    configuration === null || isSame(file) ? null : contents.read(file, commit),
    isSame(workflows) ? [] : Promise.all(both.map((ref) => contents.list(workflows, ref))),
  ]);
  const shaOf = (items: typeof old, name: string) => items.find((item) => item.name === name)?.sha;
  const names = [...new Set([...old, ...now].map(({ name }) => name))].toSorted();
  const changed = names
    .filter((name) => shaOf(old, name) !== shaOf(now, name))
    // New files must not push those that the trusted branch relies on out of sight.
    .toSorted((a, b) => Number(shaOf(old, a) === undefined) - Number(shaOf(old, b) === undefined));
  const texts = await Promise.all(
    changed.slice(0, most).map(async (name): Promise<WorkflowTexts> => {
      const path = `${workflows}/${name}`;
      return {
        file: path,
        trusted: shaOf(old, name) === undefined ? null : await contents.readOnBranch(path, branch),
        proposed: shaOf(now, name) === undefined ? null : await contents.read(path, commit),
      };
    }),
  );
  const unread = changed.slice(most, mostNamed).map(
    (name): WorkflowChange => ({
      file: `${workflows}/${name}`,
      change: shaOf(old, name) === undefined ? "added" : shaOf(now, name) === undefined ? "removed" : "changed",
      weakenings: ["was not looked into, because too many files change"],
    }),
  );
  const more = changed.length - mostNamed;
  const unnamed: WorkflowChange[] =
    more > 0
      ? [{ file: workflows, change: "changed", weakenings: [`${more} more files change than are named here`] }]
      : [];
  const { parseConfiguration } = await import("../../packages/model/configuration/configuration-file.ts");
  const rules = (trusted: NonNullable<typeof configuration>) =>
    ruleChanges(trusted, text === null ? defaultConfiguration() : parseConfiguration(text, file));
  return {
    branch,
    file,
    isFirst: configuration === null,
    rules: configuration === null || isSame(file) ? [] : rules(configuration),
    workflows: [...workflowChanges(texts), ...unread, ...unnamed],
  };
}
