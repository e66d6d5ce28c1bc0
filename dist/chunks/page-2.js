export const id = 5400;
export const ids = [5400];
export const modules = {

/***/ 5400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  performancePage: () => (/* binding */ performancePage)
});

// UNUSED EXPORTS: performanceSvgs

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/formats/text/html.js
function escaped(text) {
    return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
function html_html(texts, ...values) {
    return {
        html: texts.map((text, at) => text + spelled(values[at])).join(""),
    };
}
const spelled = (value) => {
    if (value === undefined)
        return "";
    if (typeof value === "string" || typeof value === "number")
        return escaped(String(value));
    return "html" in value ? value.html : value.map((item) => item.html).join("");
};

// EXTERNAL MODULE: ../node_modules/d3-scale/src/linear.js + 9 modules
var linear = __webpack_require__(482);
// EXTERNAL MODULE: ../node_modules/d3-shape/src/area.js
var src_area = __webpack_require__(9480);
// EXTERNAL MODULE: ../node_modules/d3-shape/src/line.js
var line = __webpack_require__(7459);
// EXTERNAL MODULE: ../node_modules/d3-shape/src/symbol/square.js
var square = __webpack_require__(9779);
// EXTERNAL MODULE: ../node_modules/d3-shape/src/symbol/diamond.js
var diamond = __webpack_require__(3530);
// EXTERNAL MODULE: ../node_modules/d3-shape/src/symbol/triangle.js
var triangle = __webpack_require__(9207);
// EXTERNAL MODULE: ../node_modules/d3-shape/src/symbol.js + 10 modules
var symbol = __webpack_require__(9914);
// EXTERNAL MODULE: ./packages/model/performance/unit.js
var performance_unit = __webpack_require__(9708);
;// CONCATENATED MODULE: ./packages/formats/performance-chart/levels.js
function beginsLevel({ verdict, change }) {
    return change !== undefined || verdict === "faster" || verdict === "accepted";
}
function levelsOf({ points }) {
    const starts = points.flatMap((point, at) => (at === 0 || beginsLevel(point) ? [at] : []));
    return starts.flatMap((from, index) => {
        const to = (starts[index + 1] ?? points.length) - 1;
        const values = points.slice(from, to + 1).flatMap(({ verdict, value, change }) => {
            return change === undefined && (verdict === "slower" || verdict === "limit") ? [] : [value];
        });
        if (values.length === 0)
            return [];
        const middle = medianOf(values);
        const deviation = 1.4826 * medianOf(values.map((value) => Math.abs(value - middle)));
        return [{ from, to, middle, low: middle - 2 * deviation, high: middle + 2 * deviation }];
    });
}
function medianOf(values) {
    const sorted = values.toSorted((one, other) => one - other);
    const half = sorted.length >> 1;
    const high = sorted[half] ?? 0;
    return sorted.length % 2 === 1 ? high : ((sorted[half - 1] ?? high) + high) / 2;
}

;// CONCATENATED MODULE: ./packages/formats/performance-chart/value-words.js

const shown = [
    ["ns", "µs", "ms", "s", "min", "h"],
    ["B", "kB", "MB", "GB"],
    ["B/s", "kB/s", "MB/s", "GB/s"],
];
function shownUnit(value, unit) {
    const row = shown.find(([first = ""]) => (0,performance_unit/* unitFactor */.I)(unit, first) !== undefined);
    if (row === undefined || value === 0)
        return unit;
    const inUnit = (other) => Math.abs(value) * ((0,performance_unit/* unitFactor */.I)(unit, other) ?? 1);
    return row.findLast((other) => inUnit(other) >= 1) ?? row[0] ?? unit;
}
function numberWords(value) {
    if (!Number.isFinite(value))
        return String(value);
    const rounded = Number(value.toPrecision(3));
    if (rounded !== 0 && (Math.abs(rounded) < 1e-4 || Math.abs(rounded) >= 1e9))
        return rounded.toExponential();
    const [whole = "", rest] = String(rounded).split(".");
    const spaced = whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, "\u202F");
    return rest === undefined ? spaced : `${spaced}.${rest}`;
}
function valueWords(value, unit) {
    const other = shownUnit(value, unit);
    const number = numberWords(value * ((0,performance_unit/* unitFactor */.I)(unit, other) ?? 1));
    return other === "" ? number : `${number} ${other}`;
}

;// CONCATENATED MODULE: ./packages/formats/performance-chart/chart.js







