import * as v from "valibot";
import { CommitId } from "../../model/document/value.ts";
import type { GitHub } from "../github/github.ts";
import { answered } from "../github/github-answer.ts";

/** What commits of the caller's repository hold. */
export interface Trees {
  /** Id of the tree of a commit, or `null` if GitHub does not know the commit: two commits with one tree hold the same, to the byte. */
  of(commit: string): Promise<string | null>;
  /** Every file of a tree. */
  files(tree: string): Promise<TreeFiles>;
}

/** Path ► what identifies its mode and bytes. `whole` is false if GitHub gave only a part of a large tree. */
export interface TreeFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly whole: boolean;
}

const Sha = v.object({ sha: CommitId });
const Commit = v.object({ tree: Sha });
const Tree = v.object({
  truncated: v.boolean(),
  tree: v.array(v.object({ path: v.string(), mode: v.string(), type: v.string(), sha: CommitId })),
});

/** GitHub's git data API. */
export function gitHubTrees(github: GitHub): Trees {
  return {
    of: async (commit) => {
      const answer = await github.request("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", {
        commit_sha: commit,
        allow: [404],
      });
      return answer.status === 404 ? null : answered(Commit, answer).tree.sha;
    },
    files: async (tree) => {
      const answer = await github.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
        tree_sha: tree,
        recursive: "1",
      });
      const { tree: entries, truncated } = answered(Tree, answer);
      const files = entries.filter(({ type }) => type !== "tree");
      return { files: new Map(files.map(({ path, mode, sha }) => [path, `${mode} ${sha}`])), whole: !truncated };
    },
  };
}
