import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { keep } from "./keep.ts";

let cache: string;

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), "slipway-keep-"));
});
afterEach(() => rm(cache, { recursive: true }));

const { signal } = new AbortController();
const there = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
const place = (fill: (folder: string) => Promise<void>) => ({
  cache,
  name: "tool/1",
  whole: (folder: string) => there(join(folder, "tool")),
  fill: async (folder: string) => {
    await fill(folder);
    await writeFile(join(folder, "tool"), "whole");
    return { done: true } as const;
  },
});

/** Another process that keeps the same place: it writes `started`, waits, and fills. */
const another = (milliseconds: number): ChildProcess => {
  const program = `
    import { appendFile, writeFile, access } from "node:fs/promises";
    import { keep } from ${JSON.stringify(join(import.meta.dirname, "keep.ts"))};
    await keep({
      cache: ${JSON.stringify(cache)}, name: "tool/1",
      whole: (folder) => access(folder + "/tool").then(() => true, () => false),
      fill: async (folder) => {
        await writeFile(folder + "/half", "");
        await appendFile(${JSON.stringify(join(cache, "filled"))}, process.pid + "\\n");
        await new Promise((done) => setTimeout(done, ${milliseconds}));
        await writeFile(folder + "/tool", "whole");
        return { done: true };
      },
    }, new AbortController().signal);`;
  return spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: ["ignore", "inherit", "inherit"] });
};
const until = async (path: string) => {
  while (!(await there(path))) await new Promise((done) => setTimeout(done, 10));
};

test("processes that need the same thing at once fill it once, and all of them wait for it", async () => {
  const ended = await Promise.all([another(300), another(300), another(300)].map((child) => once(child, "exit")));
  expect(ended.map(([code]) => code)).toEqual([0, 0, 0]);
  expect((await readFile(join(cache, "filled"), "utf8")).trim().split("\n")).toHaveLength(1);
  expect(await readFile(join(cache, "tool", "1", "tool"), "utf8")).toBe("whole");
  expect([await readdir(join(cache, ".tmp")), await readdir(join(cache, ".locks"))]).toEqual([[], []]);
});

test("what a killed process left is not taken for whole, holds nobody up, and is removed", async () => {
  const child = another(60_000);
  await until(join(cache, "filled"));
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(await there(join(cache, "tool", "1"))).toBe(false);
  expect(await readdir(join(cache, ".tmp"))).toHaveLength(1);
  expect(
    await keep(
      place(async () => {}),
      signal,
    ),
  ).toMatchObject({ was: "fetched" });
  expect([await readdir(join(cache, ".tmp")), await readdir(join(cache, ".locks"))]).toEqual([[], []]);
});

test("a lock of another machine is waited for while it shows signs of life, and passed when it has none", async () => {
  const lock = join(cache, ".locks", "tool_1");
  await mkdir(lock, { recursive: true });
  await writeFile(join(lock, "owner.json"), JSON.stringify({ pid: 1, host: `not-${hostname()}` }));
  const stop = new AbortController();
  const waiting = keep(
    place(async () => {}),
    stop.signal,
  );
  setTimeout(() => stop.abort(), 300);
  await expect(waiting).rejects.toThrow();
  const old = new Date(Date.now() - 120_000);
  await utimes(lock, old, old);
  expect(
    await keep(
      place(async () => {}),
      signal,
    ),
  ).toMatchObject({ was: "fetched" });
});

test("a filling that fails leaves nothing, and the next one starts again", async () => {
  const failing = keep(
    place(async (folder) => {
      await writeFile(join(folder, "half"), "");
      throw new Error("no network");
    }),
    signal,
  );
  await expect(failing).rejects.toThrow("no network");
  expect(await readdir(join(cache, ".tmp"))).toEqual([]);
  expect(
    await keep(
      place(async () => {}),
      signal,
    ),
  ).toMatchObject({ was: "fetched" });
  expect(
    await keep(
      place(async () => {}),
      signal,
    ),
  ).toMatchObject({ was: "kept" });
});
