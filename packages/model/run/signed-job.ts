/** Jobs whose results a workflow file is handed by its caller, and that GitHub must have signed for the job that made them. */
export const signedJobs = ["verify", "start"] as const;
export type SignedJob = (typeof signedJobs)[number];

/** What such a job says, and under which rules. */
export interface JobResults {
  readonly job: SignedJob;
  /** sha256 of the configuration that it worked with. */
  readonly configuration: string;
  /** Its outputs by name, as they are passed on; without the proof itself. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** What a job of the calling workflow file said, and why GitHub's signature does not prove it; `null` if it does. */
export interface EarlierJob {
  readonly job: SignedJob;
  readonly outputs: Readonly<Record<string, string>>;
  readonly doubt: string | null;
}
