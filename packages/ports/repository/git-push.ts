import type { Finished } from "../machine/exec.ts";

/** What became of one ref of a push. */
export interface Pushed {
  /** Full name of the ref at the other side. */
  readonly ref: string;
  readonly outcome: "done" | "found" | "rejected";
  /** Git's words for a rejection: `non-fast-forward`, `stale info`, or those of a hook. */
  readonly message: string;
}

/** Options of every push: nothing is asked, no hook of ours runs, and what happened is reported line by line. */
export const pushOptions = ["push", "--porcelain", "--no-verify", "--no-signed", "--recurse-submodules=no"] as const;

/** What `git push --porcelain` said of each ref; empty if the other side never answered (https://git-scm.com/docs/git-push#_output). */
export function pushedRefs({ stdout }: Finished): Pushed[] {
  return stdout.split("\n").flatMap((line) => {
    const [, flag = "", ref = "", message = ""] = /^([ +\-*!=])\t[^\t:]*:([^\t]+)\t(.*)$/.exec(line) ?? [];
    if (ref === "") return [];
    const outcome = flag === "!" ? "rejected" : flag === "=" ? "found" : "done";
    return [{ ref, outcome, message } as const];
  });
}

/** What the other side itself said, without its decoration. */
export function remoteWords({ stderr }: Finished): string {
  return [...stderr.matchAll(/^remote:(.*)$/gm)]
    .map(([, words = ""]) => words.trim())
    .filter((words) => words !== "")
    .join(" ");
}

/** The last line that git wrote for people. */
export function lastWords({ stderr, code, signal, timedOut }: Finished): string {
  const lines = stderr
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const spoken = lines.findLast((line) => /^(fatal|error|remote):|denied|refused|verification failed/i.test(line));
  if (timedOut) return "no answer in time";
  return spoken ?? lines.at(-1) ?? `it ended with ${code ?? signal}`;
}
