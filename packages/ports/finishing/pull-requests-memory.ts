import type { MemoryRepository } from "../repository/refs-memory-store.ts";
import type { PullRequests } from "./pull-requests.ts";

/** Pull requests of memory, oldest first. */
export interface MemoryPullRequests extends PullRequests {
  readonly opened: readonly {
    readonly head: string;
    readonly base: string;
    readonly title: string;
    readonly body: string;
  }[];
}

/** Pull requests in memory; none is ever closed. `forbidden`: GitHub's words if this token may open none. */
export function memoryPullRequests({ refs, history }: MemoryRepository, forbidden?: string): MemoryPullRequests {
  const opened: { head: string; base: string; title: string; body: string }[] = [];
  const at = (head: string, base: string) => opened.findIndex((pull) => pull.head === head && pull.base === base);
  const pullOf = (index: number) => ({
    number: index + 1,
    url: `https://github.com/acme/data-platform/pull/${index + 1}`,
  });
  return {
    opened,
    find: async (head, base) => (at(head, base) < 0 ? null : pullOf(at(head, base))),
    open: async (pull) => {
      if (forbidden !== undefined) return { pull: null, why: "forbidden", message: forbidden };
      const [head, base] = [refs.get(`refs/heads/${pull.head}`), refs.get(`refs/heads/${pull.base}`)];
      if (head === undefined || base === undefined)
        return { pull: null, why: "forbidden", message: "Validation Failed" };
      if (at(pull.head, pull.base) >= 0) return { pull: null, why: "exists", message: "A pull request already exists" };
      if (history(base).has(head)) return { pull: null, why: "empty", message: "No commits between" };
      return { pull: pullOf(opened.push(pull) - 1) };
    },
  };
}
