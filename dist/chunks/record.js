export const id = 4322;
export const ids = [4322];
export const modules = {

/***/ 4322:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6651);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6556);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_record_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _record_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ record_inputs),
  g: () => (/* binding */ record)
});

// EXTERNAL MODULE: ./packages/decide/belonging/own-release.js
var own_release = __webpack_require__(5050);
// EXTERNAL MODULE: ./packages/decide/belonging/run-commit.js
var run_commit = __webpack_require__(3385);
// EXTERNAL MODULE: ./packages/decide/ledger/entries.js
var ledger_entries = __webpack_require__(2196);
// EXTERNAL MODULE: ./packages/decide/ledger/entries-own.js
var entries_own = __webpack_require__(4593);
// EXTERNAL MODULE: ./packages/model/ledger/ledger.js
var ledger = __webpack_require__(2218);
// EXTERNAL MODULE: ./packages/model/ledger/promotion.js
var promotion = __webpack_require__(226);
// EXTERNAL MODULE: ./packages/model/release/release.js
var release = __webpack_require__(638);
// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
// EXTERNAL MODULE: ./packages/model/approval/approval.js
var approval = __webpack_require__(3806);
;// CONCATENATED MODULE: ./packages/decide/ledger/promotion-people.js


function peopleIn({ facts }) {
    const parsed = dist/* safeParse */.xLC(dist/* array */.YOg(approval/* Approver */._w), facts.people);
    return parsed.success ? parsed.output : null;
}
function joined(...lists) {
    const people = new Map();
    for (const person of lists.flat()) {
        const key = `${person.for} ${person.role} ${person.id}`;
        if (!people.has(key))
            people.set(key, person);
    }
    return [...people.values()];
}

;// CONCATENATED MODULE: ./packages/decide/ledger/promotion-verdict.js

function storyVerdict(entries, expected) {
    const bad = entries.find(({ outcome }) => outcome === "failed" || outcome === "refused");
    if (bad)
        return no(bad.reason, `${bad.phase} ${bad.outcome}: ${bad.because}`, logOf(bad));
    const passed = entries.filter(({ outcome }) => outcome === "passed");
    if (passed.length === 0)
        return silent("no phase passed");
    const missing = missingIn(entries, expected);
    return missing ?? { go: true, because: `${passed.length} ${passed.length === 1 ? "phase" : "phases"} passed` };
}
const missingIn = (entries, { environment, stage, asks, measures }) => {
    if (environment === null)
        return stage === "finalise" && !entries.some(({ phase, outcome }) => phase === "finalise" && outcome === "passed")
            ? silent("the release was not finished")
            : undefined;
    if (!deployOf(entries, environment))
        return silent(`nothing was deployed to ${environment}`);
    if (!entries.some((entry) => isChecked(entry, environment)))
        return silent(`nobody asked what runs in ${environment}`);
    if (measures.includes(environment) && !entries.some((entry) => isMeasured(entry, environment)))
        return silent(`nobody measured the performance of what runs in ${environment}`);
    if (asks === null)
        return silent(`the flow is missing, so it is not known who is asked in ${environment}`);
    return ["approve", "accept"]
        .filter((gate) => asks.includes(`${environment}-${gate}`))
        .map((gate) => closedGate(entries, environment, gate))
        .find((closed) => closed !== undefined);
};
const closedGate = (entries, environment, gate) => {
    const opened = gatesOf(entries, environment).filter(({ facts }) => facts.gate === gate);
    if (opened.length === 0)
        return no("approval_missing", `the flow asks people for ${environment}-${gate}, and no job says that they answered`, "Look at the jobs that ask people, and at why they did not run.");
    const unread = opened.find((entry) => peopleIn(entry) === null);
    return (unread &&
        no("bad_document", `${environment}-${gate} does not say who answered in a way this version reads`, logOf(unread)));
};
function gatesOf(entries, where) {
    return entries.filter(({ action, environment, outcome }) => action === "approval-gate" && environment === where && outcome === "passed");
}
function acceptedRoles(entries, where) {
    const gates = gatesOf(entries, where).filter(({ facts }) => facts.gate === "accept");
    return gates.flatMap((entry) => peopleIn(entry) ?? []).map(({ role }) => role);
}
function deployOf(entries, environment) {
    return deploysOf(entries, environment).at(-1);
}
function deploysOf(entries, environment) {
    return entries.filter((entry) => isDeploy(entry, environment) && entry.outcome === "passed");
}
function deployTriedOf(entries, environment) {
    return entries.findLast((entry) => isDeploy(entry, environment) && isTried(entry));
}
function mayHaveChanged(entries, environment) {
    return entries.some((entry) => changes(entry, environment) && isTried(entry));
}
const isDeploy = (entry, where) => changes(entry, where) && entry.action !== "record";
const changes = ({ phase, environment }, where) => (phase === "deploy" || phase === "migrate") && environment === where;
const isChecked = ({ action, environment, outcome }, where) => action === "integration-check" && environment === where && (outcome === "passed" || outcome === "skipped");
const isMeasured = ({ action, environment, outcome }, where) => action === "perf-gate" && environment === where && outcome === "passed";
const isTried = ({ outcome }) => outcome === "passed" || outcome === "failed";
const silent = (because) => no("not_reached", because, "Look at the jobs that did not run, and at why.");
const logOf = ({ execution }) => `Look at the log of the job ${execution.job}.`;
const no = (reason, because, remedy) => ({ go: false, reason, because, remedy });

