import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Conclusion, Permissions, Source } from "../run.ts";
import type { EnvironmentValues } from "../stage.ts";
import { blobFolder, isExpired, visibleArtifacts } from "./artifacts/artifact.ts";
import { contentPath } from "./artifacts/blob.ts";
import { issueRuntimeToken } from "./artifacts/runtime-token.ts";
import { commitFolder, type MadeCommit, type NewCommit } from "./commit-folder.ts";
import { createRepository, type RepositoryOptions } from "./create-repository.ts";
import {
  createDeployment,
  createDeploymentStatus,
  type Deployment,
  type DeploymentStatus,
  type NewDeployment,
  type NewDeploymentStatus,
} from "./deployment.ts";
import { type Actor, type Effect, type RequestEntry, rehearsal } from "./effect.ts";
import { type Environment, type EnvironmentSettings, findEnvironment, setEnvironment } from "./environment.ts";
import { writeHooks } from "./git/hooks.ts";
import { nothing, readRef } from "./git/ref.ts";
import { type NewPull, openPull, type Pull, pullsOf } from "./pull.ts";
import { refMoved } from "./push.ts";
import type { Repository } from "./repository.ts";
import { openLimits } from "./rest/limits.ts";
import { finishRun, type Job, type JobUpdate, type NewRun, type Run, startRun, updateJob } from "./run.ts";
import { apiRoot, type Exchange, listen, serve } from "./server.ts";
import { listSource, readSource, resolveSource } from "./source.ts";
import { lockFolder } from "./state/lock.ts";
import { issueToken, revokeTokens, type TokenRequest } from "./token.ts";
import { gitFolder, openWorld, type Urls } from "./world.ts";

/** How a loopback GitHub is opened. */
export interface GitHubOptions {
  /** Everything it knows is kept here; the next process that opens the folder continues. */
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** 0, any free one, unless told otherwise. */
  readonly port?: number;
  /** Requests an hour for each repository's tokens: GitHub allows 1,000. */
  readonly rateLimit?: number;
  /** Sees every REST request with its answer. */
  readonly watch?: (exchange: Exchange) => void;
}

/** A GitHub on this machine. */
export interface LoopbackGitHub {
  readonly urls: Urls;
  readonly folder: string;
  readonly effects: readonly Effect[];
  readonly requests: readonly RequestEntry[];

  createRepository(name: string, options?: RepositoryOptions): Promise<Repository>;
  repository(name: string): Repository | null;
  /** Secrets and variables of a repository. */
  values(name: string): EnvironmentValues;
  /** Commits files to a branch, as a person at a desk would push. */
  commit(name: string, commit: NewCommit, login?: string): Promise<MadeCommit>;
  /** Takes a commit made elsewhere: `from` is a repository of git (folder or URL), `what` a ref or a sha in it, `ref` a full ref here. */
  push(name: string, from: string, what: string, ref: string, login?: string): Promise<MadeCommit>;
  resolve(name: string, ref: string): Promise<Source | null>;
  read(source: Source, path: string): Promise<string | null>;
  list(source: Source, folder: string): Promise<string[]>;

  issueToken(request: TokenRequest & { readonly permissions: Permissions }): string;
  revokeTokens(run: number, job: string): void;
  issueRuntimeToken(request: { readonly run: number; readonly job: string }): string;

  setEnvironment(name: string, environment: string, settings?: EnvironmentSettings): Environment;
  environment(name: string, environment: string): Environment | null;

  startRun(request: NewRun): Run;
  updateJob(run: number, key: string, update: JobUpdate): Job;
  finishRun(run: number, conclusion: Conclusion): Run;

  openPull(name: string, request: NewPull, login?: string): Promise<Pull>;
  /** Path of the bare repository. */
  gitFolder(name: string): string;
  /** The open pull request between two branches, or `null`. */
  pull(name: string, head: string, base: string): Pull | null;
  /** Path of the stored bytes of the newest artifact with this digest. Rejects if there is none. */
  artifactFile(digest: string): Promise<string>;
  createDeployment(name: string, request: NewDeployment, actor?: Actor): Deployment;
  createDeploymentStatus(deployment: number, request: NewDeploymentStatus, actor?: Actor): DeploymentStatus;

  /** Ends the server and everything it started; the folder stays. */
  close(): Promise<void>;
}

