import { join } from "node:path";
import { planMigrations } from "../../packages/decide/migrations.ts";
import { parseSqlTests } from "../../packages/formats/sql-tests.ts";
import type { World } from "../../packages/kit/world.ts";
import type { Configuration } from "../../packages/model/configuration.ts";
import type { Part } from "./part.ts";
import { sqlReport, type TextFile } from "./sql-report.ts";

const limit = 5 * 60_000;

/** Runs the team's SQL tests on its migrations, in a PostgreSQL that is made for them. */
export const runSql = async (tree: string, { tests, database }: Configuration, world: World): Promise<Part> => {
  const { clock, files, log, scratch } = world;
  const paths = (await Promise.all(tests.sql.paths.map((path) => sqlFiles(path, tree, files)))).flat();
  if (paths.length === 0)
    return {
      kind: "SQL",
      state: "skipped",
      because: `no SQL tests in ${tests.sql.paths.join(", ") || "tests.sql.paths"}`,
    };
  const began = clock.now().getTime();
  const part = (more: Pick<Extract<Part, { state: "ran" }>, "counts" | "failures" | "no">): Part => ({
    kind: "SQL",
    state: "ran",
    ...more,
    milliseconds: clock.now().getTime() - began,
  });
  const folder = database.migrations.replace(/\/+$/, "");
  const found = await sqlFiles(folder, tree, files);
  const known = await Promise.all(
    found.map(async (path) => ({
      path,
      file: path.slice(folder.length + 1),
      sha256: await files.digest(join(tree, path)),
    })),
  );
  const plan = planMigrations(known, [], folder);
  if (!plan.go) {
    const { mistakes, because, reason, remedy } = plan;
    const failures = mistakes.map(({ path, told }) => ({ test: "migrations", path, line: 1, what: told }));
    return part({
      counts: { passed: 0, failed: failures.length, skipped: 0 },
      failures,
      no: { go: false, reason, because, remedy },
    });
  }
  const [migrations, texts] = await Promise.all([
    Promise.all(plan.pending.map(({ path }) => textFile(path, tree, files))),
    Promise.all([...new Set(paths)].map((path) => textFile(path, tree, files))),
  ]);
  const asked = { migrations, files: texts.map(({ path, text }) => ({ path, ...parseSqlTests(text) })) };
  const story = await scratch.run(
    {
      migrations: migrations.map(({ text }) => text),
      files: asked.files.map((file) => ({ setUp: file.setUp, tests: file.tests.map(({ sql }) => sql) })),
    },
    limit,
  );
  log.info(`ran the SQL tests of ${texts.length} files on ${migrations.length} migrations`);
  return part(sqlReport(asked, story));
};

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
  text: ((await files.read(join(tree, path))) ?? "").replace(/^\uFEFF/, "").replaceAll("\r\n", "\n"),
});
