import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { isoSeconds, type Signature } from "../store/object.ts";
import { moveRef, nothing, readRef } from "../store/ref.ts";
import type { Git } from "../store/store.ts";
import { graft } from "../store/tree.ts";

/** A commit that the rehearsal makes itself, on top of a branch. */
export interface NewCommit {
  /** `develop`; begins at the default branch's commit if it does not exist. */
  readonly branch: string;
  readonly message: string;
  /** The whole tree: every file of this folder that its `.gitignore` does not leave out. */
  readonly folder?: string;
  /** Files that change: text, or `null` to take one away. With `folder` they are applied on top of it. */
  readonly files?: Readonly<Record<string, string | null>>;
  readonly author?: { readonly name: string; readonly email: string };
}

/** A commit that was made, and what the branch was before. */
export interface MadeCommit {
  readonly sha: string;
  readonly ref: string;
  /** Forty zeros if the branch is new. */
  readonly before: string;
}

/** Commits files to a branch; an unchanged tree is no new commit. */
export async function commitFolder(git: Git, request: NewCommit, now: number): Promise<MadeCommit> {
  const ref = `refs/heads/${request.branch}`;
  const old = await readRef(git, ref);
  const parent = old?.sha ?? (await git.commit("HEAD"))?.sha ?? null;
  const base =
    request.folder === undefined ? parent && (await git.commit(parent))?.tree : await addFolder(git, request.folder);
  const changes = Object.entries(request.files ?? {}).map(async ([path, text]) => {
    const change = text === null ? null : { mode: "100644", sha: await git.write("blob", text) };
    return [path, change] as const;
  });
  const tree = await graft(git, base ?? null, new Map(await Promise.all(changes)));
  const before = old?.sha ?? nothing;
  const same = parent !== null && (await git.commit(parent))?.tree === tree;
  const by: Signature = { name: "Ada", email: "ada@example.com", ...request.author, date: isoSeconds(now) };
  const parents = parent === null ? [] : [parent];
  const sha = same
    ? parent
    : await git.writeCommit({ tree, parents, author: by, committer: by, message: `${request.message}\n` });
  if (sha !== before && !(await moveRef(git, ref, sha, before))) {
    throw new Error(`${request.branch} moved while a commit to it was made. Try again.`);
  }
  return { sha, ref, before };
}

/** Lets git itself read a folder, with its rules about ignored files, executables and links. */
async function addFolder(git: Git, folder: string): Promise<string> {
  const index = join(git.folder, `index-${randomUUID()}`);
  const env = { GIT_INDEX_FILE: index };
  const add = ["--work-tree", resolve(folder), "-c", "core.bare=false", "-c", "safe.directory=*", "add", "--all"];
  try {
    await git.ask(add, { env, cwd: folder });
    return await git.ask(["write-tree"], { env });
  } finally {
    await rm(index, { force: true });
  }
}
