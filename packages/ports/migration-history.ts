import type { AppliedMigration, Migration } from "../model/migration.ts";
import { UserError } from "../model/user-error.ts";
import type { Clock } from "./clock.ts";
import type { Connection } from "./database.ts";

/** The statements, for the adapter of memory. */
export const statements = {
  lock: "SELECT pg_try_advisory_lock($1) AS locked",
  exists: "SELECT to_regclass('slipway.migrations') IS NOT NULL AS there",
  read: "SELECT number, name, sha256, release FROM slipway.migrations ORDER BY number",
  create: `CREATE SCHEMA IF NOT EXISTS slipway;
CREATE TABLE IF NOT EXISTS slipway.migrations (
  number bigint PRIMARY KEY,
  name text NOT NULL,
  sha256 text NOT NULL,
  release text NOT NULL,
  execution text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE slipway.migrations IS 'Migrations that Slipway applied. Edit nothing here.';`,
  insert: "INSERT INTO slipway.migrations (number, name, sha256, release, execution) VALUES ($1, $2, $3, $4, $5)",
} as const;

/** "slipway" as a number: the key of the advisory lock, one per database. */
const key = "32488822435963257";

/** Which migrations a database has, and the one way to add one. */
export interface MigrationHistory {
  applied(): Promise<readonly AppliedMigration[]>;
  /** Runs the text and writes it into the history in one transaction: both happen, or neither. Throws `StatementError`. */
  apply(
    migration: Migration,
    text: string,
    by: { readonly release: string; readonly execution: string },
  ): Promise<void>;
}

/** Waits until nobody else migrates this database, at most so many milliseconds; the connection holds the lock until it is closed. Throws `UserError(database_unreachable)`. */
export const migrationHistory = async (
  connection: Connection,
  clock: Clock,
  patience: number,
): Promise<MigrationHistory> => {
  const until = clock.now().getTime() + patience;
  while ((await connection.query(statements.lock, [key])).rows[0]?.locked !== true) {
    if (clock.now().getTime() >= until)
      throw new UserError(`somebody else has been migrating this database for ${patience / 1000} s`, {
        reason: "database_unreachable",
        remedy:
          "Wait until the other run has ended, then re-run the job. Its session holds an advisory lock (pg_locks).",
      });
    await clock.sleep(1000);
  }
  const isThere = async () => (await connection.query(statements.exists)).rows[0]?.there === true;
  return {
    applied: async () => {
      if (!(await isThere())) return [];
      return (await connection.query(statements.read)).rows.map(({ number, name, sha256, release }) => ({
        number: Number(number),
        name: String(name),
        sha256: String(sha256),
        release: String(release),
      }));
    },
    apply: async ({ number, name, sha256 }, text, { release, execution }) => {
      await connection.script(`RESET ROLE; RESET ALL; SET lock_timeout = ${Math.max(1, patience)}; BEGIN`);
      try {
        await connection.script(text);
        await connection.script("RESET ROLE");
        if (!(await isThere())) await connection.script(statements.create);
        await connection.query(statements.insert, [number, name, sha256, release, execution]);
        await connection.script("COMMIT");
      } catch (error) {
        await connection.script("ROLLBACK").catch(() => {}); // a lost connection is rolled back by the server
        throw error;
      }
    },
  };
};
