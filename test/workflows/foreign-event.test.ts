/** `slipway rehearse --event FILE --json` in repositories that know nothing of Slipway. */
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "@jest/globals";
import { runs as inside } from "../../packages/rehearsal/builders/team.ts";
import { resultsOf, type Stranger, stranger } from "./strangers.ts";

let repository: Stranger;
afterEach(() => repository.remove());

const says = (expression: string, more = "") =>
  inside('echo "v=$V" >> $GITHUB_OUTPUT', `env: { V: "\${{ ${expression} }}" }\n${more}`);
const push = { event: "push", ref: "refs/heads/main" };

test("jobs are reported by ids, legs by their values, and a whole matrix or call also by its plain id", async () => {
  repository = stranger({
    "ci.yml": `name: Anything else
on: push
jobs:
  test:
    name: All tests
    strategy: { fail-fast: false, matrix: { os: [a/b, c], v: [1, 2], include: [{ os: c, v: 2, extra: x }] } }
    continue-on-error: \${{ matrix.v == 2 }}
${inside("echo v=$V >> $GITHUB_OUTPUT; test $V != c-2", "env: { V: '${{ matrix.os }}-${{ matrix.v }}' }")}
  never:
    if: false
${inside("true")}
  quiet:
${inside("echo v= >> $GITHUB_OUTPUT")}
  call:
    needs: [test, never]
    if: always()
    strategy: { matrix: { to: [x/y] } }
    uses: ./.github/workflows/inner.yml
    with: { heard: '\${{ needs.test.result }} \${{ needs.never.result }} \${{ needs.never.outputs.v }}' }
`,
    "inner.yml": `on: { workflow_call: { inputs: { heard: { type: string } }, outputs: { out: { value: '\${{ jobs.last.outputs.v }}' } } } }
jobs:
  last:
${says("inputs.heard", "if: always()")}
`,
  });
  const { code, stderr, runs } = await repository.event(push);
  expect([code, runs()]).toEqual([
    0,
    [
      {
        workflow: "ci.yml",
        result: "success",
        error: null,
        jobs: {
          "test (a/b, 1)": { result: "success", outputs: { v: "a/b-1" } },
          "test (a/b, 2)": { result: "success", outputs: { v: "a/b-2" } },
          "test (c, 1)": { result: "success", outputs: { v: "c-1" } },
          "test (c, 2)": { result: "failure", outputs: { v: "c-2" } },
          test: { result: "success", outputs: { v: expect.stringMatching(/^(a\/b|c)-[12]$/) } },
          never: { result: "skipped", outputs: {} },
          quiet: { result: "success", outputs: {} },
          "call (x/y) / last": { result: "success", outputs: { v: "success skipped " } },
          "call (x/y)": { result: "success", outputs: { out: "success skipped " } },
          call: { result: "success", outputs: { out: "success skipped " } },
        },
      },
    ],
  ]);
  expect(stderr).toContain("inner.yml does not start: it starts on workflow_call, not on push");
});

test("what fails, is cancelled or was not even tried is reported as GitHub reports it, and the exit code is 1", async () => {
  repository = stranger({
    "ci.yml": `on: push
jobs:
  bad:
${inside("false")}
  after:
    needs: bad
${inside("true")}
  legs:
    strategy: { matrix: { v: [fast, slow] } }
${inside("test $V = slow && exec sleep 60; false", "env: { V: '${{ matrix.v }}' }")}
  list:
${inside("echo 'v=[]' >> $GITHUB_OUTPUT")}
  fan:
    needs: list
    strategy: { matrix: { v: '\${{ fromJSON(needs.list.outputs.v) }}' } }
${inside("true")}
  late:
    needs: [legs, fan]
    if: failure()
${inside("true")}
`,
    "fine.yml": `on: push\njobs:\n  a:\n${inside("true")}\n`,
    "idle.yml": `on: push\njobs:\n  a:\n    if: github.ref == 'x'\n${inside("true")}\n`,
  });
  const { code, runs } = await repository.event(push);
  const [ci, fine, idle] = runs();
  expect(idle).toEqual({
    workflow: "idle.yml",
    result: "success",
    error: null,
    jobs: { a: { result: "skipped", outputs: {} } },
  });
  expect([code, ci?.workflow, ci?.result, fine?.workflow, fine?.result]).toEqual([
    ...[1, "ci.yml", "failure", "fine.yml", "success"],
  ]);
  expect(resultsOf(ci)).toEqual({
    bad: "failure",
    after: "skipped",
    list: "success",
    fan: "failure",
    late: "success",
    "legs (fast)": "failure",
    "legs (slow)": "cancelled",
    legs: "failure",
  });
  expect(ci?.error).toContain("Error when evaluating 'strategy' for job 'fan'.");
  expect(ci?.error).toContain("Matrix vector 'v' does not contain any values");
}, 30_000);

