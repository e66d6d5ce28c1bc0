import type { Evidence } from "../../packages/decide/approval/answers.ts";
import { type Judgement, judge } from "../../packages/decide/approval/approval.ts";
import { isDeployOf, otherDeploysVerdict } from "../../packages/decide/approval/other-deploys.ts";
import { approvalsMissing } from "../../packages/decide/approval/required-approvals.ts";
import { foreignDocuments, otherCommit } from "../../packages/decide/belonging/run-commit.ts";
import { flowFor } from "../../packages/decide/flow/flow.ts";
import { policyVerdict } from "../../packages/decide/policy/policy-verdict.ts";
import { document, optional, secret, text } from "../../packages/kit/inputs/input.ts";
import { inputsOf } from "../../packages/kit/inputs/inputs.ts";
import { policyFindings } from "../../packages/kit/lock/policy-findings.ts";
import { appOf, membersOf } from "../../packages/kit/people/role-members.ts";
import { decided, type Run } from "../../packages/kit/result.ts";
import type { World } from "../../packages/kit/world.ts";
import { ApprovalRequest } from "../../packages/model/approval/approval.ts";
import type { RunJob } from "../../packages/model/approval/review.ts";
import { Configuration } from "../../packages/model/configuration/configuration.ts";
import { Policy } from "../../packages/model/configuration/policy.ts";
import { gatePage } from "./gate-page.ts";
import { type WritersNow, writersNow } from "./writers-now.ts";

export const inputs = inputsOf(
  "approval-gate",
  "approve",
  {
    request: document("the request", ApprovalRequest),
    configuration: document("the configuration", Configuration),
    policy: document("the policy", Policy),
    "app-id": optional(text()),
    "app-key": optional(secret()),
    token: secret(),
  },
  ({ request }) => (request.gate === "accept" ? "accept" : "approve"),
);

/** A request and what people answered ► an approval: who counted for which role, or who is still needed. */
export const approvalGate: Run<typeof inputs> = async (given, world) => {
  const { request, configuration } = given;
  refuseOthers(request, configuration, world);
  const rules = policyVerdict({ ...given, found: await policyFindings(given.policy.file, world) });
  if (!rules.go) return { ...decided(rules, { environment: request.environment }), outcome: "refused" };
  const { execution, time } = world;
  const { requiredApprovals } = request;
  const { exclude, validity } = configuration.approvals;
  const roles = requiredApprovals.map(({ role }) => role);
  const isAsked = requiredApprovals.length > 0;
  const jobs = isAsked ? await world.runs.jobs(execution.run) : [];
  const reRunners = isAsked ? await world.runs.reRunners(execution.run, execution.attempt) : [];
  const evidence: Evidence = {
    request,
    reviews: isAsked ? await world.approvals.reviews(execution.run) : [],
    jobs,
    reRunners,
    excluded: [],
    roles: await membersOf(roles, configuration, appOf(given["app-id"], given["app-key"], "approval-gate"), world),
    exclude,
    validity,
    execution: { run: execution.run, attempt: execution.attempt },
    now: time.now(),
  };
  const answers = judge(evidence);
  // A request could leave somebody out, so that whoever is about to count is held to what GitHub says now.
  const writers = answers.approval.people.length > 0 ? await writersNow(configuration, reRunners, world) : nobody;
  if (!writers.go) return { ...decided(writers, { environment: request.environment }), outcome: "refused" };
  const judged = judge({ ...evidence, excluded: writers.excluded });
  const judgement = await unlessOvertaken(judged, given.request, jobs, world);
  const { approval, remedy } = judgement;
  const { gate, environment, subject, people, verdict, reason, because } = approval;
  for (const { login, role, at } of people) world.log.info(`${login} counts for ${role}, since ${at}`);
  const message = `${environment ?? "the start"}, ${gate}: ${because}`;
  const result = decided(
    verdict === "go" ? { go: true, because: message } : { go: false, reason, because: message, remedy },
    {
      outputs: { approval, verdict },
      summary: gatePage(request, judgement),
      environment,
      commit: subject.commit,
      ...(subject.digest === null ? {} : { artefact: subject.digest }),
      facts: {
        gate,
        people,
        until: approval.until,
        excluded: writers.excluded.map(({ login, because }) => `${login} ${because}`),
      },
    },
  );
  return verdict === "go" ? result : { ...result, outcome: "refused" };
};

const nobody: WritersNow = { go: true, excluded: [], unknown: [] };

/** What people accept is what the environment holds: nobody accepts a release that another run's deploy has replaced, which the ledger knows only once that run is recorded. */
const unlessOvertaken = async (
  judgement: Judgement,
  { gate, environment, subject, asked }: ApprovalRequest,
  jobs: readonly RunJob[],
  { runs, execution }: World,
): Promise<Judgement> => {
  const { approval } = judgement;
  if (gate !== "accept" || environment === null || approval.verdict === "no" || approval.people.length === 0)
    return judgement;
  const verdict = otherDeploysVerdict({
    environment,
    asked,
    jobs,
    commit: subject.commit,
    answered: approval.people.map(({ at }) => at),
    deploys: await runs.startedMeanwhile(execution.run, (name) => isDeployOf(environment, name)),
  });
  if (verdict.go) return judgement;
  const { reason, because, remedy } = verdict;
  return { ...judgement, approval: { ...approval, verdict: "no", reason, because, until: null }, remedy };
};

/** A request of another commit, or with fewer approvals than the configuration asks for, is not one of this run's. */
const refuseOthers = (request: ApprovalRequest, configuration: Configuration, { trigger }: World): void => {
  const { gate, environment, subject } = request;
  const flow = flowFor(trigger, configuration);
  const missing = approvalsMissing(request, { gate, flow: flow.name, environment, configuration });
  const because =
    missing.length > 0
      ? `the request does not ask in ${missing.map((requiredApproval) => requiredApproval.environment).join(", ")}, but the configuration does`
      : otherCommit({ flow, request: subject }, trigger.commit);
  const remedy = "Pass the outputs of this run's own approval-request and plan-flow on unchanged.";
  const foreign = foreignDocuments(because, remedy);
  if (foreign) throw foreign;
};
