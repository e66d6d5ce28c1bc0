import type { LedgerNow } from "../../ports/ledger/ledger.ts";

/** The ledger at one commit, of which everything is fetched once. */
export function readOnce({ commit, read, list }: LedgerNow): LedgerNow {
  return { commit, read: once(read), list: once(list) };
}

function once<T>(load: (path: string) => Promise<T>): (path: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (path) => {
    const answer = kept.get(path) ?? load(path);
    kept.set(path, answer);
    return answer;
  };
}
