import { describe, expect, test } from "@jest/globals";
import type { Conclusion } from "../run.ts";
import { aRun, play, type Script, untilCancelled } from "./memory-stage.ts";

const main = ".github/workflows/main.yml";
const job = "runs-on: ubuntu-latest, steps: [{ run: echo }]";

/** A file of jobs, each given as a flow mapping by its id. */
const file = (jobs: Readonly<Record<string, string>>, ...head: string[]) => ({
  [main]: [
    ...(head.length > 0 ? head : ["on: push"]),
    "jobs:",
    ...Object.entries(jobs).map(([id, body]) => `  ${id}: { ${body} }`),
  ].join("\n"),
});

describe("jobs", () => {
  test("start when all they need has ended, in whatever order and case the file names them", async () => {
    const files = file({ last: `needs: [first, Second], ${job}`, first: job, second: `needs: FIRST, ${job}` });
    const { result } = await play({ files });
    expect(result.jobs.map(({ key }) => key)).toEqual(["first", "second", "last"]);
    expect(result.conclusion).toBe("success");
  });

  test("run side by side where needs allow, up to the limit", async () => {
    const files = file({ a: job, b: job, c: job });
    for (const [parallel, most] of [
      [2, 2],
      [1, 1],
      [undefined, 3],
    ] as const) {
      let now = 0;
      let seen = 0;
      const busy = async (): Promise<Conclusion> => {
        seen = Math.max(seen, ++now);
        await new Promise((done) => setTimeout(done, 5));
        now--;
        return "success";
      };
      await play({ files, jobs: { a: busy, b: busy, c: busy } }, parallel ? { parallel } : {});
      expect(seen).toBe(most);
    }
  });

  test("see result and outputs of those they name in needs, and of no other", async () => {
    const files = file({
      a: `outputs: { v: one, empty: '' }, ${job}`,
      b: `needs: a, outputs: { v: '\${{ needs.a.outputs.v }}' }, ${job}`,
      c: `needs: b, if: needs.b.result == 'success', outputs: { all: '\${{ toJSON(needs) }}' }, ${job}`,
    });
    const { outputs } = await play({ files });
    expect(JSON.parse(outputs.c?.all ?? "")).toEqual({ b: { result: "success", outputs: { v: "one" } } });
    expect(outputs.a).toEqual({ v: "one" });
  });
});

describe("a condition", () => {
  const chain = (condition: string) =>
    file({ a: job, b: `needs: a, if: always(), ${job}`, c: `needs: b, ${condition}${job}`, free: job });

  test.each<[string, Conclusion, Conclusion]>([
    ["", "success", "success"],
    ["", "failure", "skipped"],
    ["", "cancelled", "skipped"],
    ["if: success(), ", "failure", "skipped"],
    ["if: \"needs.b.result == 'success'\", ", "failure", "skipped"],
    ["if: \"always() && needs.b.result == 'success'\", ", "failure", "success"],
    ["if: failure(), ", "failure", "success"],
    ["if: failure(), ", "cancelled", "skipped"],
    ["if: failure(), ", "success", "skipped"],
    ["if: '!cancelled()', ", "cancelled", "success"],
    ["if: \"success('b')\", ", "failure", "success"],
    ["if: \"failure('b')\", ", "failure", "skipped"],
    ["if: \"contains('always()', 'a')\", ", "failure", "skipped"],
    ["if: '${{ false }} || x', ", "success", "success"],
  ])("%s after an ancestor with %s ends as %s", async (condition, ancestor, expected) => {
    const { conclusions } = await play({ files: chain(condition), jobs: { a: ancestor } });
    expect(conclusions).toMatchObject({ a: ancestor, b: "success", c: expected, free: "success" });
  });

  test("is not met by a skipped ancestor either, however far up", async () => {
    const files = file({ a: `if: false, ${job}`, b: `needs: a, if: always(), ${job}`, c: `needs: b, ${job}` });
    const { conclusions, events } = await play({ files });
    expect(conclusions).toEqual({ a: "skipped", b: "success", c: "skipped" });
    expect(events).toContainEqual(
      expect.objectContaining({ job: "c", because: "not all it needs succeeded: a (skipped)" }),
    );
  });

  test("that cannot be computed fails its job, with the place", async () => {
    const files = file({ a: `if: "fromJSON('{')", ${job}`, b: `needs: a, if: failure(), ${job}` });
    const { conclusions, events, result } = await play({ files });
    expect(conclusions).toEqual({ a: "failure", b: "success" });
    expect(result.conclusion).toBe("failure");
    expect(events).toContainEqual(
      expect.objectContaining({
        job: "a",
        because: expect.stringMatching(/^\.github\/workflows\/main\.yml:3:12: .*fromJSON/),
      }),
    );
  });
});

