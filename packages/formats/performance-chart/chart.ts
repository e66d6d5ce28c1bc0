import { scaleLinear } from "d3-scale";
import { area, line, symbol, symbolDiamond, symbolSquare, symbolTriangle } from "d3-shape";
import type { Limit } from "../../model/performance/limit.ts";
import type { MetricVerdictName } from "../../model/performance/performance-run.ts";
import { unitFactor } from "../../model/performance/unit.ts";
import { type Html, html } from "../text/html.ts";
import { chartStyle } from "./chart-style.ts";
import { beginsLevel, type Level, levelsOf } from "./levels.ts";
import type { MetricSeries, SeriesPoint } from "./metric-series.ts";
import { numberWords, shownUnit, valueWords } from "./value-words.ts";

/** What one chart is drawn with. */
export interface ChartOptions {
  readonly limit?: Limit | undefined;
  /** Smallest and largest value of the scale, where it is that of several charts. */
  readonly range?: readonly [number, number];
}

const size = { width: 340, height: 178, left: 44, right: 12, top: 20, bottom: 30 };
const inner = { right: size.width - size.right, bottom: size.height - size.bottom };

/** One metric as an SVG that stands alone: no script, nothing from elsewhere, by day and by night. */
export function performanceSvg(series: MetricSeries, options: ChartOptions = {}): string {
  const name = html`<text class="name" x="${size.left}" y="14">${shortened(`${series.metric} · ${series.environment}`, 46)}</text>`;
  const { width, height } = size;
  const whole = html`<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 -20 ${width} ${height + 20}" role="img" aria-label="${labelOf(series)}"><style>${{ html: chartStyle }}</style><rect class="paper" y="-20" width="${width}" height="${height + 20}"/><g transform="translate(0 -18)">${name}</g>${drawn(series, options)}</svg>
`;
  return whole.html;
}

/** The same as a part of a page that has its style and says its name. */
export function chartOf(series: MetricSeries, options: ChartOptions = {}): Html {
  return html`<svg class="chart" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${labelOf(series)}">${drawn(series, options)}</svg>`;
}

/** Smallest and largest value that charts of one metric show: the same scale in every environment. */
export function rangeOf(list: readonly MetricSeries[], limits: readonly Limit[]): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { points } of list)
    for (const { value } of points) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  // A limit that is far away would make a line of everything else.
  const near = limits.filter(({ value }) => value <= high * 2 && value >= low / 2);
  low = Math.min(low, ...near.map(({ value }) => value));
  high = Math.max(high, ...near.map(({ value }) => value));
  const room = (high - low || Math.abs(high) || 1) * 0.12;
  return [low >= 0 ? Math.max(0, low - room) : low - room, high + room];
}

type Scale = (value: number) => number;

function drawn(series: MetricSeries, { limit, range }: ChartOptions): Html {
  const { points, unit } = series;
  const [low, high] = range ?? rangeOf([series], limit ? [limit] : []);
  const other = shownUnit(high, unit);
  const factor = unitFactor(unit, other) ?? 1;
  const scale = scaleLinear([low * factor, high * factor], [inner.bottom, size.top]);
  const y: Scale = (value) => round(scale(value * factor));
  const across = scaleLinear([0, Math.max(1, points.length - 1)], [size.left + 8, inner.right - 4]);
  const x: Scale = (at) => round(points.length === 1 ? (size.left + inner.right) / 2 : across(at));
  return html`<g>${scale.ticks(4).map((tick) => row(tick, round(scale(tick))))}<text x="${size.left - 6}" y="10" text-anchor="end">${other}</text></g>
${levelsOf(series).map((level) => levelShape(level, x, y))}
${limitLine(limit, unit, low, high, y)}
${changeMarks(points, x)}
${releaseTicks(points, x)}
<g>${points.map((point, at) => mark(point, unit, x(at), y(point.value)))}</g>`;
}

function row(tick: number, y: number): Html {
  return html`<line class="grid" x1="${size.left}" x2="${inner.right}" y1="${y}" y2="${y}"/><text x="${size.left - 6}" y="${y + 3.5}" text-anchor="end">${numberWords(tick)}</text>`;
}

function levelShape({ from, to, middle, low, high }: Level, x: Scale, y: Scale): Html {
  const ends: [number, number][] = [
    [x(from) - 4, y(middle)],
    [x(to) + 4, y(middle)],
  ];
  const band =
    area<[number, number]>()
      .y0(clamped(y(low)))
      .y1(clamped(y(high)))(ends) ?? "";
  const middleLine = line()(ends) ?? "";
  return html`<path class="band" d="${band}"/><path class="level" d="${middleLine}"/>`;
}

function clamped(y: number): number {
  return Math.min(inner.bottom, Math.max(size.top, y));
}

