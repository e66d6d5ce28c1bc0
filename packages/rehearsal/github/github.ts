import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Conclusion, Permissions, Source } from "../run.ts";
import type { EnvironmentValues } from "../stage.ts";
import type { MadeCommit, NewCommit } from "./commit-folder.ts";
import type { RepositoryOptions } from "./create-repository.ts";
import type { Deployment, DeploymentStatus, NewDeployment, NewDeploymentStatus } from "./deployment.ts";
import type { Actor, Effect, RequestEntry } from "./effect.ts";
import type { Environment, EnvironmentSettings } from "./environment.ts";
import { writeHooks } from "./git/hooks.ts";
import type { NewPull, Pull } from "./pull.ts";
import type { Repository } from "./repository.ts";
import { openLimits } from "./rest/limits.ts";
import type { Job, JobUpdate, NewRun, Run } from "./run.ts";
import { apiRoot, type Exchange, hangUp, listen, serve } from "./server.ts";
import { lockFolder } from "./state/lock.ts";
import { sweep } from "./sweep.ts";
import type { TokenRequest } from "./token.ts";
import { verbsOf } from "./verbs.ts";
import { openWorld, type Urls } from "./world.ts";

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
export interface LoopbackGitHub extends Verbs {
  readonly urls: Urls;
  readonly folder: string;
  /** What changed since the folder was made: the oracle for "exactly once". */
  readonly effects: readonly Effect[];
  /** What was asked since it was opened. */
  readonly requests: readonly RequestEntry[];
  /** Ends the server and everything it started; the folder stays. */
  close(): Promise<void>;
}

/** What can be done with it besides asking it over the wire. */
export interface Verbs {
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
}

/** Opens a GitHub on 127.0.0.1 over what a folder holds. */
export async function openGitHub(options: GitHubOptions): Promise<LoopbackGitHub> {
  const { now = Date.now, port = 0 } = options;
  const folder = resolve(options.folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const closing = [lockFolder(folder)];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    const { server, port: given } = await listen(port);
    closing.push(() => hangUp(server));
    const results = `http://127.0.0.1:${given}`;
    const urls = { server: `http://github.localhost:${given}`, api: `${results}${apiRoot}`, results };
    const world = openWorld(folder, now, urls);
    sweep(world);
    closing.splice(1, 0, world.close);
    const hooks = writeHooks(join(folder, "hooks"));
    const limits = openLimits(now, options.rateLimit ?? 1000);
    closing.splice(2, 0, serve(server, { world, limits, hooks, watch: options.watch }));
    const { effects, requests } = world;
    return { urls, folder, effects: effects.entries, requests: requests.entries, ...verbsOf(world), close };
  } catch (cause) {
    await close();
    throw cause;
  }
}
