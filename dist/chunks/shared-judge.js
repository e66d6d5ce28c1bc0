export const id = 2329;
export const ids = [2329];
export const modules = {

/***/ 2000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ judgePerformance),
  _: () => (/* binding */ performanceRun)
});

// EXTERNAL MODULE: ./packages/model/document/nearest.js
var nearest = __webpack_require__(4993);
;// CONCATENATED MODULE: ./packages/decide/performance/answer.js
function answerTo(question, steps, earlier, failed) {
    const { suite, environment } = question;
    const judged = steps.map((step) => step.judged);
    const broken = judged.filter(({ verdict }) => verdict === "limit");
    const unsure = steps.filter(({ isUnsure }) => isUnsure).map(({ judged: { metric } }) => metric);
    const slower = judged.filter(({ verdict }) => verdict === "slower");
    if (failed !== undefined)
        return no("suite_failed", `${suite} failed in ${environment}: ${failed}`, "Look at what the suite printed, and fix it; without values nothing is compared.");
    if (broken.length > 0)
        return no("limit_broken", clauses(broken), `Make it good again, or change the limit in performance.suites of the configuration.`);
    if (unsure.length > 0)
        return { kind: "rerun", metrics: unsure, because: clauses(slower) };
    if (slower.length === 0)
        return { kind: "go", because: quiet(judged, earlier) };
    if (question.degradation === "warn")
        return { kind: "go", because: `${clauses(slower)}; it is only said` };
    return no("slower", clauses(slower), "Fix what made it worse, or accept it with a reason and an end date in performance.accept of the configuration.");
}
function no(reason, because, remedy) {
    return { kind: "no", reason, because, remedy };
}
function clauses(metrics) {
    const told = metrics.slice(0, 3).map(({ metric, because }) => `${metric} ${because}`);
    return [...told, ...(metrics.length > 3 ? [`${metrics.length - 3} more`] : [])].join("; ");
}
function quiet(judged, earlier) {
    if (earlier === 0)
        return `there is no earlier run, so ${count(judged.length)} ${judged.length === 1 ? "is" : "are"} judged by limits alone`;
    const of = (verdict, word) => {
        const number = judged.filter((one) => one.verdict === verdict).length;
        return number === 0 ? [] : [`${number} ${word}`];
    };
    return [
        ...of("steady", "steady"),
        ...of("faster", "better"),
        ...of("accepted", "worse and accepted"),
        ...of("new", "without enough history"),
        ...of("removed", "measured no longer"),
    ].join(", ");
}
function count(metrics) {
    return `${metrics} metric${metrics === 1 ? "" : "s"}`;
}

// EXTERNAL MODULE: ./packages/model/performance/unit.js
var performance_unit = __webpack_require__(9708);
;// CONCATENATED MODULE: ./packages/decide/performance/ranks.js
function median(values) {
    const sorted = Float64Array.from(values).sort();
    return quantile(sorted, 0.5);
}
function quantile(sorted, part) {
    const place = part * (sorted.length - 1);
    const below = Math.floor(place);
    const low = sorted[below] ?? Number.NaN;
    return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}
function ranks(values) {
    const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    const places = new Array(values.length);
    for (let first = 0; first < order.length;) {
        let next = first;
        while (next < order.length && values[order[next] ?? 0] === values[order[first] ?? 0])
            next += 1;
        for (let at = first; at < next; at += 1)
            places[order[at] ?? 0] = (first + next - 1) / 2;
        first = next;
    }
    return places;
}

;// CONCATENATED MODULE: ./packages/decide/performance/calibration.js


const fewest = 8;
function calibrationFor(unit, points) {
    const plain = { usual: null, adjust: (value) => value };
    const power = (0,performance_unit/* unitFactor */.I)(unit, "s") !== undefined ? 1 : unit.includes("/") ? -1 : 0;
    const measured = points.filter(({ run }) => isUsable(run.calibration));
    if (power === 0 || measured.length === 0)
        return plain;
    const usual = usualSeconds(measured.map(({ run }) => run)) ?? Number.NaN;
    const adjust = (value, seconds) => isUsable(seconds) ? value * (power === 1 ? usual / seconds : seconds / usual) : value;
    if (measured.length >= fewest) {
        const adjusted = variation(measured.map(({ value, run }) => adjust(value, run.calibration)));
        if (adjusted > 1.25 * variation(measured.map(({ value }) => value)))
            return plain;
    }
    return { usual, adjust };
}
function usualSeconds(runs) {
    const seconds = runs.map(({ calibration }) => calibration).filter(isUsable);
    return seconds.length === 0 ? null : median(seconds);
}
function isUsable(seconds) {
    return seconds !== null && seconds > 0;
}
function variation(values) {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) / Math.abs(mean);
}

