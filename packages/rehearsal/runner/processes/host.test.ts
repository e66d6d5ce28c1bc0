import { afterAll, expect, jest, test } from "@jest/globals";
import { cleanUp, runSteps } from "../../builders/job.ts";
import { githubTimes, timesOf } from "./host.ts";

afterAll(cleanUp);

test("a job without times of its own has those of GitHub: 7.5 s, 2.5 s, 5 minutes", () => {
  const times = { interrupt: 7_500, terminate: 2_500, afterCancel: 300_000, drain: 5_000, minute: 60_000 };
  expect(githubTimes).toEqual(times);
  expect(timesOf({})).toEqual(times);
  expect(timesOf({ times: { minute: 1 } })).toEqual({ ...times, minute: 1 });
});

test("its minutes are minutes, and after a cancel it has five of them", async () => {
  const timers = jest.spyOn(globalThis, "setTimeout");
  await runSteps("- run: 'true'", { timeoutMinutes: 7, signal: AbortSignal.abort() });
  const spans = timers.mock.calls.map(([, span]) => span);
  timers.mockRestore();
  expect(spans).toEqual(expect.arrayContaining([7 * 60_000, 5 * 60_000]));
});
