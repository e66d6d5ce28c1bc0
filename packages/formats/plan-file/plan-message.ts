import type { PlanAction } from "../../model/terraform/terraform-plan.ts";
import type { MessageFields } from "./protobuf.ts";

/** The fields of Terraform's `internal/plans/planproto/planfile.proto`, as of 1.14. Another version of the format has another `version`. */
export const planFields: MessageFields = {
  1: { name: "version", kind: "number" },
  2: { name: "variables", kind: "bytes", many: true },
  3: { name: "resource_changes", kind: "bytes", many: true },
  4: { name: "output_changes", kind: "bytes", many: true },
  5: { name: "target_addrs", kind: "text", many: true },
  13: { name: "backend", kind: "bytes" },
  14: { name: "terraform_version", kind: "text" },
  15: { name: "relevant_attributes", kind: "bytes", many: true },
  16: { name: "force_replace_addrs", kind: "text", many: true },
  17: { name: "ui_mode", kind: "number" },
  18: { name: "resource_drift", kind: "bytes", many: true },
  19: { name: "check_results", kind: "bytes", many: true },
  20: { name: "errored", kind: "number" },
  21: { name: "timestamp", kind: "text" },
  22: { name: "function_results", kind: "bytes", many: true },
  25: { name: "applyable", kind: "number" },
  26: { name: "complete", kind: "number" },
  27: { name: "deferred_changes", kind: "bytes", many: true },
  28: { name: "apply_time_variables", kind: "text", many: true },
  // Since 1.14. What an action would do cannot be shown, so that 30 and 31 are refused by `readPlanFile`.
  29: { name: "state_store", kind: "bytes" },
  30: { name: "action_invocations", kind: "bytes", many: true },
  31: { name: "deferred_action_invocations", kind: "bytes", many: true },
  32: { name: "action_target_addrs", kind: "text", many: true },
};

/** Fields of `ResourceInstanceChange`. */
export const resourceFields: MessageFields = {
  7: { name: "deposed_key", kind: "text" },
  8: { name: "provider", kind: "text" },
  9: { name: "change", kind: "bytes" },
  10: { name: "private", kind: "bytes" },
  11: { name: "required_replace", kind: "bytes", many: true },
  12: { name: "action_reason", kind: "number" },
  13: { name: "addr", kind: "text" },
  14: { name: "prev_run_addr", kind: "text" },
};

/** Fields of `OutputChange`. */
export const outputFields: MessageFields = {
  1: { name: "name", kind: "text" },
  2: { name: "change", kind: "bytes" },
  3: { name: "sensitive", kind: "number" },
};

/** Fields of `Backend`. */
export const backendFields: MessageFields = {
  1: { name: "type", kind: "text" },
  2: { name: "config", kind: "bytes" },
  3: { name: "workspace", kind: "text" },
};

/** Fields of `DynamicValue`. */
export const valueFields: MessageFields = { 1: { name: "msgpack", kind: "bytes" } };

/** Fields of `Change`. */
export const changeFields: MessageFields = {
  1: { name: "action", kind: "number" },
  2: { name: "values", kind: "bytes", many: true },
  3: { name: "before_sensitive_paths", kind: "bytes", many: true },
  4: { name: "after_sensitive_paths", kind: "bytes", many: true },
  5: { name: "importing", kind: "bytes" },
  6: { name: "generated_config", kind: "text" },
  7: { name: "before_identity", kind: "bytes" },
  8: { name: "after_identity", kind: "bytes" },
};

/** Numbers of `Action`: what is planned for an object. */
export const planActionNumbers: Readonly<Record<number, PlanAction>> = {
  0: "no-op",
  1: "create",
  2: "read",
  3: "update",
  5: "delete",
  6: "replace", // destroyed, then created
  7: "replace", // created, then destroyed
  8: "forget",
  9: "replace", // created, and the old one forgotten
};
