import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import type { Run } from "../../packages/rehearsal/github/records/run.ts";
import type { EnvironmentSettings } from "../../packages/rehearsal/github/reviews/environment.ts";
import type { Admitted } from "../../packages/rehearsal/github/reviews/pending-deployment.ts";
import { type MovableClock, movableClock } from "../../packages/rehearsal/protocol/clock.ts";
import type { WebhookEvent } from "../../packages/rehearsal/protocol/run.ts";
import type { RunEvent } from "../../packages/rehearsal/protocol/run-event.ts";
import { type CheckedGitHub, openChecked } from "./checked-github.ts";
import { allPermissions, exampleRun } from "./example.ts";

const repo = { owner: "acme", repo: "shop" };
const minute = 60_000;
const day = 24 * 60 * minute;
const pendingRoute = "/repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments";
let clock: MovableClock;
let github: CheckedGitHub;
let run: Run;

beforeEach(async () => {
  clock = movableClock();
  github = await openChecked({ clock });
  await github.createRepository("acme/shop");
  const { sha } = await github.commit("acme/shop", { branch: "main", message: "First", files: { a: "a" } });
  for (const login of ["ada", "tom", "lin"]) github.setCollaborator("acme/shop", login, "write");
  github.setCollaborator("acme/shop", "root", "admin");
  github.setTeam("acme", "product", ["tom"]);
  run = github.startRun(exampleRun("acme/shop", sha));
}, 120_000);

afterEach(() => github.end());

/** A client that acts as a person. */
const as = (login: string) =>
  new Octokit({ auth: github.issuePersonToken({ repository: "acme/shop", login }), baseUrl: github.urls.api });

const user = (login: string) => ({ type: "User", login }) as const;
const team = (slug: string) => ({ type: "Team", slug }) as const;

/** A job that asks for an environment, and what became of it so far. */
function ask(environment: string, job = "deploy", more: { deployment?: boolean } = {}) {
  const cancel = new AbortController();
  const events: RunEvent[] = [];
  const request = { run, job, name: job, environment, deployment: true, ...more };
  let answer: Admitted | undefined;
  const done = github
    .requestDeployment(request, (event) => events.push(event), cancel.signal)
    .then((admitted) => {
      answer = admitted;
      return admitted;
    });
  return { done, events, cancel: () => cancel.abort(), answer: () => answer };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 10));

function protect(name: string, settings: EnvironmentSettings): number {
  return github.setEnvironment("acme/shop", name, settings).id;
}

async function review(login: string, environments: number[], state = "approved", comment = ""): Promise<unknown> {
  const body = { ...repo, run_id: run.id, environment_ids: environments, state: state as "approved", comment };
  return (await as(login).request(`POST ${pendingRoute}`, body)).data;
}

const pending = async (client = as("ada")) =>
  (await client.request(`GET ${pendingRoute}`, { ...repo, run_id: run.id })).data;

