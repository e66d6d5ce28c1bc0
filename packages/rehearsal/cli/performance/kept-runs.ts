/** The history of a suite as it is on this machine: the file that a person committed, then the lines of the ledger. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../../model/document/user-error.ts";
import { ledgerDocument } from "../../../model/ledger/ledger.ts";
import { importedRunsPath, PerformanceRun } from "../../../model/performance/performance-run.ts";
import { checkoutGit, type Git } from "../../sources/checkout-git.ts";
import { openCheckout } from "../../sources/repository.ts";

/** Where to look for it. */
export interface HistoryPlace {
  /** Top of the repository. */
  readonly repository: string;
  /** What a rehearsal keeps. */
  readonly state: string;
  /** Whether the rehearsal's ledger is meant, and not the one of the clone. */
  readonly isRehearsed: boolean;
}

/** A ledger that can be read, and what people call it. */
export interface KeptLedger {
  readonly name: string;
  readonly git: Git;
  readonly ref: string;
}

const branch = "slipway-ledger";
/** Bytes of one file of the ledger that are read. */
const keep = 256 * 1024 ** 2;

/** The ledger of the clone (what was fetched from origin, or else its own branch), or that of its rehearsal; `undefined` if there is none. */
export async function findLedger(
  { repository, state, isRehearsed }: HistoryPlace,
  env: Readonly<Record<string, string | undefined>>,
): Promise<KeptLedger | undefined> {
  const { name } = await openCheckout(repository, env);
  const clone = checkoutGit(repository, env, keep);
  const rehearsed = join(state, "github", "git", `${name.toLowerCase()}.git`);
  const rehearsal = {
    git: checkoutGit(rehearsed, env, keep),
    ref: `refs/heads/${branch}`,
    name: `${branch} of the rehearsal`,
  };
  const places: readonly KeptLedger[] = isRehearsed
    ? [rehearsal]
    : [
        { git: clone, ref: `refs/remotes/origin/${branch}`, name: `origin/${branch}` },
        { git: clone, ref: `refs/heads/${branch}`, name: branch },
        rehearsal,
      ];
  for (const place of places) {
    if (place.ref.startsWith("refs/heads") && place === rehearsal && !existsSync(rehearsed)) continue;
    if ((await place.git("rev-parse", "--verify", "--quiet", `${place.ref}^{commit}`)) !== undefined) return place;
  }
  return undefined;
}

/** Environments that have a history of a suite, in order of their names. */
export async function environmentsOf(
  place: HistoryPlace,
  ledger: KeptLedger | undefined,
  suite: string,
): Promise<string[]> {
  const folder = join(place.repository, ".github/slipway-performance");
  const imported = existsSync(folder) ? readdirSync(folder) : [];
  const listed = ledger === undefined ? [] : await names(ledger, "performance/");
  const inLedger = await Promise.all(
    listed.map(async (name) => ((await names(ledger, `performance/${name}/`)).includes(suite) ? [name] : [])),
  );
  const own = imported.filter((name) => existsSync(join(place.repository, importedRunsPath(name, suite))));
  return [...new Set([...own, ...inLedger.flat()])].sort();
}

/** The runs of a suite in an environment, oldest first. Throws `UserError(ledger_unreadable)` for a line that is no run. */
export async function keptRuns(
  place: HistoryPlace,
  ledger: KeptLedger | undefined,
  environment: string,
  suite: string,
): Promise<PerformanceRun[]> {
  const path = importedRunsPath(environment, suite);
  const file = join(place.repository, path);
  const imported = existsSync(file) ? runsOf(readFileSync(file, "utf8"), path) : [];
  if (ledger === undefined) return imported;
  const folder = `performance/${environment}/${suite}/`;
  const months = (await names(ledger, folder)).filter((name) => name.endsWith(".jsonl")).sort();
  const recorded: PerformanceRun[] = [];
  for (const month of months) {
    const text = await ledger.git("cat-file", "blob", `${ledger.ref}:${folder}${month}`);
    if (text === undefined) throw unreadable(`${folder}${month} on ${ledger.name}`);
    recorded.push(...runsOf(text, `${folder}${month}`));
  }
  return [...imported, ...recorded];
}

async function names(ledger: KeptLedger | undefined, folder: string): Promise<string[]> {
  const listed = await ledger?.git("ls-tree", "-z", "--name-only", ledger.ref, folder);
  return (listed ?? "").split("\0").flatMap((path) => (path === "" ? [] : [path.slice(folder.length)]));
}

function runsOf(text: string, path: string): PerformanceRun[] {
  return text
    .split("\n")
    .flatMap((line, at) =>
      line.trim() === "" ? [] : [ledgerDocument(PerformanceRun, line, `${path}, line ${at + 1}`)],
    );
}

function unreadable(what: string): UserError {
  return new UserError(`${what} cannot be read`, {
    reason: "ledger_unreadable",
    remedy: "Fetch the branch again: git fetch origin slipway-ledger.",
  });
}
