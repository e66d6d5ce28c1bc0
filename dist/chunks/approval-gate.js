export const id = 5542;
export const ids = [5542];
export const modules = {

/***/ 9265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ approvalGate),
  Q: () => (/* binding */ approval_gate_inputs)
});

// EXTERNAL MODULE: ./packages/model/document/duration.js
var duration = __webpack_require__(6907);
// EXTERNAL MODULE: ./packages/decide/belonging/difference.js
var difference = __webpack_require__(2519);
;// CONCATENATED MODULE: ./packages/decide/approval/answers.js

const skew = 5 * 60_000;
function newReviews({ request, reviews }, state) {
    return request.requiredApprovals.flatMap((requiredApproval) => {
        const here = reviews.filter((review) => review.state === state && review.environments.some(is(requiredApproval.environment)));
        const logins = new Map(here.map((review) => [review.login.toLowerCase(), review]));
        return [...logins].flatMap(([login, review]) => {
            const times = here.filter((other) => other.login.toLowerCase() === login).length;
            const before = request.before
                .filter((old) => is(requiredApproval.environment)(old.environment) && is(login)(old.login) && old.state === state)
                .reduce((sum, old) => sum + old.times, 0);
            return times > before ? [{ requiredApproval, review }] : [];
        });
    });
}
function answersTo(evidence) {
    return newReviews(evidence, "approved").map(({ requiredApproval, review }) => {
        const { login, id } = review;
        const at = answeredAt(requiredApproval, evidence);
        const refused = refusalOf(requiredApproval, review, evidence);
        if (refused !== undefined)
            return { requiredApproval, login, id, counts: false, lapsed: false, because: refused };
        if (at === undefined) {
            const because = `the job that waited in ${requiredApproval.environment} has not ended well`;
            return { requiredApproval, login, id, counts: false, lapsed: false, because };
        }
        return Date.parse(at) + (0,duration/* durationOf */.c)(evidence.validity) <= evidence.now.getTime()
            ? {
                requiredApproval,
                login,
                id,
                counts: false,
                lapsed: true,
                because: `it was given at ${at}, and holds for ${evidence.validity}`,
            }
            : { requiredApproval, login, id, counts: true, at };
    });
}
function unansweredOf(evidence) {
    const answers = newReviews(evidence, "approved").filter(({ review }) => !review.bot);
    const answered = answers.map(({ requiredApproval }) => requiredApproval);
    return evidence.request.requiredApprovals.filter((requiredApproval) => !answered.includes(requiredApproval) && answeredAt(requiredApproval, evidence) !== undefined);
}
function bypassersOf(evidence) {
    return [...new Set(newReviews(evidence, "skipped").map(({ review }) => review.login))];
}
const refusalOf = (requiredApproval, { login, id, bot }, evidence) => {
    const { request, roles, reRunners, exclude } = evidence;
    if (bot)
        return "it is not a person";
    const isThem = (other) => is(login)(other.login) || other.id === id;
    const excluded = [...evidence.excluded, ...request.excluded].find(isThem);
    if (excluded)
        return `${excluded.login} ${excluded.because}`;
    if (exclude.includes("re-runner") && reRunners.some(isThem))
        return "they ran this run again";
    const members = roles[requiredApproval.role];
    if (!members?.known)
        return `it is not known who has the role ${requiredApproval.role}`;
    return members.logins.some(is(login)) ? undefined : `they do not have the role ${requiredApproval.role}`;
};
const answeredAt = ({ environment }, { request, jobs }) => jobs
    .filter(({ name, attempt, conclusion }) => {
    const isOurs = name === environment || name.endsWith(` / ${environment}`);
    return isOurs && attempt >= request.execution.attempt && conclusion === "success";
})
    .flatMap(({ completed }) => (completed === null ? [] : [completed]))
    .filter((completed) => Date.parse(completed) >= Date.parse(request.asked) - skew)
    .sort((a, b) => Date.parse(a) - Date.parse(b))[0];
const is = (name) => (other) => name.toLowerCase() === other.toLowerCase();

// EXTERNAL MODULE: ./packages/decide/approval/matching.js
var matching = __webpack_require__(7283);
// EXTERNAL MODULE: ./packages/decide/approval/words.js
var words = __webpack_require__(1747);
;// CONCATENATED MODULE: ./packages/decide/approval/approval.js





