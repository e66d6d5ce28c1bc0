import { join } from "node:path";
import type { Execution, Trigger } from "../model/run/trigger.ts";
import type { Archive } from "../ports/artifacts/archive.ts";
import type { Artifacts } from "../ports/artifacts/artifacts.ts";
import type { Database } from "../ports/database/database.ts";
import type { ScratchDatabase } from "../ports/database/scratch-database.ts";
import type { Finishing } from "../ports/finishing/finishing.ts";
import type { AppKey, AppPermissions } from "../ports/github/app-token.ts";
import type { GitHub } from "../ports/github/github.ts";
import { type GitHubTime, gitHubTime } from "../ports/github/github-time.ts";
import type { RefRules } from "../ports/github/ref-rules.ts";
import type { Teams } from "../ports/github/teams.ts";
import type { Http } from "../ports/http/http.ts";
import type { JobProof } from "../ports/job-proof/job-proof.ts";
import type { Ledger } from "../ports/ledger/ledger.ts";
import { type Clock, systemClock } from "../ports/machine/clock.ts";
import type { Exec } from "../ports/machine/exec.ts";
import type { Files } from "../ports/machine/files.ts";
import type { Settings } from "../ports/machine/settings.ts";
import { privateFolder, removeAbandoned, runnerFile } from "../ports/machine/step-folder.ts";
import type { Ancestry } from "../ports/repository/ancestry.ts";
import type { Authorship } from "../ports/repository/authorship.ts";
import type { Commits } from "../ports/repository/commits.ts";
import type { Contents } from "../ports/repository/contents.ts";
import type { Git } from "../ports/repository/git.ts";
import type { LargeFiles } from "../ports/repository/large-files.ts";
import type { ReleaseTags } from "../ports/repository/release-tags.ts";
import type { Trees } from "../ports/repository/trees.ts";
import type { Approvals } from "../ports/runs/approvals.ts";
import type { Deployments } from "../ports/runs/deployments.ts";
import type { Runs } from "../ports/runs/runs.ts";
import type { Sandbox } from "../ports/sandbox/sandbox.ts";
import type { Tools } from "../ports/tools/tool.ts";
import { executionFrom, triggerFrom } from "./inputs/trigger.ts";
import { lazyGroup, lazyPort } from "./lazy.ts";
import { hide, mask } from "./log/commands.ts";
import { type Log, stepLog } from "./log/log.ts";
import type { Signed } from "./open-ledger.ts";
import { portVerbs } from "./port-verbs.ts";
import { childEnvironment } from "./process/child-environment.ts";
import { commandFilesOf } from "./process/foreign-code.ts";

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
  /** Hides a value in everything that is logged from now on; `name` is reported where it would make GitHub drop an output. */
  readonly mask: (value: string, name?: string) => void;
  /** A text without the values that `mask` was given: foreign text passes it before it is cut. */
  readonly hide: (text: string) => string;
  readonly exec: Exec;
  /** Keeps a program apart that may run code of the team. */
  readonly sandbox: Sandbox;
  readonly files: Files;
  readonly tools: Tools;
  readonly git: Git;
  readonly largeFiles: LargeFiles;
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
export function openWorld({
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
}): OpenWorld {
  const abandoned = removeAbandoned(env.RUNNER_TEMP);
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
  if (abandoned.length > 0)
    log.info(`removed what an earlier step that was killed left behind: ${abandoned.join(", ")}`);
  const time = gitHubTime(clock, log.info);
  const github = lazyPort<GitHub>(portVerbs.gitHub, async () =>
    (await import("../ports/github/github.ts")).gitHub(settings, clock.sleep, time.heard),
  );
  const exec = lazyPort<Exec>(portVerbs.exec, async () =>
    (await import("../ports/machine/exec.ts")).childProcesses({ env: settings.childEnv, signal }),
  );
  const tools = lazyPort<Tools>(portVerbs.tools, async () =>
    (await import("../ports/tools/need.ts")).toolTable(settings, exec, { tell: log.info }),
  );
  const execution = executionFrom(env);
  const signed = lazyGroup<Signed>(portVerbs.signed, async () =>
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
    mask,
    hide,
    exec,
    sandbox: lazyPort<Sandbox>(portVerbs.sandbox, async () =>
      (await import("../ports/sandbox/system-sandbox.ts")).systemSandbox(exec, commandFilesOf(env)),
    ),
    files: lazyPort<Files>(portVerbs.files, async () => (await import("../ports/machine/files.ts")).fileSystem()),
    tools,
    git: lazyPort<Git>(portVerbs.git, async () =>
      (await import("../ports/repository/git-process.ts")).gitProcess(settings, exec),
    ),
    largeFiles: lazyPort<LargeFiles>(portVerbs.largeFiles, async () =>
      (await import("../ports/repository/large-files-lfs.ts")).gitLfs(settings),
    ),
    contents: lazyPort<Contents>(portVerbs.contents, async () =>
      (await import("../ports/repository/contents.ts")).gitHubContents(github),
    ),
    artifacts: lazyPort<Artifacts>(portVerbs.artifacts, async () =>
      (await import("../ports/artifacts/artifacts-github.ts")).gitHubArtifacts(settings, github),
    ),
    archive: lazyPort<Archive>(portVerbs.archive, async () =>
      (await import("../ports/artifacts/archive-files.ts")).fileArchive(settings),
    ),
    ledger: signed.ledger,
    jobProofs: signed.jobProofs,
    ancestry: lazyPort<Ancestry>(portVerbs.ancestry, async () =>
      (await import("../ports/repository/ancestry.ts")).gitHubAncestry(github),
    ),
    releaseTags: lazyPort<ReleaseTags>(portVerbs.releaseTags, async () =>
      (await import("../ports/repository/release-tags.ts")).gitHubReleaseTags(github),
    ),
    trees: lazyPort<Trees>(portVerbs.trees, async () =>
      (await import("../ports/repository/trees.ts")).gitHubTrees(github),
    ),
    approvals: lazyPort<Approvals>(portVerbs.approvals, async () =>
      (await import("../ports/runs/approvals-github.ts")).gitHubApprovals(github),
    ),
    runs: lazyPort<Runs>(portVerbs.runs, async () => (await import("../ports/runs/runs-github.ts")).gitHubRuns(github)),
    teams: lazyPort<Teams>(portVerbs.teams, async () =>
      (await import("../ports/github/teams-github.ts")).gitHubTeams(settings, clock, mask),
    ),
    commits: lazyPort<Commits>(portVerbs.commits, async () =>
      (await import("../ports/repository/commits-github.ts")).gitHubCommits(github, settings.serverUrl),
    ),
    authorship: lazyPort<Authorship>(portVerbs.authorship, async () =>
      (await import("../ports/repository/authorship-github.ts")).gitHubAuthorship(github),
    ),
    deployments: lazyPort<Deployments>(portVerbs.deployments, async () =>
      (await import("../ports/runs/deployments-github.ts")).gitHubDeployments(settings, github),
    ),
    database: lazyPort<Database>(portVerbs.database, async () =>
      (await import("../ports/database/database-postgres.ts")).postgres(signal),
    ),
    scratch: lazyPort<ScratchDatabase>(portVerbs.scratch, async () =>
      (await import("../ports/database/scratch-pglite.ts")).pglite(tools, exec),
    ),
    http: lazyPort<Http>(portVerbs.http, async () => (await import("../ports/http/http-fetch.ts")).fetchHttp(settings)),
    refRules: lazyPort<RefRules>(portVerbs.refRules, async () =>
      (await import("../ports/github/ref-rules.ts")).gitHubRefRules(github),
    ),
    finishing: lazyGroup<Finishing>(portVerbs.finishing, async () =>
      (await import("../ports/finishing/finishing.ts")).gitHubFinishing(settings, github, exec),
    ),
    appPermissions: async (key) =>
      (await import("../ports/github/app-token.ts")).installationPermissions(settings, key, clock),
    asApp: async (key, permissions) => {
      const { appFinishing } = await import("../ports/finishing/app-finishing.ts");
      return appFinishing({ settings, clock, exec, mask }, key, permissions);
    },
  };
  return { world, close: remove };
}
