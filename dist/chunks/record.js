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

;// CONCATENATED MODULE: ./packages/decide/performance/recorded-runs.js



function recordedRuns(entries, { environment, release, isGo }) {
    const runs = [];
    for (const { action, environment: where, execution, facts } of entries) {
        if (action !== "perf-gate" || where !== environment || facts.performance === undefined)
            continue;
        const found = dist/* safeParse */.xLC(dist/* array */.YOg(performance_run/* PerformanceRun */.WT), facts.performance);
        if (!found.success)
            return undefined;
        for (const run of found.output) {
            const isOurs = run.environment === environment && run.commit === release.commit && run.release === release.name;
            const isThisRun = run.execution?.run === execution.run && run.execution.attempt === execution.attempt;
            if (!isOurs || !isThisRun)
                return undefined;
            runs.push(isGo && typeof facts.acceptedBy === "string" ? withAcceptance(run) : run);
        }
    }
    return runs;
}
function withAcceptance(run) {
    return {
        ...run,
        measurements: run.measurements.map((one) => (one.verdict === "slower" ? { ...one, verdict: "accepted" } : one)),
    };
}
const most = 1000;
function withRun(runs, run) {
    const kept = runs.filter(({ execution }) => execution?.run !== run.execution?.run || execution?.attempt !== run.execution?.attempt);
    return kept.length < most ? [...kept, run] : compactHistory([...kept, run]);
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
    return [...seconds].map(([metric, value]) => ({ metric, value, unit: "s", better: "lower" }));
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
async function performanceFiles({ environment, verdict, entries }, release, durations, now) {
    if (environment === null || release === null)
        return {};
    const measured = recordedRuns(entries, { environment, release, isGo: verdict === "go" }) ?? [];
    const runs = [...measured, ...(durations === undefined ? [] : [durations.run])];
    const files = {};
    for (const run of runs) {
        const path = (0,model_performance_history/* historyPath */.ae)(run);
        const before = await now.read(path);
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
        durations = await append_story_durationsOf(story, configuration, now);
        const answer = durations?.judgement.answer;
        const entries = answer?.kind === "no" ? [...story.entries, slowness(answer.because)] : story.entries;
        const change = ledgerChange({ ...story, entries }, { release, promotion: promoted, environment, acceptance });
        promotion = change.promotion;
        const history = await performanceFiles(promotion, story.release, durations, now);
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
    if (environment !== undefined && release && !recordedRuns(entries, { environment, release, isGo: false }))
        entries.push((0,entries_own/* ownEntry */.P)("measure", "refused", "bad_document", "what perf-gate says that it measured is not about this run and release, or cannot be read", belonging, belonging.now));
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

/***/ 2519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XY: () => (/* binding */ differenceWords),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   mX: () => (/* binding */ differenceFrom),
/* harmony export */   tu: () => (/* binding */ acceptanceDifference)
/* harmony export */ });
const isSame = (found, expected) => found === expected;
const parts = [
    { what: "environment", fits: isSame },
    { what: "run", fits: isSame },
    { what: "attempt", fits: (found, expected) => Number(found) <= Number(expected) },
    { what: "release", fits: isSame },
    { what: "commit", fits: isSame },
    { what: "artefact", fits: isSame },
];
function differenceFrom(subject, expected) {
    for (const { what, fits } of parts) {
        const [found, wanted] = [subject[what], expected[what]];
        if (found !== undefined && wanted !== undefined && !fits(found, wanted))
            return { what, found: String(found), expected: String(wanted) };
    }
    return undefined;
}
function subjectOf({ id, commit, artefact }) {
    return { release: id, commit, artefact: artefact.digest };
}
function acceptanceDifference({ environment, release, commit, digest }, expected, where) {
    return differenceFrom({ environment, release, commit, artefact: digest }, { ...subjectOf(expected), environment: where });
}
function differenceWords({ what, found }) {
    if (what === "run" || what === "attempt")
        return `it is of the ${what} ${found}`;
    return what === "release" ? `it is about ${found}` : `it is about the ${what} ${found}`;
}


/***/ }),

/***/ 5050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ foreignToRun)
/* harmony export */ });
/* harmony import */ var _run_commit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3385);

function foreignToRun(flow, release, commit) {
    const other = (0,_run_commit_js__WEBPACK_IMPORTED_MODULE_0__/* .otherCommit */ .e)({ flow, release }, commit);
    if (other !== undefined || release === undefined || flow.name === "rollback")
        return other;
    const own = {
        id: flow.release.id,
        name: flow.release.version,
        commit,
        branch: flow.trigger.branch,
    };
    return ["id", "name", "branch"].every((key) => release[key] === own[key])
        ? undefined
        : `the release is ${words(release)}, but this run makes ${words(own)}`;
}
const words = ({ id, name, branch }) => `${id}, version ${name} of the branch ${JSON.stringify(branch)}`;


/***/ }),

/***/ 3385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ foreignDocuments),
/* harmony export */   e: () => (/* binding */ otherCommit)
/* harmony export */ });
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8319);

function otherCommit({ flow, release, request }, commit) {
    const named = flow?.name === "rollback" ? [] : Object.entries({ release, request });
    const [what, other] = [["flow", flow?.trigger.commit], ...named.map(([name, one]) => [name, one?.commit])].find(([, found]) => found !== undefined && found !== commit) ?? [];
    return other === undefined ? undefined : `the ${what} is about ${other}, but this run is about ${commit}`;
}
function foreignDocuments(because, remedy = "Pass the outputs of this run's own jobs on unchanged.") {
    return because === undefined ? undefined : new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(because, { reason: "bad_document", remedy });
}


/***/ }),

/***/ 6087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ earlierVerdict),
/* harmony export */   e: () => (/* binding */ earlierDoubts)
/* harmony export */ });
/* harmony import */ var _model_approval_approval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3806);
/* harmony import */ var _model_document_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6350);
/* harmony import */ var _model_release_release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(638);
/* harmony import */ var _model_run_signed_job_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3657);
/* harmony import */ var _belonging_difference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2519);
/* harmony import */ var _ledger_job_entries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2390);






