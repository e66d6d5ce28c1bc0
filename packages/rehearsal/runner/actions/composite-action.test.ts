import { afterAll, expect, test } from "@jest/globals";
import { cleanUp, runSteps, type SmallJob, type SmallResult } from "../../builders/job.ts";

afterAll(cleanUp);

/** Runs a job whose first step uses a composite action with these steps. */
function runComposite(
  steps: string,
  job: SmallJob & { readonly head?: string; readonly after?: string } = {},
): Promise<SmallResult> {
  const yaml = `name: c\ndescription: y\n${job.head ?? ""}\nruns:\n  using: composite\n  steps:\n${steps.trim().replaceAll(/^/gm, "    ")}\n`;
  return runSteps(`- uses: $/actions/c\n  id: c\n${job.after ?? ""}`, {
    ...job,
    actions: { "$/actions/c": { "action.yml": yaml }, ...job.actions },
  });
}

test("a composite action has its own steps, inputs as texts, and gives outputs", async () => {
  const result = await runSteps(
    `
- {id: inner, run: "echo value=outer >> $GITHUB_OUTPUT"}
- {id: c, uses: $/actions/c, with: {flag: false}}
- run: 'echo "got \${{ steps.c.outputs.answer }} \${{ steps.inner.outputs.value }} \${{ steps.c.outputs.inner }}"'
`,
    {
      actions: {
        "$/actions/c": {
          "action.yml": `
name: c
description: y
inputs: {flag: {default: true}, other: {default: "\${{ github.ref_name }}"}}
outputs: {answer: {value: "\${{ steps.inner.outputs.value }}-\${{ inputs.other }}"}}
runs:
  using: composite
  steps:
    - {id: inner, shell: bash, if: inputs.flag, run: 'echo "value=\${{ inputs.flag }}" >> $GITHUB_OUTPUT'}
`,
        },
      },
    },
  );
  // A text 'false' is true, and the job's step of the same id is another one.
  expect(result.text).toContain("\ngot false-develop outer \n");
});

test("success() and failure() look at the action's own steps", async () => {
  const result = await runSteps(
    `
- run: exit 1
- uses: $/actions/c
  if: always()
`,
    {
      actions: {
        "$/actions/c": {
          "action.yml": `
name: c
description: y
runs:
  using: composite
  steps:
    - {shell: bash, run: echo ran inside}
    - {shell: bash, run: exit 4}
    - {shell: bash, run: echo never}
    - {shell: bash, if: failure(), run: echo own failure}
`,
        },
      },
    },
  );
  expect(result.text).toContain("\nran inside\n");
  expect(result.text).not.toContain("\nnever\n");
  expect(result.text).toContain("\nown failure\n");
  expect(result.steps.at(2)?.conclusion).toBe("failure");
});

test("a step in a composite action that may fail does not fail the action", async () => {
  const result = await runComposite(
    "- {shell: bash, run: exit 1, continue-on-error: true}\n- {shell: bash, run: echo on}",
  );
  expect(result.conclusion).toBe("success");
  expect(result.text).toContain("\non\n");
});

test("secrets and defaults of the job do not reach a composite action", async () => {
  const result = await runComposite("- {shell: bash, run: pwd}", {
    defaults: { workingDirectory: "sub", shell: "python" },
    workspace: { "sub/x": "" },
  });
  expect(result.text).toMatch(/\n\/.*\/sample\/sample\n/);
  const secret = await runComposite(`- {shell: bash, run: "echo \${{ secrets.TOKEN }}"}`, {
    contexts: { secrets: { TOKEN: "x" } },
  });
  expect(secret.conclusion).toBe("failure");
  expect(secret.steps).toHaveLength(2);
});

