export const id = 4504;
export const ids = [4504];
export const modules = {

/***/ 3122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ approvalRequest),
  Q: () => (/* binding */ approval_request_inputs)
});

// EXTERNAL MODULE: ./packages/decide/approval/matching.js
var matching = __webpack_require__(7283);
;// CONCATENATED MODULE: ./packages/decide/approval/candidates.js

function candidatesOf(asked) {
    const { requiredApprovals, roles } = asked;
    const people = peopleOf(asked);
    const canFill = (supplied) => isFillable(asked, people, supplied);
    return new Map(requiredApprovals.map(({ environment, role }) => {
        const members = roles[role];
        if (!members?.known)
            return [environment, null];
        const taken = asked.taken?.[environment];
        if (taken !== undefined)
            return [environment, [taken]];
        return [environment, people.filter((login) => canFill(new Map([[environment, login]])))];
    }));
}
function fillableApprovals(asked) {
    const people = peopleOf(asked);
    return matchingOf(asked, people, new Map(Object.entries(asked.taken ?? {}))).filter((is) => is).length;
}
function peopleOf({ requiredApprovals, roles, excluded }) {
    const logins = requiredApprovals.flatMap(({ role }) => {
        const members = roles[role];
        return members?.known ? members.logins : [];
    });
    const each = new Map(logins.toReversed().map((login) => [login.toLowerCase(), login]));
    return [...each.values()].toReversed().filter((login) => !isExcluded(login, excluded));
}
function isExcluded(login, excluded) {
    return excluded.some((other) => other.login.toLowerCase() === login.toLowerCase());
}
function isFillable(asked, people, supplied) {
    const all = new Map([...Object.entries(asked.taken ?? {}), ...supplied]);
    return matchingOf(asked, people, all).every((is) => is);
}
function matchingOf({ requiredApprovals, roles }, people, supplied) {
    const holders = new Set([...supplied.values()].map((login) => login.toLowerCase()));
    if (holders.size < supplied.size)
        return requiredApprovals.map(() => false);
    const matches = (0,matching/* matching */.w)(requiredApprovals.length, people.length, (index, person) => {
        const { role, environment } = requiredApprovals[index];
        const login = people[person].toLowerCase();
        const own = supplied.get(environment);
        if (own !== undefined)
            return own.toLowerCase() === login && hasRole(login, roles[role]);
        return !holders.has(login) && hasRole(login, roles[role]);
    });
    return matches.map((person, index) => {
        const members = roles[requiredApprovals[index]?.role ?? ""];
        return person !== null || !members?.known;
    });
}
function hasRole(login, members) {
    return members?.known === true && members.logins.some((other) => other.toLowerCase() === login);
}

// EXTERNAL MODULE: ./packages/decide/approval/freeze.js
var approval_freeze = __webpack_require__(5763);
// EXTERNAL MODULE: ./packages/decide/approval/required-approvals.js
var required_approvals = __webpack_require__(2640);
// EXTERNAL MODULE: ./packages/decide/approval/words.js
var approval_words = __webpack_require__(1747);
;// CONCATENATED MODULE: ./packages/decide/approval/people-verdict.js



function questionsOf({ name, chain }, configuration) {
    const places = [
        { gate: "start", environment: null },
        ...chain.flatMap((environment) => ["approve", "accept"].map((gate) => ({ gate, environment }))),
    ];
    return places.flatMap(({ gate, environment }) => {
        const asked = (0,required_approvals/* requiredApprovalsFor */.zU)({ gate, flow: name, environment, configuration, freeze: null });
        return asked.go && asked.requiredApprovals.length > 0
            ? [{ gate, environment, requiredApprovals: asked.requiredApprovals }]
            : [];
    });
}
function peopleVerdict({ questions, roles, excluded, mustKnow }) {
    for (const { gate, environment, requiredApprovals } of questions) {
        for (const role of new Set(requiredApprovals.map((requiredApproval) => requiredApproval.role))) {
            const members = roles[role];
            if (members === undefined)
                return no("bad_config", `the configuration has no role ${role}`, "Name it under roles.");
            if (!members.known && (mustKnow || members.reason === "bad_config"))
                return no(members.reason, `${placeWords(gate, environment)}: ${members.because}`, members.remedy);
        }
        if (fillableApprovals({ requiredApprovals, roles, excluded }) < requiredApprovals.length)
            return tooFew(`${placeWords(gate, environment)} asks for ${neededBy(requiredApprovals)}`, requiredApprovals, roles, excluded);
    }
    return { go: true, because: "everybody who is asked can be found" };
}
function placeWords(gate, environment) {
    const words = {
        start: "the start",
        approve: `the approval for ${environment}`,
        accept: `the acceptance in ${environment}`,
    };
    return words[gate];
}
function neededBy(requiredApprovals) {
    const roles = [...new Set(requiredApprovals.map(({ role }) => role))];
    return (0,approval_words/* list */.p_)(roles.map((role) => `${requiredApprovals.filter((requiredApproval) => requiredApproval.role === role).length} of ${role}`));
}
function tooFew(asks, requiredApprovals, roles, excluded) {
    const messages = [...new Set(requiredApprovals.map(({ role }) => role))].flatMap((role) => {
        const members = roles[role];
        if (!members?.known)
            return [];
        const may = members.logins.filter((login) => !isExcluded(login, excluded));
        return [may.length === 0 ? `nobody may answer as ${role}` : `as ${role} may answer ${(0,approval_words/* list */.p_)(may)}`];
    });
    const everybody = requiredApprovals.flatMap(({ role }) => {
        const members = roles[role];
        return members?.known ? members.logins : [];
    });
    const out = excluded.filter(({ login }) => isExcluded(login, everybody.map((other) => ({ login: other }))));
    const why = out.length === 0 ? "" : `; ${(0,approval_words/* list */.p_)(out.map(({ login, because }) => `${login} ${because}`))}`;
    return no("approval_missing", `${asks}, each by another person, but ${(0,approval_words/* list */.p_)(messages)}${why}`, "Give the roles to more people, ask for fewer, or let somebody else commit and push this release; then re-run all jobs.");
}
function no(reason, because, remedy) {
    return { go: false, reason, because, remedy };
}