;// CONCATENATED MODULE: ./packages/decide/ledger/promotion-current-release.js


function environmentAfter({ release, environment }, promotion, known) {
    const deploys = environment === null ? [] : deploysOf(promotion.entries, environment);
    const deploy = deploys.at(-1);
    if (!release || environment === null || !deploy)
        return null;
    const currentRelease = {
        release: release.id,
        name: release.name,
        commit: release.commit,
        digest: release.artefact.digest,
        since: deploy.finished,
        execution: { run: deploy.execution.run, attempt: deploy.execution.attempt },
        people: joined(...gatesOf(promotion.entries, environment).map((gate) => peopleIn(gate) ?? [])),
        migration: migrationIn(promotion, environment) ?? known?.current?.migration ?? null,
    };
    const changed = deploys.findLast(didChange)?.finished;
    const good = known?.lastKnownGood ?? null;
    return {
        kind: "environment",
        version: 1,
        name: environment,
        current: later(known?.current ?? null, currentRelease, changed),
        lastKnownGood: promotion.verdict === "go" ? later(good, currentRelease, changed) : good,
    };
}
function heldAt({ since, changed }) {
    return Date.parse(changed ?? since);
}
const didChange = ({ facts: { add, change, remove, applied } }) => [add, change, remove].some((count) => typeof count === "number" && count > 0) ||
    (Array.isArray(applied) && applied.length > 0);
const migrationIn = ({ entries }, where) => entries
    .filter(({ phase, environment }) => phase === "migrate" && environment === where)
    .map(({ facts }) => facts.at)
    .findLast((at) => typeof at === "string" && at !== "");
const later = (known, currentRelease, changed) => {
    if (!known)
        return currentRelease;
    const isSame = known.release === currentRelease.release && known.digest === currentRelease.digest;
    if (isSame) {
        const isLater = changed !== undefined && Date.parse(changed) > heldAt(known);
        const people = joined(known.people, currentRelease.people);
        const { release, name, commit, digest, since, ...rest } = { ...known, ...(isLater ? { changed } : {}) };
        const again = { ...(rest.changed === undefined ? {} : { changed: rest.changed }), ...rest };
        return { release, name, commit, digest, since, ...again, people, migration: newest(known, currentRelease) };
    }
    return heldAt(known) > Date.parse(currentRelease.since) ? known : currentRelease;
};
const newest = (...currentReleases) => currentReleases
    .flatMap(({ migration }) => (migration === null ? [] : [migration]))
    .sort((a, b) => Number(a) - Number(b))
    .at(-1) ?? null;

;// CONCATENATED MODULE: ./packages/decide/ledger/promotion.js



function promotionOf(story, known) {
    const report = [
        ...otherBytes(story, known),
        ...overtaken(story, known),
        ...story.entries,
        ...(known.promotion?.entries ?? []),
    ];
    const entries = [...new Map(report.map((entry) => [(0,entries_own/* keyOf */.T)(entry), entry])).values()].toSorted((a, b) => Date.parse(a.started) - Date.parse(b.started));
    const verdict = storyVerdict(entries, story);
    return {
        kind: "promotion",
        version: 1,
        release: story.release?.id ?? null,
        environment: story.environment,
        flow: story.flow,
        commit: story.release?.commit ?? story.commit,
        artefact: story.release?.artefact.digest ?? null,
        execution: { run: story.execution.run, attempt: story.execution.attempt },
        verdict: verdict.go ? "go" : "no",
        reason: verdict.go ? "done" : verdict.reason,
        because: verdict.because,
        entries,
    };
}
const otherBytes = ({ release, environment, execution, entries }, known) => {
    if (!release || !known.release || known.release.artefact.digest === release.artefact.digest)
        return [];
    const because = `the ledger knows ${release.id} as ${known.release.artefact.digest}, not as ${release.artefact.digest}`;
    const at = entries.at(-1)?.finished ?? "1970-01-01T00:00:00.000Z";
    return [refusal(release, { environment, execution }, "digest_mismatch", because, at)];
};
const overtaken = ({ release, environment, execution, entries }, { environment: state }) => {
    const current = state?.current;
    const deployed = environment === null ? undefined : deployOf(entries, environment);
    const word = entries
        .filter((entry) => entry.environment === environment && entry.outcome === "passed")
        .toSorted((a, b) => Date.parse(a.finished) - Date.parse(b.finished))
        .at(-1);
    if (!release || !current || !deployed || !word || current.release === release.id)
        return [];
    const held = heldAt(current);
    if (held <= Date.parse(deployed.finished) || held >= Date.parse(word.finished))
        return [];
    const because = `${environment} has run ${current.release} since ${new Date(held).toISOString()}: what was looked at after that was not ${release.id}`;
    return [refusal(release, { environment, execution }, "overtaken", because, word.finished)];
};
const refusal = ({ commit, artefact }, { environment, execution }, reason, because, at) => ({
    kind: "entry",
    version: 1,
    phase: "record",
    action: "record",
    environment,
    outcome: "refused",
    reason,
    because,
    execution,
    started: at,
    finished: at,
    commit,
    artefact: artefact.digest,
    facts: {},
});
function releaseToKeep(release, known) {
    return known && (known.artefact.digest !== release.artefact.digest || known.artefact.id > release.artefact.id)
        ? known
        : release;
}

