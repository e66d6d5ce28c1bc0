/** What happens while a run goes on, for whoever watches. */
import type { Conclusion, JobResult, StepResult, WorkflowRun } from "./run.ts";

/** Everything that can be watched while a run goes on; times are milliseconds since 1970. Where several runs go on, `of` is the id of the run. */
export type RunEvent = RunHappening & { readonly of?: number };

type RunHappening =
  | { readonly type: "run-started"; readonly run: WorkflowRun; readonly at: number }
  | { readonly type: "warning"; readonly job: string; readonly message: string; readonly at: number }
  | {
      readonly type: "job-queued";
      readonly job: string;
      readonly name: string;
      /** Keys of the jobs that it waited for. */
      readonly needs?: readonly string[];
      readonly at: number;
    }
  | {
      /** The job waits for the protection rules of its environment; it has no runner meanwhile. */
      readonly type: "job-waiting";
      readonly job: string;
      readonly name: string;
      readonly run: Pick<WorkflowRun, "id" | "number" | "attempt">;
      readonly environment: string;
      /** Who may let it pass: `ada`, `team product`; empty if only time is waited for. */
      readonly reviewers: readonly string[];
      /** Logins of those who may do it now: of a team its members, without whom the rules keep out. */
      readonly mayReview: readonly string[];
      /** When the wait timer of the environment is over; absent without one. */
      readonly opens?: number;
      /** How a second terminal names the run, and the words that its command needs besides. */
      readonly command?: { readonly run: string; readonly options: readonly string[] };
      /** When it fails if nobody has approved it. */
      readonly expires: number;
      readonly at: number;
    }
  | {
      readonly type: "job-reviewed";
      readonly job: string;
      readonly name: string;
      readonly environment: string;
      /** `skipped`: an admin started it past the rules. */
      readonly state: "approved" | "rejected" | "skipped";
      readonly by: string;
      readonly comment: string;
      readonly at: number;
    }
  | {
      readonly type: "job-started";
      readonly job: string;
      readonly name: string;
      readonly at: number;
      readonly log: string;
    }
  | {
      readonly type: "step-started";
      readonly job: string;
      readonly step: string;
      readonly number: number;
      readonly at: number;
    }
  | { readonly type: "step-finished"; readonly job: string; readonly step: StepResult; readonly at: number }
  | {
      readonly type: "job-finished";
      readonly job: string;
      readonly name: string;
      readonly conclusion: Conclusion;
      readonly result?: JobResult;
      readonly because?: string;
      /** The attempt that it was carried over from: it did not run again. */
      readonly kept?: number;
      /** GitHub would have run it, and a rehearsal does not: it counts as skipped. */
      readonly unplayed?: true;
      readonly at: number;
    }
  | { readonly type: "run-finished"; readonly run: WorkflowRun; readonly conclusion: Conclusion; readonly at: number };
