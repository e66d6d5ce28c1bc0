/** What the team's file says of performance: what is measured, and which values are good enough. */
import * as v from "valibot";
import { Identifier } from "../document/value.ts";
import { LimitText } from "../performance/limit.ts";
import { directions, MetricName } from "../performance/measurement.ts";
import { resultFormats } from "../performance/result-format.ts";
import { Duration, Path } from "./configuration-field.ts";

/** One limit for every environment, or one by environment (`"*"`: every other one). */
const Limits = v.record(MetricName, v.union([LimitText, v.record(v.string(), LimitText)]));

/** What is the same in every kind of suite. */
const common = {
  name: Identifier,
  /** Values that always hold. */
  limits: v.optional(Limits, {}),
  /** What a metric that became worse than its history does: it closes the gate, or is only said. */
  degradation: v.optional(v.picklist(["block", "warn"]), "block"),
  /** Environments in which it is measured; every one of the chain where this is absent. */
  environments: v.optional(v.pipe(v.array(Identifier), v.minLength(1))),
  timeout: v.optional(Duration, "10m"),
};

/** A command of the team that prints or writes results in a format that is read. */
const CommandSuite = v.strictObject({
  ...common,
  run: v.pipe(v.string(), v.minLength(1, "a command")),
  format: v.picklist(resultFormats),
  /** The file, or for criterion the folder, that the command writes; its standard output where this is absent. */
  file: v.optional(Path),
  /** What the command needs of Python, from a file of requirements: its environment comes first on the command's PATH. */
  requirements: v.optional(Path),
  /** Which way is better, for formats that do not say it. */
  better: v.optional(v.picklist(directions)),
});

/** Queries whose plans are asked of the deployed database. */
const ExplainSuite = v.strictObject({
  ...common,
  /** Files of one SELECT each. */
  explain: v.pipe(v.array(Path), v.minLength(1)),
  /** Whether the queries are also run, so that their time and their buffers are measured. */
  analyze: v.optional(v.boolean(), false),
});

/** A metric that is allowed to become worse, why, and until when. */
const Accepted = v.strictObject({
  suite: Identifier,
  metric: MetricName,
  environment: v.optional(Identifier),
  because: v.pipe(v.string(), v.minLength(1)),
  until: v.pipe(v.string(), v.isoDate("a day such as 2027-01-31")),
});

/** The setting `performance`. */
export const Performance = v.strictObject({
  suites: v.optional(
    v.array(v.union([CommandSuite, ExplainSuite], "{ name, run, format } or { name, explain: [file] }")),
    [],
  ),
  /** How long phases, test files and checks took: said where it becomes worse, or closing the gate too. */
  durations: v.optional(v.picklist(["warn", "block", "off"]), "warn"),
  accept: v.optional(v.array(Accepted), []),
  /** The role that may let a slower release pass where it is asked for acceptance. */
  "accept-by": v.optional(Identifier),
});
export type Performance = v.InferOutput<typeof Performance>;
export type PerformanceSuite = Performance["suites"][number];
