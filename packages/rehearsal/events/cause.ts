/** What a person causes, brought to the loopback GitHub and made into events in GitHub's own words. */
import type { LoopbackGitHub } from "../github/github.ts";
import type { Json, WebhookEvent } from "../protocol/run.ts";
import type { Commit } from "../sources/commit.ts";
import type { Checkout } from "../sources/repository.ts";
import type { Person } from "./event.ts";
import { causedEvents } from "./event-rows.ts";
import type { Known } from "./filters.ts";

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
  const { github, person, name } = context;
  const repository = github.repository(name);
  if (!repository) throw new Error(`the loopback GitHub lost ${name}`);
  const { server } = github.urls;
  const about = { repository, server, person };
  if (!(cause.event === "push" && "branch" in cause && cause.branch === "main")) await bringMain(context);
  return causedEvents(cause, { context, about, crons });
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
