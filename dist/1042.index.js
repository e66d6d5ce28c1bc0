export const id = 1042;
export const ids = [1042];
export const modules = {

/***/ 3359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ busyVerdict)
/* harmony export */ });
/* harmony import */ var _flow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7646);

const busyVerdict = (flow, configuration, { own, others }, { strict = false } = {}) => {
    const isSame = ({ branch }) => branch !== null &&
        (0,_flow_js__WEBPACK_IMPORTED_MODULE_0__/* .flowFor */ .S)({ ...flow.trigger, event: "push", ref: `refs/heads/${branch}`, branch }, configuration).name === flow.name;
    const [first, ...more] = others
        .filter((other) => isSame(other) && (order(other, own) < 0 || (strict && begun(other) === begun(own))))
        .sort(order);
    if (!first)
        return { go: true, because: `no other ${flow.name} is under way` };
    const of = first.branch === null ? "" : ` of ${first.branch}`;
    return {
        go: false,
        reason: "release_under_way",
        because: `run ${first.number}${of} is under way${more.length === 0 ? "" : `, and ${more.length} more`}: ${first.url}`,
        remedy: "Let it end or cancel it, then re-run what failed; with when-busy: wait a run waits for its turn instead.",
    };
};
const begun = ({ started }) => Date.parse(started);
const order = (a, b) => begun(a) - begun(b) || a.id - b.id;


/***/ }),

/***/ 5293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ freezeAt)
/* harmony export */ });
/* harmony import */ var _model_cron_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2932);
/* harmony import */ var _model_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3653);


const year = 366 * 86_400_000;
const inRow = 100;
const freezeAt = (windows, moment) => {
    const spans = windows.map((window) => {
        const line = (0,_model_cron_line_js__WEBPACK_IMPORTED_MODULE_0__/* .cronLine */ .h)(window.cron, window.timezone);
        return { window, endAt: (at) => endAt(line, (0,_model_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationOf */ .c)(window.for), at) };
    });
    const now = moment.getTime();
    const holding = spans.filter(({ endAt }) => endAt(now) !== null).map(({ window }) => window);
    if (holding.length === 0)
        return null;
    let end = now;
    let isOver = false;
    for (let count = 0; !isOver && count < inRow && end < now + year; count += 1) {
        const longer = Math.max(...spans.map(({ endAt }) => endAt(end) ?? 0));
        isOver = longer <= end;
        end = Math.max(end, longer);
    }
    const roles = holding.map(({ override }) => override);
    return {
        until: isOver ? new Date(end) : null,
        windows: holding,
        overrides: roles.some((role) => role === undefined)
            ? null
            : [...new Set(roles.filter((role) => role !== undefined))],
    };
};
const endAt = (line, lasts, at) => {
    const startAfter = (moment) => line.after(new Date(moment))?.getTime() ?? Number.POSITIVE_INFINITY;
    let start = startAfter(at - lasts);
    if (start > at)
        return null;
    for (let [low, high] = [start, at]; high - low > 1000;) {
        const middle = Math.floor((low + high) / 2);
        const next = startAfter(middle);
        if (next > at)
            high = middle;
        else
            [low, start] = [next, next];
    }
    return start + lasts;
};


/***/ }),

/***/ 6306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ ledgerLost)
/* harmony export */ });
const ledgerLost = (tag, environment) => ({
    because: `${tag} was released, but there is no ledger that says what is in ${environment}`,
    remedy: "Bring slipway-ledger back to the last commit that record made, and forbid force pushes and deletion of it by a ruleset.",
});


/***/ }),

/***/ 5098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ firstVerdict),
  q: () => (/* binding */ policyVerdict)
});

// EXTERNAL MODULE: ./packages/decide/policy/rule-changes.js
var rule_changes = __webpack_require__(5337);
;// CONCATENATED MODULE: ./packages/decide/policy/same-value.js
function sameValue(a, b) {
    if (a === b)
        return true;
    if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
        return false;
    if (Array.isArray(a) !== Array.isArray(b))
        return false;
    const [left, right] = [a, b];
    if (Array.isArray(a) && Object.keys(left).length !== Object.keys(right).length)
        return false;
    return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => sameValue(left[key], right[key]));
}

