/** Who may have made a commit of the ledger, and which of them anybody believes. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { IdentityClaims } from "../../packages/formats/identity/identity-token.ts";
import { type GitHub, gitHub } from "../../packages/ports/github/github.ts";
import { ledgerBranch } from "../../packages/ports/ledger/ledger-branch.ts";
import { audienceOf, signedMessage, splitMessage } from "../../packages/ports/ledger-proof/commit-content.ts";
import { type MemoryIssuer, memoryIssuer, memoryProof } from "../../packages/ports/ledger-proof/issuer-memory.ts";
import { commitOf, commitOn, moveTip, tip } from "../../packages/ports/ledger-proof/ledger-commit.ts";
import type { LedgerProof, LedgerTrust, ProofParts } from "../../packages/ports/ledger-proof/proof.ts";
import { systemClock } from "../../packages/ports/machine/clock.ts";
import type { Settings } from "../../packages/ports/machine/settings.ts";
import { type CheckedGitHub, noLimits, openChecked } from "../contracts/checked-github.ts";

let github: CheckedGitHub;
let count = 0;
beforeAll(async () => {
  github = await openChecked({ limits: noLimits });
}, 60_000);
afterAll(() => github.end());

/** A ledger of two commits that record made, and whoever may push to its branch. */
const ledgerFor = async (issuer: MemoryIssuer = memoryIssuer()) => {
  count += 1;
  const repository = `acme/proof-${count}`;
  await github.createRepository(repository);
  await github.commit(repository, { branch: "main", message: "First", files: { a: "a" } });
  const token = github.issueToken({ repository, permissions: { contents: "write" } });
  const settings = { apiUrl: github.urls.api, repository, token, signal: new AbortController().signal } as Settings;
  const rest = gitHub(settings, systemClock().sleep);
  const ledger = (parts: Partial<ProofParts> = {}) =>
    ledgerBranch(rest, systemClock(), memoryProof(rest, issuer, parts));
  for (const name of ["one", "two"]) await ledger().append(name, async () => ({ [`${name}.json`]: "{}\n" }));
  return { rest, issuer, ledger };
};
type Ledger = Awaited<ReturnType<typeof ledgerFor>>;

/** A fast-forward push of a commit whose message is what `sign` makes of its content. */
const pushed = async (
  rest: GitHub,
  sign: (content: Parameters<LedgerProof["sign"]>[0]) => Promise<string>,
  files: Readonly<Record<string, string>> = { "environments/production.json": "{}\n" },
): Promise<string> => {
  const before = await commitOf(rest, (await tip(rest)) ?? "");
  const proof = { sign, messageOf: (message: string) => `${message}\n\nrun 12, attempt 1` } as LedgerProof;
  const root = { kind: "ledger", version: 1, parent: before.commit };
  const all = { ...files, "ledger.json": JSON.stringify(root) };
  const commit = await commitOn(rest, before, "Forged", all, proof);
  expect(await moveTip(rest, before.commit, commit)).toBeUndefined();
  return commit;
};

/** As record signs, but with other claims. */
const claiming =
  (issuer: MemoryIssuer, claims: Partial<Record<keyof IdentityClaims, unknown>>) =>
  async (content: Parameters<LedgerProof["sign"]>[0]) =>
    signedMessage(content.message, await issuer.tokens(claims as Partial<IdentityClaims>).ask(audienceOf(content)));

const refusal = (message: string) => ({
  reason: "ledger_rewritten",
  message: expect.stringContaining(message),
  remedy: expect.stringMatching(/git log -1 --format=fuller [0-9a-f]{40}/),
});

const believed = async ({ rest, ledger }: Ledger) => expect((await ledger().now()).commit).toBe(await tip(rest));

test("what a job of Slipway signed is believed, also long after its token expired", async () => {
  const at = await ledgerFor();
  await pushed(at.rest, claiming(at.issuer, {}));
  await believed(at);
});

test.each(["record", "approval"])(
  "so is what a job in the environment %s signed, which runs no code of the team",
  async (environment) => {
    const at = await ledgerFor();
    await pushed(at.rest, claiming(at.issuer, { environment }));
    await believed(at);
  },
);

