import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { gitHub } from "../../packages/ports/github/github.ts";
import { systemClock } from "../../packages/ports/machine/clock.ts";
import type { Settings } from "../../packages/ports/machine/settings.ts";
import { gitHubReleaseTags } from "../../packages/ports/repository/release-tags.ts";
import { type CheckedGitHub, openChecked } from "../contracts/checked-github.ts";

const repository = "acme/shop";
let github: CheckedGitHub;
let sha = "";
beforeAll(async () => {
  github = await openChecked();
  await github.createRepository(repository);
}, 60_000);
afterAll(() => github.end());

const rest = () => {
  const token = github.issueToken({ repository, permissions: { contents: "write" } });
  const settings = { apiUrl: github.urls.api, repository, token, signal: new AbortController().signal } as Settings;
  return gitHub(settings, systemClock().sleep);
};
const newest = () => gitHubReleaseTags(rest()).newest();

/** A tag with a message; without one it is only a ref. */
const tag = async (name: string, message?: string) => {
  const request = rest().request;
  const route = "POST /repos/{owner}/{repo}/git/tags";
  const made = message && (await request(route, { tag: name, message, object: sha, type: "commit" }));
  const object = made ? (made.data as { sha: string }).sha : sha;
  await request("POST /repos/{owner}/{repo}/git/refs", { ref: `refs/tags/${name}`, sha: object });
};
const ours = `Release\n\nrelease 1-a\nartefact sha256:${"9f".repeat(32)}`;

test("the highest version that finalise-release tagged is the newest; what others tagged says nothing", async () => {
  expect(await newest()).toBeNull();
  sha = (await github.commit(repository, { branch: "main", message: "First", files: { a: "a" } })).sha;
  expect(await newest()).toBeNull();
  await tag("v3.0.0");
  await tag("v2.0.0", "Our second, by hand");
  await tag("vision", ours);
  expect(await newest()).toBeNull();
  await tag("v1.9.0", ours);
  await tag("v1.10.0", ours);
  await tag("v1.10.0-rc.1", ours);
  expect(await newest()).toEqual({ name: "v1.10.0", commit: sha, ledger: null });
  const ledger = "c".repeat(40);
  await tag("v1.11.0", `${ours}\nledger ${ledger}`);
  expect(await newest()).toEqual({ name: "v1.11.0", commit: sha, ledger });
});
