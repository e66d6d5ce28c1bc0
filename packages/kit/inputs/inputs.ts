import { didYouMean } from "../../model/document/nearest.ts";
import { UserError } from "../../model/document/user-error.ts";
import type { PhaseName } from "../../model/run/flow.ts";
import type { Reader } from "./input.ts";
import { originWords } from "./secret-origin.ts";

/** The inputs of one action: names as in its action.yml, each with its reader. */
export interface Inputs<F extends Fields = Fields> {
  readonly action: string;
  readonly phase: PhaseName;
  /** The phase, where the inputs say which one it is. */
  phaseOf?(values: Values<F>): PhaseName;
  readonly fields: F;
}
export type Fields = Readonly<Record<string, Reader<unknown>>>;

/** What the function of an action gets: each input as its reader's type. */
export type Values<F extends Fields> = { readonly [K in keyof F]: F[K] extends Reader<infer T> ? T : never };

/** Declares the inputs of an action. */
export function inputsOf<const F extends Fields>(
  action: string,
  phase: PhaseName,
  fields: F,
  phaseOf?: (values: Values<F>) => PhaseName,
): Inputs<F> {
  return {
    action,
    phase,
    ...(phaseOf && { phaseOf }),
    fields,
  };
}

/** The variable in which the runner passes an input. */
export function variable(name: string): string {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}

/** The text of an input, trimmed; empty where there is none. */
export function inputText(env: Readonly<Record<string, string | undefined>>, name: string): string {
  return (env[variable(name)] ?? "").trim();
}

/** Reads all inputs from the environment of the step; everything missing, unknown and malformed is reported in one `UserError(bad_input)`. */
export function readInputs<F extends Fields>(
  inputs: Inputs<F>,
  env: Readonly<Record<string, string | undefined>>,
): Values<F> {
  const names = Object.keys(inputs.fields);
  const mistakes: [name: string, message: string][] = [];
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(inputs.fields)) {
    const value = inputText(env, name);
    if (value === "" && field.required) mistakes.push([name, "is missing or empty"]);
    else {
      const answer = field.read(value);
      if ("ok" in answer) values[name] = answer.ok;
      else if ("wrong" in answer) mistakes.push([name, answer.wrong]);
      else mistakes.push([name, `${field.secret ? "the value" : quoted(value)} is not ${answer.expected}`]);
    }
  }
  const known = new Set(names.map(variable));
  for (const key of Object.keys(env)) {
    if (!key.startsWith("INPUT_") || known.has(key)) continue;
    const name = key.slice("INPUT_".length).toLowerCase();
    mistakes.push([
      name,
      `is not an input of ${inputs.action}${didYouMean(name, names) || `; known are ${names.join(", ")}`}`,
    ]);
  }
  if (mistakes.length === 0) return values as Values<F>;
  const isAllSecrets = mistakes.every(([name]) => inputs.fields[name]?.origin !== undefined);
  const environment = (env[variable("environment")] ?? "").trim();
  for (const mistake of mistakes) mistake[1] += originWords(inputs.fields[mistake[0]]?.origin, environment);
  const width = Math.max(...mistakes.map(([name]) => name.length));
  const count = mistakes.length === 1 ? "1 mistake" : `${mistakes.length} mistakes`;
  throw new UserError(
    [
      `${inputs.action} has ${count} in its inputs`,
      ...mistakes.map(([name, message]) => `  ${name.padEnd(width)}  ${message}`),
    ].join("\n"),
    {
      reason: "bad_input",
      remedy: isAllSecrets
        ? "Set the secret again in the settings of the repository, then re-run this job; nothing was changed."
        : `Fix the \`with:\` of the step; the inputs are listed in actions/${inputs.action}/README.md.`,
    },
  );
}

/** The inputs that are secret, name ► text, to be masked before anything is said. */
export function secretTexts(
  inputs: Inputs,
  env: Readonly<Record<string, string | undefined>>,
): (readonly [name: string, text: string])[] {
  return Object.entries(inputs.fields)
    .filter(([, field]) => field.secret)
    .map(([name]) => [name, inputText(env, name)] as const)
    .filter(([, text]) => text !== "");
}

const quoted = (value: string): string => JSON.stringify(value.length > 120 ? `${value.slice(0, 117)}…` : value);
