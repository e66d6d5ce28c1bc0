/** The engine's context in a rehearsal: the loopback GitHub for the team's repository, this checkout for Slipway, the runner for jobs. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Cloud } from "../cloud/cloud.ts";
import type { LoopbackGitHub } from "../github/github.ts";
import type { JobIdentity } from "../github/oidc/claims.ts";
import type { JobUpdate } from "../github/runs/run.ts";
import type { Clock } from "../protocol/clock.ts";
import type { JobRequest, Source } from "../protocol/run.ts";
import type { RunEvent } from "../protocol/run-event.ts";
import type { Stage } from "../protocol/stage.ts";
import { runJob } from "../runner/job.ts";
import type { RunnerHost } from "../runner/processes/host.ts";
import type { Machines } from "../runner/processes/machines.ts";
import type { RehearsalFile } from "../settings/rehearsal-file.ts";
import { locateAction, missingAction, placeOf } from "../sources/action-folder.ts";
import type { Elsewhere } from "../sources/elsewhere.ts";
import { type IsSlipway, listSlipway, readSlipway } from "../sources/slipway.ts";

/** What the stage is put together from. */
export interface StageParts {
  readonly github: LoopbackGitHub;
  readonly cloud: Cloud;
  /** Actions and workflows of other repositories. */
  readonly elsewhere: Elsewhere;
  readonly isSlipway: IsSlipway;
  readonly file: Pick<RehearsalFile, "secrets" | "variables">;
  /** The commit that the run is about. */
  readonly source: Source;
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
export function loopbackStage({
  github,
  cloud,
  elsewhere,
  isSlipway,
  file,
  source,
  folder,
  toolCache,
  environment,
  clock,
  machines,
}: StageParts): Stage {
  const deployments = new Map<string, number>();
  const folders = folderNames();
  return {
    resolve: async (repository, ref) => {
      const here = isSlipway(repository) ? null : await github.resolve(repository, ref);
      return here ?? (await elsewhere.find(repository, ref, `${repository}@${ref}`)).source;
    },
    read: async (source, path) => {
      if (isSlipway(source.repository)) return readSlipway(path);
      // What the loopback GitHub knows of a commit is all there is of it.
      if (await github.resolve(source.repository, source.sha)) return github.read(source, path);
      const place = await placeOf(elsewhere, source, path).catch(() => null);
      return place && readFile(join(place.folder, path), "utf8").catch(() => null);
    },
    missing: (uses) => missingAction(elsewhere, uses, source),
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
    github: ({ repository, event: { ref } }) => ({
      repository_owner_id: String(github.person(repository.split("/")[0] ?? "").id),
      ref_protected: github.isProtected(repository, ref),
      repositoryUrl: `git://${new URL(github.urls.server).host}/${repository}.git`,
      server_url: github.urls.server,
      api_url: github.urls.api,
      graphql_url: `${github.urls.api}/graphql`,
    }),
    now: clock.now,
    job: async (request, watch, signal) => {
      const place = join(folder, folders(request.key));
      const taken = machines.take(request.run.repository);
      const [{ giveBack, ...machine }] = await Promise.all([taken, mkdir(place, { recursive: true })]);
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
        action: (uses, source) => locateAction(elsewhere, uses, source),
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
}

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
