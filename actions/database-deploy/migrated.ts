import { code, lines, plain, table } from "../../packages/kit/log/markdown.ts";
import type { Result } from "../../packages/kit/result.ts";
import { refusals } from "../../packages/model/document/reason.ts";
import type { Json } from "../../packages/model/document/value.ts";
import type { Adoption } from "./adopt-database.ts";
import type { PendingMigration, PendingMigrations } from "./pending-migrations.ts";

/** What was done, for people: each migration that was new, and whether it is in the database now. */
export function migratedMarkdown(
  environment: string,
  {
    pending,
    applied,
    failed,
    at,
  }: {
    pending: readonly PendingMigration[];
    applied: readonly string[];
    failed: Result | undefined;
    at: string;
  },
): string {
  return lines(
    failed === undefined
      ? `**${plain(environment)}**: ${applied.length} migration${applied.length === 1 ? "" : "s"} applied; the database is at ${at}.`
      : `**${plain(environment)}**: ${plain(failed.because)}`,
    table(
      ["migration", ""],
      pending.map(({ name }, index) => [code(name), stateOf(index, applied.length, failed !== undefined)]),
    ),
  );
}

const stateOf = (index: number, applied: number, failed: boolean): string =>
  index < applied ? "applied" : failed && index === applied ? "failed, rolled back" : "not started";

/** What was adopted, for the entry. */
export function adoptedFacts({ baseline, migrations, notCompared }: Adopted): Json {
  return {
    baseline,
    migrations: migrations.length,
    "not compared": [...notCompared].slice(0, 30),
  };
}

/** What was adopted, for people: up to where, and what nobody compared. */
export function adoptionMarkdown({ baseline, migrations, because, notCompared }: Adopted): string {
  return lines(
    `Adopted as it was, with ${migrations.length} migrations up to ${baseline}: ${plain(because)}. Not compared:`,
    notCompared.map((what) => `- ${plain(what)}`).join("\n"),
  );
}

type Adopted = Extract<Adoption, { go: true }>;

/** Why no migration was started, each mistake on its line. */
export function refusedMigrations(
  environment: string,
  { reason, because, remedy, mistakes }: Extract<PendingMigrations, { go: false }>,
): Result {
  return {
    outcome: refusals.has(reason) ? "refused" : "failed",
    reason,
    because,
    remedy,
    summary: lines(
      `**${plain(environment)}**: no migration was started.`,
      mistakes
        .map(({ message, path, line }) => `- ${code(line === undefined ? path : `${path}:${line}`)} ${plain(message)}`)
        .join("\n"),
      plain(remedy),
    ),
    annotations: mistakes.slice(0, 9).map(({ path, message, line, column }) => ({
      level: "error",
      title: reason,
      message,
      path,
      line: line ?? 1,
      ...(column === undefined ? {} : { column }),
    })),
  };
}
