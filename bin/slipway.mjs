#!/usr/bin/env node
// Starts the command line on Node 24 or newer: the one that runs this, or the one among the packages.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import * as modules from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

if (Number(process.versions.node.split(".")[0]) >= 24) {
  // What was compiled once need not be compiled again; where the folder cannot be written it is, each time.
  modules.enableCompileCache(join(root, ".slipway/compiled"));
  const { main } = await import("../dist/slipway/index.js");
  process.exitCode = await main(process.argv.slice(2));
} else {
  const node = [join(root, "node_modules/.bin/node"), join(root, "../.bin/node")].find(existsSync);
  if (!node) {
    process.stderr.write(
      `slipway needs Node 24 or newer; this is ${process.version}. Install it, or run \`npm run setup\` in Slipway's checkout.\n`,
    );
    process.exit(1);
  }
  const child = spawn(node, process.argv.slice(1), { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("close", (code) => process.exit(code ?? 1));
}