// EXTERNAL MODULE: ./packages/decide/earlier/earlier-doubts.js
var earlier_doubts = __webpack_require__(6087);
// EXTERNAL MODULE: ./packages/decide/finalise/back.js
var back = __webpack_require__(15);
// EXTERNAL MODULE: ./packages/decide/ledger/entries.js
var entries = __webpack_require__(2196);
// EXTERNAL MODULE: ./packages/decide/writers/commit-authors.js
var commit_authors = __webpack_require__(443);
// EXTERNAL MODULE: ./packages/decide/writers/writers.js + 3 modules
var writers_writers = __webpack_require__(6809);
// EXTERNAL MODULE: ./packages/kit/earlier/earlier-jobs.js
var earlier_jobs = __webpack_require__(5352);
// EXTERNAL MODULE: ./packages/kit/inputs/child-secrets.js
var child_secrets = __webpack_require__(8290);
// EXTERNAL MODULE: ./packages/kit/inputs/input.js
var input = __webpack_require__(4164);
// EXTERNAL MODULE: ./packages/kit/inputs/inputs.js
var inputs = __webpack_require__(8491);
// EXTERNAL MODULE: ./packages/kit/inputs/secret-origin.js
var secret_origin = __webpack_require__(781);
// EXTERNAL MODULE: ./packages/kit/people/role-members.js
var role_members = __webpack_require__(8718);
// EXTERNAL MODULE: ./packages/kit/result.js
var result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/kit/together.js
var together = __webpack_require__(5600);
// EXTERNAL MODULE: ./packages/kit/trusted-policy.js
var trusted_policy = __webpack_require__(954);
// EXTERNAL MODULE: ./packages/model/approval/approval.js
var approval = __webpack_require__(3806);
// EXTERNAL MODULE: ./packages/model/configuration/configuration.js + 3 modules
var configuration_configuration = __webpack_require__(2382);
// EXTERNAL MODULE: ./packages/model/configuration/policy.js
var policy = __webpack_require__(48);
// EXTERNAL MODULE: ./packages/model/release/release.js
var release = __webpack_require__(638);
// EXTERNAL MODULE: ./packages/model/run/flow.js
var flow = __webpack_require__(2479);
// EXTERNAL MODULE: ./packages/model/run/run-facts.js
var run_facts = __webpack_require__(6132);
// EXTERNAL MODULE: ./packages/model/terraform/terraform-plan.js
var terraform_plan = __webpack_require__(7592);
;// CONCATENATED MODULE: ./actions/approval-request/links.js
async function linksFor({ execution, finishing, trigger, }) {
    const home = (await finishing.refs.page("")).replace(/\/$/, "");
    const [owner = ""] = trigger.repository.split("/");
    const server = home.slice(0, home.length - trigger.repository.length - 1);
    return {
        commit: (sha) => `${home}/commit/${encoded(sha)}`,
        difference: (from, to) => `${home}/compare/${encoded(from)}...${encoded(to)}`,
        team: (slug) => `${server}/orgs/${encoded(owner)}/teams/${encoded(slug)}`,
        review: `${home}/actions/runs/${execution.run}`,
    };
}
function linkTo(address, shown) {
    return `[${shown}](${address})`;
}
function encoded(text) {
    return encodeURIComponent(text).replaceAll(/[()'*!~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

// EXTERNAL MODULE: ./packages/decide/versions/tag-versions.js
var tag_versions = __webpack_require__(2080);
// EXTERNAL MODULE: ./packages/decide/versions/version.js
var versions_version = __webpack_require__(7512);
;// CONCATENATED MODULE: ./actions/approval-request/live-name.js


async function withLiveNames(standing, scheme, world) {
    const states = [standing.here, standing.last];
    const isUnnamed = states.some((state) => [state?.current, state?.lastKnownGood].some((it) => it && !(0,versions_version/* isNamed */.ev)(it.name)));
    if (!isUnnamed)
        return standing;
    const tag = await world.releaseTags.newest();
    const named = (currentRelease) => {
        if (currentRelease === null || (0,versions_version/* isNamed */.ev)(currentRelease.name))
            return currentRelease;
        const version = tag?.commit === currentRelease.commit ? (0,tag_versions/* versionsInTags */.k)([tag.name], scheme).versions[0]?.version : undefined;
        return { ...currentRelease, name: version ?? `commit ${currentRelease.commit.slice(0, 7)}` };
    };
    const all = (state) => state && { ...state, current: named(state.current), lastKnownGood: named(state.lastKnownGood) };
    return { ...standing, here: all(standing.here), last: all(standing.last) };
}

// EXTERNAL MODULE: ./packages/decide/deploy/plan.js
var deploy_plan = __webpack_require__(7339);
// EXTERNAL MODULE: ./packages/decide/deploy/plan-difference.js
var plan_difference = __webpack_require__(9395);
// EXTERNAL MODULE: ./packages/kit/terraform/fetch-plan.js
var fetch_plan = __webpack_require__(4883);
// EXTERNAL MODULE: ./packages/kit/terraform/plan-key.js
var plan_key = __webpack_require__(7542);
;// CONCATENATED MODULE: ./actions/approval-request/look-into-plan.js




async function lookIntoPlan(plan, { secrets, protect, }, world) {
    for (const [name, value] of Object.entries(secrets ?? {}))
        world.mask(value, `${name} in SLIPWAY_SECRETS`);
    const shown = (0,deploy_plan/* planVerdict */.Ft)(plan.summary, protect);
    const { passphrase } = (0,plan_key/* splitPlanKey */.$)(secrets);
    const opened = plan.sealed === true && passphrase === undefined
        ? { closed: "it has no key" }
        : await (0,fetch_plan/* openPlan */.b)(plan, passphrase, world);
    if ("closed" in opened) {
        const message = "The plan is encrypted and this job cannot open it: shown is what the plan job said. Deploy compares it with the plan's own bytes before it applies anything.";
        return { verdict: shown, message };
    }
    const { readPlan } = await __webpack_require__.e(/* import() */ 209).then(__webpack_require__.bind(__webpack_require__, 209));
    const held = await readPlan(opened.file);
    const same = (0,plan_difference/* planMatch */.JX)(plan, held);
    world.log.info(same.because);
    return {
        verdict: same.go ? (0,deploy_plan/* planVerdict */.Ft)(held.summary, protect) : same,
        message: "The plan is read from its own bytes; deploy applies exactly these.",
    };
}

// EXTERNAL MODULE: ./packages/decide/flow/busy.js
var busy = __webpack_require__(3219);
;// CONCATENATED MODULE: ./actions/approval-request/may-start.js


const folder = "refs/tags";
async function mayStart(flow, configuration, whenBusy, world) {
    const free = await versionIsFree(flow, configuration, world);
    if (!free.go || whenBusy === "wait")
        return free;
    const verdict = (0,busy/* busyVerdict */.X)(flow, configuration, await world.runs.unfinished(world.execution.run));
    return verdict.go ? free : verdict;
}
const versionIsFree = async ({ release: { version }, trigger }, { versions: scheme }, { finishing: { refs } }) => {
    const matches = await refs.list(folder);
    const names = matches.map(({ name }) => name.slice(folder.length + 1));
    if (!(0,versions_version/* isNamed */.ev)(version))
        return (0,versions_version/* followsFromCommits */.HB)(names, scheme);
    const tags = matches.map(async (ref) => {
        const name = ref.name.slice(folder.length + 1);
        return { name, commit: (0,versions_version/* namesVersion */.H7)(name, version, scheme) ? await refs.target(ref) : null };
    });
    return (0,versions_version/* versionVerdict */.Ul)({ version, commit: trigger.commit }, { tags: await Promise.all(tags), scheme });
};

;// CONCATENATED MODULE: ./packages/decide/writers/release-range.js
function releaseBase(current, mainBranch) {
    return current === null
        ? { base: `refs/heads/${mainBranch}`, message: `since it left ${mainBranch}` }
        : { base: current.commit, message: `since ${current.name}` };
}
function versionLike(tags) {
    return tags
        .flatMap((tag) => {
        const [, numbers, rest = ""] = /(?:^|[^\d.])(\d{1,8}(?:\.\d{1,8}){1,3})((?:[-+.]?[A-Za-z][\w.+-]*)?)$/.exec(tag) ?? [];
        return numbers === undefined ? [] : [{ tag, numbers: numbers.split(".").map(Number), isDraft: rest !== "" }];
    })
        .toSorted((a, b) => [0, 1, 2, 3].map((at) => (b.numbers[at] ?? 0) - (a.numbers[at] ?? 0)).find((difference) => difference !== 0) ??
        Number(a.isDraft) - Number(b.isDraft))
        .map(({ tag }) => tag);
}
function productionVerdict({ current, mainBranch, isInMain, newest }) {
    return isInMain || newest === null || newest.isHeld
        ? { go: true, because: "" }
        : {
            go: false,
            reason: "ledger_rewritten",
            because: `the ledger says that ${current.release} (${current.commit.slice(0, 7)}) is in production, but neither ${mainBranch} holds that commit nor does it hold ${newest.tag}`,
            remedy: `Look at what runs, and at who wrote it: git fetch origin slipway-ledger && git log -p origin/slipway-ledger -- environments. Then bring slipway-ledger back, or ${mainBranch} and its tags, to what was released.`,
        };
}
function release_range_peopleOf(commits) {
    return [
        ...new Map(commits.flatMap(({ authors }) => authors.map(({ login, name }) => [(login ?? `name ${name}`).toLowerCase(), login ?? name]))).values(),
    ];
}

// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
;// CONCATENATED MODULE: ./actions/approval-request/new-commits.js


async function commitsOf(head, current, { mainBranch, since, isFirst }, world) {
    const { commits, log } = world;
    const released = await inMain(current, mainBranch, world);
    const ranges = [];
    for (const from of released === null ? [null] : [released, null]) {
        const { base, message } = releaseBase(from, mainBranch);
        const matches = await commits.since(base, head);
        if (matches === null)
            log.info(`${base} is not there or has nothing in common with ${head.slice(0, 7)}`);
        else
            ranges.push({ commits: matches, message, base: from?.commit ?? mainBranch });
        if (matches !== null)
            break;
    }
    if (released === null && since !== undefined)
        ranges.push(...(await sinceTag(since, head, world)));
    const [shortest] = ranges.toSorted((a, b) => a.commits.length - b.commits.length);
    if (shortest)
        return shortest;
    if (isFirst) {
        const tag = await newestTag(head, world);
        const newCommits = tag === undefined ? [] : await sinceTag(tag, head, world);
        if (newCommits[0])
            return newCommits[0];
    }
    log.info(`everybody who ever wrote counts as an author: name the tag that production runs in approvals.since, on the branch ${mainBranch}`);
    return { commits: (await commits.since(null, head)) ?? [], message: "in all of its history", base: null };
}
const sinceTag = async (name, head, { ancestry, commits, finishing, log }) => {
    const ref = /^[0-9a-f]{40}$/.test(name) ? null : await finishing.refs.read(`refs/tags/${name}`);
    const base = ref === null ? name : await finishing.refs.target(ref);
    const isBefore = /^[0-9a-f]{40}$/.test(base) && (await ancestry.isAncestor(base, head));
    const matches = isBefore ? await commits.since(base, head) : null;
    if (matches === null)
        log.info(`${name} is not there, or ${head.slice(0, 7)} does not hold it`);
    return matches === null ? [] : [{ commits: matches, message: `since ${name}`, base }];
};
const most = 10;
const newestTag = async (head, { ancestry, finishing }) => {
    const tags = new Map((await finishing.refs.list("refs/tags/")).map((ref) => [ref.name.slice("refs/tags/".length), ref]));
    for (const name of versionLike([...tags.keys()]).slice(0, most)) {
        const ref = tags.get(name);
        if (ref && (await ancestry.isAncestor(await finishing.refs.target(ref), head)))
            return name;
    }
    return undefined;
};
const inMain = async (current, mainBranch, { ancestry, log, releaseTags }) => {
    if (current === null)
        return null;
    const isInMain = await ancestry.isAncestor(current.commit, `refs/heads/${mainBranch}`);
    const newest = isInMain ? null : await releaseTags.newest();
    const verdict = productionVerdict({
        current,
        mainBranch,
        isInMain,
        newest: newest && { tag: newest.name, isHeld: await ancestry.isAncestor(newest.commit, current.commit) },
    });
    if (!verdict.go)
        throw new user_error/* UserError */.y(verdict.because, verdict);
    if (!isInMain)
        log.info(`${current.release} runs, but ${mainBranch} does not hold it yet`);
    return isInMain ? current : null;
};
async function commitsSince(here, head, all, released, { commits }) {
    if (here === null || here.commit === released?.commit)
        return all;
    const matches = here.commit === head ? [] : await commits.since(here.commit, head);
    return matches === null ? all : { commits: matches, message: `since ${here.name}`, base: here.commit };
}

// EXTERNAL MODULE: ./packages/decide/belonging/difference.js
var difference = __webpack_require__(2519);
// EXTERNAL MODULE: ./packages/decide/belonging/own-release.js
var own_release = __webpack_require__(5050);
// EXTERNAL MODULE: ./packages/decide/belonging/run-commit.js
var run_commit = __webpack_require__(3385);
;// CONCATENATED MODULE: ./actions/approval-request/other-work.js




function otherWork(given, commit) {
    const wrong = misplaced(given);
    if (wrong !== undefined)
        return new user_error/* UserError */.y(wrong, {
            reason: "bad_input",
            remedy: "At the start neither a release nor an environment is named; at the other gates both are.",
        });
    return (0,run_commit/* foreignDocuments */.H)((0,own_release/* foreignToRun */.B)(given.flow, given.release, commit) ?? otherPlan(given));
}
const misplaced = ({ gate, flow, environment, release, plan }) => {
    if (gate === "start") {
        const named = [environment, release, plan].some((value) => value !== undefined);
        return named ? "the start of a flow is before every release, environment and plan" : undefined;
    }
    if (environment === undefined || release === undefined)
        return `${gate} needs the environment and the release`;
    return flow.chain.includes(environment)
        ? undefined
        : `${environment} is not in the chain of the flow ${flow.name}: ${flow.chain.join(", ") || "it deploys nothing"}`;
};
function otherPlan({ release, environment, plan }) {
    const other = plan && (0,difference/* differenceFrom */.mX)(plan, { environment, artefact: release?.artefact.digest });
    if (other === undefined)
        return undefined;
    return other.what === "environment"
        ? `the plan is for ${other.found}, not for ${other.expected}`
        : `the plan was made from the artefact ${other.found}, not from ${other.expected}`;
}

// EXTERNAL MODULE: ./packages/kit/log/markdown.js
var markdown = __webpack_require__(8480);
;// CONCATENATED MODULE: ./actions/approval-request/page-headline.js



function headline({ flow, request: { gate, environment, requiredApprovals }, standing: { before }, entries, }) {
    const kind = flow.name === "hotfix" ? "hotfix" : "release";
    const { version } = flow.release;
    const release = (0,versions_version/* isNamed */.ev)(version)
        ? `${kind} ${(0,markdown/* plain */.pj)(version)}`
        : `${kind} of ${(0,markdown/* plain */.pj)(flow.trigger.branch)} (${(0,markdown/* code */.aY)(flow.trigger.commit.slice(0, 7))})`;
    const the = (0,versions_version/* isNamed */.ev)(version) ? "" : "the ";
    const place = (0,markdown/* plain */.pj)(environment ?? "");
    const roles = roleWords(requiredApprovals.map(({ role }) => role));
    const question = {
        start: requiredApprovals.length === 0 ? `The ${release} begins.` : `May ${the}${release} begin?`,
        approve: requiredApprovals.length === 0 ? `The ${release} goes to ${place}.` : `May ${the}${release} go to ${place}?`,
        accept: requiredApprovals.length === 0
            ? `The ${release} stays in ${place}.`
            : `Is ${the}${release} accepted in ${place}?`,
    }[gate];
    const verified = done(entries, "analyse") && done(entries, "test") ? ["verified"] : [];
    const checked = gate === "accept" && done(entries, "check") ? ["deployed and checked"] : [];
    const accepted = before === null ? [] : [acceptedWords(before)];
    const message = [...verified, ...checked, ...accepted].join("; ");
    const waiting = requiredApprovals.length === 0 ? "Nobody is asked." : `Waiting for: ${roles}.`;
    return `**${question}** ${message === "" ? "" : `${capital(message)}. `}${waiting}`;
}
const acceptedWords = ({ environment, acceptance }) => {
    if (acceptance?.verdict !== "go")
        return `**not accepted in ${(0,markdown/* plain */.pj)(environment)}**`;
    const people = acceptance.people.filter((person) => person.for === "accept").map(personWords);
    return `accepted in ${(0,markdown/* plain */.pj)(environment)}${people.length === 0 ? "" : ` by ${(0,approval_words/* list */.p_)(people)}`}`;
};
const done = (entries, phase) => {
    const those = entries.filter((entry) => entry.phase === phase);
    return those.length > 0 && those.every(({ outcome }) => outcome === "passed" || outcome === "skipped");
};
const roleWords = (roles) => (0,approval_words/* list */.p_)([...new Set(roles)].map((role) => {
    const count = roles.filter((other) => other === role).length;
    return (0,markdown/* plain */.pj)(count === 1 ? role : `${count} of ${role}`);
}));
const personWords = ({ login, role }) => (0,markdown/* plain */.pj)(`${login} (${role})`);
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

;// CONCATENATED MODULE: ./actions/approval-request/page-lists.js



const page_lists_most = 300;
function foldedLists({ request, plan, migrations, news, entries, links }) {
    const { subject } = request;
    return (0,markdown/* lines */.Mn)(`Asked is exactly this: commit ${linkTo(links.commit(subject.commit), (0,markdown/* code */.aY)(subject.commit))}${subject.digest === null ? "" : `, artefact ${(0,markdown/* code */.aY)(subject.digest)}`}${subject.plan === null ? "" : `, plan ${(0,markdown/* code */.aY)(subject.plan)}`}.`, plan === null ? "" : planList(plan.summary), (migrations ?? []).length === 0 ? "" : migrationList(migrations ?? []), news.commits.length === 0 ? "" : commitList(news, links), entries.length === 0 ? "" : entryList(entries));
}
const order = {
    delete: 0,
    replace: 1,
    forget: 2,
    update: 3,
    create: 4,
    read: 5,
    "no-op": 6,
};
const planList = ({ resources, outputs }) => {
    const rows = [
        ...resources
            .toSorted((a, b) => order[a.action] - order[b.action])
            .map((change) => [(0,markdown/* code */.aY)(change.address), (0,markdown/* plain */.pj)((0,deploy_plan/* actionWords */.Iv)(change))]),
        ...outputs.map(({ name, action }) => [`output ${(0,markdown/* code */.aY)(name)}`, action]),
    ];
    return rows.length === 0 ? "" : (0,markdown/* folded */.TM)(`the plan, ${rows.length} by address`, limited(["resource", "action"], rows));
};
const migrationList = (migrations) => (0,markdown/* folded */.TM)(counted(migrations.length, "migration"), limited(["migration", "cannot be undone"], migrations.map(({ name, losses }) => [(0,markdown/* code */.aY)(name), (0,markdown/* plain */.pj)(losses.map(({ what }) => what).join(", "))])));
const commitList = ({ commits, message }, links) => (0,markdown/* folded */.TM)(`${counted(commits.length, "commit")} ${(0,markdown/* plain */.pj)(message)}`, limited(["commit", "by", "what"], commits
    .toReversed()
    .map(({ sha, title, authors }) => [
    linkTo(links.commit(sha), (0,markdown/* code */.aY)(sha.slice(0, 7))),
    (0,markdown/* plain */.pj)(authors.map(({ login, name }) => login ?? name).join(", ")),
    (0,markdown/* plain */.pj)(title.slice(0, 200)),
])));
const entryList = (entries) => (0,markdown/* folded */.TM)("what was done before", limited(["phase", "outcome", "what"], entries.map(({ phase, environment, outcome, because }) => [
    (0,markdown/* plain */.pj)(environment === null ? phase : `${phase} of ${environment}`),
    outcome,
    (0,markdown/* plain */.pj)(because),
])));
const limited = (head, rows) => (0,markdown/* lines */.Mn)((0,markdown/* table */.tp)(head, rows.slice(0, page_lists_most)), rows.length > page_lists_most ? `and ${rows.length - page_lists_most} more` : "");
const counted = (count, what) => `${count} ${what}${count === 1 ? "" : "s"}`;

;// CONCATENATED MODULE: ./actions/approval-request/page-pipeline.js

function changesPipeline({ isFirst, rules, workflows }) {
    return isFirst || rules.length > 0 || workflows.length > 0;
}
function pipelinePart(changes) {
    if (!changesPipeline(changes))
        return "";
    const { branch, isFirst, file, rules, workflows } = changes;
    const first = isFirst
        ? `**${(0,markdown/* code */.aY)(branch)} has no ${(0,markdown/* code */.aY)(file)} yet**: this is the first release, and it says itself who is asked.`
        : "";
    const weakenings = [...rules.filter(({ effect }) => effect === "weaker"), ...workflows.filter(isWeaker)].length;
    const headline = rules.length + workflows.length === 0
        ? ""
        : `**This release changes the pipeline itself**${weakenings === 0 ? "" : `, and ${weakenings === 1 ? "one of the changes weakens it" : `${weakenings} of the changes weaken it`}`}.`;
    return (0,markdown/* lines */.Mn)(first, headline, ruleTable(changes), workflowTable(workflows));
}
const isWeaker = ({ weakenings }) => weakenings.length > 0;
const ruleTable = ({ branch, rules }) => {
    const words = {
        weaker: `**no effect**: what ${(0,markdown/* plain */.pj)(branch)} says holds`,
        other: "holds for this release",
        new: "holds for this release, and is new",
        stricter: "holds for this release, because it is stricter",
    };
    return (0,markdown/* table */.tp)(["setting", `on ${(0,markdown/* plain */.pj)(branch)}`, "this release says", ""], rules.map(({ rule, trusted, proposed, effect }) => [(0,markdown/* code */.aY)(rule), cell(trusted), cell(proposed), words[effect]]));
};
const cell = (value) => (value === null ? "nothing" : (0,markdown/* code */.aY)(value));
const workflowTable = (workflows) => {
    const rows = workflows.map(({ file, change, weakenings }) => [
        (0,markdown/* code */.aY)(file),
        change,
        weakenings.map((words) => `**${(0,markdown/* plain */.pj)(words)}**`).join(", "),
    ]);
    const drawn = (0,markdown/* table */.tp)(["workflow file", "", "look at"], rows);
    return workflows.some(isWeaker) || rows.length === 0 ? drawn : (0,markdown/* folded */.TM)(`${rows.length} workflow files`, drawn);
};

;// CONCATENATED MODULE: ./actions/approval-request/page.js









function approvalPage(page) {
    const { request, standing } = page;
    const place = request.environment ?? page.flow.chain.at(-1) ?? "the last environment";
    return (0,markdown/* lines */.Mn)(headline(page), pipelinePart(page.pipeline), page.frozen === null
        ? ""
        : `**${(0,markdown/* plain */.pj)(place)} is frozen** ${(0,markdown/* plain */.pj)(page.frozen)}: whoever lifts it is recorded by name.`, (0,markdown/* table */.tp)(["", `in ${(0,markdown/* plain */.pj)(place)} now`, "this release"], comparison(page, standing.here?.current ?? null)), page.planNote === null ? "" : (0,markdown/* plain */.pj)(page.planNote), providersPart(page.newProviders), asked(page), uncounted(page), foldedLists(page));
}
const comparison = (page, here) => {
    const { flow, request, plan, migrations, news, entries, links } = page;
    const losses = (migrations ?? []).filter((migration) => migration.losses.length > 0);
    const { commit, digest } = request.subject;
    return [
        [
            "version",
            here === null ? "nothing that the ledger knows" : `${(0,markdown/* plain */.pj)(here.name)}, since ${here.since.slice(0, 10)}`,
            (0,versions_version/* isNamed */.ev)(flow.release.version) ? (0,markdown/* plain */.pj)(flow.release.version) : "follows from its commits",
        ],
        ["commit", here === null ? "" : commitLink(links, here.commit), commitLink(links, commit)],
        ["artefact", here === null ? "" : page_short(here.digest), digest ? page_short(digest) : ""],
        [
            "commits",
            "",
            `${newsCell(news)}${news.base === null ? "" : ` · ${linkTo(links.difference(news.base, commit), "difference")}`}`,
        ],
        ...(plan === null ? [] : [["infrastructure", "", planCell(plan)]]),
        ...(migrations === null
            ? []
            : [["database", here?.migration ? `at ${(0,markdown/* plain */.pj)(here.migration)}` : "", migrationCell(migrations)]]),
        ...["analyse", "test", "check", "measure"].flatMap((phase) => entries.filter((entry) => entry.phase === phase).map((entry) => [phaseWords[phase], "", entryCell(entry)])),
        ...measuredBefore(page.standing),
        ...(request.gate === "start" ? [] : [["if it goes wrong", "", wayBack(page, losses)]]),
    ];
};
const measuredBefore = ({ before }) => before?.measured ? [[`performance in ${(0,markdown/* plain */.pj)(before.environment)}`, "", entryCell(before.measured)]] : [];
const phaseWords = { analyse: "analysis", test: "tests", check: "checks", measure: "performance" };
const entryCell = ({ outcome, reason, because }) => reason === "slower"
    ? `**slower**: ${(0,markdown/* plain */.pj)(because)}`
    : outcome === "passed"
        ? (0,markdown/* plain */.pj)(because)
        : `**${outcome}**: ${(0,markdown/* plain */.pj)(because)}`;
const planCell = ({ summary }) => {
    const counts = (0,deploy_plan/* planCounts */.Ai)(summary);
    const destroyed = counts.delete + counts.replace;
    const changed = summary.resources.filter(({ action }) => action === "update").slice(0, 3);
    const words = (0,deploy_plan/* planWords */.DO)(summary).replace(/(^|, )nothing destroyed$/, "");
    const addresses = changed.length === 0 ? "" : `, changes ${(0,approval_words/* list */.p_)(changed.map(({ address }) => (0,markdown/* code */.aY)(address)))}`;
    return `${words}${addresses}${words === "" ? "" : ", "}**${destroyed} destroyed**`;
};
const migrationCell = (migrations) => {
    if (migrations.length === 0)
        return "nothing new";
    const losses = migrations.flatMap(({ number, losses }) => losses.length === 0
        ? []
        : [`**${(0,markdown/* plain */.pj)(number)} cannot be undone**: ${(0,markdown/* plain */.pj)(losses.map(({ what }) => what).join(", "))}`]);
    return [(0,markdown/* plain */.pj)(migrations.map(({ number }) => number).join(", ")), ...losses].join(" · ");
};
const wayBack = ({ standing: { here } }, losses) => {
    const good = here?.lastKnownGood;
    const back = good ? `last known good is ${(0,markdown/* plain */.pj)(good.name)}` : "nothing is known that was good here";
    const stays = losses.map(({ number }) => number);
    return stays.length === 0 ? back : `${back}; what ${(0,markdown/* plain */.pj)(stays.join(", "))} took away stays away`;
};
const providersPart = (providers) => {
    if (providers.length === 0)
        return "";
    const messages = providers.slice(0, 20).map(({ source, version }) => (0,markdown/* code */.aY)(`${source} ${version}`));
    const more = providers.length > 20 ? ` and ${providers.length - 20} more` : "";
    return `**New providers**, programs that the trusted branch does not have: ${messages.join(", ")}${more}.`;
};
const asked = ({ request: { requiredApprovals }, configuration, roles, candidates, links }) => (0,markdown/* lines */.Mn)((0,markdown/* table */.tp)(["waits in", "for", "who may answer"], requiredApprovals.map(({ environment, role, for: what }) => {
    const of = configuration.roles[role];
    const team = of !== undefined && "team" in of ? of.team : null;
    const may = candidates.get(environment) ?? null;
    const shown = may === null ? page_roleWords(roles[role]) : (0,markdown/* plain */.pj)((0,approval_words/* list */.p_)(may));
    const from = team === null ? "" : `team ${linkTo(links.team(team), (0,markdown/* plain */.pj)(team))}`;
    const who = [from, shown].filter((text) => text !== "").join(": ");
    return [(0,markdown/* code */.aY)(environment), (0,markdown/* plain */.pj)(what === "override" ? `${role}, to lift the freeze` : role), who];
})), requiredApprovals.length === 0
    ? ""
    : `Answer on ${linkTo(links.review, "the page of this run")}, by **Review deployments**${requiredApprovals.length === 1 ? "" : "; nobody counts twice, so each person answers for one of them"}.`);
const page_roleWords = (members) => members?.known === true ? (0,markdown/* plain */.pj)((0,approval_words/* list */.p_)(members.logins)) : "";
const uncounted = ({ request: { excluded, requiredApprovals }, unknown }) => {
    if (requiredApprovals.length === 0)
        return "";
    const messages = excluded.map(({ login, because }) => `- ${(0,markdown/* plain */.pj)(`${login} ${because}`)}`);
    const more = messages.length > page_most ? [`- and ${messages.length - page_most} more`] : [];
    return (0,markdown/* lines */.Mn)(messages.length === 0 ? "" : ["Does not count here:", "", ...messages.slice(0, page_most), ...more].join("\n"), unknown.length === 0
        ? ""
        : ["Unknown:", "", ...unknown.slice(0, page_most).map((text) => `- ${(0,markdown/* plain */.pj)(text)}`)].join("\n"));
};
const page_most = 50;
const commitLink = (links, sha) => linkTo(links.commit(sha), (0,markdown/* code */.aY)(sha.slice(0, 7)));
const newsCell = ({ commits, message }) => `${commits.length} ${(0,markdown/* plain */.pj)(message)}, by ${people(release_range_peopleOf(commits).length)}`;
const people = (count) => (count === 1 ? "1 person" : `${count} people`);
const page_short = (digest) => (0,markdown/* code */.aY)(digest.replace("sha256:", "").slice(0, 12));

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/decide/deploy/migration-losses.js
const migration_losses_name = `(?:"[^"]+"|[\\w$\\u0080-\\uffff]+)(?:\\.(?:"[^"]+"|[\\w$\\u0080-\\uffff]+))*`;
const names = `${migration_losses_name}(?: \\*)?(?: , ${migration_losses_name}(?: \\*)?)*`;
const row = (pattern, what) => ({ when: new RegExp(pattern, "is"), what });
const kinds = "TABLE|SCHEMA|DATABASE|SEQUENCE|TYPE|DOMAIN|MATERIALIZED VIEW|EXTENSION|OWNED BY|TABLESPACE|SERVER";
const rows = [
    row(`^DROP (${kinds})(?: IF EXISTS)? (${names})`, ([, kind = "", what]) => `drops ${kind.toLowerCase()} ${what}`),
    row(`^DROP (?!${kinds})(.+?)(?: IF EXISTS)? (${names})(?: \\(.*\\))? CASCADE$`, ([, kind = "", what]) => {
        return `drops ${kind.toLowerCase()} ${what} and everything that depends on it`;
    }),
    row("^TRUNCATE(?: TABLE)?(?: ONLY)? (.+?)(?: (?:RESTART|CONTINUE) IDENTITY)?(?: CASCADE| RESTRICT)?$", ([, what]) => {
        return `empties ${what}`;
    }),
    row(`(?:^|[ (])DELETE FROM(?: ONLY)? (${migration_losses_name})`, ([, what]) => `deletes rows of ${what}`),
    row(`(?:^|[ (])UPDATE(?: ONLY)? (?!SET )(${migration_losses_name})(?: \\*)?(?: AS)?(?: ${migration_losses_name})? SET `, ([, what]) => {
        return `overwrites rows of ${what}`;
    }),
    row(`(?:^|[ (])INSERT INTO (${migration_losses_name}).* DO UPDATE SET `, ([, what]) => `overwrites rows of ${what}`),
    row(`(?:^|[ (])MERGE INTO(?: ONLY)? (${migration_losses_name}).* THEN (?:UPDATE|DELETE)`, ([, what]) => `overwrites rows of ${what}`),
    row(`^ALTER TYPE (${migration_losses_name}) ADD VALUE`, ([, what]) => `adds a value to type ${what}, which cannot be taken out`),
    row(`^ALTER TYPE (${migration_losses_name}) .*DROP ATTRIBUTE(?: IF EXISTS)? (${migration_losses_name})`, ([, of, what]) => `drops ${of}.${what}`),
    row(`^ALTER TYPE (${migration_losses_name}) .*ALTER ATTRIBUTE (${migration_losses_name})`, ([, of, what]) => `changes the type of ${of}.${what}`),
    row("^DO(?: |$)", () => "runs a block that nobody can look into"),
    row(`^CALL (${migration_losses_name})`, ([, what]) => `calls ${what}, which nobody can look into`),
];
const alterTable = new RegExp(`^ALTER (?:FOREIGN )?TABLE(?: IF EXISTS)?(?: ONLY)? (${migration_losses_name})(?: \\*)? (.*)$`, "is");
const dropColumn = new RegExp(`^DROP (?:COLUMN (?:IF EXISTS )?|(?!(?:CONSTRAINT|COLUMN)\\b)(?:IF EXISTS )?)(${migration_losses_name})`, "is");
const changeType = new RegExp(`^ALTER (?:COLUMN )?(${migration_losses_name}) (?:SET DATA )?TYPE `, "is");
function lossesOf(statements) {
    return statements.flatMap(({ tokens, at }) => lossesIn(textOf(tokens)).map((what) => ({ what, at })));
}
const lossesIn = (text) => {
    if (/^(CREATE|EXPLAIN(?! ANALY[SZ]E)|COMMENT|PREPARE)\b/i.test(text))
        return [];
    const messages = rows.flatMap(({ when, what }) => {
        const match = when.exec(text);
        return match ? (what(match) ?? []) : [];
    });
    const [, table = "", actions = ""] = alterTable.exec(text) ?? [];
    const columns = actionsIn(actions).flatMap((action) => {
        const dropped = dropColumn.exec(action)?.[1];
        const changed = changeType.exec(action)?.[1];
        if (dropped !== undefined)
            return [`drops column ${table}.${dropped}`];
        return changed === undefined ? [] : [`changes the type of ${table}.${changed}`];
    });
    return [...new Set([...messages, ...columns])];
};
const textOf = (tokens) => tokens
    .map((token) => (token.startsWith('"') ? token.replaceAll(/[^\w"$\u0080-\uffff-]/g, "_") : token))
    .join(" ")
    .replaceAll(" . ", ".");
const actionsIn = (text) => {
    let depth = 0;
    const parts = [""];
    for (const token of text.split(" ")) {
        depth += token === "(" ? 1 : token === ")" ? -1 : 0;
        if (token === "," && depth === 0)
            parts.push("");
        else
            parts.push(`${parts.pop() ?? ""} ${token}`.trim());
    }
    return parts.filter((part) => part !== "");
};

// EXTERNAL MODULE: ./packages/formats/sql/sql-statements.js
var sql_statements = __webpack_require__(7458);
// EXTERNAL MODULE: ./packages/ports/database/migration-files.js + 4 modules
var migration_files = __webpack_require__(8790);
;// CONCATENATED MODULE: ./actions/approval-request/pending-migrations.js




async function pendingMigrations({ folder, migrations }, here, { files, trees, workspace }) {
    const root = (0,external_node_path_.join)(workspace, folder);
    if ((await files.kind(root)) !== "folder")
        return null;
    const migrationTexts = await (0,migration_files/* readMigrationFiles */.I)(root, migrations, files);
    const isDone = await doneTest(migrations, here, migrationTexts.length, trees);
    return migrationTexts
        .filter(({ file }) => !isDone(file))
        .toSorted((a, b) => numberIn(a.file) - numberIn(b.file))
        .map(({ file, text, foreign, mistakes: [mistake] = [] }) => ({
        name: file.replace(/\.sql$/, ""),
        number: /\d+/.exec(file.slice(file.lastIndexOf("/") + 1))?.[0] ?? file,
        losses: foreign || mistake
            ? [{ what: `cannot be run: ${(foreign ?? mistake)?.message}`, at: 0 }]
            : lossesOf((0,sql_statements/* statementsOf */.GX)(text)),
    }));
}
const doneTest = async (migrations, here, count, trees) => {
    const newest = here?.migration ?? null;
    if (newest !== null && /^\d+$/.test(newest))
        return (file) => numberIn(file) <= Number(newest);
    const tree = here === null || count === 0 ? null : await trees.of(here.commit);
    if (tree === null)
        return () => false;
    const { files } = await trees.files(tree);
    return (file) => files.has(`${migrations.replace(/\/+$/, "")}/${file}`);
};
const numberIn = (file) => Number(/^\d+/.exec(file.slice(file.lastIndexOf("/") + 1))?.[0] ?? Number.POSITIVE_INFINITY);

// EXTERNAL MODULE: ./packages/decide/policy/rule-changes.js
var rule_changes = __webpack_require__(5337);
;// CONCATENATED MODULE: ./packages/decide/policy/workflow-changes.js
const workflow_changes_most = 20;
function workflowChanges(files) {
    return files
        .filter(({ trusted, proposed }) => trusted !== proposed)
        .map(({ file, trusted, proposed }) => ({
        file,
        change: trusted === null ? "added" : proposed === null ? "removed" : "changed",
        weakenings: weakeningsOf(trusted ?? "", proposed ?? "").slice(0, workflow_changes_most),
    }))
        .toSorted((a, b) => b.weakenings.length - a.weakenings.length);
}
const hints = [
    {
        pattern: /^[ \t]*(?:-[ \t]+)?uses:\s{0,99}["']?([^\s"'#]+\/\.github\/workflows\/[^\s"'#]+)/gm,
        added: (match) => `uses ${match}`,
        removed: (match) => `no longer uses ${match}`,
    },
    { pattern: /^[ \t]*environment:\s{0,99}["']?([\w-]+)/gm, added: (match) => `names the environment ${match} itself` },
    {
        pattern: /^[ \t]*environment:[ \t]*(?:#[^\n]*)?\n\s{0,99}name:\s{0,99}["']?([\w-]+)/gm,
        added: (match) => `names the environment ${match} itself`,
    },
    { pattern: /\bsecrets\.([A-Za-z_]\w*)/g, added: (match) => `reads the secret ${match}` },
    { pattern: /^[ \t]*secrets:\s{0,99}(inherit)\b/gm, added: () => "passes on all secrets" },
    { pattern: /^[ \t]*([\w-]+:\s{0,99}write)\b/gm, added: (match) => `asks for ${match}` },
    { pattern: /\b(write-all)\b/g, added: () => "asks for every permission" },
    { pattern: /\b(pull_request_target|workflow_run)\b/g, added: (match) => `starts on ${match}` },
    { pattern: /^[ \t]*config:\s{0,99}["']?([^\s"'#]+)/gm, added: (match) => `names the configuration ${match}` },
];
function weakeningsOf(trusted, proposed) {
    return hints.flatMap(({ pattern, added, removed }) => {
        const [old, now] = [found(pattern, trusted), found(pattern, proposed)];
        return [
            ...(removed ? [...old].filter((one) => !now.has(one)).map(removed) : []),
            ...(added ? [...now].filter((one) => !old.has(one)).map(added) : []),
        ].map((words) => words.slice(0, 200));
    });
}
const found = (pattern, text) => new Set([...text.matchAll(pattern)].flatMap(([, one]) => (one === undefined ? [] : [one])));

;// CONCATENATED MODULE: ./actions/approval-request/pipeline-changes.js



const pipeline_changes_folder = ".github";
const workflows = `${pipeline_changes_folder}/workflows`;
const pipeline_changes_most = 20;
const mostNamed = 200;
async function pipelineChanges({ branch, file, configuration }, commit, contents) {
    const head = `refs/heads/${branch}`;
    const both = [head, commit];
    const [before, after] = await Promise.all(both.map((ref) => contents.list(pipeline_changes_folder, ref)));
    const isSame = (path) => {
        const [sha, other] = [before, after].map((items) => items?.find(({ name }) => `${pipeline_changes_folder}/${name}` === path)?.sha);
        return sha !== undefined && sha === other;
    };
    const [text, [old = [], now = []]] = await Promise.all([
        configuration === null || isSame(file) ? null : contents.read(file, commit),
        isSame(workflows) ? [] : Promise.all(both.map((ref) => contents.list(workflows, ref))),
    ]);
    const shaOf = (items, name) => items.find((item) => item.name === name)?.sha;
    const names = [...new Set([...old, ...now].map(({ name }) => name))].toSorted();
    const changed = names
        .filter((name) => shaOf(old, name) !== shaOf(now, name))
        .toSorted((a, b) => Number(shaOf(old, a) === undefined) - Number(shaOf(old, b) === undefined));
    const texts = await Promise.all(changed.slice(0, pipeline_changes_most).map(async (name) => {
        const path = `${workflows}/${name}`;
        return {
            file: path,
            trusted: shaOf(old, name) === undefined ? null : await contents.readOnBranch(path, branch),
            proposed: shaOf(now, name) === undefined ? null : await contents.read(path, commit),
        };
    }));
    const unread = changed.slice(pipeline_changes_most, mostNamed).map((name) => ({
        file: `${workflows}/${name}`,
        change: shaOf(old, name) === undefined ? "added" : shaOf(now, name) === undefined ? "removed" : "changed",
        weakenings: ["was not looked into, because too many files change"],
    }));
    const more = changed.length - mostNamed;
    const unnamed = more > 0
        ? [{ file: workflows, change: "changed", weakenings: [`${more} more files change than are named here`] }]
        : [];
    const { parseConfiguration } = await Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(1875)]).then(__webpack_require__.bind(__webpack_require__, 1875));
    const rules = (trusted) => (0,rule_changes/* ruleChanges */.g)(trusted, text === null ? (0,configuration_configuration/* defaultConfiguration */._0)() : parseConfiguration(text, file));
    return {
        branch,
        file,
        isFirst: configuration === null,
        rules: configuration === null || isSame(file) ? [] : rules(configuration),
        workflows: [...workflowChanges(texts), ...unread, ...unnamed],
    };
}

// EXTERNAL MODULE: ./packages/model/ledger/ledger.js
var ledger_ledger = __webpack_require__(2218);
// EXTERNAL MODULE: ./packages/model/ledger/promotion.js
var promotion = __webpack_require__(226);
;// CONCATENATED MODULE: ./actions/approval-request/standing.js


async function standingOf({ chain, release, measures }, environment, gate, { ledger }) {
    const now = await ledger.now();
    const read = async (path) => (now.commit === null ? null : now.read(path));
    const stateOf = async (name) => {
        const text = await read((0,ledger_ledger/* environmentPath */.FQ)(name));
        return text === null ? null : (0,ledger_ledger/* ledgerDocument */.hi)(promotion/* EnvironmentState */.bs, text, (0,ledger_ledger/* environmentPath */.FQ)(name));
    };
    const final = chain.at(-1);
    const last = final === undefined ? null : await stateOf(final);
    const here = environment === undefined || environment === final ? last : await stateOf(environment);
    const previous = environment === undefined ? undefined : chain[chain.indexOf(environment) - 1];
    if (previous === undefined)
        return { here, last, before: null };
    const path = (0,ledger_ledger/* acceptancePath */.xI)(release.id, previous);
    const text = await read(path);
    const acceptance = text === null ? null : (0,ledger_ledger/* ledgerDocument */.hi)(promotion/* Acceptance */.gi, text, path);
    const isShown = gate === "approve" && acceptance !== null && measures.includes(previous);
    const measured = isShown ? await measuredIn(acceptance, read) : null;
    return { here, last, before: { environment: previous, acceptance, measured } };
}
async function measuredIn({ release, environment, execution }, read) {
    const path = `releases/${release}/${environment}/${execution.run}-${execution.attempt}.json`;
    const text = await read(path);
    const entries = text === null ? [] : (0,ledger_ledger/* ledgerDocument */.hi)(promotion/* Promotion */.Yk, text, path).entries;
    return entries.findLast(({ action }) => action === "perf-gate") ?? null;
}

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
;// CONCATENATED MODULE: ./actions/approval-request/unknown-providers.js

async function providersNewTo(branch, plan, { terraform: { directory } }, { contents }) {
    const providers = plan?.providers ?? [];
    if (providers.length === 0)
        return [];
    const trusted = await contents.readOnBranch((0,posix_.join)(directory, ".terraform.lock.hcl"), branch);
    const { unknownProviders } = await __webpack_require__.e(/* import() */ 971).then(__webpack_require__.bind(__webpack_require__, 971));
    return unknownProviders(trusted, providers);
}

;// CONCATENATED MODULE: ./actions/approval-request/approval-request.js





































const approval_request_inputs = (0,inputs/* inputsOf */.Vc)("approval-request", "approve", {
    gate: (0,input/* oneOf */.yL)(...approval/* gateNames */.AO),
    flow: (0,input/* document */.Al)("the flow", flow/* Flow */.nl),
    configuration: (0,input/* document */.Al)("the configuration", configuration_configuration/* Configuration */.Vk),
    policy: (0,input/* document */.Al)("the policy", policy/* Policy */.P),
    release: (0,input/* optional */.lq)((0,input/* document */.Al)("the release", release/* Release */.K)),
    environment: (0,input/* optional */.lq)((0,input/* identifier */.Cv)()),
    plan: (0,input/* optional */.lq)((0,input/* document */.Al)("the plan", terraform_plan/* TerraformPlan */.wp)),
    needs: (0,input/* optional */.lq)((0,input/* needsOf */.hN)("the needs of the job")),
    earlier: (0,input/* optional */.lq)((0,input/* needsOf */.hN)("the needs of the calling job")),
    folder: (0,input/* path */.Ae)(),
    secrets: (0,secret_origin/* fromSecret */.P)((0,input/* optional */.lq)((0,child_secrets/* childSecrets */.C)()), { secret: "SLIPWAY_SECRETS", beside: "-request" }),
    "when-busy": (0,input/* oneOf */.yL)(...run_facts/* whenBusyNames */.Q),
    "app-id": (0,input/* optional */.lq)((0,input/* text */.Qq)()),
    "app-key": (0,input/* optional */.lq)((0,input/* secret */.rJ)()),
    workflow: (0,input/* optional */.lq)((0,input/* text */.Qq)()),
    token: (0,input/* secret */.rJ)(),
}, ({ gate }) => (gate === "accept" ? "accept" : "approve"));
const approvalRequest = async (given, world) => {
    const { gate, flow, configuration, release } = given;
    const environment = given.environment ?? null;
    const mismatch = otherWork(given, world.trigger.commit);
    if (mismatch)
        throw mismatch;
    const nobody = { outputs: { request: "", approvals: [] }, facts: { gate } };
    if (gate === "start") {
        const verdict = await mayStart(flow, configuration, given["when-busy"], world);
        if (!verdict.go)
            return { ...(0,result/* decided */.rc)(verdict, nobody), outcome: "refused" };
        world.log.info(`${flow.release.version} may begin: ${verdict.because}`);
    }
    const earlier = given.earlier ?? {};
    if (gate !== "start") {
        const jobs = await (0,earlier_jobs/* earlierJobs */.bu)(earlier, configuration, world);
        const proved = (0,earlier_doubts/* earlierVerdict */.Y)({ flow, release, needs: earlier, jobs });
        if (!proved.go)
            return { ...(0,result/* decided */.rc)(proved, nobody), outcome: "refused" };
    }
    const { run, attempt } = world.execution;
    const [standing, [trusted, reRunners]] = await (0,together/* together */.b)(standingOf(flow, given.environment, gate, world).then((found) => withLiveNames(found, configuration.versions, world)), (0,together/* together */.b)((0,trusted_policy.policyNow)(given.policy.file, world.contents), world.runs.reRunners(run, attempt)));
    const windows = configuration.environments[environment ?? ""]?.freeze ?? [];
    const freeze = gate === "approve" ? (0,approval_freeze/* freezeAt */.N)(windows, world.time.now()) : null;
    const asks = (0,required_approvals/* requiredApprovalsFor */.zU)({ gate, flow: flow.name, environment, configuration, freeze });
    if (!asks.go)
        return { ...(0,result/* decided */.rc)(asks, nobody), outcome: "refused" };
    const released = standing.last?.current ?? null;
    const { approvals } = configuration;
    const newCommits = await commitsOf(flow.trigger.commit, released, { mainBranch: (0,back/* mainBranch */.SI)(configuration), since: approvals.since, isFirst: given.policy.digest === null }, world);
    const all = { ...newCommits, commits: (0,commit_authors/* withAccounts */.rd)(newCommits.commits, approvals) };
    const begun = (0,commit_authors/* starterVerdict */.Dt)(flow.trigger.actor, approvals);
    const known = begun.go ? (0,commit_authors/* authorsVerdict */.ug)(all.commits, approvals) : begun;
    if (!known.go && asks.requiredApprovals.length > 0)
        return { ...(0,result/* decided */.rc)(known, nobody), outcome: "refused" };
    const { protect } = configuration.terraform;
    const look = given.plan && (await lookIntoPlan(given.plan, { secrets: given.secrets, protect }, world));
    if (look?.verdict.go === false)
        return { ...(0,result/* decided */.rc)(look.verdict, nobody), outcome: "refused" };
    const here = standing.here?.current ?? null;
    const { requiredApprovals } = asks;
    const writers = (0,writers_writers/* writersOf */.k)({
        ...(requiredApprovals.length === 0
            ? nothing
            : await world.authorship.of(all.commits, (moves) => (0,writers_writers/* mayHoldPulls */.d)(all.commits, moves))),
        commits: all.commits,
        pusher: { login: flow.trigger.actor, id: flow.trigger.actorId },
        branch: flow.trigger.branch,
        reRunners,
    }, approvals.exclude);
    const questions = gate === "start" ? questionsOf(flow, configuration) : [{ gate, environment, requiredApprovals }];
    const isWithoutKey = gate === "approve" && given["app-key"] === undefined;
    const app = isWithoutKey ? undefined : (0,role_members/* appOf */.X)(given["app-id"], given["app-key"], "approval-request");
    const roles = await (0,role_members/* membersOf */.l)(questions.flatMap((question) => question.requiredApprovals.map(({ role }) => role)), configuration, app, world);
    const mustKnow = gate !== "approve" || app !== undefined;
    const people = peopleVerdict({ questions, roles, excluded: writers.excluded, mustKnow });
    if (!people.go)
        return { ...(0,result/* decided */.rc)(people, nobody), outcome: "refused" };
    const pipeline = await pipelineChanges(trusted, flow.trigger.commit, world.contents);
    const request = await requestOf(given, requiredApprovals, writers, world);
    const page = approvalPage({
        flow,
        request,
        unknown: writers.unknown,
        roles,
        candidates: candidatesOf({ requiredApprovals, roles, excluded: writers.excluded }),
        links: await linksFor(world),
        configuration,
        pipeline,
        standing,
        all,
        news: await commitsSince(here, flow.trigger.commit, all, released, world),
        plan: given.plan ?? null,
        planNote: look?.message ?? null,
        newProviders: await providersNewTo(trusted.branch, given.plan, configuration, world),
        migrations: await pendingMigrations({ folder: given.folder, migrations: configuration.database.migrations }, here, world),
        entries: (0,entries/* entriesOf */.M)([{ level: "flow", jobs: earlier }, ...(given.needs ? [{ level: "promotion", jobs: given.needs }] : [])], {
            execution: world.execution,
            commits: [flow.trigger.commit],
            artefact: release?.artefact.digest ?? null,
            environment,
            now: request.asked,
        }),
        frozen: freeze === null ? null : (0,required_approvals/* freezeWords */.n4)(freeze),
    });
    for (const { login, because } of request.excluded)
        world.log.info(`${login} does not count: ${login} ${because}`);
    for (const requiredApproval of requiredApprovals)
        world.log.info(`asked ${requiredApproval.role} in ${requiredApproval.environment}`);
    const asked = requiredApprovals.length === 0
        ? "nobody is asked"
        : `asked ${requiredApprovals.map(({ role }) => role).join(", ")}`;
    return (0,result/* passed */.bF)(`${environment ?? flow.name} ${gate}: ${asked}`, {
        outputs: { request, approvals: requiredApprovals },
        summary: page,
        facts: {
            gate,
            requiredApprovals: requiredApprovals.map((requiredApproval) => requiredApproval.environment),
            "changes-pipeline": changesPipeline(pipeline),
            excluded: request.excluded.map(({ login, because }) => `${login} ${because}`),
            ...(writers.unknown.length === 0 ? {} : { unknown: [...writers.unknown] }),
        },
    });
};
const nothing = { moves: [], pulls: [], isWhole: true };
const requestOf = async ({ gate, flow, release, environment, plan }, requiredApprovals, { excluded }, { approvals, time, execution }) => {
    const { run, attempt } = execution;
    const names = new Set(requiredApprovals.map((requiredApproval) => requiredApproval.environment.toLowerCase()));
    const reviews = requiredApprovals.length === 0 ? [] : await approvals.reviews(run);
    const before = new Map();
    for (const { environments, login, state } of reviews)
        for (const name of environments.filter((name) => names.has(name.toLowerCase()))) {
            const key = JSON.stringify([name.toLowerCase(), login.toLowerCase(), state]);
            before.set(key, { environment: name.toLowerCase(), login, state, times: (before.get(key)?.times ?? 0) + 1 });
        }
    return {
        kind: "approval-request",
        version: 1,
        gate,
        environment: environment ?? null,
        subject: {
            release: release?.id ?? flow.release.id,
            commit: flow.trigger.commit,
            digest: release?.artefact.digest ?? null,
            plan: plan?.digest ?? null,
        },
        requiredApprovals: [...requiredApprovals],
        execution: { run, attempt },
        asked: time.now().toISOString(),
        excluded,
        before: [...before.values()],
    };
};


/***/ }),

/***/ 4504:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6651);
/* harmony import */ var _approval_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3122);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_approval_request_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _approval_request_js__WEBPACK_IMPORTED_MODULE_1__/* .approvalRequest */ .D);

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

/***/ 9395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JX: () => (/* binding */ planMatch),
/* harmony export */   Yb: () => (/* binding */ backendVerdict),
/* harmony export */   z5: () => (/* binding */ codeVerdict)
/* harmony export */ });
function planMatch(shown, held) {
    const differences = [
        ...changesOf(shown.summary, held.summary),
        ...(shown.terraform === held.terraform
            ? []
            : [`it was made by Terraform ${held.terraform}, not ${shown.terraform}`]),
        ...(sameText(shown.providers ?? [], held.providers ?? []) ? [] : ["it needs other providers"]),
    ];
    if (differences.length === 0)
        return { go: true, because: "the plan file holds what was shown of it" };
    const [first, more] = [differences.slice(0, 5).join("; "), differences.length - 5];
    return {
        go: false,
        reason: "plan_changed",
        because: `the plan file is not what was shown of it: ${first}${more > 0 ? `; and ${more} more` : ""}`,
        remedy: "Nothing was applied. Something that ran in the plan job, such as a provider, reported another plan than the one that it made: find out what before you plan again.",
    };
}
function codeVerdict(difference) {
    if (difference === undefined)
        return { go: true, because: "the plan was made from the code of the artefact" };
    return {
        go: false,
        reason: "plan_changed",
        because: `the plan file was not made from this artefact: ${difference}`,
        remedy: "Nothing was applied. Find out what in the plan job could change the file before you plan again.",
    };
}
function backendVerdict(held, noted) {
    const { workspace, ...place } = held;
    if (workspace === "default" && inOrder(place) === inOrder(noted))
        return { go: true, because: "the plan writes the state where the code keeps it" };
    return {
        go: false,
        reason: "plan_changed",
        because: `the plan file would write the state somewhere else than the artefact's code does: backend ${held.type}, workspace ${workspace}`,
        remedy: "Nothing was applied. Find out what in the plan job could change the file before you plan again.",
    };
}
const inOrder = (value) => {
    if (Array.isArray(value))
        return `[${value.map(inOrder).join(",")}]`;
    if (typeof value !== "object" || value === null)
        return JSON.stringify(value ?? null);
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${inOrder(item)}`).join(",")}}`;
};
const changesOf = (shown, held) => {
    const [before, after] = [byName(shown), byName(held)];
    return [...new Set([...after.keys(), ...before.keys()])].flatMap((name) => {
        const [was, is] = [before.get(name), after.get(name)];
        if (was === is)
            return [];
        if (is === undefined)
            return [`it does nothing to ${name}, shown was ${was}`];
        return [`it would ${is} ${name}, shown was ${was ?? "nothing"}`];
    });
};
const byName = ({ resources, outputs }) => {
    const all = [
        ...resources.map(({ address, action, deposed, from }) => ({
            name: `${address}${deposed === undefined ? "" : ` (deposed ${deposed})`}`,
            text: `${action}${from === undefined ? "" : ` (moved from ${from})`}`,
        })),
        ...outputs.map(({ name, action }) => ({ name: `output ${name}`, text: action })),
    ];
    const entries = new Map();
    for (const { name, text } of all)
        entries.set(name, entries.has(name) ? `${entries.get(name)} and ${text}` : text);
    return entries;
};
const sameText = (a, b) => JSON.stringify(a) === JSON.stringify(b);


/***/ }),

/***/ 7339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ planCounts),
/* harmony export */   DO: () => (/* binding */ planWords),
/* harmony export */   Ft: () => (/* binding */ planVerdict),
/* harmony export */   Iv: () => (/* binding */ actionWords),
/* harmony export */   YR: () => (/* binding */ changeCount)
/* harmony export */ });
function planCounts({ resources }) {
    const counts = { create: 0, read: 0, update: 0, replace: 0, delete: 0, forget: 0, "no-op": 0 };
    for (const { action } of resources)
        counts[action] += 1;
    return counts;
}
function changeCount({ resources, outputs }) {
    return resources.filter(({ action }) => action !== "read").length + outputs.length;
}
function planWords(summary) {
    const { create, update, replace, delete: destroyed, forget } = planCounts(summary);
    const outputs = summary.outputs.length;
    const moved = summary.resources.filter(isMove).length;
    if (changeCount(summary) === 0)
        return "nothing to change";
    return [
        ...(create > 0 ? [`${create} to add`] : []),
        ...(update > 0 ? [`${update} to change`] : []),
        ...(replace > 0 ? [`${replace} to replace`] : []),
        ...(destroyed > 0 ? [`${destroyed} to destroy`] : []),
        ...(forget > 0 ? [`${forget} to forget`] : []),
        ...(moved > 0 ? [`${moved} to move`] : []),
        ...(outputs > 0 ? [`${outputs} output${outputs === 1 ? "" : "s"}`] : []),
        ...(destroyed + replace === 0 ? ["nothing destroyed"] : []),
    ].join(", ");
}
const isMove = ({ action, from }) => action === "no-op" && from !== undefined;
function actionWords({ action, from }) {
    return from === undefined ? action : `${action === "no-op" ? "" : `${action}, `}moved from ${from}`;
}
function planVerdict(summary, protect) {
    const lost = summary.resources.flatMap((change) => {
        const { address, action, from } = change;
        const here = guard(address, protect);
        const pattern = here ?? (from === undefined ? undefined : guard(from, protect));
        const isLost = action === "delete" || action === "replace" || action === "forget";
        if (pattern === undefined || (!isLost && here !== undefined))
            return [];
        if (!isLost)
            return [`move ${from} to ${address} (${pattern})`];
        return [`${action} ${address}${from === undefined ? "" : `, moved from ${from}`} (${pattern})`];
    });
    if (lost.length === 0)
        return { go: true, because: planWords(summary) };
    return {
        go: false,
        reason: "plan_protected",
        because: `the plan would ${lost.slice(0, 5).join(", ")}${lost.length > 5 ? ` and ${lost.length - 5} more` : ""}, which terraform.protect forbids`,
        remedy: "Change the Terraform so that they stay, name the new address of what is moved in terraform.protect too, or take them out of terraform.protect in a commit of its own.",
    };
}
const guard = (address, protect) => {
    const inModule = address.replace(/^(?:module\.[^.[]+(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?\.)+/, "");
    return protect.find((pattern) => {
        const regex = new RegExp(`^${pattern.split("*").map(literal).join(".*")}(?:\\[.*\\])?$`, "s");
        return regex.test(address) || regex.test(inModule);
    });
};
const literal = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");


/***/ }),

