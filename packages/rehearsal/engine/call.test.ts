import { describe, expect, test } from "@jest/globals";
import type { Conclusion } from "../run.ts";
import { type Memory, play, untilCancelled } from "./memory-stage.ts";

const folder = ".github/workflows";
const main = `${folder}/main.yml`;
const job = "runs-on: ubuntu-latest, steps: [{ run: echo }]";

/** A workflow file: what is above `jobs:`, and its jobs as flow mappings. */
const file = (on: string, jobs: Readonly<Record<string, string>>, ...head: string[]) =>
  [`on: ${on}`, ...head, "jobs:", ...Object.entries(jobs).map(([id, body]) => `  ${id}: { ${body} }`)].join("\n");

const callee = (jobs: Readonly<Record<string, string>>, ...head: string[]) => file("workflow_call", jobs, ...head);
const calls = (path: string, more = "") => `uses: $/${folder}/${path}${more && `, ${more}`}`;

describe("uses", () => {
  test("reads $/ and ./ from the repository and commit of the file they stand in", async () => {
    const { requests } = await play({
      files: {
        [main]: file("push", { a: `uses: acme/lib/${folder}/one.yml@v1`, b: `uses: ./${folder}/local.yml` }),
        [`acme/lib:${folder}/one.yml`]: callee({ x: calls("two.yml"), y: `uses: ./${folder}/two.yml` }),
        [`acme/lib:${folder}/two.yml`]: callee({ z: job }),
        [`${folder}/two.yml`]: callee({ wrong: job }),
        [`${folder}/local.yml`]: callee({ z: job }),
      },
    });
    const sources = [...requests].map(([key, { source }]) => [key, source.repository, source.ref, source.path]);
    expect(sources.sort()).toEqual([
      ["a/x/z", "acme/lib", "v1", `${folder}/two.yml`],
      ["a/y/z", "acme/lib", "v1", `${folder}/two.yml`],
      ["b/z", "octo/shop", "refs/heads/main", `${folder}/local.yml`],
    ]);
    expect(requests.get("a/x/z")?.source.sha).toBe("b".repeat(40));
  });

  test.each([
    [`acme/lib/${folder}/x.yml@nowhere`, "no repository acme/lib with a ref nowhere"],
    [`acme/none/${folder}/x.yml@v1`, "no repository acme/none with a ref v1"],
    [`acme/lib/${folder}/x.yml@v1`, "there is no such file in acme/lib at bbbbbbb"],
    [`acme/lib/${folder}/x.yml`, "write $/.github/workflows/"],
    ["acme/lib/x.yml@v1", "directly in .github/workflows"],
    [`$/${folder}/deep/x.yml`, "directly in .github/workflows"],
    [`$/${folder}/x.yml@v1`, "without @ref"],
    [`$/${folder}/nightly.yml`, "does not start on workflow_call"],
    [`$/${folder}/circle.yml`, "calls itself"],
    [`$/${folder}/main.yml`, "calls itself"],
  ])("%s is refused before any job starts: %s", async (uses, message) => {
    const { result, requests } = await play({
      files: {
        [main]: file("[push, workflow_call]", { first: job, a: `uses: '${uses}'` }),
        [`${folder}/nightly.yml`]: file("push", { x: job }),
        [`${folder}/circle.yml`]: callee({ x: calls("circle.yml") }),
        [`acme/lib:${folder}/other.yml`]: callee({ x: job }),
      },
    });
    expect(result.errors[0]?.message).toContain(message);
    expect(requests.size).toBe(0);
  });

  test("goes ten files deep and no deeper", async () => {
    const deep = (levels: number) => ({
      [main]: file("push", { a: calls("2.yml") }),
      ...Object.fromEntries(
        Array.from({ length: levels - 1 }, (_, at) => [
          `${folder}/${at + 2}.yml`,
          callee({ a: at + 2 === levels ? job : calls(`${at + 3}.yml`) }),
        ]),
      ),
    });
    expect((await play({ files: deep(10) })).conclusions[Array(10).fill("a").join("/")]).toBe("success");
    expect((await play({ files: deep(11) })).result.errors).toMatchObject([{ path: `${folder}/10.yml`, line: 3 }]);
  });

  test("reaches at most fifty different files", async () => {
    const wide = (count: number) => ({
      [main]: file(
        "push",
        Object.fromEntries(Array.from({ length: count }, (_, at) => [`j${at}`, calls(`${at}.yml`)])),
      ),
      ...Object.fromEntries(Array.from({ length: count }, (_, at) => [`${folder}/${at}.yml`, callee({ x: job })])),
    });
    expect((await play({ files: wide(50) })).result.conclusion).toBe("success");
    expect((await play({ files: wide(51) })).result.errors).toMatchObject([{ message: expect.stringContaining("51") }]);
  });
});

