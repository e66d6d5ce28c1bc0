import type { Json } from "../../protocol/run.ts";
import type { Actor } from "./effect.ts";
import type { Again, Run } from "./run.ts";

/** A workflow that somebody asks for by hand. */
export interface Dispatch {
  /** `owner/name` */
  readonly repository: string;
  /** `.github/workflows/rollback.yml` */
  readonly path: string;
  /** A branch or a tag, by its full ref. */
  readonly ref: string;
  readonly sha: string;
  readonly inputs: { readonly [name: string]: Json };
  readonly actor: Actor;
}

/** An event of somebody's own making. */
export interface RepositoryDispatch {
  readonly repository: string;
  readonly type: string;
  readonly payload: { readonly [name: string]: Json };
  readonly actor: Actor;
}

/** A branch or a tag that somebody moved, other than with a job's own token. */
export interface Push {
  readonly repository: string;
  /** Full */
  readonly ref: string;
  /** Forty zeros for a new one. */
  readonly before: string;
  /** What the ref points to now: for an annotated tag the tag object. */
  readonly after: string;
  readonly actor: Actor;
}

/** A pull request that somebody opened, reopened, or gave new commits, other than with a job's own token. */
export interface Proposal {
  readonly repository: string;
  readonly number: number;
  readonly action: "opened" | "reopened" | "synchronize";
  readonly actor: Actor;
}

/** Whoever plays the runs of this GitHub; the REST API asks it for what only the engine can do. */
export interface ActionsService {
  /** Cancels a run that is under way. */
  cancel(run: number): void;
  /** Plays a run's next attempt, which is registered already. */
  replay(run: Run, jobs: Again): void;
  /** Registers and plays a run; says in GitHub's words why it does not. */
  dispatch(request: Dispatch): Promise<Run | { readonly refused: string }>;
  repositoryDispatch(request: RepositoryDispatch): Promise<void>;
  /** Registers and plays every run that starts for it. */
  push(request: Push): Promise<void>;
  pullRequest(request: Proposal): Promise<void>;
}

/** Nobody plays anything: as in a repository whose Actions are turned off. */
export const noActions: ActionsService = {
  cancel: () => {},
  replay: () => {},
  dispatch: async () => ({ refused: "Actions has been disabled for this repository." }),
  repositoryDispatch: async () => {},
  push: async () => {},
  pullRequest: async () => {},
};

/** Who plays the runs, and which it plays now. */
export interface RunPlayer {
  readonly actions: { service: ActionsService; readonly playing: Set<number> };
}
