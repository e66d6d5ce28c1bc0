import type { DeployOutputs } from "../../packages/decide/deploy/deploy-outputs.ts";
import type { Annotation } from "../../packages/kit/log/commands.ts";
import { code, lines, plain, table } from "../../packages/kit/log/markdown.ts";
import type { Json } from "../../packages/model/document/value.ts";
import type { PlanSummary } from "../../packages/model/terraform/terraform-plan.ts";

/** What Terraform counted while it applied. */
interface Changes {
  readonly add: number;
  readonly change: number;
  readonly remove: number;
}

/** Resources that are listed. */
const most = 100;

/** What was done, in a few words: `3 added, 1 changed, nothing destroyed`. */
export function appliedWords({ add, change, remove }: Changes): string {
  return add + change + remove === 0
    ? "nothing had to be changed"
    : [
        ...(add > 0 ? [`${add} added`] : []),
        ...(change > 0 ? [`${change} changed`] : []),
        remove > 0 ? `${remove} destroyed` : "nothing destroyed",
      ].join(", ");
}

/** Says which outputs are not passed on; at most ten. */
export function withheldMarks(withheld: DeployOutputs["withheld"]): Annotation[] {
  return withheld.slice(0, 10).map(({ name, because }) => ({
    level: "warning",
    title: `The output ${name} is not passed on`,
    message: because,
  }));
}

/** What was done, for people: counts, then the address of what answers, then the names of the other outputs. */
export function appliedMarkdown(
  environment: string,
  { resources }: PlanSummary,
  { changes, outputs }: { changes: Changes; outputs: Readonly<Record<string, Json>> },
): string {
  return lines(
    `**${plain(environment)}**: ${appliedWords(changes)}`,
    table(
      ["resource", "action"],
      resources.slice(0, most).map(({ address, action }) => [code(address), action]),
    ),
    resources.length > most ? `and ${resources.length - most} more` : "",
    Object.keys(outputs).length === 0
      ? ""
      : `Outputs: ${Object.entries(outputs)
          .map(([name, value]) =>
            name === "url" && typeof value === "string" ? `${code(name)} ${code(value)}` : code(name),
          )
          .join(", ")}`,
  );
}
