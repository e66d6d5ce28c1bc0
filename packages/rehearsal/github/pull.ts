import type { Actor } from "./effect.ts";
import { merge } from "./git/merge.ts";
import { isoSeconds } from "./git/object.ts";
import { isAncestor, moveRef, nothing, readRef } from "./git/ref.ts";
import type { Repository } from "./repository.ts";
import type { World } from "./world.ts";

/** A pull request between two branches of one repository. */
export interface Pull {
  readonly id: number;
  readonly repository: number;
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly head: string;
  readonly base: string;
  readonly headSha: string;
  readonly baseSha: string;
  /** The commit behind `refs/pull/<number>/merge`; `null` on a conflict. */
  readonly mergeSha: string | null;
  readonly draft: boolean;
  readonly user: string;
  readonly state: "open" | "closed";
  readonly mergedAt: number | null;
  readonly mergedBy: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** What must be said to open a pull request; head and base are branches. */
export type NewPull = Pick<Pull, "title" | "head" | "base"> & Partial<Pick<Pull, "body" | "draft">>;

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
  const [head, base] = await Promise.all([
    readRef(git, `refs/heads/${request.head}`),
    readRef(git, `refs/heads/${request.base}`),
  ]);
  if (!head) return { refused: `head ${request.head} is no branch` };
  if (!base) return { refused: `base ${request.base} is no branch` };
  const same = pullsOf(world, repository).find(
    (pull) => pull.state === "open" && pull.head === request.head && pull.base === request.base,
  );
  const owner = repository.name.split("/")[0];
  if (same) return { refused: `A pull request already exists for ${owner}:${request.head}.` };
  if (await isAncestor(git, head.sha, base.sha)) {
    return { refused: `No commits between ${request.base} and ${request.head}` };
  }
  const now = world.now();
  const pull: Pull = {
    id: world.ids.next("pull"),
    repository: repository.id,
    number: world.ids.next(`number-${repository.id}`),
    body: null,
    draft: false,
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
  for (const pull of pullsOf(world, repository)) {
    if (pull.state === "open" && (pull.head === branch || pull.base === branch)) {
      await refreshPull(world, repository, pull, actor);
    }
  }
}

async function refreshPull(world: World, repository: Repository, pull: Pull, actor: Actor): Promise<Pull> {
  const git = world.git(repository);
  const [head, base] = await Promise.all([
    readRef(git, `refs/heads/${pull.head}`),
    readRef(git, `refs/heads/${pull.base}`),
  ]);
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
