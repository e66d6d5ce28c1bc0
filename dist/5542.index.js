export const id = 5542;
export const ids = [5542];
export const modules = {

/***/ 2840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ approvalGate),
  Q: () => (/* binding */ approval_gate_inputs)
});

// EXTERNAL MODULE: ./packages/model/duration.js
var duration = __webpack_require__(3653);
;// CONCATENATED MODULE: ./packages/decide/approval-answers.js

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
    const answered = newReviews(evidence, "approved").map(({ seat }) => seat);
    return evidence.request.seats.filter((seat) => !answered.includes(seat) && answeredAt(seat, evidence) !== undefined);
};
const refusalOf = (seat, { login, bot }, evidence) => {
    const { request, roles, reRunners, exclude } = evidence;
    if (bot)
        return "it is no person";
    const excluded = request.excluded.find((other) => is(login)(other.login));
    if (excluded)
        return excluded.because;
    if (exclude.includes("re-runner") && reRunners.some(is(login)))
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

;// CONCATENATED MODULE: ./packages/decide/approval-matching.js
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

// EXTERNAL MODULE: ./packages/decide/approval-words.js
var approval_words = __webpack_require__(1889);
;// CONCATENATED MODULE: ./packages/decide/approval.js




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
        return no("approval_rejected", `${(0,approval_words/* list */.p_)(rejected.map(({ seat, review }) => `${review.login} (${seat.role})`))} said no`, "Mend what they object to and push; if it is settled, re-run all jobs to ask again.");
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
            approval: approvalOf(evidence, { reason: "done", because: (0,approval_words/* countedWords */.gS)(people), people }),
            remedy: "",
            ...rest,
        };
    const all = answers.filter((answer) => answer.counts || answer.lapsed);
    const onlyAge = seat(request.seats, all).every((person) => person !== null);
    const open = unansweredOf(evidence).map(({ environment }) => environment);
    const because = [
        `${(0,approval_words/* neededWords */.D3)(needed)} still needed`,
        ...(uncounted.length === 0 ? [] : [(0,approval_words/* list */.p_)(uncounted.map(approval_words/* uncountedWords */.Zi))]),
        ...(open.length === 0 ? [] : [`the job in ${(0,approval_words/* list */.p_)(open)} went on although nobody answered`]),
    ].join("; ");
    return {
        approval: approvalOf(evidence, { reason: onlyAge ? "approval_lapsed" : "approval_missing", because, people }),
        remedy: onlyAge ? approval_words/* remedies */.JW.lapsed : open.length > 0 ? approval_words/* remedies */.JW.open((0,approval_words/* list */.p_)(open)) : approval_words/* remedies */.JW.missing,
        ...rest,
    };
};
const seat = (seats, answers) => {
    const ids = [...new Set(answers.map(({ id }) => id))];
    const answerOf = (of, id) => answers
        .filter((answer) => answer.id === id && answer.seat.role === of?.role && answer.seat.for === of?.for)
        .sort((a, b) => timeOf(a) - timeOf(b))[0];
    const found = matching(seats.length, ids.length, (of, person) => answerOf(seats[of], ids[person]) !== undefined);
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

// EXTERNAL MODULE: ./packages/decide/flow.js
var decide_flow = __webpack_require__(7646);
// EXTERNAL MODULE: ./packages/decide/seats.js
var seats = __webpack_require__(3898);
// EXTERNAL MODULE: ./packages/kit/input.js
var input = __webpack_require__(2500);
// EXTERNAL MODULE: ./packages/kit/inputs.js
var inputs = __webpack_require__(3099);
// EXTERNAL MODULE: ./packages/kit/result.js
var kit_result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/model/approval.js
var approval = __webpack_require__(1750);
// EXTERNAL MODULE: ./packages/model/configuration.js + 1 modules
var configuration = __webpack_require__(7858);
// EXTERNAL MODULE: ./packages/model/user-error.js
var user_error = __webpack_require__(2709);
// EXTERNAL MODULE: ./packages/kit/markdown.js
var markdown = __webpack_require__(199);
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

;// CONCATENATED MODULE: ./actions/approval-gate/members.js
const membersOf = async (names, { roles }, app, { teams, log }) => {
    const found = {};
    for (const name of new Set(names)) {
        const role = Object.hasOwn(roles, name) ? roles[name] : undefined;
        if (role === undefined)
            continue;
        if ("people" in role)
            found[name] = { known: true, logins: role.people };
        else if (app === undefined)
            found[name] = unreadable(name, role.team);
        else {
            const logins = await teams.members(role.team, app);
            found[name] = logins === null ? gone(name, role.team) : { known: true, logins };
            if (logins)
                log.info(`the team ${role.team} has ${logins.length} members`);
        }
    }
    return found;
};
const unreadable = (role, team) => ({
    known: false,
    reason: "forbidden",
    because: `nobody may read who is in the team ${team}, which has the role ${role}`,
    remedy: "Give approval-gate the id and key of an app that may read members, or list the people of the role.",
});
const gone = (role, team) => ({
    known: false,
    reason: "bad_config",
    because: `GitHub shows no team ${team}, which has the role ${role}`,
    remedy: `Mend roles.${role}.team, or let the app see the team.`,
});

;// CONCATENATED MODULE: ./actions/approval-gate/approval-gate.js











const approval_gate_inputs = (0,inputs/* inputsOf */.Vc)("approval-gate", "approve", {
    request: (0,input/* document */.Al)("the request", approval/* ApprovalRequest */.Zv),
    configuration: (0,input/* document */.Al)("the configuration", configuration/* Configuration */.Vk),
    "app-id": (0,input/* optional */.lq)((0,input/* text */.Qq)()),
    "app-key": (0,input/* optional */.lq)((0,input/* secret */.rJ)()),
    token: (0,input/* secret */.rJ)(),
}, ({ request }) => (request.gate === "accept" ? "accept" : "approve"));
const approvalGate = async (given, world) => {
    const { request, configuration } = given;
    refuseOthers(request, configuration, world);
    const { execution, clock } = world;
    const { seats } = request;
    const { exclude, validity } = configuration.approvals;
    const roles = seats.map(({ role }) => role);
    const isAsked = seats.length > 0;
    const judgement = judge({
        request,
        reviews: isAsked ? await world.approvals.reviews(execution.run) : [],
        jobs: isAsked ? await world.runs.jobs(execution.run) : [],
        reRunners: isAsked ? await world.runs.reRunners(execution.run, execution.attempt) : [],
        roles: await membersOf(roles, configuration, appOf(given["app-id"], given["app-key"]), world),
        exclude,
        validity,
        execution: { run: execution.run, attempt: execution.attempt },
        now: clock.now(),
    });
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
        facts: { gate, people, until: approval.until },
    });
    return verdict === "go" ? result : { ...result, outcome: "refused" };
};
const appOf = (appId, key) => {
    if (appId === undefined && key === undefined)
        return undefined;
    if (appId !== undefined && key !== undefined)
        return { appId, key };
    throw new user_error/* UserError */.y(`the app has ${appId === undefined ? "a key, but no id" : "an id, but no key"}`, {
        reason: "bad_input",
        remedy: "Give approval-gate both app-id and app-key, or neither.",
    });
};
const refuseOthers = (request, configuration, { trigger }) => {
    const { gate, environment, subject } = request;
    const flow = (0,decide_flow/* flowFor */.S)(trigger, configuration).name;
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
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7581);
/* harmony import */ var _approval_gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2840);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_approval_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _approval_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .approvalGate */ .V);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 1889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ neededWords),
/* harmony export */   JW: () => (/* binding */ remedies),
/* harmony export */   Zi: () => (/* binding */ uncountedWords),
/* harmony export */   gS: () => (/* binding */ countedWords),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
const remedies = {
    lapsed: "Re-run all jobs, so that the same people are asked again.",
    open: (environments) => `Make the people of the role required reviewers of ${environments} in the settings of the repository, then re-run all jobs.`,
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
const uncountedWords = ({ login, seat: { role }, because }) => `${login} does not count for ${role}: ${because}`;
const list = (items) => items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;


/***/ }),

