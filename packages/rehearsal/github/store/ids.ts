import { openCollection } from "./collection.ts";

/** Hands out numbers that are never given twice, not even after a restart or a deletion. */
export interface Ids {
  next(kind: string): number;
  close(): void;
}

const first: Readonly<Record<string, number>> = { repository: 700_000_001, run: 9_000_000_001, job: 30_000_000_001 };

/** Opens the counters kept in a file. */
export function openIds(path: string): Ids {
  const counters = openCollection<number>(path);
  return {
    next: (kind) => {
      const key = kind.replaceAll(/[^\w-]/g, "_");
      return counters.put(key, (counters.get(key) ?? (first[kind] ?? 1) - 1) + 1);
    },
    close: counters.close,
  };
}
