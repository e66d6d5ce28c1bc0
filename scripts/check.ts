/** `npm run check`: types, Biome, layer rules, generated docs and `dist` fresh. One line each; exit code 1 if anything is wrong. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { glob } from "tinyglobby";
import { build } from "./build.ts";
import { doors } from "./doors.ts";
import { brokenFolders } from "./folders.ts";
import { generated } from "./generated.ts";
import { broken } from "./layers.ts";
import { root } from "./tree.ts";

const run = promisify(execFile);

/** Lines that say what is wrong; none is good. */
type Check = () => Promise<readonly string[]>;

const program =
  (file: string, ...args: string[]): Check =>
  async () => {
    try {
      await run(process.execPath, [join(root, file), ...args], { cwd: root, maxBuffer: 1e8 });
      return [];
    } catch (error) {
      const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
      return [stdout, stderr].join("\n").trim().split("\n");
    }
  };

const layers: Check = async () => {
  const paths = await glob(["packages/**/*.ts", "actions/**/*.ts", "scripts/*.ts"], { cwd: root });
  const files = await Promise.all(
    paths.map(async (path) => ({ path, text: await readFile(join(root, path), "utf8") })),
  );
  return [...broken(files), ...brokenFolders(files, doors)];
};

const docs: Check = async () => {
  const stale = [...(await generated())].map(async ([path, text]) =>
    (await readFile(join(root, path), "utf8").catch(() => "")) === text ? [] : [`${path} is stale: npm run docs`],
  );
  return (await Promise.all(stale)).flat();
};

/** Every file of a folder by path. */
const folder = async (path: string): Promise<Map<string, string>> => {
  const names = await glob(["**"], { cwd: path, dot: true });
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(path, name), "latin1")] as const)),
  );
};

const dist: Check = async () => {
  const scratch = await mkdtemp(join(tmpdir(), "slipway-dist-"));
  try {
    await build(join(scratch, "dist"));
    const [fresh, committed] = [await folder(join(scratch, "dist")), await folder(join(root, "dist"))];
    const names = [...new Set([...fresh.keys(), ...committed.keys()])].sort();
    return names
      .filter((name) => fresh.get(name) !== committed.get(name))
      .map((name) => `dist/${name} is not what the source builds: npm run build`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};

const checks: readonly (readonly [string, Check])[] = [
  ["types", program("node_modules/typescript/bin/tsc", "--noEmit", "-p", ".")],
  ["biome", program("node_modules/@biomejs/biome/bin/biome", "ci", "--colors=off", "--error-on-warnings", ".")],
  ["layers", layers],
  ["docs", docs],
  ["dist", dist],
];

let bad = 0;
for (const [name, check] of checks) {
  const began = performance.now();
  const wrong = await check();
  bad += wrong.length > 0 ? 1 : 0;
  const time = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  process.stdout.write(
    `${wrong.length === 0 ? "✓" : "✗"} ${name.padEnd(8)} ${time}\n${wrong.map((line) => `    ${line}\n`).join("")}`,
  );
}
process.exitCode = bad > 0 ? 1 : 0;