// EXTERNAL MODULE: ./packages/decide/performance/limits.js
var performance_limits = __webpack_require__(6485);
// EXTERNAL MODULE: ./packages/model/performance/number-words.js
var number_words = __webpack_require__(7959);
;// CONCATENATED MODULE: ./packages/decide/performance/student.js
function chanceAbove(t, freedom) {
    if (Number.isNaN(t))
        return 1;
    if (!Number.isFinite(t))
        return t > 0 ? 0 : 1;
    const half = incompleteBeta(freedom / (freedom + t * t), freedom / 2) / 2;
    return t >= 0 ? half : 1 - half;
}
function incompleteBeta(x, a) {
    const b = 0.5;
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
    return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}
function fraction(x, a, b) {
    const tiny = 1e-300;
    const kept = (value) => (Math.abs(value) < tiny ? tiny : value);
    let c = 1;
    let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
    let result = d;
    for (let m = 1; m <= 300; m += 1) {
        const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / kept(1 + even * d);
        c = kept(1 + even / c);
        result *= d * c;
        const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / kept(1 + odd * d);
        c = kept(1 + odd / c);
        result *= d * c;
        if (Math.abs(d * c - 1) < 1e-12)
            break;
    }
    return result;
}
function logGamma(x) {
    let sum = 0.999_999_999_999_809_9;
    coefficients.forEach((coefficient, index) => {
        sum += coefficient / (x + index);
    });
    const t = x + coefficients.length - 1.5;
    return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}
const coefficients = [
    676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_1, -176.615_029_162_140_6, 12.507_343_278_686_905,
    -0.138_571_095_265_720_12, 9.984_369_578_019_572e-6, 1.505_632_735_149_311_6e-7,
];

;// CONCATENATED MODULE: ./packages/decide/performance/change-points.js

const change_points_window = 50;
const weaker = 10;
function changePoints(values, significance = 0.001, inflation = 1) {
    return merged(values, weakPoints(values, significance * weaker, inflation), significance, inflation);
}
function weakPoints(values, significance, inflation) {
    const points = new Set();
    for (let start = 0; start < values.length;) {
        const found = divided(values, start, Math.min(start + change_points_window, values.length), significance, inflation);
        for (const point of found)
            points.add(point);
        start = Math.max(found.at(-1) ?? 0, start + change_points_window / 2);
    }
    return [...points].sort((a, b) => a - b);
}
function divided(values, start, end, significance, inflation) {
    const points = [];
    const parts = [{ start, end, ...mostDifferent(values, start, end) }];
    for (;;) {
        const best = parts.reduce((one, other) => (other.difference > one.difference ? other : one));
        if (best.difference === Number.NEGATIVE_INFINITY)
            break;
        if (chanceOfOne(values, best.start, best.index, best.end, inflation) > significance)
            break;
        points.push(best.index);
        const halves = [
            [best.start, best.index],
            [best.index, best.end],
        ];
        parts.splice(parts.indexOf(best), 1, ...halves.map(([from, to]) => ({ start: from, end: to, ...mostDifferent(values, from, to) })));
    }
    return points.sort((a, b) => a - b);
}
function mostDifferent(values, start, end) {
    const size = end - start;
    let index = start;
    let difference = Number.NEGATIVE_INFINITY;
    const part = Float64Array.from({ length: size }, (_, at) => values[start + at] ?? 0);
    const at = (array, place) => array[place] ?? 0;
    const first = new Float64Array(size + 1);
    for (let m = 1; m < size; m += 1) {
        let sum = 0;
        for (let n = 0; n < m; n += 1)
            sum += Math.abs(at(part, m) - at(part, n));
        first[m + 1] = at(first, m) + sum;
    }
    const second = new Float64Array(size + 1);
    for (let n = size - 1; n > 0; n -= 1) {
        const before = (n > 1 ? 2 / (n - 1) : 0) * at(first, n);
        let sum = 0;
        for (let m = n + 1; m <= size; m += 1) {
            sum += Math.abs(at(part, m - 1) - at(part, n));
            const inside = at(second, m) + sum;
            second[m] = inside;
            const between = at(first, m) - at(first, n) - inside;
            const after = m - n > 1 ? (2 * n * inside) / (m - n - 1) : 0;
            const measure = (2 * between - (m - n) * before - after) / m;
            if (measure >= difference && (measure > difference || start + n < index)) {
                difference = measure;
                index = start + n;
            }
        }
    }
    return { index, difference };
}
function merged(values, found, significance, inflation) {
    const indices = [...found];
    for (;;) {
        const points = indices.map((index, place) => ({
            index,
            chance: chanceOfOne(values, indices[place - 1] ?? 0, index, indices[place + 1] ?? values.length, inflation),
        }));
        const weakest = points.reduce((one, other) => (one === undefined || other.chance > one.chance ? other : one), undefined);
        if (weakest === undefined || weakest.chance < significance)
            return points;
        indices.splice(indices.indexOf(weakest.index), 1);
    }
}
function chanceOfOne(values, start, middle, end, inflation) {
    const before = middle - start;
    const after = end - middle;
    const freedom = before + after - 2;
    if (freedom < 1)
        return 1;
    const one = moments(values, start, middle);
    const other = moments(values, middle, end);
    const variance = ((before - 1) * one.variance + (after - 1) * other.variance) / freedom;
    const t = Math.abs(one.mean - other.mean) / Math.sqrt(inflation * variance * (1 / before + 1 / after));
    return 2 * chanceAbove(t, freedom);
}
function moments(values, start, end) {
    let sum = 0;
    for (let index = start; index < end; index += 1)
        sum += values[index] ?? 0;
    const mean = sum / (end - start);
    let squares = 0;
    for (let index = start; index < end; index += 1)
        squares += ((values[index] ?? 0) - mean) ** 2;
    return { mean, variance: squares / (end - start) };
}

