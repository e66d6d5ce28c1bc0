/** What must be on the machine before anything can be fetched. Runs on Node 20 with nothing installed. */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Platforms for which Node 24 comes as a package (`optionalDependencies`). */
const withNode = ["linux-x64", "linux-arm64"];

const found = (/** @type {string} */ name) =>
  (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return folder !== "";
    } catch {
      return false;
    }
  });

/** First line of what a program says, or `undefined` if it is not there or fails. */
const say = (/** @type {string} */ file, /** @type {string[]} */ ...args) => {
  const said = spawnSync(file, args, { encoding: "utf8", timeout: 30_000 });
  return said.status === 0 ? said.stdout.trim() : undefined;
};

const pythons = ["python3.13", "python3.12", "python3.11", "python3.14", "python3", "python"];
const askPython = "import sys, ensurepip, venv; assert sys.version_info >= (3, 11)";
const major = Number(process.versions.node.split(".")[0]);

/**
 * One row for each: how to see it quickly (a second call), how to see it for certain, and what to do.
 * @type {{ name: string, for: ("demo" | "test")[], quick: () => boolean, certain: () => boolean, remedy: string }[]}
 */
const rows = [
  {
    name: "git",
    for: ["demo", "test"],
    quick: () => found("git"),
    certain: () => say("git", "--version") !== undefined,
    remedy: "install git (Debian: apt install git; macOS: xcode-select --install)",
  },
  {
    name: withNode.includes(`${process.platform}-${process.arch}`)
      ? "Node.js 20 or newer"
      : `Node.js 24 or newer (for ${process.platform}-${process.arch} it cannot be fetched)`,
    for: ["demo", "test"],
    quick: () => true,
    certain: () => major >= (withNode.includes(`${process.platform}-${process.arch}`) ? 20 : 24),
    remedy: `this is ${process.version}: install a newer one from https://nodejs.org`,
  },
  {
    name: "npm",
    for: ["demo", "test"],
    quick: () => true,
    certain: () => say("npm", "--version") !== undefined,
    remedy: "install npm, which comes with Node.js (Debian: apt install npm)",
  },
  {
    name: "Python 3.11 or newer, with venv",
    for: ["demo", "test"],
    quick: () => pythons.some(found),
    certain: () => pythons.some((name) => found(name) && say(name, "-I", "-c", askPython) !== undefined),
    remedy: "install Python (Debian: apt install python3 python3-venv; macOS: brew install python@3.13)",
  },
  {
    name: "Go",
    for: ["test"],
    quick: () => found("go"),
    certain: () => say("go", "version") !== undefined,
    remedy: "install Go 1.25 or newer from https://go.dev/dl (the tests build two small programs with it)",
  },
];

/**
 * All that is missing, as one message, or `undefined`.
 * @param {"demo" | "test"} target
 * @param {"quick" | "certain"} how
 */
export const missing = (target, how) => {
  const lacks = rows.filter((row) => row.for.includes(target) && !row[how]());
  if (lacks.length === 0) return undefined;
  const lines = lacks.map(({ name, remedy }) => `  ${name}\n    ${remedy}`);
  return `This must be on the machine first, and is not:\n${lines.join("\n")}`;
};
