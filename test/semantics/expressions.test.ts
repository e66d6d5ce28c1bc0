/** Expressions as GitHub's documentation describes them; each row names the page it comes from. */
import { createHash } from "node:crypto";
import { expect, test } from "@jest/globals";
import { asText, condition, evaluate, interpolate, isTrue } from "../../packages/rehearsal/expressions/evaluate.ts";
import type { Json } from "../../packages/rehearsal/run.ts";
import { hashFiles } from "../../packages/rehearsal/runner/hash-files.ts";
import { cleanUp, temporaryFolder, writeFiles } from "../../packages/rehearsal/runner/small-job.ts";

const page = "https://docs.github.com/actions/reference/workflows-and-actions/expressions";
const contextsPage = "https://docs.github.com/actions/reference/workflows-and-actions/contexts";
/** What the pages leave open is read in the code that evaluates expressions on GitHub's runners. */
const runner = "https://github.com/actions/runner/blob/main/src/Sdk/DTExpressions2/Expressions2";

const fruits = [
  { name: "apple", quantity: 1 },
  { name: "orange", quantity: 2 },
  { name: "pear", quantity: 1 },
];
const vegetables = {
  scallions: { colors: ["green", "white", "red"], ediblePortions: ["roots", "stalks"] },
  beets: { colors: ["purple", "red"], ediblePortions: ["roots", "stems", "leaves"] },
};
const contexts: Record<string, Json> = {
  github: {
    ref: "refs/heads/main",
    sha: "abc",
    event_name: "push",
    event: { issue: { labels: [{ name: "bug" }, { name: "help wanted" }] } },
  },
  env: { continue: "true", time: "3" },
  job: { status: "success" },
  fruits,
  vegetables,
};

test.each<[expression: string, expected: Json, page: string]>([
  ["null", null, `${page}#literals`],
  ["false", false, `${page}#literals`],
  ["711", 711, `${page}#literals`],
  ["-9.2", -9.2, `${page}#literals`],
  ["0xff", 255, `${page}#literals`],
  ["-2.99e-2", -0.0299, `${page}#literals`],
  ["'It''s open source!'", "It's open source!", `${page}#literals`],

  ["(1 == 2) == false", true, `${page}#operators`],
  ["github['sha'] == github.sha", true, `${contextsPage}#available-contexts`],
  ["!true", false, `${page}#operators`],
  ["!''", true, `${page}#operators`],
  ["1 < 2", true, `${page}#operators`],
  ["2 <= 2", true, `${page}#operators`],
  ["2 > 3", false, `${page}#operators`],
  ["3 >= 4", false, `${page}#operators`],
  ["1 != 2", true, `${page}#operators`],
  ["true && false", false, `${page}#operators`],
  ["false || true", true, `${page}#operators`],
  ["1 && 'two'", "two", `${runner}/Sdk/Operators/And.cs`],
  ["'' && fromJSON('')", "", `${runner}/Sdk/Operators/And.cs`],
  ["0 || 'two'", "two", `${runner}/Sdk/Operators/Or.cs`],
  ["true || fromJSON('')", true, `${runner}/Sdk/Operators/Or.cs`],
  ["false && 1 || 'c'", "c", `${page}#operators`],

  ["'Hello' == 'hELLO'", true, `${page}#operators`],
  ["'Hello' != 'hELLO'", false, `${page}#operators`],
  ["'b' > 'A'", true, `${page}#operators`],
  ["'a' < 'B'", true, `${page}#operators`],
  ["'[' > 'a'", true, `${runner}/EvaluationResult.cs`],
  ["null == 0", true, `${page}#operators`],
  ["true == 1", true, `${page}#operators`],
  ["false == 0", true, `${page}#operators`],
  ["false == null", true, `${page}#operators`],
  ["'' == 0", true, `${page}#operators`],
  ["'' == null", true, `${page}#operators`],
  ["'12.5' == 12.5", true, `${page}#operators`],
  ["' 12.5 ' == 12.5", true, `${runner}/Sdk/ExpressionUtility.cs`],
  ["'01' == 1", true, `${runner}/Sdk/ExpressionUtility.cs`],
  ["'1e3' == 1000", true, `${page}#operators`],
  ["'one' == 1", false, `${page}#operators`],
  ["'true' == true", false, `${page}#operators`],
  ["'one' < 1", false, `${page}#operators`],
  ["'one' >= 1", false, `${page}#operators`],
  ["NaN == NaN", false, `${page}#operators`],
  ["NaN != NaN", true, `${page}#operators`],
  ["fromJSON('[]') == 0", false, `${page}#operators`],
  ["fromJSON('{}') < 1", false, `${page}#operators`],
  ["fruits == fruits", true, `${page}#operators`],
  ["fromJSON('[1]') == fromJSON('[1]')", false, `${page}#operators`],
  ["true > false", true, `${runner}/EvaluationResult.cs`],

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

  ["fruits.*.name", ["apple", "orange", "pear"], `${page}#object-filters`],
  ["fruits.*.nothing", [], `${page}#object-filters`],
  [
    "vegetables.*.ediblePortions",
    [
      ["roots", "stalks"],
      ["roots", "stems", "leaves"],
    ],
    `${page}#object-filters`,
  ],
  ["vegetables.*.colors[0]", ["green", "purple"], `${page}#object-filters`],
  ["vegetables.*.colors.*", ["green", "white", "red", "purple", "red"], `${page}#object-filters`],
  ["fruits[1].name", "orange", `${page}#operators`],
  ["fruits[7].name", null, `${contextsPage}#available-contexts`],
  ["github.nothing.at.all", null, `${contextsPage}#available-contexts`],
  ["github.SHA", "abc", `${runner}/Sdk/Operators/Index.cs`],
])("%s is %j (%s)", (expression, expected) => {
  expect(evaluate(expression, contexts)).toEqual(expected);
});

