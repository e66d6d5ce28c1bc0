export const id = 4322;
export const ids = [4322];
export const modules = {

/***/ 4322:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4192);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9323);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_record_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _record_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ record_inputs),
  g: () => (/* binding */ record)
});

// EXTERNAL MODULE: ./packages/decide/entries.js + 1 modules
var decide_entries = __webpack_require__(9946);
// EXTERNAL MODULE: ./packages/model/ledger.js
var ledger = __webpack_require__(5284);
// EXTERNAL MODULE: ./packages/model/promotion.js
var promotion = __webpack_require__(5572);
// EXTERNAL MODULE: ./packages/model/release.js
var release = __webpack_require__(3508);
// EXTERNAL MODULE: ./packages/decide/entries-own.js
var entries_own = __webpack_require__(8885);
// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
// EXTERNAL MODULE: ./packages/model/approval.js
var approval = __webpack_require__(1750);
;// CONCATENATED MODULE: ./packages/decide/promotion-people.js


const peopleIn = ({ facts }) => {
    const found = dist/* safeParse */.xLC(dist/* array */.YOg(approval/* Approver */._w), facts.people);
    return found.success ? found.output : null;
};
const joined = (...lists) => {
    const people = new Map();
    for (const person of lists.flat()) {
        const key = `${person.for} ${person.role} ${person.id}`;
        if (!people.has(key))
            people.set(key, person);
    }
    return [...people.values()];
};

;// CONCATENATED MODULE: ./packages/decide/promotion-verdict.js

