import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Clock, clockOf } from "../protocol/clock.ts";
import type { CalledFile, JobResult, Permissions, Source, WebhookEvent } from "../protocol/run.ts";
import type { RunEvent } from "../protocol/run-event.ts";
import type { AdmissionRequest, EnvironmentValues } from "../protocol/stage.ts";
import type { MadeCommit, NewCommit } from "./changes/commit-folder.ts";
import type { RepositoryOptions } from "./changes/create-repository.ts";
import type { NewPull } from "./changes/pull.ts";
import type { FaultRule } from "./faults/fault.ts";
import { type Faults, openPlan } from "./faults/plan.ts";
import { writeHooks } from "./git/hooks.ts";
import { openGitHubStore } from "./github-store.ts";
import { exchangeListener } from "./http/exchange-channel.ts";
import { hangUp, listen, serve } from "./http/server.ts";
import { apiRoot, type Exchange } from "./http/service.ts";
import type { JobIdentity } from "./oidc/claims.ts";
import type { NewApp } from "./people/app.ts";
import type { ActionsService } from "./records/actions-service.ts";
import type { App } from "./records/app.ts";
import type { Collaborator, Role } from "./records/collaborator.ts";
import type { Deployment, DeploymentStatus } from "./records/deployment.ts";
import type { Actor, Effect, RequestEntry } from "./records/effect.ts";
import type { Environment } from "./records/environment.ts";
import type { PendingDeployment } from "./records/pending-deployment.ts";
import type { Pull } from "./records/pull.ts";
import type { Repository } from "./records/repository.ts";
import type { Again, Job, Run, RunConclusion } from "./records/run.ts";
import type { Team } from "./records/team.ts";
import { type Allowance, allowance, openLimits } from "./rest/routing/limits.ts";
import type { NewDeployment, NewDeploymentStatus } from "./reviews/deployment.ts";
import type { EnvironmentSettings } from "./reviews/environment.ts";
import type { Admitted } from "./reviews/pending-deployment.ts";
import type { NewReview } from "./reviews/pending-review.ts";
import type { JobUpdate, NewRun } from "./runs/run.ts";
import type { Urls } from "./store/addresses.ts";
import { lockFolder } from "./store/lock.ts";
import type { Commit } from "./store/object.ts";
import type { TokenRequest } from "./store/token.ts";
import { sweep, sweepKilled } from "./sweep.ts";
import { verbsOf } from "./verbs.ts";
import type { NewRuleset } from "./verbs-of-settings.ts";

/** How a loopback GitHub is opened. */
export interface GitHubOptions {
  /** Everything it knows is kept here; the next process that opens the folder continues. */
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Time that can be waited for; the one behind `now` if not given. */
  readonly clock?: Clock;
  /** 0, any free one, unless told otherwise. */
  readonly port?: number;
  /** How much may be asked; GitHub's own numbers unless told otherwise. */
  readonly limits?: Partial<Allowance>;
  /** Sees every REST request with its answer. */
  readonly watch?: (exchange: Exchange) => void;
  /** What goes wrong from the first request on. */
  readonly faults?: readonly FaultRule[];
}

/** A GitHub on this machine. */
export interface LoopbackGitHub extends Verbs {
  readonly urls: Urls;
  readonly folder: string;
  /** The process that had this folder open before and was killed, if one was. */
  readonly killed: number | null;
  /** What changed since the folder was made: the oracle for "exactly once". */
  readonly effects: readonly Effect[];
  /** What was asked since it was opened. */
  readonly requests: readonly RequestEntry[];
  /** What goes wrong on purpose, and what did. */
  readonly faults: Faults;
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
  /** What a commit, or the one behind a tag object, says of itself; `null` if there is none. */
  describe(name: string, sha: string): Promise<Pick<Commit, "sha" | "message" | "author"> | null>;

  issueToken(request: TokenRequest & { readonly permissions: Permissions }): string;
  /** A token with which a person acts as themselves, as far as their role in the repository allows. */
  issuePersonToken(request: { readonly repository: string; readonly login: string }): string;
  revokeToken(token: string): void;
  revokeTokens(run: number, job: string): void;
  /** A token for the services of a run; with an identity the job may ask for OpenID Connect tokens. */
  issueRuntimeToken(request: { readonly run: number; readonly job: string; readonly identity?: JobIdentity }): string;
  /** Where a job asks for one (`ACTIONS_ID_TOKEN_REQUEST_URL`). */
  readonly idTokenUrl: string;
  /** Signs these tokens with a new key from now on; the old one stays among the published ones unless it is withdrawn. */
  rotateIdentityKey(options?: { readonly withdraw?: boolean }): void;

  setEnvironment(name: string, environment: string, settings?: EnvironmentSettings): Environment;
  environment(name: string, environment: string): Environment | null;
  /** Names of a repository's environments. */
  environments(name: string): string[];
  /** Somebody's login with its number. */
  person(login: string): { readonly login: string; readonly id: number };
  /** Lets a person into a repository; `emails` are the addresses by which GitHub knows their commits, `keys` those by which it knows their signatures. */
  setCollaborator(
    name: string,
    login: string,
    role: Role,
    emails?: readonly string[],
    keys?: readonly string[],
  ): Collaborator;
  setTeam(organization: string, slug: string, members: readonly string[]): Team;
  /** Says who may see a repository; a question is asked once somebody is turned away. */
  setVisibility(name: string, visibility: "public" | "private" | (() => Promise<boolean>)): void;
  /** Says where the files that Git LFS keeps for a repository are: the folder `lfs/objects` of a checkout. */
  setLargeFiles(name: string, folder: string): void;
  /** Sets all rules of a repository's refs; those that are not named are taken away. */
  setRulesets(name: string, rulesets: readonly NewRuleset[]): void;
  /** Whether a rule of the repository speaks of a full ref. */
  isProtected(name: string, ref: string): boolean;

