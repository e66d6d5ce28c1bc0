import type { ReleaseStage } from "../../packages/decide/jira/issue-effects.ts";
import type { IssueResult } from "../../packages/decide/jira/issues-verdict.ts";
import { lines, plain, table } from "../../packages/kit/log/markdown.ts";
import type { Verdict } from "../../packages/model/document/verdict.ts";

/** The issues of a release for people: how many, then each with what was done or what to do. */
export function issuesMarkdown({
  at,
  site,
  results,
  strangers,
  unread,
  verdict,
}: {
  readonly at: ReleaseStage;
  readonly site: string;
  readonly results: readonly IssueResult[];
  readonly strangers: readonly string[];
  /** Issues beyond what one release may name. */
  readonly unread: number;
  readonly verdict: Verdict;
}): string {
  return lines(
    `**Release ${plain(at.name)}, ${at.stage} in ${plain(at.environment)}**: ${plain(verdict.because)}`,
    table(
      ["issue", "", "what", ""],
      results.map(({ key, outcome, because, remedy }) => [
        issueLink(site, key),
        outcome,
        plain(because),
        plain(remedy),
      ]),
    ),
    strangers.length === 0
      ? ""
      : `No issues, for Jira knows no such project: ${strangers.slice(0, 50).map(plain).join(", ")}${strangers.length > 50 ? " …" : ""}`,
    unread === 0 ? "" : `${unread} more issues are named and were not touched.`,
  );
}

/** The gateway for tokens has no pages for people. */
const issueLink = (site: string, key: string): string =>
  /^https:\/\/api\.atlassian\.com\//i.test(site)
    ? plain(key)
    : `[${plain(key)}](${site.replace(/\/+$/, "")}/browse/${encodeURIComponent(key)})`;
