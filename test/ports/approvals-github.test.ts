import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type GitHub, gitHub } from "../../packages/ports/github/github.ts";
import { gitHubTeams } from "../../packages/ports/github/teams-github.ts";
import { steppedClock } from "../../packages/ports/machine/clock.ts";
import type { Settings } from "../../packages/ports/machine/settings.ts";
import { gitHubCommits } from "../../packages/ports/repository/commits-github.ts";
import { gitHubApprovals } from "../../packages/ports/runs/approvals-github.ts";
import { gitHubRuns } from "../../packages/ports/runs/runs-github.ts";
import { everyFault } from "../faults/every-fault.ts";
import { type Approving, emailOf, openApproving, repository } from "../process/approving.ts";

let on: Approving;
let rest: GitHub;
let settings: Settings;
const masked: string[] = [];
beforeAll(async () => {
  const commits = Array.from({ length: 130 }, (_, index) => ({ by: index % 2 ? "ada" : "Sam Stranger" }));
  on = await openApproving("roles: { lead: { people: [ada] } }", commits);
  on.github.setTeam(
    "acme",
    "many",
    Array.from({ length: 230 }, (_, index) => `person-${index}`),
  );
  for (const name of ["a", "b"])
    on.github.setEnvironment(repository, name, { reviewers: [{ type: "User", login: "ada" }] });
  const { ended } = await on.wait(["a", "b"].map((environment) => ({ for: "accept", role: "lead", environment })));
  await on.answer("ada", ["a", "b"]);
  await ended;
  for (let index = 0; index < 130; index += 1)
    on.github.updateJob(on.run, `job-${index}`, { name: `job ${index}`, status: "completed", conclusion: "success" });
  on.again("tom");
  on.again("rita");
  const permissions = { actions: "read", contents: "read" } as const;
  settings = {
    apiUrl: on.github.urls.api,
    serverUrl: on.github.urls.server,
    repository,
    token: on.github.issueToken({ repository, permissions, run: on.run, job: "gate" }),
    signal: new AbortController().signal,
  } as Settings;
  rest = gitHub(settings, async () => {});
}, 120_000);
beforeEach(() => on.github.faults.plan([]));
afterAll(() => on.github.end());

const app = () => ({ appId: on.app.id, key: on.app.key });
const teams = () =>
  gitHubTeams(settings, { ...steppedClock(), now: () => new Date() }, (value) => void masked.push(value));
const verbs: readonly [name: string, ask: () => Promise<readonly unknown[] | null>, count: number][] = [
  ["reviews", () => gitHubApprovals(rest).reviews(on.run), 1],
  ["jobs of all attempts", () => gitHubRuns(rest).jobs(on.run), 132],
  ["who ran it again", () => gitHubRuns(rest).reRunners(on.run, 3), 2],
  ["commits since main", () => gitHubCommits(rest, "https://github.com").since("main", on.sha), 130],
  ["commits of all history", () => gitHubCommits(rest, "https://github.com").since(null, on.sha), 131],
  ["members of a team", () => teams().members("many", app()), 230],
];

test.each(verbs)("%s come whole, over all pages", async (_, ask, count) => {
  expect(await ask()).toHaveLength(count);
});

test.each(verbs)(
  "%s come whole or not at all, whatever befalls whichever request",
  async (_, ask) => {
    const whole = await ask();
    for (const [name, fault] of everyFault)
      for (let request = 1; ; request += 1) {
        on.github.faults.plan([{ request, fault }]);
        const before = on.github.faults.fired.length;
        const answer = await ask().catch((error: { reason?: string }) => error.reason);
        if (on.github.faults.fired.length === before) break;
        if (answer !== "github_unavailable") expect([name, request, answer]).toEqual([name, request, whole]);
      }
  },
  120_000,
);

test("a review names all environments that it answered, and the person behind it", async () => {
  expect(await gitHubApprovals(rest).reviews(on.run)).toEqual([
    { environments: ["a", "b"], login: "ada", id: expect.any(Number), bot: false, state: "approved" },
  ]);
});

test("a review by a bot, as GitHub's own at the end of a wait timer, is reported as one", async () => {
  const user = { login: "github-actions[bot]", id: 41898282, type: "Bot" };
  const data = [{ state: "approved", environments: [{ name: "a" }], user }];
  const request: GitHub["request"] = async (url) => ({ status: 200, headers: {}, data, url });
  expect(await gitHubApprovals({ request }).reviews(on.run)).toMatchObject([{ login: user.login, bot: true }]);
});

test("a release of more than ten thousand commits is refused before they are read", async () => {
  const data = { total_commits: 10_001, commits: [] };
  const request: GitHub["request"] = async (url) => ({ status: 200, headers: {}, data, url });
  await expect(gitHubCommits({ request }, "https://github.com").since("main", on.sha)).rejects.toMatchObject({
    reason: "bad_commit",
  });
});

test("jobs are reported with their attempt and their end", async () => {
  const jobs = await gitHubRuns(rest).jobs(on.run);
  expect(jobs.find(({ name }) => name === "uat / a")).toEqual({
    name: "uat / a",
    attempt: 1,
    conclusion: "success",
    completed: expect.stringMatching(/^\d{4}-/),
  });
});

test("the first attempt was run again by nobody", async () => {
  const { reRunners } = gitHubRuns(rest);
  const [tom, rita] = ["tom", "rita"].map((login) => on.github.person(login));
  expect([await reRunners(on.run, 1), await reRunners(on.run, 2), await reRunners(on.run, 3)]).toEqual([
    [],
    [tom],
    [tom, rita],
  ]);
});

