import { isApp } from "../people/app.ts";
import { findCollaborator } from "../people/collaborator.ts";
import { findTeam, isMember } from "../people/team.ts";
import type { BranchProtection, NamedActors } from "../records/branch-protection.ts";
import type { Actor } from "../records/effect.ts";
import type { Repository } from "../records/repository.ts";
import type { World } from "../store/world.ts";

/** The protected branches of a repository. */
export function protectionsOf(world: World, repository: Repository): BranchProtection[] {
  return world.protections.all().filter((item) => item.repository === repository.id);
}

/** How a branch is protected, or `undefined`. */
export function findProtection(world: World, repository: Repository, branch: string): BranchProtection | undefined {
  return protectionsOf(world, repository).find((item) => item.branch === branch);
}

/** Protects a branch, instead of what was before. */
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
