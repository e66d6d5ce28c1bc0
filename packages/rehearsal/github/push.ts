import type { Actor } from "./effect.ts";
import { nothing } from "./git/ref.ts";
import { refreshPulls } from "./pull.ts";
import type { Repository } from "./repository.ts";
import type { World } from "./world.ts";

/** A ref that has moved; `nothing` (forty zeros) stands for absent. */
export interface Moved {
  readonly ref: string;
  readonly from: string;
  readonly to: string;
}

/** What GitHub does once a ref has moved, whoever moved it and however. */
export async function refMoved(world: World, repository: Repository, moved: Moved, actor: Actor): Promise<void> {
  const { ref, from, to } = moved;
  const change = from === nothing ? "ref.created" : to === nothing ? "ref.deleted" : "ref.updated";
  const move = { from: from === nothing ? null : from, to: to === nothing ? null : to };
  world.effect(actor, repository.name, change, ref, move);
  const known = world.repositories.get(repository.id) ?? repository;
  world.repositories.put(repository.id, { ...known, pushedAt: world.now() });
  if (ref.startsWith("refs/heads/")) await refreshPulls(world, repository, ref, actor);
}
