import { mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { childProcesses } from "../machine/exec.ts";
import { toolTable } from "../tools/need.ts";
import type { ToolName } from "../tools/table.ts";
import { pglite } from "./scratch-pglite.ts";

let folder: string;
let database: ReturnType<typeof pglite>;

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "slipway-scratch-")));
  const { PATH = "", HOME = "" } = process.env;
  const exec = childProcesses({ env: { PATH, HOME } });
  const { signal } = new AbortController();
  const tools = toolTable({ env: process.env, toolCache: ".slipway/tools", workspace: folder, signal }, exec);
  const { path, ...rest } = await tools.need("pglite" satisfies ToolName);
  symlinkSync(realpathSync(path), join(folder, "pglite"));
  database = pglite({ need: async () => ({ ...rest, path: join(folder, "pglite") }) }, exec);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (setUp: string, ...tests: string[]) => ({ setUp, tests });

test("the empty database is kept beside the tool, and made again when what is kept is broken", async () => {
  const script = {
    migrations: [{ number: 1, name: "1_a", sha256: "", text: "CREATE TABLE a (x int);" }],
    files: [file("", "SELECT x FROM a")],
  };
  const first = await database.run(script, 60_000);
  expect(first.events.map(({ kind }) => kind)).toEqual(["migration", "set-up", "test", "end"]);
  expect(readdirSync(folder).sort()).toEqual(["empty.tar.zst", "pglite"]);
  writeFileSync(join(folder, "empty.tar.zst"), "broken");
  expect(await database.run(script, 60_000)).toEqual(first);
  expect(await database.run(script, 60_000)).toEqual(first);
}, 120_000);

test("values of every kind are reported as text, at most five rows, and all are counted", async () => {
  const query =
    "SELECT 10::bigint AS n, '{\"a\": [1]}'::jsonb AS j, '\\x00ff'::bytea AS b, null AS z FROM generate_series(1, 7)";
  const { events } = await database.run({ migrations: [], files: [file("", query)] }, 60_000);
  expect(events[1]).toMatchObject({
    columns: ["n", "j", "b", "z"],
    rows: Array.from({ length: 5 }, () => ["10", '{"a":[1]}', "\\x00ff", null]),
    count: 7,
  });
}, 60_000);

/** Both last as long as they may: side by side. */
const lasting = () => {
  const run = (...tests: string[]) => database.run({ migrations: [], files: [file("", ...tests)] }, 8000);
  const endless = "WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n FROM r) SELECT count(*) FROM r";
  const [stopped, silent] = [
    run("SELECT 1 AS one", endless),
    run("COPY (SELECT 1) TO PROGRAM 'true'", "SELECT 1 AS one"),
  ];
  return { stopped, silent };
};
let stories: ReturnType<typeof lasting> | undefined;

test("a query that never ends is stopped, and what came before it is reported", async () => {
  stories ??= lasting();
  const story = await stories.stopped;
  expect(story.stopped).toBe("it did not end within 8 s");
  expect(story.events.map(({ kind }) => kind)).toEqual(["set-up", "test"]);
}, 60_000);

test("a database that no longer answers never lets a test pass", async () => {
  stories ??= lasting();
  const { events, stopped } = await stories.silent;
  expect(stopped).toBeDefined();
  expect(events.filter((event) => event.kind === "test" && event.columns.length > 0 && event.count === 0)).toEqual([]);
}, 60_000);
