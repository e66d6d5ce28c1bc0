/** Functions of expressions as GitHub's documentation describes them; each row names the page it comes from. */
import { createHash } from "node:crypto";
import { expect, test } from "@jest/globals";
import { cleanUp, temporaryFolder, writeFiles } from "../../packages/rehearsal/builders/job.ts";
import { evaluate } from "../../packages/rehearsal/expressions/evaluate.ts";
import type { Json } from "../../packages/rehearsal/protocol/run.ts";
import { hashFiles } from "../../packages/rehearsal/runner/job/hash-files.ts";
import { contexts, page, runner } from "./documented.ts";

test.each<[expression: string, expected: Json, page: string]>([
  ["contains('Hello world', 'llo')", true, `${page}#contains`],
  ["contains('Hello world', 'LLO')", true, `${page}#contains`],
  ["contains('1234', 23)", true, `${page}#contains`],
  ["contains('true story', true)", true, `${page}#contains`],
  ["contains(github.event.issue.labels.*.name, 'bug')", true, `${page}#contains`],
  ["contains(github.event.issue.labels.*.name, 'BUG')", true, `${page}#contains`],
  ["contains(github.event.issue.labels.*.name, 'bu')", false, `${page}#contains`],
  ['contains(fromJSON(\'["push", "pull_request"]\'), github.event_name)', true, `${page}#contains`],
  ["contains(fromJSON('[1, 2]'), '2')", true, `${page}#contains`],
  ["contains(null, '')", true, `${page}#contains`],
  ["contains(fromJSON('{}'), '')", false, `${page}#contains`],

  ["startsWith('Hello world', 'He')", true, `${page}#startswith`],
  ["startsWith('Hello world', 'hE')", true, `${page}#startswith`],
  ["startsWith('Hello world', 'lo')", false, `${page}#startswith`],
  ["startsWith(123, 1)", true, `${page}#startswith`],
  ["startsWith(fromJSON('[]'), '')", false, `${runner}/Sdk/Functions/StartsWith.cs`],
  ["endsWith('Hello world', 'ld')", true, `${page}#endswith`],
  ["endsWith('Hello world', 'LD')", true, `${page}#endswith`],
  ["endsWith('Hello world', 'He')", false, `${page}#endswith`],
  ["endsWith('', null)", true, `${page}#endswith`],

  ["format('Hello {0} {1} {2}', 'Mona', 'the', 'Octocat')", "Hello Mona the Octocat", `${page}#format`],
  ["format('{{Hello {0} {1} {2}!}}', 'Mona', 'the', 'Octocat')", "{Hello Mona the Octocat!}", `${page}#format`],
  ["format('{1}{0}{1}', 1, true)", "true1true", `${page}#format`],
  ["format('<{0}>', null)", "<>", `${page}#functions`],
  ["format('{0}', 1e21)", "1E+21", `${page}#functions`],
  ["format('{0}', 0.1)", "0.1", `${page}#functions`],

  ["join(github.event.issue.labels.*.name, ', ')", "bug, help wanted", `${page}#join`],
  ["join(github.event.issue.labels.*.name)", "bug,help wanted", `${page}#join`],
  ["join('a text', ', ')", "a text", `${page}#join`],
  ["join(fromJSON('[1, true, null, \"x\"]'), '-')", "1-true--x", `${page}#join`],
  ["join(fromJSON('[]'))", "", `${runner}/Sdk/Functions/Join.cs`],
  ["join(fromJSON('{\"a\": 1}'))", "", `${runner}/Sdk/Functions/Join.cs`],

  ["toJSON(job)", '{\n  "status": "success"\n}', `${page}#tojson`],
  ["toJSON(null)", "null", `${page}#tojson`],
  ["toJSON('a \"b\"')", '"a \\"b\\""', `${page}#tojson`],
  ["toJSON(fromJSON('[1, [2]]'))", "[\n  1,\n  [\n    2\n  ]\n]", `${page}#tojson`],
  ["fromJSON(env.continue)", true, `${page}#fromjson`],
  ["fromJSON(env.time)", 3, `${page}#fromjson`],
  ["fromJSON('null')", null, `${page}#fromjson`],
  ["fromJSON('\"a\"')", "a", `${page}#fromjson`],
  [
    'fromJSON(\'{"include":[{"project":"foo","config":"Debug"},{"project":"bar","config":"Release"}]}\').include[1].project',
    "bar",
    `${page}#fromjson`,
  ],
  ["fromJSON('10') > 9", true, `${page}#operators`],

  ["case(github.ref == 'refs/heads/main', 'production', 'development')", "production", `${page}#case`],
  [
    "case(github.ref == 'refs/heads/x', 'production', github.ref == 'refs/heads/staging', 'staging', startsWith(github.ref, 'refs/heads/'), 'development', 'unknown')",
    "development",
    `${page}#case`,
  ],
  ["case(github.ref == 'x', 1, github.ref == 'y', 2, 'unknown')", "unknown", `${page}#case`],
  ["case(true, 'chosen', fromJSON(''))", "chosen", `${page}#case`],
])("%s is %j (%s)", (expression, expected) => {
  expect(evaluate(expression, contexts)).toEqual(expected);
});

const digest = (...bytes: readonly (string | Buffer)[]): Buffer =>
  createHash("sha256")
    .update(Buffer.concat(bytes.map((part) => Buffer.from(part))))
    .digest();

test.each<[patterns: string[], files: string[]]>([
  [["**/package-lock.json"], ["package-lock.json", "web/package-lock.json"]],
  [
    ["**/package-lock.json", "**/Gemfile.lock"],
    ["api/Gemfile.lock", "package-lock.json", "web/package-lock.json"],
  ],
  [["lib/**/*.rb"], ["lib/a.rb", "lib/foo/b.rb"]],
  [["lib/**/*.rb", "!lib/foo/*.rb"], ["lib/a.rb"]],
  [["nothing/**"], []],
])(`hashFiles of %j is the hash of the hashes of %j (${page}#hashfiles)`, (patterns, files) => {
  const folder = temporaryFolder();
  const all = ["api/Gemfile.lock", "lib/a.rb", "lib/foo/b.rb", "package-lock.json", "web/package-lock.json"];
  writeFiles(folder, Object.fromEntries(all.map((path) => [path, `text of ${path}`])));
  const expected = files.length === 0 ? "" : digest(...files.map((path) => digest(`text of ${path}`))).toString("hex");
  expect(hashFiles(folder, patterns)).toBe(expected);
  cleanUp();
});
