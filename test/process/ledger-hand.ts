import { execFileSync } from "node:child_process";
import type { CheckedGitHub } from "../contracts/checked-github.ts";

const ref = "refs/heads/slipway-ledger";

/** A hand on the branch of the ledger: what record would write there, and what it never would. */
export interface LedgerHand {
  tip(): Promise<string | null>;
  read(path: string): Promise<string | null>;
  /** Documents (path ► value) in a commit that says what it follows, as record makes it. Answers the commit. */
  write(documents: Readonly<Record<string, object | string>>): Promise<string>;
  /** The same without a word of what it follows. */
  edit(documents: Readonly<Record<string, object | string>>): Promise<string>;
  /** Lets the branch end at a commit, or removes it. */
  force(commit: string | null): void;
}

/** Lays a hand on the ledger of a repository. */
export const ledgerHand = (github: CheckedGitHub, repository: string): LedgerHand => {
  const source = () => github.resolve(repository, ref);
  const git = (...words: string[]) => execFileSync("git", ["--git-dir", github.gitFolder(repository), ...words]);
  const tip = async () => (await source())?.sha ?? null;
  const edit: LedgerHand["edit"] = async (documents) => {
    const texts = Object.entries(documents).map(([path, document]) => [path, textOf(document)] as const);
    const files = Object.fromEntries(texts);
    const branch = ref.replace("refs/heads/", "");
    return (await github.commit(repository, { branch, message: "By hand", files })).sha;
  };
  return {
    tip,
    edit,
    read: async (path) => {
      const at = await source();
      return at && github.read(at, path);
    },
    write: async (documents) =>
      edit({ ...documents, "ledger.json": { kind: "ledger", version: 1, parent: await tip() } }),
    force: (commit) => void (commit === null ? git("update-ref", "-d", ref) : git("update-ref", ref, commit)),
  };
};

const textOf = (document: object | string): string =>
  typeof document === "string" ? document : `${JSON.stringify(document, null, 2)}\n`;
