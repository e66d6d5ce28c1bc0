import { expect, test } from "@jest/globals";
import { aRun } from "../builders/stage.ts";
import type { Json } from "../protocol/run.ts";
import { githubContext } from "./github.ts";

const contextOf = (payload: { [key: string]: Json }, server: { [key: string]: Json } = {}) =>
  githubContext(aRun({ payload }), { github: () => server });

test("the owner's number is the one that the event tells, unless the server says another", () => {
  const report = { repository: { owner: { login: "octo", id: 9 } } };
  expect(contextOf(report)).toMatchObject({ repository_owner: "octo", repository_owner_id: "9" });
  expect(contextOf({})).toMatchObject({ repository_owner: "octo", repository_owner_id: "" });
  expect(contextOf(report, { repository_owner_id: "12" })).toMatchObject({ repository_owner_id: "12" });
});

test("a ref is protected if the server says so", () => {
  expect(contextOf({})).toMatchObject({ ref_protected: false });
  expect(contextOf({}, { ref_protected: true })).toMatchObject({ ref_protected: true });
});

test("artifacts are kept for ninety days, told as a text, and only a fork's pull request has no source of secrets", () => {
  const push = { retention_days: "90", secret_source: "Actions" };
  expect(contextOf({})).toMatchObject(push);
  const pull = (full_name: string) =>
    githubContext(aRun({ name: "pull_request", payload: { pull_request: { head: { repo: { full_name } } } } }), {
      github: () => ({}),
    });
  expect(pull("octo/shop")).toMatchObject(push);
  expect(pull("mallory/shop")).toMatchObject({ secret_source: "None" });
});
