import * as v from "valibot";
import { CommitId } from "../../model/document/value.ts";
import type { GitHub } from "../github/github.ts";
import { answered } from "../github/github-answer.ts";
import { gitHubAncestry } from "../repository/ancestry.ts";
import type { ReleaseTags } from "../repository/release-tags.ts";
import { keyPath } from "./key-path.ts";
import { commitOf } from "./ledger-commit.ts";
import type { LedgerCommit, LedgerTrust } from "./proof.ts";
import { keyOf, type SigningKey } from "./public-keys.ts";

interface Around {
  readonly github: GitHub;
  readonly releaseTags: Pick<ReleaseTags, "newest">;
  trust(): Promise<LedgerTrust>;
  doubt(commit: LedgerCommit, below: ReadonlySet<string>): Promise<string | undefined>;
}

/**
 * A key that GitHub no longer has, as the ledger keeps it; a text says why it is not believed. The commit that brought it must itself be
 * signed by another key that was known before, and so on down to a key in force, to a commit that people adopted, or to the ledger's first
 * commit, which nobody can push on top of it. A ledger that was replaced as a whole lacks the commit that the newest release tag names.
 */
export async function keptKey(
  kid: string,
  commit: LedgerCommit,
  below: ReadonlySet<string>,
  around: Around,
): Promise<SigningKey | string> {
  const { github } = around;
  if (below.has(kid)) return `the key ${kid} vouches for itself`;
  const path = keyPath(kid);
  const listed = await github.request("GET /repos/{owner}/{repo}/commits", { sha: commit.commit, path, per_page: 2 });
  const [brought, again] = answered(v.array(v.object({ sha: CommitId })), listed);
  if (brought === undefined)
    return `its token is signed by ${kid}, a key that GitHub does not have and the ledger never kept`;
  if (again !== undefined) return `the key ${kid} was changed after it was kept`;
  const from = await commitOf(github, brought.sha);
  const key = await readKey(github, brought.sha, kid);
  if (key === null) return `${path} holds no key ${kid}`;
  const doubts = await around.doubt(from, new Set([...below, kid]));
  if (doubts === undefined || (await isAnchored(from, around)))
    return below.size > 0 || (await holdsRelease(commit, around))
      ? key
      : `its token is signed by ${kid}, a key that GitHub no longer has, and it does not follow the commit that the newest release tag names`;
  return `its token is signed by ${kid}, a key that GitHub no longer has, and the commit ${from.commit.slice(0, 7)} that brought it is not believed: ${doubts}`;
}

/** The first commit, or the first one after what people adopted, brings its own key. */
const isAnchored = async ({ commit, parents }: LedgerCommit, { github, trust }: Around): Promise<boolean> => {
  const { adopt } = await trust();
  if ((parents[0] ?? null) === adopt) return true;
  return adopt !== null && gitHubAncestry(github).isAncestor(commit, adopt);
};

/** Tags never make anything believed: whoever may push may make one. */
const holdsRelease = async ({ commit }: LedgerCommit, { github, releaseTags }: Around): Promise<boolean> => {
  const ledger = (await releaseTags.newest())?.ledger ?? null;
  return ledger === null || gitHubAncestry(github).isAncestor(ledger, commit);
};

const readKey = async (github: GitHub, commit: string, kid: string): Promise<SigningKey | null> => {
  const answer = await github.request("GET /repos/{owner}/{repo}/contents/{path}", {
    path: keyPath(kid),
    ref: commit,
    headers: { accept: "application/vnd.github.raw+json" },
    allow: [404],
  });
  return answer.status === 404 ? null : keyOf(String(answer.data), kid);
};
