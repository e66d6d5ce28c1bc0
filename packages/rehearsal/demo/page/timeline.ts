import { type Html, html } from "../../../formats/text/html.ts";
import { duration } from "../../cli/screen/tree.ts";
import type { Bar, Happened, Stretch } from "./happened.ts";

const label = 225;
const chart = 760;
const after = 75;
const row = 17;
const head = 34;

/** Every job of every run as a bar, time to the right: hatched where it waited for people. A bar leads to its log. */
export function timeline({ began, ended, runs }: Pick<Happened, "began" | "ended" | "runs">): Html {
  const whole = Math.max(1, ended - began);
  const x = (at: number): number => round(label + (chart * (Math.min(Math.max(at, began), ended) - began)) / whole);
  let y = 22;
  const drawn = runs.map((run) => {
    const top = y;
    y += head + run.bars.length * row;
    return stretch(run, top, x);
  });
  const ticks = Array.from({ length: Math.floor(whole / stepOf(whole)) + 1 }, (_, at) => began + at * stepOf(whole));
  return html`<svg viewBox="0 0 ${label + chart + after} ${y + 8}" role="img" aria-label="When each job ran">
<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" class="hatch-context"/><rect width="2" height="5" class="hatch"/></pattern></defs>
${ticks.map((at) => tick(at - began, x(at), y))}
${drawn}
</svg>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Distance of two lines of time: at most twelve of them. */
const stepOf = (whole: number): number =>
  [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600]
    .map((seconds) => seconds * 1000)
    .find((step) => whole / step <= 12) ?? whole;

const tick = (since: number, x: number, bottom: number): Html => {
  const [minutes, seconds] = [Math.floor(since / 60_000), Math.round((since % 60_000) / 1000)];
  const text = `${minutes}:${String(seconds).padStart(2, "0")}`;
  return html`<line class="tick" x1="${x}" x2="${x}" y1="18" y2="${bottom}"/><text class="time" x="${x}" y="11" text-anchor="middle">${text}</text>`;
};

const stretch = ({ name, cause, conclusion, bars }: Stretch, top: number, x: (at: number) => number): Html => html`
<text class="run" x="0" y="${top + 23}"><tspan class="${conclusion}">${name}</tspan><tspan class="cause" dx="8">${cause}</tspan></text>
${bars.map((bar, at) => barOf(bar, top + head + at * row, x))}`;

const barOf = (bar: Bar, y: number, x: (at: number) => number): Html => {
  const { name, conclusion, waited, started, finished, log } = bar;
  const [from, to] = [x(started), x(finished)];
  const time = duration(finished - started);
  const said = `${name}: ${conclusion}, ${time}${waited ? `; waited ${duration(waited.to - waited.from)} for ${waited.by}` : ""}`;
  const drawn = html`<title>${said}</title><rect class="context" x="0" y="${y}" width="${label + chart + after}" height="${row}"/>
<text class="job" x="${label - 10}" y="${y + 12}" text-anchor="end">${name}</text>
${waited ? html`<rect fill="url(#hatch)" x="${x(waited.from)}" y="${y + 4}" width="${width(x(waited.from), x(waited.to))}" height="9" rx="2"/>` : ""}
<rect class="bar ${conclusion}" x="${from}" y="${y + 4}" width="${width(from, to)}" height="9" rx="2"/>
<text class="time" x="${round(Math.max(to, from + 2) + 5)}" y="${y + 12}">${time}${waited ? html`<tspan class="by" dx="6">${waited.by}</tspan>` : ""}</text>`;
  return log === undefined ? html`<g>${drawn}</g>\n` : html`<a href="${log}">${drawn}</a>\n`;
};

/** A job that took no time at all is still seen. */
const width = (from: number, to: number): number => round(Math.max(2, to - from));