const fork = "9".repeat(40);
const file = (path: string) => ({ job_workflow_ref: path, job_workflow_sha: fork });
test.each<[string, Partial<Record<keyof IdentityClaims, unknown>>, string]>([
  ["of another repository", { repository_id: "2" }, "of the repository 2, not of 1"],
  ["of another run", { run_id: "13" }, "is of run 13, attempt 1, but it says run 12, attempt 1"],
  ["of another attempt", { run_attempt: "2" }, "attempt 2"],
  [
    "of another issuer",
    { iss: "https://token.actions.example.com" },
    "was issued by https://token.actions.example.com",
  ],
  [
    "of an issuer that only begins like ours",
    { iss: "https://token.actions.githubusercontent.com.evil" },
    "was issued by",
  ],
  ["for something else", { aud: "sts.amazonaws.com" }, "made for other content"],
  ["of another hour", { iat: Math.floor(Date.now() / 1000) - 3600 }, "60 minutes away"],
  ["of a job with an environment", { environment: "production" }, "in the environment production"],
  [
    "of a file of the team's own",
    file("acme/shop/.github/workflows/promote.yml@refs/heads/x"),
    "not a workflow of acme/slipway",
  ],
  [
    "of a file of Slipway that records nothing",
    file(`acme/slipway/.github/workflows/verify.yml@${fork}`),
    "that records",
  ],
  [
    "of a fork's commit",
    file(`acme/slipway/.github/workflows/promote.yml@${fork}`),
    "nor a commit of its default branch",
  ],
  [
    "of a branch of Slipway",
    file("acme/slipway/.github/workflows/promote.yml@refs/heads/x"),
    "nor a commit of its default",
  ],
  ["without a workflow", { job_workflow_ref: undefined }, "not one that GitHub makes"],
])("a commit with a token %s is believed by nobody", async (_, claims, message) => {
  const { rest, issuer, ledger } = await ledgerFor();
  await pushed(rest, claiming(issuer, claims));
  await expect(ledger().now()).rejects.toMatchObject(refusal(message));
  await expect(ledger().append("x", async () => ({ "x.json": "{}" }))).rejects.toMatchObject(refusal(message));
});

test.each<[string, (token: string, issuer: MemoryIssuer) => string, string]>([
  [
    "whose token says that it needs no signature",
    (token) => unsigned(token, { alg: "none" }),
    "not one that GitHub makes",
  ],
  ["whose token names another algorithm", (token) => unsigned(token, { alg: "HS256" }), "not one that GitHub makes"],
  [
    "whose token has no signature",
    (token) => `${token.split(".").slice(0, 2).join(".")}.`,
    "not one that GitHub makes",
  ],
  ["whose token is of a key nobody has", (token) => signedBy(memoryIssuer(), token), "a key that GitHub does not have"],
  [
    "whose token is signed by a key that only has the name of ours",
    (token) => signedBy(memoryIssuer(), token, head(token)),
    "is not signed by the key",
  ],
])("a commit %s is believed by nobody", async (_, forge, text) => {
  const { rest, issuer, ledger } = await ledgerFor();
  const honest = claiming(issuer, {});
  await pushed(rest, async (content) => {
    const { message, token } = splitMessage(await honest(content));
    return signedMessage(message, forge(token ?? "", issuer));
  });
  await expect(ledger().now()).rejects.toMatchObject(refusal(text));
});

const partOf = (token: string, at: number): object =>
  JSON.parse(Buffer.from(token.split(".")[at] ?? "", "base64url").toString());
const head = (token: string) => partOf(token, 0);
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const unsigned = (token: string, more: object) => {
  const [, body, signature] = token.split(".");
  return [encoded({ ...head(token), ...more }), body, signature].join(".");
};
const signedBy = (issuer: MemoryIssuer, token: string, names: object = {}) => issuer.token(partOf(token, 1), names);

test("a token of an earlier commit proves no other one: neither other files, nor another parent, nor another message", async () => {
  const { rest, ledger } = await ledgerFor();
  const before = await commitOf(rest, (await tip(rest)) ?? "");
  const replays: readonly [name: string, tree: string, parents: readonly string[], message: string][] = [
    ["files", (await commitOf(rest, before.parents[0] ?? "")).tree, before.parents, before.message],
    ["parent", before.tree, [before.commit], before.message],
    ["message", before.tree, before.parents, before.message.replace("two", "2")],
  ];
  for (const [, tree, parents, message] of replays) {
    const { data } = await rest.request("POST /repos/{owner}/{repo}/git/commits", { tree, parents, message });
    const { sha } = data as { sha: string };
    await rest.request("PATCH /repos/{owner}/{repo}/git/refs/{ref}", { ref: "heads/slipway-ledger", sha, force: true });
    await expect(ledger().now()).rejects.toMatchObject(refusal("made for other content"));
  }
});