/***/ 7646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ flowFor),
/* harmony export */   c: () => (/* binding */ matches)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5180);

const pushTo = (name) => ({ event, branch, ref }, { flows }) => {
    if (event !== "push" && event !== "workflow_dispatch")
        return undefined;
    if (!ref.startsWith("refs/heads/"))
        return undefined;
    const pattern = flows[name].branches.find((candidate) => matches(candidate, branch));
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
    const because = spoken?.because ?? `${describe(trigger)} matches no branch pattern of a flow (${patterns(configuration)})`;
    const { version, id } = releaseOf(name, trigger);
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
const exact = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
const releaseOf = (name, { branch, commit }) => {
    const short = commit.slice(0, 7);
    const said = branch.slice(branch.lastIndexOf("/") + 1).replace(/^v/, "");
    const isVersion = (name === "release" || name === "hotfix") && said.length <= 100 && exact.test(said);
    const version = `0.0.0-${name}.g${short}`;
    return isVersion ? { version: said, id: `${said}-${short}` } : { version, id: version };
};
const matches = (pattern, branch) => picomatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(branch, pattern, {
    dot: true,
    nobrace: true,
    noext: true,
    noextglob: true,
    nonegate: true,
    strictSlashes: true,
});
const describe = ({ event, ref }) => `${event} on ${quoted(ref)}`;
const patterns = ({ flows }) => Object.values(flows)
    .flatMap((flow) => flow.branches)
    .join(", ");
const quoted = (text) => JSON.stringify(text);


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

/***/ 2500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   Al: () => (/* binding */ document),
/* harmony export */   Cv: () => (/* binding */ identifier),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   ov: () => (/* binding */ plainObject),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   sP: () => (/* binding */ textMap),
/* harmony export */   xk: () => (/* binding */ commitId),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony exports flag, digest */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _model_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9192);


