/** The page of a suite's history: one HTML file that opens from disk, without a script and without anything from elsewhere. */
import { createHash } from "node:crypto";
import type { PerformanceRun } from "../../model/performance/performance-run.ts";
import { escaped, type Html, html } from "../text/html.ts";
import { chartOf, performanceSvg, pointWords, rangeOf, verdictWords } from "./chart.ts";
import { chartStyle } from "./chart-style.ts";
import { beginsLevel } from "./levels.ts";
import { type ChartFacts, isWorse, limitFor, type MetricSeries, seriesOf } from "./metric-series.ts";
import { pageStyle } from "./page-style.ts";
import { valueWords } from "./value-words.ts";

export type { ChartFacts, LevelChange, MetricLimit } from "./metric-series.ts";

/** Charts that one page shows at most, and rows of the table below each. */
const most = { charts: 200, rows: 20 };

/** Each metric of the runs of one suite as an SVG that stands alone; what became worse in its last run stands first. */
export function performanceSvgs(
  runs: readonly PerformanceRun[],
  facts: ChartFacts = {},
): { readonly metric: string; readonly environment: string; readonly svg: string }[] {
  const list = seriesOf(runs, facts.changes);
  return list.map((series) => {
    const { metric, environment } = series;
    return { metric, environment, svg: performanceSvg(series, optionsOf(list, series, facts)) };
  });
}

/** The whole page of one suite; the same runs always give the same page. */
export function performancePage(suite: string, runs: readonly PerformanceRun[], facts: ChartFacts = {}): string {
  const list = seriesOf(runs, facts.changes);
  const shown = list.slice(0, most.charts);
  const left = list.length - shown.length;
  const worse = list.filter(isWorse);
  const isOne = new Set(list.map(({ environment }) => environment)).size < 2;
  const title = titleOf(suite, list, worse);
  const body = html`<main>
<h1 class="${worse.length > 0 ? "no" : "go"}">${title}</h1>
<p class="lead">${leadOf(runs)}</p>
${{ html: key }}
<div class="grid">
${shown.map((series) => card(series, chartOf(series, optionsOf(list, series, facts)), isOne))}</div>
<footer>${left > 0 ? `${left} more metrics are not shown. ` : ""}A dot is a run, the band what its level usually was. The dashed line across is the limit, one upright begins a new level. Point at a dot for its release.</footer>
</main>`;
  const style = `${pageStyle}${chartStyle}`;
  const hash = createHash("sha256").update(style).digest("base64");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body.html}
</body>
</html>
`;
}

function optionsOf(list: readonly MetricSeries[], series: MetricSeries, { limits = [] }: ChartFacts) {
  const same = list.filter((other) => other.metric === series.metric && other.unit === series.unit);
  // The scale has room for the limits of every environment, for it is the same in all.
  const all = same.flatMap((other) => limitFor(limits, other) ?? []);
  return { limit: limitFor(limits, series), range: rangeOf(same, all) };
}

function titleOf(suite: string, list: readonly MetricSeries[], worse: readonly MetricSeries[]): string {
  if (list.length === 0) return `Nothing was measured with ${suite} yet`;
  if (worse.length === 0) return `${suite}: nothing is worse than its history`;
  const [first] = worse;
  const more = worse.length > 1 ? ` and ${worse.length - 1} more` : "";
  return `${suite}: ${first?.metric ?? ""} in ${first?.environment ?? ""}${more} became worse`;
}

function leadOf(runs: readonly PerformanceRun[]): string {
  const times = runs.map(({ at }) => at).sort();
  const places = [...new Set(runs.map(({ environment }) => environment))].sort();
  if (runs.length === 0) return "Its first run will be judged by limits alone.";
  const count = runs.length === 1 ? "one run" : `${runs.length} runs`;
  return `${count} in ${places.join(", ")} · ${times[0]?.slice(0, 10)} to ${times.at(-1)?.slice(0, 10)}`;
}

function card(series: MetricSeries, chart: Html, isOne: boolean): Html {
  const { metric, environment, unit, better, points, earlier } = series;
  const last = points.at(-1);
  const change = points.findLast((point, at) => at > 0 && beginsLevel(point));
  const count = points.length === 1 ? "its first run" : `no change in ${points.length} runs`;
  const since = change ? `last change with ${change.release}` : count;
  const verdict = isWorse(series) ? (last?.verdict === "limit" ? "beyond its limit" : "worse than its history") : since;
  const rows = points.slice(-most.rows).toReversed();
  return html`<article class="${isWorse(series) ? "no" : "go"}">
<h2>${metric}${isOne ? "" : html` <span>${environment}</span>`}</h2>
<p><b>${last ? valueWords(last.value, unit) : ""}</b> · ${verdict}${better === "higher" ? " · higher is better" : ""}${earlier > 0 ? ` · ${earlier} earlier runs are not shown` : ""}</p>
${chart}
<details><summary>the last ${rows.length === 1 ? "run" : `${rows.length} runs`}</summary>
<div class="scroll"><table>
<thead><tr><th scope="col">release</th><th scope="col">day</th><th scope="col">value</th><th scope="col">verdict</th></tr></thead>
<tbody>
${rows.map((point) => html`<tr title="${pointWords(point, unit)}"><td>${point.release}</td><td>${point.at.slice(0, 10)}</td><td>${valueWords(point.value, unit)}</td><td>${verdictWords[point.verdict]}</td></tr>\n`)}</tbody>
</table></div></details>
</article>
`;
}

const sign = (name: string, path: string, words: string) =>
  `<li><svg class="${name}" viewBox="-5 -5 10 10" aria-hidden="true"><path d="${path}"/></svg>${words}</li>`;

const key = `<ul class="key">${sign("steady", "M-3,0a3,3,0,1,0,6,0a3,3,0,1,0,-6,0", "as before")}${sign("slower", "M0,-4.5L4.5,3.5L-4.5,3.5Z", "worse, or beyond its limit")}${sign("faster", "M-3.5,-3.5h7v7h-7Z", "better")}${sign("accepted", "M0,-5L3.6,0L0,5L-3.6,0Z", "worse, accepted")}</ul>`;
