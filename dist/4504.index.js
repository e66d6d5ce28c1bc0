export const id = 4504;
export const ids = [4504];
export const modules = {

/***/ 40:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ approvalRequest),
  Q: () => (/* binding */ approval_request_inputs)
});

// EXTERNAL MODULE: ./packages/decide/commit-authors.js
var commit_authors = __webpack_require__(2486);
// EXTERNAL MODULE: ./packages/decide/entries.js + 1 modules
var entries = __webpack_require__(9946);
// EXTERNAL MODULE: ./packages/decide/freeze.js
var decide_freeze = __webpack_require__(5293);
// EXTERNAL MODULE: ./packages/decide/seats.js
var decide_seats = __webpack_require__(3898);
// EXTERNAL MODULE: ./packages/decide/writers/writers.js + 3 modules
var writers_writers = __webpack_require__(6809);
// EXTERNAL MODULE: ./packages/kit/child-secrets.js
var child_secrets = __webpack_require__(1474);
// EXTERNAL MODULE: ./packages/kit/input.js
var input = __webpack_require__(2500);
// EXTERNAL MODULE: ./packages/kit/inputs.js
var inputs = __webpack_require__(3099);
// EXTERNAL MODULE: ./packages/kit/result.js
var result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/kit/trusted-policy.js
var trusted_policy = __webpack_require__(954);
// EXTERNAL MODULE: ./packages/model/approval.js
var approval = __webpack_require__(1750);
// EXTERNAL MODULE: ./packages/model/configuration.js + 2 modules
var model_configuration = __webpack_require__(1437);
// EXTERNAL MODULE: ./packages/model/flow.js
var flow = __webpack_require__(5109);
// EXTERNAL MODULE: ./packages/model/needs.js
var needs = __webpack_require__(5076);
// EXTERNAL MODULE: ./packages/model/policy.js
var policy = __webpack_require__(2983);
// EXTERNAL MODULE: ./packages/model/release.js
var release = __webpack_require__(3508);
// EXTERNAL MODULE: ./packages/model/run-facts.js
var run_facts = __webpack_require__(5342);
// EXTERNAL MODULE: ./packages/model/terraform-plan.js
var terraform_plan = __webpack_require__(913);
// EXTERNAL MODULE: ./packages/decide/plan.js
var decide_plan = __webpack_require__(3389);
// EXTERNAL MODULE: ./packages/decide/plan-file/plan-difference.js
var plan_difference = __webpack_require__(30);
// EXTERNAL MODULE: ./packages/kit/plan/fetch-plan.js
var fetch_plan = __webpack_require__(7512);
// EXTERNAL MODULE: ./packages/kit/plan/sealing-words.js
var sealing_words = __webpack_require__(3217);
;// CONCATENATED MODULE: ./actions/approval-request/look-into-plan.js




async function lookIntoPlan(plan, { secrets, protect, }, world) {
    for (const value of Object.values(secrets ?? {}))
        world.mask(value);
    const shown = (0,decide_plan/* planVerdict */.Ft)(plan.summary, protect);
    const { words } = (0,sealing_words/* sealingWords */.n)(secrets);
    const opened = plan.sealed === true && words === undefined ? { closed: "it has no key" } : await (0,fetch_plan/* openPlan */.b)(plan, words, world);
    if ("closed" in opened) {
        const told = "The plan is sealed and this job cannot open it: shown is what the plan job said. Deploy compares it with the plan's own bytes before it applies anything.";
        return { verdict: shown, told };
    }
    const { readPlan } = await __webpack_require__.e(/* import() */ 5445).then(__webpack_require__.bind(__webpack_require__, 5445));
    const held = await readPlan(opened.file);
    const same = (0,plan_difference/* planMatch */.JX)(plan, held);
    world.log.info(same.because);
    return {
        verdict: same.go ? (0,decide_plan/* planVerdict */.Ft)(held.summary, protect) : same,
        told: "The plan is read from its own bytes; deploy applies exactly these.",
    };
}

// EXTERNAL MODULE: ./packages/decide/busy.js
var busy = __webpack_require__(3359);
// EXTERNAL MODULE: ./packages/decide/version.js
var decide_version = __webpack_require__(8484);
;// CONCATENATED MODULE: ./actions/approval-request/may-start.js


const mayStart = async (flow, configuration, whenBusy, world) => {
    const free = await versionIsFree(flow, world);
    if (!free.go || whenBusy === "wait")
        return free;
    const verdict = (0,busy/* busyVerdict */.X)(flow, configuration, await world.runs.unfinished(world.execution.run));
    return verdict.go ? free : verdict;
};
const versionIsFree = async ({ release: { version }, trigger }, { finishing: { refs } }) => {
    if (!(0,decide_version/* isNamed */.ev)(version))
        return { go: true, because: "the version follows from the commits" };
    const tags = await refs.list("refs/tags/v");
    const own = tags.find(({ name }) => name === `refs/tags/${(0,decide_version/* tagOf */.cO)(version)}`);
    const commit = own === undefined ? null : await refs.target(own);
    const named = tags.map(({ name }) => name.replace("refs/tags/", ""));
    return (0,decide_version/* versionVerdict */.Ul)({ version, commit: trigger.commit }, named.map((name) => ({ name, commit: name === (0,decide_version/* tagOf */.cO)(version) ? commit : null })));
};

;// CONCATENATED MODULE: ./packages/decide/release-range.js
const releaseBase = (current, mainBranch) => current === null
    ? { base: `refs/heads/${mainBranch}`, told: `since it left ${mainBranch}` }
    : { base: current.commit, told: `since ${current.name}` };
const productionVerdict = ({ current, mainBranch, isInMain, newest }) => isInMain || newest === null || newest.isHeld
    ? { go: true, because: "" }
    : {
        go: false,
        reason: "ledger_rewritten",
        because: `the ledger says that ${current.release} (${current.commit.slice(0, 7)}) is in production, but neither ${mainBranch} holds that commit nor does it hold ${newest.tag}`,
        remedy: `Look at what runs, and at who wrote it: git fetch origin slipway-ledger && git log -p origin/slipway-ledger -- environments. Then bring slipway-ledger back, or ${mainBranch} and its tags, to what was released.`,
    };
