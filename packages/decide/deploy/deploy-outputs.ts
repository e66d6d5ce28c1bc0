import type { Check } from "../../model/configuration/configuration.ts";
import { largestOutput, outputSize } from "../../model/document/artifact-reference.ts";
import type { Json } from "../../model/document/value.ts";

type Outputs = Readonly<Record<string, Json>>;

/** What of Terraform's outputs is passed on, and what is not, by name, with the reason. */
export interface DeployOutputs {
  readonly outputs: Outputs;
  readonly withheld: readonly { readonly name: string; readonly because: string }[];
}

/**
 * Outputs of Terraform ► those that the next job gets. One that holds a hidden value would make GitHub drop all of them. Where they are more
 * than a job can pass on, only those go on that a check names: everybody who may read the repository can read what does not fit and goes into
 * an artifact.
 */
export function deployOutputs(
  all: Outputs,
  checks: readonly Check[],
  isHidden: (text: string) => boolean,
): DeployOutputs {
  const hidden = Object.keys(all).filter((name) => [name, ...textsIn(all[name] ?? null)].some(isHidden));
  const open = without(all, hidden);
  const isTooMuch = outputSize(JSON.stringify(open)) > largestOutput("outputs");
  const named = JSON.stringify(checks);
  const unused = isTooMuch
    ? Object.keys(open).filter((name) => name !== "url" && !named.includes(`{outputs.${name}}`))
    : [];
  return {
    outputs: without(open, unused),
    withheld: [
      ...hidden.map((name) => ({ name, because: "it holds a value of a secret, so it should be sensitive" })),
      ...unused.map((name) => ({
        name,
        because: "no check names it, and all of them are more than a job can pass on",
      })),
    ],
  };
}

/** Every text inside of a value, also the names of its fields. */
const textsIn = (value: Json): string[] => {
  if (typeof value !== "object" || value === null) return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return Object.entries(value).flatMap(([name, item]) => [name, ...textsIn(item)]);
};

const without = (outputs: Outputs, names: readonly string[]): Outputs =>
  Object.fromEntries(Object.entries(outputs).filter(([name]) => !names.includes(name)));
