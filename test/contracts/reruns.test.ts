import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import {
  type Dispatch,
  noActions,
  type RepositoryDispatch,
} from "../../packages/rehearsal/github/records/actions-service.ts";
import type { Run } from "../../packages/rehearsal/github/records/run.ts";
import { workflowId } from "../../packages/rehearsal/github/runs/workflow-file.ts";
import { type MovableClock, movableClock } from "../../packages/rehearsal/protocol/clock.ts";
import type { Permissions } from "../../packages/rehearsal/protocol/run.ts";
import { type CheckedGitHub, openChecked } from "./checked-github.ts";
import { exampleRun } from "./example.ts";

const repo = { owner: "acme", repo: "shop" };
let clock: MovableClock;
let github: CheckedGitHub;
let sha: string;
let asked: unknown[];

beforeEach(async () => {
  clock = movableClock();
  github = await openChecked({ clock });
  asked = [];
  await github.createRepository("acme/shop");
  const files = { ".github/workflows/go.yml": "on: workflow_dispatch", ".github/workflows/note.txt": "x" };
  sha = (await github.commit("acme/shop", { branch: "main", message: "First", files })).sha;
  github.serveActions({
    ...noActions,
    cancel: (id) => asked.push(["cancel", id]),
    replay: ({ id, attempt }, jobs) => asked.push(["replay", id, attempt, jobs]),
    dispatch: async (request: Dispatch) => {
      asked.push(request);
      return request.inputs.bad ? { refused: 'Unexpected inputs provided: ["bad"]' } : aRun();
    },
    repositoryDispatch: async (request: RepositoryDispatch) => void asked.push(request),
  });
}, 120_000);

afterEach(() => github.end());

const aRun = (): Run => github.startRun(exampleRun("acme/shop", sha));

function as(permissions: Permissions = { actions: "write", contents: "write" }): Octokit {
  return new Octokit({ auth: github.issueToken({ repository: "acme/shop", permissions }), baseUrl: github.urls.api });
}

const again = (id: number, what: "rerun" | "rerun-failed-jobs" | "cancel", client = as()) =>
  client.request(`POST /repos/{owner}/{repo}/actions/runs/{run_id}/${what}`, { ...repo, run_id: id });

function ended(conclusion: "success" | "failure" | "cancelled"): Run {
  return github.finishRun(aRun().id, conclusion);
}