const peopleOf = (commits) => [
    ...new Map(commits.flatMap(({ authors }) => authors.map(({ login, name }) => [(login ?? `name ${name}`).toLowerCase(), login ?? name]))).values(),
];

// EXTERNAL MODULE: ./packages/model/user-error.js
var user_error = __webpack_require__(2709);
;// CONCATENATED MODULE: ./actions/approval-request/new-commits.js


const commitsOf = async (head, current, mainBranch, world) => {
    const { commits, log } = world;
    const released = await inMain(current, mainBranch, world);
    for (const from of released === null ? [null] : [released, null]) {
        const { base, told } = releaseBase(from, mainBranch);
        const found = await commits.since(base, head);
        if (found !== null)
            return { commits: found, told };
        log.info(`${base} is not there or has nothing in common with ${head.slice(0, 7)}`);
    }
    return { commits: (await commits.since(null, head)) ?? [], told: "in all of its history" };
};
const inMain = async (current, mainBranch, { ancestry, log, releaseTags }) => {
    if (current === null)
        return null;
    const isInMain = await ancestry.isAncestor(current.commit, `refs/heads/${mainBranch}`);
    const newest = isInMain ? null : await releaseTags.newest();
    const verdict = productionVerdict({
        ...{ current, mainBranch, isInMain },
        newest: newest && { tag: newest.name, isHeld: await ancestry.isAncestor(newest.commit, current.commit) },
    });
    if (!verdict.go)
        throw new user_error/* UserError */.y(verdict.because, verdict);
    if (!isInMain)
        log.info(`${current.release} runs, but ${mainBranch} does not hold it yet`);
    return isInMain ? current : null;
};
const commitsSince = async (here, head, all, released, { commits }) => {
    if (here === null || here.commit === released?.commit)
        return all;
    const found = here.commit === head ? [] : await commits.since(here.commit, head);
    return found === null ? all : { commits: found, told: `since ${here.name}` };
};

;// CONCATENATED MODULE: ./actions/approval-request/other-work.js

const otherWork = (given, commit) => {
    const wrong = misplaced(given);
    if (wrong !== undefined)
        return new user_error/* UserError */.y(wrong, {
            reason: "bad_input",
            remedy: "At the start neither a release nor an environment is named; at the other gates both are.",
        });
    const foreign = foreignTo(given, commit);
    return foreign === undefined
        ? undefined
        : new user_error/* UserError */.y(foreign, {
            reason: "bad_document",
            remedy: "Pass the outputs of this run's own jobs on unchanged.",
        });
};
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
const foreignTo = ({ flow, release, environment, plan }, commit) => {
    if (flow.trigger.commit !== commit)
        return `the flow is about ${flow.trigger.commit}, but this run is about ${commit}`;
    if (release && flow.name !== "rollback" && release.commit !== commit)
        return `the release is about ${release.commit}, but this run is about ${commit}`;
    if (plan && plan.environment !== environment)
        return `the plan is for ${plan.environment}, not for ${environment}`;
    if (plan && release && plan.artefact !== release.artefact.digest)
        return `the plan was made from the artefact ${plan.artefact}, not from ${release.artefact.digest}`;
    return undefined;
};

// EXTERNAL MODULE: ./packages/decide/approval-words.js
var approval_words = __webpack_require__(1889);
// EXTERNAL MODULE: ./packages/kit/markdown.js
var markdown = __webpack_require__(199);
;// CONCATENATED MODULE: ./actions/approval-request/page-headline.js


const headline = ({ flow, request: { gate, environment, seats }, standing: { before }, entries, }) => {
    const release = `${flow.name === "hotfix" ? "hotfix" : "release"} ${(0,markdown/* plain */.pj)(flow.release.version)}`;
    const place = (0,markdown/* plain */.pj)(environment ?? "");
    const roles = roleWords(seats.map(({ role }) => role));
    const question = {
        start: seats.length === 0 ? `The ${release} begins.` : `May ${release} begin?`,
        approve: seats.length === 0 ? `The ${release} goes to ${place}.` : `May ${release} go to ${place}?`,
        accept: seats.length === 0 ? `The ${release} stays in ${place}.` : `Is ${release} accepted in ${place}?`,
    }[gate];
    const verified = done(entries, "analyse") && done(entries, "test") ? ["verified"] : [];
    const checked = gate === "accept" && done(entries, "check") ? ["deployed and checked"] : [];
    const accepted = before === null ? [] : [acceptedWords(before)];
    const told = [...verified, ...checked, ...accepted].join("; ");
    const waiting = seats.length === 0 ? "Nobody is asked." : `Waiting for: ${roles}.`;
    return `**${question}** ${told === "" ? "" : `${capital(told)}. `}${waiting}`;
};
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


