/** What may have happened to the branch of the ledger, and whether its readers and its writer still believe it. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type GitHub, gitHub } from "../../packages/ports/github/github.ts";
import type { Ledger } from "../../packages/ports/ledger/ledger.ts";
import { ledgerBranch } from "../../packages/ports/ledger/ledger-branch.ts";
import { memoryIssuer, memoryProof } from "../../packages/ports/ledger-proof/issuer-memory.ts";
import type { LedgerCommit } from "../../packages/ports/ledger-proof/proof.ts";
import { systemClock } from "../../packages/ports/machine/clock.ts";
import type { Settings } from "../../packages/ports/machine/settings.ts";
import { type CheckedGitHub, noLimits, openChecked } from "../contracts/checked-github.ts";

const branch = "slipway-ledger";
const issuer = memoryIssuer();
let github: CheckedGitHub;
let count = 0;
beforeAll(async () => {
  github = await openChecked({ limits: noLimits });
}, 60_000);
afterAll(() => github.end());

interface Context {
  readonly repository: string;
  readonly rest: GitHub;
  readonly ledger: Ledger;
  /** People say on the trusted branch that they believe the newest commit, whoever made it. */
  adopt(): Promise<void>;
}

const contextFor = async (): Promise<Context> => {
  count += 1;
  const repository = `acme/history-${count}`;
  await github.createRepository(repository);
  await github.commit(repository, { branch: "main", message: "First", files: { a: "a" } });
  const token = github.issueToken({ repository, permissions: { contents: "write" } });
  const settings = { apiUrl: github.urls.api, repository, token, signal: new AbortController().signal } as Settings;
  const rest = gitHub(settings, systemClock().sleep);
  let adopted: string | null = null;
  const trust = async () => ({ adopt: adopted, writers: [], said: "main, by ada" });
  // Each job reads again what people say.
  const proof = {
    ...memoryProof(rest, issuer),
    check: (commit: LedgerCommit) => memoryProof(rest, issuer, { trust }).check(commit),
  };
  const ledger = ledgerBranch(rest, systemClock(), proof);
  const adopt = async () => {
    adopted = (await github.resolve(repository, `refs/heads/${branch}`))?.sha ?? null;
  };
  return { repository, rest, ledger, adopt };
};

/** Three writes: their commits, oldest first. */
const written = async ({ ledger }: Context): Promise<string[]> => {
  const commits: string[] = [];
  for (const name of ["one", "two", "three"]) {
    const { commit } = await ledger.append(name, async () => ({ [`${name}.json`]: "{}\n" }));
    commits.push(commit ?? "");
  }
  return commits;
};

const tipOf = async ({ repository }: Context) => (await github.resolve(repository, `refs/heads/${branch}`))?.sha;

/** A commit with the files of another, but with other parents; then the branch ends there. */
const graft = async ({ rest }: Context, from: string, parents: readonly string[]): Promise<void> => {
  const { data } = await rest.request("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", { commit_sha: from });
  const { tree } = data as { tree: { sha: string } };
  const made = await rest.request("POST /repos/{owner}/{repo}/git/commits", {
    message: "Grafted",
    tree: tree.sha,
    parents,
  });
  await force(rest, (made.data as { sha: string }).sha);
};

const force = (rest: GitHub, sha: string) =>
  rest.request("PATCH /repos/{owner}/{repo}/git/refs/{ref}", { ref: `heads/${branch}`, sha, force: true });

const root = (more: object) => `${JSON.stringify({ kind: "ledger", version: 1, parent: null, ...more })}\n`;
const edited = (context: Context, files: Readonly<Record<string, string | null>>) =>
  github.commit(context.repository, { branch, message: "By hand", files: files as Record<string, string> });

type Deed = (context: Context, commits: readonly string[]) => Promise<unknown>;
const rewritten: readonly [name: string, deed: Deed, message: string][] = [
  ["squashed into one commit", (context, [, , three = ""]) => graft(context, three, []), "follows nothing"],
  ["relieved of a commit", (context, [one = "", , three = ""]) => graft(context, three, [one]), "says that it follows"],
  [
    "merged with something else",
    (context, [one = "", two = "", three = ""]) => graft(context, three, [two, one]),
    " and ",
  ],
  ["changed by hand", (context) => edited(context, { "one.json": '{"more":1}\n' }), "says that it follows"],
  [
    "given another beginning",
    async (context) => {
      await context.rest.request("DELETE /repos/{owner}/{repo}/git/refs/{ref}", { ref: `heads/${branch}` });
      await edited(context, { "ledger.json": root({ parent: "f".repeat(40) }) });
    },
    "says that it follows fffffff",
  ],
];