describe("a job that names an environment", () => {
  test("passes at once where nothing is demanded; GitHub makes an environment that nobody made", async () => {
    expect(await ask("dev").done).toMatchObject({ go: true });
    expect(github.environment("acme/shop", "dev")).toMatchObject({ reviewers: [], branches: null });
  });

  test("waits for one of the reviewers, and one approval is enough", async () => {
    const id = protect("production", { reviewers: [user("ada"), team("product"), user("lin")] });
    const job = ask("production");
    await settle();
    expect(job.answer()).toBeUndefined();
    expect(job.events).toMatchObject([
      {
        type: "job-waiting",
        environment: "production",
        reviewers: ["ada", "team product", "lin"],
        run: { id: run.id },
      },
    ]);
    const { data: jobs } = await as("lin").request("GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs", {
      ...repo,
      run_id: run.id,
    });
    expect(jobs.jobs).toMatchObject([{ name: "deploy", status: "waiting" }]);
    const { data } = await as("lin").request("GET /repos/{owner}/{repo}/actions/runs/{run_id}", {
      ...repo,
      run_id: run.id,
    });
    expect(data.status).toBe("waiting");
    expect(await review("tom", [id], "approved", "looks good")).toMatchObject([
      { environment: "production", task: "deploy" },
    ]);
    expect(await job.done).toMatchObject({ go: true });
    expect(job.events.at(-1)).toMatchObject({
      type: "job-reviewed",
      state: "approved",
      by: "tom",
      comment: "looks good",
    });
    expect(await pending()).toEqual([]);
  });

  test("fails when it is rejected, and says by whom", async () => {
    const id = protect("production", { reviewers: [user("ada")] });
    const job = ask("production");
    await settle();
    await review("ada", [id], "rejected", "not on a Friday");
    expect(await job.done).toMatchObject({
      go: false,
      conclusion: "failure",
      because: "rejected by ada: not on a Friday",
    });
  });

  test("fails when thirty days have passed without an approval, and not before", async () => {
    protect("production", { reviewers: [user("ada")] });
    const job = ask("production");
    await settle();
    clock.advance(30 * day - minute);
    await settle();
    expect(job.answer()).toBeUndefined();
    clock.advance(minute);
    expect(await job.done).toMatchObject({
      go: false,
      conclusion: "failure",
      because: "nobody approved it within 30 days",
    });
    expect(await pending()).toEqual([]);
  });

  test("waits for its timer, approved or not", async () => {
    const id = protect("production", { reviewers: [user("ada")], waitTimer: 30 });
    protect("timed", { waitTimer: 10 });
    const [job, timed] = [ask("production"), ask("timed", "other")];
    await settle();
    expect(timed.events).toMatchObject([{ type: "job-waiting", reviewers: [], opens: expect.any(Number) }]);
    expect(await pending()).toMatchObject([
      { environment: { name: "production" }, wait_timer: 30, current_user_can_approve: true },
      { environment: { name: "timed" }, wait_timer: 10, current_user_can_approve: false },
    ]);
    await review("ada", [id]);
    clock.advance(10 * minute);
    expect(await timed.done).toMatchObject({ go: true });
    await settle();
    expect(job.answer()).toBeUndefined();
    clock.advance(20 * minute);
    expect(await job.done).toMatchObject({ go: true });
  });

  test("is cancelled while it waits, for people or for time", async () => {
    protect("production", { reviewers: [user("ada")] });
    protect("timed", { waitTimer: 10 });
    const jobs = [ask("production"), ask("timed", "other")];
    await settle();
    for (const job of jobs) job.cancel();
    for (const job of jobs) expect(await job.done).toMatchObject({ go: false, conclusion: "cancelled" });
    expect(github.pendingDeployments()).toEqual([]);
  });

  test("waits also without a deployment record", async () => {
    const id = protect("production", { reviewers: [user("ada")] });
    const job = ask("production", "quiet", { deployment: false });
    await settle();
    expect(job.answer()).toBeUndefined();
    expect(await review("ada", [id])).toEqual([]);
    expect(await job.done).toEqual({ go: true, deployment: null });
  });
});

describe("an approval", () => {
  test("is for all jobs of the run that wait for the environment, and for none that asks later", async () => {
    const id = protect("production", { reviewers: [user("ada")] });
    const batch = [ask("production", "a"), ask("production", "b")];
    await settle();
    expect(await pending()).toHaveLength(1);
    await review("ada", [id]);
    for (const job of batch) expect(await job.done).toMatchObject({ go: true });
    const later = ask("production", "c");
    await settle();
    expect(later.answer()).toBeUndefined();
    await review("ada", [id]);
    expect(await later.done).toMatchObject({ go: true });
  });

  test("of several environments at once is one review, and a job's token reads who gave it", async () => {
    const ids = [protect("uat", { reviewers: [user("ada")] }), protect("production", { reviewers: [user("ada")] })];
    const jobs = [ask("uat", "a"), ask("production", "b")];
    await settle();
    await review("ada", ids, "approved", "both");
    for (const job of jobs) await job.done;
    const auth = github.issueToken({
      repository: "acme/shop",
      permissions: { actions: "read" },
      run: run.id,
      job: "c",
    });
    const token = new Octokit({ auth, baseUrl: github.urls.api });
    const { data } = await token.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals", {
      ...repo,
      run_id: run.id,
    });
    expect(data).toMatchObject([
      {
        environments: [{ name: "uat" }, { name: "production" }],
        state: "approved",
        user: { login: "ada" },
        comment: "both",
      },
    ]);
  });

  test("is no job's to give, whatever its token may do", async () => {
    const id = protect("production", { reviewers: [user("ada"), user("github-actions[bot]")] });
    const job = ask("production");
    await settle();
    const auth = github.issueToken({ repository: "acme/shop", permissions: allPermissions, run: run.id, job: "x" });
    const token = new Octokit({ auth, baseUrl: github.urls.api });
    const body = { ...repo, run_id: run.id, environment_ids: [id], state: "approved" as const, comment: "" };
    await expect(token.request(`POST ${pendingRoute}`, body)).rejects.toMatchObject({
      status: 403,
      response: { data: { message: "Resource not accessible by integration" } },
    });
    expect(job.answer()).toBeUndefined();
    job.cancel();
  });

  test.each([
    ["lin", "lin is not a required reviewer of production"],
    ["root", "root is not a required reviewer of production"],
    ["tom", "tom started this run, and production prevents self-review"],
  ])("by %s is refused: %s", async (login, because) => {
    run = github.startRun({ ...run, id: run.id, triggeringActor: { login: "tom", id: 9 } });
    const id = protect("production", { reviewers: [user("ada"), team("product")], preventSelfReview: true });
    const job = ask("production");
    await settle();
    await expect(review(login, [id])).rejects.toMatchObject({ status: 422, response: { data: { errors: [because] } } });
    expect(await pending(as(login))).toMatchObject([{ current_user_can_approve: false }]);
    expect(job.answer()).toBeUndefined();
    job.cancel();
  });

  test("by the person who pushed is refused only where self-review is prevented", async () => {
    const free = protect("free", { reviewers: [user("ada")] });
    const strict = protect("strict", { reviewers: [user("ada")], preventSelfReview: true });
    const jobs = [ask("free", "a"), ask("strict", "b")];
    await settle();
    await expect(review("ada", [free, strict])).rejects.toMatchObject({ status: 422 });
    expect(jobs.map((job) => job.answer())).toEqual([undefined, undefined]);
    await review("ada", [free]);
    expect(await jobs[0]?.done).toMatchObject({ go: true });
    jobs[1]?.cancel();
  });

  test("of what does not wait, or of nothing, is refused", async () => {
    const id = protect("production", { reviewers: [user("ada")] });
    for (const environments of [[id], [id + 100], []]) {
      await expect(review("ada", environments)).rejects.toMatchObject({ status: 422 });
    }
    await expect(review("ada", [id], "perhaps")).rejects.toMatchObject({ status: 422 });
  });
});

