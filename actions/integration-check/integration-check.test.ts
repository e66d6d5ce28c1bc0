import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { memoryWorld } from "../../packages/kit/builders/world.ts";
import { configurationOf, releaseOf } from "../../packages/model/builders/release.ts";
import type { Json } from "../../packages/model/document/value.ts";
import { StatementError } from "../../packages/ports/database/database.ts";
import { type MemoryDatabaseOptions, memoryDatabase } from "../../packages/ports/database/database-memory.ts";
import type { HttpAnswer } from "../../packages/ports/http/http.ts";
import { memoryHttp } from "../../packages/ports/http/http-memory.ts";
import { fileSystem } from "../../packages/ports/machine/files.ts";
import { integrationCheck } from "./integration-check.ts";

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), "slipway-check-"));
});
afterEach(() => rmSync(workspace, { recursive: true }));

interface Given {
  readonly answers?: Readonly<Record<string, readonly HttpAnswer[]>>;
  readonly database?: MemoryDatabaseOptions;
  readonly sql?: string;
  readonly outputs?: Record<string, Json>;
  readonly url?: string | undefined;
  readonly secrets?: Record<string, string>;
}

const check = async (config: string | undefined, given: Given = {}, masked: readonly string[] = []) => {
  await mkdir(join(workspace, "artefact/checks"), { recursive: true });
  await writeFile(join(workspace, "artefact/checks/a.sql"), given.sql ?? "SELECT 1");
  const http = memoryHttp(given.answers ?? {});
  const database = memoryDatabase(given.database);
  const world = memoryWorld({ workspace, files: fileSystem(), http, database });
  for (const value of masked) world.mask(value);
  const result = await integrationCheck(
    {
      release: releaseOf(),
      configuration: configurationOf(config),
      environment: "dev",
      folder: "artefact",
      outputs: given.outputs ?? { url: "http://x" },
      url: "url" in given ? given.url : "postgres://memory",
      secrets: given.secrets,
    },
    world,
  );
  return { result, http, database, world };
};

const answered = (body: object | string, status = 200): HttpAnswer => ({
  answered: true,
  status,
  type: "application/json; charset=utf-8",
  location: "",
  body: typeof body === "string" ? body : JSON.stringify(body),
});
const version = 'checks: [{ http: "{outputs.url}/version", expect: { json: { version: "{version}" } }, within: 10s }]';
const sql = "checks: [{ sql: checks/a.sql, expect: no rows }]";

test("it asks until the release that was deployed answers", async () => {
  const old = answered({ version: "1.4.2" });
  const { result, http, world } = await check(version, {
    answers: {
      "http://x/version": [{ answered: false, because: "ECONNREFUSED" }, old, old, answered({ version: "1.5.0" })],
    },
  });
  expect(result).toMatchObject({ outcome: "passed", because: "1 check passed" });
  expect(http.asked).toHaveLength(4);
  expect(world.lines).toContain("GET http://x/version … waiting for 1.5.0 (sees 1.4.2), 3 of 10");
});

test("a system that stays the old version is the wrong one, after ten tries and its time", async () => {
  const { result, http, world } = await check(version, {
    answers: { "http://x/version": [answered({ version: "1.4.2" })] },
  });
  expect(result).toMatchObject({ outcome: "failed", reason: "wrong_version", annotations: [{ level: "error" }] });
  expect(http.asked).toHaveLength(10);
  expect(world.clock.now().getTime() - Date.parse("2026-11-23T10:00:00.000Z")).toBeLessThanOrEqual(10_000);
});

test("an answer that is no release is only a check that failed, and little of it is shown", async () => {
  const { result, world } = await check(version, {
    answers: { "http://x/version": [answered("x".repeat(9999), 500)] },
  });
  expect(result).toMatchObject({ outcome: "failed", reason: "check_failed" });
  expect(Math.max(...world.lines.map((line) => line.length))).toBeLessThan(250);
});

test("no half of a secret is reported where an address is cut", async () => {
  const checked = check(version, { outputs: { url: `http:${"x".repeat(190)}geheim` } }, ["geheim"]);
  await expect(checked).rejects.toMatchObject({ message: expect.stringMatching(/x{190}\*\*\*/) });
});

test.each<[string, object | string, string]>([
  ["a body", "<b>geheim</b>", "its answer was 200, application/json, 13 bytes"],
  ["a value", { version: "geheim" }, "its version is text of 6 characters, expected 1.5.0"],
  ["a list", { version: ["geheim", "geheim"] }, "its version is a list of 2, expected 1.5.0"],
  ["an object", { version: { geheim: "geheim" } }, "its version is an object of 1 keys, expected 1.5.0"],
  ["a number", { version: 4711 }, "its version is a number, expected 1.5.0"],
])("of an unexpected answer only type and length are reported, not %s", async (_, body, message) => {
  const { result, world } = await check(version, { answers: { "http://x/version": [answered(body)] } });
  const all = JSON.stringify([result, world.lines]);
  expect(all).toContain(message);
  expect(all).not.toMatch(/geheim|4711/);
});

