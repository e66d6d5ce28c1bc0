import type { ApprovalRequest, RequiredApproval } from "../../model/approval/approval.ts";
import type { Account, Members, Review, RunJob } from "../../model/approval/review.ts";
import type { exclusions } from "../../model/configuration/configuration.ts";
import { durationOf } from "../../model/document/duration.ts";

/** What is known when an approval is judged. */
export interface Evidence {
  readonly request: ApprovalRequest;
  /** All reviews of the run. */
  readonly reviews: readonly Review[];
  /** All jobs of all attempts of the run. */
  readonly jobs: readonly RunJob[];
  /** Role ► who has it now. */
  readonly roles: Readonly<Record<string, Members>>;
  /** Who began an attempt of the run after the first. */
  readonly reRunners: readonly Account[];
  /** Who does not count for the release, as the gate itself found it: a request is not believed to name them all. */
  readonly excluded: ApprovalRequest["excluded"];
  readonly exclude: readonly (typeof exclusions)[number][];
  /** How long an approval holds: `7d`. */
  readonly validity: string;
  /** The run and attempt that judge. */
  readonly execution: { readonly run: number; readonly attempt: number };
  readonly now: Date;
}

/** An approval of one approval by one person: it counts from a moment, or does not. */
export type Answer = {
  readonly requiredApproval: RequiredApproval;
  readonly login: string;
  readonly id: number;
} & (
  | { readonly counts: true; readonly at: string }
  | { readonly counts: false; readonly lapsed: boolean; readonly because: string }
);

/** Runner and GitHub may not agree on the time by this many milliseconds. */
const skew = 5 * 60_000;

/** Reviews that answer this request: those on top of what the run had when it asked, each approval and person once. */
export function newReviews(
  { request, reviews }: Pick<Evidence, "request" | "reviews">,
  state: string,
): { readonly requiredApproval: RequiredApproval; readonly review: Review }[] {
  return request.requiredApprovals.flatMap((requiredApproval) => {
    const here = reviews.filter(
      (review) => review.state === state && review.environments.some(is(requiredApproval.environment)),
    );
    const logins = new Map(here.map((review) => [review.login.toLowerCase(), review]));
    return [...logins].flatMap(([login, review]) => {
      const times = here.filter((other) => other.login.toLowerCase() === login).length;
      const before = request.before
        .filter(
          (old) => is(requiredApproval.environment)(old.environment) && is(login)(old.login) && old.state === state,
        )
        .reduce((sum, old) => sum + old.times, 0);
      return times > before ? [{ requiredApproval, review }] : [];
    });
  });
}

/** Each approval of this request, and whether it counts. The first row that speaks says why it does not. */
export function answersTo(evidence: Evidence): readonly Answer[] {
  return newReviews(evidence, "approved").map(({ requiredApproval, review }) => {
    const { login, id } = review;
    const at = answeredAt(requiredApproval, evidence);
    const refused = refusalOf(requiredApproval, review, evidence);
    if (refused !== undefined) return { requiredApproval, login, id, counts: false, lapsed: false, because: refused };
    if (at === undefined) {
      const because = `the job that waited in ${requiredApproval.environment} has not ended well`;
      return { requiredApproval, login, id, counts: false, lapsed: false, because };
    }
    return Date.parse(at) + durationOf(evidence.validity) <= evidence.now.getTime()
      ? {
          requiredApproval,
          login,
          id,
          counts: false,
          lapsed: true,
          because: `it was given at ${at}, and holds for ${evidence.validity}`,
        }
      : { requiredApproval, login, id, counts: true, at };
  });
}

/** Approvals whose job went on although no person answered: their environments ask nobody, or an admin bypassed their rules. */
export function unansweredOf(evidence: Evidence): readonly RequiredApproval[] {
  // The end of a wait timer is a review too, of GitHub's own bot.
  const answers = newReviews(evidence, "approved").filter(({ review }) => !review.bot);
  const answered = answers.map(({ requiredApproval }) => requiredApproval);
  return evidence.request.requiredApprovals.filter(
    (requiredApproval) => !answered.includes(requiredApproval) && answeredAt(requiredApproval, evidence) !== undefined,
  );
}

/** Admins who started the job of an approval past the rules of its environment, where GitHub reports it: it keeps that as a review too. */
export function bypassersOf(evidence: Evidence): readonly string[] {
  return [...new Set(newReviews(evidence, "skipped").map(({ review }) => review.login))];
}

const refusalOf = (
  requiredApproval: RequiredApproval,
  { login, id, bot }: Review,
  evidence: Evidence,
): string | undefined => {
  const { request, roles, reRunners, exclude } = evidence;
  if (bot) return "it is not a person";
  // By number too: who has changed the login meanwhile is still the same.
  const isThem = (other: Account): boolean => is(login)(other.login) || other.id === id;
  const excluded = [...evidence.excluded, ...request.excluded].find(isThem);
  if (excluded) return `${excluded.login} ${excluded.because}`;
  if (exclude.includes("re-runner") && reRunners.some(isThem)) return "they ran this run again";
  const members = roles[requiredApproval.role];
  if (!members?.known) return `it is not known who has the role ${requiredApproval.role}`;
  return members.logins.some(is(login)) ? undefined : `they do not have the role ${requiredApproval.role}`;
};

/** When the job that waited for the approval went on: the earliest since the request. GitHub names a job after the calls around it. */
const answeredAt = ({ environment }: RequiredApproval, { request, jobs }: Evidence): string | undefined =>
  jobs
    .filter(({ name, attempt, conclusion }) => {
      const isOurs = name === environment || name.endsWith(` / ${environment}`);
      return isOurs && attempt >= request.execution.attempt && conclusion === "success";
    })
    .flatMap(({ completed }) => (completed === null ? [] : [completed]))
    .filter((completed) => Date.parse(completed) >= Date.parse(request.asked) - skew)
    .sort((a, b) => Date.parse(a) - Date.parse(b))[0];

/** Logins and names of environments ignore case. */
const is =
  (name: string) =>
  (other: string): boolean =>
    name.toLowerCase() === other.toLowerCase();