describe("the jobs of a called workflow", () => {
  test("are named after their caller, and see the caller's github", async () => {
    const { result, requests } = await play({
      files: {
        [main]: file(
          "push",
          {
            promote: `name: Promote, ${calls("p.yml")}`,
            each: `strategy: { matrix: { e: [dev] } }, ${calls("p.yml")}`,
          },
          "name: Main",
        ),
        [`${folder}/p.yml`]: callee({ deploy: `name: Deploy, ${job}` }, "name: Callee"),
      },
    });
    expect(result.jobs.map(({ key, name }) => [key, name]).sort()).toEqual([
      ["each (dev)", "each (dev)"],
      ["each (dev)/deploy", "each (dev) / Deploy"],
      ["promote", "Promote"],
      ["promote/deploy", "Promote / Deploy"],
    ]);
    expect(requests.get("promote/deploy")).toMatchObject({
      id: "deploy",
      contexts: {
        github: { workflow: "main", job: "deploy", token: "token of promote/deploy", repository: "octo/shop" },
      },
    });
  });

  test("decide how the call ends", async () => {
    const files = (condition = "") => ({
      [main]: file("push", {
        a: calls("c.yml"),
        b: `needs: a, if: always(), outputs: { a: '\${{ needs.a.result }}' }, ${job}`,
      }),
      [`${folder}/c.yml`]: callee({ x: `${condition}${job}`, y: `${condition}${job}` }),
    });
    const seen = async (jobs: Record<string, Conclusion>, condition = "") =>
      (await play({ files: files(condition), jobs })).outputs.b?.a;
    expect(await seen({})).toBe("success");
    expect(await seen({ "a/x": "failure", "a/y": "cancelled" })).toBe("failure");
    expect(await seen({ "a/y": "cancelled" })).toBe("cancelled");
    expect(await seen({ "a/x": "failure" }, "continue-on-error: true, ")).toBe("success");
    expect(await seen({}, "if: false, ")).toBe("skipped");
  });

  test("look only at themselves for success(), unless the callers' ancestors shall count", async () => {
    const files = {
      [main]: file("push", { a: job, b: `needs: a, if: always(), ${calls("c.yml")}` }),
      [`${folder}/c.yml`]: callee({ x: job, y: `if: failure(), ${job}` }),
    };
    const jobs = { a: "failure" } as const;
    expect((await play({ files, jobs })).conclusions).toMatchObject({ "b/x": "success", "b/y": "skipped" });
    const through = await play({ files, jobs }, { calleesSee: "callers" });
    expect(through.conclusions).toMatchObject({ "b/x": "skipped", "b/y": "success" });
  });

  test("are cancelled with the run, each by its own condition", async () => {
    const cancel = new AbortController();
    const { conclusions } = await play(
      {
        files: {
          [main]: file("push", { a: `if: always(), ${calls("c.yml")}` }),
          [`${folder}/c.yml`]: callee({ x: job, y: `needs: x, ${job}`, z: `needs: x, if: always(), ${job}` }),
        },
        jobs: {
          "a/x": (request, signal) => {
            setTimeout(() => cancel.abort(), 5);
            return untilCancelled(request, signal);
          },
        },
      },
      { signal: cancel.signal },
    );
    expect(conclusions).toEqual({ "a/x": "cancelled", "a/y": "cancelled", "a/z": "success", a: "cancelled" });
  });

  test("have their own file's env and defaults, not the caller's", async () => {
    const { requests } = await play({
      files: {
        [main]: file(
          "push",
          { a: calls("c.yml"), own: `env: { JOB: '\${{ github.job }}', TOP: job }, ${job}` },
          "env: { TOP: caller, ONLY: '1' }",
          "defaults: { run: { shell: sh } }",
        ),
        [`${folder}/c.yml`]: callee(
          { x: job, y: `defaults: { run: { working-directory: '\${{ inputs.none || ''in'' }}' } }, ${job}` },
          "env: { OWN: '${{ github.ref_name }}' }",
          "defaults: { run: { shell: bash, working-directory: src } }",
        ),
      },
    });
    const seen = (key: string) => [requests.get(key)?.contexts.env, requests.get(key)?.defaults];
    expect(seen("own")).toEqual([{ TOP: "job", ONLY: "1", JOB: "own" }, { shell: "sh" }]);
    expect(seen("a/x")).toEqual([{ OWN: "main" }, { shell: "bash", workingDirectory: "src" }]);
    expect(seen("a/y")).toEqual([{ OWN: "main" }, { workingDirectory: "in" }]);
  });
});

