import { describe, expect, test } from "@jest/globals";
import { play } from "./memory-stage.ts";

const main = ".github/workflows/main.yml";
const job = "runs-on: ubuntu-latest, steps: [{ run: echo }]";

/** Plays a file whose jobs are given as flow mappings. */
function jobs(given: Record<string, string>, rest: Parameters<typeof play>[0] | object = {}, options = {}) {
  const lines = Object.entries(given).map(([id, body]) => `  ${id}: { ${body} }`);
  return play({ ...rest, files: { [main]: ["on: push", "jobs:", ...lines].join("\n") } }, options);
}

describe("jobs", () => {
  test("start when all they need has ended, in whatever order the file names them", async () => {
    const { result, conclusions } = await jobs({
      last: `needs: [first, Second], ${job}`,
      first: job,
      second: `needs: first, ${job}`,
    });
    expect(result.jobs.map(({ key }) => key)).toEqual(["first", "second", "last"]);
    expect(conclusions).toEqual({ first: "success", second: "success", last: "success" });
    expect(result.conclusion).toBe("success");
  });
});
