import type { GitResult } from "./run-git.ts";

/** Answers a command of git, or remembers what was answered. */
export type Settled = (args: readonly string[], run: () => Promise<GitResult>) => Promise<GitResult>;

const verbs = new Set(["merge-base", "rev-list", "diff-tree"]);
const plain =
  /^(-[rzM]|--(raw|numstat|name-only|no-commit-id|left-right|count|reverse|topo-order|is-ancestor|max-count=\d+)|[0-9a-f]{40}(\.{2,3}[0-9a-f]{40})?)$/;
const most = 1000;
/** Characters; the whole history of a big repository is asked again. */
const biggest = 65_536;

/**
 * What follows from objects that are all named by their ids never changes, and who asks once asks again: every look at the same two
 * commits is five commands. That an object is missing may change, so a failure is not remembered.
 */
export function openSettled(): Settled {
  const known = new Map<string, Promise<GitResult>>();
  return (args, run) => {
    const [verb = "", ...rest] = args;
    if (!verbs.has(verb) || !rest.every((arg) => plain.test(arg))) return run();
    const key = args.join(" ");
    const before = known.get(key);
    if (before) return before;
    const answer = run();
    if (known.size >= most) known.clear();
    known.set(key, answer);
    void answer.then(
      ({ code, stdout }) => (code > 1 || stdout.length > biggest) && known.delete(key),
      () => known.delete(key),
    );
    return answer;
  };
}