const most = 300;
const foldedLists = ({ request, plan, migrations, news, entries }) => {
    const { subject } = request;
    return (0,markdown/* lines */.Mn)(`Asked is exactly this: commit ${(0,markdown/* code */.aY)(subject.commit)}${subject.digest === null ? "" : `, artefact ${(0,markdown/* code */.aY)(subject.digest)}`}${subject.plan === null ? "" : `, plan ${(0,markdown/* code */.aY)(subject.plan)}`}.`, plan === null ? "" : planList(plan.summary), (migrations ?? []).length === 0 ? "" : migrationList(migrations ?? []), news.commits.length === 0 ? "" : commitList(news), entries.length === 0 ? "" : entryList(entries));
};
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
            .map((change) => [(0,markdown/* code */.aY)(change.address), (0,markdown/* plain */.pj)((0,decide_plan/* actionWords */.Iv)(change))]),
        ...outputs.map(({ name, action }) => [`output ${(0,markdown/* code */.aY)(name)}`, action]),
    ];
    return rows.length === 0 ? "" : (0,markdown/* folded */.TM)(`the plan, ${rows.length} by address`, limited(["resource", "action"], rows));
};
const migrationList = (migrations) => (0,markdown/* folded */.TM)(counted(migrations.length, "migration"), limited(["migration", "cannot be undone"], migrations.map(({ name, losses }) => [(0,markdown/* code */.aY)(name), (0,markdown/* plain */.pj)(losses.map(({ what }) => what).join(", "))])));
const commitList = ({ commits, told }) => (0,markdown/* folded */.TM)(`${counted(commits.length, "commit")} ${(0,markdown/* plain */.pj)(told)}`, limited(["commit", "by", "what"], commits
    .toReversed()
    .map(({ sha, title, authors }) => [
    (0,markdown/* code */.aY)(sha.slice(0, 7)),
    (0,markdown/* plain */.pj)(authors.map(({ login, name }) => login ?? name).join(", ")),
    (0,markdown/* plain */.pj)(title.slice(0, 200)),
])));
const entryList = (entries) => (0,markdown/* folded */.TM)("what was done before", limited(["phase", "outcome", "what"], entries.map(({ phase, environment, outcome, because }) => [
    (0,markdown/* plain */.pj)(environment === null ? phase : `${phase} of ${environment}`),
    outcome,
    (0,markdown/* plain */.pj)(because),
])));
const limited = (head, rows) => (0,markdown/* lines */.Mn)((0,markdown/* table */.tp)(head, rows.slice(0, most)), rows.length > most ? `and ${rows.length - most} more` : "");
const counted = (count, what) => `${count} ${what}${count === 1 ? "" : "s"}`;

;// CONCATENATED MODULE: ./actions/approval-request/page-pipeline.js

const changesPipeline = ({ isFirst, rules, workflows }) => isFirst || rules.length > 0 || workflows.length > 0;
const pipelinePart = (changes) => {
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
};
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







