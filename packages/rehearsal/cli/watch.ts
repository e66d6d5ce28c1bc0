/** Plays one event and shows it: a heading, the tree, and at the end which gate closed and where the logs are. */
import { relative } from "node:path";
import { fence } from "../../kit/fence.ts";
import { sentenceOf } from "../cloud/cloud-event.ts";
import type { Cause, Played, Rehearsal } from "../rehearse/open.ts";
import type { Conclusion, RunResult, WorkflowRun } from "../run.ts";
import { openScreen, type Terminal } from "./screen.ts";
import { closedGate, type Story } from "./story.ts";

/** How it is shown. */
export interface Watching {
  readonly terminal: Terminal;
  readonly json: boolean;
}

/** Answers the worst conclusion of the runs; `failure` if no workflow started. */
export const watchRun = async (
  rehearsal: Rehearsal,
  cause: Cause,
  { terminal, json }: Watching,
): Promise<Conclusion> => {
  const { conclusion, played, story } = await play(rehearsal, cause, { terminal, json });
  if (json)
    terminal.write(`${JSON.stringify({ type: "result", conclusion, folder: played.folder, runs: played.runs })}\n`);
  else terminal.write(ending(rehearsal, played, story, conclusion));
  return conclusion;
};

/** Plays one event and shows its tree, without the ending. */
export const play = async (
  rehearsal: Rehearsal,
  cause: Cause,
  { terminal, json }: Watching,
): Promise<{ conclusion: Conclusion; played: Played; story: Story }> => {
  const story: Story = new Map();
  const screen = openScreen(story, terminal, json);
  let named = json;
  const played = await rehearsal
    .cause(cause, (event) => {
      if (event.type === "run-started" && !named) {
        named = true;
        terminal.write(`${heading(cause, event.run)}\n\n`);
      }
      screen.event(event);
    })
    .finally(() => screen.close());
  return { conclusion: worst(played.runs), played, story };
};

const heading = (cause: Cause, run: WorkflowRun): string => {
  const execution = `execution ${run.number}.${run.attempt}`;
  if (cause.event === "pull_request")
    return `pull request "${cause.title}" · ${cause.branch} into ${cause.base} · ${execution}`;
  const what = cause.event === "push" ? "push to" : "dispatch on";
  return `${what} ${cause.branch} · ${run.event.sha.slice(0, 7)}${subjectOf(run)} · ${execution}`;
};

const subjectOf = ({ event }: WorkflowRun): string => {
  const head = event.payload.head_commit;
  const message = head !== null && typeof head === "object" && !Array.isArray(head) ? head.message : undefined;
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
  lines.push(`  Logs of all jobs: ${shown(played.folder)}`, "");
  return `${lines.join("\n")}\n`;
};

const shown = (path: string): string => {
  const near = relative(process.cwd(), path);
  return near.startsWith("..") ? path : near;
};
