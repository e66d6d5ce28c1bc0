/**
 * The newcomer's set-up: `node scripts/setup.mjs [demo|test]`. Plain JavaScript, because it runs on Node 20 with nothing installed.
 * What it fetches lands in `node_modules` and `.slipway`; a second call sees its stamps and returns at once.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { missing } from "./requirements.mjs";

const clone = join(dirname(fileURLToPath(import.meta.url)), "..");
const kept = join(clone, ".slipway");
const modules = join(clone, "node_modules");
const machine = `${process.platform}-${process.arch}`;

const print = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

const fail = (/** @type {string} */ message, code = 1) => {
  process.stderr.write(`${message}\n`);
  process.exit(code);
};

const digest = (/** @type {string[]} */ ...files) => {
  const hash = createHash("sha256").update(machine);
  for (const file of files) hash.update(file).update(readFileSync(join(clone, file)));
  return hash.digest("hex");
};

const filesIn = (/** @type {string} */ folder) =>
  readdirSync(join(clone, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(clone.length + 1))
    .sort();

const reads = (/** @type {string} */ file) => (existsSync(file) ? readFileSync(file, "utf8") : "");

/**
 * Runs one child to its end. An interrupt is passed on, and we end when the child has cleaned up. A `quiet` child is heard only
 * if it fails, in its first lines.
 * @type {(file: string, args: string[], env: NodeJS.ProcessEnv, quiet?: boolean) => Promise<boolean>}
 */
const run = (file, args, env, quiet = false) =>
  new Promise((resolve) => {
    const out = quiet ? "pipe" : "inherit";
    const child = spawn(file, args, { cwd: clone, env, stdio: ["ignore", out, out] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (said += text));
    let stopped = 0;
    const stop = (/** @type {NodeJS.Signals} */ signal) => {
      stopped = signal === "SIGINT" ? 130 : 143;
      child.kill(signal);
    };
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, stop);
    child.on("error", (cause) => fail(`${file} could not be started: ${cause.message}`));
    child.on("close", (code) => {
      for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, stop);
      if (stopped > 0) fail("Stopped. Nothing half-done is taken for whole; the next call goes on from here.", stopped);
      if (code !== 0) process.stderr.write(said.split("\n").slice(0, 20).join("\n"));
      resolve(code === 0);
    });
  });

const target = process.argv[2] ?? "demo";
if (target !== "demo" && target !== "test")
  fail(`setup.mjs does not know "${target}": it prepares "demo" or "test".`, 2);

const packages = digest("package-lock.json");
const packagesStamp = join(modules, ".slipway-stamp");
const tools = digest("package-lock.json", "scripts/prepare.ts", ...filesIn("packages/ports/tools"));
const toolsStamp = join(kept, `ready-${target}`);
const ready = reads(packagesStamp) === packages && reads(toolsStamp) === tools;

const lack = missing(target, ready ? "quick" : "certain");
if (lack !== undefined) fail(lack);
if (ready) process.exit(0);

const seconds = (/** @type {number} */ since) => `${((Date.now() - since) / 1000).toFixed(1)} s`.padStart(8);

print(
  `Setting up once for "npm ${target === "test" ? "test" : "run demo"}": what is fetched stays in node_modules and .slipway.`,
);
mkdirSync(kept, { recursive: true });

if (reads(packagesStamp) !== packages) {
  const started = Date.now();
  const timer = setInterval(() => print(`  … still installing packages, ${seconds(started).trim()}`), 15_000);
  rmSync(packagesStamp, { force: true });
  const cache = join(kept, "npm");
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error", "--progress=false", "--cache", cache];
  const done = await run("npm", args, process.env, true);
  clearInterval(timer);
  if (!done) fail("npm ci failed: what it said is above. Fix that and call again.");
  rmSync(cache, { recursive: true, force: true });
  writeFileSync(packagesStamp, packages);
  print(`  ${"packages".padEnd(12)} ${"npm ci".padEnd(44)} ${seconds(started)}`);
}

if (reads(toolsStamp) !== tools) {
  const own = join(modules, ".bin", "node");
  if (!existsSync(own) && Number(process.versions.node.split(".")[0]) < 24)
    fail(
      `The package node-${machine} is not in node_modules: let npm install optional dependencies, or use Node.js 24.`,
    );
  const node = existsSync(own) ? own : process.execPath;
  // As in an npm script: what is started from here finds the same Node first.
  const path = `${join(modules, ".bin")}:${process.env.PATH ?? ""}`;
  if (!(await run(node, [join("scripts", "prepare.ts"), target], { ...process.env, PATH: path }))) process.exit(1);
  writeFileSync(toolsStamp, tools);
  if (target === "test") writeFileSync(join(kept, "ready-demo"), tools); // the tests need all that the demo needs
}
