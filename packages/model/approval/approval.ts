import * as v from "valibot";
import { exclusions } from "../configuration/configuration.ts";
import { reasonCodes } from "../document/reason.ts";
import { CommitId, Count, Digest, Identifier, Instant } from "../document/value.ts";

/** The moments at which a flow asks people: may it begin, may it be deployed here, is it accepted here. */
export const gateNames = ["start", "approve", "accept"] as const;
export type GateName = (typeof gateNames)[number];

const Login = v.pipe(v.string(), v.minLength(1));

/** One approval that is asked for: one environment of GitHub that waits for a person of one role. */
export const RequiredApproval = v.strictObject({
  /** `override` lifts a freeze window. */
  for: v.picklist([...gateNames, "override"]),
  role: Identifier,
  /** Name of GitHub's environment: `<flow>-start-<role>`, `<environment>-approve-<role>`, `…-accept-…`, `…-override-…`; from the second of a role on with `-2`, `-3` … */
  environment: Identifier,
});
export type RequiredApproval = v.InferOutput<typeof RequiredApproval>;

/** What exactly people are asked to approve; an approval of anything else does not count. */
export const Subject = v.strictObject({
  release: v.string(),
  commit: CommitId,
  /** sha256 of the artefact; `null` only before there is one (start). */
  digest: v.nullable(Digest),
  /** Fingerprint of the Terraform plan that was shown; `null` where there is none. */
  plan: v.nullable(v.string()),
});
export type Subject = v.InferOutput<typeof Subject>;

const Times = v.strictObject({ run: Count, attempt: Count });

/** What people are asked, and what GitHub's list of approvals held before they were: a document between two jobs. */
export const ApprovalRequest = v.strictObject({
  kind: v.literal("approval-request"),
  version: v.literal(1),
  gate: v.picklist(gateNames),
  /** Environment that is deployed to; `null` at the start of a flow. */
  environment: v.nullable(Identifier),
  subject: Subject,
  requiredApprovals: v.array(RequiredApproval),
  /** The run and attempt that asked. Jobs that a re-run keeps keep their request with them. */
  execution: Times,
  asked: Instant,
  /** Who does not count for this release, and why. */
  excluded: v.array(
    v.strictObject({ login: Login, id: v.nullable(Count), as: v.picklist(exclusions), because: v.string() }),
  ),
  /** Reviews of these environments that the run had already; those that come on top of them answer this request. */
  before: v.array(v.strictObject({ environment: Identifier, login: Login, state: v.string(), times: Count })),
});
export type ApprovalRequest = v.InferOutput<typeof ApprovalRequest>;

/** A person who counted for a role. */
export const Approver = v.strictObject({
  login: Login,
  id: Count,
  role: Identifier,
  for: v.picklist([...gateNames, "override"]),
  /** When the job that waited for it went on: GitHub gives no time of the review itself. */
  at: Instant,
});
export type Approver = v.InferOutput<typeof Approver>;

/** Who counted for which role, or who is still needed: what a deploy is shown before it begins. */
export const Approval = v.strictObject({
  kind: v.literal("approval"),
  version: v.literal(1),
  gate: v.picklist(gateNames),
  environment: v.nullable(Identifier),
  subject: Subject,
  execution: Times,
  verdict: v.picklist(["go", "no"]),
  reason: v.picklist(reasonCodes),
  because: v.string(),
  people: v.array(Approver),
  judged: Instant,
  /** From when on it has lapsed; `null` if nobody had to be asked. */
  until: v.nullable(Instant),
});
export type Approval = v.InferOutput<typeof Approval>;
