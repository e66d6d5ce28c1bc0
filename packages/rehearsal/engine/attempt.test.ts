import { describe, expect, test } from "@jest/globals";
import { aRun, calls, fileOf, folder, job, type Memory, main, play, type Seen } from "../builders/stage.ts";
import type { Conclusion } from "../protocol/run.ts";

/** Plays a world, and then its failed jobs again in a world that may have changed. */
async function twice(memory: Memory, changed: Partial<Memory>): Promise<{ first: Seen; second: Seen; ran: string[] }> {
  const first = await play(memory);
  const { jobs, outcomes } = first.result;
  const run = { ...aRun(), attempt: 2 };
  const second = await play({ ...memory, ...changed }, { run, earlier: { attempt: 1, jobs, outcomes } });
  return { first, second, ran: [...second.requests.keys()] };
}

const outputs = (text: string) => `outputs: { v: ${text} }, ${job}`;

describe("a re-run of one job", () => {
  const again = async (memory: Memory, key: string) => {
    const first = await play(memory);
    const { jobs, outcomes } = first.result;
    const run = { ...aRun(), attempt: 2 };
    const second = await play({ ...memory, jobs: {} }, { run, earlier: { attempt: 1, jobs, outcomes, again: key } });
    return { second, ran: [...second.requests.keys()] };
  };

  test("runs it and what needs it, though it had succeeded, and leaves what failed as it was", async () => {
    const files = {
      [main]: fileOf("push", {
        build: job,
        lint: job,
        deploy: `needs: build, ${job}`,
        report: `needs: lint, if: always(), ${job}`,
      }),
    };
    const { second, ran } = await again({ files, jobs: { lint: "failure" } }, "build");
    expect(ran).toEqual(["build", "deploy"]);
    expect(second.conclusions).toEqual({ build: "success", deploy: "success", lint: "failure", report: "success" });
    expect(second.result.conclusion).toBe("failure");
  });

  test("reaches one leg of a matrix, and a job that another file holds, with what needs the call", async () => {
    const inner = `${folder}/inner.yml`;
    const files = {
      [main]: fileOf("push", {
        fan: `strategy: { matrix: { a: [1, 2] } }, ${job}`,
        call: calls("inner.yml"),
        after: `needs: call, ${job}`,
        other: `needs: fan, ${job}`,
      }),
      [inner]: fileOf("workflow_call", { one: job, two: job, three: `needs: two, ${job}` }),
    };
    expect((await again({ files }, "fan (2)")).ran).toEqual(["fan (2)", "other"]);
    expect((await again({ files }, "call/two")).ran).toEqual(["call/two", "call/three", "after"]);
    expect((await again({ files }, "call")).ran).toEqual(["call/one", "call/two", "call/three", "after"]);
  });
});

