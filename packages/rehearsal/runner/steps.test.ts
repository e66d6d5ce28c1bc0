import { afterAll, expect, test } from "@jest/globals";
import { cleanUp, runSteps } from "../builders/job.ts";
import type { JobResult } from "../protocol/run.ts";

afterAll(cleanUp);

/** Conclusions of the steps of the file, by name. */
function conclusions({ steps }: JobResult): Record<string, string> {
  return Object.fromEntries(steps.slice(1, -1).map(({ name, conclusion }) => [name, conclusion]));
}

test("a failed step skips the steps after it, besides those that ask", async () => {
  const result = await runSteps(`
- {name: breaks, run: exit 3}
- {name: after, run: "true"}
- {name: conditional, run: "true", if: github.ref == 'refs/heads/develop'}
- {name: named in a string, run: "true", if: "'always()' != ''"}
- {name: always, run: "true", if: always()}
- {name: on failure, run: "true", if: failure()}
- {name: on cancel, run: "true", if: cancelled()}
`);
  expect(result.conclusion).toBe("failure");
  expect(conclusions(result)).toEqual({
    breaks: "failure",
    after: "skipped",
    conditional: "skipped",
    "named in a string": "skipped",
    always: "success",
    "on failure": "success",
    "on cancel": "skipped",
  });
  expect(result.annotations).toEqual([
    { level: "failure", message: "Process completed with exit code 3.", step: "breaks" },
  ]);
});

test("a step that may fail has failed and yet is a success", async () => {
  const result = await runSteps(
    `
- {name: may fail, id: may, run: "echo x=1 >> $GITHUB_OUTPUT; exit 1", continue-on-error: "\${{ env.TOLERANT == 'yes' }}"}
- {name: after, run: 'echo "\${{ steps.may.outcome }} \${{ steps.may.conclusion }} \${{ steps.may.outputs.x }} \${{ job.status }}"'}
`,
    { contexts: { env: { TOLERANT: "yes" } } },
  );
  expect(result.conclusion).toBe("success");
  expect(result.text).toContain("\nfailure success 1 success\n");
});

test("environment comes from the job, then GITHUB_ENV, then the step", async () => {
  const result = await runSteps(
    `
- run: |
    echo "B=file" >> $GITHUB_ENV
    echo "C=file" >> $GITHUB_ENV
    echo "first $A $B"
- run: echo "second $A $B $C \${{ env.B }} $D"
  env: {C: step, D: "\${{ env.C }}"}
- run: echo "third $A $B $C"
`,
    { contexts: { env: { A: "job", B: "job" } } },
  );
  expect(result.text).toContain("\nfirst job job\n");
  expect(result.text).toContain("\nsecond job file step file file\n");
  expect(result.text).toContain("\nthird job file file\n");
});

test("NODE_OPTIONS cannot be smuggled into later steps", async () => {
  const result = await runSteps(`
- run: |
    echo "NODE_OPTIONS=--require=/evil.js" >> $GITHUB_ENV
    echo "OTHER=kept" >> $GITHUB_ENV
- run: echo "[$NODE_OPTIONS][$OTHER]"
`);
  expect(result.text).toContain("\n[][kept]\n");
  expect(result.annotations[0]?.message).toContain("Can't store NODE_OPTIONS");
});

