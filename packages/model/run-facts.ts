/** What tells runs of a workflow apart. */
export interface RunFacts {
  readonly id: number;
  readonly number: number;
  readonly event: string;
  /** Branch that it is about; `null` where there is none. */
  readonly branch: string | null;
  /** When its present attempt began, ISO 8601. */
  readonly started: string;
  /** Address of its page. */
  readonly url: string;
}