;// CONCATENATED MODULE: ./packages/decide/ledger/promotion-acceptance.js


function acceptanceAfter({ release, environment }, { entries, verdict, because, execution }, known) {
    const at = entries
        .map(({ finished }) => finished)
        .sort((a, b) => Date.parse(a) - Date.parse(b))
        .at(-1);
    if (!release || environment === null || at === undefined)
        return known;
    const fresh = {
        kind: "acceptance",
        version: 1,
        release: release.id,
        environment,
        commit: release.commit,
        digest: release.artefact.digest,
        verdict,
        because,
        people: joined(...gatesOf(entries, environment).map((gate) => peopleIn(gate) ?? [])),
        at,
        execution,
    };
    if (!known)
        return fresh;
    if (known.verdict === "go" && fresh.verdict === "no") {
        const isOlder = isLater(known, fresh);
        return isOlder || !mayHaveChanged(entries, environment) ? known : fresh;
    }
    if (known.verdict === "go" && known.digest === fresh.digest)
        return { ...known, people: joined(known.people, fresh.people) };
    return isLater(known, fresh) ? known : fresh;
}
const isLater = (a, b) => {
    const order = Date.parse(a.at) - Date.parse(b.at) ||
        a.execution.run - b.execution.run ||
        a.execution.attempt - b.execution.attempt;
    return order > 0;
};

;// CONCATENATED MODULE: ./packages/decide/ledger/ledger-files.js






function ledgerPaths({ release, environment, stage, execution }) {
    const file = `${execution.run}-${execution.attempt}.json`;
    return {
        release: release && `releases/${release.id}/release.json`,
        promotion: release ? `releases/${release.id}/${environment ?? stage}/${file}` : `runs/${file}`,
        environment: environment && (0,ledger/* environmentPath */.FQ)(environment),
        acceptance: release && environment && (0,ledger/* acceptancePath */.xI)(release.id, environment),
    };
}
function ledgerChange(story, texts) {
    const paths = ledgerPaths(story);
    const known = knownIn(paths, texts);
    const promotion = promotionOf(story, known);
    const wanted = [
        [paths.release, texts.release, story.release && releaseToKeep(story.release, known.release)],
        [paths.promotion, texts.promotion, promotion],
        [paths.environment, texts.environment, environmentAfter(story, promotion, known.environment)],
        [paths.acceptance, texts.acceptance, acceptanceAfter(story, promotion, known.acceptance)],
    ];
    const files = wanted.flatMap(([path, before, document]) => {
        const text = document && documentText(document);
        return path === null || text === null || text === before ? [] : [[path, text]];
    });
    return { promotion, files: files.length === 0 ? null : Object.fromEntries(files) };
}
const knownIn = (paths, texts) => ({
    release: texts.release === null ? null : (0,ledger/* ledgerDocument */.hi)(release/* Release */.K, texts.release, paths.release ?? ""),
    promotion: texts.promotion === null ? null : (0,ledger/* ledgerDocument */.hi)(promotion/* Promotion */.Yk, texts.promotion, paths.promotion),
    environment: texts.environment === null ? null : (0,ledger/* ledgerDocument */.hi)(promotion/* EnvironmentState */.bs, texts.environment, paths.environment ?? ""),
    acceptance: texts.acceptance === null ? null : (0,ledger/* ledgerDocument */.hi)(promotion/* Acceptance */.gi, texts.acceptance, paths.acceptance ?? ""),
});
const documentText = (document) => `${JSON.stringify(document, null, 2)}\n`;

// EXTERNAL MODULE: ./packages/model/performance/performance-run.js
var performance_run = __webpack_require__(8366);
// EXTERNAL MODULE: ./packages/model/performance/unit.js
var performance_unit = __webpack_require__(9708);
// EXTERNAL MODULE: ./packages/decide/performance/series.js
var series = __webpack_require__(7060);
;// CONCATENATED MODULE: ./packages/decide/performance/compact.js