/***/ 15:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ developBranch),
/* harmony export */   SI: () => (/* binding */ mainBranch),
/* harmony export */   jb: () => (/* binding */ startsOf),
/* harmony export */   mx: () => (/* binding */ openReleaseBranches)
/* harmony export */ });
/* harmony import */ var _versions_branch_pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7081);
/* harmony import */ var _versions_branch_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(959);
/* harmony import */ var _versions_tag_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2080);
/* harmony import */ var _versions_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7512);




function developBranch({ flows }) {
    return flows.develop.branches[0] ?? "develop";
}
function mainBranch({ flows }) {
    return flows.main.branches[0] ?? "main";
}
function startsOf(patterns) {
    return [...new Set(patterns.map(_versions_branch_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .fixedStart */ .Do))];
}
function openReleaseBranches(flow, own, configuration, branches, tags) {
    if (flow !== "hotfix")
        return [];
    const { flows, versions: scheme } = configuration;
    const released = (0,_versions_tag_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .versionsInTags */ .k)(tags, scheme).versions;
    const isReleased = (branch) => {
        const said = (0,_versions_branch_version_js__WEBPACK_IMPORTED_MODULE_0__/* .versionOfBranch */ .w)("release", branch, configuration);
        return said.kind === "version" && released.some(({ version }) => (0,_versions_version_js__WEBPACK_IMPORTED_MODULE_2__/* .sameVersion */ .r1)(version, said.version, scheme));
    };
    const kept = new Set([own, mainBranchOf(flows), flows.develop.branches[0]]);
    return branches
        .filter((branch) => flows.release.branches.some((pattern) => (0,_versions_branch_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .matches */ .cK)(pattern, branch)))
        .filter((branch) => !kept.has(branch) && !isReleased(branch))
        .toSorted();
}
const mainBranchOf = (flows) => flows.main.branches[0];


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

