/** Releases that meet: a second attempt, a push after an approval, two at once, a hotfix during a release, a repair. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "@jest/globals";
import type { RunEvent } from "../../packages/rehearsal/run-event.ts";
import { calling, ended, everybody, type Ferry, openFerry, verdictOf } from "./ferry.ts";

const minutes = 60_000;
const limit = 3 * minutes;
let ferry: Ferry | undefined;
afterEach(() => ferry?.close());

/** Until somebody is asked for this environment; gives the run that asks. */
const asked = async (of: Ferry, environment: string): Promise<number> => {
  for (;;) {
    const found = of.rehearsal.waiting().find((waiting) => waiting.environment === environment);
    if (found) return found.run.id;
    await pause(20);
  }
};

/** Every promotion that the ledger has of a release in an environment, with its verdict. */
const promotions = async (of: Ferry, release: RegExp, environment: string): Promise<string[]> =>
  Object.values(await of.ledger())
    .filter((found) => found.kind === "promotion" && found.environment === environment)
    .filter(({ release: id }) => release.test(String(id)))
    .map(({ verdict, reason }) => `${verdict} ${reason}`);

const inProduction = async (of: Ferry): Promise<string> => {
  const state = (await of.ledger())["environments/production.json"] as { current?: { commit: string } } | undefined;
  return state?.current?.commit ?? "nothing";
};

test(
  "an approval of the first attempt opens nothing in the second",
  async () => {
    ferry = await openFerry({}, { ...everybody, "uat-accept-product": "-ada" });
    ferry.work("release/1.5.0", "boats");
    const first = await ferry.push("release/1.5.0");
    expect(ended(first)).toMatchObject({ gate: "success", "promote-1/accepted": "failure" });
    for (const seat of Object.keys(everybody))
      ferry.rehearsal.github.setEnvironment("acme/shop", seat, { reviewers: [] });
    const { runs } = await ferry.rehearsal.rerun(first.run.id, "all", () => {});
    expect(runs.map((run) => ended(run).gate)).toEqual(["failure"]);
    const said = Object.entries(await ferry.ledger()).find(([path]) => path.endsWith(`/${first.run.id}-2.json`));
    expect(said?.[1]).toMatchObject({ verdict: "no", reason: "approval_missing" });
  },
  limit,
);

test(
  "a finalise that GitHub failed is finished by the re-run of the failed jobs, with the approvals that are there",
  async () => {
    ferry = await openFerry();
    const commit = ferry.work("release/1.5.0", "boats");
    const { faults, effects } = ferry.rehearsal.github;
    faults.plan([
      { method: "POST", route: "/repos/{owner}/{repo}/git/tags", count: 9, fault: { kind: "error", status: 502 } },
    ]);
    const first = await ferry.push("release/1.5.0");
    expect(ended(first)).toMatchObject({ "promote-2/result": "success", finalise: "failure" });
    expect([first.conclusion, verdictOf(first)]).toEqual(["failure", "no"]);
    expect(await inProduction(ferry)).toBe(commit);
    faults.plan([]);
    const reviews = effects.filter(({ change }) => change.startsWith("review")).length;
    const { runs } = await ferry.rehearsal.rerun(first.run.id, "failed", () => {});
    expect(runs[0]?.conclusion).toBe("success");
    expect(effects.filter(({ change }) => change.startsWith("review")).length).toBe(reviews);
    expect(await ferry.show("rev-parse", "v1.5.0^{commit}")).toBe(commit);
  },
  limit,
);

