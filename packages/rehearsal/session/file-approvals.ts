import type { FileEvent } from "../events/file-event.ts";
import type { Decide } from "./people.ts";

/** Answers as an event tells: those for one environment in their order, the last of them also ever after. */
export function decideByFile(approvals: NonNullable<FileEvent["approvals"]>): Decide {
  const asked = new Map<string, number>();
  return ({ environment, reviewers }) => {
    const name = environment.toLowerCase();
    const answers = approvals.filter((answer) => answer.environment.toLowerCase() === name);
    const count = asked.get(name) ?? 0;
    asked.set(name, count + 1);
    const answer = answers[Math.min(count, answers.length - 1)];
    const login = answer?.user ?? reviewers[0];
    if (!answer || login === undefined) return null;
    return { as: login, state: answer.state ?? "approved", comment: answer.comment ?? "" };
  };
}