const reader = (read, more = {}) => ({
    required: true,
    secret: false,
    ...more,
    read,
});
const optional = (inner) => ({
    ...inner,
    required: false,
    read: (text) => (text === "" ? { ok: undefined } : inner.read(text)),
});
const text = () => reader((value) => (/[\r\n\0]/.test(value) ? { expected: "text on one line" } : { ok: value }));
const secret = () => reader((value) => ({ ok: value }), { secret: true });
const flag = () => reader((value) => value === "true" ? { ok: true } : value === "false" ? { ok: false } : { expected: "true or false" });
const wholeNumber = (least, most) => reader((value) => {
    const number = /^(0|[1-9][0-9]{0,14})$/.test(value) ? Number(value) : Number.NaN;
    return number >= least && number <= most ? { ok: number } : { expected: `a whole number from ${least} to ${most}` };
});
const oneOf = (...options) => reader((value) => (options.includes(value) ? { ok: value } : { expected: `one of ${options.join(", ")}` }));
const identifier = () => reader((value) => /^[a-z][a-z0-9-]{0,62}$/.test(value)
    ? { ok: value }
    : { expected: "a name of a-z, 0-9 and -, starting with a letter" });
const path = () => reader((value) => {
    const inside = !/[\0\r\n\\]/.test(value) && !value.startsWith("/") && !value.startsWith("-") && !value.split("/").includes("..");
    return inside ? { ok: value } : { expected: "a path inside the workspace, without .." };
});
const digest = () => reader((value) => /^sha256:[0-9a-f]{64}$/.test(value)
    ? { ok: value }
    : { expected: "a digest such as sha256:<64 lower-case hex digits>" });
const commitId = () => reader((value) => /^[0-9a-f]{40}$/.test(value) ? { ok: value } : { expected: "a commit id of 40 lower-case hex digits" });
const document = (what, schema) => reader((value) => {
    try {
        return { ok: (0,_model_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(schema, value, what) };
    }
    catch (error) {
        return { wrong: error.message };
    }
});
const textMap = () => document("a JSON object of texts", valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(plainObject, valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())));
const plainObject = valibot__WEBPACK_IMPORTED_MODULE_1__/* .custom */ .IeY((value) => typeof value === "object" && value !== null && !Array.isArray(value), "an object");


