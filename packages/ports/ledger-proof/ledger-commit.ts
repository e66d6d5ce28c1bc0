import * as v from "valibot";
import { CommitId } from "../../model/document/value.ts";
import type { GitHub } from "../github/github.ts";
import { answered } from "../github/github-answer.ts";
import type { LedgerCommit, LedgerProof } from "./proof.ts";

/** Name of the ledger's branch. */
export const branch = "slipway-ledger";

const Sha = v.object({ sha: CommitId });
const Ref = v.object({ object: Sha });
const Commit = v.object({
  tree: Sha,
  parents: v.array(Sha),
  message: v.string(),
  committer: v.object({ date: v.string() }),
});

/** The newest commit of the ledger, or `null` while there is none. */
export async function tip(github: GitHub): Promise<string | null> {
  const answer = await github.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
    ref: `heads/${branch}`,
    allow: [404, 409], // 409: the repository is empty
  });
  return answer.status < 400 ? answered(Ref, answer).object.sha : null;
}

/** A commit of the ledger, with its proof in the message. */
export async function commitOf(github: GitHub, commit: string): Promise<LedgerCommit> {
  const { tree, parents, message, committer } = answered(
    Commit,
    await github.request("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", { commit_sha: commit }),
  );
  return {
    commit,
    tree: tree.sha,
    parents: parents.map(({ sha }) => sha),
    message,
    committed: new Date(committer.date),
  };
}

/** Did any commit of the history of `commit` ever change the file? */
export async function everHad(github: GitHub, commit: string, path: string): Promise<boolean> {
  return (
    answered(
      v.array(Sha),
      await github.request("GET /repos/{owner}/{repo}/commits", { sha: commit, path, per_page: 1 }),
    ).length > 0
  );
}

/** A signed commit on top of `parent` that adds the files; no branch knows it yet. */
export async function commitOn(
  github: GitHub,
  parent: { readonly commit: string; readonly tree: string } | null,
  message: string,
  files: Readonly<Record<string, string>>,
  proof: LedgerProof,
): Promise<string> {
  const made = await github.request("POST /repos/{owner}/{repo}/git/trees", {
    ...(parent === null ? {} : { base_tree: parent.tree }),
    tree: Object.entries(files).map(([path, content]) => ({ path, mode: "100644", type: "blob", content })),
  });
  const tree = answered(Sha, made).sha;
  const parents = parent === null ? [] : [parent.commit];
  const commit = await github.request("POST /repos/{owner}/{repo}/git/commits", {
    message: await proof.sign({ tree, parents, message: proof.messageOf(message) }),
    tree,
    parents,
  });
  return answered(Sha, commit).sha;
}

/** Compare and set: `undefined` if the branch now ends in our commit, otherwise why GitHub did not move it. */
export async function moveTip(github: GitHub, parent: string | null, commit: string): Promise<string | undefined> {
  const answer =
    parent === null
      ? await github.request("POST /repos/{owner}/{repo}/git/refs", {
          ref: `refs/heads/${branch}`,
          sha: commit,
          allow: [409, 422],
        })
      : await github.request("PATCH /repos/{owner}/{repo}/git/refs/{ref}", {
          ref: `heads/${branch}`,
          sha: commit,
          force: false,
          allow: [409, 422],
        });
  if (answer.status < 400) return undefined;
  const said = v.safeParse(v.object({ message: v.string() }), answer.data);
  return said.success ? said.output.message : String(answer.status);
}