/***/ 7458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ statementsOf),
/* harmony export */   RM: () => (/* binding */ scriptPieces),
/* harmony export */   Vv: () => (/* binding */ statementStarts)
/* harmony export */ });
const token = /\s+|--[^\r\n]*|(?<comment>\/\*)|(?<quote>[eE]?'|")|(?<dollar>\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$)|(?<word>[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)|(?<sign>[\s\S])/guy;
function statementStarts(script) {
    return statementsOf(script).map(({ tokens, at }) => ({ words: wordsOf(tokens).slice(0, 3).join(" "), at }));
}
function* scriptPieces(script, from = 0) {
    const pattern = new RegExp(token.source, token.flags);
    pattern.lastIndex = from;
    for (let match = pattern.exec(script); match; match = pattern.exec(script)) {
        const { comment, quote, dollar, word, sign } = match.groups ?? {};
        const at = match.index;
        if (comment !== undefined)
            pattern.lastIndex = endOfComment(script, at);
        if (quote !== undefined)
            pattern.lastIndex = endOfQuote(script, quote, pattern.lastIndex);
        if (dollar !== undefined)
            pattern.lastIndex = endOf(script, dollar, pattern.lastIndex);
        const end = pattern.lastIndex;
        if (comment !== undefined || match[0].startsWith("--"))
            yield { kind: "comment", at, end };
        else if (quote !== undefined)
            yield { kind: quote === '"' ? "name" : "text", at, end };
        else if (dollar !== undefined)
            yield { kind: "dollar", at, end };
        else if (word !== undefined)
            yield { kind: "word", at, end };
        else if (sign !== undefined)
            yield { kind: "sign", at, end };
    }
}
function statementsOf(script) {
    const statements = [];
    let [tokens, words] = [[], []];
    let begun;
    let [parentheses, bodies] = [0, 0];
    const close = () => {
        if (begun !== undefined)
            statements.push({ tokens, at: begun });
        [tokens, words, begun, parentheses, bodies] = [[], [], undefined, 0, 0];
    };
    for (const { kind, at, end } of scriptPieces(script)) {
        if (kind === "comment")
            continue;
        const written = kind === "word" || kind === "sign" || kind === "name" ? script.slice(at, end) : "";
        if (written === ";" && parentheses === 0 && bodies === 0) {
            close();
            continue;
        }
        begun ??= at;
        if (written !== "")
            tokens.push(written);
        if (written === "(")
            parentheses += 1;
        if (written === ")")
            parentheses = Math.max(0, parentheses - 1);
        if (kind === "word") {
            words.push(written.toUpperCase());
            bodies = Math.max(0, bodies + nesting(words, bodies));
        }
    }
    close();
    return statements;
}
const wordsOf = (tokens) => tokens.flatMap((text) => (/^[A-Za-z_\u0080-\uffff]/.test(text) ? [text.toUpperCase()] : []));
const nesting = (words, depth) => {
    if (!/^CREATE (OR REPLACE )?(FUNCTION|PROCEDURE)\b/.test(words.slice(0, 4).join(" ")))
        return 0;
    const last = words.at(-1);
    if (last === "BEGIN" || (last === "CASE" && depth > 0))
        return 1;
    return last === "END" && depth > 0 ? -1 : 0;
};
const endOf = (script, mark, from) => {
    const at = script.indexOf(mark, from);
    return at < 0 ? script.length : at + mark.length;
};
const endOfQuote = (script, quote, from) => {
    const mark = quote.at(-1) ?? "";
    const stop = quote.length === 2 ? /\\|'/g : mark === '"' ? /"/g : /'/g;
    stop.lastIndex = from;
    for (let match = stop.exec(script); match; match = stop.exec(script)) {
        const isPair = match[0] === "\\" || script[stop.lastIndex] === mark;
        if (!isPair)
            return stop.lastIndex;
        stop.lastIndex += 1;
    }
    return script.length;
};
const endOfComment = (script, from) => {
    const mark = /\/\*|\*\//g;
    mark.lastIndex = from;
    let depth = 0;
    for (let match = mark.exec(script); match; match = mark.exec(script)) {
        depth += match[0] === "/*" ? 1 : -1;
        if (depth === 0)
            return mark.lastIndex;
    }
    return script.length;
};


/***/ }),