;// CONCATENATED MODULE: ./packages/decide/performance/spread.js

const ofMedianDeviation = 1.4826;
const ofNinthTenth = 1 / 1.4758;
function spreadOf(deviations) {
    const usual = ofMedianDeviation * median(deviations.map(Math.abs));
    const clipped = clip(deviations, usual);
    const squares = clipped.reduce((sum, one) => sum + one * one, 0);
    const deviation = Math.sqrt(squares / Math.max(1, deviations.length - 1));
    const tail = deviations.length < 10 ? 0 : ofNinthTenth * quantile(Float64Array.from(deviations).sort(), 0.93);
    return Math.max(usual, deviation, tail);
}
function autocorrelation(deviations, spread) {
    const clipped = clip(deviations, spread);
    const count = clipped.length;
    let squares = 0;
    let products = 0;
    clipped.forEach((one, index) => {
        squares += one * one;
        products += one * (clipped[index - 1] ?? 0);
    });
    if (squares === 0)
        return 0;
    return Math.max(0, Math.min(0.9, products / squares + 3 / count + 0.3 / Math.sqrt(count)));
}
function clip(deviations, spread) {
    if (spread === 0)
        return deviations;
    return deviations.map((one) => Math.max(-3 * spread, Math.min(3 * spread, one)));
}

;// CONCATENATED MODULE: ./packages/decide/performance/levels.js



const levelChance = 1e-5;
const firstChance = 1e-7;
const smallestSpread = 0.005;
function levelsOf(values, accepted) {
    const places = ranks(values);
    const rough = deviations(values, startsOf(places, accepted, firstChance, 1));
    const alike = autocorrelation(rough, spreadOf(rough));
    const starts = startsOf(places, accepted, levelChance, inflation(alike));
    const own = deviations(values, starts);
    const start = starts.at(-1) ?? 0;
    const level = median(values.slice(start));
    const previous = starts.at(-2);
    return {
        start,
        watched: accepted.includes(start) ? start : (previous ?? start),
        median: level,
        before: previous === undefined ? null : median(values.slice(previous, start)),
        spread: Math.max(spreadOf(own), smallestSpread * Math.abs(level)),
        autocorrelation: alike,
        worth: Math.max(1, (values.length - start) / inflation(alike)),
        freedom: Math.max(1, values.length - starts.length),
    };
}
function inflation(autocorrelated) {
    return (1 + autocorrelated) / (1 - autocorrelated);
}
function startsOf(places, accepted, chance, inflated) {
    const found = changePoints(places, chance, inflated).map(({ index }) => index);
    return [...new Set([0, ...found, ...accepted])].sort((a, b) => a - b);
}
function deviations(values, starts) {
    const parts = starts.map((start, place) => values.slice(start, starts[place + 1]));
    const middles = parts.map(median);
    const newest = middles.at(-1) ?? 0;
    const isSized = middles.every((middle) => middle * newest > 0);
    return parts.flatMap((part, place) => {
        const middle = middles[place] ?? 0;
        return part.map((value) => (value - middle) * (isSized ? newest / middle : 1));
    });
}

;// CONCATENATED MODULE: ./packages/decide/performance/suspicion.js




