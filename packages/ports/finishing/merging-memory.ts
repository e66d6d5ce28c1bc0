import type { Files, MemoryRepository } from "../repository/refs-memory-store.ts";
import type { Merging } from "./merging.ts";

/** Merges in memory, file by file against the newest common commit. `rules`: GitHub's words for what it does not let this token do. */
export function memoryMerging(
  repository: MemoryRepository,
  rules: (branch: string) => string | undefined = () => undefined,
): Merging {
  return {
    merge: async (branch, commit, message) => {
      const { commits, refs, history } = repository;
      const ref = `refs/heads/${branch}`;
      const tip = refs.get(ref);
      if (tip === undefined) return { outcome: "none" };
      const [ours, theirs] = [history(tip), history(commit)];
      if (ours.has(commit)) return { outcome: "already" };
      const base = [...commits.keys()].findLast((id) => ours.has(id) && theirs.has(id));
      const filesOf = (id: string | undefined): Files => (id === undefined ? {} : (commits.get(id)?.files ?? {}));
      const files = mergedFiles(filesOf(base), filesOf(tip), filesOf(commit));
      if (files === undefined) return { outcome: "conflict" };
      const text = rules(branch);
      if (text !== undefined) return { outcome: "forbidden", message: text };
      repository.set(ref, repository.store({ files, parents: [tip, commit], message }));
      return { outcome: "merged" };
    },
  };
}

/** Each file as the side that changed it has it; `undefined` where both did, and differently. */
const mergedFiles = (base: Files, ours: Files, theirs: Files): Files | undefined => {
  const merged: Record<string, string> = {};
  for (const path of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const [before, left, right] = [base[path], ours[path], theirs[path]];
    if (left !== right && left !== before && right !== before) return undefined;
    const text = left === before ? right : left;
    if (text !== undefined) merged[path] = text;
  }
  return merged;
};
