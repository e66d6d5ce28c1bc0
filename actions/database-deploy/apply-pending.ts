import { lockPlace } from "../../packages/decide/deploy/second-lock.ts";
import { placeOfCharacter } from "../../packages/formats/sql/text-position.ts";
import type { Annotation } from "../../packages/kit/log/commands.ts";
import type { Result } from "../../packages/kit/result.ts";
import type { World } from "../../packages/kit/world.ts";
import type { Configuration } from "../../packages/model/configuration/configuration.ts";
import type { Flow } from "../../packages/model/run/flow.ts";
import { type Connection, StatementError } from "../../packages/ports/database/database.ts";
import type { MigrationHistory } from "../../packages/ports/database/migration-history.ts";
import type { PendingMigration } from "./pending-migrations.ts";

/** Where the migrations are applied, from which follows who may have applied them before. */
export interface ApplyPlace {
  readonly environment: string;
  readonly flow: Flow;
  readonly configuration: Configuration;
}

/** Applies one migration after the other and stops at the first that fails; what was applied before stays. */
export async function applyPending(
  pending: readonly PendingMigration[],
  {
    connection,
    history,
    by,
    at,
    isNew,
  }: {
    connection: Connection;
    history: MigrationHistory;
    by: { release: string; execution: string };
    at: ApplyPlace;
    /** Whether the database had no history before. */
    isNew: boolean;
  },
  { log, signal }: World,
): Promise<{ applied: string[]; failed?: Result }> {
  const applied: string[] = [];
  for (const migration of pending) {
    if (signal.aborted) break;
    try {
      await history.apply(migration, migration.text, by);
      log.info(`applied ${migration.name}`);
    } catch (error) {
      if (!(error instanceof StatementError)) throw error;
      return { applied, failed: failureOf(migration, error, at, isNew && applied.length === 0) };
    } finally {
      for (const notice of connection.notices()) log.foreign(notice);
    }
    applied.push(migration.name);
  }
  return { applied };
}

const failureOf = (
  { name, path, text }: PendingMigration,
  error: StatementError,
  at: ApplyPlace,
  isFirst: boolean,
): Result => {
  const place = error.position === undefined ? undefined : placeOfCharacter(text, error.position);
  const where = place === undefined ? path : `${path}:${place.line}:${place.column}`;
  const annotation: Annotation = {
    level: "error",
    title: `${name} failed (${error.code})`,
    message: error.message,
    path,
  };
  return {
    outcome: "failed",
    reason: "migration_failed",
    because: `${name} failed and was rolled back: ${where}: ${error.message}`,
    remedy: `${remedyFor(error, at)}${isFirst && isDuplicate.test(error.code) ? existing : ""}`,
    annotations: [place === undefined ? annotation : { ...annotation, ...place }],
  };
};

/** Something of that name is there already: schema, function, object, table, database. */
const isDuplicate = /^42(P06|723|710|P07|P04)$/;

const existing =
  " If the database existed before Slipway and has the older migrations already, name the newest of them in database.baseline; what is there is compared first.";

const remedyFor = ({ code, hint }: StatementError, at: ApplyPlace): string => {
  if (code === "25001")
    return "Each migration runs in a transaction, which this statement cannot; write it without CONCURRENTLY, or run it by hand outside of a release.";
  if (code === "55P03")
    return "Another session holds a lock that the migration needs; re-run the job, or raise lock-timeout.";
  return `${mendingFor(at)}${hint === undefined ? "" : ` The server's hint: ${hint}`}`;
};

/** A file that another environment has applied is refused there once it is changed, and a new one would come after the one that fails. */
const mendingFor = ({ environment, flow, configuration }: ApplyPlace): string => {
  const { before } = lockPlace(flow, environment);
  if (before !== null)
    return `Its file must stay as it is, because ${before} has applied it: fix by hand what differs in the database of ${environment}, then re-run the failed jobs.`;
  const fix = "Fix the migration and release again; it was not applied, so its file may be changed.";
  const elsewhere = configuration.flows.develop.chain.filter((name) => name !== environment);
  if (elsewhere.length === 0) return fix;
  const others = elsewhere.join(", ");
  return `${fix} If ${others} has applied it, it must stay as it is: fix by hand what differs in the database of ${environment}, then re-run the failed jobs.`;
};
