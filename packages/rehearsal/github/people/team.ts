import { type Actor, rehearsal } from "../records/effect.ts";
import type { Team } from "../records/team.ts";
import type { World } from "../store/world.ts";

/** Makes a team or changes who is in it. */
export function setTeam(
  world: World,
  organization: string,
  slug: string,
  members: readonly string[],
  actor: Actor = rehearsal,
): Team {
  const known = findTeam(world, organization, slug);
  const now = world.now();
  if (known?.members.join() !== members.join()) {
    world.effect(actor, organization, "team.set", slug, { from: known?.members.join() ?? null, to: members.join() });
  }
  const fresh = { id: known?.id ?? world.ids.next("team"), organization, slug, name: slug, createdAt: now };
  const team = { ...fresh, ...known, members, updatedAt: now };
  return world.teams.put(team.id, team);
}

/** The team of this slug, or `undefined`. */
export function findTeam(world: World, organization: string, slug: string): Team | undefined {
  return teamsOf(world, organization).find((team) => team.slug === slug.toLowerCase());
}

/** All teams of an organization. */
export function teamsOf(world: World, organization: string): Team[] {
  return world.teams.all().filter((team) => team.organization.toLowerCase() === organization.toLowerCase());
}

/** Whether a person is in a team. */
export function isMember(team: Team | undefined, login: string): boolean {
  return team?.members.some((member) => member.toLowerCase() === login.toLowerCase()) ?? false;
}
