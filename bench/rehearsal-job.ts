/** What a rehearsed job costs: one job with one empty node step, against spawning that node by hand; in turn, medians. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aRun, main, memoryStage } from "../packages/rehearsal/builders/stage.ts";
import { runWorkflow } from "../packages/rehearsal/engine/run.ts";
import type { JobRequest } from "../packages/rehearsal/protocol/run.ts";
import { runJob } from "../packages/rehearsal/runner/job.ts";
import type { RunnerHost } from "../packages/rehearsal/runner/processes/host.ts";
import { median, type Row, row } from "./row.ts";

const rounds = 25;
const workflow = "on: push\njobs: { a: { runs-on: ubuntu-latest, steps: [{ uses: $/empty }] } }";

/** One row: from the moment at which a job could start to its result, folders, log and all. */
export async function jobRows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "slipway-bench-"));
  try {
    const action = join(folder, "empty");
    await mkdir(action);
    await writeFile(
      join(action, "action.yml"),
      "name: empty\ndescription: Does nothing\nruns: { using: node24, main: empty.js }\n",
    );
    await writeFile(join(action, "empty.js"), "");
    const request = await requestOf(workflow);
    const [ours, byHand]: number[][] = [[], []];
    for (let round = -2; round < rounds; round += 1) {
      const host = hostOf(join(folder, `${round}`), action);
      const rehearsed = await wallOf(async () => {
        const { conclusion } = await runJob(request, host, () => {}, new AbortController().signal);
        if (conclusion !== "success") throw new Error("the empty job did not succeed");
      });
      const spawned = await wallOf(() => spawnEmpty(join(action, "empty.js")));
      if (round < 0) continue;
      ours?.push(rehearsed);
      byHand?.push(spawned);
    }
    return [
      row("rehearsed job, one empty step", median(ours ?? []), median(byHand ?? []), "its node by hand", "ms", 1.5),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the engine hands to the runner for the one job of a workflow. */
const requestOf = async (text: string): Promise<JobRequest> => {
  const stage = memoryStage({ files: { [main]: text } });
  await runWorkflow({ run: aRun(), stage });
  const request = stage.requests.get("a");
  if (!request) throw new Error("the engine started no job");
  return request;
};

const hostOf = (folder: string, action: string): RunnerHost => ({
  folder,
  toolCache: join(folder, "tools"),
  action: async (_, source) => ({ folder: action, source }),
  serverUrl: "https://github.com",
  apiUrl: "https://api.github.com",
  resultsUrl: "http://127.0.0.1:1/",
  runtimeToken: "the-runtime-token",
  environment: { PATH: process.env.PATH },
  now: Date.now,
});

const spawnEmpty = async (file: string): Promise<void> => {
  const env = { PATH: process.env.PATH };
  const [code] = await once(spawn(process.execPath, [file], { env, stdio: ["ignore", "pipe", "pipe"] }), "close");
  if (code !== 0) throw new Error(`an empty node ended with exit code ${code}`);
};

const wallOf = async (work: () => Promise<void>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};
