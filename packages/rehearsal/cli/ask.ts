/** Asks in the terminal about jobs that wait: who is at the keyboard speaks for one person after the other. */

import type { Waiting } from "../session/people.ts";
import type { Rehearsal } from "../session/rehearsal.ts";

/** What `process.stdin` is, as far as it is asked for keys. */
export interface Keyboard {
  setRawMode(raw: boolean): unknown;
  on(event: "data", listener: (data: Buffer) => void): unknown;
  off(event: "data", listener: (data: Buffer) => void): unknown;
  resume(): unknown;
  pause(): unknown;
}

/** A question that is on the screen while something waits. */
export interface Asking {
  /** The question, or nothing. */
  lines(): readonly string[];
  close(): void;
}

/** Asks at a keyboard about what a rehearsal waits for, the oldest first. */
export function askAt(
  keyboard: Keyboard,
  rehearsal: Pick<Rehearsal, "waiting" | "review">,
  interrupt: () => void = () => process.kill(process.pid, "SIGINT"),
): Asking {
  let person = 0;
  let refused = "";
  let listening = false;
  const first = () => rehearsal.waiting().find(({ reviewers }) => reviewers.length > 0);
  const press = (data: Buffer) => {
    for (const key of data.toString()) {
      if (key === "\u0003") interrupt();
      const waiting = first();
      if (!waiting) continue;
      if (key === "\t") person += 1;
      if (key === "a" || key === "r") {
        try {
          const state = key === "a" ? "approved" : "rejected";
          rehearsal.review(waiting.run.id, waiting.environment, { as: speaker(waiting, person), state });
          refused = "";
          person = 0;
        } catch (error) {
          refused = error instanceof Error ? error.message : String(error);
        }
      }
    }
  };
  /** A terminal is raw only while there is a question, so that everything else behaves as usual. */
  const listen = (wanted: boolean) => {
    if (wanted === listening) return;
    listening = wanted;
    keyboard.setRawMode(wanted);
    if (wanted) {
      keyboard.on("data", press);
      keyboard.resume();
    } else {
      keyboard.off("data", press);
      keyboard.pause();
    }
  };
  return {
    lines: () => {
      const waiting = first();
      listen(waiting !== undefined);
      return waiting ? question(waiting, person, refused) : [];
    },
    close: () => listen(false),
  };
}

const speaker = ({ reviewers }: Waiting, person: number): string => reviewers[person % reviewers.length] ?? "";

const question = (waiting: Waiting, person: number, refused: string): string[] => {
  const { environment, run, reviewers } = waiting;
  const others = reviewers.length > 1 ? " · tab somebody else" : "";
  return [
    "",
    `  ${environment} of run ${run.number}, as ${speaker(waiting, person)}:  a approve · r reject${others}`,
    ...(refused === "" ? [] : [`  ${refused}`]),
  ];
};