/***/ }),

/***/ 7455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bF: () => (/* binding */ passed),
/* harmony export */   hT: () => (/* binding */ skipped),
/* harmony export */   rc: () => (/* binding */ decided)
/* harmony export */ });
const passed = (because, more = {}) => ({
    outcome: "passed",
    reason: "done",
    because,
    ...more,
});
const skipped = (reason, because, more = {}) => ({
    outcome: "skipped",
    reason,
    because,
    ...more,
});
const decided = (verdict, more = {}) => verdict.go
    ? passed(verdict.because, more)
    : { outcome: "failed", reason: verdict.reason, because: verdict.because, remedy: verdict.remedy, ...more };


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
/* harmony import */ var _configuration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7858);
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
    excluded: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ login: Login, as: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_configuration_js__WEBPACK_IMPORTED_MODULE_0__/* .exclusions */ .Gu), because: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
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

/***/ 7858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vk: () => (/* binding */ Configuration),
  _0: () => (/* binding */ defaultConfiguration),
  Gu: () => (/* binding */ exclusions),
  gO: () => (/* binding */ severities)
});

// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
// EXTERNAL MODULE: ./packages/model/value.js
var value = __webpack_require__(8956);
;// CONCATENATED MODULE: ./packages/model/configuration-field.js


const Path = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\0\\]+$/, "a path inside the repository, such as sql/migrations"));
const PathTemplate = Path;
const Glob = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1, "a glob such as docs/**"));
const Branches = dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1))), dist/* minLength */.BpQ(1, "at least one branch pattern such as release/*"));
const EnvName = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Z_][A-Z0-9_]*$/, "the name of a secret such as DATABASE_URL"));
const Duration = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[1-9][0-9]*[mhd]$/, "a duration such as 30m, 48h or 7d"));
const Quorum = dist/* record */.g1P(value/* Identifier */.gw, dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1, "a number of people from 1"), dist/* maxValue */.cGV(6)));
const Cron = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^\S+( \S+){4}$/, "a cron line of five fields"));

;// CONCATENATED MODULE: ./packages/model/configuration.js



