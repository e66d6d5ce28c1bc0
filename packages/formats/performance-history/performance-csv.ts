import * as v from "valibot";
import { issueLine } from "../../model/document/document.ts";
import { type JudgedMeasurement, PerformanceRun } from "../../model/performance/performance-run.ts";
import { refuseResult } from "../performance/result-source.ts";
import { readTable, type TableRow } from "../performance/result-table.ts";

const columns = [
  "at",
  "environment",
  "suite",
  "release",
  "commit",
  "run",
  "attempt",
  "calibration",
  "metric",
  "value",
  "unit",
  "better",
  "spread",
  "samples",
  "verdict",
] as const;
type Column =
  | "at"
  | "environment"
  | "suite"
  | "release"
  | "commit"
  | "run"
  | "attempt"
  | "calibration"
  | MeasurementColumn;
type MeasurementColumn = "metric" | "value" | "unit" | "better" | "spread" | "samples" | "verdict";

/** Runs ► CSV (RFC 4180), a row for each measurement; a run without any is one row. A text that a spreadsheet would calculate gets an apostrophe before it. */
export function performanceCsv(runs: readonly PerformanceRun[]): string {
  const rows = runs.flatMap((run) => {
    const { at, environment, suite, release, commit, execution, calibration, measurements } = run;
    const same = [at, environment, suite, text(release), commit, execution?.run, execution?.attempt, calibration];
    const list: readonly (JudgedMeasurement | undefined)[] = measurements.length > 0 ? measurements : [undefined];
    return list.map((each) => [
      ...same,
      text(each?.metric ?? ""),
      each?.value,
      text(each?.unit ?? ""),
      each?.better,
      each?.spread,
      each?.samples,
      each?.verdict,
    ]);
  });
  return [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** The same, back. Throws `UserError(bad_input)`. */
export function performanceRunsOfCsv(csv: string, file: string): PerformanceRun[] {
  const source = { what: "CSV of performance runs", path: file, text: csv, reason: "bad_input" } as const;
  const found: FoundRun[] = [];
  for (const { line, cell: cells } of readTable<Column>(source, columns as readonly Column[])) {
    const { metric, value, unit, better, spread, samples, verdict, ...head } = cells;
    const key = JSON.stringify(head);
    const last = found.at(-1);
    const isSame = last?.key === key && metric !== "" && !last.metrics.has(metric);
    const target = isSame ? last : { key, line, head: headOf(head), measurements: [], metrics: new Set<string>() };
    if (!isSame) found.push(target);
    target.metrics.add(metric);
    if (metric === "") continue;
    target.measurements.push({
      metric: own(metric),
      value: number(value),
      unit: own(unit),
      better,
      verdict,
      ...(spread === "" ? {} : { spread: number(spread) }),
      ...(samples === "" ? {} : { samples: number(samples) }),
    });
  }
  return found.map(({ line, head, measurements }) => {
    const parsed = v.safeParse(PerformanceRun, { ...head, measurements });
    if (parsed.success) return parsed.output;
    throw refuseResult(source, `line ${line} and those of its run`, issueLine(parsed.issues[0]));
  });
}

/** Rows that follow each other and are of one run; a metric that comes again begins the next one. */
interface FoundRun {
  readonly key: string;
  readonly line: number;
  readonly head: object;
  readonly measurements: object[];
  readonly metrics: Set<string>;
}

function headOf(head: Omit<TableRow<Column>["cell"], MeasurementColumn>): object {
  const { run, attempt, calibration, commit, release, ...rest } = head;
  return {
    kind: "performance",
    version: 1,
    ...rest,
    release: own(release),
    commit: commit === "" ? null : commit,
    execution: run === "" && attempt === "" ? null : { run: number(run), attempt: number(attempt) },
    calibration: calibration === "" ? null : number(calibration),
  };
}

function number(text: string): number {
  return text === "" ? Number.NaN : Number(text);
}

/** Where a spreadsheet, also one that separates by semicolons, begins a cell that it calculates. */
const formula = /(^|[;\t\r\n])(\s*)(?=[=+\-@＝＋－＠'])/g;
const guarded = /(^|[;\t\r\n])(\s*)'(?=[=+\-@＝＋－＠'])/g;

function text(value: string): string {
  return value.replaceAll(formula, "$1$2'");
}

function own(cell: string): string {
  return cell.replaceAll(guarded, "$1$2");
}

function cell(value: string | number | null | undefined): string {
  const plain = String(value ?? "");
  return /[",;\r\n]|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
