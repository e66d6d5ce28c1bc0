import * as v from "valibot";
import { parseJson } from "../model/document.ts";
import type { PlanAction, PlanSummary } from "../model/terraform-plan.ts";
import { UserError } from "../model/user-error.ts";

const Change = v.object({ actions: v.array(v.string()) });
const Shown = v.object({
  format_version: v.pipe(v.string(), v.regex(/^1\.\d+$/)),
  resource_changes: v.optional(v.array(v.object({ address: v.string(), change: Change })), []),
  output_changes: v.optional(v.record(v.string(), Change), {}),
});

const actionsOf: Readonly<Record<string, PlanAction>> = {
  "no-op": "no-op",
  create: "create",
  read: "read",
  update: "update",
  delete: "delete",
  forget: "forget",
  "create,delete": "replace",
  "delete,create": "replace",
  "create,forget": "replace",
};

/**
 * Reads `terraform show -json <plan file>` and keeps addresses and actions, never a value; what does not change is left out.
 * Throws `UserError(terraform_failed)` for a format or an action that this version does not know, because what it would do cannot be told.
 */
export const planSummary = (shown: string): PlanSummary => {
  const parsed = v.safeParse(Shown, parseJson(shown, "Terraform's plan"));
  if (!parsed.success) throw unknown("its JSON is not of format 1");
  const { resource_changes, output_changes } = parsed.output;
  const resources = resource_changes.map(({ address, change }) => ({
    address,
    action: actionOf(address, change.actions),
  }));
  const outputs = Object.entries(output_changes).map(([name, { actions }]) => ({
    name,
    action: actionOf(name, actions),
  }));
  return {
    resources: resources.filter(({ action }) => action !== "no-op"),
    outputs: outputs.filter(({ action }) => action !== "no-op"),
  };
};

const actionOf = (what: string, actions: readonly string[]): PlanAction => {
  const action = actionsOf[actions.join(",")];
  if (action === undefined) throw unknown(`it wants to "${actions.join(" and ")}" ${what}`);
  return action;
};

const unknown = (because: string): UserError =>
  new UserError(`the plan cannot be told: ${because}`, {
    reason: "terraform_failed",
    remedy: "Use a version of Terraform that this version of Slipway knows, such as 1.11.4.",
  });
