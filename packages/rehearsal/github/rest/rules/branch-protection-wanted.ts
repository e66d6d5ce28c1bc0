import { findCollaborator } from "../../people/collaborator.ts";
import { findTeam } from "../../people/team.ts";
import type { AppStore } from "../../records/app.ts";
import type { BranchProtection, NamedActors, RequiredCheck, RequiredReviews } from "../../records/branch-protection.ts";
import type { CollaboratorStore } from "../../records/collaborator.ts";
import type { TeamStore } from "../../records/team.ts";
import { Refusal } from "../routing/refusal.ts";
import { Body, type RepositoryCall } from "../routing/route.ts";

/** What these routes use of the store. */
export interface BranchProtectionWantedRouteContext extends AppStore, CollaboratorStore, TeamStore {}

const mustBeSaid = ["required_status_checks", "enforce_admins", "required_pull_request_reviews", "restrictions"];

/** What a request says of a branch; each of the four parts is said, if only with `null`, and what it leaves out is off. */
export function wantedProtection(
  call: RepositoryCall<BranchProtectionWantedRouteContext>,
  branch: string,
): BranchProtection {
  const { body, repository } = call;
  const remaining = mustBeSaid.filter((name) => body.raw(name) === undefined);
  if (remaining.length > 0) {
    const messages = remaining.map((name) => `"${name}" wasn't supplied.`);
    throw new Refusal(422, `Invalid request.\n\n${messages.join("\n")}`);
  }
  const flag = (name: string) => body.boolean(name, false);
  const named = body.object("restrictions");
  return {
    repository: repository.id,
    branch,
    checks: checksOf(body.object("required_status_checks")),
    enforceAdmins: flag("enforce_admins"),
    reviews: reviewsOf(call, body.object("required_pull_request_reviews")),
    restrictions: named ? actorsOf(call, named) : null,
    linearHistory: flag("required_linear_history"),
    forcePushes: flag("allow_force_pushes"),
    deletions: flag("allow_deletions"),
    blockCreations: flag("block_creations"),
    conversations: flag("required_conversation_resolution"),
    lock: flag("lock_branch"),
    forkSyncing: flag("allow_fork_syncing"),
  };
}

function checksOf(body: Body | undefined): BranchProtection["checks"] {
  if (!body) return null;
  const named = (body.list("checks") ?? []).map((item): RequiredCheck => {
    const fields = new Body(item as ConstructorParameters<typeof Body>[0]);
    return { context: fields.string("context"), app_id: fields.has("app_id") ? Number(fields.raw("app_id")) : null };
  });
  const known = new Set(named.map(({ context }) => context));
  const plain = (body.list("contexts") ?? []).map(String).filter((context) => !known.has(context));
  return {
    strict: body.boolean("strict", false),
    checks: [...named, ...plain.map((context) => ({ context, app_id: null }))],
  };
}

function reviewsOf(
  call: RepositoryCall<BranchProtectionWantedRouteContext>,
  body: Body | undefined,
): RequiredReviews | null {
  if (!body) return null;
  const count = body.has("required_approving_review_count") ? Number(body.raw("required_approving_review_count")) : 1;
  if (!Number.isInteger(count) || count < 0 || count > 6)
    throw new Refusal(422, "Invalid request.\n\nrequired_approving_review_count is a whole number from 0 to 6.");
  const [dismissal, bypass] = ["dismissal_restrictions", "bypass_pull_request_allowances"].map((name) => {
    const named = body.object(name);
    return named && Object.keys(named.whole()).length > 0 ? actorsOf(call, named) : null;
  });
  return {
    count,
    dismissStale: body.boolean("dismiss_stale_reviews", false),
    codeOwners: body.boolean("require_code_owner_reviews", false),
    lastPush: body.boolean("require_last_push_approval", false),
    dismissal: dismissal ?? null,
    bypass: bypass ?? null,
  };
}

/** Only who can write may be named: GitHub leaves nobody out silently. */
function actorsOf({ store, repository }: RepositoryCall<BranchProtectionWantedRouteContext>, body: Body): NamedActors {
  const [owner = ""] = repository.name.split("/");
  const list = (name: string) => (body.list(name) ?? []).map(String);
  const named = { users: list("users"), teams: list("teams"), apps: list("apps") };
  const unknown = [
    ...named.users.filter((login) => !findCollaborator(store, repository, login)),
    ...named.teams.filter((slug) => !findTeam(store, owner, slug)),
    ...named.apps.filter((slug) => !store.apps.all().some((app) => app.slug === slug)),
  ];
  if (unknown.length > 0)
    throw new Refusal(422, "Validation Failed", {
      errors: [`${unknown.join(", ")} cannot write to ${repository.name}`],
    });
  return named;
}
