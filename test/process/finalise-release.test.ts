import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { declaredIn, usedBy } from "../workflows/scopes.ts";
import { type Finalising, mirror, open, type Prepared, prepare, repository, writeLedger } from "./finalising.ts";
import { finaliseHere } from "./finalising-here.ts";

const config = 'finalise: { branches: [live], mirrors: ["{mirror}"], delete-branch: true }';
const contexts: Prepared[] = [];
const context = async (situation?: Parameters<typeof prepare>[0]): Promise<Prepared> => {
  const made = await prepare(situation);
  contexts.push(made);
  return made;
};
let plain: Prepared;
beforeAll(async () => {
  plain = await context({ config });
}, 120_000);
afterAll(() => {
  for (const { remove } of contexts) remove();
});

const within = async (prepared: Prepared, work: (on: Finalising) => Promise<void>) => {
  const on = await open(prepared);
  try {
    await work(on);
  } finally {
    await on.end();
  }
};

/** What was logged, without what only hides secrets. */
const said = (log: string) => log.replaceAll(/^::add-mask::.*\n/gm, "");
const whole = (log: string) => ({ code: 0, log: said(log) });

test("a release that production runs becomes main, a tag, a release, develop and mirrors; once more changes nothing", async () => {
  await within(plain, async (on) => {
    const { github, git, deployed } = on;
    const { code, outputs, summary, log, leftovers } = await on.finalise();
    expect({ code, log: said(log), leftovers }).toEqual({ ...whole(log), leftovers: [] });
    expect(summary.split("\n")[0]).toBe("**Release 1.5.0 is finished: main, v1.5.0, release, develop, 2 mirrors.**");
    const [main, tree] = [git("rev-parse", "main"), git("rev-parse", "main^{tree}")];
    expect(outputs).toMatchObject({ outcome: "passed", verdict: "go", tag: "v1.5.0", commit: main });
    expect([tree, git("rev-parse", "main^1", "main^2")]).toEqual([
      git("rev-parse", `${deployed}^{tree}`),
      `${on.main}\n${deployed}`,
    ]);
    expect([git("cat-file", "-t", "v1.5.0"), git("rev-parse", "v1.5.0^{commit}")]).toEqual(["tag", deployed]);
    expect(git("cat-file", "tag", "v1.5.0")).toContain(
      `release ${on.release.id}\nartefact ${on.release.artefact.digest}`,
    );
    expect(git("merge-base", "--is-ancestor", main, "develop")).toBe("");
    expect(git("rev-parse", "live")).toBe(main);
    const { refs, mirror: there, releases, pulls } = await on.state();
    expect(there).toEqual({ "refs/heads/main": refs["refs/heads/main"], "refs/tags/v1.5.0": refs["refs/tags/v1.5.0"] });
    expect([refs["refs/heads/release/1.5.0"], pulls]).toEqual([undefined, []]);
    const { id, artefact } = on.release;
    expect(releases).toEqual([
      expect.objectContaining({
        tag_name: "v1.5.0",
        draft: false,
        prerelease: false,
        assets: [
          expect.stringContaining(`${id}.evidence.json uploaded`),
          expect.stringMatching(new RegExp(`${id}.manifest.txt uploaded \\d+ ${artefact.manifest}`)),
          `${id}.tar uploaded ${artefact.size} ${artefact.digest}`,
        ],
      }),
    ]);
    const [state, effects] = [await on.state(), github.effects.length];
    const again = await on.finalise();
    expect({ code: again.code, log: said(again.log) }).toEqual(whole(again.log));
    expect(github.effects.slice(effects)).toEqual([]);
    expect(await on.state()).toEqual(state);
    expect(again.outputs).toMatchObject({ verdict: "go", tag: "v1.5.0", commit: main, url: outputs.url });
  });
}, 60_000);

test("the text of the release says what it brings and who said yes, and its evidence holds the ledger's documents", async () => {
  await within(plain, async (on) => {
    await on.finalise();
    const [{ body = "" } = {}] = (await on.state()).releases as { body?: string }[];
    expect(body.split("\n").filter((line) => line.startsWith("###"))).toEqual(
      ["Breaking changes", "Features", "Fixes", "Who approved", "What was released"].map((title) => `### ${title}`),
    );
    expect(body).toContain("- **etl**: weekly totals");
    expect(body).toContain("| uat | accept | product | lin |");
    const listed = on.github.effects.filter(({ change }) => change === "release_asset.created");
    expect(listed.map(({ subject }) => subject)).toContain(`${on.release.id}.evidence.json`);
  });
}, 60_000);

