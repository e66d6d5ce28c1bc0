/** Actions of the repository itself: what no rehearsal can play of them is reported before the first job starts. */
import { afterEach, expect, test } from "@jest/globals";
import { conclusionsOf, runs, type SmallTeam, smallTeam } from "../builders/team.ts";

let team: SmallTeam | undefined;
afterEach(() => team?.close());

/** A composite action of such steps. */
const composite = (name: string, ...uses: readonly string[]) => ({
  [`${name}/action.yml`]: `runs: { using: composite, steps: [${uses.map((one) => `{ uses: "${one}" }`).join(", ")}] }\n`,
});
const files = {
  ".github/rehearsal.yml":
    "version: 1\nactions: { acme/gone: 'file:///nowhere', actions/checkout: nothing, acme/tool: tool }\n",
  "dock/action.yml": "runs: { using: docker, image: Dockerfile }\n",
  "old/action.yaml": "runs: { using: node4, main: main.js }\n",
  ...composite("nothing"),
  ...composite("comp", "acme/gone@v1"),
  ...composite("deep", "$/ring"),
  ...composite("ring", "./absent", "$/ring", "./ring", "./old"),
  ...composite("tool/wrap", "./old"),
  ...composite("image", "docker://alpine"),
};
/** A job that could run, and one of such steps after it. */
const second = (steps: readonly string[], on = "push") =>
  `on: ${on}
jobs:
  first:
${runs("true")}
  second:
    needs: first
    runs-on: ubuntu-latest
    steps:
${steps.map((step) => `      - ${step}\n`).join("")}`;
const push = { event: "push", branch: "main" } as const;

const refused: readonly (readonly [uses: string, message: string])[] = [
  ["$/old", "The action '$/old' runs with 'node4', which no runner knows"],
  ["./old", "The action './old' runs with 'node4', which no runner knows"],
  ["$/none", "Can't find 'action.yml' or 'action.yaml' for action '$/none'"],
  ["$/comp", "Unable to resolve action `acme/gone@v1`, repository not found"],
  ["./comp", "Unable to resolve action `acme/gone@v1`, repository not found"],
  ["$/deep", "The action './old' runs with 'node4', which no runner knows"],
  ["acme/tool/wrap@v1", "The action './old' runs with 'node4', which no runner knows"],
];
const steps = refused.map(([uses]) => `uses: ${uses}`);

test.each([
  ["its own file", { "go.yml": second(steps) }, "go.yml"],
  [
    "a file that it calls",
    {
      "go.yml": "on: push\njobs: { call: { uses: $/.github/workflows/inner.yaml } }\n",
      ".github/workflows/inner.yaml": second(steps, "workflow_call"),
    },
    "inner.yaml",
  ],
])(
  "an own action that cannot be fetched stops a run before its first job, by name and place in %s",
  async (_, all, name) => {
    team = await smallTeam({ ...files, ...all });
    const { jobs, conclusion, errors } = await team.run(push);
    expect([jobs, conclusion]).toEqual([[], "failure"]);
    const path = `.github/workflows/${name}`;
    const messages = refused.map(([, message]) => expect.stringContaining(message) as unknown);
    expect(errors).toEqual(messages.map((message, at) => ({ path, line: 12 + at, column: 15, message })));
  },
);

const made = "mkdir made && echo 'runs: { using: composite, steps: [] }' > made/action.yml";
const unused = "{ if: false, uses: ./dock }";

test.each([
  ["a step makes", [`run: ${JSON.stringify(made)}`, "uses: ./made"]],
  ["a checkout brings of another repository", ["{ uses: actions/checkout@v4, with: { repository: a/b } }", unused]],
  ["a checkout brings of another commit", ["{ uses: actions/checkout@v4, with: { ref: v1 } }", unused]],
])("an action that %s is not asked of the commit", async (_, all) => {
  team = await smallTeam({ ...files, "go.yml": second(all) });
  const run = await team.run(push);
  expect([run.errors, conclusionsOf(run)]).toEqual([[], { first: "success", second: "success" }]);
});

test("a checkout of the run's own commit brings what can be asked", async () => {
  const own = "{ uses: actions/checkout@v4, with: { ref: '${{ github.sha }}', path: . } }";
  team = await smallTeam({ ...files, "go.yml": second([own, unused]) });
  const { jobs, errors } = await team.run(push);
  expect([errors, jobs[1]]).toMatchObject([[], { key: "second", because: expect.stringContaining("'./dock'") }]);
});

test.each(["$/dock", "./dock", "$/image", "docker://alpine"])(
  "a job with the docker action %s is not played, and the others are",
  async (uses) => {
    team = await smallTeam({ ...files, "go.yml": second([`uses: ${uses}`]) });
    const run = await team.run(push);
    expect([run.errors, conclusionsOf(run)]).toEqual([[], { first: "success", second: "skipped" }]);
    expect(run.jobs[1]).toMatchObject({ unplayed: true, because: expect.stringContaining("docker action") });
  },
);

test.each(["node12", "node16"])("an action of %s runs, with a warning, as on GitHub's runner", async (using) => {
  team = await smallTeam({
    "act/action.yml": `runs: { using: ${using}, main: main.js }\n`,
    "act/main.js": "console.log('it ran')\n",
    "go.yml": second(["uses: $/act"]),
  });
  const { jobs, conclusion } = await team.run(push);
  const said = `'$/act' runs on ${using}, which runners have no more`;
  const warning = { level: "warning", message: expect.stringContaining(said) };
  expect([conclusion, jobs[1]?.result?.annotations]).toMatchObject(["success", [warning]]);
});
