/** The inputs of a dispatch, judged and completed as GitHub does it before a run begins. */
import { inputsOfDispatch } from "../engine/inputs.ts";
import type { Json, WebhookEvent } from "../run.ts";
import { readWorkflow } from "../workflow/read.ts";

/** The event with the defaults of what was not given, as texts; any other event as it is. */
export const withDefaults = async (event: WebhookEvent, path: string, text: string): Promise<WebhookEvent> => {
  if (event.name !== "workflow_dispatch") return event;
  const { workflow } = await readWorkflow(path, text);
  const declared = workflow?.triggers.workflow_dispatch?.inputs;
  if (!declared || declared.size === 0) return event;
  const { inputs, errors } = inputsOfDispatch(declared, event.payload.inputs, { path });
  if (errors.length > 0) return event;
  const texts = Object.entries(inputs).map(([name, value]): [string, Json] => [name, String(value)]);
  return { ...event, payload: { ...event.payload, inputs: Object.fromEntries(texts) } };
};
