/** An event that a file reports, brought to the loopback GitHub. What the file leaves out is as in a repository where just this happened. */
import { UserError } from "../../model/document/user-error.ts";
import type { Json } from "../protocol/run.ts";
import type { Commit } from "../sources/commit.ts";
import type { Caused, Context } from "./cause.ts";
import { type About, dispatchEvent, otherEvent, pushEvent, repositoryEvent, scheduleEvent } from "./event.ts";
import { type FileEvent, pullEvents } from "./file-event.ts";
import { pullOfFileEvent } from "./file-pull.ts";
import { commitOf, fullRef } from "./file-ref.ts";
import { laidOver } from "./laid-over.ts";

const nothing = "0".repeat(40);

/** Makes the events; `crons` are the times that the default branch's workflows name. */
export async function causeOfFileEvent(
  context: Context,
  event: FileEvent,
  crons: (source: { sha: string }) => Promise<readonly string[]>,
): Promise<readonly Caused[]> {
  const repository = context.github.repository(context.name);
  if (!repository) throw new Error(`the loopback GitHub lost ${context.name}`);
  const about: About = { repository, server: context.github.urls.server, person: context.person };
  const made = await eventsOf(context, about, event, crons);
  const payload = (event.payload ?? {}) as { [key: string]: Json };
  const known = event.changed ? { changed: event.changed } : {};
  return made.map((caused) => ({
    ...caused,
    event: { ...caused.event, payload: laidOver(caused.event.payload, payload) },
    known: { message: caused.commit.message, ...caused.known, ...known },
  }));
}

const eventsOf = async (
  context: Context,
  about: About,
  fileEvent: FileEvent,
  crons: (source: { sha: string }) => Promise<readonly string[]>,
): Promise<readonly Caused[]> => {
  switch (fileEvent.event) {
    case "push": {
      const ref = await fullRef(context, fileEvent.ref ?? context.checkout.branch ?? about.repository.defaultBranch);
      const commit = await place(context, fileEvent, ref);
      const event = pushEvent(about, ref, fileEvent.before ?? commit.parent ?? nothing, commit);
      const deleted = fileEvent.deleted ? { deleted: true, after: nothing, head_commit: null } : {};
      return [{ commit, event: { ...event, payload: { ...event.payload, ...deleted } } }];
    }
    case "workflow_dispatch": {
      const ref = await fullRef(context, fileEvent.ref ?? about.repository.defaultBranch);
      const commit = await place(context, fileEvent, ref);
      const supplied = Object.entries(fileEvent.inputs ?? {}).flatMap(([name, value]) =>
        value === null || value === undefined ? [] : [[name, String(value)] as const],
      );
      const event = dispatchEvent(about, ref, commit.sha, Object.fromEntries(supplied));
      return [{ commit, event, ...(fileEvent.workflow && { only: fileEvent.workflow }) }];
    }
    case "repository_dispatch": {
      const commit = await onDefaultBranch(context, about, fileEvent);
      const payload = (fileEvent.client_payload ?? {}) as { [key: string]: Json };
      return [{ commit, event: repositoryEvent(about, commit.sha, fileEvent.action ?? "", payload) }];
    }
    case "schedule": {
      const commit = await onDefaultBranch(context, about, fileEvent);
      const times = fileEvent.schedule ? [fileEvent.schedule] : await crons(commit);
      return times.map((cron) => ({ commit, event: scheduleEvent(about, commit.sha, cron) }));
    }
    default: {
      if (pullEvents.includes(fileEvent.event)) return [await pullOfFileEvent(context, about, fileEvent)];
      const ref = await fullRef(context, fileEvent.ref ?? about.repository.defaultBranch);
      const commit = await place(context, fileEvent, ref);
      return [{ commit, event: otherEvent(about, fileEvent.event, ref, commit.sha, fileEvent.action ?? null) }];
    }
  }
};

/** Brings a commit to the loopback GitHub, behind a ref. */
const place = async (context: Context, event: FileEvent, ref: string): Promise<Commit> => {
  const { github, checkout, person, name } = context;
  const commit = await commitOf(context, event, ref);
  const isTag = ref.startsWith("refs/tags/") && !event.sha && (await checkout.has(ref)); // an annotated tag is more than its commit
  await github.push(name, checkout.folder, isTag ? ref : commit.sha, ref, person.login);
  return commit;
};

const onDefaultBranch = async (context: Context, { repository }: About, event: FileEvent): Promise<Commit> => {
  const ref = `refs/heads/${repository.defaultBranch}`;
  if (event.ref && (await fullRef(context, event.ref)) !== ref) {
    throw new UserError(`a ${event.event} always runs on the default branch, ${repository.defaultBranch}`, {
      reason: "bad_input",
      remedy: 'Leave "ref" out.',
    });
  }
  return place(context, event, ref);
};
