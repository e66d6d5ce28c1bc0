/**
 * What GitHub's platform does and a workflow can tell, sentence by sentence. Above each group stands which files hold the
 * sentences that are not here.
 */
import { afterAll, describe, expect, test } from "@jest/globals";
import { cleanUp, runSteps } from "../../packages/rehearsal/builders/job.ts";
import { calls, fileOf, folder, job, main, play } from "../../packages/rehearsal/builders/stage.ts";

afterAll(cleanUp);

const inner = `${folder}/inner.yml`;

/** A composite action of these lines below `runs:`. */
const composite = (...runs: readonly string[]) => ({
  "action.yml": ["name: c", "description: d", "inputs: { flag: {} }", "runs:", "  using: composite", ...runs].join(
    "\n",
  ),
});

// $/ and ./ of calls, depth 10, 50 files, cycles: engine/call.test.ts · 256 legs: engine/matrix.test.ts · permissions down the
// tree: engine/grants.test.ts · secrets by name, environments, variables: engine/secrets.test.ts · job.workflow_*: runner/steps.test.ts
// outputs and their limits: runner/job-outputs.test.ts, engine/output-limit.test.ts · queues and groups: engine/concurrency.test.ts,
// engine/groups.test.ts · composite actions nine deep, without secrets: runner/composite-action.test.ts · deployment: false:
// engine/environment.test.ts · case(): expressions.test.ts · undeclared names, queue: max with cancel-in-progress: corpus
describe("Reusable workflows and actions", () => {
  const allowed = {
    name: "a name",
    with: "{}",
    secrets: "inherit",
    needs: "first",
    if: "true",
    permissions: "{}",
    concurrency: "group",
    strategy: "{ matrix: { a: [1] } }",
  };
  const refused = {
    "runs-on": "ubuntu-latest",
    environment: "dev",
    env: "{ A: b }",
    defaults: "{ run: { shell: bash } }",
    outputs: "{ a: b }",
    steps: "[{ run: echo }]",
    "timeout-minutes": "5",
    "continue-on-error": "true",
    container: "debian",
    services: "{ db: { image: postgres } }",
  };
  const calling = (key: string, value: string) =>
    play({
      files: {
        [main]: fileOf("push", { first: job, call: calls("inner.yml", `${key}: ${value}`) }),
        [inner]: fileOf("workflow_call", { a: job }),
      },
    });

  test.each(Object.entries(allowed))("a job that calls a workflow may have %s", async (key, value) => {
    const { result } = await calling(key, value);
    expect(result.errors).toEqual([]);
    expect(result.conclusion).toBe("success");
  });

  test.each(Object.entries(refused))("a job that calls a workflow may not have %s", async (key, value) => {
    const { result } = await calling(key, value);
    expect(result.errors.map(({ message }) => message)).toContain(`Unexpected value '${key}'`);
    expect(result.jobs).toEqual([]);
  });

  test("github.workflow in a called workflow is the caller's name, so one group of it in both would wait for itself", async () => {
    const group = 'concurrency: "${{ github.workflow }}"';
    const files = {
      [main]: fileOf("push", { call: calls("inner.yml") }, "name: outer", group),
      [inner]: fileOf("workflow_call", { a: job }, "name: inner", group),
    };
    const { conclusions, events } = await play({ files });
    expect(conclusions).toEqual({ "call/a": "cancelled", call: "cancelled" });
    expect(events).toContainEqual(
      expect.objectContaining({ job: "call/a", because: expect.stringContaining("itself") }),
    );
  });

  test("an action named by ./ is in the caller's workspace, whoever's file names it", async () => {
    const { text } = await runSteps("- uses: ./tools/say", {
      workspace: {
        "tools/say/action.yml": composite("  steps: [{ run: echo from the workspace, shell: bash }]")["action.yml"],
      },
    });
    expect(text).toContain("\nfrom the workspace\n");
  });

  test("an action named by $/ has its pre stage, one named by ./ has not", async () => {
    const files = {
      "action.yml": "name: n\ndescription: d\nruns: { using: node24, pre: pre.js, main: main.js }",
      "pre.js": 'console.log("before");',
      "main.js": 'console.log("now");',
    };
    const workspace = Object.fromEntries(Object.entries(files).map(([name, text]) => [`here/${name}`, text]));
    const own = await runSteps("- uses: $/actions/n", { actions: { "$/actions/n": files } });
    expect(own.text).toMatch(/\nbefore\n[\s\S]*\nnow\n/);
    const local = await runSteps("- uses: ./here", { workspace });
    expect(local.text).not.toContain("\nbefore\n");
    expect(local.text).toContain("\nnow\n");
  });

  test.each([
    ["a time limit of its own", "  steps: [{ run: echo, shell: bash, timeout-minutes: 1 }]", "timeout-minutes"],
    ["a pre stage of its own", "  pre: x.js\n  steps: [{ run: echo, shell: bash }]", "cannot be read"],
    ["a post stage of its own", "  post: x.js\n  steps: [{ run: echo, shell: bash }]", "cannot be read"],
    ["a step that names secrets", '  steps: [{ run: "echo ${{ secrets.A }}", shell: bash }]', "secrets"],
    ["a script without its shell", "  steps: [{ run: echo }]", "shell"],
  ])("a composite action cannot have %s", async (_, runs, word) => {
    const result = await runSteps("- uses: $/actions/c", { actions: { "$/actions/c": composite(runs) } });
    expect(result.conclusion).toBe("failure");
    expect(result.annotations.map(({ message }) => message).join()).toContain(word);
  });
});

