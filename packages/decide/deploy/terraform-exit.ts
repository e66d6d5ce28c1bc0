import type { ReasonCode } from "../../model/document/reason.ts";
import type { Diagnostic, TerraformEnd } from "../../model/terraform/terraform-run.ts";
import { lockHolderWords, oneLine } from "./lock-holder.ts";

/** What the end of a command means. */
export interface TerraformFailure {
  readonly reason: ReasonCode;
  readonly because: string;
  readonly remedy: string;
  /** Whether the command had done its work, or a part of it, when it failed. */
  readonly begun: boolean;
}

interface Row {
  readonly reason: ReasonCode;
  /** The command surely did something before it ended so. */
  readonly begun?: true;
  readonly when: (end: TerraformEnd, error: Diagnostic | undefined) => boolean;
  readonly because: (end: TerraformEnd, error: Diagnostic | undefined) => string;
  readonly remedy: string;
}

const says = (pattern: RegExp) => (terraformEnd: TerraformEnd) =>
  errorsOf(terraformEnd).some(({ summary, detail }) => pattern.test(summary) || pattern.test(detail));
const titled = (pattern: RegExp) => (terraformEnd: TerraformEnd) =>
  errorsOf(terraformEnd).some(({ summary }) => pattern.test(summary));
const describe = (_: TerraformEnd, error: Diagnostic | undefined): string => firstWords(error);

/** First row that holds. The words are those of Terraform 1.11. */
const rows: readonly Row[] = [
  {
    reason: "state_unsaved",
    when: (terraformEnd) =>
      terraformEnd.stateLeft || titled(/^Failed to (persist state to backend|save state)/)(terraformEnd),
    because: () => "Terraform changed the infrastructure, but could not save what it did in its state",
    remedy: "Do not plan or apply again before the rescued state is pushed: that would create everything twice.",
  },
  {
    reason: "cancelled",
    when: (terraformEnd) =>
      terraformEnd.code === null || titled(/^(Operation cancelled|execution halted)/i)(terraformEnd),
    because: ({ verb }) => `terraform ${verb} was interrupted`,
    remedy: "Plan again before anything else is deployed; what had been started is in the state.",
  },
  {
    reason: "disk_failed",
    // What applies may speak of a disk elsewhere.
    when: (end) =>
      end.verb !== "apply" && says(/no space left on device|disk quota exceeded|read-only file system/i)(end),
    because: ({ verb }) => `terraform ${verb} could not write to the disk of the runner, which is full or read-only`,
    remedy: "Free space on the runner, or use one with a larger disk, then re-run the job; nothing was changed.",
  },
  {
    reason: "plan_stale",
    when: titled(/^Saved plan (is stale|does not match)/),
    because: () => "the state has moved since the plan was made",
    remedy: "Plan again: re-run all jobs of this environment.",
  },
  {
    reason: "plan_changed",
    when: titled(/^Failed to load .* as a plan file|^Inconsistent .*plan|different version of Terraform/i),
    because: describe,
    remedy: "Plan again with the version of Terraform that deploys.",
  },
  {
    reason: "state_locked",
    when: (terraformEnd) =>
      titled(/^Error (acquiring|locking)/i)(terraformEnd) && says(/already locked|Lock Info:/)(terraformEnd),
    because: (terraformEnd, error) => lockHolderWords(error?.detail ?? "", terraformEnd.started),
    remedy:
      "Wait until that run has ended and re-run this job. Only if it is certain that it runs no more: terraform force-unlock <id>.",
  },
  {
    reason: "state_locked",
    begun: true,
    when: titled(/^Error releasing the state lock/),
    because: (_, error) =>
      `the work is done, but the lock of the state could not be released: ${oneLine(error?.detail ?? "")}`,
    remedy: "Check that nothing else runs, then release it: terraform force-unlock <id>.",
  },
  {
    reason: "digest_mismatch",
    when: says(/doesn't match any of the checksums|does not match any of the checksums/i),
    because: describe,
    remedy: "Find out why the provider's bytes are others than those of .terraform.lock.hcl before anything runs.",
  },
  {
    reason: "terraform_invalid",
    when: titled(/^The state would be lost/),
    because: describe,
    remedy: "Configure a backend for the state, such as s3, gcs, azurerm, pg or http.",
  },
  {
    reason: "terraform_invalid",
    when: says(/dependency lock file|Provider dependency changes detected/i),
    because: describe,
    remedy: "Commit .terraform.lock.hcl: terraform providers lock -platform=linux_amd64 -platform=linux_arm64.",
  },
  {
    reason: "tool_missing",
    when: titled(/^Failed to (query available provider packages|install provider|download module)|registry/i),
    because: describe,
    remedy: "Check that the runner reaches the registry or mirror of the providers and modules, then re-run the job.",
  },
  {
    reason: "state_unreachable",
    when: says(
      /^pq: |connection refused|no such host|i\/o timeout|connection reset|connection timed out|TLS handshake|password authentication failed|no pg_hba\.conf entry|(loading|reading|refreshing|inspecting|fetching|get|read|load) (the |existing |remote )*(state|workspaces)|state data in|backend (initialization|configuration)|configuring the backend|HTTP remote state|acquiring the state lock|terraform_remote_state/i,
    ),
    because: (_, error) => `the state could not be reached: ${firstWords(error)}`,
    remedy: "Check that the backend runs and that the credentials in SLIPWAY_SECRETS are right, then re-run the job.",
  },
  {
    reason: "terraform_invalid",
    when: (terraformEnd, error) =>
      terraformEnd.verb !== "apply" && error !== undefined && error.address === undefined && error.file !== undefined,
    because: describe,
    remedy: "Fix the configuration; terraform validate shows the same.",
  },
  {
    reason: "terraform_invalid",
    when: titled(/variables? file|Value for undeclared variable|Invalid (variable|value)|encountered problems/i),
    because: describe,
    remedy: "Fix the variables of this environment.",
  },
];

const otherwise = {
  reason: "terraform_failed",
  remedy: "Read Terraform's own words in the log; what it had done by then is in the state.",
} as const;

/** The end of a command that was no success ► what it means: the first row of the table that holds. `hide` takes secrets out of the words that are cut. */
export function terraformFailure(terraformEnd: TerraformEnd, hide: (text: string) => string): TerraformFailure {
  const [error] = errorsOf(terraformEnd);
  // By the words as they were: a password may be one of those that a row knows.
  const row = rows.find(({ when }) => when(terraformEnd, error));
  const shown = error && { ...error, summary: hide(error.summary), detail: hide(error.detail) };
  if (row)
    return {
      reason: row.reason,
      because: row.because(terraformEnd, shown),
      remedy: row.remedy,
      begun: row.begun === true,
    };
  const words = shown ? firstWords(shown) : terraformEnd.last || "it said nothing";
  return {
    ...otherwise,
    begun: terraformEnd.verb === "apply",
    because: `terraform ${terraformEnd.verb} ended with ${terraformEnd.code}: ${words}`,
  };
}

const errorsOf = ({ diagnostics }: TerraformEnd): readonly Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === "error");

const firstWords = (error: Diagnostic | undefined): string => {
  if (!error) return "Terraform said nothing";
  const [first = ""] = error.detail.trim().split("\n\n");
  const at = error.address ?? (error.file === undefined ? undefined : `${error.file}:${error.line}`);
  return oneLine(`${at === undefined ? "" : `${at}: `}${error.summary}${first === "" ? "" : `: ${first}`}`);
};