function earlierDoubts(evidence) {
    const { flow, needs, jobs } = evidence;
    const wanted = flow?.name === "develop" ? ["verify"] : _model_run_signed_job_js__WEBPACK_IMPORTED_MODULE_5__/* .signedJobs */ .d;
    const doubts = wanted.map((job) => [job, doubtOf(job, evidence)]);
    const signed = new Set(jobs.flatMap(({ job, doubt }) => (doubt === null ? [job] : [])).concat(wanted));
    const others = Object.entries(needs)
        .filter(([job, { outputs }]) => !["flow", "plan"].includes(job) && !signed.has(job) && tellsSomething(job, outputs))
        .map(([job]) => [
        job,
        "of a calling workflow file only verify and start are believed, by their signature",
    ]);
    return new Map([...doubts, ...others].filter((row) => row[1] !== undefined));
}
function earlierVerdict(evidence) {
    const [first] = earlierDoubts(evidence);
    if (first === undefined)
        return { go: true, because: "" };
    const [job, doubt] = first;
    return {
        go: false,
        reason: "unverified",
        because: `the results of the job ${job} are not proved: ${doubt}`,
        remedy: "Let the branch be verified and started by Slipway's own release.yml or develop.yml, called by the workflow files of this repository, and re-run all jobs. Find out who pushed a workflow file that calls promote.yml with results of its own.",
    };
}
const doubtOf = (job, { jobs, release }) => {
    const said = jobs.find((one) => one.job === job);
    if (said === undefined)
        return "the caller passed none of it";
    if (said.doubt !== null)
        return said.doubt;
    if (said.outputs.verdict !== "go")
        return `its verdict is ${JSON.stringify(said.outputs.verdict ?? "")}, not go`;
    return job === "verify" ? otherRelease(said.outputs, release) : otherStart(said.outputs, release);
};
const otherRelease = ({ release: text = "" }, release) => {
    const verified = attempted(() => (0,_model_document_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(_model_release_release_js__WEBPACK_IMPORTED_MODULE_2__/* .Release */ .K, text, "its release"));
    if (typeof verified === "string")
        return verified;
    return JSON.stringify(verified) === JSON.stringify(release)
        ? undefined
        : `it verified ${verified.id} as ${verified.artefact.digest}, which is not the release that was passed on`;
};
const otherStart = ({ approval: text = "" }, release) => {
    const approval = attempted(() => (0,_model_document_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(_model_approval_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .Approval */ .CP, text, "its approval"));
    if (typeof approval === "string")
        return approval;
    const { gate, verdict, subject } = approval;
    if (gate !== "start" || verdict !== "go")
        return `it is the verdict ${verdict} on the gate ${gate}`;
    return release && !(0,_belonging_difference_js__WEBPACK_IMPORTED_MODULE_3__/* .differenceFrom */ .mX)({ release: subject.release, commit: subject.commit }, (0,_belonging_difference_js__WEBPACK_IMPORTED_MODULE_3__/* .subjectOf */ .et)(release))
        ? undefined
        : `it let ${subject.release} start, at ${subject.commit.slice(0, 7)}`;
};
const attempted = (parse) => {
    try {
        return parse();
    }
    catch (error) {
        return error.message;
    }
};
const tellsSomething = (job, outputs) => ((0,_ledger_job_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .rowOf */ .OB)(job, "flow")?.tells.length ?? 0) > 0 &&
    Object.entries(outputs).some(([name, text]) => /^(.+-)?(entry|entries)$/.test(name) && text.trim() !== "");


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


/***/ }),

/***/ 2390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dj: () => (/* binding */ missingEntry),
/* harmony export */   OB: () => (/* binding */ rowOf),
/* harmony export */   p6: () => (/* binding */ strangeEntry)
/* harmony export */ });
const retrieve = ["retrieve-artefact", "retrieve"];
const asksToAccept = [
    ["approval-request", "accept"],
    ["approval-request", "approve"],
];
const judgesAcceptance = [
    ["approval-gate", "accept"],
    ["approval-gate", "approve"],
];
const promotion = { tells: [] };
const flowRows = {
    flow: {
        tells: [
            ["plan-flow", "flow"],
            ["store-artefact", "store"],
            ["finalise-release", "flow"],
            ["approval-request", "approve"],
        ],
        outputs: ["entry"],
    },
    request: { tells: [["approval-request", "approve"]] },
    gate: { tells: [["approval-gate", "approve"]], gate: "start" },
    start: {
        tells: [
            ["approval-request", "approve"],
            ["approval-gate", "approve"],
        ],
        gate: "start",
    },
    verify: {
        tells: [retrieve, ["static-analysis", "analyse"], ["unit-test", "test"]],
        outputs: ["analyse-entry", "test-entry"],
    },
    plan: { tells: [retrieve, ["terraform-plan", "plan"]] },
    store: { tells: [["store-artefact", "store"]] },
    analyse: { tells: [retrieve, ["static-analysis", "analyse"]] },
    test: { tells: [retrieve, ["unit-test", "test"]] },
    promote: promotion,
    ...Object.fromEntries([1, 2, 3, 4, 5].map((number) => [`promote-${number}`, promotion])),
    finalise: { tells: [["finalise-release", "finalise"]] },
    mirror: { tells: [["mirror-check", "mirror"]] },
};
const promotionRows = {
    ...flowRows,
    request: { tells: [["approval-request", "approve"]] },
    gate: { tells: [["approval-gate", "approve"]], gate: "approve" },
    deploy: { tells: [retrieve, ["terraform-deploy", "deploy"], ["database-deploy", "migrate"]] },
    approve: {
        tells: [
            ["approval-request", "approve"],
            ["approval-gate", "approve"],
        ],
        gate: "approve",
    },
    check: { tells: [retrieve, ["integration-check", "check"]] },
    measure: { tells: [retrieve, ["perf-gate", "measure"]] },
    ask: { tells: asksToAccept },
    accept: { tells: [...asksToAccept, ...judgesAcceptance], gate: "accept" },
    accepted: { tells: judgesAcceptance, gate: "accept" },
};
function rowOf(job, level) {
    const rows = level === "flow" ? flowRows : promotionRows;
    return Object.hasOwn(rows, job) ? rows[job] : undefined;
}
function strangeEntry({ action, phase, outcome, environment, facts }, job, level, here) {
    const row = rowOf(job, level);
    if (!row?.tells.some(([by, what]) => by === action && what === phase))
        return `${phase} of ${action} does not belong to the job ${job}`;
    if (row.gate === undefined || outcome !== "passed")
        return undefined;
    if (facts.gate !== row.gate)
        return `the job ${job} answers ${row.gate}, not ${JSON.stringify(facts.gate ?? null)}`;
    const asked = row.gate === "start" ? null : here;
    return environment === asked
        ? undefined
        : `the job ${job} asks about ${asked ?? "the start"}, not about ${environment ?? "the start"}`;
}
function missingEntry(job, level, outputs) {
    const row = rowOf(job, level);
    if (!row || row.tells.length === 0)
        return undefined;
    const isThere = (name) => (outputs[name] ?? "").trim() !== "";
    const missing = row.outputs?.find((name) => !isThere(name));
    if (missing !== undefined && !isThere("entries"))
        return missing;
    const unsaid = Object.keys(outputs).find((name) => /^(.+-)?outcome$/.test(name) && isThere(name) && !isThere(name.replace(/outcome$/, "entry")));
    if (unsaid !== undefined)
        return unsaid.replace(/outcome$/, "entry");
    const names = Object.keys(outputs).filter((name) => name === "entries" || /^(.+-)?entry$/.test(name));
    return names.some(isThere) ? undefined : "entry";
}