test(
  "a push after an approval asks everybody again, and the approved bytes are the only ones that the first run could deploy",
  async () => {
    ferry = await openFerry({}, { ...everybody, "production-approve-release-manager": null });
    const first = ferry.work("release/1.5.0", "boats");
    const one = ferry.push("release/1.5.0");
    const run = await asked(ferry, "production-approve-release-manager");
    const second = ferry.work("release/1.5.0", "tides");
    const two = ferry.push("release/1.5.0");
    await pause(500);
    ferry.answers["production-approve-release-manager"] = "rita";
    ferry.rehearsal.review(run, "production-approve-release-manager", { as: "rita", state: "rejected" });
    await Promise.all([one, two]);
    expect(await inProduction(ferry)).toBe(second);
    expect(await promotions(ferry, new RegExp(first.slice(0, 7)), "production")).toEqual(["no approval_rejected"]);
    expect(await promotions(ferry, new RegExp(second.slice(0, 7)), "production")).toEqual(["go done"]);
    const people = (await ferry.ledger())[`releases/1.5.0-${second.slice(0, 7)}/uat/acceptance.json`]?.people;
    expect((people as { login: string }[]).map(({ login }) => login).sort()).toEqual(["ada", "grace", "lin"]);
  },
  limit,
);

test(
  "further releases wait, each until the one before has ended",
  async () => {
    ferry = await openFerry({}, { ...everybody, "uat-accept-product": null });
    ferry.work("release/1.5.0", "boats");
    const commit = ferry.work("release/1.6.0", "tides", { from: "release/1.5.0" });
    ferry.work("release/1.7.0", "winds", { from: "release/1.6.0" });
    const one = ferry.push("release/1.5.0");
    const run = await asked(ferry, "uat-accept-product");
    const pushed = async (branch: string) => {
      const end = ferry?.push(branch);
      while (!ferry?.rehearsal.github.runs().some(({ event }) => event.ref === `refs/heads/${branch}`)) await pause(20);
      return { end };
    };
    const two = await pushed("release/1.6.0");
    const three = await pushed("release/1.7.0");
    await pause(1000);
    ferry.answers["uat-accept-product"] = "ada";
    ferry.rehearsal.review(run, "uat-accept-product", { as: "ada", state: "approved" });
    while ((await inProduction(ferry)) !== commit) await pause(50);
    ferry.answers["release-start-release-manager"] = "-rita";
    const ends = await Promise.all([one, two.end, three.end]);
    expect(ends.map((end) => end?.conclusion)).toEqual(["success", "success", "failure"]);
    expect((await ferry.show("tag", "--list")).split("\n")).toEqual(["v1.5.0", "v1.6.0"]);
    // The calling job has no runner and no log: it is under way while the called file waits.
    const isWork = (event: RunEvent) => event.type === "job-started" && event.log !== "";
    const ids = ends.map((end) => end?.run.id);
    const order = ferry.events.filter((event) => isWork(event) && ids.includes(event.of)).map(({ of }) => of);
    expect(order).toEqual(order.toSorted((a, b) => ids.indexOf(a) - ids.indexOf(b)));
    expect(new Set(order).size).toBe(3);
  },
  limit,
);

test(
  "a second release is refused where the team says so",
  async () => {
    ferry = await openFerry({}, { ...everybody, "uat-accept-product": null }, "refuse");
    ferry.work("release/1.5.0", "boats");
    ferry.work("release/1.6.0", "tides", { from: "release/1.5.0" });
    const one = ferry.push("release/1.5.0");
    const run = await asked(ferry, "uat-accept-product");
    const two = ferry.push("release/1.6.0");
    while (
      !ferry.rehearsal.github.runs().some(({ event, status }) => event.ref.endsWith("1.6.0") && status === "completed")
    )
      await pause(50);
    ferry.rehearsal.review(run, "uat-accept-product", { as: "ada", state: "approved" });
    expect([(await one).conclusion, (await two).conclusion]).toEqual(["success", "failure"]);
    const documents = Object.values(await ferry.ledger());
    expect(documents.map(({ reason }) => reason)).toContain("release_under_way");
  },
  limit,
);