const oneOf = 20;
function compactHistory(runs) {
    const compared = new Map();
    const kept = [];
    for (let index = runs.length - 1; index >= 0; index -= 1) {
        const run = runs[index];
        if (run === undefined)
            continue;
        const isNeeded = run.measurements.some((measured) => (compared.get(kindOf(measured)) ?? 0) < series/* newestRuns */.H);
        const isAccepted = run.measurements.some(({ verdict }) => verdict === "accepted");
        for (const measured of run.measurements) {
            if (measured.verdict === "slower" || measured.verdict === "limit")
                continue;
            compared.set(kindOf(measured), (compared.get(kindOf(measured)) ?? 0) + 1);
        }
        const isNew = index >= runs.length - series/* newestRuns */.H;
        if (isNew || isNeeded || isAccepted || isMilestone(run, index))
            kept.push(run);
    }
    return kept.reverse();
}
function kindOf({ metric, unit, better }) {
    const family = ["s", "B", "B/s", "/s", "%", ""].find((one) => (0,performance_unit/* unitFactor */.I)(unit, one) !== undefined) ?? unit;
    return JSON.stringify([metric, better, family]);
}
function isMilestone({ at }, index) {
    return index === 0 || Math.floor(Date.parse(at) / 86_400_000) % oneOf === 0;
}

// EXTERNAL MODULE: ./packages/decide/performance/suites.js
var performance_suites = __webpack_require__(5336);
;// CONCATENATED MODULE: ./packages/decide/performance/recorded-runs.js





function recordedRuns(entries, about) {
    const { environment, release, configuration } = about;
    const suites = configuration ? (0,performance_suites/* suitesOf */.f)(environment, configuration).map(({ name }) => name) : [];
    const runs = [];
    for (const { action, environment: where, outcome, execution, facts } of entries) {
        if (action !== "perf-gate" || where !== environment)
            continue;
        const found = dist/* safeParse */.xLC(dist/* array */.YOg(performance_run/* PerformanceRun */.WT), facts.performance ?? []);
        if (!found.success)
            return undefined;
        const missing = new Set(suites);
        for (const run of found.output) {
            const isOurs = run.environment === environment && run.commit === release.commit && run.release === release.name;
            const isThisRun = run.execution?.run === execution.run && run.execution.attempt === execution.attempt;
            if (!isOurs || !isThisRun || !missing.delete(run.suite))
                return undefined;
            runs.push(run);
        }
        if (outcome === "passed" && missing.size > 0)
            return undefined;
    }
    return runs;
}
function isSlownessAccepted({ verdict, environment, entries }) {
    if (verdict !== "go" || environment === null)
        return false;
    const roles = acceptedRoles(entries, environment);
    return entries.some(({ action, environment: where, facts }) => action === "perf-gate" && where === environment && roles.some((role) => role === facts.acceptedBy));
}
function withAcceptance(run) {
    return {
        ...run,
        measurements: run.measurements.map((one) => (one.verdict === "slower" ? { ...one, verdict: "accepted" } : one)),
    };
}
const most = 1000;
function withRun(runs, run) {
    const isSame = ({ execution }) => execution?.run === run.execution?.run && execution?.attempt === run.execution?.attempt;
    if (runs.some(isSame))
        return runs.map((one) => (isSame(one) ? run : one));
    return runs.length < most ? [...runs, run] : compactHistory([...runs, run]);
}

// EXTERNAL MODULE: ./packages/kit/inputs/input.js
var input = __webpack_require__(4164);
// EXTERNAL MODULE: ./packages/kit/inputs/inputs.js
var inputs = __webpack_require__(8491);
// EXTERNAL MODULE: ./packages/kit/result.js
var result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/model/configuration/configuration.js + 3 modules
var configuration = __webpack_require__(2382);
// EXTERNAL MODULE: ./packages/model/run/flow.js
var flow = __webpack_require__(2479);
// EXTERNAL MODULE: ./packages/kit/lock/ledger-kept.js
var ledger_kept = __webpack_require__(5954);
// EXTERNAL MODULE: ./packages/kit/lock/read-once.js
var read_once = __webpack_require__(1800);
// EXTERNAL MODULE: ./packages/model/performance/measurement.js
var measurement = __webpack_require__(1968);
;// CONCATENATED MODULE: ./packages/decide/performance/durations.js



const Times = dist/* record */.g1P(measurement/* MetricName */.OX, dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x(), dist/* minValue */.Wwf(0)));
function durationsOf(entries) {
    const seconds = new Map();
    const add = (metric, more) => {
        if (dist.is(measurement/* MetricName */.OX, metric))
            seconds.set(metric, (seconds.get(metric) ?? 0) + more);
    };
    for (const { phase, outcome, started, finished, facts } of entries) {
        if (outcome !== "passed")
            continue;
        add(phase, Math.max(0, (Date.parse(finished) - Date.parse(started)) / 1000));
        const times = dist/* safeParse */.xLC(Times, Object.hasOwn(facts, "times") ? facts.times : {});
        if (Array.isArray(facts.times))
            continue;
        for (const [name, time] of Object.entries(times.success ? times.output : {}))
            add(`${phase} ${name}`, time);
    }
    const kept = [...seconds].filter(([, value]) => Number.isFinite(value)).slice(0, performance_run/* mostMetrics */.zg);
    return kept.map(([metric, value]) => ({ metric, value, unit: "s", better: "lower" }));
}

