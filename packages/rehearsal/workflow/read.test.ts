import { describe, expect, test } from "@jest/globals";
import { readWorkflow } from "./read.ts";

const file = (jobs: string, on = "push") => `on: ${on}\njobs:\n${jobs}`;
const plain = "runs-on: ubuntu-latest, steps: [{ run: echo }]";
const messages = async (text: string) => (await readWorkflow("a.yml", text)).errors.map((error) => error.message);

describe("what a rehearsal cannot play is a limit of its job, by name, and no mistake of the file:", () => {
  test.each([
    ["a container", `  a: { container: debian, ${plain} }`, '"container"'],
    ["service containers", `  a: { services: { db: { image: postgres } }, ${plain} }`, '"services"'],
    ["a snapshot", `  a: { snapshot: image, ${plain} }`, '"snapshot"'],
    ["a cancel time", `  a: { cancel-timeout-minutes: 3, ${plain} }`, '"cancel-timeout-minutes"'],
    ["a docker action", "  a: { runs-on: x, steps: [{ uses: 'docker://alpine' }] }", "docker action"],
    ["a background step", "  a: { runs-on: x, steps: [{ id: b, run: x, background: true }] }", "background steps"],
    ["parallel steps", "  a: { runs-on: x, steps: [{ parallel: [{ run: x }] }] }", '"parallel"'],
    ["Windows", `  a: { runs-on: windows-latest, steps: [{ run: x }] }`, "windows-latest"],
    ["a Mac in a list", `  a: { runs-on: [self-hosted, macos-14], steps: [{ run: x }] }`, "macos-14"],
    ["a Mac in a group", `  a: { runs-on: { labels: macos-14 }, steps: [{ run: x }] }`, "macos-14"],
  ])("%s", async (_, jobs, name) => {
    const { errors, workflow } = await readWorkflow("a.yml", `${file(jobs)}\n  b: { ${plain} }`);
    expect(errors).toEqual([]);
    const limits = [...(workflow?.limits ?? [])].map(([job, mistakes]) => [job.id, mistakes]);
    const message = expect.stringContaining(name) as unknown;
    expect(limits).toEqual([["a", [{ path: "a.yml", line: 3, column: expect.any(Number), message }]]]);
  });
});

test("cache-mode, which GitHub's published parser does not know yet, is refused by name for a file and for a job", async () => {
  const jobs = `  a: { cache-mode: none, env: { cache-mode: x }, ${plain} }\n  b:\n    cache-mode: read\n    uses: $/.github/workflows/b.yml`;
  const { errors } = await readWorkflow("a.yml", `cache-mode: write\n${file(jobs)}`);
  const message = expect.stringContaining('"cache-mode" is not supported in a rehearsal') as unknown;
  expect(errors).toEqual([
    { path: "a.yml", line: 1, column: 1, message },
    { path: "a.yml", line: 4, column: 8, message },
    { path: "a.yml", line: 6, column: 5, message },
  ]);
});

test("cache-mode where GitHub does not know it either is an unexpected value", async () => {
  const step = "  a: { runs-on: x, steps: [{ cache-mode: none, run: x }] }";
  expect(await messages(file(step, "{ push: { cache-mode: none } }"))).toEqual(
    Array(2).fill("Unexpected value 'cache-mode'"),
  );
});

test("an environment without a deployment and a queue that keeps all are known", async () => {
  const jobs = `  a: { environment: { name: x, deployment: false }, concurrency: { group: g, queue: max }, ${plain} }`;
  expect(await messages(file(jobs))).toEqual([]);
});

test("needs are found whatever their case", async () => {
  expect(await messages(file(`  Build: { ${plain} }\n  b: { needs: bUILD, ${plain} }`))).toEqual([]);
});

test("a need of nobody and a circle are reported with the need's place", async () => {
  const { errors } = await readWorkflow(
    "a.yml",
    file(
      `  a: { ${plain} }\n  b: { needs: [a, ghost], ${plain} }\n  c: { needs: d, ${plain} }\n  d: { needs: c, ${plain} }`,
    ),
  );
  expect(errors).toEqual([
    { path: "a.yml", line: 4, column: 19, message: "Job 'b' depends on unknown job 'ghost'." },
    {
      path: "a.yml",
      line: 5,
      column: 15,
      message: "Job 'c' depends on job 'd' which creates a cycle in the dependency graph.",
    },
    {
      path: "a.yml",
      line: 6,
      column: 15,
      message: "Job 'd' depends on job 'c' which creates a cycle in the dependency graph.",
    },
  ]);
});

test("step ids that differ in case only are one id", async () => {
  expect(await messages(file("  a: { runs-on: x, steps: [{ id: Go, run: x }, { id: gO, run: x }] }"))).toEqual([
    'step id "gO" is used twice in job "a"',
  ]);
});

test("all mistakes of a file are told together, from top to bottom", async () => {
  const text = file(`  a: { nonsense: debian, ${plain} }\n  b: { needs: ghost, runs-on: x, nonsense: 1, steps: [] }`);
  const { errors } = await readWorkflow("a.yml", text);
  expect(errors.map(({ line }) => line)).toEqual([3, 4, 4]);
});

test("the parts of a file are read with their places", async () => {
  const { workflow } = await readWorkflow(
    "a.yml",
    [
      "name: Ship",
      "on:",
      "  push: { branches: ['release/*', '!release/old'], paths-ignore: docs/** }",
      "  pull_request:",
      "  schedule: [{ cron: '0 1 * * *' }]",
      "  repository_dispatch: { types: release }",
      "  issues:",
      "  workflow_call:",
      "    inputs: { Count: { type: number, required: true }, note: { type: string, default: hi } }",
      "    secrets: { KEY: { required: true }, OTHER: }",
      "    outputs: { url: { value: '${{ jobs.a.outputs.url }}' } }",
      "permissions: {}",
      "jobs:",
      "  a:",
      "    permissions: { contents: read }",
      "    if: ${{ always() }}",
      "    uses: $/.github/workflows/b.yml",
      "    with: { x: 1 }",
      "    secrets: inherit",
    ].join("\n"),
  );
  expect(workflow?.name).toBe("Ship");
  expect(workflow?.triggers.push).toEqual({ branches: ["release/*", "!release/old"], pathsIgnore: ["docs/**"] });
  expect(workflow?.triggers.pull_request).toEqual({ types: ["opened", "synchronize", "reopened"] });
  expect(workflow?.triggers.schedule).toEqual({ times: [{ cron: "0 1 * * *" }] });
  expect(workflow?.triggers.repository_dispatch).toEqual({ types: ["release"] });
  expect([...(workflow?.triggers.others.keys() ?? [])]).toEqual(["issues"]);
  expect(workflow?.triggers.workflow_call?.inputs.get("count")).toMatchObject({ type: "number", required: true });
  expect([...(workflow?.triggers.workflow_call?.secrets ?? [])]).toEqual([
    ["key", { name: "KEY", required: true }],
    ["other", { name: "OTHER", required: false }],
  ]);
  expect(workflow?.permissions?.levels).toEqual({});
  expect(workflow?.jobs[0]).toMatchObject({
    kind: "call",
    id: "a",
    place: { path: "a.yml", line: 14, column: 3 },
    condition: { expression: "always()", place: { line: 16 } },
    permissions: { levels: { contents: "read" }, place: { line: 15 } },
    uses: { text: "$/.github/workflows/b.yml", place: { line: 17, column: 11 } },
    secrets: "inherit",
  });
});
