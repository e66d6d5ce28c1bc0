import { asText, evaluate } from "../../expressions/evaluate.ts";
import type { Contexts, Value } from "../../workflow/model.ts";
import { isExpression, written } from "../../workflow/tokens.ts";
import { located } from "./faults.ts";

/** The outputs of a called workflow, and the names of those that were dropped because they hold a secret. */
export function outputsOfCall(
  declared: ReadonlyMap<string, Value>,
  contexts: Contexts,
  masks: readonly string[],
): { readonly outputs: Record<string, string>; readonly dropped: readonly string[] } {
  const computed = [...declared].map(([name, { token, place }]): [string, string] => [
    name,
    isExpression(token) ? located(place, () => asText(evaluate(token.expression, contexts))) : written(token),
  ]);
  const isSecret = ([, value]: [string, string]) => holds(value, masks);
  return {
    outputs: filled(Object.fromEntries(computed.filter((output) => !isSecret(output)))),
    dropped: computed.filter(isSecret).map(([name]) => name),
  };
}

/** Outputs without the empty ones: GitHub does not send these, so the legs of a matrix do not erase each other's. */
export function filled(outputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(outputs).filter(([, value]) => value !== ""));
}

function holds(value: string, masks: readonly string[]): boolean {
  return masks.some((mask) => {
    if (mask.trim() === "") return false;
    return value.includes(mask) || value.includes(Buffer.from(mask).toString("base64"));
  });
}