// EXTERNAL MODULE: ./packages/decide/performance/judge.js + 9 modules
var judge = __webpack_require__(2000);
// EXTERNAL MODULE: ./packages/decide/performance/words.js
var words = __webpack_require__(9648);
// EXTERNAL MODULE: ./packages/kit/performance/suite-history.js
var suite_history = __webpack_require__(8032);
// EXTERNAL MODULE: ./packages/model/ledger/performance-history.js + 1 modules
var performance_history = __webpack_require__(5849);
// EXTERNAL MODULE: ./packages/model/performance/history.js
var model_performance_history = __webpack_require__(372);
;// CONCATENATED MODULE: ./actions/record/performance-history.js







async function judgeDurations({ environment, release, configuration, execution, entries }, now) {
    const { performance } = configuration;
    const isDeployed = entries.some((entry) => entry.environment === environment && entry.phase === "deploy" && entry.outcome === "passed");
    if (performance.durations === "off" || !isDeployed)
        return undefined;
    const at = entries
        .map(({ finished }) => finished)
        .toSorted()
        .at(-1);
    if (at === undefined)
        return undefined;
    const subject = { environment, suite: model_performance_history/* durationsSuite */.IG };
    const history = await (0,suite_history/* suiteHistory */.p)(now, environment, model_performance_history/* durationsSuite */.IG, 2);
    const judgement = (0,judge/* judgePerformance */.I)({
        ...subject,
        release: release.name,
        commit: release.commit,
        result: { measurements: durationsOf(entries), calibration: null },
        reruns: [],
        canRerun: false,
        history: history.filter((run) => run.execution?.run !== execution.run),
        limits: {},
        accepted: performance.accept,
        degradation: performance.durations,
        now: at,
    });
    const ran = { execution: { run: execution.run, attempt: execution.attempt }, at };
    const hasMoved = judgement.metrics.some(({ verdict }) => ["slower", "accepted", "faster"].includes(verdict));
    const line = hasMoved ? (0,words/* suiteLine */.pC)(judgement) : undefined;
    return { judgement, run: (0,judge/* performanceRun */._)(judgement, ran), line };
}
async function performanceFiles(promotion, release, configuration, durations, now) {
    const { environment, entries } = promotion;
    if (environment === null || release === null)
        return {};
    const measured = recordedRuns(entries, { environment, release, configuration }) ?? [];
    const runs = isSlownessAccepted(promotion) ? measured.map(withAcceptance) : measured;
    const files = {};
    for (const run of [...runs, ...(durations === undefined ? [] : [durations.run])]) {
        const path = (0,model_performance_history/* historyPath */.ae)(run);
        const isThere = (await now.list((0,model_performance_history/* historyFolder */.vc)(environment))).includes(run.suite);
        const before = files[path] ?? (isThere ? await now.read(path) : null);
        const month = withRun((0,performance_history/* readHistory */.L)(before ?? "", path), run);
        const after = `${month.map((line) => JSON.stringify(line)).join("\n")}\n`;
        if (after !== before)
            files[path] = after;
    }
    return files;
}

;// CONCATENATED MODULE: ./actions/record/append-story.js




async function appendStory(story, written, configuration, slowness, world) {
    const paths = ledgerPaths(story);
    let promotion;
    let durations;
    const { commit, wrote } = await world.ledger.append(messageOf(story), async (now) => {
        await (0,ledger_kept/* stillThere */.V)(written, now, world);
        const read = async (path) => (path === null ? null : now.read(path));
        const [release, promoted, environment, acceptance] = await Promise.all([
            read(paths.release),
            read(paths.promotion),
            read(paths.environment),
            read(paths.acceptance),
        ]);
        const performance = (0,read_once/* readOnce */.W)(now);
        durations = await append_story_durationsOf(story, configuration, performance);
        const answer = durations?.judgement.answer;
        const entries = answer?.kind === "no" ? [...story.entries, slowness(answer.because)] : story.entries;
        const change = ledgerChange({ ...story, entries }, { release, promotion: promoted, environment, acceptance });
        promotion = change.promotion;
        const history = await performanceFiles(promotion, story.release, configuration, durations, performance);
        const files = { ...change.files, ...history };
        return Object.keys(files).length === 0 ? null : files;
    });
    if (!promotion || commit === null)
        throw new Error("the ledger accepted nothing and gave no reason");
    world.log.info(`${wrote ? "wrote" : "found"} ${paths.promotion} on slipway-ledger, commit ${commit}`);
    return { commit, promotion, durations };
}
async function append_story_durationsOf({ environment, release, execution, entries }, configuration, now) {
    if (environment === null || release === null || configuration === undefined)
        return undefined;
    return judgeDurations({ environment, release, configuration, execution, entries }, now);
}
const messageOf = ({ release, environment, stage, flow }) => `Record ${release ? `${environment ?? stage} of ${release.id}` : `a run of ${flow ?? "no flow"}`}`;

;// CONCATENATED MODULE: ./actions/record/deployment-status.js

