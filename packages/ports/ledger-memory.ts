import { createHash } from "node:crypto";
import type { Ledger } from "./ledger.ts";

/** A ledger of memory with its whole history, newest commit last. */
export interface MemoryLedger extends Ledger {
  readonly commits: readonly {
    readonly id: string;
    readonly message: string;
    readonly files: ReadonlyMap<string, string>;
  }[];
}

/** The ledger in memory. `meanwhile` is asked after each reading and may let others win, as often as it answers files. */
export const memoryLedger = (
  files: Readonly<Record<string, string>> = {},
  meanwhile: () => Readonly<Record<string, string>> | undefined = () => undefined,
): MemoryLedger => {
  const commits: { id: string; message: string; files: ReadonlyMap<string, string> }[] = [];
  const add = (message: string, more: Readonly<Record<string, string>>) => {
    const all = new Map([...(commits.at(-1)?.files ?? []), ...Object.entries(more)]);
    const id = createHash("sha1")
      .update(JSON.stringify([message, commits.length, [...all]]))
      .digest("hex");
    commits.push({ id, message, files: all });
    return id;
  };
  if (Object.keys(files).length > 0) add("given", files);
  const ledger: MemoryLedger = {
    commits,
    read: async (path) => commits.at(-1)?.files.get(path) ?? null,
    append: async (message, change) => {
      const tip = commits.at(-1);
      const wanted = await change({ read: async (path) => tip?.files.get(path) ?? null });
      if (wanted === null) return { commit: tip?.id ?? null, wrote: false };
      const others = meanwhile();
      if (others) {
        add("somebody else", others);
        return ledger.append(message, change);
      }
      return { commit: add(message, wanted), wrote: true };
    },
  };
  return ledger;
};
