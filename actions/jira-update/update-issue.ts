import {
  commentOn,
  isOwnMark,
  issueEdit,
  markKey,
  type ReleaseStage,
  transitionStep,
  type WantedEffects,
} from "../../packages/decide/jira/issue-effects.ts";
import type { IssueResult } from "../../packages/decide/jira/issues-verdict.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import type { IssueMark } from "../../packages/model/jira/issue.ts";
import type { Jira, JiraAccount } from "../../packages/ports/jira/jira.ts";

/**
 * Everything that is wanted of one issue, each effect only where it is not there. What is not repeatable is noted before it is made or
 * looked up before it is made again, so that a run that was killed anywhere is made up for by the next one.
 */
export async function updateIssue(
  key: string,
  wanted: WantedEffects,
  at: ReleaseStage,
  jira: Jira,
  account: JiraAccount,
): Promise<IssueResult> {
  const property = markKey(at);
  const done: string[] = [];
  const issue = await jira.issue(key, property);
  const own = issue.mark !== null && isOwnMark(issue.mark, at) ? issue.mark : null;
  if (own?.done === true) return { ...fine(key), outcome: "unchanged", because: "it was told before" };
  const here: IssueMark = {
    kind: "slipway",
    version: 1,
    release: at.release,
    stage: at.stage,
    environment: at.environment,
    ...(own?.to !== undefined && { to: own.to }),
    done: false,
  };
  const comment = commentOn(at);
  if (wanted.comment && !(await jira.hasComment(key, comment.mark, account))) {
    await jira.comment(key, comment);
    done.push("comment");
  }
  const edit = issueEdit(wanted, issue);
  if (edit !== null) {
    await jira.edit(key, edit);
    done.push(
      ...(edit.addVersion === undefined ? [] : ["fix version"]),
      ...((edit.addLabel ?? edit.removeLabel) ? ["label"] : []),
    );
  }
  const [page] = at.links;
  if (wanted.link && page !== undefined) {
    await jira.link(key, { id: `slipway=${at.release}`, url: page.url, title: `Release ${at.name}` });
    done.push("link");
  }
  const offered = wanted.transition === null ? [] : await jira.transitions(key);
  const step = transitionStep(wanted, { status: issue.status, mark: own }, offered);
  if (step.step === "refused") {
    throw new UserError(step.because, { reason: "jira_transition", remedy: step.remedy });
  }
  if (step.step === "make") {
    await jira.mark(key, property, { ...here, to: step.to });
    await jira.transition(key, step.id, wanted.fields);
    done.push(`now ${step.to}`);
  }
  await jira.mark(key, property, { ...here, ...(step.step === "make" && { to: step.to }), done: true });
  return { ...fine(key), outcome: "updated", because: done.join(", ") || "everything was there" };
}

const fine = (key: string): Pick<IssueResult, "key" | "reason" | "remedy"> => ({ key, reason: "done", remedy: "" });
