import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import type { CallJob, Job, Requested, StepsJob, Value } from "./model.ts";
import {
  type Entry,
  entries,
  field,
  isExpression,
  isMapping,
  isString,
  items,
  placeOf,
  valueAt,
  written,
} from "./tokens.ts";

/** Reads every job of `jobs:`. */
export function readJobs(path: string, token: TemplateToken | undefined): Job[] {
  return entries(path, token)
    .filter(({ value }) => isMapping(value))
    .map((entry) => (field(entry.value, "uses") ? callJob(path, entry) : stepsJob(path, entry)));
}

/** Reads a `permissions:` block. */
export function readPermissions(path: string, token: TemplateToken | undefined): Requested | undefined {
  if (!token) return undefined;
  const place = placeOf(path, token);
  if (isString(token)) return { levels: token.value === "write-all" ? "write-all" : "read-all", place };
  const levels = entries(path, token).map(({ key, value }) => [key, written(value)]);
  return { levels: Object.fromEntries(levels), place };
}

function everyJob(path: string, { key, value, place }: Entry) {
  const needs = items(field(value, "needs")).filter(isString);
  const permissions = readPermissions(path, field(value, "permissions"));
  const condition = conditionOf(path, field(value, "if"));
  return {
    id: key,
    place,
    needs: needs.map((need) => ({ id: need.value, place: placeOf(path, need) })),
    ...(condition && { condition }),
    ...(permissions && { permissions }),
    ...optional(path, value, ["name", "strategy", "concurrency"]),
  };
}

function stepsJob(path: string, entry: Entry): StepsJob {
  const { value } = entry;
  const outputs = entries(path, field(value, "outputs")).map(({ key, value }) => [key, written(value)]);
  const timeoutMinutes = valueAt(path, value, "timeout-minutes");
  const continueOnError = valueAt(path, value, "continue-on-error");
  return {
    ...everyJob(path, entry),
    kind: "steps",
    runsOn: valueAt(path, value, "runs-on") ?? { token: value, place: entry.place },
    outputs: Object.fromEntries(outputs),
    steps: items(field(value, "steps")).filter(isMapping),
    ...(timeoutMinutes && { timeoutMinutes }),
    ...(continueOnError && { continueOnError }),
    ...optional(path, value, ["environment", "env", "defaults"]),
  };
}

function callJob(path: string, entry: Entry): CallJob {
  const uses = field(entry.value, "uses") ?? entry.value;
  const secrets = field(entry.value, "secrets");
  return {
    ...everyJob(path, entry),
    kind: "call",
    uses: { text: written(uses), place: placeOf(path, uses) },
    with: values(path, field(entry.value, "with")),
    secrets: isString(secrets) ? "inherit" : values(path, secrets),
  };
}

function conditionOf(path: string, token: TemplateToken | undefined) {
  if (!token) return undefined;
  return { expression: isExpression(token) ? token.expression : written(token), place: placeOf(path, token) };
}

function values(path: string, token: TemplateToken | undefined): Map<string, Value> {
  return new Map(entries(path, token).map(({ key, value, place }) => [key, { token: value, place }]));
}

function optional<K extends string>(path: string, job: TemplateToken, keys: readonly K[]): { [key in K]?: Value } {
  const supplied = keys.flatMap((key): [K, Value][] => {
    const value = valueAt(path, job, key);
    return value ? [[key, value]] : [];
  });
  return Object.fromEntries(supplied) as { [key in K]?: Value };
}