test("a password or a query in an address is not told", async () => {
  const config = 'checks: [{ http: "{outputs.url}/x?key=geheim", expect: {}, within: 1s }]';
  const { result, world } = await check(config, { outputs: { url: "http://u:geheim@x" } });
  expect(result.reason).toBe("check_failed");
  expect(JSON.stringify([result, world.lines])).not.toContain("geheim");
});

test("an address that may not be asked is asked once", async () => {
  const answers = { "http://x/version": [{ answered: false, because: "not public", refused: true } as const] };
  const { result, http } = await check(version, { answers });
  expect([result.reason, http.asked.length]).toEqual(["check_failed", 1]);
});

test("all checks are made, and the gravest reason speaks", async () => {
  const config = `checks:
  - { http: "http://x/metrics", expect: { status: 200 }, within: 1s }
  - { http: "http://x/version", expect: { json: { version: "{version}" } }, within: 1s }
  - { sql: checks/a.sql, expect: no rows }`;
  const { result } = await check(config, { answers: { "http://x/version": [answered({ version: "1" })] } });
  expect(result).toMatchObject({
    reason: "wrong_version",
    outputs: { checks: [{ outcome: "failed" }, { outcome: "failed" }, { outcome: "failed" }] },
  });
});

test.each<[string, MemoryDatabaseOptions, string, string]>([
  ["finds nothing", { answers: { SELECT: { columns: ["a"], count: 0 } } }, "done", "1 check passed"],
  [
    "finds something",
    { answers: { SELECT: { columns: ["a", "b"], count: 3 } } },
    "check_failed",
    "it found 3 rows (a, b)",
  ],
  ["is not a query", {}, "check_failed", "it is not a query"],
  [
    "is refused",
    { answers: { SELECT: new StatementError("no such thing", { code: "42P01" }) } },
    "check_failed",
    "no such thing",
  ],
  [
    "writes",
    { answers: { SELECT: new StatementError("cannot execute INSERT in a read-only transaction", { code: "25006" }) } },
    "check_wrote",
    "it tried to change something",
  ],
  [
    "takes too long",
    { answers: { SELECT: new StatementError("canceling", { code: "57014" }) } },
    "check_failed",
    "it took too long",
  ],
  ["is asked by a superuser", { role: { superuser: true } }, "not_read_only", "is a superuser"],
  ["is asked by an owner", { role: { owns: 2 } }, "not_read_only", "owns 2 tables"],
  ["is asked by one who bypasses row security", { role: { bypasses: true } }, "not_read_only", "bypasses row security"],
  ["is asked by one who reaches the server", { role: { reaches: true } }, "not_read_only", "may run programs"],
  ["is asked by nobody knows whom", { role: { superuser: undefined } }, "not_read_only", "is a superuser"],
])("a query that %s", async (_, database, reason, message) => {
  const { result } = await check(sql, { database });
  expect([result.reason, result.because]).toEqual([reason, expect.stringContaining(message)]);
});

test("a query is asked in a read-only transaction, and not at all by a role that could write", async () => {
  expect((await check(sql)).database.asked).toEqual([{ text: "SELECT 1", readOnly: true }]);
  expect((await check(sql, { database: { role: { owns: 1 } } })).database.asked).toEqual([]);
});

test("a mistake in a query is on its line", async () => {
  const error = new StatementError("no", { code: "42703", position: 11 });
  const { result } = await check(sql, { sql: "SELECT\n  nope", database: { answers: { nope: error } } });
  expect(result.annotations).toEqual([expect.objectContaining({ path: "checks/a.sql", line: 2, column: 4 })]);
});

test("no checks are skipped, and it is said", async () => {
  expect((await check(undefined)).result).toMatchObject({ outcome: "skipped", reason: "nothing_to_do" });
});

test("what the checks lack is reported before anybody is asked", async () => {
  await expect(check(version, { outputs: {} })).rejects.toMatchObject({ reason: "bad_input" });
  await expect(check("checks: [{ sql: checks/none.sql, expect: rows }]")).rejects.toMatchObject({
    reason: "bad_input",
  });
  await expect(check(sql, { url: undefined })).rejects.toMatchObject({
    reason: "bad_input",
    remedy: expect.stringContaining("dev-check"),
  });
});

test("a check sends what it says, and its secrets are hidden before anything is asked", async () => {
  const { http, world } = await check(
    'checks: [{ http: "http://x/", method: POST, safe: true, body: [1], follow: true, headers: { a: "k {secrets.KEY}" }, expect: {} }]',
    { secrets: { KEY: "s3cret" }, answers: { "http://x/": [answered({})] } },
  );
  expect(http.questions).toMatchObject([
    { method: "POST", body: "[1]", follow: true, headers: { a: "k s3cret", "content-type": "application/json" } },
  ]);
  expect(world.masked).toContain("s3cret");
});
