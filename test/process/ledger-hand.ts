import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CheckedGitHub } from "../contracts/checked-github.ts";

const ref = "refs/heads/slipway-ledger";

/** Path ► document, or its text. */
type Documents = Readonly<Record<string, object | string>>;

/** A hand on the branch of the ledger: what record would write there, and what it never would. */
export interface LedgerHand {
  tip(): Promise<string | null>;
  read(path: string): Promise<string | null>;
  /** Documents in a commit that says what it follows, as record makes it. Answers the commit. */
  write(documents: Documents): Promise<string>;
  /** The same without a word of what it follows. */
  edit(documents: Documents): Promise<string>;
  /** Lets the branch end at a commit, or removes it. */
  force(commit: string | null): void;
}

/** Lays a hand on the ledger of a repository. */
export const ledgerHand = (github: CheckedGitHub, repository: string): LedgerHand => {
  const source = () => github.resolve(repository, ref);
  const tip = async () => (await source())?.sha ?? null;
  const edit: LedgerHand["edit"] = async (documents) => commitOn(github.gitFolder(repository), await tip(), documents);
  return {
    tip,
    edit,
    read: async (path) => {
      const at = await source();
      return at && github.read(at, path);
    },
    write: async (documents) =>
      edit({ ...documents, "ledger.json": { kind: "ledger", version: 1, parent: await tip() } }),
    force: (commit) =>
      void git(github.gitFolder(repository), commit === null ? ["update-ref", "-d", ref] : ["update-ref", ref, commit]),
  };
};

const commitOn = (folder: string, parent: string | null, documents: Documents): string => {
  const index = join(tmpdir(), `slipway-index-${randomUUID()}`);
  const by = { NAME: "Ada", EMAIL: "ada@example.com" };
  const people = ["AUTHOR", "COMMITTER"].flatMap((who) => Object.entries(by).map(([k, v]) => [`GIT_${who}_${k}`, v]));
  const env = { GIT_INDEX_FILE: index, ...Object.fromEntries(people) };
  if (parent !== null) git(folder, ["read-tree", parent], { env });
  for (const [path, document] of Object.entries(documents)) {
    const blob = git(folder, ["hash-object", "-w", "--stdin"], { input: textOf(document) });
    git(folder, ["update-index", "--add", "--cacheinfo", `100644,${blob},${path}`], { env });
  }
  const tree = git(folder, ["write-tree"], { env });
  const commit = git(folder, ["commit-tree", tree, ...(parent === null ? [] : ["-p", parent])], {
    env,
    input: "By hand\n",
  });
  git(folder, ["update-ref", ref, commit]);
  rmSync(index, { force: true });
  return commit;
};

const git = (
  folder: string,
  words: readonly string[],
  { env = {}, input }: { readonly env?: Readonly<Record<string, string>>; readonly input?: string } = {},
): string =>
  execFileSync("git", ["--git-dir", folder, ...words], {
    env: { PATH: process.env.PATH, ...env },
    ...(input === undefined ? {} : { input }),
  })
    .toString()
    .trim();

const textOf = (document: object | string): string =>
  typeof document === "string" ? document : `${JSON.stringify(document, null, 2)}\n`;