test.each<[string, string, string]>([
  [
    "a circle of needs",
    `a: { needs: b, J }\n  b: { needs: a, J }\n  c: { J }`,
    "ci.yml (Line: 3, Col: 15): Job 'a' depends on job 'b' which creates a cycle in the dependency graph.",
  ],
  ["nothing but a circle", "a: { needs: b, J }\n  b: { needs: a, J }", "at least one job with no dependencies."],
  ["an unknown job", "a: { needs: ghost, J }\n  c: { J }", "Job 'a' depends on unknown job 'ghost'."],
  [
    "a call that asks for more than it was given",
    "a: { permissions: { contents: read }, uses: ./.github/workflows/asks.yml }",
    "The nested job 'x' is requesting 'contents: write, issues: read', but is only allowed 'contents: read, issues: none'.",
  ],
  [
    "a matrix of 257",
    `a: { strategy: { matrix: { v: [${Array.from({ length: 257 }, (_, at) => at)}] } }, J }`,
    "Strategy for job 'a' produced 257 configurations which exceeds the maximum of 256 configurations",
  ],
  ["a key that there is not", "a: { J, nonsense: 1 }", "Unexpected value 'nonsense'"],
  ["no yaml", "a: [", "ci.yml (Line: "],
])("%s is a startup failure in GitHub's words", async (_, jobs, message) => {
  const job = "runs-on: ubuntu-latest, steps: [{ run: 'true' }]";
  repository = stranger({
    "ci.yml": `on: push\njobs:\n  ${jobs.replaceAll("J", job)}\n`,
    "asks.yml": `on: workflow_call\njobs:\n  x: { permissions: { contents: write, issues: read }, ${job} }\n`,
  });
  const { code, runs } = await repository.event(push);
  expect([code, runs()]).toEqual([
    1,
    [{ workflow: "ci.yml", result: "startup_failure", error: expect.stringContaining(message), jobs: {} }],
  ]);
  expect(runs()[0]?.error).toMatch(
    /^The workflow is not valid\. \.github\/workflows\/ci\.yml \(Line: \d+, Col: \d+\): /,
  );
});

test("a matrix of 257 that is known only at run time fails its job; outputs over 1 MB fail theirs", async () => {
  repository = stranger({
    "ci.yml": `on: push
jobs:
  list:
${inside('echo "v=[$(seq -s, 1 257)]" >> $GITHUB_OUTPUT')}
  fan:
    needs: list
    strategy: { matrix: { v: '\${{ fromJSON(needs.list.outputs.v) }}' } }
${inside("true")}
  big:
${inside("printf 'v=%s\\n' $(head -c 600000 /dev/zero | tr '\\0' x) >> $GITHUB_OUTPUT")}
  reader:
    needs: big
    if: always()
${says("needs.big.outputs.v || 'nothing'")}
`,
  });
  const [run] = (await repository.event(push)).runs();
  expect(resultsOf(run)).toEqual({ list: "success", fan: "failure", big: "failure", reader: "success" });
  expect(run?.jobs.reader?.outputs).toEqual({ v: "nothing" });
  expect(run?.error).toContain("Strategy for job 'fan' produced 257 configurations");
  expect(run?.error).toContain("big: Job outputs exceed 1,048,576 bytes");
});

