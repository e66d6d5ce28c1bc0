import type { Concurrency } from "./keys/concurrency.ts";
import type { World } from "./world.ts";

/** A place in a concurrency group, with all groups that are now held. */
export type Place =
  | { readonly entered: true; readonly held: ReadonlySet<string>; readonly leave: () => void }
  | { readonly entered: false; readonly because: string };

/** Waits for a place in a group; a group that a caller of the same job holds would wait for itself, and is refused. */
export async function place(
  world: Pick<World, "groups">,
  held: ReadonlySet<string>,
  wanted: Concurrency | undefined,
  cancel: (because: string) => void,
  signal: AbortSignal,
): Promise<Place> {
  if (!wanted) return { entered: true, held, leave: () => {} };
  const group = wanted.group.toLowerCase();
  if (held.has(group)) {
    return {
      entered: false,
      because: `its caller holds concurrency group "${wanted.group}": it would wait for itself`,
    };
  }
  const entry = await world.groups.enter(wanted, cancel, signal);
  return entry.entered ? { ...entry, held: new Set([...held, group]) } : entry;
}
