import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { cleanUp, runSteps, type SmallJob } from "../builders/job.ts";

afterAll(cleanUp);

const PATH = process.env.PATH ?? "";
const action = {
  "$/actions/env": {
    "action.yml": "name: e\ndescription: y\nruns: {using: node24, main: m.cjs}",
    "m.cjs": "console.log('env ' + JSON.stringify(process.env))",
  },
};

/** The environment that a step of a node action sees. */
async function environmentOf(job: SmallJob = {}): Promise<{ env: Record<string, string>; folder: string }> {
  const { text, folder } = await runSteps("- uses: $/actions/env", { ...job, actions: action });
  const [, json = "{}"] = /^env (\{.*\})$/m.exec(text) ?? [];
  return { env: JSON.parse(json), folder };
}

test("a step sees what a hosted runner gives, and of the host only what package clients need", async () => {
  const environment = {
    PATH,
    LANG: "de_DE.UTF-8",
    HOME: "/root",
    SECRET_OF_THE_HOST: "x",
    GITHUB_TOKEN: "x",
    AWS_PROFILE: "x",
    NODE_OPTIONS: "--x",
    HTTPS_PROXY: "http://proxy:1",
    no_proxy: "localhost",
    NODE_EXTRA_CA_CERTS: "/ca.pem",
    SSL_CERT_FILE: "/ca.pem",
    PIP_INDEX_URL: "http://pip",
    UV_CACHE_DIR: "/uv",
    npm_config_registry: "http://npm",
    GOPROXY: "http://go",
  };
  const { env, folder } = await environmentOf({ environment });
  const work = join(folder, "work");
  expect(
    Object.keys(env)
      .filter((name) => !/^(GITHUB|RUNNER|ACTIONS)_/.test(name))
      .sort(),
  ).toEqual(
    [
      "AGENT_TOOLSDIRECTORY",
      "CI",
      "GOPROXY",
      "HOME",
      "HTTPS_PROXY",
      "LANG",
      "NODE_EXTRA_CA_CERTS",
      "PATH",
      "PIP_INDEX_URL",
      "SSL_CERT_FILE",
      "UV_CACHE_DIR",
      "no_proxy",
      "npm_config_registry",
    ].sort(),
  );
  expect(env).toMatchObject({
    CI: "true",
    HOME: join(folder, "home"),
    LANG: "de_DE.UTF-8",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION: "__self",
    GITHUB_ACTOR: "ada",
    GITHUB_ACTOR_ID: "5",
    GITHUB_TRIGGERING_ACTOR: "ada",
    GITHUB_API_URL: "http://127.0.0.1:1/api",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_BASE_REF: "",
    GITHUB_HEAD_REF: "",
    GITHUB_EVENT_NAME: "push",
    GITHUB_EVENT_PATH: join(work, "_temp/_github_workflow/event.json"),
    GITHUB_JOB: "small",
    GITHUB_REF: "refs/heads/develop",
    GITHUB_REF_NAME: "develop",
    GITHUB_REF_TYPE: "branch",
    GITHUB_REF_PROTECTED: "false",
    GITHUB_REPOSITORY: "team/sample",
    GITHUB_REPOSITORY_ID: "77",
    GITHUB_REPOSITORY_OWNER: "team",
    GITHUB_REPOSITORY_OWNER_ID: "9",
    GITHUB_RUN_ID: "12",
    GITHUB_RUN_NUMBER: "3",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_SHA: "a".repeat(40),
    GITHUB_WORKFLOW: "develop",
    GITHUB_WORKFLOW_REF: "team/sample/.github/workflows/develop.yml@refs/heads/develop",
    GITHUB_WORKFLOW_SHA: "a".repeat(40),
    GITHUB_WORKSPACE: join(work, "sample/sample"),
    GITHUB_RETENTION_DAYS: "90",
    GITHUB_GRAPHQL_URL: "http://127.0.0.1:1/api/graphql",
    RUNNER_NAME: "GitHub Actions 1",
    RUNNER_OS: { linux: "Linux", darwin: "macOS", win32: "Windows" }[process.platform as string],
    RUNNER_ARCH: { x64: "X64", arm64: "ARM64" }[process.arch as string],
    RUNNER_ENVIRONMENT: "github-hosted",
    RUNNER_TEMP: join(work, "_temp"),
    RUNNER_TOOL_CACHE: join(folder, "tools"),
    RUNNER_WORKSPACE: join(work, "sample"),
    RUNNER_TRACKING_ID: expect.stringMatching(/^github_/),
    ACTIONS_RESULTS_URL: "http://127.0.0.1:1/results/",
    ACTIONS_RUNTIME_TOKEN: "***",
  });
  expect(env).not.toHaveProperty("GITHUB_TOKEN");
  expect(env).not.toHaveProperty("RUNNER_DEBUG");
  expect(env).not.toHaveProperty("GITHUB_ACTION_PATH");
  expect(env).not.toHaveProperty("ACTIONS_ID_TOKEN_REQUEST_URL");
});

