import { type MigrationPlace, planMigrations } from "../../packages/decide/deploy/migrations.ts";
import type { AppliedMigration, Migration } from "../../packages/model/database/migration.ts";
import type { MigrationText } from "../../packages/ports/database/migration-files.ts";

/** A migration that is to be applied, with its text. */
export interface PendingMigration extends Migration {
  readonly text: string;
}

export type PendingMigrations =
  | { readonly go: true; readonly pending: readonly PendingMigration[]; readonly at: Migration | undefined }
  | Extract<ReturnType<typeof planMigrations>, { go: false }>;

/** What is to be applied, each with its text. */
export function pendingMigrations(
  files: readonly MigrationText[],
  applied: readonly AppliedMigration[],
  folder: string,
  place: MigrationPlace,
): PendingMigrations {
  const plan = planMigrations(files, applied, folder, place);
  if (!plan.go) return plan;
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return { ...plan, pending: plan.pending.map((each) => ({ ...each, text: texts.get(each.path) ?? "" })) };
}
