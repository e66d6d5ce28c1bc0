import { join } from "node:path";
import { document, path } from "../../packages/kit/inputs/input.ts";
import { inputsOf } from "../../packages/kit/inputs/inputs.ts";
import { decided, type Run, skipped } from "../../packages/kit/result.ts";
import type { World } from "../../packages/kit/world.ts";
import { Configuration } from "../../packages/model/configuration/configuration.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import { Release } from "../../packages/model/release/release.ts";
import type { Part } from "./part.ts";
import { runPytest } from "./pytest.ts";
import { annotationsOf, ranOf, summaryOf, totalOf, verdictOf } from "./report.ts";
import { runSql } from "./sql.ts";

export const inputs = inputsOf("unit-test", "test", {
  release: document("the release", Release),
  configuration: document("the configuration", Configuration),
  folder: path(),
});

/** The tree ► its Python and SQL tests, side by side, each failure on its line. */
export const unitTest: Run<typeof inputs> = async ({ configuration, folder, release }, world) => {
  const { files, log, workspace } = world;
  const tree = join(workspace, folder);
  if ((await files.kind(tree)) !== "folder")
    throw new UserError(`the folder ${folder} is not in the workspace`, {
      reason: "bad_input",
      remedy: "Run retrieve-artefact before this step, and give both the same folder.",
    });
  const parts = await Promise.all([
    describe("pytest", world, runPytest(tree, { configuration, version: release.name }, world)),
    describe("SQL", world, runSql(tree, configuration, world)),
  ]);
  for (const part of parts) if (part.state === "skipped") log.info(`${part.kind} was skipped: ${part.because}`);
  if (ranOf(parts).length === 0)
    return skipped("nothing_to_do", "there are neither Python nor SQL tests", {
      outputs: { tests: 0, failures: 0 },
      summary: "**Tests: none.** There are neither Python nor SQL tests in the folders of the configuration.",
    });
  const failures = ranOf(parts).flatMap((part) => part.failures);
  for (const { test, path, line, what } of failures) log.foreign(`${path}:${line} · ${test} · ${what}`);
  for (const { remarks = [] } of ranOf(parts)) for (const remark of remarks) log.foreign(remark);
  const { passed, failed, skipped: remaining } = totalOf(parts);
  const verdict = verdictOf(parts);
  return decided(verdict, {
    outputs: { tests: passed + failed + remaining, failures: failed },
    summary: summaryOf(parts, verdict),
    annotations: annotationsOf(parts),
    facts: {
      ...Object.fromEntries(
        ranOf(parts).map(({ kind, counts, milliseconds }) => [kind.toLowerCase(), { ...counts, milliseconds }]),
      ),
      times: Object.assign({}, ...ranOf(parts).map(({ times }) => times ?? {})),
    },
  });
};

/** What keeps one kind of tests from running closes the gate, and the other kind is reported all the same. Paths are those of the repository, not of its copy. */
const describe = async (kind: Part["kind"], { temp }: World, running: Promise<Part>): Promise<Part> => {
  try {
    return await running;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { message, reason } = error;
    const [because, remedy] = [message, error.remedy].map((words) =>
      words.replaceAll(`${join(temp, "tree")}/`, ""),
    ) as [string, string];
    const counts = { passed: 0, failed: 0, skipped: 0 };
    return { kind, state: "ran", counts, failures: [], milliseconds: 0, no: { go: false, reason, because, remedy } };
  }
};
