import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import { conclusionsOf, outputsOf, runs, type SmallTeam, smallTeam } from "../builders/team.ts";

let team: SmallTeam | undefined;
const markers: string[] = [];
afterEach(async () => {
  await team?.close();
  for (const marker of markers.splice(0)) rmSync(dirname(marker), { recursive: true, force: true });
});

const repo = { owner: "acme", repo: "shop" };
const dice = "echo v=$RANDOM$RANDOM >> $GITHUB_OUTPUT";

/** `deploy` fails until a file says that it may not. */
const shaky = (marker: string) => `on: push
jobs:
  build:
${runs(dice)}
  deploy:
${runs(`test -e ${marker} && echo v=$BUILT >> $GITHUB_OUTPUT && echo attempt $GITHUB_RUN_ATTEMPT of $GITHUB_SHA by $GITHUB_TRIGGERING_ACTOR`, "needs: build\nenv: { BUILT: '${{ needs.build.outputs.v }}' }")}
  check:
${runs("echo v=checked >> $GITHUB_OUTPUT", "needs: deploy")}
`;

test("failed jobs run again in a later process, on the same commit, with what the others had put out", async () => {
  const marker = join(mkdtempSync(join(tmpdir(), "slipway-marker-")), "there");
  markers.push(marker);
  team = await smallTeam({ "ship.yml": shaky(marker) });
  const first = await team.run({ event: "push", branch: "main" });
  expect(conclusionsOf(first)).toEqual({ build: "success", deploy: "failure", check: "skipped" });
  team.commit("Second", { "ship.yml": "on: push\njobs: {}\n" });
  writeFileSync(marker, "");
  await team.reopen();
  const { id, number } = first.run;
  const { runs: again, folder } = await team.rehearsal.rerun(id, "failed", (event) => team?.events.push(event));
  const [second] = again;
  if (!second) throw new Error("nothing ran");
  expect(second.run).toMatchObject({ id, number, attempt: 2, event: { sha: first.run.event.sha } });
  expect(conclusionsOf(second)).toEqual({ build: "success", deploy: "success", check: "success" });
  expect(outputsOf(second, "deploy")).toEqual(outputsOf(first, "build"));
  expect(folder).toBe(join(team.folder, "1.2"));
  expect(readdirSync(team.folder)).toContain("1.1");
  expect(readdirSync(join(folder, "jobs")).sort()).toEqual(["check", "deploy"]);
  const log = readFileSync(join(folder, "jobs/deploy/job.log"), "utf8");
  expect(log).toContain(`attempt 2 of ${first.run.event.sha} by ada`);
  const auth = team.rehearsal.github.issueToken({ repository: "acme/shop", permissions: { actions: "read" } });
  const octokit = new Octokit({ auth, baseUrl: team.rehearsal.github.urls.api });
  const jobs = await octokit.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs", { ...repo, run_id: id });
  expect(jobs.data.jobs.map((job) => [job.name, job.run_attempt, job.conclusion])).toEqual([
    ["build", 2, "success"],
    ["deploy", 2, "success"],
    ["check", 2, "success"],
  ]);
  await expect(team.rehearsal.rerun(id, "failed", () => {})).rejects.toThrow("This workflow run cannot be retried");
  const whole = await team.rehearsal.rerun(id, "all", () => {});
  expect(outputsOf(whole.runs[0] ?? second, "build")).not.toEqual(outputsOf(first, "build"));
});

test("one job runs again over REST, with what needs it and with what the others had put out", async () => {
  team = await smallTeam({
    "ship.yml": `on: push\njobs:\n  build:\n${runs(dice)}\n  other:\n${runs(dice)}\n  deploy:\n${runs(dice, "needs: build")}\n`,
  });
  const first = await team.run({ event: "push", branch: "main" });
  const { github } = team.rehearsal;
  const auth = github.issueToken({ repository: "acme/shop", permissions: { actions: "write" } });
  const octokit = new Octokit({ auth, baseUrl: github.urls.api });
  const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs";
  const { data } = await octokit.request(route, { ...repo, run_id: first.run.id });
  const job_id = data.jobs.find(({ name }) => name === "build")?.id ?? 0;
  await octokit.request("POST /repos/{owner}/{repo}/actions/jobs/{job_id}/rerun", { ...repo, job_id });
  while (github.run(first.run.id)?.status !== "completed") await new Promise((resolve) => setTimeout(resolve, 20));
  const { data: second } = await octokit.request(route, { ...repo, run_id: first.run.id });
  expect(second.jobs.map(({ name, run_attempt, conclusion }) => [name, run_attempt, conclusion]).sort()).toEqual([
    ["build", 2, "success"],
    ["deploy", 2, "success"],
    ["other", 2, "success"],
  ]);
  expect(readdirSync(join(github.folder, "../1.2/jobs")).sort()).toEqual(["build", "deploy"]);
});

