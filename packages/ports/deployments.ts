/** GitHub's deployments: what people see on the repository's page. */
export interface Deployments {
  /** Finds the deployment with this natural key (environment, commit, `payload.execution`) or creates it, then sets its status. Answers its URL. */
  record(deployment: {
    readonly environment: string;
    readonly commit: string;
    readonly release: string;
    readonly execution: string;
    readonly state: "success" | "failure";
    readonly description: string;
    readonly environmentUrl?: string;
    readonly logUrl: string;
  }): Promise<string>;
}