describe("inputs of a call", () => {
  const on =
    "{ workflow_call: { inputs: { text: { type: string, default: '${{ github.ref_name }}' }, Flag: { type: boolean }, n: { type: number }, must: { type: string, required: true } } } }";
  const files = (given: string) => ({
    [main]: file("push", {
      plan: `outputs: { n: '5' }, ${job}`,
      a: `needs: plan, ${calls("c.yml", `with: { ${given} }`)}`,
      after: `needs: a, ${job}`,
    }),
    [`${folder}/c.yml`]: file(on, { x: `outputs: { all: '\${{ toJSON(inputs) }}' }, ${job}` }),
  });
  const inputs = async (given: string) =>
    JSON.parse((await play({ files: files(given) })).outputs["a/x"]?.all ?? "null");

  test.each([
    ["must: x", { text: "main", Flag: false, n: 0, must: "x" }],
    ["must: 1.50, flag: true, n: 3", { text: "main", Flag: true, n: 3, must: "1.5" }],
    ["must: true, text: ''", { text: "", Flag: false, n: 0, must: "true" }],
    ["must: '', n: '${{ fromJSON(needs.plan.outputs.n) }}'", { text: "main", Flag: false, n: 5, must: "" }],
    [
      "must: '${{ needs.plan.outputs.none }}', FLAG: '${{ github.ref_name == ''main'' }}'",
      { text: "main", Flag: true, n: 0, must: "" },
    ],
  ])("%s arrive in their types", async (given, expected) => {
    expect(await inputs(given)).toEqual(expected);
  });

  test.each([
    ["text: x", 'input "must" of $/.github/workflows/c.yml is required and not given'],
    ["must: x, extra: y", 'input "extra" is not one of $/.github/workflows/c.yml, which has: text, Flag, n, must'],
    ["must: x, flag: 'true'", 'input "Flag" is "true" where true or false is expected'],
    ["must: x, n: '3'", 'input "n" is "3" where a number is expected'],
    ["must: x, flag: 1", 'input "Flag" is 1 where true or false is expected'],
  ])("%s are a startup error", async (given, message) => {
    const { result, requests } = await play({ files: files(given) });
    expect(result.errors).toEqual([{ path: main, line: 4, column: expect.any(Number), message }]);
    expect(requests.size).toBe(0);
  });

  test.each([
    ["must: x, flag: '${{ needs.plan.outputs.n }}'", 'input "Flag" is "5" where true or false is expected'],
    ["must: x, n: '${{ needs.plan.outputs.n }}'", 'input "n" is "5" where a number is expected'],
    ["must: '${{ needs.plan }}'", "where a text is expected"],
  ])("%s, of a wrong type only when computed, fail the call", async (given, message) => {
    const { conclusions, events } = await play({ files: files(given) });
    expect(conclusions).toEqual({ plan: "success", a: "failure", after: "skipped" });
    expect(events).toContainEqual(expect.objectContaining({ job: "a", because: expect.stringContaining(message) }));
  });

  test("with a default of another type are a mistake of the called file", async () => {
    const wrong = file("{ workflow_call: { inputs: { n: { type: number, default: many } } } }", { x: job });
    const { result } = await play({
      files: { [main]: file("push", { a: calls("c.yml") }), [`${folder}/c.yml`]: wrong },
    });
    expect(result.errors).toMatchObject([{ path: `${folder}/c.yml`, line: 1 }]);
  });
});