test("of a signed commit every byte counts", async () => {
  const { rest, issuer } = await ledgerFor();
  const commit = await commitOf(rest, (await tip(rest)) ?? "");
  const proof = memoryProof(rest, issuer);
  await proof.check(commit);
  const bytes = Buffer.from(commit.message);
  const step = Number(process.env.SLIPWAY_TIMES ?? 1) > 1 ? 1 : 7; // every seventh byte, at each its lowest bit
  let tried = 0;
  for (let at = 0; at < bytes.length; at += step, tried += 1) {
    const message = Buffer.from(bytes.with(at, (bytes[at] ?? 0) ^ 1)).toString();
    expect({ at, message: await proof.check({ ...commit, message }).catch(({ reason }) => reason) }).toEqual({
      at,
      message: "ledger_rewritten",
    });
  }
  const unused = Buffer.from(bytes.with(bytes.length - 1, nextLetter(bytes.at(-1) ?? 0))); // bits that no byte of the signature has
  await expect(proof.check({ ...commit, message: unused.toString() })).rejects.toMatchObject(
    refusal("not one that GitHub makes"),
  );
  expect(tried).toBeGreaterThan(100);
});

/** The letter of base64url that differs in the lowest bit only. */
const nextLetter = (code: number): number => {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return (letters[letters.indexOf(String.fromCharCode(code)) ^ 1] ?? "A").charCodeAt(0);
};

test("a commit of Slipway's default branch is believed, and one that the trusted branch names", async () => {
  const at = await ledgerFor();
  const { sha } = await github
    .createRepository("acme/slipway", { private: false })
    .then(() => github.commit("acme/slipway", { branch: "main", message: "v2", files: { a: "a" } }));
  await pushed(
    at.rest,
    claiming(at.issuer, { ...file(`acme/slipway/.github/workflows/promote.yml@${sha}`), job_workflow_sha: sha }),
  );
  await believed(at);
  for (const name of [`acme/slipway@${fork}`, `acme/slipway/.github/workflows/promote.yml@${fork}`]) {
    await pushed(at.rest, claiming(at.issuer, file(`acme/slipway/.github/workflows/promote.yml@${fork}`)));
    await expect(at.ledger().now()).rejects.toMatchObject({ reason: "ledger_rewritten" });
    const trust = async (): Promise<LedgerTrust> => ({ adopt: null, writers: [name], said: "main" });
    expect((await at.ledger({ trust }).now()).commit).toBe(await tip(at.rest));
  }
});

test("a job that nobody would believe is reported so before it writes", async () => {
  const { rest, issuer, ledger } = await ledgerFor();
  const before = await tip(rest);
  const own = issuer.tokens(file("acme/shop/.github/workflows/own.yml@refs/heads/x"));
  const write = ledger({ tokens: own }).append("x", async () => ({ "x.json": "{}" }));
  await expect(write).rejects.toMatchObject({ reason: "forbidden", remedy: expect.stringContaining("ledger.writers") });
  expect(await tip(rest)).toBe(before);
});

test("a key that GitHub has no longer is believed if the ledger kept it while another one was in force", async () => {
  const at = await ledgerFor();
  for (const name of ["three", "four"]) {
    at.issuer.publish();
    await at.ledger().append(name, async () => ({ [`${name}.json`]: "{}\n" }));
    at.issuer.rotate();
    await believed(at); // signed by a key that is gone, which an earlier one brought
  }
  at.issuer.rotate(); // nothing was written while both were published
  await believed(at);
  await at.ledger().append("five", async () => ({ "five.json": "{}\n" }));
  await believed(at);
  at.issuer.rotate();
  await expect(at.ledger().now()).rejects.toMatchObject(refusal("vouches for itself"));
});

