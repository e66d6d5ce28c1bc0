import { findCollaborator } from "../people/collaborator.ts";
import { findTeam, isMember } from "../people/team.ts";
import type { CollaboratorStore } from "../records/collaborator.ts";
import type { Environment, Reviewer } from "../records/environment.ts";
import type { Repository } from "../records/repository.ts";
import type { Run } from "../records/run.ts";
import type { TeamStore } from "../records/team.ts";

const minute = 60_000;

/** How long a job may wait for an approval before it fails. */
export const longestWait = 30 * 24 * 60 * minute;

/** When the wait timer of an environment lets a job go that asked at `since`; `null` without a timer. */
export function timerEnd({ waitTimer }: Pick<Environment, "waitTimer">, since: number): number | null {
  return waitTimer > 0 ? since + waitTimer * minute : null;
}

/** A reviewer as people read it: `ada`, `team product`. */
export function spellReviewer(reviewer: Reviewer): string {
  return reviewer.type === "User" ? reviewer.login : `team ${reviewer.slug}`;
}

/** Logins of everybody who could let a job of this run into an environment. */
export function possibleReviewers(
  store: TeamStore & CollaboratorStore,
  repository: Repository,
  run: Run,
  environment: Environment,
): string[] {
  const [owner = ""] = repository.name.split("/");
  const named = environment.reviewers.flatMap((reviewer) =>
    reviewer.type === "User" ? [reviewer.login] : (findTeam(store, owner, reviewer.slug)?.members ?? []),
  );
  return [...new Set(named)].filter((login) => reviewRefusal(store, repository, run, environment, login) === null);
}

/** Why a person may not let a job of a run into an environment; `null` if they may. Admins have no part in this: they bypass the rules. */
export function reviewRefusal(
  store: CollaboratorStore & TeamStore,
  repository: Repository,
  run: Run,
  environment: Environment,
  login: string,
): string | null {
  const [owner = ""] = repository.name.split("/");
  const isNamed = environment.reviewers.some((reviewer) =>
    reviewer.type === "User"
      ? reviewer.login.toLowerCase() === login.toLowerCase()
      : isMember(findTeam(store, owner, reviewer.slug), login),
  );
  if (!isNamed) return `${login} is not a required reviewer of ${environment.name}`;
  if (!findCollaborator(store, repository, login)) return `${login} cannot read ${repository.name}`;
  if (environment.preventSelfReview && isOwn(run, login)) {
    return `${login} started this run, and ${environment.name} prevents self-review`;
  }
  return null;
}

/** Why a person may not start jobs that wait for an environment past its rules, all of them; `null` if they may. */
export function bypassRefusal(
  store: CollaboratorStore,
  repository: Repository,
  { name, canAdminsBypass }: Environment,
  login: string,
): string | null {
  if (!canAdminsBypass) return `${name} lets no admin bypass its rules`;
  const isAdmin = findCollaborator(store, repository, login)?.role === "admin";
  return isAdmin ? null : `${login} is not an admin of ${repository.name}`;
}

/** GitHub speaks of who "initiated the deployment"; after a re-run that may mean either of two people, so both are kept out. */
function isOwn({ event, triggeringActor }: Run, login: string): boolean {
  const started = [event.actor.login, triggeringActor?.login];
  return started.some((other) => other?.toLowerCase() === login.toLowerCase());
}
