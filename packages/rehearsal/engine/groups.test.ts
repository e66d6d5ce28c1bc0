import { describe, expect, jest, test } from "@jest/globals";
import { play, untilCancelled } from "../builders/stage.ts";
import type { Conclusion } from "../protocol/run.ts";
import { concurrencyGroups } from "./keys/concurrency.ts";

const folder = ".github/workflows";
const main = `${folder}/main.yml`;
const job = "runs-on: ubuntu-latest, steps: [{ run: echo }]";
const slowly = () => new Promise<Conclusion>((done) => setTimeout(done, 10, "success"));

describe("concurrency", () => {
  test("lets jobs of one group run one after the other, in the order in which they were ready", async () => {
    const group = "concurrency: { group: 'deploy-${{ github.ref_name }}', queue: max }";
    const { result, events } = await play({
      files: { [main]: `on: push\njobs:\n${["a", "b", "c"].map((id) => `  ${id}: { ${group}, ${job} }`).join("\n")}` },
      jobs: { a: slowly, b: slowly, c: slowly },
    });
    expect(result.conclusion).toBe("success");
    const ours = events.flatMap((event) =>
      event.type === "job-started" || event.type === "job-finished" ? [`${event.type} ${event.job}`] : [],
    );
    expect(ours).toEqual(["a", "b", "c"].flatMap((id) => [`job-started ${id}`, `job-finished ${id}`]));
  });

  test("keeps one run of a group waiting: the newest, which starts when the first has ended", async () => {
    const groups = concurrencyGroups();
    const memory = { files: { [main]: `on: push\nconcurrency: g\njobs:\n  a: { ${job} }` }, jobs: { a: slowly } };
    const runs = await Promise.all([1, 2, 3].map(() => play(memory, { groups })));
    expect(runs.map(({ result }) => result.conclusion)).toEqual(["success", "cancelled", "success"]);
    expect(runs[1]?.events).toContainEqual(
      expect.objectContaining({ job: "a", because: 'a newer one waits in concurrency group "g"' }),
    );
  });

  test("cancels the run that goes on if the newer one says so", async () => {
    const groups = concurrencyGroups();
    const files = { [main]: `on: push\nconcurrency: { group: g, cancel-in-progress: true }\njobs:\n  a: { ${job} }` };
    const first = play({ files, jobs: { a: untilCancelled } }, { groups });
    await new Promise((done) => setTimeout(done, 20));
    const second = await play({ files }, { groups });
    expect([(await first).result.conclusion, second.result.conclusion]).toEqual(["cancelled", "success"]);
  });

  test("of a callee that waits for its own caller is reported, not waited for", async () => {
    const { conclusions, events } = await play({
      files: {
        [main]: `on: push\nconcurrency: '\${{ github.workflow }}'\njobs:\n  a: { uses: $/${folder}/c.yml }`,
        [`${folder}/c.yml`]: `on: workflow_call\nconcurrency: '\${{ github.workflow }}'\njobs:\n  x: { ${job} }`,
      },
    });
    expect(conclusions).toEqual({ "a/x": "cancelled", a: "cancelled" });
    expect(events).toContainEqual(
      expect.objectContaining({ job: "a/x", because: expect.stringContaining("wait for itself") }),
    );
  });
});

test("a job that outlives its timeout-minutes is cancelled and says so", async () => {
  jest.useFakeTimers();
  try {
    const playing = play({
      files: {
        [main]: `on: push\njobs:\n  a: { timeout-minutes: 2, ${job} }\n  b: { needs: a, if: '!cancelled()', ${job} }`,
      },
      jobs: { a: untilCancelled },
    });
    await jest.advanceTimersByTimeAsync(119_000);
    await jest.advanceTimersByTimeAsync(2_000);
    const { conclusions, events } = await playing;
    expect(conclusions).toEqual({ a: "cancelled", b: "success" });
    expect(events).toContainEqual(
      expect.objectContaining({ job: "a", because: "it ran longer than its timeout-minutes: 2" }),
    );
  } finally {
    jest.useRealTimers();
  }
});
