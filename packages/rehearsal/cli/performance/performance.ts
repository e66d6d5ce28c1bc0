/** `slipway performance`: what suites measured, taken out, brought in and shown. */
import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import * as v from "valibot";
import type { MetricLimit } from "../../../formats/performance-chart/page.ts";
import { parseConfiguration } from "../../../model/configuration/configuration-file.ts";
import { didYouMean } from "../../../model/document/nearest.ts";
import { UserError } from "../../../model/document/user-error.ts";
import { Identifier } from "../../../model/document/value.ts";
import { limitOf } from "../../../model/performance/limit.ts";
import { directions } from "../../../model/performance/measurement.ts";
import { importedRunsPath, type PerformanceRun } from "../../../model/performance/performance-run.ts";
import { environmentsOf, findLedger, type HistoryPlace, keptRuns } from "./kept-runs.ts";

/** What the command line said. */
export interface PerformanceWords {
  readonly environment?: string | undefined;
  readonly suite?: string | undefined;
  readonly csv: boolean;
  readonly out?: string | undefined;
  readonly only?: readonly string[] | undefined;
  readonly better?: string | undefined;
}

const verbs = ["export", "import", "show"] as const;

/** Does what `slipway performance <verb>` asks for; gives what is printed. */
export async function performanceCommand(
  place: HistoryPlace,
  [verb, file, more]: readonly string[],
  words: PerformanceWords,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const known = verbs.find((name) => name === verb);
  if (known === undefined)
    throw wrong(
      verb === undefined
        ? "performance exports, imports or shows"
        : `performance has no ${JSON.stringify(verb)}${didYouMean(verb, verbs)}`,
      "Write slipway performance export, import or show.",
    );
  if (more !== undefined || (known === "import") !== (file !== undefined))
    throw wrong(
      known === "import" ? "import is about one file" : `${known} takes no file`,
      known === "import"
        ? "Write slipway performance import FILE --environment E --suite S."
        : "Name what it writes with --out.",
    );
  const suite = named("suite", words.suite);
  if (known === "show") return show(place, suite, words, env);
  const environment = named("environment", words.environment);
  if (known === "import") return importFile(place, file ?? "", environment, suite, words);
  const runs = await keptRuns(place, await findLedger(place, env), environment, suite);
  if (runs.length === 0) throw nothing(suite, environment);
  const { performanceCsv } = await import("../../../formats/performance-history/performance-csv.ts");
  const text = words.csv ? performanceCsv(runs) : linesOf(runs);
  if (words.out === undefined) return text;
  return `${told(runs)} ${await written(resolve(words.out), text)}\n`;
}

/** The page of a suite, of one environment or of all. */
async function show(
  place: HistoryPlace,
  suite: string,
  { environment, out }: PerformanceWords,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const ledger = await findLedger(place, env);
  const all =
    environment === undefined ? await environmentsOf(place, ledger, suite) : [named("environment", environment)];
  const runs = (await Promise.all(all.map((each) => keptRuns(place, ledger, each, suite)))).flat();
  if (runs.length === 0) throw nothing(suite, environment);
  // The drawing is only loaded by who looks.
  const { performancePage } = await import("../../../formats/performance-chart/page.ts");
  const path = out === undefined ? join(place.state, "performance", `${suite}.html`) : resolve(out);
  if (out === undefined) await written(join(place.state, ".gitignore"), "*\n");
  return `${told(runs)} ${await written(path, performancePage(suite, runs, { limits: limitsOf(place.repository, suite) }))}\n`;
}

/** The limits of a suite in the configuration as it stands; none where it cannot be read, for this is a picture and no gate. */
function limitsOf(repository: string, suite: string): MetricLimit[] {
  const path = join(repository, ".github/slipway.yml");
  try {
    const { performance } = parseConfiguration(readFileSync(path, "utf8"), path);
    const limits = Object.entries(performance.suites.find(({ name }) => name === suite)?.limits ?? {});
    return limits.flatMap(([metric, told]) => {
      const entries = typeof told === "string" ? [["*", told] as const] : Object.entries(told);
      return entries.flatMap(([environment, text]) => {
        const limit = limitOf(text);
        return limit === undefined ? [] : [{ metric, environment: environment === "*" ? null : environment, limit }];
      });
    });
  } catch {
    return [];
  }
}

/** Writes the one file that is read as history before the ledger's own; nobody but record writes to the ledger. */
async function importFile(
  place: HistoryPlace,
  file: string,
  environment: string,
  suite: string,
  { only = [], better }: PerformanceWords,
): Promise<string> {
  const path = importedRunsPath(environment, suite);
  const target = join(place.repository, path);
  if (existsSync(target))
    throw wrong(
      `${path} is there already`,
      "Remove it first: an import writes the whole file, and never a part of it.",
    );
  const direction = directions.find((each) => each === better);
  if (better !== undefined && direction === undefined)
    throw wrong(`--better ${JSON.stringify(better)} is no direction`, `Write ${directions.join(" or ")}.`);
  const { runsToImport } = await import("./import-runs.ts");
  const runs = runsToImport({ file, text: textOf(file), environment, suite, only, better: direction });
  await written(target, linesOf(runs));
  return `${told(runs)} ${path}\nCommit it: perf-gate reads this file as history before the ledger's own.\n`;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw wrong(`${file} cannot be read: ${(cause as Error).message}`, "Name the file to import.");
  }
}

function linesOf(runs: readonly PerformanceRun[]): string {
  return runs.map((run) => `${JSON.stringify(run)}\n`).join("");
}

/** `12 runs of 4 metrics, 2026-01-02 to 2026-11-30:` */
function told(runs: readonly PerformanceRun[]): string {
  const metrics = new Set(runs.flatMap(({ measurements }) => measurements.map(({ metric }) => metric))).size;
  const times = runs.map(({ at }) => at.slice(0, 10)).sort();
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? "" : "s"}`;
  return `${count(runs.length, "run")} of ${count(metrics, "metric")}, ${times[0]} to ${times.at(-1)}:`;
}

async function written(path: string, text: string): Promise<string> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (cause) {
    throw wrong(`${path} cannot be written: ${(cause as Error).message}`, "Name another file with --out.");
  }
  const short = relative(process.cwd(), path);
  return short.startsWith("..") ? path : short;
}

function named(option: "environment" | "suite", text: string | undefined): string {
  if (text === undefined) throw wrong(`--${option} is missing`, `Name the ${option} with --${option}.`);
  if (v.is(Identifier, text)) return text;
  throw wrong(`--${option} ${JSON.stringify(text)} is no name of one`, "Names are of a-z, 0-9 and -.");
}

function nothing(suite: string, environment: string | undefined): UserError {
  const where = environment === undefined ? "any environment" : environment;
  return wrong(
    `nothing is known of the suite ${suite} in ${where}`,
    "Fetch the ledger (git fetch origin slipway-ledger), or name a rehearsal's folder with --state.",
  );
}

function wrong(message: string, remedy: string): UserError {
  return new UserError(message, { reason: "bad_input", remedy });
}
