export const id = 5542;
export const ids = [5542];
export const modules = {

/***/ 7963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ approvalGate),
  Q: () => (/* binding */ approval_gate_inputs)
});

// EXTERNAL MODULE: ./packages/model/document/duration.js
var duration = __webpack_require__(6907);
;// CONCATENATED MODULE: ./packages/decide/approval/answers.js

const skew = 5 * 60_000;
const newReviews = ({ request, reviews }, state) => request.seats.flatMap((seat) => {
    const here = reviews.filter((review) => review.state === state && review.environments.some(is(seat.environment)));
    const logins = new Map(here.map((review) => [review.login.toLowerCase(), review]));
    return [...logins].flatMap(([login, review]) => {
        const times = here.filter((other) => other.login.toLowerCase() === login).length;
        const before = request.before
            .filter((old) => is(seat.environment)(old.environment) && is(login)(old.login) && old.state === state)
            .reduce((sum, old) => sum + old.times, 0);
        return times > before ? [{ seat, review }] : [];
    });
});
const answersTo = (evidence) => newReviews(evidence, "approved").map(({ seat, review }) => {
    const { login, id } = review;
    const at = answeredAt(seat, evidence);
    const refused = refusalOf(seat, review, evidence);
    if (refused !== undefined)
        return { seat, login, id, counts: false, lapsed: false, because: refused };
    if (at === undefined) {
        const because = `the job that waited in ${seat.environment} has not ended well`;
        return { seat, login, id, counts: false, lapsed: false, because };
    }
    return Date.parse(at) + (0,duration/* durationOf */.c)(evidence.validity) <= evidence.now.getTime()
        ? {
            seat,
            login,
            id,
            counts: false,
            lapsed: true,
            because: `it was given at ${at}, and holds for ${evidence.validity}`,
        }
        : { seat, login, id, counts: true, at };
});
const unansweredOf = (evidence) => {
    const answers = newReviews(evidence, "approved").filter(({ review }) => !review.bot);
    const answered = answers.map(({ seat }) => seat);
    return evidence.request.seats.filter((seat) => !answered.includes(seat) && answeredAt(seat, evidence) !== undefined);
};
const bypassersOf = (evidence) => [
    ...new Set(newReviews(evidence, "skipped").map(({ review }) => review.login)),
];
const refusalOf = (seat, { login, id, bot }, evidence) => {
    const { request, roles, reRunners, exclude } = evidence;
    if (bot)
        return "it is no person";
    const isThem = (other) => is(login)(other.login) || other.id === id;
    const excluded = [...evidence.excluded, ...request.excluded].find(isThem);
    if (excluded)
        return `${excluded.login} ${excluded.because}`;
    if (exclude.includes("re-runner") && reRunners.some(isThem))
        return "they ran this run again";
    const members = roles[seat.role];
    if (!members?.known)
        return `nobody knows who has the role ${seat.role}`;
    return members.logins.some(is(login)) ? undefined : `they do not have the role ${seat.role}`;
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




const judge = (evidence) => {
    const { request, execution } = evidence;
    const no = (reason, because, remedy) => ({
        approval: approvalOf(evidence, { reason, because, people: [] }),
        remedy,
        needed: request.seats,
        uncounted: [],
    });
    if (request.execution.run !== execution.run || request.execution.attempt > execution.attempt)
        return no("bad_document", `the request is of the run ${request.execution.run}, attempt ${request.execution.attempt}`, "Pass the request of this run on unchanged.");
    const rejected = newReviews(evidence, "rejected");
    if (rejected.length > 0)
        return no("approval_rejected", `${(0,words/* list */.p_)(rejected.map(({ seat, review }) => `${review.login} (${seat.role})`))} said no`, "Fix what they object to and push; if it is settled, re-run all jobs to ask again.");
    const unknown = request.seats.map(({ role }) => [role, evidence.roles[role]]).find(([, it]) => !it?.known);
    if (unknown) {
        const [role, members] = unknown;
        return members && !members.known
            ? no(members.reason, members.because, members.remedy)
            : no("bad_config", `the configuration has no role ${role}`, "Name the role under roles.");
    }
    return seated(evidence, answersTo(evidence));
};
const seated = (evidence, answers) => {
    const { request } = evidence;
    const counting = answers.filter((answer) => answer.counts);
    const sitting = seat(request.seats, counting);
    const needed = request.seats.filter((_, index) => !sitting[index]);
    const rank = ({ role, for: what }) => request.seats.findIndex((of) => of.role === role && of.for === what);
    const people = sitting
        .flatMap((answer) => (answer === null ? [] : [approverOf(answer)]))
        .sort((a, b) => rank(a) - rank(b) || Date.parse(a.at) - Date.parse(b.at) || a.id - b.id);
    const taken = new Set(people.map(({ id }) => id));
    const uncounted = answers.flatMap((answer) => {
        const { login, seat: of } = answer;
        if (!answer.counts)
            return [{ login, seat: of, because: answer.because }];
        const isHere = people.some((person) => person.id === answer.id && person.role === of.role && person.for === of.for);
        const because = taken.has(answer.id) ? "nobody counts twice" : "enough others count";
        return isHere ? [] : [{ login, seat: of, because }];
    });
    const rest = { needed, uncounted };
    if (needed.length === 0)
        return {
            approval: approvalOf(evidence, { reason: "done", because: (0,words/* countedWords */.gS)(people), people }),
            remedy: "",
            ...rest,
        };
    const all = answers.filter((answer) => answer.counts || answer.lapsed);
    const onlyAge = seat(request.seats, all).every((person) => person !== null);
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
const seat = (seats, answers) => {
    const ids = [...new Set(answers.map(({ id }) => id))];
    const answerOf = (of, id) => answers
        .filter((answer) => answer.id === id && answer.seat.role === of?.role && answer.seat.for === of?.for)
        .sort((a, b) => timeOf(a) - timeOf(b))[0];
    const found = (0,matching/* matching */.w)(seats.length, ids.length, (of, person) => answerOf(seats[of], ids[person]) !== undefined);
    return found.map((person, of) => (person === null ? null : (answerOf(seats[of], ids[person]) ?? null)));
};
const timeOf = (answer) => (answer.counts ? Date.parse(answer.at) : 0);
const approverOf = (answer) => ({
    login: answer.login,
    id: answer.id,
    role: answer.seat.role,
    for: answer.seat.for,
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

;// CONCATENATED MODULE: ./packages/decide/approval/beside.js
const isDeployOf = (environment, name) => name === `${environment} / deploy` || name.endsWith(` / ${environment} / deploy`);
const besideVerdict = ({ environment, commit, asked, answered, jobs, deploys }) => {
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
        remedy: "Let that run end, then re-run all jobs: this release is deployed anew, and people are asked again.",
    };
};

// EXTERNAL MODULE: ./packages/decide/approval/seats.js
var seats = __webpack_require__(5568);
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
// EXTERNAL MODULE: ./packages/model/configuration/configuration.js + 2 modules
var configuration = __webpack_require__(5155);
// EXTERNAL MODULE: ./packages/model/configuration/policy.js
var policy = __webpack_require__(48);
// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
// EXTERNAL MODULE: ./packages/kit/log/markdown.js
var markdown = __webpack_require__(8480);
;// CONCATENATED MODULE: ./actions/approval-gate/gate-page.js

const gatePage = ({ seats }, { approval, remedy, needed, uncounted }) => {
    const what = approval.environment === null ? approval.gate : `${approval.gate} of ${approval.environment}`;
    const people = [...approval.people];
    const rows = seats.map(({ role, for: kind }) => {
        const index = people.findIndex((person) => person.role === role && person.for === kind);
        const [person] = index < 0 ? [] : people.splice(index, 1);
        return [(0,markdown/* plain */.pj)(kind === "override" ? `${role}, to lift the freeze` : role), ...whoWords(person)];
    });
    return (0,markdown/* lines */.Mn)(approval.verdict === "go"
        ? `**${(0,markdown/* plain */.pj)(what)}: go.** ${(0,markdown/* plain */.pj)(approval.because)}.`
        : `**${(0,markdown/* plain */.pj)(what)}: no** (${approval.reason}). ${(0,markdown/* plain */.pj)(approval.because)}.`, (0,markdown/* table */.tp)(["role", "who", "when"], rows), uncounted
        .map(({ login, seat, because }) => `- ${(0,markdown/* plain */.pj)(`${login} does not count for ${seat.role}: ${because}`)}`)
        .join("\n"), approval.until === null ? "" : `It holds until ${approval.until.slice(0, 16).replace("T", " ")} UTC.`, needed.length > 0 || remedy !== "" ? (0,markdown/* plain */.pj)(remedy) : "");
};
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
    const found = (await commits.since(`refs/heads/${main}`, trigger.commit)) ?? (await commits.since(null, trigger.commit)) ?? [];
    const all = (0,commit_authors/* withAccounts */.rd)(found, approvals);
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
    const { seats } = request;
    const { exclude, validity } = configuration.approvals;
    const roles = seats.map(({ role }) => role);
    const isAsked = seats.length > 0;
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
    const told = `${environment ?? "the start"}, ${gate}: ${because}`;
    const result = (0,kit_result/* decided */.rc)(verdict === "go" ? { go: true, because: told } : { go: false, reason, because: told, remedy }, {
        outputs: { approval, verdict },
        summary: gatePage(request, judgement),
        environment,
        commit: subject.commit,
        ...(subject.digest === null ? {} : { artefact: subject.digest }),
        facts: {
            ...{ gate, people, until: approval.until },
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
    const verdict = besideVerdict({
        ...{ environment, asked, jobs, commit: subject.commit },
        answered: approval.people.map(({ at }) => at),
        deploys: await runs.begunBeside(execution.run, (name) => isDeployOf(environment, name)),
    });
    if (verdict.go)
        return judgement;
    const { reason, because, remedy } = verdict;
    return { ...judgement, approval: { ...approval, verdict: "no", reason, because, until: null }, remedy };
};
const refuseOthers = (request, configuration, { trigger }) => {
    const { gate, environment, subject } = request;
    const flow = (0,flow_flow/* flowFor */.S)(trigger, configuration).name;
    const missing = (0,seats/* seatsMissing */.VF)(request, { gate, flow, environment, configuration });
    const told = missing.length > 0
        ? `the request does not ask in ${missing.map((seat) => seat.environment).join(", ")}, but the configuration does`
        : flow !== "rollback" && subject.commit !== trigger.commit
            ? `the request is about ${subject.commit}, but this run is about ${trigger.commit}`
            : undefined;
    if (told === undefined)
        return;
    throw new user_error/* UserError */.y(told, {
        reason: "bad_document",
        remedy: "Pass the outputs of this run's own approval-request and plan-flow on unchanged.",
    });
};


/***/ }),

/***/ 5542:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7209);
/* harmony import */ var _approval_gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7963);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_approval_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _approval_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .approvalGate */ .V);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ matching)
/* harmony export */ });
const matching = (seats, people, fits) => {
    const seatOf = Array.from({ length: people }, () => null);
    const sit = (seat, tried) => {
        for (let person = 0; person < people; person += 1) {
            if (tried.has(person) || !fits(seat, person))
                continue;
            tried.add(person);
            const held = seatOf[person] ?? null;
            if (held === null || sit(held, tried)) {
                seatOf[person] = seat;
                return true;
            }
        }
        return false;
    };
    for (let seat = 0; seat < seats; seat += 1)
        sit(seat, new Set());
    return Array.from({ length: seats }, (_, seat) => {
        const person = seatOf.indexOf(seat);
        return person < 0 ? null : person;
    });
};