/***/ }),

/***/ 5352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sg: () => (/* binding */ proofOutput),
/* harmony export */   bu: () => (/* binding */ earlierJobs),
/* harmony export */   qS: () => (/* binding */ resultsOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _model_document_artifact_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1649);
/* harmony import */ var _model_document_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6350);
/* harmony import */ var _model_run_signed_job_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3657);




const proofOutput = "proof";
function resultsOf(job, outputs, configuration) {
    const text = JSON.stringify(configuration);
    return {
        job,
        configuration: `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex")}`,
        outputs: Object.fromEntries(Object.entries(outputs).filter(([name]) => name !== proofOutput)),
    };
}
async function earlierJobs(needs, configuration, { jobProofs }) {
    return Promise.all(_model_run_signed_job_js__WEBPACK_IMPORTED_MODULE_3__/* .signedJobs */ .d.flatMap((job) => {
        const report = Object.hasOwn(needs, job) ? needs[job] : undefined;
        return report === undefined ? [] : [earlierJob(job, report, configuration, jobProofs)];
    }));
}
const earlierJob = async (job, { outputs, said = outputs }, configuration, jobProofs) => {
    const { [proofOutput]: token = "" } = said;
    const other = Object.keys({ ...outputs, ...said }).find((name) => !isSaid(outputs[name], said[name]));
    const doubt = other !== undefined
        ? `its output ${other} is not what was signed`
        : token.trim() === ""
            ? "GitHub signed none of it"
            : await jobProofs.doubt(resultsOf(job, said, configuration), token.trim());
    return { job, outputs: resultsOf(job, outputs, configuration).outputs, doubt };
};
function isSaid(output, said) {
    if (output === said)
        return true;
    if (output === undefined || said === undefined || !(0,_model_document_artifact_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isArtifactReference */ .mY)(said))
        return false;
    const { digest } = (0,_model_document_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDocument */ .Tp)(_model_document_artifact_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .ArtifactReference */ .sH, said, "a reference");
    return digest === `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(output).digest("hex")}`;
}


/***/ }),

/***/ 4164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   Al: () => (/* binding */ document),
/* harmony export */   Cv: () => (/* binding */ identifier),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   hN: () => (/* binding */ needsOf),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   ov: () => (/* binding */ plainObject),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   sP: () => (/* binding */ textMap),
/* harmony export */   xk: () => (/* binding */ commitId),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zU: () => (/* binding */ attempted)
/* harmony export */ });
/* unused harmony export digest */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7728);
/* harmony import */ var _model_document_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6350);
/* harmony import */ var _model_run_needs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3254);



const reader = (read, more = {}) => ({
    required: true,
    secret: false,
    ...more,
    read,
});
function optional(inner) {
    return {
        ...inner,
        required: false,
        read: (text) => (text === "" ? { ok: undefined } : inner.read(text)),
    };
}
function text() {
    return reader((value) => (/[\r\n\0]/.test(value) ? { expected: "text on one line" } : { ok: value }));
}
function secret() {
    return reader((value) => ({ ok: value }), { secret: true });
}
function flag() {
    return reader((value) => value === "true" ? { ok: true } : value === "false" ? { ok: false } : { expected: "true or false" });
}
function wholeNumber(least, most) {
    return reader((value) => {
        const number = /^(0|[1-9][0-9]{0,14})$/.test(value) ? Number(value) : Number.NaN;
        return number >= least && number <= most ? { ok: number } : { expected: `a whole number from ${least} to ${most}` };
    });
}
function oneOf(...options) {
    return reader((value) => options.includes(value) ? { ok: value } : { expected: `one of ${options.join(", ")}` });
}
function identifier() {
    return reader((value) => /^[a-z][a-z0-9-]{0,62}$/.test(value)
        ? { ok: value }
        : { expected: "a name of a-z, 0-9 and -, starting with a letter" });
}
function path() {
    return reader((value) => {
        const inside = !/[\0\r\n\\]/.test(value) && !value.startsWith("/") && !value.startsWith("-") && !value.split("/").includes("..");
        return inside ? { ok: value } : { expected: "a path inside the workspace, without .." };
    });
}
function digest() {
    return reader((value) => /^sha256:[0-9a-f]{64}$/.test(value)
        ? { ok: value }
        : { expected: "a digest such as sha256:<64 lower-case hex digits>" });
}
function commitId() {
    return reader((value) => /^[0-9a-f]{40}$/.test(value) ? { ok: value } : { expected: "a commit id of 40 lower-case hex digits" });
}
function document(what, schema) {
    return reader((value) => {
        try {
            return { ok: (0,_model_document_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(schema, value, what) };
        }
        catch (error) {
            return { wrong: error.message };
        }
    }, { holds: "document" });
}
function needsOf(what) {
    return { ...document(what, _model_run_needs_js__WEBPACK_IMPORTED_MODULE_1__/* .Needs */ .A), holds: "needs" };
}
function attempted(what, schema) {
    const inner = document(what, schema);
    return {
        required: false,
        secret: false,
        read: (text) => {
            if (text === "")
                return { ok: undefined };
            const answer = inner.read(text);
            return "wrong" in answer ? { ok: { unread: answer.wrong } } : answer;
        },
    };
}
function textMap() {
    return document("a JSON object of texts", valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(plainObject, valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())));
}
const plainObject = valibot__WEBPACK_IMPORTED_MODULE_2__/* .custom */ .IeY((value) => typeof value === "object" && value !== null && !Array.isArray(value), "an object");