describe("a run", () => {
  test.each<[Record<string, Conclusion>, Conclusion]>([
    [{}, "success"],
    [{ a: "failure", b: "cancelled" }, "failure"],
    [{ a: "cancelled" }, "cancelled"],
  ])("with %j ends as %s", async (jobs, expected) => {
    expect((await play({ files: file({ a: job, b: job }), jobs })).result.conclusion).toBe(expected);
  });

  test("whose jobs are all skipped is skipped", async () => {
    expect((await play({ files: file({ a: `if: false, ${job}` }) })).result.conclusion).toBe("skipped");
  });

  test("tells what happens as it happens", async () => {
    const { events } = await play({
      files: file({ a: job, b: `needs: a, name: Second, ${job}` }),
      jobs: { a: "failure" },
    });
    expect(
      events.map((event) => [
        event.type,
        "job" in event ? event.job : "",
        "conclusion" in event ? event.conclusion : "",
      ]),
    ).toEqual([
      ["run-started", "", ""],
      ["job-queued", "a", ""],
      ["job-started", "a", ""],
      ["job-finished", "a", "failure"],
      ["job-finished", "b", "skipped"],
      ["run-finished", "", "failure"],
    ]);
    expect(events).toContainEqual(expect.objectContaining({ type: "job-finished", job: "b", name: "Second" }));
  });

  test("with startup errors runs no job, and tells every error of every file", async () => {
    const files = {
      [main]: [
        "on: push",
        "jobs:",
        `  a: { ${job}, container: debian }`,
        "  b: { uses: $/.github/workflows/b.yml, with: { nobody: 1 } }",
        "  c: { uses: $/.github/workflows/none.yml }",
      ].join("\n"),
      ".github/workflows/b.yml": `on: workflow_call\njobs:\n  x: { needs: y, ${job} }`,
    };
    const { result, requests } = await play({ files });
    expect(requests.size).toBe(0);
    expect(result).toMatchObject({ conclusion: "failure", jobs: [] });
    expect(result.errors.map(({ path, line }) => `${path}:${line}`).sort()).toEqual([
      ".github/workflows/b.yml:3",
      `${main}:3`,
      `${main}:4`,
      `${main}:5`,
    ]);
  });

  test("of a file that is not there is a startup error", async () => {
    const { result } = await play({ files: {} });
    expect(result.errors).toEqual([{ path: main, message: "there is no such file at aaaaaaa" }]);
  });
});

describe("a job that the rehearsal cannot run", () => {
  test("fails and says why; the others go on", async () => {
    const files = file({ a: job, b: job, c: `needs: a, ${job}` });
    const broken = () => {
      throw new Error("no space left on device");
    };
    const { conclusions, events } = await play({ files, jobs: { a: broken } });
    expect(conclusions).toEqual({ a: "failure", b: "success", c: "skipped" });
    expect(events).toContainEqual(
      expect.objectContaining({ job: "a", because: expect.stringContaining("no space left on device") }),
    );
  });

  test.each([
    ["runs-on: '${{ vars.OS }}'", 'runner "windows-2025" is not supported'],
    ["runs-on: '${{ vars.NONE }}'", "names no runner"],
    ["runs-on: x, timeout-minutes: '${{ vars.OS }}'", '"timeout-minutes" is "windows-2025", not a number'],
    ["runs-on: x, continue-on-error: '${{ vars.OS }}'", '"continue-on-error" is "windows-2025"'],
    ["runs-on: x, environment: \"${{ fromJSON('{') }}\"", "not JSON"],
    ["runs-on: x, name: \"${{ fromJSON('{') }}\"", "not JSON"],
    ["runs-on: x, concurrency: '${{ vars.NONE }}'", "has no name"],
  ])("because of a computed value, says which: %s", async (block, message) => {
    const files = file({ a: `${block}, steps: [{ run: x }]` });
    const { conclusions, events, requests } = await play({ files, variables: { OS: "windows-2025" } });
    expect(conclusions).toEqual({ a: "failure" });
    expect(requests.size).toBe(0);
    const because = expect.stringMatching(/^\.github\/workflows\/main\.yml:3:\d+: /);
    expect(events).toContainEqual(expect.objectContaining({ job: "a", because }));
    expect(JSON.stringify(events)).toContain(JSON.stringify(message).slice(1, -1));
  });
});

