import { expect, test } from "@jest/globals";
import { verify, workspaceWith } from "./verification.ts";

// What runs at a team's desk runs here: with the real pip index and the real pytest.

const run = async (files: Record<string, string>, config?: string) =>
  verify("unit-test", await workspaceWith(null, files), config === undefined ? {} : { config });

const project = (name: string, more = ""): string =>
  [
    `[project]\nname = "${name}"\ndynamic = ["version"]\n`,
    `[build-system]\nrequires = ["setuptools", "setuptools-scm"]\nbuild-backend = "setuptools.build_meta"\n`,
    `[tool.setuptools]\npy-modules = ["${name}"]\n[tool.setuptools_scm]\n`,
    more,
  ].join("\n");

test("requirements may name paths, other files, constraints and groups, and packages ask git for their version", async () => {
  const { code, log } = await run(
    {
      "requirements/dev.txt": "-r base.txt\n-c ../constraints.txt\n-e .\n./libs/x\nnope-nope; python_version < '3'\n",
      "requirements/base.txt": "pytest\n",
      "constraints.txt": "pytest==9.2.0\n",
      "pyproject.toml": project("acme", '[dependency-groups]\ntest = ["iniconfig==2.3.1"]\n'),
      "acme.py": "A = 1\n",
      "libs/x/pyproject.toml": project("xlib"),
      "libs/x/xlib.py": "X = 2\n",
      // Names of Python's own modules, which pytest needs itself.
      "logging.py": "raise RuntimeError\n",
      "calendar.py": "raise RuntimeError\n",
      "jobs/__init__.py": "",
      "jobs/logging.py": "L = 3\n",
      "tests/test_a.py": [
        "import acme, iniconfig, pytest, xlib",
        "from importlib.metadata import version",
        "from jobs.logging import L",
        "def test_a():",
        "    assert (acme.A, xlib.X, L, pytest.__version__) == (1, 2, 3, '9.2.0')",
        "    assert version('acme') == '1.5.0'",
        "",
      ].join("\n"),
    },
    "tests: { python: { requirements: requirements/dev.txt, groups: [test] } }",
  );
  expect([code, log]).toEqual([0, expect.stringContaining("unit-test passed: 1 pytest")]);
}, 120_000);

test("settings of pytest hold, but for the report; what tests leave running ends with them and is reported by name", async () => {
  const { outputs, log, summary } = await run({
    "requirements-dev.txt": "pytest==9.2.0\n",
    "tox.ini":
      "[pytest]\ntestpaths = checks\naddopts = -q --no-header --ff -p no:junitxml --junitxml=x.xml --color=yes --strict-config\n",
    "checks/test_a.py": [
      "import subprocess, sys",
      "def test_a(cache):",
      "    cache.set('x', 1)",
      "    subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(300)', 'left-behind'], start_new_session=True)",
      "def test_b(): assert 1 == 2",
      "",
    ].join("\n"),
    "other/test_c.py": "def test_c(): pass\n",
  });
  expect([outputs.reason, outputs.tests, outputs.failures]).toEqual(["tests_failed", "2", "1"]);
  expect(log).toContain("checks/test_a.py:5 · test_b · assert 1 == 2");
  expect(summary).toMatch(/the tests left a process running, which ended with pytest: .*left-behind/);
  expect(summary).toContain("no test ran of a file that is named like tests: other/test\\_c.py");
}, 120_000);
