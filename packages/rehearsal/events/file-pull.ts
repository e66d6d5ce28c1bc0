/** A pull request that a file reports. */
import type { Pull } from "../github/records/pull.ts";
import type { Commit } from "../sources/commit.ts";
import type { Caused, Context } from "./cause.ts";
import { type About, pullRequestEvent } from "./event.ts";
import type { FileEvent } from "./file-event.ts";
import { commitOf, fullRef } from "./file-ref.ts";
import { forkOf } from "./fork.ts";

/** Pushes both branches, opens the pull request where there is anything to merge, and makes the event. */
export async function pullOfFileEvent(context: Context, own: About, fileEvent: FileEvent): Promise<Caused> {
  const { github, checkout, name } = context;
  const { repository } = own;
  const base = short(fileEvent.base ?? repository.defaultBranch);
  const head = await headOf(context, fileEvent, base);
  const fork =
    typeof fileEvent.fork === "string"
      ? (fileEvent.fork.split("/")[0] ?? "")
      : fileEvent.fork
        ? strangerTo(context)
        : null;
  const about = fork === null ? own : { ...own, person: fileEvent.actor ? own.person : { login: fork, id: 0 } };
  const away = fork === null ? null : await forkOf(github, repository, fork);
  const commit = await commitOf(context, {}, `refs/heads/${head}`);
  const target = await commitOf(context, {}, `refs/heads/${base}`);
  await github.push(name, checkout.folder, target.sha, `refs/heads/${base}`, about.person.login);
  await github.push(away ?? name, checkout.folder, commit.sha, `refs/heads/${head}`, about.person.login);
  const title = fileEvent.title ?? head;
  const opened =
    github.pull(name, head, base, away) ??
    (await github.openPull(name, { title, head, base, fork: away }, about.person.login).catch(() => null));
  const number =
    fileEvent.number ?? (Number(/^refs\/pull\/(\d+)\//.exec(fileEvent.ref ?? "")?.[1]) || opened?.number || 1);
  const sha = fileEvent.sha ? (await commitOf(context, fileEvent, "HEAD")).sha : undefined;
  const known = opened ?? unopened(about, { title, head, base, fork: away }, commit, target);
  const pull = { ...known, title, number, user: opened?.user ?? about.person.login, ...(sha && { mergeSha: sha }) };
  const from = sha ? checkout.folder : github.gitFolder(name);
  if (pull.mergeSha && (sha || pull.number !== opened?.number))
    await github.push(name, from, pull.mergeSha, `refs/pull/${number}/merge`, about.person.login);
  const proposed = pullRequestEvent(
    { ...about, head: (away && github.repository(away)) || repository },
    pull,
    fileEvent.action ?? "opened",
  );
  // https://github.blog/changelog/2025-11-07-actions-pull_request_target-and-environment-branch-protections-changes/
  if (fileEvent.event === "pull_request_target") {
    const ref = `refs/heads/${repository.defaultBranch}`;
    const trusted = await commitOf(context, {}, ref);
    await github.push(name, checkout.folder, trusted.sha, ref, about.person.login);
    return { commit, event: { ...proposed, name: fileEvent.event, ref, sha: trusted.sha } };
  }
  const event = { ...proposed, name: fileEvent.event };
  return { commit, event, ...(pull.mergeSha === null && { blocked: "the pull request has a merge conflict" }) };
}

const short = (ref: string): string => ref.replace(/^refs\/heads\//, "");

/** The branch that is proposed: the one named, the one stood on, or one that GitHub's own editor would make. */
const headOf = async (context: Context, { head, ref }: FileEvent, base: string): Promise<string> => {
  if (head) return short(head);
  if (ref && !ref.startsWith("refs/pull/")) return short(await fullRef(context, ref));
  const { branch } = context.checkout;
  return branch === undefined || branch === base ? "patch-1" : branch;
};

const strangerTo = ({ person, name }: Context): string =>
  person.login.toLowerCase() === name.split("/")[0]?.toLowerCase() ? "someone-else" : person.login;

/** A pull request whose commits the base has already: GitHub would not open it, and an event may tell of it all the same. */
const unopened = (
  { repository, person }: About,
  request: Pick<Pull, "title" | "head" | "base" | "fork">,
  commit: Commit,
  target: Commit,
): Pull => ({
  ...request,
  id: 1,
  repository: repository.id,
  number: 1,
  body: null,
  headSha: commit.sha,
  baseSha: target.sha,
  mergeSha: target.sha,
  draft: false,
  user: person.login,
  state: "open",
  mergedAt: null,
  mergedBy: null,
  createdAt: 0,
  updatedAt: 0,
});
