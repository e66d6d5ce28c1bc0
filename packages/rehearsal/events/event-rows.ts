/** The events that can be rehearsed, a row each: how it comes about where a person causes it, and where a file reports it. */
import { UserError } from "../../model/document/user-error.ts";
import type { Json } from "../protocol/run.ts";
import type { Commit } from "../sources/commit.ts";
import type { Cause, Caused, Context } from "./cause.ts";
import { type About, dispatchEvent, otherEvent, pushEvent, repositoryEvent, scheduleEvent } from "./event.ts";
import { type FileEvent, pullEvents } from "./file-event.ts";
import { pullOfFileEvent } from "./file-pull.ts";
import { commitOf, fullRef } from "./file-ref.ts";
import { openPullRequest } from "./open-pull-request.ts";
import { pushBranch } from "./push-branch.ts";

/** What an event is made in. */
export interface EventPlace {
  readonly context: Context;
  readonly about: About;
  /** The times that the workflows of a commit name. */
  readonly crons: (source: { sha: string }) => Promise<readonly string[]>;
}

interface EventRow<C extends Cause> {
  /** Brings over what a person pushes or asks for. */
  readonly caused: (cause: C, place: EventPlace) => Promise<readonly Caused[]>;
  /** The same from a file, which may leave out everything but the name. */
  readonly reported: (event: FileEvent, place: EventPlace) => Promise<readonly Caused[]>;
}

type EventRows = { readonly [Name in Cause["event"]]: EventRow<Cause & { readonly event: Name }> };

const nothing = "0".repeat(40);

const eventRows: EventRows = {
  push: {
    caused: async (cause, { context: { github, checkout, person, name }, about }) => {
      const ref = "tag" in cause ? `refs/tags/${cause.tag}` : `refs/heads/${cause.branch}`;
      const commit = await checkout.tip(ref);
      const what = "tag" in cause ? ref : commit.sha; // an annotated tag is more than its commit
      const { before } = await github.push(name, checkout.folder, what, ref, person.login);
      return [{ commit, event: pushEvent(about, ref, before, commit) }];
    },
    reported: async (reported, { context, about }) => {
      const ref = await fullRef(context, reported.ref ?? context.checkout.branch ?? about.repository.defaultBranch);
      const commit = await pushCommit(context, reported, ref);
      const event = pushEvent(about, ref, reported.before ?? commit.parent ?? nothing, commit);
      const deleted = reported.deleted ? { deleted: true, after: nothing, head_commit: null } : {};
      return [{ commit, event: { ...event, payload: { ...event.payload, ...deleted } } }];
    },
  },
  pull_request: {
    caused: async (cause, { context, about }) => [await openPullRequest(context, about.repository, cause)],
    reported: async (reported, { context, about }) => [await pullOfFileEvent(context, about, reported)],
  },
  workflow_dispatch: {
    caused: async (cause, { context, about }) => {
      const ref = `refs/heads/${cause.branch ?? about.repository.defaultBranch}`;
      const commit = await pushBranch(context, ref);
      const event = dispatchEvent(about, ref, commit.sha, { ...cause.inputs });
      return [{ commit, event, ...(cause.workflow !== undefined && { only: cause.workflow, strict: true }) }];
    },
    reported: async (reported, { context, about }) => {
      const ref = await fullRef(context, reported.ref ?? about.repository.defaultBranch);
      const commit = await pushCommit(context, reported, ref);
      const supplied = Object.entries(reported.inputs ?? {}).flatMap(([name, value]) =>
        value === null || value === undefined ? [] : [[name, String(value)] as const],
      );
      const event = dispatchEvent(about, ref, commit.sha, Object.fromEntries(supplied));
      return [{ commit, event, ...(reported.workflow && { only: reported.workflow }) }];
    },
  },
  repository_dispatch: {
    caused: async ({ type, payload }, { context, about }) => {
      const commit = await pushBranch(context, `refs/heads/${about.repository.defaultBranch}`);
      return [{ commit, event: repositoryEvent(about, commit.sha, type, payload) }];
    },
    reported: async (reported, { context, about }) => {
      const commit = await pushDefaultBranch(context, about, reported);
      const payload = (reported.client_payload ?? {}) as { [key: string]: Json };
      return [{ commit, event: repositoryEvent(about, commit.sha, reported.action ?? "", payload) }];
    },
  },
  schedule: {
    caused: async ({ cron }, { context, about, crons }) => {
      const commit = await pushBranch(context, `refs/heads/${about.repository.defaultBranch}`);
      return schedules(commit, about, cron === undefined ? await crons(commit) : [cron]);
    },
    reported: async (reported, { context, about, crons }) => {
      const commit = await pushDefaultBranch(context, about, reported);
      return schedules(commit, about, reported.schedule ? [reported.schedule] : await crons(commit));
    },
  },
};

/** Makes the events of what a person causes. */
export async function causedEvents<C extends Cause>(cause: C, place: EventPlace): Promise<readonly Caused[]> {
  const row = eventRows[cause.event] as unknown as EventRow<C>;
  return row.caused(cause, place);
}

/** Makes the events that a file reports, also those that have no row because no person causes them by the command line. */
export async function reportedEvents(event: FileEvent, place: EventPlace): Promise<readonly Caused[]> {
  const { context, about } = place;
  if (Object.hasOwn(eventRows, event.event)) return eventRows[event.event as Cause["event"]].reported(event, place);
  if (pullEvents.includes(event.event)) return [await pullOfFileEvent(context, about, event)];
  const ref = await fullRef(context, event.ref ?? about.repository.defaultBranch);
  const commit = await pushCommit(context, event, ref);
  return [{ commit, event: otherEvent(about, event.event, ref, commit.sha, event.action ?? null) }];
}

const schedules = (commit: Commit, about: About, times: readonly string[]): readonly Caused[] =>
  times.map((cron) => ({ commit, event: scheduleEvent(about, commit.sha, cron) }));

/** Brings a commit to the loopback GitHub, behind a ref. */
const pushCommit = async (context: Context, event: FileEvent, ref: string): Promise<Commit> => {
  const { github, checkout, person, name } = context;
  const commit = await commitOf(context, event, ref);
  const isTag = ref.startsWith("refs/tags/") && !event.sha && (await checkout.has(ref)); // an annotated tag is more than its commit
  await github.push(name, checkout.folder, isTag ? ref : commit.sha, ref, person.login);
  return commit;
};

const pushDefaultBranch = async (context: Context, { repository }: About, event: FileEvent): Promise<Commit> => {
  const ref = `refs/heads/${repository.defaultBranch}`;
  if (event.ref && (await fullRef(context, event.ref)) !== ref) {
    throw new UserError(`a ${event.event} always runs on the default branch, ${repository.defaultBranch}`, {
      reason: "bad_input",
      remedy: 'Leave "ref" out.',
    });
  }
  return pushCommit(context, event, ref);
};
