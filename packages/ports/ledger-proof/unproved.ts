import { UserError } from "../../model/document/user-error.ts";

/** The error for a commit of the ledger that no job of Slipway made, with the command that shows it. */
export function unproved(commit: string, message: string): UserError {
  return new UserError(
    `the newest commit of slipway-ledger, ${commit.slice(0, 7)}, was not made by Slipway's record: ${message}`,
    {
      reason: "ledger_rewritten",
      remedy: `Look at it: git fetch origin slipway-ledger && git log -1 --format=fuller ${commit}. Find out who pushed it, bring slipway-ledger back to the last commit that record made, and let a ruleset forbid everybody else to push there. What people have looked at and believe is named on the trusted branch: ledger: { adopt: ${commit} }.`,
    },
  );
}
