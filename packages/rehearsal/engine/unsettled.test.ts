import { describe, expect, test } from "@jest/globals";
import { calls, fileOf, folder, job, type Memory, main, play } from "../builders/stage.ts";

async function warnings(
  jobs: Record<string, string>,
  inner: Record<string, string>,
  more: Partial<Memory> = {},
  on = "workflow_call",
) {
  const files = { [main]: fileOf("push", jobs), [`${folder}/inner.yml`]: fileOf(on, inner) };
  const { events } = await play({ files, ...more });
  return events.flatMap((event) => (event.type === "warning" ? [`${event.job}: ${event.message}`] : []));
}

const inner = calls("inner.yml");
const failing = { jobs: { before: "failure" } } as const;

describe("a first job of a called file", () => {
  const after = { before: job, call: `needs: before, if: always(), ${inner}` };

  test.each([
    ["with no condition", job],
    ["with a condition of its own", `if: github.ref != '', ${job}`],
    ["that asks success()", `if: success() && true, ${job}`],
    ["that asks failure()", `if: failure(), ${job}`],
  ])("%s depends on whether it sees a failure before the call", async (_, first) => {
    const messages = await warnings(after, { first }, failing);
    expect(messages).toEqual([
      "call/first: unsettled: whether success() in a called file sees what is before the call, before (failure), is not settled: write out the condition of first",
    ]);
  });

  test("does not depend on it with a condition that speaks for itself, as a later job, or where all is well", async () => {
    expect(await warnings(after, { first: `if: always(), ${job}` }, failing)).toEqual([]);
    expect(await warnings(after, { first: `if: '!cancelled()', ${job}` }, failing)).toEqual([]);
    const later = { first: `if: always(), ${job}`, later: `needs: first, ${job}` };
    expect(await warnings(after, later, failing)).toEqual([]);
    expect(await warnings(after, { first: job })).toEqual([]);
  });

  test("depends on it also two calls deep, and when what is before was skipped", async () => {
    const files = {
      [main]: fileOf("push", { before: `if: false, ${job}`, call: `needs: before, if: always(), ${inner}` }),
      [`${folder}/inner.yml`]: fileOf("workflow_call", { deep: `if: always(), ${calls("deep.yml")}` }),
      [`${folder}/deep.yml`]: fileOf("workflow_call", { first: job }),
    };
    const { events } = await play({ files });
    expect(events).toContainEqual(
      expect.objectContaining({
        type: "warning",
        job: "call/deep/first",
        message: expect.stringContaining("before (skipped)"),
      }),
    );
  });
});

describe("outputs of a call that failed", () => {
  const on = "{ workflow_call: { outputs: { v: { value: '${{ jobs.a.outputs.v }}' } } } }";
  const bad = { a: `outputs: { v: x }, ${job}`, b: job };
  const reads = (how: string, more = "") =>
    warnings(
      { call: inner, next: `needs: call, if: always(), ${more} outputs: { o: "${how}" }, ${job}` },
      bad,
      { jobs: { "call/b": "failure" } },
      on,
    );

  test.each([
    "${{ needs.call.outputs.v }}",
    "${{ needs['call'].outputs.v }}",
    "${{ toJSON(needs) }}",
    "${{ toJSON(needs.call) }}",
    "x ${{ needs.*.outputs.v }}",
  ])("are not settled: %s", async (how) => {
    expect(await reads(how)).toEqual([
      "next: unsettled: whether a call has outputs that ended as failure is not settled, and next reads those of call",
    ]);
  });

  test("are no matter to who reads only its result, or speaks of it in a text", async () => {
    expect(await reads("${{ needs.call.result }}")).toEqual([]);
    expect(await reads("needs.call.outputs.v")).toEqual([]);
  });

  test("are found in steps, environments and calls as well", async () => {
    const step = "steps: [{ run: 'echo ${{ needs.call.outputs.v }}' }]";
    const jobs = (next: string) => ({ call: inner, next: `needs: call, if: always(), ${next}` });
    const failed = { jobs: { "call/b": "failure" } } as const;
    for (const next of [`runs-on: x, ${step}`, `env: { V: '\${{ needs.call.outputs.v }}' }, ${job}`]) {
      expect(await warnings(jobs(next), bad, failed, on)).toHaveLength(1);
    }
  });
});

describe("a call of which no job ran", () => {
  test("counts as it is not known what for those that wait for it", async () => {
    const none = { a: `if: false, ${job}` };
    expect(await warnings({ call: inner, next: `needs: call, if: always(), ${job}` }, none)).toEqual([
      "call: unsettled: all jobs of call were skipped; what it counts as then for next is not settled: end the called file in a plain job",
    ]);
    expect(await warnings({ call: inner }, none)).toEqual([]);
    expect(
      await warnings({ call: inner, next: `needs: call, ${job}` }, { ...none, last: `if: always(), ${job}` }),
    ).toEqual([]);
  });
});

describe("a secret that only the environment of a job deep down has", () => {
  const declares = (name: string) => `{ workflow_call: { secrets: { ${name}: { required: false } } } }`;
  const passes = (name: string) => `secrets: { ${name}: '\${{ secrets.${name} }}' }`;
  const describe = async (above: string, between: string, environment = "environment: uat, ") => {
    const { events } = await play({
      files: {
        [main]: fileOf("push", { a: calls("middle.yml", above) }),
        [`${folder}/middle.yml`]: fileOf(declares("KEY"), { b: calls("deep.yml", between) }),
        [`${folder}/deep.yml`]: fileOf(declares("KEY"), { c: `${environment}${job}` }),
      },
      environments: { uat: { secrets: { KEY: "of uat" } } },
    });
    return events.flatMap((event) => (event.type === "warning" ? [`${event.job}: ${event.message}`] : []));
  };

  test("depends on whether a file that was not passed it can pass it on", async () => {
    expect(await describe("name: a", passes("KEY"))).toEqual([
      "a/b/c: unsettled: whether an environment's value of KEY arrives where a file between was not passed it is not settled, and here it stays empty: pass it on in every call on the way to c",
    ]);
  });

  test.each([
    ["it is passed at every level", passes("KEY"), passes("KEY"), undefined],
    ["nobody passes it to the job", "name: a", "name: b", undefined],
    ["the file between has a value of its own", "name: a", "secrets: { KEY: own }", undefined],
    ["all inherit", "secrets: inherit", "secrets: inherit", undefined],
    ["the job names no environment", "name: a", passes("KEY"), ""],
  ])("does not where %s", async (_, above, between, environment) => {
    expect(await describe(above, between, environment)).toEqual([]);
  });
});

test("each kind is reported once of a file, and nothing of files of other repositories, which nobody here can change", async () => {
  const first = { first: job, second: job };
  const after = (call: string) => ({ before: job, call: `needs: before, if: always(), ${call}` });
  expect(await warnings(after(inner), first, failing)).toHaveLength(1);
  const files = {
    [main]: fileOf("push", after(`uses: acme/tool/${folder}/inner.yml@v1`)),
    [`acme/tool:${folder}/inner.yml`]: fileOf("workflow_call", first),
  };
  const { events } = await play({ files, ...failing });
  expect(events.filter(({ type }) => type === "warning")).toEqual([]);
});
