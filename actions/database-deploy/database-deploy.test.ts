import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { flowFor } from "../../packages/decide/flow/flow.ts";
import { memoryJobProofs, signedNeeds } from "../../packages/kit/builders/earlier.ts";
import { trustedBranch } from "../../packages/kit/builders/policy.ts";
import { memoryWorld, triggerOf } from "../../packages/kit/builders/world.ts";
import { earlierNeeds } from "../../packages/model/builders/earlier.ts";
import { configurationOf, releaseIn, releaseOf } from "../../packages/model/builders/release.ts";
import type { TerraformPlan } from "../../packages/model/terraform/terraform-plan.ts";
import { StatementError } from "../../packages/ports/database/database.ts";
import { type MemoryDatabaseOptions, memoryDatabase } from "../../packages/ports/database/database-memory.ts";
import { memoryLedger } from "../../packages/ports/ledger/ledger-memory.ts";
import { fileSystem } from "../../packages/ports/machine/files.ts";
import { databaseDeploy } from "./database-deploy.ts";

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), "slipway-migrate-"));
});
afterEach(() => rmSync(workspace, { recursive: true }));

const one = { "0001_a.sql": "CREATE TABLE a ();" };
const two = { ...one, "0002_b.sql": "CREATE TABLE b ();\nCREATE TABLE c ();" };
const row = (number: number, name: string, text: string) => ({
  number,
  name,
  sha256: `sha256:${createHash("sha256").update(text).digest("hex")}`,
});
const first = row(1, "0001_a", one["0001_a.sql"]);

const { id, commit, artefact } = releaseOf();
const acceptedInTest = {
  kind: "acceptance",
  version: 1,
  release: id,
  environment: "test",
  commit,
  digest: artefact.digest,
  verdict: "go",
  because: "7 phases passed",
  people: [],
  at: "2026-11-23T09:00:00.000Z",
  execution: { run: 3, attempt: 1 },
};

const environmentAt = (migration: string) => ({
  kind: "environment",
  version: 1,
  name: "dev",
  current: {
    release: id,
    name: "1.4.0",
    commit: "c".repeat(40),
    digest: artefact.digest,
    since: "2026-11-23T09:00:00.000Z",
    execution: { run: 3, attempt: 1 },
    migration,
  },
  lastKnownGood: null,
});

const planOf = (...resources: TerraformPlan["summary"]["resources"]): TerraformPlan => ({
  kind: "terraform-plan",
  version: 1,
  environment: "dev",
  artefact: artefact.digest,
  digest: artefact.digest,
  artifact: { id: 1, name: "plan" },
  terraform: "1.11.4",
  summary: { resources, outputs: [] },
});

