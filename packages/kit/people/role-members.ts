import type { Members } from "../../model/approval/review.ts";
import type { Configuration } from "../../model/configuration/configuration.ts";
import { UserError } from "../../model/document/user-error.ts";
import type { AppKey } from "../../ports/github/app-token.ts";
import type { World } from "../world.ts";

/** Who has each of these roles now. A team is asked for with the app's token; without an app it is not known who is in it. */
export async function membersOf(
  names: readonly string[],
  { roles }: Configuration,
  app: AppKey | undefined,
  { teams, log }: Pick<World, "teams" | "log">,
): Promise<Readonly<Record<string, Members>>> {
  const result: Record<string, Members> = {};
  const read = new Map<string, readonly string[] | null>();
  for (const name of new Set(names)) {
    const role = Object.hasOwn(roles, name) ? roles[name] : undefined;
    if (role === undefined) continue;
    if ("people" in role) result[name] = { known: true, logins: role.people };
    else if (app === undefined) result[name] = unreadable(name, role.team);
    else {
      const logins = read.has(role.team) ? read.get(role.team) : await teams.members(role.team, app);
      read.set(role.team, logins ?? null);
      result[name] = !logins
        ? gone(name, role.team)
        : logins.length === 0
          ? empty(name, role.team)
          : { known: true, logins };
      if (logins) log.info(`the team ${role.team} has ${logins.length} members`);
    }
  }
  return result;
}

/** Both or none: half of an app opens nothing. Throws `UserError(bad_input)`. */
export function appOf(appId: string | undefined, key: string | undefined, action: string): AppKey | undefined {
  if (appId === undefined && key === undefined) return undefined;
  if (appId !== undefined && key !== undefined) return { appId, key };
  throw new UserError(
    appId === undefined
      ? "the app has a key, but no id: the secret SLIPWAY_APP_KEY is there, the variable SLIPWAY_APP_ID is not"
      : "the app has an id, but no key: the variable SLIPWAY_APP_ID is there, the secret SLIPWAY_APP_KEY is not",
    {
      reason: "bad_input",
      remedy: `Give ${action} both app-id and app-key, or neither: both are in the environment of this job, or nowhere.`,
    },
  );
}

const unreadable = (role: string, team: string): Members => ({
  known: false,
  reason: "forbidden",
  because: `nobody may read who is in the team ${team}, which has the role ${role}`,
  remedy:
    "Put the id and the key of an app that may read members into the environment approval (the variable SLIPWAY_APP_ID, the secret SLIPWAY_APP_KEY), or list the people of the role.",
});

const gone = (role: string, team: string): Members => ({
  known: false,
  reason: "bad_config",
  because: `GitHub shows no team ${team}, which has the role ${role}`,
  remedy: `Correct roles.${role}.team, or let the app see the team.`,
});

const empty = (role: string, team: string): Members => ({
  known: false,
  reason: "bad_config",
  because: `the team ${team}, which has the role ${role}, has no members`,
  remedy: `Add people to the team, or correct roles.${role}.team.`,
});
