import type { Release } from "../model/release.ts";
import type { Json } from "../model/value.ts";
import { diskErrorOf } from "../ports/disk-error.ts";
import { type Annotation, annotate, appendSummary, setOutputs } from "./commands.ts";
import { fenced } from "./fence.ts";
import type { Fields, Inputs, Values } from "./inputs.ts";
import { lines, plain } from "./markdown.ts";
import type { Result } from "./result.ts";
import { executionFrom } from "./trigger.ts";

/** When an action began and ended. */
export interface Span {
  readonly started: Date;
  readonly finished: Date;
}

/**
 * Carries out what an action returned. Outcome, reason and entry are written first, so that what comes after them may fail; if not even
 * they can be written, the step fails. Sets the exit code of the process.
 */
export function tellResult<F extends Fields>(
  inputs: Inputs<F>,
  values: Values<F> | undefined,
  given: Result,
  span: Span,
): void {
  const result = written(inputs, values, given, span);
  const isClosed = result.outcome === "failed" || result.outcome === "refused";
  if (isClosed) process.exitCode = 1;
  for (const annotation of shown(result.annotations ?? [], isClosed)) annotate(annotation);
  writeSummary(result.summary ?? closedSummary(inputs.action, result));
  process.stdout.write(`${fenced(`${inputs.action} ${result.outcome}: ${result.because}`)}\n`);
  if (!isClosed) return;
  const title = `${inputs.action} ${result.outcome} (${result.reason})`;
  annotate({
    level: "error",
    title,
    message: result.remedy === undefined ? result.because : `${result.because}\n${result.remedy}`,
  });
}

/** The result, once its outputs are written; otherwise that they could not be. */
const written = <F extends Fields>(
  inputs: Inputs<F>,
  values: Values<F> | undefined,
  result: Result,
  span: Span,
): Result => {
  try {
    setOutputs({
      outcome: result.outcome,
      reason: result.reason,
      entry: entryOf(inputs, values, result, span),
      ...Object.fromEntries(Object.entries(result.outputs ?? {}).map(([name, value]) => [name, outputText(value)])),
    });
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
      because: `the outputs of the step could not be written, so nobody is told that it ${result.outcome}: ${because}`,
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
  const release = typeof values?.release === "object" ? (values.release as Release) : undefined; // sign-results has its text alone
  const environment = result.environment ?? values?.environment;
  return JSON.stringify({
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

const outputText = (value: Json | object): string => (typeof value === "string" ? value : JSON.stringify(value));