const migrate = async (
  migrations: Readonly<Record<string, string>>,
  options: MemoryDatabaseOptions = {},
  supplied: {
    url?: string | undefined;
    config?: string;
    branch?: string;
    environment?: string;
    plan?: TerraformPlan;
    migrated?: string;
    "only-ask"?: boolean;
  } = {},
) => {
  for (const [file, text] of Object.entries({ "../../README.md": "x", ...migrations })) {
    const path = join(workspace, "artefact/sql/migrations", file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  const database = memoryDatabase(options);
  const trigger = triggerOf(supplied.branch === undefined ? {} : { branch: supplied.branch });
  const ledger = memoryLedger({
    [`releases/${acceptedInTest.release}/test/acceptance.json`]: JSON.stringify(acceptedInTest),
    ...(supplied.migrated === undefined
      ? {}
      : { "environments/dev.json": JSON.stringify(environmentAt(supplied.migrated)) }),
  });
  const { policy, contents } = trustedBranch(supplied.config);
  const flow = flowFor(trigger, configurationOf(supplied.config));
  const release = releaseIn(flow);
  const needs = earlierNeeds({ release, flow });
  const earlier = await signedNeeds(needs, configurationOf(supplied.config));
  const jobProofs = memoryJobProofs();
  const world = memoryWorld({ workspace, contents, jobProofs, files: fileSystem(), database, ledger, trigger });
  const result = await databaseDeploy(
    {
      flow,
      release,
      configuration: configurationOf(supplied.config),
      policy,
      earlier,
      environment: supplied.environment ?? "dev",
      ledger: undefined,
      "when-busy": "wait",
      approval: undefined,
      folder: "artefact",
      url: "url" in supplied ? supplied.url : "postgres://memory",
      "only-ask": supplied["only-ask"] ?? false,
      plan: supplied.plan,
      "lock-timeout": 3,
      workflow: undefined,
      token: "t",
    },
    world,
  );
  return { result, database, world };
};

test("what is new is applied in order, with its line in the history", async () => {
  const { result, database } = await migrate(two);
  expect(result).toMatchObject({
    outcome: "passed",
    because: "applied 2 of 2 migrations; at 0002",
    outputs: { applied: ["0001_a", "0002_b"], at: "0002" },
  });
  expect(database.ran).toEqual(Object.values(two));
  expect(database.history).toEqual([first, row(2, "0002_b", two["0002_b.sql"])]);
});

test("what is there already is not applied again, and nothing is written", async () => {
  const { result, database } = await migrate(one, { history: [first] });
  expect(result).toMatchObject({
    outcome: "passed",
    because: "nothing new; at 0001",
    outputs: { applied: [], at: "0001" },
  });
  expect(database.ran).toEqual([]);
});

test("a failure rolls its migration back, keeps those before it, and is placed on its line", async () => {
  const error = new StatementError('relation "c" already exists', { code: "42P07", position: 33 });
  const { result, database } = await migrate(two, { answers: { "TABLE c": error } });
  expect(result).toMatchObject({
    outcome: "failed",
    reason: "migration_failed",
    because: '0002_b failed and was rolled back: sql/migrations/0002_b.sql:2:14: relation "c" already exists',
    annotations: [{ path: "sql/migrations/0002_b.sql", line: 2, column: 14 }],
    outputs: { applied: ["0001_a"], at: "0001" },
  });
  expect(database.history).toEqual([first]);
  expect(database.ran).toEqual([one["0001_a.sql"]]);
});

const mayChange = "Fix the migration and release again; it was not applied, so its file may be changed.";
const byHand = (environment: string) =>
  `fix by hand what differs in the database of ${environment}, then re-run the failed jobs.`;

test.each<[string, string, string, string]>([
  ["the only environment may be changed", "develop", "dev", mayChange],
  [
    "the first of a chain may be changed unless develop's has it",
    "release/1.5.0",
    "test",
    `${mayChange} If dev has applied it, it must stay as it is: ${byHand("test")}`,
  ],
  [
    "a later environment must stay as the one before has it",
    "release/1.5.0",
    "uat",
    `Its file must stay as it is, because test has applied it: ${byHand("uat")}`,
  ],
])("a migration that failed in %s", async (_, branch, environment, remedy) => {
  const error = new StatementError('relation "c" already exists', { code: "42P07", hint: "Look." });
  const { result } = await migrate(two, { answers: { "TABLE c": error } }, { branch, environment });
  expect(result).toMatchObject({ reason: "migration_failed", remedy: `${remedy} The server's hint: Look.` });
});

test("a database that another release brought further says which, and nothing is run", async () => {
  const { result, database } = await migrate(
    one,
    { history: [first, { ...row(2, "0002_b", two["0002_b.sql"]), release: "1.6.0-abc1234" }] },
    { branch: "hotfix/1.5.1", environment: "uat" },
  );
  const message = "0002_b was applied by release 1.6.0-abc1234, which this release does not hold";
  expect(result).toMatchObject({
    outcome: "refused",
    reason: "migration_edited",
    because: `uat database is ahead: ${message}`,
    remedy: expect.stringContaining("flows.hotfix.chain"),
    annotations: [{ message }],
  });
  expect(database.ran).toEqual([]);
});

test("an edited migration is refused before anything is run", async () => {
  const { result, database } = await migrate(
    { ...two, "0001_a.sql": "CREATE TABLE a (id int);" },
    { history: [first] },
  );
  expect(result).toMatchObject({ outcome: "refused", reason: "migration_edited" });
  expect(database.ran).toEqual([]);
});

test.each(["BEGIN;", "start transaction;", "COMMIT", "end;", "ROLLBACK", "abort", "PREPARE TRANSACTION 'x'"])(
  "a migration with its own %s is refused before anything is run",
  async (text) => {
    const { result, database } = await migrate({ ...one, "0002_b.sql": `SELECT 1;\n${text}` });
    expect(result).toMatchObject({
      outcome: "refused",
      reason: "bad_migration",
      annotations: [{ line: 2, column: 1 }],
    });
    expect(database.ran).toEqual([]);
  },
);

test.each(["SAVEPOINT a; ROLLBACK TO a;", "DO $$ BEGIN END $$", "SELECT 'COMMIT;'"])(
  "%s is no end of the transaction",
  async (text) => {
    expect((await migrate({ "0001_a.sql": text })).result.outcome).toBe("passed");
  },
);

test("somebody else who migrates is waited for, and not for ever", async () => {
  await expect(migrate(one, { locked: true })).rejects.toMatchObject({
    reason: "database_unreachable",
    message: "somebody else has been migrating this database for 3 s",
  });
});

test("a database that is not there is an error of its own", async () => {
  await expect(migrate(one, { unreachable: true })).rejects.toMatchObject({ reason: "database_unreachable" });
});

test("no migrations are skipped; migrations without an address are refused", async () => {
  expect((await migrate({}, {}, { url: undefined })).result).toMatchObject({
    outcome: "skipped",
    reason: "nothing_to_do",
  });
  await expect(migrate(one, {}, { url: undefined })).rejects.toMatchObject({
    reason: "bad_input",
    remedy: "Set the secret DATABASE_URL in the environment dev, and pass it on by name.",
  });
});

test("an environment that asks for people stays closed", async () => {
  const config = "roles: { boss: { people: [ada] } }\nenvironments: { dev: { approve: { boss: 1 } } }";
  expect((await migrate(one, {}, { config })).result).toMatchObject({ outcome: "refused", reason: "approval_missing" });
});

const ask = { "only-ask": true };

test("asked first, nothing is written, and it is reported what would be applied", async () => {
  const { result, database } = await migrate(two, { history: [first] }, ask);
  expect(result).toMatchObject({ outcome: "passed", because: "1 of 2 migrations would be applied" });
  expect([database.history, database.ran]).toEqual([[first], []]);
});

test.each<[string, Readonly<Record<string, string>>, MemoryDatabaseOptions, string, string]>([
  ["edited", { "0001_a.sql": "CREATE TABLE a (id int);" }, { history: [first] }, "migration_edited", "was changed"],
  ["removed", { "0002_b.sql": "SELECT 1;" }, { history: [first] }, "migration_edited", "is not in the artefact"],
  ["put before", { ...one, "0000_z.sql": "SELECT 1;" }, { history: [first] }, "migration_order", "comes before"],
  ["given a COMMIT", { ...one, "0002_b.sql": "COMMIT;" }, {}, "bad_migration", "has its own COMMIT on line 1"],
  ["another tool's", { ...one, "0002_b.sql": "-- migrate:down\nSELECT 1;" }, {}, "bad_migration", "of dbmate"],
  ["to be run by a role that may not", one, { power: { writes: false } }, "bad_input", "may not write the history"],
  ["to be run on a copy", one, { power: { readonly: true } }, "bad_input", "can only be read"],
])("asked first, a migration that was %s is refused", async (_, files, options, reason, message) => {
  const { result, database } = await migrate(files, options, ask);
  expect(result).toMatchObject({ outcome: "refused", reason, because: expect.stringContaining(message) });
  expect(database.ran).toEqual([]);
});

test("asked first, an address is asked for, and a lock that somebody holds is not waited for", async () => {
  await expect(migrate(one, {}, { ...ask, url: undefined })).rejects.toMatchObject({ reason: "bad_input" });
  expect((await migrate(one, { locked: true }, ask)).result.outcome).toBe("passed");
});

const bucket = { address: "aws_s3_bucket.data", action: "create" } as const;
test.each<[string, TerraformPlan | undefined, string | undefined, "passed" | "refused"]>([
  ["without a plan", undefined, undefined, "refused"],
  ["with a plan that makes nothing", planOf({ ...bucket, action: "update" }), undefined, "refused"],
  ["with a plan that makes something, and no migration was ever recorded", planOf(bucket), undefined, "passed"],
  ["with a plan that makes something else than the database that there was", planOf(bucket), "0006", "refused"],
  [
    "with a plan that makes another database",
    planOf({ address: "module.a.aws_db_instance.main[0]", action: "replace" }),
    "0006",
    "passed",
  ],
])("asked first, a database that cannot be reached %s", async (_, plan, migrated, outcome) => {
  const supplied = { ...ask, ...(plan ? { plan } : {}), ...(migrated === undefined ? {} : { migrated }) };
  const { result } = await migrate(one, { unreachable: true }, supplied);
  expect(result.outcome).toBe(outcome);
  if (outcome === "refused") expect(result.reason).toBe("database_unreachable");
});
