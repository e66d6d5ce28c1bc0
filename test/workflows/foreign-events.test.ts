/** Every kind of event, told in GitHub's own words, in repositories that know nothing of Slipway. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import { runs as inside } from "../../packages/rehearsal/builders/team.ts";
import { type Stranger, stranger } from "./strangers.ts";

let repository: Stranger;
afterEach(() => repository.remove());

/** A workflow of one job that puts out what an expression comes to. */
const says = (on: string, expression: string) =>
  `on: ${on}\njobs:\n  a:\n${inside('echo "v=$V" >> $GITHUB_OUTPUT', `env: { V: "\${{ ${expression} }}" }`)}\n`;
/** What the one job of the one run put out. */
const said = async (event: object | string): Promise<string | undefined> => {
  const called = await repository.event(event);
  const [run, ...others] = called.runs();
  if (!run || others.length > 0) throw new Error(`${called.stdout}${called.stderr}`);
  return run.jobs.a?.outputs.v;
};
const started = async (event: object): Promise<string[]> =>
  (await repository.event(event)).runs().map(({ workflow }) => workflow);

test("a push starts what its branch, tag, paths and message let start", async () => {
  repository = stranger({
    "all.yml": says("push", "github.ref"),
    "docs.yml": says('{ push: { paths: ["docs/**"] } }', "'x'"),
    "release.yml": says('{ push: { branches: ["release/*"] } }', "github.ref_name"),
    "tag.yml": says("{ push: { tags: ['v*'] } }", "github.ref_type"),
  });
  expect(await started({ event: "push", ref: "main", changed: ["docs/a"] })).toEqual(["all.yml", "docs.yml"]);
  expect(await started({ event: "push", ref: "refs/heads/main", changed: ["src/a"] })).toEqual(["all.yml"]);
  expect(await started({ event: "push", ref: "refs/heads/release/1.0", changed: [] })).toEqual([
    ...["all.yml", "release.yml"],
  ]);
  // GitHub asks no path filter about a tag.
  expect(await started({ event: "push", ref: "refs/tags/v1" })).toEqual(["all.yml", "docs.yml", "tag.yml"]);
  const payload = { head_commit: { message: "Fix [skip ci]" } };
  expect(await started({ event: "push", ref: "main", payload })).toEqual([]);
  expect(await started({ event: "push", ref: "main", deleted: true })).toEqual([]);
  repository.commit("Say so", { "docs/a": "1" });
  expect(await started({ event: "push", ref: "main" })).toEqual(["all.yml", "docs.yml"]);
  expect(await started({ event: "push", ref: "main" })).toEqual(["all.yml", "docs.yml"]); // the same event, the same answer
});

test("a push says who, what and where", async () => {
  repository = stranger({
    "a.yml": says(
      "push",
      "format('{0} {1} {2} {3} {4}', github.actor, github.repository, github.sha, github.event.before, github.event.repository.topics[0])",
    ),
  });
  const first = repository.git("rev-parse", "HEAD");
  repository.commit("Second", { a: "1" });
  const second = repository.git("rev-parse", "HEAD");
  const event = { event: "push", ref: "main", actor: "eve", repository: "acme/shop" };
  const payload = { repository: { topics: ["shop"] } };
  expect(await said({ ...event, payload })).toBe(`eve acme/shop ${second} ${first} shop`);
  expect(await said({ ...event, sha: first, before: second, payload })).toBe(`eve acme/shop ${first} ${second} shop`);
});

test("a pull request is one of its branches, its activity and where it comes from", async () => {
  repository = stranger({
    "pr.yml": `on: { pull_request: { branches: [main], types: [opened, labeled] } }
permissions: { contents: write }
jobs:
  a:
${inside(
  'echo "v=$V $(git ls-remote -q $URL refs/pull/7/merge | cut -c1-40)" >> $GITHUB_OUTPUT',
  "env:\n  V: \"${{ format('{0} {1} {2} {3} {4} {5} {6}', github.event.action, github.head_ref, github.base_ref, github.ref, github.event.pull_request.draft, secrets.KEY == '', github.sha) }}\"\n  URL: \"http://x:${{ github.token }}@127.0.0.1:0\"",
)}
`,
  });
  repository.git("checkout", "--quiet", "-b", "idea");
  repository.commit("Idea", { idea: "1" });
  const secrets = { KEY: "key-of-main-1" };
  const base = { event: "pull_request", action: "opened", base: "main", secrets };
  const own = await said({ ...base, payload: { pull_request: { draft: true } } });
  expect(own).toMatch(/^opened idea main refs\/pull\/1\/merge true false [0-9a-f]{40} ?$/);
  expect(own).not.toContain(repository.git("rev-parse", "idea")); // it is the merge
  expect(await said({ ...base, fork: true, ref: "refs/pull/7/merge", head: "idea" })).toMatch(
    /^opened idea main refs\/pull\/7\/merge false true /,
  );
  expect(await said({ ...base, action: "labeled", head: "not-here-yet" })).toMatch(/^labeled not-here-yet main /);
  expect(await started({ ...base, action: "closed" })).toEqual([]);
  expect(await started({ ...base, base: "develop" })).toEqual([]);
});

