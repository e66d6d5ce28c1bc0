/** What GitHub would have run and this rehearsal did not: told by name, and how much it counts. */
import { basename } from "node:path";
import { fence } from "../../kit/fence.ts";
import type { Conclusion, RunResult } from "../run.ts";

type Ended = RunResult["jobs"][number];

const most = 20;

/** One line for each job and leg, none if all were played. */
export const unplayedLines = (runs: readonly RunResult[]): string[] => {
  const all = runs.flatMap(({ run, jobs }) =>
    jobs.flatMap((job) =>
      job.unplayed ? [`    ${runs.length > 1 ? `${basename(run.path)}: ` : ""}${wordsOf(job)}`] : [],
    ),
  );
  if (all.length === 0) return [];
  const head = isNothingPlayed(runs)
    ? "  No job was played: GitHub would run these, and a rehearsal cannot"
    : "  Not played here, and counted as skipped (with --strict as a failure)";
  const rest = all.length > most ? [`    and ${all.length - most} more`] : [];
  return [head, ...all.slice(0, most), ...rest];
};

const wordsOf = ({ name, because = "" }: Ended): string =>
  fence(`${name}  ${because.replace(/^not played here: /, "").replaceAll(/\s+/g, " ")}`);

/** The worst conclusion of all runs; what was not played is a failure where it is all there was, and if one is strict. */
export const conclusionOf = (runs: readonly RunResult[], strict: boolean): Conclusion => {
  const all = runs.map((run) => run.conclusion);
  const isUnplayed = runs.some(({ jobs }) => jobs.some(({ unplayed }) => unplayed));
  if (all.length === 0 || all.includes("failure") || isNothingPlayed(runs) || (strict && isUnplayed)) return "failure";
  return all.includes("cancelled") ? "cancelled" : "success";
};

/** Whether jobs would have run, and none of them was played. */
const isNothingPlayed = (runs: readonly RunResult[]): boolean =>
  runs.some(({ jobs }) => jobs.some(({ unplayed }) => unplayed)) &&
  !runs.some(({ jobs }) => jobs.some(({ result }) => result));
