import { type Excuses, excusesOf, isUnder } from "./excuses.ts";
import type { Rehearsed } from "./in-ours.ts";
import { outOfOrder } from "./order.ts";
import { lastJob } from "./repository-of.ts";
import type { Repository } from "./shapes.ts";
import { type Line, legsOf, linesOf, withoutLegs } from "./trace.ts";

/** What came out of a comparison. */
export interface Compared {
  /** Every difference that no known wrong of act excuses. */
  readonly differences: readonly string[];
  /** How many legs of jobs were compared, and how many were not because act is known to be wrong there. */
  readonly legs: number;
  readonly excused: number;
}

/** Compares what a repository did in act and in the rehearsal: which jobs ran, in which order, what they saw and how they ended. */
export function differencesOf(repository: Repository, inAct: string, { result, trace }: Rehearsed): Compared {
  const errors = result.errors.map(({ message, line }) => `ours does not start: ${message} (line ${line})`);
  if (errors.length > 0) return { differences: errors, legs: 0, excused: 0 };
  const lines = [linesOf(inAct), linesOf(trace)] as const;
  const [theirs, ours] = [legsOf(lines[0]), legsOf(lines[1])];
  const failed = lines[0].filter(({ what, text }) => what === "end" && text.startsWith("failure"));
  const excuses = excusesOf(
    repository,
    result.jobs,
    failed.map(({ at }) => withoutLegs(at)),
  );
  const legs = [...new Set([...theirs.keys(), ...ours.keys()])];
  const asked = legs.filter((leg) => {
    const path = withoutLegs(leg.split("|")[0] ?? "");
    return !isUnder(path, excuses.jobs.keys()) && (ours.has(leg) || !isUnder(path, excuses.legs));
  });
  return {
    differences: [
      ...outOfOrder(repository, lines[0]).map((message) => `act: ${message}`),
      ...outOfOrder(repository, lines[1]).map((message) => `ours: ${message}`),
      ...describe(lines[1], result.jobs),
      ...asked.flatMap((leg) => differenceOf(leg, theirs.get(leg) ?? [], ours.get(leg) ?? [], excuses)),
    ],
    legs: asked.length,
    excused: legs.length - asked.length,
  };
}

function differenceOf(leg: string, theirs: readonly Line[], ours: readonly Line[], excuses: Excuses): string[] {
  const path = withoutLegs(leg.split("|")[0] ?? "");
  const isCompared = ({ what, text }: Line): boolean => {
    if (path === lastJob) return !excuses.fields.has(what) && !excuses.jobs.has(what);
    if (what !== "more") return true;
    if (text.startsWith("secret ")) return !isUnder(path, excuses.secrets);
    return !excuses.defaults.has(path) || !ofDefaults.test(text);
  };
  const [act, own] = [theirs, ours].map((lines) =>
    lines.filter(isCompared).map(({ what, text }) => `${what}: ${text}`),
  );
  if (act?.join("\n") === own?.join("\n")) return [];
  return [`${leg}\n  act:  ${act?.join("\n        ")}\n  ours: ${own?.join("\n        ")}`];
}

/** What steps tell of the folder and the shell that they run in. */
const ofDefaults = /^(\/usr|elsewhere|strict|lenient)/;

/** What a job said of itself at its end is what the engine says of it. */
function describe(lines: readonly Line[], jobs: Rehearsed["result"]["jobs"]): string[] {
  const said = Map.groupBy(
    lines.filter(({ what }) => what === "end"),
    ({ at }) => withoutLegs(at),
  );
  return [...said].flatMap(([path, ends]) => {
    const own = ends.map(({ text }) => text.split(" ")[0]).sort();
    const engine = jobs.filter(
      ({ key, conclusion }) => withoutLegs(key) === path && conclusion !== "skipped" && conclusion !== "cancelled",
    );
    const conclusions = engine.map(({ conclusion }) => conclusion).sort();
    return own.join() === conclusions.join()
      ? []
      : [`ours: ${path} ended as ${own}, and its engine says ${conclusions}`];
  });
}