async function deploymentStatus({ environment, entries, verdict, because }, release, { deployments, log }) {
    const tried = environment === null ? undefined : deployTriedOf(entries, environment);
    if (environment === null || !release || !tried)
        return;
    const address = entries.map(({ facts }) => addressIn(facts.url)).findLast(Boolean);
    const url = await deployments.record({
        environment,
        commit: release.commit,
        release: release.id,
        execution: tried.execution,
        state: verdict === "go" ? "success" : "failure",
        description: because,
        ...(address === undefined ? {} : { environmentUrl: address }),
    });
    log.info(`set the deployment of ${environment} to ${verdict === "go" ? "success" : "failure"}: ${url}`);
}
const addressIn = (value) => {
    const url = typeof value === "string" ? URL.parse(value) : null;
    return url && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "" ? url.href : undefined;
};

// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
;// CONCATENATED MODULE: ./actions/record/mismatch.js

function twoStages(environment, stage) {
    return environment === undefined || stage === undefined
        ? undefined
        : new user_error/* UserError */.y(`the input stage is ${stage}, but the input environment is ${environment}`, {
            reason: "bad_input",
            remedy: "Give one of the two: stage is for runs without an environment.",
        });
}

// EXTERNAL MODULE: ./packages/decide/earlier/earlier-doubts.js
var earlier_doubts = __webpack_require__(6087);
// EXTERNAL MODULE: ./packages/kit/earlier/earlier-jobs.js
var earlier_jobs = __webpack_require__(5352);
;// CONCATENATED MODULE: ./actions/record/proved-needs.js



async function provedNeeds(earlier, { flow, release, configuration }, world) {
    if (configuration === undefined)
        throw new user_error/* UserError */.y("the input earlier is given without the input configuration", {
            reason: "bad_input",
            remedy: "Pass on the output configuration of plan-flow too.",
        });
    const { plan: _, ...report } = earlier;
    const jobs = await (0,earlier_jobs/* earlierJobs */.bu)(report, configuration, world);
    const doubts = (0,earlier_doubts/* earlierDoubts */.e)({ flow, release, needs: report, jobs });
    const missing = [...doubts.keys()].filter((job) => !Object.hasOwn(report, job));
    const silent = missing.map((job) => [job, { result: "skipped", outputs: {} }]);
    return { level: "flow", jobs: { ...report, ...Object.fromEntries(silent) }, doubts };
}

// EXTERNAL MODULE: ./packages/kit/log/markdown.js
var markdown = __webpack_require__(8480);
;// CONCATENATED MODULE: ./actions/record/record-markdown.js

function recordMarkdown({ release, environment, verdict, because, entries }, durations) {
    return (0,markdown/* lines */.Mn)(`**${verdict}** for ${release === null ? "this run" : (0,markdown/* code */.aY)(release)}${environment === null ? "" : ` in ${environment}`}: ${(0,markdown/* plain */.pj)(because)}`, (0,markdown/* table */.tp)(["phase", "outcome", "reason", "what", "time"], entries.map((entry) => [
        (0,markdown/* plain */.pj)(entry.phase),
        entry.outcome,
        entry.reason,
        (0,markdown/* plain */.pj)(entry.because),
        duration(Date.parse(entry.finished) - Date.parse(entry.started)),
    ])), durations === undefined ? "" : (0,markdown/* plain */.pj)(durations));
}
const duration = (milliseconds) => {
    const seconds = Math.max(0, Math.round(milliseconds / 1000));
    return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

;// CONCATENATED MODULE: ./actions/record/record.js

















const entryText = { ...(0,input/* optional */.lq)((0,input/* text */.Qq)()), holds: "document" };
const record_inputs = (0,inputs/* inputsOf */.Vc)("record", "record", {
    needs: (0,input/* needsOf */.hN)("the needs of the job"),
    earlier: (0,input/* optional */.lq)((0,input/* needsOf */.hN)("the needs of the calling job")),
    configuration: (0,input/* optional */.lq)((0,input/* document */.Al)("the configuration", configuration/* Configuration */.Vk)),
    planned: (0,input/* optional */.lq)((0,input/* oneOf */.yL)("yes", "no")),
    "plan-entry": entryText,
    acceptance: entryText,
    flow: (0,input/* attempted */.zU)("the flow", flow/* Flow */.nl),
    release: (0,input/* attempted */.zU)("the release", release/* Release */.K),
    environment: (0,input/* optional */.lq)((0,input/* identifier */.Cv)()),
    stage: (0,input/* optional */.lq)((0,input/* oneOf */.yL)("verification", "finalise")),
    ledger: (0,input/* optional */.lq)((0,input/* commitId */.xk)()),
    workflow: (0,input/* optional */.lq)((0,input/* text */.Qq)()),
    token: (0,input/* secret */.rJ)(),
});
const isUnread = (input) => input !== undefined && "unread" in input;
const unreadInputs = (inputs, belonging) => inputs
    .filter(isUnread)
    .map(({ unread }) => (0,entries_own/* ownEntry */.P)(belonging.execution.job, "refused", "bad_document", unread, belonging, belonging.now));
function withOthers(needs, supplied) {
    const { planned, "plan-entry": plan, acceptance } = supplied;
    const describe = (entry) => (entry === undefined ? {} : { entry });
    return {
        ...needs,
        ...(planned === undefined
            ? {}
            : { plan: { result: planned === "yes" ? "success" : "failure", outputs: describe(plan) } }),
        ...(acceptance === undefined ? {} : { accepted: { result: "success", outputs: describe(acceptance) } }),
    };
}
const record = async (given, world) => {
    const { needs, earlier, environment } = given;
    const { clock, execution, trigger } = world;
    const flow = isUnread(given.flow) ? undefined : given.flow;
    const release = isUnread(given.release) ? undefined : given.release;
    const mismatch = twoStages(environment, given.stage) ?? (0,run_commit/* foreignDocuments */.H)(flow && (0,own_release/* foreignToRun */.B)(flow, release, trigger.commit));
    if (mismatch)
        throw mismatch;
    const own = environment === undefined ? "flow" : "promotion";
    const belonging = {
        execution,
        commits: [...new Set([trigger.commit, release?.commit ?? trigger.commit])],
        artefact: release?.artefact.digest ?? null,
        environment: environment ?? null,
        now: clock.now().toISOString(),
    };
    const entries = [
        ...(0,ledger_entries/* entriesOf */.M)([
            ...(earlier ? [await provedNeeds(earlier, { ...given, flow, release }, world)] : []),
            { level: own, jobs: withOthers(needs, given) },
        ], belonging),
        ...unreadInputs([given.flow, given.release], belonging),
    ];
    if (environment !== undefined &&
        release &&
        !recordedRuns(entries, { environment, release, configuration: given.configuration }))
        entries.push((0,entries_own/* ownEntry */.P)("measure", "refused", "bad_document", "what perf-gate says that it measured is not about this run, release and the suites of this environment, or cannot be read", belonging, belonging.now));
    const story = {
        release: release ?? null,
        environment: environment ?? null,
        stage: given.stage ?? "verification",
        flow: flow?.name ?? null,
        asks: flow?.asks ?? null,
        measures: flow?.measures ?? [],
        commit: trigger.commit,
        execution,
        entries,
    };
    const slowness = (because) => (0,entries_own/* ownEntry */.P)("measure", "failed", "slower", because, belonging, belonging.now);
    const { commit, promotion, durations } = await appendStory(story, given.ledger, given.configuration, slowness, world);
    await deploymentStatus(promotion, release, world);
    return (0,result/* passed */.bF)(`recorded ${entries.length} entries: ${promotion.verdict}, ${promotion.because}`, {
        outputs: { verdict: promotion.verdict, commit },
        summary: recordMarkdown(promotion, durations?.line),
        commit: promotion.commit,
        facts: { verdict: promotion.verdict, ledger: commit, path: ledgerPaths(story).promotion },
    });
};


/***/ }),