describe("an admin", () => {
  const bypass = (login: string, environment = "production", comment = "") =>
    github.bypass(run.id, { login, comment, environments: [environment] });
  const history = async () => {
    const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals";
    const { data } = await as("lin").request(route, { ...repo, run_id: run.id });
    return data.map(({ state, user, comment, environments }) => [
      state as string,
      user.login,
      comment,
      ...environments.map(({ name }) => name),
    ]);
  };

  test("starts all jobs that wait for an environment, past reviewers, timer and self-review, and that is no approval", async () => {
    protect("production", { reviewers: [user("ada")], preventSelfReview: true, waitTimer: 30 });
    protect("timed", { waitTimer: 10 });
    const batch = [ask("production", "a"), ask("production", "b")];
    const timed = ask("timed", "c");
    await settle();
    bypass("root", "production", "it burns");
    for (const job of batch) expect(await job.done).toMatchObject({ go: true });
    expect(batch[0]?.events.at(-1)).toMatchObject({ type: "job-reviewed", state: "skipped", by: "root" });
    expect(timed.answer()).toBeUndefined();
    bypass("root", "Timed");
    expect(await timed.done).toMatchObject({ go: true });
    expect(await history()).toEqual([
      ["skipped", "root", "", "timed"],
      ["skipped", "root", "it burns", "production"],
    ]);
    expect(await pending()).toEqual([]);
  });

  test("may not where the environment forbids it, and nobody else may anywhere", async () => {
    const id = protect("production", { reviewers: [user("ada")] });
    const job = ask("production");
    await settle();
    expect(() => bypass("ada")).toThrow("ada is not an admin of acme/shop");
    expect(() => bypass("root", "uat")).toThrow("No environment uat in acme/shop.");
    protect("uat", {});
    expect(() => bypass("root", "uat")).toThrow("no job of this run waits for environment uat");
    const put = (body: object) =>
      as("root").request("PUT /repos/{owner}/{repo}/environments/{environment_name}", {
        ...repo,
        environment_name: "production",
        reviewers: [{ type: "User", id: github.person("ada").id }],
        ...body,
      });
    expect((await put({ can_admins_bypass: false })).data).toMatchObject({ id, can_admins_bypass: false });
    expect(() => bypass("root")).toThrow("production lets no admin bypass its rules");
    expect(job.answer()).toBeUndefined();
    expect((await put({})).data).toMatchObject({ can_admins_bypass: true });
    bypass("root");
    expect(await job.done).toMatchObject({ go: true });
  });

  test("has no route for it: by REST nobody who is no reviewer lets a job pass", async () => {
    const id = protect("production", { reviewers: [user("ada")] });
    const job = ask("production");
    await settle();
    for (const state of ["approved", "skipped", "bypassed"])
      await expect(review("root", [id], state)).rejects.toMatchObject({ status: 422 });
    expect(job.answer()).toBeUndefined();
    job.cancel();
  });

  test("leaves no trace where a timer ran out by itself: GitHub's bot approves then", async () => {
    protect("timed", { waitTimer: 10 });
    const job = ask("timed");
    await settle();
    clock.advance(10 * minute);
    expect(await job.done).toMatchObject({ go: true });
    expect(await history()).toEqual([["approved", "github-actions[bot]", "10 minute wait timer", "timed"]]);
  });
});

