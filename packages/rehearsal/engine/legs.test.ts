import { describe, expect, test } from "@jest/globals";
import { fileOf, job, main, play, type Script, untilCancelled } from "../builders/stage.ts";

/** A repository with one file of such jobs. */
const file = (jobs: Readonly<Record<string, string>>, on = "push") => ({ [main]: fileOf(on, jobs) });

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
    ["strategy: { matrix: { v: [] } }", "does not contain any values"],
    ["strategy: { matrix: { v: [1], exclude: [{ w: 1 }] } }", "does not match any key"],
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
