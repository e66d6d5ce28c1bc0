import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { JobRequest, JobResult } from "../protocol/run.ts";
import type { RunEvent } from "../protocol/run-event.ts";
import { githubContext, isObject } from "./job/github-context.ts";
import type { JobState } from "./job/job-state.ts";
import { openLog } from "./job/log-file.ts";
import { maskerOf } from "./job/mask.ts";
import { secretsOf } from "./job/secrets.ts";
import { runAllSteps } from "./job-run.ts";
import { foldersOf, makeFolders } from "./processes/folders.ts";
import { type RunnerHost, timesOf } from "./processes/host.ts";
import { noteBystanders } from "./processes/processes.ts";

/** setTimeout takes no more: 24 days. */
const longest = 2_147_483_647;

/**
 * Runs one job as a hosted runner of GitHub does, and answers when it, its post stages and everything that it left
 * running have ended. An abort of `signal` is a cancel. What a step does never throws; a folder that cannot be made does.
 */
export async function runJob(
  request: JobRequest,
  host: RunnerHost,
  watch: (event: RunEvent) => void,
  signal: AbortSignal,
): Promise<JobResult> {
  const folders = {
    ...foldersOf(host.folder, request.run.repository, host.scratch),
    ...(host.log === undefined ? {} : { log: host.log }),
  };
  noteBystanders();
  await makeFolders(folders, host.toolCache);
  const masker = maskerOf(secretsOf(request, host.runtimeToken));
  const [log] = await Promise.all([
    openLog(folders.log, masker, host.now),
    writeFile(folders.event, JSON.stringify(request.run.event.payload, null, 2), { mode: 0o600 }),
  ]);
  const cancelled = new AbortController();
  const abandoned = new AbortController();
  const job: JobState = {
    request,
    host,
    times: timesOf(host),
    folders,
    log,
    masker,
    watch,
    debug: isDebugged(request),
    trackingId: `github_${randomUUID()}`,
    github: githubContext(request, host, folders),
    cancelled: cancelled.signal,
    abandoned: abandoned.signal,
    status: "success",
    env: environmentOf(request),
    path: [],
    matchers: [],
    annotations: [],
    summaries: [],
  };
  const timers: NodeJS.Timeout[] = [];
  const after = (milliseconds: number, act: () => void): void => {
    timers.push(setTimeout(act, Math.min(milliseconds, longest)));
  };
  const cancel = (): void => {
    if (cancelled.signal.aborted) return;
    job.status = "cancelled";
    after(job.times.afterCancel, () => abandoned.abort());
    cancelled.abort();
  };
  const outOfTime = (): void => {
    const message = `The job has exceeded the maximum execution time of ${request.timeoutMinutes} minutes.`;
    job.annotations.push({ level: "failure", message, step: "" });
    job.log.write(`##[error]${message}`);
    cancel();
  };
  if (signal.aborted) cancel();
  else signal.addEventListener("abort", cancel, { once: true });
  if (request.timeoutMinutes > 0) after(request.timeoutMinutes * job.times.minute, outOfTime);
  watch({ type: "job-started", job: request.key, name: request.name, at: host.now(), log: folders.log });
  try {
    const completed = await runAllSteps(job);
    return {
      conclusion: job.status,
      ...completed,
      annotations: job.annotations,
      summary: job.summaries.join("\n\n"),
      log: folders.log,
    };
  } finally {
    for (const timer of timers) clearTimeout(timer);
    signal.removeEventListener("abort", cancel);
    job.log.close();
  }
}

function environmentOf({ contexts }: JobRequest): Map<string, string> {
  const env = isObject(contexts.env) ? Object.entries(contexts.env) : [];
  return new Map(env.map(([name, value]) => [name, value === null ? "" : String(value)]));
}

/** As on GitHub: a secret or a variable of the repository asks for debug lines. */
function isDebugged({ contexts }: JobRequest): boolean {
  return [contexts.secrets, contexts.vars].some((values) => isObject(values) && values.ACTIONS_STEP_DEBUG === "true");
}
