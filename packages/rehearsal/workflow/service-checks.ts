/** What GitHub's service refuses in a file that its published parser lets through. */
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import { cronMistake } from "../../model/document/cron-line.ts";
import type { Job } from "./model.ts";
import type { Mistake } from "./parser.ts";
import { mistakeOf } from "./patterns.ts";
import { entries, field, isString, items, placeOf, valueAt } from "./tokens.ts";

/** Every such mistake in a file that the parser has nothing against. */
export function serviceChecks(path: string, root: TemplateToken, jobs: readonly Job[]): Mistake[] {
  const place = placeOf(path, field(root, "jobs") ?? root);
  const none = jobs.length === 0 ? [{ ...place, message: "there is no job in this file" }] : [];
  return [
    ...none,
    ...jobs.flatMap((job) => ofJob(path, job)),
    ...ofFilters(path, field(root, "on")),
    ...ofTimes(path, root),
  ];
}

function ofJob(path: string, job: Job): Mistake[] {
  if (job.kind === "call") return [];
  if (job.steps.length === 0) return [{ ...job.place, message: `job "${job.id}" has no steps and calls no workflow` }];
  return job.steps.flatMap((step) => {
    const uses = field(step, "uses");
    if (!isString(uses) || reference.test(uses.value)) return [];
    const message = `uses "${uses.value}": write owner/name[/path]@ref, ./path or $/path`;
    return [{ ...placeOf(path, uses), message }];
  });
}

const reference = /^(?:docker:\/\/.+|[.$]\/.*|[^/@\s]+\/[^/@\s]+(?:\/[^@]*)?@[^@]+)$/s;

/** Every pattern can be read, and no event has both a filter and its opposite. */
function ofFilters(path: string, on: TemplateToken | undefined): Mistake[] {
  return entries(path, on).flatMap(({ key, value: event }) =>
    ["branches", "tags", "paths"].flatMap((filter) => [
      ...bothFilters(path, key, event, filter),
      ...[filter, `${filter}-ignore`].flatMap((name) => unreadable(path, field(event, name))),
    ]),
  );
}

/** A time zone is one of the IANA's names. https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#onschedule */
function ofTimes(path: string, root: TemplateToken): Mistake[] {
  return items(field(field(root, "on"), "schedule")).flatMap((item) => {
    const timezone = field(item, "timezone");
    const mistake = isString(timezone) ? cronMistake("* * * * *", timezone.value) : undefined;
    return timezone && mistake ? [{ ...placeOf(path, timezone), message: `schedule: ${mistake.message}` }] : [];
  });
}

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#onpushbranchestagsbranches-ignoretags-ignore */
function bothFilters(path: string, key: string, event: TemplateToken, filter: string): Mistake[] {
  const ignored = valueAt(path, event, `${filter}-ignore`);
  if (!field(event, filter) || !ignored) return [];
  return [{ ...ignored.place, message: `${key} has both ${filter} and ${filter}-ignore; it may have one of them` }];
}

function unreadable(path: string, patterns: TemplateToken | undefined): Mistake[] {
  return items(patterns).flatMap((pattern) => {
    const message = isString(pattern) ? mistakeOf(pattern.value) : null;
    return message === null ? [] : [{ ...placeOf(path, pattern), message }];
  });
}
