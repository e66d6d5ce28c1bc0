/** The inputs of a dispatch, judged and completed as GitHub does it before a run begins. */

import { UserError } from "../../model/document/user-error.ts";
import { inputsOfDispatch } from "../engine/keys/inputs.ts";
import type { Json, StartupError, WebhookEvent } from "../protocol/run.ts";
import type { Input } from "../workflow/model.ts";
import { readWorkflow } from "../workflow/read.ts";
import type { Caused } from "./cause.ts";

/** The event with the defaults of what was not given, as texts; any other event as it is. Throws `UserError(bad_input)` in GitHub's words where a strict dispatch does not fit. */
export async function withDefaults(
  { event, strict }: Pick<Caused, "event" | "strict">,
  path: string,
  text: string,
): Promise<WebhookEvent> {
  if (event.name !== "workflow_dispatch") return event;
  const { workflow } = await readWorkflow(path, text);
  const declared = workflow?.triggers.workflow_dispatch?.inputs;
  if (!declared) return event;
  const { inputs, errors } = inputsOfDispatch(declared, event.payload.inputs, { path });
  if (errors.length > 0 && strict) throw refused(path, declared, errors);
  if (errors.length > 0 || declared.size === 0) return event;
  const texts = Object.entries(inputs).map(([name, value]): [string, Json] => [name, String(value)]);
  return { ...event, payload: { ...event.payload, inputs: Object.fromEntries(texts) } };
}

const refused = (path: string, declared: ReadonlyMap<string, Input>, errors: readonly StartupError[]): UserError => {
  const known = [...declared.values()].map(({ name, type, required, options }) => {
    const what = options.length > 0 ? options.join("|") : type;
    return `${name}=${what}${required ? " (required)" : ""}`;
  });
  return new UserError(`${path} cannot be dispatched: ${errors.map(({ message }) => message).join("; ")}`, {
    reason: "bad_input",
    remedy: known.length === 0 ? "Leave --input out: it takes none." : `Its inputs are ${known.join(", ")}.`,
  });
};
