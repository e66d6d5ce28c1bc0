import { describe, expect, test } from "@jest/globals";
import { aRun, fileOf, job, main, play } from "../builders/stage.ts";

/** A repository with one file of such jobs. */
const file = (jobs: Readonly<Record<string, string>>, on = "push") => ({ [main]: fileOf(on, jobs) });

describe("a dispatch", () => {
  const on =
    "{ workflow_dispatch: { inputs: { env: { type: choice, options: [dev, uat], required: true }, dry: { type: boolean }, n: { type: number, default: 3 } } } }";
  const files = file(
    { a: `if: inputs.dry == true && inputs.n == 3, outputs: { env: '\${{ inputs.env }}' }, ${job}` },
    on,
  );
  const run = (inputs: Record<string, string>) => aRun({ name: "workflow_dispatch", payload: { inputs } });

  test("has its inputs in their types", async () => {
    const { outputs } = await play({ files }, { run: run({ env: "uat", dry: "true" }) });
    expect(outputs.a).toEqual({ env: "uat" });
  });

  test("tells all that is wrong with its inputs before it starts", async () => {
    const { result } = await play({ files }, { run: run({ env: "prod", dry: "yes", n: "many", extra: "1" }) });
    expect(result.errors.map(({ message }) => message)).toEqual([
      'Unexpected inputs provided: ["extra"]',
      "Provided value 'prod' for input 'env' not in the list of allowed values: dev, uat",
      "Unexpected value 'yes': input \"dry\" takes true or false",
      "Unexpected value 'many': input \"n\" takes a number",
    ]);
    for (const none of [{}, { env: "" }]) {
      expect((await play({ files }, { run: run(none) })).result.errors).toMatchObject([
        { message: "Required input 'env' not provided" },
      ]);
    }
  });

  test("of a file that cannot be dispatched is a startup error", async () => {
    const { result } = await play({ files: file({ a: job }) }, { run: run({}) });
    expect(result.errors).toMatchObject([{ message: "this workflow does not start on workflow_dispatch" }]);
  });
});
