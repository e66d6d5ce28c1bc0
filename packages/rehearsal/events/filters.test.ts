import { describe, expect, test } from "@jest/globals";
import { aRun, job, main } from "../builders/stage.ts";
import type { Json, WebhookEvent } from "../protocol/run.ts";
import { type Known, workflowsFor } from "./filters.ts";

const jobs = "jobs: { a: { runs-on: x, steps: [{ run: x }] } }";
const path = ".github/workflows/a.yml";

async function starts(on: string, event: Partial<WebhookEvent>, known: Known = {}): Promise<boolean> {
  const [verdict] = await workflowsFor(aRun(event).event, { [path]: `on: ${on}\n${jobs}` }, known);
  return verdict?.starts ?? false;
}

const branch = (name: string, payload: { [key: string]: Json } = {}) => ({ ref: `refs/heads/${name}`, payload });
const tag = (name: string) => ({ ref: `refs/tags/${name}` });
const pull = (base: string, action: string, payload: { [key: string]: Json } = {}) => ({
  name: "pull_request" as const,
  ref: "refs/pull/1/merge",
  payload: { action, pull_request: { base: { ref: base } }, ...payload },
});

describe("a push", () => {
  test.each<[string, Partial<WebhookEvent>, boolean]>([
    ["push", branch("develop"), true],
    ["[pull_request, push]", branch("develop"), true],
    ["pull_request", branch("develop"), false],
    ["{ push: { branches: [develop, 'release/*'] } }", branch("release/1"), true],
    ["{ push: { branches: [develop, 'release/*'] } }", branch("main"), false],
    ["{ push: { branches-ignore: ['dependabot/**'] } }", branch("dependabot/npm/x"), false],
    ["{ push: { branches: ['c++/**'] } }", branch("main"), true], // its run says that it cannot be read
    ["{ push: { tags-ignore: ['+'] } }", branch("main"), true],
    ["{ push: { branches-ignore: ['dependabot/**'] } }", branch("main"), true],
    ["{ push: { branches: [main] } }", tag("v1"), false],
    ["{ push: { branches-ignore: [main] } }", tag("v1"), false],
    ["{ push: { tags: ['v*'] } }", tag("v1"), true],
    ["{ push: { tags: ['v*'] } }", branch("v1"), false],
    ["{ push: { tags-ignore: ['v*'] } }", tag("v1"), false],
    ["{ push: { branches: [main], tags: ['v*'] } }", tag("v1"), true],
    ["push", tag("v1"), true],
    ["push", branch("develop", { deleted: true }), false],
  ])("on: %s with %j starts: %s", async (on, event, expected) => {
    expect(await starts(on, event)).toBe(expected);
  });

  test.each([
    ["fix [skip ci]", false],
    ["fix\n\n[ci skip]", false],
    ["[no ci] x", false],
    ["[skip actions]", false],
    ["[actions skip]", false],
    ["fix\n\nskip-checks: true", false],
    ["skip ci", true],
    ["[SKIP CI]", true],
    ["about skip-checks: true", true],
  ])("whose head commit says %j starts: %s", async (message, expected) => {
    expect(await starts("push", branch("main", { head_commit: { message } }))).toBe(expected);
  });

  test.each<[string, string[], boolean]>([
    ["paths: ['src/**']", ["docs/a", "src/a/b"], true],
    ["paths: ['src/**']", ["docs/a"], false],
    ["paths: ['**', '!docs/**']", ["docs/a"], false],
    ["paths-ignore: ['docs/**']", ["docs/a"], false],
    ["paths-ignore: ['docs/**']", ["docs/a", "src/a"], true],
  ])("with %s that changed %j starts: %s", async (filter, changed, expected) => {
    expect(await starts(`{ push: { ${filter} } }`, branch("main"), { changed })).toBe(expected);
    const commits = [{ added: changed.slice(0, 1), modified: changed.slice(1), removed: [] }];
    expect(await starts(`{ push: { ${filter} } }`, branch("main", { commits }))).toBe(expected);
    expect(await starts(`{ push: { ${filter} } }`, tag("v1"), { changed })).toBe(true);
  });

  test("whose changes nobody knows passes every path filter", async () => {
    expect(await starts("{ push: { paths: [src] } }", branch("main"))).toBe(true);
  });
});

describe("a pull request", () => {
  test.each<[string, Partial<WebhookEvent>, boolean]>([
    ["pull_request", pull("main", "opened"), true],
    ["pull_request", pull("main", "synchronize"), true],
    ["pull_request", pull("main", "closed"), false],
    ["{ pull_request: { types: [closed] } }", pull("main", "closed"), true],
    ["{ pull_request: { types: closed } }", pull("main", "opened"), false],
    ["{ pull_request: { branches: [main] } }", pull("main", "opened"), true],
    ["{ pull_request: { branches: [main] } }", pull("develop", "opened"), false],
    ["{ pull_request: { branches-ignore: [main] } }", pull("main", "opened"), false],
  ])("on: %s with %j starts: %s", async (on, event, expected) => {
    expect(await starts(on, event)).toBe(expected);
  });

  test.each<[string, string[] | undefined, boolean]>([
    ["{ pull_request: { paths: ['src/**'] } }", ["src/a.ts", "README.md"], true],
    ["{ pull_request: { paths: ['src/**'] } }", ["README.md"], false],
    ["{ pull_request: { paths-ignore: ['**.md'] } }", ["README.md"], false],
    ["{ pull_request: { paths-ignore: ['**.md'] } }", ["README.md", "src/a.ts"], true],
    ["{ pull_request: { branches: [main], paths: ['src/**'] } }", ["src/a.ts"], true],
    ["{ pull_request: { branches: [develop], paths: ['src/**'] } }", ["src/a.ts"], false],
  ])("on: %s that changes %j starts: %s", async (on, changed, expected) => {
    expect(await starts(on, pull("main", "opened"), { ...(changed && { changed }) })).toBe(expected);
  });

  test("whose head commit says skip does not start", async () => {
    expect(await starts("pull_request", pull("main", "opened"), { message: "x [skip ci]" })).toBe(false);
  });
});

