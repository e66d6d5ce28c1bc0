import type { Verbs } from "./github.ts";
import type { GitHubStore } from "./github-store.ts";
import { findCollaborator, permissionsOf, setCollaborator } from "./people/collaborator.ts";
import { setTeam } from "./people/team.ts";
import { userId } from "./people/user.ts";
import type { Repository } from "./records/repository.ts";
import { issuePersonToken } from "./store/token.ts";

/** What the rehearsal does about people. */
export function peopleOf(
  store: GitHubStore,
  must: (name: string) => Repository,
): Pick<Verbs, "person" | "setCollaborator" | "setTeam" | "issuePersonToken"> {
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
