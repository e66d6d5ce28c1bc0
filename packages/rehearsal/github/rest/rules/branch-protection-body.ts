import { findTeam } from "../../people/team.ts";
import { simpleUser } from "../../people/user.ts";
import type { BranchProtection, NamedActors, RequiredReviews } from "../../records/branch-protection.ts";
import type { TeamStore } from "../../records/team.ts";
import type { UserStore } from "../../records/user.ts";
import type { Addresses } from "../../store/addresses.ts";
import { type AppsRouteContext, appBody } from "../people/apps.ts";
import { teamBody } from "../people/team-body.ts";
import { apiOf } from "../repository/repos.ts";
import type { RepositoryCall } from "../routing/route.ts";

/** What these routes use of the store. */
export interface BranchProtectionBodyRouteContext extends AppsRouteContext, TeamStore {}

/** The address of a branch's protection. */
export function protectionUrl({ store, repository }: RepositoryCall<Addresses & UserStore>, branch: string): string {
  return `${apiOf(store, repository)}/branches/${encodeURIComponent(branch)}/protection`;
}

/** The whole protection of a branch. */
export function protectionBody(
  call: RepositoryCall<BranchProtectionBodyRouteContext>,
  item: BranchProtection,
): Record<string, unknown> {
  const flag = (enabled: boolean) => ({ enabled });
  return {
    url: protectionUrl(call, item.branch),
    ...(item.checks && { required_status_checks: checksBody(call, item) }),
    ...(item.reviews && { required_pull_request_reviews: reviewsBody(call, item, item.reviews) }),
    ...(item.restrictions && { restrictions: restrictionsBody(call, item, item.restrictions) }),
    required_signatures: { url: `${protectionUrl(call, item.branch)}/required_signatures`, enabled: false },
    enforce_admins: adminsBody(call, item),
    required_linear_history: flag(item.linearHistory),
    allow_force_pushes: flag(item.forcePushes),
    allow_deletions: flag(item.deletions),
    block_creations: flag(item.blockCreations),
    required_conversation_resolution: flag(item.conversations),
    lock_branch: flag(item.lock),
    allow_fork_syncing: flag(item.forkSyncing),
  };
}

/** What a branch shows of its protection. */
export function shortProtection(item: BranchProtection | undefined): Record<string, unknown> {
  if (!item?.checks) return { enabled: item !== undefined };
  const { checks } = item.checks;
  const contexts = checks.map(({ context }) => context);
  const level = item.enforceAdmins ? "everyone" : "non_admins";
  return { enabled: true, required_status_checks: { enforcement_level: level, contexts, checks } };
}

/** Whether admins have to keep it. */
export function adminsBody(
  call: RepositoryCall<Addresses & UserStore>,
  { branch, enforceAdmins }: BranchProtection,
): Record<string, unknown> {
  return { url: `${protectionUrl(call, branch)}/enforce_admins`, enabled: enforceAdmins };
}

/** The checks that it asks for. */
export function checksBody(
  call: RepositoryCall<Addresses & UserStore>,
  { branch, checks }: BranchProtection,
): Record<string, unknown> {
  const url = `${protectionUrl(call, branch)}/required_status_checks`;
  const { strict = false, checks: list = [] } = checks ?? {};
  return { url, strict, contexts: list.map(({ context }) => context), contexts_url: `${url}/contexts`, checks: list };
}

/** The reviews that it asks for. */
export function reviewsBody(
  call: RepositoryCall<BranchProtectionBodyRouteContext>,
  { branch }: BranchProtection,
  { count, dismissStale, codeOwners, lastPush, dismissal, bypass }: RequiredReviews,
): Record<string, unknown> {
  const url = `${protectionUrl(call, branch)}/required_pull_request_reviews`;
  const to = `${protectionUrl(call, branch)}/dismissal_restrictions`;
  const urls = { url: to, users_url: `${to}/users`, teams_url: `${to}/teams` };
  return {
    url,
    dismiss_stale_reviews: dismissStale,
    require_code_owner_reviews: codeOwners,
    required_approving_review_count: count,
    require_last_push_approval: lastPush,
    ...(dismissal && { dismissal_restrictions: { ...urls, ...actorsBody(call, dismissal) } }),
    ...(bypass && { bypass_pull_request_allowances: actorsBody(call, bypass) }),
  };
}

/** Who may push. */
export function restrictionsBody(
  call: RepositoryCall<BranchProtectionBodyRouteContext>,
  { branch }: BranchProtection,
  named: NamedActors,
): Record<string, unknown> {
  const url = `${protectionUrl(call, branch)}/restrictions`;
  return {
    url,
    users_url: `${url}/users`,
    teams_url: `${url}/teams`,
    apps_url: `${url}/apps`,
    ...actorsBody(call, named),
  };
}

function actorsBody(
  { store, repository }: RepositoryCall<BranchProtectionBodyRouteContext>,
  { users, teams, apps }: NamedActors,
): object {
  const [owner = ""] = repository.name.split("/");
  return {
    users: users.map((login) => simpleUser(store, login)),
    teams: teams.flatMap((slug) => {
      const team = findTeam(store, owner, slug);
      return team ? [teamBody(store, team)] : [];
    }),
    apps: apps.flatMap((slug) => {
      const app = store.apps.all().find((item) => item.slug === slug);
      if (!app) return [];
      const { contents = "none" } = app.permissions;
      // of an app's permissions GitHub shows here no more than these
      return [{ ...appBody(store, app), permissions: { metadata: "read", contents } }];
    }),
  };
}