test("a cancel over REST ends what runs; always() still goes on", async () => {
  team = await smallTeam({
    "ship.yml": `on: push\njobs:\n  long:\n${runs("exec sleep 60")}\n  after:\n${runs("true", "needs: long")}\n  tidy:\n${runs("true", "needs: long\nif: always()")}\n`,
  });
  const { github } = team.rehearsal;
  const playing = team.run({ event: "push", branch: "main" });
  while (!team.events.some(({ type }) => type === "step-started"))
    await new Promise((resolve) => setTimeout(resolve, 20));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const auth = github.issueToken({ repository: "acme/shop", permissions: { actions: "write" } });
  const octokit = new Octokit({ auth, baseUrl: github.urls.api });
  const [run] = github.runs();
  await octokit.request("POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel", { ...repo, run_id: run?.id ?? 0 });
  const result = await playing;
  expect(conclusionsOf(result)).toEqual({ long: "cancelled", after: "cancelled", tidy: "success" });
  expect(github.run(result.run.id)).toMatchObject({ status: "completed", conclusion: "cancelled" });
});

test("runs of two workflow files with one number have folders of their own, and so have jobs whose names look alike", async () => {
  const text = `on: push\njobs:\n  a:\n    strategy: { matrix: { n: ["x y", "x/y"] } }\n${runs("true")}\n`;
  team = await smallTeam({ "one.yml": text, "two.yml": text });
  const { executions } = await team.cause({ event: "push", branch: "main" });
  const places = executions.map(({ folder }) => folder);
  expect(new Set(places).size).toBe(2);
  for (const place of places) expect(readdirSync(join(place, "jobs")).sort()).toEqual(["a-x-y-", "a-x-y--2"]);
});

test("failed jobs run again with the called files of the first attempt, a whole run with those of now", async () => {
  const inner = (word: string) =>
    `on: workflow_call\njobs:\n  say:\n${runs(`echo ${word}`)}\n  bad:\n${runs(`echo ${word} && false`, "needs: say")}\n`;
  team = await smallTeam({
    "ship.yml": "on: push\njobs:\n  call: { uses: acme/lib/.github/workflows/inner.yml@main }\n",
  });
  const { github } = team.rehearsal;
  await github.createRepository("acme/lib");
  const put = (word: string) =>
    github.commit("acme/lib", { branch: "main", message: word, files: { ".github/workflows/inner.yml": inner(word) } });
  await put("first");
  const { run } = await team.run({ event: "push", branch: "main" });
  await put("second");
  const logOf = async (jobs: "all" | "failed") => {
    const { runs: again } = (await team?.rehearsal.rerun(run.id, jobs, () => {})) ?? { runs: [] };
    const bad = again[0]?.jobs.find(({ key }) => key === "call/bad");
    return readFileSync(bad?.result?.log ?? "", "utf8");
  };
  expect(await logOf("failed")).toContain("echo first");
  expect(await logOf("all")).toContain("echo second");
});

test("a re-run that is asked for over REST while another run waits is played along with it", async () => {
  team = await smallTeam({
    ".github/rehearsal.yml":
      "version: 1\npeople: { tom: {} }\nenvironments: { uat: { reviewers: [{ person: tom }] } }\n",
    "fails.yml": `on: push\njobs:\n  a:\n${runs("test $GITHUB_RUN_ATTEMPT = 2")}\n`,
    "waits.yml": `on: push\njobs:\n  b:\n${runs("true", "environment: uat")}\n`,
  });
  const { github } = team.rehearsal;
  const playing = team.cause({ event: "push", branch: "main" });
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const failed = () => github.runs().find(({ conclusion }) => conclusion === "failure");
  await until(() => failed() !== undefined && team?.rehearsal.waiting().length === 1);
  const auth = github.issuePersonToken({ repository: "acme/shop", login: "tom" });
  const octokit = new Octokit({ auth, baseUrl: github.urls.api });
  const { id = 0 } = failed() ?? {};
  await octokit.request("POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun", { ...repo, run_id: id });
  await until(() => github.run(id)?.conclusion === "success");
  const [waiting] = team.rehearsal.waiting();
  team.rehearsal.review(waiting?.run.id ?? 0, "uat", { as: "tom", state: "approved" });
  const { runs: both } = await playing;
  expect(both.map((result) => [result.run.path, result.run.attempt, result.conclusion]).sort()).toEqual([
    [".github/workflows/fails.yml", 2, "success"],
    [".github/workflows/waits.yml", 1, "success"],
  ]);
  expect(github.run(id)).toMatchObject({ triggeringActor: { login: "tom" }, event: { actor: { login: "ada" } } });
});

test("a run that a killed process left behind is over when the next one opens", async () => {
  team = await smallTeam({ "ship.yml": `on: push\njobs:\n  a:\n${runs("true")}\n` });
  const { run } = await team.run({ event: "push", branch: "main" });
  const { id, repository, path, workflow, event } = run;
  const remaining = team.rehearsal.github.startRun({ id, repository, path, workflow, event });
  team.rehearsal.github.updateJob(remaining.id, "a", { status: "in_progress" });
  await team.reopen();
  expect(team.rehearsal.github.run(remaining.id)).toMatchObject({
    attempt: 2,
    status: "completed",
    conclusion: "cancelled",
  });
});