function judge(evidence) {
    const { request, execution } = evidence;
    const no = (reason, because, remedy) => ({
        approval: approvalOf(evidence, { reason, because, people: [] }),
        remedy,
        needed: request.requiredApprovals,
        uncounted: [],
    });
    if ((0,difference/* differenceFrom */.mX)(request.execution, execution))
        return no("bad_document", `the request is of the run ${request.execution.run}, attempt ${request.execution.attempt}`, "Pass the request of this run on unchanged.");
    const rejected = newReviews(evidence, "rejected");
    if (rejected.length > 0)
        return no("approval_rejected", `${(0,words/* list */.p_)(rejected.map(({ requiredApproval, review }) => `${review.login} (${requiredApproval.role})`))} said no`, "Fix what they object to and push; if it is settled, re-run all jobs to ask again.");
    const unknown = request.requiredApprovals
        .map(({ role }) => [role, evidence.roles[role]])
        .find(([, it]) => !it?.known);
    if (unknown) {
        const [role, members] = unknown;
        return members && !members.known
            ? no(members.reason, members.because, members.remedy)
            : no("bad_config", `the configuration has no role ${role}`, "Name the role under roles.");
    }
    return counted(evidence, answersTo(evidence));
}
const counted = (evidence, answers) => {
    const { request } = evidence;
    const counting = answers.filter((answer) => answer.counts);
    const sitting = requiredApproval(request.requiredApprovals, counting);
    const needed = request.requiredApprovals.filter((_, index) => !sitting[index]);
    const rank = ({ role, for: what }) => request.requiredApprovals.findIndex((of) => of.role === role && of.for === what);
    const people = sitting
        .flatMap((answer) => (answer === null ? [] : [approverOf(answer)]))
        .sort((a, b) => rank(a) - rank(b) || Date.parse(a.at) - Date.parse(b.at) || a.id - b.id);
    const taken = new Set(people.map(({ id }) => id));
    const uncounted = answers.flatMap((answer) => {
        const { login, requiredApproval: of } = answer;
        if (!answer.counts)
            return [{ login, requiredApproval: of, because: answer.because }];
        const isHere = people.some((person) => person.id === answer.id && person.role === of.role && person.for === of.for);
        const because = taken.has(answer.id) ? "nobody counts twice" : "enough others count";
        return isHere ? [] : [{ login, requiredApproval: of, because }];
    });
    const rest = { needed, uncounted };
    if (needed.length === 0)
        return {
            approval: approvalOf(evidence, { reason: "done", because: (0,words/* countedWords */.gS)(people), people }),
            remedy: "",
            ...rest,
        };
    const all = answers.filter((answer) => answer.counts || answer.lapsed);
    const onlyAge = requiredApproval(request.requiredApprovals, all).every((person) => person !== null);
    const open = unansweredOf(evidence).map(({ environment }) => environment);
    const because = [
        `${(0,words/* neededWords */.D3)(needed)} still needed`,
        ...(uncounted.length === 0 ? [] : [(0,words/* list */.p_)(uncounted.map(words/* uncountedWords */.Zi))]),
        ...(open.length === 0 ? [] : [(0,words/* openWords */.Sn)(open, bypassersOf(evidence))]),
    ].join("; ");
    return {
        approval: approvalOf(evidence, { reason: onlyAge ? "approval_lapsed" : "approval_missing", because, people }),
        remedy: onlyAge ? words/* remedies */.JW.lapsed : open.length > 0 ? words/* remedies */.JW.open((0,words/* list */.p_)(open)) : words/* remedies */.JW.missing,
        ...rest,
    };
};
const requiredApproval = (requiredApprovals, answers) => {
    const ids = [...new Set(answers.map(({ id }) => id))];
    const answerOf = (of, id) => answers
        .filter((answer) => answer.id === id && answer.requiredApproval.role === of?.role && answer.requiredApproval.for === of?.for)
        .sort((a, b) => timeOf(a) - timeOf(b))[0];
    const matches = (0,matching/* matching */.w)(requiredApprovals.length, ids.length, (of, person) => answerOf(requiredApprovals[of], ids[person]) !== undefined);
    return matches.map((person, of) => (person === null ? null : (answerOf(requiredApprovals[of], ids[person]) ?? null)));
};
const timeOf = (answer) => (answer.counts ? Date.parse(answer.at) : 0);
const approverOf = (answer) => ({
    login: answer.login,
    id: answer.id,
    role: answer.requiredApproval.role,
    for: answer.requiredApproval.for,
    at: new Date(answer.at).toISOString(),
});
const approvalOf = ({ request, now, validity, execution }, { reason, because, people }) => {
    const oldest = Math.min(...people.map(({ at }) => Date.parse(at)), now.getTime());
    return {
        kind: "approval",
        version: 1,
        gate: request.gate,
        environment: request.environment,
        subject: request.subject,
        execution,
        verdict: reason === "done" ? "go" : "no",
        reason,
        because,
        people,
        judged: now.toISOString(),
        until: reason !== "done" || people.length === 0 ? null : new Date(oldest + (0,duration/* durationOf */.c)(validity)).toISOString(),
    };
};

;// CONCATENATED MODULE: ./packages/decide/approval/other-deploys.js
function isDeployOf(environment, name) {
    return name === `${environment} / deploy` || name.endsWith(` / ${environment} / deploy`);
}
function otherDeploysVerdict({ environment, commit, asked, answered, jobs, deploys, }) {
    const own = jobs.flatMap(({ name, conclusion, completed }) => isDeployOf(environment, name) && conclusion === "success" && completed !== null ? [Date.parse(completed)] : []);
    const from = own.length > 0 ? Math.max(...own) : Date.parse(asked);
    const until = Math.max(...answered.map((at) => Date.parse(at)));
    const other = deploys.find(({ commit: its, started, completed }) => its !== commit && Date.parse(started) <= until && (completed === null || Date.parse(completed) >= from));
    if (!other)
        return { go: true, because: `nothing else was deployed to ${environment} meanwhile` };
    const of = other.run.branch === null ? "" : ` of ${other.run.branch}`;
    return {
        go: false,
        reason: "overtaken",
        because: `run ${other.run.number}${of} deployed to ${environment} before the last of them answered: what was looked at after that was not this release (${other.run.url})`,
        remedy: "Let that run end, then re-run all jobs: this release is deployed again, and people are asked again.",
    };
}

// EXTERNAL MODULE: ./packages/decide/approval/required-approvals.js
var required_approvals = __webpack_require__(2640);
// EXTERNAL MODULE: ./packages/decide/belonging/run-commit.js
var run_commit = __webpack_require__(3385);
// EXTERNAL MODULE: ./packages/decide/flow/flow.js + 1 modules
var flow_flow = __webpack_require__(719);
// EXTERNAL MODULE: ./packages/decide/policy/policy-verdict.js + 1 modules
var policy_verdict = __webpack_require__(5098);
// EXTERNAL MODULE: ./packages/kit/inputs/input.js
var input = __webpack_require__(4164);
// EXTERNAL MODULE: ./packages/kit/inputs/inputs.js
var inputs = __webpack_require__(8491);
// EXTERNAL MODULE: ./packages/kit/lock/policy-findings.js
var policy_findings = __webpack_require__(2861);
// EXTERNAL MODULE: ./packages/kit/people/role-members.js
var role_members = __webpack_require__(8718);
// EXTERNAL MODULE: ./packages/kit/result.js
var kit_result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/model/approval/approval.js
var approval = __webpack_require__(3806);
// EXTERNAL MODULE: ./packages/model/configuration/configuration.js + 3 modules
var configuration = __webpack_require__(2382);
// EXTERNAL MODULE: ./packages/model/configuration/policy.js
var policy = __webpack_require__(48);
// EXTERNAL MODULE: ./packages/kit/log/markdown.js
var markdown = __webpack_require__(8480);
;// CONCATENATED MODULE: ./actions/approval-gate/gate-page.js

