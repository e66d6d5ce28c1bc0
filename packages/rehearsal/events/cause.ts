/** What a person causes, brought to the loopback GitHub and made into events in GitHub's own words. */
import { UserError } from "../../model/document/user-error.ts";
import type { LoopbackGitHub } from "../github/github.ts";
import type { Repository } from "../github/records/repository.ts";
import type { Json, WebhookEvent } from "../protocol/run.ts";
import type { Commit } from "../sources/commit.ts";
import type { Checkout } from "../sources/repository.ts";
import { dispatchEvent, type Person, pullRequestEvent, pushEvent, repositoryEvent, scheduleEvent } from "./event.ts";
import type { Known } from "./filters.ts";
import { forkOf } from "./fork.ts";

/** One event, as a person causes it. */
export type Cause =
  | { readonly event: "push"; readonly branch: string }
  | { readonly event: "push"; readonly tag: string }
  | {
      readonly event: "pull_request";
      readonly branch: string;
      /** `develop`, or where there is none the default branch, if not given. */
      readonly base?: string;
      readonly title: string;
      /** Login of who has a fork and proposes the branch from there. */
      readonly fork?: string;
    }
  | {
      readonly event: "workflow_dispatch";
      /** The default branch if not given. */
      readonly branch?: string;
      /** One file; every one that can be dispatched if not given. */
      readonly workflow?: string;
      readonly inputs?: Readonly<Record<string, string>>;
    }
  /** Runs on the default branch, as the two below. */
  | { readonly event: "repository_dispatch"; readonly type: string; readonly payload: { readonly [key: string]: Json } }
  /** Without `cron` the time of every schedule comes. */
  | { readonly event: "schedule"; readonly cron?: string };

/** An event and the commit that it is about. */
export interface Caused {
  readonly event: WebhookEvent;
  readonly commit: Commit;
  /** What filters know besides the payload; asked of git if not given. */
  readonly known?: Known;
  /** The one workflow that is meant, by its file. */
  readonly only?: string;
  /** A dispatch whose inputs do not fit is refused as GitHub's API refuses it; else it is a run that does not start. */
  readonly strict?: boolean;
  /** Why GitHub starts nothing for it. */
  readonly blocked?: string;
}

/** What causes are brought to. */
export interface Context {
  readonly github: LoopbackGitHub;
  readonly checkout: Checkout;
  /** The repository on the loopback GitHub, `owner/name`. */
  readonly name: string;
  readonly person: Person;
}

/** Pushes what a cause speaks of to the loopback GitHub, and makes the event; `crons` are the times that the default branch's workflows name. A time comes when it is asked for, whatever the clock of its time zone says. */
export async function causeEvents(
  context: Context,
  cause: Cause,
  crons: (source: { sha: string }) => Promise<readonly string[]>,
): Promise<readonly Caused[]> {
  const { github, checkout, person, name } = context;
  const repository = github.repository(name);
  if (!repository) throw new Error(`the loopback GitHub lost ${name}`);
  const { server } = github.urls;
  const about = { repository, server, person };
  if (!(cause.event === "push" && "branch" in cause && cause.branch === "main")) await bringMain(context);
  switch (cause.event) {
    case "push": {
      const ref = "tag" in cause ? `refs/tags/${cause.tag}` : `refs/heads/${cause.branch}`;
      const commit = await checkout.tip(ref);
      const what = "tag" in cause ? ref : commit.sha; // an annotated tag is more than its commit
      const { before } = await github.push(name, checkout.folder, what, ref, person.login);
      return [{ commit, event: pushEvent(about, ref, before, commit) }];
    }
    case "pull_request":
      return [await propose(context, repository, cause)];
    case "workflow_dispatch": {
      const ref = `refs/heads/${cause.branch ?? repository.defaultBranch}`;
      const commit = await pushed(context, ref);
      const event = dispatchEvent(about, ref, commit.sha, { ...cause.inputs });
      return [{ commit, event, ...(cause.workflow !== undefined && { only: cause.workflow, strict: true }) }];
    }
    case "repository_dispatch": {
      const commit = await pushed(context, `refs/heads/${repository.defaultBranch}`);
      return [{ commit, event: repositoryEvent(about, commit.sha, cause.type, cause.payload) }];
    }
    case "schedule": {
      const commit = await pushed(context, `refs/heads/${repository.defaultBranch}`);
      const times = cause.cron === undefined ? await crons(commit) : [cause.cron];
      return times.map((cron) => ({ commit, event: scheduleEvent(about, commit.sha, cron) }));
    }
  }
}

/** Rules of a run are read from main: where the checkout has one, the loopback GitHub gets it before the first event. */
const bringMain = async ({ github, checkout, name, person }: Context): Promise<void> => {
  if ((await github.resolve(name, "refs/heads/main")) !== null) return;
  for (const ref of ["refs/remotes/origin/main", "refs/heads/main"]) {
    if (!(await checkout.has(ref))) continue;
    await github.push(name, checkout.folder, (await checkout.tip(ref)).sha, "refs/heads/main", person.login);
    return;
  }
};

/** GitHub opens no pull request that has nothing to merge, or nothing in common with its target. */
const notOpened =
  (branch: string, base: string) =>
  (cause: unknown): never => {
    const said = (cause instanceof Error ? cause.message : String(cause)).replace(/^No pull request in [^:]+: /, "");
    throw new UserError(`no pull request of ${branch} into ${base} can be opened: ${said}`, {
      reason: "bad_input",
      remedy: `Commit something to ${branch} that ${base} does not have, or name another target with --base.`,
      cause,
    });
  };

/** Brings a branch over as it is. */
const pushed = async ({ github, checkout, person, name }: Context, ref: string): Promise<Commit> => {
  const commit = await checkout.tip(ref);
  await github.push(name, checkout.folder, commit.sha, ref, person.login);
  return commit;
};

const propose = async (
  context: Context,
  repository: Repository,
  cause: Cause & { readonly event: "pull_request" },
): Promise<Caused> => {
  const { github, checkout } = context;
  const { branch, title } = cause;
  const usual = (await checkout.has("refs/heads/develop")) ? "develop" : repository.defaultBranch;
  const { base = usual } = cause;
  const person = cause.fork === undefined ? context.person : { login: cause.fork, id: 0 };
  const about = { repository, server: github.urls.server, person };
  await pushed(context, `refs/heads/${base}`);
  const commit = await checkout.tip(`refs/heads/${branch}`);
  const fork = cause.fork === undefined ? null : await forkOf(github, repository, cause.fork);
  await github.push(fork ?? repository.name, checkout.folder, commit.sha, `refs/heads/${branch}`, person.login);
  const open = github.pull(repository.name, branch, base, fork);
  const opening = { title, head: branch, base, fork };
  const pull = open ?? (await github.openPull(repository.name, opening, person.login).catch(notOpened(branch, base)));
  const head = fork === null ? repository : github.repository(fork);
  return {
    commit,
    ...(pull.mergeSha === null && { blocked: "the pull request has a merge conflict" }),
    event: pullRequestEvent({ ...about, head: head ?? repository }, pull, open ? "synchronize" : "opened"),
  };
};
