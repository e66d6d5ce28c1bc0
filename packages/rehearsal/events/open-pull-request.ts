import { UserError } from "../../model/document/user-error.ts";
import type { Repository } from "../github/records/repository.ts";
import type { Cause, Caused, Context } from "./cause.ts";
import { pullRequestEvent } from "./event.ts";
import { forkOf } from "./fork.ts";
import { pushBranch } from "./push-branch.ts";

/** Brings both branches over, and opens the pull request or goes on with the open one. */
export async function openPullRequest(
  context: Context,
  repository: Repository,
  cause: Cause & { readonly event: "pull_request" },
): Promise<Caused> {
  const { github, checkout } = context;
  const { branch, title } = cause;
  const usual = (await checkout.has("refs/heads/develop")) ? "develop" : repository.defaultBranch;
  const { base = usual } = cause;
  const person = cause.fork === undefined ? context.person : { login: cause.fork, id: 0 };
  const about = { repository, server: github.urls.server, person };
  await pushBranch(context, `refs/heads/${base}`);
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
}

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
