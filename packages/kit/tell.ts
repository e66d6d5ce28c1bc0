import type { Release } from "../model/release/release.ts";
import { diskErrorOf } from "../ports/machine/disk-error.ts";
import type { Fields, Inputs, Values } from "./inputs/inputs.ts";
import { executionFrom } from "./inputs/trigger.ts";
import { type Annotation, annotate, appendSummary, setOutputs } from "./log/commands.ts";
import { fenced } from "./log/fence.ts";
import { lines, plain } from "./log/markdown.ts";
import { outputsOf } from "./outputs.ts";
import type { Result } from "./result.ts";
import type { World } from "./world.ts";

/** When an action began and ended. */
export interface Span {
  readonly started: Date;
  readonly finished: Date;
}

/**
 * Carries out what an action returned. Outcome, reason and entry are written first, so that what comes after them may fail; if not even
 * they can be written, the step fails. Sets the exit code of the process.
 */
export async function tellResult<F extends Fields>(
  inputs: Inputs<F>,
  values: Values<F> | undefined,
  original: Result,
  span: Span,
  world: World | undefined,
): Promise<void> {
  const entry = (result: Result): string => entryOf(inputs, values, result, span);
  const { result, outputs } = await outputsOf(original, entry, world);
  tellWritten(inputs.action, written(result, outputs));
}

/** What the runner and people see of a step whose outputs are written, or could not be. */
function tellWritten(action: string, result: Result): void {
  const isClosed = result.outcome === "failed" || result.outcome === "refused";
  if (isClosed) process.exitCode = 1;
  for (const annotation of shown(result.annotations ?? [], isClosed)) annotate(annotation);
  writeSummary(result.summary ?? closedSummary(action, result));
  process.stdout.write(`${fenced(`${action} ${result.outcome}: ${result.because}`)}\n`);
  if (!isClosed) return;
  const title = `${action} ${result.outcome} (${result.reason})`;
  annotate({
    level: "error",
    title,
    message: result.remedy === undefined ? result.because : `${result.because}\n${result.remedy}`,
  });
}

/** The result, once its outputs are written; otherwise that they could not be. */
const written = (result: Result, outputs: Readonly<Record<string, string>>): Result => {
  try {
    setOutputs(outputs);
    return result;
  } catch (error) {
    const {
      message: because,
      reason,
      remedy,
    } = diskErrorOf(error) ?? {
      message: (error as Error).message,
      reason: "bug" as const,
      remedy: "Check that the runner gave the step a file GITHUB_OUTPUT that can be written.",
    };
    return {
      outcome: "failed",
      reason,
      because: `the outputs of the step could not be written, so it is not reported that it ${result.outcome}: ${because}`,
      remedy,
    };
  }
};

const entryOf = <F extends Fields>(
  inputs: Inputs<F>,
  values: Values<F> | undefined,
  result: Result,
  { started, finished }: Span,
): string => {
  // sign-results has its text alone, and record goes on without one that it cannot read
  const release = typeof values?.release === "object" ? (values.release as Partial<Release>) : undefined;
  const environment = result.environment ?? values?.environment;
  return JSON.stringify({
    kind: "entry",
    version: 1,
    phase: (values && inputs.phaseOf?.(values)) ?? inputs.phase,
    action: inputs.action,
    environment: typeof environment === "string" ? environment : null,
    outcome: result.outcome,
    reason: result.reason,
    because: shortened(result.because),
    execution: executionFrom(process.env),
    started: started.toISOString(),
    finished: finished.toISOString(),
    commit: result.commit ?? release?.commit ?? process.env.GITHUB_SHA ?? "",
    artefact: result.artefact ?? release?.artefact?.digest ?? null,
    facts: result.facts ?? {},
  });
};

/** A summary is for people alone: without it, everything that follows still knows what happened. */
const writeSummary = (summary: string | undefined): void => {
  if (summary === undefined) return;
  try {
    appendSummary(`${summary.trimEnd()}\n\n`);
  } catch (error) {
    const because = diskErrorOf(error)?.message ?? (error as Error).message;
    annotate({ level: "warning", message: `The summary of the step could not be written: ${because}` });
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

/** The log has all of it; the ledger, and whoever reads an entry, needs no more. */
const shortened = (because: string): string =>
  because.length <= longestBecause
    ? because
    : `${because.slice(0, longestBecause)}… (${because.length} characters in the log)`;

const longestBecause = 2000;
