import type { ApprovalRequest, RequiredApproval } from "../../model/approval/approval.ts";
import type { Members, Review, RunJob } from "../../model/approval/review.ts";
import type { Evidence } from "../approval/answers.ts";

/** The moments of every case: when people were asked, when the jobs that waited went on, and when it is judged. */
export const asked = "2026-11-23T08:00:00.000Z";
export const answered = "2026-11-23T09:00:00Z";
export const now = "2026-11-23T10:00:00.000Z";

/** The nth approval of a role in uat. */
export function requiredApproval(role: string, nth = 1, kind: RequiredApproval["for"] = "accept"): RequiredApproval {
  return {
    for: kind,
    role,
    environment: `uat-${kind}-${role}${nth === 1 ? "" : `-${nth}`}`,
  };
}

const ids: Record<string, number> = {};

/** GitHub's number of a person, whatever the case of their login. */
export function idOf(login: string): number {
  ids[login.toLowerCase()] ??= Object.keys(ids).length + 1;
  return ids[login.toLowerCase()] ?? 0;
}

/** What a person said to some approvals at once. */
export function review(
  login: string,
  state: string,
  requiredApprovals: RequiredApproval[],
  more: Partial<Review> = {},
): Review {
  return {
    environments: requiredApprovals.map(({ environment }) => environment),
    login,
    id: idOf(login),
    bot: false,
    state,
    ...more,
  };
}

/** Somebody approved these approvals. */
export function yes(login: string, ...requiredApprovals: RequiredApproval[]): Review {
  return review(login, "approved", requiredApprovals);
}

/** Somebody rejected these approvals. */
export function no(login: string, ...requiredApprovals: RequiredApproval[]): Review {
  return review(login, "rejected", requiredApprovals);
}

/** A role of these people. */
export function people(...logins: string[]): Members {
  return { known: true, logins };
}

/** The job that waited for an approval, and went on. */
export function jobOf({ environment }: RequiredApproval, more: Partial<RunJob> = {}): RunJob {
  return {
    name: `uat / ${environment}`,
    attempt: 1,
    conclusion: "success",
    completed: answered,
    ...more,
  };
}

/** What a request found that an approval had been answered before. */
export function before(
  of: RequiredApproval,
  login: string,
  times = 1,
  state = "approved",
): ApprovalRequest["before"][number] {
  return {
    environment: of.environment,
    login,
    state,
    times,
  };
}

/** What a case says; the rest is the first attempt of run 12, which asks one of product. */
export interface Case {
  requiredApprovals?: RequiredApproval[];
  reviews?: Review[];
  roles?: Record<string, Members>;
  request?: Partial<ApprovalRequest>;
  jobs?: RunJob[];
  more?: Partial<Evidence>;
}

export const product = requiredApproval("product");
export const quality = requiredApproval("quality");
export const roles = { product: people("ada", "tom"), quality: people("ada", "lin") };

/** A case in full; tests state only what matters to them. */
export function evidenceOf({
  requiredApprovals = [product],
  reviews = [],
  request = {},
  more = {},
  ...rest
}: Case): Evidence {
  return {
    request: {
      kind: "approval-request",
      version: 1,
      gate: "accept",
      environment: "uat",
      subject: {
        release: "1.5.0-a1b2c3d",
        commit: "a1".repeat(20),
        digest: `sha256:${"9f".repeat(32)}`,
        plan: null,
      },
      requiredApprovals,
      execution: { run: 12, attempt: 1 },
      asked,
      excluded: [],
      before: [],
      ...request,
    },
    reviews,
    roles: rest.roles ?? roles,
    jobs: rest.jobs ?? requiredApprovals.map((of) => jobOf(of)),
    reRunners: [],
    excluded: [],
    exclude: ["author", "pusher", "re-runner"],
    validity: "7d",
    execution: { run: 12, attempt: 1 },
    now: new Date(now),
    ...more,
  };
}
