import type { AppKey } from "./app-token.ts";

/** Teams of the organization that owns the caller's repository. A job's own token cannot see them, an app's can. */
export interface Teams {
  /**
   * Logins of all members, those of teams below it too; `null` if GitHub shows no such team. Throws `UserError(forbidden)` if the app may not
   * read members.
   */
  members(team: string, app: AppKey): Promise<readonly string[] | null>;
}
