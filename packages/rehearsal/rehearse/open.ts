/** A rehearsal: a team's repository on a GitHub on loopback, its environments in a stand-in for the cloud, and the events that start runs. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { childProcesses } from "../../ports/exec.ts";
import { settingsFrom } from "../../ports/tools/client-settings.ts";
import { toolTable } from "../../ports/tools/need.ts";
import { findPython } from "../../ports/tools/python.ts";
import { type Cloud, openCloud } from "../cloud/cloud.ts";
import type { CloudEvent } from "../cloud/cloud-event.ts";
import { openPostgres } from "../cloud/postgres.ts";
import { parseRehearsalFile } from "../cloud/rehearsal-file.ts";
import { concurrencyGroups } from "../engine/concurrency.ts";
import { workflowsFor } from "../engine/filters.ts";
import { runWorkflow } from "../engine/run.ts";
import { type LoopbackGitHub, openGitHub } from "../github/github.ts";
import type { RunEvent, RunResult, WebhookEvent } from "../run.ts";
import { type Commit, dispatchEvent, type Person, pullRequestEvent, pushEvent } from "./event.ts";
import { openCheckout } from "./repository.ts";
import { slipwayFolder } from "./slipway.ts";
import { loopbackStage } from "./stage.ts";

/** What is to be rehearsed, and where it is kept. */
export interface RehearsalOptions {
  /** Folder of the team's checkout. */
  readonly checkout: string;
  /** Absolute folder that keeps the GitHub, the databases and the logs between rehearsals. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  readonly person?: Person;
  /** Absolute folder of tools; that of this checkout of Slipway if not given. */
  readonly toolCache?: string;
  /** GitHub does not say whether a failed call has outputs; `keep` if not given. */
  readonly outputsOfFailedCalls?: "keep" | "drop";
  readonly watchCloud?: (event: CloudEvent) => void;
}

/** One event, as a person causes it. */
export type Cause =
  | { readonly event: "push"; readonly branch: string }
  | { readonly event: "pull_request"; readonly branch: string; readonly base: string; readonly title: string }
  | { readonly event: "workflow_dispatch"; readonly branch: string };

/** What became of one event. */
export interface Played {
  readonly commit: Commit;
  /** One result for each workflow file that started. */
  readonly runs: readonly RunResult[];
  /** Files that did not start, and why. */
  readonly idle: readonly { readonly path: string; readonly because: string }[];
  /** Absolute folder with the log of every job. */
  readonly folder: string;
}

export interface Rehearsal {
  readonly github: LoopbackGitHub;
  readonly cloud: Cloud;
  /** `owner/name` */
  readonly repository: string;
  readonly dirty: boolean;
  /** Causes an event and plays every workflow that starts for it to its end. */
  cause(cause: Cause, watch: (event: RunEvent) => void): Promise<Played>;
  close(): Promise<void>;
}

const someone: Person = { login: "you", id: 1 };

