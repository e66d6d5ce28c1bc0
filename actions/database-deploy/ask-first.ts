import { passed, type Result } from "../../packages/kit/result.ts";
import type { World } from "../../packages/kit/world.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import { environmentPath, ledgerDocument } from "../../packages/model/ledger/ledger.ts";
import { EnvironmentState } from "../../packages/model/ledger/promotion.ts";
import type { TerraformPlan } from "../../packages/model/terraform/terraform-plan.ts";
import type { MigrationText } from "../../packages/ports/database/migration-files.ts";
import { appliedMigrations, statements } from "../../packages/ports/database/migration-history.ts";
import { adoptionOf } from "./adopt-database.ts";
import type { ApplyPlace } from "./apply-pending.ts";
import { refusedMigrations } from "./migrated.ts";
import { pendingMigrations } from "./pending-migrations.ts";

/**
 * Everything that a deploy of the database can refuse, asked before anything is changed: nothing is written, and no lock is waited for. A database that
 * cannot be reached is passed over only if this very release may be what makes it.
 */
export async function askFirst(
  files: readonly MigrationText[],
  url: string,
  place: ApplyPlace,
  plan: TerraformPlan | undefined,
  world: World,
): Promise<Result> {
  try {
    return await world.database.connect(url, async (connection) => {
      const applied = await appliedMigrations(connection);
      const { database } = place.configuration;
      const adoption = await adoptionOf(files, applied, database, place, connection, world);
      if (adoption?.go === false) return refusedMigrations(place.environment, adoption);
      const known = adoption === null ? applied : adoption.migrations;
      const pending = pendingMigrations(files, known, database.migrations, place);
      if (!pending.go) return refusedMigrations(place.environment, pending);
      const [power = {}] = (await connection.query(statements.power)).rows;
      if (pending.pending.length > 0 && (power.readonly !== false || power.writes !== true))
        throw withoutPermission(power.readonly !== false, "DATABASE_URL");
      const count = `${pending.pending.length} of ${files.length} migrations would be applied`;
      return passed(adoption === null ? count : `${adoption.because}; ${count}`);
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (error.reason === "database_unreachable" && (await mayBeMadeNow(place.environment, plan, world))) {
      world.log.info(`${error.message}; the plan may be what makes it, so it is asked again after Terraform`);
      return passed("the database cannot be reached yet; it is asked again once Terraform has applied the plan");
    }
    // Nothing was tried: the environment is as it was.
    return { outcome: "refused", reason: error.reason, because: error.message, remedy: error.remedy };
  }
}

/** Kinds of resources that are a database, or hold one. */
const databases = /(^|\.)[a-z0-9]+_[a-z0-9_]*(db|rds|sql|postgres|aurora|alloydb|neon|supabase|database)/;

/** May the plan make the database? It makes one by name, or makes something where no migration was ever recorded. */
const mayBeMadeNow = async (
  environment: string,
  plan: TerraformPlan | undefined,
  { ledger }: World,
): Promise<boolean> => {
  const made = (plan?.summary.resources ?? []).filter(({ action }) => action === "create" || action === "replace");
  if (made.length === 0) return false;
  if (made.some(({ address }) => databases.test(address))) return true;
  const path = environmentPath(environment);
  const text = await ledger.read(path);
  const current = text === null ? null : ledgerDocument(EnvironmentState, text, path).current;
  return (current?.migration ?? null) === null;
};

const withoutPermission = (isReadOnly: boolean, secret: string): UserError =>
  new UserError(
    isReadOnly
      ? "the database can only be read: it is a copy, or its sessions are read-only"
      : "the role of the connection may not write the history of the migrations",
    {
      reason: "bad_input",
      remedy: isReadOnly
        ? `Let the secret ${secret} name the database that can be written.`
        : `Let the role of the secret ${secret} create a schema in the database (GRANT CREATE ON DATABASE), or write slipway.migrations.`,
    },
  );
