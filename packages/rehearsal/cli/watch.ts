/** Plays one event and shows it: a heading, the tree, and at the end which gate closed and where the logs are. */
import { existsSync, readdirSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fence } from "../../kit/fence.ts";
import { sentenceOf } from "../cloud/cloud-event.ts";
import type { Cause } from "../rehearse/cause.ts";
import type { Played, Rehearsal } from "../rehearse/rehearsal.ts";
import type { ToldEvent } from "../rehearse/told-event.ts";
import type { Conclusion, Json, RunResult, WorkflowRun } from "../run.ts";
import type { RunEvent } from "../run-event.ts";
import { askAt, type Keyboard } from "./ask.ts";
import { followJob } from "./follow.ts";
import { openScreen, type Terminal } from "./screen.ts";
import { closedGate, type Story } from "./story.ts";

/** How it is shown. */
export interface Watching {
  readonly terminal: Terminal;
  readonly json: boolean;
  /** Where answers are typed in; without it nobody is asked here. */
  readonly keyboard?: Keyboard;
  /** The job whose log is shown as it is written; then nothing is redrawn. */
  readonly follow?: string;
}

/** Answers the worst conclusion of the runs; `failure` if no workflow started. */
export const watchRun = async (rehearsal: Rehearsal, cause: Cause, watching: Watching): Promise<Conclusion> =>
  ended(rehearsal, await play(rehearsal, cause, watching), watching);

/** The same for an event that a file tells of. */
export const watchTold = async (rehearsal: Rehearsal, told: ToldEvent, watching: Watching): Promise<Conclusion> =>
  ended(rehearsal, await show(rehearsal, (watch) => rehearsal.tell(told, watch), heading, watching), watching);

/** The same for a run's next attempt. */
export const watchRerun = async (
  rehearsal: Rehearsal,
  run: number,
  jobs: "all" | "failed",
  watching: Watching,
): Promise<Conclusion> => {
  const start: Start = (watch) => rehearsal.rerun(run, jobs, watch);
  const what = jobs === "failed" ? "failed jobs of run" : "run";
  const shown = await show(
    rehearsal,
    start,
    ({ number, attempt }) => `${what} ${number} again · execution ${number}.${attempt}`,
    watching,
  );
  return ended(rehearsal, shown, watching);
};

/** What was shown of one event. */
export interface Shown {
  readonly conclusion: Conclusion;
  readonly played: Played;
  readonly story: Story;
  /** What people should know although nothing failed of it: where, and what. */
  readonly warnings: readonly string[];
}

/** Plays one event and shows its tree, without the ending. */
export const play = (rehearsal: Rehearsal, cause: Cause, watching: Watching): Promise<Shown> =>
  show(rehearsal, (watch) => rehearsal.cause(cause, watch), heading, watching);

type Start = (watch: (event: RunEvent) => void) => Promise<Played>;

const show = async (
  rehearsal: Rehearsal,
  start: Start,
  headingOf: (run: WorkflowRun) => string,
  { terminal: given, json, keyboard, follow }: Watching,
): Promise<Shown> => {
  const follower = follow === undefined ? undefined : followJob(follow, (text) => given.write(text));
  const terminal = follower ? plain(given) : given;
  const story: Story = new Map();
  const asking = keyboard && terminal.isTTY && !json ? askAt(keyboard, rehearsal) : undefined;
  const screen = openScreen(story, terminal, json, asking?.lines);
  const warnings = new Set<string>();
  let named = json;
  const played = await start((event) => {
    if (event.type === "run-started" && !named) {
      named = true;
      terminal.write(`${headingOf(event.run)}\n\n`);
    }
    if (event.type === "warning") warnings.add(`${event.job}  ${fence(event.message)}`);
    follower?.event(event);
    screen.event(event);
  }).finally(() => {
    asking?.close();
    screen.close();
    for (const line of follower?.close() ?? []) terminal.write(`${line}\n`);
  });
  return { conclusion: worst(played.runs), played, story, warnings: [...warnings] };
};

/** A terminal on which nothing is redrawn. */
const plain = (terminal: Terminal): Terminal => ({
  ...(terminal.columns !== undefined && { columns: terminal.columns }),
  write: (text) => terminal.write(text),
});

const ended = (rehearsal: Rehearsal, shown: Shown, { terminal, json }: Watching): Conclusion => {
  const { conclusion, played, story, warnings } = shown;
  if (json)
    terminal.write(`${JSON.stringify({ type: "result", conclusion, folder: played.folder, runs: played.runs })}\n`);
  else terminal.write(warned(warnings) + ending(rehearsal, played, story, conclusion));
  return conclusion;
};

const warned = (warnings: readonly string[]): string =>
  warnings.length === 0 ? "" : ["", "  Warnings", ...warnings.map((line) => `    ${line}`), ""].join("\n");