/***/ 8290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ childSecrets)
/* harmony export */ });
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4164);

const refused = /^(PATH|HOME|SHELL|IFS|ENV|BASH_ENV|BASH_FUNC.*|TMPDIR|LD_.*|DYLD_.*|NODE_.*|GIT_.*|GITHUB_.*|ACTIONS_.*|RUNNER_.*|PYTHON.*|PERL.*|TF_CLI_.*|TF_LOG.*|TF_DATA_DIR|TF_WORKSPACE|TF_PLUGIN_.*|TF_REATTACH_PROVIDERS|TF_IN_AUTOMATION|TF_INPUT)$/i;
function childSecrets() {
    const inner = (0,_input_js__WEBPACK_IMPORTED_MODULE_0__/* .textMap */ .sP)();
    return {
        ...inner,
        secret: true,
        read: (text) => {
            const answer = inner.read(text);
            if (!("ok" in answer))
                return { expected: 'a JSON object of texts, such as {"NAME":"value"}' };
            const mistakes = Object.entries(answer.ok).flatMap(([name, value]) => {
                const mistake = mistakeIn(name, value);
                return mistake === undefined ? [] : [`${JSON.stringify(name)} ${mistake}`];
            });
            return mistakes.length === 0 ? answer : { expected: `what a program may be given: ${mistakes.join("; ")}` };
        },
    };
}
const mistakeIn = (name, value) => {
    if (!/^[A-Za-z_][A-Za-z0-9_]{0,127}$/.test(name))
        return "is not a name of an environment variable";
    if (refused.test(name))
        return "would change the program itself";
    if (value.includes("\0"))
        return "holds a NUL";
    return value.length > 0 && value.length < 4
        ? "is too short to be hidden in a log; if it is not a secret, make it a variable of the environment"
        : undefined;
};


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

