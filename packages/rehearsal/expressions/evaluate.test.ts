import { BasicExpressionToken } from "@actions/workflow-parser/templates/tokens/basic-expression-token";
import { InsertExpressionToken } from "@actions/workflow-parser/templates/tokens/insert-expression-token";
import { MappingToken } from "@actions/workflow-parser/templates/tokens/mapping-token";
import { StringToken } from "@actions/workflow-parser/templates/tokens/string-token";
import { describe, expect, test } from "@jest/globals";
import type { Json } from "../protocol/run.ts";
import { asText, condition, evaluate, interpolate, resolve } from "./evaluate.ts";
import { ExpressionFault } from "./fault.ts";

const contexts: Record<string, Json> = {
  github: { ref: "refs/heads/main", event: { commits: [{ id: 1 }, { id: 2 }] } },
  inputs: { flag: true, text: "false", constructor: "plain" },
  needs: { build: { result: "success", outputs: { version: "1.2" } } },
  steps: {},
};

describe("an expression", () => {
  test.each<[string, Json]>([
    ["github.ref == 'REFS/HEADS/MAIN'", true],
    ["GitHub.Ref", "refs/heads/main"],
    ["github.event.commits.*.id", [1, 2]],
    ["github.event == github.event", true],
    ["needs.build.outputs.version", "1.2"],
    ["needs.nobody.outputs.version", null],
    ["inputs.constructor", "plain"],
    ["steps.constructor", null],
    ["inputs.text == 'false' && 'yes' || 'no'", "yes"],
    ["'it''s Bob''s'", "it's Bob's"],
    ["format('{0}''s {1}''s {{}}', 'a', 'b')", "a's b's {}"],
    ['fromJSON(\'{"constructor": {"A": 1}}\').CONSTRUCTOR.a', 1],
    ["toJSON(needs.build.outputs)", '{\n  "version": "1.2"\n}'],
    ["contains(fromJSON('[\"a\"]'), 'A')", true],
    ["case(true, 'first', fromJSON(''))", "first"],
    ["case(false, fromJSON(''), false, 2, 'last')", "last"],
    ["null == 0", true],
    ["1.50", 1.5],
    ["", null],
  ])("%s is %j", (expression, expected) => {
    expect(evaluate(expression, contexts)).toEqual(expected);
  });

  test.each([
    ["nobody.home", "Unrecognized named-value: 'nobody'"],
    ["hashFiles('x')", "Unrecognized function: 'hashFiles'"],
    ["constructor('x')", "Unrecognized function: 'constructor'"],
    ["always(1)", "Too many parameters supplied: 'always'"],
    ["a ==", "Unrecognized named-value: 'a'"],
    ["fromJSON('{')", "a text that is not JSON"],
    ["case('yes', 1, 2)", "neither true nor false"],
  ])("%s is refused with its text and the reason", (expression, problem) => {
    const act = () => evaluate(expression, contexts, { always: () => true });
    expect(act).toThrow(ExpressionFault);
    expect(act).toThrow(problem);
    expect(act).toThrow(`\${{ ${expression} }}`);
  });

  test("asks the caller for the functions that only it can answer", () => {
    expect(evaluate("HASHFILES('a', 'b')", {}, { hashFiles: (...names) => names.length })).toBe(2);
  });
});

describe("a text", () => {
  test.each([
    ["a ${{ needs.build.outputs.version }} b ${{ 'x}}y' }}", "a 1.2 b x}}y"],
    ["${{ steps.none }}|${{ true }}|${{ inputs }}|${{ github.event.commits }}", "|true|Object|Array"],
    ["no braces", "no braces"],
  ])("%s becomes %s", (text, expected) => {
    expect(interpolate(text, contexts)).toBe(expected);
  });

  test("with an open ${{ is refused", () => {
    expect(() => interpolate("a ${{ b", contexts)).toThrow("not closed");
  });
});

describe("an if", () => {
  const failed = { success: () => false, failure: () => true, always: () => true, cancelled: () => false };
  const fine = { ...failed, success: () => true, failure: () => false };
  test.each<[string | undefined, boolean, boolean]>([
    [undefined, true, false],
    ["", true, false],
    ["true", true, false],
    ["${{ true }}", true, false],
    ["always()", true, true],
    ["ALWAYS()", true, true],
    ["${{ failure() }}", false, true],
    ["!cancelled() && inputs.flag", true, true],
    ["contains('always()', 'always')", true, false],
    ["inputs.flag == 'always()'", false, false],
    ["inputs.text", true, false],
    ["${{ false }} ", false, false],
    ["${{ false }} && x", true, false],
    ["format('{0}', failure()) == 'true'", false, true],
    ["fromJSON('[true]')[always() && 0]", true, true],
  ])("%s holds: after success %s, after failure %s", (text, afterSuccess, afterFailure) => {
    expect(condition(text, contexts, fine)).toBe(afterSuccess);
    expect(condition(text, contexts, failed)).toBe(afterFailure);
  });
});

describe("a token tree", () => {
  const text = (value: string) => new StringToken(undefined, undefined, value, undefined);
  const computed = (value: string) =>
    new BasicExpressionToken(undefined, undefined, value, undefined, undefined, undefined, undefined, undefined);

  test("is resolved with its keys, and an insert puts fields in its place", () => {
    const tree = new MappingToken(undefined, undefined, undefined);
    tree.add(computed("inputs.text"), computed("github.event.commits"));
    tree.add(new InsertExpressionToken(undefined, undefined, undefined), computed("needs.build.outputs"));
    tree.add(text("plain"), text("${{ not parsed again }}"));
    expect(resolve(tree, contexts)).toEqual({
      false: [{ id: 1 }, { id: 2 }],
      version: "1.2",
      plain: "${{ not parsed again }}",
    });
  });

  test("refuses to insert what is not an object", () => {
    const tree = new MappingToken(undefined, undefined, undefined);
    tree.add(new InsertExpressionToken(undefined, undefined, undefined), computed("inputs.text"));
    expect(() => resolve(tree, contexts)).toThrow("not an object");
  });
});

test.each<[number, string]>([
  [0, "0"],
  [-0, "0"],
  [1.1, "1.1"],
  [0.1 + 0.2, "0.3"],
  [1e14, "100000000000000"],
  [1e15, "1E+15"],
  [123456789012345680, "1.23456789012346E+17"],
  [1e21, "1E+21"],
  [-1.5e300, "-1.5E+300"],
  [0.0001, "0.0001"],
  [0.00001, "1E-05"],
  [Number.POSITIVE_INFINITY, "Infinity"],
])("the number %d is written as %s, as GitHub's service writes it", (number, text) => {
  expect(asText(number)).toBe(text);
  expect(interpolate("${{ fromJSON(value) }}", { value: JSON.stringify(number) ?? "" })).toBe(
    Number.isFinite(number) ? text : "",
  );
});

test.each<[string, Json, boolean]>([
  ["' 31 '", 31, true],
  ["'031'", 31, true],
  ["'0x1f'", 31, true],
  ["'0X1f'", 31, false],
  ["'0xffffffff'", -1, true],
  ["'0o37'", 31, true],
  ["'0b11111'", 31, false],
  ["'1_000'", 1000, false],
  ["format('{0}x1f', 0)", 31, true],
  ["'0e5'", 0, true],
  ["'-3.1e1'", -31, true],
])("the text %s against the number %j: %s", (text, number, isEqual) => {
  expect(evaluate(`${text} == value`, { value: number })).toBe(isEqual);
});
