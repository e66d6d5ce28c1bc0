/**
 * What the rehearsal costs: wall of the develop flow minus the time inside tools, over the time inside tools.
 * Inside tools is whenever at least one program of `packages/ports/tools` (or the team's pytest, or PGlite) runs below the rehearsal; it is read from
 * `/proc` every few milliseconds, so that nothing has to be built in.
 */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { makeRepository } from "../packages/rehearsal/demo/repository.ts";
import { openRehearsal } from "../packages/rehearsal/rehearse/open.ts";
import { type Row, row } from "./row.ts";

/** Command lines of tools; the service of the stand-in for the cloud and the database server are no tools. */
const tools =
  /(^|\/)(terraform|tflint|uv)\0|\/(checkov|sqlfluff|pylint|bandit)\0|-m\0(pytest|checkov|sqlfluff|pylint|bandit)|pglite|pytest/;

const every = 10;

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
    const stop = new AbortController();
    const watching = insideTools(stop.signal);
    const began = performance.now();
    const inSteps = await push(rehearsal);
    const wall = performance.now() - began;
    stop.abort();
    const inside = await watching;
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
  let [running, since, inSteps] = [0, 0, 0];
  const { runs } = await rehearsal.cause({ event: "push", branch: "develop" }, (event) => {
    const step = event.type === "step-started" ? 1 : event.type === "step-finished" ? -1 : 0;
    if (step === 1 && running === 0) since = performance.now();
    if (step === -1 && running === 1) inSteps += performance.now() - since;
    running += step;
  });
  if (runs.length !== 1 || runs[0]?.conclusion !== "success")
    throw new Error("the develop flow of the sample did not succeed");
  return inSteps;
};

/** Milliseconds in which at least one tool ran, until the signal. */
const insideTools = async (signal: AbortSignal): Promise<number> => {
  let inside = 0;
  for (let last = performance.now(); !signal.aborted; ) {
    await pause(every);
    const running = await toolRuns();
    const now = performance.now();
    if (running) inside += now - last;
    last = now;
  }
  return inside;
};

/** Whether one of the processes below this one is a tool. */
const toolRuns = async (): Promise<boolean> => {
  const all = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const parents = new Map(await Promise.all(all.map(async (pid) => [pid, await parentOf(pid)] as const)));
  const isOurs = (pid: string | undefined): boolean =>
    pid === String(process.pid) || (pid !== undefined && isOurs(parents.get(pid)));
  const ours = all.filter((pid) => isOurs(parents.get(pid)));
  const lines = await Promise.all(ours.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")));
  return lines.some((line) => tools.test(line));
};

const parentOf = async (pid: string): Promise<string | undefined> => {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return / [A-Z] (\d+) /.exec(stat.slice(stat.lastIndexOf(")")))?.[1];
};
