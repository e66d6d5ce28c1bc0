/** Releases that meet: a second attempt, a push after an approval, two at once. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "@jest/globals";
import { parseDocument } from "../../packages/model/document/document.ts";
import { Release } from "../../packages/model/release/release.ts";
import { calling, ended, everybody, type Ferry, openFerry, productionOnly } from "./ferry.ts";
import { approved, asked, documentOf, inProduction, promotions, reviews, tables } from "./ferry-look.ts";

const minutes = 60_000;
const limit = 3 * minutes;
let ferry: Ferry | undefined;
afterEach(() => ferry?.close());

test(
  "an approval of the first attempt opens nothing in the second",
  async () => {
    const answers = { ...everybody, "production-approve-release-manager": "-rita" };
    ferry = await openFerry({ ".github/slipway.yml": productionOnly }, answers);
    ferry.work("release/1.5.0", "boats");
    const first = await ferry.push("release/1.5.0");
    expect(ended(first)).toMatchObject({ "start/gate": "success", "promote-1/approve/gate": "failure" });
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
  "a push after an approval asks everybody again, and the approved bytes are the only ones that the first run could deploy",
  async () => {
    const requiredApproval = "production-approve-release-manager";
    ferry = await openFerry({ ".github/slipway.yml": productionOnly }, { ...everybody, [requiredApproval]: null });
    // The branch names no version: one that it named would be the first commit's from then on, and the second run could not start.
    const first = ferry.work("release/summer", "boats");
    const one = ferry.push("release/summer");
    const run = await asked(ferry, requiredApproval);
    const second = ferry.work("release/summer", "tides");
    const two = ferry.push("release/summer");
    while (!ferry.rehearsal.github.runs().some(({ event }) => event.sha === second)) await pause(20);
    ferry.rehearsal.review(run, requiredApproval, { as: "rita", state: "approved" });
    const next = await asked(ferry, requiredApproval, run);
    // Rita has let the second run start, and no more: what she approved is all that production has.
    expect(reviews(ferry, next)).toEqual(approved(["release-start-release-manager"]));
    expect(await inProduction(ferry)).toBe(first);
    expect(await promotions(ferry, new RegExp(second.slice(0, 7)), "production")).toEqual([]);
    expect(await tables(ferry, "production")).toEqual(["boats", "piers"]);
    ferry.rehearsal.review(next, requiredApproval, { as: "rita", state: "approved" });
    expect([(await one).conclusion, (await two).conclusion]).toEqual(["success", "success"]);
    expect(await inProduction(ferry)).toBe(second);
    const everyone = Object.keys(everybody).filter((name) => !name.startsWith("uat"));
    for (const id of [run, next]) expect(reviews(ferry, id)).toEqual(approved(everyone));
    const { outputs } = (await one).jobs.find(({ key }) => key === "pipeline/flow") ?? {};
    const { digest } = parseDocument(Release, outputs?.release ?? "", "the release").artefact;
    const deployed = await documentOf(ferry, "promotion", first, "production");
    expect(deployed).toMatchObject({ verdict: "go", artefact: digest, execution: { run, attempt: 1 } });
    const done = await documentOf(ferry, "acceptance", first, "production");
    expect(done).toMatchObject({ verdict: "go", digest, execution: { run, attempt: 1 } });
    const own = await documentOf(ferry, "acceptance", second, "production");
    expect(own).toMatchObject({ verdict: "go", execution: { run: next, attempt: 1 } });
    expect([typeof own?.digest, own?.digest === digest]).toEqual(["string", false]);
    const people = own?.people as { at: string }[];
    expect(people).toHaveLength(3);
    for (const { at } of people) expect(Date.parse(at)).toBeGreaterThan(Date.parse(String(done?.at)));
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
    writeFileSync(join(ferry.repository, slow), "SELECT pg_sleep(2);\n");
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
