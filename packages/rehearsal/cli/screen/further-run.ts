/** Runs that another run started: where several go on, each is named before its jobs. */
import { fence } from "../../../kit/log/fence.ts";
import type { WorkflowRun } from "../../protocol/run.ts";
import type { RunEvent } from "../../protocol/run-event.ts";

/** Run ► its title, in the order in which the runs began. */
export type Titles = Map<number, string>;

/** Takes note of a run that begins. */
export function hearRun(titles: Titles, event: RunEvent): void {
  if (event.type === "run-started") titles.set(event.of ?? event.run.id, titleOf(event.run));
}

/** `main · push to main by slipway[bot] · execution 1.1` */
const titleOf = ({ workflow, number, attempt, event }: WorkflowRun): string => {
  const to = event.name === "push" ? ` to ${event.ref.replace(/^refs\/(heads|tags)\//, "")}` : "";
  return fence(`${workflow} · ${event.name}${to} by ${event.actor.login} · execution ${number}.${attempt}`);
};
