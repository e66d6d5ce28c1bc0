import { nodeId } from "../../people/user.ts";
import type { Team } from "../../records/team.ts";
import { isoSeconds } from "../../store/object.ts";
import type { World } from "../../store/world.ts";

/** A team as lists and environments show it. */
export function teamBody(world: World, team: Team): Record<string, unknown> {
  const url = teamUrl(world, team);
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
    html_url: `${world.urls.server}/orgs/${team.organization}/teams/${team.slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    type: "organization",
    parent: null,
  };
}

/** A team with all that only its own route tells. */
export function fullTeam(world: World, team: Team): Record<string, unknown> {
  return {
    ...teamBody(world, team),
    created_at: isoSeconds(team.createdAt),
    updated_at: isoSeconds(team.updatedAt),
    members_count: team.members.length,
    repos_count: 0,
    organization: organizationBody(world, team.organization),
  };
}

/** The address of a team in the API. */
export function teamUrl(world: World, { organization, slug }: Team): string {
  return `${world.urls.api}/orgs/${organization}/teams/${slug}`;
}

function organizationBody(world: World, login: string): Record<string, unknown> {
  const url = `${world.urls.api}/orgs/${login}`;
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
    avatar_url: `${world.urls.server}/avatars/${login}`,
    description: null,
    has_organization_projects: false,
    has_repository_projects: false,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    html_url: `${world.urls.server}/${login}`,
    type: "Organization",
    created_at: since,
    updated_at: since,
    archived_at: null,
  };
}
