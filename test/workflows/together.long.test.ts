/** More releases that meet: a kill that another release overtakes, a queue, a hotfix during a release, a repair. */
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "@jest/globals";
import type { RunEvent } from "../../packages/rehearsal/protocol/run-event.ts";
import { configuration, ended, everybody, type Ferry, openFerry, verdictOf } from "./ferry.ts";
import { approved, asked, documentOf, inProduction, pages, promotions, query, reviews, tables } from "./ferry-look.ts";
import { inFinalise } from "./killed-release.ts";
import { killAt } from "./killed-steps.ts";

const minutes = 60_000;
const limit = 3 * minutes;
let ferry: Ferry | undefined;
afterEach(() => ferry?.close());

test(
  "a release whose finalise was killed after main moved, and that the next one followed in production, is made up for by its re-run",
  async () => {
    ferry = await openFerry();
    const [older, newer] = ["release/1.5.0", "release/1.6.0"];
    const commit = ferry.work(older, "boats");
    killAt(ferry.rehearsal.github, {
      ...inFinalise,
      method: "POST",
      route: "/repos/{owner}/{repo}/git/tags",
      when: "before",
    });
    const first = await ferry.push(older);
    expect([ended(first).finalise, await ferry.show("rev-parse", "main^2")]).toEqual(["failure", commit]);
    const next = ferry.work(newer, "tides", { from: older });
    expect(verdictOf(await ferry.push(newer))).toBe("go");
    const main = await ferry.show("rev-parse", "main");
    const { runs } = await ferry.rehearsal.rerun(first.run.id, "failed", () => {});
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(["success"]);
    expect(await ferry.show("rev-parse", "main", "main^2", "v1.5.0^{commit}", "v1.6.0^{commit}")).toBe(
      [main, next, commit, next].join("\n"),
    );
    expect(await pages(ferry)).toEqual({ all: ["v1.5.0", "v1.6.0"], latest: "v1.6.0" });
    expect(await inProduction(ferry)).toBe(next);
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
    expect(ends.map((runResult) => runResult?.conclusion)).toEqual(["success", "success", "failure"]);
    expect((await ferry.show("tag", "--list")).split("\n")).toEqual(["v1.5.0", "v1.6.0"]);
    // The calling job has no runner and no log: it is under way while the called file waits.
    const isWork = (event: RunEvent) => event.type === "job-started" && event.log !== "";
    const ids = ends.map((runResult) => runResult?.run.id);
    const order = ferry.events.filter((event) => isWork(event) && ids.includes(event.of)).map(({ of }) => of);
    expect(order).toEqual(order.toSorted((a, b) => ids.indexOf(a) - ids.indexOf(b)));
    expect(new Set(order).size).toBe(3);
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
    ferry = await openFerry({
      ".github/slipway.yml": configuration.replace("chain: [uat, production]", "chain: [staging, uat, production]"),
    });
    // Somebody made a table by hand, in uat alone: the migration that makes it passes in staging and fails here.
    await query(ferry, "uat", "CREATE TABLE boats (by_hand integer)");
    const bad = ferry.work("release/1.5.0", "boats");
    const first = await ferry.push("release/1.5.0");
    const jobs = Object.entries(ended(first));
    const behind = jobs.slice(jobs.findIndex(([key]) => key === "promote-2/deploy"));
    const failed = behind.filter(([, conclusion]) => conclusion === "failure").map(([key]) => key);
    expect(failed).toEqual(["promote-2/deploy", "promote-2/record", "promote-2", "record", "pipeline"]);
    expect(behind.map(([key]) => key).filter((key) => !failed.includes(key))).toEqual([]); // nothing after it ran in green
    expect([verdictOf(first), await inProduction(ferry)]).toEqual(["no", "nothing"]);
    const isOfBad = ([path]: [path: string, unknown]) => path.startsWith(`releases/1.5.0-${bad.slice(0, 7)}/`);
    const written = Object.fromEntries(Object.entries(await ferry.ledger()).filter(isOfBad));
    const paths = Object.keys(written).map((path) => path.split("/").slice(2).join("/"));
    const file = `${first.run.id}-1.json`;
    expect(paths).toEqual([
      "release.json",
      ...["staging", "uat"].flatMap((name) => [`${name}/${file}`, `${name}/acceptance.json`]),
    ]);
    for (const kind of ["promotion", "acceptance"] as const)
      expect(await documentOf(ferry, kind, bad, "staging")).toMatchObject({ verdict: "go" });
    expect(await promotions(ferry, new RegExp(bad.slice(0, 7)), "uat")).toEqual(["no migration_failed"]);
    // What staging has applied cannot be changed any more: uat is put in order by hand, and the new commit goes on from there.
    await query(ferry, "uat", "DROP TABLE boats");
    const good = ferry.work("release/1.5.0", "tides");
    expect((await ferry.push("release/1.5.0")).conclusion).toBe("success");
    expect(await inProduction(ferry)).toBe(good);
    for (const environment of ["staging", "uat", "production"])
      expect(await tables(ferry, environment)).toEqual(["boats", "piers", "tides"]);
    expect(Object.fromEntries(Object.entries(await ferry.ledger()).filter(isOfBad))).toEqual(written);
  },
  limit,
);