function gatePage({ requiredApprovals }, { approval, remedy, needed, uncounted }) {
    const what = approval.environment === null ? approval.gate : `${approval.gate} of ${approval.environment}`;
    const people = [...approval.people];
    const rows = requiredApprovals.map(({ role, for: kind }) => {
        const index = people.findIndex((person) => person.role === role && person.for === kind);
        const [person] = index < 0 ? [] : people.splice(index, 1);
        return [(0,markdown/* plain */.pj)(kind === "override" ? `${role}, to lift the freeze` : role), ...whoWords(person)];
    });
    return (0,markdown/* lines */.Mn)(approval.verdict === "go"
        ? `**${(0,markdown/* plain */.pj)(what)}: go.** ${(0,markdown/* plain */.pj)(approval.because)}.`
        : `**${(0,markdown/* plain */.pj)(what)}: no** (${approval.reason}). ${(0,markdown/* plain */.pj)(approval.because)}.`, (0,markdown/* table */.tp)(["role", "who", "when"], rows), uncounted
        .map(({ login, requiredApproval, because }) => `- ${(0,markdown/* plain */.pj)(`${login} does not count for ${requiredApproval.role}: ${because}`)}`)
        .join("\n"), approval.until === null ? "" : `It holds until ${approval.until.slice(0, 16).replace("T", " ")} UTC.`, needed.length > 0 || remedy !== "" ? (0,markdown/* plain */.pj)(remedy) : "");
}
const whoWords = (person) => person === undefined
    ? ["**still needed**", ""]
    : [(0,markdown/* plain */.pj)(person.login), `${person.at.slice(0, 16).replace("T", " ")} UTC`];

// EXTERNAL MODULE: ./packages/decide/writers/commit-authors.js
var commit_authors = __webpack_require__(443);
// EXTERNAL MODULE: ./packages/decide/writers/writers.js + 3 modules
var writers = __webpack_require__(6809);
;// CONCATENATED MODULE: ./actions/approval-gate/writers-now.js


async function writersNow({ approvals, flows }, reRunners, { commits, authorship, trigger }) {
    const begun = (0,commit_authors/* starterVerdict */.Dt)(trigger.actor, approvals);
    if (!begun.go)
        return begun;
    const [main = "main"] = flows.main.branches;
    const matches = (await commits.since(`refs/heads/${main}`, trigger.commit)) ?? (await commits.since(null, trigger.commit)) ?? [];
    const all = (0,commit_authors/* withAccounts */.rd)(matches, approvals);
    const known = (0,commit_authors/* authorsVerdict */.ug)(all, approvals);
    if (!known.go)
        return known;
    const work = await authorship.of(all, (moves) => (0,writers/* mayHoldPulls */.d)(all, moves));
    const pusher = { login: trigger.actor, id: trigger.actorId };
    const { branch } = trigger;
    return { go: true, ...(0,writers/* writersOf */.k)({ ...work, commits: all, pusher, branch, reRunners }, approvals.exclude) };
}

;// CONCATENATED MODULE: ./actions/approval-gate/approval-gate.js
















