import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { openCollection } from "./collection.ts";
import { openJournal } from "./journal.ts";

const folder = mkdtempSync(join(tmpdir(), "collection-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("whoever opens the file finds what was put, also when the process before was killed", () => {
  const path = join(folder, "killed.jsonl");
  const one = openCollection<{ readonly v: number }>(path);
  for (const id of ["b", "a", "c"]) one.put(id, { v: 1 });
  one.put("b", { v: 2 });
  one.remove("a");
  // Nobody closes it.
  const two = openCollection<{ readonly v: number }>(path);
  expect(two.all()).toEqual([{ v: 2 }, { v: 1 }]);
  expect(two.get("b")).toEqual({ v: 2 });
  expect(two.get("a")).toBeUndefined();
});

test("what is past does not stay in the file for ever", () => {
  const path = join(folder, "past.jsonl");
  const one = openCollection<number>(path);
  for (let value = 0; value < 100; value++) one.put("counter", value);
  one.close();
  openCollection<number>(path);
  expect(readFileSync(path, "utf8")).toBe('{"id":"counter","item":99}\n');
});

test("a change that a crash cut short never happened, and spoils none after it", () => {
  const path = join(folder, "torn.jsonl");
  openCollection<number>(path).put("a", 1);
  appendFileSync(path, '{"id":"b","it');
  const after = openCollection<number>(path);
  after.put("c", 3);
  expect(openCollection<number>(path).all()).toEqual([1, 3]);
});

test("a journal that a crash cut short goes on with whole lines", () => {
  const path = join(folder, "journal.jsonl");
  openJournal<{ readonly n: number }>(path, "again").add({ n: 1 });
  appendFileSync(path, '{"n":');
  openJournal<{ readonly n: number }>(path, "continue").add({ n: 2 });
  expect(openJournal(path, "continue").entries).toEqual([{ n: 1 }, { n: 2 }]);
  expect(openJournal(path, "again").entries).toEqual([]);
});
