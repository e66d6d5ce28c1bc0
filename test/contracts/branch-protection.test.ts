/** The protection of branches as GitHub had it before rulesets, and the checks that both may ask for: kept by git and by REST alike. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import { appKeys } from "./ask-about-releases.ts";
import { type CheckedGitHub, openChecked } from "./checked-github.ts";

const repository = "acme/shop";
const repo = { owner: "acme", repo: "shop" };
const protection = "/repos/{owner}/{repo}/branches/{branch}/protection";
/** The least that GitHub wants to be reported. */
const nothing = {
  required_status_checks: null,
  enforce_admins: false,
  required_pull_request_reviews: null,
  restrictions: null,
};
let github: CheckedGitHub;
let desk: string;
let branch: string;
let app: number;
let count = 0;
beforeAll(async () => {
  github = await openChecked();
  await github.createRepository(repository, { actionsMayOpenPulls: true });
  await github.commit(repository, { branch: "main", message: "First", files: { a: "a\n" } });
  for (const [login, role] of [
    ["ada", "admin"],
    ["tom", "write"],
    ["lin", "write"],
  ] as const)
    github.setCollaborator(repository, login, role);
  github.setTeam("acme", "release", ["lin"]);
  const permissions = { contents: "write", "pull-requests": "write" } as const;
  app = github.registerApp({
    slug: "finisher",
    publicKey: appKeys().publicKey,
    permissions,
    repositories: [repository],
  }).id;
  desk = mkdtempSync(join(tmpdir(), "slipway-desk-"));
  await git(person("tom"), "clone", "--quiet", `${github.urls.server}/${repository}`, desk);
}, 120_000);
beforeEach(async () => {
  count += 1;
  branch = `kept/${count}`;
  await github.commit(repository, { branch, message: "Begin", files: { [`f${count}`]: "1" } });
  await git(person("tom"), "-C", desk, "fetch", "--quiet", "origin", `+refs/heads/${branch}`);
  await git("", "-C", desk, "checkout", "--quiet", "-B", branch, "FETCH_HEAD");
});
afterAll(async () => {
  rmSync(desk, { recursive: true });
  await github.end();
});

const person = (login: string) => github.issuePersonToken({ repository, login });
const bot = (login?: string) =>
  github.issueToken({
    repository,
    permissions: { contents: "write", "pull-requests": "write", statuses: "write" },
    ...(login && { login }),
  });
const as = (auth: string) => new Octokit({ auth, baseUrl: github.urls.api });
const git = (auth: string, ...args: readonly string[]) => {
  const me = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"];
  const header = `Authorization: Basic ${Buffer.from(`x-access-token:${auth}`).toString("base64")}`;
  const env = { PATH: process.env.PATH ?? "", HOME: "/nonexistent", GIT_TERMINAL_PROMPT: "0" };
  return promisify(execFile)("git", [...me, "-c", `http.extraHeader=${header}`, ...args], { env });
};
const head = async () => (await git("", "-C", desk, "rev-parse", "HEAD")).stdout.trim();
const commit = async (...more: readonly string[]) => {
  writeFileSync(join(desk, "note"), String(Math.random()));
  await git("", "-C", desk, "add", "-A");
  await git("", "-C", desk, "commit", "--quiet", "-m", "Change", ...more);
  return head();
};
const push = (auth: string, ...args: readonly string[]) =>
  git(auth, "-C", desk, "push", "--quiet", "origin", ...(args.length > 0 ? args : [`HEAD:refs/heads/${branch}`])).then(
    () => "taken",
    ({ stderr }: { stderr: string }) => stderr,
  );
const protect = (body: object) =>
  as(person("ada")).request(`PUT ${protection}`, { ...repo, branch, ...nothing, ...body } as never);
const pass = (sha: string, context: string, login?: string, state = "success") =>
  as(bot(login)).request("POST /repos/{owner}/{repo}/statuses/{sha}", { ...repo, sha, context, state } as never);
