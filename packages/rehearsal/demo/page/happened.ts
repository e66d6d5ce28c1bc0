/** Everything that the page of a demo tells: plain data, as it was found when the demo was over. Times are milliseconds since 1970. */

/** A person's word that counted. */
export interface Counted {
  readonly login: string;
  readonly role: string;
  /** `start of the release`, `deploy to production`, `acceptance in uat`. */
  readonly for: string;
  readonly at: number;
}

/** What is in an environment. */
export interface Inhabited {
  readonly name: string;
  readonly release: string;
  readonly commit: string;
  readonly digest: string;
  readonly since: number;
  /** Logins of those who let it in and accepted it. */
  readonly people: readonly string[];
}

/** Something that is there now: a branch, a tag, a release, a mirror. */
export interface Place {
  readonly name: string;
  /** One sentence. */
  readonly is: string;
  /** What it holds, if there is more to tell: the files of a release. */
  readonly holds?: readonly string[];
}

/** One job of a run, as far as it had a runner or waited for people. */
export interface Bar {
  /** Without the calling job of the team's file: `uat / deploy`. */
  readonly name: string;
  readonly conclusion: "success" | "failure" | "cancelled" | "skipped";
  /** When it began and ceased to wait for people; `by` answered. */
  readonly waited?: { readonly from: number; readonly to: number; readonly by: string };
  readonly started: number;
  readonly finished: number;
  /** Paths from the page; absent if there is no such file. */
  readonly log?: string;
  readonly summary?: string;
}

/** One run of a workflow. */
export interface Stretch {
  /** `develop · 2.1`: workflow and execution. */
  readonly name: string;
  /** What started it: `push to develop`. */
  readonly cause: string;
  readonly conclusion: "success" | "failure" | "cancelled" | "skipped";
  readonly bars: readonly Bar[];
}

/** The whole. */
export interface Happened {
  readonly verdict: "go" | "no";
  /** First line, for a manager. */
  readonly line: string;
  /** What closed and what to do about it, line by line; empty for a go. */
  readonly because: readonly string[];
  readonly began: number;
  readonly ended: number;
  readonly people: readonly Counted[];
  readonly environments: readonly Inhabited[];
  readonly places: readonly Place[];
  readonly runs: readonly Stretch[];
}
