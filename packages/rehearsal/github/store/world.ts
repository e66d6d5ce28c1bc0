import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "../../protocol/clock.ts";
import { type ActionsService, noActions } from "../records/actions-service.ts";
import type { Activity } from "../records/activity.ts";
import type { App } from "../records/app.ts";
import type { Artifact } from "../records/artifact.ts";
import type { BranchProtection } from "../records/branch-protection.ts";
import type { CheckRun } from "../records/check-run.ts";
import type { Collaborator } from "../records/collaborator.ts";
import type { Deployment, DeploymentStatus } from "../records/deployment.ts";
import type { Actor, Effect, RequestEntry } from "../records/effect.ts";
import type { Environment } from "../records/environment.ts";
import type { PendingDeployment } from "../records/pending-deployment.ts";
import type { Pull } from "../records/pull.ts";
import type { Asset, Release, SpentTag } from "../records/release.ts";
import type { Repository } from "../records/repository.ts";
import type { Review } from "../records/review.ts";
import type { Ruleset } from "../records/ruleset.ts";
import type { Job, Run } from "../records/run.ts";
import type { CommitStatus } from "../records/status.ts";
import type { Team } from "../records/team.ts";
import { type Collection, openCollection } from "./collection.ts";
import { type Ids, openIds } from "./ids.ts";
import { type Journal, openJournal } from "./journal.ts";
import { openSigner, type Signer } from "./signature.ts";
import { openSigningKeys, type SigningKeys } from "./signing-key.ts";
import { type Git, openGit } from "./store.ts";
import type { Token } from "./token.ts";

/** Addresses of a running server, without a slash at the end. */
export interface Urls {
  /** `http://github.localhost:PORT`: git, and what people open. */
  readonly server: string;
  /** `http://127.0.0.1:PORT/api/v3` */
  readonly api: string;
  /** `http://127.0.0.1:PORT`: artifacts. */
  readonly results: string;
}

/** Everything this GitHub knows; services read and change it, only `github.ts` makes it. */
export interface World {
  readonly folder: string;
  readonly now: () => number;
  readonly clock: Clock;
  readonly urls: Urls;
  readonly ids: Ids;
  readonly signer: Signer;
  /** Signs identity tokens. */
  readonly oidcKeys: SigningKeys;
  readonly tokens: Collection<Token>;
  readonly users: Collection<{ readonly login: string; readonly id: number }>;
  readonly repositories: Collection<Repository>;
  readonly collaborators: Collection<Collaborator>;
  readonly teams: Collection<Team>;
  readonly environments: Collection<Environment>;
  readonly pulls: Collection<Pull>;
  /** Commits that GitHub made itself, and signed. */
  readonly signedByGitHub: Collection<{ readonly sha: string }>;
  /** Who moved which branch. */
  readonly activities: Collection<Activity>;
  readonly runs: Collection<Run>;
  /** Earlier attempts of runs, by `<run>.<attempt>`. */
  readonly attempts: Collection<Run>;
  readonly jobs: Collection<Job>;
  /** Jobs that wait for their environment now; they do not outlive this process. */
  readonly pending: Set<PendingDeployment>;
  readonly reviews: Collection<Review>;
  readonly artifacts: Collection<Artifact>;
  readonly deployments: Collection<Deployment>;
  readonly deploymentStatuses: Collection<DeploymentStatus>;
  readonly statuses: Collection<CommitStatus>;
  readonly checkRuns: Collection<CheckRun>;
  readonly releases: Collection<Release>;
  readonly assets: Collection<Asset>;
  /** Tags that an immutable release has used, for good. */
  readonly spentTags: Collection<SpentTag>;
  readonly rulesets: Collection<Ruleset>;
  readonly protections: Collection<BranchProtection>;
  readonly apps: Collection<App>;
  readonly effects: Journal<Effect>;
  readonly requests: Journal<RequestEntry>;
  /** The repository of this name in any case, or `undefined`. */
  find(name: string): Repository | undefined;
  git(repository: Repository): Git;
  /** Writes down that something is different now. */
  effect(actor: Actor, repository: string, change: string, subject: string, move?: Move): void;
  /** Where nobody has said whether a repository is public: asks what it stands for. By id. */
  readonly visibility: Map<number, () => Promise<boolean>>;
  /** Who plays the runs, and which it plays now. */
  readonly actions: { service: ActionsService; readonly playing: Set<number> };
  /** Told of every job that begins to wait for a review. */
  waits(pending: PendingDeployment): void;
  /** Whoever wants to be notified. */
  readonly waiting: Set<(pending: PendingDeployment) => void>;
  closed(): boolean;
  close(): Promise<void>;
}

