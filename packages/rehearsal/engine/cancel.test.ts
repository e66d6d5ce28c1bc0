import { describe, expect, test } from "@jest/globals";
import { fileOf, job, main, play, untilCancelled } from "../builders/stage.ts";
import type { Conclusion } from "../protocol/run.ts";

/** A repository with one file of such jobs. */
const file = (jobs: Readonly<Record<string, string>>, on = "push") => ({ [main]: fileOf(on, jobs) });

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