const heading = (run: WorkflowRun): string => {
  const { name, ref, sha, payload, actor } = run.event;
  const execution = `execution ${run.number}.${run.attempt}`;
  const commit = `${sha.slice(0, 7)}${subjectOf(run)}`;
  const short = ref.replace(/^refs\/(heads|tags)\//, "");
  switch (name) {
    case "pull_request": {
      const pull = payload.pull_request;
      const [head, base] = [at(pull, "head"), at(pull, "base")];
      const isFork = at(at(head, "repo"), "full_name") !== at(at(base, "repo"), "full_name");
      const from = `${isFork ? `${actor.login}:` : ""}${text(at(head, "ref"))}`;
      return `pull request "${text(at(pull, "title"))}" · ${from} into ${text(at(base, "ref"))} · ${execution}`;
    }
    case "push":
      return `push to ${ref.startsWith("refs/tags/") ? "tag " : ""}${short} · ${commit} · ${execution}`;
    case "workflow_dispatch":
      return `dispatch on ${short} · ${commit} · ${execution}`;
    case "repository_dispatch":
      return `dispatch of ${text(payload.action)} · ${commit} · ${execution}`;
    case "schedule":
      return `schedule ${text(payload.schedule)} · ${commit} · ${execution}`;
    default:
      return [name, text(payload.action), "·", commit, "·", execution].filter((word) => word !== "").join(" ");
  }
};

const at = (value: Json | undefined, key: string): Json | undefined =>
  value !== null && typeof value === "object" && !Array.isArray(value) ? value[key] : undefined;

const text = (value: Json | undefined): string => fence(typeof value === "string" ? value : "");

const subjectOf = ({ event }: WorkflowRun): string => {
  const message = at(event.payload.head_commit, "message");
  return typeof message === "string" ? ` "${fence(message.split("\n")[0] ?? "")}"` : "";
};

const worst = (runs: readonly RunResult[]): Conclusion => {
  const all = runs.map((run) => run.conclusion);
  if (all.length === 0 || all.includes("failure")) return "failure";
  return all.includes("cancelled") ? "cancelled" : "success";
};

/** What closed, why, what to do, and where to read more. */
export const ending = (rehearsal: Rehearsal, played: Played, story: Story, conclusion: Conclusion): string => {
  const lines: string[] = [""];
  const errors = played.runs.flatMap((run) => run.errors);
  if (errors.length > 0) {
    lines.push(
      `  The workflow files have ${errors.length === 1 ? "a mistake" : `${errors.length} mistakes`}; nothing has run`,
    );
    for (const { path, line, column, message } of errors)
      lines.push(`    ${path}${line ? `:${line}:${column ?? 1}` : ""}  ${message}`);
  } else if (played.runs.length === 0) {
    lines.push("  No workflow file starts for this event");
    for (const { path, because } of played.idle) lines.push(`    ${path}  ${because}`);
  } else if (conclusion === "failure") {
    const gate = closedGate(story);
    const title = gate?.annotation?.title ?? `${gate?.job.path.slice(1).join(" / ") ?? "the run"} failed`;
    lines.push(`  ${title}`);
    for (const line of (gate?.annotation?.message ?? gate?.job.because ?? "").split("\n")) lines.push(`    ${line}`);
    lines.push(`  Nothing after it has run.${gate?.job.log ? ` Log: ${shown(gate.job.log)}` : ""}`);
  } else if (conclusion === "cancelled") lines.push("  The run was cancelled.");
  // A service that could not start is why a check waits in vain.
  const refused = rehearsal.cloud.events.filter((event) => event.type === "service-refused").map(sentenceOf);
  if (conclusion === "failure") lines.push(...[...new Set(refused)].slice(-3).map((sentence) => `  ${sentence}`));
  lines.push(...played.executions.flatMap(({ run, folder }) => looks(run, shown(folder))), "");
  return `${lines.join("\n")}\n`;
};

/** How to look at what an execution left, one line each. */
const looks = ({ number, attempt, path }: WorkflowRun, folder: string): string[] => {
  const has = (name: string) => existsSync(join(folder, name));
  const summaries =
    has("jobs") && readdirSync(join(folder, "jobs")).some((job) => has(join("jobs", job, "summary.md")));
  const rows = [
    ["tree.txt", "what ran, and how it ended"],
    ...(has("jobs") ? [["jobs/*/job.log", "the log of every job"]] : []),
    ...(summaries ? [["jobs/*/summary.md", "what its steps wrote for people"]] : []),
    ...(has("artifacts") ? [["artifacts/", "what it uploaded"]] : []),
    ["effects.jsonl", "what it changed on the rehearsed GitHub"],
    ["event.json", "what started it"],
  ];
  return [
    `  ${basename(path)} · execution ${number}.${attempt}`,
    ...rows.map(([name, text]) => `    ${`${folder}/${name}`.padEnd(44)} ${text}`),
  ];
};

const shown = (path: string): string => {
  const near = relative(process.cwd(), path);
  return near.startsWith("..") ? path : near;
};
