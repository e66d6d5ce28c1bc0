/** Webhook payloads as GitHub sends them, as far as workflows look at them. */
import type { Pull } from "../github/records/pull.ts";
import type { Repository } from "../github/records/repository.ts";
import type { Json, WebhookEvent } from "../protocol/run.ts";
import type { Commit } from "../sources/commit.ts";

/** Who causes an event. */
export interface Person {
  readonly login: string;
  readonly id: number;
}

/** What every event tells: where, and by whom. */
export interface About {
  readonly repository: Repository;
  /** Address of the server. */
  readonly server: string;
  readonly person: Person;
}

const repositoryOf = (
  { id, name, private: closed, defaultBranch }: Repository,
  server: string,
  fork = false,
): Json => ({
  id,
  name: name.split("/")[1] ?? name,
  full_name: name,
  private: closed,
  fork,
  default_branch: defaultBranch,
  owner: { login: name.split("/")[0] ?? "", type: "Organization" },
  html_url: `${server}/${name}`,
});

const senderOf = ({ login, id }: Person): Json => ({ login, id, type: "User" });

const common = ({ repository, server, person }: About): { [key: string]: Json } => ({
  repository: repositoryOf(repository, server),
  sender: senderOf(person),
});

/** The event of a push of one branch or tag from `before` (forty zeros for a new one). */
export function pushEvent(about: About, ref: string, before: string, commit: Commit): WebhookEvent {
  const { repository, server, person } = about;
  const report = {
    id: commit.sha,
    message: commit.message,
    author: { ...commit.author },
    distinct: true,
    url: `${server}/${repository.name}/commit/${commit.sha}`,
  };
  return {
    name: "push",
    ref,
    sha: commit.sha,
    actor: person,
    payload: {
      ref,
      before,
      after: commit.sha,
      created: /^0+$/.test(before),
      deleted: false,
      forced: false,
      commits: ref.startsWith("refs/tags/") ? [] : [report],
      head_commit: report,
      pusher: { name: commit.author.name, email: commit.author.email },
      ...common(about),
    },
  };
}

/** The event of a pull request, `opened` or what else was done with it; `head` is the repository that it comes from. */
export function pullRequestEvent(
  about: About & { readonly head: Repository },
  pull: Pull,
  action: string,
): WebhookEvent {
  const { repository, server, person, head } = about;
  const isFork = head.name !== repository.name;
  return {
    name: "pull_request",
    ref: `refs/pull/${pull.number}/merge`,
    sha: pull.mergeSha ?? pull.headSha,
    actor: person,
    payload: {
      action,
      number: pull.number,
      pull_request: {
        id: pull.id,
        number: pull.number,
        title: pull.title,
        body: pull.body,
        state: pull.state,
        draft: pull.draft,
        user: { login: pull.user, type: "User" },
        head: { ref: pull.head, sha: pull.headSha, repo: repositoryOf(head, server, isFork) },
        base: { ref: pull.base, sha: pull.baseSha, repo: repositoryOf(repository, server) },
        html_url: `${server}/${repository.name}/pull/${pull.number}`,
      },
      ...common(about),
    },
  };
}

/** The event of a run that somebody asked for by hand. */
export function dispatchEvent(about: About, ref: string, sha: string, inputs: { [name: string]: Json }): WebhookEvent {
  return {
    name: "workflow_dispatch",
    ref,
    sha,
    actor: about.person,
    payload: { ref, inputs, ...common(about) },
  };
}

/** The event of somebody's own making, on the default branch. */
export function repositoryEvent(
  about: About,
  sha: string,
  type: string,
  payload: { readonly [key: string]: Json },
): WebhookEvent {
  return {
    name: "repository_dispatch",
    ref: `refs/heads/${about.repository.defaultBranch}`,
    sha,
    actor: about.person,
    payload: {
      action: type,
      branch: about.repository.defaultBranch,
      client_payload: { ...payload },
      ...common(about),
    },
  };
}

/** Any other event, with what every event tells; `ref` and `sha` are what it runs on. */
export function otherEvent(
  about: About,
  name: WebhookEvent["name"],
  ref: string,
  sha: string,
  action: string | null,
): WebhookEvent {
  return {
    name,
    ref,
    sha,
    actor: about.person,
    payload: { ...(action !== null && { action }), ...common(about) },
  };
}

/** The event of a time that has come, on the default branch. */
export function scheduleEvent(about: About, sha: string, cron: string): WebhookEvent {
  return {
    name: "schedule",
    ref: `refs/heads/${about.repository.defaultBranch}`,
    sha,
    actor: about.person,
    payload: { schedule: cron, ...common(about) },
  };
}
