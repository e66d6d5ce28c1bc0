/** One thing that goes wrong with a request. `before` it reached the service, or `after` the service did what was asked. */
export type Fault =
  | { readonly kind: "latency"; readonly milliseconds: number }
  /** Waits before it reaches the service, for as long as whoever laid the plan wants. */
  | { readonly kind: "held"; readonly until: (asked: Asked) => Promise<void> }
  | { readonly kind: "error"; readonly status: 500 | 502 | 503 | 504; readonly when?: When }
  | Limited
  | { readonly kind: "reset"; readonly when: When }
  /** The answer ends in the middle, and so does the connection. */
  | { readonly kind: "truncated" }
  /** `content-length` is wrong by so many bytes: with more the client waits for bytes that never come, with fewer it gets too few. */
  | { readonly kind: "wrong-length"; readonly by: number }
  /** A page for people, as a proxy or a broken front gives it. */
  | { readonly kind: "html"; readonly status?: number; readonly when?: When }
  /** The body comes in pieces, so many milliseconds apart. */
  | { readonly kind: "slow"; readonly milliseconds: number; readonly pieces?: number }
  /** The upload of a release's file breaks off: 502, and a name without bytes stays behind. */
  | { readonly kind: "broken-upload" }
  /** Ends the process of the job, by whoever knows it, and the connection. */
  | { readonly kind: "crash"; readonly when: When; readonly kill: () => void };

/** Where in a request a fault strikes. */
export type When = "before" | "after";

/** A rate limit, in one of the forms in which GitHub reports it. */
export interface Limited {
  readonly kind: "limit";
  readonly status: 403 | 429;
  /** The primary limit says `x-ratelimit-remaining: 0`, the secondary one does not. */
  readonly limit: "primary" | "secondary";
  /** `retry-after` in seconds, as an HTTP date so many seconds from now, as any text, or absent. */
  readonly retryAfter?: number | { readonly date: number } | { readonly text: string };
  /** Seconds until `x-ratelimit-reset`; 60 unless told otherwise. */
  readonly reset?: number;
}

/** Which requests a fault strikes; a request must meet all that is reported. */
export interface FaultRule {
  readonly fault: Fault;
  /** The n-th request of all since the plan was laid, from 1. */
  readonly request?: number;
  readonly method?: string;
  /** As the request log names it: `/repos/{owner}/{repo}/git/refs/{ref}`, `git-upload-pack info/refs`, `CreateArtifact`, `PutBlock`. */
  readonly route?: string;
  readonly service?: Asked["service"];
  /** `null`: of no job, as those with an app's token are. */
  readonly job?: string | null;
  /** Only requests that change something. */
  readonly writes?: boolean;
  /** So many that fit pass first. */
  readonly skip?: number;
  /** So many are struck; one unless told otherwise. */
  readonly count?: number;
}

/** What is known of a request before anything is done for it. */
export interface Asked {
  readonly service: "rest" | "git" | "artifacts" | "blobs" | "other";
  readonly method: string;
  readonly route: string;
  readonly path: string;
  readonly run: number | null;
  readonly job: string | null;
  /** Whether it asks to change something. */
  readonly writes: boolean;
}

/** A fault that struck. */
export interface Fired extends Asked {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Which request it was since the plan was laid, from 1. */
  readonly request: number;
  readonly fault: Fault;
}