const fewestRuns = 5;
const distances = { first: 1.2, second: 1, third: 2.25, shared: 2.6, alone: 3.5 };
const smallestPart = 0.01;
const slowChance = 1e-5;
const slowRuns = 20;
function suspicionOf(samples, past, canRerun) {
    const { levels } = past;
    const shared = Math.min(1, 2 * levels.autocorrelation);
    const least = (distance) => distance + shared * (distances.shared - distance);
    const looked = samples.slice(0, canRerun ? 3 : 1);
    const stages = canRerun
        ? [least(distances.first), least(distances.second), least(distances.third)]
        : [distances.alone];
    let now = judged(looked.slice(0, 1), levels, shared);
    if (isSlowerStill(now.value, past))
        return { ...now, kind: "slower", runs: 0 };
    for (const [stage, distance] of stages.entries()) {
        if (looked.length <= stage)
            return { ...now, kind: "unsure" };
        now = judged(looked.slice(0, stage + 1), levels, shared);
        const isBig = Math.abs(now.value - levels.median) > smallestPart * Math.abs(levels.median);
        const isFaster = isBig && now.distance < -wider(least(distances.third), levels.freedom);
        if (!isBig || now.distance <= wider(distance, levels.freedom))
            return slowly(now.value, past) ?? { ...now, kind: isFaster ? "faster" : "steady" };
    }
    return { ...now, kind: "slower", runs: 0 };
}
function isSlowerStill(value, { levels, slower }) {
    return slower.length > 1 && value > (levels.median + median(slower)) / 2;
}
function judged(values, levels, shared) {
    const value = values.length === 2 ? Math.min(...values) : median(values);
    const error = levels.spread * Math.sqrt(shared + (1 - shared) / values.length + 1.57 / (levels.worth + 0.57));
    const away = value - levels.median;
    const distance = away === 0 ? 0 : away / error;
    return { value, distance, certainty: 1 - chanceAbove(Math.abs(distance), levels.freedom) };
}
function wider(distance, freedom) {
    return distance * (1 + (distance * distance + 1) / (4 * freedom));
}
function slowly(value, { levels, values }) {
    const all = [...values.slice(levels.watched), value];
    const last = changePoints(ranks(all), 1e-3, inflation(levels.autocorrelation)).at(-1);
    if (last === undefined || last.index < fewestRuns)
        return undefined;
    const own = all.length - last.index;
    if (own < 2 || own > slowRuns)
        return undefined;
    const before = median(all.slice(0, last.index));
    const away = median(all.slice(last.index)) - before;
    const alike = Math.min(0.9, levels.autocorrelation + 0.7 / Math.sqrt(values.length));
    const error = levels.spread * Math.sqrt(inflation(alike) * (1 / own + 1 / last.index));
    const chance = chanceAbove(away / error, levels.freedom);
    const isBig = away > Math.max(levels.spread, smallestPart * Math.abs(before));
    return chance < slowChance && isBig ? { kind: "slower", value, certainty: 1 - chance, runs: own - 1 } : undefined;
}

;// CONCATENATED MODULE: ./packages/decide/performance/metric.js





function judgeMetric(question, first, measured, series, limit) {
    const { values, levels, calibration, better } = comparedWith(measured, series);
    const reruns = question.reruns.map((rerun) => rerunOf(rerun, measured));
    const plain = {
        ...unjudged(measured, limit),
        reruns: reruns.map(({ value }) => value),
        baseline: levels === null
            ? null
            : { median: better(levels.median), spread: levels.spread, runs: values.length - levels.start },
        since: series.points.length === 0 ? null : begun(series, levels, better),
        recent: [...series.recent, measured.value],
    };
    const broken = limit === undefined ? undefined : (0,performance_limits/* limitBroken */.R)(limit, measured);
    const suspicion = levels === null
        ? undefined
        : suspicionOf([{ value: measured.value, calibration: first.calibration }, ...reruns].map((sample) => better(calibration.adjust(sample.value, sample.calibration))), {
            levels,
            values,
            slower: series.slower.map(({ value, run }) => better(calibration.adjust(value, run.calibration))),
        }, question.canRerun);
    const moved = suspicion === undefined || levels === null ? {} : movement(suspicion, levels, better);
    if (broken !== undefined)
        return { judged: { ...plain, ...moved, verdict: "limit", because: broken }, isUnsure: false };
    if (suspicion === undefined)
        return { judged: { ...plain, verdict: "new", because: unknown(measured, series) }, isUnsure: false };
    return {
        judged: { ...plain, ...moved, ...told(suspicion, question, plain, series, moved.ratio ?? null) },
        isUnsure: suspicion.kind === "unsure",
    };
}
function missingMetric(metric, before, limit) {
    return {
        ...unjudged({ metric, value: 0, unit: before?.unit ?? "", better: before?.better ?? "lower" }, limit),
        value: null,
        verdict: limit === undefined ? "removed" : "limit",
        because: (limit === undefined ? undefined : (0,performance_limits/* limitBroken */.R)(limit, undefined)) ?? "is measured no longer",
    };
}
function unjudged({ metric, value, unit, better, spread, samples }, limit) {
    return {
        metric,
        verdict: "steady",
        value,
        reruns: [],
        unit,
        better,
        ...(spread === undefined ? {} : { spread }),
        ...(samples === undefined ? {} : { samples }),
        baseline: null,
        ratio: null,
        certainty: null,
        since: null,
        beside: [],
        limit: limit ?? null,
        because: "",
        recent: [value],
    };
}
function comparedWith({ unit, better: direction }, { points }) {
    const better = direction === "lower" ? (value) => value : (value) => 0 - value;
    const calibration = calibrationFor(unit, points);
    const values = points.map(({ value, run }) => better(calibration.adjust(value, run.calibration)));
    const accepted = points.flatMap(({ isAccepted }, index) => (isAccepted ? [index] : []));
    return { values, levels: values.length < fewestRuns ? null : levelsOf(values, accepted), calibration, better };
}
function rerunOf(rerun, measured) {
    const again = rerun?.measurements.find(({ metric, unit, better }) => metric === measured.metric && unit === measured.unit && better === measured.better);
    return { value: (again ?? measured).value, calibration: rerun?.calibration ?? null };
}
function begun({ points }, levels, better) {
    const first = points[levels?.start ?? 0];
    if (first === undefined)
        return null;
    const before = levels?.before ?? null;
    return { release: first.run.release, commit: first.run.commit, before: before === null ? null : better(before) };
}
function movement(suspicion, levels, better) {
    const ratio = levels.median === 0 ? null : better(suspicion.value) / better(levels.median);
    return { ratio, certainty: suspicion.certainty };
}
function unknown({ unit, better }, { points, other }) {
    if (points.length > 0)
        return `is compared from ${fewestRuns} earlier runs on, and ${points.length === 1 ? "one is" : `${points.length} are`} there`;
    if (other === null)
        return "is measured for the first time";
    return other.better === better
        ? `is in ${unit || "no unit"}, but was in ${other.unit || "no unit"}, so that it cannot be compared`
        : `is better when ${better}, but was better when ${other.better}, so that it cannot be compared`;
}
function told(suspicion, question, plain, series, ratio) {
    const by = ratio === null ? "" : ` by ${(0,number_words/* percent */.KN)(Math.abs(ratio - 1))}`;
    switch (suspicion.kind) {
        case "steady":
            return { verdict: "steady", because: "is as before", since: plain.since };
        case "faster":
            return { verdict: "faster", because: `is better${by}`, since: plain.since };
        case "unsure":
            return { verdict: "slower", because: `looks worse${by}`, since: plain.since };
        case "slower": {
            const slow = suspicion.runs > 0 ? series.points.at(-suspicion.runs)?.run : series.slower[0]?.run;
            const { release, commit } = slow ?? question;
            const since = { release, commit, before: plain.baseline?.median ?? null };
            const accepted = acceptance(question, plain.metric);
            if (accepted === undefined)
                return { verdict: "slower", because: `is worse${by} since ${release}`, since };
            return { verdict: "accepted", because: `is worse${by}, which is accepted: ${accepted}`, since };
        }
    }
}
function acceptance({ accepted, suite, environment, now }, metric) {
    return accepted.find((one) => one.suite === suite &&
        one.metric === metric &&
        (one.environment ?? environment) === environment &&
        now.slice(0, 10) <= one.until)?.because;
}

