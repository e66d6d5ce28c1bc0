import { testVerdict } from "../../packages/decide/check/gate.ts";
import type { Annotation } from "../../packages/kit/log/commands.ts";
import { fenced } from "../../packages/kit/log/fence.ts";
import { code, folded, lines, plain, table } from "../../packages/kit/log/markdown.ts";
import type { Verdict } from "../../packages/model/document/verdict.ts";
import type { Counts, Failure, Part } from "./part.ts";

type Ran = Extract<Part, { state: "ran" }>;

/** Parts that ran. */
export function ranOf(parts: readonly Part[]): Ran[] {
  return parts.filter((part) => part.state === "ran");
}

/** All counts together. */
export function totalOf(parts: readonly Part[]): Counts {
  return ranOf(parts).reduce<Counts>(
    (sum, { counts }) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** Closed if a test of any kind failed, and if a kind that has tests ran none: one kind never speaks for another. */
export function verdictOf(parts: readonly Part[]): Verdict {
  const ran = ranOf(parts);
  const [first] = ran.flatMap(({ failures }) => failures);
  const all = testVerdict(
    totalOf(parts),
    first === undefined ? undefined : `${placeIn(first)} ${first.test}: ${first.what}`,
  );
  const no = ran.flatMap(({ no }) => (no ? [no] : []))[0];
  if (no && (no.reason !== "tests_failed" || all.go)) return no;
  if (!all.go) return all;
  const empty = ran.map(({ counts }) => testVerdict(counts)).find((verdict) => !verdict.go);
  return empty ?? { go: true, because: countsLine(parts) };
}

const placeIn = ({ path, line }: { path: string; line: number }): string => `${path}:${line}`;

/** `38 pytest, 6 SQL`. */
export function countsLine(parts: readonly Part[]): string {
  return ranOf(parts)
    .map(({ kind, counts }) => `${counts.passed} ${kind}${counts.skipped > 0 ? ` (${counts.skipped} skipped)` : ""}`)
    .join(", ");
}

/** GitHub shows ten errors a step; the last is the verdict's. */
export function annotationsOf(parts: readonly Part[]): Annotation[] {
  return ranOf(parts)
    .flatMap(({ failures }) => failures)
    .slice(0, 9)
    .map(({ test, path, line, what, detail, deeper }) => ({
      level: "error",
      title: `${test} failed`.slice(0, 250),
      message: [what, ...(deeper ? [`raised at ${placeIn(deeper)}`] : []), ...(detail ? ["", detail] : [])].join("\n"),
      path,
      line,
    }));
}

const most = { rows: 100, folds: 20, characters: 4000 };

/** The summary: a line for a manager, the counts, each failure with its traceback folded. */
export function summaryOf(parts: readonly Part[], verdict: Verdict): string {
  const failures = ranOf(parts).flatMap((part) => part.failures);
  const more = failures.length > most.rows ? `${failures.length - most.rows} more are in the log.` : "";
  return lines(
    `**Tests: ${plain(verdict.go ? `${verdict.because} passed` : verdict.because)}${verdict.go ? "" : ". The gate stays closed"}.**`,
    table(["tests", "passed", "failed", "skipped", "time", ""], parts.map(rowOf)),
    table(["where", "test", "what"], failures.slice(0, most.rows).map(failureRow)),
    more,
    failures
      .filter(({ detail }) => detail)
      .slice(0, most.folds)
      .map(trace)
      .join("\n\n"),
  );
}

const rowOf = (part: Part): string[] => {
  if (part.state === "skipped") return [part.kind, "", "", "", "", `skipped: ${plain(part.because)}`];
  const { passed, failed, skipped } = part.counts;
  const time = `${(part.milliseconds / 1000).toFixed(1)} s`;
  const words = [...(part.no ? [part.no.because.split("\n")[0] ?? ""] : []), ...(part.remarks ?? [])];
  return [part.kind, ...[passed, failed, skipped].map(String), time, words.map(plain).join("<br>")];
};

const failureRow = ({ test, path, line, what, deeper }: Failure): string[] => [
  code(placeIn({ path, line })),
  plain(test),
  `${plain(what)}${deeper ? `, raised at ${code(placeIn(deeper))}` : ""}`,
];

/** Text of a traceback, shown as it is: inside `pre` only `</pre>` would end it, and there is no `<` left. */
const trace = ({ test, path, line, detail = "" }: Failure): string =>
  folded(
    `${code(placeIn({ path, line }))} ${code(test)}`,
    `<pre>${fenced(detail.slice(0, most.characters)).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</pre>`,
  );