test(
  "a hotfix passes a release that waits, reaches its branch, and the release that lacks it does not reach production",
  async () => {
    ferry = await openFerry();
    ferry.work("release/1.5.0", "boats");
    expect((await ferry.push("release/1.5.0")).conclusion).toBe("success");
    const folder = ferry.rehearsal.github.gitFolder("acme/shop");
    ferry.git("fetch", "--quiet", folder, "+develop:develop", "+main:live");
    const stale = ferry.work("release/1.6.0", "tides", { from: "develop" });
    ferry.answers["production-approve-release-manager"] = null;
    const release = ferry.push("release/1.6.0");
    const run = await asked(ferry, "production-approve-release-manager");
    ferry.answers["production-approve-release-manager"] = "rita";
    const fix = ferry.work("hotfix/1.5.1", "lifebelts", { from: "live", file: "lifebelts.txt" });
    const hotfix = ferry.push("hotfix/1.5.1");
    while ((await inProduction(ferry)) !== fix) await pause(100);
    while (!(await ferry.show("branch", "--contains", fix)).includes("release/1.6.0")) await pause(100);
    ferry.rehearsal.review(run, "production-approve-release-manager", { as: "rita", state: "approved" });
    expect((await hotfix).conclusion).toBe("success");
    expect((await release).conclusion).toBe("failure");
    expect(await promotions(ferry, new RegExp(stale.slice(0, 7)), "production")).toEqual(["no release_behind"]);
    // The merge of the hotfix into the release branch was a push of its own: its run is the one that arrives.
    expect(await inProduction(ferry)).toBe(await ferry.show("rev-parse", "release/1.6.0"));
    for (const branch of ["develop", "main", "release/1.6.0"])
      await ferry.show("merge-base", "--is-ancestor", fix, branch);
  },
  2 * limit,
);

test(
  "a promotion that failed in uat is repaired by a new commit, and what happened stays written",
  async () => {
    ferry = await openFerry();
    const bad = ferry.work("release/1.5.0", "piers");
    const first = await ferry.push("release/1.5.0");
    const jobs = Object.entries(ended(first));
    const behind = jobs.slice(jobs.findIndex(([key]) => key === "promote-1/deploy"));
    const failed = behind.filter(([, conclusion]) => conclusion === "failure").map(([key]) => key);
    expect(failed).toEqual(["promote-1/deploy", "promote-1/result", "promote-1", "result", "pipeline"]);
    expect(behind.map(([key]) => key).filter((key) => !failed.includes(key))).toEqual(["promote-1/record"]);
    expect([verdictOf(first), await inProduction(ferry)]).toEqual(["no", "nothing"]);
    ferry.git("rm", "--quiet", "sql/migrations/0002_create_piers.sql");
    const good = ferry.work("release/1.5.0", "boats");
    expect((await ferry.push("release/1.5.0")).conclusion).toBe("success");
    expect(await inProduction(ferry)).toBe(good);
    expect(await promotions(ferry, new RegExp(bad.slice(0, 7)), "uat")).toEqual(["no migration_failed"]);
  },
  limit,
);

test(
  "two runs never deploy into one environment at once",
  async () => {
    const permissions = "contents: write, actions: read, deployments: write";
    const secrets = "    secrets: { DATABASE_URL: '${{ secrets.DATABASE_URL }}' }\n";
    ferry = await openFerry({ "develop.yml": calling("develop", "[develop]", permissions, secrets) });
    const slow = "sql/migrations/0002_wait.sql";
    ferry.git("checkout", "--quiet", "develop");
    writeFileSync(join(ferry.repository, slow), "SELECT pg_sleep(5);\n");
    ferry.work("develop", "tides", { file: "tides.txt" });
    const one = ferry.push("develop");
    while (!ferry.rehearsal.github.runs().some(({ event }) => event.ref === "refs/heads/develop")) await pause(20);
    ferry.work("develop", "winds", { file: "winds.txt" });
    const ends = [await ferry.push("develop"), await one];
    expect(ends.map(({ conclusion }) => conclusion)).toContain("success");
    const deploys = ferry.events.filter((event) => "job" in event && event.job === "pipeline/promote/deploy");
    const order = deploys
      .filter(({ type }) => /^job-(started|finished)$/.test(type))
      .map(({ type, of }) => `${type} ${of}`);
    const [first = "", , second = ""] = new Set(order);
    expect([first, second].every((started) => started.startsWith("job-started "))).toBe(true);
    expect([...new Set(order)]).toEqual([first, second].flatMap((at) => [at, at.replace("started", "finished")]));
  },
  limit,
);
