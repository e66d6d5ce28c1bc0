/** Matrices as GitHub's documentation describes them; each row names the page it comes from. */
import { expect, test } from "@jest/globals";
import { aRun, fileOf, job, main, play } from "../../packages/rehearsal/builders/stage.ts";
import { legsOf } from "../../packages/rehearsal/engine/keys/matrix.ts";
import type { Json } from "../../packages/rehearsal/protocol/run.ts";

const howTo = "https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations";
const syntax = "https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax";

const ubuntu = { os: "ubuntu-latest" };
const perl = ["5.16", "5.20", "5.26", "5.30", "latest"];

test.each<[what: string, matrix: Json, legs: Json[], page: string]>([
  [
    "runs for each combination, the last variable changing first",
    { version: [10, 12, 14], os: ["ubuntu-latest", "windows-latest"] },
    [10, 12, 14].flatMap((version) => ["ubuntu-latest", "windows-latest"].map((os) => ({ version, os }))),
    `${howTo}#adding-a-matrix-strategy-to-your-workflow-job`,
  ],
  [
    "may have objects as values",
    {
      os: ["ubuntu-latest", "macos-latest"],
      node: [{ version: 14 }, { version: 20, env: "NODE_OPTIONS=--openssl-legacy-provider" }],
    },
    ["ubuntu-latest", "macos-latest"].flatMap((os) => [
      { os, node: { version: 14 } },
      { os, node: { version: 20, env: "NODE_OPTIONS=--openssl-legacy-provider" } },
    ]),
    `${syntax}#example-using-a-multi-dimension-matrix`,
  ],
  [
    "is extended and added to by include",
    {
      fruit: ["apple", "pear"],
      animal: ["cat", "dog"],
      include: [
        { color: "green" },
        { color: "pink", animal: "cat" },
        { fruit: "apple", shape: "circle" },
        { fruit: "banana" },
        { fruit: "banana", animal: "cat" },
      ],
    },
    [
      { fruit: "apple", animal: "cat", color: "pink", shape: "circle" },
      { fruit: "apple", animal: "dog", color: "green", shape: "circle" },
      { fruit: "pear", animal: "cat", color: "pink" },
      { fruit: "pear", animal: "dog", color: "green" },
      { fruit: "banana" },
      { fruit: "banana", animal: "cat" },
    ],
    `${howTo}#expanding-or-adding-matrix-configurations`,
  ],
  [
    "gets one more variable in one of its combinations",
    {
      os: ["windows-latest", "ubuntu-latest"],
      node: [12, 14, 16],
      include: [{ os: "windows-latest", node: 16, npm: 6 }],
    },
    [
      { os: "windows-latest", node: 12 },
      { os: "windows-latest", node: 14 },
      { os: "windows-latest", node: 16, npm: 6 },
      { ...ubuntu, node: 12 },
      { ...ubuntu, node: 14 },
      { ...ubuntu, node: 16 },
    ],
    `${syntax}#example-expanding-configurations`,
  ],
  [
    "gets one more combination",
    {
      os: ["macos-latest", "windows-latest", "ubuntu-latest"],
      version: [12, 14, 16],
      include: [{ os: "windows-latest", version: 17 }],
    },
    [
      ...["macos-latest", "windows-latest", "ubuntu-latest"].flatMap((os) =>
        [12, 14, 16].map((version) => ({ os, version })),
      ),
      { os: "windows-latest", version: 17 },
    ],
    `${syntax}#example-adding-configurations`,
  ],
  [
    "may hold nothing but include",
    {
      include: [
        { site: "production", datacenter: "site-a" },
        { site: "staging", datacenter: "site-b" },
      ],
    },
    [
      { site: "production", datacenter: "site-a" },
      { site: "staging", datacenter: "site-b" },
    ],
    `${syntax}#example-adding-configurations`,
  ],
  [
    "runs five versions on one system and two on another",
    {
      os: ["ubuntu-latest"],
      perl,
      include: [
        { os: "macos-latest", perl: "5.26" },
        { os: "macos-latest", perl: "latest" },
      ],
    },
    [
      ...perl.map((version) => ({ ...ubuntu, perl: version })),
      { os: "macos-latest", perl: "5.26" },
      { os: "macos-latest", perl: "latest" },
    ],
    `${syntax}#jobsjob_idstrategymatrixinclude`,
  ],
  [
    "loses what exclude matches in part",
    {
      os: ["macos-latest", "windows-latest"],
      version: [12, 14, 16],
      environment: ["staging", "production"],
      exclude: [
        { os: "macos-latest", version: 12, environment: "production" },
        { os: "windows-latest", version: 16 },
      ],
    },
    [
      { os: "macos-latest", version: 12, environment: "staging" },
      { os: "macos-latest", version: 14, environment: "staging" },
      { os: "macos-latest", version: 14, environment: "production" },
      { os: "macos-latest", version: 16, environment: "staging" },
      { os: "macos-latest", version: 16, environment: "production" },
      { os: "windows-latest", version: 12, environment: "staging" },
      { os: "windows-latest", version: 12, environment: "production" },
      { os: "windows-latest", version: 14, environment: "staging" },
      { os: "windows-latest", version: 14, environment: "production" },
    ],
    `${howTo}#excluding-matrix-configurations`,
  ],
  [
    "gets back by include what exclude took",
    { version: [12, 14], exclude: [{ version: 14 }], include: [{ version: 14, experimental: true }] },
    [{ version: 12 }, { version: 14, experimental: true }],
    `${syntax}#jobsjob_idstrategymatrixexclude`,
  ],
])("a matrix %s", (_, matrix, legs, page) => {
  expect(page).toMatch(/^https:\/\/docs\.github\.com\//);
  expect(legsOf(matrix).map((leg) => leg.matrix)).toEqual(legs);
});

test(`a matrix is made of the event's payload (${howTo}#using-contexts-to-create-matrices)`, async () => {
  const files = {
    [main]: fileOf("push", {
      a: `strategy: { matrix: { version: "\${{ github.event.client_payload.versions }}" } }, ${job}`,
    }),
  };
  const run = aRun({ payload: { client_payload: { versions: [12, 14, 16] } } });
  expect(Object.keys((await play({ files }, { run })).conclusions)).toEqual(["a (12)", "a (14)", "a (16)"]);
});

test(`one job's output is the matrix of two others (${howTo}#using-an-output-to-define-two-matrices)`, async () => {
  const matrix = 'strategy: { matrix: { color: "${{ fromJSON(needs.define.outputs.colors) }}" } }';
  const files = {
    [main]: fileOf("push", {
      define: `outputs: { colors: '["red", "green", "blue"]' }, ${job}`,
      produce: `needs: define, ${matrix}, ${job}`,
      consume: `needs: [define, produce], ${matrix}, ${job}`,
    }),
  };
  const { conclusions } = await play({ files });
  expect(Object.keys(conclusions).slice(4)).toEqual(["consume (red)", "consume (green)", "consume (blue)"]);
});

const experimental = `continue-on-error: "\${{ matrix.experimental }}", strategy: { fail-fast: true, max-parallel: 1, matrix: {
  version: [6, 7, 8], experimental: [false], include: [{ version: 9, experimental: true }] } }, ${job}`;

test(`a leg that may fail leaves the others alone, one that may not cancels them (${howTo}#handling-failures)`, async () => {
  const files = { [main]: fileOf("push", { test: experimental.replaceAll("\n", "") }) };
  const tolerated = await play({ files, jobs: { "test (9, true)": "failure" } });
  expect(tolerated.conclusions).toEqual({
    "test (6, false)": "success",
    "test (7, false)": "success",
    "test (8, false)": "success",
    "test (9, true)": "failure",
  });
  expect(tolerated.result.conclusion).toBe("success");
  const failed = await play({ files, jobs: { "test (7, false)": "failure" } });
  expect(failed.conclusions).toEqual({
    "test (6, false)": "success",
    "test (7, false)": "failure",
    "test (8, false)": "cancelled",
    "test (9, true)": "cancelled",
  });
  expect(failed.result.conclusion).toBe("failure");
});

test(`at most max-parallel legs run at a time (${howTo}#defining-the-maximum-number-of-concurrent-jobs)`, async () => {
  let running = 0;
  let most = 0;
  const script = async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setImmediate(resolve));
    running--;
    return "success" as const;
  };
  const matrix = "strategy: { max-parallel: 2, matrix: { version: [10, 12, 14], os: [a, b] } }";
  const keys = [10, 12, 14].flatMap((version) => ["a", "b"].map((os) => `test (${version}, ${os})`));
  const files = { [main]: fileOf("push", { test: `${matrix}, ${job}` }) };
  const seen = await play({ files, jobs: Object.fromEntries(keys.map((key) => [key, script])) });
  expect(Object.keys(seen.conclusions).sort()).toEqual(keys.sort());
  expect(most).toBe(2);
});

test(`outputs of all legs come together (${syntax}#using-job-outputs-in-a-matrix-job)`, async () => {
  const output = (version: number) => `output_${version}: "\${{ matrix.version == ${version} && '${version}' || '' }}"`;
  const files = {
    [main]: fileOf("push", {
      job1: `strategy: { matrix: { version: [1, 2, 3] } }, outputs: { ${[1, 2, 3].map(output).join(", ")} }, ${job}`,
      job2: `needs: job1, outputs: { seen: "\${{ toJSON(needs.job1.outputs) }}" }, ${job}`,
    }),
  };
  const { outputs } = await play({ files });
  expect(JSON.parse(outputs.job2?.seen ?? "")).toEqual({ output_1: "1", output_2: "2", output_3: "3" });
});
