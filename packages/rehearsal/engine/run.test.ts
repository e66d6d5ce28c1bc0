import { describe, expect, test } from "@jest/globals";
import { fileOf, job, main, play } from "../builders/stage.ts";
import type { Conclusion } from "../protocol/run.ts";

/** A repository with one file of such jobs. */
const file = (jobs: Readonly<Record<string, string>>, on = "push") => ({ [main]: fileOf(on, jobs) });

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

  test("says what happens as it happens", async () => {
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
        `  a: { ${job}, nonsense: debian }`,
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
