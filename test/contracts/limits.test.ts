import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import type { Permissions } from "../../packages/rehearsal/protocol/run.ts";
import { type CheckedGitHub, openChecked } from "./checked-github.ts";

const repo = { owner: "acme", repo: "shop" };
let now: number;
let github: CheckedGitHub;
let sha: string;
beforeEach(async () => {
  now = Date.now();
  github = await openChecked({ now: () => now });
  await github.createRepository("acme/shop");
  sha = (await github.commit("acme/shop", { branch: "main", message: "First", files: { a: "a" } })).sha;
}, 120_000);
afterEach(() => github.end());

function as(login?: string): Octokit {
  const permissions: Permissions = { statuses: "write", contents: "write" };
  const auth = github.issueToken({ repository: "acme/shop", permissions, ...(login && { login }) });
  return new Octokit({ auth, baseUrl: github.urls.api });
}
const read = (client: Octokit, headers = {}) => client.request("GET /repos/{owner}/{repo}", { ...repo, headers });
const blob = (client: Octokit) =>
  client.request("POST /repos/{owner}/{repo}/git/blobs", { ...repo, content: "x", encoding: "utf-8" });
const status = (client: Octokit) =>
  client.request("POST /repos/{owner}/{repo}/statuses/{sha}", { ...repo, sha, state: "success" });
/** The wait that a refusal names, in seconds. */
const refused = async (asked: Promise<unknown>): Promise<number> => {
  const error = (await asked.catch((cause: unknown) => cause)) as {
    status: number;
    message: string;
    response: { headers: Record<string, string> };
  };
  expect(error).toMatchObject({ status: 403, message: expect.stringContaining("exceeded a secondary rate limit") });
  return Number(error.response.headers["retry-after"]);
};

test("900 points a minute may be spent, one for reading and five for writing, by all jobs of a repository together", async () => {
  for (let asked = 0; asked < 179; asked += 1) await blob(as());
  for (let asked = 0; asked < 5; asked += 1) await read(as());
  expect(await refused(read(as()))).toBe(60);
  await read(as("finisher[bot]"));
  now += 20_000;
  expect(await refused(blob(as()))).toBe(40);
  now += 40_001;
  await blob(as());
});

test("who creates more than eighty things in a minute is told to wait, with whichever token", async () => {
  const client = as();
  for (let made = 0; made < 80; made += 1) await status(client);
  now += 15_000;
  expect(await refused(status(client))).toBe(45);
  expect(await refused(status(as()))).toBe(45);
  await blob(client); // a blob is nothing that anybody sees
  await status(as("finisher[bot]"));
});

test("the jobs of a repository may ask 1,000 times an hour, an app 5,000 times", async () => {
  const limit = async (client: Octokit) => (await read(client)).headers["x-ratelimit-limit"];
  expect([await limit(as()), await limit(as("finisher[bot]"))]).toEqual(["1000", "5000"]);
});

test("what has not changed does not count against the limit of the hour", async () => {
  const first = await read(as());
  const again = await read(as(), { "if-none-match": first.headers.etag ?? "" }).catch((error) => error.response);
  expect([again.status, again.headers["x-ratelimit-used"]]).toEqual([304, first.headers["x-ratelimit-used"]]);
});
