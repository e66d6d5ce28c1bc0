/** What a person said to the jobs of a run that waited for environments. */
export interface Review {
  readonly id: number;
  readonly run: number;
  /** Ids of environments. */
  readonly environments: readonly number[];
  readonly state: "approved" | "rejected";
  readonly login: string;
  readonly comment: string;
  readonly at: number;
}
