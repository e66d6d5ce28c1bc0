import { type MigrationMistake, type MigrationPlace, planMigrations } from "../../packages/decide/migrations.ts";
import { statementStarts } from "../../packages/formats/sql-statements.ts";
import { placeOfUnit } from "../../packages/formats/text-position.ts";
import type { AppliedMigration, Migration } from "../../packages/model/migration.ts";
import type { ReasonCode } from "../../packages/model/reason.ts";
import type { MigrationText } from "./read-migrations.ts";

/** A migration that is to be applied, with its text. */
export interface PendingMigration extends Migration {
  readonly text: string;
}

/** A mistake, on its line where it has one. */
export interface PlacedMistake extends MigrationMistake {
  readonly line?: number;
  readonly column?: number;
}

export type PendingMigrations =
  | { readonly go: true; readonly pending: readonly PendingMigration[]; readonly at: Migration | undefined }
  | {
      readonly go: false;
      readonly reason: ReasonCode;
      readonly because: string;
      readonly remedy: string;
      readonly mistakes: readonly PlacedMistake[];
    };

/** Statements by which a script would end the transaction that it runs in. */
const transaction =
  /^(BEGIN|START TRANSACTION|COMMIT|END|ROLLBACK(?! TO\b| (?:WORK|TRANSACTION) TO\b)|ABORT|PREPARE TRANSACTION)\b/;

/** What is to be applied; a migration that handles its own transaction closes the gate before any is run. */
export const pendingMigrations = (
  files: readonly MigrationText[],
  applied: readonly AppliedMigration[],
  folder: string,
  place: MigrationPlace,
): PendingMigrations => {
  const plan = planMigrations(files, applied, folder, place);
  if (!plan.go) return plan;
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const pending = plan.pending.map((migration) => ({ ...migration, text: texts.get(migration.path) ?? "" }));
  const mistakes = pending.flatMap(({ path, name, text }) =>
    statementStarts(text)
      .filter(({ words }) => transaction.test(words))
      .map(({ words, at }) => ({
        path,
        told: `${name} has its own ${words.split(" ")[0]}`,
        ...placeOfUnit(text, at),
      })),
  );
  if (mistakes.length === 0) return { ...plan, pending };
  return {
    go: false,
    reason: "bad_migration",
    because: mistakes.map(({ told, line }) => `${told} on line ${line}`).join("; "),
    remedy: "Leave it out: each migration runs in one transaction together with its line in the history.",
    mistakes,
  };
};