const approvalPage = (page) => {
    const { request, standing } = page;
    const place = request.environment ?? page.flow.chain.at(-1) ?? "the last environment";
    return (0,markdown/* lines */.Mn)(headline(page), pipelinePart(page.pipeline), page.frozen === null ? "" : `**${(0,markdown/* plain */.pj)(place)} is frozen** ${(0,markdown/* plain */.pj)(page.frozen)}: who lifts it does so by name.`, (0,markdown/* table */.tp)(["", `in ${(0,markdown/* plain */.pj)(place)} now`, "this release"], comparison(page, standing.here?.current ?? null)), page.planTold === null ? "" : (0,markdown/* plain */.pj)(page.planTold), providersPart(page.newProviders), asked(page), uncounted(page), foldedLists(page));
};
const comparison = (page, here) => {
    const { flow, request, plan, migrations, news, entries } = page;
    const losses = (migrations ?? []).filter((migration) => migration.losses.length > 0);
    return [
        [
            "version",
            here === null ? "nothing that the ledger knows" : `${(0,markdown/* plain */.pj)(here.name)}, since ${here.since.slice(0, 10)}`,
            (0,markdown/* plain */.pj)(flow.release.version),
        ],
        ["artefact", here === null ? "" : page_short(here.digest), request.subject.digest ? page_short(request.subject.digest) : ""],
        ["commits", "", `${news.commits.length} ${(0,markdown/* plain */.pj)(news.told)}, by ${people(peopleOf(news.commits).length)}`],
        ...(plan === null ? [] : [["infrastructure", "", planCell(plan)]]),
        ...(migrations === null
            ? []
            : [["database", here?.migration ? `at ${(0,markdown/* plain */.pj)(here.migration)}` : "", migrationCell(migrations)]]),
        ...["analyse", "test", "check"].flatMap((phase) => entries.filter((entry) => entry.phase === phase).map((entry) => [phaseWords[phase], "", entryCell(entry)])),
        ...(request.gate === "start" ? [] : [["if it goes wrong", "", wayBack(page, losses)]]),
    ];
};
const phaseWords = { analyse: "analysis", test: "tests", check: "checks" };
const entryCell = ({ outcome, because }) => outcome === "passed" ? (0,markdown/* plain */.pj)(because) : `**${outcome}**: ${(0,markdown/* plain */.pj)(because)}`;
const planCell = ({ summary }) => {
    const counts = (0,decide_plan/* planCounts */.Ai)(summary);
    const destroyed = counts.delete + counts.replace;
    const changed = summary.resources.filter(({ action }) => action === "update").slice(0, 3);
    const words = (0,decide_plan/* planWords */.DO)(summary).replace(/(^|, )nothing destroyed$/, "");
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
    const told = providers.slice(0, 20).map(({ source, version }) => (0,markdown/* code */.aY)(`${source} ${version}`));
    const more = providers.length > 20 ? ` and ${providers.length - 20} more` : "";
    return `**New providers**, programs that the trusted branch does not have: ${told.join(", ")}${more}.`;
};
const asked = ({ request: { seats }, configuration: { roles } }) => (0,markdown/* table */.tp)(["waits in", "for", "who may answer"], seats.map(({ environment, role, for: what }) => {
    const of = roles[role];
    const who = of === undefined ? "" : "team" in of ? `team ${of.team}` : (0,approval_words/* list */.p_)(of.people);
    return [(0,markdown/* code */.aY)(environment), (0,markdown/* plain */.pj)(what === "override" ? `${role}, to lift the freeze` : role), (0,markdown/* plain */.pj)(who)];
}));
const uncounted = ({ request: { excluded, seats }, unknown }) => {
    if (seats.length === 0)
        return "";
    const told = excluded.map(({ login, because }) => `- ${(0,markdown/* plain */.pj)(`${login} ${because}`)}`);
    const more = told.length > page_most ? [`- and ${told.length - page_most} more`] : [];
    return (0,markdown/* lines */.Mn)(told.length === 0 ? "" : ["Does not count here:", "", ...told.slice(0, page_most), ...more].join("\n"), unknown.length === 0
        ? ""
        : ["Nobody can tell:", "", ...unknown.slice(0, page_most).map((text) => `- ${(0,markdown/* plain */.pj)(text)}`)].join("\n"));
};
const page_most = 50;
const people = (count) => (count === 1 ? "1 person" : `${count} people`);
const page_short = (digest) => (0,markdown/* code */.aY)(digest.replace("sha256:", "").slice(0, 12));

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/decide/migration-losses.js
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
const lossesOf = (statements) => statements.flatMap(({ tokens, at }) => lossesIn(textOf(tokens)).map((what) => ({ what, at })));
const lossesIn = (text) => {
    if (/^(CREATE|EXPLAIN(?! ANALY[SZ]E)|COMMENT|PREPARE)\b/i.test(text))
        return [];
    const told = rows.flatMap(({ when, what }) => {
        const found = when.exec(text);
        return found ? (what(found) ?? []) : [];
    });
    const [, table = "", actions = ""] = alterTable.exec(text) ?? [];
    const columns = actionsIn(actions).flatMap((action) => {
        const dropped = dropColumn.exec(action)?.[1];
        const changed = changeType.exec(action)?.[1];
        if (dropped !== undefined)
            return [`drops column ${table}.${dropped}`];
        return changed === undefined ? [] : [`changes the type of ${table}.${changed}`];
    });
    return [...new Set([...told, ...columns])];
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

// EXTERNAL MODULE: ./packages/formats/sql-statements.js
var sql_statements = __webpack_require__(3811);
;// CONCATENATED MODULE: ./actions/approval-request/pending-migrations.js



const pendingMigrations = async ({ folder, migrations }, here, { files, trees, workspace }) => {
    const root = (0,external_node_path_.join)(workspace, folder);
    if ((await files.kind(root)) !== "folder")
        return null;
    const place = (0,external_node_path_.join)(root, migrations);
    if ((await files.kind(place)) !== "folder")
        return [];
    const found = await files.find(place, ["**/*.[sS][qQ][lL]"]);
    const isDone = await doneTest(migrations, here, found.length, trees);
    return Promise.all(found
        .filter((file) => !isDone(file))
        .sort((a, b) => numberIn(a) - numberIn(b))
        .map(async (file) => ({
        name: file.replace(/\.sql$/, ""),
        number: /\d+/.exec(file.slice(file.lastIndexOf("/") + 1))?.[0] ?? file,
        losses: lossesOf((0,sql_statements/* statementsOf */.G)((await files.read((0,external_node_path_.join)(place, file))) ?? "")),
    })));
};
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
        added: (found) => `uses ${found}`,
        removed: (found) => `no longer uses ${found}`,
    },
    { pattern: /^[ \t]*environment:\s{0,99}["']?([\w-]+)/gm, added: (found) => `names the environment ${found} itself` },
    {
        pattern: /^[ \t]*environment:[ \t]*(?:#[^\n]*)?\n\s{0,99}name:\s{0,99}["']?([\w-]+)/gm,
        added: (found) => `names the environment ${found} itself`,
    },
    { pattern: /\bsecrets\.([A-Za-z_]\w*)/g, added: (found) => `reads the secret ${found}` },
    { pattern: /^[ \t]*secrets:\s{0,99}(inherit)\b/gm, added: () => "passes on all secrets" },
    { pattern: /^[ \t]*([\w-]+:\s{0,99}write)\b/gm, added: (found) => `asks for ${found}` },
    { pattern: /\b(write-all)\b/g, added: () => "asks for every permission" },
    { pattern: /\b(pull_request_target|workflow_run)\b/g, added: (found) => `starts on ${found}` },
    { pattern: /^[ \t]*config:\s{0,99}["']?([^\s"'#]+)/gm, added: (found) => `names the configuration ${found}` },
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



const workflows = ".github/workflows";
const pipeline_changes_most = 20;
const mostNamed = 200;
async function pipelineChanges({ branch, file, configuration }, commit, contents) {
    const head = `refs/heads/${branch}`;
    const [text, old, now] = await Promise.all([
        configuration === null ? null : contents.read(file, commit),
        contents.list(workflows, head),
        contents.list(workflows, commit),
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
    const { parseConfiguration } = await Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(2843)]).then(__webpack_require__.bind(__webpack_require__, 8081));
    const proposed = text === null ? (0,model_configuration/* defaultConfiguration */._0)() : parseConfiguration(text, file);
    return {
        branch,
        file,
        isFirst: configuration === null,
        rules: configuration === null ? [] : (0,rule_changes/* ruleChanges */.g)(configuration, proposed),
        workflows: [...workflowChanges(texts), ...unread, ...unnamed],
    };
}

// EXTERNAL MODULE: ./packages/model/ledger.js
var model_ledger = __webpack_require__(5284);
// EXTERNAL MODULE: ./packages/model/promotion.js
var promotion = __webpack_require__(5572);
;// CONCATENATED MODULE: ./actions/approval-request/standing.js


const standingOf = async ({ chain, release }, environment, { ledger }) => {
    const now = await ledger.now();
    const read = async (path) => (now.commit === null ? null : now.read(path));
    const stateOf = async (name) => {
        const text = await read((0,model_ledger/* environmentPath */.FQ)(name));
        return text === null ? null : (0,model_ledger/* ledgerDocument */.hi)(promotion/* EnvironmentState */.bs, text, (0,model_ledger/* environmentPath */.FQ)(name));
    };
    const final = chain.at(-1);
    const last = final === undefined ? null : await stateOf(final);
    const here = environment === undefined || environment === final ? last : await stateOf(environment);
    const previous = environment === undefined ? undefined : chain[chain.indexOf(environment) - 1];
    if (previous === undefined)
        return { here, last, before: null };
    const path = (0,model_ledger/* acceptancePath */.xI)(release.id, previous);
    const text = await read(path);
    const acceptance = text === null ? null : (0,model_ledger/* ledgerDocument */.hi)(promotion/* Acceptance */.gi, text, path);
    return { here, last, before: { environment: previous, acceptance } };
};

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
    configuration: (0,input/* document */.Al)("the configuration", model_configuration/* Configuration */.Vk),
    policy: (0,input/* document */.Al)("the policy", policy/* Policy */.P),
    release: (0,input/* optional */.lq)((0,input/* document */.Al)("the release", release/* Release */.K)),
    environment: (0,input/* optional */.lq)((0,input/* identifier */.Cv)()),
    plan: (0,input/* optional */.lq)((0,input/* document */.Al)("the plan", terraform_plan/* TerraformPlan */.wp)),
    needs: (0,input/* optional */.lq)((0,input/* document */.Al)("the needs of the job", needs/* Needs */.A)),
    earlier: (0,input/* optional */.lq)((0,input/* document */.Al)("the needs of the calling job", needs/* Needs */.A)),
    folder: (0,input/* path */.Ae)(),
    secrets: (0,input/* optional */.lq)((0,child_secrets/* childSecrets */.C)()),
    "when-busy": (0,input/* oneOf */.yL)(...run_facts/* whenBusyNames */.Q),
    workflow: (0,input/* optional */.lq)((0,input/* text */.Qq)()),
    token: (0,input/* secret */.rJ)(),
}, ({ gate }) => (gate === "accept" ? "accept" : "approve"));
const approvalRequest = async (given, world) => {
    const { gate, flow, configuration, release } = given;
    const environment = given.environment ?? null;
    const mismatch = otherWork(given, world.trigger.commit);
    if (mismatch)
        throw mismatch;
    const nobody = { outputs: { request: "", seats: [] }, facts: { gate } };
    if (gate === "start") {
        const verdict = await mayStart(flow, configuration, given["when-busy"], world);
        if (!verdict.go)
            return { ...(0,result/* decided */.rc)(verdict, nobody), outcome: "refused" };
        world.log.info(`${flow.release.version} may begin: ${verdict.because}`);
    }
    const standing = await standingOf(flow, given.environment, world);
    const windows = configuration.environments[environment ?? ""]?.freeze ?? [];
    const freeze = gate === "approve" ? (0,decide_freeze/* freezeAt */.N)(windows, world.time.now()) : null;
    const seating = (0,decide_seats/* seatsFor */.IN)({ gate, flow: flow.name, environment, configuration, freeze });
    if (!seating.go)
        return { ...(0,result/* decided */.rc)(seating, nobody), outcome: "refused" };
    const released = standing.last?.current ?? null;
    const { approvals, flows } = configuration;
    const found = await commitsOf(flow.trigger.commit, released, flows.main.branches[0] ?? "main", world);
    const all = { ...found, commits: (0,commit_authors/* withAccounts */.rd)(found.commits, approvals) };
    const begun = (0,commit_authors/* starterVerdict */.Dt)(flow.trigger.actor, approvals);
    const known = begun.go ? (0,commit_authors/* authorsVerdict */.ug)(all.commits, approvals) : begun;
    if (!known.go && seating.seats.length > 0)
        return { ...(0,result/* decided */.rc)(known, nobody), outcome: "refused" };
    const { protect } = configuration.terraform;
    const look = given.plan && (await lookIntoPlan(given.plan, { secrets: given.secrets, protect }, world));
    if (look?.verdict.go === false)
        return { ...(0,result/* decided */.rc)(look.verdict, nobody), outcome: "refused" };
    const here = standing.here?.current ?? null;
    const { seats } = seating;
    const reRunners = await world.runs.reRunners(world.execution.run, world.execution.attempt);
    const writers = (0,writers_writers/* writersOf */.k)({
        ...(seats.length === 0
            ? nothing
            : await world.authorship.of(all.commits, (moves) => (0,writers_writers/* mayHoldPulls */.d)(all.commits, moves))),
        commits: all.commits,
        pusher: { login: flow.trigger.actor, id: flow.trigger.actorId },
        branch: flow.trigger.branch,
        reRunners,
    }, approvals.exclude);
    const trusted = await (0,trusted_policy.policyNow)(given.policy.file, world.contents);
    const pipeline = await pipelineChanges(trusted, flow.trigger.commit, world.contents);
    const request = await requestOf(given, seats, writers, world);
    const page = approvalPage({
        flow,
        request,
        unknown: writers.unknown,
        configuration,
        pipeline,
        standing,
        all,
        news: await commitsSince(here, flow.trigger.commit, all, released, world),
        plan: given.plan ?? null,
        planTold: look?.told ?? null,
        newProviders: await providersNewTo(trusted.branch, given.plan, configuration, world),
        migrations: await pendingMigrations({ folder: given.folder, migrations: configuration.database.migrations }, here, world),
        entries: (0,entries/* entriesOf */.M)([
            ...(given.earlier ? [{ level: "flow", jobs: given.earlier }] : []),
            ...(given.needs ? [{ level: "promotion", jobs: given.needs }] : []),
        ], {
            execution: world.execution,
            commits: [flow.trigger.commit],
            artefact: release?.artefact.digest ?? null,
            environment,
            now: request.asked,
        }),
        frozen: freeze === null ? null : (0,decide_seats/* freezeWords */.n4)(freeze),
    });
    for (const { login, because } of request.excluded)
        world.log.info(`${login} does not count: ${login} ${because}`);
    for (const seat of seats)
        world.log.info(`asked ${seat.role} in ${seat.environment}`);
    const asked = seats.length === 0 ? "nobody is asked" : `asked ${seats.map(({ role }) => role).join(", ")}`;
    return (0,result/* passed */.bF)(`${environment ?? flow.name} ${gate}: ${asked}`, {
        outputs: { request, seats },
        summary: page,
        facts: {
            gate,
            seats: seats.map((seat) => seat.environment),
            "changes-pipeline": changesPipeline(pipeline),
            excluded: request.excluded.map(({ login, because }) => `${login} ${because}`),
            ...(writers.unknown.length === 0 ? {} : { unknown: [...writers.unknown] }),
        },
    });
};
const nothing = { moves: [], pulls: [], isWhole: true };
const requestOf = async ({ gate, flow, release, environment, plan }, seats, { excluded }, { approvals, time, execution }) => {
    const { run, attempt } = execution;
    const names = new Set(seats.map((seat) => seat.environment.toLowerCase()));
    const reviews = seats.length === 0 ? [] : await approvals.reviews(run);
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
        seats: [...seats],
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
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4192);
/* harmony import */ var _approval_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_approval_request_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _approval_request_js__WEBPACK_IMPORTED_MODULE_1__/* .approvalRequest */ .D);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 1889:
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

/***/ 2486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dt: () => (/* binding */ starterVerdict),
/* harmony export */   rd: () => (/* binding */ withAccounts),
/* harmony export */   ug: () => (/* binding */ authorsVerdict)
/* harmony export */ });
/* harmony import */ var _model_known_authors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3031);

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
    const unsigned = (0,_model_known_authors_js__WEBPACK_IMPORTED_MODULE_0__/* .areVerified */ .ft)(setting) ? commits.filter(({ verified }) => !verified) : [];
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
const loginsOf = (setting) => new Map(Object.entries((0,_model_known_authors_js__WEBPACK_IMPORTED_MODULE_0__/* .knownAccounts */ .MN)(setting)).map(([email, login]) => [email.toLowerCase(), login]));