/** Brings a commit here without moving the branch that is protected. */
const bring = async () => {
  const sha = await commit();
  await push(person("tom"), `HEAD:refs/heads/aside-${count}-${sha.slice(0, 7)}`);
  return sha;
};

describe("a protected branch", () => {
  test("is neither forced nor deleted by anybody, and takes plain pushes", async () => {
    await protect({});
    await commit();
    expect(await push(bot())).toBe("taken");
    for (const auth of [bot(), person("ada")]) {
      expect(await push(auth, `+HEAD~1:refs/heads/${branch}`)).toMatch(
        /GH006: Protected branch update failed for refs\/heads\/kept[\s\S]*- Cannot force-push to this branch/,
      );
      expect(await push(auth, `:refs/heads/${branch}`)).toMatch(/- Cannot delete this branch/);
    }
    await protect({ allow_force_pushes: true, allow_deletions: true });
    expect(await push(bot(), `+HEAD~1:refs/heads/${branch}`)).toBe("taken");
    expect(await push(bot(), `:refs/heads/${branch}`)).toBe("taken");
  });

  test("that asks for a pull request takes no push but of admins and of those who may go past", async () => {
    const bypass = { users: [], teams: ["release"], apps: ["finisher"] };
    await protect({
      required_pull_request_reviews: { required_approving_review_count: 0, bypass_pull_request_allowances: bypass },
    });
    const sha = await bring();
    for (const auth of [bot(), person("tom")])
      expect(await push(auth)).toMatch(/Changes must be made through a pull request/);
    const ref = { ...repo, ref: `heads/${branch}`, sha };
    await expect(as(bot()).request("PATCH /repos/{owner}/{repo}/git/refs/{ref}", ref)).rejects.toMatchObject({
      status: 422,
      message: expect.stringMatching(/^Changes must be made through a pull request\./),
    });
    const merge = { ...repo, base: branch, head: sha };
    await expect(as(bot()).request("POST /repos/{owner}/{repo}/merges", merge)).rejects.toMatchObject({ status: 409 });
    for (const auth of [person("lin"), bot("finisher[bot]"), person("ada")]) {
      expect(await push(auth)).toBe("taken");
      await commit();
    }
    await protect({ enforce_admins: true, required_pull_request_reviews: {} });
    expect(await push(person("ada"))).toMatch(/Changes must be made through a pull request/);
  });

  test("that names who may push takes nothing from anybody else, by a pull request neither", async () => {
    await protect({ restrictions: { users: ["tom"], teams: [], apps: ["finisher"] }, enforce_admins: true });
    await bring();
    for (const auth of [bot(), person("lin"), person("ada")])
      expect(await push(auth)).toMatch(/You're not authorized to push to this branch\./);
    const head = `aside-${count}-${(await git("", "-C", desk, "rev-parse", "--short=7", "HEAD")).stdout.trim()}`;
    const asked = { ...repo, title: "P", base: branch, head };
    const { data } = await as(bot()).request("POST /repos/{owner}/{repo}/pulls", asked);
    const pull = { ...repo, pull_number: data.number };
    await expect(as(bot()).request("PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge", pull)).rejects.toMatchObject({
      status: 405,
      message: expect.stringContaining("not authorized to push"),
    });
    expect(await push(bot("finisher[bot]"))).toBe("taken");
    await commit();
    expect(await push(person("tom"))).toBe("taken");
  });

  test("that is locked, or wants a straight history, says so", async () => {
    await protect({ lock_branch: true });
    await commit();
    expect(await push(bot())).toMatch(/Cannot change this locked branch/);
    await protect({ required_linear_history: true });
    await git("", "-C", desk, "checkout", "--quiet", "-b", `side-${count}`, "HEAD~1");
    await commit("--allow-empty");
    await git("", "-C", desk, "merge", "--quiet", "--no-ff", "-s", "ours", "-m", "merge", branch);
    expect(await push(bot())).toMatch(/This branch must not contain merge commits/);
  });

  test("is reported in whole and in its parts, and is plain again without its protection", async () => {
    const restrictions = { users: ["tom"], teams: ["release"], apps: ["finisher"] };
    await protect({
      required_status_checks: { strict: true, contexts: ["build"], checks: [{ context: "scan", app_id: app }] },
      required_pull_request_reviews: {
        required_approving_review_count: 2,
        require_code_owner_reviews: true,
        dismissal_restrictions: restrictions,
        bypass_pull_request_allowances: restrictions,
      },
      restrictions,
    });
    const ada = as(person("ada"));
    const at = { ...repo, branch };
    const { data } = await ada.request(`GET ${protection}`, at);
    expect(data).toMatchObject({
      required_status_checks: { strict: true, contexts: ["scan", "build"] },
      required_pull_request_reviews: { required_approving_review_count: 2, dismiss_stale_reviews: false },
      restrictions: { users: [{ login: "tom" }], teams: [{ slug: "release" }], apps: [{ slug: "finisher" }] },
      enforce_admins: { enabled: false },
      allow_force_pushes: { enabled: false },
    });
    for (const part of ["enforce_admins", "required_status_checks", "required_pull_request_reviews", "restrictions"])
      await ada.request(`GET ${protection}/${part}`, at);
    const shown = async () => (await ada.request("GET /repos/{owner}/{repo}/branches/{branch}", at)).data.protected;
    const listed = await ada.request("GET /repos/{owner}/{repo}/branches", { ...repo, protected: true, per_page: 100 });
    expect([await shown(), listed.data.map(({ name }) => name).includes(branch)]).toEqual([true, true]);
    expect(listed.data.map(({ name }) => name)).not.toContain("main");
    await ada.request(`DELETE ${protection}`, at);
    await expect(ada.request(`GET ${protection}`, at)).rejects.toMatchObject({
      status: 404,
      message: /Branch not protected/,
    });
    expect(await shown()).toBe(false);
    await protect({});
    const parts = ["required_status_checks", "required_pull_request_reviews", "restrictions"];
    for (const part of parts)
      await expect(ada.request(`GET ${protection}/${part}`, at)).rejects.toMatchObject({ status: 404 });
  });

  test("is set by people with the role admin only, for a branch that is there, with all four parts told", async () => {
    const put = (auth: string, body: object) =>
      as(auth).request(`PUT ${protection}`, { ...repo, branch, ...body } as never);
    await expect(put(person("tom"), nothing)).rejects.toMatchObject({ status: 403 });
    await expect(put(person("ada"), { ...nothing, branch: "none" })).rejects.toMatchObject({ status: 404 });
    await expect(put(person("ada"), { enforce_admins: true })).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining(`"restrictions" wasn't supplied.`),
    });
    const strangers = { ...nothing, restrictions: { users: ["stranger"], teams: [], apps: [] } };
    await expect(put(person("ada"), strangers)).rejects.toMatchObject({ status: 422 });
  });
});

