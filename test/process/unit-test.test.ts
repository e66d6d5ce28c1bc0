import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { sample, verify, workspaceWith } from "./verification.ts";

const run = (workspace: string, more?: Parameters<typeof verify>[2]) => verify("unit-test", workspace, more);

const migrations = { "sql/migrations/0001_a.sql": "CREATE TABLE a (\n  x int PRIMARY KEY\n);\n" };

test("a failure of each kind is marked on its line in the team's files", async () => {
  const workspace = await workspaceWith(sample, {
    "tests/test_new.py":
      'import os\nfrom pathlib import Path\n\nfrom data_platform.readings import parse_lines\n\n\ndef test_files() -> None:\n    Path("written").write_text("x")\n    assert set(os.environ) & {"GITHUB_TOKEN", "INPUT_RELEASE", "RUNNER_TEMP"} == set()\n\n\ndef test_deep() -> None:\n    parse_lines(3)\n\n\ndef test_words() -> None:\n    raise ValueError("::error file=x::pwned ##[add-mask]x <b> @ada")\n',
    "sql/tests/new.sql":
      "-- test: there are no gauges\nSELECT gauge FROM gauges ORDER BY gauge LIMIT 1;\n\n-- test: a wrong name\nSELECT\n    gauge,\n    nope\nFROM gauges;\n",
  });
  const tree = () => readdir(join(workspace, "artefact"), { recursive: true });
  const before = await tree();
  const { code, outputs, annotations, summary, log, leftovers } = await run(workspace);
  expect([leftovers, await tree()]).toEqual([[], before]);
  expect([code, outputs.outcome, outputs.reason, outputs.failures]).toEqual([1, "failed", "tests_failed", "4"]);
  expect(Number(outputs.tests)).toBeGreaterThan(40);
  const marks = annotations.map(
    ({ properties, message }) => `${properties.file}:${properties.line} ${message.split("\n")[0]}`,
  );
  expect(marks.slice(0, 4)).toEqual([
    expect.stringMatching(/^tests\/test_new\.py:13 TypeError/),
    expect.stringMatching(/^tests\/test_new\.py:17 ValueError: /),
    expect.stringMatching(/^sql\/tests\/new\.sql:1 1 counter-example, first gauge = /),
    'sql/tests/new.sql:7 column "nope" does not exist (42703)',
  ]);
  expect(annotations[0]?.message).toMatch(/raised at src\/data_platform\/readings\.py:\d+/);
  expect(log).not.toMatch(/^\s*::error file=x|##\[add-mask/m);
  expect(summary).toContain("<pre>");
  expect(summary).not.toMatch(/<b>/);
}, 120_000);

test("a migration that fails is marked on its line, and no test counts as passed", async () => {
  const workspace = await workspaceWith(null, {
    ...migrations,
    "sql/migrations/0002_b.sql": "CREATE TABLE b (\n  y nope\n);\n",
    "sql/tests/a.sql": "-- test: nothing\nSELECT x FROM a;\n",
  });
  const { code, outputs, annotations } = await run(workspace);
  expect([code, outputs.reason, outputs.failures]).toEqual([1, "tests_failed", "1"]);
  expect(annotations[0]?.properties).toMatchObject({ file: "sql/migrations/0002_b.sql", line: "2" });
}, 60_000);

test("tests of SQL stand alone: files and tests do not see each other, extensions are there", async () => {
  const workspace = await workspaceWith(null, {
    "sql/migrations/0001_a.sql": "CREATE EXTENSION pgcrypto;\nCREATE TABLE a (x uuid DEFAULT gen_random_uuid());\n",
    "sql/tests/a.sql":
      "INSERT INTO a DEFAULT VALUES;\n-- test: gone\nDELETE FROM a RETURNING x;\n-- test: there\nSELECT 1 AS n WHERE (SELECT count(*) FROM a) <> 1;\n",
    "sql/tests/b.sql": "-- test: empty\nSELECT x FROM a;\n",
  });
  const { annotations, outputs } = await run(workspace);
  expect([outputs.tests, outputs.failures]).toEqual(["3", "1"]);
  expect(annotations[0]?.properties).toMatchObject({ file: "sql/tests/a.sql", line: "2" });
}, 60_000);

test.each([
  ["the transaction of the file", "COMMIT;\n-- test: a\nSELECT x FROM a;\n", 1],
  ["the transaction in a test", "-- test: a\nCOMMIT;\n", 1],
  ["the transaction and begins another", "COMMIT; BEGIN;\n-- test: a\nSELECT x FROM a;\n", 1],
])(
  "a script that ends %s has failed",
  async (_, text, line) => {
    const { outputs, annotations } = await run(await workspaceWith(null, { ...migrations, "sql/tests/a.sql": text }));
    expect([outputs.reason, annotations[0]?.message]).toEqual([
      "tests_failed",
      expect.stringContaining("ended the transaction"),
    ]);
    expect(annotations[0]?.properties).toMatchObject({ file: "sql/tests/a.sql", line: String(line) });
  },
  60_000,
);

test("a broken conftest, a test that leaves at once and a missing package are reported", async () => {
  const python = { "requirements-dev.txt": "pytest==9.2.0\n" };
  const ran = async (files: Parameters<typeof workspaceWith>[1]) => run(await workspaceWith(null, files));
  const simple = "def test_a(): pass\n";
  const hash = `--hash=sha256:${"0".repeat(64)}`;
  const conftest = await ran({ ...python, "tests/conftest.py": "\nimport nosuch\n", "tests/test_a.py": "" });
  expect(conftest.annotations[0]?.properties).toMatchObject({ file: "tests/conftest.py", line: "2" });
  expect(conftest.outputs.reason).toBe("tests_failed");
  // The environment is there now: the others need not wait for one another.
  const [leaves, none, missing, wrong] = await Promise.all([
    ran({ ...python, "tests/test_a.py": "import os\n\n\ndef test_a():\n    os._exit(0)\n" }),
    ran({ ...python, "tests/test_a.py": "x = 1\n" }),
    ran({ "requirements-dev.txt": `pytest==9.2.0 ${hash}\n`, "tests/test_a.py": simple }),
    ran({ "requirements-dev.txt": "pytest ==== 9\n", "tests/test_a.py": simple }),
  ]);
  expect([leaves.code, leaves.outputs.reason]).toEqual([1, "tool_failed"]);
  expect([none.code, none.outputs.reason]).toEqual([1, "no_tests"]);
  expect([missing.code, missing.outputs.reason]).toEqual([1, "tool_failed"]);
  expect(missing.log).toContain("Hash mismatch");
  expect([wrong.code, wrong.outputs.reason]).toEqual([1, "tool_failed"]);
  expect(wrong.log).toContain("Fix requirements-dev.txt");
}, 120_000);

test("Python tests without their requirements are refused, and SQL tests are reported all the same", async () => {
  const { code, outputs, log } = await run(
    await workspaceWith(null, {
      ...migrations,
      "tests/test_a.py": "def test_a(): pass\n",
      "sql/tests/a.sql": "-- test: empty\nSELECT x FROM a;\n",
    }),
  );
  expect([code, outputs.reason, outputs.tests]).toEqual([1, "bad_config", "1"]);
  expect(log).toContain("no requirements-dev.txt");
}, 60_000);

test("a tree without tests is skipped", async () => {
  const { code, outputs } = await run(await workspaceWith(null, { "README.md": "" }));
  expect([code, outputs.outcome, outputs.reason]).toEqual([0, "skipped", "nothing_to_do"]);
});

test.each([
  ["no folder", { folder: "nowhere" }, "the folder nowhere is not in the workspace"],
  ["a folder outside", { folder: "/etc" }, "folder"],
  ["no release", { release: "" }, "release"],
  ["a release that is none", { release: "{}" }, "release"],
  ["a configuration that is none", { configuration: "null" }, "configuration"],
  ["an unknown input", { python: "3" }, "python"],
])("%s is refused by name", async (_, inputs, words) => {
  const { code, outputs, log } = await run(await workspaceWith(null, { "README.md": "" }), { inputs });
  expect([code, outputs.outcome, outputs.reason]).toEqual([1, "refused", "bad_input"]);
  expect(log).toContain(words);
});

test("a cancel ends the tests that run, and leaves nothing behind", async () => {
  const outside = await workspaceWith(null);
  const [began, ran] = [join(outside, "began"), join(outside, "ran")] as const;
  const workspace = await workspaceWith(null, {
    "requirements-dev.txt": "pytest==9.2.0\n",
    "tests/test_a.py": `import pathlib\nimport time\n\n\ndef test_a():\n    pathlib.Path(${JSON.stringify(began)}).touch()\n    time.sleep(20)\n    pathlib.Path(${JSON.stringify(ran)}).touch()\n`,
  });
  const { code, outputs, leftovers } = await run(workspace, { interruptWhen: () => existsSync(began) });
  expect([code, outputs.reason, leftovers]).toEqual([1, "cancelled", []]);
  expect(existsSync(ran)).toBe(false);
}, 60_000);