interface Move {
  readonly from?: string | null;
  readonly to?: string | null;
}

/** Opens what a folder holds. */
export function openWorld(folder: string, clock: Clock, urls: Urls): World {
  const { now } = clock;
  const files: { close(): void }[] = [];
  const kept = <T extends { close(): void }>(file: T): T => {
    files.push(file);
    return file;
  };
  const collection = <T>(name: string) => kept(openCollection<T>(join(folder, `${name}.jsonl`)));
  const repositories = collection<Repository>("repository");
  const effects = kept(openJournal<Effect>(join(folder, "effects.jsonl"), "continue"));
  const requests = kept(openJournal<RequestEntry>(join(folder, "requests.jsonl"), "again"));
  const gits = new Map<number, Git>();
  const waiting: World["waiting"] = new Set();
  let over = false;
  return {
    folder,
    now,
    clock,
    urls,
    ids: kept(openIds(join(folder, "ids.jsonl"))),
    signer: openSigner(join(folder, "key")),
    oidcKeys: openSigningKeys(join(folder, "oidc-key.pem")),
    tokens: collection("token"),
    users: collection("user"),
    repositories,
    collaborators: collection("collaborator"),
    teams: collection("team"),
    environments: collection("environment"),
    pulls: collection("pull"),
    signedByGitHub: collection("signed-by-github"),
    activities: collection("activity"),
    runs: collection("run"),
    attempts: collection("attempt"),
    jobs: collection("job"),
    pending: new Set(),
    reviews: collection("review"),
    visibility: new Map(),
    actions: { service: noActions, playing: new Set() },
    waiting,
    waits: (pending) => {
      for (const tell of waiting) tell(pending);
    },
    artifacts: collection("artifact"),
    deployments: collection("deployment"),
    deploymentStatuses: collection("deployment-status"),
    statuses: collection("status"),
    checkRuns: collection("check-run"),
    releases: collection("release"),
    assets: collection("asset"),
    spentTags: collection("spent-tag"),
    rulesets: collection("ruleset"),
    protections: collection("branch-protection"),
    apps: collection("app"),
    effects,
    requests,
    find: (name) => repositories.all().find((item) => item.name.toLowerCase() === name.toLowerCase()),
    git: (repository) => {
      const git = gits.get(repository.id) ?? openGit(gitFolder(folder, repository));
      gits.set(repository.id, git);
      return git;
    },
    effect: (actor, repository, change, subject, { from = null, to = null } = {}) =>
      effects.add({
        at: now(),
        actor: actor.login,
        run: actor.run,
        job: actor.job,
        repository,
        change,
        subject,
        from,
        to,
      }),
    closed: () => over,
    close: async () => {
      over = true;
      await Promise.all([...gits.values()].map((git) => git.close()));
      for (const file of files) file.close();
    },
  };
}

/** Where the bare repositories are; the path below it is the one in the URL. */
export function gitRoot(folder: string): string {
  return join(folder, "git");
}

/** The bare repository of one repository. */
export function gitFolder(folder: string, repository: Repository): string {
  return join(gitRoot(folder), `${repository.name.toLowerCase()}.git`);
}

/** The folder in it for files that only one request needs. */
export const scratch = "scratch";

/** A new path for a file that only one request needs. */
export function scratchFile(folder: string): string {
  mkdirSync(join(folder, scratch), { recursive: true, mode: 0o700 });
  return join(folder, scratch, randomUUID());
}
