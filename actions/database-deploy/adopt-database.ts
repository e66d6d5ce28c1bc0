import { adoptionVerdict, isEmptySchema } from "../../packages/decide/deploy/adoption.ts";
import { type MigrationPlace, numberOf, planMigrations } from "../../packages/decide/deploy/migrations.ts";
import type { World } from "../../packages/kit/world.ts";
import type { Configuration } from "../../packages/model/configuration/configuration.ts";
import type { AppliedMigration, Migration } from "../../packages/model/database/migration.ts";
import type { Verdict } from "../../packages/model/document/verdict.ts";
import { catalogOf, catalogQueries, readCatalog } from "../../packages/ports/database/catalog.ts";
import type { Connection } from "../../packages/ports/database/database.ts";
import type { MigrationText } from "../../packages/ports/database/migration-files.ts";
import type { SqlEvent } from "../../packages/ports/database/scratch-database.ts";

/** An existing database that may be taken as one with these migrations, or why it may not. */
export type Adoption =
  | {
      readonly go: true;
      readonly because: string;
      /** Number of the newest of them as its file spells it. */
      readonly baseline: string;
      readonly migrations: readonly Migration[];
      readonly notCompared: readonly string[];
    }
  | Extract<ReturnType<typeof planMigrations>, { go: false }>;

const limit = 10 * 60_000;

/**
 * Looks whether a database without a history is what the migrations up to `database.baseline` make of an empty one: they are run in a database that
 * is forgotten afterwards, and the two catalogs are compared. `null` where there is nothing to adopt: no baseline, a history, or an empty database.
 */
export async function adoptionOf(
  files: readonly MigrationText[],
  applied: readonly AppliedMigration[],
  { baseline, migrations: folder }: Configuration["database"],
  place: MigrationPlace,
  connection: Connection,
  { log, scratch }: Pick<World, "log" | "scratch">,
): Promise<Adoption | null> {
  if (baseline === undefined || applied.length > 0) return null;
  const all = planMigrations(files, [], folder, place);
  const older = files.filter(({ file }) => Number(/^\d+/.exec(file)?.[0] ?? Number.NaN) <= Number(baseline));
  const plan = planMigrations(older, [], folder, place);
  if (!plan.go) return all.go ? plan : all;
  const last = plan.pending.at(-1);
  if (last === undefined || last.number !== Number(baseline))
    return refused("bad_migration", folder, `database.baseline is ${baseline}, but no migration has that number`, name);
  const number = numberOf(last);
  const there = await readCatalog(connection);
  if (there === null)
    return refused(
      "schema_differs",
      folder,
      "the database holds more objects of one kind than can be compared",
      byHand,
    );
  if (isEmptySchema(there)) {
    log.info("the database is empty: every migration is applied, and none is adopted");
    return null;
  }
  const textOf = new Map(files.map(({ path, text }) => [path, text]));
  const migrations = plan.pending.map((each) => ({ ...each, text: textOf.get(each.path) ?? "" }));
  const story = await scratch.run({ migrations, queries: catalogQueries, files: [] }, limit);
  const stop = stopOf(story.events, migrations, story.stopped);
  if (stop !== undefined)
    return refused(
      "schema_differs",
      folder,
      `it is not known what the migrations up to ${number} make: ${stop}`,
      byHand,
    );
  const made = catalogOf(story.events.flatMap((event) => (event.kind === "answer" ? [event.rows] : [])));
  const verdict = adoptionVerdict(made, there, number);
  if (!verdict.go) {
    const mistakes = verdict.differences.map((message) => ({ path: folder, message }));
    return { go: false, reason: verdict.reason, because: verdict.because, remedy: verdict.remedy, mistakes };
  }
  for (const what of verdict.notCompared) log.info(`not compared: ${what}`);
  return { ...verdict, baseline: number, migrations: plan.pending };
}

const name = "Name the number of the newest migration that the database has in database.baseline.";
const byHand = "Put the baseline's schema into one migration that runs in an empty PostgreSQL, and name its number.";

const stopOf = (
  events: readonly SqlEvent[],
  migrations: readonly Migration[],
  stopped: string | undefined,
): string | undefined => {
  for (const event of events)
    if (event.kind === "migration" && event.problem !== null)
      return `${migrations[event.migration]?.name} fails in an empty database: ${event.problem.message}`;
  const answers = events.filter(({ kind }) => kind === "answer").length;
  return stopped ?? (answers === catalogQueries.length ? undefined : "the scratch database did not answer");
};

const refused = (
  reason: Extract<Verdict, { go: false }>["reason"],
  path: string,
  message: string,
  remedy: string,
): Extract<Adoption, { go: false }> => ({ go: false, reason, because: message, remedy, mistakes: [{ path, message }] });
