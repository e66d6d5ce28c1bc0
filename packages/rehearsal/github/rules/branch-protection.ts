import { isApp } from "../people/app.ts";
import { findCollaborator } from "../people/collaborator.ts";
import { findTeam, isMember } from "../people/team.ts";
import type { Actor } from "../records/effect.ts";
import type { Repository } from "../records/repository.ts";
import type { World } from "../store/world.ts";

/** People by login, teams and apps by slug. */
export interface NamedActors {
  readonly users: readonly string[];
  readonly teams: readonly string[];
  readonly apps: readonly string[];
}

/** A check that must have passed, by anybody or by one app. */
export interface RequiredCheck {
  readonly context: string;
  readonly app_id: number | null;
}

/** The protection of one branch by its name: what GitHub had before it had rulesets, and still has beside them. */
export interface BranchProtection {
  readonly repository: number;
  readonly branch: string;
  readonly checks: { readonly strict: boolean; readonly checks: readonly RequiredCheck[] } | null;
  /** Whether people with the role `admin` have to keep it too. */
  readonly enforceAdmins: boolean;
  readonly reviews: RequiredReviews | null;
  /** Who may push at all; `null` lets everybody who may write. */
  readonly restrictions: NamedActors | null;
  readonly linearHistory: boolean;
  readonly forcePushes: boolean;
  readonly deletions: boolean;
  readonly blockCreations: boolean;
  readonly conversations: boolean;
  readonly lock: boolean;
  readonly forkSyncing: boolean;
}

/** That changes come by a pull request, and what that must have. */
export interface RequiredReviews {
  readonly count: number;
  readonly dismissStale: boolean;
  readonly codeOwners: boolean;
  readonly lastPush: boolean;
  /** Who may dismiss a review; `null` if it was never said. */
  readonly dismissal: NamedActors | null;
  /** Who may push without a pull request; `null` if it was never said. */
  readonly bypass: NamedActors | null;
}

/** The protected branches of a repository. */
export function protectionsOf(world: World, repository: Repository): BranchProtection[] {
  return world.protections.all().filter((item) => item.repository === repository.id);
}

/** How a branch is protected, or `undefined`. */
export function findProtection(world: World, repository: Repository, branch: string): BranchProtection | undefined {
  return protectionsOf(world, repository).find((item) => item.branch === branch);
}

/** Protects a branch, in the place of what was before. */
export function setProtection(world: World, repository: Repository, item: BranchProtection, actor: Actor): void {
  const change = findProtection(world, repository, item.branch) ? "updated" : "created";
  world.effect(actor, repository.name, `branch_protection.${change}`, item.branch);
  world.protections.put(keyOf(item), item);
}

/** Takes the protection of a branch away. */
export function removeProtection(world: World, repository: Repository, item: BranchProtection, actor: Actor): void {
  world.protections.remove(keyOf(item));
  world.effect(actor, repository.name, "branch_protection.deleted", item.branch);
}

/** Whether somebody is among those who are named. */
export function isNamed(world: World, repository: Repository, named: NamedActors, { login }: Actor): boolean {
  const [owner = ""] = repository.name.split("/");
  const app = world.apps.all().find((item) => isApp(item, login));
  if (app) return named.apps.includes(app.slug);
  const isUser = named.users.some((user) => user.toLowerCase() === login.toLowerCase());
  return isUser || named.teams.some((slug) => isMember(findTeam(world, owner, slug), login));
}

/** Whether somebody need not keep what admins are excused from. */
export function isExcused(world: World, repository: Repository, item: BranchProtection, { login }: Actor): boolean {
  return !item.enforceAdmins && findCollaborator(world, repository, login)?.role === "admin";
}

function keyOf({ repository, branch }: BranchProtection): string {
  return `${repository}-${Buffer.from(branch).toString("hex")}`;
}