describe("secrets", () => {
  const on = "{ workflow_call: { secrets: { DATABASE_URL: { required: false }, renamed: } } }";
  const world = (passes: string, environment = "", event: object = {}): Memory => ({
    files: {
      [main]: file("[push, pull_request]", { own: `environment: uat, ${job}`, a: calls("c.yml", passes) }),
      [`${folder}/c.yml`]: file(on, {
        x: `${environment}${job}`,
        y: calls("d.yml", "secrets: { database_url: '${{ secrets.DATABASE_URL }}' }"),
      }),
      [`${folder}/d.yml`]: file("{ workflow_call: { secrets: { database_url: } } }", {
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

  test("may carry the token of the job that receives it", async () => {
    const memory = world("secrets: { renamed: 'x-${{ secrets.GITHUB_TOKEN }}' }");
    expect(await secretsOf(memory, "a/x")).toEqual({ renamed: "x-token of a/x" });
  });

  test.each([
    ["secrets: { unknown: x }", 'secret "unknown" is not declared by $/.github/workflows/c.yml'],
    ["name: a", 'secret "KEY" of $/.github/workflows/c.yml is required and not given'],
  ])("%s is a startup error", async (passes, message) => {
    const required = message.includes("required") ? "{ KEY: { required: true } }" : "{ KEY: }";
    const { result } = await play({
      files: {
        [main]: file("push", { a: `if: false, ${calls("c.yml", passes)}` }),
        [`${folder}/c.yml`]: file(`{ workflow_call: { secrets: ${required} } }`, { x: job }),
      },
    });
    expect(result.errors).toMatchObject([{ path: main, line: 3, message }]);
  });

  test("that are required are given when they are named, even if empty", async () => {
    const { result } = await play({
      files: {
        [main]: file("push", { a: calls("c.yml", "secrets: { key: '${{ secrets.NONE }}' }") }),
        [`${folder}/c.yml`]: file("{ workflow_call: { secrets: { KEY: { required: true } } } }", { x: job }),
      },
    });
    expect(result.conclusion).toBe("success");
  });
});

test("variables are not isolated: the repository's and the job's environment's reach every level", async () => {
  const { requests } = await play({
    files: {
      [main]: file("push", { a: `if: vars.REGION == 'eu', ${calls("c.yml")}` }),
      [`${folder}/c.yml`]: callee({
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
      [main]: file("push", {
        a: `environment: { name: uat, deployment: false, url: '\${{ steps.x.outputs.url }}' }, ${job}`,
        b: `environment: '\${{ vars.NONE }}', ${job}`,
      }),
    },
  });
  expect(requests.get("a")?.environment).toEqual({ name: "uat", deployment: false, url: "${{ steps.x.outputs.url }}" });
  expect(requests.get("b")).not.toHaveProperty("environment");
});

describe("outputs of a call", () => {
  const on =
    "{ workflow_call: { outputs: { v: { value: '${{ jobs.x.outputs.v }}' }, r: { value: '${{ jobs.x.result }}' }, fixed: { value: text } } } }";
  const files = (output: string) => ({
    [main]: file("push", {
      a: calls("c.yml", "secrets: inherit"),
      b: `needs: a, if: always(), outputs: { all: '\${{ toJSON(needs.a.outputs) }}' }, ${job}`,
    }),
    [`${folder}/c.yml`]: file(on, { x: `outputs: { v: '${output}' }, ${job}` }),
  });
  const seen = async (memory: Memory, options = {}) =>
    JSON.parse((await play(memory, options)).outputs.b?.all ?? "null");

  test("are computed from its jobs; empty ones are not sent", async () => {
    expect(await seen({ files: files("1.2") })).toEqual({ v: "1.2", r: "success", fixed: "text" });
    expect(await seen({ files: files("") })).toEqual({ r: "success", fixed: "text" });
  });

  test("are dropped with a warning when they hold a secret, plain or in base64", async () => {
    const base64 = Buffer.from("hunter22").toString("base64");
    for (const output of ["x-hunter22", base64]) {
      const memory = { files: files(output), secrets: { KEY: "hunter22" } };
      expect(await seen(memory)).toEqual({ r: "success", fixed: "text" });
      const { events } = await play(memory);
      expect(events).toContainEqual(
        expect.objectContaining({ type: "warning", job: "a", message: expect.stringContaining('"v"') }),
      );
    }
  });

  test("that failed are kept or dropped, as a test wants to see it", async () => {
    const memory = { files: files("1.2"), jobs: { "a/x": "failure" } } as const;
    expect(await seen(memory)).toEqual({ v: "1.2", r: "failure", fixed: "text" });
    expect(await seen(memory, { outputsOfFailedCalls: "drop" })).toEqual({});
  });
});
