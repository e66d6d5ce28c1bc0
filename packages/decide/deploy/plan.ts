import type { Verdict } from "../../model/document/verdict.ts";
import type { PlanAction, PlanSummary } from "../../model/terraform/terraform-plan.ts";

/** How many resources a plan would treat in each way. A replaced one is counted once. */
export type PlanCounts = Readonly<Record<PlanAction, number>>;

/** Counts the resources of a plan by action. */
export function planCounts({ resources }: PlanSummary): PlanCounts {
  const counts = { create: 0, read: 0, update: 0, replace: 0, delete: 0, forget: 0, "no-op": 0 };
  for (const { action } of resources) counts[action] += 1;
  return counts;
}

/** Resources and outputs that would change. */
export function changeCount({ resources, outputs }: PlanSummary): number {
  return resources.filter(({ action }) => action !== "read").length + outputs.length;
}

/** The plan in a few words: `3 to add, 1 to change, nothing destroyed`. */
export function planWords(summary: PlanSummary): string {
  const { create, update, replace, delete: destroyed, forget } = planCounts(summary);
  const outputs = summary.outputs.length;
  const moved = summary.resources.filter(isMove).length;
  if (changeCount(summary) === 0) return "nothing to change";
  return [
    ...(create > 0 ? [`${create} to add`] : []),
    ...(update > 0 ? [`${update} to change`] : []),
    ...(replace > 0 ? [`${replace} to replace`] : []),
    ...(destroyed > 0 ? [`${destroyed} to destroy`] : []),
    ...(forget > 0 ? [`${forget} to forget`] : []),
    ...(moved > 0 ? [`${moved} to move`] : []),
    ...(outputs > 0 ? [`${outputs} output${outputs === 1 ? "" : "s"}`] : []),
    ...(destroyed + replace === 0 ? ["nothing destroyed"] : []),
  ].join(", ");
}

type Change = PlanSummary["resources"][number];

/** Only the address changes. */
const isMove = ({ action, from }: Change): boolean => action === "no-op" && from !== undefined;

/** What happens to a resource, and where it was before it was moved: `delete, moved from a.b`. */
export function actionWords({ action, from }: Change): string {
  return from === undefined ? action : `${action === "no-op" ? "" : `${action}, `}moved from ${from}`;
}

/**
 * A plan ► verdict: closed if it would destroy, replace or forget something that is protected, or move it to where it would not be. A moved
 * object is as protected as it was at its old address: Terraform can move and destroy it in one plan.
 */
export function planVerdict(summary: PlanSummary, protect: readonly string[]): Verdict {
  const lost = summary.resources.flatMap((change) => {
    const { address, action, from } = change;
    const here = guard(address, protect);
    const pattern = here ?? (from === undefined ? undefined : guard(from, protect));
    const isLost = action === "delete" || action === "replace" || action === "forget";
    if (pattern === undefined || (!isLost && here !== undefined)) return [];
    if (!isLost) return [`move ${from} to ${address} (${pattern})`];
    return [`${action} ${address}${from === undefined ? "" : `, moved from ${from}`} (${pattern})`];
  });
  if (lost.length === 0) return { go: true, because: planWords(summary) };
  return {
    go: false,
    reason: "plan_protected",
    because: `the plan would ${lost.slice(0, 5).join(", ")}${lost.length > 5 ? ` and ${lost.length - 5} more` : ""}, which terraform.protect forbids`,
    remedy:
      "Change the Terraform so that they stay, name the new address of what is moved in terraform.protect too, or take them out of terraform.protect in a commit of its own.",
  };
}

/** The pattern that protects an address. `*` stands for anything, also for dots and slashes of a key; a pattern without a module protects in every module. */
const guard = (address: string, protect: readonly string[]): string | undefined => {
  const inModule = address.replace(/^(?:module\.[^.[]+(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?\.)+/, "");
  return protect.find((pattern) => {
    const regex = new RegExp(`^${pattern.split("*").map(literal).join(".*")}(?:\\[.*\\])?$`, "s");
    return regex.test(address) || regex.test(inModule);
  });
};

const literal = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
