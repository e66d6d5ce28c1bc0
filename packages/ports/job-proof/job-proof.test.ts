import { expect, test } from "@jest/globals";
import { type MemoryIssuer, memoryIssuer, memoryWorkflow } from "../ledger-proof/issuer-memory.ts";
import type { SigningKey } from "../ledger-proof/public-keys.ts";
import { type JobProofParts, jobProof } from "./job-proof.ts";
import { resultsAudience } from "./results-audience.ts";

const issuer = memoryIssuer();
const configuration = `sha256:${"5".repeat(64)}`;
const results = {
  job: "verify",
  configuration,
  outputs: { verdict: "go", release: "{}", "test-entry": "{}" },
} as const;
const commit = "5".repeat(40);
const ours = (file: string, ref = commit, of = "acme/slipway") => ({
  job_workflow_ref: `${of}/.github/workflows/${file}@${ref}`,
  job_workflow_sha: ref,
});

const proofs = (parts: Partial<JobProofParts> = {}) =>
  jobProof({
    issuer: issuer.issuer,
    repositoryId: "1",
    workflow: memoryWorkflow,
    execution: { run: 12, attempt: 2 },
    tokens: issuer.tokens(ours("verify.yml")),
    keys: issuer.keys,
    kept: async () => null,
    writers: async () => [],
    ...parts,
  });
const token = (claims: object = {}, of: MemoryIssuer = issuer) =>
  of.tokens({ ...ours("verify.yml"), ...claims }).ask(resultsAudience(results));

test("what verify.yml of the Slipway that runs signed is believed, also from an earlier attempt of the run", async () => {
  for (const run_attempt of ["1", "2"]) expect(await proofs().doubt(results, await token({ run_attempt }))).toBeNull();
  expect(await proofs().doubt(results, await proofs().sign(results))).toBeNull();
});

test.each<[string, claims: object, message: string]>([
  ["of another repository", { repository_id: "2" }, "of the repository 2, not of 1"],
  ["of another run", { run_id: "13" }, "of the run 13, not of 12"],
  ["of a later attempt", { run_attempt: "3" }, "of the attempt 3, but this is 2"],
  ["of another issuer", { iss: "https://token.actions.example.com" }, "issued by https://token.actions.example.com"],
  ["of a commit of the ledger", { aud: `slipway-ledger:${"5".repeat(64)}` }, "made for other results"],
  ["for a cloud", { aud: "sts.amazonaws.com" }, "made for other results"],
  ["of a workflow file of the caller", ours("verify.yml", "refs/heads/x", "acme/shop"), "signed by acme/shop/"],
  ["of the file that promotes", ours("promote.yml"), "not by verify.yml"],
  ["of the file of the other job that signs", ours("ask.yml"), "not by verify.yml"],
  ["of another commit of Slipway", ours("verify.yml", "6".repeat(40)), `@${"6".repeat(40)}, not by verify.yml`],
  ["of a fork of Slipway", ours("verify.yml", commit, "eve/slipway"), "signed by eve/slipway/"],
])("a token %s proves nothing", async (_, claims, message) => {
  expect(await proofs().doubt(results, await token(claims))).toContain(message);
});

test("a token that GitHub did not sign proves nothing, and neither does one of a key that nobody knows", async () => {
  const [head, body] = (await token()).split(".");
  const forged = `${head}.${body}.${(await token({ run_id: "13" })).split(".")[2]}`;
  expect(await proofs().doubt(results, forged)).toContain("not signed by the key");
  expect(await proofs().doubt(results, await token({}, memoryIssuer()))).toContain("a key that GitHub does not have");
  expect(await proofs().doubt(results, "a.b.c")).toContain("not one that GitHub makes");
});

test.each<[string, outputs: Record<string, string>, more?: object]>([
  ["other results", { ...results.outputs, "test-entry": "[]" }],
  ["one result more", { ...results.outputs, "analyse-entry": "{}" }],
  ["one result less", { verdict: "go", release: "{}" }],
  ["results under other names", { verdict: "go", release: "{}", "analyse-entry": "{}" }],
  ["results under another configuration", results.outputs, { configuration: `sha256:${"6".repeat(64)}` }],
  ["results of the other job", results.outputs, { job: "start" }],
])("%s are not proved by it", async (_, outputs, more = {}) => {
  const claims = more && "job" in more ? ours("ask.yml") : {};
  expect(await proofs().doubt({ ...results, outputs, ...more }, await token(claims))).toContain("other results");
});

test("outputs that are empty are none, and their order and the space around them do not matter", async () => {
  const outputs = { "test-entry": " {}\n", "store-entry": "", release: "{}", verdict: "go" };
  expect(await proofs().doubt({ ...results, outputs }, await token())).toBeNull();
});

test("a key that GitHub withdrew while people were asked is the one that the ledger kept", async () => {
  const own = memoryIssuer();
  const [key] = (await own.keys.live()).values();
  const text = await token({}, own);
  own.rotate();
  const kept = async (kid: string): Promise<SigningKey | null> => (kid === key?.kid ? key : null);
  expect(await proofs({ keys: own.keys, kept }).doubt(results, text)).toBeNull();
  expect(await proofs({ keys: own.keys }).doubt(results, text)).toContain("the ledger never kept");
});

test.each<[string, writer: string, claims: object, holds: boolean]>([
  [
    "a workflow file of its own",
    "acme/shop/.github/workflows/go.yml@refs/heads/main",
    ours("go.yml", "refs/heads/main", "acme/shop"),
    true,
  ],
  [
    "the same file of another branch",
    "acme/shop/.github/workflows/go.yml@refs/heads/main",
    ours("go.yml", "refs/heads/x", "acme/shop"),
    false,
  ],
  ["another Slipway at one commit", `acme/fork@${commit}`, ours("verify.yml", commit, "acme/fork"), true],
  [
    "another Slipway, which records in another file",
    `acme/fork@${commit}`,
    ours("promote.yml", commit, "acme/fork"),
    false,
  ],
])("the trusted branch may name who signs: %s", async (_, writer, claims, holds) => {
  const doubt = await proofs({ writers: async () => [writer] }).doubt(results, await token(claims));
  expect(doubt === null).toBe(holds);
});

test("nobody is asked for other writers while ours sign", async () => {
  const writers = async () => {
    throw new Error("asked");
  };
  expect(await proofs({ writers }).doubt(results, await token())).toBeNull();
});

test("a job that nobody would believe is reported so before it says anything", async () => {
  const tokens = issuer.tokens(ours("own.yml", "refs/heads/x", "acme/shop"));
  await expect(proofs({ tokens }).sign(results)).rejects.toMatchObject({
    reason: "forbidden",
    remedy: expect.stringContaining("ledger.writers"),
  });
});