/***/ }),

/***/ 7455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bF: () => (/* binding */ passed),
/* harmony export */   hT: () => (/* binding */ skipped),
/* harmony export */   rc: () => (/* binding */ decided)
/* harmony export */ });
function passed(because, more = {}) {
    return {
        outcome: "passed",
        reason: "done",
        because,
        ...more,
    };
}
function skipped(reason, because, more = {}) {
    return {
        outcome: "skipped",
        reason,
        because,
        ...more,
    };
}
function decided(verdict, more = {}) {
    return verdict.go
        ? passed(verdict.because, more)
        : { outcome: "failed", reason: verdict.reason, because: verdict.because, remedy: verdict.remedy, ...more };
}


/***/ }),

/***/ 3806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ gateNames),
/* harmony export */   CP: () => (/* binding */ Approval),
/* harmony export */   Zv: () => (/* binding */ ApprovalRequest),
/* harmony export */   _w: () => (/* binding */ Approver)
/* harmony export */ });
/* unused harmony exports RequiredApproval, Subject */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7728);
/* harmony import */ var _configuration_configuration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2382);
/* harmony import */ var _document_reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3279);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8822);




const gateNames = ["start", "approve", "accept"];
const Login = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minLength */ .BpQ(1));
const RequiredApproval = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    for: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO([...gateNames, "override"]),
    role: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw,
    environment: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw,
});
const Subject = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    release: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    commit: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .CommitId */ .jF,
    digest: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Digest */ .np),
    plan: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
});
const Times = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ run: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Count */ .y_, attempt: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Count */ .y_ });
const ApprovalRequest = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("approval-request"),
    version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    gate: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(gateNames),
    environment: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw),
    subject: Subject,
    requiredApprovals: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(RequiredApproval),
    execution: Times,
    asked: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Instant */ .MW,
    excluded: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ login: Login, id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Count */ .y_), as: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_configuration_configuration_js__WEBPACK_IMPORTED_MODULE_0__/* .exclusions */ .Gu), because: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
    before: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ environment: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw, login: Login, state: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), times: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Count */ .y_ })),
});
const Approver = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    login: Login,
    id: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Count */ .y_,
    role: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw,
    for: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO([...gateNames, "override"]),
    at: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Instant */ .MW,
});
const Approval = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("approval"),
    version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    gate: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(gateNames),
    environment: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw),
    subject: Subject,
    execution: Times,
    verdict: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(["go", "no"]),
    reason: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_document_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonCodes */ .JC),
    because: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    people: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(Approver),
    judged: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Instant */ .MW,
    until: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Instant */ .MW),
});


/***/ }),

/***/ 1760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ terraformVersion),
/* harmony export */   S0: () => (/* binding */ Tools),
/* harmony export */   Wm: () => (/* binding */ Database),
/* harmony export */   vO: () => (/* binding */ Terraform)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7728);
/* harmony import */ var _terraform_terraform_scan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5562);
/* harmony import */ var _configuration_field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8307);



const terraformVersion = "1.11.4";
const Terraform = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    directory: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(_configuration_field_js__WEBPACK_IMPORTED_MODULE_1__/* .Path */ .wA, "infra"),
    variables: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(_configuration_field_js__WEBPACK_IMPORTED_MODULE_1__/* .PathTemplate */ .YX, "infra/{environment}.tfvars"),
    version: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^\d+\.\d+\.\d+$/, "an exact version such as 1.11.4")), terraformVersion),
    protect: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_configuration_field_js__WEBPACK_IMPORTED_MODULE_1__/* .Glob */ .fo), []),
    allow: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_terraform_terraform_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .TerraformAllowance */ .f), []),
    mirror: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^(https:\/\/[^\s"\\$%]+\/|\/[^\s"\\$%]+)$/, "an address that ends with /, or an absolute path"))),
});
const Tools = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    machine: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(["terraform"])), []),
});
const MigrationNumber = valibot__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^\d{1,15}$/)), valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(0), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(String))], 'the number of a migration such as "007"');
const Database = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    migrations: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(_configuration_field_js__WEBPACK_IMPORTED_MODULE_1__/* .Path */ .wA, "sql/migrations"),
    baseline: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(MigrationNumber),
});


/***/ }),

/***/ 8307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ NetworkPlace),
/* harmony export */   PR: () => (/* binding */ Branches),
/* harmony export */   Ps: () => (/* binding */ Email),
/* harmony export */   W4: () => (/* binding */ Quorum),
/* harmony export */   YX: () => (/* binding */ PathTemplate),
/* harmony export */   az: () => (/* binding */ Login),
/* harmony export */   dw: () => (/* binding */ Duration),
/* harmony export */   fo: () => (/* binding */ Glob),
/* harmony export */   l4: () => (/* binding */ Cron),
/* harmony export */   wA: () => (/* binding */ Path)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);


