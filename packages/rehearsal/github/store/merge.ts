import type { Signature } from "./object.ts";
import { isAncestor } from "./ref.ts";
import type { Git } from "./store.ts";

/** How bringing one commit into another ended. */
export type Merge =
  | { readonly outcome: "already"; readonly sha: string }
  | { readonly outcome: "merged"; readonly sha: string }
  | { readonly outcome: "conflict" };

/** Makes the merge commit of `head` into `base`, without moving any ref. */
export async function merge(
  git: Git,
  base: string,
  head: string,
  message: string,
  by: Signature,
  options: { readonly always?: boolean } = {},
): Promise<Merge> {
  if (!options.always && (await isAncestor(git, head, base))) return { outcome: "already", sha: base };
  const { code, stdout, stderr } = await git.run(["merge-tree", "--write-tree", "--no-messages", base, head]);
  const tree = stdout.split("\n")[0] ?? "";
  if (code === 1) return { outcome: "conflict" };
  if (code !== 0 || !/^[0-9a-f]{40}$/.test(tree)) {
    throw new Error(`git could not merge (git 2.38 or newer is needed): ${stderr.trim()}`);
  }
  const commit = { tree, parents: [base, head], author: by, committer: by, message };
  return { outcome: "merged", sha: await git.writeCommit(commit) };
}
