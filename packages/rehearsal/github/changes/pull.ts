import type { Actor } from "../records/effect.ts";
import type { Pull } from "../records/pull.ts";
import type { Repository } from "../records/repository.ts";
import { merge } from "../store/merge.ts";
import { isoSeconds } from "../store/object.ts";
import { isAncestor, moveRef, nothing, type Ref, readRef } from "../store/ref.ts";
import { gitFolder, type World } from "../store/world.ts";

/** What must be said to open a pull request; head and base are branches. */
export type NewPull = Pick<Pull, "title" | "head" | "base"> & Partial<Pick<Pull, "body" | "draft" | "fork">>;

/** Pull requests of a repository, newest first. */
export function pullsOf(world: World, repository: Repository): Pull[] {
  return world.pulls
    .all()
    .filter((pull) => pull.repository === repository.id)
    .reverse();
}

/** The reason why a pull request cannot be opened, or the new pull request. */
export async function openPull(
  world: World,
  repository: Repository,
  request: NewPull,
  actor: Actor,
): Promise<{ refused: string } | { pull: Pull }> {
  const git = world.git(repository);
  const [head, base] = await endsOf(world, repository, request);
  if (!head) return { refused: `head ${request.head} is not a branch` };
  if (!base) return { refused: `base ${request.base} is not a branch` };
  const same = pullsOf(world, repository).find(
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
  const now = world.now();
  const pull: Pull = {
    id: world.ids.next("pull"),
    repository: repository.id,
    number: world.ids.next(`number-${repository.id}`),
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
  world.pulls.put(pull.id, pull);
  world.effect(actor, repository.name, "pull_request.opened", String(pull.number), { from: pull.head, to: pull.base });
  return { pull: await refreshPull(world, repository, pull, actor) };
}

/** Brings the pull requests of a branch up to date after the branch moved. */
export async function refreshPulls(world: World, repository: Repository, ref: string, actor: Actor): Promise<void> {
  const branch = ref.replace(/^refs\/heads\//, "");
  for (const pull of world.pulls.all()) {
    const own = pull.repository === repository.id;
    const isHead = pull.head === branch && (pull.fork === null ? own : pull.fork === repository.name);
    const target = world.repositories.get(pull.repository);
    if (target && pull.state === "open" && (isHead || (own && pull.base === branch))) {
      await refreshPull(world, target, pull, actor);
    }
  }
}

/** The tips of a pull request's two branches; commits of a fork are brought here first. */
async function endsOf(
  world: World,
  repository: Repository,
  { head, base, fork }: Pick<Pull, "head" | "base"> & Partial<Pick<Pull, "fork">>,
): Promise<[Ref | null, Ref | null]> {
  const git = world.git(repository);
  const away = fork ? world.find(fork) : repository;
  const tip = away ? await readRef(world.git(away), `refs/heads/${head}`) : null;
  if (fork && away && tip && !(await git.read(tip.sha))) {
    const from = gitFolder(world.folder, away);
    await git.ask(["fetch", "--quiet", "--no-write-fetch-head", "--no-tags", "--", from, tip.sha]);
  }
  return [tip, await readRef(git, `refs/heads/${base}`)];
}

async function refreshPull(world: World, repository: Repository, pull: Pull, actor: Actor): Promise<Pull> {
  const git = world.git(repository);
  const [head, base] = await endsOf(world, repository, pull);
  const now = world.now();
  if (head && base && (await isAncestor(git, head.sha, base.sha))) {
    world.effect(actor, repository.name, "pull_request.merged", String(pull.number), { to: base.sha });
    const merged = { state: "closed", mergedAt: now, mergedBy: actor.login, mergeSha: base.sha } as const;
    return world.pulls.put(pull.id, { ...pull, ...merged, headSha: head.sha, updatedAt: now });
  }
  if (!head || !base) {
    world.effect(actor, repository.name, "pull_request.closed", String(pull.number));
    return world.pulls.put(pull.id, { ...pull, state: "closed", updatedAt: now });
  }
  const same = pull.headSha === head.sha && pull.baseSha === base.sha;
  if (same && (await readRef(git, `refs/pull/${pull.number}/head`))) return pull;
  const date = isoSeconds(now);
  const by = { name: "GitHub", email: "noreply@github.com", date };
  const result = await merge(git, base.sha, head.sha, `Merge ${head.sha} into ${base.sha}`, by);
  const mergeSha = result.outcome === "conflict" ? null : result.sha;
  await point(world, repository, `refs/pull/${pull.number}/head`, head.sha);
  await point(world, repository, `refs/pull/${pull.number}/merge`, mergeSha ?? nothing);
  return world.pulls.put(pull.id, { ...pull, headSha: head.sha, baseSha: base.sha, mergeSha, updatedAt: now });
}

/** Sets a ref that only GitHub itself writes. */
async function point(world: World, repository: Repository, ref: string, sha: string): Promise<void> {
  const git = world.git(repository);
  const now = (await readRef(git, ref))?.sha ?? nothing;
  if (now !== sha) await moveRef(git, ref, sha, now);
}