/***/ }),

/***/ 5568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IN: () => (/* binding */ seatsFor),
/* harmony export */   VF: () => (/* binding */ seatsMissing),
/* harmony export */   n4: () => (/* binding */ freezeWords)
/* harmony export */ });
/* harmony import */ var _model_configuration_seat_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4098);

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
    const overrides = (lifted?.overrides ?? []).map((role) => ({ for: "override", role, environment: (0,_model_configuration_seat_names_js__WEBPACK_IMPORTED_MODULE_0__/* .seatName */ .Fd)(environment ?? "", "override", role, 1) }));
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
        environment: (0,_model_configuration_seat_names_js__WEBPACK_IMPORTED_MODULE_0__/* .seatName */ .Fd)(of, gate, role, index + 1),
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
const countedWords = (people) => people.length === 0
    ? "nobody had to be asked"
    : list(people.map((person) => `${person.login} (${roleWords(person)})`));
const neededWords = (seats) => {
    const roles = [...new Set(seats.map(roleWords))];
    const counts = roles.map((role) => `${seats.filter((of) => roleWords(of) === role).length} of ${role}`);
    return `${list(counts)} ${seats.length === 1 ? "is" : "are"}`;
};
const roleWords = ({ role, for: what }) => what === "override" ? `${role}, to lift the freeze` : role;
const openWords = (environments, bypassers) => {
    const by = bypassers.length === 0 ? "" : `: ${list(bypassers)} bypassed the rules`;
    return `the job in ${list(environments)} went on although nobody answered${by}`;
};
const uncountedWords = ({ login, seat: { role }, because }) => `${login} does not count for ${role}: ${because}`;
const list = (items) => items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;


