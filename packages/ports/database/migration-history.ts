import type { AppliedMigration, Migration } from "../../model/database/migration.ts";
import { UserError } from "../../model/document/user-error.ts";
import type { Clock } from "../machine/clock.ts";
import { type Connection, StatementError } from "./database.ts";
import { endedTransaction, sessionStatements } from "./session-statements.ts";

/** "slipway" as a number: the key of the advisory lock, one per database. */
const key = "32488822435963257";

const isOurLock = `classid = (${key}::bigint >> 32)::oid AND objid = (${key}::bigint & 4294967295)::oid AND objsubid = 1`;
const held = "pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid() AND granted";

/** The statements, for the adapter of memory. */
export const statements = {
  /** Lets go of every advisory lock that a migration left, but not of ours: as `pg_advisory_unlock_all()` in a test. */
  unlock: `DO $slipway$ DECLARE l record; BEGIN
  FOR l IN SELECT * FROM ${held} AND NOT (${isOurLock}) LOOP
    LOOP
      EXIT WHEN NOT CASE
        WHEN l.objsubid = 1 AND l.mode = 'ExclusiveLock' THEN pg_advisory_unlock((l.classid::bigint << 32) | l.objid::bigint)
        WHEN l.objsubid = 1 THEN pg_advisory_unlock_shared((l.classid::bigint << 32) | l.objid::bigint)
        WHEN l.mode = 'ExclusiveLock' THEN pg_advisory_unlock(l.classid::bigint::bit(32)::int, l.objid::bigint::bit(32)::int)
        ELSE pg_advisory_unlock_shared(l.classid::bigint::bit(32)::int, l.objid::bigint::bit(32)::int) END
      OR NOT EXISTS (SELECT FROM ${held} AND classid = l.classid AND objid = l.objid AND objsubid = l.objsubid AND mode = l.mode);
    END LOOP;
  END LOOP;
END $slipway$`,
  standing: `SELECT pg_catalog.pg_current_xact_id()::text AS id, EXISTS (SELECT FROM ${held} AND ${isOurLock}) AS locked`,
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
  adopting: "ALTER TABLE slipway.migrations ADD COLUMN IF NOT EXISTS adopted boolean NOT NULL DEFAULT false",
  adopt:
    "INSERT INTO slipway.migrations (number, name, sha256, release, execution, adopted) VALUES ($1, $2, $3, $4, $5, true)",
  power: `SELECT pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean AS readonly,
  CASE WHEN to_regclass('slipway.migrations') IS NULL THEN has_database_privilege(current_database(), 'CREATE')
    ELSE has_table_privilege('slipway.migrations', 'INSERT') END AS writes`,
} as const;

/** Which migrations a database has, and the one way to add one. */
export interface MigrationHistory {
  applied(): Promise<readonly AppliedMigration[]>;
  /** Runs the text and writes it into the history in one transaction: both happen, or neither. Throws `StatementError`. */
  apply(
    migration: Migration,
    text: string,
    by: { readonly release: string; readonly execution: string },
  ): Promise<void>;
  /** Writes migrations into the history that the database had before there was one: all of them in one transaction, or none. Throws `StatementError`. */
  adopt(migrations: readonly Migration[], by: { readonly release: string; readonly execution: string }): Promise<void>;
}

/** What a database's history tells, to somebody who changes nothing and waits for nobody. */
export async function appliedMigrations(connection: Connection): Promise<readonly AppliedMigration[]> {
  if (!(await isThere(connection))) return [];
  return (await connection.query(statements.read)).rows.map(({ number, name, sha256, release }) => ({
    number: Number(number),
    name: String(name),
    sha256: String(sha256),
    release: String(release),
  }));
}

const isThere = async (connection: Connection): Promise<boolean> =>
  (await connection.query(statements.exists)).rows[0]?.there === true;

/** Waits until nobody else migrates this database, at most so many milliseconds; the connection holds the lock until it is closed. Throws `UserError(database_unreachable)`. */
export async function migrationHistory(
  connection: Connection,
  clock: Clock,
  patience: number,
): Promise<MigrationHistory> {
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
  return {
    applied: () => appliedMigrations(connection),
    adopt: async (migrations, { release, execution }) => {
      await connection.script(sessionStatements.reset);
      await connection.script(sessionStatements.begin);
      try {
        await connection.script(statements.create);
        await connection.script(statements.adopting);
        for (const { number, name, sha256 } of migrations)
          await connection.query(statements.adopt, [number, name, sha256, release, execution]);
        await connection.script(sessionStatements.commit);
      } catch (error) {
        await connection.script(sessionStatements.rollback).catch(() => {});
        throw error;
      }
    },
    apply: async ({ number, name, sha256 }, text, { release, execution }) => {
      await connection.script(`${sessionStatements.reset}; SET lock_timeout = ${Math.max(1, patience)}`);
      await connection.script(statements.unlock);
      await connection.script(sessionStatements.begin);
      try {
        const before = await standing(connection);
        await connection.script(text);
        const after = await standing(connection);
        if (after.id !== before.id) throw new StatementError(endedTransaction, { code: "2D000" });
        if (!after.locked) throw new StatementError("it let go of the lock that Slipway holds", { code: "55000" });
        await connection.script(sessionStatements.close);
        if (!(await isThere(connection))) await connection.script(statements.create);
        await connection.query(statements.insert, [number, name, sha256, release, execution]);
        await connection.script(sessionStatements.commit);
      } catch (error) {
        await connection.script(sessionStatements.rollback).catch(() => {}); // a lost connection is rolled back by the server
        throw error;
      }
    },
  };
}

const standing = async (connection: Connection): Promise<Readonly<Record<string, unknown>>> =>
  (await connection.query(statements.standing)).rows[0] ?? {};
