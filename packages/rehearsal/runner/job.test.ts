import { afterAll, expect, test } from "@jest/globals";
import { cleanUp, runSteps } from "./small-job.ts";

afterAll(cleanUp);

test("a script that succeeds makes a job that succeeds", async () => {
  const result = await runSteps("- run: echo hello", { outputs: {} });
  expect(result.conclusion).toBe("success");
  expect(result.text).toContain("hello");
});
