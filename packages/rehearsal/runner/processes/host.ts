/** What one job needs of the machine that it runs on. */
import type { Source } from "../../protocol/run.ts";
import type { Launch } from "./launch.ts";

/** An action on disk: its folder, and where its file stands (`uses: $/…` inside it is read against that). */
export interface LocatedAction {
  /** Absolute path of the folder that holds `action.yml`. */
  readonly folder: string;
  readonly source: Source;
}

/** Spans of time in milliseconds; GitHub's are the default, tests scale them. */
export interface RunnerTimes {
  /** From SIGINT to SIGTERM. */
  readonly interrupt: number;
  /** From SIGTERM to SIGKILL. */
  readonly terminate: number;
  /** How long `always()` steps and post stages may take after a cancel. */
  readonly afterCancel: number;
  /** How long output is still read after a step's process has ended. */
  readonly drain: number;
  /** One minute of `timeout-minutes`. */
  readonly minute: number;
}

/** The machine of one job; a new one, with a new folder, for each job. */
export interface RunnerHost {
  /** Absolute folder of this job alone; workspace, temporary folder, home and log are made in it (see `foldersOf`). */
  readonly folder: string;
  /** Absolute folder of this job alone for small files that the runner makes for its steps, linked from the temporary folder; they are in that if not given. */
  readonly scratch?: string;
  /** Absolute path of the job's log; `job.log` in the folder if not given. */
  readonly log?: string;
  /** Absolute folder that all jobs share (`RUNNER_TOOL_CACHE`). */
  readonly toolCache: string;
  /** Puts an action on disk: `$/path` read against `source`, or `owner/repo/path@ref`; never `./path`. Throws what people should read. */
  action(uses: string, source: Source): Promise<LocatedAction>;
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** Default: `<apiUrl>/graphql`. */
  readonly graphqlUrl?: string;
  /** Where `@actions/artifact` talks to (`ACTIONS_RESULTS_URL`). */
  readonly resultsUrl: string;
  /** `ACTIONS_RUNTIME_TOKEN`, for `uses:` steps only. */
  readonly runtimeToken: string;
  /** Where a job with `id-token: write` asks for OIDC tokens. */
  readonly idTokenUrl?: string;
  /** Absolute path of the node that runs `node24` and `node20` actions; default: the one that runs this. */
  readonly node?: string;
  /** Absolute folder where node keeps the compiled code of actions between jobs; not kept if not given. */
  readonly compileCache?: string;
  /** Environment of the host: only `PATH`, `LANG` and what `package-clients.ts` names of it reach a step. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** How processes of steps are started; from this process if not given. */
  readonly launch?: Launch;
  readonly times?: Partial<RunnerTimes>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** GitHub's own times. */
export const githubTimes: RunnerTimes = {
  interrupt: 7_500,
  terminate: 2_500,
  afterCancel: 300_000,
  drain: 5_000,
  minute: 60_000,
};

/** The times of a job on this machine. */
export function timesOf({ times }: Pick<RunnerHost, "times">): RunnerTimes {
  return { ...githubTimes, ...times };
}
