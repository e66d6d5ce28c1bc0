import * as v from "valibot";
import type { Direction } from "../../model/performance/measurement.ts";
import { Amount, readJsonResult } from "./json-result.ts";
import { oneLine, type Reading, type ResultSource, refuseResult } from "./result-source.ts";

const Numbers = v.record(v.string(), v.unknown());

/** What `handleSummary` is given: each metric says its type and what it contains. */
const Described = v.object({
  type: v.picklist(["trend", "rate", "counter", "gauge"]),
  contains: v.picklist(["time", "data", "default"]),
  values: Numbers,
});

/** `--summary-export` and `handleSummary` name their metrics; `--new-machine-readable-summary` lists them, and those of checks apart. */
const Named = v.object({ metrics: v.record(v.string(), v.union([Described, Numbers])) });
const List = v.object({ metrics: v.array(v.object({ name: v.string(), ...Described.entries })) });
const Listed = v.object({
  config: v.object({ duration: v.pipe(Amount, v.gtValue(0, "more than no time at all")) }),
  results: v.object({ ...List.entries, checks: v.optional(List) }),
});
const Output = v.union([Named, Listed], "metrics of k6, by name or as a list");

interface Metric {
  readonly name: string;
  readonly type: "trend" | "rate" | "counter" | "gauge";
  readonly contains: "time" | "data" | "default" | undefined;
  readonly values: Readonly<Record<string, unknown>>;
}

/** How much a run was given to do, and not how well it did it. */
const settings = new Set(["vus", "vus_max", "data_sent", "data_received"]);

/** k6's own metrics whose direction does not follow from what they contain. */
const directions: Readonly<Record<string, Direction>> = {
  checks: "higher",
  http_reqs: "higher",
  iterations: "higher",
  http_req_failed: "lower",
  dropped_iterations: "lower",
};

/** k6's own times, of which `--summary-export` does not say that they are some. */
const times =
  /^(?:http_req_(?:duration|blocked|connecting|tls_handshaking|sending|waiting|receiving)|(?:group|iteration)_duration|ws_(?:connecting|session_duration|ping)|grpc_req_duration|browser_(?:web_vital_(?!cls)\w+|http_req_duration))(?:\{|$)/;

/**
 * `k6 --summary-export` or what `handleSummary` writes ► `http_req_duration p95` in ms, `http_reqs rate` in /s, `checks passed` in %.
 * Smallest and largest values are left out, for they say more of the machine than of the code; so is what tells the load itself.
 */
export function k6(source: ResultSource): Reading[] {
  return metricsOf(readJsonResult(Output, source))
    .filter(({ name }) => !settings.has(baseOf(name)))
    .sort((one, other) => (one.name < other.name ? -1 : 1)) // k6 writes them in any order
    .flatMap((metric) => readings(source, metric));
}

function metricsOf(summary: v.InferOutput<typeof Output>): Metric[] {
  if ("results" in summary) {
    const checks = summary.results.checks?.metrics.find(({ name }) => name === "checks_succeeded");
    return [...summary.results.metrics, ...(checks ? [{ ...checks, name: "checks" }] : [])].map((metric) => ({
      ...metric,
      values: withRate(metric.values, summary.config.duration),
    }));
  }
  return Object.entries(summary.metrics).map(([name, told]) => {
    const described = v.safeParse(Described, told);
    if (described.success) return { name, ...described.output };
    const contains = times.test(name) ? "time" : undefined;
    return { name, type: typeOf(told), contains, values: told };
  });
}

/** A counter of the list tells its count alone; what is compared is how many there were in a second. */
function withRate(values: Metric["values"], seconds: number): Metric["values"] {
  const { count, rate } = values;
  return typeof count === "number" && rate === undefined ? { ...values, rate: count / seconds } : values;
}

/** The kind of a metric of `--summary-export`, by its fields. */
function typeOf(values: Readonly<Record<string, unknown>>): Metric["type"] {
  if ("avg" in values || "med" in values || Object.keys(values).some((key) => key.startsWith("p("))) return "trend";
  if ("passes" in values || "fails" in values) return "rate";
  return "count" in values ? "counter" : "gauge";
}

/** A metric without the tags of its part: `http_req_duration{page:home}`. */
function baseOf(name: string): string {
  return name.split("{")[0] ?? name;
}

function readings(source: ResultSource, { name, type, contains, values }: Metric): Reading[] {
  const better = directions[baseOf(name)] ?? (contains === "time" ? "lower" : undefined);
  const unit = contains === "time" ? "ms" : contains === "data" ? "B" : "";
  const number = (key: string): number => {
    const read = v.safeParse(
      contains === "time" || type !== "trend" ? Amount : v.pipe(v.number(), v.finite()),
      values[key],
    );
    if (read.success) return read.output;
    throw refuseResult(
      source,
      `metrics.${name}.${key}`,
      `expected a number${contains === "time" ? " from 0 up" : ""}, found ${String(values[key])}`,
    );
  };
  const title = oneLine(name);
  if (type === "trend")
    return Object.keys(values)
      .flatMap((key) => {
        const percent = key === "med" ? "50" : /^p\(?([\d.]+)\)?$/.exec(key)?.[1];
        const figure = key === "avg" ? "mean" : percent === undefined ? undefined : `p${percent}`;
        return figure === undefined ? [] : [{ order: Number(percent ?? 0), figure, value: number(key) }];
      })
      .sort((one, other) => one.order - other.order)
      .map(({ figure, value }) => ({ metric: `${title} ${figure}`, value, unit, better }));
  if (type === "rate") {
    const share = number("rate" in values ? "rate" : "value") * 100;
    return [{ metric: `${title} ${baseOf(name) === "checks" ? "passed" : "share"}`, value: share, unit: "%", better }];
  }
  if (type === "counter") {
    const isCount = baseOf(name) === "dropped_iterations";
    return isCount
      ? [{ metric: `${title} count`, value: number("count"), unit: "", better }]
      : [{ metric: `${title} rate`, value: number("rate"), unit: unit === "B" ? "B/s" : "/s", better }];
  }
  return [{ metric: title, value: number("value"), unit, better }];
}