const approval_gate_inputs = (0,inputs/* inputsOf */.Vc)("approval-gate", "approve", {
    request: (0,input/* document */.Al)("the request", approval/* ApprovalRequest */.Zv),
    configuration: (0,input/* document */.Al)("the configuration", configuration/* Configuration */.Vk),
    policy: (0,input/* document */.Al)("the policy", policy/* Policy */.P),
    "app-id": (0,input/* optional */.lq)((0,input/* text */.Qq)()),
    "app-key": (0,input/* optional */.lq)((0,input/* secret */.rJ)()),
    token: (0,input/* secret */.rJ)(),
}, ({ request }) => (request.gate === "accept" ? "accept" : "approve"));
const approvalGate = async (given, world) => {
    const { request, configuration } = given;
    refuseOthers(request, configuration, world);
    const rules = (0,policy_verdict/* policyVerdict */.q)({ ...given, found: await (0,policy_findings/* policyFindings */.J)(given.policy.file, world) });
    if (!rules.go)
        return { ...(0,kit_result/* decided */.rc)(rules, { environment: request.environment }), outcome: "refused" };
    const { execution, time } = world;
    const { requiredApprovals } = request;
    const { exclude, validity } = configuration.approvals;
    const roles = requiredApprovals.map(({ role }) => role);
    const isAsked = requiredApprovals.length > 0;
    const jobs = isAsked ? await world.runs.jobs(execution.run) : [];
    const reRunners = isAsked ? await world.runs.reRunners(execution.run, execution.attempt) : [];
    const evidence = {
        request,
        reviews: isAsked ? await world.approvals.reviews(execution.run) : [],
        jobs,
        reRunners,
        excluded: [],
        roles: await (0,role_members/* membersOf */.l)(roles, configuration, (0,role_members/* appOf */.X)(given["app-id"], given["app-key"], "approval-gate"), world),
        exclude,
        validity,
        execution: { run: execution.run, attempt: execution.attempt },
        now: time.now(),
    };
    const answers = judge(evidence);
    const writers = answers.approval.people.length > 0 ? await writersNow(configuration, reRunners, world) : nobody;
    if (!writers.go)
        return { ...(0,kit_result/* decided */.rc)(writers, { environment: request.environment }), outcome: "refused" };
    const judged = judge({ ...evidence, excluded: writers.excluded });
    const judgement = await unlessOvertaken(judged, given.request, jobs, world);
    const { approval, remedy } = judgement;
    const { gate, environment, subject, people, verdict, reason, because } = approval;
    for (const { login, role, at } of people)
        world.log.info(`${login} counts for ${role}, since ${at}`);
    const message = `${environment ?? "the start"}, ${gate}: ${because}`;
    const result = (0,kit_result/* decided */.rc)(verdict === "go" ? { go: true, because: message } : { go: false, reason, because: message, remedy }, {
        outputs: { approval, verdict },
        summary: gatePage(request, judgement),
        environment,
        commit: subject.commit,
        ...(subject.digest === null ? {} : { artefact: subject.digest }),
        facts: {
            gate,
            people,
            until: approval.until,
            excluded: writers.excluded.map(({ login, because }) => `${login} ${because}`),
        },
    });
    return verdict === "go" ? result : { ...result, outcome: "refused" };
};
const nobody = { go: true, excluded: [], unknown: [] };
const unlessOvertaken = async (judgement, { gate, environment, subject, asked }, jobs, { runs, execution }) => {
    const { approval } = judgement;
    if (gate !== "accept" || environment === null || approval.verdict === "no" || approval.people.length === 0)
        return judgement;
    const verdict = otherDeploysVerdict({
        environment,
        asked,
        jobs,
        commit: subject.commit,
        answered: approval.people.map(({ at }) => at),
        deploys: await runs.startedMeanwhile(execution.run, (name) => isDeployOf(environment, name)),
    });
    if (verdict.go)
        return judgement;
    const { reason, because, remedy } = verdict;
    return { ...judgement, approval: { ...approval, verdict: "no", reason, because, until: null }, remedy };
};
const refuseOthers = (request, configuration, { trigger }) => {
    const { gate, environment, subject } = request;
    const flow = (0,flow_flow/* flowFor */.S)(trigger, configuration);
    const missing = (0,required_approvals/* approvalsMissing */.lc)(request, { gate, flow: flow.name, environment, configuration });
    const because = missing.length > 0
        ? `the request does not ask in ${missing.map((requiredApproval) => requiredApproval.environment).join(", ")}, but the configuration does`
        : (0,run_commit/* otherCommit */.e)({ flow, request: subject }, trigger.commit);
    const remedy = "Pass the outputs of this run's own approval-request and plan-flow on unchanged.";
    const foreign = (0,run_commit/* foreignDocuments */.H)(because, remedy);
    if (foreign)
        throw foreign;
};


/***/ }),

/***/ 5542:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6651);
/* harmony import */ var _approval_gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9265);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_approval_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _approval_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .approvalGate */ .V);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ matching)
/* harmony export */ });
function matching(requiredApprovals, people, fits) {
    const requiredApprovalOf = Array.from({ length: people }, () => null);
    const sit = (requiredApproval, tried) => {
        for (let person = 0; person < people; person += 1) {
            if (tried.has(person) || !fits(requiredApproval, person))
                continue;
            tried.add(person);
            const held = requiredApprovalOf[person] ?? null;
            if (held === null || sit(held, tried)) {
                requiredApprovalOf[person] = requiredApproval;
                return true;
            }
        }
        return false;
    };
    for (let requiredApproval = 0; requiredApproval < requiredApprovals; requiredApproval += 1)
        sit(requiredApproval, new Set());
    return Array.from({ length: requiredApprovals }, (_, requiredApproval) => {
        const person = requiredApprovalOf.indexOf(requiredApproval);
        return person < 0 ? null : person;
    });
}


/***/ }),

/***/ 2640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lc: () => (/* binding */ approvalsMissing),
/* harmony export */   n4: () => (/* binding */ freezeWords),
/* harmony export */   zU: () => (/* binding */ requiredApprovalsFor)
/* harmony export */ });
/* harmony import */ var _model_configuration_approval_environments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6064);

function requiredApprovalsFor(place) {
    const { gate, environment, freeze } = place;
    const lifted = gate === "approve" ? freeze : null;
    if (lifted && lifted.overrides === null)
        return {
            go: false,
            reason: "frozen",
            because: `${environment} is frozen ${freezeWords(lifted)}, and the configuration names nobody who may lift it`,
            remedy: "Wait until the window has ended, then re-run all jobs; or name a role under freeze[].override.",
        };
    const overrides = (lifted?.overrides ?? []).map((role) => ({
        for: "override",
        role,
        environment: (0,_model_configuration_approval_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredApprovalName */ .M7)(environment ?? "", "override", role, 1),
    }));
    return { go: true, requiredApprovals: [...quorumApprovals(place), ...overrides] };
}
function freezeWords({ until, windows }) {
    const ending = until === null ? "with no end in sight" : `until ${until.toISOString().slice(0, 16).replace("T", " ")} UTC`;
    const messages = windows.map(({ cron, for: lasts, timezone }) => [cron, timezone, "for", lasts].filter(Boolean).join(" "));
    return `${ending} (${messages.join("; ")})`;
}
function approvalsMissing(request, place) {
    return quorumApprovals(place).filter((requiredApproval) => !request.requiredApprovals.some((other) => other.environment === requiredApproval.environment &&
        other.role === requiredApproval.role &&
        other.for === requiredApproval.for));
}
const quorumApprovals = ({ gate, flow, environment, configuration }) => {
    const of = gate === "start" ? flow : (environment ?? "");
    return Object.entries(quorumOf({ gate, flow, environment, configuration })).flatMap(([role, count]) => Array.from({ length: count }, (_, index) => ({
        for: gate,
        role,
        environment: (0,_model_configuration_approval_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredApprovalName */ .M7)(of, gate, role, index + 1),
    })));
};
const quorumOf = ({ gate, flow, environment, configuration: { flows, environments }, }) => {
    if (gate === "start")
        return flow === "release" || flow === "hotfix" ? flows[flow].start : {};
    return environments[environment ?? ""]?.[gate] ?? {};
};


