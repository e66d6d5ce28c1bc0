import type { ActivityStore, ActivityType, Moved } from "../records/activity.ts";
import type { Actor } from "../records/effect.ts";
import type { Repository } from "../records/repository.ts";
import type { ChangeLog } from "../store/change-log.ts";
import { isAncestor, nothing } from "../store/ref.ts";
import type { RepositoryStore } from "../store/repository-store.ts";

/** What this file uses of the store. */
export interface ActivityContext extends ChangeLog, ActivityStore, RepositoryStore {}

/** Keeps that somebody moved a branch. `type` is only told where the commits do not show it: a pull request was merged. */
export async function keepActivity(
  store: ActivityContext,
  repository: Repository,
  { ref, from, to }: Moved,
  actor: Actor,
  type?: ActivityType,
): Promise<void> {
  if (!ref.startsWith("refs/heads/")) return;
  const id = store.ids.next("activity");
  store.activities.put(id, {
    id,
    repository: repository.id,
    ref,
    before: from,
    after: to,
    at: store.now(),
    type: type ?? (await typeOf(store, repository, from, to)),
    login: actor.login,
  });
}

async function typeOf(store: RepositoryStore, repository: Repository, from: string, to: string): Promise<ActivityType> {
  if (from === nothing) return "branch_creation";
  if (to === nothing) return "branch_deletion";
  return (await isAncestor(store.git(repository), from, to)) ? "push" : "force_push";
}
