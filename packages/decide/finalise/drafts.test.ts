import { expect, test } from "@jest/globals";
import { draftMark, draftToUse } from "./drafts.ts";

const mark = draftMark("1.5.0-a1b2c3d");
const draft = (id: number, body = `text\n\n${mark}`) => ({ id, draft: true, body });
const published = (id: number, body = "") => ({ id, draft: false, body });

test.each<[message: string, found: Parameters<typeof draftToUse>[0], use: number | null, remove: number[]]>([
  ["nothing is there", [], null, []],
  ["one draft of ours", [draft(1)], 1, []],
  ["two drafts of ours: the older, whatever the order", [draft(2), draft(1)], 1, [2]],
  ["one that is published, and a draft that came too late", [draft(1), published(2, mark)], 2, [1]],
  ["one that somebody else published", [published(3)], 3, []],
  ["drafts of people are left alone", [draft(1, "mine"), draft(2)], 2, []],
  ["only a draft of people", [draft(1, "mine")], null, []],
  ["a draft of another release with the tag", [draft(1, draftMark("1.5.0-0000000"))], null, []],
])("%s", (_, candidates, use, remove) => {
  const chosen = draftToUse(candidates, mark);
  expect([chosen.use?.id ?? null, chosen.remove.map(({ id }) => id)]).toEqual([use, remove]);
});
