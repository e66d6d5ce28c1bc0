/** Who is offered a job that waits: only somebody who may still answer for it, as the page that asks says. */
import * as v from "valibot";
import { candidatesOf } from "../../../decide/approval/candidates.ts";
import { ApprovalRequest } from "../../../model/approval/approval.ts";
import type { RunEvent } from "../../protocol/run-event.ts";
import type { Story } from "./story.ts";

type Waiting = Pick<RunEvent & { readonly type: "job-waiting" }, "environment" | "mayReview">;

const Asked = v.pipe(v.string(), v.parseJson(), ApprovalRequest);

/** Of those whom GitHub lets answer, who did not write the release, has answered nothing else of the same question, and leaves somebody for the rest of it. Everybody where no page asked. */
export function offeredFor(story: Story, { environment, mayReview }: Waiting): readonly string[] {
  const request = requestOf(story, environment);
  if (request === undefined) return mayReview;
  const jobs = [...story.values()].filter(({ waiting }) => waiting !== undefined);
  const jobIn = (name: string) =>
    jobs.findLast(({ waiting }) => waiting?.environment.toLowerCase() === name.toLowerCase());
  // GitHub's reviewers stand for the role here: each place that waits is a role of its own.
  const requiredApprovals = request.requiredApprovals.map((requiredApproval) => ({
    ...requiredApproval,
    role: requiredApproval.environment,
  }));
  const roles = Object.fromEntries(
    requiredApprovals.map(({ role }) => {
      const logins = role === environment ? mayReview : jobIn(role)?.waiting?.mayReview;
      const unknown = { known: false, reason: "forbidden", because: "", remedy: "" } as const;
      return [role, logins === undefined ? unknown : ({ known: true, logins } as const)];
    }),
  );
  const taken = Object.fromEntries(
    requiredApprovals.flatMap(({ role }) => {
      const by = jobIn(role)?.reviewed;
      return role !== environment && by?.state === "approved" ? [[role, by.by]] : [];
    }),
  );
  const { excluded } = request;
  return candidatesOf({ requiredApprovals, roles, excluded, taken }).get(environment) ?? mayReview;
}

/** The newest request that asks there. */
function requestOf(story: Story, environment: string): v.InferOutput<typeof ApprovalRequest> | undefined {
  return [...story.values()]
    .flatMap(({ result }) => {
      const parsed = v.safeParse(Asked, result?.outputs?.request);
      return parsed.success ? [parsed.output] : [];
    })
    .findLast(({ requiredApprovals }) =>
      requiredApprovals.some((requiredApproval) => requiredApproval.environment === environment),
    );
}