describe("a check that must have passed", () => {
  test("keeps new branches out as well, unless its ruleset says otherwise", async () => {
    const ask = (name: string, more: object) =>
      as(person("ada")).request("POST /repos/{owner}/{repo}/rulesets", {
        ...repo,
        name,
        enforcement: "active" as const,
        conditions: { ref_name: { include: [`refs/heads/${name}/*`], exclude: [] } },
        rules: [
          {
            type: "required_status_checks",
            parameters: {
              required_status_checks: [{ context: "build" }],
              strict_required_status_checks_policy: false,
              ...more,
            },
          },
        ],
      });
    await ask("every", {});
    await ask("later", { do_not_enforce_on_create: true });
    await bring();
    expect(await push(bot(), "HEAD:refs/heads/every/one")).toMatch(/"build" is expected/);
    expect(await push(bot(), "HEAD:refs/heads/later/one")).toBe("taken");
    await commit();
    expect(await push(bot(), "HEAD:refs/heads/later/one")).toMatch(/"build" is expected/);
  });

  const asks = {
    "the protection of the branch": (contexts: string[], strict = false) =>
      protect({ required_status_checks: { strict, contexts }, enforce_admins: true }),
    "a ruleset": (contexts: string[], strict = false) =>
      as(person("ada")).request("POST /repos/{owner}/{repo}/rulesets", {
        ...repo,
        name: branch,
        enforcement: "active" as const,
        conditions: { ref_name: { include: [`refs/heads/${branch}`], exclude: [] } },
        rules: [
          {
            type: "required_status_checks",
            parameters: {
              required_status_checks: contexts.map((context) => ({ context })),
              strict_required_status_checks_policy: strict,
            },
          },
        ],
      }),
  };

  test.each(Object.entries(asks))("keeps a push out until it has, where %s asks for it", async (_, ask) => {
    await ask(["build", "scan"]);
    const sha = await bring();
    expect(await push(bot())).toMatch(/- 2 of 2 required status checks are expected\./);
    await pass(sha, "build");
    expect(await push(bot())).toMatch(/- 1 of 2 required status checks are expected\./);
    await pass(sha, "scan");
    await pass(sha, "build", undefined, "failure");
    expect(await push(bot())).toMatch(/- 1 of 2 required status checks are expected\./);
    await pass(sha, "build");
    expect(await push(bot())).toBe("taken");
    await commit();
    expect(await push(bot())).toMatch(/2 of 2/);
  });

  test.each(Object.entries(asks))(
    "is asked of a pull request's head, and of its merge not, where %s asks",
    async (_, ask) => {
      await ask(["build"], true);
      const sha = await bring();
      const head = `aside-${count}-${sha.slice(0, 7)}`;
      const merge = { ...repo, base: branch, head };
      await expect(as(bot()).request("POST /repos/{owner}/{repo}/merges", merge)).rejects.toMatchObject({
        status: 409,
        message: expect.stringContaining('Required status check "build" is expected.'),
      });
      const { data } = await as(bot()).request("POST /repos/{owner}/{repo}/pulls", { ...merge, title: "P" });
      const put = () =>
        as(bot()).request("PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge", { ...repo, pull_number: data.number });
      await expect(put()).rejects.toMatchObject({
        status: 405,
        message: expect.stringContaining('"build" is expected'),
      });
      await pass(sha, "build");
      await github.commit(repository, { branch, message: "Meanwhile", files: { late: "l" } });
      await expect(put()).rejects.toMatchObject({ status: 405, message: expect.stringContaining("not up to date") });
      await git(person("tom"), "-C", desk, "pull", "--quiet", "--no-rebase", "origin", branch);
      await push(person("tom"), `HEAD:refs/heads/${head}`);
      await pass((await git("", "-C", desk, "rev-parse", "HEAD")).stdout.trim(), "build");
      expect((await put()).data.merged).toBe(true);
    },
  );

  test("counts for one app only if it is named with it; a job is a check of GitHub's own", async () => {
    await protect({
      required_status_checks: { strict: false, contexts: [], checks: [{ context: "scan", app_id: app }] },
    });
    const sha = await bring();
    await pass(sha, "scan");
    expect(await push(bot())).toMatch(/Required status check "scan" is expected/);
    await pass(sha, "scan", "finisher[bot]");
    expect(await push(bot())).toBe("taken");
    await protect({ required_status_checks: { strict: false, contexts: ["pipeline / scan"] } });
    const next = await bring();
    expect(await push(bot())).toMatch(/Required status check "pipeline \/ scan" is expected/);
    const event = {
      name: "push",
      payload: {},
      ref: "refs/heads/x",
      sha: next,
      actor: { login: "ada", id: 7 },
    } as const;
    const run = github.startRun({ repository, path: ".github/workflows/x.yml", workflow: "x", event });
    github.updateJob(run.id, "pipeline/scan", { status: "completed", conclusion: "success" });
    expect(await push(bot())).toBe("taken");
  });
});
