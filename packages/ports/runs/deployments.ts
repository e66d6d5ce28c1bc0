import type { Execution } from "../../model/run/trigger.ts";

/** GitHub's deployments: what people see on the repository's page. */
export interface Deployments {
  /** Finds the deployment with this natural key (environment, commit, `payload.execution`) or creates it, then sets its status unless it has it. Answers its URL. */
  record(deployment: {
    readonly environment: string;
    readonly commit: string;
    readonly release: string;
    readonly execution: Pick<Execution, "run" | "attempt">;
    readonly state: "success" | "failure";
    readonly description: string;
    /** Where the deployed system answers: an http(s) address. */
    readonly environmentUrl?: string;
  }): Promise<string>;
}
