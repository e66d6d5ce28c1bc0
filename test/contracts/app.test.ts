import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import type { App } from "../../packages/rehearsal/github/records/app.ts";
import { appKeys, appToken } from "./ask-about-releases.ts";
import { type CheckedGitHub, openChecked } from "./checked-github.ts";

const repo = { owner: "acme", repo: "shop" };
const keys = appKeys();
const seconds = Math.floor(Date.now() / 1000);
let github: CheckedGitHub;
let app: App;
beforeAll(async () => {
  github = await openChecked();
  for (const name of ["shop", "mirror", "secret"]) {
    await github.createRepository(`acme/${name}`);
    await github.commit(`acme/${name}`, { branch: "main", message: "First", files: { a: "a" } });
  }
  app = github.registerApp({
    slug: "finisher",
    publicKey: keys.publicKey,
    permissions: { contents: "write", members: "read" },
    repositories: ["acme/shop", "acme/mirror"],
  });
}, 120_000);
afterAll(() => github.end());

const as = (auth?: string) => new Octokit({ ...(auth ? { auth } : {}), baseUrl: github.urls.api });
const signed = (iss: number | string = app.id) => ({
  headers: { authorization: `Bearer ${appToken(iss, keys.privateKey, seconds)}` },
});
const find = (name: string, iss?: string) =>
  as().request("GET /repos/{owner}/{repo}/installation", { ...repo, repo: name, ...signed(iss) });
const tokenFor = async (body: object = {}) =>
  (
    await as().request("POST /app/installations/{installation_id}/access_tokens", {
      installation_id: app.installation,
      ...body,
      ...signed(),
    })
  ).data;
const read = (auth: string, name: string) =>
  as(auth)
    .request("GET /repos/{owner}/{repo}/contents/{path}", { ...repo, repo: name, path: "a" })
    .then(
      ({ status }) => status,
      ({ status }) => status,
    );

test("an app finds its installation by a repository, with its id or its client id, and only where it is installed", async () => {
  const { data } = await find("shop");
  expect(data).toMatchObject({ id: app.installation, app_id: app.id, permissions: { contents: "write" } });
  expect((await find("mirror", app.clientId)).data.id).toBe(data.id);
  await expect(find("secret")).rejects.toMatchObject({ status: 404 });
  await expect(find("shop", "Iv23liSomebodyElse")).rejects.toMatchObject({ status: 401 });
});

test("the number of an app is not the number of its installation", async () => {
  const ask = as().request("POST /app/installations/{installation_id}/access_tokens", {
    installation_id: app.id,
    ...signed(),
  });
  await expect(ask).rejects.toMatchObject({ status: 404 });
});

test("a token opens the repositories that were named, all of the installation without names, and never another", async () => {
  const names = ["shop", "mirror", "secret"];
  const seen = async (body?: object) => {
    const { token } = await tokenFor(body);
    return Promise.all(names.map((name) => read(token, name)));
  };
  const mirror = github.repository("acme/mirror")?.id ?? 0;
  expect(await seen()).toEqual([200, 200, 404]);
  expect(await seen({ repositories: ["shop"] })).toEqual([200, 404, 404]);
  expect(await seen({ repository_ids: [mirror] })).toEqual([404, 200, 404]);
  await expect(tokenFor({ repositories: ["shop", "secret"] })).rejects.toMatchObject({ status: 422 });
});

test("an app's token is long, has dots in it, and ends when it is given back", async () => {
  const { token } = await tokenFor({ permissions: { contents: "read" } });
  expect(token).toMatch(/^ghs_\d+_[\w-]+\.[\w-]{100,}\.[\w-]+$/);
  expect((await as(token).request("GET /installation/repositories")).data.total_count).toBe(2);
  expect(await read(token, "shop")).toBe(200);
  expect((await as(token).request("DELETE /installation/token")).status).toBe(204);
  expect(await read(token, "shop")).toBe(401);
});

test("members of a team of 250 come in pages, to an app that may see them and to no job", async () => {
  const members = Array.from({ length: 250 }, (_, at) => `person-${at}`);
  github.setTeam("acme", "product", members);
  const matches: string[] = [];
  const { token } = await tokenFor();
  for (let page = 1, more = true; more; page += 1) {
    const team = { org: "acme", team_slug: "product", per_page: 100, page };
    const { data, headers } = await as(token).request("GET /orgs/{org}/teams/{team_slug}/members", team);
    matches.push(...data.map(({ login }) => login));
    more = headers.link?.includes('rel="next"') ?? false;
  }
  expect(matches).toEqual(members);
  const job = github.issueToken({ repository: "acme/shop", permissions: { contents: "write" } });
  const asked = as(job).request("GET /orgs/{org}/teams/{team_slug}/members", { org: "acme", team_slug: "product" });
  await expect(asked).rejects.toMatchObject({ status: 403, message: /Resource not accessible by integration/ });
});
