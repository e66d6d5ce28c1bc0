import { isOtherEvent } from "../protocol/other-events.ts";
import type { Json, StartupError, WebhookEvent } from "../protocol/run.ts";
import { knownFile } from "../workflow/known-file.ts";
import type { Filters, OtherTrigger, Triggers, Workflow } from "../workflow/model.ts";
import { matches, mistakeOf } from "../workflow/patterns.ts";

/** Whether one workflow file starts for an event, and why. A file that cannot be read starts, and says so as its run. */
export interface Verdict {
  readonly path: string;
  readonly starts: boolean;
  readonly because: string;
  /** The file's `name:`, or its path. */
  readonly name: string;
  readonly errors: readonly StartupError[];
}

/** What an event's payload may not tell. */
export interface Known {
  /** Paths that the event changed; without them path filters let everything in, as on GitHub. */
  readonly changed?: readonly string[];
  /** Message of the head commit of a pull request. */
  readonly message?: string;
}

/** Judges every workflow file (path ► text) of a repository by an event. */
export async function workflowsFor(
  event: WebhookEvent,
  files: Readonly<Record<string, string>>,
  known: Known = {},
): Promise<Verdict[]> {
  const paths = Object.keys(files).filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
  return Promise.all(
    paths.sort().map(async (path) => {
      const { workflow, errors } = await knownFile(path, files[path] ?? "");
      if (!workflow) return { path, starts: true, because: "it cannot be read", name: path, errors };
      const judged = judge(event, workflow, known);
      const isBroken = !judged.starts && startsBroken(event, workflow, errors);
      return {
        path,
        name: workflow.name,
        errors,
        ...(isBroken ? { starts: true, because: "it cannot be read" } : judged),
      };
    }),
  );
}

/** A file that GitHub cannot read is a failed run of every push; here also of a pull request that a wrong `on:` may have meant. */
function startsBroken(event: WebhookEvent, { triggers, jobs }: Workflow, errors: readonly StartupError[]): boolean {
  if (errors.length === 0 || event.payload.deleted === true) return false;
  if (event.name === "push") return true;
  const [from, to] = [triggers.place.line ?? 0, jobs[0]?.place.line ?? Number.POSITIVE_INFINITY];
  return event.name === "pull_request" && errors.some(({ line = 0 }) => line >= from && line < to);
}

function judge(event: WebhookEvent, workflow: Workflow, known: Known): Pick<Verdict, "starts" | "because"> {
  const { triggers } = workflow;
  const other = triggers.others.get(event.name);
  const trigger = isOtherEvent(event.name) ? other : triggers[event.name];
  const no = (because: string) => ({ starts: false, because });
  if (!trigger) {
    const names = [...played.filter((name) => triggers[name]), ...triggers.others.keys()].join(", ");
    return no(`it starts on ${names || "nothing"}, not on ${event.name}`);
  }
  if (event.name === "workflow_dispatch") return { starts: true, because: "it was asked for" };
  if (event.name === "repository_dispatch") return byType(text(event.payload.action), triggers.repository_dispatch);
  if (event.name === "schedule") return byCron(text(event.payload.schedule), triggers.schedule);
  if (other) return byOther(event, other, known);
  if (event.payload.deleted === true) return no("the branch was deleted");
  const skip = skipMark(event, known);
  if (skip) return no(`the commit says ${skip}`);
  if (event.name === "pull_request" && triggers.pull_request) {
    const action = text(event.payload.action) || "opened";
    if (!triggers.pull_request.types.includes(action)) return no(`it does not start on ${action}`);
  }
  return byFilters(event, trigger as Filters, known);
}

const played = [
  "push",
  "pull_request",
  "workflow_dispatch",
  "workflow_call",
  "repository_dispatch",
  "schedule",
] as const;

/** An event without rules of its own starts by its activity, and by branches where it has any. */
function byOther(event: WebhookEvent, trigger: OtherTrigger, known: Known): Pick<Verdict, "starts" | "because"> {
  const { types, workflows } = trigger;
  const action = text(event.payload.action);
  if (types.length > 0 && !types.includes(action))
    return { starts: false, because: `it does not start on ${action || "an event without an action"}` };
  const ended = text(at(event.payload.workflow_run, "name"));
  if (event.name === "workflow_run" && !workflows.includes(ended))
    return { starts: false, because: `it starts after ${workflows.join(", ")}, not after ${ended || "any other"}` };
  if (base(event) !== "") return byFilters(event, trigger, known);
  return { starts: true, because: `the event is ${event.name}` };
}