// EXTERNAL MODULE: ./packages/decide/performance/series.js
var series = __webpack_require__(7060);
;// CONCATENATED MODULE: ./packages/decide/performance/judge.js






function judgePerformance(question) {
    const { suite, environment, release, commit, result } = question;
    const history = question.history.filter((run) => run.suite === suite && run.environment === environment);
    const failed = "failed" in result ? result.failed : unusable(result);
    const subject = { kind: "performance-judgement", version: 1, suite, environment, release, commit };
    if ("failed" in result || failed !== undefined)
        return { ...subject, calibration: null, metrics: [], answer: answerTo(question, [], history.length, failed) };
    const steps = stepsFor(question, result, history);
    return {
        ...subject,
        calibration: calibrationOf(result, history),
        metrics: besideEachOther(steps.map(({ judged }) => judged)),
        answer: answerTo(question, steps, history.length, undefined),
    };
}
function performanceRun({ suite, environment, release, commit, calibration, metrics }, { execution, at }) {
    return {
        kind: "performance",
        version: 1,
        suite,
        environment,
        release,
        commit,
        execution,
        at,
        calibration: calibration?.seconds ?? null,
        measurements: metrics.flatMap(({ metric, value, unit, better, spread, samples, verdict }) => value === null || verdict === "removed"
            ? []
            : [
                {
                    metric,
                    value,
                    unit,
                    better,
                    ...(spread === undefined ? {} : { spread }),
                    ...(samples === undefined ? {} : { samples }),
                    verdict,
                },
            ]),
    };
}
function unusable({ measurements }) {
    if (measurements.length === 0)
        return "it measured nothing";
    const names = new Set();
    const twice = measurements.find(({ metric }) => names.size === names.add(metric).size);
    return twice && `it measured ${twice.metric} twice`;
}
function stepsFor(question, result, history) {
    const { measurements } = result;
    const limits = (0,performance_limits/* limitsIn */.U)(question.environment, question.limits);
    const all = (0,series/* seriesOf */.L)(history, measurements);
    const now = new Set(measurements.map(({ metric }) => metric));
    const before = new Map(history.at(-1)?.measurements.map((measured) => [measured.metric, measured]));
    const gone = [...new Set([...before.keys(), ...limits.keys()])].filter((metric) => !now.has(metric));
    const added = measurements.filter(({ metric }) => history.length > 0 && all.get(metric)?.recent.length === 0);
    return [
        ...measurements.flatMap((measured) => {
            const series = all.get(measured.metric);
            return series ? [judgeMetric(question, result, measured, series, limits.get(measured.metric))] : [];
        }),
        ...gone.map((metric) => ({
            judged: perhapsRenamed(missingMetric(metric, before.get(metric), limits.get(metric)), added),
            isUnsure: false,
        })),
    ];
}
function perhapsRenamed(judged, added) {
    const alike = added.filter(({ unit, better }) => unit === judged.unit && better === judged.better);
    const name = (0,nearest/* nearest */.p)(judged.metric, alike.map(({ metric }) => metric));
    return name === undefined ? judged : { ...judged, because: `${judged.because}; ${name} is new: was it renamed?` };
}
const moves = new Set(["slower", "faster", "limit", "accepted"]);
function besideEachOther(metrics) {
    const moved = metrics.filter(({ verdict, value }) => moves.has(verdict) && value !== null);
    return metrics.map((one) => ({
        ...one,
        beside: moved.includes(one)
            ? moved
                .filter((other) => other !== one && other.since?.release === one.since?.release)
                .map(({ metric }) => metric)
            : [],
    }));
}
function calibrationOf({ calibration }, history) {
    if (calibration === null)
        return null;
    return { seconds: calibration, usual: usualSeconds(history.slice(-series/* newestRuns */.H)) };
}


