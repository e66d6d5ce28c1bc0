import type { Json, WebhookEvent } from "../../protocol/run.ts";
import { nothing } from "../store/ref.ts";
import type { Git } from "../store/store.ts";
import { emptyTree } from "../store/tree.ts";

const mostCommits = 1000;
const mostPaths = 300;

/**
 * Paths that an event changed, as GitHub's path filters see them: at most 300, and `undefined`, which lets every
 * workflow start, where there is nothing to compare or there are more than 1,000 commits.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#git-diff-comparisons
 */
export async function changedPaths(git: Git, event: WebhookEvent): Promise<readonly string[] | undefined> {
  const range = event.name === "push" ? await pushed(git, event) : isPull(event) ? proposed(event) : null;
  if (!range) return undefined;
  const [from, to] = range;
  const count = await git.run(["rev-list", "--count", ...(from === emptyTree ? [to] : [`${from}..${to}`])]);
  if (count.code !== 0 || Number(count.stdout) > mostCommits) return undefined;
  const base = isPull(event) ? (await git.run(["merge-base", from, to])).stdout.trim() : from;
  if (base === "") return undefined;
  const { code, stdout } = await git.run(["diff-tree", "-r", "-z", "-M", "--name-only", base, to]);
  return code === 0
    ? stdout
        .split("\0")
        .filter((path) => path !== "")
        .slice(0, mostPaths)
    : undefined;
}

const isPull = ({ name }: WebhookEvent): boolean => name.startsWith("pull_request");

/** What was before and what is now; for a new branch, what was before its first commit that no other branch has. */
async function pushed(git: Git, { ref, sha, payload }: WebhookEvent): Promise<[string, string] | null> {
  if (!ref.startsWith("refs/heads/")) return null;
  const before = text(payload.before);
  if (before !== nothing && before !== "") return [before, sha];
  const others = [`--exclude=${ref.slice("refs/heads/".length)}`, "--branches"];
  const { stdout } = await git.run(["rev-list", "--topo-order", sha, "--not", ...others]);
  const deepest = stdout.trim().split("\n").at(-1) ?? "";
  if (deepest === "") return null;
  const [parent] = (await git.commit(deepest))?.parents ?? [];
  return [parent ?? emptyTree, sha];
}

function proposed({ payload }: WebhookEvent): [string, string] | null {
  const [base, head] = ["base", "head"].map((side) => text(at(at(payload.pull_request, side), "sha")));
  return base && head ? [base, head] : null;
}

function at(value: Json | undefined, key: string): Json | undefined {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? value[key] : undefined;
}

function text(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}