test("authors are accounts where GitHub knows them, co-authors by GitHub's addresses, others by their names", async () => {
  const [first, second] = (await gitHubCommits(rest, "https://github.com").since("main", on.sha)) ?? [];
  expect(first?.authors).toEqual([{ login: null, id: null, name: "Sam Stranger", email: expect.any(String) }]);
  expect(second?.authors).toEqual([{ ...on.github.person("ada"), name: "ada", email: emailOf("ada") }]);
  const message =
    "Both\n\nCo-authored-by: Eve <8+eve@users.noreply.github.com>\nco-authored-by: Old <old@users.noreply.github.com>\nCo-authored-by: Bot <3+app[bot]@users.noreply.github.com>\nCo-authored-by: Sam <sam@example.com>\nCo-authored-by: Managed <9+eve_acme@users.noreply.github.com>\nNot-co-authored-by: X <1+x@users.noreply.github.com>";
  const { sha } = await on.github.commit(repository, { branch: "together", message, files: { z: "z" } });
  const commits = (await gitHubCommits(rest, "https://github.com").since("main", sha)) ?? [];
  expect(commits.at(-1)).toMatchObject({
    title: "Both",
    authors: [
      { login: null, id: null, name: "Ada" },
      { login: "eve", id: 8, name: "Eve", email: "8+eve@users.noreply.github.com" },
      { login: "old", id: null, name: "Old" },
      { login: "app[bot]", id: 3, name: "Bot" },
      { login: null, id: null, name: "Sam", email: "sam@example.com" },
      { login: "eve_acme", id: 9, name: "Managed" },
    ],
    committer: { login: null, name: "Ada" },
    parents: [expect.stringMatching(/^[0-9a-f]{40}$/)],
    verified: false,
    committed: expect.stringMatching(/^\d{4}-/),
  });
});

test("a co-author is who GitHub knows by the address: as the author of these commits, or of any before them", async () => {
  on.github.setCollaborator(repository, "zoe-l", "write", ["zoe@example.com"]);
  on.github.setCollaborator(repository, "old-l", "write", ["old@example.com"]);
  const by = async (branch: string, email: string, message: string) =>
    on.github.commit(repository, {
      branch,
      message,
      files: { [message.slice(0, 3)]: "x" },
      author: { name: "A", email },
    });
  await by("main", "Old@example.com", "Old");
  await by("co", "ZOE@example.com", "Zoe");
  const message =
    "New\n\nCo-authored-by: Z <zoe@example.com>\nCo-authored-by: O <old@example.com>\nCo-authored-by: N <new@example.com>";
  const { sha } = await by("co", "sam@example.com", message);
  const asked = () => on.github.requests.filter(({ route }) => route === "/repos/{owner}/{repo}/commits").length;
  const before = asked();
  const commits = (await gitHubCommits(rest, "https://github.com").since("main", sha)) ?? [];
  expect(commits.at(-1)?.authors.map(({ login, name }) => [name, login])).toEqual([
    ["A", null],
    ["Z", "zoe-l"],
    ["O", "old-l"],
    ["N", null],
  ]);
  // Whoever is known from these commits is not asked for.
  expect(asked() - before).toBe(2);
});

test("a base that is not there is reported, and commits that are the same have nothing between them", async () => {
  const { since } = gitHubCommits(rest, "https://github.com");
  expect(await since("nowhere", on.sha)).toBeNull();
  expect(await since("f".repeat(40), on.sha)).toBeNull();
  expect(await since(on.sha, on.sha)).toEqual([]);
});

test("a comparison that tells fewer commits than there are is not believed", async () => {
  const short: GitHub = {
    request: async (route, options) => {
      const answer = await rest.request(route, options);
      return { ...answer, data: { ...(answer.data as object), commits: [] } };
    },
  };
  await expect(gitHubCommits(short, "https://github.com").since("main", on.sha)).rejects.toMatchObject({
    reason: "github_unavailable",
    message: expect.stringContaining("GitHub told 0 of the 130 commits"),
  });
});

test("a team that is not there is reported; its token is masked and sees nothing but members", async () => {
  expect(await teams().members("gone", app())).toBeNull();
  expect(masked.every((value) => value.startsWith("ghs_"))).toBe(true);
  expect(masked.length).toBeGreaterThan(0);
  const asApp = gitHub({ ...settings, token: masked.at(-1) }, async () => {});
  await expect(asApp.request("GET /repos/{owner}/{repo}/branches")).rejects.toMatchObject({ reason: "forbidden" });
});

test("other runs of the workflow that have not ended are found, also among many that have", async () => {
  const path = ".github/workflows/release.yml";
  const start = (branch: string, workflow = path) =>
    on.github.startRun({
      repository,
      path: workflow,
      workflow: "release",
      event: { name: "push", payload: {}, ref: `refs/heads/${branch}`, sha: on.sha, actor: { login: "ada", id: 7 } },
    }).id;
  const waiting = start("release/1.0.0");
  on.github.updateJob(waiting, "start", { status: "waiting" });
  for (let index = 0; index < 120; index += 1) on.github.finishRun(start("release/1.1.0"), "success");
  const [going, elsewhere] = [start("release/2.0.0"), start("develop", ".github/workflows/develop.yml")];
  const { own, others } = await gitHubRuns(rest).unfinished(on.run);
  expect(own).toMatchObject({ id: on.run, branch: "release/1.5.0", event: "push" });
  expect(others.map(({ id }) => id).sort((a, b) => a - b)).toEqual([waiting, going].sort((a, b) => a - b));
  const seen = (await gitHubRuns(rest).unfinished(going)).others.map(({ id }) => id);
  expect([seen.includes(waiting), seen.includes(going)]).toEqual([true, false]);
  for (const id of [waiting, going, elsewhere]) on.github.finishRun(id, "success");
}, 60_000);