// EXTERNAL MODULE: ./packages/decide/policy/strictest.js + 1 modules
var strictest = __webpack_require__(8140);
;// CONCATENATED MODULE: ./packages/decide/policy/policy-verdict.js



function policyVerdict({ policy, configuration, found }) {
    const { branch, file, digest } = found;
    const again = "Re-run all jobs, so that the run begins with the rules that hold now.";
    if (policy.branch !== branch || policy.file !== file)
        return no("policy_changed", `the policy is that of ${policy.file} on ${policy.branch}, but the rules are in ${file} on ${branch}`, again);
    if (digest !== policy.digest)
        return no("policy_changed", digest === null
            ? `${file} is gone from ${branch} since this run began`
            : `${file} on ${branch} is another one than this run began with${policy.commit === null ? "" : ` at ${policy.commit.slice(0, 7)}`}`, again);
    if (found.configuration === null)
        return firstVerdict(found, found.hasReleases);
    if (sameValue((0,strictest/* strictest */.O)(found.configuration, configuration), configuration))
        return { go: true, because: `the rules are those of ${branch}` };
    const weaker = (0,rule_changes/* ruleChanges */.g)(found.configuration, configuration)
        .filter(({ effect }) => effect === "weaker")
        .map(({ rule }) => rule);
    return no("policy_weaker", `the configuration that was given asks for less than ${file} on ${branch}: ${weaker.join(", ") || "its order differs"}`, "Pass the output configuration of this run's own plan-flow on unchanged.");
}
function firstVerdict({ branch, file }, hasReleases) {
    return hasReleases
        ? no("policy_missing", `${branch} has no ${file}, but this repository has a ledger or releases already, so nobody can tell whose rules hold`, `Put ${file} on ${branch} by a pull request, then re-run all jobs; a release does not bring its own any more.`)
        : { go: true, because: `${branch} has no ${file} yet: this is the first release, and its own rules hold` };
}
const no = (reason, because, remedy) => ({ go: false, reason, because, remedy });


/***/ }),

/***/ 3898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IN: () => (/* binding */ seatsFor),
/* harmony export */   VF: () => (/* binding */ seatsMissing),
/* harmony export */   n4: () => (/* binding */ freezeWords)
/* harmony export */ });
/* harmony import */ var _model_seat_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4777);

const seatsFor = (place) => {
    const { gate, environment, freeze } = place;
    const lifted = gate === "approve" ? freeze : null;
    if (lifted && lifted.overrides === null)
        return {
            go: false,
            reason: "frozen",
            because: `${environment} is frozen ${freezeWords(lifted)}, and the configuration names nobody who may lift it`,
            remedy: "Wait until the window has ended, then re-run all jobs; or name a role under freeze[].override.",
        };
    const overrides = (lifted?.overrides ?? []).map((role) => ({ for: "override", role, environment: (0,_model_seat_names_js__WEBPACK_IMPORTED_MODULE_0__/* .seatName */ .Fd)(environment ?? "", "override", role, 1) }));
    return { go: true, seats: [...quorumSeats(place), ...overrides] };
};
const freezeWords = ({ until, windows }) => {
    const end = until === null ? "with no end in sight" : `until ${until.toISOString().slice(0, 16).replace("T", " ")} UTC`;
    const told = windows.map(({ cron, for: lasts, timezone }) => [cron, timezone, "for", lasts].filter(Boolean).join(" "));
    return `${end} (${told.join("; ")})`;
};
const seatsMissing = (request, place) => quorumSeats(place).filter((seat) => !request.seats.some((other) => other.environment === seat.environment && other.role === seat.role && other.for === seat.for));
const quorumSeats = ({ gate, flow, environment, configuration }) => {
    const of = gate === "start" ? flow : (environment ?? "");
    return Object.entries(quorumOf({ gate, flow, environment, configuration })).flatMap(([role, count]) => Array.from({ length: count }, (_, index) => ({
        for: gate,
        role,
        environment: (0,_model_seat_names_js__WEBPACK_IMPORTED_MODULE_0__/* .seatName */ .Fd)(of, gate, role, index + 1),
    })));
};
const quorumOf = ({ gate, flow, environment, configuration: { flows, environments }, }) => {
    if (gate === "start")
        return flow === "release" || flow === "hotfix" ? flows[flow].start : {};
    return environments[environment ?? ""]?.[gate] ?? {};
};


