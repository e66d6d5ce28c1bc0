import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LoopbackGitHub } from "../../packages/rehearsal/github/github.ts";
import type { CheckedGitHub } from "../contracts/checked-github.ts";
import { signedHere } from "./ledger-identity.ts";

const ref = "refs/heads/slipway-ledger";

/** Path ► document, or its text. */
type Documents = Readonly<Record<string, object | string>>;

/** A hand on the branch of the ledger: what record would write there, and what it never would. */
export interface LedgerHand {
  tip(): Promise<string | null>;
  read(path: string): Promise<string | null>;
  /** Documents in a commit that says what it follows and is signed, as record makes it. Answers the commit. */
  write(documents: Documents): Promise<string>;
  /** The same without a word of what it follows, and unsigned: as a person pushes it. */
  edit(documents: Documents): Promise<string>;
  /** Lets the branch end at a commit, or removes it. */
  force(commit: string | null): void;
}

/** Lays a hand on the ledger of a repository; a run of it signs. */
export function ledgerHand(github: CheckedGitHub | LoopbackGitHub, repository: string, run: number): LedgerHand {
  const source = () => github.resolve(repository, ref);
  const tip = async () => (await source())?.sha ?? null;
  const folder = github.gitFolder(repository);
  const edit: LedgerHand["edit"] = async (documents) =>
    commitOn(folder, await tip(), documents, async () => ({ message: "By hand\n", at: undefined }));
  return {
    tip,
    edit,
    read: async (path) => {
      const at = await source();
      return at && github.read(at, path);
    },
    write: async (documents) => {
      const parent = await tip();
      const all = { "ledger.json": { kind: "ledger", version: 1, parent }, ...documents };
      return commitOn(folder, parent, all, (tree) =>
        signedHere(github, run, { tree, parents: parent === null ? [] : [parent], message: "Record" }),
      );
    },
    force: (commit) => void git(folder, commit === null ? ["update-ref", "-d", ref] : ["update-ref", ref, commit]),
  };
}

const commitOn = async (
  folder: string,
  parent: string | null,
  documents: Documents,
  sign: (tree: string) => Promise<{ readonly message: string; readonly at: string | undefined }>,
): Promise<string> => {
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
  const { message, at } = await sign(tree);
  const commit = git(folder, ["commit-tree", tree, ...(parent === null ? [] : ["-p", parent])], {
    env: { ...env, ...(at !== undefined && { GIT_COMMITTER_DATE: at, GIT_AUTHOR_DATE: at }) },
    input: message,
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