/***/ }),

/***/ 719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ flowFor)
});

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
    develop: ["flow", "store", "analyse", "test", "plan", "deploy", "migrate", "check", "record"],
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
        "accept",
        "finalise",
        "record",
    ],
    main: ["flow", "mirror", "record"],
    rollback: ["flow", "plan", "deploy", "migrate", "check", "record"],
    housekeeping: ["flow", "record"],
    none: ["flow"],
};
const flowFor = (trigger, configuration) => {
    const spoken = rows
        .map((row) => ({ name: row.flow, because: row.when(trigger, configuration) }))
        .find((row) => row.because !== undefined);
    const name = spoken?.name ?? "none";
    const reason = name === "none" ? "no_flow" : "done";
    const because = spoken?.because ??
        `${describe(trigger)} matches no branch pattern of a flow (${patterns(configuration)})${nearestFlow(trigger, configuration)}`;
    const { version, id } = releaseOf(name, trigger, configuration);
    const chain = name === "develop" || name === "release" || name === "hotfix" ? configuration.flows[name].chain : [];
    return {
        kind: "flow",
        version: 1,
        name,
        because,
        reason,
        phases: phasesOf[name].filter((phase) => phase !== "plan" || name !== "feature" || previewOf(trigger, configuration) !== null),
        chain,
        asks: asksOf(name, chain, configuration),
        preview: name === "feature" ? previewOf(trigger, configuration) : null,
        release: { version, id },
        trigger,
    };
};
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