const script = (
  "GITHUB_ACTION GITHUB_ACTION_REF GITHUB_ACTION_REPOSITORY GITHUB_ACTIONS GITHUB_ACTOR GITHUB_ACTOR_ID GITHUB_API_URL GITHUB_BASE_REF GITHUB_ENV " +
  "GITHUB_EVENT_NAME GITHUB_EVENT_PATH GITHUB_GRAPHQL_URL GITHUB_HEAD_REF GITHUB_JOB GITHUB_OUTPUT GITHUB_PATH " +
  "GITHUB_REF GITHUB_REF_NAME GITHUB_REF_PROTECTED GITHUB_REF_TYPE GITHUB_REPOSITORY GITHUB_REPOSITORY_ID " +
  "GITHUB_REPOSITORY_OWNER GITHUB_REPOSITORY_OWNER_ID GITHUB_RETENTION_DAYS GITHUB_RUN_ATTEMPT GITHUB_RUN_ID " +
  "GITHUB_RUN_NUMBER GITHUB_SERVER_URL GITHUB_SHA GITHUB_STATE GITHUB_STEP_SUMMARY GITHUB_TRIGGERING_ACTOR " +
  "GITHUB_WORKFLOW GITHUB_WORKFLOW_REF GITHUB_WORKFLOW_SHA GITHUB_WORKSPACE RUNNER_ARCH RUNNER_ENVIRONMENT " +
  "RUNNER_NAME RUNNER_OS RUNNER_TEMP RUNNER_TOOL_CACHE RUNNER_TRACKING_ID RUNNER_WORKSPACE"
).split(" ");
const ofArtifacts = ["ACTIONS_RESULTS_URL", "ACTIONS_RUNTIME_TOKEN", "ACTIONS_RUNTIME_URL"];

test("a script gets these variables of GitHub and no other, above all no token of the artifact service", async () => {
  const { text } = await runSteps("- run: env");
  const names = [...text.matchAll(/^((?:GITHUB|RUNNER|ACTIONS)_\w+)=/gm)].map(([, name]) => name);
  expect(names.sort()).toEqual(script.toSorted());
});

test("an action gets what a script gets, and the way to the artifact service", async () => {
  const { env } = await environmentOf();
  const names = Object.keys(env).filter((name) => /^(GITHUB|RUNNER|ACTIONS)_/.test(name));
  expect(names.sort()).toEqual([...script, ...ofArtifacts].sort());
});

