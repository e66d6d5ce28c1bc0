import { describe, expect, test } from "@jest/globals";
import { calls, fileOf, folder, job, type Memory, main, play } from "../../builders/stage.ts";

describe("outputs of a call", () => {
  const on =
    "{ workflow_call: { outputs: { v: { value: '${{ jobs.x.outputs.v }}' }, r: { value: '${{ jobs.x.result }}' }, fixed: { value: text } } } }";
  const files = (output: string) => ({
    [main]: fileOf("push", {
      a: calls("c.yml", "secrets: inherit"),
      b: `needs: a, if: always(), outputs: { all: '\${{ toJSON(needs.a.outputs) }}' }, ${job}`,
    }),
    [`${folder}/c.yml`]: fileOf(on, { x: `outputs: { v: '${output}' }, ${job}` }),
  });
  const seen = async (memory: Memory, options = {}) =>
    JSON.parse((await play(memory, options)).outputs.b?.all ?? "null");

  test("are computed from its jobs; empty ones are not sent", async () => {
    expect(await seen({ files: files("1.2") })).toEqual({ v: "1.2", r: "success", fixed: "text" });
    expect(await seen({ files: files("") })).toEqual({ r: "success", fixed: "text" });
  });

  test("are dropped with a warning when they hold a secret, plain or in base64", async () => {
    const base64 = Buffer.from("hunter22").toString("base64");
    for (const output of ["x-hunter22", base64]) {
      const memory = { files: files(output), secrets: { KEY: "hunter22" } };
      expect(await seen(memory)).toEqual({ r: "success", fixed: "text" });
      const { events } = await play(memory);
      expect(events).toContainEqual(
        expect.objectContaining({ type: "warning", job: "a", message: expect.stringContaining('"v"') }),
      );
    }
  });

  test("that failed are kept or dropped, as a test wants to see it", async () => {
    const memory = { files: files("1.2"), jobs: { "a/x": "failure" } } as const;
    expect(await seen(memory)).toEqual({ v: "1.2", r: "failure", fixed: "text" });
    expect(await seen(memory, { outputsOfFailedCalls: "drop" })).toEqual({});
  });
});
