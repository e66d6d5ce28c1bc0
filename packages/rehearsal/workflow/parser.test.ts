import { expect, test } from "@jest/globals";
import { parse } from "./parser.ts";
import { field, isExpression, items } from "./tokens.ts";

const steps = (...lines: string[]) =>
  ["on: push", "jobs:", "  a:", "    runs-on: ubuntu-latest", "    steps:", ...lines.map((line) => `    ${line}`)].join(
    "\n",
  );

test("a text of several lines with expressions keeps its own indentation and its quotes", async () => {
  const { root, mistakes } = await parse(
    "workflow",
    "a.yml",
    steps("- run: |", "    echo 'it''s' ${{ github.ref }}", "      deeper 'x'", ""),
  );
  expect(mistakes).toEqual([]);
  const [step] = items(field(field(field(root, "jobs"), "a"), "steps"));
  const run = field(step, "run");
  expect(isExpression(run) && run.expression).toBe("format('echo ''it''''s'' {0}\n  deeper ''x''\n', github.ref)");
});

test.each([
  ["a key that does not exist", steps("- run: x", "  shel: bash"), [7, 7]],
  ["an expression that cannot be read", steps("- run: x", "  if: github.ref =="), [7, 11]],
  ["a context that is not there", steps("- run: ${{ nobody.home }}"), [6, 12]],
  ["a file that is not YAML", "on: [push\njobs: {", [2, 1]],
])("%s is a mistake with its place", async (_, text, [line, column]) => {
  const { mistakes } = await parse("workflow", "a.yml", text);
  expect(mistakes[0]).toMatchObject({ path: "a.yml", line, column });
});

test("one mistake of a line is reported once", async () => {
  const { mistakes } = await parse(
    "workflow",
    "a.yml",
    `${steps("- run: ${{ nobody.home }}", "- id: 1x", "  uses: a/b@c")}\nconcurrency: { group: g, cancel-in-progress: maybe }`,
  );
  expect(mistakes.map(({ line }) => line)).toEqual([6, 9, 7]);
});

test("an action file is read by the same parser", async () => {
  const text = "name: a\ndescription: b\nruns: { using: node24, main: x.js }";
  expect((await parse("action", "action.yml", text)).mistakes).toEqual([]);
  const composite = `${text.replace("node24, main: x.js", "composite, steps: [{ run: x }]")}`;
  expect((await parse("action", "action.yml", composite)).mistakes).toMatchObject([{ line: 3 }]);
});
