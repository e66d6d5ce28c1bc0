/** `npm run docs`: writes every generated text (README tables, the JSON Schema of the configuration, tables of rooms and reasons). */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { generated } from "./generated.ts";
import { root } from "./tree.ts";

for (const [path, text] of await generated()) {
  const file = join(root, path);
  if ((await readFile(file, "utf8").catch(() => "")) === text) continue;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  process.stdout.write(`wrote ${path}\n`);
}
