import type { Teams } from "./teams.ts";

/** Teams in memory: slug ► logins. */
export const memoryTeams = (teams: Readonly<Record<string, readonly string[]>> = {}): Teams => ({
  members: async (team) => teams[team] ?? null,
});
