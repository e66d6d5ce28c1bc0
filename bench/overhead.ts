/**
 * What the rehearsal costs: wall of the develop flow minus the time inside tools, over the time inside tools.
 * Inside tools is whenever at least one program of `packages/ports/tools` (or the team's pytest, or PGlite) runs below the rehearsal.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeRepository } from "../packages/rehearsal/demo/repository.ts";
import { openRehearsal } from "../packages/rehearsal/rehearse/open.ts";
import type { RunEvent } from "../packages/rehearsal/run-event.ts";
import { watchTools } from "./inside-tools.ts";
import { type Row, row } from "./row.ts";

/** Two rows of the second of two runs, when nothing has to be fetched any more. */
export const overheadRows = async (): Promise<Row[]> => {
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
    const began = performance.now();
    const inSteps = await push(rehearsal);
    const wall = performance.now() - began;
    const inside = await stop();
    const against = [inside / 1000, "time inside tools", "s", 0.15] as const;
    return [
      row("develop flow in rehearsal, all but tools", (wall - inside) / 1000, ...against),
      row("  of it the rehearsal itself, outside of steps", (wall - inSteps) / 1000, ...against),
    ];
  } finally {
    await rehearsal.close();
    await rm(folder, { recursive: true, force: true });
  }
};

/** Plays the flow; answers the milliseconds in which at least one step ran. */
const push = async (rehearsal: Awaited<ReturnType<typeof openRehearsal>>): Promise<number> => {
  const clock = stepClock();
  const { runs } = await rehearsal.cause({ event: "push", branch: "develop" }, clock.hear);
  if (runs.length !== 1 || runs[0]?.conclusion !== "success")
    throw new Error("the develop flow of the sample did not succeed");
  return clock.inSteps();
};

/** Hears what happens; knows the milliseconds in which at least one step ran. */
export const stepClock = (): { hear: (event: RunEvent) => void; inSteps: () => number } => {
  let [running, since, inSteps] = [0, 0, 0];
  return {
    hear: (event) => {
      const step = event.type === "step-started" ? 1 : event.type === "step-finished" ? -1 : 0;
      if (step === 1 && running === 0) since = performance.now();
      if (step === -1 && running === 1) inSteps += performance.now() - since;
      running += step;
    },
    inSteps: () => inSteps,
  };
};
