/** What GitHub would have run and this rehearsal did not: told by name, and how much it counts. */
import { basename } from "node:path";
import { fence } from "../../../kit/log/fence.ts";
import type { Conclusion, RunResult } from "../../protocol/run.ts";

/** One line for each reason, with the jobs and legs that it keeps out; none if all were played. */
export function unplayedLines(runs: readonly RunResult[]): string[] {
  const groups = new Map<string, string[]>();
  for (const { run, jobs } of runs) {
    for (const { name, because = "", unplayed } of jobs) {
      if (!unplayed) continue;
      const key = `${runs.length > 1 ? `${basename(run.path)}: ` : ""}\n${reasonOf(because)}`;
      groups.set(key, [...(groups.get(key) ?? []), name]);
    }
  }
  if (groups.size === 0) return [];
  const lines = [...groups].map(([key, names]) => {
    const [file = "", reason = ""] = key.split("\n");
    return `    ${fence(`${file}${listed(names)}  ${reason}`)}`;
  });
  const head = isNothingPlayed(runs)
    ? "  No job was played: GitHub would run these, and a rehearsal cannot"
    : "  Not played here, and counted as skipped (with --strict as a failure)";
  const isFar = lines.some((line) => line.includes("could not be fetched"));
  return [
    head,
    ...lines,
    ...(isFar
      ? [
          "    Copies of actions are taken from DIR/owner/name with --actions DIR, or from the places that actions: of .github/rehearsal.yml names.",
        ]
      : []),
  ];
}

const reasonOf = (because: string): string =>
  because
    .replace(/^not played here: /, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/@([0-9a-f]{7})[0-9a-f]{33}\b/g, "@$1");

/** The first few of them. */
export function listed(names: readonly string[], most = 4): string {
  return names.length <= most ? names.join(", ") : `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
}

/** The worst conclusion of all runs; what was not played is a failure where it is all there was, and if one is strict. */
export function conclusionOf(runs: readonly RunResult[], strict: boolean): Conclusion {
  const all = runs.map((run) => run.conclusion);
  const isUnplayed = runs.some(({ jobs }) => jobs.some(({ unplayed }) => unplayed));
  if (all.length === 0 || all.includes("failure") || isNothingPlayed(runs) || (strict && isUnplayed)) return "failure";
  return all.includes("cancelled") ? "cancelled" : "success";
}

/** Whether jobs would have run, and none of them was played. */
const isNothingPlayed = (runs: readonly RunResult[]): boolean =>
  runs.some(({ jobs }) => jobs.some(({ unplayed }) => unplayed)) &&
  !runs.some(({ jobs }) => jobs.some(({ result }) => result));