/***/ }),

/***/ 1747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ neededWords),
/* harmony export */   JW: () => (/* binding */ remedies),
/* harmony export */   Sn: () => (/* binding */ openWords),
/* harmony export */   Zi: () => (/* binding */ uncountedWords),
/* harmony export */   gS: () => (/* binding */ countedWords),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
const remedies = {
    lapsed: "Re-run all jobs, so that the same people are asked again.",
    open: (environments) => `Make the people of the role required reviewers of ${environments}, and let no administrator bypass its rules, in the settings of the repository; then re-run all jobs.`,
    missing: "Re-run all jobs and let people who have the roles, and neither wrote nor pushed nor re-ran this release, approve.",
};
function countedWords(people) {
    return people.length === 0
        ? "nobody had to be asked"
        : list(people.map((person) => `${person.login} (${roleWords(person)})`));
}
function neededWords(requiredApprovals) {
    const roles = [...new Set(requiredApprovals.map(roleWords))];
    const counts = roles.map((role) => `${requiredApprovals.filter((of) => roleWords(of) === role).length} of ${role}`);
    return `${list(counts)} ${requiredApprovals.length === 1 ? "is" : "are"}`;
}
const roleWords = ({ role, for: what }) => what === "override" ? `${role}, to lift the freeze` : role;
function openWords(environments, bypassers) {
    const by = bypassers.length === 0 ? "" : `: ${list(bypassers)} bypassed the rules`;
    return `the job in ${list(environments)} went on although nobody answered${by}`;
}
function uncountedWords({ login, requiredApproval: { role }, because }) {
    return `${login} does not count for ${role}: ${because}`;
}
function list(items) {
    return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}


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

/***/ 719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ flowFor)
});

// EXTERNAL MODULE: ./packages/decide/performance/suites.js
var suites = __webpack_require__(5336);
// EXTERNAL MODULE: ./packages/decide/versions/branch-pattern.js
var branch_pattern = __webpack_require__(7081);
// EXTERNAL MODULE: ./packages/decide/versions/branch-version.js
var branch_version = __webpack_require__(959);
// EXTERNAL MODULE: ./packages/model/document/nearest.js
var nearest = __webpack_require__(4993);
// EXTERNAL MODULE: ./packages/decide/versions/tag-versions.js
var tag_versions = __webpack_require__(2080);
;// CONCATENATED MODULE: ./packages/decide/versions/nearest-flow.js



function nearestFlow({ ref, branch }, { flows, versions }) {
    const [start = ""] = flows.release.branches.map(branch_pattern/* fixedStart */.Do);
    if (ref.startsWith("refs/tags/")) {
        const [read] = (0,tag_versions/* versionsInTags */.k)([ref.slice("refs/tags/".length)], versions).versions;
        return `; a tag starts no flow: push a branch such as ${start}${read?.version ?? "1.5.0"}, and the tag is made when its release is finished`;
    }
    const all = Object.entries(flows).flatMap(([name, flow]) => flow.branches.map((pattern) => ({ name, pattern })));
    const shallow = all.find(({ pattern }) => (0,branch_pattern/* matches */.cK)(pattern.replace(/(?<!\*)\*(?!\*)/g, "**"), branch));
    if (shallow)
        return `; the nearest flow is ${shallow.name}: ${shallow.pattern} stops at the next /, so write ${shallow.pattern.replace(/(?<!\*)\*(?!\*)/g, "**")} into flows.${shallow.name}.branches`;
    const own = branch.slice(0, branch.indexOf("/") + 1) || branch;
    const starts = new Map(all.map(({ name, pattern }) => [(0,branch_pattern/* fixedStart */.Do)(pattern), { name, pattern }]));
    const near = starts.get((0,nearest/* nearest */.p)(own, [...starts.keys()].filter(Boolean)) ?? "");
    return near === undefined
        ? ""
        : `; the nearest flow is ${near.name} (${near.pattern}): rename the branch, or name it in flows.${near.name}.branches`;
}

;// CONCATENATED MODULE: ./packages/decide/flow/flow.js