  /** Waits until the protection rules of an environment let a job pass. */
  requestDeployment(
    request: AdmissionRequest,
    watch: (event: RunEvent) => void,
    signal: AbortSignal,
  ): Promise<Admitted>;
  /** Says in the record that GitHub makes for such a job how it ended. */
  deploymentEnded(deployment: number, conclusion: JobResult["conclusion"], environmentUrl?: string): void;
  /** Jobs that wait for an environment now, those of one run or all. */
  pendingDeployments(run?: number): readonly PendingDeployment[];
  /** Logins of those who could review a waiting job. */
  reviewersOf(pending: PendingDeployment): string[];
  /** Answers, as a person, everything of a run that waits for these environments (names). Throws why it is refused. */
  review(run: number, review: Omit<NewReview, "environments"> & { readonly environments: readonly string[] }): void;
  /** Starts, as an admin, everything of a run that waits for these environments (names), past their rules. Throws why it is refused. */
  bypass(
    run: number,
    bypass: { readonly login: string; readonly comment: string; readonly environments: readonly string[] },
  ): void;
  /** Is told of each job that begins to wait for a review; gives the way to stop that. */
  onWaiting(tell: (pending: PendingDeployment) => void): () => void;

  /** Registers a GitHub App and installs it on repositories of one owner. */
  registerApp(app: NewApp): App;

  startRun(request: NewRun): Run;
  updateJob(run: number, key: string, update: JobUpdate): Job;
  /** Carries a job over from an earlier attempt to the run's present one. */
  keepJob(run: number, key: string, from: number): void;
  /** Gives a run the title that its `run-name:` computes. */
  titleRun(run: number, title: string): Run;
  /** Keeps which workflow files a run calls. */
  keepCalls(run: number, calls: readonly CalledFile[]): Run;
  finishRun(run: number, conclusion: RunConclusion): Run;
  run(id: number): Run | null;
  runs(): Run[];
  /** Begins a run's next attempt, or says why GitHub would not. */
  rerun(run: number, jobs: Again, login: string): { readonly run: Run } | { readonly refused: string };
  /** Says who plays the runs of this GitHub. */
  serveActions(service: ActionsService): void;
  /** Ids of the runs that are played now; whoever plays them keeps it. */
  readonly playing: Set<number>;

  openPull(name: string, request: NewPull, login?: string): Promise<Pull>;
  /** Path of the bare repository. */
  gitFolder(name: string): string;
  /** Pull requests of a repository, newest first. */
  pulls(name: string): readonly Pull[];
  /** The open pull request between two branches, or `null`. */
  pull(name: string, head: string, base: string, fork?: string | null): Pull | null;
  /** Paths that a push or a pull request changed, as path filters see them; `undefined` where GitHub lets everything start. */
  changed(name: string, event: WebhookEvent): Promise<readonly string[] | undefined>;
  /** Path of the stored bytes of the newest artifact with this digest. Rejects if there is none. */
  artifactFile(digest: string): Promise<string>;
  /** Finished artifacts of a run whose bytes are still there: the name of the file that each is downloaded as, and the path of its bytes. */
  artifactsOf(run: number): { readonly file: string; readonly path: string }[];
  createDeployment(name: string, request: NewDeployment, actor?: Actor): Deployment;
  createDeploymentStatus(deployment: number, request: NewDeploymentStatus, actor?: Actor): DeploymentStatus;
}

/** Opens a GitHub on 127.0.0.1 over what a folder holds. */
export async function openGitHub(options: GitHubOptions): Promise<LoopbackGitHub> {
  const { port = 0, clock = clockOf(options.now ?? Date.now) } = options;
  const folder = resolve(options.folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let killed: number | null = null;
  const closing = [lockFolder(folder, (pid) => (killed = pid))];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    const { server, port: supplied } = await listen(port);
    closing.push(() => hangUp(server));
    const results = `http://127.0.0.1:${supplied}`;
    const urls = { server: `http://github.localhost:${supplied}`, api: `${results}${apiRoot}`, results };
    const store = openGitHubStore(folder, clock, urls);
    sweep(store);
    if (killed !== null) await sweepKilled(store);
    closing.splice(1, 0, store.close);
    const hooks = writeHooks(join(folder, "hooks"));
    const limits = openLimits(clock.now, { ...allowance, ...options.limits });
    const faults = openPlan(options.faults ?? [], clock.now);
    closing.splice(2, 0, serve(server, { store, limits, hooks, watch: options.watch ?? exchangeListener(), faults }));
    const { effects, requests } = store;
    return {
      urls,
      folder,
      killed,
      effects: effects.entries,
      requests: requests.entries,
      faults,
      ...verbsOf(store),
      close,
    };
  } catch (cause) {
    await close();
    throw cause;
  }
}