test("a dispatch starts what can be dispatched, whatever its commit says", async () => {
  const event = { name: "workflow_dispatch" as const, payload: { head_commit: { message: "[skip ci]" } } };
  expect(await starts("workflow_dispatch", event)).toBe(true);
  expect(await starts("push", event)).toBe(false);
});

test("every workflow file of a repository is judged, with the reason; other files are not workflows", async () => {
  const verdicts = await workflowsFor(aRun().event, {
    ".github/workflows/b.yaml": `name: Night\non: { schedule: [{ cron: '0 1 * * *' }], workflow_call: }\n${jobs}`,
    ".github/workflows/broken.yml": "on: [",
    ".github/workflows/deep/a.yml": `on: push\n${jobs}`,
    ".github/slipway.yml": "version: 1",
    [path]: `on: { push: { branches: [develop] } }\n${jobs}`,
  });
  expect(verdicts.map(({ path, name, starts, because }) => ({ path, name, starts, because }))).toEqual([
    { path, name: path, starts: false, because: "branch main is not one of develop" },
    {
      path: ".github/workflows/b.yaml",
      name: "Night",
      starts: false,
      because: "it starts on workflow_call, schedule, not on push",
    },
    {
      path: ".github/workflows/broken.yml",
      name: ".github/workflows/broken.yml",
      starts: true,
      because: "it cannot be read",
    },
  ]);
  expect(verdicts[2]?.errors).not.toEqual([]);
});

describe("an event of one's own", () => {
  const describe = (action: string) => ({ name: "repository_dispatch" as const, payload: { action } });
  test.each([
    ["repository_dispatch", "release", true],
    ["{ repository_dispatch: { types: [release, rollback] } }", "rollback", true],
    ["{ repository_dispatch: { types: release } }", "rollback", false],
    ["workflow_dispatch", "release", false],
  ])("on: %s of type %s starts: %s", async (on, type, expected) => {
    expect(await starts(on, describe(type))).toBe(expected);
  });
});

describe("a schedule", () => {
  const at = (schedule: string) => ({ name: "schedule" as const, payload: { schedule } });
  const on = "{ schedule: [{ cron: '0 1 * * *' }, { cron: '30 5 * * 1', timezone: Europe/Berlin }] }";
  test.each([
    ["0 1 * * *", true],
    ["30 5 * * 1", true],
    ["0 2 * * *", false],
  ])("at %s starts: %s", async (cron, expected) => {
    expect(await starts(on, at(cron))).toBe(expected);
  });

  test("tells by which clock its time comes", async () => {
    const because = async (cron: string) => {
      const verdicts = await workflowsFor(aRun(at(cron)).event, { [path]: `on: ${on}\n${jobs}` });
      return verdicts.map((verdict) => verdict.because);
    };
    expect(await because("0 1 * * *")).toEqual(["it is time: 0 1 * * * UTC"]);
    expect(await because("30 5 * * 1")).toEqual(["it is time: 30 5 * * 1 Europe/Berlin"]);
    expect(await because("0 2 * * *")).toEqual(["0 2 * * * is not one of 0 1 * * * UTC, 30 5 * * 1 Europe/Berlin"]);
  });

  test("does not mind that the commit says [skip ci]", async () => {
    expect(await starts(on, at("0 1 * * *"), { message: "x [skip ci]" })).toBe(true);
  });
});

describe("a file with a mistake, which GitHub cannot read,", () => {
  const started = async (event: Partial<WebhookEvent>, on: string, more = "") => {
    const [verdict] = await workflowsFor(aRun(event).event, { [main]: `on: ${on}\njobs:\n  a: { ${job}${more} }\n` });
    return [verdict?.starts, (verdict?.errors.length ?? 0) > 0];
  };
  test.each([
    ["an event that nobody knows", "pushh"],
    ["one among those that are known", "[pull_request, pul_request]"],
    ["one with filters", "{ pushh: { branches: [main] } }"],
    ["a mistake in a job", "workflow_dispatch", ", nonsense: 1"],
  ])("starts, and fails, with a push: %s", async (_, on, more = "") => {
    expect(await started(branch("main"), on, more)).toEqual([true, true]);
  });

  test("starts with a pull request only if its events are wrong", async () => {
    expect(await started(pull("main", "opened"), "pushh")).toEqual([true, true]);
    expect(await started(pull("main", "opened"), "workflow_dispatch", ", nonsense: 1")).toEqual([false, true]);
  });
});