/***/ 4593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ ownEntry),
/* harmony export */   T: () => (/* binding */ keyOf)
/* harmony export */ });
/* harmony import */ var _model_run_flow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2479);

function ownEntry(job, outcome, reason, because, { execution, commits, artefact, environment }, at) {
    return {
        kind: "entry",
        version: 1,
        phase: phaseOf(job),
        action: "record",
        environment,
        outcome,
        reason,
        because,
        execution: { ...execution, job },
        started: at,
        finished: at,
        commit: commits[0] ?? "",
        artefact,
        facts: {},
    };
}
const aliases = new Map(Object.entries({
    analysis: "analyse",
    start: "approve",
    request: "approve",
    gate: "approve",
    ask: "accept",
    accepted: "accept",
    artefact: "store",
    tests: "test",
    database: "migrate",
    checks: "check",
}));
const phaseOf = (job) => {
    const words = job.toLowerCase().split(/[^a-z]+/);
    return (_model_run_flow_js__WEBPACK_IMPORTED_MODULE_0__/* .phaseNames */ .k1.find((phase) => words.includes(phase)) ??
        words.map((word) => aliases.get(word)).find(Boolean) ??
        "record");
};
function keyOf({ started, finished, ...rest }) {
    return JSON.stringify(rest.action === "record" ? rest : { started, finished, ...rest });
}


/***/ }),

/***/ 2196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ entriesOf)
/* harmony export */ });
/* harmony import */ var _model_document_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6350);
/* harmony import */ var _model_ledger_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2787);
/* harmony import */ var _belonging_difference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2519);
/* harmony import */ var _entries_own_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4593);
/* harmony import */ var _job_entries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2390);





