import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { root } from "../../setup/tree.ts";
import { verify, workspaceWith } from "./verification.ts";

// Tests of the team are code of the team. What they can reach of the step that runs them, with the real pytest.

const secret = "token-that-nobody-else-may-see";
const around = {
  ACTIONS_RUNTIME_TOKEN: secret,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret,
  ACTIONS_ID_TOKEN_REQUEST_URL: `https://example.com/${secret}`,
  GITHUB_TOKEN: secret,
};

const run = async (body: string, files: Record<string, string> = {}) => {
  const workspace = await workspaceWith(null, {
    "requirements-dev.txt": "pytest==9.2.0\n",
    "tests/test_a.py": body,
    ...files,
  });
  return verify("unit-test", workspace, { env: around });
};

test("no process that a test can see was started with a token, an input or a path of the step", async () => {
  const { code, log } = await run(`
import os
import pathlib

def test_environments():
    words = ("${secret}", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "INPUT_", "ACTIONS_")
    pid = os.getpid()
    while pid > 1:
        status = pathlib.Path(f"/proc/{pid}/status").read_text()
        name = status.split()[1]
        seen = pathlib.Path(f"/proc/{pid}/environ").read_text("latin1")
        if name == "node" and "jest" in pathlib.Path(f"/proc/{pid}/cmdline").read_text():
            break  # the stand-in for the runner
        assert not [word for word in words if word in seen], (pid, name)
        pid = int(status.split("PPid:")[1].split()[0])
    assert not os.path.exists(f"/proc/{os.getppid()}/fd/0") or os.readlink(f"/proc/{os.getppid()}/fd/0") == "/dev/null"
`);
  expect([code, log]).toEqual([0, expect.stringContaining("unit-test passed: 1 pytest")]);
}, 60_000);

/** A test that finds the files by which the step speaks to the runner, as anybody can who knows where the runner keeps them. */
const forger = (then: string): string => `
import glob
import os
import subprocess
import time

ENTRY = "entry<<E\\n{\\"phase\\": \\"approve\\", \\"outcome\\": \\"passed\\"}\\nE\\noutcome<<E\\npassed\\nE\\n"

def outputs():
    home = os.path.dirname(os.path.dirname(os.environ["TMPDIR"]))
    return [path for path in glob.glob(home + "/*") if os.path.basename(path) in ("output", "summary")]

def test_forge():
    for path in outputs():
        ${then}
`;

test.each([
  ["writes to them", 'open(path, "a").write(ENTRY)'],
  ["puts others in their place", 'os.rename(path, path + ".old"); open(path, "w").write(ENTRY)'],
  ["links them elsewhere", 'os.rename(path, path + ".old"); os.symlink(path + ".old", path)'],
])(
  "a test that %s cannot speak for the step",
  async (_, then) => {
    const { code, outputs, log } = await run(forger(then));
    if (log.includes("unit-test passed: 1 pytest")) return expect([code, outputs.outcome]).toEqual([0, "passed"]); // it found none
    expect([code, outputs.outcome, outputs.reason]).toEqual([1, "refused", "tampered"]);
    expect(JSON.parse(outputs.entry ?? "")).toMatchObject({ action: "unit-test", phase: "test", outcome: "refused" });
    expect(log).toContain("something other than this step wrote to GITHUB_OUTPUT and GITHUB_STEP_SUMMARY");
  },
  60_000,
);

test("what a test leaves running has ended when the step speaks, also where it left its group", async () => {
  const wait = 'subprocess.Popen(["sh", "-c", "sleep 3; echo forged >> " + path], start_new_session=True)';
  const { code, outputs, log } = await run(forger(wait));
  expect([code, outputs.outcome, log.includes("forged")]).toEqual([0, "passed", false]);
  expect(execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })).not.toContain("echo forged");
}, 60_000);

test("compiled code of the repository is not imported, with or without its source", async () => {
  const tools = join(root, ".slipway/tools/python-tools");
  const python = join(tools, readdirSync(tools)[0] ?? "", "venv/bin/python");
  const workspace = await workspaceWith(null, {
    "requirements-dev.txt": "pytest==9.2.0\n",
    "tests/conftest.py": "import sys, pathlib\nsys.path.insert(0, str(pathlib.Path(__file__).parent.parent))\n",
    "tests/test_a.py":
      "import importlib.util\nimport honest\n\ndef test_a():\n    assert honest.WHO == 'source'\n    assert importlib.util.find_spec('hidden') is None\n",
    "honest.py": "WHO = 'source'\n",
  });
  const program = [
    "import importlib._bootstrap_external as b, importlib.util as u, os, sys",
    "tree = sys.argv[1]",
    'code = compile("WHO = \'compiled\'", "x.py", "exec")',
    'unchecked = b._code_to_hash_pyc(code, u.source_hash(b"anything"), False)',
    'cached = u.cache_from_source(f"{tree}/honest.py")',
    "os.makedirs(os.path.dirname(cached))",
    'for path in (cached, f"{tree}/hidden.pyc"): open(path, "wb").write(unchecked)',
  ].join("\n");
  execFileSync(python, ["-c", program, join(workspace, "artefact")]);
  expect(existsSync(join(workspace, "artefact/hidden.pyc"))).toBe(true);
  const { code, log } = await verify("unit-test", workspace);
  expect([code, log]).toEqual([0, expect.stringContaining("unit-test passed: 1 pytest")]);
}, 60_000);

test("pytest keeps its cache, outside of the release", async () => {
  const { code, log } = await run(
    "def test_a(cache):\n    cache.set('a/b', 1)\n    assert cache.get('a/b', 0) == 1\n",
    {
      "pytest.ini": "[pytest]\naddopts = --ff\n",
    },
  );
  expect([code, log]).toEqual([0, expect.stringContaining("unit-test passed: 1 pytest")]);
}, 60_000);
