import { afterAll, expect, test } from "@jest/globals";
import { cleanUp, runSteps } from "../../builders/job.ts";

afterAll(cleanUp);

const said =
  "console.log(process.argv[1].split('/').at(-1), JSON.stringify(Object.fromEntries(Object.entries(process.env).filter(([k]) => /^(INPUT|STATE)_/.test(k)))))";

test("inputs are INPUT_*: spaces become underscores, dashes stay, defaults are computed", async () => {
  const result = await runSteps(
    "- uses: $/actions/x\n  with: {dry-run: true, two words: 2, Mixed: a, text: ' kept '}",
    {
      actions: {
        "$/actions/x": {
          "action.yml": `
name: x
description: y
inputs:
  dry-run: {default: "false"}
  two words: {required: true}
  mixed: {default: no}
  text: {}
  repository: {default: "\${{ github.repository }}"}
  empty: {}
runs: {using: node24, main: main.cjs}
`,
          "main.cjs": said,
        },
      },
    },
  );
  expect(result.conclusion).toBe("success");
  expect(result.text).toContain(
    `main.cjs ${JSON.stringify({
      "INPUT_DRY-RUN": "true",
      INPUT_TWO_WORDS: "2",
      INPUT_MIXED: "a",
      INPUT_TEXT: " kept ",
      INPUT_REPOSITORY: "team/sample",
      INPUT_EMPTY: "",
    })}`,
  );
  expect(result.annotations).toEqual([]);
});

test("an unexpected input is reported, and still passed", async () => {
  const result = await runSteps("- uses: $/actions/x\n  with: {typo: 1}", {
    actions: {
      "$/actions/x": {
        "action.yml": "name: x\ndescription: y\ninputs: {right: {}}\nruns: {using: node20, main: main.cjs}",
        "main.cjs": said,
      },
    },
  });
  expect(result.text).toContain('"INPUT_TYPO":"1"');
  expect(result.annotations.map(({ message }) => message)).toEqual([
    "Unexpected input(s) 'typo', valid inputs are ['right']",
  ]);
});

const staged = (name: string, more = ""): Record<string, string> => ({
  "action.yml": `name: ${name}\ndescription: y\nruns: {using: node24, pre: pre.cjs, main: main.cjs, post: post.cjs${more}}`,
  "pre.cjs": `console.log("${name} pre"); require("fs").appendFileSync(process.env.GITHUB_STATE, "from=pre\\n")`,
  "main.cjs": `console.log("${name} main", process.env.STATE_from); require("fs").appendFileSync(process.env.GITHUB_STATE, "from=main\\n")`,
  "post.cjs": `console.log("${name} post", process.env.STATE_from, process.env.GITHUB_ACTION)`,
});

test("all pre come first and all post last, in reverse; state goes from stage to stage", async () => {
  const result = await runSteps("- {uses: $/actions/a, id: one}\n- {uses: owner/b@v1}", {
    actions: { "$/actions/a": staged("a"), "owner/b@v1": staged("b") },
  });
  expect(result.text.match(/^[ab] .*$/gm)).toEqual([
    "a pre",
    "b pre",
    "a main pre",
    "b main pre",
    "b post main __owner_b",
    "a post main one",
  ]);
  expect(result.steps.map(({ name }) => name)).toEqual([
    "Set up job",
    "Pre Run $/actions/a",
    "Pre Run owner/b@v1",
    "Run $/actions/a",
    "Run owner/b@v1",
    "Post Run owner/b@v1",
    "Post Run $/actions/a",
    "Complete job",
  ]);
});

test("a local action has no pre", async () => {
  const files = Object.entries(staged("local")).map(([name, text]) => [`action/${name}`, text]);
  const result = await runSteps("- uses: ./action", { workspace: Object.fromEntries(files) });
  expect(result.text.match(/^local .*$/gm)).toEqual(
    ["local main undefined", "local post main"].map((line) => line.replace("post main", "post main __self")),
  );
  expect(result.annotations[0]?.message).toContain("`pre` execution is not supported for local action from './action'");
});

test("pre-if and post-if decide for themselves, without an implied success()", async () => {
  const result = await runSteps("- {uses: $/actions/a}\n- {run: exit 1}", {
    actions: { "$/actions/a": staged("a", ", pre-if: \"runner.os == 'none'\", post-if: \"job.status == 'failure'\"") },
  });
  expect(result.text.match(/^a .*$/gm)).toEqual(["a main undefined", "a post main __self"]);
});

test("post runs although main failed, and not when main was skipped", async () => {
  const action = { ...staged("a"), "main.cjs": "process.exitCode = 1" };
  const failed = await runSteps("- uses: $/actions/a", { actions: { "$/actions/a": action } });
  expect(failed.conclusion).toBe("failure");
  expect(failed.text).toContain("a post");
  const { "action.yml": yaml = "" } = staged("a");
  const withoutPre = { ...action, "action.yml": yaml.replace("pre: pre.cjs, ", "") };
  const skipped = await runSteps("- {uses: $/actions/a, if: false}", { actions: { "$/actions/a": withoutPre } });
  expect(skipped.text).not.toContain("a post");
});

test("main stands relative to the action's folder", async () => {
  const result = await runSteps("- uses: $/actions/a", {
    actions: {
      "$/actions/a": {
        "action.yml": "name: a\ndescription: y\nruns: {using: node24, main: ../../dist/a.cjs}",
        "../../dist/a.cjs": "console.log('from dist in', process.cwd() === process.env.GITHUB_WORKSPACE)",
      },
    },
  });
  expect(result.text).toContain("\nfrom dist in true\n");
});

const refused: readonly [string, string, string][] = [
  ["a docker action", "name: a\ndescription: y\nruns: {using: docker, image: Dockerfile}", "is a docker action"],
  ["a mistake in action.yml", "name: a\ndescription: y\nruns: {using: node24, main: x, typo: 1}", "'typo'"],
];

test.each(refused)("%s is refused by name before the first step", async (_, yaml, message) => {
  const result = await runSteps("- run: touch ran\n- uses: $/actions/a", {
    actions: { "$/actions/a": { "action.yml": yaml } },
  });
  expect(result.conclusion).toBe("failure");
  expect(result.steps.map(({ name }) => name)).toEqual(["Set up job", "Complete job"]);
  expect(result.annotations[0]?.message).toContain(message);
  expect(result.annotations[0]?.message).toContain("$/actions/a");
});

test("a docker image as an action is refused by name before the first step", async () => {
  const result = await runSteps("- run: touch ran\n- uses: docker://alpine:3");
  expect(result.steps).toHaveLength(2);
  expect(result.annotations[0]?.message).toContain("docker://alpine:3");
});

test("an action that is not there says what to do", async () => {
  const result = await runSteps("- uses: ./nowhere");
  expect(result.conclusion).toBe("failure");
  expect(result.annotations[0]?.message).toContain("Did you forget to check out");
});