/** Opens a GitHub on 127.0.0.1 over what a folder holds. */
export async function openGitHub(options: GitHubOptions): Promise<LoopbackGitHub> {
  const { folder, now = Date.now, port: wanted = 0, rateLimit = 1000, watch } = options;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(folder);
  const { server, port } = await listen(wanted).catch((cause: unknown) => {
    unlock();
    throw cause;
  });
  const results = `http://127.0.0.1:${port}`;
  const urls = { server: `http://github.localhost:${port}`, api: `${results}${apiRoot}`, results };
  const world = openWorld(folder, now, urls);
  const settled = serve(server, {
    world,
    limits: openLimits(now, rateLimit),
    hooks: writeHooks(join(folder, "hooks")),
    watch,
  });

  const must = (name: string): Repository => {
    const repository = world.find(name);
    if (!repository) throw new Error(`No repository ${name}. There are: ${names() || "none"}.`);
    return repository;
  };
  const names = () =>
    world.repositories
      .all()
      .map(({ name }) => name)
      .join(", ");
  const person = (login: string | undefined): Actor => (login ? { login, run: null, job: null } : rehearsal);

  return {
    urls,
    folder,
    effects: world.effects.entries,
    requests: world.requests.entries,
    createRepository: (name, more = {}) => createRepository(world, name, more),
    repository: (name) => world.find(name) ?? null,
    values: (name) => must(name),
    commit: async (name, commit, login) => {
      const repository = must(name);
      const made = await commitFolder(world.git(repository), commit, now());
      if (made.sha !== made.before) {
        await refMoved(world, repository, { ref: made.ref, from: made.before, to: made.sha }, person(login));
      }
      return made;
    },
    push: async (name, from, what, ref, login) => {
      const repository = must(name);
      const git = world.git(repository);
      const before = (await readRef(git, ref))?.sha ?? nothing;
      await git.ask(["fetch", "--quiet", "--no-write-fetch-head", from, `+${what}:${ref}`]);
      const sha = (await readRef(git, ref))?.sha ?? nothing;
      if (sha !== before) await refMoved(world, repository, { ref, from: before, to: sha }, person(login));
      return { sha, ref, before };
    },
    resolve: (name, ref) => resolveSource(world, name, ref),
    read: (source, path) => readSource(world, source, path),
    list: (source, path) => listSource(world, source, path),
    issueToken: (request) => issueToken(world.tokens, { ...request, repository: must(request.repository).name }, now()),
    revokeTokens: (run, job) => revokeTokens(world.tokens, run, job),
    issueRuntimeToken: ({ run, job }) => issueRuntimeToken(world, run, world.runs.get(run)?.attempt ?? 1, job),
    setEnvironment: (name, environment, settings) => setEnvironment(world, must(name), environment, settings),
    environment: (name, environment) => findEnvironment(world, must(name), environment) ?? null,
    startRun: (request) => startRun(world, request),
    updateJob: (run, key, update) => updateJob(world, run, key, update),
    finishRun: (run, conclusion) => finishRun(world, run, conclusion),
    openPull: async (name, request, login) => {
      const opened = await openPull(world, must(name), request, person(login));
      if ("refused" in opened) throw new Error(`No pull request in ${name}: ${opened.refused}`);
      return opened.pull;
    },
    gitFolder: (name) => gitFolder(folder, must(name)),
    pull: (name, head, base) =>
      pullsOf(world, must(name)).find((pull) => pull.state === "open" && pull.head === head && pull.base === base) ??
      null,
    artifactFile: async (digest) => {
      const artifact = visibleArtifacts(world).findLast((item) => item.digest === digest && !isExpired(world, item));
      if (!artifact) throw new Error(`No artifact with the digest ${digest} is stored.`);
      return contentPath(blobFolder(world, artifact.blob));
    },
    createDeployment: (name, request, actor = rehearsal) => createDeployment(world, must(name), request, actor),
    createDeploymentStatus: (id, request, actor = rehearsal) => {
      const deployment = world.deployments.get(id);
      if (!deployment) throw new Error(`No deployment ${id}.`);
      return createDeploymentStatus(world, deployment, request, actor);
    },
    close: async () => {
      const ended = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await ended;
      await settled();
      await world.close();
      unlock();
    },
  };
}
