import { connect } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import { type CheckedGitHub, openChecked } from "./checked-github.ts";

const repo = { owner: "acme", repo: "shop" };
let github: CheckedGitHub;
let auth: string;
let octokit: Octokit;
beforeAll(async () => {
  github = await openChecked();
  await github.createRepository("acme/shop");
  await github.commit("acme/shop", { branch: "main", message: "First", files: { a: "a" } });
  auth = github.issueToken({ repository: "acme/shop", permissions: { contents: "write" } });
  octokit = new Octokit({ auth, baseUrl: github.urls.api });
}, 120_000);
beforeEach(() => github.faults.plan([]));
afterAll(() => github.end());

const create = async (tag_name: string, more: object = {}) =>
  (await octokit.request("POST /repos/{owner}/{repo}/releases", { ...repo, tag_name, ...more })).data;
const latest = async () => (await octokit.request("GET /repos/{owner}/{repo}/releases/latest", repo)).data.tag_name;
const uploadUrl = ({ upload_url: url }: { upload_url: string }, name: string) =>
  `${url.replace(/\{.*/, "")}?name=${name}`;
const upload = (release: { upload_url: string }, name: string) =>
  octokit.request(`POST ${uploadUrl(release, name)}`, { data: "bytes", headers: { "content-type": "text/plain" } });
const assets = async (release_id: number) =>
  (await octokit.request("GET /repos/{owner}/{repo}/releases/{release_id}/assets", { ...repo, release_id })).data;

test("a hotfix of an old version need not become the latest release, and is not by its number alone", async () => {
  await create("v1.9.0");
  await create("v1.10.0");
  expect(await latest()).toBe("v1.10.0");
  await create("v1.9.1", { make_latest: "false" });
  await create("v1.9.2", { make_latest: "legacy" });
  expect(await latest()).toBe("v1.10.0");
  await create("v1.9.3");
  expect(await latest()).toBe("v1.9.3");
  await create("v1.11.0", { make_latest: "legacy" });
  expect(await latest()).toBe("v1.11.0");
});

test("a draft is found by whoever writes, in the list only, and two may have the same tag until one is published", async () => {
  const [one, two] = [await create("v2", { draft: true }), await create("v2", { draft: true })];
  const byTag = () => octokit.request("GET /repos/{owner}/{repo}/releases/tags/{tag}", { ...repo, tag: "v2" });
  await expect(byTag()).rejects.toMatchObject({ status: 404 });
  const drafts = async (client: Octokit) =>
    (await client.request("GET /repos/{owner}/{repo}/releases", repo)).data.filter(({ draft }) => draft).length;
  const reader = github.issueToken({ repository: "acme/shop", permissions: { contents: "read" } });
  expect([await drafts(octokit), await drafts(new Octokit({ auth: reader, baseUrl: github.urls.api }))]).toEqual([
    2, 0,
  ]);
  const publish = (release_id: number) =>
    octokit.request("PATCH /repos/{owner}/{repo}/releases/{release_id}", { ...repo, release_id, draft: false });
  await publish(one.id);
  await expect(publish(two.id)).rejects.toMatchObject({
    status: 422,
    response: { data: { errors: [{ code: "already_exists", field: "tag_name" }] } },
  });
});

test("an upload that breaks leaves a name without bytes, which must be deleted before the next try", async () => {
  const draft = await create("v3", { draft: true });
  github.faults.plan([{ method: "POST", fault: { kind: "broken-upload" } }]);
  await expect(upload(draft, "a.tar")).rejects.toMatchObject({ status: 502 });
  const [remaining] = await assets(draft.id);
  expect(remaining).toMatchObject({ name: "a.tar", state: "starter", size: 0, digest: null });
  await expect(upload(draft, "a.tar")).rejects.toMatchObject({
    status: 422,
    response: { data: { errors: [{ resource: "ReleaseAsset", code: "already_exists" }] } },
  });
  const at = { ...repo, asset_id: remaining?.id ?? 0 };
  await octokit.request("DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}", at);
  await upload(draft, "a.tar");
  expect(await assets(draft.id)).toMatchObject([{ name: "a.tar", state: "uploaded", size: 5 }]);
});

test("a client that dies in the middle of an upload leaves the same", async () => {
  const draft = await create("v4", { draft: true });
  const { pathname, search, port } = new URL(uploadUrl(draft, "half.tar"));
  const socket = connect(Number(port), "127.0.0.1");
  const head = [`POST ${pathname}${search} HTTP/1.1`, "host: x", "user-agent: x", `authorization: Bearer ${auth}`];
  socket.write(`${[...head, "content-length: 100"].join("\r\n")}\r\n\r\nhalf`);
  await new Promise((resolve) => setTimeout(resolve, 100));
  socket.destroy();
  for (let tries = 0; tries < 500 && (await assets(draft.id)).length === 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await assets(draft.id)).toMatchObject([{ name: "half.tar", state: "starter" }]);
});
