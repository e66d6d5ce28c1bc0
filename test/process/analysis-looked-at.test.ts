import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { root } from "../../scripts/tree.ts";
import { verify, workspaceWith } from "./verification.ts";

// Every way that the settings of a repository have to keep a tool from a file, with the real tools.

const analyse = async (files: Record<string, string>, config?: string) =>
  verify("static-analysis", await workspaceWith(null, files), config === undefined ? {} : { config });

test("Python is looked at, whatever the settings ignore, wherever it appears and however it is named", async () => {
  const bad = '"""A."""\n\nimport subprocess\n\nsubprocess.call(input(), shell=True)\nundefined()\n';
  const files = ["src/secret.py", ".github/scripts/release.py", "src/odd [1].py", "jobs/-x.py"];
  const { outputs, log } = await analyse({
    ...Object.fromEntries(files.map((path) => [path, bad])),
    "src/odd 1.py": '"""B."""\n',
    "src/calendar.py": '"""C."""\n\nX = 1\n',
    "src/main.py": '"""D."""\n\nimport calendar\n\nprint(calendar.X)\n',
    "pyproject.toml": [
      "[tool.pylint.main]",
      'ignore = ["secret.py"]\nignore-patterns = ["odd.*"]\nignore-paths = ["jobs"]\nload-plugins = ["pylint_nowhere"]',
      'output-format = "text,json:pylint.json"\nmsg-template = "{path}"\nreports = true\nverbose = true\nscore = true',
      'from-stdin = true\nexit-zero = true\nconfidence = ["UNDEFINED"]\njobs = 4\nnosuch-option = 1',
      // Code: it would print a report of its own.
      `eval = "__import__('os').write(1, b'{}') and __import__('os')._exit(0)"`,
      '[tool.bandit]\nexclude_dirs = ["src"]\ntests = ["B101"]\nskips = ["B404"]\nformat = "txt"\nlevel = 3',
    ].join("\n"),
    ".bandit": "[bandit]\nexclude = .github\nskips = B607\n",
  });
  expect(outputs.reason).toBe("findings");
  for (const path of files)
    for (const finding of [`${path}:6 · high · pylint E0602`, `${path}:5 · high · bandit B602`])
      expect(log).toContain(finding);
  expect(log).not.toMatch(/not-looked-at|B404|B607|Command line or configuration file/);
  expect(log).not.toContain("switch off");
  expect(log).toContain("pylint: its plugin pylint_nowhere is not loaded");
}, 60_000);

test("SQL is looked at, whatever the settings ignore, also in capitals; what is too long closes the gate", async () => {
  const { outputs, log } = await analyse({
    "sql/a.sql": "SELEC 1;\n",
    "sql/B.SQL": "SELEC 1;\n",
    "sql/sub/c.sql": "SELEC 1;\n",
    "sql/long.sql": "SELECT 1;\n".repeat(20_001),
    ".sqlfluff":
      "[sqlfluff]\nlarge_file_skip_byte_limit = 5\nlarge_file_skip_char_limit = 5\nignore = parsing\nwarnings = PRS\nsql_file_exts = .foo\nverbose = 3\nnocolor = False\n",
    "sql/other/a.sql": "SELECT * EXCEPT (secret)\nFROM `project.dataset.table`;\n",
    "sql/other/.sqlfluff": "[sqlfluff]\ndialect = bigquery\n",
    "sql/d.ddl": "SELEC 1;\n",
    "sql/sub/.sqlfluff": "[sqlfluff]\nlarge_file_skip_byte_limit = 5\nignore_paths = sql\n",
    "sql/.sqlfluffignore": "*.sql\n*.SQL\n",
  });
  expect(outputs.reason).toBe("findings");
  for (const path of ["sql/a.sql", "sql/B.SQL", "sql/sub/c.sql", "sql/d.ddl"])
    expect(log).toContain(`${path}:1 · high · sqlfluff PRS`);
  expect(log.match(/not-looked-at/g)?.length).toBeGreaterThan(0);
  expect(log).toContain("sql/long.sql:1 · critical · sqlfluff not-looked-at · ");
  expect(log).not.toContain("sql/a.sql:1 · critical");
  expect(log).toContain("sql/other/a.sql:1 · medium · sqlfluff AM04"); // read as bigquery
  expect(log).not.toContain("sql/other/a.sql:1 · high");
}, 60_000);

