import { findCollaborator, permissionsOf, setCollaborator } from "./people/collaborator.ts";
import { setTeam } from "./people/team.ts";
import { userId } from "./people/user.ts";
import type { Collaborator, CollaboratorStore, Role } from "./records/collaborator.ts";
import type { Repository } from "./records/repository.ts";
import type { Team, TeamStore } from "./records/team.ts";
import type { UserStore } from "./records/user.ts";
import type { ChangeLog } from "./store/change-log.ts";
import type { TokenStore } from "./store/token.ts";
import { issuePersonToken } from "./store/token.ts";

/** What can be done about people. */
export interface PeopleVerbs {
  /** Somebody's login with its number. */
  person(login: string): { readonly login: string; readonly id: number };
  /** Lets a person into a repository; `emails` are the addresses by which GitHub knows their commits, `keys` those by which it knows their signatures. */
  setCollaborator(
    name: string,
    login: string,
    role: Role,
    emails?: readonly string[],
    keys?: readonly string[],
  ): Collaborator;
  setTeam(organization: string, slug: string, members: readonly string[]): Team;
  /** A token with which a person acts as themselves, as far as their role in the repository allows. */
  issuePersonToken(request: { readonly repository: string; readonly login: string }): string;
}

/** What the rehearsal does about people. */
export function peopleOf(
  store: CollaboratorStore & TeamStore & UserStore & TokenStore & ChangeLog,
  must: (name: string) => Repository,
): PeopleVerbs {
  return {
    person: (login) => ({ login, id: userId(store, login) }),
    setCollaborator: (name, login, role, emails, keys) =>
      setCollaborator(store, must(name), login, role, { ...(emails && { emails }), ...(keys && { keys }) }),
    setTeam: (organization, slug, members) => setTeam(store, organization, slug, members),
    issuePersonToken: ({ repository: name, login }) => {
      const repository = must(name);
      const person = findCollaborator(store, repository, login);
      if (!person)
        throw new Error(
          `${login} is not a collaborator of ${repository.name}. Let them in with setCollaborator first.`,
        );
      const request = { repository: repository.name, login: person.login, permissions: permissionsOf(person.role) };
      return issuePersonToken(store.tokens, request, store.now());
    },
  };
}
