import { join } from "node:path";
import { type Loss, lossesOf } from "../../packages/decide/deploy/migration-losses.ts";
import { statementsOf } from "../../packages/formats/sql/sql-statements.ts";
import type { World } from "../../packages/kit/world.ts";
import type { CurrentRelease } from "../../packages/model/ledger/promotion.ts";
import { readMigrationFiles } from "../../packages/ports/database/migration-files.ts";

/** A migration that the environment does not have yet, and what of it cannot be undone. */
export interface PendingMigration {
  /** File name without `.sql`. */
  readonly name: string;
  /** Number as its file spells it: `0007`. */
  readonly number: string;
  readonly losses: readonly Loss[];
}

/** Migrations of the artefact that an environment does not have yet, by number; `null` if there is no artefact to look into. What cannot be distinguished counts as pending. */
export async function pendingMigrations(
  { folder, migrations }: { readonly folder: string; readonly migrations: string },
  here: CurrentRelease | null,
  { files, trees, workspace }: World,
): Promise<readonly PendingMigration[] | null> {
  const root = join(workspace, folder);
  if ((await files.kind(root)) !== "folder") return null;
  const migrationTexts = await readMigrationFiles(root, migrations, files);
  const isDone = await doneTest(migrations, here, migrationTexts.length, trees);
  return migrationTexts
    .filter(({ file }) => !isDone(file))
    .toSorted((a, b) => numberIn(a.file) - numberIn(b.file))
    .map(({ file, text, foreign, mistakes: [mistake] = [] }) => ({
      name: file.replace(/\.sql$/, ""),
      number: /\d+/.exec(file.slice(file.lastIndexOf("/") + 1))?.[0] ?? file,
      losses:
        foreign || mistake
          ? [{ what: `cannot be run: ${(foreign ?? mistake)?.message}`, at: 0 }]
          : lossesOf(statementsOf(text)),
    }));
}

/** By the number that the last deploy told; where none ever did, by the files of the commit that is there. */
const doneTest = async (
  migrations: string,
  here: CurrentRelease | null,
  count: number,
  trees: World["trees"],
): Promise<(file: string) => boolean> => {
  const newest = here?.migration ?? null;
  if (newest !== null && /^\d+$/.test(newest)) return (file) => numberIn(file) <= Number(newest);
  const tree = here === null || count === 0 ? null : await trees.of(here.commit);
  if (tree === null) return () => false;
  const { files } = await trees.files(tree);
  return (file) => files.has(`${migrations.replace(/\/+$/, "")}/${file}`);
};

const numberIn = (file: string): number =>
  Number(/^\d+/.exec(file.slice(file.lastIndexOf("/") + 1))?.[0] ?? Number.POSITIVE_INFINITY);