const Path = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\0\\]+$/, "a path inside the repository, such as sql/migrations"));
const PathTemplate = Path;
const Glob = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1, "a glob such as docs/**"));
const Branches = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1))), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1, "at least one branch pattern such as release/*"));
const Duration = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[1-9][0-9]*[mhd]$/, "a duration such as 30m, 48h or 7d"));
const Login = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(39, "a login of at most 39 characters"), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[A-Za-z0-9-]+(?:_[A-Za-z0-9]+)?$/, "a login"));
const Email = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^\S+@\S+$/, "an address of git such as ada@example.com"));
const Quorum = valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Identifier */ .gw, valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1, "a number of people from 1"), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(6)));
const NetworkPlace = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y(isNetworkPlace, "an address such as 10.1.2.3, a network such as 10.0.0.0/8 or the name of a host"));
function isNetworkPlace(text) {
    const [, address = "", prefix] = /^([^/]+)(?:\/(0|[1-9][0-9]{0,2}))?$/.exec(text) ?? [];
    const byte = "(0|[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5])";
    if (new RegExp(`^${byte}(\\.${byte}){3}$`).test(address))
        return prefix === undefined || (Number(prefix) >= 8 && Number(prefix) <= 32);
    if (/^[0-9a-f:.]*:[0-9a-f:.]*$/i.test(address))
        return (URL.canParse(`http://[${address}]`) && (prefix === undefined || (Number(prefix) >= 7 && Number(prefix) <= 128)));
    return prefix === undefined && /^(?=.{1,253}$)([a-z0-9_-]{1,63}\.)*(?=[a-z0-9-]*[a-z])[a-z0-9-]{1,63}$/i.test(text);
}
const Cron = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^\S+( \S+){4}$/, "a cron line of five fields"));


/***/ }),

/***/ 2382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vk: () => (/* binding */ Configuration),
  _0: () => (/* binding */ defaultConfiguration),
  Gu: () => (/* binding */ exclusions),
  gO: () => (/* binding */ severities)
});

// UNUSED EXPORTS: versionSchemes

// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
// EXTERNAL MODULE: ./packages/model/document/value.js
var value = __webpack_require__(8822);
// EXTERNAL MODULE: ./packages/model/configuration/configuration-deploy.js
var configuration_deploy = __webpack_require__(1760);
// EXTERNAL MODULE: ./packages/model/configuration/configuration-field.js
var configuration_field = __webpack_require__(8307);
;// CONCATENATED MODULE: ./packages/model/configuration/configuration-flows.js



const flow = (branch, chain, most = 5) => dist/* optional */.lqM(dist/* strictObject */.rej({
    branches: dist/* optional */.lqM(configuration_field/* Branches */.PR, [branch]),
    chain: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(value/* Identifier */.gw), dist/* maxLength */.Ru6(most, `a list of at most ${most}`)), [...chain]),
}), {});
const releaseFlow = (branch, chain) => dist/* optional */.lqM(dist/* strictObject */.rej({
    branches: dist/* optional */.lqM(configuration_field/* Branches */.PR, [branch]),
    chain: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(value/* Identifier */.gw), dist/* minLength */.BpQ(1, "at least one environment"), dist/* maxLength */.Ru6(5, "a list of at most 5")), [...chain]),
    start: dist/* optional */.lqM(configuration_field/* Quorum */.W4, {}),
}), {});
const Flows = dist/* strictObject */.rej({
    feature: dist/* optional */.lqM(dist/* strictObject */.rej({
        branches: dist/* optional */.lqM(configuration_field/* Branches */.PR, ["feature/**", "bugfix/**"]),
        preview: dist/* optional */.lqM(dist/* nullable */.mee(value/* Identifier */.gw), null),
    }), {}),
    develop: flow("develop", ["dev"], 1),
    release: releaseFlow("release/*", ["test", "uat", "production"]),
    hotfix: releaseFlow("hotfix/*", ["uat", "production"]),
    main: dist/* optional */.lqM(dist/* strictObject */.rej({ branches: dist/* optional */.lqM(configuration_field/* Branches */.PR, ["main"]) }), {}),
});

// EXTERNAL MODULE: ./packages/model/performance/limit.js
var limit = __webpack_require__(1211);
// EXTERNAL MODULE: ./packages/model/performance/measurement.js
var measurement = __webpack_require__(1968);
// EXTERNAL MODULE: ./packages/model/performance/result-format.js
var result_format = __webpack_require__(4251);
;// CONCATENATED MODULE: ./packages/model/configuration/configuration-performance.js






const Limits = dist/* record */.g1P(measurement/* MetricName */.OX, dist/* union */.KCZ([limit/* LimitText */.$o, dist/* record */.g1P(dist/* string */.YjP(), limit/* LimitText */.$o)]));
const common = {
    name: value/* Identifier */.gw,
    limits: dist/* optional */.lqM(Limits, {}),
    degradation: dist/* optional */.lqM(dist/* picklist */.KIO(["block", "warn"]), "block"),
    environments: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(value/* Identifier */.gw), dist/* minLength */.BpQ(1))),
    timeout: dist/* optional */.lqM(configuration_field/* Duration */.dw, "10m"),
};
const CommandSuite = dist/* strictObject */.rej({
    ...common,
    run: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1, "a command")),
    format: dist/* picklist */.KIO(result_format/* resultFormats */.I),
    file: dist/* optional */.lqM(configuration_field/* Path */.wA),
    requirements: dist/* optional */.lqM(configuration_field/* Path */.wA),
    better: dist/* optional */.lqM(dist/* picklist */.KIO(measurement/* directions */.vQ)),
});
const ExplainSuite = dist/* strictObject */.rej({
    ...common,
    explain: dist/* pipe */.FsL(dist/* array */.YOg(configuration_field/* Path */.wA), dist/* minLength */.BpQ(1)),
    analyze: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
});
const Accepted = dist/* strictObject */.rej({
    suite: value/* Identifier */.gw,
    metric: measurement/* MetricName */.OX,
    environment: dist/* optional */.lqM(value/* Identifier */.gw),
    because: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1)),
    until: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoDate */._$n("a day such as 2027-01-31")),
});
const Performance = dist/* strictObject */.rej({
    suites: dist/* optional */.lqM(dist/* array */.YOg(dist/* union */.KCZ([CommandSuite, ExplainSuite], "{ name, run, format } or { name, explain: [file] }")), []),
    durations: dist/* optional */.lqM(dist/* picklist */.KIO(["warn", "block", "off"]), "warn"),
    accept: dist/* optional */.lqM(dist/* array */.YOg(Accepted), []),
    "accept-by": dist/* optional */.lqM(value/* Identifier */.gw),
});

