import type { RunPlayer } from "../records/actions-service.ts";
import type { ActivityStore, ActivityType, Moved } from "../records/activity.ts";
import type { Actor } from "../records/effect.ts";
import type { Repository } from "../records/repository.ts";
import { nothing } from "../store/ref.ts";
import { bot } from "../store/token.ts";
import { keepActivity } from "./activity.ts";
import { type PullContext, pullsOf, refreshPulls } from "./pull.ts";

/** What this file uses of the store. */
export interface PushContext extends PullContext, ActivityStore, RunPlayer {}

/** What GitHub does once a ref has moved, whoever moved it and however. `type` says what the commits do not show. */
export async function refMoved(
  store: PushContext,
  repository: Repository,
  moved: Moved,
  actor: Actor,
  type?: ActivityType,
): Promise<void> {
  const { ref, from, to } = moved;
  const change = from === nothing ? "ref.created" : to === nothing ? "ref.deleted" : "ref.updated";
  const move = { from: from === nothing ? null : from, to: to === nothing ? null : to };
  store.effect(actor, repository.name, change, ref, move);
  await keepActivity(store, repository, moved, actor, type);
  const known = store.repositories.get(repository.id) ?? repository;
  store.repositories.put(repository.id, { ...known, pushedAt: store.now() });
  if (ref.startsWith("refs/heads/")) await refreshPulls(store, repository, ref, actor);
}

/** What GitHub does once a request has moved refs: besides the rest, workflows start, unless it was done with a job's own token. */
export async function pushed(
  store: PushContext,
  repository: Repository,
  moves: readonly Moved[],
  actor: Actor,
  type?: ActivityType,
): Promise<void> {
  for (const moved of moves) await refMoved(store, repository, moved, actor, type);
  if (actor.login === bot || actor.login === "" || repository.runsActions === false) return;
  const { service } = store.actions;
  const tags = moves.filter(({ ref }) => ref.startsWith("refs/tags/")).length;
  for (const { ref, from: before, to: after } of moves) {
    // https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#push
    const isNotified = ref.startsWith("refs/tags/") ? tags <= mostTags : ref.startsWith("refs/heads/");
    if (!isNotified || after === nothing) continue;
    await service.push({ repository: repository.name, ref, before, after, actor });
    const own = pullsOf(store, repository).filter((pull) => pull.state === "open" && pull.fork === null);
    for (const { number, head, headSha } of own)
      if (`refs/heads/${head}` === ref && headSha === after)
        await service.pullRequest({ repository: repository.name, number, action: "synchronize", actor });
  }
}

/** With more tags in one push GitHub starts nothing for any of them. */
const mostTags = 3;
