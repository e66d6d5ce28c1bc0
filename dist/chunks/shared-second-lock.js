export const id = 5272;
export const ids = [5272];
export const modules = {

/***/ 7858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nh: () => (/* binding */ lockPlace),
  Fq: () => (/* binding */ lockRules)
});

// UNUSED EXPORTS: secondLock

// EXTERNAL MODULE: ./packages/decide/belonging/difference.js
var belonging_difference = __webpack_require__(2519);
// EXTERNAL MODULE: ./packages/decide/belonging/own-release.js
var own_release = __webpack_require__(5050);
// EXTERNAL MODULE: ./packages/decide/belonging/run-commit.js
var run_commit = __webpack_require__(3385);
// EXTERNAL MODULE: ./packages/decide/earlier/earlier-doubts.js
var earlier_doubts = __webpack_require__(6087);
// EXTERNAL MODULE: ./packages/decide/finalise/outlook.js
var outlook = __webpack_require__(4141);
// EXTERNAL MODULE: ./packages/decide/flow/busy.js
var busy = __webpack_require__(3219);
// EXTERNAL MODULE: ./packages/decide/flow/flow.js + 1 modules
var flow_flow = __webpack_require__(719);
// EXTERNAL MODULE: ./packages/decide/ledger/ledger-lost.js
var ledger_lost = __webpack_require__(9734);
// EXTERNAL MODULE: ./packages/decide/policy/policy-verdict.js + 1 modules
var policy_verdict = __webpack_require__(5098);
// EXTERNAL MODULE: ./packages/decide/versions/version.js
var version = __webpack_require__(7512);
// EXTERNAL MODULE: ./packages/decide/approval/freeze.js
var freeze = __webpack_require__(5763);
// EXTERNAL MODULE: ./packages/decide/approval/required-approvals.js
var required_approvals = __webpack_require__(2640);
;// CONCATENATED MODULE: ./packages/decide/deploy/second-lock-approval.js



function lockApproval(evidence) {
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
}
function foreignness({ gate, environment, execution, subject }, { environment: where, release, plan, execution: here }) {
    if (gate !== "approve")
        return `it is one of the gate ${gate}`;
    const { digest: artefact, ...about } = subject;
    const { run, attempt } = execution;
    const difference = (0,belonging_difference/* differenceFrom */.mX)({ ...about, artefact, environment, run, attempt }, { ...(0,belonging_difference/* subjectOf */.et)(release), environment: where, run: here.run, attempt: here.attempt });
    if (difference?.what === "artefact")
        return `${(0,belonging_difference/* differenceWords */.XY)(difference)}, but this is ${difference.expected}`;
    if (difference)
        return (0,belonging_difference/* differenceWords */.XY)(difference);
    if (plan !== undefined && subject.plan !== plan)
        return `it is about ${planWords(subject.plan)}, but there is ${planWords(plan)}`;
    return undefined;
}
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
    because: `${environment} is frozen ${(0,required_approvals/* freezeWords */.n4)(freeze)}, and ${because}`,
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

;// CONCATENATED MODULE: ./packages/decide/deploy/second-lock.js











