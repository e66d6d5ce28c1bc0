import { refusals } from "../model/document/reason.ts";
import { UserError } from "../model/document/user-error.ts";
import type { Json } from "../model/document/value.ts";
import { diskErrorOf } from "../ports/machine/disk-error.ts";
import { type Fields, type Inputs, inputText, readInputs, secretTexts, type Values } from "./inputs/inputs.ts";
import { annotate, endGroup, hide, mask, startGroup } from "./log/commands.ts";
import { fenced } from "./log/fence.ts";
import { noteMask } from "./masks/masks.ts";
import { hideFromForeignCode, noteOwnCommandFiles } from "./process/foreign-code.ts";
import { requireSafeEnvironment } from "./process/unsafe-environment.ts";
import type { Result, Run } from "./result.ts";
import { tellResult } from "./tell.ts";
import { type OpenWorld, openWorld } from "./world.ts";

/** Joins the inputs of an action to its function and carries out what it returns; the only place that catches. Sets the exit code of the process. */
export async function start<F extends Fields>(inputs: Inputs<F>, run: Run<Inputs<F>>): Promise<void> {
  hideFromForeignCode(inputs.action);
  const started = new Date();
  const files = noteOwnCommandFiles();
  const cancel = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => cancel.abort(signal));
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {}); // nobody reads the log any more; the verdict is in a file
  const secrets = secretTexts(inputs, process.env);
  for (const [name, text] of secrets) {
    mask(text, `the input ${name}`);
    for (const line of text.split(/\r\n|\r|\n/)) noteMask(line, `the input ${name}`); // the runner hides each, however short
  }
  const astray = thrownAstray();
  let values: Values<F> | undefined;
  let world: OpenWorld | undefined;
  let result: Result;
  try {
    requireSafeEnvironment(process.env);
    if (secrets.some(([name]) => name !== "token")) {
      const { refuseHarmfulSecrets } = await import("./masks/harmful-secrets.ts");
      refuseHarmfulSecrets(inputs, process.env);
    }
    values = readInputs(inputs, await wholeEnvironment(inputs, cancel.signal));
    world = openWorld({
      env: process.env,
      token: textOf(values, "token"),
      workflow: textOf(values, "workflow"),
      signal: cancel.signal,
    });
    result = await Promise.race([run(values, world.world), astray.rejects]);
    if (cancel.signal.aborted && result.reason !== "state_unsaved") throw cancelled();
  } catch (error) {
    result = resultOf(cancel.signal.aborted ? cancelled() : error);
  }
  const changed = files.changed();
  if (changed.length > 0) {
    files.restore();
    result = resultOf(tampered(changed));
  }
  // Entries of machines whose clocks differ are in one order.
  const ahead = world === undefined ? 0 : world.world.time.now().getTime() - Date.now();
  const finished = new Date(Date.now() + ahead);
  const span = { started: new Date(started.getTime() + ahead), finished };
  await tellResult(inputs, values, withoutSecrets(result), span, world?.world);
  await closed(world);
  if (cancel.signal.aborted || astray.happened()) process.exit(); // what hangs on a socket must not keep such a step alive
}

/**
 * What services said may hold what they were sent. The runner would drop an output that holds a secret, and with it the entry; it hides
 * them in the log alone for sure.
 */
const withoutSecrets = (result: Result): Result => ({
  ...result,
  ...(result.facts === undefined ? {} : { facts: hideDeep(result.facts) as NonNullable<Result["facts"]> }),
  because: hide(result.because),
  ...(result.remedy === undefined ? {} : { remedy: hide(result.remedy) }),
  ...(result.summary === undefined ? {} : { summary: hide(result.summary) }),
  ...(result.annotations === undefined
    ? {}
    : { annotations: result.annotations.map((mark) => ({ ...mark, message: hide(mark.message) })) }),
});

const hideDeep = (value: Json): Json => {
  if (typeof value === "string") return hide(value);
  if (Array.isArray(value)) return value.map(hideDeep);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, hideDeep(item)]));
};

/** The environment of the step, with the documents that earlier jobs put into artifacts; without any, nothing is loaded for it. */
const wholeEnvironment = async (
  inputs: Inputs,
  signal: AbortSignal,
): Promise<Readonly<Record<string, string | undefined>>> => {
  const { env } = process;
  if (!Object.keys(inputs.fields).some((name) => inputText(env, name).includes("artifact-reference"))) return env;
  const { withWholeInputs } = await import("./inputs/whole-inputs.ts");
  const { artifactOfRun } = await import("../ports/artifacts/artifact-of-run.ts");
  const settings = { apiUrl: env.GITHUB_API_URL ?? "https://api.github.com", env, signal };
  return withWholeInputs(inputs, env, (what) => artifactOfRun(settings, what));
};

/** Errors that no promise of the action carries: of a listener, or of a promise that nobody waits for. They end the action like any other. */
const thrownAstray = (): { rejects: Promise<never>; happened: () => boolean } => {
  let happened = false;
  const rejects = new Promise<never>((_, reject) => {
    process.on("uncaughtException", (error) => {
      happened = true;
      process.exitCode = 1;
      reject(error);
    });
  });
  rejects.catch(() => {}); // after the race is over, nobody waits for it
  return { rejects, happened: () => happened };
};

/** What is left on the disk is for the runner to remove; the work is done, and what it came to is reported. */
const closed = async (world: OpenWorld | undefined): Promise<void> => {
  try {
    await world?.close();
  } catch (error) {
    const because = diskErrorOf(error)?.message ?? (error as Error).message;
    annotate({ level: "warning", message: `The private folder of the step could not be removed: ${because}` });
  }
};

/** Whoever wrote there wanted the runner to believe that this step said it. */
const tampered = (files: readonly string[]): UserError =>
  new UserError(`something other than this step wrote to ${files.join(" and ")}`, {
    reason: "tampered",
    remedy:
      "Find out which test, plugin or provider of this release, or which earlier step of the job, does that; nothing of it was believed.",
  });

const cancelled = (): UserError =>
  new UserError("the run was cancelled", {
    reason: "cancelled",
    remedy: "Re-run the job; everything it does is checked before it is done again.",
  });

const textOf = (values: Readonly<Record<string, unknown>>, name: "token" | "workflow"): string | undefined => {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
};

/** A `UserError` is reported in its own words, and so is what the system says of files; anything else is our bug, told with its chain of causes in a fold. */
const resultOf = (thrown: unknown): Result => {
  const error = thrown instanceof UserError ? thrown : (diskErrorOf(thrown) ?? thrown);
  if (error instanceof UserError) {
    const outcome = refusals.has(error.reason) ? "refused" : "failed";
    if (error.cause !== undefined) tellCauses(error.cause);
    return { outcome, reason: error.reason, because: error.message, remedy: error.remedy };
  }
  tellCauses(error);
  return {
    outcome: "failed",
    reason: "bug",
    because: `Slipway itself failed: ${hide(error instanceof Error ? error.message : String(error))}`,
    remedy: "Please report this with the collapsed group above; the gate stays closed.",
  };
};

const tellCauses = (error: unknown): void => {
  startGroup("What went wrong, outermost error first");
  for (let cause: unknown = error; cause !== undefined; cause = cause instanceof Error ? cause.cause : undefined)
    process.stdout.write(`${fenced(hide(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)))}\n`);
  endGroup();
};
