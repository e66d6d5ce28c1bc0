import { simpleUser } from "../../people/user.ts";
import type { UserStore } from "../../records/user.ts";
import type { Addresses } from "../../store/addresses.ts";

import { isoSeconds } from "../../store/object.ts";

import { Refusal } from "../routing/refusal.ts";
import { type OpenRoute, ok, param } from "../routing/route.ts";

/** The routes of https://docs.github.com/rest/users. */
export const users: readonly OpenRoute<Addresses & UserStore>[] = [
  {
    method: "GET",
    path: "/user",
    docs: "users/users#get-the-authenticated-user",
    needs: {},
    run: (call) => {
      if (!call.token) throw new Refusal(401, "Requires authentication");
      if (call.token.kind === "person") return ok(publicUser(call.store, call.token.actor.login));
      throw new Refusal(403, "Resource not accessible by integration");
    },
  },
  {
    method: "GET",
    path: "/users/{username}",
    docs: "users/users#get-a-user",
    needs: {},
    run: (call) => ok(publicUser(call.store, param(call, "username"))),
  },
];

function publicUser(store: Addresses & UserStore, login: string): unknown {
  const since = isoSeconds(0);
  const empty = { name: null, company: null, blog: null, location: null, email: null, hireable: null, bio: null };
  const counts = { public_repos: 0, public_gists: 0, followers: 0, following: 0 };
  return { ...simpleUser(store, login), ...empty, ...counts, created_at: since, updated_at: since };
}
