/** Weight of the whole library as it ships: every file of `dist/`, each compressed by gzip. */
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { glob } from "tinyglobby";
import { root } from "../scripts/tree.ts";
import { type Row, row } from "./row.ts";

const limit = 1.5;

const downloadLimit = 1.2;

/** What GitHub packs of the commit for each job that uses an action; `.gitattributes` leaves out what no job needs. */
function downloaded(): number {
  return gzipSync(execFileSync("git", ["archive", "HEAD"], { cwd: root, maxBuffer: 1e9 })).length;
}

/** Two rows, in megabytes, against their limits. */
export async function distRows(): Promise<Row[]> {
  const names = await glob(["**"], { cwd: join(root, "dist"), dot: true });
  const sizes = await Promise.all(
    names.map(async (name) => gzipSync(await readFile(join(root, "dist", name)), { level: 9 }).length),
  );
  return [
    row("dist of the whole library, gzip", sizes.reduce((a, b) => a + b, 0) / 1e6, limit, "the limit", "MB", 1),
    row("what each job downloads of this library", downloaded() / 1e6, downloadLimit, "the limit", "MB", 1),
  ];
}
