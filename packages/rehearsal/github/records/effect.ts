/** Who asked for something: a person or an app, and the job whose token was used. */
export interface Actor {
  readonly login: string;
  /** `null` when no run is behind it. */
  readonly run: number | null;
  readonly job: string | null;
}

/** One thing that is different afterwards: the oracle for "exactly once". */
export interface Effect {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly actor: string;
  readonly run: number | null;
  readonly job: string | null;
  /** `owner/name` */
  readonly repository: string;
  /** `ref.created`, `artifact.created`, `deployment_status.created` … */
  readonly change: string;
  /** What it happened to: `refs/heads/main`, an artifact's name, a deployment's id. */
  readonly subject: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** One request that was answered. */
export interface RequestEntry {
  readonly at: number;
  readonly method: string;
  /** The route as GitHub's description spells it, or the service: `git-receive-pack`, `CreateArtifact`. */
  readonly route: string;
  readonly path: string;
  readonly status: number;
  /** From the first byte of the request to the last of the answer. */
  readonly ms: number;
  readonly run: number | null;
  readonly job: string | null;
}

/** The rehearsal itself, when nobody else is named. */
export const rehearsal: Actor = { login: "rehearsal", run: null, job: null };
