import type { Repository } from "../records/repository.ts";
import type { Run } from "../records/run.ts";
import type { RepositoryStore } from "../store/repository-store.ts";

/** Where a run's commits come from: for a pull request maybe a fork, and `null` if that is gone. */
export function headRepository(store: RepositoryStore, run: Run, own: Repository): Repository | null {
  const pull = run.event.payload.pull_request as { head?: { repo?: HeadRepository | null } } | undefined;
  const head = pull?.head?.repo;
  if (head === undefined) return own;
  if (!head?.full_name || head.id === undefined) return null;
  return store.find(head.full_name) ?? { ...own, id: head.id, name: head.full_name };
}

interface HeadRepository {
  readonly id?: number;
  readonly full_name?: string;
}