/***/ }),

/***/ 8885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ ownEntry),
/* harmony export */   T: () => (/* binding */ keyOf)
/* harmony export */ });
/* harmony import */ var _model_flow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5109);

const ownEntry = (job, outcome, reason, because, { execution, commits, artefact, environment }, at) => ({
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
});
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
    return (_model_flow_js__WEBPACK_IMPORTED_MODULE_0__/* .phaseNames */ .k1.find((phase) => words.includes(phase)) ??
        words.map((word) => aliases.get(word)).find(Boolean) ??
        "record");
};
const keyOf = ({ started, finished, ...rest }) => JSON.stringify(rest.action === "record" ? rest : { started, finished, ...rest });


/***/ }),

/***/ 9946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ entriesOf)
});

// EXTERNAL MODULE: ./packages/model/document.js
var model_document = __webpack_require__(9192);
// EXTERNAL MODULE: ./packages/model/entry.js + 1 modules
var entry = __webpack_require__(5090);
// EXTERNAL MODULE: ./packages/decide/entries-own.js
var entries_own = __webpack_require__(8885);
;// CONCATENATED MODULE: ./packages/decide/job-entries.js
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
        return `${phase} of ${action} is none of the job ${job}`;
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

;// CONCATENATED MODULE: ./packages/decide/entries.js




