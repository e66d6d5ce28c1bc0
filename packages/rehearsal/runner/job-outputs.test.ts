import { afterAll, expect, test } from "@jest/globals";
import { cleanUp, runSteps } from "../builders/job.ts";

afterAll(cleanUp);

const ref = (name: string): string => `\${{ steps.s.outputs.${name} }}`;

test("outputs are computed after the post stages, and empty ones are not sent", async () => {
  const result = await runSteps("- {id: s, run: 'echo a=1 >> $GITHUB_OUTPUT'}\n- uses: $/actions/p", {
    outputs: { plain: ref("a"), empty: ref("none"), text: `x-${ref("a")}`, late: `\${{ env.LATE }}` },
    actions: {
      "$/actions/p": {
        "action.yml": "name: p\ndescription: y\nruns: {using: node24, main: m.cjs, post: p.cjs}",
        "m.cjs": "",
        "p.cjs": "require('fs').appendFileSync(process.env.GITHUB_ENV, 'LATE=yes\\n')",
      },
    },
  });
  expect(result.outputs).toEqual({ plain: "1", text: "x-1", late: "yes" });
});

test.each([
  ["a secret", 'printf %s "$TOKEN"'],
  ["base64 of a secret", 'printf %s "$TOKEN" | base64'],
  ["a secret in the middle", "printf 'a %s b' \"$TOKEN\""],
])("an output with %s is dropped, with a warning", async (_, script) => {
  const result = await runSteps(
    `- {id: s, run: "echo x=$(${script.replaceAll('"', '\\"')}) >> $GITHUB_OUTPUT", env: {TOKEN: "\${{ secrets.TOKEN }}"}}`,
    { contexts: { secrets: { TOKEN: "hush-hush" } }, outputs: { x: ref("x"), y: "kept" } },
  );
  expect(result.outputs).toEqual({ y: "kept" });
  expect(result.annotations).toEqual([
    { level: "warning", message: "Skip output 'x' since it may contain secret.", step: "Complete job" },
  ]);
  expect(result.conclusion).toBe("success");
});

test("an output that cannot be computed fails the job", async () => {
  const result = await runSteps("- run: 'true'", { outputs: { x: `\${{ fromJSON('{') }}` } });
  expect(result.conclusion).toBe("failure");
});

test("outputs of a failed job are still given", async () => {
  const result = await runSteps("- {id: s, run: 'echo a=1 >> $GITHUB_OUTPUT; exit 1'}", { outputs: { a: ref("a") } });
  expect(result).toMatchObject({ conclusion: "failure", outputs: { a: "1" } });
});

test("a name that every object has is an output like any other", async () => {
  const result = await runSteps(
    "- {id: s, run: 'echo __proto__=1 >> $GITHUB_OUTPUT; echo constructor=2 >> $GITHUB_OUTPUT'}",
    {
      outputs: { a: ref("constructor"), b: `\${{ steps.s.outputs['__proto__'] }}` },
    },
  );
  expect(result.outputs).toEqual({ a: "2", b: "1" });
});

test("the url of the environment is computed after the steps, and dropped when it holds a secret", async () => {
  const steps = "- {id: s, run: 'echo a=1 >> $GITHUB_OUTPUT'}";
  const result = await runSteps(steps, { environmentUrl: `https://x/${ref("a")}` });
  expect(result.environmentUrl).toBe("https://x/1");
  const secret = await runSteps(steps, { environmentUrl: `https://x/${ref("a")}`, masks: ["https://x/1"] });
  expect(secret.environmentUrl).toBeUndefined();
  expect(secret.annotations[0]?.message).toContain("environment 'dev' may contain secret");
});

test.each([
  ["1 MB as UTF-16", 524_288 - 1, "success"],
  ["a letter more", 524_288, "failure"],
] as const)("outputs of %s end the job as %s", async (_, letters, conclusion) => {
  const script = `node -e 'console.log("v="+"x".repeat(${letters}))' >> $GITHUB_OUTPUT`;
  const result = await runSteps(`- {id: s, run: ${JSON.stringify(script)}}`, { outputs: { v: ref("v") } });
  expect(result.conclusion).toBe(conclusion);
  expect(Object.keys(result.outputs)).toEqual(conclusion === "success" ? ["v"] : []);
  if (conclusion === "failure") {
    expect(result.annotations.map(({ message }) => message)).toContain("Job outputs exceed 1,048,576 bytes");
  }
});