// Status functions in the syntax tree, text around an expression: expressions/evaluate.test.ts · continue-on-error of a job:
// engine/condition.test.ts · outputs after the post stages, empty and masked ones: runner/job-outputs.test.ts · step minutes, malformed
// lines: runner/steps.test.ts · set-env and add-path: runner/output.test.ts · defaults and composite actions:
// runner/composite-action.test.ts · permissions of a callee's job: engine/grants.test.ts · required secrets: engine/secrets.test.ts
// · literal matrices: corpus · what is unsettled: engine/unsettled.test.ts
describe("Semantics that surprise", () => {
  test("a job's defaults.run take the place of the workflow's as a whole", async () => {
    const ofFile = "defaults: { run: { shell: bash, working-directory: src } }";
    const files = {
      [main]: fileOf(
        "push",
        { own: `defaults: { run: { shell: sh } }, ${job}`, none: job, other: `defaults: {}, ${job}` },
        ofFile,
      ),
    };
    const { requests } = await play({ files });
    expect(requests.get("own")?.defaults).toEqual({ shell: "sh" });
    expect(requests.get("none")?.defaults).toEqual({ shell: "bash", workingDirectory: "src" });
    expect(requests.get("other")?.defaults).toEqual({ shell: "bash", workingDirectory: "src" });
  });

  test("text around the expression of an if makes a text, which is true", async () => {
    const files = {
      [main]: fileOf("push", { a: `if: "\${{ false }} text", ${job}`, b: `if: "\${{ false }}", ${job}` }),
    };
    expect((await play({ files })).conclusions).toEqual({ a: "success", b: "skipped" });
  });

  test("an input of a composite action is a text, so that if: inputs.flag holds for false", async () => {
    const steps =
      '  steps: [{ if: inputs.flag, run: "echo flag ${{ inputs.flag == false }} ${{ inputs.flag }}", shell: bash }]';
    const { text } = await runSteps("- uses: $/actions/c\n  with: { flag: false }", {
      actions: { "$/actions/c": composite(steps) },
    });
    expect(text).toContain("\nflag false false\n");
  });

  test.each([
    ["an empty vector", '{"a":[]}', "Matrix vector 'a' does not contain any values"],
    ["257 legs", JSON.stringify({ a: Array.from({ length: 257 }, (_, at) => at) }), "produced 257 configurations"],
    [
      "an exclude of an unknown key",
      '{"a":[1],"exclude":[{"b":1}]}',
      "Matrix exclude key 'b' does not match any key within the matrix",
    ],
    ["no object at all", '"a text"', "not an object"],
  ])("a matrix that turns out at run time to have %s fails that one job", async (_, matrix, because) => {
    const files = {
      [main]: fileOf("push", {
        list: `outputs: { matrix: '${matrix}' }, ${job}`,
        fan: `needs: list, strategy: { matrix: "\${{ fromJSON(needs.list.outputs.matrix) }}" }, ${job}`,
        other: `needs: list, ${job}`,
      }),
    };
    const { conclusions, events, result } = await play({ files });
    expect(conclusions).toEqual({ list: "success", fan: "failure", other: "success" });
    expect(result.conclusion).toBe("failure");
    expect(events).toContainEqual(expect.objectContaining({ job: "fan", because: expect.stringContaining(because) }));
  });

  test("a skipped job has no outputs, and its result says skipped", async () => {
    const files = {
      [main]: fileOf("push", {
        a: `if: false, outputs: { o: written }, ${job}`,
        b: `needs: a, if: always(), outputs: { seen: "\${{ toJSON(needs.a) }}" }, ${job}`,
      }),
    };
    expect(JSON.parse((await play({ files })).outputs.b?.seen ?? "")).toEqual({ result: "skipped", outputs: {} });
  });
});

