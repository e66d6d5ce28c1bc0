import { debug, endGroup, startGroup } from "./commands.ts";
import { fenced } from "./fence.ts";

/** Tells the story of an action; whatever is said is data and never becomes a workflow command. */
export interface Log {
  /** One effect or decision, past tense. */
  info(line: string): void;
  debug(line: string): void;
  /** Lines of foreign programs. */
  foreign(line: string): void;
  /** A fold around what `work` logs. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
}

/** The log of the step. */
export function stepLog(write: (text: string) => void = (text) => process.stdout.write(text)): Log {
  return {
    info: (line) => write(`${fenced(line)}\n`),
    debug: (line) => debug(line),
    foreign: (line) => write(`${fenced(line)}\n`),
    group: async (title, work) => {
      startGroup(title);
      try {
        return await work();
      } finally {
        endGroup();
      }
    },
  };
}
