import { asText, resolve } from "../../expressions/evaluate.ts";
import type { Json, StartupError } from "../../protocol/run.ts";
import type { CallJob, Contexts, Input, Value } from "../../workflow/model.ts";
import type { Place } from "../../workflow/parser.ts";
import { hasExpression } from "../../workflow/tokens.ts";
import { located } from "./faults.ts";

type Inputs = ReadonlyMap<string, Input>;

/** What is wrong with the `with:` of a call before any job runs: unknown names, missing ones, literals of a wrong type. */
export function mistakesOfInputs(call: CallJob, declared: Inputs): StartupError[] {
  const supplied = new Map([...call.with].map(([name, value]) => [name.toLowerCase(), { name, value }]));
  const unknown = [...supplied].flatMap(([key, { name, value }]) =>
    declared.has(key)
      ? []
      : [{ ...value.place, message: `Invalid input, ${name} is not defined in the referenced workflow.` }],
  );
  const missing = [...declared].flatMap(([key, input]) =>
    input.required && !supplied.has(key)
      ? [{ ...call.uses.place, message: `Input ${input.name} is required, but not provided while calling.` }]
      : [],
  );
  const mistyped = [...declared].flatMap(([key, input]) => mistakeOfType(input, supplied.get(key)?.value));
  return [...unknown, ...missing, ...mistyped];
}

/** Literal defaults of a wrong type. */
export function mistakesOfDefaults(declared: Inputs): StartupError[] {
  return [...declared.values()].flatMap((input) => mistakeOfType(input, input.fallback));
}

function mistakeOfType(input: Input, value: Value | undefined): StartupError[] {
  if (!value || hasExpression(value.token)) return [];
  try {
    typed(input, resolve(value.token, {}));
    return [];
  } catch (error) {
    return [{ ...value.place, message: error instanceof Error ? error.message : String(error) }];
  }
}

/** The `inputs` context of a called workflow. Throws a `JobFault` where a computed value has a wrong type. */
export function inputsOfCall(call: CallJob, declared: Inputs, contexts: Contexts): Contexts {
  const supplied = new Map([...call.with].map(([name, value]) => [name.toLowerCase(), value]));
  return Object.fromEntries(
    [...declared].map(([key, input]) => {
      const value = supplied.get(key) ?? input.fallback;
      return [input.name, value ? computed(input, value, contexts) : nothing(input)];
    }),
  );
}

function computed(input: Input, value: Value, contexts: Contexts): Json {
  return located(value.place, () => typed(input, resolve(value.token, contexts)));
}

/** The `inputs` context of a dispatch, whose payload holds texts; and what is wrong with them. */
export function inputsOfDispatch(
  declared: Inputs,
  payload: Json | undefined,
  place: Place,
): { readonly inputs: Contexts; readonly errors: readonly StartupError[] } {
  const supplied = new Map(
    Object.entries(payload !== null && typeof payload === "object" ? payload : {}).map(([name, value]) => [
      name.toLowerCase(),
      { name, value: value as Json },
    ]),
  );
  const unknown = [...supplied].flatMap(([key, { name }]) => (declared.has(key) ? [] : [name]));
  const errors: StartupError[] =
    unknown.length > 0 ? [{ ...place, message: `Unexpected inputs provided: ${JSON.stringify(unknown)}` }] : [];
  const inputs = [...declared].map(([key, input]): [string, Json] => {
    const value = supplied.get(key)?.value ?? (input.fallback && resolve(input.fallback.token, {})) ?? null;
    if (value === null || (value === "" && input.required)) {
      if (input.required) errors.push({ ...input.place, message: `Required input '${input.name}' not provided` });
      return [input.name, nothing(input)];
    }
    try {
      return [input.name, typed(input, fromText(input, value))];
    } catch (error) {
      errors.push({ ...input.place, message: error instanceof Error ? error.message : String(error) });
      return [input.name, nothing(input)];
    }
  });
  return { inputs: Object.fromEntries(inputs), errors };
}

function fromText(input: Input, value: Json): Json {
  if (input.type === "boolean" && (value === "true" || value === "false")) return value === "true";
  if (input.type === "number" && typeof value === "string" && value.trim() !== "" && !Number.isNaN(Number(value))) {
    return Number(value);
  }
  return value;
}

/** A value in the declared type; only a text takes other scalars. */
function typed(input: Input, value: Json): Json {
  const wrong = (wanted: string) =>
    new Error(`Unexpected value '${spelled(value)}': input "${input.name}" takes ${wanted}`);
  if (input.type === "boolean" || input.type === "number") {
    if (typeof value === input.type) return value;
    throw wrong(input.type === "boolean" ? "true or false" : "a number");
  }
  if (value !== null && typeof value === "object") throw wrong("a text");
  const text = asText(value);
  if (input.type === "choice" && !input.options.includes(text))
    throw new Error(
      `Provided value '${text}' for input '${input.name}' not in the list of allowed values: ${input.options.join(", ")}`,
    );
  return text;
}

function spelled(value: Json): string {
  return value !== null && typeof value === "object" ? JSON.stringify(value) : asText(value);
}

function nothing(input: Input): Json {
  return input.type === "boolean" ? false : input.type === "number" ? 0 : "";
}
