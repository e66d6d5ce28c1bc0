import type { World } from "../../packages/kit/world.ts";
import type { Configuration } from "../../packages/model/configuration.ts";
import type { Members } from "../../packages/model/review.ts";
import type { AppKey } from "../../packages/ports/app-token.ts";

/** Who has each of these roles now. A team is asked for with the app's token; without an app nobody knows who is in it. */
export const membersOf = async (
  names: readonly string[],
  { roles }: Configuration,
  app: AppKey | undefined,
  { teams, log }: World,
): Promise<Readonly<Record<string, Members>>> => {
  const found: Record<string, Members> = {};
  for (const name of new Set(names)) {
    const role = Object.hasOwn(roles, name) ? roles[name] : undefined;
    if (role === undefined) continue;
    if ("people" in role) found[name] = { known: true, logins: role.people };
    else if (app === undefined) found[name] = unreadable(name, role.team);
    else {
      const logins = await teams.members(role.team, app);
      found[name] = logins === null ? gone(name, role.team) : { known: true, logins };
      if (logins) log.info(`the team ${role.team} has ${logins.length} members`);
    }
  }
  return found;
};

const unreadable = (role: string, team: string): Members => ({
  known: false,
  reason: "forbidden",
  because: `nobody may read who is in the team ${team}, which has the role ${role}`,
  remedy: "Give approval-gate the id and key of an app that may read members, or list the people of the role.",
});

const gone = (role: string, team: string): Members => ({
  known: false,
  reason: "bad_config",
  because: `GitHub shows no team ${team}, which has the role ${role}`,
  remedy: `Mend roles.${role}.team, or let the app see the team.`,
});
