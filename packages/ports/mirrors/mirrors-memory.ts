import type { MemoryRepository } from "../repository/refs-memory-store.ts";
import type { Mirrored, Mirrors } from "./mirrors.ts";

/** Mirrors of memory: address ► ref ► object. */
export interface MemoryMirrors extends Mirrors {
  readonly kept: Map<string, Map<string, string>>;
}

/** Mirrors in memory, which take what goes forward. An address that is not among them cannot be reached. */
export function memoryMirrors({ refs, history }: MemoryRepository, addresses: readonly string[]): MemoryMirrors {
  const kept = new Map(addresses.map((address) => [address, new Map<string, string>()]));
  return {
    kept,
    push: async ({ address, branch, commit, tag }): Promise<Mirrored> => {
      const there = kept.get(address);
      if (!there) return { outcome: "unreachable", message: "fatal: unable to access" };
      const [head, name, object] = [`refs/heads/${branch}`, `refs/tags/${tag}`, refs.get(`refs/tags/${tag}`) ?? ""];
      const [tip, tagged] = [there.get(head), there.get(name)];
      if (tip !== undefined && !history(commit).has(tip))
        return { outcome: "refused", message: `${branch} [rejected] (non-fast-forward)` };
      if (tagged !== undefined && tagged !== object)
        return { outcome: "refused", message: `${tag} [rejected] (already exists)` };
      there.set(head, commit).set(name, object);
      return { outcome: tip === commit && tagged === object ? "found" : "done" };
    },
  };
}
