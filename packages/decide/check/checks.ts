import type { CheckResult } from "../../model/check/check.ts";
import type { ReasonCode } from "../../model/document/reason.ts";
import type { Verdict } from "../../model/document/verdict.ts";

/** Reasons of checks, the gravest first, with what to do. */
const remedies: readonly [ReasonCode, string][] = [
  ["not_read_only", "Use a read-only role for the checks."],
  ["check_wrote", "A check only asks: write it as one SELECT."],
  ["wrong_version", "Find out why the release that was deployed does not answer: the old one may still run."],
  ["database_unreachable", "Check that the database runs and that the address of the read-only role is right."],
  ["check_failed", "Read what the deployed system says; the checks are in the configuration."],
];

/** All checks ► verdict: closed if one failed; the gravest reason speaks. */
export function checksVerdict(results: readonly CheckResult[]): Verdict {
  const failed = results.filter(({ outcome }) => outcome === "failed");
  if (failed.length === 0)
    return { go: true, because: `${results.length} check${results.length === 1 ? "" : "s"} passed` };
  for (const [reason, remedy] of remedies) {
    const first = failed.find((result) => result.reason === reason);
    if (!first) continue;
    const of = results.length === 1 ? "the check" : `${failed.length} of ${results.length} checks`;
    return { go: false, reason, because: `${of} failed: ${first.name}: ${first.because}`, remedy };
  }
  return { go: false, reason: "check_failed", because: `${failed.length} checks failed`, remedy: "See the log." };
}
