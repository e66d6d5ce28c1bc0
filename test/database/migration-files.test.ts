import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { planMigrations } from "../../packages/decide/deploy/migrations.ts";
import { readMigrationFiles } from "../../packages/ports/database/migration-files.ts";
import { fileSystem } from "../../packages/ports/machine/files.ts";

let tree: string;
beforeEach(async () => {
  tree = await mkdtemp(join(tmpdir(), "slipway-migrations-"));
});
afterEach(() => rm(tree, { recursive: true }));

const sha = (bytes: string | Buffer) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
const read = async (files: Readonly<Record<string, string | Buffer>>) => {
  for (const [file, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(tree, "sql", file)), { recursive: true });
    await writeFile(join(tree, "sql", file), bytes);
  }
  return readMigrationFiles(tree, "sql/", fileSystem());
};
const plan = async (files: Readonly<Record<string, string | Buffer>>, ...applied: (string | Buffer)[]) =>
  planMigrations(
    await read(files),
    applied.map((bytes, at) => ({ number: at + 1, name: `000${at + 1}_a`, sha256: sha(bytes) })),
    "sql",
  );

const text = "-- für\nCREATE TABLE a ();\n";
const windows = text.replaceAll("\n", "\r\n");

test.each<[string, string | Buffer]>([
  ["as it is", text],
  ["with line ends of Windows", windows],
  ["with a byte order mark", `\ufeff${text}`],
  ["with both", `\ufeff${windows}`],
  ["as Latin-1", Buffer.from(text, "latin1")],
])("a history that holds the text %s is that of the file, whatever ends its lines now", async (_, before) => {
  for (const now of [text, windows, `\ufeff${text}`])
    expect(await plan({ "0001_a.sql": now }, before)).toMatchObject({ go: true, pending: [] });
  expect(await plan({ "0001_a.sql": text.replace("a ()", "b ()") }, before)).toMatchObject({
    go: false,
    reason: "migration_edited",
  });
});

test("bytes that Git had mixed are the file's own as long as they stay", async () => {
  const mixed = "SELECT 1;\r\nSELECT 2;\n";
  expect(await plan({ "0001_a.sql": mixed }, mixed)).toMatchObject({ go: true, pending: [] });
});

test("what is run has line feeds alone, and is in the history under the digest of that", async () => {
  expect(await read({ "0001_a.sql": `\ufeff${windows}` })).toMatchObject([{ text, sha256: sha(text) }]);
});

test("a migration that is not UTF-8 is refused with its byte and line, unless the database has it", async () => {
  const files = { "0001_a.sql": Buffer.from(text, "latin1") };
  expect(await plan(files)).toMatchObject({
    reason: "bad_migration",
    because: "0001_a.sql is not UTF-8: the byte 0xFC, as in Latin-1 or Windows-1252 (byte 4) on line 1",
    mistakes: [{ path: "sql/0001_a.sql", line: 1 }],
    remedy: expect.stringContaining("iconv"),
  });
  expect(await plan(files, files["0001_a.sql"])).toMatchObject({ go: true, pending: [] });
});

test("what only pending migrations must be is not asked of those that were applied", async () => {
  const old = "-- migrate:up\nSELECT 1;\n";
  expect(await plan({ "0001_a.sql": old }, old)).toMatchObject({ go: true });
  expect(await plan({ "0001_a.sql": old })).toMatchObject({
    reason: "bad_migration",
    because: '0001_a has the mark "-- migrate:up" of dbmate on line 1',
  });
});

test.each([
  ["0002_b.SQL", "0002_b.SQL is not named like 0007_add_orders.sql"],
  ["0002_b.down.sql", "0002_b.down.sql is named like a down migration"],
  ["0002_b.rb", "0002_b.rb is a migration of Rails"],
  ["deploy/b.sql", "deploy/b.sql is in a folder of Sqitch"],
])("%s is not overlooked", async (file, message) => {
  expect(await plan({ "0001_a.sql": text, [file]: "SELECT 1;" })).toMatchObject({
    reason: "bad_migration",
    because: message,
    mistakes: [{ path: `sql/${file}` }],
  });
});

test("no folder holds no migrations", async () => {
  expect(await readMigrationFiles(tree, "nowhere", fileSystem())).toEqual([]);
});
