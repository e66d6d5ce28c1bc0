import { join } from "node:path";
import type { Clock } from "../protocol/clock.ts";
import { noActions, type RunPlayer } from "./records/actions-service.ts";
import type { ActivityStore } from "./records/activity.ts";
import type { AppStore } from "./records/app.ts";
import type { ArtifactStore } from "./records/artifact.ts";
import type { ProtectionStore } from "./records/branch-protection.ts";
import type { CheckRunStore } from "./records/check-run.ts";
import type { CollaboratorStore } from "./records/collaborator.ts";
import type { DeploymentStore } from "./records/deployment.ts";
import type { Effect, RequestEntry } from "./records/effect.ts";
import type { EnvironmentStore } from "./records/environment.ts";
import type { PendingStore } from "./records/pending-deployment.ts";
import type { PullStore } from "./records/pull.ts";
import type { ReleaseStore } from "./records/release.ts";
import type { Repository } from "./records/repository.ts";
import type { ReviewStore } from "./records/review.ts";
import type { RulesetStore } from "./records/ruleset.ts";
import type { RunStore } from "./records/run.ts";
import type { SignedCommitStore } from "./records/signed-commit.ts";
import type { StatusStore } from "./records/status.ts";
import type { TeamStore } from "./records/team.ts";
import type { UserStore } from "./records/user.ts";
import type { Addresses, Urls } from "./store/addresses.ts";
import { type ChangeLog, openEffect, type RequestLog } from "./store/change-log.ts";
import { openCollection } from "./store/collection.ts";
import { gitFolder, type StoreFolder } from "./store/folders.ts";
import { openIds } from "./store/ids.ts";
import { type Journal, openJournal } from "./store/journal.ts";
import type { LargeFileStore, RepositoryStore, VisibilityStore } from "./store/repository-store.ts";
import { openSigner, type SignerStore } from "./store/signature.ts";
import { type IdentityKeyStore, openSigningKeys } from "./store/signing-key.ts";
import { type Git, openGit } from "./store/store.ts";
import type { TokenStore } from "./store/token.ts";

/** All that this GitHub keeps: only what opens it and composes its parts speaks of it whole. */
export interface GitHubStore
  extends RunStore,
    ReviewStore,
    PendingStore,
    EnvironmentStore,
    DeploymentStore,
    PullStore,
    ActivityStore,
    ReleaseStore,
    RulesetStore,
    ProtectionStore,
    TeamStore,
    CollaboratorStore,
    AppStore,
    UserStore,
    CheckRunStore,
    StatusStore,
    ArtifactStore,
    SignedCommitStore,
    RunPlayer,
    ChangeLog,
    RequestLog,
    RepositoryStore,
    VisibilityStore,
    LargeFileStore,
    TokenStore,
    SignerStore,
    IdentityKeyStore,
    Addresses,
    StoreFolder {
  readonly effects: Journal<Effect>;
  close(): Promise<void>;
}

/** Opens what a folder holds. */
export function openGitHubStore(folder: string, clock: Clock, urls: Urls): GitHubStore {
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
  const waiting: GitHubStore["waiting"] = new Set();
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
    largeFiles: new Map(),
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
    effect: openEffect(effects, now),
    closed: () => over,
    close: async () => {
      over = true;
      await Promise.all([...gits.values()].map((git) => git.close()));
      for (const file of files) file.close();
    },
  };
}