test.each<[value: Json, isTruthy: boolean]>([
  [false, false],
  [0, false],
  [-0, false],
  ["", false],
  [null, false],
  [Number.NaN, false],
  [true, true],
  [1, true],
  ["0", true],
  ["false", true],
  [[], true],
  [{}, true],
])(`the value %j counts as %s (${page}#literals)`, (value, isTruthy) => {
  expect(isTrue(value)).toBe(isTruthy);
});

test.each<[value: Json, text: string]>([
  [null, ""],
  [true, "true"],
  [false, "false"],
  [12.5, "12.5"],
  [1e20, "1E+20"],
])(`the value %j in a text is %j (${page}#functions)`, (value, text) => {
  expect(asText(value)).toBe(text);
  expect(interpolate("<${{ value }}>", { value })).toBe(`<${text}>`);
});

test.each<[expression: string, page: string]>([
  ['"double quotes"', `${page}#literals`],
  ["github.", `${page}#operators`],
  ["format('{0} {1}', 'one')", `${page}#format`],
  ["format('{0', 'one')", `${page}#format`],
  ["fromJSON('')", `${page}#fromjson`],
  ["case('text', 1, 2)", `${page}#case`],
  ["contains('one')", `${page}#contains`],
  ["join(fruits, ',', 1)", `${page}#join`],
])("%s is an error (%s)", (expression) => {
  expect(() => evaluate(expression, contexts)).toThrow();
});

test.each<[text: string, afterSuccess: boolean, afterFailure: boolean, page: string]>([
  ["${{ success() }}", true, false, `${page}#success`],
  ["${{ always() }}", true, true, `${page}#always`],
  ["${{ cancelled() }}", false, false, `${page}#cancelled`],
  ["${{ !cancelled() }}", true, true, `${page}#always`],
  ["${{ failure() }}", false, true, `${page}#failure`],
  ["${{ failure() && job.status == 'success' }}", false, true, `${page}#failure-with-conditions`],
  ["job.status == 'success'", true, false, `${page}#status-check-functions`],
])("an if of %s holds after a success: %s, after a failure: %s (%s)", (text, afterSuccess, afterFailure) => {
  const functions = (isFine: boolean) => ({
    success: () => isFine,
    failure: () => !isFine,
    always: () => true,
    cancelled: () => false,
  });
  expect(condition(text, contexts, functions(true))).toBe(afterSuccess);
  expect(condition(text, contexts, functions(false))).toBe(afterFailure);
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
