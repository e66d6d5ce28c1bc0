import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Names of all node actions (folders with a `main.ts`), sorted. */
export async function actionNames(): Promise<string[]> {
  const dirents = await readdir(join(root, "actions"), { withFileTypes: true });
  const inside = await Promise.all(
    dirents
      .filter((entry) => entry.isDirectory())
      .map(async (entry) => ({ name: entry.name, files: await readdir(join(root, "actions", entry.name)) })),
  );
  return inside
    .filter(({ files }) => files.includes("main.ts"))
    .map(({ name }) => name)
    .sort();
}