const say = 'echo "$WHERE: $GITHUB_ACTION,$GITHUB_ACTION_REPOSITORY,${GITHUB_ACTION_REF-absent}"';
const saying = `console.log('node: ' + ["", "_REPOSITORY", "_REF"].map((end) => process.env["GITHUB_ACTION" + end]))`;
const node = "name: n\ndescription: y\nruns: {using: node24, main: m.cjs}";
const expressed = "${{ github.action_repository }}@${{ github.action_ref }}";
const composite = `name: c
description: y
runs:
  using: composite
  steps:
    - { shell: bash, env: { WHERE: inside, FROM: "${expressed}" }, run: '${say} "$FROM" "${expressed}"' }
    - { uses: $/actions/n }`;

test.each([
  ["a script", `- { run: '${say}', env: { WHERE: script } }`, ["script: __run,,"]],
  ["an action of another repository", "- uses: acme/tool@v1", ["node: __acme_tool,acme/tool,v1"]],
  ["an action of the file's own repository", "- uses: $/actions/n", ["node: __self,us/slipway,refs/heads/main"]],
  ["an action of the workspace", "- uses: ./n", ["node: __self,,"]],
  [
    "a script in a composite action, where only expressions around it know more",
    "- uses: acme/comp@v2",
    ["inside: __acme_comp,, acme/comp@v2 @", "node: __acme_comp,acme/comp,v2"],
  ],
])("GITHUB_ACTION, its repository and its ref: %s", async (_, steps, messages) => {
  const { text } = await runSteps(steps, {
    actions: {
      "acme/tool@v1": { "action.yml": node, "m.cjs": saying },
      "$/actions/n": { "action.yml": node, "m.cjs": saying },
      "acme/comp@v2": { "action.yml": composite },
    },
    workspace: { "n/action.yml": node, "n/m.cjs": saying },
  });
  expect(text.match(/^(script|node|inside): .*$/gm)).toEqual(messages);
});

test("only a job that may ask for OIDC tokens knows where", async () => {
  const idTokenUrl = "http://127.0.0.1:1/token?x=1";
  const { env } = await environmentOf({ idTokenUrl, permissions: { "id-token": "write" } });
  expect(env).toMatchObject({ ACTIONS_ID_TOKEN_REQUEST_URL: idTokenUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: "***" });
  const without = await environmentOf({ idTokenUrl, permissions: { "id-token": "none" } });
  expect(without.env).not.toHaveProperty("ACTIONS_ID_TOKEN_REQUEST_URL");
});

test("a workflow cannot write over what the runner says", async () => {
  const { env } = await environmentOf({
    contexts: { env: { GITHUB_SHA: "forged", RUNNER_TEMP: "/forged", GITHUB_ACTIONS: "no", CI: "mine" } },
  });
  expect(env).toMatchObject({ GITHUB_SHA: "a".repeat(40), GITHUB_ACTIONS: "true", CI: "mine" });
  expect(env.RUNNER_TEMP).not.toBe("/forged");
});

test("the event's payload is a file", async () => {
  const { folder } = await runSteps("- run: 'true'");
  const event = JSON.parse(readFileSync(join(folder, "work/_temp/_github_workflow/event.json"), "utf8"));
  expect(event).toMatchObject({ ref: "refs/heads/develop", after: "a".repeat(40) });
});

test("debug lines are shown when the repository asks for them", async () => {
  const yaml = "- run: echo ::debug::hidden thing; echo debug=$RUNNER_DEBUG";
  expect((await runSteps(yaml)).text).toMatch(/\ndebug=\n/);
  const shown = await runSteps(yaml, { contexts: { vars: { ACTIONS_STEP_DEBUG: "true" } } });
  expect(shown.text).toContain("\n##[debug]hidden thing\ndebug=1\n");
});

test("the folders of a job are private", async () => {
  const { folder } = await runSteps(
    "- run: umask 022; stat -c '%a %n' $HOME $RUNNER_TEMP/_runner_file_commands $GITHUB_OUTPUT",
  );
  expect(readFileSync(join(folder, "job.log"), "utf8").match(/ (\d+) \//g)).toEqual([" 700 /", " 700 /", " 600 /"]);
});