test("environment of the using step comes before GITHUB_ENV, and GITHUB_ENV reaches out", async () => {
  const result = await runComposite(
    '- {shell: bash, run: "echo A=file >> $GITHUB_ENV; echo B=file >> $GITHUB_ENV"}\n- {shell: bash, run: "echo inside $A $B $C", env: {C: step}}',
    { contexts: { env: { A: "job", B: "job" } }, after: '  env: {A: around}\n- run: "echo outside $A $B $C"' },
  );
  expect(result.text).toContain("\ninside around file step\n");
  expect(result.text).toContain("\noutside file file\n");
});

test("GITHUB_ACTION_PATH is the folder of the action, also for its scripts", async () => {
  const result = await runComposite(
    `- {shell: bash, run: "cat $GITHUB_ACTION_PATH/action.yml; cat \${{ github.action_path }}/action.yml"}`,
  );
  expect(result.text.match(/^name: c$/gm)).toHaveLength(2);
});

test("pre and post of nested actions run before and after everything, the last post first", async () => {
  const node = (name: string) => ({
    "action.yml": `name: ${name}\ndescription: y\ninputs: {who: {}}\nruns: {using: node24, pre: s.cjs, main: s.cjs, post: s.cjs}`,
    "s.cjs": `const { GITHUB_STATE, STATE_n = "0", INPUT_WHO } = process.env; require("fs").appendFileSync(GITHUB_STATE, "n=" + (Number(STATE_n) + 1) + "\\n"); console.log("${name}", INPUT_WHO, STATE_n)`,
  });
  const result = await runComposite(
    `- {uses: $/actions/a, with: {who: "\${{ inputs.who }}"}}\n- {uses: $/actions/b}\n- {uses: $/actions/b, if: false}`,
    {
      head: "inputs: {who: {default: ada}}",
      actions: { "$/actions/a": node("a"), "$/actions/b": node("b") },
      after: "- run: echo between",
    },
  );
  expect(result.text.match(/^([ab] .*|between)$/gm)).toEqual([
    "a ada 0",
    "b  0",
    "b  0",
    "a ada 1",
    "b  1",
    "between",
    // The third step was skipped, but its pre had run: what was started is cleaned up.
    "b  1",
    "b  2",
    "a ada 2",
  ]);
  expect(result.steps.map(({ name }) => name)).toContain("Post Run $/actions/c");
});

test("composite actions nest nine deep and no deeper", async () => {
  const chain = (length: number) =>
    Object.fromEntries(
      Array.from({ length }, (_, at) => [
        `$/actions/n${at}`,
        {
          "action.yml": `name: n\ndescription: y\nruns:\n  using: composite\n  steps:\n    - ${
            at === length - 1 ? "{shell: bash, run: echo deepest}" : `{uses: $/actions/n${at + 1}}`
          }\n`,
        },
      ]),
    );
  const nine = await runSteps("- uses: $/actions/n0", { actions: chain(10) });
  expect(nine.text).toContain("\ndeepest\n");
  const ten = await runSteps("- uses: $/actions/n0", { actions: chain(11) });
  expect(ten.conclusion).toBe("failure");
  expect(ten.annotations[0]?.message).toContain("exceeded max depth 9");
});

test("what is in a local action is found when its step comes", async () => {
  const action = "name: l\ndescription: y\nruns:\n  using: composite\n  steps:\n    - {uses: $/actions/a}\n";
  const result = await runSteps(`- run: mkdir here && printf '%s' "$ACTION" > here/action.yml\n- uses: ./here`, {
    contexts: { env: { ACTION: action } },
    actions: {
      "$/actions/a": {
        "action.yml": "name: a\ndescription: y\nruns: {using: node24, main: m.cjs, post: p.cjs}",
        "m.cjs": "console.log('nested main of', process.env.GITHUB_ACTION_REPOSITORY)",
        "p.cjs": "console.log('nested post')",
      },
    },
  });
  // The workspace is the caller's, and so is what `$/` means in it.
  expect(result.text).toContain("\nnested main of team/sample\n");
  expect(result.text).toContain("\nnested post\n");
});