const pushTo = (name) => ({ event, branch, ref }, { flows }) => {
    if (event !== "push" && event !== "workflow_dispatch")
        return undefined;
    if (!ref.startsWith("refs/heads/"))
        return undefined;
    const pattern = flows[name].branches.find((candidate) => (0,branch_pattern/* matches */.cK)(candidate, branch));
    return pattern && `the branch ${quoted(branch)} matches ${quoted(pattern)}`;
};
const rows = [
    {
        flow: "feature",
        when: ({ event, pullRequest, base }) => event === "pull_request" ? `pull request ${pullRequest ?? "?"} into ${quoted(base ?? "?")}` : undefined,
    },
    { flow: "housekeeping", when: ({ event }) => (event === "schedule" ? "it was started by the schedule" : undefined) },
    {
        flow: "rollback",
        when: ({ event }) => (event === "repository_dispatch" ? "it was dispatched from outside" : undefined),
    },
    { flow: "main", when: pushTo("main") },
    { flow: "develop", when: pushTo("develop") },
    { flow: "release", when: pushTo("release") },
    { flow: "hotfix", when: pushTo("hotfix") },
    { flow: "feature", when: pushTo("feature") },
];
const phasesOf = {
    feature: ["flow", "store", "analyse", "test", "plan"],
    develop: ["flow", "store", "analyse", "test", "plan", "deploy", "migrate", "check", "measure", "record"],
    release: [
        "flow",
        "store",
        "analyse",
        "test",
        "plan",
        "approve",
        "deploy",
        "migrate",
        "check",
        "measure",
        "accept",
        "finalise",
        "record",
    ],
    hotfix: [
        "flow",
        "store",
        "analyse",
        "test",
        "plan",
        "approve",
        "deploy",
        "migrate",
        "check",
        "measure",
        "accept",
        "finalise",
        "record",
    ],
    main: ["flow", "mirror", "record"],
    rollback: ["flow", "plan", "deploy", "migrate", "check", "record"],
    housekeeping: ["flow", "record"],
    none: ["flow"],
};
function flowFor(trigger, configuration) {
    const spoken = rows
        .map((row) => ({ name: row.flow, because: row.when(trigger, configuration) }))
        .find((row) => row.because !== undefined);
    const name = spoken?.name ?? "none";
    const reason = name === "none" ? "no_flow" : "done";
    const because = spoken?.because ??
        `${describe(trigger)} matches no branch pattern of a flow (${patterns(configuration)})${nearestFlow(trigger, configuration)}`;
    const { version, id } = releaseOf(name, trigger, configuration);
    const chain = name === "develop" || name === "release" || name === "hotfix" ? configuration.flows[name].chain : [];
    const measures = chain.filter((environment) => (0,suites/* suitesOf */.f)(environment, configuration).length > 0);
    return {
        kind: "flow",
        version: 1,
        name,
        because,
        reason,
        phases: phasesOf[name].filter((phase) => (phase !== "plan" || name !== "feature" || previewOf(trigger, configuration) !== null) &&
            (phase !== "measure" || measures.length > 0)),
        chain,
        asks: asksOf(name, chain, configuration),
        measures,
        preview: name === "feature" ? previewOf(trigger, configuration) : null,
        release: { version, id },
        trigger,
    };
}
const asksOf = (name, chain, { flows, environments }) => [
    ...((name === "release" || name === "hotfix") && isAsked(flows[name].start) ? [`${name}-start`] : []),
    ...chain.flatMap((environment) => {
        const { approve = {}, accept = {}, freeze = [] } = environments[environment] ?? {};
        return [
            ...(isAsked(approve) || freeze.length > 0 ? [`${environment}-approve`] : []),
            ...(isAsked(accept) ? [`${environment}-accept`] : []),
        ];
    }),
];
const isAsked = (quorum) => Object.keys(quorum).length > 0;
const previewOf = ({ fork }, { flows }) => (fork ? null : flows.feature.preview);
const releaseOf = (name, { branch, commit }, configuration) => {
    const short = commit.slice(0, 7);
    const said = name === "release" || name === "hotfix" ? (0,branch_version/* versionOfBranch */.w)(name, branch, configuration) : null;
    const version = `0.0.0-${name}.g${short}`;
    return said?.kind === "version"
        ? { version: said.version, id: `${said.version}-${short}` }
        : { version, id: version };
};
const describe = ({ event, ref }) => `${event} on ${quoted(ref)}`;
const patterns = ({ flows }) => Object.values(flows)
    .flatMap((flow) => flow.branches)
    .join(", ");
const quoted = (text) => JSON.stringify(text);


/***/ }),

/***/ 5336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ slowdownAcceptedBy),
/* harmony export */   f: () => (/* binding */ suitesOf)
/* harmony export */ });
function suitesOf(environment, { performance }) {
    return performance.suites.filter(({ environments }) => environments?.includes(environment) ?? true);
}
function slowdownAcceptedBy(environment, { performance, environments }) {
    const role = performance["accept-by"];
    return role !== undefined && (environments[environment]?.accept[role] ?? 0) > 0 ? role : null;
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

/***/ 443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dt: () => (/* binding */ starterVerdict),
/* harmony export */   rd: () => (/* binding */ withAccounts),
/* harmony export */   ug: () => (/* binding */ authorsVerdict)
/* harmony export */ });
/* harmony import */ var _model_configuration_known_authors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1506);