;// CONCATENATED MODULE: ./packages/model/configuration/http-check.js


const ofTheClient = /^(?:host|connection|content-length|transfer-encoding|expect|te|trailer|upgrade|keep-alive|proxy-.*|user-agent)$/i;
const HeaderName = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/, "the name of a header"), dist/* check */.z6Y((name) => !ofTheClient.test(name), "a header that a check may set"));
const HeaderValue = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\t\x20-\x7e]{0,4000}$/, "a value of one line, in ASCII; a secret is named, as in Bearer {secrets.TOKEN}"));
const HttpSetting = dist/* strictObject */.rej({
    http: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(https?:\/\/|\{outputs\.)/, "an http(s) address or {outputs.name}/path")),
    method: dist/* optional */.lqM(dist/* picklist */.KIO(["GET", "POST"]), "GET"),
    headers: dist/* optional */.lqM(dist/* record */.g1P(HeaderName, HeaderValue), {}),
    body: dist/* optional */.lqM(value/* AnyJson */.Hy),
    safe: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
    follow: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
    expect: dist/* strictObject */.rej({
        status: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(100), dist/* maxValue */.cGV(599)), 200),
        location: dist/* optional */.lqM(dist/* string */.YjP()),
        json: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig(), dist/* boolean */.zMY(), dist/* null */.chJ()])), {}),
    }),
    within: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[1-9][0-9]*[sm]$/, "a duration such as 60s or 2m")), "60s"),
});

// EXTERNAL MODULE: ./packages/model/configuration/known-authors.js
var known_authors = __webpack_require__(1506);
;// CONCATENATED MODULE: ./packages/model/configuration/configuration.js








const severities = ["low", "medium", "high", "critical"];
const exclusions = ["author", "pusher", "re-runner"];
const versionSchemes = ["semver", "calendar", "any"];
const Role = dist/* union */.KCZ([
    dist/* strictObject */.rej({ team: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[a-z0-9_][a-z0-9_-]*$/, "the slug of a team")) }),
    dist/* strictObject */.rej({
        people: dist/* pipe */.FsL(dist/* array */.YOg(configuration_field/* Login */.az), dist/* minLength */.BpQ(1)),
    }),
], "a team { team: slug } or people { people: [login, …] }");
const Environment = dist/* strictObject */.rej({
    approve: dist/* optional */.lqM(configuration_field/* Quorum */.W4, {}),
    accept: dist/* optional */.lqM(configuration_field/* Quorum */.W4, {}),
    freeze: dist/* optional */.lqM(dist/* array */.YOg(dist/* strictObject */.rej({ cron: configuration_field/* Cron */.l4, for: configuration_field/* Duration */.dw, timezone: dist/* optional */.lqM(dist/* string */.YjP()), override: dist/* optional */.lqM(value/* Identifier */.gw) })), []),
});
const Skips = dist/* optional */.lqM(dist/* strictObject */.rej({ skip: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []) }), {});
const Analysis = dist/* strictObject */.rej({
    block: dist/* optional */.lqM(dist/* picklist */.KIO(severities), "medium"),
    checkov: Skips,
    tflint: Skips,
    sqlfluff: dist/* optional */.lqM(dist/* strictObject */.rej({
        skip: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []),
        dialect: dist/* optional */.lqM(dist/* string */.YjP()),
    }), {}),
    pylint: Skips,
    bandit: Skips,
});
const Tests = dist/* strictObject */.rej({
    python: dist/* optional */.lqM(dist/* strictObject */.rej({
        paths: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* Path */.wA)),
        requirements: dist/* optional */.lqM(configuration_field/* Path */.wA, "requirements-dev.txt"),
        groups: dist/* optional */.lqM(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "the name of a dependency group"))), []),
    }), {}),
    sql: dist/* optional */.lqM(dist/* strictObject */.rej({
        paths: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* Path */.wA), ["sql/tests"]),
        on: dist/* optional */.lqM(dist/* picklist */.KIO(["pglite"]), "pglite"),
    }), {}),
});
const Check = dist/* union */.KCZ([HttpSetting, dist/* strictObject */.rej({ sql: configuration_field/* Path */.wA, expect: dist/* picklist */.KIO(["no rows", "rows"]) })], "{ http: …, expect: … } or { sql: file, expect: no rows }");
const Network = dist/* strictObject */.rej({
    allow: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* NetworkPlace */.Cm), []),
});
const Approvals = dist/* strictObject */.rej({
    exclude: dist/* optional */.lqM(dist/* array */.YOg(dist/* picklist */.KIO(exclusions)), [...exclusions]),
    authors: dist/* optional */.lqM(known_authors/* Authors */.hb, {}),
    since: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?!refs\/)[^\s~^:?*[\\]{1,200}$/, "the name of a tag such as v1.4.2, or a commit id"))),
    validity: dist/* optional */.lqM(configuration_field/* Duration */.dw, "7d"),
});
const Finalise = dist/* strictObject */.rej({
    branches: dist/* optional */.lqM(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1))), []),
    mirrors: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []),
    "delete-branch": dist/* optional */.lqM(dist/* boolean */.zMY(), false),
});
const PolicySetting = dist/* strictObject */.rej({
    branch: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?!refs\/)[\w./-]+$/, "the name of a branch"))),
    files: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* Path */.wA), []),
});
const LedgerSetting = dist/* strictObject */.rej({
    adopt: dist/* optional */.lqM(value/* CommitId */.jF),
    writers: dist/* optional */.lqM(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\w.-]+\/[\w.-]+(\/\.github\/workflows\/[^/@\s]+)?@([0-9a-f]{40}|refs\/(heads|tags)\/\S+)$/, "owner/name@commit or owner/name/.github/workflows/file.yml@commit-or-full-ref"))), []),
});
const Artefact = dist/* strictObject */.rej({
    exclude: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* Glob */.fo), []),
    lfs: dist/* optional */.lqM(dist/* picklist */.KIO(["refuse", "fetch"]), "refuse"),
});
const Configuration = dist/* strictObject */.rej({
    version: dist/* literal */.euz(1, "1, the version of this file's format"),
    flows: dist/* optional */.lqM(Flows, {}),
    versions: dist/* optional */.lqM(dist/* picklist */.KIO(versionSchemes), "semver"),
    roles: dist/* optional */.lqM(dist/* record */.g1P(value/* Identifier */.gw, Role), {}),
    environments: dist/* optional */.lqM(dist/* record */.g1P(value/* Identifier */.gw, Environment), {}),
    approvals: dist/* optional */.lqM(Approvals, {}),
    artefact: dist/* optional */.lqM(Artefact, {}),
    analysis: dist/* optional */.lqM(Analysis, {}),
    tests: dist/* optional */.lqM(Tests, {}),
    terraform: dist/* optional */.lqM(configuration_deploy/* Terraform */.vO, {}),
    tools: dist/* optional */.lqM(configuration_deploy/* Tools */.S0, {}),
    database: dist/* optional */.lqM(configuration_deploy/* Database */.Wm, {}),
    checks: dist/* optional */.lqM(dist/* array */.YOg(Check), []),
    network: dist/* optional */.lqM(Network, {}),
    performance: dist/* optional */.lqM(Performance, {}),
    finalise: dist/* optional */.lqM(Finalise, {}),
    policy: dist/* optional */.lqM(PolicySetting, {}),
    ledger: dist/* optional */.lqM(LedgerSetting, {}),
});
function defaultConfiguration() {
    return dist/* parse */.qgA(Configuration, { version: 1 });
}


