/** Follows the logs of jobs as they are written: each line once, without its time, harmless for a terminal. */
import { closeSync, openSync, readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { fence } from "../../../kit/log/fence.ts";
import type { RunEvent } from "../../protocol/run-event.ts";

/** What follows. */
export interface Follower {
  event(event: RunEvent): void;
  /** Ends it; gives the jobs that there were if the one that was wanted did not come. */
  close(): string[];
}

interface Tail {
  readonly name: string;
  read(): void;
  end(): void;
}

const often = 60;

/** Follows every job that is called so: by its key, its id, its name, or a leg of it. */
export function followJob(wanted: string, write: (text: string) => void): Follower {
  const tails = new Map<string, Tail>();
  const seen = new Set<string>();
  let isFound = false;
  const timer = setInterval(() => {
    for (const tail of tails.values()) tail.read();
  }, often);
  const tell = (name: string, line: string) => write(tails.size > 1 ? `${name} │ ${line}\n` : `  │ ${line}\n`);
  return {
    event: (event) => {
      if (!("job" in event)) return;
      const place = `${event.of ?? ""} ${event.job}`;
      if ("name" in event) seen.add(event.job.replaceAll("/", " / "));
      if (event.type === "job-started" && event.log !== "" && isMeant(wanted, event)) {
        isFound = true;
        write(`${event.name}\n`);
        tails.set(place, openTail(event.name, event.log, tell));
      }
      if (event.type !== "job-finished") return;
      if (isMeant(wanted, event)) isFound = true;
      tails.get(place)?.end();
      tails.delete(place);
    },
    close: () => {
      clearInterval(timer);
      for (const tail of tails.values()) tail.end();
      tails.clear();
      return isFound
        ? []
        : [`No job is called ${JSON.stringify(wanted)}; there were ${[...seen].join(", ") || "none"}.`];
    },
  };
}

const isMeant = (wanted: string, { job, name }: { readonly job: string; readonly name: string }): boolean => {
  const last = /([A-Za-z_][\w-]*)((?: \(.*\))?(?: #\d+)?)$/s.exec(job);
  const spellings = [job, job.replaceAll("/", " / "), name, last?.[0], last?.[1], `${job.replace(/ \([^/]*\)$/, "")}`];
  return spellings.some((spelling) => spelling?.toLowerCase() === wanted.toLowerCase());
};

const openTail = (name: string, path: string, tell: (name: string, line: string) => void): Tail => {
  const file = openSync(path, "r");
  const decoder = new StringDecoder("utf8");
  const chunk = Buffer.alloc(64 * 1024);
  let rest = "";
  const read = () => {
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
      const lines = (rest + decoder.write(chunk.subarray(0, size))).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) for (const shown of shownLine(line)) tell(name, shown);
    }
  };
  return {
    name,
    read,
    end: () => {
      read();
      closeSync(file);
    },
  };
};

/** A line as GitHub's page shows it. */
export function shownLine(line: string): string[] {
  const text = line.replace(/^\d{4}-\d\d-\d\dT[\d:.]+Z /, "");
  const [, command, more = ""] = /^##\[(\w+)\](.*)$/s.exec(text) ?? [];
  if (command === "endgroup") return [];
  if (command === undefined) return [fence(text)];
  return [fence(command === "group" ? `▸ ${more}` : `${command}: ${more}`)];
}
