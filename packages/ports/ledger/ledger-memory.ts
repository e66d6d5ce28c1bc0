import { createHash } from "node:crypto";
import { ledgerRootPath } from "../../model/ledger/ledger.ts";
import type { Ledger, LedgerNow } from "./ledger.ts";
import { ledgerReadmePath } from "./ledger-readme.ts";
import { checkRoot, withRoot } from "./ledger-root.ts";

/** A ledger of memory with its whole history, newest commit last. */
export interface MemoryLedger extends Ledger {
  readonly commits: readonly {
    readonly id: string;
    readonly message: string;
    readonly files: ReadonlyMap<string, string>;
  }[];
}

/** The ledger in memory. `meanwhile` is asked after each reading and may let others win, as often as it answers files. */
export function memoryLedger(
  files: Readonly<Record<string, string>> = {},
  meanwhile: () => Readonly<Record<string, string>> | undefined = () => undefined,
): MemoryLedger {
  const commits: { id: string; message: string; files: ReadonlyMap<string, string> }[] = [];
  const tip = () => {
    const newest = commits.at(-1);
    return newest ? { commit: newest.id, root: newest.files.get(ledgerRootPath) ?? null } : null;
  };
  const add = (message: string, more: Readonly<Record<string, string>>) => {
    const all = new Map([...(commits.at(-1)?.files ?? []), ...Object.entries(more)]);
    const id = createHash("sha1")
      .update(JSON.stringify([message, commits.length, [...all]]))
      .digest("hex");
    commits.push({ id, message, files: all });
    return id;
  };
  const now = async (): Promise<LedgerNow> => {
    const [newest, before] = [commits.at(-1), commits.at(-2)];
    const at = tip();
    if (at) checkRoot({ ...at, parents: before ? [before.id] : [] });
    const paths = [...(newest?.files.keys() ?? [])];
    return {
      commit: at?.commit ?? null,
      read: async (path) => newest?.files.get(path) ?? null,
      list: async (folder) => {
        const below = paths.filter((path) => path.startsWith(`${folder}/`));
        return [...new Set(below.map((path) => path.slice(folder.length + 1).split("/")[0] ?? ""))].toSorted();
      },
    };
  };
  if (Object.keys(files).length > 0) add("given", files);
  const ledger: MemoryLedger = {
    commits,
    now,
    read: async (path) => (await now()).read(path),
    append: async (message, change) => {
      const seen = await now();
      const wanted = await change(seen);
      if (wanted === null) return { commit: seen.commit, wrote: false };
      const others = meanwhile();
      if (others) await ledger.append("somebody else", async () => others);
      if ((tip()?.commit ?? null) !== seen.commit) return ledger.append(message, change);
      return { commit: add(message, withRoot(wanted, tip(), await seen.read(ledgerReadmePath))), wrote: true };
    },
  };
  return ledger;
}
