import type { RuleChange } from "../../packages/decide/policy/rule-changes.ts";
import { code, lines, plain, table } from "../../packages/kit/log/markdown.ts";
import type { Policy } from "../../packages/model/configuration/policy.ts";
import type { Flow } from "../../packages/model/run/flow.ts";

/** What will happen, in a few words: `verify, then dev`. */
export function story({ chain, preview, phases }: Flow): string {
  const verify = phases.includes("store") ? ["verify"] : [];
  const deploys = chain.length > 0 ? [`then ${chain.join(", then ")}`] : [];
  const plan = preview === null ? [] : [`and preview ${preview}`];
  return [...verify, ...deploys, ...plan].join(", ") || phases.join(", ");
}

/** Which flow and why, and whose rules hold. */
export function flowSummary(flow: Flow, policy: Policy, changes: readonly RuleChange[]): string {
  return lines(
    flow.name === "none" ? `**No flow.** Nothing runs: ${plain(flow.because)}.` : `**${flow.name}**: ${story(flow)}`,
    table(
      ["", ""],
      [
        ["why", plain(flow.because)],
        ["commit", code(flow.trigger.commit)],
        ["release", code(flow.release.id)],
        ["phases", flow.phases.join(" ► ")],
        ["rules", rulesCell(policy)],
      ],
    ),
    weakened(policy, changes),
  );
}

const rulesCell = ({ branch, commit, digest, file }: Policy): string =>
  digest === null
    ? `${code(branch)} has no ${code(file)} yet: those of the commit itself`
    : `${code(file)} on ${code(branch)}${commit === null ? "" : ` at ${code(commit.slice(0, 7))}`}, or stricter`;

const weakened = ({ branch }: Policy, changes: readonly RuleChange[]): string => {
  const without = changes.filter(({ effect }) => effect === "weaker");
  return without.length === 0
    ? ""
    : `Without effect, because ${code(branch)} is stricter or says otherwise: ${without.map(({ rule }) => code(rule)).join(", ")}.`;
};
