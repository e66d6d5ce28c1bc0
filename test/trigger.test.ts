/** Our reading of an event against GitHub's own: the context of `@actions/github`. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { context } from "@actions/github";
import { expect, test } from "@jest/globals";
import { triggerFrom } from "../packages/kit/inputs/trigger.ts";

const Context = context.constructor as new () => typeof context;

/** GitHub's context of an environment and a payload. */
const theirs = (env: Record<string, string>, payload: string) => {
  const folder = mkdtempSync(join(tmpdir(), "slipway-event-"));
  const before = { ...process.env };
  try {
    writeFileSync(join(folder, "event.json"), payload);
    Object.assign(process.env, env, { GITHUB_EVENT_PATH: join(folder, "event.json") });
    const { eventName, ref, sha, actor, payload: event, repo } = new Context();
    return { eventName, ref, sha, actor, payload: event, repo };
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    rmSync(folder, { recursive: true });
  }
};

const env = {
  GITHUB_EVENT_NAME: "push",
  GITHUB_REF: "refs/heads/develop",
  GITHUB_REPOSITORY: "acme/data-platform",
  GITHUB_SHA: "a".repeat(40),
  GITHUB_ACTOR: "ada",
  GITHUB_RUN_ID: "12",
  GITHUB_RUN_NUMBER: "3",
};
const pull = {
  pull_request: {
    number: 7,
    head: { ref: "feature/x", sha: "b".repeat(40), repo: { full_name: "eve/data-platform" } },
    base: { ref: "develop", repo: { full_name: "acme/data-platform" } },
  },
};

test.each([
  ["a push", env, {}],
  ["a pull request", { ...env, GITHUB_EVENT_NAME: "pull_request", GITHUB_REF: "refs/pull/7/merge" }, pull],
  ["a dispatch", { ...env, GITHUB_EVENT_NAME: "workflow_dispatch" }, { inputs: {} }],
])("%s is read as GitHub's own library reads it", (_, variables, payload) => {
  const text = JSON.stringify(payload);
  const [ours, other] = [triggerFrom(variables, text), theirs(variables, text)];
  expect([ours.event, ours.ref, ours.actor, ours.repository]).toEqual([
    other.eventName,
    other.ref,
    other.actor,
    `${other.repo.owner}/${other.repo.repo}`,
  ]);
  const head = (other.payload.pull_request as typeof pull.pull_request | undefined)?.head;
  expect([ours.pullRequest, ours.commit, ours.branch]).toEqual([
    other.payload.pull_request?.number ?? null,
    head?.sha ?? other.sha,
    head?.ref ?? other.ref.replace("refs/heads/", ""),
  ]);
});
