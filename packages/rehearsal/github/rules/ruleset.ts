import { isApp } from "../people/app.ts";
import { findCollaborator, reaches } from "../people/collaborator.ts";
import type { AppStore } from "../records/app.ts";
import type { CollaboratorStore, Role } from "../records/collaborator.ts";
import type { Actor } from "../records/effect.ts";
import type { Repository } from "../records/repository.ts";
import type { BypassActor, Ruleset, RulesetStore } from "../records/ruleset.ts";
import { bot } from "../store/token.ts";

/** What this file uses of the store. */
export interface RulesetContext extends RulesetStore, AppStore, CollaboratorStore {}

/** GitHub's numbers for the roles that may be named in a bypass. */
const roleNumbers: Readonly<Record<number, Role>> = { 2: "maintain", 4: "write", 5: "admin" };

/** The rulesets of a repository in the order in which they were made. */
export function rulesetsOf(store: RulesetStore, repository: Repository): Ruleset[] {
  return store.rulesets.all().filter((item) => item.repository === repository.id);
}

/** The active rulesets that somebody has to keep when pushing. */
export function rulesetsFor(store: RulesetContext, repository: Repository, actor: Actor): Ruleset[] {
  return rulesetsOf(store, repository).filter(
    (item) => item.enforcement === "active" && !item.bypass.some((who) => bypasses(store, repository, actor, who)),
  );
}

/** A job's own token never bypasses anything. */
function bypasses(
  store: AppStore & CollaboratorStore,
  repository: Repository,
  { login }: Actor,
  { actor_id, actor_type, bypass_mode }: BypassActor,
): boolean {
  if (login === bot || login === "" || bypass_mode !== "always") return false;
  if (actor_type === "Integration") return store.apps.all().some((app) => app.id === actor_id && isApp(app, login));
  const role = findCollaborator(store, repository, login)?.role;
  const least = roleNumbers[actor_id ?? 0];
  return role !== undefined && least !== undefined && reaches(role, least);
}

/** A pattern of a ruleset (`~ALL`, `~DEFAULT_BRANCH`, `refs/heads/release/**`) as an extended regular expression over full refs. */
export function refPattern(pattern: string, target: Ruleset["target"], defaultBranch: string): string {
  const root = target === "branch" ? "refs/heads/" : "refs/tags/";
  if (pattern === "~ALL") return `^${root}`;
  const text = pattern === "~DEFAULT_BRANCH" ? `${root}${defaultBranch}` : pattern;
  const parts = text.split(/(\*\*\/|\*\*|\*|\?)/).map((part) => {
    if (part === "**/") return "(.*/)?";
    if (part === "**") return ".*";
    if (part === "*") return "[^/]*";
    return part === "?" ? "[^/]" : part.replaceAll(/[.+^${}()|[\]\\]/g, "\\$&");
  });
  return `^${parts.join("")}$`;
}

/** Whether a ruleset speaks of a ref. */
export function speaksOf({ target, include, exclude }: Ruleset, ref: string, defaultBranch: string): boolean {
  const fits = (pattern: string) => new RegExp(refPattern(pattern, target, defaultBranch)).test(ref);
  return include.some(fits) && !exclude.some(fits);
}