/***/ 4883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ openPlan),
/* harmony export */   u: () => (/* binding */ fetchPlan)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8319);


const most = 256 * 1024 * 1024;
async function fetchPlan(plan, passphrase, world) {
    const result = await openPlan(plan, passphrase, world);
    if ("file" in result)
        return result.file;
    throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`the plan was encrypted for another key than this job has: ${result.closed}`, {
        reason: "bad_input",
        remedy: `Where ${plan.environment}-plan has a variable SLIPWAY_PLAN_PUBLIC_KEY, put its private key as SLIPWAY_PLAN_KEY into SLIPWAY_SECRETS of the environment ${plan.environment}; else put the same SLIPWAY_PLAN_KEY into SLIPWAY_SECRETS of ${plan.environment}-plan and ${plan.environment}. Then plan again.`,
    });
}
async function openPlan(plan, passphrase, { artifacts, files, temp }) {
    const [fetched, opened] = [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(temp, "plan.fetched"), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(temp, "plan.tfplan")];
    await artifacts.download(plan.artifact.id, fetched, most);
    const { openSealedFile } = await __webpack_require__.e(/* import() */ 6794).then(__webpack_require__.bind(__webpack_require__, 6794));
    const how = await openSealedFile(fetched, opened, passphrase);
    switch (how) {
        case "no key":
            return { closed: "its SLIPWAY_SECRETS hold no key" };
        case "other key":
            return { closed: "its SLIPWAY_SECRETS hold another one" };
        case "changed":
            throw changed(plan, "its bytes were changed after it was encrypted");
        case "opened":
        case "not sealed": {
            const file = how === "opened" ? opened : fetched;
            const match = await files.digest(file);
            if (match !== plan.digest)
                throw changed(plan, `found ${match}, planned ${plan.digest}`);
            return { file };
        }
    }
}
const changed = ({ artifact }, because) => new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`artifact ${artifact.id} is not the plan that was made: ${because}`, {
    reason: "plan_changed",
    remedy: "Find out who could change it, then plan again: re-run all jobs of this environment.",
});


