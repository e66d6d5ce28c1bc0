/** A rehearsal: what it is opened with, and what can be done with it. */

import type { Cloud } from "../cloud/cloud.ts";
import type { CloudEvent } from "../cloud/cloud-event.ts";
import type { Cause } from "../events/cause.ts";
import type { Person } from "../events/event.ts";
import type { FileEvent } from "../events/file-event.ts";
import type { LoopbackGitHub } from "../github/github.ts";
import type { Clock } from "../protocol/clock.ts";
import type { RunResult, WorkflowRun } from "../protocol/run.ts";
import type { RunEvent } from "../protocol/run-event.ts";
import type { Commit } from "../sources/commit.ts";
import type { Checkout } from "../sources/repository.ts";
import type { Settings } from "../sources/settings.ts";
import type { Leftovers } from "./leftovers.ts";
import type { Overlay } from "./overlay.ts";
import type { Decide, Decision, Waiting } from "./people.ts";

/** What is to be rehearsed, and where it is kept. */
export interface RehearsalOptions {
  /** Folder of the team's checkout. */
  readonly checkout: string;
  /** Absolute folder that keeps the GitHub, the databases and the logs between rehearsals. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  readonly person?: Person;
  /** Absolute folder of tools; that of this checkout of Slipway if not given. */
  readonly toolCache?: string;
  /** GitHub does not say whether a failed call has outputs; `keep` if not given. */
  readonly outputsOfFailedCalls?: "keep" | "drop";
  readonly watchCloud?: (event: CloudEvent) => void;
  /** Is told which program is being fetched or built. */
  readonly tell?: (line: string) => void;
  /** The machine's if not given. */
  readonly clock?: Clock;
  /** Decides about jobs that wait for a review; without it they wait for people. */
  readonly decide?: Decide;
  /** Nobody will come: what nobody has decided, and every wait timer, is over as soon as no job is at work. */
  readonly unattended?: boolean;
  /** `owner/name`; that of the checkout if not given. */
  readonly repository?: string;
  /** Absolute folder with actions and workflows of other repositories: `owner/name` in it, or `owner/name@ref`. */
  readonly actions?: string;
  /** Makes a `.github/rehearsal.yml` where there is none; without it nothing is said of people and environments then. */
  readonly propose?: (checkout: Checkout) => Promise<string>;
  /** Said besides `.github/rehearsal.yml`, and instead of it where both speak of one thing. */
  readonly overlay?: Overlay;
}

/** What became of one event. */
export interface Played {
  readonly commit: Commit;
  /** One result for each run that ended meanwhile: that of its last attempt. */
  readonly runs: readonly RunResult[];
  /** Files that did not start, and why. */
  readonly idle: readonly { readonly path: string; readonly because: string }[];
  /** Absolute folder of what the first of them left; see `executions`. */
  readonly folder: string;
  /** Absolute folder of what each left: event, tree, result, logs and summaries of its jobs, artifacts, effects. */
  readonly executions: readonly { readonly run: WorkflowRun; readonly folder: string }[];
}

export interface Rehearsal {
  readonly github: LoopbackGitHub;
  readonly cloud: Cloud;
  /** `owner/name` */
  readonly repository: string;
  /** Logins that `.github/rehearsal.yml` names. */
  readonly people: readonly string[];
  /** Where `.github/rehearsal.yml` came from. */
  readonly settings: Settings["from"];
  /** What rehearsals that were killed had left behind. */
  readonly leftovers: Leftovers;
  /** Whether the work tree holds changes that no commit has, which are not rehearsed. */
  dirty(): Promise<boolean>;
  /** Causes an event and plays every workflow that starts for it to its end. */
  cause(cause: Cause, watch: (event: RunEvent) => void): Promise<Played>;
  /** The same for an event that a file reports. */
  tell(message: FileEvent, watch: (event: RunEvent) => void): Promise<Played>;
  /** Plays a run's next attempt to its end. Throws `UserError(forbidden)` with GitHub's words if it cannot be run again. */
  rerun(run: number, jobs: "all" | "failed", watch: (event: RunEvent) => void): Promise<Played>;
  /** Jobs that wait for a review now. */
  waiting(): readonly Waiting[];
  /** Reviews, as a person, all jobs of a run that wait for an environment. Throws why it is refused. */
  review(run: number, environment: string, decision: Decision): void;
  close(): Promise<void>;
}