/***/ }),

/***/ 1506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MN: () => (/* binding */ knownAccounts),
/* harmony export */   ft: () => (/* binding */ areVerified),
/* harmony export */   hb: () => (/* binding */ Authors)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _configuration_field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8307);


const Accounts = valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_configuration_field_js__WEBPACK_IMPORTED_MODULE_0__/* .Email */ .Ps, valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_configuration_field_js__WEBPACK_IMPORTED_MODULE_0__/* .Login */ .az));
const Authors = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("verified"), valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ verified: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true), known: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Accounts, {}) }), Accounts], "verified, a map such as { ada@example.com: ada } (null for somebody who approves nothing), or { verified: true, known: that map }");
function areVerified(authors) {
    return authors === "verified" || isSigned(authors);
}
function knownAccounts(authors) {
    if (authors === "verified")
        return {};
    return isSigned(authors) ? authors.known : authors;
}
function isSigned(authors) {
    return "verified" in authors && authors.verified === true;
}


/***/ }),

/***/ 4222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ outcomes)
/* harmony export */ });
const outcomes = ["passed", "failed", "refused", "skipped"];


/***/ }),

/***/ 2787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Entry)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7728);
/* harmony import */ var _document_reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3279);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8822);
/* harmony import */ var _document_verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4222);
/* harmony import */ var _run_flow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2479);
/* harmony import */ var _run_trigger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7203);






const Entry = valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz("entry"),
    version: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(1),
    phase: _run_flow_js__WEBPACK_IMPORTED_MODULE_2__/* .PhaseName */ .zK,
    action: _document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Identifier */ .gw,
    environment: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Identifier */ .gw),
    outcome: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(_document_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .outcomes */ .K),
    reason: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(_document_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonCodes */ .JC),
    because: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    execution: _run_trigger_js__WEBPACK_IMPORTED_MODULE_3__/* .Execution */ .Zc,
    started: _document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Instant */ .MW,
    finished: _document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Instant */ .MW,
    commit: _document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .CommitId */ .jF,
    artefact: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Digest */ .np),
    facts: valibot__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), _document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .AnyJson */ .Hy),
});


/***/ }),

/***/ 226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yk: () => (/* binding */ Promotion),
/* harmony export */   bs: () => (/* binding */ EnvironmentState),
/* harmony export */   gi: () => (/* binding */ Acceptance)
/* harmony export */ });
/* unused harmony export CurrentRelease */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7728);
/* harmony import */ var _approval_approval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3806);
/* harmony import */ var _document_reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3279);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8822);
/* harmony import */ var _run_flow_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2479);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2787);






const Times = valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ run: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Count */ .y_, attempt: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Count */ .y_ });
const Promotion = valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz("promotion"),
    version: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(1),
    release: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
    environment: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw),
    flow: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO([..._run_flow_js__WEBPACK_IMPORTED_MODULE_3__/* .flowNames */ .rY, "none"])),
    commit: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .CommitId */ .jF,
    artefact: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Digest */ .np),
    execution: Times,
    verdict: valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO(["go", "no"]),
    reason: valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO(_document_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonCodes */ .JC),
    because: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    entries: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .Entry */ .H),
});
const CurrentRelease = valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    release: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    name: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    commit: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .CommitId */ .jF,
    digest: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Digest */ .np,
    since: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Instant */ .MW,
    changed: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Instant */ .MW),
    execution: Times,
    people: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_approval_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .Approver */ ._w), []),
    migration: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()), null),
});
const EnvironmentState = valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz("environment"),
    version: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(1),
    name: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw,
    current: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(CurrentRelease),
    lastKnownGood: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(CurrentRelease),
});
const Acceptance = valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz("acceptance"),
    version: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(1),
    release: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    environment: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw,
    commit: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .CommitId */ .jF,
    digest: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Digest */ .np,
    verdict: valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO(["go", "no"]),
    because: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    people: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_approval_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .Approver */ ._w),
    at: _document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Instant */ .MW,
    execution: Times,
});


/***/ }),

/***/ 1211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ LimitText),
/* harmony export */   LF: () => (/* binding */ limitOf)
/* harmony export */ });
/* unused harmony export comparisons */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _unit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9708);


const comparisons = (/* unused pure expression or super */ null && (["<", "<=", ">", ">="]));
const form = /^(<=?|>=?)\s*([+-]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)\s*(\S{0,40})$/;
function limitOf(text) {
    const [, comparison, number, unit = ""] = form.exec(text.trim()) ?? [];
    if (comparison === undefined || number === undefined || !Number.isFinite(Number(number)))
        return undefined;
    return { comparison: comparison, value: Number(number), unit: (0,_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .unitNamed */ .i)(unit) };
}
const LimitText = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => limitOf(text) !== undefined, "a limit such as < 300 ms, or >= 50 /s"));