function entriesOf(needs, belonging) {
    const report = needs
        .flatMap(({ level, jobs, doubts }) => Object.entries(jobs).map(([job, details]) => ({ place: { job, level }, ...details, doubt: doubts?.get(job) })))
        .map(({ place, result, outputs, unread = {}, doubt }) => ({
        place,
        result,
        outputs,
        doubt,
        claims: doubt === undefined
            ? Object.entries(outputs).flatMap(([name, text]) => {
                const { [name]: gap } = unread;
                return gap === undefined
                    ? claimsIn(place, name, text, belonging)
                    : [{ because: gap.because, unread: gap.reason }];
            })
            : [
                {
                    because: `the results of the job ${place.job} are not proved: ${doubt}`,
                    refused: "unverified",
                },
            ],
    }));
    const real = report.flatMap(({ claims }) => claims.filter((claim) => "entry" in claim).map(({ entry }) => entry));
    const last = real
        .map(({ finished }) => finished)
        .sort((a, b) => Date.parse(a) - Date.parse(b))
        .at(-1) ?? belonging.now;
    const entries = report.flatMap(({ place, result, outputs, claims, doubt }) => [
        ...claims.map((claim) => "entry" in claim ? claim.entry : (0,_entries_own_js__WEBPACK_IMPORTED_MODULE_3__/* .ownEntry */ .P)(place.job, ...endOf(claim), claim.because, belonging, last)),
        ...(result === "success"
            ? gapIn(place, outputs, belonging, last)
            : silence(place.job, result, outputs, claims, belonging, last)).filter(() => doubt === undefined),
    ]);
    return withoutTwins(entries).toSorted((a, b) => Date.parse(a.started) - Date.parse(b.started));
}
const endOf = ({ unread, refused = "bad_document" }) => unread === undefined ? ["refused", refused] : ["failed", unread];
const claimsIn = (place, name, text, belonging) => {
    if (text.trim() === "")
        return [];
    const what = `the output ${name} of the job ${place.job}`;
    if (name === "entry" || name.endsWith("-entry"))
        return [claimOf(text, what, place, belonging)];
    if (name !== "entries")
        return [];
    const list = attempted(() => (0,_model_document_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text, what));
    if ("because" in list)
        return [list];
    if (!Array.isArray(list.value))
        return [{ because: `${what} is not a list` }];
    return list.value
        .map((item) => (typeof item === "string" ? item : JSON.stringify(item)))
        .filter((item) => item.trim() !== "" && item !== "null")
        .map((item, index) => claimOf(item, `item ${index + 1} of ${what}`, place, belonging));
};
const claimOf = (text, what, { job, level }, belonging) => {
    const parsed = attempted(() => (0,_model_document_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(_model_ledger_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .Entry */ .H, text, what));
    if ("because" in parsed)
        return parsed;
    const foreign = foreignness(parsed.value, belonging);
    if (foreign !== undefined)
        return { because: `${what} is not of this run: ${foreign}` };
    const strange = (0,_job_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .strangeEntry */ .p6)(parsed.value, job, level, belonging.environment);
    return strange === undefined
        ? { entry: parsed.value }
        : { because: `${what} must not come from this job: ${strange}` };
};
function foreignness(entry, { execution, commits, artefact, environment }) {
    const { run, attempt } = entry.execution;
    const difference = (0,_belonging_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .differenceFrom */ .mX)({
        environment: entry.environment ?? undefined,
        run,
        attempt,
        commit: entry.commit,
        artefact: entry.artefact ?? undefined,
    }, {
        environment: environment ?? undefined,
        run: execution.run,
        attempt: execution.attempt,
        commit: commits.find((commit) => commit === entry.commit) ?? commits[0],
        artefact: artefact ?? undefined,
    });
    return difference && (0,_belonging_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .differenceWords */ .XY)(difference);
}
const gapIn = ({ job, level }, outputs, belonging, at) => {
    const missing = (0,_job_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .missingEntry */ .Dj)(job, level, outputs);
    if (missing === undefined)
        return [];
    const because = `the job ${job} ended as success, but its output ${missing} is not there: GitHub leaves out what holds a masked value`;
    return [(0,_entries_own_js__WEBPACK_IMPORTED_MODULE_3__/* .ownEntry */ .P)(job, "failed", "no_entry", because, belonging, at)];
};
const silence = (job, result, outputs, claims, belonging, at) => {
    if (result === "skipped" && claims.length === 0)
        return [(0,_entries_own_js__WEBPACK_IMPORTED_MODULE_3__/* .ownEntry */ .P)(job, "skipped", "not_reached", `the job ${job} did not run`, belonging, at)];
    const owned = claims.some((claim) => !("entry" in claim) || ["failed", "refused"].includes(claim.entry.outcome));
    if (owned || result === "skipped")
        return [];
    const outcome = Object.entries(outputs).find(([name, text]) => /^(.+-)?outcome$/.test(name) && text !== "passed");
    const because = claims.length === 0
        ? `the job ${job} ended as ${result} without saying what it did${outcome === undefined ? "" : `, only that it was ${JSON.stringify(outcome[1])}: GitHub leaves out what holds a masked value`}`
        : `the job ${job} ended as ${result} although everything it told had gone well`;
    return [(0,_entries_own_js__WEBPACK_IMPORTED_MODULE_3__/* .ownEntry */ .P)(job, "failed", "no_entry", because, belonging, at)];
};
const withoutTwins = (entries) => [
    ...new Map(entries.map((entry) => [(0,_entries_own_js__WEBPACK_IMPORTED_MODULE_3__/* .keyOf */ .T)(entry), entry])).values(),
];
const attempted = (parse) => {
    try {
        return { value: parse() };
    }
    catch (error) {
        return { because: error.message };
    }
};


/***/ })

};