test("a pull request in conflict starts nothing", async () => {
  repository = stranger({ "pr.yml": says("pull_request", "'x'"), a: "0" });
  repository.git("checkout", "--quiet", "-b", "idea");
  repository.commit("Idea", { a: "1" });
  repository.git("checkout", "--quiet", "main");
  repository.commit("Other", { a: "2" });
  const { runs, stderr } = await repository.event({ event: "pull_request", head: "idea" });
  expect(runs()).toEqual([]);
  expect(stderr).toContain("the pull request has a merge conflict");
});

const inputs = `{ workflow_dispatch: { inputs: {
    to: { type: choice, options: [dev, uat], required: true }, dry: { type: boolean, default: true }, n: { type: number, default: 3 } } } }`;

test("a dispatch brings typed inputs to the workflow that is meant, and texts to its payload", async () => {
  repository = stranger({
    "go.yml": says(
      inputs,
      "format('{0} {1} {2}', toJSON(inputs.to), toJSON(inputs.dry), toJSON(github.event.inputs.n))",
    ),
    "other.yml": says("workflow_dispatch", "'other'"),
  });
  const dispatch = { event: "workflow_dispatch", workflow: "go" };
  expect(await said({ ...dispatch, inputs: { to: "uat", dry: false } })).toBe('"uat" false "3"');
  expect(await said({ ...dispatch, workflow: ".github/workflows/go.yml", inputs: { to: "dev" } })).toBe(
    '"dev" true "3"',
  );
  expect(await started({ event: "workflow_dispatch" })).toEqual(["go.yml", "other.yml"]);
  for (const [supplied, error] of [
    [{}, "Required input 'to' not provided"],
    [{ to: "moon" }, "Provided value 'moon' for input 'to' not in the list of allowed values"],
    [{ to: "dev", dry: "perhaps" }, "Unexpected value 'perhaps'"],
    [{ to: "dev", extra: 1 }, 'Unexpected inputs provided: ["extra"]'],
  ] as const) {
    const { code, runs } = await repository.event({ ...dispatch, inputs: supplied });
    expect([code, runs()]).toMatchObject([
      1,
      [{ workflow: "go.yml", result: "startup_failure", error: expect.stringContaining(error), jobs: {} }],
    ]);
  }
}, 30_000);

test("an event of one's own and a time come to the default branch", async () => {
  repository = stranger({
    "own.yml": says("{ repository_dispatch: { types: [release] } }", "github.event.client_payload.version"),
    "night.yml": says('{ schedule: [{ cron: "0 1 * * *" }] }', "format('{0} {1}', github.event.schedule, github.ref)"),
  });
  repository.git("checkout", "--quiet", "-b", "elsewhere");
  const own = { event: "repository_dispatch", action: "release", client_payload: { version: 2 } };
  expect(await said(own)).toBe("2");
  expect(await started({ ...own, action: "other" })).toEqual([]);
  expect(await said({ event: "schedule" })).toBe("0 1 * * * refs/heads/main");
  expect(await started({ event: "schedule", schedule: "1 1 * * *" })).toEqual([]);
});

