import { createHash } from "node:crypto";
import type { Ancestry } from "./ancestry.ts";
import type { Trees } from "./trees.ts";

/** One commit of memory. */
export interface MemoryCommit {
  readonly parents?: readonly string[];
  readonly subject?: string;
  /** Path ► text. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A history of commits in memory, by their ids, oldest first. */
export function memoryHistory(commits: Readonly<Record<string, MemoryCommit>>): { ancestry: Ancestry; trees: Trees } {
  const reach = (id: string): Set<string> =>
    new Set([id, ...(commits[id]?.parents ?? []).flatMap((parent) => [...reach(parent)])]);
  const hash = (value: unknown) => createHash("sha1").update(JSON.stringify(value)).digest("hex");
  const treeOf = (id: string) => hash(Object.entries(commits[id]?.files ?? {}).sort());
  return {
    ancestry: {
      isAncestor: async (commit, of) => commit in commits && of in commits && reach(of).has(commit),
      between: async (from, to, most) => {
        const [theirs, ours] = [reach(from), reach(to)];
        if (theirs.isDisjointFrom(ours)) return null;
        const ids = Object.keys(commits).filter((id) => ours.has(id) && !theirs.has(id));
        return {
          count: ids.length,
          commits: ids.slice(0, most).map((id) => ({ id, subject: commits[id]?.subject ?? "" })),
        };
      },
    },
    trees: {
      of: async (commit) => (commit in commits ? treeOf(commit) : null),
      files: async (tree) => {
        const id = Object.keys(commits).find((commit) => treeOf(commit) === tree);
        const files = Object.entries(commits[id ?? ""]?.files ?? {}).map(
          ([path, text]) => [path, `100644 ${hash(text)}`] as const,
        );
        return { files: new Map(files), whole: true };
      },
    },
  };
}
