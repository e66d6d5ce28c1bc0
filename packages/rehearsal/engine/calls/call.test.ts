import { describe, expect, test } from "@jest/globals";
import { calls, fileOf, folder, job, main, play, untilCancelled } from "../../builders/stage.ts";
import type { Conclusion } from "../../protocol/run.ts";

describe("uses", () => {
  test("reads $/ and ./ from the repository and commit of the file they are in", async () => {
    const { requests } = await play({
      files: {
        [main]: fileOf("push", { a: `uses: acme/lib/${folder}/one.yml@v1`, b: `uses: ./${folder}/local.yml` }),
        [`acme/lib:${folder}/one.yml`]: fileOf("workflow_call", {
          x: calls("two.yml"),
          y: `uses: ./${folder}/two.yml`,
        }),
        [`acme/lib:${folder}/two.yml`]: fileOf("workflow_call", { z: job }),
        [`${folder}/two.yml`]: fileOf("workflow_call", { wrong: job }),
        [`${folder}/local.yml`]: fileOf("workflow_call", { z: job }),
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
    [`acme/lib/${folder}/x.yml@nowhere`, "workflow was not found: there is no repository acme/lib with a ref nowhere"],
    [`acme/none/${folder}/x.yml@v1`, "no repository acme/none with a ref v1"],
    [`acme/lib/${folder}/x.yml@v1`, "there is no such file in acme/lib at bbbbbbb"],
    [`acme/lib/${folder}/x.yml`, "write $/.github/workflows/"],
    ["acme/lib/x.yml@v1", "directly in .github/workflows"],
    [`$/${folder}/deep/x.yml`, "directly in .github/workflows"],
    [`$/${folder}/x.yml@v1`, "without @ref"],
    [`$/${folder}/nightly.yml`, "workflow is not reusable as it is missing a `on.workflow_call` trigger"],
    [`$/${folder}/circle.yml`, "calls itself"],
    [`$/${folder}/main.yml`, "calls itself"],
  ])("%s is refused before any job starts: %s", async (uses, message) => {
    const { result, requests } = await play({
      files: {
        [main]: fileOf("[push, workflow_call]", { first: job, a: `uses: '${uses}'` }),
        [`${folder}/nightly.yml`]: fileOf("push", { x: job }),
        [`${folder}/circle.yml`]: fileOf("workflow_call", { x: calls("circle.yml") }),
        [`acme/lib:${folder}/other.yml`]: fileOf("workflow_call", { x: job }),
      },
    });
    expect(result.errors[0]?.message).toContain(message);
    expect(requests.size).toBe(0);
  });

  test("goes ten files deep and no deeper", async () => {
    const deep = (levels: number) => ({
      [main]: fileOf("push", { a: calls("2.yml") }),
      ...Object.fromEntries(
        Array.from({ length: levels - 1 }, (_, at) => [
          `${folder}/${at + 2}.yml`,
          fileOf("workflow_call", { a: at + 2 === levels ? job : calls(`${at + 3}.yml`) }),
        ]),
      ),
    });
    expect((await play({ files: deep(10) })).conclusions[Array(10).fill("a").join("/")]).toBe("success");
    expect((await play({ files: deep(11) })).result.errors).toMatchObject([{ path: `${folder}/10.yml`, line: 3 }]);
  });

  test("reaches at most fifty different files", async () => {
    const wide = (count: number) => ({
      [main]: fileOf(
        "push",
        Object.fromEntries(Array.from({ length: count }, (_, at) => [`j${at}`, calls(`${at}.yml`)])),
      ),
      ...Object.fromEntries(
        Array.from({ length: count }, (_, at) => [`${folder}/${at}.yml`, fileOf("workflow_call", { x: job })]),
      ),
    });
    expect((await play({ files: wide(50) })).result.conclusion).toBe("success");
    expect((await play({ files: wide(51) })).result.errors).toMatchObject([{ message: expect.stringContaining("51") }]);
  });
});

describe("the jobs of a called workflow", () => {
  test("are named after their caller, and see the caller's github", async () => {
    const { result, requests } = await play({
      files: {
        [main]: fileOf(
          "push",
          {
            promote: `name: Promote, ${calls("p.yml")}`,
            each: `strategy: { matrix: { e: [dev] } }, ${calls("p.yml")}`,
          },
          "name: Main",
        ),
        [`${folder}/p.yml`]: fileOf("workflow_call", { deploy: `name: Deploy, ${job}` }, "name: Callee"),
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
      [main]: fileOf("push", {
        a: calls("c.yml"),
        b: `needs: a, if: always(), outputs: { a: '\${{ needs.a.result }}' }, ${job}`,
      }),
      [`${folder}/c.yml`]: fileOf("workflow_call", { x: `${condition}${job}`, y: `${condition}${job}` }),
    });
    const seen = async (jobs: Record<string, Conclusion>, condition = "") =>
      (await play({ files: files(condition), jobs })).outputs.b?.a;
    expect(await seen({})).toBe("success");
    expect(await seen({ "a/x": "failure", "a/y": "cancelled" })).toBe("failure");
    expect(await seen({ "a/y": "cancelled" })).toBe("cancelled");
    expect(await seen({ "a/x": "failure" }, "continue-on-error: true, ")).toBe("success");
    expect(await seen({}, "if: false, ")).toBe("skipped");
  });

  test("look only at themselves for success(), unless the callers' ancestors should count", async () => {
    const files = {
      [main]: fileOf("push", { a: job, b: `needs: a, if: always(), ${calls("c.yml")}` }),
      [`${folder}/c.yml`]: fileOf("workflow_call", { x: job, y: `if: failure(), ${job}` }),
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
          [main]: fileOf("push", { a: `if: always(), ${calls("c.yml")}` }),
          [`${folder}/c.yml`]: fileOf("workflow_call", {
            x: job,
            y: `needs: x, ${job}`,
            z: `needs: x, if: always(), ${job}`,
          }),
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
        [main]: fileOf(
          "push",
          { a: calls("c.yml"), own: `env: { JOB: '\${{ github.job }}', TOP: job }, ${job}` },
          "env: { TOP: caller, ONLY: '1' }",
          "defaults: { run: { shell: sh } }",
        ),
        [`${folder}/c.yml`]: fileOf(
          "workflow_call",
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