const entriesOf = (needs, belonging) => {
    const told = needs
        .flatMap(({ level, jobs }) => Object.entries(jobs).map(([job, told]) => ({ place: { job, level }, ...told })))
        .map(({ place, result, outputs }) => ({
        place,
        result,
        outputs,
        claims: Object.entries(outputs).flatMap(([name, text]) => claimsIn(place, name, text, belonging)),
    }));
    const real = told.flatMap(({ claims }) => claims.filter((claim) => "entry" in claim).map(({ entry }) => entry));
    const last = real
        .map(({ finished }) => finished)
        .sort((a, b) => Date.parse(a) - Date.parse(b))
        .at(-1) ?? belonging.now;
    const entries = told.flatMap(({ place, result, outputs, claims }) => [
        ...claims.map((claim) => "entry" in claim ? claim.entry : (0,entries_own/* ownEntry */.P)(place.job, "refused", "bad_document", claim.because, belonging, last)),
        ...(result === "success"
            ? gapIn(place, outputs, belonging, last)
            : silence(place.job, result, claims, belonging, last)),
    ]);
    return withoutTwins(entries).toSorted((a, b) => Date.parse(a.started) - Date.parse(b.started));
};
const claimsIn = (place, name, text, belonging) => {
    if (text.trim() === "")
        return [];
    const what = `the output ${name} of the job ${place.job}`;
    if (name === "entry" || name.endsWith("-entry"))
        return [claimOf(text, what, place, belonging)];
    if (name !== "entries")
        return [];
    const list = attempted(() => (0,model_document/* parseJson */.qF)(text, what));
    if ("because" in list)
        return [list];
    if (!Array.isArray(list.value))
        return [{ because: `${what} is no list` }];
    return list.value
        .map((item) => (typeof item === "string" ? item : JSON.stringify(item)))
        .filter((item) => item.trim() !== "" && item !== "null")
        .map((item, index) => claimOf(item, `item ${index + 1} of ${what}`, place, belonging));
};
const claimOf = (text, what, { job, level }, belonging) => {
    const parsed = attempted(() => (0,model_document/* parseDocument */.Tp)(entry/* Entry */.H, text, what));
    if ("because" in parsed)
        return parsed;
    const foreign = foreignness(parsed.value, belonging);
    if (foreign !== undefined)
        return { because: `${what} is not of this run: ${foreign}` };
    const strange = strangeEntry(parsed.value, job, level, belonging.environment);
    return strange === undefined ? { entry: parsed.value } : { because: `${what} is not this job's to tell: ${strange}` };
};
const foreignness = (entry, { execution, commits, artefact, environment }) => {
    if (entry.execution.run !== execution.run)
        return `it is of the run ${entry.execution.run}`;
    if (entry.execution.attempt > execution.attempt)
        return `it is of the attempt ${entry.execution.attempt}`;
    if (!commits.includes(entry.commit))
        return `it is about the commit ${entry.commit}`;
    if (artefact !== null && entry.artefact !== null && entry.artefact !== artefact)
        return `it is about the artefact ${entry.artefact}`;
    if (environment !== null && entry.environment !== null && entry.environment !== environment)
        return `it is about the environment ${entry.environment}`;
    return undefined;
};
const gapIn = ({ job, level }, outputs, belonging, at) => {
    const missing = missingEntry(job, level, outputs);
    if (missing === undefined)
        return [];
    const because = `the job ${job} ended as success, but its output ${missing} is not there: GitHub leaves out what holds a masked value`;
    return [(0,entries_own/* ownEntry */.P)(job, "failed", "no_entry", because, belonging, at)];
};
const silence = (job, result, claims, belonging, at) => {
    if (result === "skipped" && claims.length === 0)
        return [(0,entries_own/* ownEntry */.P)(job, "skipped", "not_reached", `the job ${job} did not run`, belonging, at)];
    const owned = claims.some((claim) => !("entry" in claim) || ["failed", "refused"].includes(claim.entry.outcome));
    if (owned || result === "skipped")
        return [];
    const because = claims.length === 0
        ? `the job ${job} ended as ${result} without saying what it did`
        : `the job ${job} ended as ${result} although everything it told had gone well`;
    return [(0,entries_own/* ownEntry */.P)(job, "failed", "no_entry", because, belonging, at)];
};
const withoutTwins = (entries) => [
    ...new Map(entries.map((entry) => [(0,entries_own/* keyOf */.T)(entry), entry])).values(),
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

/***/ 30:
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
        remedy: "Nothing was applied. Something that ran in the plan job, such as a provider, told another plan than the one that it made: find out what before you plan again.",
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
    const found = new Map();
    for (const { name, text } of all)
        found.set(name, found.has(name) ? `${found.get(name)} and ${text}` : text);
    return found;
};
const sameText = (a, b) => JSON.stringify(a) === JSON.stringify(b);


