import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import { calls, fileOf, folder, job, main, play } from "../builders/stage.ts";
import { writeExecution } from "./execution-folder.ts";

const place = mkdtempSync(join(tmpdir(), "slipway-execution-"));
afterEach(() => rmSync(place, { recursive: true }));

const effect = {
  at: 1,
  actor: "ada",
  job: null,
  repository: "octo/shop",
  change: "x",
  subject: "y",
  from: null,
  to: null,
};

test("an execution holds its event, its tree, its result, its own effects, and its artifacts as they are downloaded", async () => {
  const files = {
    [main]: fileOf("push", { a: calls("c.yml"), after: `needs: a, ${job}`, never: `if: false, ${job}` }),
    [`${folder}/c.yml`]: fileOf("workflow_call", {
      x: `strategy: { matrix: { v: [p/q] } }, outputs: { o: "1" }, ${job}`,
    }),
  };
  const { result } = await play({ files });
  const bytes = join(place, "bytes");
  writeFileSync(bytes, "zipped");
  const github = {
    effects: [
      { ...effect, run: 11 },
      { ...effect, run: 12 },
      { ...effect, run: null, actor: "release-app[bot]", at: 5 },
      { ...effect, run: null, actor: "release-app[bot]", at: 0 },
    ],
    run: () =>
      ({
        ...result.run,
        status: "completed",
        conclusion: "success",
        createdAt: 1,
        startedAt: 1,
        updatedAt: 9,
      }) as const,
    artifactsOf: (run: number) => [
      { file: `of-${run}.zip`, path: bytes },
      { file: "expired.zip", path: join(place, "gone") },
    ],
  };
  const execution = join(place, "1.1");
  await writeExecution(execution, result, github);
  const read = (name: string) => readFileSync(join(execution, name), "utf8");
  expect(readdirSync(execution).sort()).toEqual([
    "artifacts",
    "effects.jsonl",
    "event.json",
    "result.json",
    "tree.txt",
  ]);
  expect(readdirSync(join(execution, "artifacts"))).toEqual(["of-11.zip"]);
  expect(read("artifacts/of-11.zip")).toBe("zipped");
  expect(JSON.parse(read("event.json"))).toMatchObject({ id: 11, event: { name: "push", ref: "refs/heads/main" } });
  expect(JSON.parse(read("result.json"))).toMatchObject({
    workflow: "main.yml",
    jobs: { "a / x (p/q)": { outputs: { o: "1" } } },
  });
  // What an app did meanwhile, with a token of no run, is the run's too.
  expect(
    read("effects.jsonl")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    { ...effect, run: 11 },
    { ...effect, run: null, actor: "release-app[bot]", at: 5 },
  ]);
  expect(
    read("tree.txt")
      .split("\n")
      .map((line) => line.trimEnd().replace(/ {2}its condition.*/, "")),
  ).toEqual([
    "success   .github/workflows/main.yml · run 1.1 · push refs/heads/main aaaaaaa",
    ...["skipped     never", "success     a", "success       x (p/q)", "success     after", ""],
  ]);
});