function lockPlace({ name, chain }, environment) {
    const index = chain.indexOf(environment);
    return {
        before: chain[index - 1] ?? null,
        isLast: (name === "release" || name === "hotfix") && index >= 0 && index === chain.length - 1,
    };
}
function secondLock(evidence) {
    const opened = [];
    for (const rule of [
        withTheRules,
        ofThisRun,
        inChain,
        verified,
        alone,
        accepted,
        remembered,
        notBehind,
        finishable,
        lockApproval,
    ]) {
        const verdict = rule(evidence);
        if (!verdict.go)
            return verdict;
        if (verdict.because !== "")
            opened.push(verdict.because);
    }
    return { go: true, because: opened.length === 0 ? "nobody is asked, and nothing comes before" : opened.join("; ") };
}
const withTheRules = ({ policy, configuration, flow, ledger, found: lockFindings }) => {
    const { rules } = lockFindings;
    const verdict = (0,policy_verdict/* policyVerdict */.q)({ policy, configuration, found: rules });
    if (!verdict.go || rules.configuration !== null)
        return verdict.go ? second_lock_open() : verdict;
    return (0,policy_verdict/* firstVerdict */.s)(rules, flow.name !== "develop" && lockFindings.ledger !== null && ledger === undefined);
};
const ofThisRun = ({ flow, configuration, release, trigger }) => {
    const real = (0,flow_flow/* flowFor */.S)(trigger, configuration);
    const same = (key) => JSON.stringify(flow[key]) === JSON.stringify(real[key]);
    const remedy = "Pass flow, configuration and release of this run's own jobs on unchanged.";
    if (!same("name") || !same("chain") || !same("asks") || !same("measures") || (0,run_commit/* otherCommit */.e)({ flow }, trigger.commit))
        return no("bad_document", `the flow is ${flow.name} over ${flow.chain.join(", ") || "no environment"} for ${second_lock_short(flow.trigger.commit)}, but this run's branch and configuration make it ${real.name} over ${real.chain.join(", ") || "no environment"} for ${second_lock_short(trigger.commit)}`, remedy);
    const foreign = (0,own_release/* foreignToRun */.B)(real, release, trigger.commit);
    return foreign === undefined ? second_lock_open() : no("bad_document", foreign, remedy);
};
const inChain = ({ flow, environment }) => flow.chain.includes(environment)
    ? second_lock_open()
    : no("bad_input", `${environment} is not in the chain of the flow ${flow.name} (${flow.chain.join(", ") || "it deploys nothing"})`, `Add it to flows.${flow.name}.chain, or deploy to an environment of the chain.`);
const verified = ({ flow, release, earlier = {}, found: lockFindings }) => (0,earlier_doubts/* earlierVerdict */.Y)({ flow, release, needs: earlier, jobs: lockFindings.earlier });
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
    const other = (0,belonging_difference/* acceptanceDifference */.tu)(acceptance, release, before);
    if (other?.what === "artefact")
        return no("not_accepted", `${before} accepted ${other.found}, but this is ${other.expected}`, remedy);
    if (other)
        return no("not_accepted", `what the ledger says about ${release.id} in ${before} is about something else`, remedy);
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
const notBehind = ({ flow, environment, release, found: lockFindings }) => {
    const { current, holdsCurrent, released } = lockFindings;
    if (!lockPlace(flow, environment).isLast)
        return second_lock_open();
    const behind = (what, commit) => no("release_behind", `${what}, whose commit ${second_lock_short(commit)} is not part of ${release.id}: it would be lost`, `Merge ${second_lock_short(commit)} into ${release.branch} and push: that makes a new release, which holds both.`);
    if (current !== null && !holdsCurrent)
        return behind(`${environment} runs ${current.release}`, current.commit);
    if (released !== null && !released.isHeld)
        return behind(`${released.tag} was released`, released.commit);
    return second_lock_open();
};
const finishable = ({ configuration, release, found: { main, released } }) => {
    if (released !== null && (0,version/* isNamed */.ev)(release.name) && released.commit !== release.commit) {
        const tags = [{ name: released.tag, commit: released.commit }];
        const free = (0,version/* versionVerdict */.Ul)({ version: release.name, commit: release.commit }, { tags, scheme: configuration.versions });
        if (!free.go)
            return free;
    }
    return main === null ? second_lock_open() : ((0,outlook/* mainVerdict */.h)(main, release.branch) ?? second_lock_open());
};
const lockRules = { place: lockPlace, verdict: secondLock };
const second_lock_open = (because = "") => ({ go: true, because });
const no = (reason, because, remedy) => ({ go: false, reason, because, remedy });
const second_lock_short = (commit) => commit.slice(0, 7);


/***/ }),

