/** The full name of a ref that a `uses:` names in short: GitHub tells a called workflow no other. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Exec } from "../../ports/machine/exec.ts";

/** Whether a ref is a commit id. */
export function isCommitId(ref: string): boolean {
  return /^[0-9a-f]{40}$/.test(ref);
}

/** The names that a short one may stand for, the first that exists: "If a release tag and a branch have the same name, the release tag takes precedence" (https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_iduses). */
const namesOf = (ref: string): readonly [tag: string, branch: string] => [`refs/tags/${ref}`, `refs/heads/${ref}`];

/** Without what GitHub puts in front of a tag or a branch. */
export function shortRef(ref: string): string {
  return ref.replace(/^refs\/(?:tags|heads)\//, "");
}

/**
 * As the repository of git in a folder knows it. A folder stands for every ref, also for one that it does not know:
 * then what looks like a version is taken for a tag, all else for a branch.
 */
export async function refInFull(ref: string, folder: string, exec: Exec): Promise<string> {
  if (isCommitId(ref) || ref.startsWith("refs/")) return ref;
  const [tag, branch] = namesOf(ref);
  const known = await refsOf(folder, [tag, branch, `refs/remotes/origin/${ref}`], exec);
  if (known.includes(tag)) return tag;
  return known.length > 0 || !/^v?\d+(\.\d+)*($|[-+])/.test(ref) ? branch : tag;
}

/** Those of the refs that are there; none of a folder that is no repository itself, whatever it is in. */
const refsOf = async (folder: string, refs: readonly string[], exec: Exec): Promise<string[]> => {
  const repository = join(folder, ".git");
  if (!existsSync(repository)) return [];
  const args = ["--git-dir", repository, "for-each-ref", "--format=%(refname)", ...refs];
  const { stdout } = await exec.run({ file: "git", args, env: { LC_ALL: "C" } });
  return stdout.split("\n").filter((name) => refs.includes(name));
};

/** The ref that git says it fetched (`FETCH_HEAD`); `asked` where that was a commit id or a full name. */
export function refFetched(fetchHead: string, asked: string): string {
  const [, kind, name = ""] = /^\w+\t[^\t]*\t(tag|branch) '(.+)' of /.exec(fetchHead) ?? [];
  if (kind === undefined) return asked;
  const [tag, branch] = namesOf(name);
  return kind === "tag" ? tag : branch;
}