/***/ }),

/***/ 7542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ splitPlanKey)
/* harmony export */ });
function splitPlanKey(secrets) {
    const { SLIPWAY_PLAN_KEY: own, ...terraform } = secrets ?? {};
    const sorted = Object.entries(terraform).sort(([a], [b]) => (a < b ? -1 : 1));
    return { passphrase: own || (sorted.length === 0 ? undefined : JSON.stringify(sorted)), terraform };
}


/***/ }),

/***/ 5600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ together)
/* harmony export */ });
async function together(one, other) {
    await Promise.allSettled([one, other]);
    return [await one, await other];
}


/***/ }),

/***/ 8790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ readMigrationFiles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/formats/migrations/migration-names.js
const rows = [
    { when: /(^|\/)sqitch\.(plan|conf)$/, message: "belongs to Sqitch" },
    { when: /^(deploy|revert|verify)\/.*\.sql$/i, message: "is in a folder of Sqitch" },
    { when: /(^|\/)U\d[\w.]*__[^/]*\.sql$/i, message: "is an undo migration of Flyway" },
    { when: /(^|\/)[VB]\d[\w.]*__[^/]*\.sql$/i, message: "is named as Flyway names migrations" },
    { when: /(^|\/)R__[^/]*\.sql$/i, message: "is a repeatable migration of Flyway" },
    { when: /\.(down|undo|rollback|revert)\.sql$/i, message: "is named like a down migration" },
    { when: /\.up\.sql$/i, message: "is named like an up migration whose down migration is another file" },
    {
        when: /(^|\/)(down|undo|rollback|revert|up)\.sql$/i,
        message: "is one direction (up or down) of a migration that is a folder",
    },
    { when: /(^|\/)migration\.sql$/i, message: "is a migration of Prisma, in a folder of its own" },
    { when: /\.sql$/i, message: "" },
    { when: /(^|\/)(db\.)?changelog[^/]*\.(xml|ya?ml|json)$/i, message: "belongs to Liquibase" },
    { when: /(^|\/)\d[^/]*\.rb$/i, message: "is a migration of Rails" },
    {
        when: /(^|\/)[Vm]?\d[^/]*\.([cm]?[jt]s)$/i,
        message: "is a migration of a JavaScript tool (knex, Sequelize, node-pg-migrate)",
    },
    { when: /(^|\/)versions\/[^/]*\.py$/i, message: "is a migration of Alembic" },
    { when: /(^|\/)V?\d[^/]*\.(py|php|go|java|kt|cs|exs?|xml|ya?ml|json)$/i, message: "is a migration of another tool" },
    { when: /\.sql[^/]+$|\.(psql|pgsql|ddl|dml)$/i, message: "holds SQL, but does not end in .sql" },
    { when: /\.(md|rst|txt|csv|tsv|png|svg|pdf)$/i, message: "" },
    { when: /(^|\/)[VURB]?\d[^/]*$/, message: "begins like a migration, but does not end in .sql" },
];
function otherTool(file, all) {
    const message = rows.find(({ when }) => when.test(file))?.message;
    if (message)
        return message;
    const [, stem, back] = /^\d+[_-](.+)[_-](down|undo|rollback|revert)\.sql$/i.exec(file) ?? [];
    if (stem === undefined)
        return undefined;
    const up = all.find((other) => [stem, `${stem}_up`, `${stem}-up`].some((name) => isNamed(other, name)));
    return up === undefined ? undefined : `is named like the down migration (${back}) of ${up}`;
}
const isNamed = (file, stem) => file.replace(/^\d+[_-]/, "").toLowerCase() === `${stem}.sql`.toLowerCase();