/***/ }),

/***/ 6485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ limitBroken),
/* harmony export */   U: () => (/* binding */ limitsIn)
/* harmony export */ });
/* harmony import */ var _model_performance_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1211);
/* harmony import */ var _model_performance_number_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7959);
/* harmony import */ var _model_performance_unit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9708);



const holds = {
    "<": (value, limit) => value < limit,
    "<=": (value, limit) => value <= limit,
    ">": (value, limit) => value > limit,
    ">=": (value, limit) => value >= limit,
};
function limitsIn(environment, limits) {
    const own = Object.entries(limits).flatMap(([metric, limit]) => {
        if (typeof limit === "string")
            return [[metric, limit]];
        const words = Object.hasOwn(limit, environment) ? limit[environment] : limit["*"];
        return words === undefined ? [] : [[metric, words]];
    });
    return new Map(own);
}
function limitBroken(words, measured) {
    if (measured === undefined)
        return `was not measured, but has to be ${words}`;
    const limit = (0,_model_performance_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .limitOf */ .LF)(words);
    if (limit === undefined)
        return `has a limit that cannot be read: ${words}`;
    const value = inUnitOf(limit, measured);
    if (value === undefined)
        return `is in ${measured.unit || "no unit"}, which cannot be compared with ${words}`;
    return holds[limit.comparison](value, limit.value)
        ? undefined
        : `is ${(0,_model_performance_number_words_js__WEBPACK_IMPORTED_MODULE_2__/* .quantity */ .au)(measured.value, measured.unit)}, but has to be ${words}`;
}
function inUnitOf(limit, { value, unit }) {
    const factor = limit.unit === "" ? 1 : (0,_model_performance_unit_js__WEBPACK_IMPORTED_MODULE_1__/* .unitFactor */ .I)(unit, limit.unit);
    if (factor === 1)
        return value;
    return factor === undefined ? undefined : Number((value * factor).toPrecision(15));
}


/***/ }),

/***/ 7060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ newestRuns),
/* harmony export */   L: () => (/* binding */ seriesOf)
/* harmony export */ });
/* harmony import */ var _model_performance_unit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9708);

const newestRuns = 200;
const shownRuns = 29;
function seriesOf(runs, now) {
    const open = new Map(now.map((measurement) => [measurement.metric, measurement]));
    const all = new Map(now.map(({ metric }) => [metric, { points: [], recent: [], slower: [], isSlowerStill: true, other: null }]));
    for (let index = runs.length - 1; index >= 0 && open.size > 0; index -= 1) {
        const run = runs[index];
        for (const measured of run?.measurements ?? []) {
            const wanted = open.get(measured.metric);
            const gathered = all.get(measured.metric);
            if (run === undefined || wanted === undefined || gathered === undefined)
                continue;
            add(gathered, run, measured, wanted);
            if (gathered.points.length >= newestRuns)
                open.delete(measured.metric);
        }
    }
    for (const { points, slower, recent } of all.values()) {
        points.reverse();
        slower.reverse();
        recent.reverse();
    }
    return all;
}
function add(gathered, run, measured, wanted) {
    const factor = measured.better === wanted.better ? (0,_model_performance_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .unitFactor */ .I)(measured.unit, wanted.unit) : undefined;
    if (factor === undefined) {
        if (gathered.points.length === 0)
            gathered.other ??= measured;
        return;
    }
    const value = measured.value * factor;
    if (gathered.recent.length < shownRuns)
        gathered.recent.push(value);
    const isSlower = measured.verdict === "slower";
    if (isSlower && gathered.isSlowerStill)
        gathered.slower.push({ value, run, isAccepted: false });
    else if (measured.verdict !== "limit")
        gathered.isSlowerStill = false;
    if (isSlower || measured.verdict === "limit")
        return;
    gathered.points.push({ value, run, isAccepted: measured.verdict === "accepted" });
}


