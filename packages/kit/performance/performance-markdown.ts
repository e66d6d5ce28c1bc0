import type { JudgedMetric, PerformanceJudgement } from "../../model/performance/judgement.ts";
import { number, quantity } from "../../model/performance/number-words.ts";
import { code, lines, plain, table } from "../log/markdown.ts";

/** Metrics that a table or a page of charts shows. */
const most = 20;

/** What moved, as a table; empty where nothing did. */
export function movedTable({ metrics }: PerformanceJudgement): string {
  const moved = metrics.filter(({ verdict }) => verdict !== "steady");
  const rest = moved.length - most;
  return lines(
    table(
      ["metric", "", "value", "usual", "since", "beside"],
      moved
        .slice(0, most)
        .map((one) => [
          code(one.metric),
          plain(`${words[one.verdict]}: ${one.because}`),
          one.value === null ? "" : plain(quantity(one.value, one.unit)),
          one.baseline === null
            ? ""
            : plain(
                `${quantity(one.baseline.median, one.unit)} ±${number(one.baseline.spread)}, ${one.baseline.runs} runs`,
              ),
          one.since === null ? "" : code(one.since.release),
          besideCell(one),
        ]),
    ),
    rest > 0 ? `${rest} more moved.` : "",
  );
}

const words: Readonly<Record<JudgedMetric["verdict"], string>> = {
  steady: "steady",
  faster: "better",
  slower: "worse",
  limit: "beyond its limit",
  new: "new",
  accepted: "accepted",
  removed: "gone",
};

/** The newest values of a metric as a chart that GitHub draws in a summary; empty where there are too few. */
export function metricChart({ metric, unit, recent, baseline }: JudgedMetric): string {
  const values = recent.slice(-30).filter(Number.isFinite);
  if (values.length < 3) return "";
  const level = baseline === null ? [] : [`  line [${values.map(() => chartNumber(baseline.median)).join(", ")}]`];
  return [
    "```mermaid",
    "xychart-beta",
    `  title "${chartText(metric) || "values"}"`,
    `  x-axis "newest ${values.length} runs" 1 --> ${values.length}`,
    `  y-axis "${chartText(unit) || "value"}"`,
    `  line [${values.map(chartNumber).join(", ")}]`,
    ...level,
    "```",
  ].join("\n");
}

function besideCell({ beside }: JudgedMetric): string {
  const more = beside.length > 3 ? ` and ${beside.length - 3} more` : "";
  return `${beside.slice(0, 3).map(code).join(", ")}${more}`;
}

/** A name between the quotes of a chart: letters, digits and harmless signs, because neither GitHub nor mermaid says what it does with others. */
function chartText(text: string): string {
  return text
    .replaceAll(/[^\p{L}\p{N} ._/%()-]/gu, " ")
    .replaceAll(/%+/g, "%") // two begin a comment
    .replaceAll(/ +/g, " ")
    .trim()
    .slice(0, 80);
}

/** Plain digits: mermaid reads no exponents. */
function chartNumber(value: number): string {
  const text = String(Number(value.toPrecision(6)));
  if (!text.includes("e")) return text;
  return Math.abs(value) < 1 ? value.toFixed(12) : String(BigInt(Math.round(value)));
}