/***/ }),

/***/ 7333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ lockPlace),
  u: () => (/* binding */ secondLock)
});

// EXTERNAL MODULE: ./packages/decide/busy.js
var busy = __webpack_require__(3359);
// EXTERNAL MODULE: ./packages/decide/flow.js
var decide_flow = __webpack_require__(7646);
// EXTERNAL MODULE: ./packages/decide/ledger-lost.js
var ledger_lost = __webpack_require__(6306);
// EXTERNAL MODULE: ./packages/decide/policy/policy-verdict.js + 1 modules
var policy_verdict = __webpack_require__(5098);
// EXTERNAL MODULE: ./packages/decide/freeze.js
var freeze = __webpack_require__(5293);
// EXTERNAL MODULE: ./packages/decide/seats.js
var seats = __webpack_require__(3898);
;// CONCATENATED MODULE: ./packages/decide/second-lock-approval.js


const lockApproval = (evidence) => {
    const { environment, configuration, approval, now } = evidence;
    const { approve: quorum = {}, freeze: windows = [] } = configuration.environments[environment] ?? {};
    const asked = { quorum, freeze: (0,freeze/* freezeAt */.N)(windows, now) };
    const isAsked = Object.keys(quorum).length > 0;
    if (!isAsked && asked.freeze === null)
        return { go: true, because: "" };
    if (asked.freeze?.overrides === null)
        return frozen(environment, asked.freeze, "the configuration names nobody who may lift it");
    if (approval === undefined)
        return asked.freeze !== null && !isAsked
            ? frozen(environment, asked.freeze, "nobody lifted it")
            : missing(`the configuration asks ${quorumWords(quorum)} before ${environment} is deployed to, and there is no approval`);
    const foreign = foreignness(approval, evidence);
    if (foreign !== undefined)
        return missing(`the approval does not count here: ${foreign}`);
    if (approval.verdict === "no")
        return { ...missing(approval.because), reason: deniedFor(approval.reason) };
    if (approval.until !== null && now.getTime() >= Date.parse(approval.until))
        return {
            go: false,
            reason: "approval_lapsed",
            because: `the approval held until ${approval.until}`,
            remedy: "Re-run all jobs, so that the same people are asked again.",
        };
    if (approval.until === null && approval.people.length > 0)
        return missing("the approval does not say how long it holds");
    return filled(evidence, asked, approval);
};
const foreignness = ({ gate, environment, execution, subject }, { environment: where, release, plan, execution: here }) => {
    if (gate !== "approve")
        return `it is one of the gate ${gate}`;
    if (environment !== where)
        return `it is about the environment ${environment}`;
    if (execution.run !== here.run)
        return `it is of the run ${execution.run}`;
    if (execution.attempt > here.attempt)
        return `it is of the attempt ${execution.attempt}`;
    if (subject.release !== release.id)
        return `it is about ${subject.release}`;
    if (subject.commit !== release.commit)
        return `it is about the commit ${subject.commit}`;
    if (subject.digest !== release.artefact.digest)
        return `it is about the artefact ${subject.digest}, but this is ${release.artefact.digest}`;
    if (plan !== undefined && subject.plan !== plan)
        return `it is about ${planWords(subject.plan)}, but there is ${planWords(plan)}`;
    return undefined;
};
const filled = ({ environment }, { quorum, freeze }, { people }) => {
    if (new Set(people.map(({ id }) => id)).size < people.length)
        return missing("somebody counts twice in the approval");
    const count = (what, role) => people.filter((one) => one.for === what && one.role === role).length;
    const lacking = Object.entries(quorum).filter(([role, wanted]) => count("approve", role) < wanted);
    if (lacking.length > 0)
        return missing(`the approval lacks ${quorumWords(Object.fromEntries(lacking))}`);
    const held = (freeze?.overrides ?? []).filter((role) => count("override", role) === 0);
    if (freeze && held.length > 0)
        return frozen(environment, freeze, `${held.join(" and ")} did not lift it`);
    const names = people.map(({ login, role, for: what }) => `${login} (${what === "override" ? `${role}, lifting the freeze` : role})`);
    return { go: true, because: `approved by ${names.join(", ")}` };
};
const deniedFor = (reason) => reason === "approval_rejected" || reason === "approval_lapsed" || reason === "frozen" ? reason : "approval_missing";
const frozen = (environment, freeze, because) => ({
    go: false,
    reason: "frozen",
    because: `${environment} is frozen ${(0,seats/* freezeWords */.n4)(freeze)}, and ${because}`,
    remedy: "Wait until the window has ended and re-run all jobs; or let somebody of its override role approve that it is lifted.",
});
const missing = (because) => ({
    go: false,
    reason: "approval_missing",
    because,
    remedy: "Re-run all jobs, let the people who are asked approve, and pass the output approval of approval-gate on unchanged.",
});
const quorumWords = (quorum) => Object.entries(quorum)
    .map(([role, count]) => `${count} of ${role}`)
    .join(", ");