/***/ }),

/***/ 9648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pC: () => (/* binding */ suiteLine)
/* harmony export */ });
/* unused harmony exports metricLine, certaintyWords */
/* harmony import */ var _model_performance_number_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7959);

function metricLine(judged) {
    const { metric, value, unit, baseline } = judged;
    if (value === null)
        return `${metric} ${judged.because}`;
    const spread = baseline === null ? "" : ` ±${(0,_model_performance_number_words_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(baseline.spread)}`;
    return `${metric} ${(0,_model_performance_number_words_js__WEBPACK_IMPORTED_MODULE_0__/* .quantity */ .au)(value, unit)}${spread}, ${movementWords(judged)}`;
}
function suiteLine({ suite, metrics, answer }) {
    if (answer.kind !== "go" || metrics.length === 0)
        return `${suite}: ${answer.because}`;
    const [first] = [...metrics].sort((a, b) => away(b) - away(a));
    const others = metrics.length - 1;
    return `${suite}: ${first ? metricLine(first) : ""}${others === 0 ? "" : `; and ${others} more`}`;
}
function movementWords({ verdict, because, since, ratio, certainty, limit }) {
    const sure = certainty === null ? "" : ` (certainty ${certaintyWords(certainty)})`;
    switch (verdict) {
        case "steady":
            return since === null ? "no change" : `no change since ${since.release}`;
        case "faster":
        case "slower":
        case "accepted":
            return `${because}${sure}`;
        case "limit":
            return `${because.startsWith("is in ") ? because : `has to be ${limit}`}${ratio === null || ratio === 1 ? "" : `, ${(0,_model_performance_number_words_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(Math.abs(ratio - 1))} ${ratio > 1 ? "above" : "below"} its history`}`;
        case "new":
        case "removed":
            return because;
    }
}
function certaintyWords(certainty) {
    const shown = Math.floor(certainty * 1000) / 10;
    return shown > 99.9 || certainty > 0.999 ? "> 99.9 %" : `${shown} %`;
}
function away({ verdict, ratio }) {
    const weight = verdict === "steady" || verdict === "new" ? 0 : 10;
    return weight + (ratio === null ? 0 : Math.abs(ratio - 1));
}


/***/ }),

/***/ 5954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ stillThere)
/* harmony export */ });
async function stillThere(written, now, { ancestry }) {
    if (written === undefined || written === now.commit)
        return;
    if (now.commit !== null && (await ancestry.isAncestor(written, now.commit)))
        return;
    const { rewritten } = await __webpack_require__.e(/* import() */ 6408).then(__webpack_require__.bind(__webpack_require__, 6408));
    throw rewritten(`${written.slice(0, 7)}, which an earlier job of this run wrote, is not part of it`);
}


/***/ }),

/***/ 8032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ suiteHistory)
/* harmony export */ });
/* harmony import */ var _model_ledger_performance_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5849);
/* harmony import */ var _model_performance_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(372);


const enough = 300;
async function suiteHistory(now, environment, suite, newestMonths = Number.POSITIVE_INFINITY) {
    const folder = (0,_model_performance_history_js__WEBPACK_IMPORTED_MODULE_1__/* .historyFolder */ .vc)(environment, suite);
    if (!(await now.list((0,_model_performance_history_js__WEBPACK_IMPORTED_MODULE_1__/* .historyFolder */ .vc)(environment))).includes(suite))
        return [];
    const months = (await now.list(folder)).filter((name) => /^\d{4}-\d{2}\.jsonl$/.test(name)).toReversed();
    let runs = [];
    for (const month of months.slice(0, newestMonths)) {
        if (runs.length >= enough)
            break;
        const path = `${folder}/${month}`;
        runs = [...(0,_model_ledger_performance_history_js__WEBPACK_IMPORTED_MODULE_0__/* .readHistory */ .L)((await now.read(path)) ?? "", path), ...runs];
    }
    return runs;
}


/***/ }),

/***/ 5849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ readHistory)
});

// EXTERNAL MODULE: ./packages/model/document/json.js
var json = __webpack_require__(865);
// EXTERNAL MODULE: ./packages/model/performance/measurement.js
var measurement = __webpack_require__(1968);
// EXTERNAL MODULE: ./packages/model/performance/performance-run.js
var performance_run = __webpack_require__(8366);
;// CONCATENATED MODULE: ./packages/model/performance/exact-run.js