function withAccounts(commits, { authors: setting }) {
    const logins = loginsOf(setting);
    const known = (author) => ({
        ...author,
        login: author.login ?? logins.get(author.email.toLowerCase()) ?? null,
    });
    return commits.map((commit) => ({
        ...commit,
        authors: commit.authors.map(known),
        committer: committerOf(commit.committer, logins, known),
    }));
}
function committerOf(committer, logins, known) {
    if (committer === null || (committer.login === null && logins.get(committer.email.toLowerCase()) === null))
        return null;
    return known(committer);
}
function authorsVerdict(commits, { authors: setting, exclude }) {
    if (!exclude.includes("author"))
        return { go: true, because: "whoever wrote the release may approve" };
    const unsigned = (0,_model_configuration_known_authors_js__WEBPACK_IMPORTED_MODULE_0__/* .areVerified */ .ft)(setting) ? commits.filter(({ verified }) => !verified) : [];
    if (unsigned.length > 0)
        return withoutSignature(unsigned);
    const logins = loginsOf(setting);
    const strangers = new Map();
    for (const { sha, authors } of commits)
        for (const { login, name, email } of authors)
            if (login === null && !logins.has(email.toLowerCase()))
                strangers.set(email.toLowerCase() || name, `${email === "" ? name : `${name} <${email}>`}, who wrote ${sha.slice(0, 7)}`);
    if (strangers.size === 0)
        return { go: true, because: "whoever wrote the release is known" };
    return {
        go: false,
        reason: "author_unknown",
        because: `GitHub knows no account of ${listed([...strangers.values()], "; ")}: whether they approve their own work cannot be determined`,
        remedy: "Let them add it to their account; or write under approvals.authors on the trusted branch, where alone it counts, whose address it is, such as ada@example.com: ada (null for somebody who approves nothing). Then re-run all jobs.",
    };
}
const jobsAccount = "github-actions[bot]";
function starterVerdict(actor, { exclude }) {
    if (actor.toLowerCase() !== jobsAccount || !exclude.includes("pusher"))
        return { go: true, because: "whoever began this run is known" };
    return {
        go: false,
        reason: "author_unknown",
        because: `${jobsAccount} began this run, and it is not known for whom: whether they approve their own work cannot be determined`,
        remedy: "Let a person push the release branch or start the workflow, or an app of your own with a token of its own.",
    };
}
const withoutSignature = (commits) => ({
    go: false,
    reason: "author_unknown",
    because: `GitHub verified no signature of ${listed(commits.map(({ sha, title }) => `${sha.slice(0, 7)} (${title.slice(0, 60)})`), ", ")}, and approvals.authors wants one of every commit: who wrote them cannot be determined`,
    remedy: "Sign these commits with a key that the account of their committer has on GitHub, and push them again; or let approvals.authors on the trusted branch want no signatures.",
});
const most = 20;
const listed = (items, between) => `${items.slice(0, most).join(between)}${items.length > most ? ` and ${items.length - most} more` : ""}`;
const loginsOf = (setting) => new Map(Object.entries((0,_model_configuration_known_authors_js__WEBPACK_IMPORTED_MODULE_0__/* .knownAccounts */ .MN)(setting)).map(([email, login]) => [email.toLowerCase(), login]));


/***/ }),

/***/ 6809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ mayHoldPulls),
  k: () => (/* binding */ writersOf)
});

// EXTERNAL MODULE: ./packages/decide/approval/words.js
var words = __webpack_require__(1747);
;// CONCATENATED MODULE: ./packages/decide/writers/deeds.js
function shaWords([one = "", ...more]) {
    return `${one.slice(0, 7)}${more.length === 0 ? "" : ` and ${more.length} more`}`;
}
function countWords(shas) {
    return shas.length === 1 ? shaWords(shas) : `${shas.length} of the commits`;
}

;// CONCATENATED MODULE: ./packages/decide/writers/first-moves.js
function firstMoves(commits, moves) {
    const parentsOf = new Map(commits.map(({ sha, parents }) => [sha, parents]));
    const first = new Map();
    for (const move of moves) {
        const open = [move.after];
        for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
            const parents = parentsOf.get(sha);
            if (parents === undefined || first.has(sha))
                continue;
            first.set(sha, move);
            open.push(...parents);
        }
    }
    return first;
}
function isMerge({ type }) {
    return type === "pr_merge" || type === "merge_queue_merge";
}

;// CONCATENATED MODULE: ./packages/decide/writers/written.js


function written(commits, first, pulls) {
    const shares = commits.flatMap((commit) => sharesIn(commit, first.get(commit.sha), pulls));
    return roles.flatMap((did) => {
        const people = Map.groupBy(shares.filter((share) => share.did === did), ({ by }) => by.login?.toLowerCase() ?? "");
        return [...people.values()].flatMap((all) => {
            const { login = null } = all[0]?.by ?? {};
            const id = all.find(({ by }) => by.id !== null)?.by.id ?? null;
            const shas = all.map(({ sha }) => sha);
            return login === null ? [] : [{ who: { login, id }, as: "author", did: `${did} ${shaWords(shas)}` }];
        });
    });
}
const roles = ["wrote", "is named co-author in", "committed"];
function sharesIn({ sha, authors: [author, ...coAuthors], committer, parents, verified }, move, pulls) {
    const isMoved = move !== undefined && isMerge(move);
    const isKnown = verified && (move === undefined || move.actor?.bot === true) && pulls.some(({ merge }) => merge === sha);
    const isButton = committer === null && parents.length > 1 && (isMoved || isKnown);
    const isRebase = isMoved && isSame(committer, move.actor);
    return [
        ...(author === undefined || isButton ? [] : [{ by: author, did: "wrote", sha }]),
        ...coAuthors.map((by) => ({ by, did: "is named co-author in", sha })),
        ...(committer === null || isRebase || isSame(committer, author ?? null)
            ? []
            : [{ by: committer, did: "committed", sha }]),
    ];
}
function isSame(one, other) {
    return one?.login != null && one.login.toLowerCase() === other?.login?.toLowerCase();
}

;// CONCATENATED MODULE: ./packages/decide/writers/writers.js




