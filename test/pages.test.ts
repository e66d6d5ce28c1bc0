import { expect, test } from "@jest/globals";
import { releaseText } from "../actions/finalise-release/notes-markdown.ts";
import { releaseOf } from "../packages/model/builders/release.ts";
import { readMarkdown } from "./markdown-reading.ts";
import { expectOnlyTextIn, pages } from "./pages.ts";

// biome-ignore lint/suspicious/noExplicitAny: the rest of the documents is not looked at
type Any = any;
const sha = "z".repeat(40);

test.each(Object.keys(pages))("nothing that others wrote is more than text in %s", async (name) => {
  await expectOnlyTextIn(name, 25);
});

test("notes that are too long are cut between two lines", async () => {
  for (const length of [150, 151, 152, 153, 154]) {
    const message = (n: number) => `${"x".repeat(n % 7)}${"@a ".repeat(length)}`.slice(0, length);
    const all = Array.from({ length: 500 }, (_, n) => ({
      id: sha,
      author: "@a ".repeat(30),
      message: message(n),
      parents: 1,
    }));
    const range = async () => ({ commits: all, total: 500 });
    const job = { release: releaseOf() } as Any;
    const { body } = await releaseText(
      job,
      { version: "1.5.0", tag: "v1.5.0", last: null, isLatest: true, range } as Any,
      [] as Any,
    );
    const reading = readMarkdown(body);
    expect(reading.texts.at(-1)).toBe("… cut here, because GitHub takes no more.");
    expect(reading.texts.filter((text) => /<|\\$/.test(text))).toEqual([]);
    expect(reading.html.at(-1)).toMatch(/^<!-- slipway .* -->$/);
    expect(reading.html.filter((piece) => piece !== "<!-- -->")).toHaveLength(1);
  }
});
