/** `slipway rehearse --event`: an event that a file reports, for people or, with `--json`, for a script. */
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { UserError } from "../../model/document/user-error.ts";
import { type FileEvent, readFileEvent } from "../events/file-event.ts";
import type { Conclusion } from "../protocol/run.ts";
import type { RunEvent } from "../protocol/run-event.ts";
import { decideByFile } from "../session/file-approvals.ts";
import type { Rehearsal } from "../session/rehearsal.ts";
import { runDocuments } from "../session/run-document.ts";
import { inRehearsal, type Place, watchingOf } from "./rehearse.ts";
import { conclusionOf, unplayedLines } from "./screen/unplayed.ts";
import { watchFileEvent } from "./watch.ts";

/** Plays the event of a file, `-` for standard input; answers the exit code. */
export async function eventCommand(place: Place, file: string): Promise<number> {
  const event = await eventIn(file);
  const options = {
    ...(event.repository && { repository: event.repository }),
    ...(event.approvals && { decide: decideByFile(event.approvals) }),
    overlay: event,
    unattended: place.json,
  };
  return inRehearsal(
    place,
    (rehearsal) =>
      place.json ? printDocument(rehearsal, event, place.strict) : watchFileEvent(rehearsal, event, watchingOf(place)),
    options,
  );
}

const eventIn = async (file: string): Promise<FileEvent> => {
  const read = file === "-" ? text(process.stdin) : readFile(file, "utf8");
  const message = await read.catch((cause: Error) => {
    throw new UserError(`${file} cannot be read: ${cause.message}`, {
      reason: "bad_input",
      remedy: "Name a file that reports an event, or - for standard input.",
    });
  });
  return readFileEvent(message, file === "-" ? "standard input" : file);
};

/** One document on standard output; what people should know besides it goes to standard error. */
const printDocument = async (rehearsal: Rehearsal, fileEvent: FileEvent, strict: boolean): Promise<Conclusion> => {
  const notes = new Set<string>();
  const note = (line: string) => {
    if (!notes.has(line)) process.stderr.write(`${line}\n`);
    notes.add(line);
  };
  const { runs, idle } = await rehearsal.tell(fileEvent, (event) => noteOf(event).forEach(note));
  for (const { path, because } of idle) note(`${path} does not start: ${because}`);
  process.stdout.write(`${JSON.stringify(runDocuments(runs))}\n`);
  for (const line of unplayedLines(runs)) note(line.trim());
  return runs.length === 0 || conclusionOf(runs, strict) === "success" ? "success" : "failure";
};

const noteOf = (event: RunEvent): string[] => {
  if (event.type === "warning") return [`${event.job}: ${event.message}`];
  if (event.type !== "job-waiting" || event.reviewers.length === 0) return [];
  const who = event.mayReview.join(", ") || "nobody";
  return [
    `${event.job} waits for ${event.environment}, which ${who} may approve: without an answer in "approvals" of the event nobody does.`,
  ];
};
