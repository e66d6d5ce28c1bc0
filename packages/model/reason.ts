/** Why a phase ended as it did: the one table of codes. `packages/decide/next.ts` says what follows from each. */
export const reasons = {
  done: "The phase did its work.",
  no_flow: "The branch belongs to no flow of the configuration.",
  nothing_to_do: "There is nothing of this kind in the artefact.",
  bad_input: "An input of the action is missing, unknown or malformed.",
  bad_config: "The configuration file has mistakes.",
  bad_document: "A document that came from another job could not be read.",
  bad_commit: "The commit holds something that an artefact cannot carry.",
  commit_missing: "The commit could not be fetched, or is not the one that was asked for.",
  artifact_missing: "The uploaded artifact is not there, or has expired.",
  digest_mismatch: "The bytes are not the ones that were stored.",
  unsafe_archive: "The archive holds something other than plain files and folders inside it.",
  approval_missing: "People are asked for an approval that is not there.",
  findings: "The analysis found something at or above the level that blocks.",
  tests_failed: "A test failed.",
  no_tests: "Tests were expected, but none ran.",
  tool_missing: "A program that the phase needs is not there and could not be fetched.",
  tool_failed: "A program that the phase needs ended in a way that says nothing about the release.",
  terraform_invalid: "Terraform refused the configuration.",
  terraform_failed: "Terraform failed while it planned or applied.",
  plan_changed: "The plan is not the one that was planned and shown.",
  plan_stale: "The state has moved since the plan was made.",
  state_locked: "Somebody else holds the lock of the Terraform state.",
  state_unreachable: "The Terraform state could not be reached.",
  state_unsaved: "Terraform changed the infrastructure but could not save its state.",
  database_unreachable: "The database could not be reached.",
  migration_edited: "A migration that has been applied was changed, renamed or removed afterwards.",
  migration_order: "A new migration stands before one that has been applied.",
  migration_failed: "A migration failed and was rolled back.",
  check_failed: "A check of the deployed system failed.",
  check_wrote: "A check tried to change data.",
  wrong_version: "The system that answers is not the version that was deployed.",
  ledger_conflict: "Other writers kept changing the ledger.",
  ledger_unreadable: "The ledger holds something that this version cannot read.",
  no_entry: "A job ended without saying what it did.",
  not_reached: "An earlier phase stopped the run.",
  forbidden: "The token lacks a permission.",
  github_unavailable: "GitHub did not answer.",
  cancelled: "The run was cancelled.",
  bug: "Slipway itself failed.",
} as const;

/** A code of the table `reasons`. */
export type ReasonCode = keyof typeof reasons;

/** All codes, in the order of the table. */
export const reasonCodes = Object.keys(reasons) as [ReasonCode, ...ReasonCode[]];

/** Reasons for which a phase did not begin its work: its outcome is `refused`, not `failed`. */
export const refusals: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  "bad_input",
  "bad_config",
  "bad_document",
  "bad_commit",
  "digest_mismatch",
  "unsafe_archive",
  "approval_missing",
  "plan_changed",
  "plan_stale",
  "state_locked",
  "migration_edited",
  "migration_order",
  "ledger_unreadable",
  "forbidden",
]);
