import { expect, test } from "@jest/globals";
import { fileOf, job, main, play } from "../builders/stage.ts";

const big = `outputs: { v: "\${{ vars.BIG }}" }, ${job}`;

test("the job with which the outputs of a run pass 50 MB fails, and hands nothing on", async () => {
  const files = { [main]: fileOf("push", { a: big, b: `needs: a, ${big}`, c: `needs: b, if: always(), ${job}` }) };
  const fits = await play({ files, variables: { BIG: "x".repeat(13 * 1024 * 1024 - 10) } });
  expect(fits.conclusions).toEqual({ a: "success", b: "failure", c: "success" });
  expect(fits.requests.get("c")?.contexts.needs).toEqual({ b: { result: "failure", outputs: {} } });
  expect(fits.events).toContainEqual(
    expect.objectContaining({ job: "b", because: expect.stringContaining("may hold 50 MB") }),
  );
  const small = await play({ files, variables: { BIG: "x".repeat(12 * 1024 * 1024) } });
  expect(small.conclusions).toEqual({ a: "success", b: "success", c: "success" });
});
