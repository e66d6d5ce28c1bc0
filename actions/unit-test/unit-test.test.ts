import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import { memoryWorld } from "../../packages/kit/builders/world.ts";
import { type Configuration, defaultConfiguration } from "../../packages/model/configuration/configuration.ts";
import type { Release } from "../../packages/model/release/release.ts";
import type { SqlEvent, SqlScript, SqlStory } from "../../packages/ports/database/scratch-database.ts";
import type { Command, Finished } from "../../packages/ports/machine/exec.ts";
import { fileSystem } from "../../packages/ports/machine/files.ts";
import { memoryTools } from "../../packages/ports/tools/tools-memory.ts";
import { unitTest } from "./unit-test.ts";

const printed = (name: string): string =>
  readFileSync(new URL(`../../packages/formats/tests/printed/${name}.xml`, import.meta.url), "utf8");

const passing = '<testsuite><testcase classname="tests.test_a" name="test_one"/></testsuite>';
const python = { "tests/test_a.py": "def test_one(): pass\n", "requirements-dev.txt": "pytest\n" };
const sql = {
  "sql/migrations/0001_a.sql": "CREATE TABLE a (x int);\n",
  "sql/tests/a.sql": "INSERT INTO a VALUES (1);\n-- test: one is one\n\nSELECT x\nFROM a\nWHERE x <> 1;\n",
};

interface Given {
  readonly files?: Readonly<Record<string, string>>;
  readonly finished?: Partial<Finished>;
  /** What pytest leaves as its report; `null` for nothing. */
  readonly report?: string | null;
  readonly story?: (script: SqlScript) => SqlStory;
  readonly tests?: Partial<Configuration["tests"]>;
}

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A database in which everything is as it should be. */
const whole = ({ migrations, files }: SqlScript): SqlStory => ({
  events: [
    ...migrations.map((_, migration) => ({ kind: "migration" as const, migration, problem: null })),
    ...files.flatMap(({ tests }, file) => [
      { kind: "set-up" as const, file, problem: null },
      ...tests.map((_, at) => ({
        kind: "test" as const,
        file,
        test: at,
        problem: null,
        columns: ["x"],
        rows: [],
        count: 0,
      })),
    ]),
    { kind: "end" },
  ],
});

