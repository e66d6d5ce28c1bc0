import type { Configuration } from "../../model/configuration/configuration.ts";
import type { Keys } from "../../model/settings/settings-mistakes.ts";
import { type CommitPaths, folderOf, plainPath } from "./commit-paths.ts";
import type { CoverageFinding } from "./missing-paths.ts";

const most = 5;

/** Folders of Terraform, SQL and tests that no setting names, so that nobody looks at them, runs or deploys them. */
export function uncoveredPaths(
  { terraform, database, tests, checks }: Configuration,
  paths: CommitPaths,
): CoverageFinding[] {
  const read = [
    database.migrations,
    ...tests.sql.paths,
    ...checks.flatMap((check) => ("sql" in check ? [check.sql] : [])),
  ];
  const isRead = isBelow(read);
  const isTested = isBelow(tests.python.paths ?? usualTests(paths));
  const sql = paths.files.filter((file) => /\.sql$/i.test(file) && !isRead(file));
  const python = paths.files.filter((file) => /(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/.test(file) && !isTested(file));
  return [
    describe(
      ["terraform", "directory"],
      terraformRoots(terraform.directory, paths),
      "Terraform",
      "is neither planned nor deployed",
    ),
    describe(["database", "migrations"], sql.filter(isMigration), "migrations", "are not applied"),
    describe(
      ["tests", "sql", "paths"],
      sql.filter((file) => isSqlTest(file) && !isMigration(file)),
      "tests in SQL",
      "are not run",
    ),
    describe(["tests", "python", "paths"], python, "tests in Python", "are not run"),
    ...inCapitals(paths),
  ].flat();
}

/** Where pytest looks without the setting: by settings of its own, which may say anything; else in `tests`, or everywhere if there is none. */
function usualTests({ files }: CommitPaths): readonly string[] {
  const isSet = files.some((file) => ["pytest.ini", "pyproject.toml", "tox.ini", "setup.cfg"].includes(file));
  return !isSet && files.some((file) => file.startsWith("tests/")) ? ["tests"] : ["."];
}

/** Files whose ending a tool knows in small letters only, so that it passes them over without a word. */
function inCapitals({ files }: CommitPaths): CoverageFinding[] {
  const endings: readonly [keys: Keys, ending: string][] = [
    [["terraform", "directory"], ".tf"],
    [["tests", "python", "paths"], ".py"],
  ];
  return endings.flatMap(([keys, ending]) =>
    files
      .filter((file) => file.toLowerCase().endsWith(ending) && !file.endsWith(ending))
      .slice(0, most)
      .map(
        (file): CoverageFinding => ({
          level: "warning",
          keys,
          message: `${file} is not read: write its ending as ${ending}`,
        }),
      ),
  );
}

/** Folders that a team applies by itself: beside the one that is configured, or in it with a lock, a backend or variables of their own. */
function terraformRoots(directory: string, { files }: CommitPaths): string[] {
  const own = plainPath(directory);
  const isOwn = isBelow([directory]);
  const isModule = (file: string) => /(?:^|\/)(?:modules?|examples?|tests?|fixtures|\.terraform)\//i.test(file);
  const matches = files.filter((file) => /\.tf(?:\.json)?$/.test(file) && folderOf(file) !== own && !isModule(file));
  const lone = matches.filter((file) => !isOwn(file));
  // The topmost folder stands for what is below it.
  const folders = new Set(lone.map(folderOf));
  const outer = lone.filter((file) => !foldersAbove(folderOf(file)).some((folder) => folders.has(folder)));
  const isRoot = /(?:^|\/)(?:\.terraform\.lock\.hcl|backend[^/]*\.tf|[^/]*\.tfvars(?:\.json)?)$/;
  const roots = new Set(files.filter((file) => isRoot.test(file)).map(folderOf));
  const nested = matches.filter((file) => isOwn(file) && roots.has(folderOf(file)));
  return [...outer, ...nested];
}

const foldersAbove = (folder: string): string[] =>
  folder
    .split("/")
    .map((_, at, parts) => parts.slice(0, at).join("/"))
    .slice(1);

const isMigration = (file: string): boolean =>
  /(?:^|\/)(?:\d+[_-]|V\d[\d_.]*__)[^/]*\.sql$/i.test(file) || /(?:^|\/)migrat[^/]*\/[^/]*\.sql$/i.test(file);

const isSqlTest = (file: string): boolean => /(?:^|\/)(?:tests?\/.*|test_[^/]*|[^/]*_test)\.?[^/]*\.sql$/i.test(file);

/** Whether a file is one of some paths or stands below one. */
function isBelow(paths: readonly string[]): (file: string) => boolean {
  const plain = paths.map(plainPath);
  return (file) => plain.some((path) => path === "" || file === path || file.startsWith(`${path}/`));
}

function describe(keys: Keys, files: readonly string[], what: string, done: string): CoverageFinding[] {
  const folders = [...new Set(files.map((file) => folderOf(file) || "the top folder"))];
  if (folders.length === 0) return [];
  const more = folders.length > most ? ` and ${folders.length - most} more` : "";
  const message = `${what} in ${folders.slice(0, most).join(", ")}${more} ${done}, for no setting names that folder; artefact.exclude leaves out what is not meant to be`;
  return [{ level: "warning", keys, message }];
}