test("Terraform and containers are looked at, whatever the settings of checkov say, by all their names", async () => {
  const bucket = 'resource "aws_s3_bucket" "a" {\n  bucket = "a"\n  acl    = "public-read"\n}\n';
  const { log } = await analyse({
    "infra/main.tf": bucket,
    "infra/.hidden/main.tf": bucket,
    "docker/web.Dockerfile": "FROM debian:latest\n",
    "docker/worker.dockerfile": "FROM debian:latest\n",
    "infra/b.tf.json": JSON.stringify(
      { resource: { aws_s3_bucket: { b: { bucket: "b", acl: "public-read" } } } },
      null,
      1,
    ),
    "my infra/broken.tf": 'variable "a" {\n  type = "string"\n}\n',
    ".github/workflows/new.yml": // newer than checkov's schema
      "on: push\njobs:\n  a:\n    runs-on: x\n    concurrency: { group: a, queue: max }\n    steps:\n      - run: echo ${{ github.event.issue.title }}\n",
    ".github/workflows/broken.yml": "on: [\n",
    ".tflint.hcl": 'config {\n  format = "compact"\n  force = true\n}\n',
    ".checkov.yaml":
      "quiet: true\ncompact: true\noutput: [cli, sarif]\nsoft-fail: true\ncheck: [CKV_AWS_1]\nskip-path: [infra, docker]\nframework: [secrets]\nskip-check: [CKV_AWS_21]\n",
  });
  for (const finding of [
    "infra/main.tf:1 · high · checkov CKV_AWS_20",
    "infra/.hidden/main.tf:1 · high · checkov CKV_AWS_20",
    "infra/.hidden/main.tf:1 · critical · tflint not-looked-at",
    "docker/web.Dockerfile:1 · medium · checkov CKV_DOCKER_",
    "docker/worker.dockerfile:1 · medium · checkov CKV_DOCKER_",
    "infra/b.tf.json:4 · high · checkov CKV_AWS_20",
    "my infra/broken.tf:2 · high · tflint error · Invalid quoted type constraints",
    ".github/workflows/new.yml:7 · medium · checkov CKV_GHA_2",
    ".github/workflows/broken.yml:1 · critical · checkov not-looked-at",
  ])
    expect(log).toContain(finding);
  expect(log).not.toMatch(/CKV_AWS_21\b/);
  expect(log.match(/checkov not-looked-at · /g)?.length).toBe(1);
  expect(log).toContain("checkov: passed over check, skip-path, framework of .checkov.yaml");
}, 60_000);

test("settings that leave pylint without rules are refused, and name no rule of their own", async () => {
  const { outputs, log } = await analyse({
    "a.py": "eval(input())\n",
    ".pylintrc": "[MESSAGES CONTROL]\ndisable=all\nenable=undefined-variable\n",
  });
  expect([outputs.reason, log]).toEqual(["bad_config", expect.stringContaining("pylint looked at nothing")]);
}, 60_000);

test("compiled code of the repository is never run, though it says that it stands elsewhere", async () => {
  const workspace = await workspaceWith(null, {
    "a.py": '"""A."""\n\nX = 1\n',
  });
  const names = ["isort", "dill", "tomlkit", "jinja2", "yaml", "calendar", "pdb", "cProfile"];
  const tools = join(root, ".slipway/tools/python-tools");
  const python = join(tools, readdirSync(tools)[0] ?? "", "venv/bin/python");
  // A code object tells its file as it likes.
  const program = [
    "import importlib._bootstrap_external as b, sys",
    'bytes_ = b._code_to_timestamp_pyc(compile("raise SystemExit(88)", "/usr/lib/python3/x.py", "exec"))',
    'for name in sys.argv[2:]: open(f"{sys.argv[1]}/{name}.pyc", "wb").write(bytes_)',
  ].join("\n");
  execFileSync(python, ["-c", program, join(workspace, "artefact"), ...names]);
  const { outputs, log } = await verify("static-analysis", workspace);
  expect(readdirSync(join(workspace, "artefact"))).toEqual(expect.arrayContaining(["a.py", "isort.pyc"]));
  expect([outputs.reason, log]).toEqual(["done", expect.stringContaining("pylint 0 · bandit 0")]);
}, 60_000);