const planWords = (plan) => (plan === null ? "no plan" : `the plan ${plan}`);

;// CONCATENATED MODULE: ./packages/decide/second-lock.js





const lockPlace = ({ name, chain }, environment) => {
    const index = chain.indexOf(environment);
    return {
        before: chain[index - 1] ?? null,
        isLast: (name === "release" || name === "hotfix") && index >= 0 && index === chain.length - 1,
    };
};
const secondLock = (evidence) => {
    const opened = [];
    for (const rule of [withTheRules, ofThisRun, inChain, alone, accepted, remembered, notBehind, lockApproval]) {
        const verdict = rule(evidence);
        if (!verdict.go)
            return verdict;
        if (verdict.because !== "")
            opened.push(verdict.because);
    }
    return { go: true, because: opened.length === 0 ? "nobody is asked, and nothing comes before" : opened.join("; ") };
};
const withTheRules = ({ policy, configuration, flow, ledger, found }) => {
    const { rules } = found;
    const verdict = (0,policy_verdict/* policyVerdict */.q)({ policy, configuration, found: rules });
    if (!verdict.go || rules.configuration !== null)
        return verdict.go ? second_lock_open() : verdict;
    return (0,policy_verdict/* firstVerdict */.s)(rules, flow.name !== "develop" && found.ledger !== null && ledger === undefined);
};
const ofThisRun = ({ flow, configuration, release, trigger }) => {
    const real = (0,decide_flow/* flowFor */.S)(trigger, configuration);
    const same = (key) => JSON.stringify(flow[key]) === JSON.stringify(real[key]);
    const remedy = "Pass flow, configuration and release of this run's own jobs on unchanged.";
    if (!same("name") || !same("chain") || !same("asks") || flow.trigger.commit !== trigger.commit)
        return no("bad_document", `the flow is ${flow.name} over ${flow.chain.join(", ") || "no environment"} for ${second_lock_short(flow.trigger.commit)}, but this run's branch and configuration make it ${real.name} over ${real.chain.join(", ") || "no environment"} for ${second_lock_short(trigger.commit)}`, remedy);
    if (release.commit !== trigger.commit)
        return no("bad_document", `the release is about ${second_lock_short(release.commit)}, but this run is about ${second_lock_short(trigger.commit)}`, remedy);
    return second_lock_open();
};
const inChain = ({ flow, environment }) => flow.chain.includes(environment)
    ? second_lock_open()
    : no("bad_input", `${environment} is not in the chain of the flow ${flow.name} (${flow.chain.join(", ") || "it deploys nothing"})`, `Add it to flows.${flow.name}.chain, or deploy to an environment of the chain.`);
