/** Webhook payloads as GitHub sends them, as far as workflows look at them. */
import type { Pull } from "../github/pull.ts";
import type { Repository } from "../github/repository.ts";
import type { Json, WebhookEvent } from "../run.ts";

/** Who pushes in a rehearsal: name and mail of the commit's committer, and a login. */
export interface Person {
  readonly login: string;
  readonly id: number;
}

/** A commit as events tell of it. */
export interface Commit {
  readonly sha: string;
  /** Subject and body. */
  readonly message: string;
  readonly author: { readonly name: string; readonly email: string };
}

const repositoryOf = ({ id, name, private: closed, defaultBranch }: Repository, server: string): Json => ({
  id,
  name: name.split("/")[1] ?? name,
  full_name: name,
  private: closed,
  default_branch: defaultBranch,
  owner: { login: name.split("/")[0] ?? "", type: "Organization" },
  html_url: `${server}/${name}`,
});

const senderOf = ({ login, id }: Person): Json => ({ login, id, type: "User" });

/** The event of a push of one branch from `before` (forty zeros for a new branch). */
export const pushEvent = (
  repository: Repository,
  server: string,
  branch: string,
  before: string,
  commit: Commit,
  person: Person,
): WebhookEvent => {
  const told = {
    id: commit.sha,
    message: commit.message,
    author: { ...commit.author },
    distinct: true,
    url: `${server}/${repository.name}/commit/${commit.sha}`,
  };
  return {
    name: "push",
    ref: `refs/heads/${branch}`,
    sha: commit.sha,
    actor: person,
    payload: {
      ref: `refs/heads/${branch}`,
      before,
      after: commit.sha,
      created: /^0+$/.test(before),
      deleted: false,
      forced: false,
      commits: [told],
      head_commit: told,
      pusher: { name: commit.author.name, email: commit.author.email },
      repository: repositoryOf(repository, server),
      sender: senderOf(person),
    },
  };
};

/** The event of a pull request that was opened, or that got new commits. */
export const pullRequestEvent = (
  repository: Repository,
  server: string,
  pull: Pull,
  action: "opened" | "synchronize",
  person: Person,
): WebhookEvent => {
  const repo = repositoryOf(repository, server);
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
        head: { ref: pull.head, sha: pull.headSha, repo },
        base: { ref: pull.base, sha: pull.baseSha, repo },
        html_url: `${server}/${repository.name}/pull/${pull.number}`,
      },
      repository: repo,
      sender: senderOf(person),
    },
  };
};

/** The event of a run that a person asked for by hand. */
export const dispatchEvent = (
  repository: Repository,
  server: string,
  branch: string,
  sha: string,
  person: Person,
): WebhookEvent => ({
  name: "workflow_dispatch",
  ref: `refs/heads/${branch}`,
  sha,
  actor: person,
  payload: {
    ref: `refs/heads/${branch}`,
    inputs: {},
    repository: repositoryOf(repository, server),
    sender: senderOf(person),
  },
});
