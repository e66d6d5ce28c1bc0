import type { Performance, PerformanceSuite } from "../../model/configuration/configuration-performance.ts";
import { limitOf } from "../../model/performance/limit.ts";
import { unitFactor } from "../../model/performance/unit.ts";

/**
 * The performance rules that hold: every suite, limit and environment that the trusted branch knows stays, the tighter limit counts, and a
 * slowdown is accepted only where the trusted branch accepts it too. How a suite is run is as the commit says.
 */
export function strictestPerformance(trusted: Performance, proposed: Performance): Performance {
  const known = new Map(trusted.suites.map((suite) => [suite.name, suite]));
  const names = new Set(proposed.suites.map(({ name }) => name));
  const by = trusted["accept-by"];
  return {
    suites: [
      ...proposed.suites.map((suite) => strictestSuite(known.get(suite.name), suite)),
      ...trusted.suites.filter(({ name }) => !names.has(name)),
    ],
    durations: stricterOf(["block", "warn", "off"], trusted.durations, proposed.durations),
    accept: trusted.accept.filter((line) => proposed.accept.some((other) => isSame(line, other))),
    ...(by === undefined ? {} : { "accept-by": by }),
  };
}

function strictestSuite(trusted: PerformanceSuite | undefined, proposed: PerformanceSuite): PerformanceSuite {
  if (trusted === undefined) return proposed;
  const { environments: _, ...rest } = proposed;
  const everywhere = trusted.environments === undefined || proposed.environments === undefined;
  return {
    ...rest,
    limits: limitsOf(trusted.limits, proposed.limits),
    degradation: stricterOf(["block", "warn"], trusted.degradation, proposed.degradation),
    ...(everywhere
      ? {}
      : { environments: [...new Set([...(trusted.environments ?? []), ...(proposed.environments ?? [])])] }),
  };
}

type Limits = PerformanceSuite["limits"];

function limitsOf(trusted: Limits, proposed: Limits): Limits {
  const metrics = [...new Set([...Object.keys(trusted), ...Object.keys(proposed)])];
  return Object.fromEntries(
    metrics.map((metric): [string, Limits[string]] => {
      const [old, wanted] = [trusted[metric], proposed[metric]];
      if (old === undefined || wanted === undefined) return [metric, old ?? wanted ?? {}];
      if (typeof old === "string" && typeof wanted === "string") return [metric, tighter(old, wanted)];
      const [before, after] = [byEnvironment(old), byEnvironment(wanted)];
      const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
      return [
        metric,
        Object.fromEntries(
          names.map((name) => {
            // A name that one of them does not say falls under its "*".
            const [here, there] = [before[name] ?? before["*"], after[name] ?? after["*"]];
            return [name, here === undefined || there === undefined ? (here ?? there ?? "") : tighter(here, there)];
          }),
        ),
      ];
    }),
  );
}

function byEnvironment(limit: Limits[string]): Readonly<Record<string, string>> {
  return typeof limit === "string" ? { "*": limit } : limit;
}

/** The tighter of two limits of one direction and kind of unit; what cannot be compared holds as on the trusted branch. */
function tighter(trusted: string, proposed: string): string {
  const [old, wanted] = [limitOf(trusted), limitOf(proposed)];
  const factor = old && wanted && unitFactor(wanted.unit, old.unit);
  if (!old || !wanted || factor === undefined || old.comparison[0] !== wanted.comparison[0]) return trusted;
  const value = wanted.value * factor;
  if (value === old.value) return wanted.comparison.length === 1 ? proposed : trusted;
  return (old.comparison[0] === "<") === value < old.value ? proposed : trusted;
}

function stricterOf<T extends string>(order: readonly T[], trusted: T, proposed: T): T {
  return order.indexOf(trusted) <= order.indexOf(proposed) ? trusted : proposed;
}

const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
