import type { Actor } from "../records/effect.ts";
import type { Pull, PullStore } from "../records/pull.ts";
import type { Repository } from "../records/repository.ts";
import type { ChangeLog } from "../store/change-log.ts";
import type { StoreFolder } from "../store/folders.ts";
import { gitFolder } from "../store/folders.ts";
import { merge } from "../store/merge.ts";
import { isoSeconds } from "../store/object.ts";
import { isAncestor, moveRef, nothing, type Ref, readRef } from "../store/ref.ts";
import type { RepositoryStore } from "../store/repository-store.ts";

/** What this file uses of the store. */
export interface PullContext extends RepositoryStore, ChangeLog, PullStore, StoreFolder {}

/** What must be said to open a pull request; head and base are branches. */
export type NewPull = Pick<Pull, "title" | "head" | "base"> & Partial<Pick<Pull, "body" | "draft" | "fork">>;

/** Pull requests of a repository, newest first. */
export function pullsOf(store: PullStore, repository: Repository): Pull[] {
  return store.pulls
    .all()
    .filter((pull) => pull.repository === repository.id)
    .reverse();
}

/** The reason why a pull request cannot be opened, or the new pull request. */
export async function openPull(
  store: PullContext,
  repository: Repository,
  request: NewPull,
  actor: Actor,
): Promise<{ refused: string } | { pull: Pull }> {
  const git = store.git(repository);
  const [head, base] = await endsOf(store, repository, request);
  if (!head) return { refused: `head ${request.head} is not a branch` };
  if (!base) return { refused: `base ${request.base} is not a branch` };
  const same = pullsOf(store, repository).find(
    (pull) =>
      pull.state === "open" &&
      pull.head === request.head &&
      pull.base === request.base &&
      pull.fork === (request.fork ?? null),
  );
  const owner = (request.fork ?? repository.name).split("/")[0];
  if (same) return { refused: `A pull request already exists for ${owner}:${request.head}.` };
  if (await isAncestor(git, head.sha, base.sha)) {
    return { refused: `No commits between ${request.base} and ${request.head}` };
  }
  if ((await git.run(["merge-base", head.sha, base.sha])).code !== 0) {
    return { refused: `The ${request.head} branch has no history in common with ${request.base}` };
  }
  const now = store.now();
  const pull: Pull = {
    id: store.ids.next("pull"),
    repository: repository.id,
    number: store.ids.next(`number-${repository.id}`),
    body: null,
    draft: false,
    fork: null,
    ...request,
    headSha: head.sha,
    baseSha: base.sha,
    mergeSha: null,
    user: actor.login,
    state: "open",
    mergedAt: null,
    mergedBy: null,
    createdAt: now,
    updatedAt: now,
  };
  store.pulls.put(pull.id, pull);
  store.effect(actor, repository.name, "pull_request.opened", String(pull.number), { from: pull.head, to: pull.base });
  return { pull: await refreshPull(store, repository, pull, actor) };
}

/** Brings the pull requests of a branch up to date after the branch moved. */
export async function refreshPulls(
  store: PullContext,
  repository: Repository,
  ref: string,
  actor: Actor,
): Promise<void> {
  const branch = ref.replace(/^refs\/heads\//, "");
  for (const pull of store.pulls.all()) {
    const own = pull.repository === repository.id;
    const isHead = pull.head === branch && (pull.fork === null ? own : pull.fork === repository.name);
    const target = store.repositories.get(pull.repository);
    if (target && pull.state === "open" && (isHead || (own && pull.base === branch))) {
      await refreshPull(store, target, pull, actor);
    }
  }
}

/** The tips of a pull request's two branches; commits of a fork are brought here first. */
async function endsOf(
  store: RepositoryStore & StoreFolder,
  repository: Repository,
  { head, base, fork }: Pick<Pull, "head" | "base"> & Partial<Pick<Pull, "fork">>,
): Promise<[Ref | null, Ref | null]> {
  const git = store.git(repository);
  const away = fork ? store.find(fork) : repository;
  const tip = away ? await readRef(store.git(away), `refs/heads/${head}`) : null;
  if (fork && away && tip && !(await git.read(tip.sha))) {
    const from = gitFolder(store.folder, away);
    await git.ask(["fetch", "--quiet", "--no-write-fetch-head", "--no-tags", "--", from, tip.sha]);
  }
  return [tip, await readRef(git, `refs/heads/${base}`)];
}

async function refreshPull(store: PullContext, repository: Repository, pull: Pull, actor: Actor): Promise<Pull> {
  const git = store.git(repository);
  const [head, base] = await endsOf(store, repository, pull);
  const now = store.now();
  if (head && base && (await isAncestor(git, head.sha, base.sha))) {
    store.effect(actor, repository.name, "pull_request.merged", String(pull.number), { to: base.sha });
    const merged = { state: "closed", mergedAt: now, mergedBy: actor.login, mergeSha: base.sha } as const;
    return store.pulls.put(pull.id, { ...pull, ...merged, headSha: head.sha, updatedAt: now });
  }
  if (!head || !base) {
    store.effect(actor, repository.name, "pull_request.closed", String(pull.number));
    return store.pulls.put(pull.id, { ...pull, state: "closed", updatedAt: now });
  }
  const same = pull.headSha === head.sha && pull.baseSha === base.sha;
  if (same && (await readRef(git, `refs/pull/${pull.number}/head`))) return pull;
  const date = isoSeconds(now);
  const by = { name: "GitHub", email: "noreply@github.com", date };
  const result = await merge(git, base.sha, head.sha, `Merge ${head.sha} into ${base.sha}`, by);
  const mergeSha = result.outcome === "conflict" ? null : result.sha;
  await point(store, repository, `refs/pull/${pull.number}/head`, head.sha);
  await point(store, repository, `refs/pull/${pull.number}/merge`, mergeSha ?? nothing);
  return store.pulls.put(pull.id, { ...pull, headSha: head.sha, baseSha: base.sha, mergeSha, updatedAt: now });
}

/** Sets a ref that only GitHub itself writes. */
async function point(store: RepositoryStore, repository: Repository, ref: string, sha: string): Promise<void> {
  const git = store.git(repository);
  const now = (await readRef(git, ref))?.sha ?? nothing;
  if (now !== sha) await moveRef(git, ref, sha, now);
}
