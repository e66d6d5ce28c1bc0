import { join } from "node:path";
import { planMigrations } from "../../packages/decide/deploy/migrations.ts";
import { parseSqlTests } from "../../packages/formats/sql/sql-tests.ts";
import { withLineFeeds } from "../../packages/formats/text/utf8-text.ts";
import type { World } from "../../packages/kit/world.ts";
import type { Configuration } from "../../packages/model/configuration/configuration.ts";
import { readMigrationFiles } from "../../packages/ports/database/migration-files.ts";
import { readTeamText } from "../../packages/ports/machine/team-text.ts";
import type { Part } from "./part.ts";
import { sqlReport, type TextFile } from "./sql-report.ts";

const limit = 5 * 60_000;

/** Runs the team's SQL tests on its migrations, in a PostgreSQL that is made for them. */
export async function runSql(tree: string, { tests, database }: Configuration, world: World): Promise<Part> {
  const { clock, files, log, scratch } = world;
  const began = clock.now().getTime();
  const part = (more: Pick<Extract<Part, { state: "ran" }>, "counts" | "failures" | "no">): Part => ({
    kind: "SQL",
    state: "ran",
    ...more,
    milliseconds: clock.now().getTime() - began,
  });
  const folder = database.migrations.replace(/\/+$/, "");
  const known = await readMigrationFiles(tree, folder, files);
  const plan = planMigrations(known, [], folder);
  if (!plan.go) {
    const { mistakes, because, reason, remedy } = plan;
    const failures = mistakes.map(({ path, message, line = 1 }) => ({ test: "migrations", path, line, what: message }));
    return part({
      counts: { passed: 0, failed: failures.length, skipped: 0 },
      failures,
      no: { go: false, reason, because, remedy },
    });
  }
  const paths = (await Promise.all(tests.sql.paths.map((path) => sqlFiles(path, tree, files)))).flat();
  if (paths.length === 0)
    return {
      kind: "SQL",
      state: "skipped",
      because: `no SQL tests in ${tests.sql.paths.join(", ") || "tests.sql.paths"}`,
    };
  const textOf = new Map(known.map(({ path, text }) => [path, text]));
  const migrations = plan.pending.map((migration) => ({ ...migration, text: textOf.get(migration.path) ?? "" }));
  const texts = await Promise.all([...new Set(paths)].map((path) => textFile(path, tree, files)));
  const asked = { migrations, files: texts.map(({ path, text }) => ({ path, ...parseSqlTests(text) })) };
  const story = await scratch.run(
    {
      migrations,
      files: asked.files.map((file) => ({ setUp: file.setUp, tests: file.tests.map(({ sql }) => sql) })),
    },
    limit,
  );
  log.info(`ran the SQL tests of ${texts.length} files on ${migrations.length} migrations`);
  return part(sqlReport(asked, story));
}

/** SQL files of a folder, or the file itself, by their path in the repository. */
const sqlFiles = async (path: string, tree: string, files: World["files"]): Promise<string[]> => {
  const folder = path.replace(/\/+$/, "");
  const kind = await files.kind(join(tree, folder));
  if (kind === "file") return [folder];
  if (kind !== "folder") return [];
  return (await files.find(join(tree, folder), ["**/*.[sS][qQ][lL]"])).map((file) => `${folder}/${file}`);
};

const textFile = async (path: string, tree: string, files: World["files"]): Promise<TextFile> => ({
  path,
  text: withLineFeeds((await readTeamText(tree, path, "tests_failed", files)) ?? ""),
});
