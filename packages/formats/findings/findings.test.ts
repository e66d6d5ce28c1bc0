import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import type { Finding } from "../../model/check/finding.ts";
import { banditFindings } from "./bandit.ts";
import { checkovFindings } from "./checkov.ts";
import { pylintFindings } from "./pylint.ts";
import { sqlfluffFindings } from "./sqlfluff.ts";
import { tflintFindings } from "./tflint.ts";

/** What the tools really printed about one small tree in /tree, full of mistakes. */
const printed = (name: string): string => readFileSync(new URL(`printed/${name}.json`, import.meta.url), "utf8");

const line = ({ path, line, column, severity, rule, message }: Finding): string =>
  `${path}:${line}${column === undefined ? "" : `:${column}`} ${severity} ${rule} ${message}`;

const readers = {
  checkov: (text: string) => checkovFindings(text, "/tree"),
  tflint: (text: string) => tflintFindings(text, "/tree"),
  sqlfluff: sqlfluffFindings,
  pylint: (text: string) => pylintFindings(text, (module) => module === "app", undefined),
  bandit: banditFindings,
};

test("checkov's checks become findings on the first line of their resource", () => {
  const findings = readers.checkov(printed("checkov"));
  expect(findings.map(line)).toContain(
    "infra/main.tf:1 high CKV_AWS_20 S3 Bucket has an ACL defined which allows public READ access. (aws_s3_bucket.open)",
  );
  expect(findings.map(line)).toContain(
    "infra/main.tf:10 medium CKV_AWS_23 Ensure every security group and rule has a description (aws_security_group.ssh)",
  );
  expect(findings.map(({ path }) => path)).toContain("Dockerfile");
  expect(findings[0]?.endLine).toBeGreaterThanOrEqual(findings[0]?.line ?? 0);
});

test("a file that checkov could not read is a finding, for nothing in it was checked", () => {
  expect(readers.checkov(printed("checkov")).find(({ rule }) => rule === "parsing_error")).toMatchObject({
    path: "broken/main.tf",
    severity: "high",
  });
});

test("checkov without any resource found nothing", () => {
  const text = '{"passed":0,"failed":0,"skipped":0,"parsing_errors":0,"resource_count":0,"checkov_version":"3.3.30"}';
  expect(readers.checkov(text)).toEqual([]);
});

test("checkov that lists other checks than it counts has failed", () => {
  const text = printed("checkov").replace(/"failed": \d+/, '"failed": 99');
  expect(() => readers.checkov(text)).toThrow("counted 99 failed checks");
});

test("tflint's issues keep line and column, and a broken file is a finding on its line", () => {
  expect(readers.tflint(printed("tflint")).map(line)).toEqual([
    'infra/main.tf:1:1 medium terraform_required_version terraform "required_version" attribute is required',
    'infra/main.tf:6:1 medium terraform_unused_declarations variable "unused" is declared but not used',
    'infra/main.tf:10:1 medium terraform_required_providers Missing version constraint for provider "aws" in `required_providers`',
    "broken/main.tf:2:7 high error Invalid expression; Expected the start of an expression, but found an invalid expression token.",
  ]);
  expect(readers.tflint(printed("tflint-one-folder"))[0]).toMatchObject({ path: "main.tf", line: 2, column: 7 });
});

const inWords = (...words: string[]): string =>
  JSON.stringify({ issues: [], errors: words.map((message) => ({ message, severity: "error" })) });

// As tflint 0.64.0 printed them, with its colours, shortened.
test.each([
  [
    "within one line",
    'Failed to run in infra; exit status 1\n\nFailed to load the root module; infra/variables.tf:2,10-18: Invalid quoted type constraints; Remove the quotes.:\n\n\u001b[31mError\u001b[0m: Invalid quoted type constraints\n\n  on infra/variables.tf line 2, in variable "name":\n   2:   type = "string"\n\nRemove the quotes.\n\n',
    ["infra/variables.tf:2:10 high error Invalid quoted type constraints; Remove the quotes."],
  ],
  [
    "in a path with spaces, a semicolon and a colon",
    "Failed to run in a; my: infra; exit status 1\n\nFailed to load the root module; a; my: infra/main.tf:2,13-3,1: Invalid expression; Expected more.:\n\n",
    ["a; my: infra/main.tf:2:13 high error Invalid expression; Expected more."],
  ],
  [
    "of several errors",
    "Failed to run in json; exit status 1\n\nFailed to load the root module; json/m.tf.json:2,1-1: Missing value; The data ends., and 2 other diagnostic(s):\n\n\u001b[31mError\u001b[0m: Missing value\n\n  on json/m.tf.json line 2:\n\nThe data ends.\n\n\u001b[31mError\u001b[0m: Unclosed object\n\n  on json/m.tf.json line 1:\n   1: \u001b[1;4m{\u001b[0m \n\nNo closing brace.\n\n",
    ["json/m.tf.json:2:1 high error Missing value; The data ends.", "json/m.tf.json:1 high error Unclosed object"],
  ],
  [
    "in its own settings",
    'Failed to run in .; exit status 1\n\nFailed to load TFLint config; /tree/.tflint.hcl:2,3-6: Unsupported argument; An argument named "foo" is not expected here.:\n\n\u001b[31mError\u001b[0m: Unsupported argument\n\n  on /tree/.tflint.hcl line 2:\n  (source code not available)\n\n',
    ['.tflint.hcl:2:3 high error Unsupported argument; An argument named "foo" is not expected here.'],
  ],
])("tflint's trouble %s is a finding on its line", (_, words, expected) => {
  expect(readers.tflint(inWords(words)).map(line)).toEqual(expected);
});

