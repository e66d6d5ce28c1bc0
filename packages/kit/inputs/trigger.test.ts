import { expect, test } from "@jest/globals";
import { triggerFrom } from "./trigger.ts";

const env = {
  GITHUB_EVENT_NAME: "push",
  GITHUB_REF: "refs/heads/release/1.5.0",
  GITHUB_REPOSITORY: "acme/data-platform",
  GITHUB_SHA: "a".repeat(40),
  GITHUB_ACTOR: "ada",
};
const pull = (repo: string | null) =>
  JSON.stringify({
    pull_request: {
      number: 7,
      head: { ref: "feature/x", sha: "b".repeat(40), repo: repo === null ? null : { full_name: repo } },
      base: { ref: "develop", repo: { full_name: "acme/data-platform" } },
    },
  });
const pullEnv = { ...env, GITHUB_EVENT_NAME: "pull_request", GITHUB_REF: "refs/pull/7/merge" };

test("a push is its branch and commit", () => {
  expect(triggerFrom(env, "{}")).toMatchObject({
    event: "push",
    branch: "release/1.5.0",
    commit: "a".repeat(40),
    pullRequest: null,
    fork: false,
  });
});

test("a pull request is about the commit of its head, not about GitHub's merge of it", () => {
  expect(triggerFrom(pullEnv, pull("acme/data-platform"))).toMatchObject({
    branch: "feature/x",
    base: "develop",
    commit: "b".repeat(40),
    pullRequest: 7,
    fork: false,
  });
});

test.each(["eve/data-platform", null])("a pull request from %s is a fork", (repo) => {
  expect(triggerFrom(pullEnv, pull(repo)).fork).toBe(true);
});

test.each([
  [{ ...env, GITHUB_EVENT_NAME: "pull_request_target" }, "{}"],
  [{ ...env, GITHUB_EVENT_NAME: "issue_comment" }, "{}"],
  [{ ...env, GITHUB_SHA: "short" }, "{}"],
  [pullEnv, "{}"],
  [env, ""],
])("what is no event of ours is refused", (variables, payload) => {
  expect(() => triggerFrom(variables, payload)).toThrow(expect.objectContaining({ name: "UserError" }));
});

test("the number of the actor is reported where the runner reports it", () => {
  const describe = (GITHUB_ACTOR_ID?: string) =>
    triggerFrom({ ...env, ...(GITHUB_ACTOR_ID !== undefined && { GITHUB_ACTOR_ID }) }, "{}").actorId;
  expect([describe("1815"), describe(), describe(""), describe("1e3"), describe("9".repeat(20))]).toEqual([
    1815,
    null,
    null,
    null,
    null,
  ]);
});