// EXTERNAL MODULE: ./packages/formats/sql/sql-statements.js
var sql_statements = __webpack_require__(7458);
;// CONCATENATED MODULE: ./packages/formats/migrations/migration-marks.js
const migration_marks_rows = [
    { tool: "dbmate", when: /^--\s*migrate:(?:up|down)\b/i },
    { tool: "goose", when: /^--\s*\+goose\s+\w+/i },
    { tool: "sql-migrate", when: /^--\s*\+migrate\s+\w+/i },
    { tool: "rambler", when: /^--\s*rambler\s+(?:up|down)\b/i },
    { tool: "shmig", when: /^--\s*=+\s*(?:up|down)\s*=+/i },
    { tool: "tern", when: /^-{4}\s*create above\s*\/\s*drop below\s*-{4}/i },
    { tool: "node-pg-migrate", when: /^--\s*(?:up|down)\s+migration\b/i },
    { tool: "MyBatis Migrations", when: /^--\s*\/\/\s*@?undo\b/i },
    { tool: "Liquibase", when: /^--\s*(?:liquibase formatted sql|changeset\s+\S+:\S+)/i },
    { tool: "Sqitch", when: /^--\s*(?:deploy|revert|verify)\s+\S+\s+(?:to|from|on)\s+\S+\s*$/i },
];
const way = /^--[\W_]*(?:migrat\w*|sql|section)?[\W_]*(downs?|undo|rollback|revert|downgrade)[\W_]*(?:migrat\w*|sql|section|script)?[\W_]*$/i;
function markOf(comment) {
    const line = comment.split("\n")[0]?.trim() ?? "";
    const row = migration_marks_rows.find(({ when }) => when.test(line));
    if (row)
        return { message: `has the mark ${quoted(line)} of ${row.tool}`, remedy, needsStatements: false };
    if (!way.test(line))
        return undefined;
    return { message: `has ${quoted(line)}, which begins its down migration`, remedy, needsStatements: true };
}
const remedy = "Slipway runs the whole file, so what undoes it would be run too: keep only the up migration, without the marks, in a file <number>_<name>.sql.";
const quoted = (line) => JSON.stringify(line.length > 60 ? `${line.slice(0, 59)}…` : line);

;// CONCATENATED MODULE: ./packages/formats/migrations/psql-commands.js
const dumpMark = "pg_dump writes it for psql: delete the line, and its \\unrestrict.";
const include = "Put the statements of that file into the migration itself.";
const generated = "Write the statements out, or build them in a DO block with EXECUTE.";
const copyRemedy = "Write the rows as INSERT statements (pg_dump --inserts, or --rows-per-insert=100).";
const remedies = {
    restrict: dumpMark,
    unrestrict: dumpMark,
    copy: copyRemedy,
    i: include,
    ir: include,
    include,
    include_relative: include,
    gexec: generated,
    g: "End the statement with a semicolon.",
    gset: "Write the value itself: only psql keeps variables.",
    set: "Write the value itself: only psql keeps variables.",
    c: "A migration runs in the one database of its environment; leave it out.",
    connect: "A migration runs in the one database of its environment; leave it out.",
    "!": "A migration runs no programs; make it a step of its own.",
    if: "Decide in a DO block with IF.",
};
function psqlCommand(script, at) {
    const [, name = ""] = /^\\([A-Za-z_]+\+?|[!?.;])?/.exec(script.slice(at, at + 60)) ?? [];
    if (name === "")
        return { message: "has a backslash outside of every string", remedy: "Take it out: it is not SQL." };
    return {
        message: `has \\${name}, a command of psql and no SQL`,
        remedy: remedies[name] ?? "Leave it out: Slipway sends SQL to the server, as any client but psql does.",
    };
}

;// CONCATENATED MODULE: ./packages/formats/migrations/script-mistakes.js



const transaction = /^(BEGIN|START TRANSACTION|COMMIT|END|ROLLBACK(?! TO\b| (?:WORK|TRANSACTION) TO\b)|ABORT|PREPARE TRANSACTION)\b/;
const oneTransaction = "Leave it out: each migration runs in one transaction together with its line in the history.";
function scriptMistakes(script) {
    const matches = [];
    let sql = script;
    for (let from = 0; from < script.length;) {
        const { foreign, next } = scan(script, from, matches);
        if (foreign < next)
            sql = sql.slice(0, foreign) + blanked(sql.slice(foreign, next)) + sql.slice(next);
        from = next;
    }
    for (const { words, at } of (0,sql_statements/* statementStarts */.Vv)(sql))
        if (transaction.test(words))
            matches.push({ message: `has its own ${words.split(" ")[0]}`, remedy: oneTransaction, at });
    return placed(script, matches);
}
function scan(script, from, matches) {
    let words = [];
    let begun = from;
    let brackets = 0;
    let before;
    let wayBack;
    for (const piece of (0,sql_statements/* scriptPieces */.RM)(script, from)) {
        const text = script.slice(piece.at, Math.min(piece.end, piece.at + 500));
        if (piece.kind === "comment") {
            const mark = markOf(text);
            if (mark?.needsStatements)
                wayBack ??= { ...mark, at: piece.at };
            else if (mark)
                matches.push({ ...mark, at: piece.at });
            continue;
        }
        if (wayBack)
            matches.push(wayBack);
        wayBack = undefined;
        if (words.length === 0)
            begun = piece.at;
        if (piece.kind === "word" && words.length < 200)
            words.push(text.toUpperCase());
        if (piece.kind === "sign") {
            if (text === "[" || text === "]")
                brackets += text === "[" ? 1 : -1;
            if (text === "\\") {
                matches.push({ ...psqlCommand(script, piece.at), at: piece.at });
                return { foreign: piece.at, next: endOfLine(script, piece.at) };
            }
            if (text === ";") {
                const isCopy = words[0] === "COPY" && / FROM STDIN\b/.test(words.join(" "));
                if (isCopy) {
                    matches.push({ message: "has COPY … FROM stdin, whose rows only psql sends", remedy: copyRemedy, at: begun });
                    return { foreign: piece.end, next: endOfRows(script, piece.end) };
                }
                words = [];
            }
        }
        const colon = before !== undefined && before.end === piece.at && script[before.at] === ":" ? before.at : undefined;
        if ((piece.kind === "text" || piece.kind === "name") && colon !== undefined)
            if (brackets <= 0 && script[colon - 1] !== ":")
                matches.push({ ...variable(text), at: colon });
        before = piece;
    }
    return { foreign: script.length, next: script.length };
}
const variable = (name) => ({
    message: `has the psql variable :${name}`,
    remedy: "Write the value itself: only psql fills in variables.",
});
const endOfLine = (script, from) => {
    const at = script.indexOf("\n", from);
    return at < 0 ? script.length : at + 1;
};
const endOfRows = (script, from) => {
    const end = /^\\\.[ \t\r]*$/gm;
    end.lastIndex = from;
    return end.exec(script) ? endOfLine(script, end.lastIndex) : script.length;
};
const blanked = (text) => text.replaceAll(/[^\n]/g, " ");
const placed = (script, matches) => {
    const first = new Map();
    for (const one of matches.toSorted((a, b) => a.at - b.at))
        if (!first.has(one.message))
            first.set(one.message, one);
    let [line, counted] = [1, 0];
    return [...first.values()].map(({ message, remedy, at }) => {
        for (let newline = script.indexOf("\n", counted); newline >= 0 && newline < at; newline = script.indexOf("\n", counted)) {
            line += 1;
            counted = newline + 1;
        }
        return { message, remedy, line, column: [...script.slice(counted, at)].length + 1 };
    });
};

// EXTERNAL MODULE: ./packages/formats/text/utf8-text.js
var utf8_text = __webpack_require__(6963);
;// CONCATENATED MODULE: ./packages/ports/database/migration-files.js





const nameRemedy = "Name each file <number>_<name>.sql with a number of its own; other tools' files are not run.";
const bytesRemedy = "Save the file as UTF-8 (iconv -f latin1 -t utf-8); a database that has it takes it for the same.";
const pointerRemedy = "Take migrations out of Git LFS (git lfs untrack, then add the file again).";
async function readMigrationFiles(tree, folder, files) {
    const place = (0,external_node_path_.join)(tree, folder);
    if ((await files.kind(place)) !== "folder")
        return [];
    const all = await files.find(place, ["**"]);
    const path = (file) => `${folder.replace(/\/+$/, "")}/${file}`;
    const matches = all.flatMap((file) => {
        const other = otherTool(file, all);
        return other !== undefined || /\.sql$/i.test(file) ? [{ file, other }] : [];
    });
    return Promise.all(matches.map(async ({ file, other }) => {
        const migration = migrationText(file, path(file), (await files.bytes((0,external_node_path_.join)(place, file))) ?? Buffer.alloc(0));
        if (other === undefined)
            return migration;
        const message = `${file} ${other}`;
        return { ...migration, mistakes: [], foreign: { path: path(file), message, remedy: nameRemedy } };
    }));
}
function migrationText(file, path, bytes) {
    const decoded = (0,utf8_text/* decodeText */.g7)(bytes);
    const name = file.replace(/\.sql$/i, "");
    if ("mistake" in decoded) {
        const { mistake } = decoded;
        const message = `${file} ${mistake.message} (byte ${mistake.byte})`;
        const remedy = mistake.message.includes("Git LFS") ? pointerRemedy : bytesRemedy;
        return { file, path, sha256: digest(bytes), text: "", mistakes: [{ path, message, line: mistake.line, remedy }] };
    }
    const text = (0,utf8_text/* withLineFeeds */.gX)(decoded.text);
    const mistakes = scriptMistakes(text).map(({ message, ...place }) => ({
        path,
        message: `${name} ${message}`,
        ...place,
    }));
    return { file, path, sha256: digest(text), earlier: otherDigests(bytes, text), text, mistakes };
}
function otherDigests(bytes, text) {
    const forms = [text, text.replaceAll("\n", "\r\n")];
    const isLatin = /^[\u0000-\u00ff]*$/.test(text) && /[\u0080-\u00ff]/.test(text);
    const all = [
        bytes,
        ...forms.flatMap((form) => [Buffer.from(form), Buffer.from(`\ufeff${form}`)]),
        ...(isLatin ? forms.map((form) => Buffer.from(form, "latin1")) : []),
    ];
    return [...new Set(all.map(digest))];
}
const digest = (bytes) => `sha256:${(0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex")}`;


/***/ })

};