const run = async ({ files = {}, finished = {}, report = passing, story = whole, tests = {} }: Given) => {
  const root = mkdtempSync(join(tmpdir(), "slipway-unit-test-"));
  folders.push(root);
  const [workspace, temp] = [join(root, "workspace"), join(root, "temp")];
  mkdirSync(join(workspace, "artefact"), { recursive: true });
  mkdirSync(temp);
  for (const [path, text] of Object.entries(files)) {
    const file = join(workspace, "artefact", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    chmodSync(file, 0o444);
  }
  const commands: Command[] = [];
  const world = memoryWorld({
    workspace,
    temp,
    files: fileSystem(),
    tools: memoryTools({}),
    scratch: { run: async (script) => story(script) },
    exec: {
      run: async (command) => {
        commands.push(command);
        if (report !== null) writeFileSync(join(temp, "junit.xml"), report.replaceAll("/suite/", `${temp}/tree/`));
        const stderr = finished.stderr?.replaceAll("/suite/", `${temp}/tree/`) ?? "";
        return { code: 0, signal: null, stdout: "", timedOut: false, ...finished, stderr };
      },
    },
  });
  const configuration = defaultConfiguration();
  const result = await unitTest(
    {
      release: { commit: "c".repeat(40) } as Release,
      folder: "artefact",
      configuration: { ...configuration, tests: { ...configuration.tests, ...tests } },
    },
    world,
  );
  return { result, commands, temp, lines: world.lines };
};

test("tests of both kinds that pass open the gate, and are counted apart", async () => {
  const { result } = await run({ files: { ...python, ...sql } });
  expect(result).toMatchObject({
    outcome: "passed",
    because: "1 pytest, 1 SQL",
    outputs: { tests: 2, failures: 0 },
    facts: { pytest: { passed: 1 }, sql: { passed: 1 } },
  });
});

test("a kind without tests is skipped by name, and without any the phase is", async () => {
  const only = await run({ files: sql });
  expect(only.result.because).toBe("1 SQL");
  expect(only.lines).toContain("pytest was skipped: no Python in tests, and no file is named like test_*.py");
  expect((await run({ files: python })).lines).toContain("SQL was skipped: no SQL tests in sql/tests");
  expect((await run({ files: { "README.md": "" } })).result).toMatchObject({
    outcome: "skipped",
    reason: "nothing_to_do",
  });
  expect((await run({ files: { "tests/a.json": "" } })).result.reason).toBe("nothing_to_do");
});

/** The paths that pytest is given; none where its own settings decide. */
const pathsOf = ([command]: readonly Command[]): readonly string[] => {
  const { args = [] } = command ?? {};
  return args.includes("--") ? args.slice(args.indexOf("--") + 1) : [];
};

const aTest = "def test_one(): pass\n";
const list = { "requirements-dev.txt": "pytest\n" };

test.each<[string, Record<string, string>, string[]]>([
  ["the usual folder", { "tests/test_a.py": aTest }, ["tests"]],
  [
    "its own settings in pyproject.toml",
    { "pyproject.toml": 'testpaths = ["testing"]', "testing/a.py": "", "tests/b.py": "" },
    [],
  ],
  [
    "its own settings in tox.ini",
    { "tox.ini": "[pytest]\ntestpaths = checks\npython_files = c_*.py\n", "checks/c_a.py": "" },
    [],
  ],
  [
    "its own settings in setup.cfg",
    { "setup.cfg": "[tool:pytest]\ntestpaths =\n  unit\n", "unit/test_a.py": aTest },
    [],
  ],
  ["its own settings in pytest.ini", { "pytest.ini": "[pytest]\ntestpaths=unit\n", "unit/test_a.py": aTest }, []],
  ["tests beside the code", { "src/app/tests/test_a.py": aTest, "src/app/a.py": "" }, []],
])("without paths in the configuration, pytest runs what it runs at a desk: %s", async (_, files, paths) => {
  const { commands, result } = await run({ files: { ...list, ...files } });
  expect([result.outcome, pathsOf(commands)]).toEqual(["passed", paths]);
});

test("tests that nobody runs are not nothing to do", async () => {
  const files = { ...list, "checks/test_a.py": aTest };
  const paths = (paths: string[]) => ({ python: { paths, requirements: "requirements-dev.txt", groups: [] } });
  const wrong = await run({ files, tests: paths(["test"]) });
  expect([wrong.result.reason, wrong.result.because]).toEqual([
    "bad_config",
    "tests.python.paths names test, where there is no Python, and a file is named like tests, first checks/test_a.py",
  ]);
  expect((await run({ files, tests: paths([]) })).result.reason).toBe("nothing_to_do");
  expect((await run({ files: { "node_modules/x/test_a.py": aTest } })).result.reason).toBe("nothing_to_do");
  const report = '<testsuite><testcase name="test_one" file="tests/test_a.py" line="0"/></testsuite>';
  const some = await run({ files: { ...files, "tests/test_a.py": aTest }, report });
  expect([some.result.outcome, some.result.summary]).toEqual([
    "passed",
    expect.stringContaining("no test ran of a file that is named like tests: checks/test\\_a.py"),
  ]);
});

test("dependency groups are beside the requirements, or in their place", async () => {
  const python = { requirements: "requirements-dev.txt", groups: ["test"] };
  expect((await run({ files: { "tests/test_a.py": aTest }, tests: { python } })).lines).toContain(
    "made an environment of Python 3.13.0 from the group test",
  );
  expect((await run({ files: { ...list, "tests/test_a.py": aTest }, tests: { python } })).lines).toContain(
    "made an environment of Python 3.13.0 from requirements-dev.txt, the group test",
  );
});

test("pytest runs on a copy that it may write, without anything of the job", async () => {
  const { commands, temp } = await run({ files: python });
  const [command] = commands;
  expect(command?.cwd).toBe(join(temp, "tree"));
  expect(Object.keys(command?.env ?? {}).sort()).toEqual(["CI", "HOME", "VIRTUAL_ENV"]);
  writeFileSync(join(temp, "tree", "tests/test_a.py"), "changed");
});

test("each failure of pytest is marked on its line, nine of them, and all are in the summary", async () => {
  const { result } = await run({ files: python, report: printed("pytest"), finished: { code: 1 } });
  expect(result).toMatchObject({ outcome: "failed", reason: "tests_failed", outputs: { tests: 28, failures: 24 } });
  expect(result.annotations).toHaveLength(9);
  expect(result.annotations?.[0]).toMatchObject({ level: "error", path: "tests/test_collect_assert.py", line: 3 });
  expect(result.annotations?.[0]?.message).toContain("raised at tests/helpers.py:2");
  expect(result.summary).toContain("<code>tests/test_all.py:32</code>");
  expect(result.summary).toContain("while importing test module 'tests/test_collect_import.py'");
  expect(result.summary).not.toMatch(/<b>|##\[error\]pwned/);
});

test("folders of tests without the requirements are refused, and the SQL tests are reported all the same", async () => {
  const { "tests/test_a.py": file } = python;
  const { result } = await run({ files: { "tests/test_a.py": file, ...sql } });
  expect(result).toMatchObject({ outcome: "failed", reason: "bad_config", facts: { sql: { passed: 1 } } });
  expect(result.because).toContain("no requirements-dev.txt");
});

test.each([
  ["no report", { code: 0 }, null, "tool_failed", "left no report"],
  ["no report and a failure", { code: 1 }, null, "tool_failed", "left no report"],
  ["an interruption", { code: 2 }, passing, "tool_failed", "interrupted"],
  ["an internal error", { code: 3, stderr: "INTERNALERROR> boom" }, null, "tool_failed", "boom"],
  ["an unknown option", { code: 4, stderr: "unrecognized arguments: -n" }, null, "tool_failed", "unrecognized"],
  ["a kill", { code: null, signal: "SIGKILL" }, null, "tool_failed", "SIGKILL"],
  ["an unknown code", { code: 9 }, passing, "tool_failed", "ended with 9"],
  ["a limit of a plugin", { code: 1, stdout: "FAIL Required test coverage" }, passing, "tests_failed", "coverage"],
  ["no test", { code: 5 }, "<testsuite/>", "no_tests", "no test passed"],
  [
    "only skipped tests",
    { code: 0 },
    '<testsuite><testcase name="a"><skipped/></testcase></testsuite>',
    "no_tests",
    "",
  ],
  ["a run that never ends", { code: 2, timedOut: true }, null, "tests_failed", "did not end in time"],
  ["a report that is garbage", { code: 0 }, "<html>", "tool_failed", "not XML"],
])("%s closes the gate, also when SQL tests pass", async (_, finished, report, reason, words) => {
  const { result } = await run({ files: { ...python, ...sql }, finished, report });
  expect(result).toMatchObject({ outcome: "failed", reason });
  expect(result.because).toContain(words);
});

test("a conftest that cannot be imported is a failure on its line", async () => {
  const { result } = await run({
    files: python,
    report: null,
    finished: {
      code: 4,
      stderr:
        "ImportError while loading conftest '/suite/tests/conftest.py'.\ntests/conftest.py:7: in <module>\n    import nosuch\nE   ModuleNotFoundError: No module named 'nosuch'\n",
    },
  });
  expect(result).toMatchObject({ reason: "tests_failed", outputs: { failures: 1 } });
  expect(result.annotations?.[0]).toMatchObject({
    line: 7,
    message: expect.stringContaining("No module named 'nosuch'"),
  });
});

const event = {
  migrated: { kind: "migration", migration: 0, problem: null },
  setUp: { kind: "set-up", file: 0, problem: null },
  test: { kind: "test", file: 0, test: 0, problem: null, columns: ["x", "y"], rows: [], count: 0 },
  end: { kind: "end" },
} as const;

test.each([
  [
    "rows are counter-examples, on the line of the sentence",
    [event.migrated, event.setUp, { ...event.test, rows: [["2", null]], count: 7 }, event.end],
    ["sql/tests/a.sql", 2, "7 counter-examples, first x = 2, y = null"],
  ],
  [
    "an error in a test is on its own line",
    [
      event.migrated,
      event.setUp,
      { ...event.test, columns: [], problem: { message: "no column", code: "42703", position: 10 } },
      event.end,
    ],
    ["sql/tests/a.sql", 5, "no column (42703)"],
  ],
  [
    "an error without a position is on the line of the sentence",
    [
      event.migrated,
      event.setUp,
      { ...event.test, problem: { message: "division by zero", code: "22012" } },
      event.end,
    ],
    ["sql/tests/a.sql", 2, "division by zero (22012)"],
  ],
  [
    "what is not a query can find nothing",
    [event.migrated, event.setUp, { ...event.test, columns: [] }, event.end],
    ["sql/tests/a.sql", 2, "not a query"],
  ],
  [
    "an error in the set-up is on its line",
    [event.migrated, { ...event.setUp, problem: { message: "no table", position: 13 } }, event.end],
    ["sql/tests/a.sql", 1, "no table"],
  ],
  [
    "an error in a migration is on its line",
    [{ ...event.migrated, problem: { message: "no type", position: 14 } }, event.end],
    ["sql/migrations/0001_a.sql", 1, "no type"],
  ],
  [
    "a test of which nothing is reported has failed",
    [event.migrated, event.setUp, event.end],
    ["sql/tests/a.sql", 2, "not run"],
  ],
] as const)("SQL: %s", async (_, events, [path, line, words]) => {
  const { result } = await run({ files: sql, story: () => ({ events: [...events] as SqlEvent[] }) });
  expect(result).toMatchObject({ outcome: "failed", reason: "tests_failed", outputs: { failures: 1 } });
  expect(result.annotations).toEqual([
    expect.objectContaining({ path, line, message: expect.stringContaining(words) }),
  ]);
});

test("a query that never ends is a failure on the line of its sentence", async () => {
  const { result } = await run({
    files: sql,
    story: () => ({ events: [event.migrated, event.setUp], stopped: "it did not end within 300 s" }),
  });
  expect(result.annotations).toEqual([
    expect.objectContaining({ path: "sql/tests/a.sql", line: 2, message: "it did not end within 300 s" }),
  ]);
});

test("a file without a test, and a migration that has no place in the order, close the gate", async () => {
  const empty = await run({ files: { ...sql, "sql/tests/b.sql": "SELECT 1;" } });
  expect(empty.result.annotations?.[0]).toMatchObject({ path: "sql/tests/b.sql", line: 1 });
  const twice = await run({ files: { ...sql, "sql/migrations/0001_b.sql": "" } });
  expect(twice.result).toMatchObject({ outcome: "failed", reason: "bad_migration" });
});