/***/ 1896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ mainPlan)
/* harmony export */ });
function mainPlan({ branch, deployed, tip }) {
    if (tip === null)
        return { act: "create", because: `there is no branch ${branch} yet` };
    const contains = tip.deployed === "identical" || tip.deployed === "behind";
    if (contains && tip.tree === deployed.tree)
        return { act: "nothing", because: `${branch} is what production runs already` };
    if (contains)
        return { act: "refuse", because: `${branch} holds changes on top of what production runs, up to ${short(tip.id)}` };
    if (tip.deployed === "ahead")
        return { act: "merge", because: `production has everything of ${branch}, which pointed at ${short(tip.id)}` };
    const { second } = tip;
    const isEarlier = tip.parents.length === 2 &&
        second !== null &&
        second.tree === tip.tree &&
        (second.deployed === "ahead" || second.deployed === "identical");
    if (isEarlier)
        return {
            act: "merge",
            because: `${branch} pointed at an earlier release, ${short(tip.id)}, that production holds`,
        };
    return { act: "refuse", because: `${branch} points at ${short(tip.id)}, which production does not run` };
}
const short = (commit) => commit.slice(0, 7);


/***/ }),

/***/ 4141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ finishOutlook),
/* harmony export */   h: () => (/* binding */ mainVerdict)
/* harmony export */ });
/* harmony import */ var _approval_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1747);
/* harmony import */ var _versions_branch_pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7081);
/* harmony import */ var _main_merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1896);



function finishOutlook(facts) {
    const closed = [mainTakesIt, appSuffices, workflowsPass, tagCanBeMade].map((rule) => rule(facts)).find((it) => it);
    if (closed)
        return { verdict: closed, warnings: [] };
    const { main, credentials } = facts;
    const kept = credentials.by === "job" ? credentials.mainRules.filter((rule) => stopping.has(rule)) : [];
    return {
        verdict: { go: true, because: `the release can be finished: ${(0,_main_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .mainPlan */ .L)(main).because}` },
        warnings: kept.length === 0 ? [] : [questionWords(main.branch, kept)],
    };
}
const stopping = new Set(["pull_request", "update", "required_status_checks", "required_signatures", "protected"]);
const questionWords = (branch, rules) => `${branch} has rules (${rules.join(", ")}) that this job's own token cannot bypass, and no app is given: the release ends with a pull request for ${branch}, which people merge before the last job is run again. Let GitHub Actions create pull requests in the settings of the repository, or give an app that may bypass the rules.`;
function mainTakesIt({ main, branch }) {
    return mainVerdict(main, branch);
}
function mainVerdict(main, branch) {
    const { act, because } = (0,_main_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .mainPlan */ .L)(main);
    return act === "refuse"
        ? no("main_moved", `${because.replace("which production does not run", `which this release does not hold`).replace("what production runs", "this release")}: it could not be finished`, `Merge ${main.branch} into ${branch} and push: that makes a new release, which holds both.`)
        : undefined;
}
function appSuffices({ credentials }) {
    if (credentials.by === "job")
        return undefined;
    const missing = ["contents", "pull_requests"].filter((scope) => credentials.permissions[scope] !== "write");
    return missing.length === 0
        ? undefined
        : no("forbidden", `the app that finishes releases lacks ${(0,_approval_words_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(missing.map((scope) => `${scope.replace("_", "-")}: write`))}`, "Give the app these permissions, and let an owner of the organization accept them for its installation; then re-run all jobs.");
}
function workflowsPass({ main, credentials, workflows }) {
    const mayWrite = credentials.by === "app" && credentials.permissions.workflows === "write";
    if (mayWrite || workflows.length === 0)
        return undefined;
    const files = (0,_approval_words_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)([...workflows.slice(0, 3), ...(workflows.length > 3 ? [`${workflows.length - 3} more`] : [])]);
    const what = `the release changes ${files}, which`;
    const first = `bring ${workflows.length === 1 ? "this file" : "these files"} to ${main.branch} by a pull request first, and merge ${main.branch} into the release`;
    return credentials.by === "app"
        ? no("forbidden", `${what} the app may not bring to ${main.branch}: it lacks workflows: write`, `Give the app workflows: write, and let an owner of the organization accept it for its installation; or ${first}. Then re-run all jobs.`)
        : no("forbidden", `${what} no job's own token may bring to ${main.branch}, and no app is given`, `Put the id and the key of an app with workflows: write into the environment finalise (the variable SLIPWAY_APP_ID, the secret SLIPWAY_APP_KEY); or ${first}. Then re-run all jobs.`);
}
function tagCanBeMade({ credentials, tag }) {
    if (credentials.by === "app" || tag === null)
        return undefined;
    const ref = `refs/tags/${tag}`;
    const pattern = credentials.tagsNotMade.find((include) => include === "~ALL" || (0,_versions_branch_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .matches */ .cK)(include, ref));
    return pattern === undefined
        ? undefined
        : no("forbidden", `a ruleset lets nobody make ${tag} (${pattern}), and this job's own token bypasses no ruleset`, "Give an app that may bypass the ruleset, in the environment finalise; or take these tags out of the rule. Then re-run all jobs.");
}
function no(reason, because, remedy) {
    return { go: false, reason, because, remedy };
}


