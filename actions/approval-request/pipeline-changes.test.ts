import { expect, test } from "@jest/globals";
import { memoryContents } from "../../packages/ports/repository/contents-memory.ts";
import { pipelineChanges } from "./pipeline-changes.ts";

test("many new workflow files hide none that main has, and what was not looked into is said", async () => {
  const commit = "c".repeat(40);
  const many = Object.fromEntries(
    Array.from({ length: 230 }, (_, index) => [
      `.github/workflows/a${String(index).padStart(3, "0")}.yml`,
      "on: push\n",
    ]),
  );
  const path = ".github/workflows/release.yml";
  const uses = "jobs:\n  a:\n    uses: slipway-dev/slipway/.github/workflows/release.yml@1\n";
  const trusted = { branch: "main", file: ".github/slipway.yml", commit: null, digest: null, configuration: null };
  const contents = memoryContents({ main: { [path]: uses }, [commit]: many });
  const { workflows } = await pipelineChanges(trusted, commit, contents);
  expect(workflows[0]).toMatchObject({
    file: path,
    change: "removed",
    weakenings: [expect.stringMatching(/^no longer/)],
  });
  const unread = workflows.filter(({ weakenings }) => weakenings[0]?.startsWith("was not looked into"));
  expect(unread).toHaveLength(180);
  expect(workflows.at(-1)?.weakenings).toEqual(["31 more files change than are named here"]);
});
