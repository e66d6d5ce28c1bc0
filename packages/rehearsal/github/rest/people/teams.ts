import { findTeam, isMember, teamsOf } from "../../people/team.ts";
import { simpleUser } from "../../people/user.ts";
import type { Team, TeamStore } from "../../records/team.ts";
import type { UserStore } from "../../records/user.ts";
import type { Addresses } from "../../store/addresses.ts";
import { page } from "../routing/page.ts";
import { notFound } from "../routing/refusal.ts";
import { type Call, type OpenRoute, ok, param } from "../routing/route.ts";
import { fullTeam, teamBody, teamUrl } from "./team-body.ts";

/** What these routes use of the store. */
export interface TeamsRouteContext extends TeamStore, Addresses, UserStore {}

/** The routes of https://docs.github.com/rest/teams. */
export const teams: readonly OpenRoute<TeamsRouteContext>[] = [
  {
    method: "GET",
    path: "/orgs/{org}/teams",
    docs: "teams/teams#list-teams",
    needs: { members: "read" },
    run: (call) =>
      page(call, teamsOf(call.store, param(call, "org")), (shown) => shown.map((team) => teamBody(call.store, team))),
  },
  {
    method: "GET",
    path: "/orgs/{org}/teams/{team_slug}",
    docs: "teams/teams#get-a-team-by-name",
    needs: { members: "read" },
    run: (call) => ok(fullTeam(call.store, find(call))),
  },
  {
    method: "GET",
    path: "/orgs/{org}/teams/{team_slug}/members",
    docs: "teams/members#list-team-members",
    needs: { members: "read" },
    run: (call) => {
      const members = call.query.get("role") === "maintainer" ? [] : find(call).members;
      return page(call, members, (shown) => shown.map((login) => simpleUser(call.store, login)));
    },
  },
  {
    method: "GET",
    path: "/orgs/{org}/teams/{team_slug}/memberships/{username}",
    docs: "teams/members#get-team-membership-for-a-user",
    needs: { members: "read" },
    run: (call) => {
      const [team, login] = [find(call), param(call, "username")];
      if (!isMember(team, login)) throw notFound();
      const url = `${teamUrl(call.store, team)}/memberships/${encodeURIComponent(login)}`;
      return ok({ url, role: "member", state: "active" });
    },
  },
];

function find(call: Call<TeamStore>): Team {
  const team = findTeam(call.store, param(call, "org"), param(call, "team_slug"));
  if (!team) throw notFound();
  return team;
}
