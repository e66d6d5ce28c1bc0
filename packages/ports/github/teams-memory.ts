import type { Teams } from "./teams.ts";

/** Teams in memory: slug ► logins. */
export function memoryTeams(teams: Readonly<Record<string, readonly string[]>> = {}): Teams {
  return {
    members: async (team) => teams[team] ?? null,
  };
}