/***/ }),

/***/ 9734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ ledgerLost)
/* harmony export */ });
function ledgerLost(tag, environment) {
    return {
        because: `${tag} was released, but there is no ledger that says what is in ${environment}`,
        remedy: "Bring slipway-ledger back to the last commit that record made, and forbid force pushes and deletion of it by a ruleset.",
    };
}


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

// EXTERNAL MODULE: ./packages/decide/policy/strictest.js + 2 modules
var strictest = __webpack_require__(3215);
;// CONCATENATED MODULE: ./packages/decide/policy/policy-verdict.js



function policyVerdict({ policy, configuration, found: policyFindings }) {
    const { branch, file, digest } = policyFindings;
    const again = "Re-run all jobs, so that the run begins with the rules that hold now.";
    if (policy.branch !== branch || policy.file !== file)
        return no("policy_changed", `the policy is that of ${policy.file} on ${policy.branch}, but the rules are in ${file} on ${branch}`, again);
    if (digest !== policy.digest)
        return no("policy_changed", digest === null
            ? `${file} is gone from ${branch} since this run began`
            : `${file} on ${branch} is another one than this run began with${policy.commit === null ? "" : ` at ${policy.commit.slice(0, 7)}`}`, again);
    if (policyFindings.configuration === null)
        return firstVerdict(policyFindings, policyFindings.hasReleases);
    if (sameValue((0,strictest/* strictest */.O)(policyFindings.configuration, configuration), configuration))
        return { go: true, because: `the rules are those of ${branch}` };
    const weaker = (0,rule_changes/* ruleChanges */.g)(policyFindings.configuration, configuration)
        .filter(({ effect }) => effect === "weaker")
        .map(({ rule }) => rule);
    return no("policy_weaker", `the configuration that was given asks for less than ${file} on ${branch}: ${weaker.join(", ") || "its order differs"}`, "Pass the output configuration of this run's own plan-flow on unchanged.");
}
function firstVerdict({ branch, file }, hasReleases) {
    return hasReleases
        ? no("policy_missing", `${branch} has no ${file}, but this repository has a ledger or releases already, so it is not known whose rules hold`, `Put ${file} on ${branch} by a pull request, then re-run all jobs; a release does not bring its own any more.`)
        : { go: true, because: `${branch} has no ${file} yet: this is the first release, and its own rules hold` };
}
const no = (reason, because, remedy) => ({ go: false, reason, because, remedy });


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

/***/ 5545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ openSecondLock)
});

// EXTERNAL MODULE: ./packages/kit/result.js
var result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/model/ledger/ledger.js
var ledger_ledger = __webpack_require__(2218);
// EXTERNAL MODULE: ./packages/model/ledger/promotion.js
var promotion = __webpack_require__(226);
// EXTERNAL MODULE: ./packages/kit/earlier/earlier-jobs.js
var earlier_jobs = __webpack_require__(5352);
// EXTERNAL MODULE: ./packages/kit/main-facts.js
var main_facts = __webpack_require__(285);
// EXTERNAL MODULE: ./packages/kit/lock/ledger-kept.js
var ledger_kept = __webpack_require__(5954);
// EXTERNAL MODULE: ./packages/kit/lock/policy-findings.js
var policy_findings = __webpack_require__(2861);
;// CONCATENATED MODULE: ./packages/kit/lock/lock-findings.js






