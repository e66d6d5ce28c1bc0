import { join } from "node:path";
import type { Execution, Trigger } from "../model/trigger.ts";
import type { Ancestry } from "../ports/ancestry.ts";
import type { AppKey, AppPermissions } from "../ports/app-token.ts";
import type { Approvals } from "../ports/approvals.ts";
import type { Archive } from "../ports/archive.ts";
import type { Artifacts } from "../ports/artifacts.ts";
import type { Authorship } from "../ports/authorship/authorship.ts";
import { type Clock, systemClock } from "../ports/clock.ts";
import type { Commits } from "../ports/commits.ts";
import type { Contents } from "../ports/contents.ts";
import type { Database } from "../ports/database.ts";
import type { Deployments } from "../ports/deployments.ts";
import type { Exec } from "../ports/exec.ts";
import type { Files } from "../ports/files.ts";
import type { Finishing } from "../ports/finishing.ts";
import type { Git } from "../ports/git.ts";
import type { GitHub } from "../ports/github.ts";
import { type GitHubTime, gitHubTime } from "../ports/github-time.ts";
import type { Http } from "../ports/http.ts";
import type { JobProof } from "../ports/job-proof/job-proof.ts";
import type { Ledger } from "../ports/ledger.ts";
import type { RefRules } from "../ports/ref-rules.ts";
import type { ReleaseTags } from "../ports/release-tags.ts";
import type { Runs } from "../ports/runs.ts";
import type { Sandbox } from "../ports/sandbox/sandbox.ts";
import type { ScratchDatabase } from "../ports/scratch-database.ts";
import type { Settings } from "../ports/settings.ts";
import { privateFolder, runnerFile } from "../ports/step-folder.ts";
import type { Teams } from "../ports/teams.ts";
import type { Tools } from "../ports/tools/tool.ts";
import type { Trees } from "../ports/trees.ts";
import { childEnvironment } from "./child-environment.ts";
import { hide, mask } from "./commands.ts";
import { commandFilesOf } from "./foreign-code.ts";
import { lazy, lazyGroup } from "./lazy.ts";
import { type Log, stepLog } from "./log.ts";
import type { Signed } from "./open-ledger.ts";
import { executionFrom, triggerFrom } from "./trigger.ts";

/** Everything an action can see and do; tests pass one made of memory. */
export interface World {
  readonly trigger: Trigger;
  readonly execution: Execution;
  /** Absolute path of the job's workspace. */
  readonly workspace: string;
  /** Absolute path of a private folder that is gone after the step. */
  readonly temp: string;
  readonly signal: AbortSignal;
  readonly log: Log;
  readonly clock: Clock;
  /** By which approvals and windows are judged, once GitHub was asked for anything. */
  readonly time: Pick<GitHubTime, "now">;
  /** Hides a value in everything that is logged from now on; `name` is told where it would make GitHub drop an output. */
  readonly mask: (value: string, name?: string) => void;
  /** A text without the values that `mask` was given: foreign text passes it before it is cut. */
  readonly hide: (text: string) => string;
  readonly exec: Exec;
  /** Keeps a program apart that may run code of the team. */
  readonly sandbox: Sandbox;
  readonly files: Files;
  readonly tools: Tools;
  readonly git: Git;
  readonly contents: Contents;
  readonly artifacts: Artifacts;
  readonly archive: Archive;
  readonly ledger: Ledger;
  /** GitHub's signature under what a job of the calling workflow file said. */
  readonly jobProofs: JobProof;
  readonly ancestry: Ancestry;
  readonly releaseTags: ReleaseTags;
  readonly trees: Trees;
  readonly approvals: Approvals;
  readonly runs: Runs;
  readonly teams: Teams;
  readonly commits: Commits;
  readonly authorship: Authorship;
  readonly deployments: Deployments;
  readonly database: Database;
  readonly scratch: ScratchDatabase;
  readonly http: Http;
  /** With the job's token. */
  readonly finishing: Finishing;
  /** Rules of this repository for branches and tags. */
  readonly refRules: RefRules;
  /** What an app's installation here may do, in the spelling of the API: `pull_requests`. Throws as `installationPermissions` does. */
  readonly appPermissions: (key: AppKey) => Promise<Readonly<Record<string, string>>>;
  /** The same with a token of an app's installation here, which is made now, masked, and ended by `end`. Throws as `installationToken` does. */
  readonly asApp: (key: AppKey, permissions: AppPermissions) => Promise<AsApp>;
}

/** What an app's token can do, until it is ended. */
export interface AsApp {
  readonly finishing: Finishing;
  end(): Promise<void>;
}

