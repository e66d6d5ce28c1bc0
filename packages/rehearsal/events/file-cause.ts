/** An event that a file reports, brought to the loopback GitHub. What the file leaves out is as in a repository where just this happened. */
import type { Json } from "../protocol/run.ts";
import type { Caused, Context } from "./cause.ts";
import type { About } from "./event.ts";
import { reportedEvents } from "./event-rows.ts";
import type { FileEvent } from "./file-event.ts";
import { laidOver } from "./laid-over.ts";

/** Makes the events; `crons` are the times that the default branch's workflows name. */
export async function causeOfFileEvent(
  context: Context,
  event: FileEvent,
  crons: (source: { sha: string }) => Promise<readonly string[]>,
): Promise<readonly Caused[]> {
  const repository = context.github.repository(context.name);
  if (!repository) throw new Error(`the loopback GitHub lost ${context.name}`);
  const about: About = { repository, server: context.github.urls.server, person: context.person };
  const made = await reportedEvents(event, { context, about, crons });
  const payload = (event.payload ?? {}) as { [key: string]: Json };
  const known = event.changed ? { changed: event.changed } : {};
  return made.map((caused) => ({
    ...caused,
    event: { ...caused.event, payload: laidOver(caused.event.payload, payload) },
    known: { message: caused.commit.message, ...caused.known, ...known },
  }));
}