test("its token is an app's for this repository alone, is masked before it is used, and ends with the step", async () => {
  await within(plain, async (on) => {
    const { log } = await on.finalise();
    const made = on.github.requests.find(({ route }) => route.endsWith("/access_tokens"));
    expect(made?.status).toBe(201);
    expect(
      on.github.requests.filter(({ route, method }) => route === "/installation/token" && method === "DELETE"),
    ).toMatchObject([{ status: 204 }]);
    const [, token = ""] = /^::add-mask::(ghs_\d+_.+)$/m.exec(log) ?? [];
    expect(token).not.toBe("");
    expect(log.split(token)).toHaveLength(2);
    const answer = await fetch(`${on.github.urls.api}/repos/${repository}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.status).toBe(401);
    const writers = on.github.effects.filter(({ subject }) =>
      /^refs\/(heads\/(main|develop|live)|tags\/v1.5.0)$/.test(subject),
    );
    const ours = writers.filter(({ actor, repository: name }) => name === repository && actor !== "rehearsal");
    expect(new Set(ours.map(({ actor }) => actor))).toEqual(new Set(["finisher[bot]"]));
  });
}, 60_000);

test("with the job's own token the same is done, and what is less is said", async () => {
  await within(plain, async (on) => {
    const { code, outputs, summary, log } = await on.finalise({ app: false });
    expect({ code, log: said(log) }).toEqual(whole(log));
    expect(outputs.verdict).toBe("go");
    for (const text of [log, summary.replaceAll("\\", "")]) expect(text).toContain("its pushes start no workflow");
  });
}, 60_000);

test.each<[message: string, spoil: (on: Finalising) => Promise<void>, reason: string]>([
  [
    "there is no ledger",
    async ({ git }) => void git("update-ref", "-d", "refs/heads/slipway-ledger"),
    "ledger_missing",
  ],
  [
    "production runs another release",
    async (on) => {
      const state = JSON.parse(on.git("show", "slipway-ledger:environments/production.json"));
      const path = `releases/${on.release.id}/production/acceptance.json`;
      const acceptance = JSON.parse(on.git("show", `slipway-ledger:${path}`));
      await writeLedger(on, {
        "environments/production.json": { ...state, current: { ...state.current, release: "1.5.0-0000000" } },
        [path]: { ...acceptance, verdict: "no" },
      });
    },
    "not_accepted",
  ],
  [
    "another release has followed it in production, and main holds neither",
    async (on) => {
      const state = JSON.parse(on.git("show", "slipway-ledger:environments/production.json"));
      await writeLedger(on, {
        "environments/production.json": { ...state, current: { ...state.current, release: "1.6.0-0000000" } },
      });
    },
    "overtaken",
  ],
  [
    "it was not accepted in production",
    async (on) => {
      const path = `releases/${on.release.id}/production/acceptance.json`;
      const acceptance = JSON.parse(on.git("show", `slipway-ledger:${path}`));
      await writeLedger(on, { [path]: { ...acceptance, verdict: "no" } });
    },
    "not_accepted",
  ],
  [
    "somebody pushed to the ledger, whatever it says",
    async ({ github, git }) => {
      const files = {
        "environments/production.json": `${git("show", "slipway-ledger:environments/production.json")} `,
      };
      await github.commit(repository, { branch: "slipway-ledger", message: "Record", files });
    },
    "ledger_rewritten",
  ],
  [
    "the ledger cannot be read",
    async (on) => writeLedger(on, { "environments/production.json": { kind: "x" } }),
    "ledger_unreadable",
  ],
  ["the version is taken", async ({ git, main }) => void git("tag", "v1.5.0", main), "version_used"],
  ["a higher version is released without v", async ({ git, main }) => void git("tag", "2.0.0", main), "version_used"],
  ["a higher version is released", async ({ git, main }) => void git("tag", "v2.0.0", main), "version_used"],
])(
  "nothing is touched if %s",
  async (_, spoil, reason) => {
    await within(plain, async (on) => {
      await spoil(on);
      const [state, effects] = [await on.state(), on.github.effects.length];
      const { code, outputs, annotations } = await on.finalise();
      expect([code, outputs.outcome, outputs.reason]).toEqual([1, "refused", reason]);
      expect(annotations).toHaveLength(1);
      expect(await on.state()).toEqual(state);
      expect(on.github.effects.slice(effects)).toEqual([]);
    });
  },
  60_000,
);

test("main that holds work of its own is never touched: a pull request asks people, once", async () => {
  await within(plain, async (on) => {
    await on.github.commit(repository, { branch: "main", message: "By hand", files: { "README.md": "# By hand\n" } });
    const before = on.git("rev-parse", "main");
    for (const _ of [1, 2]) {
      const { code, outputs, annotations } = await on.finalise();
      expect([code, outputs.outcome, outputs.reason, outputs.verdict]).toEqual([1, "refused", "main_moved", "no"]);
      expect(annotations[0]?.message).toMatch(/which production does not run; the pull request #1 asks people/);
    }
    expect([on.git("rev-parse", "main"), on.git("tag")]).toEqual([before, "v1.4.2"]);
    expect((await on.state()).pulls).toEqual([expect.stringMatching(/^release\/1\.5\.0 > main open$/)]);
  });
}, 60_000);

test("a release branch that went on is not what people are asked about, nor deleted", async () => {
  await within(plain, async (on) => {
    await on.github.commit(repository, { branch: "release/1.5.0", message: "Next", files: { "next.txt": "x\n" } });
    const next = on.git("rev-parse", "release/1.5.0");
    const main = await on.github.commit(repository, {
      branch: "main",
      message: "By hand",
      files: { "README.md": "x\n" },
    });
    await on.finalise();
    expect((await on.state()).pulls).toEqual([
      expect.stringMatching(new RegExp(`^slipway/${on.release.id} > main open$`)),
    ]);
    expect(on.git("rev-parse", `slipway/${on.release.id}`)).toBe(on.deployed);
    on.git("update-ref", "refs/heads/main", on.main, main.sha);
    const { code, log } = await on.finalise();
    expect({ code, log: said(log) }).toEqual(whole(log));
    expect(on.git("rev-parse", "release/1.5.0")).toBe(next);
    expect(on.git("rev-parse", "main^2")).toBe(on.deployed);
    expect(on.git("branch", "--list", "slipway/*")).toBe("");
  });
}, 60_000);

const ruled = async ({ github, app }: Finalising, ref: string, types: readonly string[]) => {
  const token = github.issueToken({ repository, permissions: { administration: "write" } });
  const body = {
    name: ref,
    enforcement: "active",
    conditions: { ref_name: { include: [ref], exclude: [] } },
    target: ref.startsWith("refs/tags/") ? "tag" : "branch",
    bypass_actors: [{ actor_id: app.id, actor_type: "Integration", bypass_mode: "always" }],
    rules: types.map((type) => ({ type })),
  };
  const answer = await fetch(`${github.urls.api}/repos/${repository}/rulesets`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(201);
};

test("the app passes the rules of main; the job's own token does not, asks people, and goes on once they merged", async () => {
  await within(plain, async (on) => {
    await ruled(on, "refs/heads/main", ["pull_request", "deletion", "non_fast_forward"]);
    const { code, outputs, annotations } = await on.finalise({ app: false });
    expect([code, outputs.reason, outputs.verdict]).toEqual([1, "forbidden", "no"]);
    expect(annotations[0]?.message).toMatch(
      /Changes must be made through a pull request.*pull request #1 asks people/s,
    );
    expect(on.git("rev-parse", "main")).toBe(on.main);
    const token = on.github.issueToken({ repository, permissions: { contents: "write", "pull-requests": "write" } });
    const merged = await fetch(`${on.github.urls.api}/repos/${repository}/pulls/1/merge`, {
      method: "PUT",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ merge_method: "merge" }),
    });
    expect(merged.status).toBe(200);
    const people = on.git("rev-parse", "main");
    const again = await on.finalise({ app: false });
    expect({ code: again.code, log: said(again.log) }).toEqual(whole(again.log));
    expect([on.git("rev-parse", "main"), again.outputs.tag]).toEqual([people, "v1.5.0"]);
    // Both together take all that release.yml gives the job.
    expect(usedBy(on.github, on.run, "finalise")).toEqual(declaredIn("release.yml")["release.yml finalise"]);
  });
  await within(plain, async (on) => {
    await ruled(on, "refs/heads/main", ["pull_request", "deletion", "non_fast_forward"]);
    const { code, log } = await on.finalise();
    expect({ code, log: said(log) }).toEqual(whole(log));
    expect(on.git("rev-parse", "main^2")).toBe(on.deployed);
  });
}, 90_000);

test("changed workflow files take an app that may change them; it asks for that only then, and without it people are asked", async () => {
  const changed = await context({ workflow: true });
  const asked = ({ github }: Finalising) =>
    github.requests.filter(({ route }) => route.endsWith("/access_tokens")).map(({ status }) => status);
  await within(changed, async (on) => {
    const { outputs, annotations } = await on.finalise();
    expect([outputs.reason, outputs.verdict, asked(on)]).toEqual(["forbidden", "no", [201, 422]]);
    expect(annotations[0]?.message).toMatch(/Resource not accessible by integration.*pull request #1 asks people/s);
  });
  await within(changed, async (on) => {
    const { publicKey, repositories, slug, permissions } = on.app;
    on.github.registerApp({ slug, publicKey, repositories, permissions: { ...permissions, workflows: "write" } });
    const { code, log } = await on.finalise();
    expect({ code, log: said(log) }).toEqual(whole(log));
    expect([on.git("rev-parse", "main^2"), asked(on)]).toEqual([on.deployed, [201, 201]]);
  });
  await within(plain, async (on) => {
    await on.finalise();
    expect(asked(on)).toEqual([201]);
  });
}, 90_000);

test("where releases are immutable, everything is in its place before it is published, and a second run finds it so", async () => {
  await within(plain, async (on) => {
    const token = on.github.issueToken({ repository, permissions: { administration: "write" } });
    const headers = { authorization: `Bearer ${token}` };
    await fetch(`${on.github.urls.api}/repos/${repository}/immutable-releases`, { method: "PUT", headers });
    for (const _ of [1, 2]) {
      const { code, log } = await on.finalise();
      expect({ code, log: said(log) }).toEqual(whole(log));
    }
    expect((await on.state()).releases).toMatchObject([{ draft: false, assets: { length: 3 } }]);
  });
}, 60_000);

test("a tag that rules forbid is reported, and nothing after it is done", async () => {
  await within(plain, async (on) => {
    await ruled(on, "refs/tags/v*", ["creation"]);
    const { code, outputs } = await on.finalise({ app: false });
    expect([code, outputs.reason, on.git("tag")]).toEqual([1, "forbidden", "v1.4.2"]);
    expect((await on.state()).releases).toEqual([]);
  });
}, 60_000);

test("a repository that lets no job open pull requests is reported how to let it", async () => {
  const closed = await context({
    also: async ({ github }) => {
      await github.commit(repository, { branch: "main", message: "By hand", files: { "README.md": "x\n" } });
    },
  });
  await within(closed, async (on) => {
    const token = on.github.issueToken({ repository, permissions: { administration: "write" } });
    const answer = await fetch(`${on.github.urls.api}/repos/${repository}/actions/permissions/workflow`, {
      method: "PUT",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ can_approve_pull_request_reviews: false }),
    });
    expect(answer.status).toBe(204);
    const { outputs, annotations } = await on.finalise({ app: false });
    expect([outputs.reason, outputs.verdict]).toEqual(["main_moved", "no"]);
    expect(annotations[0]?.message).toMatch(
      /no pull request could be opened.*let GitHub Actions create pull requests/s,
    );
  });
}, 60_000);

test("a conflict on the way back asks people with both sides named, and everything after it is still done", async () => {
  await within(plain, async (on) => {
    await on.github.commit(repository, { branch: "develop", message: "Ours", files: { "release.txt": "ours\n" } });
    const develop = on.git("rev-parse", "develop");
    for (const _ of [1, 2]) {
      const { code, outputs, annotations } = await on.finalise();
      expect([code, outputs.outcome, outputs.reason, outputs.verdict]).toEqual([1, "failed", "merge_conflict", "no"]);
      expect(annotations[0]?.message).toMatch(/develop and main changed the same lines; the pull request #1/);
      expect(outputs).toMatchObject({ tag: "v1.5.0", commit: on.git("rev-parse", "main") });
    }
    const { pulls, mirror: there, refs } = await on.state();
    expect(pulls).toEqual([expect.stringMatching(/^main > develop open$/)]);
    expect([on.git("rev-parse", "develop"), there["refs/heads/main"]]).toEqual([develop, refs["refs/heads/main"]]);
    expect(refs["refs/heads/release/1.5.0"]).toBeDefined();
  });
}, 60_000);

test("a hotfix reaches the release that is under way, and none that is finished", async () => {
  const hotfix = await context({
    branch: "hotfix/1.4.3",
    also: async ({ github, git, develop, main }) => {
      for (const [branch, from] of [
        ["release/1.5.0", develop],
        ["release/1.4.2", main],
        ["release/old", main],
      ] as const)
        git("update-ref", `refs/heads/${branch}`, from);
      await github.commit(repository, { branch: "release/1.4.2", message: "Late", files: { "late.txt": "x\n" } });
    },
  });
  await within(hotfix, async (on) => {
    const before = ["release/1.4.2", "release/old"].map((branch) => on.git("rev-parse", branch));
    const { code, log, summary } = await on.finalise();
    expect({ code, log: said(log) }).toEqual(whole(log));
    expect(summary.split("\n")[0]).toBe(
      "**Release 1.4.3 is finished: main, v1.4.3, release, develop, release/1.5.0.**",
    );
    for (const branch of ["develop", "release/1.5.0"]) on.git("merge-base", "--is-ancestor", "main", branch);
    expect(["release/1.4.2", "release/old"].map((branch) => on.git("rev-parse", branch))).toEqual(before);
  });
}, 60_000);

test("a branch without a version of its own gets the one that its commits ask for, and keeps it", async () => {
  const next = await context({ branch: "release/next" });
  await within(next, async (on) => {
    for (const _ of [1, 2]) expect((await on.finalise()).outputs).toMatchObject({ verdict: "go", tag: "v2.0.0" });
    expect(on.git("tag").split("\n")).toEqual(["v1.4.2", "v2.0.0"]);
  });
}, 60_000);

test("a repository without main or develop gets a main, and that is said", async () => {
  const young = await context({
    also: async ({ git }) => {
      for (const ref of ["heads/main", "heads/develop", "tags/v1.4.2"]) git("update-ref", "-d", `refs/${ref}`);
    },
  });
  await within(young, async (on) => {
    const { code, log } = await on.finalise();
    expect({ code, log: said(log) }).toEqual(whole(log));
    expect(on.git("rev-parse", "main")).toBe(on.deployed);
    expect(log).toMatch(/main \(done\): now points at \w+: there is no branch main yet/);
    expect(log).toMatch(/develop \(left\): is not there/);
  });
}, 60_000);

test.each<[message: string, spoil: (on: Finalising) => Promise<void>, words: RegExp]>([
  [
    "refuses, because it holds something else",
    async ({ github }) => void (await github.commit(mirror, { branch: "main", message: "Else", files: { a: "a" } })),
    /the mirror \S+ refused: main .*(fetch first|non-fast-forward)/,
  ],
  [
    "has a rule against it",
    async ({ github }) => {
      const token = github.issueToken({ repository: mirror, permissions: { administration: "write" } });
      const answer = await fetch(`${github.urls.api}/repos/${mirror}/rulesets`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({
          name: "main",
          enforcement: "active",
          rules: [{ type: "creation" }],
          conditions: { ref_name: { include: ["refs/heads/main"], exclude: [] } },
        }),
      });
      expect(answer.status).toBe(201);
    },
    /refused: .*GH013/,
  ],
])(
  "a mirror that %s is named after everything else is done",
  async (_, spoil, words) => {
    await within(plain, async (on) => {
      await spoil(on);
      const { code, outputs, annotations } = await on.finalise();
      expect([code, outputs.outcome, outputs.reason, outputs.verdict]).toEqual([1, "failed", "mirror_failed", "no"]);
      expect(annotations[0]?.message).toMatch(words);
      expect(outputs.tag).toBe("v1.5.0");
      expect((await on.state()).releases).toMatchObject([{ draft: false }]);
      expect(on.git("rev-parse", "live")).toBe(on.git("rev-parse", "main"));
      expect(on.git("rev-parse", "release/1.5.0")).toBe(on.deployed);
    });
  },
  60_000,
);

test("a mirror that is not there, a token that does not fit, and a mirror branch that went its own way are all told", async () => {
  await within(plain, async (on) => {
    await on.github.commit(repository, { branch: "live", message: "Else", files: { a: "a" } });
    const [host] = [new URL(on.github.urls.server).host];
    const { reason, because } = await finaliseHere(on, { tokens: { [host ?? ""]: "ghs_wrong" } });
    expect(reason).toBe("mirror_failed");
    expect(because).toMatch(
      /the branch live was not moved: it points at \w+, which main does not hold; the mirror \S+ could not be reached/,
    );
  });
}, 60_000);
