import { asText, resolve } from "../../expressions/evaluate.ts";
import type { StartupError } from "../../protocol/run.ts";
import type { CallJob, Contexts, Secret } from "../../workflow/model.ts";
import { located } from "./faults.ts";

/** Which secrets the jobs of a file can see: all of the repository (and their environment), or those passed by name. */
export type Passed =
  | { readonly kind: "all" }
  | {
      readonly kind: "named";
      readonly values: Readonly<Record<string, string>>;
      /** Names, in lower case, that the calling file passed on without having been given them itself. */
      readonly interrupted: ReadonlySet<string>;
    };

/** What is wrong with the `secrets:` of a call. A required secret is given when it is named, even if it is empty. */
export function mistakesOfSecrets(call: CallJob, declared: ReadonlyMap<string, Secret>): StartupError[] {
  const { secrets } = call;
  if (secrets === "inherit") return [];
  const supplied = new Set([...secrets.keys()].map((name) => name.toLowerCase()));
  const unknown = [...secrets].flatMap(([name, value]) =>
    declared.has(name.toLowerCase())
      ? []
      : [{ ...value.place, message: `Invalid secret, ${name} is not defined in the referenced workflow.` }],
  );
  const missing = [...declared].flatMap(([key, { name, required }]) =>
    required && !supplied.has(key)
      ? [{ ...call.uses.place, message: `Secret ${name} is required, but not provided while calling.` }]
      : [],
  );
  return [...unknown, ...missing];
}

/** What a call passes on; its own secrets are in `contexts.secrets`. Throws a `JobFault`. */
export function passedBy(call: CallJob, own: Passed, contexts: Contexts): Passed {
  if (call.secrets === "inherit") return own;
  const values = [...call.secrets].map(
    ([name, value]) => [name, located(value.place, () => asText(resolve(value.token, contexts)))] as const,
  );
  const empty = values.flatMap(([name, value]) => (value === "" ? [name.toLowerCase()] : []));
  const interrupted = own.kind === "all" ? [] : empty.filter((name) => !isGiven(own, name));
  return { kind: "named", values: Object.fromEntries(values), interrupted: new Set(interrupted) };
}

const isGiven = ({ values, interrupted }: Passed & { kind: "named" }, name: string): boolean =>
  !interrupted.has(name) && Object.keys(values).some((own) => own.toLowerCase() === name);

/** Names of an environment that a job asks for in vain: a file on the way to it was not passed them. */
export function interruptedIn(passed: Passed, environment: Readonly<Record<string, string>>): string[] {
  return passed.kind === "all"
    ? []
    : Object.keys(environment).filter((name) => passed.interrupted.has(name.toLowerCase()));
}

/** Stands for the token of a job that does not exist yet, so that a call can pass its callees' own token on by name. */
export const tokenToCome = "\u0000GITHUB_TOKEN\u0000";

/**
 * The secrets that one job sees. An environment gives its own value for every name the job can see; in a called workflow
 * these are only the names that were passed, at every level on the way to it.
 */
export function secretsOfJob(
  passed: Passed,
  repository: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
  token: string,
): Record<string, string> {
  const own = new Map(Object.entries(environment).map(([name, value]) => [name.toLowerCase(), value]));
  const base = passed.kind === "all" ? { ...environment, ...repository } : passed.values;
  if (passed.kind === "named") for (const name of passed.interrupted) own.delete(name);
  const values = Object.entries(base).map(([name, value]) => [
    name,
    own.get(name.toLowerCase()) ?? value.replaceAll(tokenToCome, token),
  ]);
  return { ...Object.fromEntries(values), GITHUB_TOKEN: token };
}