function byType(type: string, trigger: Triggers["repository_dispatch"]): Pick<Verdict, "starts" | "because"> {
  const { types = [] } = trigger ?? {};
  if (types.length === 0 || types.includes(type)) return { starts: true, because: `its type is ${type}` };
  return { starts: false, because: `${type} is not one of ${types.join(", ")}` };
}

/** A time comes when it is reported, whatever the clock says; the reason tells by which clock GitHub would wait for it. */
function byCron(cron: string, trigger: Triggers["schedule"]): Pick<Verdict, "starts" | "because"> {
  const { times = [] } = trigger ?? {};
  const describe = (all: typeof times) => all.map((one) => `${one.cron} ${one.timezone ?? "UTC"}`).join(", ");
  const come = times.filter((time) => time.cron === cron);
  if (come.length > 0) return { starts: true, because: `it is time: ${describe(come)}` };
  return { starts: false, because: `${cron} is not one of ${describe(times)}` };
}

function byFilters(event: WebhookEvent, filters: Filters, known: Known): Pick<Verdict, "starts" | "because"> {
  const isTag = event.name === "push" && event.ref.startsWith("refs/tags/");
  const name = event.name === "push" ? event.ref.replace(/^refs\/(heads|tags)\//, "") : base(event);
  const kind = isTag ? "tag" : "branch";
  const [only, except] = isTag ? [filters.tags, filters.tagsIgnore] : [filters.branches, filters.branchesIgnore];
  const asksOther = isTag ? (filters.branches ?? filters.branchesIgnore) : (filters.tags ?? filters.tagsIgnore);
  const no = (because: string) => ({ starts: false, because });
  const { branches, branchesIgnore, tags, tagsIgnore, paths, pathsIgnore } = filters;
  const all = [branches, branchesIgnore, tags, tagsIgnore, paths, pathsIgnore].flatMap((list) => list ?? []);
  // Its run then says so.
  if (all.some((pattern) => mistakeOf(pattern) !== null)) return { starts: true, because: "it cannot be read" };
  if (!only && !except && asksOther) return no(`it starts for ${isTag ? "branches" : "tags"} only`);
  if (only && !matches(name, only)) return no(`${kind} ${name} is not one of ${only.join(", ")}`);
  if (except && matches(name, except)) return no(`${kind} ${name} is ignored by ${except.join(", ")}`);
  const changed = known.changed ?? changedBy(event.payload);
  if (changed && !isTag) {
    if (paths && !changed.some((path) => matches(path, paths))) return no(`nothing in ${paths.join(", ")} changed`);
    if (pathsIgnore && changed.length > 0 && changed.every((path) => matches(path, pathsIgnore))) {
      return no(`only ${pathsIgnore.join(", ")} changed`);
    }
  }
  return { starts: true, because: `${kind} ${name}` };
}

/** The branch that filters look at where nothing was pushed. */
function base({ payload }: WebhookEvent): string {
  const branch =
    text(at(at(payload.pull_request, "base"), "ref")) ||
    text(at(payload.merge_group, "base_ref")) ||
    text(at(payload.workflow_run, "head_branch"));
  return branch.replace(/^refs\/heads\//, "");
}

function changedBy(payload: { [key: string]: Json }): string[] | undefined {
  if (!Array.isArray(payload.commits) || payload.commits.length === 0) return undefined;
  return payload.commits.flatMap((commit) =>
    ["added", "modified", "removed"].flatMap((key) => {
      const paths = at(commit, key);
      return Array.isArray(paths) ? paths.map(text) : [];
    }),
  );
}

/** https://docs.github.com/actions/how-tos/manage-workflow-runs/skip-workflow-runs */
function skipMark(event: WebhookEvent, known: Known): string | undefined {
  const message = event.name === "push" ? text(at(event.payload.head_commit, "message")) : (known.message ?? "");
  const mark = /\[(skip ci|ci skip|no ci|skip actions|actions skip)\]/.exec(message)?.[0];
  return mark ?? /\n\n(?:[^\n]*\n)*skip-checks: ?true\s*$/.exec(message)?.[0].trim();
}

function at(value: Json | undefined, key: string): Json | undefined {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? value[key] : undefined;
}

function text(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}