describe("continue-on-error", () => {
  test("turns a failure into success for the jobs after it and for the run", async () => {
    const files = file({
      a: `continue-on-error: true, ${job}`,
      b: `needs: a, outputs: { a: '\${{ needs.a.result }}' }, ${job}`,
    });
    const { conclusions, outputs, result } = await play({ files, jobs: { a: "failure" } });
    expect(conclusions).toEqual({ a: "failure", b: "success" });
    expect(outputs.b).toEqual({ a: "success" });
    expect(result.conclusion).toBe("success");
  });

  test("may be computed, and does not forgive a cancel", async () => {
    const files = file({
      a: `continue-on-error: '\${{ github.ref_name == ''main'' }}', ${job}`,
      b: `needs: a, ${job}`,
    });
    expect((await play({ files, jobs: { a: "failure" } })).conclusions.b).toBe("success");
    expect((await play({ files, jobs: { a: "cancelled" } })).conclusions.b).toBe("skipped");
  });
});

describe("a cancel", () => {
  test("aborts what runs, cancels what waits, and lets always() and cancelled() go on", async () => {
    const files = file({
      running: job,
      stubborn: `if: always(), ${job}`,
      next: `needs: running, ${job}`,
      cleanup: `needs: running, if: always(), ${job}`,
      asks: `needs: running, if: cancelled(), ${job}`,
      failed: job,
      hopes: `needs: [running, failed], if: failure(), ${job}`,
    });
    const cancel = new AbortController();
    const aborted: string[] = [];
    const { conclusions, result, events } = await play(
      {
        files,
        jobs: {
          failed: "failure",
          running: (request, signal) => {
            setTimeout(() => cancel.abort(), 5);
            return untilCancelled(request, signal);
          },
          stubborn: async (_, signal): Promise<Conclusion> => {
            await new Promise((done) => setTimeout(done, 20));
            if (signal.aborted) aborted.push("stubborn");
            return "success";
          },
        },
      },
      { signal: cancel.signal },
    );
    expect(conclusions).toEqual({
      running: "cancelled",
      stubborn: "success",
      next: "cancelled",
      cleanup: "success",
      asks: "success",
      failed: "failure",
      hopes: "cancelled",
    });
    expect(aborted).toEqual([]);
    expect(result.conclusion).toBe("cancelled");
    expect(events).toContainEqual(expect.objectContaining({ job: "running", because: "the run was cancelled" }));
  });

  test("before the first job leaves nothing to run", async () => {
    const { conclusions, requests } = await play({ files: file({ a: job }) }, { signal: AbortSignal.abort() });
    expect(conclusions).toEqual({ a: "cancelled" });
    expect(requests.size).toBe(0);
  });

  test("reaches a job that waits for its turn", async () => {
    const cancel = new AbortController();
    const stop: typeof untilCancelled = (request, signal) => {
      setTimeout(() => cancel.abort(), 5);
      return untilCancelled(request, signal);
    };
    const memory = { files: file({ a: job, b: job }), jobs: { a: stop, b: stop } };
    const { conclusions, requests } = await play(memory, { signal: cancel.signal, parallel: 1 });
    expect(conclusions).toEqual({ a: "cancelled", b: "cancelled" });
    expect([...requests.keys()]).toEqual(["a"]);
  });
});

