import type { Direction } from "../../model/performance/measurement.ts";
import { type Reading, type ResultSource, refuseResult } from "./result-source.ts";
import { figuresOf } from "./sample-figures.ts";

/** Units of Go's own ► what the metric is called, its unit and direction. */
const units: Readonly<Record<string, readonly [title: string, unit: string, better: Direction]>> = {
  "ns/op": ["mean", "ns", "lower"],
  "B/op": ["bytes", "B", "lower"],
  "allocs/op": ["allocations", "", "lower"],
  "MB/s": ["throughput", "MB/s", "higher"],
};

interface Line {
  readonly name: string;
  /** What follows the name: `8` of `BenchmarkX-8`. */
  readonly processors: string;
  readonly values: readonly (readonly [value: number, unit: string])[];
}

const number = /^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * `go test -bench` ► `Parse/rows=10 mean`, `… bytes`, `… allocations`, `… throughput`, and each unit of the team as `… rows/s`; lines of
 * `-count` are joined. A unit that ends in `/s` is better when higher, one in `/op` when lower, others as a line `Unit x better=higher`
 * says. The number of processors is no part of the name where it is the same for all.
 */
export function goBench(source: ResultSource): Reading[] {
  const directions = new Map<string, Direction>();
  const lines: Line[] = [];
  for (const [at, text] of source.text.split(/\r?\n/).entries()) {
    if (/^(?:--- FAIL|FAIL\b|panic:)/.test(text))
      throw refuseResult(source, `line ${at + 1}`, `a benchmark failed: ${text}`);
    const [, unit, better] = /^Unit (\S+) .*?\bbetter=(higher|lower)\b/.exec(text) ?? [];
    if (unit !== undefined) directions.set(unit, better as Direction);
    // A name alone is what -v prints before a result.
    else if (/^Benchmark(?![a-z])\S*\s+\S/.test(text)) lines.push(lineOf(source, at + 1, text));
  }
  if (source.text !== "" && !source.text.endsWith("\n"))
    throw refuseResult(source, "", "its last line does not end: it was cut off");
  const isSame = new Set(lines.map(({ processors }) => processors)).size === 1;
  const samples = new Map<string, { readonly name: string; readonly unit: string; readonly values: number[] }>();
  for (const { name, processors, values } of lines) {
    const shown = isSame ? name : `${name}${processors}`;
    for (const [value, unit] of values) {
      const key = `${shown} ${unit}`;
      const known = samples.get(key);
      if (known) known.values.push(value);
      else samples.set(key, { name: shown, unit, values: [value] });
    }
  }
  return [...samples.values()].map(({ name, unit, values }) => {
    const [title, own, better] = units[unit] ?? [unit, unit, directionOf(unit, directions)];
    const { mean, spread, samples } = figuresOf(values);
    return { metric: `${name} ${title}`, value: mean, unit: own, better, spread, samples };
  });
}

function directionOf(unit: string, directions: ReadonlyMap<string, Direction>): Direction | undefined {
  return directions.get(unit) ?? (unit.endsWith("/s") ? "higher" : unit.endsWith("/op") ? "lower" : undefined);
}

function lineOf(source: ResultSource, line: number, text: string): Line {
  const [title = "", iterations = "", ...rest] = text.trim().split(/\s+/);
  const [, name = "", processors = ""] = /^Benchmark(.*?)(-\d+)?$/.exec(title) ?? [];
  if (!/^\d+$/.test(iterations) || rest.length === 0 || rest.length % 2 !== 0)
    throw refuseResult(source, `line ${line}`, "after the name come a count and pairs of value and unit");
  const values: [number, string][] = [];
  for (let at = 0; at < rest.length; at += 2) {
    const [value = "", unit = ""] = rest.slice(at, at + 2);
    if (!number.test(value) || !Number.isFinite(Number(value)))
      throw refuseResult(source, `line ${line}`, `${JSON.stringify(value)} is no number from 0 up`);
    if (values.some(([, other]) => other === unit))
      throw refuseResult(source, `line ${line}`, `the unit ${unit} stands there twice`);
    values.push([Number(value), unit]);
  }
  if (!values.some(([, unit]) => unit === "ns/op" || unit.includes("/")))
    throw refuseResult(
      source,
      `line ${line}`,
      `none of its units is one of Go's: ${values.map(([, unit]) => unit).join(", ")}`,
    );
  return { name, processors, values };
}
