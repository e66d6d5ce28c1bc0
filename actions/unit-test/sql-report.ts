import type { SqlTestFile } from "../../packages/formats/sql/sql-tests.ts";
import { placeOfCharacter } from "../../packages/formats/sql/text-position.ts";
import type { SqlEvent, SqlProblem, SqlStory } from "../../packages/ports/database/scratch-database.ts";
import type { Counts, Failure } from "./part.ts";

/** A file with its path in the repository. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** What was asked of the database. */
export interface SqlAsked {
  readonly migrations: readonly TextFile[];
  readonly files: readonly (SqlTestFile & { readonly path: string })[];
}

/** What the database told ► counts, and each failure on its line. A test of which nothing was reported has failed too. */
export function sqlReport(
  { migrations, files }: SqlAsked,
  { events, stopped }: SqlStory,
): { counts: Counts; failures: Failure[] } {
  const describe = <K extends SqlEvent["kind"]>(kind: K) =>
    events.filter((event) => event.kind === kind) as Extract<SqlEvent, { kind: K }>[];
  const mistakes = files.flatMap(({ path, mistakes }) =>
    mistakes.map(({ line, message }): Failure => ({ test: path, path, line, what: message })),
  );
  const migrated = migrations.map((file, at): Failure | "done" | "unseen" => {
    const event = describe("migration").find(({ migration }) => migration === at);
    if (!event) return "unseen";
    return event.problem === null ? "done" : problemAt(`migration ${nameOf(file.path)}`, file, event.problem, 1, 1);
  });
  const setUps = files.map(({ path, setUp }, at): Failure | "done" | "unseen" => {
    const event = describe("set-up").find(({ file }) => file === at);
    if (!event) return "unseen";
    return event.problem === null
      ? "done"
      : problemAt(`set-up of ${nameOf(path)}`, { path, text: setUp }, event.problem, 1, 1);
  });
  const tests = files.flatMap(({ path, tests }, file) =>
    tests.map(({ sentence, line, sql, begins }, test): Failure | "done" | "unseen" => {
      const event = describe("test").find((each) => each.file === file && each.test === test);
      if (!event) return "unseen";
      if (event.problem) return problemAt(sentence, { path, text: sql }, event.problem, begins, line);
      if (event.columns.length === 0)
        return { test: sentence, path, line, what: "it is not a query, so it can find nothing" };
      return event.count === 0 ? "done" : { test: sentence, path, line, ...counterExamples(event) };
    }),
  );
  const failures = [...mistakes, ...[...migrated, ...setUps, ...tests].filter((each) => typeof each === "object")];
  const unseen = tests.filter((each) => each === "unseen").length;
  if (stopped !== undefined || (unseen > 0 && failures.length === 0))
    failures.push({
      ...placeOfStop({ migrations, files }, migrated, setUps, tests),
      what: stopped ?? "it was not run",
    });
  const failed = failures.length;
  return { counts: { passed: tests.filter((each) => each === "done").length, failed, skipped: unseen }, failures };
}

/** What was running when it stopped: the first thing of which nothing was reported. */
const placeOfStop = (
  { migrations, files }: SqlAsked,
  migrated: readonly unknown[],
  setUps: readonly unknown[],
  tests: readonly unknown[],
): Pick<Failure, "test" | "path" | "line"> => {
  const migration = migrations[migrated.indexOf("unseen")];
  if (migration) return { test: `migration ${nameOf(migration.path)}`, path: migration.path, line: 1 };
  const all = files.flatMap(({ path, tests }, file) =>
    tests.map(({ sentence, line }) => ({ test: sentence, path, line, file })),
  );
  const at = all[tests.indexOf("unseen")];
  const file = files[setUps.indexOf("unseen")];
  if (at && (!file || at.file < files.indexOf(file))) return { test: at.test, path: at.path, line: at.line };
  const { path } = file ?? files.at(-1) ?? { path: "sql" };
  return { test: file ? `set-up of ${nameOf(path)}` : nameOf(path), path, line: 1 };
};

/** Without a position PostgreSQL speaks of the whole: of a test, then, on the line of its sentence. */
const problemAt = (
  test: string,
  { path, text }: TextFile,
  problem: SqlProblem,
  begins: number,
  whole: number,
): Failure => {
  const { message, detail, hint, where, code, position } = problem;
  const more = [detail, hint, where].filter((line) => line !== undefined);
  return {
    test,
    path,
    line: position === undefined ? whole : begins - 1 + placeOfCharacter(text, position).line,
    what: code === undefined ? message : `${message} (${code})`,
    ...(more.length === 0 ? {} : { detail: [message, ...more].join("\n") }),
  };
};

const counterExamples = ({ columns, rows, count }: Extract<SqlEvent, { kind: "test" }>) => {
  const messages = rows.map((row) => columns.map((column, at) => `${column} = ${row[at] ?? "null"}`).join(", "));
  const more = count > rows.length ? [`and ${count - rows.length} more`] : [];
  const what = `${count} counter-example${count === 1 ? "" : "s"}, first ${messages[0] ?? ""}`;
  return count === 1 ? { what } : { what, detail: [...messages, ...more].join("\n") };
};

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