/***/ 443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dt: () => (/* binding */ starterVerdict),
/* harmony export */   rd: () => (/* binding */ withAccounts),
/* harmony export */   ug: () => (/* binding */ authorsVerdict)
/* harmony export */ });
/* harmony import */ var _model_configuration_known_authors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1506);

const withAccounts = (commits, { authors: setting }) => {
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
};
function committerOf(committer, logins, known) {
    if (committer === null || (committer.login === null && logins.get(committer.email.toLowerCase()) === null))
        return null;
    return known(committer);
}
const authorsVerdict = (commits, { authors: setting, exclude }) => {
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
        because: `GitHub knows no account of ${listed([...strangers.values()], "; ")}: whether they approve their own work cannot be told`,
        remedy: "Let them add it to their account; or write under approvals.authors on the trusted branch, where alone it counts, whose address it is, such as ada@example.com: ada (null for somebody who approves nothing). Then re-run all jobs.",
    };
};
const jobsAccount = "github-actions[bot]";
function starterVerdict(actor, { exclude }) {
    if (actor.toLowerCase() !== jobsAccount || !exclude.includes("pusher"))
        return { go: true, because: "whoever began this run is known" };
    return {
        go: false,
        reason: "author_unknown",
        because: `${jobsAccount} began this run, and nobody can tell for whom: whether they approve their own work cannot be told`,
        remedy: "Let a person push the release branch or start the workflow, or an app of your own with a token of its own.",
    };
}
const withoutSignature = (commits) => ({
    go: false,
    reason: "author_unknown",
    because: `GitHub verified no signature of ${listed(commits.map(({ sha, title }) => `${sha.slice(0, 7)} (${title.slice(0, 60)})`), ", ")}, and approvals.authors wants one of every commit: who wrote them cannot be told`,
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
                : ["GitHub tells of more pushes and pull requests than were read: older ones may be of these commits"]),
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
            ? [`${actor.login}, which is an app, pushed ${countWords(shas)}: for whom, GitHub does not tell`]
            : []);
}
function unknownInPull({ number, author, fork }) {
    return [
        ...(author === null ? [`an account that is gone opened pull request #${number}`] : []),
        ...(fork === null
            ? []
            : [
                `pull request #${number} comes from ${fork === "" ? "a fork that is gone" : `the fork ${fork}`}: who pushed there, GitHub does not tell here`,
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
    const found = {};
    const read = new Map();
    for (const name of new Set(names)) {
        const role = Object.hasOwn(roles, name) ? roles[name] : undefined;
        if (role === undefined)
            continue;
        if ("people" in role)
            found[name] = { known: true, logins: role.people };
        else if (app === undefined)
            found[name] = unreadable(name, role.team);
        else {
            const logins = read.has(role.team) ? read.get(role.team) : await teams.members(role.team, app);
            read.set(role.team, logins ?? null);
            found[name] = !logins
                ? gone(name, role.team)
                : logins.length === 0
                    ? empty(name, role.team)
                    : { known: true, logins };
            if (logins)
                log.info(`the team ${role.team} has ${logins.length} members`);
        }
    }
    return found;
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
        remedy: `Give ${action} both app-id and app-key, or neither: both stand in the environment of this job, or nowhere.`,
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

/***/ 3806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ gateNames),
/* harmony export */   CP: () => (/* binding */ Approval),
/* harmony export */   Zv: () => (/* binding */ ApprovalRequest),
/* harmony export */   _w: () => (/* binding */ Approver)
/* harmony export */ });
/* unused harmony exports Seat, Subject */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7728);
/* harmony import */ var _configuration_configuration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5155);
/* harmony import */ var _document_reason_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3279);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8822);




const gateNames = ["start", "approve", "accept"];
const Login = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minLength */ .BpQ(1));
const Seat = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
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
    seats: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(Seat),
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


/***/ })

};
