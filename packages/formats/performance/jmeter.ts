import { SaxesParser } from "saxes";
import { oneLine, type Reading, type ResultSource, refuseResult } from "./result-source.ts";
import { figureOf, readTable } from "./result-table.ts";
import { figuresOf, percentileOf } from "./sample-figures.ts";

/** The samples of one label. */
interface Samples {
  readonly times: number[];
  failures: number;
  first: number;
  last: number;
}

type Labels = Map<string, Samples>;

/**
 * A JTL, CSV or XML ► for each label `Home mean`, `… p50`, `… p95`, `… p99` in ms, `… rate` in /s (over the time from the first sample's
 * beginning to the last one's end) and `… errors` in %. Samples inside samples belong to the outer one.
 */
export function jmeter(source: ResultSource): Reading[] {
  const labels: Labels = source.text.trimStart().startsWith("<") ? fromXml(source) : fromCsv(source);
  return [...labels].flatMap(([name, { times, failures, first, last }]) => {
    const { mean, spread, samples } = figuresOf(times);
    const sorted = Float64Array.from(times).sort();
    const time = { unit: "ms", better: "lower", spread, samples } as const;
    const seconds = (last - first) / 1000;
    return [
      { metric: `${name} mean`, value: mean, ...time },
      { metric: `${name} p50`, value: percentileOf(sorted, 50), ...time },
      { metric: `${name} p95`, value: percentileOf(sorted, 95), ...time },
      { metric: `${name} p99`, value: percentileOf(sorted, 99), ...time },
      // One sample of no time at all says nothing of a rate.
      ...(seconds > 0
        ? [{ metric: `${name} rate`, value: samples / seconds, unit: "/s", better: "higher" } as const]
        : []),
      { metric: `${name} errors`, value: (100 * failures) / samples, unit: "%", better: "lower" },
    ];
  });
}

function fromCsv(source: ResultSource): Labels {
  const labels: Labels = new Map();
  for (const { line, cell } of readTable(source, ["timeStamp", "elapsed", "label", "success"])) {
    const [began, took] = [
      figureOf(source, line, "timeStamp", cell.timeStamp),
      figureOf(source, line, "elapsed", cell.elapsed),
    ];
    add(labels, cell.label, began, took, isSuccess(source, `line ${line}, column success`, cell.success));
  }
  return labels;
}

function fromXml(source: ResultSource): Labels {
  const labels: Labels = new Map();
  let depth = 0;
  let roots = 0;
  const parser = new SaxesParser({ position: true, xmlns: false });
  const place = () => `line ${parser.line}`;
  parser.on("doctype", () => {
    throw refuseResult(source, place(), "a document type is refused");
  });
  parser.on("error", (cause) => {
    throw refuseResult(source, place(), `it is no XML: ${cause.message}`, { cause });
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth++;
    if (depth === 1 && name === "testResults") roots++;
    if (depth > 64) throw refuseResult(source, place(), "it is nested deeper than 64 levels");
    if (depth !== 2 || (name !== "httpSample" && name !== "sample")) return;
    const figure = (key: string) => figureOf(source, parser.line, key, attributes[key] ?? "");
    if (attributes.lb === undefined) throw refuseResult(source, place(), "a sample has no label (lb)");
    add(labels, attributes.lb, figure("ts"), figure("t"), isSuccess(source, `${place()}, s`, attributes.s ?? ""));
  });
  parser.on("closetag", () => {
    depth--;
  });
  parser.write(source.text).close();
  if (roots === 0) throw refuseResult(source, "", "it has no <testResults>");
  return labels;
}

function isSuccess(source: ResultSource, place: string, text: string): boolean {
  if (text === "true" || text === "false") return text === "true";
  throw refuseResult(source, place, `expected true or false, found ${JSON.stringify(text)}`);
}

function add(labels: Labels, label: string, began: number, took: number, success: boolean): void {
  const name = oneLine(label);
  let samples = labels.get(name);
  if (samples === undefined) {
    samples = { times: [], failures: 0, first: began, last: began };
    labels.set(name, samples);
  }
  samples.times.push(took);
  if (!success) samples.failures++;
  samples.first = Math.min(samples.first, began);
  samples.last = Math.max(samples.last, began + took);
}
