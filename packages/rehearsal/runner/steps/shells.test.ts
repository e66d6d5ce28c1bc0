import { afterAll, expect, test } from "@jest/globals";
import { cleanUp, runSteps } from "../../builders/job.ts";
import { shellOf } from "./shells.ts";

afterAll(cleanUp);
const path = process.env.PATH ?? "";

test("without a shell, bash stops at the first error and knows no pipefail", async () => {
  const result = await runSteps("- run: |\n    false | true\n    echo piped\n    false\n    echo never");
  expect(result.conclusion).toBe("failure");
  expect(result.text).toContain("\npiped\n");
  expect(result.text).not.toContain("\nnever\n");
});

test("shell: bash fails with any part of a pipe and reads no profile", async () => {
  const result = await runSteps("- shell: bash\n  run: |\n    false | true\n    echo never");
  expect(result.conclusion).toBe("failure");
  expect(shellOf("bash", path).args.join(" ")).toBe("--noprofile --norc -e -o pipefail {0}");
});

test.each([
  ["sh", "echo from $0 | grep -c 'sh$'", "1"],
  ["python", "print(6 * 7)", "42"],
  ["cat {0}", "as it is", "as it is"],
  ['bash -c "cat {0}" name', "held together", "held together"],
])("shell: %s runs the script", async (shell, script, output) => {
  const result = await runSteps(`- shell: ${JSON.stringify(shell)}\n  run: ${JSON.stringify(script)}`);
  expect(result.conclusion).toBe("success");
  expect(result.text).toContain(`\n${output}\n`);
});

test("defaults hold for the job's scripts", async () => {
  const result = await runSteps(
    "- run: import os; print(os.getcwd())\n- {run: pwd, shell: bash, working-directory: b}",
    {
      defaults: { shell: "python", workingDirectory: "a" },
      workspace: { "a/x": "", "b/x": "" },
    },
  );
  expect(result.text).toMatch(/\n\/.*\/sample\/a\n/);
  expect(result.text).toMatch(/\n\/.*\/sample\/b\n/);
});

test.each([
  ["a shell without a place for the script", "cat", "Invalid shell option 'cat'"],
  ["a shell that is not there", "nosuchshell {0}", "nosuchshell: command not found"],
  ["a name that every object has", "constructor", "Invalid shell option 'constructor'"],
])("%s is refused by name", (_, shell, message) => {
  expect(() => shellOf(shell, path)).toThrow(message);
});

test("a folder that is not there is named", async () => {
  const result = await runSteps("- {run: pwd, working-directory: nowhere}");
  expect(result.conclusion).toBe("failure");
  expect(result.annotations[0]?.message).toMatch(/An error occurred trying to start process .* '.*\/nowhere'/);
});

test("nothing in a script's surroundings is read by a shell of ours", async () => {
  const result = await runSteps(
    "- run: echo \"[$EVIL]\"\n  env: {EVIL: '$(touch canary) `touch canary` ; touch canary'}\n- run: ls canary",
  );
  expect(result.steps.at(2)?.conclusion).toBe("failure");
  expect(result.text).toContain("[$(touch canary) `touch canary` ; touch canary]");
});
