import { type Actor, rehearsal } from "../records/effect.ts";
import type { Team, TeamStore } from "../records/team.ts";
import type { ChangeLog } from "../store/change-log.ts";

/** Makes a team or changes who is in it. */
export function setTeam(
  store: ChangeLog & TeamStore,
  organization: string,
  slug: string,
  members: readonly string[],
  actor: Actor = rehearsal,
): Team {
  const known = findTeam(store, organization, slug);
  const now = store.now();
  if (known?.members.join() !== members.join()) {
    store.effect(actor, organization, "team.set", slug, { from: known?.members.join() ?? null, to: members.join() });
  }
  const fresh = { id: known?.id ?? store.ids.next("team"), organization, slug, name: slug, createdAt: now };
  const team = { ...fresh, ...known, members, updatedAt: now };
  return store.teams.put(team.id, team);
}

/** The team of this slug, or `undefined`. */
export function findTeam(store: TeamStore, organization: string, slug: string): Team | undefined {
  return teamsOf(store, organization).find((team) => team.slug === slug.toLowerCase());
}

/** All teams of an organization. */
export function teamsOf(store: TeamStore, organization: string): Team[] {
  return store.teams.all().filter((team) => team.organization.toLowerCase() === organization.toLowerCase());
}

/** Whether a person is in a team. */
export function isMember(team: Team | undefined, login: string): boolean {
  return team?.members.some((member) => member.toLowerCase() === login.toLowerCase()) ?? false;
}
