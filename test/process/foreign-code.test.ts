import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { root } from "../../scripts/tree.ts";
import type { StepResult } from "./step.ts";
import { verify, workspaceWith } from "./verification.ts";

// Tests of the team are code of the team. What they can reach of the step that runs them, with the real pytest, in one run. The fence of
// this machine is taken for granted: what holds without one is shown by packages/kit/start.test.ts.

const secret = "token-that-nobody-else-may-see";
const forged = `forged-${randomUUID()}`;
const around = {
  ACTIONS_RUNTIME_TOKEN: secret,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret,
  ACTIONS_ID_TOKEN_REQUEST_URL: `https://example.com/${secret}`,
  GITHUB_TOKEN: secret,
};

const tests = `
import glob
import importlib.util
import os
import pathlib
import subprocess

import honest

ENTRY = "entry<<E\\n{\\"phase\\": \\"approve\\", \\"outcome\\": \\"passed\\"}\\nE\\nhalf<<E\\n"

def test_parents_show_nothing():
    pid = os.getpid()
    while pid > 1:
        place = pathlib.Path(f"/proc/{pid}")
        if "jest" in (place / "cmdline").read_text():
            break  # the stand-in for the runner
        seen = (place / "environ").read_text("latin1")
        words = ("${secret}", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "INPUT_", "ACTIONS_")
        assert not [word for word in words if word in seen], (pid, (place / "cmdline").read_text())
        pid = int((place / "status").read_text().split("PPid:")[1].split()[0])

def attempt(attack):
    home = os.path.dirname(os.path.dirname(os.environ["TMPDIR"]))
    found = [path for path in glob.glob(home + "/*") if os.path.basename(path) in ("output", "summary")]
    assert len(found) == 2
    for path in found:
        try:
            attack(path)
        except OSError:
            pass

def test_forge():
    attempt(lambda path: pathlib.Path(path).write_text(ENTRY))
    attempt(lambda path: os.rename(path, path + ".old") or pathlib.Path(path).write_text(ENTRY))
    attempt(lambda path: os.rename(path, path + ".old") or os.symlink(path + ".old", path))

def test_leave_something_running():
    attempt(lambda path: subprocess.Popen(["sh", "-c", "sleep 4; echo ${forged} >> " + path], start_new_session=True))

def test_sources_only():
    assert honest.WHO == "source"
    assert importlib.util.find_spec("hidden") is None

def test_cache(cache):
    cache.set("a/b", 1)
    assert cache.get("a/b", 0) == 1
`;

/** Beside and instead of its source, compiled code that Python would believe. */
const compiled = [
  "import importlib._bootstrap_external as b, importlib.util as u, os, sys",
  "tree = sys.argv[1]",
  'code = compile("WHO = \'compiled\'", "x.py", "exec")',
  'unchecked = b._code_to_hash_pyc(code, u.source_hash(b"anything"), False)',
  'cached = u.cache_from_source(f"{tree}/honest.py")',
  "os.makedirs(os.path.dirname(cached))",
  'for path in (cached, f"{tree}/hidden.pyc"): open(path, "wb").write(unchecked)',
].join("\n");

let result: StepResult;
beforeAll(async () => {
  const workspace = await workspaceWith(null, {
    "requirements-dev.txt": "pytest==9.2.0\n",
    "pytest.ini": "[pytest]\naddopts = --ff\npythonpath = .\n",
    "tests/test_a.py": tests,
    "honest.py": "WHO = 'source'\n",
  });
  const tools = join(root, ".slipway/tools/python-tools");
  const python = join(tools, readdirSync(tools)[0] ?? "", "venv/bin/python");
  execFileSync(python, ["-c", compiled, join(workspace, "artefact")]);
  result = await verify("unit-test", workspace, { env: around });
}, 60_000);

const failed = (name: string) => result.log.includes(`::${name} ·`) || result.log.includes(`${name} · `);

test("no process that a test can see was started with a token, an input or a path of the step", () => {
  expect(failed("test_parents_show_nothing")).toBe(false);
});

test("a test that writes, replaces or links the files of the runner cannot speak for the step", () => {
  expect([result.code, result.outputs.outcome, failed("test_forge")]).toEqual([0, "passed", false]);
  expect(JSON.parse(result.outputs.entry ?? "")).toMatchObject({
    action: "unit-test",
    phase: "test",
    outcome: "passed",
  });
  expect([result.summary, Object.keys(result.outputs).sort()]).toEqual([
    expect.not.stringContaining("approve"),
    ["entry", "failures", "outcome", "reason", "tests"],
  ]);
});

test("what a test leaves running has ended when the step has, also where it left its group", () => {
  expect(failed("test_leave_something_running")).toBe(false);
  expect(execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })).not.toContain(forged);
});

test("compiled code of the repository is not imported, with or without its source", () => {
  expect(failed("test_sources_only")).toBe(false);
});

test("pytest keeps its cache, outside of the release", () => {
  expect([failed("test_cache"), result.outputs.tests]).toEqual([false, "5"]);
});
