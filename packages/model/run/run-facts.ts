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

/** A run, and all others of its workflow that have not ended. */
export interface RunsUnderWay {
  readonly own: RunFacts;
  readonly others: readonly RunFacts[];
}

/** A deploy that a run which has not ended began. */
export interface OtherDeploy {
  readonly run: RunFacts;
  readonly commit: string;
  /** ISO 8601; `completed` is `null` while it has not ended. */
  readonly started: string;
  readonly completed: string | null;
}

/** What a run does while another one of its flow is under way: the workflow's queue lets it wait, or it is refused. */
export const whenBusyNames = ["wait", "refuse"] as const;
export type WhenBusy = (typeof whenBusyNames)[number];
