import type { Permissions } from "../../protocol/run.ts";
import { type Collaborator, type CollaboratorStore, type Role, roles } from "../records/collaborator.ts";
import { type Actor, rehearsal } from "../records/effect.ts";
import type { Repository } from "../records/repository.ts";
import type { ChangeLog } from "../store/change-log.ts";

/** Lets a person into a repository, or changes what they may do. */
export function setCollaborator(
  store: ChangeLog & CollaboratorStore,
  repository: Repository,
  login: string,
  role: Role,
  { actor = rehearsal, emails, keys }: { readonly actor?: Actor } & Pick<Collaborator, "emails" | "keys"> = {},
): Collaborator {
  const known = findCollaborator(store, repository, login);
  if (known?.role !== role) {
    store.effect(actor, repository.name, "collaborator.set", login, { from: known?.role ?? null, to: role });
  }
  const collaborator = {
    repository: repository.id,
    login: known?.login ?? login,
    role,
    emails: emails ?? known?.emails ?? [],
    keys: keys ?? known?.keys ?? [],
  };
  return store.collaborators.put(`${repository.id}-${login.toLowerCase()}`, collaborator);
}

/** Everybody who may see a repository. */
export function collaboratorsOf(store: CollaboratorStore, repository: Repository): Collaborator[] {
  return store.collaborators.all().filter((item) => item.repository === repository.id);
}

/** The person of this login, if the repository knows them. */
export function findCollaborator(
  store: CollaboratorStore,
  repository: Repository,
  login: string,
): Collaborator | undefined {
  return store.collaborators.get(`${repository.id}-${login.toLowerCase()}`);
}

/** Whether a role is at least another one. */
export function reaches(role: Role, least: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(least);
}

const scopes =
  "actions administration artifact-metadata attestations checks contents deployments discussions issues packages pages pull-requests security-events statuses workflows".split(
    " ",
  );
const triaged: ReadonlySet<string> = new Set(["discussions", "issues", "pull-requests"]);

/** What a person's own token may do: what their role in the repository allows, and to see the teams of the organization. */
export function permissionsOf(role: Role): Permissions {
  const level = (scope: string): Permissions[string] => {
    if (scope === "administration") return role === "admin" ? "write" : "none";
    if (reaches(role, "write") || (role === "triage" && triaged.has(scope))) return "write";
    return scope === "workflows" ? "none" : "read";
  };
  return { ...Object.fromEntries(scopes.map((scope) => [scope, level(scope)])), members: "read" };
}