test("secrets and variables are those of the event, and a secret never comes out", async () => {
  repository = stranger({
    "ci.yml": `on: push
jobs:
  a:
${says("format('{0} {1} {2}', vars.colour, secrets.none == '', secrets.Key != '')")}
  b:
${says("secrets.KEY")}
  names:
${inside('echo "v=$(echo $V)" >> $GITHUB_OUTPUT', "env: { V: '${{ toJSON(vars) }}' }")}
  c:
    environment: prod
${says("format('{0} {1}', vars.COLOUR, secrets.KEY == 'of-prod-1')")}
`,
  });
  const { runs, stdout, stderr } = await repository.event({
    ...push,
    secrets: { key: "very-secret-1" },
    vars: { COLOUR: "red", shape: 4 },
    environments: { prod: { secrets: { KEY: "of-prod-1" }, variables: { COLOUR: "blue" } } },
  });
  const [run] = runs();
  expect(run?.jobs.a?.outputs).toEqual({ v: "red true true" });
  expect(run?.jobs.b?.outputs).toEqual({});
  expect(run?.jobs.c?.outputs).toEqual({ v: "blue true" });
  expect(run?.jobs.names?.outputs).toEqual({ v: '{ "COLOUR": "red", "SHAPE": "4" }' });
  expect(stdout + stderr).not.toContain("very-secret-1");
});

test("several events of one repository at once are played one after the other; a person is told about the other one", async () => {
  repository = stranger({
    "ci.yml": `on: push\njobs:\n  a:\n${says("github.run_number")}\n`,
  });
  const all = await Promise.all([1, 2, 3].map(() => repository.event(push)));
  expect(all.map(({ runs }) => runs()[0]?.jobs.a?.outputs.v).sort()).toEqual(["1", "2", "3"]);
  repository.commit("Slow", { "ci.yml": `on: push\njobs:\n  a:\n${inside("sleep 4")}\n` });
  const [, second] = await Promise.all([
    repository.event(push),
    pause(2_000).then(() => repository.slipway("rehearse", "push", "main")),
  ]);
  expect([second.code, second.stderr]).toEqual([2, expect.stringContaining("a rehearsal is under way")]);
}, 60_000);

test("nobody waits for an answer that is not scripted, nor for a timer", async () => {
  repository = stranger({
    "ci.yml": `on: push
jobs:
  a:
    environment: asked
${inside("true")}
  b:
    environment: refused
${inside("true")}
  c:
    environment: forgotten
${inside("true")}
  hurried:
    environment: hurried
${inside("true")}
  slow:
${inside("sleep 1")}
  d:
    needs: [a, slow]
    environment: later
${inside("true")}
`,
  });
  const reviewers = [{ person: "tom" }];
  const { code, runs, stderr } = await repository.event({
    ...push,
    people: { tom: {}, root: { role: "admin" } },
    environments: {
      asked: { reviewers },
      refused: { reviewers },
      forgotten: { reviewers },
      hurried: { reviewers },
      later: { wait_timer: 600 },
    },
    approvals: [
      { environment: "asked", user: "tom" },
      { environment: "refused", state: "rejected", comment: "not today" },
      { environment: "hurried", state: "bypassed", user: "root" },
    ],
  });
  const [run] = runs();
  expect(code).toBe(1);
  expect(resultsOf(run)).toEqual({
    a: "success",
    b: "failure",
    c: "failure",
    hurried: "success",
    slow: "success",
    d: "success",
  });
  expect(run?.error?.split("\n").sort()).toEqual([
    "b: rejected by tom: not today",
    "c: nobody approved it within 30 days",
  ]);
  expect(stderr).toContain("c waits for forgotten, which tom may approve");
  // What that event said of environments was said for it alone.
  expect((await repository.event(push)).runs()[0]?.result).toBe("success");
}, 30_000);
