import { actionWords, planWords } from "../../packages/decide/deploy/plan.ts";
import { code, folded, lines, plain, table } from "../../packages/kit/log/markdown.ts";
import type { PlanAction, PlanSummary } from "../../packages/model/terraform/terraform-plan.ts";

/** Rows that are shown; a step's summary may have 1 MiB. */
const most = 500;

const order: Readonly<Record<PlanAction, number>> = {
  delete: 0,
  replace: 1,
  forget: 2,
  update: 3,
  create: 4,
  read: 5,
  "no-op": 6,
};

/** The plan for people: how much of what, then each address with what happens to it, the dangerous first. Never a value. */
export function planMarkdown(environment: string, summary: PlanSummary, last: string): string {
  const rows = summary.resources
    .toSorted((a, b) => order[a.action] - order[b.action])
    .map((change) => [code(change.address), plain(actionWords(change))]);
  const outputs = summary.outputs.map(({ name, action }) => [`output ${code(name)}`, action]);
  const all = [...rows, ...outputs];
  const shown = table(["resource", "action"], all.slice(0, most));
  return lines(
    `**${plain(environment)}**: ${planWords(summary)}`,
    all.length > 20 ? folded(`${all.length} changes`, shown) : shown,
    all.length > most ? `and ${all.length - most} more` : "",
    last,
  );
}
