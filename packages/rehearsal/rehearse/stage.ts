/** The engine's ground in a rehearsal: the loopback GitHub for the team's repository, this checkout for Slipway, the runner for jobs. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Clock } from "../clock.ts";
import type { Cloud } from "../cloud/cloud.ts";
import type { RehearsalFile } from "../cloud/rehearsal-file.ts";
import type { LoopbackGitHub } from "../github/github.ts";
import type { JobIdentity } from "../github/oidc/claims.ts";
import type { JobUpdate } from "../github/run.ts";
import type { JobRequest } from "../run.ts";
import type { RunEvent } from "../run-event.ts";
import type { RunnerHost } from "../runner/host.ts";
import { runJob } from "../runner/job.ts";
import type { Machines } from "../runner/machines.ts";
import type { Stage } from "../stage.ts";
import { isSlipway, listSlipway, placeOf, readSlipway, slipwaySource } from "./slipway.ts";

/** What the stage is put together from. */
export interface StageParts {
  readonly github: LoopbackGitHub;
  readonly cloud: Cloud;
  readonly file: Pick<RehearsalFile, "secrets" | "variables">;
  /** Absolute folder of this run: each job gets a folder in it. */
  readonly folder: string;
  /** Absolute folder of tools that jobs share. */
  readonly toolCache: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** Where jobs run. */
  readonly machines: Machines;
}

/** Builds the stage of one run. */
export const loopbackStage = ({ github, cloud, file, folder, toolCache, environment, clock, machines }: StageParts): Stage => {
  const deployments = new Map<string, number>();
  const folders = folderNames();
  return {
    resolve: async (repository, ref) =>
      isSlipway(repository) ? slipwaySource(repository, ref) : github.resolve(repository, ref),
    read: async (source, path) => (isSlipway(source.repository) ? readSlipway(path) : github.read(source, path)),
    list: async (source, path) => (isSlipway(source.repository) ? listSlipway(path) : github.list(source, path)),
    environment: async (_, name) => cloud.environment(name),
    admit: async (request, watch, signal) => {
      const { deployment, ...admission } = await github.requestDeployment(request, watch, signal);
      if (admission.go && deployment !== null) deployments.set(request.job, deployment);
      return admission;
    },
    repository: async (name) => {
      const { secrets, variables } = github.values(name);
      return { secrets: { ...secrets, ...file.secrets }, variables: { ...variables, ...file.variables } };
    },
    token: async (run, job, permissions) =>
      github.issueToken({ repository: run.repository, permissions, run: run.id, job }),
    github: () => ({
      server_url: github.urls.server,
      api_url: github.urls.api,
      graphql_url: `${github.urls.api}/graphql`,
    }),
    now: clock.now,
    job: async (request, watch, signal) => {
      const place = join(folder, folders(request.key));
      await mkdir(place, { recursive: true });
      const { giveBack, ...machine } = await machines.take();
      const host: RunnerHost = {
        ...machine,
        log: join(place, "job.log"),
        toolCache,
        compileCache: join(toolCache, ".compiled"),
        environment,
        serverUrl: github.urls.server,
        apiUrl: github.urls.api,
        resultsUrl: `${github.urls.results}/`,
        runtimeToken: github.issueRuntimeToken({ run: request.run.id, job: request.key, ...identityOf(request) }),
        idTokenUrl: github.idTokenUrl,
        action: async (uses, source) => actionFolder(uses, source),
        now: Date.now,
      };
      try {
        const result = await runJob(request, host, registering(github, request, watch), signal);
        if (result.summary !== "") await writeFile(join(place, "summary.md"), result.summary);
        const deployment = deployments.get(request.key);
        if (deployment !== undefined) github.deploymentEnded(deployment, result.conclusion, result.environmentUrl);
        return result;
      } finally {
        giveBack();
      }
    },
  };
};

/** Gives each job of an attempt a folder name of its own: two keys may differ only in what a folder cannot show. */
const folderNames = (): ((key: string) => string) => {
  const taken = new Map<string, string>();
  return (key) => {
    const plain = key.replaceAll(/[^\w.-]+/g, "-").slice(0, 100);
    let name = plain;
    for (let more = 2; (taken.get(name.toLowerCase()) ?? key) !== key; more++) name = `${plain}-${more}`;
    taken.set(name.toLowerCase(), key);
    return name;
  };
};

/** What a job may say of itself, if it may ask for an identity token at all. */
const identityOf = ({ permissions, environment, source }: JobRequest): { readonly identity?: JobIdentity } => {
  if (permissions["id-token"] !== "write") return {};
  const { repository, path, ref, sha } = source;
  const workflow = { workflowRef: `${repository}/${path}@${ref}`, workflowSha: sha };
  return { identity: { ...workflow, ...(environment && { environment: environment.name }) } };
};

/** Actions come from this checkout: the rehearsal reaches no other repository, and says so by name. */
const actionFolder: RunnerHost["action"] = async (uses, source) => {
  const [reference = "", ref] = uses.split("@");
  const [owner = "", name = "", ...path] = reference.split("/");
  const own = uses.startsWith("$/") ? { repository: source.repository, path: uses.slice(2), source } : undefined;
  const named = own ?? {
    repository: `${owner}/${name}`,
    path: path.join("/"),
    source: slipwaySource(`${owner}/${name}`, ref ?? ""),
  };
  const folder = isSlipway(named.repository) ? placeOf(named.path) : undefined;
  if (folder === undefined)
    throw new Error(
      `The rehearsal has no action ${uses}: it reaches no repository but Slipway's own. Call it in a job that is not rehearsed, or use one of Slipway's actions.`,
    );
  return { folder, source: named.source };
};

/** Tells the loopback GitHub how the job stands, so that its REST API answers as it should. */
const registering =
  (github: LoopbackGitHub, request: JobRequest, watch: (event: RunEvent) => void) =>
  (event: RunEvent): void => {
    const update = updateOf(event);
    if (update) github.updateJob(request.run.id, request.key, { name: request.name, ...update });
    watch(event);
  };

const updateOf = (event: RunEvent): JobUpdate | undefined =>
  event.type === "job-started" ? { status: "in_progress", log: event.log } : undefined;
