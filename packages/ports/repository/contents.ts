import { createHash } from "node:crypto";
import * as v from "valibot";
import { UserError } from "../../model/document/user-error.ts";
import { CommitId } from "../../model/document/value.ts";
import type { GitHub } from "../github/github.ts";
import { answered } from "../github/github-answer.ts";

/** Id that git gives a file of this text. */
export function blobId(text: string): string {
  return createHash("sha1")
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest("hex");
}

/** Files of the caller's repository at a commit, without a checkout. */
export interface Contents {
  /** Text of a file, or `null` if the commit has nothing there. Throws `UserError(bad_input)` for what is not text, as a folder is. */
  read(path: string, commit: string): Promise<string | null>;
  /** Text of a file where a branch ends when this arrives, or `null` if there is no such file or branch. A tag of the branch's name is never meant. */
  readOnBranch(path: string, branch: string): Promise<string | null>;
  /** Commit that a branch ends at, or `null` if there is no such branch. */
  head(branch: string): Promise<string | null>;
  /** What a folder holds at a commit, one level deep; nothing if it is not there. `""` is the root. */
  list(folder: string, commit: string): Promise<readonly FolderItem[]>;
  /** Every file of a commit, with one request; `null` where there are more than GitHub tells at once, which is some 100,000. */
  tree(commit: string): Promise<CommitFiles | null>;
  /** Name of the repository's default branch. */
  defaultBranch(): Promise<string>;
}

/** A file or folder of a folder. Files with the same `sha` have the same text. */
export interface FolderItem {
  readonly name: string;
  readonly type: string;
  readonly sha: string;
}

/** Path ► mode and blob of each file of a commit; links and submodules have modes of their own. */
export type CommitFiles = ReadonlyMap<string, { readonly mode: string; readonly sha: string }>;

const Items = v.array(v.object({ name: v.string(), type: v.string(), sha: v.string() }));
const Ref = v.object({ object: v.object({ sha: CommitId }) });
const Tree = v.object({
  truncated: v.boolean(),
  tree: v.array(v.object({ path: v.string(), mode: v.string(), type: v.string(), sha: CommitId })),
});
const Repository = v.object({ default_branch: v.string() });

/** The contents API (`GET /repos/{owner}/{repo}/contents/{path}`); files up to 100 MB. */
export function gitHubContents(github: GitHub): Contents {
  const read = async (path: string, ref: string, message: string) => {
    const answer = await github.request("GET /repos/{owner}/{repo}/contents/{path}", {
      path,
      ref,
      headers: { accept: "application/vnd.github.raw+json" },
      allow: [404],
    });
    if (answer.status === 404) return null;
    if (typeof answer.data === "string") return answer.data;
    throw new UserError(`${path} is not text file at ${message}`, {
      reason: "bad_input",
      remedy: `Name a file of the repository, or remove the folder or the bytes at ${path}.`,
    });
  };
  return {
    read: (path, commit) => read(path, commit, commit.slice(0, 7)),
    // A full ref is never ambiguous: https://github.blog/changelog/2023-03-23-block-ambiguous-branch-and-tag-names/
    readOnBranch: (path, branch) => read(path, `refs/heads/${branch}`, branch),
    head: async (branch) => {
      const answer = await github.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
        ref: `heads/${branch}`,
        allow: [404, 409], // 409: the repository is empty
      });
      return answer.status < 400 ? answered(Ref, answer).object.sha : null;
    },
    list: async (folder, commit) => {
      const answer = await github.request("GET /repos/{owner}/{repo}/contents/{path}", {
        path: folder,
        ref: commit,
        allow: [404],
      });
      return answer.status === 404 || !Array.isArray(answer.data) ? [] : answered(Items, answer);
    },
    tree: async (commit) => {
      const answer = await github.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
        tree_sha: commit,
        recursive: "1",
      });
      const { tree, truncated } = answered(Tree, answer);
      const files = tree.filter(({ type }) => type !== "tree");
      return truncated ? null : new Map(files.map(({ path, mode, sha }) => [path, { mode, sha }]));
    },
    defaultBranch: async () =>
      answered(Repository, await github.request("GET /repos/{owner}/{repo}", {})).default_branch,
  };
}
