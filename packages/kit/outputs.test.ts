import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type MemoryArtifacts, memoryArtifacts } from "../ports/artifacts/artifacts-memory.ts";
import { fileSystem } from "../ports/machine/files.ts";
import { memoryWorld } from "./builders/world.ts";
import { noteMask } from "./masks/masks.ts";
import { outputsOf } from "./outputs.ts";
import { passed, type Result } from "./result.ts";
import type { World } from "./world.ts";

let temp: string;
let artifacts: MemoryArtifacts;
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), "slipway-outputs-"));
  artifacts = memoryArtifacts();
});
afterEach(() => rmSync(temp, { recursive: true }));

const entryOf = ({ outcome, because, facts = {} }: Result): string => JSON.stringify({ outcome, because, facts });
const describe = (result: Result, more: Partial<World> = {}) =>
  outputsOf(result, entryOf, memoryWorld({ temp, files: fileSystem(), artifacts, ...more }));
const long = "x".repeat(5000);

test("small documents stay outputs, and nothing is uploaded", async () => {
  const { outputs } = await describe(passed("done", { outputs: { plan: { a: 1 }, at: "0006" }, facts: { a: 1 } }));
  expect(outputs).toEqual({
    outcome: "passed",
    reason: "done",
    entry: '{"outcome":"passed","because":"done","facts":{"a":1}}',
    plan: '{"a":1}',
    at: "0006",
  });
  expect(artifacts.kept.size).toBe(0);
});

test("what counts is what an output takes inside of toJSON(needs)", async () => {
  const { outputs } = await describe(passed("done", { outputs: { plan: { a: '"'.repeat(1500) } } }));
  expect(outputs.plan).toMatch(/^\{"kind":"artifact-reference"/);
});

test("a document that is too large leaves its reference, the same for the same bytes", async () => {
  const first = await describe(passed("done", { outputs: { plan: { long } } }));
  const second = await describe(passed("done", { outputs: { plan: { long } } }));
  expect(first.result.outcome).toBe("passed");
  expect(JSON.parse(first.outputs.plan ?? "")).toMatchObject({ kind: "artifact-reference", size: 5011 });
  expect(second.outputs.plan).toBe(first.outputs.plan);
  expect([...artifacts.kept.values()].map(({ bytes }) => bytes.toString())).toEqual([JSON.stringify({ long })]);
});

test("a configuration has more room, because every job reads it", async () => {
  const { outputs } = await describe(passed("done", { outputs: { configuration: { long } } }));
  expect(outputs.configuration).toBe(JSON.stringify({ long }));
});

test("what workflow files look into is refused instead of moved", async () => {
  const { result, outputs } = await describe(passed("done", { outputs: { approvals: [long] } }));
  expect(result).toMatchObject({ outcome: "failed", reason: "bad_config" });
  expect(outputs.approvals).toBeUndefined();
});

test("where nothing can be uploaded the step fails, and its entry goes without its facts", async () => {
  const broken = {
    ...artifacts,
    upload: async () => {
      throw new Error("no service");
    },
  };
  const { result, outputs } = await describe(passed("done", { outputs: { plan: { long } }, facts: { long } }), {
    artifacts: broken,
  });
  expect(result.outcome).toBe("failed");
  expect(JSON.parse(outputs.entry ?? "")).toMatchObject({
    outcome: "failed",
    facts: { incomplete: expect.anything() },
  });
});

test.each([
  ["as it is", { plan: { address: 'a[geheim-1"x]' } }],
  ["in base64", { plan: { address: Buffer.from('geheim-1"x').toString("base64") } }],
  ["in an address", { plan: { address: encodeURIComponent('geheim-1"x') } }],
])("an output that holds a hidden value %s fails the step by the value's name", async (_, outputs) => {
  noteMask('geheim-1"x', "WORD in SLIPWAY_SECRETS");
  const { result, outputs: texts } = await describe(passed("done", { outputs }));
  expect(result).toMatchObject({ outcome: "failed", reason: "output_hidden" });
  expect(result.because).toContain("the output plan holds the value of WORD in SLIPWAY_SECRETS");
  expect([texts.plan, texts.outcome]).toEqual([undefined, "failed"]);
});

test("an entry that holds a hidden value is no silent loss", async () => {
  noteMask("geheim-2", "WORD");
  const { result } = await describe(passed("done", { facts: { word: "geheim-2" } }));
  expect(result).toMatchObject({ outcome: "failed", reason: "output_hidden" });
});
