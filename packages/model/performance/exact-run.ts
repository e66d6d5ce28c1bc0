/**
 * The quick check of a line of history: exactly what the schema `PerformanceRun` lets pass, in a tenth of its time; a ledger has 150,000 lines.
 * `ledger/performance-history.test.ts` holds the two together.
 */
import { directions, metricName } from "./measurement.ts";
import { metricVerdicts, mostMetrics, type PerformanceRun } from "./performance-run.ts";

type Fields = Readonly<Record<string, unknown>>;

const identifier = /^[a-z][a-z0-9-]{0,62}$/;
const commitId = /^[0-9a-f]{40}$/;
// Only the form in which we write it; any other one that is valid is left to the schema.
const instant = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const verdicts: ReadonlySet<unknown> = new Set(metricVerdicts);
const ways: ReadonlySet<unknown> = new Set(directions);

/** Whether this is a run as `record` writes it. A no says nothing: the schema decides then. */
export function isPerformanceRun(value: unknown): value is PerformanceRun {
  if (!isFields(value) || count(value) !== 10) return false;
  const { kind, version, suite, environment, release, commit, execution, at, calibration, measurements } = value;
  return (
    kind === "performance" &&
    version === 1 &&
    typeof suite === "string" &&
    identifier.test(suite) &&
    typeof environment === "string" &&
    identifier.test(environment) &&
    typeof release === "string" &&
    (commit === null || (typeof commit === "string" && commitId.test(commit))) &&
    (execution === null || isExecution(execution)) &&
    typeof at === "string" &&
    instant.test(at) &&
    (calibration === null || (isNumber(calibration) && calibration >= 0)) &&
    Array.isArray(measurements) &&
    measurements.length <= mostMetrics &&
    measurements.every(isMeasurement)
  );
}

function isExecution(value: unknown): boolean {
  return isFields(value) && count(value) === 2 && isCount(value.run) && isCount(value.attempt);
}

function isMeasurement(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { metric, unit, better, verdict, spread, samples } = value;
  const optional = Number(spread !== undefined) + Number(samples !== undefined);
  return (
    count(value) === 5 + optional &&
    typeof metric === "string" &&
    metricName.test(metric) &&
    isNumber(value.value) &&
    typeof unit === "string" &&
    unit.length <= 40 &&
    ways.has(better) &&
    verdicts.has(verdict) &&
    (spread === undefined || (isNumber(spread) && spread >= 0)) &&
    (samples === undefined || isCount(samples))
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function count(fields: Fields): number {
  let own = 0;
  for (const _ in fields) own += 1;
  return own;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
