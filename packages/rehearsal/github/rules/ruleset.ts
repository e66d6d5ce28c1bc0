import { isApp } from "../people/app.ts";
import { findCollaborator, type Role, reaches } from "../people/collaborator.ts";
import type { Actor } from "../records/effect.ts";
import type { Repository } from "../records/repository.ts";
import { bot } from "../store/token.ts";
import type { World } from "../store/world.ts";

/** The rules that are kept here; GitHub knows more. */
export const ruleTypes = [
  "creation",
  "update",
  "deletion",
  "non_fast_forward",
  "required_linear_history",
  "pull_request",
  "required_status_checks",
] as const;

/** One rule, with its parameters as they were given. */
export interface Rule {
  readonly type: (typeof ruleTypes)[number];
  readonly parameters?: { readonly [name: string]: unknown };
}

/** Who need not keep the rules: an app by its id, or a role by GitHub's number for it. */
export interface BypassActor {
  readonly actor_id: number | null;
  readonly actor_type: "Integration" | "RepositoryRole";
  readonly bypass_mode: "always" | "pull_request";
}

/** Rules for the branches or tags of a repository. */
export interface Ruleset {
  readonly id: number;
  readonly repository: number;
  readonly name: string;
  readonly target: "branch" | "tag";
  readonly enforcement: "active" | "evaluate" | "disabled";
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly rules: readonly Rule[];
  readonly bypass: readonly BypassActor[];
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** GitHub's numbers for the roles that may be named in a bypass. */
const roleNumbers: Readonly<Record<number, Role>> = { 2: "maintain", 4: "write", 5: "admin" };

/** The rulesets of a repository in the order in which they were made. */
export function rulesetsOf(world: World, repository: Repository): Ruleset[] {
  return world.rulesets.all().filter((item) => item.repository === repository.id);
}

/** The active rulesets that somebody has to keep when pushing. */
export function rulesetsFor(world: World, repository: Repository, actor: Actor): Ruleset[] {
  return rulesetsOf(world, repository).filter(
    (item) => item.enforcement === "active" && !item.bypass.some((who) => bypasses(world, repository, actor, who)),
  );
}

/** A job's own token never bypasses anything. */
function bypasses(
  world: World,
  repository: Repository,
  { login }: Actor,
  { actor_id, actor_type, bypass_mode }: BypassActor,
): boolean {
  if (login === bot || login === "" || bypass_mode !== "always") return false;
  if (actor_type === "Integration") return world.apps.all().some((app) => app.id === actor_id && isApp(app, login));
  const role = findCollaborator(world, repository, login)?.role;
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
