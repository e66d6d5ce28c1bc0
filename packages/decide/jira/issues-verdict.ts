import type { ReasonCode } from "../../model/document/reason.ts";
import type { Verdict } from "../../model/document/verdict.ts";

/** How one issue ended. */
export interface IssueResult {
  readonly key: string;
  readonly outcome: "updated" | "unchanged" | "failed";
  /** What was done, or why not. */
  readonly because: string;
  readonly reason: ReasonCode;
  readonly remedy: string;
}

/** The gravest speaks: what stands in the way of every issue before what is about one. */
const gravest: readonly ReasonCode[] = [
  "jira_refused",
  "jira_unreachable",
  "jira_project_unknown",
  "jira_transition",
  "jira_issue_failed",
];

/** All issues ► one verdict: one that failed fails the action, after the others were updated. */
export function issuesVerdict(results: readonly IssueResult[]): Verdict {
  const failed = results.filter(({ outcome }) => outcome === "failed");
  const [first] = failed.toSorted((a, b) => gravest.indexOf(a.reason) - gravest.indexOf(b.reason));
  const updated = results.filter(({ outcome }) => outcome === "updated").length;
  if (first === undefined)
    return {
      go: true,
      because: `${counted(results.length)}: ${updated} updated, ${results.length - updated} unchanged`,
    };
  return {
    go: false,
    reason: first.reason,
    because: `${failed.length} of ${counted(results.length)} could not be updated; ${first.key}: ${first.because}`,
    remedy: first.remedy,
  };
}

const counted = (count: number): string => (count === 1 ? "1 issue" : `${count} issues`);