describe("a re-run", () => {
  test("is the next attempt of the same run, asked for by whoever asked", async () => {
    github.setCollaborator("acme/shop", "lin", "write");
    const lin = new Octokit({
      auth: github.issuePersonToken({ repository: "acme/shop", login: "lin" }),
      baseUrl: github.urls.api,
    });
    const run = ended("success");
    expect((await again(run.id, "rerun", lin)).status).toBe(201);
    expect(asked).toEqual([["replay", run.id, 2, "all"]]);
    const { data } = await as().request("GET /repos/{owner}/{repo}/actions/runs/{run_id}", { ...repo, run_id: run.id });
    expect(data).toMatchObject({
      run_attempt: 2,
      run_number: run.number,
      head_sha: sha,
      actor: { login: "ada" },
      triggering_actor: { login: "lin" },
      status: "in_progress",
    });
    const { data: first } = await as().request(
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}",
      {
        ...repo,
        run_id: run.id,
        attempt_number: 1,
      },
    );
    expect(first).toMatchObject({ run_attempt: 1, conclusion: "success", triggering_actor: { login: "ada" } });
  });

  test("of failed jobs is for a run that failed or was cancelled", async () => {
    for (const conclusion of ["failure", "cancelled"] as const) await again(ended(conclusion).id, "rerun-failed-jobs");
    expect(asked).toEqual([
      ["replay", expect.anything(), 2, "failed"],
      ["replay", expect.anything(), 2, "failed"],
    ]);
    await expect(again(ended("success").id, "rerun-failed-jobs")).rejects.toMatchObject({
      status: 403,
      response: { data: { message: "This workflow run cannot be retried" } },
    });
  });

  test("is refused while the run is under way, after thirty days, and the fifty-first time", async () => {
    const refused = (id: number, message: string) =>
      expect(again(id, "rerun")).rejects.toMatchObject({ status: 403, response: { data: { message } } });
    await refused(aRun().id, "This workflow is already running");
    const worn = ended("failure");
    for (let times = 0; times < 50; times++) {
      await again(worn.id, "rerun");
      github.finishRun(worn.id, "failure");
    }
    await refused(worn.id, "This workflow run has reached the maximum of 50 re-runs");
    const old = ended("failure");
    clock.advance(31 * 24 * 3600 * 1000);
    await refused(old.id, "Unable to retry this workflow run because it was created over a month ago");
  });

  test("of one job names it to whoever plays the run, whatever it had come to", async () => {
    const run = aRun();
    const { id: job_id } = github.updateJob(run.id, "ship/deploy", { status: "completed", conclusion: "success" });
    const one = () => as().request("POST /repos/{owner}/{repo}/actions/jobs/{job_id}/rerun", { ...repo, job_id });
    await expect(one()).rejects.toMatchObject({ status: 403, message: /already running/ });
    github.finishRun(run.id, "success");
    expect((await one()).status).toBe(201);
    expect(asked).toEqual([["replay", run.id, 2, { job: "ship/deploy" }]]);
    const none = as().request("POST /repos/{owner}/{repo}/actions/jobs/{job_id}/rerun", { ...repo, job_id: 1 });
    await expect(none).rejects.toMatchObject({ status: 404 });
  });

  test("carries jobs over as they were, with a number of their own", async () => {
    const run = aRun();
    const step = { name: "x", number: 1, status: "completed", conclusion: "success", started: 0, finished: 1 } as const;
    const first = github.updateJob(run.id, "build", { status: "completed", conclusion: "success", steps: [step] });
    github.finishRun(run.id, "failure");
    await again(run.id, "rerun-failed-jobs");
    github.keepJob(run.id, "build", 1);
    const jobs = (attempt_number: number) =>
      as().request("GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs", {
        ...repo,
        run_id: run.id,
        attempt_number,
      });
    const { data } = await jobs(2);
    expect(data.jobs).toMatchObject([{ run_attempt: 2, conclusion: "success", steps: [{ name: "x" }] }]);
    expect(data.jobs[0]?.id).not.toBe(first.id);
    expect((await jobs(1)).data.jobs).toMatchObject([{ id: first.id, run_attempt: 1 }]);
  });

  test("needs the right to write actions", async () => {
    const run = ended("failure");
    for (const what of ["rerun", "rerun-failed-jobs", "cancel"] as const)
      await expect(again(run.id, what, as({ actions: "read" }))).rejects.toMatchObject({ status: 403 });
  });
});

describe("a cancel", () => {
  test("reaches whoever plays the run; one that is over cannot be cancelled", async () => {
    const run = aRun();
    github.playing.add(run.id);
    expect((await again(run.id, "cancel")).status).toBe(202);
    expect(asked).toEqual([["cancel", run.id]]);
    const over = ended("success");
    await expect(again(over.id, "cancel")).rejects.toMatchObject({
      status: 409,
      response: { data: { message: "Cannot cancel a workflow run that is completed." } },
    });
  });

  test("ends a run that nobody plays any more", async () => {
    const run = aRun();
    await again(run.id, "cancel");
    expect(github.run(run.id)).toMatchObject({ status: "completed", conclusion: "cancelled" });
  });
});

describe("a dispatch", () => {
  const dispatch = (more: object, workflow: string | number = "go.yml") =>
    as().request("POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", {
      ...repo,
      workflow_id: workflow,
      ref: "main",
      ...more,
    });

  test("says which run it started, if it is asked to, and starts it on the commit of the ref", async () => {
    expect((await dispatch({})).status).toBe(204);
    const { data } = await dispatch({ inputs: { environment: "uat" }, return_run_details: true });
    expect(data).toMatchObject({
      workflow_run_id: expect.any(Number),
      run_url: expect.stringContaining("/actions/runs/"),
    });
    expect(asked[1]).toMatchObject({
      path: ".github/workflows/go.yml",
      ref: "refs/heads/main",
      sha,
      inputs: { environment: "uat" },
    });
    const id = workflowId(github.repository("acme/shop")?.id ?? 0, ".github/workflows/go.yml");
    expect((await dispatch({}, id)).status).toBe(204);
  });

  test.each([
    [{ ref: "none" }, "go.yml", 422, "No ref found for: none"],
    [{ ref: "0".repeat(40) }, "go.yml", 422, `No ref found for: ${"0".repeat(40)}`],
    [{ inputs: { bad: 1 } }, "go.yml", 422, 'Unexpected inputs provided: ["bad"]'],
    [
      { inputs: Object.fromEntries(Array.from({ length: 26 }, (_, at) => [`i${at}`, ""])) },
      "go.yml",
      422,
      "Invalid request.",
    ],
    [{}, "none.yml", 404, "Not Found"],
    [{}, "note.txt", 404, "Not Found"],
  ])("with %j of %s is refused with %d", async (more, workflow, status, message) => {
    await expect(dispatch(more, workflow)).rejects.toMatchObject({
      status,
      response: { data: { message: expect.stringContaining(message) } },
    });
  });

  test("of an event of one's own carries at most ten properties and 64 KB", async () => {
    const send = (body: { event_type: string; client_payload?: Record<string, unknown> }) =>
      as().request("POST /repos/{owner}/{repo}/dispatches", { ...repo, ...body } as never);
    expect((await send({ event_type: "release", client_payload: { version: "1" } })).status).toBe(204);
    expect(asked).toMatchObject([
      { type: "release", payload: { version: "1" }, actor: { login: "github-actions[bot]" } },
    ]);
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`p${at}`, at]));
    for (const body of [
      { event_type: "" },
      { event_type: "x".repeat(101) },
      { event_type: "x", client_payload: many },
      { event_type: "x", client_payload: { text: "x".repeat(65_536) } },
    ])
      await expect(send(body)).rejects.toMatchObject({ status: 422 });
  });
});

