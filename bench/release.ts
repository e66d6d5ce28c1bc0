/**
 * What a whole release costs: the sample's start ► verify ► test ► uat ► production ► finalise, with scripted approvals that take no time.
 * Its REST calls are counted by the loopback GitHub in the first run, which does everything; the rest is of the second one.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scripted } from "../packages/rehearsal/demo/approvers.ts";
import { makeRepository } from "../packages/rehearsal/demo/repository.ts";
import { openRehearsal } from "../packages/rehearsal/session/open.ts";
import { watchTools } from "./inside-tools.ts";
import { type Row, row } from "./row.ts";
import { flowRows, runClock } from "./run-clock.ts";

/** Calls that one run may make: GitHub lets a repository's token make 1,000 an hour. */
const calls = 220;
/** The same for the job that measures one environment; the sample measures one of its release. */
const callsToMeasure = 15;

/** REST calls of a whole release, its jobs, and our own time a step. */
export async function releaseRows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "slipway-bench-"));
  const repository = await makeRepository(join(folder, "data-platform"), process.env.PATH);
  const news = { file: "NEWS.md", from: null, to: "The first release.\n", commit: "Prepare the release" };
  await repository.commit("release/1.5.0", news);
  const rehearsal = await openRehearsal({
    checkout: repository.folder,
    folder: join(folder, "state"),
    environment: process.env,
    signal: new AbortController().signal,
    person: { login: "ada", id: 1815 },
    decide: scripted({}, 0),
  });
  const push = async () => {
    const clock = runClock();
    const { runs } = await rehearsal.cause({ event: "push", branch: "release/1.5.0" }, clock.hear);
    const own = runs.find(({ run }) => run.event.ref === "refs/heads/release/1.5.0");
    if (own?.conclusion !== "success") throw new Error("the release of the sample did not succeed");
    return { id: own.run.id, clock };
  };
  try {
    const { id } = await push();
    // What is asked with a token of the app belongs to no run; only the release has one.
    const asked = rehearsal.github.requests.filter(
      ({ run, route }) => (run === id || run === null) && route.startsWith("/"),
    );
    const stop = await watchTools();
    const { clock } = await push();
    const inTools = await stop();
    // What a team measures is its own choice, and so is what that asks.
    const measuring = asked.filter(({ job }) => job?.includes("measure"));
    return [
      row(
        "REST calls of a whole release, without measuring",
        asked.length - measuring.length,
        calls,
        "goal",
        "calls",
        1,
      ),
      row("REST calls of measuring one environment", measuring.length, callsToMeasure, "goal", "calls", 1),
      ...flowRows("release", clock, inTools, { inRow: 26, billed: 29 }),
    ];
  } finally {
    await rehearsal.close();
    await rm(folder, { recursive: true, force: true });
  }
}
