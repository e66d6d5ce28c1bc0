import { collaboratorsOf, findCollaborator, reaches } from "../../people/collaborator.ts";
import { simpleUser } from "../../people/user.ts";
import type { Collaborator, CollaboratorStore, Role } from "../../records/collaborator.ts";
import type { UserStore } from "../../records/user.ts";
import type { Addresses } from "../../store/addresses.ts";
import { page } from "../routing/page.ts";
import { notFound } from "../routing/refusal.ts";
import { ok, param, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";

/** What these routes use of the store. */
export interface CollaboratorsRouteContext extends CollaboratorStore, Addresses, UserStore {}

/** The routes of https://docs.github.com/rest/collaborators/collaborators. */
export const collaborators: readonly RepositoryRoute<CollaboratorsRouteContext>[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/collaborators",
    docs: "collaborators/collaborators#list-repository-collaborators",
    needs: { metadata: "read" },
    run: (call) =>
      page(call, collaboratorsOf(call.store, call.repository), (shown) =>
        shown.map((item) => personBody(call.store, item)),
      ),
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/collaborators/{username}",
    docs: "collaborators/collaborators#check-if-a-user-is-a-repository-collaborator",
    needs: { metadata: "read" },
    run: (call) => {
      if (!find(call)) throw notFound();
      return { status: 204 };
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/collaborators/{username}/permission",
    docs: "collaborators/collaborators#get-repository-permissions-for-a-user",
    needs: { metadata: "read" },
    run: (call) => {
      const person = find(call);
      if (person) {
        const { role } = person;
        return ok({ permission: coarse[role], role_name: role, user: personBody(call.store, person) });
      }
      const user = simpleUser(call.store, param(call, "username"));
      return ok({ permission: "none", role_name: "", user: { ...user, permissions: may(undefined), role_name: "" } });
    },
  },
];

/** The words that `permission` had before there were five roles. */
const coarse: Readonly<Record<Role, string>> = {
  read: "read",
  triage: "read",
  write: "write",
  maintain: "write",
  admin: "admin",
};

function find(call: RepositoryCall<CollaboratorStore>): Collaborator | undefined {
  return findCollaborator(call.store, call.repository, param(call, "username"));
}

function personBody(store: Addresses & UserStore, { login, role }: Collaborator): unknown {
  return { ...simpleUser(store, login), permissions: may(role), role_name: role };
}

function may(role: Role | undefined): Record<string, boolean> {
  const least = { pull: "read", triage: "triage", push: "write", maintain: "maintain", admin: "admin" } as const;
  return Object.fromEntries(
    Object.entries(least).map(([name, wanted]) => [name, role ? reaches(role, wanted) : false]),
  );
}