test("an error of tflint at no line is its failure", () => {
  const text = inWords(
    "Failed to build configurations; :0,0-0: Failed to read module directory; infra/nope cannot be read.",
  );
  expect(() => readers.tflint(text)).toThrow("Failed to read module directory");
});

test("an error of tflint that names no place is its failure, not a finding", () => {
  const text = '{"issues":[],"errors":[{"message":"Failed to initialize plugins; not found","severity":"error"}]}';
  expect(() => readers.tflint(text)).toThrow("Failed to initialize plugins");
});

test("sqlfluff's layout is low, and what it cannot parse is high", () => {
  expect(readers.sqlfluff(printed("sqlfluff")).map(line)).toEqual([
    "sql/a.sql:1:1 low LT09 Select targets should be on a new line unless there is only one select target.",
    "sql/a.sql:1:10 low LT01 Expected single whitespace between comma ',' and naked identifier.",
    "sql/a.sql:1:19 low LT14 The 'where' keyword should always start a new line.",
    expect.stringContaining("sql/b.sql:1:1 high PRS Line 1, Position 1: Found unparsable section: 'CREATE TABL foo ('"),
  ]);
});

test("SQL that was not read stays grave, though the team's settings call that a warning; other warnings are low", () => {
  const findings = readers.sqlfluff(printed("sqlfluff").replaceAll('"warning": false', '"warning": true'));
  expect(findings.map(({ rule, severity }) => [rule, severity])).toContainEqual(["PRS", "high"]);
  expect(findings.filter(({ rule, severity }) => rule !== "PRS" && severity !== "low")).toEqual([]);
});

test("what pylint says of a setting is low, and on the line of the setting", () => {
  const message = (symbol: string, messageId: string, message: string, path: string) =>
    ({ type: "error", symbol, message, messageId, path, line: 1, column: 0, endLine: null }) as const;
  const text = JSON.stringify({
    messages: [
      message("unrecognized-option", "E0015", "Unrecognized option found: nosuch-option", "pyproject.toml"),
      message(
        "unknown-option-value",
        "W0012",
        "Unknown option value for '--disable', expected a valid pylint message and got 'nope-nope'",
        "Command line or configuration file",
      ),
      message("unknown-option-value", "W0012", "Unknown option value for 'disable', … got 'x'", "src/a.py"),
    ],
    statistics: { modulesLinted: 1 },
  });
  const settings = "[tool.pylint]\nnosuch-option = 1\ndisable = ['nope-nope']\n".split("\n");
  const place = {
    path: "pyproject.toml",
    lineOf: (word: string) => settings.findIndex((each) => each.includes(word)) + 1,
  };
  expect(pylintFindings(text, () => true, place).map(({ path, line, severity }) => [path, line, severity])).toEqual([
    ["pyproject.toml", 2, "low"],
    ["pyproject.toml", 3, "low"],
    ["src/a.py", 1, "high"],
  ]);
});

test("pylint says nothing of modules that are not in the tree, and everything of those that are", () => {
  const lines = readers.pylint(printed("pylint")).map(line);
  expect(lines.filter((message) => message.includes("requests"))).toEqual([]);
  expect(lines).toContain("src/app/job.py:4:1 high E0401 Unable to import 'app.nope' (import-error)");
  expect(lines).toContain("src/app/job.py:5:1 high E0611 No name 'nothere' in module 'app' (no-name-in-module)");
  expect(lines).toContain("src/app/job.py:2:1 medium W0611 Unused import os (unused-import)");
  expect(lines).toContain("src/app/job.py:1:1 low C0114 Missing module docstring (missing-module-docstring)");
  expect(lines).toContain(
    "src/app/syntax.py:1:13 high E0001 Parsing failed: 'invalid syntax (app.syntax, line 1)' (syntax-error)",
  );
});

test("bandit's own severity is kept, and a file that it could not read is a finding", () => {
  expect(readers.bandit(printed("bandit")).map(line)).toEqual([
    "src/app/job.py:1:1 low B404 Consider possible security implications associated with the subprocess module.",
    "src/app/job.py:8:5 high B602 subprocess call with shell=True identified, security issue.",
    "src/app/job.py:9:5 medium B307 Use of possibly insecure function - consider using safer ast.literal_eval.",
    "src/app/job.py:10:12 high B501 Call to requests with verify=False disabling SSL certificate checks, security issue.",
    "src/app/job.py:10:12 medium B113 Call to requests without timeout",
    "src/app/syntax.py:1 high error nothing in the file was checked: syntax error while parsing AST from file",
  ]);
});

test.each(Object.entries(readers))(
  "what is not a report of %s is a failure of the tool, never nothing found",
  (tool, read) => {
    for (const text of [
      "",
      "Traceback (most recent call last):",
      "{}",
      "[{}]",
      "null",
      '{"errors":1}',
      printed(tool).slice(0, -3),
    ])
      expect(() => read(text)).toThrow(expect.objectContaining({ reason: "tool_failed" }));
  },
);
