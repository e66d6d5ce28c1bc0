import type { Approval, Approver, RequiredApproval } from "../../model/approval/approval.ts";
import { durationOf } from "../../model/document/duration.ts";
import type { ReasonCode } from "../../model/document/reason.ts";
import { differenceFrom } from "../belonging/difference.ts";
import { type Answer, answersTo, bypassersOf, type Evidence, newReviews, unansweredOf } from "./answers.ts";
import { matching } from "./matching.ts";
import { countedWords, list, neededWords, openWords, remedies, type Uncounted, uncountedWords } from "./words.ts";

/** The decision on a request, and what people read about it. */
export interface Judgement {
  readonly approval: Approval;
  /** What to do where it is a no. */
  readonly remedy: string;
  /** Approvals for which nobody counts yet. */
  readonly needed: readonly RequiredApproval[];
  /** Who approved and does not count, and why. */
  readonly uncounted: readonly Uncounted[];
}

/**
 * Is a request answered? Rejection wins; then every approval needs a person of its own who has the role now, is not excluded and approved on top
 * of what the run had before. The people that count are a matching, so that nobody counts twice and nobody is in another's way.
 */
export function judge(evidence: Evidence): Judgement {
  const { request, execution } = evidence;
  const no = (reason: ReasonCode, because: string, remedy: string): Judgement => ({
    approval: approvalOf(evidence, { reason, because, people: [] }),
    remedy,
    needed: request.requiredApprovals,
    uncounted: [],
  });
  if (differenceFrom(request.execution, execution))
    return no(
      "bad_document",
      `the request is of the run ${request.execution.run}, attempt ${request.execution.attempt}`,
      "Pass the request of this run on unchanged.",
    );
  const rejected = newReviews(evidence, "rejected");
  if (rejected.length > 0)
    return no(
      "approval_rejected",
      `${list(rejected.map(({ requiredApproval, review }) => `${review.login} (${requiredApproval.role})`))} said no`,
      "Fix what they object to and push; if it is settled, re-run all jobs to ask again.",
    );
  const unknown = request.requiredApprovals
    .map(({ role }) => [role, evidence.roles[role]] as const)
    .find(([, it]) => !it?.known);
  if (unknown) {
    const [role, members] = unknown;
    return members && !members.known
      ? no(members.reason, members.because, members.remedy)
      : no("bad_config", `the configuration has no role ${role}`, "Name the role under roles.");
  }
  return counted(evidence, answersTo(evidence));
}

const counted = (evidence: Evidence, answers: readonly Answer[]): Judgement => {
  const { request } = evidence;
  const counting = answers.filter((answer) => answer.counts);
  const sitting = requiredApproval(request.requiredApprovals, counting);
  const needed = request.requiredApprovals.filter((_, index) => !sitting[index]);
  const rank = ({ role, for: what }: Approver): number =>
    request.requiredApprovals.findIndex((of) => of.role === role && of.for === what);
  const people = sitting
    .flatMap((answer) => (answer === null ? [] : [approverOf(answer)]))
    .sort((a, b) => rank(a) - rank(b) || Date.parse(a.at) - Date.parse(b.at) || a.id - b.id);
  const taken = new Set(people.map(({ id }) => id));
  const uncounted = answers.flatMap((answer) => {
    const { login, requiredApproval: of } = answer;
    if (!answer.counts) return [{ login, requiredApproval: of, because: answer.because }];
    const isHere = people.some((person) => person.id === answer.id && person.role === of.role && person.for === of.for);
    const because = taken.has(answer.id) ? "nobody counts twice" : "enough others count";
    return isHere ? [] : [{ login, requiredApproval: of, because }];
  });
  const rest = { needed, uncounted };
  if (needed.length === 0)
    return {
      approval: approvalOf(evidence, { reason: "done", because: countedWords(people), people }),
      remedy: "",
      ...rest,
    };
  const all = answers.filter((answer) => answer.counts || answer.lapsed);
  const onlyAge = requiredApproval(request.requiredApprovals, all).every((person) => person !== null);
  const open = unansweredOf(evidence).map(({ environment }) => environment);
  const because = [
    `${neededWords(needed)} still needed`,
    ...(uncounted.length === 0 ? [] : [list(uncounted.map(uncountedWords))]),
    ...(open.length === 0 ? [] : [openWords(open, bypassersOf(evidence))]),
  ].join("; ");
  return {
    approval: approvalOf(evidence, { reason: onlyAge ? "approval_lapsed" : "approval_missing", because, people }),
    remedy: onlyAge ? remedies.lapsed : open.length > 0 ? remedies.open(list(open)) : remedies.missing,
    ...rest,
  };
};

/** For each approval the answer that fills it, or `null`: approvals of one role are alike. */
const requiredApproval = <A extends Answer>(
  requiredApprovals: readonly RequiredApproval[],
  answers: readonly A[],
): readonly (A | null)[] => {
  const ids = [...new Set(answers.map(({ id }) => id))];
  const answerOf = (of: RequiredApproval | undefined, id: number | undefined): A | undefined =>
    answers
      .filter(
        (answer) =>
          answer.id === id && answer.requiredApproval.role === of?.role && answer.requiredApproval.for === of?.for,
      )
      .sort((a, b) => timeOf(a) - timeOf(b))[0];
  const matches = matching(
    requiredApprovals.length,
    ids.length,
    (of, person) => answerOf(requiredApprovals[of], ids[person]) !== undefined,
  );
  return matches.map((person, of) => (person === null ? null : (answerOf(requiredApprovals[of], ids[person]) ?? null)));
};

const timeOf = (answer: Answer): number => (answer.counts ? Date.parse(answer.at) : 0);

const approverOf = (answer: Answer & { readonly counts: true }): Approver => ({
  login: answer.login,
  id: answer.id,
  role: answer.requiredApproval.role,
  for: answer.requiredApproval.for,
  at: new Date(answer.at).toISOString(),
});

const approvalOf = (
  { request, now, validity, execution }: Evidence,
  { reason, because, people }: Pick<Approval, "reason" | "because" | "people">,
): Approval => {
  const oldest = Math.min(...people.map(({ at }) => Date.parse(at)), now.getTime());
  return {
    kind: "approval",
    version: 1,
    gate: request.gate,
    environment: request.environment,
    subject: request.subject,
    execution,
    verdict: reason === "done" ? "go" : "no",
    reason,
    because,
    people,
    judged: now.toISOString(),
    until: reason !== "done" || people.length === 0 ? null : new Date(oldest + durationOf(validity)).toISOString(),
  };
};