test("the logs of an attempt are one archive with a text for each job, there once the run has ended, for a minute", async () => {
  const run = aRun();
  const jobs = { build: "Build", "ship/a": "ship / a: b", "ship/b": "ship  a b", long: "x".repeat(200), none: "none" };
  for (const [key, name] of Object.entries(jobs)) {
    const log = join(github.folder, `${key.replace("/", "-")}.log`);
    if (key !== "none") await writeFile(log, `Hello from ${key} é\n`);
    github.updateJob(run.id, key, { name, status: "completed", conclusion: "failure", ...(key !== "none" && { log }) });
  }
  const manual = { request: { redirect: "manual" as const } };
  const ask = (more: object = {}) => {
    const route = "attempt_number" in more ? "attempts/{attempt_number}/logs" : "logs";
    return as().request(`GET /repos/{owner}/{repo}/actions/runs/{run_id}/${route}`, {
      ...repo,
      run_id: run.id,
      ...manual,
      ...more,
    } as never) as Promise<{ status: number; headers: { location?: string } }>;
  };
  await expect(ask()).rejects.toMatchObject({ status: 404 });
  github.finishRun(run.id, "failure");
  const { status, headers } = await ask();
  const { location = "" } = headers;
  const zip = join(github.folder, "logs.zip");
  await writeFile(zip, Buffer.from(await (await fetch(location)).arrayBuffer()));
  const read =
    "import sys,zipfile,json; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(json.dumps({n: z.read(n).decode() for n in z.namelist()}))";
  const files = JSON.parse(execFileSync("python3", ["-c", read, zip]).toString()) as object;
  expect([status, files]).toEqual([
    302,
    {
      "0_Build.txt": "Hello from build é\n",
      "1_ship  a b.txt": "Hello from ship/a é\n",
      "2_ship  a b(1).txt": "Hello from ship/b é\n",
      [`3_${"x".repeat(90)}.txt`]: "Hello from long é\n",
    },
  ]);
  await again(run.id, "rerun");
  await expect(ask({ attempt_number: 2 })).rejects.toMatchObject({ status: 404 });
  expect((await ask({ attempt_number: 1 })).headers.location).toContain(`/runs/${run.id}/1?`);
  clock.advance(61_000);
  expect((await fetch(location)).status).toBe(403);
});

test("a job's log is behind a redirect that works for a minute, and is not there before the job has ended", async () => {
  const run = aRun();
  const log = join(github.folder, "job.log");
  await writeFile(log, "2026-11-23T00:00:00Z Hello\n");
  const { id } = github.updateJob(run.id, "build", { status: "in_progress", log });
  const ask = () =>
    as().request("GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs", {
      ...repo,
      job_id: id,
      request: { redirect: "manual" },
    });
  await expect(ask()).rejects.toMatchObject({ status: 404 });
  github.updateJob(run.id, "build", { status: "completed", conclusion: "success" });
  const answer = await ask();
  expect(answer.status).toBe(302);
  const { location = "" } = answer.headers;
  expect(await (await fetch(location)).text()).toBe("2026-11-23T00:00:00Z Hello\n");
  expect((await fetch(location.replace(/sig=.*/, "sig=x"))).status).toBe(403);
  clock.advance(61_000);
  expect((await fetch(location)).status).toBe(403);
});