function limitLine(limit: Limit | undefined, unit: string, low: number, high: number, y: Scale): Html {
  if (limit === undefined || limit.value < low || limit.value > high) return { html: "" };
  const at = y(limit.value);
  return html`<line class="limit" x1="${size.left}" x2="${inner.right}" y1="${at}" y2="${at}"/><text class="limit-word" x="${inner.right}" y="${at - 3}" text-anchor="end">limit ${valueWords(limit.value, unit)}</text>`;
}

/** Widest word under the axis, and how far two of them stand apart. */
const room = { letters: 9, tick: 62, change: 70 };

/** A dashed line where a new level begins, with its words where there is room. */
function changeMarks(points: readonly SeriesPoint[], x: Scale): Html[] {
  let last = Number.NEGATIVE_INFINITY;
  return points.flatMap((point, at) => {
    if (at === 0 || !beginsLevel(point)) return [];
    const place = x(at);
    const isFree = place - last >= room.change;
    if (isFree) last = place;
    const words = shortened(point.change ?? verdictWords[point.verdict], 22);
    const isRight = place > inner.right - 70;
    const word = isFree
      ? html`<text class="change-word" x="${isRight ? place - 3 : place + 3}" y="${size.top - 8}" text-anchor="${isRight ? "end" : "start"}">${words}</text>`
      : "";
    return [html`<line class="change" x1="${place}" x2="${place}" y1="${size.top - 16}" y2="${inner.bottom}"/>${word}`];
  });
}

/** A tick where a release was measured for the first time; names from the newest backwards, as far as there is room. */
function releaseTicks(points: readonly SeriesPoint[], x: Scale): Html[] {
  const firsts = points.flatMap(({ release }, at) => (release !== points[at - 1]?.release ? [{ release, at }] : []));
  const named = new Set<number>();
  let next = Number.POSITIVE_INFINITY;
  for (const { at } of firsts.toReversed()) {
    if (next - x(at) < room.tick) continue;
    named.add(at);
    next = x(at);
  }
  const isCrowded = firsts.length > 40;
  return firsts.flatMap(({ release, at }) => {
    if (isCrowded && !named.has(at)) return [];
    const place = x(at);
    const anchor = place > inner.right - 24 ? "end" : place < size.left + 24 ? "start" : "middle";
    const edge = anchor === "end" ? inner.right : anchor === "start" ? size.left : place;
    const name = named.has(at)
      ? html`<text x="${edge}" y="${inner.bottom + 17}" text-anchor="${anchor}">${shortened(release, room.letters)}</text>`
      : "";
    return [
      html`<line class="tick" x1="${place}" x2="${place}" y1="${inner.bottom}" y2="${inner.bottom + (named.has(at) ? 5 : 3)}"/>${name}`,
    ];
  });
}

/** Class and shape of a verdict that stands out; every other run is a small dot. */
const marks: Readonly<Partial<Record<MetricVerdictName, readonly [string, string]>>> = {
  faster: ["faster", shape(symbolSquare, 44)],
  accepted: ["accepted", shape(symbolDiamond, 44)],
  slower: ["slower", shape(symbolTriangle, 48)],
  limit: ["beyond", shape(symbolTriangle, 48)],
};

function shape(type: typeof symbolSquare, area: number): string {
  return (symbol(type, area)() ?? "").replaceAll(/-?\d+\.\d+/g, (digits) => String(round(Number(digits))));
}

function mark(point: SeriesPoint, unit: string, x: number, y: number): Html {
  const title = html`<title>${pointWords(point, unit)}</title>`;
  const [name, path] = marks[point.verdict] ?? [];
  return name === undefined || path === undefined
    ? html`<circle class="point" cx="${x}" cy="${y}" r="2.3">${title}</circle>`
    : html`<path class="${name}" transform="translate(${x} ${y})" d="${path}">${title}</path>`;
}

/** A verdict as people read it; of a throughput, less is worse. */
export const verdictWords: Readonly<Record<MetricVerdictName, string>> = {
  steady: "as before",
  new: "new",
  faster: "better",
  accepted: "worse, accepted",
  slower: "worse",
  limit: "beyond its limit",
};

/** `1.4.2 · a1b2c3d · 2026-11-12 · 182 ms · worse` */
export function pointWords({ release, commit, at, value, verdict, change }: SeriesPoint, unit: string): string {
  const told = verdict === "steady" ? [] : [verdictWords[verdict]];
  const id = commit === null || commit.startsWith(release) ? [] : [commit.slice(0, 7)];
  return [
    release,
    ...id,
    at.slice(0, 10),
    valueWords(value, unit),
    ...told,
    ...(change === undefined ? [] : [change]),
  ].join(" · ");
}

function labelOf({ metric, environment, points, unit }: MetricSeries): string {
  const last = points.at(-1);
  return `${metric} in ${environment}, ${points.length} runs${last ? `, the last ${pointWords(last, unit)}` : ""}`;
}

function shortened(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : text;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