describe("a matrix", () => {
  const matrix = (more: string, ...values: string[]) =>
    file({
      a: `strategy: { matrix: { v: [${values.join(", ")}] }${more} }, ${job}`,
      b: `needs: a, if: always(), outputs: { all: '\${{ toJSON(needs.a) }}' }, ${job}`,
    });
  const outputsOf = (text: string | undefined) => JSON.parse(text ?? "{}");

  test("runs one job a leg, named by its values", async () => {
    const files = file({
      test: `name: Test, strategy: { matrix: { python: ['3.12', '3.13'], os: [linux] } }, ${job}`,
      named: `name: 'On \${{ matrix.os }}', strategy: { matrix: { os: [linux] } }, ${job}`,
      twins: `strategy: { matrix: { a: [{ x: null, y: 1 }, { y: 1 }] } }, ${job}`,
    });
    const { result } = await play({ files });
    expect(result.jobs.map(({ key, name }) => [key, name]).sort()).toEqual([
      ["named (linux)", "On linux"],
      ["test (3.12, linux)", "Test (3.12, linux)"],
      ["test (3.13, linux)", "Test (3.13, linux)"],
      ["twins (1) #2", "twins (1)"],
      ["twins (1)", "twins (1)"],
    ]);
  });

  test("gives each leg its matrix and strategy, and a job without one none", async () => {
    const files = file({
      a: `strategy: { max-parallel: 2, fail-fast: false, matrix: { v: [1, 2, 3] } }, ${job}`,
      b: job,
    });
    const { requests } = await play({ files });
    expect(requests.get("a (3)")?.contexts).toMatchObject({
      matrix: { v: 3 },
      strategy: { "fail-fast": false, "job-index": 2, "job-total": 3, "max-parallel": 2 },
    });
    expect(requests.get("b")?.contexts).toMatchObject({
      matrix: null,
      strategy: { "fail-fast": true, "job-index": 0, "job-total": 1, "max-parallel": 1 },
    });
  });

  test("may be computed from an earlier job's output", async () => {
    const files = file({
      plan: `outputs: { legs: '{"include":[{"env":"dev"},{"env":"uat"}]}' }, ${job}`,
      go: `needs: plan, strategy: { matrix: '\${{ fromJSON(needs.plan.outputs.legs) }}' }, ${job}`,
    });
    const { conclusions } = await play({ files });
    expect(conclusions).toEqual({ plan: "success", "go (dev)": "success", "go (uat)": "success" });
  });

  test("that turns out empty fails its one job", async () => {
    const files = file({
      plan: `outputs: { legs: '[]' }, ${job}`,
      go: `needs: plan, strategy: { matrix: { env: '\${{ fromJSON(needs.plan.outputs.legs) }}' } }, ${job}`,
      other: `needs: plan, ${job}`,
    });
    const { conclusions, result } = await play({ files });
    expect(conclusions).toEqual({ plan: "success", go: "failure", other: "success" });
    expect(result.errors).toEqual([]);
  });

  test.each([
    ["strategy: { matrix: { v: [] } }", "has no values"],
    ["strategy: { matrix: { v: [1], exclude: [{ w: 1 }] } }", "none of its keys"],
    ["concurrency: { group: a, queue: max, cancel-in-progress: true }", "exclude each other"],
  ])("and other blocks without expressions are checked before any job starts: %s", async (block, message) => {
    const { result, requests } = await play({ files: file({ a: `${block}, ${job}`, b: job }) });
    expect(result.errors).toEqual([
      { path: main, line: 3, column: expect.any(Number), message: expect.stringContaining(message) },
    ]);
    expect(requests.size).toBe(0);
  });

  test("fails as a whole if one leg fails, which cancels the others", async () => {
    const { conclusions, outputs } = await play({
      files: matrix("", "one", "two"),
      jobs: { "a (one)": "failure", "a (two)": untilCancelled },
    });
    expect(conclusions).toMatchObject({ "a (one)": "failure", "a (two)": "cancelled", b: "success" });
    expect(outputsOf(outputs.b?.all).result).toBe("failure");
  });

  test("lets all legs end with fail-fast: false, and when the failure is forgiven", async () => {
    const slow: Script = async (_, signal) => {
      await new Promise((done) => setTimeout(done, 10));
      return signal.aborted ? "cancelled" : "success";
    };
    const jobs = { "a (one)": "failure", "a (two)": slow } as const;
    const keen = await play({ files: matrix(", fail-fast: false", "one", "two"), jobs });
    expect(keen.conclusions).toMatchObject({ "a (one)": "failure", "a (two)": "success" });
    const files = file({
      a: `strategy: { matrix: { v: [one, two] } }, continue-on-error: "\${{ matrix.v == 'one' }}", ${job}`,
    });
    const forgiven = await play({ files, jobs });
    expect(forgiven.conclusions).toEqual({ "a (one)": "failure", "a (two)": "success" });
    expect(forgiven.result.conclusion).toBe("success");
  });

  test("starts no more legs than max-parallel, and none after a failure", async () => {
    const { requests, conclusions } = await play({
      files: matrix(", max-parallel: 1", "one", "two", "three"),
      jobs: { "a (one)": "failure" },
    });
    expect([...requests.keys()]).toEqual(["a (one)", "b"]);
    expect(conclusions).toMatchObject({ "a (two)": "cancelled", "a (three)": "cancelled" });
  });

  test("merges its legs' outputs by name; the last that is not empty wins", async () => {
    const files = file({
      a: `strategy: { max-parallel: 1, matrix: { v: [one, two, three] } }, outputs: { last: "\${{ matrix.v != 'three' && matrix.v || '' }}", one: "\${{ matrix.v == 'one' && 'x' || '' }}" }, ${job}`,
      b: `needs: a, outputs: { all: '\${{ toJSON(needs.a.outputs) }}' }, ${job}`,
    });
    expect(outputsOf((await play({ files })).outputs.b?.all)).toEqual({ last: "two", one: "x" });
  });
});

