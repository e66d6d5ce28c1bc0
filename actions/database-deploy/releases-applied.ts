import type { HistoryLine } from "../../packages/decide/migrations.ts";
import type { AppliedMigration } from "../../packages/model/migration.ts";
import type { Connection } from "../../packages/ports/database.ts";

/** Adds to each applied migration the release that applied it, as the history of the database says. */
export const withReleases = async (
  applied: readonly AppliedMigration[],
  connection: Connection,
): Promise<readonly HistoryLine[]> => {
  if (applied.length === 0) return [];
  const { rows } = await connection.query("SELECT number, release FROM slipway.migrations");
  const releases = new Map(rows.map(({ number, release }) => [Number(number), String(release)]));
  return applied.map((migration) => ({ ...migration, release: releases.get(migration.number) }));
};
