import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { GitHub } from "../github/github.ts";
import type { HostedRelease } from "./releases.ts";
import { gitHubReleases } from "./releases-github.ts";

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "slipway-upload-"));
  writeFileSync(join(home, "file"), "bytes");
});
afterAll(() => rmSync(home, { recursive: true }));

const release: HostedRelease = {
  id: 1,
  tag: "v1.0.0",
  body: "",
  draft: true,
  immutable: false,
  url: "https://github.com/a/b/releases/1",
  assets: [],
  uploadUrl: "",
};

test.each([
  ["https://api.github.com", "https://uploads.github.com/repos/a/b/releases/1/assets", true],
  ["https://api.acme.ghe.com", "https://uploads.acme.ghe.com/repos/a/b/releases/1/assets", true],
  ["https://git.acme.com/api/v3", "https://git.acme.com/api/uploads/repos/a/b/releases/1/assets", true],
  ["https://api.github.com", "https://uploads.github.com.example.com/x", false],
  ["https://api.github.com", "http://uploads.github.com/x", false],
  ["https://api.github.com", "https://a@uploads.github.com/x", false],
  ["https://api.github.com", "https://example.com/x?y=uploads.github.com", false],
  ["https://git.acme.com/api/v3", "https://uploads.github.com/x", false],
  ["https://api.github.com", "not an address", false],
])("of a GitHub at %s a file goes to %s: %s", async (apiUrl, uploadUrl, goes) => {
  const asked: string[] = [];
  const request: GitHub["request"] = async (route) => {
    asked.push(route);
    return { status: 201, headers: {}, data: { browser_download_url: "https://github.com/x" }, url: route };
  };
  const upload = gitHubReleases({ apiUrl }, { request }).upload(
    { ...release, uploadUrl },
    "a b.tar",
    join(home, "file"),
  );
  if (goes) expect(await upload).toMatchObject({ done: true });
  else await expect(upload).rejects.toMatchObject({ reason: "github_unavailable" });
  expect(asked).toEqual(goes ? [`POST ${uploadUrl}?name=a%20b.tar`] : []);
});

/** A release as GitHub reports it. */
const describe = (id: number, tag: string) => ({
  id,
  tag_name: tag,
  draft: true,
  html_url: "https://github.com/x",
  upload_url: "https://uploads.github.com/x",
  assets: [],
});

test("a release is found behind more than a hundred others", async () => {
  const all = [...Array.from({ length: 100 }, (_, index) => describe(index + 2, "v2.0.0")), describe(1, "v1.0.0")];
  const request: GitHub["request"] = async (route, { page = 1 } = {}) => {
    const from = (Number(page) - 1) * 100;
    return { status: 200, headers: {}, data: all.slice(from, from + 100), url: route };
  };
  const { find } = gitHubReleases({ apiUrl: "https://api.github.com" }, { request });
  expect((await find("v1.0.0")).map(({ id }) => id)).toEqual([1]);
  expect(await find("v2.0.0")).toHaveLength(100);
});

test.each([true, false])("GitHub is reported whether a release is the latest: %s", async (latest) => {
  const asked: unknown[] = [];
  const request: GitHub["request"] = async (route, options) => {
    asked.push(options);
    return { status: 200, headers: {}, data: describe(1, "v1.0.0"), url: route };
  };
  const text = { tag: "v1.0.0", name: "1.0.0", body: "", prerelease: false, latest };
  await gitHubReleases({ apiUrl: "https://api.github.com" }, { request }).publish(1, text);
  expect(asked).toMatchObject([{ draft: false, make_latest: String(latest) }]);
});
