/** `concurrency:` among the runs and jobs that share one set of groups; a group's name has no case. */
import { resolve } from "../../expressions/evaluate.ts";
import type { Json } from "../../protocol/run.ts";
import type { Contexts, Value } from "../../workflow/model.ts";
import { located } from "./faults.ts";

/** A `concurrency:` block, computed. */
export interface Concurrency {
  readonly group: string;
  readonly cancelInProgress: boolean;
  readonly queue: "single" | "max";
}

/** Either the place is taken until `leave` is called, or it never will be. */
export type Entry =
  | { readonly entered: true; readonly leave: () => void }
  | { readonly entered: false; readonly because: string };

interface Waiting {
  readonly ready: (entry: Entry) => void;
  readonly cancel: (because: string) => void;
}

/** Groups that live as long as somebody holds them. */
export interface ConcurrencyGroups {
  /** Waits for a place; `cancel` is called if another one takes it away, `signal` ends the wait. */
  enter(wanted: Concurrency, cancel: (because: string) => void, signal: AbortSignal): Promise<Entry>;
}

const longestQueue = 100;

/** Makes a set of groups. One set is one repository. */
export function concurrencyGroups(): ConcurrencyGroups {
  const groups = new Map<string, { running: Waiting | undefined; pending: Waiting[] }>();
  return {
    enter: ({ group: name, cancelInProgress, queue }, cancel, signal) =>
      new Promise((resolveEntry) => {
        const key = name.toLowerCase();
        const group = groups.get(key) ?? { running: undefined, pending: [] };
        groups.set(key, group);
        const refuse = (waiting: Waiting, because: string) => {
          group.pending = group.pending.filter((other) => other !== waiting);
          waiting.ready({ entered: false, because });
        };
        const next = () => {
          group.running = group.pending.shift();
          const { running } = group;
          if (!running) groups.delete(key);
          else running.ready({ entered: true, leave: () => group.running === running && next() });
        };
        const self: Waiting = { ready: resolveEntry, cancel };
        if (queue === "single" || cancelInProgress) {
          for (const other of group.pending) refuse(other, `a newer one waits in concurrency group "${name}"`);
        }
        if (cancelInProgress) group.running?.cancel(`a newer one took concurrency group "${name}"`);
        if (group.pending.length >= longestQueue) {
          resolveEntry({ entered: false, because: `${longestQueue} already wait in concurrency group "${name}"` });
          return;
        }
        group.pending.push(self);
        signal.addEventListener("abort", () => group.pending.includes(self) && refuse(self, "the run was cancelled"));
        if (signal.aborted) refuse(self, "the run was cancelled");
        if (!group.running) next();
      }),
  };
}

/** Computes `concurrency:`, a name or a mapping. Throws a `JobFault`. */
export function concurrencyOf(value: Value, contexts: Contexts): Concurrency {
  return located(value.place, () => {
    const text = resolve(value.token, contexts);
    const fields: { [key: string]: Json } =
      text !== null && typeof text === "object" && !Array.isArray(text) ? text : { group: text };
    const { group, queue = "single", "cancel-in-progress": cancelInProgress = false } = fields;
    if (typeof group !== "string" || group === "") throw new Error("the concurrency group has no name");
    if (group.length > 400) throw new Error("the name of the concurrency group is longer than 400 characters");
    if (typeof cancelInProgress !== "boolean") throw new Error('"cancel-in-progress" is neither true nor false');
    if (queue !== "single" && queue !== "max") throw new Error('"queue" is neither "single" nor "max"');
    if (queue === "max" && cancelInProgress) {
      throw new Error('"queue: max" and "cancel-in-progress: true" exclude each other');
    }
    return { group, cancelInProgress, queue };
  });
}