test("a ledger that was replaced as a whole, with a key of its own, lacks what the newest release tag names", async () => {
  const at = await ledgerFor();
  const first = await tip(at.rest);
  at.issuer.rotate();
  const tagged = (ledger: string | null) => ({
    releaseTags: { newest: async () => ({ name: "v1.0.0", commit: "a".repeat(40), ledger }) },
  });
  for (const ledger of [null, first]) expect((await at.ledger(tagged(ledger)).now()).commit).toBe(first);
  await expect(at.ledger(tagged("b".repeat(40))).now()).rejects.toMatchObject(refusal("the newest release tag names"));
});

test("a kept key that somebody changes is believed by nobody, and neither is what it signs", async () => {
  const { rest, issuer, ledger } = await ledgerFor();
  const [kept = ""] = [...(await issuer.keys.live()).keys()];
  issuer.rotate();
  const evil = memoryIssuer();
  const [jwk] = [...(await evil.keys.live()).values()];
  const named = async (content: Parameters<LedgerProof["sign"]>[0]) => {
    const { message, token } = splitMessage(await claiming(evil, {})(content));
    return signedMessage(message, signedBy(evil, token ?? "", { kid: kept }));
  };
  await pushed(rest, named, { [`keys/${kept}.json`]: JSON.stringify({ ...jwk, kid: kept }) });
  await expect(ledger().now()).rejects.toMatchObject(refusal(`the key ${kept} was changed after it was kept`));
});

test("a tag makes no key believed", async () => {
  const { rest, ledger } = await ledgerFor();
  const evil = memoryIssuer();
  const [kid = "", jwk] = [...(await evil.keys.live())][0] ?? [];
  const forged = await pushed(rest, claiming(evil, {}), { [`keys/${kid}.json`]: JSON.stringify(jwk) });
  const newest = async () => ({ name: "v9.0.0", commit: "a".repeat(40), ledger: forged });
  await expect(ledger({ releaseTags: { newest } }).now()).rejects.toMatchObject(refusal("vouches for itself"));
});

test("after an adoption the first signed commit brings its key, and no later one", async () => {
  const at = await ledgerFor();
  const adopt = await pushed(at.rest, async ({ message }) => message);
  const trust = async (): Promise<LedgerTrust> => ({ adopt, writers: [], said: "main" });
  at.issuer.rotate();
  await at.ledger({ trust }).append("three", async () => ({ "three.json": "{}\n" }));
  at.issuer.rotate();
  expect((await at.ledger({ trust }).now()).commit).toBe(await tip(at.rest));
  await expect(at.ledger().now()).rejects.toMatchObject(refusal("vouches for itself"));
});

test("a key that somebody brings along vouches for nothing, however it is brought", async () => {
  const { rest, ledger } = await ledgerFor();
  const evil = memoryIssuer();
  const [kid = "", jwk] = [...(await evil.keys.live())][0] ?? [];
  const key = { [`keys/${kid}.json`]: JSON.stringify(jwk) };
  await pushed(rest, claiming(evil, {}), key);
  await expect(ledger().now()).rejects.toMatchObject(refusal(`the key ${kid} vouches for itself`));
  await pushed(rest, claiming(evil, {}), { "environments/production.json": '{"more":1}' });
  await expect(ledger().now()).rejects.toMatchObject(refusal("is not believed"));
  evil.rotate();
  const [second = "", other] = [...(await evil.keys.live())][0] ?? [];
  await pushed(rest, claiming(evil, {}), { [`keys/${second}.json`]: JSON.stringify(other) });
  await expect(ledger().now()).rejects.toMatchObject(refusal("is not believed"));
});

test("an issuer that cannot be reached closes everything that reads the ledger", async () => {
  const { ledger } = await ledgerFor();
  const { publicKeys } = await import("../../packages/ports/ledger-proof/public-keys.ts");
  const { httpClient } = await import("../../packages/ports/http/http-client.ts");
  const pauses: number[] = [];
  const keys = publicKeys(
    "http://127.0.0.1:9",
    httpClient(),
    new AbortController().signal,
    async (pause) => void pauses.push(pause),
  );
  await expect(ledger({ keys }).now()).rejects.toMatchObject({
    reason: "github_unavailable",
    remedy: expect.stringContaining("http://127.0.0.1:9/.well-known/jwks"),
  });
  expect(pauses).toEqual([250, 1000, 4000]);
});