test.each(rewritten)("a ledger that was %s is believed by nobody, and nothing is written", async (_, deed, message) => {
  const context = await contextFor();
  await deed(context, await written(context));
  const before = await tipOf(context);
  const unsigned = { reason: "ledger_rewritten", message: expect.stringContaining("it has no token of GitHub") };
  await expect(context.ledger.now()).rejects.toMatchObject(unsigned);
  await context.adopt(); // also what people adopt is one history
  const closed = { reason: "ledger_rewritten", message: expect.stringContaining(message) };
  await expect(context.ledger.now()).rejects.toMatchObject(closed);
  await expect(context.ledger.read("one.json")).rejects.toMatchObject(closed);
  const asked: string[] = [];
  const append = context.ledger.append("x", async () => {
    asked.push("asked");
    return { "x.json": "{}" };
  });
  await expect(append).rejects.toMatchObject(closed);
  expect([asked, await tipOf(context)]).toEqual([[], before]);
});

test("a ledger that lost its own document is believed by nobody", async () => {
  const context = await contextFor();
  const [, , three = ""] = await written(context);
  const { data } = await context.rest.request("POST /repos/{owner}/{repo}/git/trees", {
    base_tree: three,
    tree: [{ path: "ledger.json", mode: "100644", type: "blob", sha: null }],
  });
  const { data: made } = await context.rest.request("POST /repos/{owner}/{repo}/git/commits", {
    message: "Without",
    tree: (data as { sha: string }).sha,
    parents: [three],
  });
  await force(context.rest, (made as { sha: string }).sha);
  await context.adopt();
  await expect(context.ledger.now()).rejects.toMatchObject({
    reason: "ledger_rewritten",
    message: expect.stringContaining("ledger.json is gone"),
  });
});

test.each([
  ["of a newer format", root({ version: 2 }), "is of version 2, but this Slipway reads version 1"],
  ["with a field too many", root({ more: 1 }), "more"],
  ["of another kind", root({ kind: "entry" }), "kind"],
  ["with a parent that is not a commit", root({ parent: "main" }), "parent"],
  ["that is not JSON", "ledger\n", "is not JSON"],
  ["that is empty", "\n", "is empty"],
])("a ledger %s is refused by name, and nothing is written", async (_, text, message) => {
  const context = await contextFor();
  await edited(context, { "ledger.json": text });
  await context.adopt();
  const before = await tipOf(context);
  const closed = { reason: "ledger_unreadable", message: expect.stringContaining(message) };
  await expect(context.ledger.now()).rejects.toMatchObject(closed);
  await expect(context.ledger.append("x", async () => ({ "x.json": "{}" }))).rejects.toMatchObject(closed);
  expect(await tipOf(context)).toBe(before);
});

test("a ledger from before commits were signed is read once people adopt it, and the next commit says so", async () => {
  const context = await contextFor();
  await edited(context, { "environments/dev.json": "{}\n", "README.md": "Ours.\n" });
  const before = await tipOf(context);
  await expect(context.ledger.now()).rejects.toMatchObject({
    reason: "ledger_rewritten",
    remedy: expect.stringContaining(`ledger: { adopt: ${before} }`),
  });
  await context.adopt();
  expect(await context.ledger.read("environments/dev.json")).toBe("{}\n");
  const nothing = await context.ledger.append("nothing", async () => null);
  expect(nothing).toEqual({ commit: before, wrote: false });
  await context.ledger.append("x", async () => ({ "x.json": "{}\n" }));
  const now = await context.ledger.now();
  expect(JSON.parse((await now.read("ledger.json")) ?? "")).toMatchObject({
    kind: "ledger",
    version: 1,
    parent: before,
  });
  const { data } = await context.rest.request("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", {
    commit_sha: now.commit,
  });
  expect((data as { message: string }).message).toContain(`Adopts ${before} without a signature: main, by ada`);
  expect([await now.read("README.md"), await now.read("environments/dev.json")]).toEqual(["Ours.\n", "{}\n"]);
});

test("a change by hand that says what it follows is believed once people adopt it, and only that one", async () => {
  const context = await contextFor();
  const [, , three] = await written(context);
  await edited(context, { "one.json": '{"fixed":true}\n', "ledger.json": root({ parent: three }) });
  await context.adopt();
  expect(await context.ledger.read("one.json")).toBe('{"fixed":true}\n');
  expect((await context.ledger.append("x", async () => ({ "x.json": "{}" }))).wrote).toBe(true);
  await edited(context, { "one.json": "again\n", "ledger.json": root({ parent: await tipOf(context) }) });
  await expect(context.ledger.now()).rejects.toMatchObject({ reason: "ledger_rewritten" });
});