export interface OpenWorld {
  readonly world: World;
  close(): Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The real world of a step, from its environment; ports load on first use. `close` removes the private folder. */
export const openWorld = ({
  env,
  token,
  workflow,
  signal,
}: {
  env: Environment;
  token: string | undefined;
  /** `job.workflow_ref` */
  workflow?: string | undefined;
  signal: AbortSignal;
}): OpenWorld => {
  const { path: temp, remove, removeAtExit } = privateFolder(env.RUNNER_TEMP);
  process.once("exit", removeAtExit);
  const settings: Settings = {
    repository: env.GITHUB_REPOSITORY ?? "",
    apiUrl: (env.GITHUB_API_URL ?? "https://api.github.com").replace(/\/$/, ""),
    serverUrl: (env.GITHUB_SERVER_URL ?? "https://github.com").replace(/\/$/, ""),
    token,
    childEnv: childEnvironment(env, temp),
    env,
    workspace: env.GITHUB_WORKSPACE || process.cwd(),
    temp,
    toolCache: env.RUNNER_TOOL_CACHE || join(temp, "tools"),
    signal,
  };
  const clock = systemClock(signal);
  const log = stepLog();
  const time = gitHubTime(clock, log.info);
  const github = lazy<GitHub>(async () =>
    (await import("../ports/github.ts")).gitHub(settings, clock.sleep, time.heard),
  );
  const exec = lazy<Exec>(async () =>
    (await import("../ports/exec.ts")).childProcesses({ env: settings.childEnv, signal }),
  );
  const tools = lazy<Tools>(async () =>
    (await import("../ports/tools/need.ts")).toolTable(settings, exec, { tell: log.info }),
  );
  const execution = executionFrom(env);
  const signed = lazyGroup<Signed>(async () =>
    (await import("./open-ledger.ts")).openSigned({ settings, github, clock, workflow, execution }),
  );
  let trigger: Trigger | undefined;
  const world: World = {
    get trigger() {
      trigger ??= triggerFrom(env, runnerFile(env.GITHUB_EVENT_PATH));
      return trigger;
    },
    execution,
    workspace: settings.workspace,
    temp,
    signal,
    log,
    clock,
    time,
    ...{ mask, hide },
    exec,
    sandbox: lazy<Sandbox>(async () =>
      (await import("../ports/sandbox/system-sandbox.ts")).systemSandbox(exec, commandFilesOf(env)),
    ),
    files: lazy<Files>(async () => (await import("../ports/files.ts")).fileSystem()),
    tools,
    git: lazy<Git>(async () => (await import("../ports/git-process.ts")).gitProcess(settings, exec)),
    contents: lazy<Contents>(async () => (await import("../ports/contents.ts")).gitHubContents(github)),
    artifacts: lazy<Artifacts>(async () =>
      (await import("../ports/artifacts-github.ts")).gitHubArtifacts(settings, github),
    ),
    archive: lazy<Archive>(async () => (await import("../ports/archive-files.ts")).fileArchive(settings)),
    ledger: signed.ledger,
    jobProofs: signed.jobProofs,
    ancestry: lazy<Ancestry>(async () => (await import("../ports/ancestry.ts")).gitHubAncestry(github)),
    releaseTags: lazy<ReleaseTags>(async () => (await import("../ports/release-tags.ts")).gitHubReleaseTags(github)),
    trees: lazy<Trees>(async () => (await import("../ports/trees.ts")).gitHubTrees(github)),
    approvals: lazy<Approvals>(async () => (await import("../ports/approvals-github.ts")).gitHubApprovals(github)),
    runs: lazy<Runs>(async () => (await import("../ports/runs-github.ts")).gitHubRuns(github)),
    teams: lazy<Teams>(async () => (await import("../ports/teams-github.ts")).gitHubTeams(settings, clock, mask)),
    commits: lazy<Commits>(async () => (await import("../ports/commits-github.ts")).gitHubCommits(github)),
    authorship: lazy<Authorship>(async () =>
      (await import("../ports/authorship/authorship-github.ts")).gitHubAuthorship(github),
    ),
    deployments: lazy<Deployments>(async () =>
      (await import("../ports/deployments-github.ts")).gitHubDeployments(settings, github),
    ),
    database: lazy<Database>(async () => (await import("../ports/database-postgres.ts")).postgres(signal)),
    scratch: lazy<ScratchDatabase>(async () => (await import("../ports/scratch-pglite.ts")).pglite(tools, exec)),
    http: lazy<Http>(async () => (await import("../ports/http-fetch.ts")).fetchHttp(settings)),
    refRules: lazy<RefRules>(async () => (await import("../ports/ref-rules.ts")).gitHubRefRules(github)),
    finishing: lazyGroup(async () => (await import("../ports/finishing.ts")).gitHubFinishing(settings, github, exec)),
    appPermissions: async (key) =>
      (await import("../ports/app-token.ts")).installationPermissions(settings, key, clock),
    asApp: async (key, permissions) => {
      const { appFinishing } = await import("../ports/app-finishing.ts");
      return appFinishing({ settings, clock, exec, mask }, key, permissions);
    },
  };
  return { world, close: remove };
};