function writersOf(work, exclude) {
    const { commits, pulls, pusher, branch, reRunners } = work;
    const first = firstMoves(commits, work.moves);
    const pushes = pushesOf(commits, first);
    const theirs = pulls.filter((pull) => isOfRelease(pull, branch, commits));
    const deeds = [
        ...written(commits, first, theirs),
        ...theirs.flatMap(({ author, number }) => author === null ? [] : [{ who: author, as: "author", did: `opened pull request #${number}` }]),
        ...pushes.flatMap(({ actor, shas }) => actor === null || actor.bot ? [] : [{ who: actor, as: "pusher", did: `pushed ${countWords(shas)}` }]),
        { who: pusher, as: "pusher", did: "pushed the release" },
        ...reRunners.map((who) => ({ who, as: "re-runner", did: "ran this run again" })),
    ];
    return {
        excluded: byPerson(deeds.filter(({ as, who }) => exclude.includes(as) && who.login !== "")),
        unknown: [
            ...(work.isWhole
                ? []
                : ["GitHub reports more pushes and pull requests than were read: older ones may be of these commits"]),
            ...(exclude.includes("pusher") ? unknownPushers(pushes) : []),
            ...(exclude.includes("author") ? [...theirs.flatMap(unknownInPull), ...unknownCommitters(commits)] : []),
        ],
    };
}
function mayHoldPulls(commits, moves) {
    const merged = new Set(moves.filter(isMerge).map(({ after }) => after));
    return commits.some(({ sha, title, parents }) => parents.length > 1 || /#\d/.test(title) || merged.has(sha));
}
function isOfRelease({ head, merge, branch, fork }, release, commits) {
    const shas = new Set(commits.map(({ sha }) => sha));
    return (merge !== null && shas.has(merge)) || (shas.has(head) && !(fork === null && branch === release));
}
function pushesOf(commits, first) {
    const pushed = commits.flatMap(({ sha }) => {
        const move = first.get(sha);
        return move === undefined || isMerge(move) ? [] : [{ sha, actor: move.actor }];
    });
    return [...Map.groupBy(pushed, ({ actor }) => actor?.login.toLowerCase() ?? "").values()].map((all) => ({
        actor: all[0]?.actor ?? null,
        shas: all.map(({ sha }) => sha),
    }));
}
function unknownPushers(pushes) {
    return pushes.flatMap(({ actor, shas }) => actor === null
        ? [`an account that is gone pushed ${countWords(shas)}`]
        : actor.bot
            ? [`${actor.login}, which is an app, pushed ${countWords(shas)}: for whom, GitHub does not say`]
            : []);
}
function unknownInPull({ number, author, fork }) {
    return [
        ...(author === null ? [`an account that is gone opened pull request #${number}`] : []),
        ...(fork === null
            ? []
            : [
                `pull request #${number} comes from ${fork === "" ? "a fork that is gone" : `the fork ${fork}`}: who pushed there, GitHub does not say here`,
            ]),
    ];
}
function unknownCommitters(commits) {
    const strangers = new Map();
    for (const { sha, committer, authors } of commits)
        if (committer !== null && committer.login === null && authors.every(({ email }) => email !== committer.email))
            strangers.set(committer.email.toLowerCase(), `${committer.name} <${committer.email}>, who committed ${sha.slice(0, 7)}`);
    return strangers.size === 0 ? [] : [`GitHub knows no account of ${(0,words/* list */.p_)([...strangers.values()].slice(0, 20))}`];
}
function byPerson(deeds) {
    const people = [];
    for (const { who, as, did } of deeds) {
        const known = people.find(({ login, id }) => login.toLowerCase() === who.login.toLowerCase() || (id !== null && id === who.id));
        if (known === undefined)
            people.push({ login: who.login, id: who.id, as, did: [did] });
        else {
            known.id ??= who.id;
            if (!known.did.includes(did))
                known.did.push(did);
        }
    }
    return people.map(({ login, id, as, did }) => ({ login, id, as, because: (0,words/* list */.p_)(did) }));
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

/***/ 8718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ appOf),
/* harmony export */   l: () => (/* binding */ membersOf)
/* harmony export */ });
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8319);

async function membersOf(names, { roles }, app, { teams, log }) {
    const result = {};
    const read = new Map();
    for (const name of new Set(names)) {
        const role = Object.hasOwn(roles, name) ? roles[name] : undefined;
        if (role === undefined)
            continue;
        if ("people" in role)
            result[name] = { known: true, logins: role.people };
        else if (app === undefined)
            result[name] = unreadable(name, role.team);
        else {
            const logins = read.has(role.team) ? read.get(role.team) : await teams.members(role.team, app);
            read.set(role.team, logins ?? null);
            result[name] = !logins
                ? gone(name, role.team)
                : logins.length === 0
                    ? empty(name, role.team)
                    : { known: true, logins };
            if (logins)
                log.info(`the team ${role.team} has ${logins.length} members`);
        }
    }
    return result;
}
function appOf(appId, key, action) {
    if (appId === undefined && key === undefined)
        return undefined;
    if (appId !== undefined && key !== undefined)
        return { appId, key };
    throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(appId === undefined
        ? "the app has a key, but no id: the secret SLIPWAY_APP_KEY is there, the variable SLIPWAY_APP_ID is not"
        : "the app has an id, but no key: the variable SLIPWAY_APP_ID is there, the secret SLIPWAY_APP_KEY is not", {
        reason: "bad_input",
        remedy: `Give ${action} both app-id and app-key, or neither: both are in the environment of this job, or nowhere.`,
    });
}
const unreadable = (role, team) => ({
    known: false,
    reason: "forbidden",
    because: `nobody may read who is in the team ${team}, which has the role ${role}`,
    remedy: "Put the id and the key of an app that may read members into the environment approval (the variable SLIPWAY_APP_ID, the secret SLIPWAY_APP_KEY), or list the people of the role.",
});
const gone = (role, team) => ({
    known: false,
    reason: "bad_config",
    because: `GitHub shows no team ${team}, which has the role ${role}`,
    remedy: `Correct roles.${role}.team, or let the app see the team.`,
});
const empty = (role, team) => ({
    known: false,
    reason: "bad_config",
    because: `the team ${team}, which has the role ${role}, has no members`,
    remedy: `Add people to the team, or correct roles.${role}.team.`,
});


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

/***/ 48:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Policy)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);


const Policy = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("policy"),
    version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    branch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    commit: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .CommitId */ .jF),
    file: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    digest: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np),
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
/* harmony export */   Kh: () => (/* binding */ metricName),
/* harmony export */   OX: () => (/* binding */ MetricName),
/* harmony export */   vQ: () => (/* binding */ directions)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);


const directions = ["lower", "higher"];
const Finite = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .finite */ .E2x("a finite number"));
const metricName = /^[^\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]{1,200}$/;
const MetricName = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(metricName, "a name of one line of visible characters, at most 200 long"));
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
