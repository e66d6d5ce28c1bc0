import { isApp } from "../people/app.ts";
import { findCollaborator } from "../people/collaborator.ts";
import { findTeam, isMember } from "../people/team.ts";
import type { AppStore } from "../records/app.ts";
import type { BranchProtection, NamedActors, ProtectionStore } from "../records/branch-protection.ts";
import type { CollaboratorStore } from "../records/collaborator.ts";
import type { Actor } from "../records/effect.ts";
import type { Repository } from "../records/repository.ts";
import type { TeamStore } from "../records/team.ts";
import type { ChangeLog } from "../store/change-log.ts";

/** The protected branches of a repository. */
export function protectionsOf(store: ProtectionStore, repository: Repository): BranchProtection[] {
  return store.protections.all().filter((item) => item.repository === repository.id);
}

/** How a branch is protected, or `undefined`. */
export function findProtection(
  store: ProtectionStore,
  repository: Repository,
  branch: string,
): BranchProtection | undefined {
  return protectionsOf(store, repository).find((item) => item.branch === branch);
}

/** Protects a branch, instead of what was before. */
export function setProtection(
  store: ChangeLog & ProtectionStore,
  repository: Repository,
  item: BranchProtection,
  actor: Actor,
): void {
  const change = findProtection(store, repository, item.branch) ? "updated" : "created";
  store.effect(actor, repository.name, `branch_protection.${change}`, item.branch);
  store.protections.put(keyOf(item), item);
}

/** Takes the protection of a branch away. */
export function removeProtection(
  store: ProtectionStore & ChangeLog,
  repository: Repository,
  item: BranchProtection,
  actor: Actor,
): void {
  store.protections.remove(keyOf(item));
  store.effect(actor, repository.name, "branch_protection.deleted", item.branch);
}

/** Whether somebody is among those who are named. */
export function isNamed(
  store: AppStore & TeamStore,
  repository: Repository,
  named: NamedActors,
  { login }: Actor,
): boolean {
  const [owner = ""] = repository.name.split("/");
  const app = store.apps.all().find((item) => isApp(item, login));
  if (app) return named.apps.includes(app.slug);
  const isUser = named.users.some((user) => user.toLowerCase() === login.toLowerCase());
  return isUser || named.teams.some((slug) => isMember(findTeam(store, owner, slug), login));
}

/** Whether somebody need not keep what admins are excused from. */
export function isExcused(
  store: CollaboratorStore,
  repository: Repository,
  item: BranchProtection,
  { login }: Actor,
): boolean {
  return !item.enforceAdmins && findCollaborator(store, repository, login)?.role === "admin";
}

function keyOf({ repository, branch }: BranchProtection): string {
  return `${repository}-${Buffer.from(branch).toString("hex")}`;
}
