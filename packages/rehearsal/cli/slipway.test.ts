import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { pickRun } from "../rehearse/session-client.ts";
import { type CauseWords, causeOf } from "./cause-words.ts";

const folder = mkdtempSync(join(tmpdir(), "slipway-words-"));
afterAll(() => rmSync(folder, { recursive: true }));

const words = (event: string, branch?: string, more: Partial<CauseWords> = {}) =>
  causeOf({ event, branch, base: "develop", ...more });

function aFile(text: string): string {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, text);
  return file;
}

test("each event has its words", async () => {
  expect(await words("push", "main")).toEqual({ event: "push", branch: "main" });
  expect(await words("push", undefined, { tag: "v1" })).toEqual({ event: "push", tag: "v1" });
  expect(await words("pull-request", "x", { fork: "eve" })).toEqual({
    ...{ event: "pull_request", branch: "x", base: "develop", title: "x", fork: "eve" },
  });
  expect(await words("workflow_dispatch", "main", { input: ["a=b=c", "d="] })).toEqual({
    ...{ event: "workflow_dispatch", branch: "main", inputs: { a: "b=c", d: "" } },
  });
  expect(await words("schedule", undefined, { cron: "0 1 * * *" })).toEqual({ event: "schedule", cron: "0 1 * * *" });
  const payload = aFile('{"event_type": "release", "client_payload": {"version": "1"}}');
  expect(await words("repository_dispatch", undefined, { payload })).toEqual({
    ...{ event: "repository_dispatch", type: "release", payload: { version: "1" } },
  });
});

test.each<[string, string | undefined, Partial<CauseWords>, string]>([
  ["pusch", "main", {}, 'slipway rehearses no "pusch"'],
  ["push", undefined, {}, "a push is about a branch"],
  ["push", "main", { tag: "v1" }, "not of both"],
  ["schedule", "main", {}, "always runs on the default branch"],
  ["repository_dispatch", undefined, {}, "carries a payload"],
  ["repository_dispatch", undefined, { payload: "/nowhere" }, "/nowhere cannot be read"],
  ["repository_dispatch", undefined, { payload: aFile("{") }, "is not JSON"],
  ["repository_dispatch", undefined, { payload: aFile("{}") }, `"event_type" wasn't supplied`],
  ["workflow_dispatch", "main", { input: ["a"] }, '--input "a" is no input'],
])("%s %s %j is refused: %s", async (event, branch, more, message) => {
  await expect(words(event, branch, more)).rejects.toThrow(message);
});

test("a run is known by its number or its id; of several with one number the open one is meant", () => {
  const run = (id: number, number: number, status = "completed", path = "a.yml") => ({
    id,
    number,
    attempt: 1,
    status,
    path,
  });
  const runs = [run(100, 1), run(101, 2), run(102, 1, "waiting", "b.yml"), run(103, 2, "completed", "b.yml")];
  expect(pickRun("1", runs).id).toBe(102);
  expect(pickRun("100", runs).id).toBe(100);
  expect(() => pickRun("2", runs)).toThrow("several runs have the number 2");
  expect(() => pickRun("3", runs)).toThrow('there is no run "3"');
});
