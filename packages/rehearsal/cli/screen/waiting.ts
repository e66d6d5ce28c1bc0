/** What people read about a job that waits for its environment. */
import { fence } from "../../../kit/log/fence.ts";
import type { RunEvent } from "../../protocol/run-event.ts";

type Waiting = RunEvent & { readonly type: "job-waiting" };
type Reviewed = RunEvent & { readonly type: "job-reviewed" };

/** Hours and minutes of a day, as a clock on the wall shows them. */
export function clockTime(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

/** `waiting for ada or team product`, until somebody has answered; then only for the time. */
export function waitingFor({ reviewers, opens }: Waiting, isReviewed: boolean): string {
  const people = isReviewed ? "" : either(reviewers);
  const time = opens === undefined ? "" : `${clockTime(opens)}`;
  if (people !== "" && time !== "") return `waiting for ${people}, and until ${time}`;
  return people === "" ? `waiting until ${time}` : `waiting for ${people}`;
}

/** The command with which somebody lets the job pass, or why nobody can. */
export function hintOf(
  { reviewers, run, environment, command }: Waiting,
  isReviewed: boolean,
  offered: readonly string[],
): string[] {
  if (reviewers.length === 0 || isReviewed) return [];
  const [first] = offered;
  if (first === undefined) return ["nobody of them may answer: name others in .github/rehearsal.yml"];
  const options = (command?.options ?? []).map((word) => ` ${word}`).join("");
  return [`approve:  slipway approve ${command?.run ?? run.number} ${environment} --as ${first}${options}`];
}

/** `approved by ada: looks good` */
export function reviewWords({ state, by, comment }: Reviewed): string {
  return `${state === "skipped" ? "started past its rules" : state} by ${by}${comment === "" ? "" : `: ${fence(comment.replaceAll(/\s+/g, " "))}`}`;
}

const either = (names: readonly string[]): string => {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} or ${last}`;
};
