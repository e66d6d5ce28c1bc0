import * as v from "valibot";
import { Count } from "../document/value.ts";

/** Whether less of it is better (a duration) or more (a throughput). */
export const directions = ["lower", "higher"] as const;
export type Direction = (typeof directions)[number];

const Finite = v.pipe(v.number(), v.finite("a finite number"));

/** The form of `MetricName`. */
export const metricName =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is kept out
  /^[^\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]{1,200}$/;

/** What something that is measured is called, such as `load p95`: one line of at most 200 characters, none of which hides or turns round others. */
export const MetricName = v.pipe(
  v.string(),
  v.regex(metricName, "a name of one line of visible characters, at most 200 long"),
);

/** One value of one run, as its tool measured it. */
export const Measurement = v.strictObject({
  metric: MetricName,
  value: Finite,
  /** `s`, `ms`, `B`, `/s`, `%`, or whatever the tool calls it; empty for a plain number. */
  unit: v.pipe(v.string(), v.maxLength(40)),
  better: v.picklist(directions),
  /** Standard deviation of the samples that the value stands for, in its unit, where the tool reports it. */
  spread: v.optional(v.pipe(Finite, v.minValue(0))),
  /** How many samples the value stands for. */
  samples: v.optional(Count),
});
export type Measurement = v.InferOutput<typeof Measurement>;
