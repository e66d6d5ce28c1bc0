import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { descendants } from "../../packages/rehearsal/runner/processes/processes.ts";
import { providerProgram } from "./provider-program.ts";
import { sample, verify, workspaceWith } from "./verification.ts";

const analyse = (workspace: string, more?: Parameters<typeof verify>[2]) => verify("static-analysis", workspace, more);

test("each tool's finding is reported on its line of the team's file, and closes the gate", async () => {
  const workspace = await workspaceWith(sample, {
    "infra/bucket.tf":
      'resource "aws_s3_bucket" "open" {\n  bucket = "a"\n  acl    = "public-read"\n}\n\nvariable "unused" {\n  type = string\n}\n',
    "sql/tests/broken.sql": "SELEC 1;\n",
    "src/data_platform/job.py":
      '"""A job."""\n\nimport subprocess\n\nimport psycopg\n\nsubprocess.call(psycopg.command, shell=True)\npsycopg.nope()\nundefined()\n',
  });
  const before = await readdir(join(workspace, "artefact"), { recursive: true });
  const { code, outputs, annotations, log, leftovers } = await analyse(workspace);
  expect(code).toBe(1);
  expect(outputs).toMatchObject({ outcome: "failed", reason: "findings" });
  for (const line of [
    "infra/bucket.tf:1 · high · checkov CKV_AWS_20 · ",
    'infra/bucket.tf:6 · medium · tflint terraform_unused_declarations · variable "unused" is declared but not used',
    "sql/tests/broken.sql:1 · high · sqlfluff PRS · ",
    "src/data_platform/job.py:9 · high · pylint E0602 · Undefined variable 'undefined' (undefined-variable)",
    "src/data_platform/job.py:7 · high · bandit B602 · ",
  ])
    expect(log).toContain(line);
  expect(log).not.toContain("Unable to import 'psycopg'");
  expect(annotations.filter(({ level }) => level === "error")).toHaveLength(10);
  expect(annotations[0]?.properties).toMatchObject({ file: "infra/bucket.tf", line: "1" });
  const sarif = JSON.parse(await readFile(join(workspace, "analysis.sarif"), "utf8"));
  expect(sarif.runs.map(({ tool }: never) => (tool as { driver: { name: string } }).driver.name)).toEqual([
    "checkov",
    "tflint",
    "sqlfluff",
    "pylint",
    "bandit",
  ]);
  expect(leftovers).toEqual([]);
  expect(await readdir(join(workspace, "artefact"), { recursive: true })).toEqual(before);
}, 90_000);

test("settings and programs of the repository run no code: each tool is stopped before it does, or reads on without", async () => {
  const canary = await workspaceWith(null);
  const touch = (name: string) => `open(${JSON.stringify(join(canary, name))}, "w")\n`;
  const workspace = await workspaceWith(null, {
    ...providerProgram(join(canary, "terraform")),
    ".checkov.yaml": "external-checks-dir:\n  - checks\n",
    "checks/__init__.py": touch("checkov"),
    "checks/evil.py": touch("checkov"),
    ".pylintrc": `[MAIN]\ninit-hook=${touch("pylint")}`,
    ".sqlfluff": "[sqlfluff]\ntemplater = jinja\n[sqlfluff:templater:jinja]\nlibrary_path = lib\n",
    "lib/evil.py": touch("sqlfluff"),
    "a.sql": "-- sqlfluff:templater:jinja\n-- sqlfluff:templater:jinja:library_path:lib\nSELECT 1;\n",
    ".tflint.hcl": 'plugin "evil" {\n  enabled = true\n}\n',
    ".tflint.d/plugins/tflint-ruleset-evil": `#!/bin/sh\ntouch ${join(canary, "tflint")}\n`,
  });
  const { code, outputs, log } = await analyse(workspace);
  expect([code, outputs.reason]).toEqual([1, "bad_config"]);
  expect(log).toContain(".checkov.yaml asks for external-checks-dir, and such checks are programs");
  expect(log).toContain("pylint was stopped: it would have run the init-hook of its settings");
  expect(log).toContain('.tflint.hcl asks for the plugin "evil"');
  expect(await readdir(canary)).toEqual(["artefact"]);
}, 90_000);