// Names, digests, expiry, raw files, cross-run downloads: test/contracts/artifact-client.test.ts, artifact-wire.test.ts,
// earlier-artifact.test.ts · the runtime token for uses: steps only: runner/environment.test.ts
// Reviewers, self-review, timers, branch policies, thirty days, approvals: test/contracts/pending-deployments.test.ts
// Tokens, pushes, merges, dispatches: test/contracts/token.test.ts, git.test.ts, routes.test.ts, reruns.test.ts · what a job's token may
// never do, and an app's may: job-token.test.ts, app.test.ts, rehearse/pushed.test.ts · rate limits: limits.test.ts · rules, protected
// branches, required checks: finishing.test.ts, branch-protection.test.ts · releases and tags: finishing.test.ts, releases.test.ts ·
// identity: rehearse/identity.test.ts · forks: engine/grants.test.ts

// main relative to its folder, INPUT_*, stages: runner/node-action.test.ts · commands: runner/commands.test.ts, output.test.ts · masking:
// runner/mask.test.ts · cancel and orphans: runner/cancel.test.ts · NODE_OPTIONS, length of scripts: runner/steps.test.ts · re-runs:
// engine/attempt.test.ts
describe("The runner", () => {
  test("each of pre, main and post is a process of its own", async () => {
    const script = 'console.log(`stage ${globalThis.seen ?? "fresh"} ${process.pid}`); globalThis.seen = "stale";';
    const files = {
      "action.yml": "name: n\ndescription: d\nruns: { using: node24, pre: x.js, main: x.js, post: x.js }",
      "x.js": script,
    };
    const { text } = await runSteps("- uses: $/actions/n", { actions: { "$/actions/n": files } });
    const pids = [...text.matchAll(/^stage fresh (\d+)$/gm)].map(([, pid]) => pid);
    expect(new Set(pids).size).toBe(3);
  });

  test("summaries of twenty steps are shown, of 1 MiB each", async () => {
    const steps = Array.from({ length: 21 }, (_, at) => `- run: echo "summary ${at + 1}." >> $GITHUB_STEP_SUMMARY`);
    const { summary, text } = await runSteps(steps.join("\n"));
    expect(summary.match(/summary \d+\./g)).toHaveLength(20);
    expect(summary).not.toContain("summary 21.");
    expect(text).toContain("this one is left out");
  });

  test("a command in brackets is obeyed anywhere in a line, one in colons only at its start", async () => {
    const { annotations } = await runSteps(
      "- run: |\n    echo 'before ##[warning]in brackets'\n    echo 'before ::warning::in colons'\n    echo '  ::warning::indented'",
    );
    expect(annotations.map(({ message }) => message)).toEqual(["in brackets", "indented"]);
  });

  test("NODE_OPTIONS is the only name that GITHUB_ENV refuses", async () => {
    const names = ["NODE_OPTIONS", "LD_PRELOAD_X", "PYTHONPATH", "node_options", "BASH_ENV_X"];
    const { text, conclusion } = await runSteps(
      `- run: for name in ${names.join(" ")}; do echo "$name=set" >> $GITHUB_ENV; done\n- run: for name in ${names.join(" ")}; do echo "$name is [\${!name}]"; done`,
    );
    expect(conclusion).toBe("success");
    const set = names.filter((name) => text.includes(`\n${name} is [set]`));
    expect(set).toEqual(["LD_PRELOAD_X", "PYTHONPATH", "BASH_ENV_X"]);
  });
});
