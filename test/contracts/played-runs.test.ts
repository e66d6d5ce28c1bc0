/** What REST says of runs that a rehearsal has played. */
import { afterEach, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import { type Files, runs, type SmallTeam, smallTeam } from "../../packages/rehearsal/builders/team.ts";
import type { Cause } from "../../packages/rehearsal/events/cause.ts";
import { exampleRun } from "./example.ts";

let team: SmallTeam | undefined;
afterEach(() => team?.close());

/** Plays the one run that comes of an event, and asks for it. */
async function describe(files: Files, cause: Cause) {
  team = await smallTeam(files);
  const { run } = await team.run(cause);
  return ask(run.id);
}

async function ask(run_id: number) {
  const { github } = (team as SmallTeam).rehearsal;
  const auth = github.issueToken({ repository: "acme/shop", permissions: { actions: "read" } });
  const octokit = new Octokit({ auth, baseUrl: github.urls.api });
  const one = { owner: "acme", repo: "shop", run_id };
  return (await octokit.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}", one)).data;
}

const push = { event: "push", branch: "main" } as const;
const job = (line: string) => `jobs:\n  a:\n${runs(line)}\n`;

test.each([
  ["mistake in its file", `on: push\nrun-name: "\${{ secrets.KEY }}"\n${job("true")}`],
  ["title that cannot be computed", `on: push\nrun-name: "\${{ fromJSON('{') }}"\n${job("true")}`],
])("a run that a %s keeps from starting is a startup failure", async (_, text) => {
  expect(await describe({ "x.yml": text }, push)).toMatchObject({ status: "completed", conclusion: "startup_failure" });
});

test("a run lists the files that it calls, at any depth and each once, with the ref that was asked for", async () => {
  const call = (...uses: string[]) =>
    `jobs:\n${uses.map((file, nth) => `  c${nth}: { uses: "${file}" }`).join("\n")}\n`;
  const [folder, deep, leaf] = [".github/workflows", "acme/tools/.github/workflows/deep.yml", "leaf.yml"];
  team = await smallTeam({ "x.yml": `on: push\n${call(`./${folder}/in.yml`, `./${folder}/in.yml`)}`, "in.yml": "" });
  const { github } = team.rehearsal;
  await github.createRepository("acme/tools");
  const tools = {
    [`${folder}/deep.yml`]: `on: workflow_call\n${call(`$/${folder}/${leaf}`)}`,
    [`${folder}/${leaf}`]: `on: workflow_call\n${job("true")}`,
  };
  const { sha } = await github.commit("acme/tools", { branch: "main", message: "Tools", files: tools });
  team.commit("Call", { "in.yml": `on: workflow_call\n${call(`${deep}@main`, `${deep}@${sha}`)}` });
  const { run } = await team.run(push);
  expect(await ask(run.id)).toMatchObject({
    conclusion: "success",
    referenced_workflows: [
      { path: `acme/shop/${folder}/in.yml@${run.event.sha}`, sha: run.event.sha, ref: "refs/heads/main" },
      { path: `${deep}@main`, sha, ref: "refs/heads/main" },
      { path: `acme/tools/${folder}/${leaf}@${sha}`, sha, ref: "refs/heads/main" },
      { path: `${deep}@${sha}`, sha },
    ],
  });
});

test("a run whose job fails is a failure", async () => {
  expect(await describe({ "x.yml": `on: push\n${job("false")}` }, push)).toMatchObject({ conclusion: "failure" });
});

test("a run is shown under its run-name, which sees github, inputs and vars, also when it runs again", async () => {
  const dispatch = "on: { workflow_dispatch: { inputs: { to: { required: true } } } }";
  const name = 'run-name: "${{ vars.PRODUCT }} to ${{ inputs.to }} by @${{ github.actor }}"';
  const files = {
    ".github/rehearsal.yml": "version: 1\nvariables: { PRODUCT: Shop }\n",
    "go.yml": `name: Go\n${name}\n${dispatch}\n${job("true")}`,
  };
  const { id, ...run } = await describe(files, { event: "workflow_dispatch", branch: "main", inputs: { to: "uat" } });
  expect(run).toMatchObject({ name: "Go", display_title: "Shop to uat by @ada" });
  await team?.rehearsal.rerun(Number(id), "all", () => {});
  expect(await ask(Number(id))).toMatchObject({ run_attempt: 2, display_title: "Shop to uat by @ada" });
  // until it is computed again, the next attempt has the title of the one before
  team?.rehearsal.github.startRun({ ...exampleRun("acme/shop", run.head_sha), id: Number(id) });
  expect(await ask(Number(id))).toMatchObject({ run_attempt: 3, display_title: "Shop to uat by @ada" });
});

test.each([["blank"], ["absent"]])("a run whose run-name is %s is shown under its commit", async (kind) => {
  const name = kind === "blank" ? "run-name: \" ${{ '' }} \"\n" : "";
  expect(await describe({ "x.yml": `${name}on: push\n${job("true")}` }, push)).toMatchObject({
    display_title: "First",
  });
});
