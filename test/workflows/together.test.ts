/** Releases that meet: a second attempt, a push after an approval, two at once, a hotfix during a release, a repair. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "@jest/globals";
import { calling, ended, everybody, type Ferry, openFerry, verdictOf } from "./ferry.ts";
import { approved, asked, documentOf, inProduction, promotions, reviews, tables } from "./ferry-look.ts";

const minutes = 60_000;
const limit = 3 * minutes;
let ferry: Ferry | undefined;
afterEach(() => ferry?.close());

test(
  "an approval of the first attempt opens nothing in the second",
  async () => {
    ferry = await openFerry({}, { ...everybody, "uat-accept-product": "-ada" });
    ferry.work("release/1.5.0", "boats");
    const first = await ferry.push("release/1.5.0");
    expect(ended(first)).toMatchObject({ "start/gate": "success", "promote-1/record": "failure" });
    for (const requiredApproval of Object.keys(everybody))
      ferry.rehearsal.github.setEnvironment("acme/shop", requiredApproval, { reviewers: [] });
    const { runs } = await ferry.rehearsal.rerun(first.run.id, "all", () => {});
    expect(runs.map((run) => ended(run)["start/gate"])).toEqual(["failure"]);
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
  "a push after an approval asks everybody again, and the approved bytes are the only ones that the first run could deploy",
  async () => {
    const requiredApproval = "production-approve-release-manager";
    ferry = await openFerry({}, { ...everybody, [requiredApproval]: null });
    // The branch names no version: one that it named would be the first commit's from then on, and the second run could not start.
    const first = ferry.work("release/summer", "boats");
    const one = ferry.push("release/summer");
    const run = await asked(ferry, requiredApproval);
    const { digest } = (await documentOf(ferry, "acceptance", first, "uat")) ?? {};
    const second = ferry.work("release/summer", "tides");
    const two = ferry.push("release/summer");
    while (!ferry.rehearsal.github.runs().some(({ event }) => event.sha === second)) await pause(20);
    ferry.rehearsal.review(run, requiredApproval, { as: "rita", state: "approved" });
    const next = await asked(ferry, requiredApproval, run);
    // Everybody has answered the second run again but rita: what she approved is all that production has.
    const others = Object.keys(everybody).filter((name) => !name.startsWith("production"));
    expect(reviews(ferry, next)).toEqual(approved(others));
    expect((await ferry.ledger())["environments/production.json"]).toMatchObject({
      current: { commit: first, digest },
    });
    expect(await promotions(ferry, new RegExp(second.slice(0, 7)), "production")).toEqual([]);
    expect(await tables(ferry, "uat")).toEqual(["boats", "piers", "tides"]);
    expect(await tables(ferry, "production")).toEqual(["boats", "piers"]);
    ferry.rehearsal.review(next, requiredApproval, { as: "rita", state: "approved" });
    expect([(await one).conclusion, (await two).conclusion]).toEqual(["success", "success"]);
    expect(await inProduction(ferry)).toBe(second);
    for (const id of [run, next]) expect(reviews(ferry, id)).toEqual(approved(Object.keys(everybody)));
    const deployed = await documentOf(ferry, "promotion", first, "production");
    expect(deployed).toMatchObject({ verdict: "go", artefact: digest, execution: { run, attempt: 1 } });
    const done = await documentOf(ferry, "acceptance", first, "production");
    expect(done).toMatchObject({ verdict: "go", digest, execution: { run, attempt: 1 } });
    for (const environment of ["uat", "production"]) {
      const own = await documentOf(ferry, "acceptance", second, environment);
      expect(own).toMatchObject({ verdict: "go", execution: { run: next, attempt: 1 } });
      expect([typeof own?.digest, own?.digest === digest]).toEqual(["string", false]);
      const people = own?.people as { at: string }[];
      expect(people).toHaveLength(3);
      for (const { at } of people) expect(Date.parse(at)).toBeGreaterThan(Date.parse(String(done?.at)));
    }
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

test(
  "two runs never deploy into one environment at once",
  async () => {
    const permissions = "contents: write, id-token: write, actions: read, deployments: write, pull-requests: read";
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
