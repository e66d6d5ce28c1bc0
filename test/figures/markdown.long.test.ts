import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { code, plain } from "../../packages/kit/log/markdown.ts";
import { foreign } from "../markdown-payloads.ts";
import { changedByFilters, readMarkdown } from "../markdown-reading.ts";
import { expectOnlyTextIn, pages } from "../pages.ts";

test("of 2,000 payloads in every helper and of as many over all pages, none is more than text", async () => {
  const kinds = new Set(["root", "paragraph", "text", "html"]);
  const property = fc.property(foreign, (text) => {
    for (const markdown of [plain(text), code(text), `a ${plain(text)} b`]) {
      const reading = readMarkdown(markdown);
      expect([text, reading.kinds.filter((kind) => !kinds.has(kind)), changedByFilters(reading)]).toEqual([
        text,
        [],
        [],
      ]);
    }
  });
  fc.assert(property, { numRuns: 2000, seed: 12 });
  const names = Object.keys(pages);
  const each = Math.ceil(2000 / names.length);
  for (const name of names) await expectOnlyTextIn(name, each);
  process.stdout.write(
    `N4: 2000 payloads in 3 places and ${each * names.length} over ${names.length} pages, 0 links, images, mentions or headings\n`,
  );
}, 600_000);
