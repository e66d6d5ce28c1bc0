import { describe, expect, test } from "@jest/globals";
import { calls, fileOf, folder, job, main, play } from "../../builders/stage.ts";

describe("inputs of a call", () => {
  const on =
    "{ workflow_call: { inputs: { text: { type: string, default: '${{ github.ref_name }}' }, Flag: { type: boolean }, n: { type: number }, must: { type: string, required: true } } } }";
  const files = (value: string) => ({
    [main]: fileOf("push", {
      plan: `outputs: { n: '5' }, ${job}`,
      a: `needs: plan, ${calls("c.yml", `with: { ${value} }`)}`,
      after: `needs: a, ${job}`,
    }),
    [`${folder}/c.yml`]: fileOf(on, { x: `outputs: { all: '\${{ toJSON(inputs) }}' }, ${job}` }),
  });
  const inputs = async (value: string) =>
    JSON.parse((await play({ files: files(value) })).outputs["a/x"]?.all ?? "null");

  test.each([
    ["must: x", { text: "main", Flag: false, n: 0, must: "x" }],
    ["must: 1.50, flag: true, n: 3", { text: "main", Flag: true, n: 3, must: "1.5" }],
    ["must: true, text: ''", { text: "", Flag: false, n: 0, must: "true" }],
    ["must: '', n: '${{ fromJSON(needs.plan.outputs.n) }}'", { text: "main", Flag: false, n: 5, must: "" }],
    [
      "must: '${{ needs.plan.outputs.none }}', FLAG: '${{ github.ref_name == ''main'' }}'",
      { text: "main", Flag: true, n: 0, must: "" },
    ],
  ])("%s arrive in their types", async (value, expected) => {
    expect(await inputs(value)).toEqual(expected);
  });

  test.each([
    ["text: x", "Input must is required, but not provided while calling."],
    ["must: x, extra: y", "Invalid input, extra is not defined in the referenced workflow."],
    ["must: x, flag: 'true'", "Unexpected value 'true': input \"Flag\" takes true or false"],
    ["must: x, n: '3'", "Unexpected value '3': input \"n\" takes a number"],
    ["must: x, flag: 1", "Unexpected value '1': input \"Flag\" takes true or false"],
  ])("%s are a startup error", async (value, message) => {
    const { result, requests } = await play({ files: files(value) });
    expect(result.errors).toEqual([{ path: main, line: 4, column: expect.any(Number), message }]);
    expect(requests.size).toBe(0);
  });

  test.each([
    ["must: x, flag: '${{ needs.plan.outputs.n }}'", "Unexpected value '5': input \"Flag\" takes true or false"],
    ["must: x, n: '${{ needs.plan.outputs.n }}'", "Unexpected value '5': input \"n\" takes a number"],
    ["must: '${{ needs.plan }}'", "takes a text"],
  ])("%s, of a wrong type only when computed, fail the call", async (value, message) => {
    const { conclusions, events } = await play({ files: files(value) });
    expect(conclusions).toEqual({ plan: "success", a: "failure", after: "skipped" });
    expect(events).toContainEqual(expect.objectContaining({ job: "a", because: expect.stringContaining(message) }));
  });

  test("with a default of another type are a mistake of the called file", async () => {
    const wrong = fileOf("{ workflow_call: { inputs: { n: { type: number, default: many } } } }", { x: job });
    const { result } = await play({
      files: { [main]: fileOf("push", { a: calls("c.yml") }), [`${folder}/c.yml`]: wrong },
    });
    expect(result.errors).toMatchObject([{ path: `${folder}/c.yml`, line: 1 }]);
  });
});
