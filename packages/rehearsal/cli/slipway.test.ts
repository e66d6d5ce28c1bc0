import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { afterAll, expect, test } from "@jest/globals";
import { root } from "../../../scripts/tree.ts";
import { FileEvent } from "../events/file-event.ts";
import { pickRun } from "../session/session-client.ts";
import { type CauseWords, causeOf, events } from "./cause-words.ts";
import { isParsingMistake, options, optionsOf } from "./options.ts";
import { usage } from "./usage.ts";

const folder = mkdtempSync(join(tmpdir(), "slipway-words-"));
afterAll(() => rmSync(folder, { recursive: true }));

const words = (event: string, rest: readonly string[] = [], more: Partial<CauseWords> = {}) =>
  causeOf({ event, rest, ...more });

function aFile(text: string): string {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, text);
  return file;
}

test("a program that failed is no mistake in the words, whatever its code", async () => {
  const describe = (work: Promise<unknown>) => work.then(() => undefined, isParsingMistake);
  expect(await describe(promisify(execFile)("false"))).toBe(false); // its code is a number
  expect(await describe(promisify(execFile)("no-such-program"))).toBe(false);
  expect(await describe((async () => parseArgs({ args: ["--what"], options }))())).toBe(true);
});

test("each event has its words", async () => {
  expect(await words("push", ["main"])).toEqual({ event: "push", branch: "main" });
  for (const tag of [words("tag", ["v1"]), words("push", [], { tag: "v1" })])
    expect(await tag).toEqual({ event: "push", tag: "v1" });
  expect(await words("pull-request", ["x"], { fork: "eve" })).toEqual({
    event: "pull_request",
    branch: "x",
    title: "x",
    fork: "eve",
  });
  expect(await words("pull_request", ["x"], { base: "main" })).toMatchObject({ base: "main" });
  const dispatch = { event: "workflow_dispatch", workflow: "rollback", inputs: { a: "b=c", d: "" } };
  expect(await words("dispatch", ["rollback"], { input: ["a=b=c", "d="] })).toEqual(dispatch);
  expect(await words("workflow_dispatch", ["rollback", "uat"], { input: ["a=b=c", "d="] })).toEqual({
    ...dispatch,
    branch: "uat",
  });
  for (const time of [words("schedule", ["0 1 * * *"]), words("schedule", [], { cron: "0 1 * * *" })])
    expect(await time).toEqual({ event: "schedule", cron: "0 1 * * *" });
  expect(await words("schedule")).toEqual({ event: "schedule" });
  const whole = aFile('{"event_type": "release", "client_payload": {"version": "1"}}');
  const release = { event: "repository_dispatch", type: "release", payload: { version: "1" } };
  expect(await words("repository_dispatch", [], { payload: whole })).toEqual(release);
  expect(await words("repository-dispatch", ["release"], { payload: aFile('{"version": "1"}') })).toEqual(release);
  expect(await words("repository-dispatch", ["release"])).toEqual({ ...release, payload: {} });
});

test.each<[string, string[], Partial<CauseWords>, string]>([
  ["pusch", ["main"], {}, 'slipway cannot rehearse "pusch"; did you mean "push"?'],
  ["push", [], {}, "push is about a branch"],
  ["push", ["main"], { tag: "v1" }, "not of both"],
  ["push", ["main", "other"], {}, '"other" is one word too many for push'],
  ["dispatch", [], {}, "dispatch is about a workflow"],
  ["dispatch", ["a"], { input: ["a"] }, '--input "a" is not an input'],
  ["repository_dispatch", [], {}, "has a type"],
  ["repository_dispatch", [], { payload: "/nowhere" }, "/nowhere cannot be read"],
  ["repository_dispatch", [], { payload: aFile("{") }, "is not JSON"],
  ["repository_dispatch", [], { payload: aFile("{}") }, `"event_type" wasn't supplied`],
  ["repository_dispatch", ["x"], { payload: aFile("[]") }, "is not an object"],
])("%s %j %j is refused: %s", async (event, rest, more, message) => {
  await expect(words(event, rest, more)).rejects.toThrow(message);
});

test("the help tells every option that is understood, every event, and every key of an event", () => {
  const named = Object.keys(options).filter((name) => name !== "help");
  expect(named.filter((name) => !usage.includes(`--${name}`))).toEqual([]);
  expect(Object.keys(events).filter((name) => !usage.includes(`  ${name} `) && !usage.includes(`: ${name} <`))).toEqual(
    [],
  );
  expect(
    Object.keys(FileEvent.entries).filter((name) => !new RegExp(`^  (?:.*, )?${name}(?:[ ,]|$)`, "m").test(usage)),
  ).toEqual([]);
  expect(usage.split("\n").filter((line) => line.length > 100)).toEqual([]);
  const verbs = Object.values(optionsOf).flat();
  expect(named.filter((name) => !verbs.includes(name as (typeof verbs)[number]))).toEqual([]);
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

test("npx starts the program of our package, with its words and its exit code", async () => {
  const npx = (...args: string[]) => promisify(execFile)("npx", ["--no-install", "slipway", ...args], { cwd: root });
  expect((await npx("rehearse", "--help")).stdout).toBe(usage);
  await expect(npx("rehearse", "pusch", "main")).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('did you mean "push"?'),
  });
});
