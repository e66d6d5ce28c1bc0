import { nodeId } from "../../people/user.ts";
import type { Team } from "../../records/team.ts";
import type { Addresses } from "../../store/addresses.ts";
import { isoSeconds } from "../../store/object.ts";

/** A team as lists and environments show it. */
export function teamBody(store: Addresses, team: Team): Record<string, unknown> {
  const url = teamUrl(store, team);
  return {
    id: team.id,
    node_id: nodeId("Team", team.id),
    name: team.name,
    slug: team.slug,
    description: null,
    privacy: "closed",
    notification_setting: "notifications_enabled",
    permission: "pull",
    url,
    html_url: `${store.urls.server}/orgs/${team.organization}/teams/${team.slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    type: "organization",
    parent: null,
  };
}

/** A team with all that only its own route tells. */
export function fullTeam(store: Addresses, team: Team): Record<string, unknown> {
  return {
    ...teamBody(store, team),
    created_at: isoSeconds(team.createdAt),
    updated_at: isoSeconds(team.updatedAt),
    members_count: team.members.length,
    repos_count: 0,
    organization: organizationBody(store, team.organization),
  };
}

/** The address of a team in the API. */
export function teamUrl(store: Addresses, { organization, slug }: Team): string {
  return `${store.urls.api}/orgs/${organization}/teams/${slug}`;
}

function organizationBody(store: Addresses, login: string): Record<string, unknown> {
  const url = `${store.urls.api}/orgs/${login}`;
  const since = isoSeconds(0);
  return {
    login,
    id: 1,
    node_id: nodeId("Organization", login),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `${store.urls.server}/avatars/${login}`,
    description: null,
    has_organization_projects: false,
    has_repository_projects: false,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    html_url: `${store.urls.server}/${login}`,
    type: "Organization",
    created_at: since,
    updated_at: since,
    archived_at: null,
  };
}
