import { refusals } from "../model/reason.ts";
import type { Release } from "../model/release.ts";
import { UserError } from "../model/user-error.ts";
import type { Json } from "../model/value.ts";
import { type Annotation, annotate, appendSummary, endGroup, mask, setOutput, startGroup } from "./commands.ts";
import { fenced } from "./fence.ts";
import { hideFromForeignCode, noteOwnCommandFiles } from "./foreign-code.ts";
import { type Fields, type Inputs, readInputs, secretTexts, type Values } from "./inputs.ts";
import { lines, plain } from "./markdown.ts";
import type { Result, Run } from "./result.ts";
import { executionFrom } from "./trigger.ts";
import { type OpenWorld, openWorld } from "./world.ts";

/** Joins the inputs of an action to its function and carries out what it returns; the only place that catches. Sets the exit code of the process. */
export const start = async <F extends Fields>(inputs: Inputs<F>, run: Run<Inputs<F>>): Promise<void> => {
  hideFromForeignCode(inputs.action);
  process.stdout.on("error", () => {}); // nobody reads the log any more; the verdict stands in a file
  const started = new Date();
  const files = noteOwnCommandFiles();
  const cancel = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => cancel.abort(signal));
  for (const text of secretTexts(inputs, process.env)) mask(text);
  let values: Values<F> | undefined;
  let world: OpenWorld | undefined;
  let result: Result;
  try {
    values = readInputs(inputs, process.env);
    world = openWorld({ env: process.env, token: tokenOf(values), signal: cancel.signal });
    result = await run(values, world.world);
    if (cancel.signal.aborted && result.reason !== "state_unsaved") throw cancelled();
  } catch (error) {
    result = resultOf(cancel.signal.aborted ? cancelled() : error);
  } finally {
    await world?.close();
  }
  const changed = files.changed();
  if (changed.length > 0) {
    files.restore();
    result = resultOf(tampered(changed));
  }
  // Entries of machines whose clocks differ stand in one order.
  const ahead = world === undefined ? 0 : world.world.time.now().getTime() - Date.now();
  tell(inputs, values, result, new Date(started.getTime() + ahead), new Date(Date.now() + ahead));
  if (cancel.signal.aborted) process.exit(); // a library that hangs on a socket must not keep a cancelled step alive
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
    remedy: "Re-run the job; everything it does is looked up before it is done again.",
  });

const tokenOf = (values: Readonly<Record<string, unknown>>): string | undefined =>
  typeof values.token === "string" ? values.token : undefined;

/** A `UserError` is told in its own words; anything else is our bug, told with its chain of causes in a fold. */
const resultOf = (error: unknown): Result => {
  if (error instanceof UserError) {
    const outcome = refusals.has(error.reason) ? "refused" : "failed";
    if (error.cause !== undefined) tellCauses(error.cause);
    return { outcome, reason: error.reason, because: error.message, remedy: error.remedy };
  }
  tellCauses(error);
  return {
    outcome: "failed",
    reason: "bug",
    because: `Slipway itself failed: ${error instanceof Error ? error.message : String(error)}`,
    remedy: "Please report this with the fold above; the gate stays closed.",
  };
};

const tellCauses = (error: unknown): void => {
  startGroup("What went wrong, from the outside in");
  for (let cause: unknown = error; cause !== undefined; cause = cause instanceof Error ? cause.cause : undefined)
    process.stdout.write(`${fenced(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause))}\n`);
  endGroup();
};

const tell = <F extends Fields>(
  inputs: Inputs<F>,
  values: Values<F> | undefined,
  result: Result,
  started: Date,
  finished: Date,
): void => {
  const release = values?.release as Release | undefined;
  const environment = result.environment ?? values?.environment;
  const isClosed = result.outcome === "failed" || result.outcome === "refused";
  for (const annotation of shown(result.annotations ?? [], isClosed)) annotate(annotation);
  const summary = result.summary ?? closedSummary(inputs.action, result);
  if (summary !== undefined) appendSummary(`${summary.trimEnd()}\n\n`);
  for (const [name, value] of Object.entries(result.outputs ?? {})) setOutput(name, outputText(value));
  setOutput("outcome", result.outcome);
  setOutput("reason", result.reason);
  setOutput(
    "entry",
    JSON.stringify({
      kind: "entry",
      version: 1,
      phase: (values && inputs.phaseOf?.(values)) ?? inputs.phase,
      action: inputs.action,
      environment: typeof environment === "string" ? environment : null,
      outcome: result.outcome,
      reason: result.reason,
      because: result.because,
      execution: executionFrom(process.env),
      started: started.toISOString(),
      finished: finished.toISOString(),
      commit: result.commit ?? release?.commit ?? process.env.GITHUB_SHA ?? "",
      artefact: result.artefact ?? release?.artefact.digest ?? null,
      facts: result.facts ?? {},
    }),
  );
  process.stdout.write(`${fenced(`${inputs.action} ${result.outcome}: ${result.because}`)}\n`);
  if (isClosed) {
    const title = `${inputs.action} ${result.outcome} (${result.reason})`;
    annotate({
      level: "error",
      title,
      message: result.remedy === undefined ? result.because : `${result.because}\n${result.remedy}`,
    });
    process.exitCode = 1;
  }
};

/** GitHub shows ten annotations of a level a step; the last of the errors says which gate closed. */
const shown = (annotations: readonly Annotation[], isClosed: boolean): Annotation[] => {
  const errors = annotations.filter(({ level }) => level === "error").slice(0, isClosed ? 9 : 10);
  return annotations.filter((annotation) => annotation.level !== "error" || errors.includes(annotation));
};

/** What people read when an action closed its gate before it could draw a picture of its own. */
const closedSummary = (action: string, { outcome, reason, because, remedy }: Result): string | undefined =>
  outcome === "failed" || outcome === "refused"
    ? lines(`**${action} ${outcome}** (${reason})`, because.split("\n").map(plain).join("<br>"), plain(remedy ?? ""))
    : undefined;

const outputText = (value: Json | object): string => (typeof value === "string" ? value : JSON.stringify(value));