describe("a job's time", () => {
  test("is six hours, or its own whole minutes", async () => {
    const { requests } = await play({
      files: file({ a: job, b: `timeout-minutes: 7.9, ${job}`, c: `timeout-minutes: 0, ${job}` }),
    });
    expect([...requests.values()].map(({ key, timeoutMinutes }) => [key, timeoutMinutes]).sort()).toEqual([
      ["a", 360],
      ["b", 7],
      ["c", 360],
    ]);
  });
});

describe("a dispatch", () => {
  const on =
    "on: { workflow_dispatch: { inputs: { env: { type: choice, options: [dev, uat], required: true }, dry: { type: boolean }, n: { type: number, default: 3 } } } }";
  const files = file(
    { a: `if: inputs.dry == true && inputs.n == 3, outputs: { env: '\${{ inputs.env }}' }, ${job}` },
    on,
  );
  const run = (inputs: Record<string, string>) => aRun({ name: "workflow_dispatch", payload: { inputs } });

  test("has its inputs in their types", async () => {
    const { outputs } = await play({ files }, { run: run({ env: "uat", dry: "true" }) });
    expect(outputs.a).toEqual({ env: "uat" });
  });

  test("tells all that is wrong with its inputs before it starts", async () => {
    const { result } = await play({ files }, { run: run({ env: "prod", dry: "yes", n: "many", extra: "1" }) });
    expect(result.errors.map(({ message }) => message)).toEqual([
      'input "extra" is not one of this workflow',
      'input "env" is "prod" where one of dev, uat is expected',
      'input "dry" is "yes" where true or false is expected',
      'input "n" is "many" where a number is expected',
    ]);
    for (const none of [{}, { env: "" }]) {
      expect((await play({ files }, { run: run(none) })).result.errors).toMatchObject([
        { message: 'input "env" is required and not given' },
      ]);
    }
  });

  test("of a file that cannot be dispatched is a startup error", async () => {
    const { result } = await play({ files: file({ a: job }) }, { run: run({}) });
    expect(result.errors).toMatchObject([{ message: "this workflow does not start on workflow_dispatch" }]);
  });
});
