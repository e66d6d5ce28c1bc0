import * as v from "valibot";
import { parseJson } from "../../model/document.ts";
import { CommitId } from "../../model/value.ts";
import { gitHubAncestry } from "../ancestry.ts";
import type { GitHub } from "../github.ts";
import { answered } from "../github-answer.ts";
import { commitOf } from "../ledger-commit.ts";
import type { ReleaseTags } from "../release-tags.ts";
import { keyPath } from "./key-path.ts";
import type { LedgerCommit, LedgerTrust } from "./proof.ts";
import { SigningKey } from "./public-keys.ts";

interface Around {
  readonly github: GitHub;
  readonly releaseTags: Pick<ReleaseTags, "newest">;
  trust(): Promise<LedgerTrust>;
  doubt(commit: LedgerCommit, below: ReadonlySet<string>): Promise<string | undefined>;
}

/**
 * A key that GitHub no longer has, as the ledger keeps it; a text says why it is not believed. The commit that brought it must itself be
 * signed by another key that was known before, and so on down to one that is known without the ledger: a key in force, a commit that
 * people adopted, one that a release tag names. Before the first release, what the
 * ledger began with is taken as it is.
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
  if (doubts === undefined || (await isAnchored(from, around))) return key;
  return `its token is signed by ${kid}, a key that GitHub no longer has, and the commit ${from.commit.slice(0, 7)} that brought it is not believed: ${doubts}`;
}

const isAnchored = async (commit: LedgerCommit, { github, releaseTags, trust }: Around): Promise<boolean> => {
  const { isAncestor } = gitHubAncestry(github);
  const { adopt } = await trust();
  if (adopt !== null && (await isAncestor(commit.commit, adopt))) return true;
  const tag = await releaseTags.newest();
  if (tag === null) return (commit.parents[0] ?? null) === adopt;
  return tag.ledger !== null && (await isAncestor(commit.commit, tag.ledger));
};

const readKey = async (github: GitHub, commit: string, kid: string): Promise<SigningKey | null> => {
  const answer = await github.request("GET /repos/{owner}/{repo}/contents/{path}", {
    ...{ path: keyPath(kid), ref: commit },
    headers: { accept: "application/vnd.github.raw+json" },
    allow: [404],
  });
  if (answer.status === 404) return null;
  const found = v.safeParse(SigningKey, parseJson(String(answer.data), keyPath(kid)));
  return found.success && found.output.kid === kid ? (found.output as SigningKey) : null;
};
