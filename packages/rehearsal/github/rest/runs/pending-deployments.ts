import { simpleUser } from "../../people/user.ts";
import type { PendingDeployment } from "../../records/pending-deployment.ts";
import type { Review } from "../../records/review.ts";
import type { Run } from "../../records/run.ts";
import { type NewReview, type PendingReviewContext, pendingOf, reviewPending } from "../../reviews/pending-review.ts";
import { reviewRefusal } from "../../reviews/protection-rule.ts";
import { isoSeconds } from "../../store/object.ts";
import { Refusal } from "../routing/refusal.ts";
import { ok, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";
import { reviewersBody, simpleEnvironment } from "../rules/environment-body.ts";
import { type DeploymentsRouteContext, deploymentBody } from "./deployments.ts";
import { findRun } from "./workflow-runs.ts";

/** What these routes use of the store. */
export interface PendingDeploymentsRouteContext extends PendingReviewContext, DeploymentsRouteContext {}

/** The routes of https://docs.github.com/rest/actions/workflow-runs about jobs that wait for an environment. */
export const pendingDeployments: readonly RepositoryRoute<PendingDeploymentsRouteContext>[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments",
    docs: "actions/workflow-runs#get-pending-deployments-for-a-workflow-run",
    needs: { actions: "read" },
    run: (call) => {
      const run = findRun(call);
      const first = new Map<number, PendingDeployment>();
      for (const item of pendingOf(call.store, run.id))
        if (!first.has(item.environment)) first.set(item.environment, item);
      return ok([...first.values()].flatMap((item) => pendingBody(call, run, item)));
    },
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments",
    docs: "actions/workflow-runs#review-pending-deployments-for-a-workflow-run",
    needs: { deployments: "write" },
    people: { actions: "read" },
    run: (call) => {
      const run = findRun(call);
      if (call.token?.kind !== "person") throw new Refusal(403, "Resource not accessible by integration");
      const answer = reviewPending(call.store, run.id, { login: call.actor.login, ...wanted(call) });
      if ("refused" in answer) throw new Refusal(422, "Validation Failed", { errors: [answer.refused] });
      const records = answer.reviewed.flatMap(({ deployment }) => {
        const record = deployment === null ? undefined : call.store.deployments.get(deployment);
        return record ? [record] : [];
      });
      return ok(records.map((record) => deploymentBody(call, record)));
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/runs/{run_id}/approvals",
    docs: "actions/workflow-runs#get-the-review-history-for-a-workflow-run",
    needs: { actions: "read" },
    run: (call) => {
      const run = findRun(call);
      const reviews = call.store.reviews.all().filter((review) => review.run === run.id);
      return ok(reviews.reverse().map((review) => reviewBody(call, review)));
    },
  },
];

function wanted({ body }: RepositoryCall): Omit<NewReview, "login"> {
  const ids = body.list("environment_ids");
  if (!ids) throw new Refusal(422, `Invalid request.\n\n"environment_ids" wasn't supplied.`);
  const [state, comment] = [body.string("state"), body.string("comment")];
  const environments = ids.filter((id) => typeof id === "number");
  if (environments.length === 0 || environments.length < ids.length) {
    throw new Refusal(422, "Invalid request.\n\nFor 'properties/environment_ids', a list of integers is needed.");
  }
  if (state !== "approved" && state !== "rejected") {
    throw new Refusal(422, `Invalid request.\n\n${JSON.stringify(state)} is not a member of ["approved", "rejected"].`);
  }
  return { environments, state, comment };
}

function pendingBody(
  call: RepositoryCall<PendingDeploymentsRouteContext>,
  run: Run,
  item: PendingDeployment,
): unknown[] {
  const { store, repository, token, actor } = call;
  const environment = store.environments.get(item.environment);
  if (!environment) return [];
  const asks = item.unreviewed && token?.kind === "person";
  return [
    {
      environment: simpleEnvironment(call, environment),
      wait_timer: environment.waitTimer,
      wait_timer_started_at: environment.waitTimer > 0 ? isoSeconds(item.since) : null,
      current_user_can_approve: asks && reviewRefusal(store, repository, run, environment, actor.login) === null,
      reviewers: reviewersBody(call, environment.reviewers),
    },
  ];
}

/** GitHub tells neither when nor in which attempt a review was given. */
function reviewBody(
  call: RepositoryCall<PendingDeploymentsRouteContext>,
  { environments, state, login, comment }: Review,
): unknown {
  const shown = environments.flatMap((id) => {
    const item = call.store.environments.get(id);
    if (!item) return [];
    const times = { created_at: isoSeconds(item.createdAt), updated_at: isoSeconds(item.updatedAt) };
    return [{ ...simpleEnvironment(call, item), ...times }];
  });
  return { environments: shown, state, user: simpleUser(call.store, login), comment };
}
