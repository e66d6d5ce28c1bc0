/** The comparison itself: it notices what differs, and excuses only what is known. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { compareIn } from "./compare-with-act.ts";
import { differencesOf } from "./differences.ts";
import { inOurs, type Rehearsed } from "./in-ours.ts";
import type { Job, Repository } from "./shapes.ts";
import { spelled } from "./spelled.ts";

const path = ".github/workflows/main.yml";
const says = (what: string, text: string) => ({ run: `echo "$AT|${what}|${text}" >> "$SEEN"` });
const jobOf = (id: string, text: string, more: Partial<Job> = {}): Job => ({
  "runs-on": "ubuntu-24.04",
  env: { AT: `${id}|` },
  steps: [says("begin", text), { if: "always()", ...says("end", "${{ job.status }}") }],
  ...more,
});
const repository: Repository = {
  main: path,
  files: {
    [path]: {
      name: "main",
      on: "push",
      env: { SEEN: "${{ vars.SEEN }}" },
      jobs: { a: jobOf("a", "one"), b: jobOf("b", "two", { needs: ["a"] }), c: jobOf("c", "three", { needs: ["b"] }) },
    },
  },
};

let ours: Rehearsed;
beforeAll(async () => {
  ours = await inOurs(path, spelled(repository));
});

describe("two runs of one repository", () => {
  test("that did the same do not differ", () => {
    expect(differencesOf(repository, ours.trace, ours)).toEqual({ differences: [], legs: 3, excused: 0 });
  });

  test.each<[what: string, change: (trace: string) => string, message: string]>([
    ["another value", (trace) => trace.replace("two", "2"), "b|\n  act:  begin: 2"],
    ["another result", (trace) => trace.replace("c||end|success", "c||end|failure"), "ours: begin: three"],
    ["a job that did not run", (trace) => trace.replaceAll(/^b\|.*\n/gm, ""), "b|\n  act:  \n  ours: begin: two"],
    [
      "a job before the one that it needs",
      (trace) => trace.replace(/^(a.*\na.*\n)(b.*\nb.*\n)/, "$2$1"),
      "came before a",
    ],
    ["a step before another", (trace) => trace.replace(/^(a\|\|begin.*\n)(a\|\|end.*\n)/, "$2$1"), "a|\n  act:  end"],
  ])("differ by %s", (_, change, message) => {
    expect(change(ours.trace)).not.toBe(ours.trace);
    expect(differencesOf(repository, change(ours.trace), ours).differences.join("\n")).toContain(message);
  });

  test("differ when the rehearsal's engine says another result than the job itself", () => {
    const jobs = ours.result.jobs.map((job) => ({ ...job, conclusion: "failure" as const }));
    const wrong = { ...ours, result: { ...ours.result, jobs } };
    expect(differencesOf(repository, ours.trace, wrong).differences).toHaveLength(3);
  });

  test("differ by what act says once: it is not asked until it says what the rehearsal says", async () => {
    let asked = 0;
    const silent = async () => ({ trace: "", said: String(++asked) });
    expect((await compareIn(silent, 1)).differences).not.toEqual([]);
    expect(asked).toBe(1);
  });

  test("differ when the rehearsal did not start", () => {
    const wrong = { ...ours, result: { ...ours.result, errors: [{ path, line: 3, message: "no" }] } };
    expect(differencesOf(repository, ours.trace, wrong).differences).toEqual(["ours does not start: no (line 3)"]);
  });
});