describe("a re-run of failed jobs", () => {
  test("runs what failed and all that depends on it, and keeps the rest with its outputs", async () => {
    const files = {
      [main]: fileOf("push", {
        build: outputs("'built in ${{ github.run_attempt }}'"),
        lint: job,
        deploy: `needs: build, outputs: { v: 'deployed what was \${{ needs.build.outputs.v }}' }, ${job}`,
        check: `needs: deploy, ${job}`,
        report: `needs: [lint, deploy], if: always(), ${job}`,
      }),
    };
    const { first, second, ran } = await twice({ files, jobs: { deploy: "failure" } }, { jobs: {} });
    expect(first.conclusions).toEqual({
      build: "success",
      lint: "success",
      deploy: "failure",
      check: "skipped",
      report: "success",
    });
    expect(ran).toEqual(["deploy", "check", "report"]);
    expect(second.outputs.deploy).toEqual({ v: "deployed what was built in 1" });
    expect(second.result.conclusion).toBe("success");
    expect(second.conclusions).toEqual({
      build: "success",
      lint: "success",
      deploy: "success",
      check: "success",
      report: "success",
    });
    expect(second.events).toContainEqual(
      expect.objectContaining({ type: "job-finished", job: "build", because: "kept from attempt 1" }),
    );
  });

  test("keeps a job that was skipped for its own reason", async () => {
    const files = { [main]: fileOf("push", { never: `if: false, ${job}`, bad: job }) };
    const { second, ran } = await twice({ files, jobs: { bad: "failure" } }, { jobs: {} });
    expect(ran).toEqual(["bad"]);
    expect(second.conclusions).toEqual({ never: "skipped", bad: "success" });
  });

  test("runs what was cancelled again", async () => {
    const files = { [main]: fileOf("push", { a: job, b: job }) };
    expect((await twice({ files, jobs: { a: "cancelled" } }, { jobs: {} })).ran).toEqual(["a"]);
  });

  test("runs only the legs of a matrix that failed, and a job after it sees the outputs of all", async () => {
    const matrix = "strategy: { fail-fast: false, matrix: { n: [1, 2] } }";
    const files = {
      [main]: fileOf("push", {
        legs: `${matrix}, outputs: { one: "\${{ matrix.n == 1 && 'first' || '' }}" }, ${job}`,
        after: `needs: legs, outputs: { seen: "\${{ needs.legs.outputs.one }}" }, ${job}`,
      }),
    };
    const { second, ran } = await twice({ files, jobs: { "legs (2)": "failure" } }, { jobs: {} });
    expect(ran).toEqual(["legs (2)", "after"]);
    expect(second.outputs.after).toEqual({ seen: "first" });
  });

  test("goes into a call and runs only what failed there; a call whose need runs again runs as a whole", async () => {
    const files = {
      [main]: fileOf("push", { call: calls("inner.yml"), next: `needs: call, ${calls("inner.yml")}` }),
      [`${folder}/inner.yml`]: fileOf("workflow_call", { good: job, bad: job, last: `needs: [good, bad], ${job}` }),
    };
    const { second, ran } = await twice({ files, jobs: { "call/bad": "failure" } }, { jobs: {} });
    expect(ran).toEqual(["call/bad", "call/last", "next/good", "next/bad", "next/last"]);
    expect(second.result.conclusion).toBe("success");
  });

  test("of the attempt after still keeps what the first one kept", async () => {
    const files = { [main]: fileOf("push", { a: outputs("one"), b: `needs: a, ${job}` }) };
    const { second } = await twice({ files, jobs: { b: "failure" } }, {});
    const { jobs, outcomes } = second.result;
    const third = await play({ files }, { run: { ...aRun(), attempt: 3 }, earlier: { attempt: 2, jobs, outcomes } });
    expect([...third.requests.keys()]).toEqual(["b"]);
    expect(third.requests.get("b")?.contexts.needs).toEqual({ a: { result: "success", outputs: { v: "one" } } });
  });

  test("forgives a failure again that continue-on-error forgave, and runs the job", async () => {
    const files = {
      [main]: fileOf("push", { soft: `continue-on-error: true, ${job}`, after: `needs: soft, ${job}`, bad: job }),
    };
    const { second, ran } = await twice(
      { files, jobs: { soft: "failure", bad: "failure" } },
      { jobs: { soft: "failure" } },
    );
    expect(ran.sort()).toEqual(["after", "bad", "soft"]);
    expect(second.result.conclusion).toBe("success");
  });

  test("leaves the outputs of the earlier attempt where the job does not set them again, and warns", async () => {
    const text = 'outputs: { v: "${{ vars.V }}" }';
    const files = { [main]: fileOf("push", { a: `${text}, ${job}`, b: `needs: a, if: always(), ${job}` }) };
    const { second } = await twice(
      { files, variables: { V: "old" }, jobs: { a: "failure" } },
      { variables: {}, jobs: {} },
    );
    expect(second.requests.get("b")?.contexts.needs).toEqual({ a: { result: "success", outputs: { v: "old" } } });
    expect(second.events).toContainEqual(
      expect.objectContaining({
        type: "warning",
        job: "a",
        message: expect.stringContaining("what attempt 1 put out"),
      }),
    );
  });

  test("asks the environments of what runs again, and of nothing else", async () => {
    const asked: string[] = [];
    const admit = async ({ job: key }: { job: string }) => {
      asked.push(key);
      return { go: true } as const;
    };
    const files = { [main]: fileOf("push", { a: `environment: dev, ${job}`, b: `environment: dev, ${job}` }) };
    await twice({ files, gates: { dev: admit }, jobs: { b: "failure" } }, { jobs: {} });
    expect(asked).toEqual(["a", "b", "b"]);
  });
});

test("a whole re-run runs everything, for who asked, with the first actor's rights", async () => {
  const files = { [main]: fileOf("push", { a: job, b: job }) };
  const seen = await play({ files }, { run: { ...aRun(), attempt: 2, triggeringActor: { login: "lin", id: 4 } } });
  expect([...seen.requests.keys()]).toEqual(["a", "b"]);
  expect(seen.requests.get("a")?.contexts.github).toMatchObject({
    actor: "ada",
    triggering_actor: "lin",
    run_attempt: "2",
  });
});

const forgotten: Conclusion = "failure";
test("a job that the earlier attempt did not reach runs", async () => {
  const files = { [main]: fileOf("push", { a: job, b: job }) };
  const first = await play({ files, jobs: { a: forgotten } });
  const jobs = first.result.jobs.filter(({ key }) => key === "a");
  const { a } = first.result.outcomes;
  const second = await play({ files }, { earlier: { attempt: 1, jobs, outcomes: a ? { a } : {} } });
  expect([...second.requests.keys()]).toEqual(["a", "b"]);
});
