import * as v from "valibot";
import { parseJson } from "../../model/document/document.ts";
import { AnyJson, type Json } from "../../model/document/value.ts";
import type { Diagnostic } from "../../model/terraform/terraform-run.ts";

/** One line of Terraform's `-json` output, as far as it may be shown or is needed. */
export type TerraformMessage =
  | { readonly kind: "line"; readonly text: string /** From here on something is changed. */; readonly begins?: true }
  | { readonly kind: "diagnostic"; readonly diagnostic: Diagnostic }
  | { readonly kind: "changes"; readonly add: number; readonly change: number; readonly remove: number }
  /** Values of the outputs that are not sensitive, after an apply. */
  | { readonly kind: "outputs"; readonly values: Readonly<Record<string, Json>> }
  /** The whole state, printed because it could be saved nowhere; never to be shown. */
  | { readonly kind: "state"; readonly state: string }
  /** Known and not worth a line, or unknown: not to be shown. */
  | { readonly kind: "silent" };

const Position = v.object({ line: v.number(), column: v.number() });
const Message = v.object({
  type: v.string(),
  "@message": v.optional(v.string(), ""),
  hook: v.optional(v.object({ elapsed_seconds: v.optional(v.number()) })),
  changes: v.optional(v.object({ add: v.number(), change: v.number(), remove: v.number(), operation: v.string() })),
  outputs: v.optional(v.record(v.string(), v.object({ sensitive: v.boolean(), value: v.optional(AnyJson) }))),
  state: v.optional(v.unknown()),
  diagnostic: v.optional(
    v.object({
      severity: v.picklist(["error", "warning"]),
      summary: v.string(),
      detail: v.optional(v.string(), ""),
      address: v.optional(v.string()),
      range: v.optional(v.object({ filename: v.string(), start: Position })),
    }),
  ),
});

/** Messages whose text holds addresses and actions, and no value but the id of a resource, which is cut off. */
const shown = new Set([
  "version",
  "init_output",
  "planned_change",
  "resource_drift",
  "change_summary",
  "state_lock_acquire",
  "state_lock_release",
  "apply_start",
  "apply_progress",
  "apply_complete",
  "apply_errored",
  "provision_start",
  "provision_progress",
  "provision_complete",
  "provision_errored",
]);

/** What Terraform says of signals, in messages (`log`) that may hold anything else too. */
const interrupted = /^\s*(?:Interrupt|Two interrupts) received\./;

/**
 * Reads one line of `terraform init|plan|apply -json` (its "Machine-Readable UI", 1.x). Kinds of messages are allow-listed: what is
 * unknown stays silent, because it may hold values. A line that is no message is `undefined`.
 */
export function terraformMessage(line: string): TerraformMessage | undefined {
  if (!line.startsWith("{")) return undefined;
  let value: unknown;
  try {
    value = parseJson(line, "a line of Terraform");
  } catch {
    return undefined;
  }
  const parsed = v.safeParse(Message, value);
  if (!parsed.success) return { kind: "silent" };
  const { type, diagnostic, changes, outputs, state, "@message": text } = parsed.output;
  if (state !== undefined) return { kind: "state", state: JSON.stringify(state) };
  if (type === "diagnostic" && diagnostic) return { kind: "diagnostic", diagnostic: diagnosticOf(diagnostic) };
  if (type === "change_summary" && changes) return { kind: "changes", ...changes };
  if (type === "outputs" && outputs) return { kind: "outputs", values: opened(outputs) };
  if (type === "log" && interrupted.test(text)) return { kind: "line", text: text.trim().replaceAll(/\s*\n\s*/g, " ") };
  if (!shown.has(type)) return { kind: "silent" };
  return { kind: "line", text: text.replace(/ \[id=.*$/s, ""), ...(type === "apply_start" ? { begins: true } : {}) };
}

type Parsed = v.InferOutput<typeof Message>;

const opened = (outputs: NonNullable<Parsed["outputs"]>): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(outputs).flatMap(([name, { sensitive, value }]) =>
      sensitive || value === undefined ? [] : [[name, value]],
    ),
  );

const diagnosticOf = ({ range, address, ...said }: NonNullable<Parsed["diagnostic"]>): Diagnostic => ({
  ...said,
  ...(address === undefined ? {} : { address }),
  ...(range === undefined ? {} : { file: range.filename, line: range.start.line, column: range.start.column }),
});