/***/ }),

/***/ 3389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ planCounts),
/* harmony export */   DO: () => (/* binding */ planWords),
/* harmony export */   Ft: () => (/* binding */ planVerdict),
/* harmony export */   Iv: () => (/* binding */ actionWords),
/* harmony export */   YR: () => (/* binding */ changeCount)
/* harmony export */ });
const planCounts = ({ resources }) => {
    const counts = { create: 0, read: 0, update: 0, replace: 0, delete: 0, forget: 0, "no-op": 0 };
    for (const { action } of resources)
        counts[action] += 1;
    return counts;
};
const changeCount = ({ resources, outputs }) => resources.filter(({ action }) => action !== "read").length + outputs.length;
const planWords = (summary) => {
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
};
const isMove = ({ action, from }) => action === "no-op" && from !== undefined;
function actionWords({ action, from }) {
    return from === undefined ? action : `${action === "no-op" ? "" : `${action}, `}moved from ${from}`;
}
const planVerdict = (summary, protect) => {
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
};
const guard = (address, protect) => {
    const inModule = address.replace(/^(?:module\.[^.[]+(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?\.)+/, "");
    return protect.find((pattern) => {
        const regex = new RegExp(`^${pattern.split("*").map(literal).join(".*")}(?:\\[.*\\])?$`, "s");
        return regex.test(address) || regex.test(inModule);
    });
};
const literal = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");


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

/***/ 8484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ul: () => (/* binding */ versionVerdict),
/* harmony export */   aq: () => (/* binding */ versionBefore),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   x4: () => (/* binding */ versionsOf)
/* harmony export */ });
/* unused harmony export versionOf */
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);
/* harmony import */ var semver_functions_valid_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8138);


const tagOf = (version) => `v${version}`;
const versionOf = (tag) => tag.startsWith("v") && !tag.includes("+") && semver_functions_valid_js__WEBPACK_IMPORTED_MODULE_1__(tag.slice(1)) === tag.slice(1) ? tag.slice(1) : null;
const isNamed = (version) => !/^0\.0\.0-[a-z]+\.g[0-9a-f]{7}$/.test(version);
const versionsOf = (tags) => tags
    .map(versionOf)
    .filter((version) => version !== null)
    .sort((a, b) => semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__(b, a));
const versionBefore = (version, tags) => versionsOf(tags).find((one) => semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__(one, version) < 0 && (version.includes("-") || !one.includes("-"))) ?? null;
const versionVerdict = ({ version, commit }, tags, follower = null) => {
    const tag = tagOf(version);
    const there = tags.find(({ name }) => name === tag);
    if (there?.commit === commit)
        return { go: true, because: `${tag} is this commit already` };
    if (there)
        return used(`${tag} is released already, as ${there.commit === null ? "another commit" : short(there.commit)}`);
    if (follower !== null)
        return semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__(version, follower) < 0
            ? { go: true, because: `${tag} comes before ${tagOf(follower)}, which holds it` }
            : used(`${tagOf(follower)} holds this commit already, and is lower than ${tag}`);
    const [highest] = versionsOf(tags.map(({ name }) => name));
    if (highest !== undefined && semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__(highest, version) > 0)
        return used(`${tagOf(highest)} is higher than ${tag}`);
    return { go: true, because: highest === undefined ? `${tag} is the first` : `${tag} follows ${tagOf(highest)}` };
};
const used = (because) => ({
    go: false,
    reason: "version_used",
    because,
    remedy: "Name the release branch after the next version; a version that was used is never used again.",
});
const short = (commit) => commit.slice(0, 7);


/***/ }),

/***/ 6809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ mayHoldPulls),
  k: () => (/* binding */ writersOf)
});

// EXTERNAL MODULE: ./packages/decide/approval-words.js
var approval_words = __webpack_require__(1889);
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
    return strangers.size === 0 ? [] : [`GitHub knows no account of ${(0,approval_words/* list */.p_)([...strangers.values()].slice(0, 20))}`];
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
    return people.map(({ login, id, as, did }) => ({ login, id, as, because: (0,approval_words/* list */.p_)(did) }));
}


/***/ }),

/***/ 3811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ statementsOf),
/* harmony export */   V: () => (/* binding */ statementStarts)
/* harmony export */ });
const token = /\s+|--[^\r\n]*|(?<comment>\/\*)|(?<quote>[eE]?'|")|(?<dollar>\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$)|(?<word>[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)|(?<sign>[\s\S])/guy;
const statementStarts = (script) => statementsOf(script).map(({ tokens, at }) => ({ words: wordsOf(tokens).slice(0, 3).join(" "), at }));
const statementsOf = (script) => {
    const statements = [];
    let [tokens, words] = [[], []];
    let begun;
    let [parentheses, bodies] = [0, 0];
    const close = () => {
        if (begun !== undefined)
            statements.push({ tokens, at: begun });
        [tokens, words, begun, parentheses, bodies] = [[], [], undefined, 0, 0];
    };
    token.lastIndex = 0;
    for (let match = token.exec(script); match; match = token.exec(script)) {
        const { comment, quote, dollar, word, sign } = match.groups ?? {};
        if (comment !== undefined)
            token.lastIndex = endOfComment(script, match.index);
        else if (sign === ";" && parentheses === 0 && bodies === 0)
            close();
        else if (!/^\s|^--/.test(match[0])) {
            begun ??= match.index;
            if (quote !== undefined)
                token.lastIndex = endOfQuote(script, quote, token.lastIndex);
            if (quote === '"')
                tokens.push(script.slice(match.index, token.lastIndex));
            if (dollar !== undefined)
                token.lastIndex = endOf(script, dollar, token.lastIndex);
            if (sign !== undefined || word !== undefined)
                tokens.push(match[0]);
            if (sign === "(")
                parentheses += 1;
            if (sign === ")")
                parentheses = Math.max(0, parentheses - 1);
            if (word !== undefined) {
                words.push(word.toUpperCase());
                bodies = Math.max(0, bodies + nesting(words, bodies));
            }
        }
    }
    close();
    return statements;
};
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

/***/ 1474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ childSecrets)
/* harmony export */ });
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2500);