const size = { width: 340, height: 178, left: 44, right: 12, top: 20, bottom: 30 };
const inner = { right: size.width - size.right, bottom: size.height - size.bottom };
function chart_performanceSvg(series, options = {}) {
    const name = html `<text class="name" x="${size.left}" y="14">${shortened(`${series.metric} · ${series.environment}`, 46)}</text>`;
    const { width, height } = size;
    const whole = html `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 -20 ${width} ${height + 20}" role="img" aria-label="${labelOf(series)}"><style>${{ html: chartStyle }}</style><rect class="paper" y="-20" width="${width}" height="${height + 20}"/><g transform="translate(0 -18)">${name}</g>${drawn(series, options)}</svg>
`;
    return whole.html;
}
function chartOf(series, options = {}) {
    return html_html `<svg class="chart" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${labelOf(series)}">${drawn(series, options)}</svg>`;
}
function rangeOf(list, limits) {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const { points } of list)
        for (const { value } of points) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
    const near = limits.filter(({ value }) => value <= high * 2 && value >= low / 2);
    low = Math.min(low, ...near.map(({ value }) => value));
    high = Math.max(high, ...near.map(({ value }) => value));
    const room = (high - low || Math.abs(high) || 1) * 0.12;
    return [low >= 0 ? Math.max(0, low - room) : low - room, high + room];
}
function drawn(series, { limit, range }) {
    const { points, unit } = series;
    const [low, high] = range ?? rangeOf([series], limit ? [limit] : []);
    const other = shownUnit(high, unit);
    const factor = (0,performance_unit/* unitFactor */.I)(unit, other) ?? 1;
    const scale = (0,linear/* default */.A)([low * factor, high * factor], [inner.bottom, size.top]);
    const y = (value) => round(scale(value * factor));
    const across = (0,linear/* default */.A)([0, Math.max(1, points.length - 1)], [size.left + 8, inner.right - 4]);
    const x = (at) => round(points.length === 1 ? (size.left + inner.right) / 2 : across(at));
    return html_html `<g>${scale.ticks(4).map((tick) => row(tick, round(scale(tick))))}<text x="${size.left - 6}" y="10" text-anchor="end">${other}</text></g>
${levelsOf(series).map((level) => levelShape(level, x, y))}
${limitLine(limit, unit, low, high, y)}
${changeMarks(points, x)}
${releaseTicks(points, x)}
<g>${points.map((point, at) => mark(point, unit, x(at), y(point.value)))}</g>`;
}
function row(tick, y) {
    return html_html `<line class="grid" x1="${size.left}" x2="${inner.right}" y1="${y}" y2="${y}"/><text x="${size.left - 6}" y="${y + 3.5}" text-anchor="end">${numberWords(tick)}</text>`;
}
function levelShape({ from, to, middle, low, high }, x, y) {
    const ends = [
        [x(from) - 4, y(middle)],
        [x(to) + 4, y(middle)],
    ];
    const band = (0,src_area/* default */.A)()
        .y0(clamped(y(low)))
        .y1(clamped(y(high)))(ends) ?? "";
    const middleLine = (0,line/* default */.A)()(ends) ?? "";
    return html_html `<path class="band" d="${band}"/><path class="level" d="${middleLine}"/>`;
}
function clamped(y) {
    return Math.min(inner.bottom, Math.max(size.top, y));
}
function limitLine(limit, unit, low, high, y) {
    if (limit === undefined || limit.value < low || limit.value > high)
        return { html: "" };
    const at = y(limit.value);
    return html_html `<line class="limit" x1="${size.left}" x2="${inner.right}" y1="${at}" y2="${at}"/><text class="limit-word" x="${inner.right}" y="${at - 3}" text-anchor="end">limit ${valueWords(limit.value, unit)}</text>`;
}
const room = { letters: 9, tick: 62, change: 70 };
function changeMarks(points, x) {
    let last = Number.NEGATIVE_INFINITY;
    return points.flatMap((point, at) => {
        if (at === 0 || !beginsLevel(point))
            return [];
        const place = x(at);
        const isFree = place - last >= room.change;
        if (isFree)
            last = place;
        const words = shortened(point.change ?? verdictWords[point.verdict], 22);
        const isRight = place > inner.right - 70;
        const word = isFree
            ? html_html `<text class="change-word" x="${isRight ? place - 3 : place + 3}" y="${size.top - 8}" text-anchor="${isRight ? "end" : "start"}">${words}</text>`
            : "";
        return [html_html `<line class="change" x1="${place}" x2="${place}" y1="${size.top - 16}" y2="${inner.bottom}"/>${word}`];
    });
}
function releaseTicks(points, x) {
    const firsts = points.flatMap(({ release }, at) => (release !== points[at - 1]?.release ? [{ release, at }] : []));
    const named = new Set();
    let next = Number.POSITIVE_INFINITY;
    for (const { at } of firsts.toReversed()) {
        if (next - x(at) < room.tick)
            continue;
        named.add(at);
        next = x(at);
    }
    const isCrowded = firsts.length > 40;
    return firsts.flatMap(({ release, at }) => {
        if (isCrowded && !named.has(at))
            return [];
        const place = x(at);
        const anchor = place > inner.right - 24 ? "end" : place < size.left + 24 ? "start" : "middle";
        const edge = anchor === "end" ? inner.right : anchor === "start" ? size.left : place;
        const name = named.has(at)
            ? html_html `<text x="${edge}" y="${inner.bottom + 17}" text-anchor="${anchor}">${shortened(release, room.letters)}</text>`
            : "";
        return [
            html_html `<line class="tick" x1="${place}" x2="${place}" y1="${inner.bottom}" y2="${inner.bottom + (named.has(at) ? 5 : 3)}"/>${name}`,
        ];
    });
}
const marks = {
    faster: ["faster", shape(square/* default */.A, 44)],
    accepted: ["accepted", shape(diamond/* default */.A, 44)],
    slower: ["slower", shape(triangle/* default */.A, 48)],
    limit: ["beyond", shape(triangle/* default */.A, 48)],
};
function shape(type, area) {
    return ((0,symbol/* default */.Ay)(type, area)() ?? "").replaceAll(/-?\d+\.\d+/g, (digits) => String(round(Number(digits))));
}
function mark(point, unit, x, y) {
    const title = html_html `<title>${pointWords(point, unit)}</title>`;
    const [name, path] = marks[point.verdict] ?? [];
    return name === undefined || path === undefined
        ? html_html `<circle class="point" cx="${x}" cy="${y}" r="2.3">${title}</circle>`
        : html_html `<path class="${name}" transform="translate(${x} ${y})" d="${path}">${title}</path>`;
}
const verdictWords = {
    steady: "as before",
    new: "new",
    faster: "better",
    accepted: "worse, accepted",
    slower: "worse",
    limit: "beyond its limit",
};
function pointWords({ release, commit, at, value, verdict, change }, unit) {
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
function labelOf({ metric, environment, points, unit }) {
    const last = points.at(-1);
    return `${metric} in ${environment}, ${points.length} runs${last ? `, the last ${pointWords(last, unit)}` : ""}`;
}
function shortened(text, most) {
    const letters = [...text];
    return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : text;
}
function round(value) {
    return Math.round(value * 10) / 10;
}

;// CONCATENATED MODULE: ./packages/formats/performance-chart/chart-style.js
const chart_style_chartStyle = `
.chart { --paper: #ffffff; --ink: #1f2630; --soft: #5f6978; --line: #e6e2da; --dot: #4f7aa5; --band: #dfe8f1; --level: #8fabc8; --go: #2c7a58; --no: #b0413a; --note: #a8761c; }
@media (prefers-color-scheme: dark) {
  .chart { --paper: #1a1e24; --ink: #e4e7eb; --soft: #9aa4b2; --line: #2b3139; --dot: #7fa8d3; --band: #26323f; --level: #4c6a88; --go: #5cb78d; --no: #e27a71; --note: #d0a54e; }
}
.chart { display: block; width: 100%; height: auto; font: 10.5px ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; font-variant-numeric: tabular-nums; }
.chart .paper { fill: var(--paper); }
.chart text { fill: var(--soft); }
.chart .name { fill: var(--ink); font-size: 12px; font-weight: 600; }
.chart .grid { stroke: var(--line); }
.chart .tick { stroke: var(--soft); }
.chart .band { fill: var(--band); }
.chart .level { fill: none; stroke: var(--level); stroke-width: 1.5; }
.chart .limit { stroke: var(--no); stroke-dasharray: 5 3; }
.chart text.limit-word { fill: var(--no); }
.chart .change { stroke: var(--note); stroke-dasharray: 2 2; }
.chart text.change-word { fill: var(--note); }
.chart .point { fill: var(--dot); }
.chart .faster { fill: var(--go); }
.chart .slower, .chart .beyond { fill: var(--no); }
.chart .accepted { fill: var(--note); }
`;

;// CONCATENATED MODULE: ./packages/formats/performance-chart/metric-series.js

function limitFor(limits, { metric, environment, unit }) {
    const own = limits.filter((each) => each.metric === metric);
    const found = own.find((each) => each.environment === environment) ?? own.find((each) => each.environment === null);
    const factor = found && (found.limit.unit === "" ? 1 : (0,performance_unit/* unitFactor */.I)(found.limit.unit, unit));
    return found === undefined || factor === undefined
        ? undefined
        : { ...found.limit, value: found.limit.value * factor, unit };
}
const most = 300;
function metric_series_seriesOf(runs, changes = []) {
    const found = new Map();
    const ordered = runs.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
    const told = new Map(changes.map(({ metric, environment, at, words }) => [keyOf(metric, environment, at), words]));
    for (const { environment, release, commit, at, measurements } of ordered)
        for (const { metric, value, unit, better, verdict } of measurements) {
            const key = keyOf(metric, environment, unit, better);
            const entry = found.get(key) ?? { series: { metric, environment, unit, better }, points: [] };
            found.set(key, entry);
            const change = told.get(keyOf(metric, environment, at));
            entry.points.push({ at, release, commit, value, verdict, ...(change === undefined ? {} : { change }) });
        }
    return [...found.values()]
        .map(({ series, points }) => ({
        ...series,
        points: points.slice(-most),
        earlier: Math.max(0, points.length - most),
    }))
        .toSorted((one, other) => rank(one) - rank(other) || compare(one.metric, other.metric) || compare(one.environment, other.environment));
}
function keyOf(...parts) {
    return JSON.stringify(parts);
}
function isWorse({ points }) {
    const verdict = points.at(-1)?.verdict;
    return verdict === "slower" || verdict === "limit";
}
function rank(series) {
    return isWorse(series) ? 0 : 1;
}
function compare(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}

;// CONCATENATED MODULE: ./packages/formats/performance-chart/page-style.js
const pageStyle = `
:root { color-scheme: light dark; --ground: #fbfaf7; --card: #ffffff; --ink: #1f2630; --soft: #5f6978; --line: #e6e2da; --go: #2c7a58; --no: #b0413a; --note: #a8761c; --dot: #4f7aa5; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #14171b; --card: #1a1e24; --ink: #e4e7eb; --soft: #9aa4b2; --line: #2b3139; --go: #5cb78d; --no: #e27a71; --note: #d0a54e; --dot: #7fa8d3; }
}
* { box-sizing: border-box; }
body { margin: 0; padding: 2.4rem 1rem 3rem; background: var(--ground); color: var(--ink); font: 15px/1.5 ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 76rem; margin: 0 auto; }
h1 { margin: 0; font-size: 1.6rem; line-height: 1.25; font-weight: 640; letter-spacing: -.012em; overflow-wrap: anywhere; }
h1::before { content: ""; display: inline-block; width: .6em; height: .6em; margin-right: .45em; border-radius: 50%; background: var(--go); }
h1.no::before { background: var(--no); }
.lead { margin: .5rem 0 0; color: var(--soft); }
.key { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: 1.4rem 0 .9rem; padding: 0; color: var(--soft); font-size: .85rem; list-style: none; }
.key svg { width: .8em; height: .8em; margin-right: .4em; vertical-align: -.06em; }
.key .steady { fill: var(--dot); } .key .slower { fill: var(--no); } .key .faster { fill: var(--go); } .key .accepted { fill: var(--note); }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20.5rem, 100%), 1fr)); gap: 1rem; align-items: start; }
article { min-width: 0; padding: .9rem .8rem .6rem; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
article.no { border-left: 3px solid var(--no); }
h2 { margin: 0 .2rem; font-size: .98rem; font-weight: 620; line-height: 1.35; overflow-wrap: anywhere; }
h2 span { font-weight: 400; color: var(--soft); }
article p { margin: .1rem .2rem .5rem; color: var(--soft); font-size: .87rem; }
article p b { color: var(--ink); font-weight: 600; }
article.no p b { color: var(--no); }
summary { margin: .2rem; cursor: pointer; color: var(--soft); font-size: .82rem; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .82rem; }
th { padding: .2rem .5rem; text-align: left; font-weight: 500; color: var(--soft); border-bottom: 1px solid var(--line); }
td { padding: .2rem .5rem; white-space: nowrap; border-bottom: 1px solid var(--line); }
tr:last-child td { border-bottom: 0; }
footer { margin-top: 2.4rem; color: var(--soft); font-size: .82rem; }
@media print { body { padding: 0; background: none; } article { break-inside: avoid; } }
`;

;// CONCATENATED MODULE: ./packages/formats/performance-chart/page.js








const page_most = { charts: 200, rows: 20 };
function performanceSvgs(runs, facts = {}) {
    const list = seriesOf(runs, facts.changes);
    return list.map((series) => {
        const { metric, environment } = series;
        return { metric, environment, svg: performanceSvg(series, optionsOf(list, series, facts)) };
    });
}
function performancePage(suite, runs, facts = {}) {
    const list = metric_series_seriesOf(runs, facts.changes);
    const shown = list.slice(0, page_most.charts);
    const left = list.length - shown.length;
    const worse = list.filter(isWorse);
    const isOne = new Set(list.map(({ environment }) => environment)).size < 2;
    const title = titleOf(suite, list, worse);
    const body = html_html `<main>
<h1 class="${worse.length > 0 ? "no" : "go"}">${title}</h1>
<p class="lead">${leadOf(runs)}</p>
${{ html: key }}
<div class="grid">
${shown.map((series) => card(series, chartOf(series, optionsOf(list, series, facts)), isOne))}</div>
<footer>${left > 0 ? `${left} more metrics are not shown. ` : ""}A dot is a run, the band what its level usually was. The dashed line across is the limit, one upright begins a new level. Point at a dot for its release.</footer>
</main>`;
    const style = `${pageStyle}${chart_style_chartStyle}`;
    const hash = (0,external_node_crypto_.createHash)("sha256").update(style).digest("base64");
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
function optionsOf(list, series, { limits = [] }) {
    const same = list.filter((other) => other.metric === series.metric && other.unit === series.unit);
    const all = same.flatMap((other) => limitFor(limits, other) ?? []);
    return { limit: limitFor(limits, series), range: rangeOf(same, all) };
}
function titleOf(suite, list, worse) {
    if (list.length === 0)
        return `Nothing was measured with ${suite} yet`;
    if (worse.length === 0)
        return `${suite}: nothing is worse than its history`;
    const [first] = worse;
    const more = worse.length > 1 ? ` and ${worse.length - 1} more` : "";
    return `${suite}: ${first?.metric ?? ""} in ${first?.environment ?? ""}${more} became worse`;
}
function leadOf(runs) {
    const times = runs.map(({ at }) => at).sort();
    const places = [...new Set(runs.map(({ environment }) => environment))].sort();
    if (runs.length === 0)
        return "Its first run will be judged by limits alone.";
    const count = runs.length === 1 ? "one run" : `${runs.length} runs`;
    return `${count} in ${places.join(", ")} · ${times[0]?.slice(0, 10)} to ${times.at(-1)?.slice(0, 10)}`;
}
function card(series, chart, isOne) {
    const { metric, environment, unit, better, points, earlier } = series;
    const last = points.at(-1);
    const change = points.findLast((point, at) => at > 0 && beginsLevel(point));
    const count = points.length === 1 ? "its first run" : `no change in ${points.length} runs`;
    const since = change ? `last change with ${change.release}` : count;
    const verdict = isWorse(series) ? (last?.verdict === "limit" ? "beyond its limit" : "worse than its history") : since;
    const rows = points.slice(-page_most.rows).toReversed();
    return html_html `<article class="${isWorse(series) ? "no" : "go"}">
<h2>${metric}${isOne ? "" : html_html ` <span>${environment}</span>`}</h2>
<p><b>${last ? valueWords(last.value, unit) : ""}</b> · ${verdict}${better === "higher" ? " · higher is better" : ""}${earlier > 0 ? ` · ${earlier} earlier runs are not shown` : ""}</p>
${chart}
<details><summary>the last ${rows.length === 1 ? "run" : `${rows.length} runs`}</summary>
<div class="scroll"><table>
<thead><tr><th scope="col">release</th><th scope="col">day</th><th scope="col">value</th><th scope="col">verdict</th></tr></thead>
<tbody>
${rows.map((point) => html_html `<tr title="${pointWords(point, unit)}"><td>${point.release}</td><td>${point.at.slice(0, 10)}</td><td>${valueWords(point.value, unit)}</td><td>${verdictWords[point.verdict]}</td></tr>\n`)}</tbody>
</table></div></details>
</article>
`;
}
const sign = (name, path, words) => `<li><svg class="${name}" viewBox="-5 -5 10 10" aria-hidden="true"><path d="${path}"/></svg>${words}</li>`;
const key = `<ul class="key">${sign("steady", "M-3,0a3,3,0,1,0,6,0a3,3,0,1,0,-6,0", "as before")}${sign("slower", "M0,-4.5L4.5,3.5L-4.5,3.5Z", "worse, or beyond its limit")}${sign("faster", "M-3.5,-3.5h7v7h-7Z", "better")}${sign("accepted", "M0,-5L3.6,0L0,5L-3.6,0Z", "worse, accepted")}</ul>`;


/***/ })

};
