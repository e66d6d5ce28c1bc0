import type { RuleChange } from "../../packages/decide/policy/rule-changes.ts";
import type { WorkflowChange } from "../../packages/decide/policy/workflow-changes.ts";
import { code, folded, lines, plain, table } from "../../packages/kit/log/markdown.ts";
import type { PipelineChanges } from "./pipeline-changes.ts";

/** Whether the release changes rules or workflow files, or goes by rules of its own: then the page says so before anything else. */
export function changesPipeline({ isFirst, rules, workflows }: PipelineChanges): boolean {
  return isFirst || rules.length > 0 || workflows.length > 0;
}

/** What a release does to the pipeline that carries it, weakenings first. Nothing is said of one that leaves it as it is. */
export function pipelinePart(changes: PipelineChanges): string {
  if (!changesPipeline(changes)) return "";
  const { branch, isFirst, file, rules, workflows } = changes;
  const first = isFirst
    ? `**${code(branch)} has no ${code(file)} yet**: this is the first release, and it says itself who is asked.`
    : "";
  const weakenings = [...rules.filter(({ effect }) => effect === "weaker"), ...workflows.filter(isWeaker)].length;
  const headline =
    rules.length + workflows.length === 0
      ? ""
      : `**This release changes the pipeline itself**${weakenings === 0 ? "" : `, and ${weakenings === 1 ? "one of the changes weakens it" : `${weakenings} of the changes weaken it`}`}.`;
  return lines(first, headline, ruleTable(changes), workflowTable(workflows));
}

const isWeaker = ({ weakenings }: WorkflowChange): boolean => weakenings.length > 0;

const ruleTable = ({ branch, rules }: PipelineChanges): string => {
  const words: Readonly<Record<RuleChange["effect"], string>> = {
    weaker: `**no effect**: what ${plain(branch)} says holds`,
    other: "holds for this release",
    new: "holds for this release, and is new",
    stricter: "holds for this release, because it is stricter",
  };
  return table(
    ["setting", `on ${plain(branch)}`, "this release says", ""],
    rules.map(({ rule, trusted, proposed, effect }) => [code(rule), cell(trusted), cell(proposed), words[effect]]),
  );
};

const cell = (value: string | null): string => (value === null ? "nothing" : code(value));

/** GitHub runs the workflow files of the commit, whatever the rules say: people are the ones who see it. */
const workflowTable = (workflows: readonly WorkflowChange[]): string => {
  const rows = workflows.map(({ file, change, weakenings }) => [
    code(file),
    change,
    weakenings.map((words) => `**${plain(words)}**`).join(", "),
  ]);
  const drawn = table(["workflow file", "", "look at"], rows);
  return workflows.some(isWeaker) || rows.length === 0 ? drawn : folded(`${rows.length} workflow files`, drawn);
};
