import type { Json } from "../../protocol/run.ts";

/** What a `repository_dispatch` says. */
export interface DispatchedEvent {
  readonly type: string;
  readonly payload: { readonly [name: string]: Json };
}

const mostProperties = 10;
const mostLetters = 65_535;

/** Reads what GitHub's API takes, `{event_type, client_payload}`; says in its words what it does not take. */
export function readDispatchedEvent(value: Json): { readonly refused: string } | { readonly event: DispatchedEvent } {
  const refused = (message: string) => ({ refused: `Invalid request.\n\n${message}` });
  if (!isObject(value)) return refused("The body is not an object.");
  const { event_type: type, client_payload: payload = {}, ...others } = value;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return refused(`"${unknown}" is not a permitted key.`);
  if (typeof type !== "string" || type === "") return refused(`"event_type" wasn't supplied.`);
  if (type.length > 100) return refused(`"event_type" is longer than 100 characters.`);
  if (!isObject(payload))
    return refused(`For 'properties/client_payload', ${JSON.stringify(payload)} is not an object.`);
  const count = Object.keys(payload).length;
  if (count > mostProperties)
    return refused(`No more than ${mostProperties} properties are allowed; ${count} were supplied.`);
  if (JSON.stringify(payload).length > mostLetters) return refused("client_payload is too large.");
  return { event: { type, payload } };
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
