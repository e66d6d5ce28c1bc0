import type { AppliedMigration, Migration, MigrationFile, MigrationMistake } from "../../model/database/migration.ts";
import type { ReasonCode } from "../../model/document/reason.ts";
import type { Flow } from "../../model/run/flow.ts";

/** Which database is migrated, and by which flow. */
export interface MigrationPlace {
  readonly environment: string;
  readonly flow: Pick<Flow, "name" | "chain">;
}

/** Which migrations to apply, in order; or why none may be applied. */
export type MigrationPlan =
  | { readonly go: true; readonly pending: readonly Migration[]; readonly at: Migration | undefined }
  | {
      readonly go: false;
      readonly reason: ReasonCode;
      readonly because: string;
      readonly remedy: string;
      readonly mistakes: readonly MigrationMistake[];
    };

const named = /^(\d{1,15})_[A-Za-z0-9][A-Za-z0-9_-]*\.sql$/;

/** Files that cannot be distinguished or put in order. */
const badFiles = (files: readonly MigrationFile[]): MigrationMistake[] => {
  const seen = new Map<number, string>();
  return files.flatMap(({ file, path, foreign }) => {
    if (foreign) return [foreign];
    const number = named.exec(file)?.[1];
    if (number === undefined) return [{ path, message: `${file} is not named like 0007_add_orders.sql` }];
    const other = seen.get(Number(number));
    seen.set(Number(number), file);
    return other === undefined ? [] : [{ path, message: `${file} has the same number as ${other}` }];
  });
};

/** Files and history ► what to apply. Whatever does not fit closes the gate, and everything of the first kind that does not fit is reported. What the history has already, whatever ends its lines, needs no run. */
export function planMigrations(
  files: readonly MigrationFile[],
  applied: readonly AppliedMigration[],
  folder: string,
  place?: MigrationPlace,
): MigrationPlan {
  const bad = badFiles(files);
  if (bad.length > 0) return no("bad_migration", bad, "Name each file <number>_<name>.sql with a number of its own.");
  const fileOf = new Map(files.map((each) => [each.path, each]));
  const isSame = (now: Migration, old: AppliedMigration): boolean =>
    now.sha256 === old.sha256 || (fileOf.get(now.path)?.earlier ?? []).includes(old.sha256);
  const migrations = files.map(migrationOf).sort((a, b) => a.number - b.number);
  const byNumber = new Map(migrations.map((migration) => [migration.number, migration]));
  const ahead = aheadOf(migrations, applied, byNumber, isSame);
  if (ahead.length > 0) return noAhead(ahead, folder, place);
  const edited = applied.flatMap((old) => {
    const now = byNumber.get(old.number);
    if (now === undefined) return [{ path: folder, message: `${old.name} was applied, but is not in the artefact` }];
    if (now.name !== old.name) return [{ path: now.path, message: `${old.name} was applied, but is now ${now.name}` }];
    return isSame(now, old) ? [] : [{ path: now.path, message: `${old.name} was changed after it was applied` }];
  });
  if (edited.length > 0)
    return no("migration_edited", edited, "Put the old file back, and make the change in a new migration.");
  const done = new Set(applied.map(({ number }) => number));
  const newest = Math.max(-1, ...done);
  const pending = migrations.filter(({ number }) => !done.has(number));
  const late = pending
    .filter(({ number }) => number < newest)
    .map(({ path, name }) => ({
      path,
      message: `${name} comes before ${byNumber.get(newest)?.name}, which was applied`,
    }));
  if (late.length > 0) return no("migration_order", late, "Give it a number after the newest one that was applied.");
  const unfit = pending.flatMap(({ path }) => fileOf.get(path)?.mistakes ?? []);
  if (unfit.length > 0) return no("bad_migration", unfit, "Change the migration; it was not applied.");
  return { go: true, pending, at: byNumber.get(newest) };
}

const migrationOf = ({ file, path, sha256 }: MigrationFile): Migration => ({
  number: Number(named.exec(file)?.[1]),
  name: file.replace(/\.sql$/, ""),
  sha256,
  path,
});

/** Applied migrations that the files lack, where nothing else is wrong and all of them come after the last file; otherwise none. */
const aheadOf = (
  migrations: readonly Migration[],
  applied: readonly AppliedMigration[],
  byNumber: ReadonlyMap<number, Migration>,
  isSame: (now: Migration, old: AppliedMigration) => boolean,
): readonly AppliedMigration[] => {
  const last = migrations.at(-1)?.number ?? -1;
  const isKept = (old: AppliedMigration): boolean => {
    const now = byNumber.get(old.number);
    return now !== undefined && now.name === old.name && isSame(now, old);
  };
  const other = applied.filter((old) => !isKept(old));
  return other.every(({ number }) => number > last) ? other : [];
};

const noAhead = (
  ahead: readonly AppliedMigration[],
  folder: string,
  place: MigrationPlace | undefined,
): Extract<MigrationPlan, { go: false }> => {
  const mistakes = ahead.map(({ name, release }) => ({
    path: folder,
    message: `${name} was applied by ${release === undefined ? "another release" : `release ${release}`}, which this release does not hold`,
  }));
  const refused = no("migration_edited", mistakes, aheadRemedy(place));
  return { ...refused, because: `${place?.environment ?? "the"} database is ahead: ${refused.because}` };
};

/** The last environment of a hotfix is that of every release: no other chain leads around it. */
const aheadRemedy = (place: MigrationPlace | undefined): string => {
  const around = place?.flow.name === "hotfix" && place.flow.chain.at(-1) !== place.environment;
  return [
    "Merge that release's migrations into this one (if a file was removed here, put it back)",
    "or let that release pass first, and merge it then",
    ...(around
      ? [
          "or let hotfixes go through an environment of their own: flows.hotfix.chain in .github/slipway.yml, such as [staging, production]",
        ]
      : []),
  ]
    .join("; ")
    .concat(".");
};

const no = (
  reason: ReasonCode,
  mistakes: readonly MigrationMistake[],
  remedy: string,
): Extract<MigrationPlan, { go: false }> => ({
  go: false,
  reason,
  because: mistakes
    .map(({ message, line }) => (line === undefined ? message : `${message} on line ${line}`))
    .join("; "),
  remedy: [...new Set(mistakes.map((each) => each.remedy ?? remedy))].join(" "),
  mistakes,
});

/** The number of a migration as its file spells it, such as `0006`. */
export function numberOf({ name }: Pick<Migration, "name">): string {
  return name.slice(0, name.indexOf("_"));
}