const refused = /^(PATH|HOME|SHELL|IFS|ENV|BASH_ENV|BASH_FUNC.*|TMPDIR|LD_.*|DYLD_.*|NODE_.*|GIT_.*|GITHUB_.*|ACTIONS_.*|RUNNER_.*|PYTHON.*|PERL.*|TF_CLI_.*|TF_LOG.*|TF_DATA_DIR|TF_WORKSPACE|TF_PLUGIN_.*|TF_REATTACH_PROVIDERS|TF_IN_AUTOMATION|TF_INPUT)$/i;
const childSecrets = () => {
    const inner = (0,_input_js__WEBPACK_IMPORTED_MODULE_0__/* .textMap */ .sP)();
    return {
        ...inner,
        secret: true,
        read: (text) => {
            const answer = inner.read(text);
            if (!("ok" in answer))
                return { expected: "a JSON object of texts" };
            const mistakes = Object.entries(answer.ok).flatMap(([name, value]) => {
                const mistake = mistakeIn(name, value);
                return mistake === undefined ? [] : [`${JSON.stringify(name)} ${mistake}`];
            });
            return mistakes.length === 0 ? answer : { expected: `what a program may be given: ${mistakes.join("; ")}` };
        },
    };
};
const mistakeIn = (name, value) => {
    if (!/^[A-Za-z_][A-Za-z0-9_]{0,127}$/.test(name))
        return "is no name of an environment variable";
    if (refused.test(name))
        return "would change the program itself";
    if (value.includes("\0"))
        return "holds a NUL";
    return value.length > 0 && value.length < 4
        ? "is too short to be hidden in a log; if it is no secret, make it a variable of the environment"
        : undefined;
};


/***/ }),

/***/ 7512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ openPlan),
/* harmony export */   u: () => (/* binding */ fetchPlan)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _model_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2709);


const most = 256 * 1024 * 1024;
async function fetchPlan(plan, words, world) {
    const found = await openPlan(plan, words, world);
    if ("file" in found)
        return found.file;
    throw new _model_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`the plan was sealed for another key than this job has: ${found.closed}`, {
        reason: "bad_input",
        remedy: `Where ${plan.environment}-plan has a variable SLIPWAY_PLAN_PUBLIC_KEY, put its private key as SLIPWAY_PLAN_KEY into SLIPWAY_SECRETS of the environment ${plan.environment}; else put the same SLIPWAY_PLAN_KEY into SLIPWAY_SECRETS of ${plan.environment}-plan and ${plan.environment}. Then plan again.`,
    });
}
async function openPlan(plan, words, { artifacts, files, temp }) {
    const [fetched, opened] = [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(temp, "plan.fetched"), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(temp, "plan.tfplan")];
    await artifacts.download(plan.artifact.id, fetched, most);
    const { openSealedFile } = await __webpack_require__.e(/* import() */ 1413).then(__webpack_require__.bind(__webpack_require__, 1413));
    const how = await openSealedFile(fetched, opened, words);
    switch (how) {
        case "no key":
            return { closed: "its SLIPWAY_SECRETS hold no key" };
        case "other key":
            return { closed: "its SLIPWAY_SECRETS hold another one" };
        case "changed":
            throw changed(plan, "its bytes were changed after it was sealed");
        case "opened":
        case "not sealed": {
            const file = how === "opened" ? opened : fetched;
            const found = await files.digest(file);
            if (found !== plan.digest)
                throw changed(plan, `found ${found}, planned ${plan.digest}`);
            return { file };
        }
    }
}
const changed = ({ artifact }, because) => new _model_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`artifact ${artifact.id} is not the plan that was made: ${because}`, {
    reason: "plan_changed",
    remedy: "Find out who could change it, then plan again: re-run all jobs of this environment.",
});


/***/ }),

/***/ 3217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ sealingWords)
/* harmony export */ });
function sealingWords(secrets) {
    const { SLIPWAY_PLAN_KEY: own, ...given } = secrets ?? {};
    const sorted = Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1));
    return { words: own || (sorted.length === 0 ? undefined : JSON.stringify(sorted)), given };
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

/***/ 5076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ Needs)
/* harmony export */ });
/* unused harmony export jobResults */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7728);

const jobResults = ["success", "failure", "cancelled", "skipped"];
const Needs = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY((value) => typeof value === "object" && value !== null && !Array.isArray(value), "an object of jobs"), valibot__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ result: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(jobResults), outputs: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), {}) })));


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


/***/ }),

/***/ 913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   wp: () => (/* binding */ TerraformPlan)
/* harmony export */ });
/* unused harmony exports planActions, PlanSummary, LockedProvider */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8956);


const planActions = ["create", "read", "update", "replace", "delete", "forget", "no-op"];
const PlanSummary = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    resources: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        address: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        action: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(planActions),
        deposed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        from: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    })),
    outputs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), action: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(planActions) })),
});
const LockedProvider = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    source: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
});
const TerraformPlan = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("terraform-plan"),
    version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    environment: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Identifier */ .gw,
    artefact: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np,
    digest: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np,
    artifact: valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ id: _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_, name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    terraform: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    sealed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
    providers: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(LockedProvider)),
    summary: PlanSummary,
});


/***/ })

};