const alone = ({ flow, configuration, found: { underWay } }) => {
    if (underWay === null)
        return second_lock_open();
    const verdict = (0,busy/* busyVerdict */.X)(flow, configuration, underWay, { strict: true });
    return verdict.go ? second_lock_open() : verdict;
};
const accepted = ({ flow, environment, release, found: { ledger, acceptance } }) => {
    const { before } = lockPlace(flow, environment);
    if (before === null)
        return second_lock_open();
    const what = `${release.id} was accepted in ${before}`;
    const remedy = `Let ${release.id} be deployed to ${before} and be accepted there first; record writes it down.`;
    if (ledger === null)
        return no("ledger_missing", `there is no ledger that says whether ${what}`, remedy);
    if (acceptance === null)
        return no("not_accepted", `the ledger does not say that ${what}`, remedy);
    const { digest, artefact } = { digest: acceptance.digest, artefact: release.artefact.digest };
    if (acceptance.release !== release.id || acceptance.environment !== before || acceptance.commit !== release.commit)
        return no("not_accepted", `the ledger's word on ${release.id} in ${before} is about something else`, remedy);
    if (digest !== artefact)
        return no("not_accepted", `${before} accepted ${digest}, but this is ${artefact}`, remedy);
    if (acceptance.verdict !== "go")
        return no("not_accepted", `${release.id} was not accepted in ${before}: ${acceptance.because}`, remedy);
    return second_lock_open(`accepted in ${before} at ${acceptance.at}`);
};
const remembered = ({ environment, found: { ledger, released } }) => {
    if (ledger !== null || released === null)
        return second_lock_open();
    const { because, remedy } = (0,ledger_lost/* ledgerLost */.W)(released.tag, environment);
    return no("ledger_missing", because, remedy);
};
const notBehind = ({ flow, environment, release, found }) => {
    const { current, holdsCurrent, released } = found;
    if (!lockPlace(flow, environment).isLast)
        return second_lock_open();
    const behind = (what, commit) => no("release_behind", `${what}, whose commit ${second_lock_short(commit)} is not part of ${release.id}: it would be lost`, `Merge ${second_lock_short(commit)} into ${release.branch} and push: that makes a new release, which holds both.`);
    if (current !== null && !holdsCurrent)
        return behind(`${environment} runs ${current.release}`, current.commit);
    if (released !== null && !released.isHeld)
        return behind(`${released.tag} was released`, released.commit);
    return second_lock_open();
};
const second_lock_open = (because = "") => ({ go: true, because });
const no = (reason, because, remedy) => ({ go: false, reason, because, remedy });
const second_lock_short = (commit) => commit.slice(0, 7);


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


/***/ }),

/***/ 5672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ lockFindings)
/* harmony export */ });
/* harmony import */ var _model_ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5284);
/* harmony import */ var _model_promotion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5572);
/* harmony import */ var _ledger_kept_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2700);
/* harmony import */ var _policy_findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2767);




const lockFindings = async ({ release, file, environment, before, isLast, written, whenBusy }, { execution, ledger, ancestry, contents, releaseTags, runs, }) => {
    const [now, rules] = await Promise.all([ledger.now(), (0,_policy_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .policyFindings */ .J)(file, { contents, releaseTags })]);
    await (0,_ledger_kept_js__WEBPACK_IMPORTED_MODULE_3__/* .stillThere */ .V)(written, now, { ancestry });
    const accepted = before === null ? null : (0,_model_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .acceptancePath */ .xI)(release.id, before);
    const acceptance = accepted && (await now.read(accepted));
    const state = isLast ? await now.read((0,_model_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentPath */ .FQ)(environment)) : null;
    const current = state && (0,_model_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .ledgerDocument */ .hi)(_model_promotion_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentState */ .bs, state, (0,_model_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentPath */ .FQ)(environment)).current;
    const newest = isLast ? await releaseTags.newest() : null;
    return {
        rules,
        ledger: now.commit,
        acceptance: accepted && acceptance ? (0,_model_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .ledgerDocument */ .hi)(_model_promotion_js__WEBPACK_IMPORTED_MODULE_1__/* .Acceptance */ .gi, acceptance, accepted) : null,
        current: current || null,
        holdsCurrent: !current || (await ancestry.isAncestor(current.commit, release.commit)),
        released: newest && {
            tag: newest.name,
            commit: newest.commit,
            isHeld: await ancestry.isAncestor(newest.commit, release.commit),
        },
        underWay: whenBusy === "refuse" ? await runs.unfinished(execution.run) : null,
    };
};