const severities = ["low", "medium", "high", "critical"];
const exclusions = ["author", "pusher", "re-runner"];
const flow = (branch, chain, most = 5) => dist/* optional */.lqM(dist/* strictObject */.rej({
    branches: dist/* optional */.lqM(Branches, [branch]),
    chain: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(value/* Identifier */.gw), dist/* maxLength */.Ru6(most, `a list of at most ${most}`)), [...chain]),
}), {});
const releaseFlow = (branch, chain) => dist/* optional */.lqM(dist/* strictObject */.rej({
    branches: dist/* optional */.lqM(Branches, [branch]),
    chain: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(value/* Identifier */.gw), dist/* minLength */.BpQ(1, "at least one environment"), dist/* maxLength */.Ru6(5, "a list of at most 5")), [...chain]),
    start: dist/* optional */.lqM(Quorum, {}),
}), {});
const Flows = dist/* strictObject */.rej({
    feature: dist/* optional */.lqM(dist/* strictObject */.rej({
        branches: dist/* optional */.lqM(Branches, ["feature/*", "bugfix/*"]),
        preview: dist/* optional */.lqM(dist/* nullable */.mee(value/* Identifier */.gw), null),
    }), {}),
    develop: flow("develop", ["dev"], 1),
    release: releaseFlow("release/*", ["test", "uat", "production"]),
    hotfix: releaseFlow("hotfix/*", ["uat", "production"]),
    main: dist/* optional */.lqM(dist/* strictObject */.rej({ branches: dist/* optional */.lqM(Branches, ["main"]) }), {}),
});
const Role = dist/* union */.KCZ([
    dist/* strictObject */.rej({ team: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[a-z0-9][a-z0-9-]*$/, "the slug of a team")) }),
    dist/* strictObject */.rej({
        people: dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z0-9-]+$/, "a login"))), dist/* minLength */.BpQ(1)),
    }),
], "a team { team: slug } or people { people: [login, …] }");
const Environment = dist/* strictObject */.rej({
    approve: dist/* optional */.lqM(Quorum, {}),
    accept: dist/* optional */.lqM(Quorum, {}),
    rollback: dist/* optional */.lqM(dist/* picklist */.KIO(["automatic", "manual"]), "manual"),
    freeze: dist/* optional */.lqM(dist/* array */.YOg(dist/* strictObject */.rej({ cron: Cron, for: Duration, timezone: dist/* optional */.lqM(dist/* string */.YjP()), override: dist/* optional */.lqM(value/* Identifier */.gw) })), []),
});
const Skips = dist/* optional */.lqM(dist/* strictObject */.rej({ skip: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []) }), {});
const Analysis = dist/* strictObject */.rej({
    block: dist/* optional */.lqM(dist/* picklist */.KIO(severities), "medium"),
    baseline: dist/* optional */.lqM(Path),
    policies: dist/* optional */.lqM(Path),
    checkov: Skips,
    tflint: Skips,
    sqlfluff: dist/* optional */.lqM(dist/* strictObject */.rej({ skip: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []), dialect: dist/* optional */.lqM(dist/* string */.YjP(), "postgres") }), {}),
    pylint: Skips,
    bandit: Skips,
});
const Tests = dist/* strictObject */.rej({
    python: dist/* optional */.lqM(dist/* strictObject */.rej({
        paths: dist/* optional */.lqM(dist/* array */.YOg(Path), ["tests"]),
        requirements: dist/* optional */.lqM(Path, "requirements-dev.txt"),
    }), {}),
    sql: dist/* optional */.lqM(dist/* strictObject */.rej({
        paths: dist/* optional */.lqM(dist/* array */.YOg(Path), ["sql/tests"]),
        on: dist/* optional */.lqM(dist/* picklist */.KIO(["pglite"]), "pglite"),
    }), {}),
});
const Terraform = dist/* strictObject */.rej({
    directory: dist/* optional */.lqM(Path, "infra"),
    variables: dist/* optional */.lqM(PathTemplate, "infra/{environment}.tfvars"),
    version: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^\d+\.\d+\.\d+$/, "an exact version such as 1.11.4")), "1.11.4"),
    protect: dist/* optional */.lqM(dist/* array */.YOg(Glob), []),
});
const Database = dist/* strictObject */.rej({
    migrations: dist/* optional */.lqM(Path, "sql/migrations"),
    url: dist/* optional */.lqM(EnvName, "DATABASE_URL"),
});
const Check = dist/* union */.KCZ([
    dist/* strictObject */.rej({
        http: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(https?:\/\/|\{outputs\.)/, "an http(s) address or {outputs.name}/path")),
        expect: dist/* strictObject */.rej({
            status: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(100), dist/* maxValue */.cGV(599)), 200),
            json: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig(), dist/* boolean */.zMY(), dist/* null */.chJ()])), {}),
        }),
        within: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[1-9][0-9]*[sm]$/, "a duration such as 60s or 2m")), "60s"),
    }),
    dist/* strictObject */.rej({ sql: Path, expect: dist/* picklist */.KIO(["no rows", "rows"]) }),
], "{ http: …, expect: … } or { sql: file, expect: no rows }");
const Performance = dist/* strictObject */.rej({
    suites: dist/* optional */.lqM(dist/* array */.YOg(dist/* strictObject */.rej({
        name: value/* Identifier */.gw,
        run: dist/* string */.YjP(),
        format: dist/* string */.YjP(),
        limits: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[<>]=? ?[0-9]+(\.[0-9]+)? ?(ns|us|µs|ms|s|min|%|B|KB|MB|GB|\/s)$/, 'a limit with a unit such as "< 300 ms"'))), {}),
    })), []),
});
const Approvals = dist/* strictObject */.rej({
    exclude: dist/* optional */.lqM(dist/* array */.YOg(dist/* picklist */.KIO(exclusions)), [...exclusions]),
    validity: dist/* optional */.lqM(Duration, "7d"),
});
const Finalise = dist/* strictObject */.rej({
    branches: dist/* optional */.lqM(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1))), []),
    mirrors: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []),
    "delete-branch": dist/* optional */.lqM(dist/* boolean */.zMY(), false),
    jira: dist/* optional */.lqM(dist/* strictObject */.rej({ site: dist/* string */.YjP(), transition: dist/* optional */.lqM(dist/* string */.YjP()) })),
});
const Configuration = dist/* strictObject */.rej({
    version: dist/* literal */.euz(1, "1, the version of this file's format"),
    flows: dist/* optional */.lqM(Flows, {}),
    roles: dist/* optional */.lqM(dist/* record */.g1P(value/* Identifier */.gw, Role), {}),
    environments: dist/* optional */.lqM(dist/* record */.g1P(value/* Identifier */.gw, Environment), {}),
    approvals: dist/* optional */.lqM(Approvals, {}),
    artefact: dist/* optional */.lqM(dist/* strictObject */.rej({ exclude: dist/* optional */.lqM(dist/* array */.YOg(Glob), []) }), {}),
    analysis: dist/* optional */.lqM(Analysis, {}),
    tests: dist/* optional */.lqM(Tests, {}),
    terraform: dist/* optional */.lqM(Terraform, {}),
    database: dist/* optional */.lqM(Database, {}),
    checks: dist/* optional */.lqM(dist/* array */.YOg(Check), []),
    performance: dist/* optional */.lqM(Performance, {}),
    finalise: dist/* optional */.lqM(Finalise, {}),
});
const defaultConfiguration = () => dist/* parse */.qgA(Configuration, { version: 1 });


