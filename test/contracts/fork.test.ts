import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import { pullRequestEvent } from "../../packages/rehearsal/events/event.ts";
import type { Repository } from "../../packages/rehearsal/github/records/repository.ts";
import type { Json, WebhookEvent } from "../../packages/rehearsal/protocol/run.ts";
import { type CheckedGitHub, openChecked } from "./checked-github.ts";
import { exampleRun, uploadArtifact } from "./example.ts";

const repo = { owner: "acme", repo: "shop" };
const none = "0".repeat(40);
let github: CheckedGitHub;
let octokit: Octokit;
let first: string;

beforeAll(async () => {
  github = await openChecked();
  await github.createRepository("acme/shop", { actionsMayOpenPulls: true });
  first = await commit("main", { a: "a", "src/b": "b" });
  await github.createRepository("eve/shop", { from: github.gitFolder("acme/shop") });
  const auth = github.issueToken({
    repository: "acme/shop",
    permissions: { actions: "read", "pull-requests": "write" },
  });
  octokit = new Octokit({ auth, baseUrl: github.urls.api });
}, 120_000);

afterAll(() => github.end());

async function commit(branch: string, files: Record<string, string | null>, name = "acme/shop"): Promise<string> {
  return (await github.commit(name, { branch, message: `Change ${branch}`, files })).sha;
}

const push = (branch: string, before: string, sha: string): WebhookEvent => ({
  name: "push",
  ref: `refs/heads/${branch}`,
  sha,
  actor: { login: "ada", id: 1 },
  payload: { before },
});

test("a pull request from a fork has the fork's branch as its head, and follows it", async () => {
  await commit("idea", { evil: "1" }, "eve/shop");
  const { data } = await octokit.request("POST /repos/{owner}/{repo}/pulls", {
    ...repo,
    title: "Idea",
    head: "eve:idea",
    base: "main",
  });
  expect(data).toMatchObject({
    head: { label: "eve:idea", repo: { full_name: "eve/shop" } },
    base: { label: "acme:main", repo: { full_name: "acme/shop" } },
    changed_files: 1,
  });
  const sha = await commit("idea", { more: "2" }, "eve/shop");
  const head = await github.resolve("acme/shop", `refs/pull/${data.number}/head`);
  expect(head?.sha).toBe(sha);
  const merged = await github.resolve("acme/shop", `refs/pull/${data.number}/merge`);
  expect(merged && (await github.list(merged, ""))).toEqual(["a", "evil", "more"]);
  expect(github.pull("acme/shop", "idea", "main")).toBeNull();
  expect(github.pull("acme/shop", "idea", "main", "eve/shop")?.number).toBe(data.number);
  await expect(
    octokit.request("POST /repos/{owner}/{repo}/pulls", { ...repo, title: "x", head: "mallory:idea", base: "main" }),
  ).rejects.toMatchObject({ status: 422 });
});

/** What REST says of where a run's commits come from: its `head_repository`, and that of its artifact. */
async function headOf(event: WebhookEvent): Promise<unknown[]> {
  const { id } = github.startRun({ ...exampleRun("acme/shop", event.sha), event });
  const artifact_id = await uploadArtifact(github, id, "build", "package", Buffer.from("bytes"));
  const run = await octokit.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}", { ...repo, run_id: id });
  const one = await octokit.request("GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}", {
    ...repo,
    artifact_id,
  });
  const head = run.data.head_repository;
  expect(one.data.workflow_run?.repository_id).toBe(run.data.repository.id);
  return [head?.full_name, head?.id, head?.fork, one.data.workflow_run?.head_repository_id];
}

test("a run of a fork's pull request, and its artifact, name the fork's repository; one of our own names ours", async () => {
  const [ours, theirs] = ["acme/shop", "eve/shop"].map((name) => github.repository(name)) as [Repository, Repository];
  const about = { repository: ours, server: github.urls.server, person: { login: "eve", id: 0 } };
  await commit("strange", { s: "s" }, "eve/shop");
  const strange = await github.openPull("acme/shop", { title: "S", head: "strange", base: "main", fork: "eve/shop" });
  const event = pullRequestEvent({ ...about, head: theirs }, strange, "opened");
  expect(await headOf(event)).toEqual(["eve/shop", theirs.id, true, theirs.id]);
  await commit("familiar", { f: "f" });
  const familiar = await github.openPull("acme/shop", { title: "F", head: "familiar", base: "main", fork: null });
  const own = ["acme/shop", ours.id, false, ours.id];
  expect(await headOf(pullRequestEvent({ ...about, head: ours }, familiar, "opened"))).toEqual(own);
  expect(await headOf(push("main", none, first))).toEqual(own);
  const repoOf = (repository: Json) => ({ pull_request: { head: { repo: repository } } });
  const unknown = { ...event, payload: repoOf({ id: 4711, full_name: "mallory/shop" }) };
  expect(await headOf(unknown)).toEqual(["mallory/shop", 4711, true, 4711]);
});

test("of a fork that is gone, an artifact names no repository, least of all ours", async () => {
  const event = { ...push("main", none, first), payload: { pull_request: { head: { repo: null } } } };
  const { id } = github.startRun({ ...exampleRun("acme/shop", first), event });
  const artifact_id = await uploadArtifact(github, id, "build", "package", Buffer.from("bytes"));
  const one = { ...repo, artifact_id };
  const { data } = await octokit.request("GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}", one);
  expect([data.workflow_run?.id, data.workflow_run?.head_repository_id]).toEqual([id, undefined]);
});

test("paths that a push changed are those between what was and what is", async () => {
  const second = await commit("main", { a: "A", "src/b": null, "docs/c": "c" });
  expect(await github.changed("acme/shop", push("main", first, second))).toEqual(["a", "docs/c", "src/b"]);
});

test("a new branch is compared with what was before its own first commit", async () => {
  const one = await commit("topic", { one: "1" });
  const two = await commit("topic", { two: "2" });
  expect(one).not.toBe(two);
  expect(await github.changed("acme/shop", push("topic", none, two))).toEqual(["one", "two"]);
  expect(await github.changed("acme/shop", push("main", none, first))).toBeUndefined();
});

test("a pull request is compared from where its branch began, not with what its base is now", async () => {
  const sha = await commit("feature/x", { x: "x" });
  const base = await commit("main", { late: "l" });
  const event = { ...push("x", none, sha), name: "pull_request" as const };
  const payload = { pull_request: { head: { sha }, base: { sha: base } } };
  expect(await github.changed("acme/shop", { ...event, payload })).toEqual(["x"]);
});

test("nothing is known of a tag, of what is gone, of an event of another kind; and 300 paths are the most", async () => {
  expect(await github.changed("acme/shop", { ...push("main", first, first), ref: "refs/tags/v1" })).toBeUndefined();
  expect(await github.changed("acme/shop", push("main", "1".repeat(40), first))).toBeUndefined();
  expect(await github.changed("acme/shop", { ...push("main", first, first), name: "schedule" })).toBeUndefined();
  const many = Object.fromEntries(Array.from({ length: 301 }, (_, at) => [`many/${at}`, "x"]));
  const before = (await github.resolve("acme/shop", "main"))?.sha ?? "";
  expect(await github.changed("acme/shop", push("main", before, await commit("main", many)))).toHaveLength(300);
});