/***/ }),

/***/ 2767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ policyFindings)
/* harmony export */ });
/* harmony import */ var _trusted_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(954);

async function policyFindings(file, { contents, releaseTags }) {
    const { branch, file: path, digest, configuration } = await (0,_trusted_policy_js__WEBPACK_IMPORTED_MODULE_0__.policyNow)(file, contents);
    const hasReleases = digest === null && (await releaseTags.newest()) !== null;
    return { branch, file: path, digest, configuration, hasReleases };
}


/***/ }),

/***/ 1750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ gateNames),
/* harmony export */   CP: () => (/* binding */ Approval),
/* harmony export */   Zv: () => (/* binding */ ApprovalRequest),
/* harmony export */   _w: () => (/* binding */ Approver)
/* harmony export */ });
/* unused harmony exports Seat, Subject */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7728);
/* harmony import */ var _configuration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1437);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9613);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8956);




const gateNames = ["start", "approve", "accept"];
const Login = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minLength */ .BpQ(1));
const Seat = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    for: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO([...gateNames, "override"]),
    role: _value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw,
    environment: _value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw,
});
const Subject = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    release: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    commit: _value_js__WEBPACK_IMPORTED_MODULE_2__/* .CommitId */ .jF,
    digest: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Digest */ .np),
    plan: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
});
const Times = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ run: _value_js__WEBPACK_IMPORTED_MODULE_2__/* .Count */ .y_, attempt: _value_js__WEBPACK_IMPORTED_MODULE_2__/* .Count */ .y_ });
const ApprovalRequest = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("approval-request"),
    version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    gate: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(gateNames),
    environment: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw),
    subject: Subject,
    seats: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(Seat),
    execution: Times,
    asked: _value_js__WEBPACK_IMPORTED_MODULE_2__/* .Instant */ .MW,
    excluded: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ login: Login, id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Count */ .y_), as: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_configuration_js__WEBPACK_IMPORTED_MODULE_0__/* .exclusions */ .Gu), because: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
    before: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ environment: _value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw, login: Login, state: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), times: _value_js__WEBPACK_IMPORTED_MODULE_2__/* .Count */ .y_ })),
});
const Approver = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    login: Login,
    id: _value_js__WEBPACK_IMPORTED_MODULE_2__/* .Count */ .y_,
    role: _value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw,
    for: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO([...gateNames, "override"]),
    at: _value_js__WEBPACK_IMPORTED_MODULE_2__/* .Instant */ .MW,
});
const Approval = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("approval"),
    version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    gate: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(gateNames),
    environment: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw),
    subject: Subject,
    execution: Times,
    verdict: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(["go", "no"]),
    reason: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_reason_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonCodes */ .JC),
    because: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    people: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(Approver),
    judged: _value_js__WEBPACK_IMPORTED_MODULE_2__/* .Instant */ .MW,
    until: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Instant */ .MW),
});


/***/ }),

/***/ 2932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ cronMistake),
/* harmony export */   h: () => (/* binding */ cronLine)
/* harmony export */ });
/* harmony import */ var croner__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5924);

const cronLine = (cron, timezone = "UTC") => {
    const line = new croner__WEBPACK_IMPORTED_MODULE_0__/* .Cron */ .l4(cron, { timezone, paused: true, mode: "5-part" });
    return { after: (moment) => line.nextRun(moment) };
};
const cronMistake = (cron, timezone = "UTC") => {
    if (!isTimezone(timezone))
        return { at: "timezone", told: `"${timezone}" is no time zone; write a name such as Europe/Berlin` };
    try {
        const never = cronLine(cron, timezone).after(new Date("2024-01-01T00:00:00Z")) === null;
        return never ? { at: "cron", told: `"${cron}" never happens` } : undefined;
    }
    catch (error) {
        const told = error.message.replace(/^Cron\w*: /, "");
        return { at: "cron", told: `"${cron}" is no cron line: ${told}` };
    }
};
const isTimezone = (name) => {
    try {
        return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
    }
    catch {
        return false;
    }
};