test.each<[string, object | string, string]>([
  ["no event", {}, "event  is missing"],
  ["an unknown event", { event: "pusch" }, '"pusch" is not an event of GitHub: push, pull_request,'],
  ["an unknown key", { event: "push", reff: "x" }, 'reff  is not a setting; did you mean "ref"?'],
  [
    "a key of another event",
    { event: "push", inputs: { a: 1 } },
    "inputs  belongs to workflow_dispatch, not to a push",
  ],
  [
    "a bypass by nobody",
    { event: "push", approvals: [{ environment: "x", state: "bypassed" }] },
    "approvals[0]  names no user: say which admin bypasses the rules",
  ],
  ["an event without its type", { event: "repository_dispatch" }, 'needs an "action"'],
  ["no JSON", "{", "standard input has"],
  ["a commit that is not there", { event: "push", sha: "a".repeat(40) }, "there is no commit aaaa"],
  ["a branch for a time", { event: "schedule", ref: "other" }, "always runs on the default branch, main"],
  ["a workflow that is not there", { event: "workflow_dispatch", workflow: "gone" }, 'there is no workflow "gone"'],
  [
    "a workflow that cannot",
    { event: "workflow_dispatch", workflow: "a" },
    "does not have 'workflow_dispatch' trigger",
  ],
  [
    "a reviewer who is nobody",
    { event: "push", environments: { x: { reviewers: [{ person: "tim" }] } } },
    "not one of the people",
  ],
])("%s is refused on standard error, with what to do, and exit code 2", async (_, event, message) => {
  repository = stranger({ "a.yml": says("push", "'x'") });
  const { code, stdout, stderr } = await repository.event(event);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(message);
  expect(stderr.trim().split("\n").at(-1)).toMatch(/^[A-Z].*\.$/); // the remedy
});

test("a repository without a commit, and a folder that is none, are distinguished", async () => {
  repository = stranger({});
  repository.git("update-ref", "-d", "HEAD");
  expect((await repository.event({ event: "push" })).stderr).toContain("the repository has no commit yet");
  const { code, stderr } = await repository.slipway("rehearse", "--event", "-", "--repository", "/");
  expect([code, stderr]).toEqual([2, expect.stringContaining("standard input has")]);
  const { stderr: nowhere } = await repository.slipway("rehearse", "push", "main", "--repository", "/", "--state", "s");
  expect(nowhere).toContain("/ is not a git repository");
});

test("the event may be in a file, also with tabs or as yaml, and null is as if it were not there", async () => {
  repository = stranger({ "a.yml": says("push", "github.ref_name") });
  for (const content of ['{\n\t"event": "push",\n\t"ref": null,\n\t"inputs": {}\n}', "event: push\n"]) {
    writeFileSync(join(repository.folder, "event.json"), content);
    const { runs } = await repository.slipway("rehearse", "--event", "event.json", "--json");
    expect(runs()[0]?.jobs.a?.outputs).toEqual({ v: "main" });
  }
  const { code, stderr } = await repository.slipway("rehearse", "--event", "nowhere.json", "--json");
  expect([code, stderr]).toEqual([2, expect.stringContaining("nowhere.json cannot be read")]);
});

test("any other event of GitHub starts by its activity, on the default branch or where it says", async () => {
  repository = stranger({
    "release.yml": says(
      "{ release: { types: [published] } }",
      "format('{0} {1}', github.event.release.tag_name, github.ref)",
    ),
    "talk.yml": says("issue_comment", "format('{0} {1}', github.event.action, github.event.comment.body)"),
    "after.yml": says(
      "{ workflow_run: { workflows: [Build], types: [completed] } }",
      "github.event.workflow_run.conclusion",
    ),
    "target.yml": says(
      "{ pull_request_target: { branches: [main] } }",
      "format('{0} {1} {2}', github.ref, github.head_ref, secrets.KEY == 'key-of-main-1')",
    ),
  });
  const tagged = {
    event: "release",
    action: "published",
    ref: "refs/tags/v1",
    payload: { release: { tag_name: "v1" } },
  };
  expect(await said(tagged)).toBe("v1 refs/tags/v1");
  expect(await started({ ...tagged, action: "created" })).toEqual([]);
  expect(await said({ event: "issue_comment", action: "edited", payload: { comment: { body: "hm" } } })).toBe(
    "edited hm",
  );
  const ended = (name: string) => ({
    event: "workflow_run",
    action: "completed",
    payload: { workflow_run: { name, conclusion: "failure" } },
  });
  expect(await said(ended("Build"))).toBe("failure");
  expect(await started(ended("Other"))).toEqual([]);
  const target = {
    event: "pull_request_target",
    base: "main",
    head: "idea",
    fork: true,
    secrets: { KEY: "key-of-main-1" },
  };
  expect(await said(target)).toBe("refs/heads/main idea true");
  expect(await started({ ...target, action: "labeled" })).toEqual([]);
  expect(await started({ ...target, base: "develop" })).toEqual([]);
}, 30_000);
