/**
 * What the develop flow costs beside the time inside tools: whenever at least one program of `packages/ports/tools` (or the team's pytest,
 * or PGlite) runs below the rehearsal.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeRepository } from "../packages/rehearsal/demo/repository.ts";
import { openRehearsal } from "../packages/rehearsal/session/open.ts";
import { watchTools } from "./inside-tools.ts";
import type { Row } from "./row.ts";
import { flowRows, type RunClock, runClock } from "./run-clock.ts";

/** Rows of the second of two runs, when nothing has to be fetched any more. */
export async function overheadRows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "slipway-bench-"));
  const repository = await makeRepository(join(folder, "data-platform"), process.env.PATH);
  const signal = new AbortController().signal;
  const rehearsal = await openRehearsal({
    checkout: repository.folder,
    folder: join(folder, "state"),
    environment: process.env,
    signal,
  });
  try {
    await push(rehearsal);
    const stop = await watchTools();
    const clock = await push(rehearsal);
    return flowRows("develop", clock, await stop(), { inRow: 6, billed: 8 });
  } finally {
    await rehearsal.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Plays the flow; answers what was heard of it. */
const push = async (rehearsal: Awaited<ReturnType<typeof openRehearsal>>): Promise<RunClock> => {
  const clock = runClock();
  const { runs } = await rehearsal.cause({ event: "push", branch: "develop" }, clock.hear);
  if (runs.length !== 1 || runs[0]?.conclusion !== "success")
    throw new Error("the develop flow of the sample did not succeed");
  return clock;
};