/***/ }),

/***/ 5090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ Entry)
});

// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
// EXTERNAL MODULE: ./packages/model/flow.js
var flow = __webpack_require__(5109);
// EXTERNAL MODULE: ./packages/model/reason.js
var reason = __webpack_require__(9613);
// EXTERNAL MODULE: ./packages/model/trigger.js
var trigger = __webpack_require__(7889);
// EXTERNAL MODULE: ./packages/model/value.js
var value = __webpack_require__(8956);
;// CONCATENATED MODULE: ./packages/model/verdict.js
const outcomes = ["passed", "failed", "refused", "skipped"];

;// CONCATENATED MODULE: ./packages/model/entry.js






const Entry = dist/* strictObject */.rej({
    kind: dist/* literal */.euz("entry"),
    version: dist/* literal */.euz(1),
    phase: flow/* PhaseName */.zK,
    action: value/* Identifier */.gw,
    environment: dist/* nullable */.mee(value/* Identifier */.gw),
    outcome: dist/* picklist */.KIO(outcomes),
    reason: dist/* picklist */.KIO(reason/* reasonCodes */.JC),
    because: dist/* string */.YjP(),
    execution: trigger/* Execution */.Zc,
    started: value/* Instant */.MW,
    finished: value/* Instant */.MW,
    commit: value/* CommitId */.jF,
    artefact: dist/* nullable */.mee(value/* Digest */.np),
    facts: dist/* record */.g1P(dist/* string */.YjP(), value/* AnyJson */.Hy),
});


/***/ }),

/***/ 5109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k1: () => (/* binding */ phaseNames),
/* harmony export */   nl: () => (/* binding */ Flow),
/* harmony export */   rY: () => (/* binding */ flowNames),
/* harmony export */   zK: () => (/* binding */ PhaseName)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7728);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9613);
/* harmony import */ var _trigger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7889);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8956);




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
    reason: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonCodes */ .JC),
    phases: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(PhaseName),
    chain: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw),
    asks: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw),
    preview: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Identifier */ .gw),
    release: valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
    trigger: _trigger_js__WEBPACK_IMPORTED_MODULE_1__/* .Trigger */ .l9,
});


/***/ }),

/***/ 5284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ environmentPath),
/* harmony export */   RP: () => (/* binding */ ledgerRootPath),
/* harmony export */   gn: () => (/* binding */ LedgerRoot),
/* harmony export */   hi: () => (/* binding */ ledgerDocument),
/* harmony export */   xI: () => (/* binding */ acceptancePath)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7728);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9192);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2709);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8956);




const ledgerRootPath = "ledger.json";
const environmentPath = (environment) => `environments/${environment}.json`;
const acceptancePath = (release, environment) => `releases/${release}/${environment}/acceptance.json`;
const LedgerRoot = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("ledger"),
    version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    parent: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_value_js__WEBPACK_IMPORTED_MODULE_2__/* .CommitId */ .jF),
    keys: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), []),
});
const ledgerDocument = (schema, text, path) => {
    const what = `the ledger's ${path}`;
    try {
        const newer = newerThan(schema.entries.version.literal, (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text, what));
        if (newer !== undefined)
            throw unreadable(`${what} is of version ${newer}, but this Slipway reads version ${schema.entries.version.literal}`, "Use the version of Slipway that wrote it, or a later one, in all workflows of the repository. Nothing was written.");
        return (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(schema, text, what);
    }
    catch (cause) {
        if (cause instanceof _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y && cause.reason === "ledger_unreadable")
            throw cause;
        throw unreadable(cause.message, `Look at ${path} on the branch slipway-ledger: somebody else than Slipway changed it, or a newer Slipway did. Nothing was written.`);
    }
};
const Numbered = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig() });
const newerThan = (known, document) => {
    const found = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(Numbered, document);
    return found.success && found.output.version > known ? found.output.version : undefined;
};
const unreadable = (message, remedy) => new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(message, { reason: "ledger_unreadable", remedy });