test("what GITHUB_PATH adds comes first, the latest before all", async () => {
  const result = await runSteps(`
- run: printf '/one\\n/two\\n' >> $GITHUB_PATH
- run: echo /one >> $GITHUB_PATH
- run: echo "path $PATH"
`);
  expect(result.text).toMatch(/\npath \/one:\/two:\//);
});

test("a malformed line fails the step, and what stands before it stays", async () => {
  const result = await runSteps(`
- {name: breaks, id: bad, run: "printf 'good=1\\nmalformed\\nlater=2\\n' >> $GITHUB_OUTPUT"}
- if: always()
  run: echo "[\${{ steps.bad.outputs.good }}][\${{ steps.bad.outputs.later }}] \${{ steps.bad.outcome }}"
`);
  expect(result.conclusion).toBe("failure");
  expect(result.text).toContain("\n[1][] failure\n");
  expect(result.annotations.map(({ message }) => message)).toContain("Invalid format 'malformed'");
});

test("a malformed line of the environment fails the step too, and what stands before it stays", async () => {
  const result = await runSteps(`
- {name: breaks, id: bad, run: "printf 'GOOD=1\\nmalformed\\nLATER=2\\n' >> $GITHUB_ENV"}
- if: always()
  run: echo "[$GOOD][$LATER] \${{ steps.bad.outcome }}"
`);
  expect(result.conclusion).toBe("failure");
  expect(result.text).toContain("\n[1][] failure\n");
  expect(result.annotations.map(({ message }) => message)).toContain("Invalid format 'malformed'");
});

test("a step that takes longer than its minutes fails", async () => {
  const result = await runSteps(
    `
- {name: slow, run: sleep 60, timeout-minutes: 3}
- {name: after, run: "true"}
`,
    { times: { minute: 50, interrupt: 500, terminate: 100, drain: 100 } },
  );
  expect(conclusions(result)).toEqual({ slow: "failure", after: "skipped" });
  expect(result.annotations[0]?.message).toBe("The action has timed out after 3 minutes.");
});

test("minutes are whole, and zero is no limit", async () => {
  const result = await runSteps("- {run: sleep 0.2, timeout-minutes: 0.9}", { times: { minute: 10 } });
  expect(result.conclusion).toBe("success");
});

test("a condition that cannot be computed fails its step, whatever it tolerates", async () => {
  const result = await runSteps("- if: fromJSON('{')\n  name: bad\n  run: 'true'\n  continue-on-error: true");
  expect(conclusions(result)).toEqual({ bad: "failure" });
  expect(result.annotations[0]?.message).toContain("fromJSON");
});

test("names are computed, with the step's own environment", async () => {
  const result = await runSteps(`
- {name: "say \${{ env.WHAT }}", run: "true", env: {WHAT: hello}}
- run: |

    echo "\${{ github.ref_name }}"
    echo second line
`);
  expect(Object.keys(conclusions(result))).toEqual(["say hello", 'Run echo "develop"']);
});

test("people can watch each step start and finish", async () => {
  const { events } = await runSteps("- {name: one, run: 'true'}");
  expect(events.map((event) => ("step" in event ? `${event.type} ${nameOf(event.step)}` : event.type))).toEqual([
    "job-started",
    "step-started Set up job",
    "step-finished Set up job",
    "step-started one",
    "step-finished one",
    "step-started Complete job",
    "step-finished Complete job",
  ]);
});

function nameOf(step: string | { readonly name: string }): string {
  return typeof step === "string" ? step : step.name;
}

test("job.workflow_* describe the file that the job is in, github.* the caller", async () => {
  const result = await runSteps(`
- run: |
    echo "\${{ job.workflow_repository }} \${{ job.workflow_sha }} \${{ job.workflow_ref }} \${{ job.workflow_file_path }}"
    echo "\${{ github.repository }} \${{ github.workflow_ref }} \${{ github.job }} \${{ github.action }}"
`);
  const file = ".github/workflows/develop.yml";
  expect(result.text).toContain(`\nus/slipway ${"b".repeat(40)} us/slipway/${file}@refs/heads/main ${file}\n`);
  expect(result.text).toContain(`\nteam/sample team/sample/${file}@refs/heads/develop small __run\n`);
});

test("a step with a key that the runner does not know stops the job before its first step", async () => {
  const result = await runSteps("- {name: first, run: touch ran}\n- {run: 'true', background: true}");
  expect(result.conclusion).toBe("failure");
  expect(result.steps.map(({ name }) => name)).toEqual(["Set up job", "Complete job"]);
  expect(result.annotations[0]?.message).toContain("'background:'");
});

test("a script longer than GitHub takes stops the job before its first step", async () => {
  const result = await runSteps(`- run: |\n    ${"x".repeat(21_001)}`);
  expect(result.annotations[0]?.message).toContain("GitHub takes 21000");
  expect(result.steps).toHaveLength(2);
});
