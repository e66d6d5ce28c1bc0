import { describe, expect, test } from "@jest/globals";
import { aRun, play } from "../builders/stage.ts";
import type { Json } from "../protocol/run.ts";

const folder = ".github/workflows";
const main = `${folder}/main.yml`;
const job = "runs-on: ubuntu-latest, steps: [{ run: echo }]";
const calls = `uses: $/${folder}/c.yml`;
const only = (levels: object = {}) =>
  Object.fromEntries(Object.entries(levels).filter(([, level]) => level !== "none"));

/** A caller and a callee, each with its own block above its jobs. */
const files = (caller: string, call: string, callee = "", called = "", condition = "") => ({
  [main]: `on: [push, pull_request]\n${caller}\njobs:\n  first: { ${job} }\n  a: { ${condition}${call}${calls} }`,
  [`${folder}/c.yml`]: `on: workflow_call\n${callee}\njobs:\n  x: { ${called}${job} }`,
});

describe("a token", () => {
  test.each([
    ["what the repository sets where nobody says anything", "", "", "", "", { contents: "read", packages: "read" }],
    ["what the file says", "permissions: { issues: write }", "", "", "", { issues: "write" }],
    [
      "what the calling job says, over the file",
      "permissions: {}",
      "permissions: { checks: read }, ",
      "",
      "",
      { checks: "read" },
    ],
    [
      "what the called file says",
      "permissions: { issues: write }",
      "",
      "permissions: { issues: read }",
      "",
      { issues: "read" },
    ],
    [
      "what the called job says",
      "permissions: { issues: write, checks: read }",
      "",
      "permissions: {}",
      "permissions: { checks: read }, ",
      { checks: "read" },
    ],
    ["all of it", "permissions: read-all", "", "permissions: { models: read }", "", { models: "read" }],
  ])("may do %s", async (_, caller, call, callee, called, expected) => {
    const { requests, result } = await play({ files: files(caller, call, callee, called) });
    expect(result.errors).toEqual([]);
    expect(only(requests.get("a/x")?.permissions)).toEqual(expected);
  });

  test("may write where nobody says anything if the repository is set so", async () => {
    const { requests } = await play({ files: files("", "") }, { defaultPermissions: "write" });
    expect(requests.get("a/x")?.permissions).toMatchObject({ contents: "write", "id-token": "none" });
  });
});

describe("a call that asks for more than its caller grants stops the whole run before it starts:", () => {
  test.each([
    [
      "its job",
      "permissions: { contents: read }",
      "",
      "",
      "permissions: { contents: write }, ",
      "The nested job 'x' is requesting 'contents: write', but is only allowed 'contents: read'.",
    ],
    [
      "its file",
      "permissions: { contents: read }",
      "",
      "permissions: { id-token: write }",
      "permissions: {}, ",
      "The workflow is requesting 'id-token: write', but is only allowed 'id-token: none'.",
    ],
    [
      "its job, whatever its own file allows",
      "permissions: {}",
      "",
      "permissions: write-all",
      "permissions: { checks: read }, ",
      "The nested job 'x' is requesting 'checks: read', but is only allowed 'checks: none'.",
    ],
    [
      "beyond the repository's setting",
      "",
      "",
      "",
      "permissions: { contents: write }, ",
      "is requesting 'contents: write', but is only allowed 'contents: read'.",
    ],
    [
      "beyond the calling job's block",
      "permissions: write-all",
      "permissions: { contents: read }, ",
      "",
      "permissions: { issues: read }, ",
      "is requesting 'issues: read', but is only allowed 'issues: none'.",
    ],
  ])("%s", async (_, caller, call, callee, called, message) => {
    for (const condition of ["", "if: false, "]) {
      const { result, requests } = await play({ files: files(caller, call, callee, called, condition) });
      expect(result.errors.map((error) => error.message).join("\n")).toContain(message);
      expect(result.errors[0]).toMatchObject({ path: main, line: 5, column: 3 });
      expect(requests.size).toBe(0);
    }
  });

  test("a level further down", async () => {
    const two = files("permissions: { contents: write }", "permissions: { contents: read }, ");
    const { result } = await play({
      files: {
        ...two,
        [`${folder}/c.yml`]: `on: workflow_call\njobs:\n  x: { uses: $/${folder}/d.yml }`,
        [`${folder}/d.yml`]: `on: workflow_call\njobs:\n  y: { permissions: { contents: write }, ${job} }`,
      },
    });
    expect(result.errors).toMatchObject([{ path: `${folder}/c.yml`, line: 3 }]);
  });
});

describe("a pull request from a fork", () => {
  const from = (full_name: Json) =>
    aRun({
      name: "pull_request",
      ref: "refs/pull/1/merge",
      payload: {
        action: "opened",
        pull_request: { head: { ref: "feature/x", repo: full_name && { full_name } }, base: { ref: "main" } },
      },
    });
  const memory = {
    files: {
      [main]: `on: pull_request\npermissions: { contents: write, id-token: write }\njobs:\n  a: { environment: uat, ${job} }`,
    },
    secrets: { KEY: "key" },
    environments: { uat: { secrets: { URL: "url" } } },
  };

  test.each<[string, Json]>([
    ["of somebody", "mallory/shop"],
    ["that is gone", null],
  ])("%s reads only, and sees no secret, not even its environment's", async (_, name) => {
    const { requests } = await play(memory, { run: from(name) });
    expect(only(requests.get("a")?.permissions)).toEqual({ contents: "read" });
    expect(requests.get("a")?.contexts.secrets).toEqual({ GITHUB_TOKEN: "token of a" });
  });

  test("is not one that comes from the repository itself", async () => {
    const { requests } = await play(memory, { run: from("Octo/Shop") });
    expect(only(requests.get("a")?.permissions)).toEqual({ contents: "write", "id-token": "write" });
    expect(requests.get("a")?.contexts).toMatchObject({
      secrets: { KEY: "key", URL: "url" },
      github: { head_ref: "feature/x", base_ref: "main", ref_name: "1/merge", event_name: "pull_request" },
    });
  });
});
