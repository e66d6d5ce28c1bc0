import * as v from "valibot";
import { ledgerRootPath } from "../../model/ledger/ledger.ts";
import type { GitHub } from "../github/github.ts";
import { answered } from "../github/github-answer.ts";
import { commitOf, everHad } from "../ledger-proof/ledger-commit.ts";
import type { LedgerProof, LedgerTrust } from "../ledger-proof/proof.ts";
import type { LedgerNow } from "./ledger.ts";
import { checkRoot, type LedgerTip, rewritten } from "./ledger-root.ts";

/** The ledger at one commit, whose history was looked at; `tip` is `null` while there is no ledger. */
export interface Seen extends LedgerNow {
  readonly tip: (LedgerTip & { readonly tree: string }) | null;
  /** Why its newest commit is believed although GitHub did not sign it; `null` for one that it signed. */
  readonly adopted: LedgerTrust | null;
}

/** Looks at the ledger at a commit before anything in it is believed. Throws as `Ledger.now` does. */
export async function seenAt(github: GitHub, commit: string | null, proof: LedgerProof): Promise<Seen> {
  if (commit === null) return { commit, tip: null, adopted: null, read: async () => null, list: async () => [] };
  const read = readAt(github, commit);
  const [facts, root] = await Promise.all([commitOf(github, commit), read(ledgerRootPath)]);
  const { adopted } = await proof.check(facts);
  const tip = { ...facts, root };
  checkRoot(tip);
  if (tip.root === null && (await everHad(github, commit, ledgerRootPath)))
    throw rewritten(`${ledgerRootPath} is gone from its newest commit ${commit.slice(0, 7)}`);
  return { commit, tip, adopted, read, list: listAt(github, commit) };
}

const readAt = (github: GitHub, commit: string) => async (path: string) => {
  const answer = await github.request("GET /repos/{owner}/{repo}/contents/{path}", {
    path,
    ref: commit,
    headers: { accept: "application/vnd.github.raw+json" },
    allow: [404],
  });
  return answer.status === 404 ? null : String(answer.data);
};

const Names = v.array(v.object({ name: v.string() }));

const listAt = (github: GitHub, commit: string) => async (path: string) => {
  const asked = { path, ref: commit, allow: [404] };
  const answer = await github.request("GET /repos/{owner}/{repo}/contents/{path}", asked);
  return answer.status === 404
    ? []
    : answered(Names, answer)
        .map(({ name }) => name)
        .toSorted();
};
