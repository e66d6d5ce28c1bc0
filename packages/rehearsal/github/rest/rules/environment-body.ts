import { findTeam } from "../../people/team.ts";
import { nodeId, simpleUser } from "../../people/user.ts";
import type { Environment, Reviewer } from "../../records/environment.ts";
import type { TeamStore } from "../../records/team.ts";
import type { UserStore } from "../../records/user.ts";
import type { Addresses } from "../../store/addresses.ts";
import { isoSeconds } from "../../store/object.ts";
import { teamBody } from "../people/team-body.ts";
import { apiOf, htmlOf } from "../repository/repos.ts";
import type { RepositoryCall } from "../routing/route.ts";

/** What these routes use of the store. */
export interface EnvironmentBodyRouteContext extends Addresses, UserStore, TeamStore {}

/** An environment with its protection rules. */
export function environmentBody(call: RepositoryCall<EnvironmentBodyRouteContext>, item: Environment): unknown {
  return {
    ...simpleEnvironment(call, item),
    created_at: isoSeconds(item.createdAt),
    updated_at: isoSeconds(item.updatedAt),
    can_admins_bypass: item.canAdminsBypass,
    protection_rules: protectionRules(call, item),
    deployment_branch_policy: item.branches && {
      protected_branches: item.branches === "protected",
      custom_branch_policies: item.branches !== "protected",
    },
  };
}

/** An environment as other resources show one. */
export function simpleEnvironment(
  { store, repository }: RepositoryCall<Addresses & UserStore>,
  item: Environment,
): Record<string, unknown> {
  const name = encodeURIComponent(item.name);
  return {
    id: item.id,
    node_id: nodeId("Environment", item.id),
    name: item.name,
    url: `${apiOf(store, repository)}/environments/${name}`,
    html_url: `${htmlOf(store, repository)}/deployments/activity_log?environments_filter=${name}`,
  };
}

/** The people and teams that an environment waits for. */
export function reviewersBody(
  { store, repository }: RepositoryCall<EnvironmentBodyRouteContext>,
  reviewers: readonly Reviewer[],
): unknown[] {
  const [owner = ""] = repository.name.split("/");
  return reviewers.flatMap((reviewer) => {
    if (reviewer.type === "User") return [{ type: "User", reviewer: simpleUser(store, reviewer.login) }];
    const team = findTeam(store, owner, reviewer.slug);
    return team ? [{ type: "Team", reviewer: teamBody(store, team) }] : [];
  });
}

function protectionRules(call: RepositoryCall<EnvironmentBodyRouteContext>, item: Environment): unknown[] {
  const rule = (type: string, more: object) => {
    const id = item.id * 10 + ["wait_timer", "required_reviewers", "branch_policy"].indexOf(type);
    return { id, node_id: nodeId("Gate", id), type, ...more };
  };
  const reviewers = reviewersBody(call, item.reviewers);
  return [
    ...(item.waitTimer > 0 ? [rule("wait_timer", { wait_timer: item.waitTimer })] : []),
    ...(reviewers.length > 0
      ? [rule("required_reviewers", { prevent_self_review: item.preventSelfReview, reviewers })]
      : []),
    ...(item.branches ? [rule("branch_policy", {})] : []),
  ];
}
