import type { ActivityType } from "../records/activity.ts";
import type { Actor } from "../records/effect.ts";
import type { Repository } from "../records/repository.ts";
import { isAncestor, nothing } from "../store/ref.ts";
import type { World } from "../store/world.ts";
import type { Moved } from "./push.ts";

/** Keeps that somebody moved a branch. `type` is only told where the commits do not show it: a pull request was merged. */
export async function keepActivity(
  world: World,
  repository: Repository,
  { ref, from, to }: Moved,
  actor: Actor,
  type?: ActivityType,
): Promise<void> {
  if (!ref.startsWith("refs/heads/")) return;
  const id = world.ids.next("activity");
  world.activities.put(id, {
    id,
    repository: repository.id,
    ref,
    before: from,
    after: to,
    at: world.now(),
    type: type ?? (await typeOf(world, repository, from, to)),
    login: actor.login,
  });
}

async function typeOf(world: World, repository: Repository, from: string, to: string): Promise<ActivityType> {
  if (from === nothing) return "branch_creation";
  if (to === nothing) return "branch_deletion";
  return (await isAncestor(world.git(repository), from, to)) ? "push" : "force_push";
}