const storyVerdict = (entries, expected) => {
    const bad = entries.find(({ outcome }) => outcome === "failed" || outcome === "refused");
    if (bad)
        return no(bad.reason, `${bad.phase} ${bad.outcome}: ${bad.because}`, logOf(bad));
    const passed = entries.filter(({ outcome }) => outcome === "passed");
    if (passed.length === 0)
        return silent("no phase passed");
    const missing = missingIn(entries, expected);
    return missing ?? { go: true, because: `${passed.length} ${passed.length === 1 ? "phase" : "phases"} passed` };
};
const missingIn = (entries, { environment, stage, asks }) => {
    if (environment === null)
        return stage === "finalise" && !entries.some(({ phase, outcome }) => phase === "finalise" && outcome === "passed")
            ? silent("the release was not finished")
            : undefined;
    if (!deployOf(entries, environment))
        return silent(`nothing was deployed to ${environment}`);
    if (!entries.some((entry) => isChecked(entry, environment)))
        return silent(`nobody asked what runs in ${environment}`);
    if (asks === null)
        return silent(`nobody told the flow, so nobody knows who is asked in ${environment}`);
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
const gatesOf = (entries, where) => entries.filter(({ action, environment, outcome }) => action === "approval-gate" && environment === where && outcome === "passed");
const deployOf = (entries, environment) => deploysOf(entries, environment).at(-1);
const deploysOf = (entries, environment) => entries.filter((entry) => isDeploy(entry, environment) && entry.outcome === "passed");
const deployTriedOf = (entries, environment) => entries.findLast((entry) => isDeploy(entry, environment) && isTried(entry));
const mayHaveChanged = (entries, environment) => entries.some((entry) => changes(entry, environment) && isTried(entry));
const isDeploy = (entry, where) => changes(entry, where) && entry.action !== "record";
const changes = ({ phase, environment }, where) => (phase === "deploy" || phase === "migrate") && environment === where;
const isChecked = ({ action, environment, outcome }, where) => action === "integration-check" && environment === where && (outcome === "passed" || outcome === "skipped");
const isTried = ({ outcome }) => outcome === "passed" || outcome === "failed";
const silent = (because) => no("not_reached", because, "Look at the jobs that did not run, and at why.");
const logOf = ({ execution }) => `Look at the log of the job ${execution.job}.`;
const no = (reason, because, remedy) => ({ go: false, reason, because, remedy });

;// CONCATENATED MODULE: ./packages/decide/promotion-tenancy.js


const environmentAfter = ({ release, environment }, promotion, known) => {
    const deploys = environment === null ? [] : deploysOf(promotion.entries, environment);
    const deploy = deploys.at(-1);
    if (!release || environment === null || !deploy)
        return null;
    const tenancy = {
        release: release.id,
        name: release.name,
        commit: release.commit,
        digest: release.artefact.digest,
        since: deploy.finished,
        execution: { run: deploy.execution.run, attempt: deploy.execution.attempt },
        people: joined(...gatesOf(promotion.entries, environment).map((gate) => peopleIn(gate) ?? [])),
        migration: migrationIn(promotion, environment) ?? known?.current?.migration ?? null,
    };
    const changed = deploys.findLast(toldChange)?.finished;
    const good = known?.lastKnownGood ?? null;
    return {
        kind: "environment",
        version: 1,
        name: environment,
        current: later(known?.current ?? null, tenancy, changed),
        lastKnownGood: promotion.verdict === "go" ? later(good, tenancy, changed) : good,
    };
};
const heldAt = ({ since, changed }) => Date.parse(changed ?? since);
const toldChange = ({ facts: { add, change, remove, applied } }) => [add, change, remove].some((count) => typeof count === "number" && count > 0) ||
    (Array.isArray(applied) && applied.length > 0);
const migrationIn = ({ entries }, where) => entries
    .filter(({ phase, environment }) => phase === "migrate" && environment === where)
    .map(({ facts }) => facts.at)
    .findLast((at) => typeof at === "string" && at !== "");
const later = (known, tenancy, changed) => {
    if (!known)
        return tenancy;
    const isSame = known.release === tenancy.release && known.digest === tenancy.digest;
    if (isSame) {
        const isLater = changed !== undefined && Date.parse(changed) > heldAt(known);
        const people = joined(known.people, tenancy.people);
        const { release, name, commit, digest, since, ...rest } = { ...known, ...(isLater ? { changed } : {}) };
        const again = { ...(rest.changed === undefined ? {} : { changed: rest.changed }), ...rest };
        return { release, name, commit, digest, since, ...again, people, migration: newest(known, tenancy) };
    }
    return heldAt(known) > Date.parse(tenancy.since) ? known : tenancy;
};
const newest = (...tenancies) => tenancies
    .flatMap(({ migration }) => (migration === null ? [] : [migration]))
    .sort((a, b) => Number(a) - Number(b))
    .at(-1) ?? null;

;// CONCATENATED MODULE: ./packages/decide/promotion.js



const promotionOf = (story, known) => {
    const told = [
        ...otherBytes(story, known),
        ...overtaken(story, known),
        ...story.entries,
        ...(known.promotion?.entries ?? []),
    ];
    const entries = [...new Map(told.map((entry) => [(0,entries_own/* keyOf */.T)(entry), entry])).values()].toSorted((a, b) => Date.parse(a.started) - Date.parse(b.started));
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
};
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
const releaseToKeep = (release, known) => known && (known.artefact.digest !== release.artefact.digest || known.artefact.id > release.artefact.id)
    ? known
    : release;

;// CONCATENATED MODULE: ./packages/decide/promotion-acceptance.js


const acceptanceAfter = ({ release, environment }, { entries, verdict, because, execution }, known) => {
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
};
const isLater = (a, b) => {
    const order = Date.parse(a.at) - Date.parse(b.at) ||
        a.execution.run - b.execution.run ||
        a.execution.attempt - b.execution.attempt;
    return order > 0;
};

;// CONCATENATED MODULE: ./packages/decide/ledger-files.js






const ledgerPaths = ({ release, environment, stage, execution }) => {
    const file = `${execution.run}-${execution.attempt}.json`;
    return {
        release: release && `releases/${release.id}/release.json`,
        promotion: release ? `releases/${release.id}/${environment ?? stage}/${file}` : `runs/${file}`,
        environment: environment && (0,ledger/* environmentPath */.FQ)(environment),
        acceptance: release && environment && (0,ledger/* acceptancePath */.xI)(release.id, environment),
    };
};
const ledgerChange = (story, texts) => {
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
};
const knownIn = (paths, texts) => ({
    release: texts.release === null ? null : (0,ledger/* ledgerDocument */.hi)(release/* Release */.K, texts.release, paths.release ?? ""),
    promotion: texts.promotion === null ? null : (0,ledger/* ledgerDocument */.hi)(promotion/* Promotion */.Yk, texts.promotion, paths.promotion),
    environment: texts.environment === null ? null : (0,ledger/* ledgerDocument */.hi)(promotion/* EnvironmentState */.bs, texts.environment, paths.environment ?? ""),
    acceptance: texts.acceptance === null ? null : (0,ledger/* ledgerDocument */.hi)(promotion/* Acceptance */.gi, texts.acceptance, paths.acceptance ?? ""),
});
const documentText = (document) => `${JSON.stringify(document, null, 2)}\n`;

// EXTERNAL MODULE: ./packages/kit/input.js
var input = __webpack_require__(2500);
// EXTERNAL MODULE: ./packages/kit/inputs.js
var inputs = __webpack_require__(3099);
// EXTERNAL MODULE: ./packages/kit/result.js
var result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/model/flow.js
var flow = __webpack_require__(5109);
// EXTERNAL MODULE: ./packages/model/needs.js
var needs = __webpack_require__(5076);
// EXTERNAL MODULE: ./packages/kit/ledger-kept.js
var ledger_kept = __webpack_require__(2700);
;// CONCATENATED MODULE: ./actions/record/append-story.js


const appendStory = async (story, written, world) => {
    const paths = ledgerPaths(story);
    let promotion;
    const { commit, wrote } = await world.ledger.append(messageOf(story), async (now) => {
        await (0,ledger_kept/* stillThere */.V)(written, now, world);
        const read = async (path) => (path === null ? null : now.read(path));
        const [release, promoted, environment, acceptance] = await Promise.all([
            read(paths.release),
            read(paths.promotion),
            read(paths.environment),
            read(paths.acceptance),
        ]);
        const change = ledgerChange(story, { release, promotion: promoted, environment, acceptance });
        promotion = change.promotion;
        return change.files;
    });
    if (!promotion || commit === null)
        throw new Error("the ledger took nothing and said nothing");
    world.log.info(`${wrote ? "wrote" : "found"} ${paths.promotion} on slipway-ledger, commit ${commit}`);
    return { commit, promotion };
};
const messageOf = ({ release, environment, stage, flow }) => `Record ${release ? `${environment ?? stage} of ${release.id}` : `a run of ${flow ?? "no flow"}`}`;

;// CONCATENATED MODULE: ./actions/record/deployment-status.js

const deploymentStatus = async ({ environment, entries, verdict, because }, release, { deployments, log }) => {
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
};
const addressIn = (value) => {
    const url = typeof value === "string" ? URL.parse(value) : null;
    return url && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "" ? url.href : undefined;
};

// EXTERNAL MODULE: ./packages/model/user-error.js
var user_error = __webpack_require__(2709);
;// CONCATENATED MODULE: ./actions/record/mismatch.js

const twoStages = (environment, stage) => environment === undefined || stage === undefined
    ? undefined
    : new user_error/* UserError */.y(`the input stage is ${stage}, but the input environment is ${environment}`, {
        reason: "bad_input",
        remedy: "Give one of the two: stage is for runs without an environment.",
    });
const ofAnotherCommit = (flow, release, commit) => {
    const foreign = flow && flow.trigger.commit !== commit ? `the flow is about ${flow.trigger.commit}` : undefined;
    const other = flow && release && flow.name !== "rollback" && release.commit !== commit
        ? `the release is about ${release.commit}`
        : undefined;
    const told = foreign ?? other;
    return told === undefined
        ? undefined
        : new user_error/* UserError */.y(`${told}, but this run is about ${commit}`, {
            reason: "bad_document",
            remedy: "Pass the outputs of this run's own jobs on unchanged.",
        });
};

// EXTERNAL MODULE: ./packages/kit/markdown.js
var markdown = __webpack_require__(199);
;// CONCATENATED MODULE: ./actions/record/record-markdown.js

const recordMarkdown = ({ release, environment, verdict, because, entries }) => (0,markdown/* lines */.Mn)(`**${verdict}** for ${release === null ? "this run" : (0,markdown/* code */.aY)(release)}${environment === null ? "" : ` in ${environment}`}: ${(0,markdown/* plain */.pj)(because)}`, (0,markdown/* table */.tp)(["phase", "outcome", "reason", "what", "time"], entries.map((entry) => [
    (0,markdown/* plain */.pj)(entry.phase),
    entry.outcome,
    entry.reason,
    (0,markdown/* plain */.pj)(entry.because),
    duration(Date.parse(entry.finished) - Date.parse(entry.started)),
])));
const duration = (milliseconds) => {
    const seconds = Math.max(0, Math.round(milliseconds / 1000));
    return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

;// CONCATENATED MODULE: ./actions/record/record.js












const record_inputs = (0,inputs/* inputsOf */.Vc)("record", "record", {
    needs: (0,input/* document */.Al)("the needs of the job", needs/* Needs */.A),
    earlier: (0,input/* optional */.lq)((0,input/* document */.Al)("the needs of the calling job", needs/* Needs */.A)),
    flow: (0,input/* optional */.lq)((0,input/* document */.Al)("the flow", flow/* Flow */.nl)),
    release: (0,input/* optional */.lq)((0,input/* document */.Al)("the release", release/* Release */.K)),
    environment: (0,input/* optional */.lq)((0,input/* identifier */.Cv)()),
    stage: (0,input/* optional */.lq)((0,input/* oneOf */.yL)("verification", "finalise")),
    ledger: (0,input/* optional */.lq)((0,input/* commitId */.xk)()),
    workflow: (0,input/* optional */.lq)((0,input/* text */.Qq)()),
    token: (0,input/* secret */.rJ)(),
});
const record = async (given, world) => {
    const { needs, earlier, flow, release, environment } = given;
    const { clock, execution, trigger } = world;
    const mismatch = twoStages(environment, given.stage) ?? ofAnotherCommit(flow, release, trigger.commit);
    if (mismatch)
        throw mismatch;
    const own = environment === undefined ? "flow" : "promotion";
    const entries = (0,decide_entries/* entriesOf */.M)([...(earlier ? [{ level: "flow", jobs: earlier }] : []), { level: own, jobs: needs }], {
        execution,
        commits: [...new Set([trigger.commit, release?.commit ?? trigger.commit])],
        artefact: release?.artefact.digest ?? null,
        environment: environment ?? null,
        now: clock.now().toISOString(),
    });
    const story = {
        release: release ?? null,
        environment: environment ?? null,
        stage: given.stage ?? "verification",
        flow: flow?.name ?? null,
        asks: flow?.asks ?? null,
        commit: trigger.commit,
        execution,
        entries,
    };
    const { commit, promotion } = await appendStory(story, given.ledger, world);
    await deploymentStatus(promotion, release, world);
    return (0,result/* passed */.bF)(`recorded ${entries.length} entries: ${promotion.verdict}, ${promotion.because}`, {
        outputs: { verdict: promotion.verdict, commit },
        summary: recordMarkdown(promotion),
        commit: promotion.commit,
        facts: { verdict: promotion.verdict, ledger: commit, path: ledgerPaths(story).promotion },
    });
};


/***/ }),

/***/ 2700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ stillThere)
/* harmony export */ });
const stillThere = async (written, now, { ancestry }) => {
    if (written === undefined || written === now.commit)
        return;
    if (now.commit !== null && (await ancestry.isAncestor(written, now.commit)))
        return;
    const { rewritten } = await __webpack_require__.e(/* import() */ 628).then(__webpack_require__.bind(__webpack_require__, 628));
    throw rewritten(`${written.slice(0, 7)}, which an earlier job of this run wrote, is not part of it`);
};


/***/ })

};