test(
  "a finalise that GitHub failed is finished by the re-run of the failed jobs, with the approvals that are there",
  async () => {
    ferry = await openFerry();
    const commit = ferry.work("release/1.5.0", "boats");
    const { faults } = ferry.rehearsal.github;
    faults.plan([
      { method: "POST", route: "/repos/{owner}/{repo}/git/tags", count: 9, fault: { kind: "error", status: 502 } },
    ]);
    const first = await ferry.push("release/1.5.0");
    expect(ended(first)).toMatchObject({ "promote-2/record": "success", finalise: "failure" });
    expect([first.conclusion, verdictOf(first)]).toEqual(["failure", "no"]);
    expect(await inProduction(ferry)).toBe(commit);
    faults.plan([]);
    expect(reviews(ferry, first.run.id)).toEqual(approved(Object.keys(everybody)));
    const { runs } = await ferry.rehearsal.rerun(first.run.id, "failed", () => {});
    expect(runs[0]?.conclusion).toBe("success");
    expect(reviews(ferry, first.run.id)).toEqual(approved(Object.keys(everybody)));
    expect(await ferry.show("rev-parse", "v1.5.0^{commit}")).toBe(commit);
  },
  limit,
);

test(
  "a release is not accepted once a hotfix took its environment, although that one is not recorded yet",
  async () => {
    const requiredApproval = "uat-accept-product";
    const chains = "{ release: { chain: [uat, production] }, hotfix: { chain: [uat, production] } }";
    ferry = await openFerry(
      {
        ".github/slipway.yml": `version: 1
artefact: { exclude: [.github/**] }
roles: { product: { people: [ada] } }
flows: ${chains}
environments: { uat: { accept: { product: 1 } } }
`,
      },
      { [requiredApproval]: null },
    );
    const commit = ferry.work("release/1.5.0", "note", { file: "note.txt" });
    ferry.work("hotfix/1.4.1", "fix", { file: "fix.txt" });
    const release = ferry.push("release/1.5.0");
    const run = await asked(ferry, requiredApproval);
    const hotfix = ferry.push("hotfix/1.4.1");
    const other = await asked(ferry, requiredApproval, run);
    ferry.rehearsal.review(run, requiredApproval, { as: "ada", state: "approved" });
    while (ferry.rehearsal.github.run(run)?.status !== "completed") await pause(50);
    expect(await documentOf(ferry, "promotion", commit, "uat")).toMatchObject({ verdict: "no", reason: "overtaken" });
    ferry.rehearsal.review(other, requiredApproval, { as: "ada", state: "rejected" });
    expect([(await release).conclusion, (await hotfix).conclusion]).toEqual(["failure", "failure"]);
    expect(await promotions(ferry, /^1\.4\.1-/, "uat")).toEqual(["no approval_rejected"]);
  },
  limit,
);