/***/ }),

/***/ 2983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Policy)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8956);


const Policy = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("policy"),
    version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    branch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    commit: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_value_js__WEBPACK_IMPORTED_MODULE_0__/* .CommitId */ .jF),
    file: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    digest: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np),
});


/***/ }),

/***/ 5572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yk: () => (/* binding */ Promotion),
/* harmony export */   bs: () => (/* binding */ EnvironmentState),
/* harmony export */   gi: () => (/* binding */ Acceptance)
/* harmony export */ });
/* unused harmony export Tenancy */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7728);
/* harmony import */ var _approval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1750);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5090);
/* harmony import */ var _flow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5109);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9613);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8956);






const Times = valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ run: _value_js__WEBPACK_IMPORTED_MODULE_4__/* .Count */ .y_, attempt: _value_js__WEBPACK_IMPORTED_MODULE_4__/* .Count */ .y_ });
const Promotion = valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz("promotion"),
    version: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(1),
    release: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
    environment: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(_value_js__WEBPACK_IMPORTED_MODULE_4__/* .Identifier */ .gw),
    flow: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO([..._flow_js__WEBPACK_IMPORTED_MODULE_2__/* .flowNames */ .rY, "none"])),
    commit: _value_js__WEBPACK_IMPORTED_MODULE_4__/* .CommitId */ .jF,
    artefact: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(_value_js__WEBPACK_IMPORTED_MODULE_4__/* .Digest */ .np),
    execution: Times,
    verdict: valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO(["go", "no"]),
    reason: valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO(_reason_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonCodes */ .JC),
    because: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    entries: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .Entry */ .H),
});
const Tenancy = valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    release: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    name: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    commit: _value_js__WEBPACK_IMPORTED_MODULE_4__/* .CommitId */ .jF,
    digest: _value_js__WEBPACK_IMPORTED_MODULE_4__/* .Digest */ .np,
    since: _value_js__WEBPACK_IMPORTED_MODULE_4__/* .Instant */ .MW,
    changed: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(_value_js__WEBPACK_IMPORTED_MODULE_4__/* .Instant */ .MW),
    execution: Times,
    people: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .Approver */ ._w), []),
    migration: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()), null),
});
const EnvironmentState = valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz("environment"),
    version: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(1),
    name: _value_js__WEBPACK_IMPORTED_MODULE_4__/* .Identifier */ .gw,
    current: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(Tenancy),
    lastKnownGood: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(Tenancy),
});
const Acceptance = valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz("acceptance"),
    version: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(1),
    release: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    environment: _value_js__WEBPACK_IMPORTED_MODULE_4__/* .Identifier */ .gw,
    commit: _value_js__WEBPACK_IMPORTED_MODULE_4__/* .CommitId */ .jF,
    digest: _value_js__WEBPACK_IMPORTED_MODULE_4__/* .Digest */ .np,
    verdict: valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO(["go", "no"]),
    because: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    people: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .Approver */ ._w),
    at: _value_js__WEBPACK_IMPORTED_MODULE_4__/* .Instant */ .MW,
    execution: Times,
});


/***/ }),

/***/ 3508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ Release)
/* harmony export */ });
/* unused harmony export Artefact */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8956);


const Artefact = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    digest: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np,
    id: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    compressed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ digest: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np, size: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_ })),
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    size: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    files: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    manifest: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np,
});
const Release = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("release"),
    version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[0-9A-Za-z][0-9A-Za-z.-]{0,199}$/, "a release id")),
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    commit: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .CommitId */ .jF,
    branch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    artefact: Artefact,
});


/***/ }),

/***/ 5342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ whenBusyNames)
/* harmony export */ });
const whenBusyNames = ["wait", "refuse"];


/***/ })

};
