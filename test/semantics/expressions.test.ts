/** Expressions as GitHub's documentation describes them; each row names the page it comes from. */
import { expect, test } from "@jest/globals";
import { asText, condition, evaluate, interpolate, isTrue } from "../../packages/rehearsal/expressions/evaluate.ts";
import type { Json } from "../../packages/rehearsal/protocol/run.ts";
import { contexts, contextsPage, page, runner } from "./documented.ts";

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
