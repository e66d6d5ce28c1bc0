/** A team that lets no second release wait: it is refused at its start, and a run that is run again may not come between. */
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "@jest/globals";
import { ended, everybody, type Ferry, openFerry } from "./ferry.ts";
import { asked, inProduction, promotions } from "./ferry-look.ts";

const limit = 3 * 60_000;
let ferry: Ferry | undefined;
afterEach(() => ferry?.close());

test(
  "a second release is refused at its start, and the first one does not pass it when it is run again",
  async () => {
    const [start, accept] = ["release-start-release-manager", "uat-accept-product"];
    ferry = await openFerry({}, { ...everybody, [accept]: null }, "refuse");
    const { rehearsal, answers } = ferry;
    ferry.work("release/1.5.0", "boats");
    const second = ferry.work("release/1.6.0", "tides", { from: "release/1.5.0" });
    const one = ferry.push("release/1.5.0");
    const run = await asked(ferry, accept);
    const two = ferry.push("release/1.6.0");
    const isRefused = () =>
      rehearsal.github.runs().some(({ event, status }) => event.ref.endsWith("1.6.0") && status === "completed");
    while (!isRefused()) await pause(50);
    const route = "/repos/{owner}/{repo}/actions/runs/{run_id}/approvals";
    rehearsal.github.faults.plan([{ method: "GET", route, count: 99, fault: { kind: "error", status: 502 } }]);
    rehearsal.review(run, accept, { as: "ada", state: "approved" });
    expect([(await one).conclusion, (await two).conclusion]).toEqual(["failure", "failure"]);
    expect(Object.values(await ferry.ledger()).map(({ reason }) => reason)).toContain("release_under_way");
    expect(await inProduction(ferry)).toBe("nothing");

    rehearsal.github.faults.plan([]);
    // The second one begins and asks; meanwhile somebody runs the failed jobs of the first one again.
    Object.assign(answers, { [start]: null, [accept]: "ada" });
    const { id } = (await two).run;
    const next = rehearsal.rerun(id, "failed", () => {});
    expect(await asked(ferry, start)).toBe(id);
    const again = rehearsal.rerun(run, "failed", () => {});
    const failed = ["no release_under_way"];
    while ((await promotions(ferry, /^1\.5\.0-/, "production")).length === 0) await pause(50);
    expect(await promotions(ferry, /^1\.5\.0-/, "production")).toEqual(failed);
    expect(await inProduction(ferry)).toBe("nothing");

    rehearsal.review(id, start, { as: "rita", state: "approved" });
    const ends = [...(await next).runs, ...(await again).runs];
    expect(ends.find((runResult) => runResult.run.id === id)?.conclusion).toBe("success");
    const first = ends.find((runResult) => runResult.run.id === run);
    expect(first && ended(first)).toMatchObject({ "promote-1/record": "success", "promote-2/deploy": "failure" });
    expect(await promotions(ferry, /^1\.5\.0-/, "production")).toEqual(failed);
    expect(await inProduction(ferry)).toBe(second);
  },
  limit,
);
