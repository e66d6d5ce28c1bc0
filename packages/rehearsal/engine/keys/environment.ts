import { asText, resolve } from "../../expressions/evaluate.ts";
import type { Contexts, Value } from "../../workflow/model.ts";
import { field, isMapping, valueAt, written } from "../../workflow/tokens.ts";
import { located } from "./faults.ts";

/** The environment of a job. */
export interface Environment {
  readonly name: string;
  /** False for `deployment: false`: gates and secrets, and no deployment record. */
  readonly deployment: boolean;
  /** Still with its expressions: the runner computes it when the steps are done. */
  readonly url?: string;
}

/** Computes `environment:`, a name or a mapping; an empty name is no environment. Throws a `JobFault`. */
export function environmentOf(value: Value | undefined, contexts: Contexts): Environment | undefined {
  if (!value) return undefined;
  const { token, place } = value;
  return located(place, () => {
    const name = isMapping(token) ? valueAt(place.path, token, "name") : value;
    const text = name ? asText(resolve(name.token, contexts)) : "";
    if (text === "") return undefined;
    const deployment = field(token, "deployment");
    const url = field(token, "url");
    const records = deployment ? resolve(deployment, contexts) : true;
    if (typeof records !== "boolean") throw new Error('"deployment" of the environment is neither true nor false');
    return { name: text, deployment: records, ...(url && { url: written(url) }) };
  });
}