const identifier = /^[a-z][a-z0-9-]{0,62}$/;
const commitId = /^[0-9a-f]{40}$/;
const instant = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const verdicts = new Set(performance_run/* metricVerdicts */.X);
const ways = new Set(measurement/* directions */.vQ);
function isPerformanceRun(value) {
    if (!isFields(value) || count(value) !== 10)
        return false;
    const { kind, version, suite, environment, release, commit, execution, at, calibration, measurements } = value;
    return (kind === "performance" &&
        version === 1 &&
        typeof suite === "string" &&
        identifier.test(suite) &&
        typeof environment === "string" &&
        identifier.test(environment) &&
        typeof release === "string" &&
        (commit === null || (typeof commit === "string" && commitId.test(commit))) &&
        (execution === null || isExecution(execution)) &&
        typeof at === "string" &&
        instant.test(at) &&
        (calibration === null || (isNumber(calibration) && calibration >= 0)) &&
        Array.isArray(measurements) &&
        measurements.length <= performance_run/* mostMetrics */.zg &&
        measurements.every(isMeasurement));
}
function isExecution(value) {
    return isFields(value) && count(value) === 2 && isCount(value.run) && isCount(value.attempt);
}
function isMeasurement(value) {
    if (!isFields(value))
        return false;
    const { metric, unit, better, verdict, spread, samples } = value;
    const optional = Number(spread !== undefined) + Number(samples !== undefined);
    return (count(value) === 5 + optional &&
        typeof metric === "string" &&
        measurement/* metricName */.Kh.test(metric) &&
        isNumber(value.value) &&
        typeof unit === "string" &&
        unit.length <= 40 &&
        ways.has(better) &&
        verdicts.has(verdict) &&
        (spread === undefined || (isNumber(spread) && spread >= 0)) &&
        (samples === undefined || isCount(samples)));
}
function isFields(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function count(fields) {
    let own = 0;
    for (const _ in fields)
        own += 1;
    return own;
}
function isNumber(value) {
    return typeof value === "number" && Number.isFinite(value);
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}

// EXTERNAL MODULE: ./packages/model/ledger/ledger.js
var ledger = __webpack_require__(2218);
;// CONCATENATED MODULE: ./packages/model/ledger/performance-history.js




function readHistory(text, path) {
    const runs = [];
    let line = 0;
    for (let start = 0; start < text.length;) {
        line += 1;
        const found = text.indexOf("\n", start);
        const end = found === -1 ? text.length : found;
        const run = (0,json/* parseJsonLine */.w)(text.slice(start, end));
        runs.push(isPerformanceRun(run) ? run : (0,ledger/* ledgerDocument */.hi)(performance_run/* PerformanceRun */.WT, text.slice(start, end), `${path}, line ${line}`));
        start = end + 1;
    }
    return runs;
}


/***/ }),

/***/ 372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IG: () => (/* binding */ durationsSuite),
/* harmony export */   ae: () => (/* binding */ historyPath),
/* harmony export */   vc: () => (/* binding */ historyFolder)
/* harmony export */ });
const durationsSuite = "durations";
function historyFolder(environment, suite) {
    return ["performance", environment, ...(suite === undefined ? [] : [suite])].join("/");
}
function historyPath(run) {
    return `${historyFolder(run.environment, run.suite)}/${run.at.slice(0, 7)}.jsonl`;
}


/***/ }),

/***/ 7959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   au: () => (/* binding */ quantity)
/* harmony export */ });
function number(value) {
    if (value === 0)
        return "0";
    const size = Math.abs(value);
    if (size >= 1e7 || size < 1e-4)
        return value.toExponential(2);
    return String(size >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
}
function quantity(value, unit) {
    return unit === "" ? number(value) : `${number(value)} ${unit}`;
}
function percent(part) {
    return `${part < 0.1 ? Number((part * 100).toPrecision(2)) : Math.round(part * 100)} %`;
}


/***/ }),

/***/ 8366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WT: () => (/* binding */ PerformanceRun),
/* harmony export */   X: () => (/* binding */ metricVerdicts),
/* harmony export */   ei: () => (/* binding */ importedRunsPath),
/* harmony export */   zg: () => (/* binding */ mostMetrics)
/* harmony export */ });
/* unused harmony export JudgedMeasurement */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7728);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);
/* harmony import */ var _measurement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1968);



const metricVerdicts = ["steady", "faster", "slower", "limit", "new", "accepted"];
const JudgedMeasurement = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    ..._measurement_js__WEBPACK_IMPORTED_MODULE_1__/* .Measurement */ .Dc.entries,
    verdict: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(metricVerdicts),
});
const mostMetrics = 10_000;
const PerformanceRun = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("performance"),
    version: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    suite: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Identifier */ .gw,
    environment: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Identifier */ .gw,
    release: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    commit: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .CommitId */ .jF),
    execution: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ run: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_, attempt: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_ })),
    at: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Instant */ .MW,
    calibration: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .finite */ .E2x(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(0))),
    measurements: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(JudgedMeasurement), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxLength */ .Ru6(mostMetrics)),
});
function importedRunsPath(environment, suite) {
    return `.github/slipway-performance/${environment}/${suite}.jsonl`;
}


/***/ })

};