/***/ }),

/***/ 3653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ durationOf)
/* harmony export */ });
const units = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const durationOf = (duration) => {
    const unit = units[duration.slice(-1)];
    const count = Number(duration.slice(0, -1));
    if (unit === undefined || !Number.isSafeInteger(count))
        throw new Error(`${duration} is no duration`);
    return count * unit;
};


/***/ }),

/***/ 4777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fd: () => (/* binding */ seatName),
/* harmony export */   rW: () => (/* binding */ seatConflicts)
/* harmony export */ });
/* unused harmony export seatsIn */
const seatName = (of, kind, role, nth) => `${of}-${kind}-${role}${nth === 1 ? "" : `-${nth}`}`;
const longest = 63;
const seatConflicts = (configuration) => {
    const owners = new Map();
    for (const name of Object.values(configuration.flows).flatMap((flow) => ("chain" in flow ? flow.chain : [])))
        for (const used of [name, `${name}-plan`, `${name}-check`])
            owners.set(used, `of ${name} itself`);
    return seatsIn(configuration).flatMap(({ keys, name }) => {
        const path = keys.join(".");
        const other = owners.get(name);
        owners.set(name, `asked for by ${path}`);
        if (other !== undefined && other !== `asked for by ${path}`)
            return [{ keys, message: `waits in the environment ${name}, which is ${other}; name the role otherwise` }];
        return name.length > longest
            ? [{ keys, message: `waits in the environment ${name}, whose name is longer than ${longest}` }]
            : [];
    });
};
const seatsIn = ({ flows, environments }) => [
    ...["release", "hotfix"].flatMap((flow) => seatsOf(flow, "start", flows[flow].start, ["flows", flow, "start"])),
    ...Object.entries(environments).flatMap(([name, { approve, accept, freeze }]) => [
        ...seatsOf(name, "approve", approve, ["environments", name, "approve"]),
        ...seatsOf(name, "accept", accept, ["environments", name, "accept"]),
        ...[...new Map(freeze.map(({ override }, index) => [override, index]))].flatMap(([role, index]) => role === undefined
            ? []
            : [{ keys: ["environments", name, "freeze", index, "override"], name: seatName(name, "override", role, 1) }]),
    ]),
];
const seatsOf = (of, kind, quorum, keys) => Object.entries(quorum).flatMap(([role, count]) => Array.from({ length: count }, (_, index) => ({
    keys: [...keys, role],
    name: seatName(of, kind, role, index + 1),
})));


/***/ })

};
