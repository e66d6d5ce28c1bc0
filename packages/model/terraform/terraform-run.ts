/** The commands of Terraform that a release needs. */
export type TerraformVerb = "init" | "plan" | "apply";

/** One error or warning of Terraform, as its `-json` output has it. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly summary: string;
  readonly detail: string;
  /** Resource that it is about. */
  readonly address?: string;
  /** Place in the configuration; the file as Terraform names it, and as it is in the repository once the port has placed it. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** How a command of Terraform ended. */
export interface TerraformEnd {
  readonly verb: TerraformVerb;
  /** Exit code, or `null` if a signal ended it. */
  readonly code: number | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Last line that is no message, where Terraform gave no diagnostic: a crash, a wrong option. */
  readonly last: string;
  /** Whether a state was left behind that is not in its backend. */
  readonly stateLeft: boolean;
  /** When the command was started, ISO 8601 in UTC. */
  readonly started: string;
}
