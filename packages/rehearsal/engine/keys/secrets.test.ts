import { describe, expect, test } from "@jest/globals";
import { calls, fileOf, folder, job, type Memory, main, play } from "../../builders/stage.ts";

describe("secrets", () => {
  const on = "{ workflow_call: { secrets: { DATABASE_URL: { required: false }, renamed: } } }";
  const world = (passes: string, environment = "", event: object = {}): Memory => ({
    files: {
      [main]: fileOf("[push, pull_request]", { own: `environment: uat, ${job}`, a: calls("c.yml", passes) }),
      [`${folder}/c.yml`]: fileOf(on, {
        x: `${environment}${job}`,
        y: calls("d.yml", "secrets: { database_url: '${{ secrets.DATABASE_URL }}' }"),
      }),
      [`${folder}/d.yml`]: fileOf("{ workflow_call: { secrets: { database_url: } } }", {
        z: `environment: uat, ${job}`,
        plain: job,
      }),
    },
    secrets: { KEY: "key", TOKEN: "repository's" },
    environments: { uat: { secrets: { DATABASE_URL: "postgres://uat", TOKEN: "environment's" } } },
    ...event,
  });
  const secretsOf = async (memory: Memory, key: string) => {
    const { GITHUB_TOKEN, ...rest } = ((await play(memory)).requests.get(key)?.contexts.secrets ?? {}) as Record<
      string,
      string
    >;
    expect(GITHUB_TOKEN).toBe(`token of ${key}`);
    return rest;
  };
  const byName = "secrets: { DATABASE_URL: '${{ secrets.DATABASE_URL }}', renamed: '${{ secrets.KEY }}' }";

  test("of the run's own file are the repository's, and the environment's over them", async () => {
    expect(await secretsOf(world("name: a"), "own")).toEqual({
      KEY: "key",
      TOKEN: "environment's",
      DATABASE_URL: "postgres://uat",
    });
  });

  test.each([
    ["nothing that was not passed", "name: a", "environment: uat, ", {}],
    ["what was passed by name, even if it is empty", byName, "", { DATABASE_URL: "", renamed: "key" }],
    [
      "its environment's value for a name that was passed",
      byName,
      "environment: uat, ",
      { DATABASE_URL: "postgres://uat", renamed: "key" },
    ],
    [
      "nothing else of its environment",
      "secrets: { renamed: '${{ secrets.KEY }}' }",
      "environment: uat, ",
      { renamed: "key" },
    ],
    ["everything where it inherits", "secrets: inherit", "", { KEY: "key", TOKEN: "repository's" }],
    [
      "its environment's too where it inherits",
      "secrets: inherit",
      "environment: uat, ",
      { KEY: "key", TOKEN: "environment's", DATABASE_URL: "postgres://uat" },
    ],
  ])("of a called workflow: %s", async (_, passes, environment, expected) => {
    expect(await secretsOf(world(passes, environment), "a/x")).toEqual(expected);
  });

  test("pass through each level by name, and the last job's environment fills them in", async () => {
    expect(await secretsOf(world(byName), "a/y/z")).toEqual({ database_url: "postgres://uat" });
    expect(await secretsOf(world(byName), "a/y/plain")).toEqual({ database_url: "" });
  });

  test("stay empty below a level that was not passed them, though it names them and the environment has them", async () => {
    for (const passes of ["name: a", "secrets: { renamed: '${{ secrets.KEY }}' }"])
      expect(await secretsOf(world(passes), "a/y/z")).toEqual({ database_url: "" });
    expect(await secretsOf(world("secrets: inherit"), "a/y/z")).toEqual({ database_url: "postgres://uat" });
  });

  test("may carry the token of the job that receives it", async () => {
    const memory = world("secrets: { renamed: 'x-${{ secrets.GITHUB_TOKEN }}' }");
    expect(await secretsOf(memory, "a/x")).toEqual({ renamed: "x-token of a/x" });
  });

  test.each([
    ["secrets: { unknown: x }", "Invalid secret, unknown is not defined in the referenced workflow."],
    ["name: a", "Secret KEY is required, but not provided while calling."],
  ])("%s is a startup error", async (passes, message) => {
    const required = message.includes("required") ? "{ KEY: { required: true } }" : "{ KEY: }";
    const { result } = await play({
      files: {
        [main]: fileOf("push", { a: `if: false, ${calls("c.yml", passes)}` }),
        [`${folder}/c.yml`]: fileOf(`{ workflow_call: { secrets: ${required} } }`, { x: job }),
      },
    });
    expect(result.errors).toMatchObject([{ path: main, line: 3, message }]);
  });

  test("that are required are given when they are named, even if empty", async () => {
    const { result } = await play({
      files: {
        [main]: fileOf("push", { a: calls("c.yml", "secrets: { key: '${{ secrets.NONE }}' }") }),
        [`${folder}/c.yml`]: fileOf("{ workflow_call: { secrets: { KEY: { required: true } } } }", { x: job }),
      },
    });
    expect(result.conclusion).toBe("success");
  });
});

test("variables are not isolated: the repository's and the job's environment's reach every level", async () => {
  const { requests } = await play({
    files: {
      [main]: fileOf("push", { a: `if: vars.REGION == 'eu', ${calls("c.yml")}` }),
      [`${folder}/c.yml`]: fileOf("workflow_call", {
        x: `environment: '\${{ vars.TARGET }}', env: { R: '\${{ vars.region }}' }, ${job}`,
        y: job,
      }),
    },
    variables: { REGION: "eu", TARGET: "uat" },
    environments: { uat: { variables: { region: "us" } } },
  });
  expect(requests.get("a/x")?.contexts).toMatchObject({ vars: { region: "us", TARGET: "uat" }, env: { R: "us" } });
  expect(requests.get("a/x")?.environment).toEqual({ name: "uat", deployment: true });
  expect(requests.get("a/y")?.contexts.vars).toEqual({ REGION: "eu", TARGET: "uat" });
});

test("an environment may go without a deployment, and an empty name is none", async () => {
  const { requests } = await play({
    files: {
      [main]: fileOf("push", {
        a: `environment: { name: uat, deployment: false, url: '\${{ steps.x.outputs.url }}' }, ${job}`,
        b: `environment: '\${{ vars.NONE }}', ${job}`,
      }),
    },
  });
  expect(requests.get("a")?.environment).toEqual({ name: "uat", deployment: false, url: "${{ steps.x.outputs.url }}" });
  expect(requests.get("b")).not.toHaveProperty("environment");
});
