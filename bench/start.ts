/** Start of an action to its first input read, against an empty Node: whole processes, in turn, medians. */
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { actionNames, root } from "../scripts/tree.ts";
import { median, type Row, row } from "./row.ts";

/** Ends the process at the first look at an input; the anchor is loaded with it as well. */
const watcher = `
const seen = (key) => { if (typeof key === "string" && key.startsWith("INPUT_")) process.exit(0); };
process.env = new Proxy(process.env, {
  get: (env, key) => (seen(key), env[key]),
  has: (env, key) => (seen(key), key in env),
  set: (env, key, value) => ((env[key] = value), true),
});
`;

const rounds = 15;

/** One row for every action. */
export async function startRows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "slipway-bench-"));
  try {
    const preload = join(folder, "watch.mjs");
    const empty = join(folder, "empty.mjs");
    await writeFile(preload, watcher);
    await writeFile(empty, "");
    const files = [
      ["", empty] as const,
      ...(await actionNames()).map((name) => [name, join(root, "dist", name, "index.js")] as const),
    ];
    const times = new Map<string, number[]>(files.map(([name]) => [name, []]));
    const env = { PATH: process.env.PATH ?? "", HOME: folder, RUNNER_TEMP: folder };
    for (let round = -1; round < rounds; round += 1)
      for (const [name, file] of files) {
        const began = performance.now();
        const { status } = spawnSync(process.execPath, ["--import", pathToFileURL(preload).href, file], {
          env,
          stdio: "ignore",
        });
        if (status !== 0) throw new Error(`dist/${name} never read an input (exit code ${status})`);
        if (round >= 0) times.get(name)?.push(performance.now() - began);
      }
    const anchor = median(times.get("") ?? []);
    return [...times]
      .filter(([name]) => name !== "")
      .map(([name, values]) => row(`start of ${name}`, median(values), anchor, "an empty node", "ms", 2));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
