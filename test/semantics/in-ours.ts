import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aRun, memoryStage } from "../../packages/rehearsal/builders/stage.ts";
import { runWorkflow } from "../../packages/rehearsal/engine/run.ts";
import type { JobResult, RunResult } from "../../packages/rehearsal/protocol/run.ts";
import { runJob } from "../../packages/rehearsal/runner/job.ts";
import type { RunnerHost } from "../../packages/rehearsal/runner/processes/host.ts";

/** What a run left behind: how it ended, and the lines that its steps wrote. */
export interface Rehearsed {
  readonly result: RunResult;
  readonly trace: string;
}

/** What a repository holds besides its files. */
export const values = { secrets: { S: "open-sesame" }, variables: { V: "var-v" } };

/** Plays a push of workflow files in the rehearsal: its engine, and its runner with real processes. */
export async function inOurs(main: string, files: Readonly<Record<string, string>>): Promise<Rehearsed> {
  const folder = await mkdtemp(join(tmpdir(), "ours-"));
  const seen = join(folder, "seen");
  const stage = memoryStage({ files, secrets: values.secrets, variables: { ...values.variables, SEEN: seen } });
  let count = 0;
  const host = (): RunnerHost => ({
    folder: join(folder, `${++count}`),
    toolCache: join(folder, "tools"),
    action: async (uses) => {
      throw new Error(`there is no action ${uses}`);
    },
    serverUrl: "https://github.com",
    apiUrl: "https://api.github.com",
    resultsUrl: "http://127.0.0.1:1/",
    runtimeToken: "the-runtime-token",
    environment: { PATH: process.env.PATH },
    now: Date.now,
  });
  try {
    const result = await runWorkflow({
      run: { ...aRun(), path: main },
      stage: { ...stage, job: (request, watch, signal): Promise<JobResult> => runJob(request, host(), watch, signal) },
      parallel: 2,
    });
    return { result, trace: await readFile(seen, "utf8").catch(() => "") };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