test("a C extension of the repository is not loaded, however much the settings ask for it", async () => {
  const workspace = await workspaceWith(null, {
    ".pylintrc": "[MAIN]\nextension-pkg-allow-list=evil\nunsafe-load-any-extension=yes\n",
    "evil.so": "would be machine code",
    "a.py": "import evil\n\nprint(evil.x)\n",
  });
  const { outputs, log } = await analyse(workspace);
  expect([outputs.reason, log]).toEqual(["done", expect.stringContaining("pylint 1 · bandit 0")]);
}, 60_000);

test("a module of the repository that has the name of a tool's own is looked at, and never run", async () => {
  const names = ["json", "isort", "dill", "tomlkit", "yaml", "jinja2", "logging", "sqlfluff", "pylint", "bandit"];
  const workspace = await workspaceWith(null, {
    ...Object.fromEntries(names.map((name) => [`${name}.py`, '"""Evil."""\n\nraise SystemExit(88)\n'])),
    "a.py": '"""A."""\n\nimport isort\nimport dill\n\nprint(isort, dill)\n',
    "a.sql": "SELECT 1;\n",
  });
  const { outputs, log } = await analyse(workspace);
  expect([outputs.reason, log]).toEqual(["done", expect.stringMatching(/sqlfluff 0 · pylint 0 · bandit 1$/m)]);
}, 90_000);

test("a tree without anything to analyse is skipped, and no SARIF is written", async () => {
  const workspace = await workspaceWith(null, { "README.md": "" });
  const { code, outputs } = await analyse(workspace);
  expect([code, outputs.outcome, outputs.reason, outputs.sarif]).toEqual([0, "skipped", "nothing_to_do", ""]);
  expect(await readdir(workspace)).toEqual(["artefact"]);
});

test.each([
  ["no folder", { folder: "nowhere" }, "bad_input", "the folder nowhere is not in the workspace"],
  ["a file for a folder", { folder: "artefact/README.md" }, "bad_input", "is not in the workspace"],
  ["a folder outside", { folder: "../x" }, "bad_input", "folder"],
  ["a SARIF file in the tree", { sarif: "artefact/a.sarif" }, "bad_input", "is inside the folder"],
  ["a SARIF file outside", { sarif: "/tmp/a.sarif" }, "bad_input", "sarif"],
  ["no release", { release: "" }, "bad_input", "release"],
  ["a release that is none", { release: "{}" }, "bad_input", "release"],
  ["a configuration that is none", { configuration: "[]" }, "bad_input", "configuration"],
  ["an unknown input", { tool: "x" }, "bad_input", "tool"],
] as const)("%s is refused by name", async (_, inputs, reason, words) => {
  const workspace = await workspaceWith(null, { "README.md": "" });
  const { code, outputs, log } = await analyse(workspace, { inputs });
  expect([code, outputs.outcome, outputs.reason]).toEqual([1, "refused", reason]);
  expect(log).toContain(words);
});

test("a cancelled analysis leaves no tool running, no half SARIF and no folder", async () => {
  const workspace = await workspaceWith(sample);
  const { code, outputs, leftovers } = await analyse(workspace, {
    interruptWhen: (pid) => descendants(pid).length > 0,
  });
  expect([code, outputs.reason, leftovers]).toEqual([1, "cancelled", []]);
  expect(await readdir(workspace)).toEqual(["artefact"]);
}, 60_000);

test("a folder instead of the SARIF file is reported, not overwritten", async () => {
  const workspace = await workspaceWith(null, { "a.sql": "SELECT 1;\n" });
  await mkdir(join(workspace, "analysis.sarif"));
  const { code, outputs } = await analyse(workspace);
  expect([code, outputs.outcome, outputs.reason]).toEqual([1, "refused", "bad_input"]);
}, 60_000);
