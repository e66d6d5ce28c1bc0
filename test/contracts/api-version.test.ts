import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type CheckedGitHub, openChecked } from "./checked-github.ts";

let github: CheckedGitHub;

beforeAll(async () => {
  github = await openChecked();
  await github.createRepository("acme/shop");
}, 120_000);

afterAll(() => github.end());

const asked = (version?: string) => {
  const authorization = `Bearer ${github.issueToken({ repository: "acme/shop", permissions: {} })}`;
  const headers = { authorization, ...(version !== undefined && { "x-github-api-version": version }) };
  return fetch(`${github.urls.api}/repos/acme/shop`, { headers });
};

test.each([
  [undefined, "2022-11-28"],
  ["2022-11-28", "2022-11-28"],
  ["2026-03-10", "2026-03-10"],
])("version %s of the API is spoken", async (version, selected) => {
  const answer = await asked(version);
  expect([answer.status, answer.headers.get("x-github-api-version-selected")]).toEqual([200, selected]);
});

test.each(["v3", "1999-01-01"])("version %s, which the API does not know, is refused", async (version) => {
  const answer = await asked(version);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({
    message: "Bad Request",
    errors: `The version you specified in the "X-GitHub-API-Version" request header, "${version}", is not a supported version. The following versions are currently supported: "2026-03-10" (most recent) and "2022-11-28".`,
    documentation_url: "https://docs.github.com/rest",
    status: "400",
  });
});