/***/ }),

/***/ 1968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ Measurement),
/* harmony export */   OX: () => (/* binding */ MetricName),
/* harmony export */   vQ: () => (/* binding */ directions)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);


const directions = ["lower", "higher"];
const Finite = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .finite */ .E2x("a finite number"));
const MetricName = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[^\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]{1,200}$/, "a name of one line of visible characters, at most 200 long"));
const Measurement = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    metric: MetricName,
    value: Finite,
    unit: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(40)),
    better: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(directions),
    spread: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(Finite, valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0))),
    samples: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_),
});


/***/ }),

/***/ 4251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ resultFormats)
/* harmony export */ });
const resultFormats = [
    "pytest-benchmark",
    "k6",
    "jmeter",
    "locust",
    "hyperfine",
    "go",
    "google-benchmark",
    "criterion",
    "jmh",
    "benchmarkdotnet",
    "junit",
    "slipway",
];


/***/ }),

/***/ 9708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ unitFactor),
/* harmony export */   i: () => (/* binding */ unitNamed)
/* harmony export */ });
const families = [
    { s: 1, ns: 1e-9, us: 1e-6, µs: 1e-6, μs: 1e-6, ms: 1e-3, min: 60, h: 3600 },
    { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 },
    { "B/s": 1, "kB/s": 1e3, "MB/s": 1e6, "GB/s": 1e9, "KiB/s": 1024, "MiB/s": 1024 ** 2, "GiB/s": 1024 ** 3 },
    { "/s": 1, "/ms": 1e3, "/us": 1e6, "/µs": 1e6, "/ns": 1e9, "/min": 1 / 60, "/h": 1 / 3600 },
    { "%": 1 },
    { "": 1, k: 1e3, M: 1e6 },
];
const rate = /^(?:1|ops?|operations?|iter(?:ation)?s?|requests?|reqs?|rows?|records?|events?)\/(ns|us|µs|ms|s|secs?|seconds?|min|h)$/i;
function unitNamed(word) {
    const text = word.trim();
    const [, per] = rate.exec(text) ?? [];
    if (per !== undefined)
        return `/${spellings[per.toLowerCase()] ?? per}`;
    return spellings[text.toLowerCase()] ?? text;
}
const spellings = {
    sec: "s",
    secs: "s",
    second: "s",
    seconds: "s",
    millisecond: "ms",
    milliseconds: "ms",
    microsecond: "us",
    microseconds: "us",
    nanosecond: "ns",
    nanoseconds: "ns",
    minute: "min",
    minutes: "min",
    byte: "B",
    bytes: "B",
    percent: "%",
};
function unitFactor(from, to) {
    if (from === to)
        return 1;
    const family = families.find((row) => Object.hasOwn(row, from) && Object.hasOwn(row, to));
    if (family === undefined)
        return undefined;
    return (family[from] ?? 1) / (family[to] ?? 1);
}


/***/ }),

/***/ 2479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k1: () => (/* binding */ phaseNames),
/* harmony export */   nl: () => (/* binding */ Flow),
/* harmony export */   rY: () => (/* binding */ flowNames),
/* harmony export */   zK: () => (/* binding */ PhaseName)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7728);
/* harmony import */ var _document_reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3279);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8822);
/* harmony import */ var _trigger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7203);




const flowNames = ["feature", "develop", "release", "hotfix", "main", "rollback", "housekeeping"];
const phaseNames = [
    "flow",
    "store",
    "retrieve",
    "analyse",
    "test",
    "plan",
    "deploy",
    "migrate",
    "check",
    "measure",
    "approve",
    "accept",
    "finalise",
    "mirror",
    "record",
    "verdict",
];
const PhaseName = valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(phaseNames);
const Flow = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("flow"),
    version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO([...flowNames, "none"]),
    because: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    reason: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_document_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonCodes */ .JC),
    phases: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(PhaseName),
    chain: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Identifier */ .gw),
    asks: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Identifier */ .gw),
    measures: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Identifier */ .gw), []),
    preview: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Identifier */ .gw),
    release: valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
    trigger: _trigger_js__WEBPACK_IMPORTED_MODULE_2__/* .Trigger */ .l9,
});


/***/ }),

/***/ 3254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ Needs)
/* harmony export */ });
/* unused harmony export jobResults */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _document_reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3279);


const jobResults = ["success", "failure", "cancelled", "skipped"];
const Needs = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .custom */ .IeY((value) => typeof value === "object" && value !== null && !Array.isArray(value), "an object of jobs"), valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    result: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(jobResults),
    outputs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), {}),
    said: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())),
    unread: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ reason: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_document_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonCodes */ .JC), because: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }))),
})));


/***/ }),

/***/ 3657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ signedJobs)
/* harmony export */ });
const signedJobs = ["verify", "start"];


/***/ }),

/***/ 5562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ terraformAllowances),
/* harmony export */   f: () => (/* binding */ TerraformAllowance)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7728);

const terraformAllowances = {
    "local-exec": "runs commands on the runner",
    "remote-exec": "runs commands on other machines",
    "file-provisioner": "copies files to other machines",
    "provider-exec": "a provider or backend that starts a program or reads a file for its credentials",
    external: "a data source that runs a program",
    http: "a data source that reads any address",
    local_command: "a data source that runs a program",
    local_file: "a data source that reads any file",
    local_sensitive_file: "a data source that reads any file",
    terraform_remote_state: "a data source that reads another state",
    "outside-files": "reads files outside of its module, or whose path is known only while it plans",
    templatestring: "evaluates a template that is known only while it plans",
    "remote-modules": "takes modules from somewhere else than this repository",
    "override-files": "files that overwrite what other files say",
    "auto-variables": "*.auto.tfvars, which set variables of every environment",
};
const TerraformAllowance = valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(Object.keys(terraformAllowances));


/***/ })

};
