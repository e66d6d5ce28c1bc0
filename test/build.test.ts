/** What ships is what the source builds: no build of another folder, time or order differs in a byte. */

import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";
import { glob } from "tinyglobby";
import { root } from "../scripts/tree.ts";

const run = promisify(execFile);

const folder = async (path: string): Promise<Record<string, string>> => {
  const names = (await glob(["**"], { cwd: path, dot: true })).sort();
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(join(path, name), "latin1")] as const),
  );
  return Object.fromEntries(texts);
};

test("two builds in two folders are the same, and the same as the committed dist", async () => {
  const scratch = await mkdtemp(join(root, ".slipway", "build-"));
  try {
    for (const part of ["packages", "actions", "scripts", "package.json", "tsconfig.json", "LICENSE"])
      await cp(join(root, part), join(scratch, part), { recursive: true });
    // Links would lead the bundler back to this folder; hard links are as good as copies and cost nothing.
    await run("cp", [process.platform === "linux" ? "-al" : "-R", join(root, "node_modules"), scratch]);
    await run(process.execPath, [join(scratch, "scripts/build.ts"), "--out", join(scratch, "out")], {
      cwd: scratch,
      env: { PATH: process.env.PATH ?? "", TZ: "Asia/Tokyo", LC_ALL: "tr_TR" },
    });
    const [elsewhere, committed] = [await folder(join(scratch, "out")), await folder(join(root, "dist"))];
    expect(Object.keys(elsewhere)).toEqual(Object.keys(committed));
    expect(Object.keys(committed).filter((name) => elsewhere[name] !== committed[name])).toEqual([]);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}, 240_000);

test("nothing is required by an action at run time but what Node itself has", async () => {
  // The command line runs on the machine of a person, and takes PostgreSQL from the packages beside it.
  const names = await glob(["**/*.js"], { cwd: join(root, "dist"), ignore: ["slipway/**"] });
  const texts = names.map(async (name) => [name, await readFile(join(root, "dist", name), "utf8")] as const);
  for (const [name, text] of await Promise.all(texts)) {
    const made = [...text.matchAll(/createRequire(?: as (\w+))?/g)];
    if (!["index.js", "hide.js"].includes(name)) expect([name, made]).toEqual([name, []]);
    // ncc's own way to the modules of Node: `import{createRequire as e}from"module"`, then `e(import.meta.url)("fs")` for each.
    const required = made.flatMap(([, as]) => [
      ...text.matchAll(new RegExp(`\\b${as}\\(import\\.meta\\.url\\)(\\("[^"]*"\\)|.{0,20})`, "g")),
    ]);
    for (const [, what] of required) expect(what).toMatch(/^\("[a-z_:/]+"\)/);
    for (const [, what = ""] of required) expect(isBuiltin(what.split('"')[1] ?? "")).toBe(true);
    if (name === "index.js") expect(required.length).toBeGreaterThan(20);
  }
});
