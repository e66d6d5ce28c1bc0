/** Weight of the whole library as it ships: every file of `dist/`, each compressed by gzip. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { glob } from "tinyglobby";
import { root } from "../setup/tree.ts";
import { type Row, row } from "./row.ts";

const limit = 1.5;

/** One row, in megabytes, against the limit. */
export const distRows = async (): Promise<Row[]> => {
  const names = await glob(["**"], { cwd: join(root, "dist"), dot: true });
  const sizes = await Promise.all(
    names.map(async (name) => gzipSync(await readFile(join(root, "dist", name)), { level: 9 }).length),
  );
  return [row("dist of the whole library, gzip", sizes.reduce((a, b) => a + b, 0) / 1e6, limit, "the limit", "MB", 1)];
};