async function lockFindings({ release, configuration, earlier = {}, file, environment, before, isLast, written, whenBusy, main, }, { execution, ledger, ancestry, contents, finishing, releaseTags, runs, jobProofs, }) {
    const [now, rules, jobs] = await Promise.all([
        ledger.now(),
        (0,policy_findings/* policyFindings */.J)(file, { contents, releaseTags }),
        (0,earlier_jobs/* earlierJobs */.bu)(earlier, configuration, { jobProofs }),
    ]);
    await (0,ledger_kept/* stillThere */.V)(written, now, { ancestry });
    const accepted = before === null ? null : (0,ledger_ledger/* acceptancePath */.xI)(release.id, before);
    const [acceptance, state, newest] = await Promise.all([
        accepted && now.read(accepted),
        isLast ? now.read((0,ledger_ledger/* environmentPath */.FQ)(environment)) : null,
        isLast ? releaseTags.newest() : null,
    ]);
    const current = state && (0,ledger_ledger/* ledgerDocument */.hi)(promotion/* EnvironmentState */.bs, state, (0,ledger_ledger/* environmentPath */.FQ)(environment)).current;
    const holdsTag = newest !== null && ancestry.isAncestor(newest.commit, release.commit);
    const [holdsCurrent, isHeld, mainBranch, underWay] = await Promise.all([
        !current || (current.commit === newest?.commit ? holdsTag : ancestry.isAncestor(current.commit, release.commit)),
        holdsTag,
        isLast && main !== undefined ? (0,main_facts/* mainFacts */.D)(finishing.refs, main, release.commit) : null,
        whenBusy === "refuse" ? runs.unfinished(execution.run) : null,
    ]);
    return {
        rules,
        earlier: jobs,
        ledger: now.commit,
        acceptance: accepted && acceptance ? (0,ledger_ledger/* ledgerDocument */.hi)(promotion/* Acceptance */.gi, acceptance, accepted) : null,
        current: current || null,
        holdsCurrent,
        released: newest && { tag: newest.name, commit: newest.commit, isHeld },
        main: mainBranch,
        underWay,
    };
}

;// CONCATENATED MODULE: ./packages/kit/lock/open-lock.js


async function openSecondLock(inputs, { plan, main }, rules, world) {
    const { flow, release, configuration, policy, earlier, environment, approval, ledger } = inputs;
    const found = await lockFindings({
        release,
        configuration,
        earlier,
        environment,
        file: policy.file,
        written: ledger,
        whenBusy: inputs["when-busy"],
        main,
        ...rules.place(flow, environment),
    }, world);
    const { trigger, execution } = world;
    const now = world.time.now();
    const verdict = rules.verdict({
        flow,
        release,
        configuration,
        policy,
        earlier,
        environment,
        approval,
        ledger,
        plan,
        trigger,
        execution,
        now,
        found,
    });
    if (!verdict.go)
        return { ...(0,result/* decided */.rc)(verdict), outcome: "refused" };
    world.log.info(`the second lock is open: ${verdict.because}`);
    return undefined;
}


/***/ }),

/***/ 2861:
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

/***/ 285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ mainFacts)
/* harmony export */ });
async function mainFacts(refs, branch, commit) {
    const ref = `refs/heads/${branch}`;
    const compared = await refs.compare(ref, commit);
    const changed = compared?.changed ? { changed: compared.changed } : {};
    if (compared?.standing === "ahead")
        return {
            branch,
            deployed: { id: commit, tree: "" },
            ...changed,
            tip: { ...compared.tip, deployed: "ahead", second: null },
        };
    const deployed = await refs.commit(commit);
    if (compared !== null && compared.standing !== "diverged")
        return { branch, deployed, ...changed, tip: { ...compared.tip, deployed: compared.standing, second: null } };
    const commitObject = compared?.tip ?? (await tipOf(refs, ref));
    if (commitObject === null)
        return { branch, deployed, tip: null };
    const [, other] = commitObject.parents;
    const second = other === undefined
        ? null
        : { tree: (await refs.commit(other)).tree, deployed: await refs.standing(other, commit) };
    return { branch, deployed, tip: { ...commitObject, deployed: "diverged", second } };
}
async function tipOf(refs, ref) {
    const result = await refs.read(ref);
    return result && refs.commit(result.object);
}


/***/ })

};
