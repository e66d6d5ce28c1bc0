import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { root } from "../../scripts/tree.ts";
import { readThreats, threatsMarkdown } from "./threats.ts";

test("each of the 181 threats has a row, which says what shows it or why nothing does", async () => {
  const threats = await readThreats();
  const counts = Object.entries(Object.groupBy(threats, ({ id }) => id.slice(0, 1)));
  expect(counts.map(([area, rows]) => `${area}${rows?.length}`).join(" ")).toBe(
    "A12 B17 C16 D14 E14 F25 G17 H16 I16 J14 K8 L12",
  );
  expect(threats.filter(({ shown, open }) => shown.length === 0 && open === undefined)).toEqual([]);
});

test("each test that a row names is there, by its file and the words of its name", async () => {
  const texts = new Map<string, string>();
  const lost: string[] = [];
  for (const { id, shown } of await readThreats())
    for (const { file, words } of shown) {
      const text = texts.get(file) ?? (await readFile(join(root, file), "utf8").catch(() => ""));
      texts.set(file, text);
      if (!namesIn(text).some((name) => name.includes(words))) lost.push(`${id}: ${file} has no test "${words}"`);
    }
  expect(lost).toEqual([]);
});

/** Texts that stand where the name of a test stands: before its function. */
const namesIn = (text: string): string[] =>
  [...text.matchAll(/(["`])((?:(?!\1)[^\n])+)\1,\s*(?:\n\s*)?(?:async\s*)?\(/g)].map(([, , name = ""]) => name);

test("the page of the threats is what the rows make", async () => {
  const page = await readFile(join(root, "test/threats.md"), "utf8").catch(() => "");
  expect(page).toBe(threatsMarkdown(await readThreats()));
});