/** Opens a rehearsal; `close` ends every process of it and keeps what the next one continues with. */
export const openRehearsal = async (options: RehearsalOptions): Promise<Rehearsal> => {
  const {
    folder,
    environment,
    signal,
    person = someone,
    toolCache = join(slipwayFolder, ".slipway", "tools"),
  } = options;
  const checkout = await openCheckout(options.checkout, environment);
  const head = await checkout.read("HEAD", ".github/rehearsal.yml");
  const file = parseRehearsalFile(head ?? "version: 1\n", ".github/rehearsal.yml");
  const exec = childProcesses({ env: { PATH: environment.PATH ?? "", HOME: environment.HOME ?? "" }, signal });
  const tools = toolTable({ env: environment, toolCache, workspace: checkout.folder, signal }, exec);
  const [uv, python] = await Promise.all([
    tools.need("uv"),
    findPython({ exec, environment, workspace: checkout.folder }),
  ]);
  await mkdir(folder, { recursive: true });
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    const github = await openGitHub({ folder: join(folder, "github") });
    closing.push(() => github.close());
    const postgres = await openPostgres({ folder: join(folder, "postgres") });
    closing.push(() => postgres.close());
    const cloud = await openCloud({
      folder: join(folder, "cloud"),
      rehearsal: file,
      postgres,
      artefact: (digest) => github.artifactFile(digest),
      uv: uv.path,
      python: python.path,
      installer: settingsFrom(environment),
      ...(options.watchCloud ? { watch: options.watchCloud } : {}),
    });
    closing.push(() => cloud.close());
    if (!github.repository(checkout.name)) await github.createRepository(checkout.name);
    for (const name of Object.keys(file.environments)) github.setEnvironment(checkout.name, name);
    const groups = concurrencyGroups();
    const cause: Rehearsal["cause"] = async (wanted, watch) => {
      const commit = await checkout.tip(wanted.branch);
      const event = await caused(github, checkout.folder, checkout.name, wanted, commit, person, (branch) =>
        checkout.tip(branch),
      );
      const files = await workflowFiles(github, checkout.name, event.sha);
      const verdicts = await workflowsFor(event, files, { message: commit.message });
      const place = join(folder, "runs", `${Date.now()}-${wanted.event}`);
      const play = async (path: string, name: string): Promise<RunResult> => {
        const run = github.startRun({ repository: checkout.name, path, workflow: name, event });
        const stage = loopbackStage({
          github,
          cloud,
          folder: join(place, `${run.number}.${run.attempt}`),
          toolCache,
          environment,
        });
        const told = (told: RunEvent) => {
          if (told.type === "job-finished")
            github.updateJob(run.id, told.job, { name: told.name, status: "completed", conclusion: told.conclusion });
          watch(told);
        };
        const failed = options.outputsOfFailedCalls ?? "keep";
        const result = await runWorkflow({ run, stage, watch: told, signal, groups, outputsOfFailedCalls: failed });
        github.finishRun(run.id, result.conclusion);
        return result;
      };
      const runs = await Promise.all(verdicts.filter(({ starts }) => starts).map(({ path, name }) => play(path, name)));
      return { commit, runs, idle: verdicts.filter(({ starts }) => !starts), folder: place };
    };
    return { github, cloud, repository: checkout.name, dirty: checkout.dirty, cause, close };
  } catch (error) {
    await close();
    throw error;
  }
};

/** Brings the branches to the loopback GitHub and makes the event of it. */
const caused = async (
  github: LoopbackGitHub,
  folder: string,
  name: string,
  wanted: Cause,
  commit: Commit,
  person: Person,
  tip: (branch: string) => Promise<Commit>,
): Promise<WebhookEvent> => {
  const push = async (branch: string, sha: string) =>
    github.push(name, folder, sha, `refs/heads/${branch}`, person.login);
  const repository = github.repository(name);
  if (!repository) throw new Error(`the loopback GitHub lost ${name}`);
  if (wanted.event === "pull_request") await push(wanted.base, (await tip(wanted.base)).sha);
  const { before } = await push(wanted.branch, commit.sha);
  const { server } = github.urls;
  if (wanted.event === "push") return pushEvent(repository, server, wanted.branch, before, commit, person);
  if (wanted.event === "workflow_dispatch") return dispatchEvent(repository, server, wanted.branch, commit.sha, person);
  const open = github.pull(name, wanted.branch, wanted.base);
  const pull =
    open ??
    (await github.openPull(name, { title: wanted.title, head: wanted.branch, base: wanted.base }, person.login));
  return pullRequestEvent(repository, server, pull, open ? "synchronize" : "opened", person);
};

const workflowFiles = async (
  github: LoopbackGitHub,
  repository: string,
  sha: string,
): Promise<Record<string, string>> => {
  const source = { repository, ref: sha, sha };
  const names = await github.list(source, ".github/workflows");
  const texts = await Promise.all(
    names.map(
      async (name) =>
        [`.github/workflows/${name}`, (await github.read(source, `.github/workflows/${name}`)) ?? ""] as const,
    ),
  );
  return Object.fromEntries(texts);
};