describe("a branch policy", () => {
  const event = (ref: string): WebhookEvent => ({ ...run.event, ref });
  const on = (ref: string) => {
    run = github.startRun({ ...exampleRun("acme/shop", run.event.sha), event: event(ref) });
    return ask("production").done;
  };

  test("turns away at once what it does not name, and asks nobody", async () => {
    protect("production", { branches: ["main", "release/*"], reviewers: [user("ada")] });
    expect(await on("refs/heads/feature/x")).toMatchObject({
      go: false,
      conclusion: "failure",
      because: 'Branch "feature/x" is not allowed to deploy to production due to environment protection rules.',
    });
    expect(github.pendingDeployments()).toEqual([]);
    expect(await on("refs/heads/release/1/2")).toMatchObject({ go: false });
    expect(await on("refs/pull/1/merge")).toMatchObject({ go: false });
    expect(await on("refs/tags/main")).toMatchObject({ go: false, because: expect.stringMatching(/^Tag "main"/) });
  });

  test("lets pass what it names, tags by patterns of their own", async () => {
    protect("production", { branches: ["release/*", { name: "v*", type: "tag" }] });
    expect(await on("refs/heads/release/1.0")).toMatchObject({ go: true });
    expect(await on("refs/tags/v1")).toMatchObject({ go: true });
    expect(await on("refs/heads/v1")).toMatchObject({ go: false });
  });

  test("of no pattern at all lets nothing pass", async () => {
    protect("production", { branches: [] });
    expect(await on("refs/heads/main")).toMatchObject({ go: false });
  });

  test("for protected branches lets those pass, no tag or pull request of their name, and every branch where none is protected", async () => {
    const put = "PUT /repos/{owner}/{repo}/environments/{environment_name}";
    const policy = { protected_branches: true, custom_branch_policies: false };
    const at = { ...repo, environment_name: "production" };
    const { data } = await as("root").request(put, { ...at, deployment_branch_policy: policy });
    expect(data).toMatchObject({ deployment_branch_policy: policy, protection_rules: [{ type: "branch_policy" }] });
    expect(await on("refs/heads/feature/x")).toMatchObject({ go: true });
    expect(await on("refs/tags/main")).toMatchObject({ go: false });
    const none = {
      required_status_checks: null,
      enforce_admins: null,
      required_pull_request_reviews: null,
      restrictions: null,
    };
    await as("root").request("PUT /repos/{owner}/{repo}/branches/{branch}/protection", {
      ...repo,
      branch: "main",
      ...none,
    });
    expect(await on("refs/heads/main")).toMatchObject({ go: true });
    for (const ref of ["refs/heads/feature/x", "refs/tags/main", "refs/pull/1/merge", "refs/heads/main/x"])
      expect(await on(ref)).toMatchObject({ go: false });
    const policies = "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies";
    expect((await as("root").request(policies, at)).data.total_count).toBe(0);
  });
});

test("the record of a deployment tells how its job ended", async () => {
  const { deployment } = await ask("dev").done;
  if (deployment === null) throw new Error("no record");
  github.deploymentEnded(deployment, "success", "http://127.0.0.1:1");
  const { data } = await as("ada").request("GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
    ...repo,
    deployment_id: deployment,
  });
  expect(data).toMatchObject([{ state: "success", environment: "dev", environment_url: "http://127.0.0.1:1" }]);
});

test("who may change an environment is an admin, never a job", async () => {
  const put = (client: Octokit) =>
    client.request("PUT /repos/{owner}/{repo}/environments/{environment_name}", {
      ...repo,
      environment_name: "production",
    });
  const auth = github.issueToken({ repository: "acme/shop", permissions: allPermissions });
  await expect(put(new Octokit({ auth, baseUrl: github.urls.api }))).rejects.toMatchObject({ status: 403 });
  await expect(put(as("ada"))).rejects.toMatchObject({
    status: 403,
    response: { data: { message: "Must have admin rights to Repository." } },
  });
  await put(as("root"));
});

test("teams are hidden from a job's token and from other organizations' people", async () => {
  const members = (client: Octokit, org = "acme") =>
    client.request("GET /orgs/{org}/teams/{team_slug}/members", { org, team_slug: "product" });
  const auth = github.issueToken({ repository: "acme/shop", permissions: allPermissions });
  await expect(members(new Octokit({ auth, baseUrl: github.urls.api }))).rejects.toMatchObject({ status: 403 });
  expect((await members(as("lin"))).data).toMatchObject([{ login: "tom" }]);
  github.setTeam("other", "product", ["eve"]);
  await expect(members(as("lin"), "other")).rejects.toMatchObject({ status: 404 });
});
