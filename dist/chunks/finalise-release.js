export const id = 8528;
export const ids = [8528];
export const modules = {

/***/ 3524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ finaliseRelease),
  Q: () => (/* binding */ finalise_release_inputs)
});

// EXTERNAL MODULE: ./packages/decide/belonging/run-commit.js
var run_commit = __webpack_require__(3385);
// EXTERNAL MODULE: ./packages/decide/finalise/back.js
var back = __webpack_require__(15);
// EXTERNAL MODULE: ./packages/decide/belonging/difference.js
var difference = __webpack_require__(2519);
// EXTERNAL MODULE: ./packages/decide/belonging/own-release.js
var own_release = __webpack_require__(5050);
;// CONCATENATED MODULE: ./packages/decide/finalise/finalise.js


function productionVerdict(release, { environment, state, acceptance }) {
    const { id } = release;
    const current = state?.current;
    if (!current)
        return no("ledger_missing", `the ledger does not say what ${environment} runs`, "Look at the branch slipway-ledger.");
    const differs = (what) => no("not_accepted", what, `Finish the release that ${environment} runs, or promote this one to ${environment}.`);
    if (current.release !== id && isAccepted(release, environment, acceptance))
        return { go: true, because: `${environment} accepted ${id}, and runs ${current.release} by now` };
    const other = (0,difference/* differenceFrom */.mX)({ release: current.release, commit: current.commit, artefact: current.digest }, (0,difference/* subjectOf */.et)(release));
    if (other) {
        const named = other.what === "release" ? other.found : `the ${other.what} ${other.found}`;
        return differs(`${environment} runs ${named}, not ${other.expected}`);
    }
    if (!acceptance)
        return no("ledger_missing", `the ledger does not say that ${id} was accepted in ${environment}`, rerun);
    if (!isAbout(acceptance, release, environment))
        return no("not_accepted", `what was accepted in ${environment} is not ${id} as it is now`, rerun);
    if (acceptance.verdict !== "go")
        return no("not_accepted", `${id} was not accepted in ${environment}: ${acceptance.because}`, rerun);
    return { go: true, because: `${environment} runs ${id}, accepted` };
}
function followerOf({ id }, { state }) {
    const current = state?.current ?? null;
    return current?.release === id ? null : current;
}
function unfinishable(flow, release, commit) {
    if (flow.name !== "release" && flow.name !== "hotfix")
        return `the flow is ${flow.name}, and only a release or a hotfix is finished`;
    if (flow.chain.length === 0)
        return "the flow deploys to no environment";
    return (0,own_release/* foreignToRun */.B)(flow, release, commit);
}
const isAccepted = (release, environment, acceptance) => acceptance !== null && isAbout(acceptance, release, environment) && acceptance.verdict === "go";
const isAbout = (acceptance, release, environment) => (0,difference/* acceptanceDifference */.tu)(acceptance, release, environment) === undefined;
function needsVerdict(needs) {
    const bad = Object.entries(needs).find(([, { result }]) => result === "failure" || result === "cancelled");
    return bad
        ? no("not_accepted", `the job ${bad[0]} ended as ${bad[1].result}`, `Look at the log of the job ${bad[0]}.`)
        : { go: true, because: "every job before this one went well or was not asked for" };
}
const rerun = "Let the promotion and its record run again; the last environment accepts a release before it is finished.";
const no = (reason, because, remedy) => ({
    go: false,
    reason,
    because,
    remedy,
});

// EXTERNAL MODULE: ./packages/kit/inputs/input.js
var input = __webpack_require__(4164);
// EXTERNAL MODULE: ./packages/kit/inputs/inputs.js
var inputs = __webpack_require__(8491);
// EXTERNAL MODULE: ./packages/kit/inputs/secret-origin.js
var secret_origin = __webpack_require__(781);
// EXTERNAL MODULE: ./packages/kit/lock/read-once.js
var read_once = __webpack_require__(1800);
// EXTERNAL MODULE: ./packages/kit/people/role-members.js
var role_members = __webpack_require__(8718);
// EXTERNAL MODULE: ./packages/kit/result.js
var kit_result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/model/configuration/configuration.js + 3 modules
var configuration = __webpack_require__(2382);
// EXTERNAL MODULE: ./packages/model/configuration/policy.js
var policy = __webpack_require__(48);
// EXTERNAL MODULE: ./packages/model/document/reason.js
var reason = __webpack_require__(3279);
// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
// EXTERNAL MODULE: ./packages/model/release/release.js
var release = __webpack_require__(638);
// EXTERNAL MODULE: ./packages/model/run/flow.js
var flow = __webpack_require__(2479);
;// CONCATENATED MODULE: ./actions/finalise-release/credentials.js

const narrow = { contents: "write", pull_requests: "write" };
async function openCredentials(key, world) {
    if (key === undefined) {
        for (const line of lesser)
            world.log.info(line);
        return { by: "job", finishing: () => world.finishing, widen: async () => false, end: async () => { } };
    }
    const held = [await world.asApp(key, narrow)];
    const newest = () => held.at(-1)?.finishing ?? world.finishing;
    let isAsked = false;
    return {
        by: "app",
        finishing: newest,
        widen: async () => {
            if (isAsked)
                return false;
            isAsked = true;
            const wide = await world.asApp(key, { ...narrow, workflows: "write" }).catch(refusedToken);
            if (wide !== undefined)
                held.push(wide);
            return wide !== undefined;
        },
        end: async () => {
            for (const { end } of held)
                await end().catch((error) => world.log.info(`could not end the app's token: ${String(error)}`));
        },
    };
}
const refusedToken = (error) => {
    if (error instanceof user_error/* UserError */.y && error.reason === "forbidden")
        return undefined;
    throw error;
};
const lesser = [
    "No app is given, so this is done with the job's own token, which can do less:",
    "its pushes start no workflow, so the main branch is not checked and an open release branch is not released again by them;",
    "it bypasses no rule that protects a branch or a tag: what main does not take from it becomes a pull request;",
    "it cannot bring a changed file of .github/workflows to a branch.",
];

;// CONCATENATED MODULE: ./actions/finalise-release/effect.js
function logEffects(effects, log) {
    for (const { what, state, message, url } of effects)
        log.info(`${what} (${state}): ${message}${url === undefined ? "" : `, ${url}`}`);
}
function effect_no(reason, because, remedy) {
    return {
        go: false,
        reason,
        because,
        remedy,
    };
}

;// CONCATENATED MODULE: ./actions/finalise-release/find-in-main.js

async function findInMain({ flow, main, credentials, release }, next) {
    const { refs } = credentials.finishing();
    const place = flow.chain.at(-1);
    const holds = async (commit) => ["identical", "ahead"].includes(await refs.standing(release.commit, commit));
    const refused = (message, remedy) => {
        const because = `${place} runs ${next.release} by now, and ${message}`;
        return {
            commit: null,
            effect: { what: main, state: "refused", message: because, no: effect_no("overtaken", because, remedy) },
        };
    };
    if (!(await holds(next.commit)))
        return refused(`that does not hold ${release.id}`, `Nothing was done. If ${release.id} is still wanted, merge ${release.commit.slice(0, 7)} into the next release.`);
    const tip = await refs.read(`refs/heads/${main}`);
    if (!tip || !(await holds(tip.object)))
        return refused(`${main} does not hold ${release.id} yet`, `Let ${next.release} be finished, which brings both to ${main}; then re-run this job.`);
    const url = await refs.page(`commit/${tip.object}`);
    const text = `holds ${release.commit.slice(0, 7)}; ${place} runs ${next.release} by now`;
    return { commit: tip.object, effect: { what: main, state: "found", message: text, url } };
}

;// CONCATENATED MODULE: ./actions/finalise-release/retry.js

const tries = 5;
async function retryWork(clock, what, work) {
    for (let attempt = 1;; attempt += 1) {
        const [answer, lost] = await work().then((value) => [value, undefined], (error) => [undefined, lostAnswer(error)]);
        if (answer !== undefined)
            return answer;
        if (attempt === tries)
            throw lost ?? busy(what);
        await clock.sleep(250 * 2 ** attempt);
    }
}
const lostAnswer = (error) => {
    const isLost = error instanceof user_error/* UserError */.y && error.reason === "github_unavailable";
    if (isLost && !error.message.includes("rate limit"))
        return error;
    throw error;
};
const busy = (what) => new user_error/* UserError */.y(`${what} was changed by others in all ${tries} tries`, {
    reason: "release_under_way",
    remedy: "Re-run the job once the other run has ended; what is done stays done.",
});

;// CONCATENATED MODULE: ./actions/finalise-release/follow-main.js


async function moveBranches({ configuration, main, credentials, world }, commit) {
    const effects = [];
    for (const branch of configuration.finalise.branches)
        effects.push(await retryWork(world.clock, branch, () => moveBranch(credentials, branch, main, commit)));
    return effects;
}
const moveBranch = async (credentials, branch, main, commit) => {
    const { refs } = credentials.finishing();
    const ref = `refs/heads/${branch}`;
    const url = await refs.page(`tree/${branch}`);
    const there = await refs.read(ref);
    if (there?.object === commit)
        return { what: branch, state: "found", as: "mirror", message: `points at ${commit.slice(0, 7)}`, url };
    const refused = (message) => ({
        what: branch,
        state: "refused",
        as: "mirror",
        message,
        url,
        no: effect_no("mirror_failed", `the branch ${branch} was not moved: ${message}`, `Let nobody but Slipway write ${branch}, bring it back to a commit of ${main}, and re-run this job.`),
    });
    if (there && (await refs.standing(there.object, commit)) !== "ahead")
        return refused(`it points at ${there.object.slice(0, 7)}, which ${main} does not hold`);
    const moved = await (there ? refs.forward(ref, commit) : refs.create(ref, commit));
    if (moved.done)
        return { what: branch, state: "done", as: "mirror", message: `now points at ${commit.slice(0, 7)}`, url };
    return moved.why === "moved" || (await credentials.widen()) ? undefined : refused(moved.message);
};
async function pushMirrors({ access, configuration, main, credentials }, commit, tag) {
    const { mirrors } = credentials.finishing();
    const effects = [];
    for (const address of configuration.finalise.mirrors) {
        const pushed = await mirrors.push({ address, branch: main, commit, tag, access });
        effects.push(mirrorEffect(address, pushed, `has ${main} and ${tag}`));
    }
    return effects;
}
const mirrorEffect = (what, pushed, message) => {
    if (!("message" in pushed))
        return { what, state: pushed.outcome, as: "mirror", message };
    const isRefused = pushed.outcome === "refused";
    return {
        what,
        state: "refused",
        as: "mirror",
        message: `${pushed.outcome}: ${pushed.message}`,
        no: effect_no("mirror_failed", `the mirror ${what} ${isRefused ? "refused" : "could not be reached"}: ${pushed.message}`, isRefused
            ? "Remove from the mirror what does not come from this repository, or give a key that may write it; then re-run this job."
            : "Look at the address, the key and the known hosts, then re-run this job."),
    };
};

;// CONCATENATED MODULE: ./packages/decide/finalise/drafts.js
function draftMark(release) {
    return `<!-- slipway ${release} -->`;
}
function draftToUse(matches, mark) {
    const [published] = matches.filter(({ draft }) => !draft);
    const ours = matches.filter(({ draft, body }) => draft && body.includes(mark)).toSorted((a, b) => a.id - b.id);
    const use = published ?? ours[0] ?? null;
    return { use, remove: ours.filter((one) => one !== use) };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/decide/finalise/assets.js
function assetState(wanted, foundAssets) {
    const asset = foundAssets.find(({ name }) => name === wanted.name);
    if (!asset)
        return "missing";
    if (!asset.whole)
        return "half";
    const isEqual = asset.digest === null ? asset.size === wanted.size : asset.digest === wanted.digest;
    return isEqual ? "there" : "other";
}

// EXTERNAL MODULE: ./packages/kit/artefact-tar.js
var artefact_tar = __webpack_require__(5410);
// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
// EXTERNAL MODULE: ./packages/model/approval/approval.js
var approval = __webpack_require__(3806);
// EXTERNAL MODULE: ./packages/model/document/document.js
var document_document = __webpack_require__(6350);
// EXTERNAL MODULE: ./packages/model/ledger/promotion.js
var ledger_promotion = __webpack_require__(226);
;// CONCATENATED MODULE: ./packages/decide/finalise/evidence.js




function releaseFolder(release) {
    return `releases/${release.id}`;
}
function isEvidence(path, release) {
    return path.endsWith(".json") && !path.startsWith(`${releaseFolder(release)}/finalise/`);
}
function evidenceText(release, documents) {
    const report = Object.keys(documents)
        .filter((path) => isEvidence(path, release))
        .toSorted((a, b) => (a < b ? -1 : 1))
        .map((path) => ({ path, document: (0,document_document/* parseJson */.qF)(documents[path] ?? "", `the ledger's ${path}`) }));
    return `${JSON.stringify({ kind: "evidence", version: 1, release, documents: report }, null, 2)}\n`;
}
const Told = dist/* object */.Ikc({ people: dist/* array */.YOg(approval/* Approver */._w) });
function consentsOf(documents) {
    const all = Object.values(documents).flatMap((text) => peopleIn((0,document_document/* parseJson */.qF)(text, "a document of the ledger")));
    const once = new Map(all.map((consent) => [JSON.stringify([consent.environment, consent.gate, consent.role, consent.login]), consent]));
    return [...once.values()].toSorted((a, b) => a.at.localeCompare(b.at) || a.login.localeCompare(b.login));
}
const peopleIn = (document) => {
    const acceptance = dist/* safeParse */.xLC(ledger_promotion/* Acceptance */.gi, document);
    if (acceptance.success)
        return acceptance.output.verdict === "go"
            ? acceptance.output.people.map((person) => consent(person, acceptance.output.environment))
            : [];
    const promotion = dist/* safeParse */.xLC(ledger_promotion/* Promotion */.Yk, document);
    if (!promotion.success)
        return [];
    return promotion.output.entries
        .filter(({ action, outcome }) => action === "approval-gate" && outcome === "passed")
        .flatMap(({ environment, facts }) => {
        const parsed = dist/* safeParse */.xLC(Told, facts);
        return parsed.success ? parsed.output.people.map((person) => consent(person, environment)) : [];
    });
};
const consent = ({ for: gate, role, login, at }, environment) => ({
    environment,
    gate,
    role,
    login,
    at,
});

;// CONCATENATED MODULE: ./actions/finalise-release/evidence.js


async function readDocuments({ ledger, credentials, release }) {
    if (ledger.commit === null)
        return {};
    const paths = await credentials.finishing().refs.paths(ledger.commit, releaseFolder(release));
    const report = paths
        .filter((path) => isEvidence(path, release))
        .map(async (path) => [path, (await ledger.read(path)) ?? ""]);
    return Object.fromEntries(await Promise.all(report));
}
async function writeEvidence({ release, world }, documents) {
    const file = (0,external_node_path_.join)(world.temp, "evidence.json");
    await world.files.write(file, evidenceText(release, documents));
    return file;
}

;// CONCATENATED MODULE: ./actions/finalise-release/assets.js





const assets_tries = 3;
async function assetSources(job, documents) {
    const { release, world } = job;
    const { artefact, id } = release;
    const evidence = await writeEvidence(job, documents);
    const tar = once(async () => {
        for (let attempt = 1;; attempt += 1) {
            try {
                const file = await (0,artefact_tar/* downloadTar */.y)(artefact, `artefact-${attempt}`, world);
                const digest = await world.files.digest(file);
                if (digest === artefact.digest)
                    return file;
                throw otherBytes(digest, artefact.digest);
            }
            catch (error) {
                const isOther = error instanceof user_error/* UserError */.y && error.reason === "digest_mismatch";
                if (!isOther || attempt === assets_tries)
                    throw error;
            }
        }
    });
    const manifest = once(async () => {
        const file = (0,external_node_path_.join)(world.temp, "manifest.txt");
        await world.archive.manifest(await tar(), artefact, file);
        return file;
    });
    return [
        { name: `${id}.tar`, digest: artefact.digest, size: artefact.size, file: tar, mayDiffer: false },
        { name: `${id}.manifest.txt`, digest: artefact.manifest, size: null, file: manifest, mayDiffer: false },
        {
            name: `${id}.evidence.json`,
            digest: await world.files.digest(evidence),
            size: await world.files.size(evidence),
            file: async () => evidence,
            mayDiffer: true,
        },
    ];
}
async function bringAssets({ credentials, world }, release, sources, patient) {
    const { releases } = credentials.finishing();
    let isWhole = true;
    for (const source of sources) {
        const state = assetState(source, release.assets);
        if (state === "there" || (state === "other" && source.mayDiffer && !release.draft))
            continue;
        isWhole = false;
        const there = release.assets.find(({ name }) => name === source.name);
        if (there && state === "half" && patient(there.id))
            continue;
        if (release.immutable)
            throw unchangeable(release, source.name, state);
        if (state === "other" && !release.draft)
            throw otherAsset(release, source.name);
        if (there)
            await releases.removeAsset(there.id);
        const kept = await releases.upload(release, source.name, await source.file());
        if (kept.done)
            world.log.info(`uploaded ${source.name}: ${kept.url}`);
        else if (kept.why === "forbidden")
            throw forbidden(source.name, kept.message);
    }
    return isWhole;
}
const once = (work) => {
    let done;
    return () => {
        done ??= work();
        return done;
    };
};
const otherBytes = (theirs, ours) => new user_error/* UserError */.y(`the artifact that was downloaded is ${theirs}, not ${ours}`, {
    reason: "digest_mismatch",
    remedy: "Find out who changed these bytes before you go on.",
});
const otherAsset = ({ tag, url }, name) => new user_error/* UserError */.y(`the published release ${tag} holds other bytes under the name ${name}`, {
    reason: "digest_mismatch",
    remedy: `Find out who put them there (${url}); nothing that is published is replaced.`,
});
const unchangeable = ({ tag, url }, name, state) => new user_error/* UserError */.y(`the published release ${tag} cannot be changed any more, and its file ${name} is ${state}`, {
    reason: "version_used",
    remedy: `Somebody else published it (${url}); release this commit under the next version.`,
});
const forbidden = (name, message) => new user_error/* UserError */.y(`GitHub does not let this token upload ${name}: ${message}`, {
    reason: "forbidden",
    remedy: "Give the job, or the app, the permission contents: write.",
});

// EXTERNAL MODULE: ./packages/kit/log/markdown.js
var markdown = __webpack_require__(8480);
;// CONCATENATED MODULE: ./actions/finalise-release/notes-markdown.js



const longest = 120_000;
async function releaseText({ release }, { version, tag, last, isLatest, range }, documents) {
    const { releaseNotes } = await Promise.all(/* import() */[__webpack_require__.e(7521), __webpack_require__.e(1183)]).then(__webpack_require__.bind(__webpack_require__, 1183));
    const { commits, total } = await range();
    const notes = releaseNotes(commits, total);
    const body = (0,markdown/* lines */.Mn)(...notes.groups.map(({ title, notes: all }) => (0,markdown/* lines */.Mn)(`### ${title}`, all.map(noteLine).join("\n"))), omissions(notes, last), "### Who approved", consentTable(consentsOf(documents)), "### What was released", (0,markdown/* table */.tp)(["", ""], [
        ["release", (0,markdown/* code */.aY)(release.id)],
        ["commit", (0,markdown/* code */.aY)(release.commit)],
        ["artefact", (0,markdown/* code */.aY)(release.artefact.digest)],
    ]));
    const mark = draftMark(release.id);
    const cut = body.length > longest ? `${wholeLines(body)}\n\n… cut here, because GitHub takes no more.` : body;
    return { tag, name: version, body: (0,markdown/* lines */.Mn)(cut, mark), prerelease: version.includes("-"), latest: isLatest };
}
const wholeLines = (body) => body.slice(0, body.lastIndexOf("\n", longest));
const noteLine = ({ id, scope, subject, breaking, author }) => {
    const about = scope === null ? "" : `**${(0,markdown/* plain */.pj)(scope)}**: `;
    const breaks = breaking === null || breaking === subject ? "" : ` (${(0,markdown/* plain */.pj)(notes_markdown_short(breaking))})`;
    return `- ${about}${(0,markdown/* plain */.pj)(notes_markdown_short(subject))}${breaks} · ${id.slice(0, 7)}${author === "" ? "" : `, ${(0,markdown/* plain */.pj)(author)}`}`;
};
const notes_markdown_short = (text) => {
    const letters = [...text];
    return letters.length > 200 ? `${letters.slice(0, 199).join("")}…` : text;
};
const omissions = ({ groups, merges, omitted }, last) => {
    const begin = last === null ? "No version was released before." : `Since ${(0,markdown/* code */.aY)(last)}.`;
    const remaining = [
        ...(merges > 0 ? [`${merges} merge ${merges === 1 ? "commit" : "commits"}`] : []),
        ...(omitted === null
            ? ["more commits"]
            : omitted > 0
                ? [`${omitted} more ${omitted === 1 ? "commit" : "commits"}`]
                : []),
    ];
    const none = groups.length === 0 ? ["No commit is new."] : [];
    return [...none, begin, ...(remaining.length > 0 ? [`Not listed: ${remaining.join(", ")}.`] : [])].join(" ");
};
const consentTable = (consents) => consents.length === 0
    ? "Nobody was asked: the configuration names no approvals."
    : (0,markdown/* table */.tp)(["where", "what", "role", "who", "when"], consents.map(({ environment, gate, role, login, at }) => [
        (0,markdown/* plain */.pj)(environment ?? "at the start"),
        gate,
        (0,markdown/* plain */.pj)(role),
        (0,markdown/* plain */.pj)(login),
        (0,markdown/* plain */.pj)(at),
    ]));

;// CONCATENATED MODULE: ./actions/finalise-release/host-release.js






const patience = { looks: 6, pause: 5000 };
async function hostRelease(job, version) {
    const { clock, log } = job.world;
    const documents = await readDocuments(job);
    const sources = await assetSources(job, documents);
    const text = await releaseText(job, version, documents);
    const looks = new Map();
    const patient = (asset) => {
        looks.set(asset, (looks.get(asset) ?? 0) + 1);
        return (looks.get(asset) ?? 0) <= patience.looks;
    };
    let changed = false;
    let page = null;
    const url = await retryWork(clock, `the release ${version.tag}`, async () => {
        for (let round = 1;; round += 1) {
            const { releases } = job.credentials.finishing();
            page = page && (await releases.look(page.id));
            page ??= await findOrDraft(job, text, () => (changed = true));
            if (!(await bringAssets(job, page, sources, patient))) {
                changed = true;
                if (round > 2 * patience.looks)
                    return undefined;
                if (round > 1)
                    await clock.sleep(patience.pause);
                continue;
            }
            if (!page.draft)
                return page.url;
            changed = true;
            const kept = await releases.publish(page.id, text);
            if (kept.done)
                return kept.url;
            if (kept.why === "forbidden")
                throw host_release_forbidden(version.tag, kept.message);
            page = null;
            return undefined;
        }
    });
    if (changed)
        log.info(`published the release ${version.tag}: ${url}`);
    return changed
        ? { what: "release", state: "done", message: `was published with ${sources.length} files`, url }
        : { what: "release", state: "found", message: `is published with ${sources.length} files`, url };
}
const findOrDraft = async ({ credentials, release, world }, text, drafted) => {
    const { releases } = credentials.finishing();
    let made;
    for (;;) {
        const listed = await releases.find(text.tag);
        const isListed = made !== undefined && listed.some(({ id }) => id === made?.id);
        const hostedReleases = made === undefined || isListed ? listed : [...listed, made];
        const { use, remove } = draftToUse(hostedReleases, draftMark(release.id));
        for (const { id } of remove) {
            await releases.remove(id);
            world.log.info(`removed a second draft of ${text.tag}`);
        }
        if (use)
            return use;
        made = await releases.draft(text);
        drafted();
        world.log.info(`drafted the release ${text.tag}`);
    }
};
const host_release_forbidden = (tag, message) => new user_error/* UserError */.y(`GitHub does not let this token publish ${tag}: ${message}`, {
    reason: "forbidden",
    remedy: "Give the job, or the app, the permission contents: write; everything before the publication is done.",
});

// EXTERNAL MODULE: ./packages/decide/finalise/outlook.js
var outlook = __webpack_require__(4141);
// EXTERNAL MODULE: ./packages/decide/versions/version.js
var versions_version = __webpack_require__(7512);
// EXTERNAL MODULE: ./packages/kit/main-facts.js
var main_facts = __webpack_require__(285);
;// CONCATENATED MODULE: ./actions/finalise-release/look-ahead.js






const workflows = ".github/workflows";
async function lookAhead(flow, configuration, key, world) {
    const { commit, branch } = flow.trigger;
    const main = (0,back/* mainBranch */.SI)(configuration);
    const facts = await (0,main_facts/* mainFacts */.D)(world.finishing.refs, main, commit);
    const files = facts.changed?.filter((path) => path.startsWith(`${workflows}/`)) ?? (await changedWorkflows(main, commit, world));
    const tag = (0,versions_version/* isNamed */.ev)(flow.release.version) ? (0,versions_version/* tagOf */.cO)(flow.release.version) : null;
    const credentials = await credentialsOf(key, { main: facts.tip === null ? null : main, tag }, world);
    const { verdict, warnings } = (0,outlook/* finishOutlook */.$)({ main: facts, branch, tag, workflows: files, credentials });
    const annotations = warnings.map((message) => ({ level: "warning", message }));
    const by = credentials.by === "app" ? "by the app" : "by the job's own token";
    if (verdict.go)
        world.log.info(`${verdict.because}, ${by}`);
    const result = (0,kit_result/* decided */.rc)(verdict, {
        outputs: { verdict: verdict.go ? "go" : "no" },
        summary: verdict.go
            ? (0,markdown/* lines */.Mn)(`**It can be finished**, ${by}.`, ...warnings.map(markdown/* plain */.pj))
            : (0,markdown/* lines */.Mn)(`**It cannot be finished** (${verdict.reason}): ${(0,markdown/* plain */.pj)(verdict.because)}.`, (0,markdown/* plain */.pj)(verdict.remedy)),
        annotations,
        commit,
        facts: { by: credentials.by, workflows: files.length },
    });
    return verdict.go ? result : { ...result, outcome: "refused" };
}
async function changedWorkflows(main, commit, { contents }) {
    const [old, now] = await Promise.all([`refs/heads/${main}`, commit].map((ref) => contents.list(workflows, ref)));
    const known = new Map(old?.map(({ name, sha }) => [name, sha]));
    return (now ?? []).flatMap(({ name, sha }) => (known.get(name) === sha ? [] : [`${workflows}/${name}`]));
}
async function credentialsOf(key, { main, tag }, { appPermissions, refRules }) {
    if (key !== undefined)
        return { by: "app", permissions: await appPermissions(key) };
    return {
        by: "job",
        mainRules: main === null ? [] : await refRules.ofBranch(main),
        tagsNotMade: tag === null ? [] : await refRules.tagsNotMade(),
    };
}

// EXTERNAL MODULE: ./packages/model/release/release-tag.js
var release_tag = __webpack_require__(7399);
;// CONCATENATED MODULE: ./actions/finalise-release/make-tag.js




async function makeTag({ credentials, release, ledger, world }, { tag, version }) {
    const name = `refs/tags/${tag}`;
    return retryWork(world.clock, tag, async () => {
        const { refs } = credentials.finishing();
        const url = await refs.page(`tree/${tag}`);
        const there = await refs.read(name);
        if (there) {
            const commit = await refs.target(there);
            if (commit !== release.commit)
                throw used(tag, commit);
            return { what: tag, state: "found", message: `is at ${commit.slice(0, 7)}`, url };
        }
        const object = await refs.makeTag({
            name: tag,
            message: (0,release_tag/* releaseTagMessage */.Zw)(version, release, ledger.commit),
            commit: release.commit,
        });
        const made = await refs.create(name, object);
        if (made.done)
            return { what: tag, state: "done", message: `was put on ${release.commit.slice(0, 7)}`, url };
        return made.why === "moved" || (await credentials.widen())
            ? undefined
            : { what: tag, state: "refused", message: made.message, no: make_tag_forbidden(tag, made.message) };
    });
}
const used = (tag, commit) => new user_error/* UserError */.y(`${tag} is released already, as ${commit.slice(0, 7)}`, {
    reason: "version_used",
    remedy: "Name the release branch after the next version; a version that was used is never used again.",
});
const make_tag_forbidden = (tag, message) => effect_no("forbidden", `GitHub does not let this token make ${tag}: ${message}`, "If an immutable release used this version before, take the next one; otherwise let the app bypass the rules for tags, and re-run this job.");

;// CONCATENATED MODULE: ./actions/finalise-release/ask-people.js

async function askPeople({ credentials, world }, question) {
    const { head, base, title, body, no } = question;
    const { pullRequests } = credentials.finishing();
    const asked = await retryWork(world.clock, `the pull request from ${head} to ${base}`, async () => {
        const pullRequest = await pullRequests.find(head, base);
        if (pullRequest)
            return { pull: pullRequest, state: "found" };
        const opened = await pullRequests.open({ head, base, title, body });
        if (opened.pull)
            return { pull: opened.pull, state: "done" };
        return opened.why === "exists" ? undefined : { pull: null, message: opened.message };
    });
    return asked.pull ? waiting(base, no, asked.pull) : unasked(question, asked.message);
}
const waiting = (base, no, { number, url }) => ({
    what: base,
    state: "pull request",
    message: `waits for the pull request #${number}: ${no.because}`,
    url,
    no: { ...no, because: `${no.because}; the pull request #${number} asks people (${url})` },
});
const unasked = ({ head, base, no }, message) => ({
    what: base,
    state: "refused",
    message: no.because,
    no: {
        ...no,
        because: `${no.because}; no pull request could be opened: ${message}`,
        remedy: `Open a pull request from ${head} to ${base} yourself, merge it by a merge commit, neither squashed nor rebased, and re-run this job. So that Slipway opens it next time, let GitHub Actions create pull requests in the settings of the repository, or give the key of an app with pull-requests: write.`,
    },
});

;// CONCATENATED MODULE: ./actions/finalise-release/merge-back.js





async function mergeBack(job, version, commit) {
    const effects = [await mergeInto(job, version, commit, job.develop)];
    for (const branch of await openBranches(job, version, commit))
        effects.push(await mergeInto(job, version, commit, branch));
    return effects;
}
const folder = "refs/heads/";
const openBranches = async ({ configuration, flow, credentials, release }, { tags, tag }, commit) => {
    if (flow.name !== "hotfix")
        return [];
    const { refs } = credentials.finishing();
    const matches = [];
    for (const start of (0,back/* startsOf */.jb)(configuration.flows.release.branches))
        matches.push(...(await refs.list(`${folder}${start}`)));
    const byName = new Map(matches.map(({ name, object }) => [name.slice(folder.length), object]));
    const names = (0,back/* openReleaseBranches */.mx)(flow.name, release.branch, configuration, [...byName.keys()], [...tags, tag]);
    const open = [];
    for (const name of names) {
        const standing = await refs.standing(byName.get(name) ?? commit, commit);
        if (standing === "diverged" || standing === "behind")
            open.push(name);
    }
    return open;
};
const mergeInto = async (job, { version }, commit, branch) => {
    const { main, credentials, world } = job;
    if (branch === main)
        return { what: branch, state: "found", message: `is at the head of ${main} itself` };
    const message = `Merge ${main} back into ${branch}: release ${version}`;
    const merged = await retryWork(world.clock, branch, async () => {
        const answer = await credentials.finishing().merging.merge(branch, commit, message);
        if (answer.outcome === "moved" || (answer.outcome === "forbidden" && (await credentials.widen())))
            return undefined;
        return answer;
    });
    const url = await credentials.finishing().refs.page(`tree/${branch}`);
    switch (merged.outcome) {
        case "merged":
            return { what: branch, state: "done", message: `has ${main} merged back`, url };
        case "already":
            return { what: branch, state: "found", message: `has everything of ${main}`, url };
        case "none":
            return { what: branch, state: "left", message: "is not there" };
        case "conflict":
            return askPeople(job, question(job, branch, commit, version, `${branch} and ${main} changed the same lines`));
        case "forbidden":
            return askPeople(job, question(job, branch, commit, version, `this token may not merge into ${branch} (${merged.message})`));
        case "moved":
            throw new Error("a branch that moved was not looked at again");
    }
};
function question({ main, release }, branch, commit, version, because) {
    return {
        head: main,
        base: branch,
        title: `Bring release ${version} back into ${branch}`,
        body: [
            `${(0,markdown/* code */.aY)(main)} holds release ${(0,markdown/* code */.aY)(release.id)} as ${commit}, and ${(0,markdown/* code */.aY)(branch)} does not: ${(0,markdown/* plain */.pj)(because)}.`,
            `Merge ${(0,markdown/* code */.aY)(main)} into ${(0,markdown/* code */.aY)(branch)} by a merge commit, so that the next release finds its history.`,
        ].join("\n\n"),
        no: effect_no("merge_conflict", because, `Merge the pull request into ${branch}, then re-run this job.`),
    };
}

// EXTERNAL MODULE: ./packages/decide/finalise/main-merge.js
var main_merge = __webpack_require__(1896);
;// CONCATENATED MODULE: ./actions/finalise-release/remove-branch.js

const questions = "slipway/";
function questionBranch(release) {
    return `${questions}${release}`;
}
async function removeBranch(job) {
    const { configuration, release, main, develop } = job;
    const { branch, commit } = release;
    if (!configuration.finalise["delete-branch"] || branch === main || branch === develop)
        return [];
    return [await deleteAt(job, branch, commit)];
}
async function removeQuestions(job, commit) {
    const { refs } = job.credentials.finishing();
    const effects = [];
    for (const { name, object } of await refs.list(`refs/heads/${questions}`)) {
        const isAsMade = name.endsWith(object.slice(0, 7));
        if (!isAsMade || !["identical", "behind"].includes(await refs.standing(commit, object)))
            continue;
        effects.push(await deleteAt(job, name.slice("refs/heads/".length), object));
    }
    return effects;
}
const deleteAt = async ({ credentials, world }, branch, commit) => {
    const { refs } = credentials.finishing();
    const ref = `refs/heads/${branch}`;
    const effect = await retryWork(world.clock, branch, async () => {
        const there = await refs.read(ref);
        if (!there)
            return { what: branch, state: "found", message: "is deleted" };
        if (there.object !== commit)
            return {
                what: branch,
                state: "left",
                message: `has commits after what was released, at ${there.object.slice(0, 7)}`,
            };
        const removed = await refs.remove(ref, commit);
        if (removed.done)
            return { what: branch, state: "done", message: "was deleted" };
        return removed.why === "moved"
            ? undefined
            : { what: branch, state: "left", message: `could not be deleted: ${removed.message}` };
    });
    return { ...effect, as: "aside" };
};

;// CONCATENATED MODULE: ./actions/finalise-release/merge-main.js






async function mergeMain(job, version) {
    const { main, credentials, release, world } = job;
    const ref = `refs/heads/${main}`;
    const deployed = await credentials.finishing().refs.commit(release.commit);
    const message = mergeMessage(job, version);
    const merged = await retryWork(world.clock, main, async () => {
        const { refs } = credentials.finishing();
        const facts = await (0,main_facts/* mainFacts */.D)(refs, main, deployed.id);
        const plan = (0,main_merge/* mainPlan */.L)(facts);
        if (plan.act === "refuse")
            return { moved: plan.because, tip: facts.tip?.id ?? "" };
        if (plan.act === "nothing")
            return { commit: facts.tip?.id ?? deployed.id, state: "found", message: plan.because };
        const commit = plan.act === "create" || facts.tip === null
            ? deployed.id
            : await refs.makeCommit({ message, tree: deployed.tree, parents: [facts.tip.id, deployed.id] });
        const moved = await (plan.act === "create" ? refs.create(ref, commit) : refs.forward(ref, commit));
        if (moved.done)
            return { commit, state: "done", message: `now points at ${commit.slice(0, 7)}: ${plan.because}` };
        if (moved.why === "moved" || (await credentials.widen()))
            return undefined;
        return { forbidden: moved, tip: facts.tip?.id ?? "" };
    });
    if ("commit" in merged) {
        const { commit, state, message } = merged;
        return {
            commit,
            effect: { what: main, state, message, url: await credentials.finishing().refs.page(`commit/${commit}`) },
        };
    }
    const why = "moved" in merged ? mainMoved(job, merged.moved) : merge_main_forbidden(job, merged.forbidden);
    const head = await branchOf(job);
    if (typeof head !== "string")
        return { commit: null, effect: { what: main, state: "refused", message: why.because, no: why } };
    const title = `Release ${version.version}: bring ${main} to what production runs`;
    const body = questionText(job, merged.tip, why.because, why.remedy);
    return { commit: null, effect: await askPeople(job, { head, base: main, title, body, no: why }) };
}
const branchOf = async ({ credentials, release, world }) => {
    const branch = questionBranch(release.id);
    return retryWork(world.clock, branch, async () => {
        const { refs } = credentials.finishing();
        for (const name of [release.branch, branch]) {
            const there = await refs.read(`refs/heads/${name}`);
            if (there?.object === release.commit)
                return name;
        }
        const made = await refs.create(`refs/heads/${branch}`, release.commit);
        if (made.done || made.why === "moved")
            return branch;
        return (await credentials.widen()) ? undefined : made;
    });
};
const mergeMessage = ({ release, flow }, { version }) => [
    `Release ${version}`,
    "",
    `Merges ${release.commit}, which ${flow.chain.at(-1)} runs.`,
    "",
    `release ${release.id}`,
    `artefact ${release.artefact.digest}`,
].join("\n");
const mainMoved = ({ release, main }, because) => effect_no("main_moved", because, `Merge ${main} into ${release.branch} and release that commit, or take the work off ${main} again; then re-run this job.`);
const merge_main_forbidden = ({ main }, { message }) => effect_no("forbidden", `this token may not bring ${main} to what production runs (${message})`, "Merge the pull request by a merge commit, neither squashed nor rebased, and re-run this job; or give the key of an app that may bypass the rules of the branch.");
const questionText = ({ release, main, flow }, tip, because, remedy) => [
    `\`${flow.chain.at(-1)}\` runs ${release.commit} (release ${release.id}), and \`${main}\` points at ${tip}. Slipway did not bring them together: ${because}.`,
    remedy,
    `Merge by a merge commit only, so that ${release.commit} itself becomes part of \`${main}\`.`,
].join("\n\n");

// EXTERNAL MODULE: ./packages/ports/mirrors/mirror-address.js
var mirror_address = __webpack_require__(9409);
;// CONCATENATED MODULE: ./actions/finalise-release/mirror-inputs.js



function textLines() {
    return { required: true, secret: false, read: (text) => ({ ok: text }) };
}
function tokensByHost() {
    const inner = (0,input/* textMap */.sP)();
    return {
        ...inner,
        secret: true,
        read: (text) => {
            const answer = inner.read(text);
            if (!("ok" in answer))
                return { expected: "a JSON object of tokens by host" };
            const bad = Object.entries(answer.ok).find(([host, token]) => !/^[\w.:[\]-]+$/.test(host) || !/^[!-~]{4,}$/.test(token));
            return bad ? { expected: `a JSON object of tokens by host: look at ${JSON.stringify(bad[0])}` } : answer;
        },
    };
}
function checkMirrors(mirrors, { key, hosts, tokens }) {
    const addresses = mirrors.filter((mirror) => !(0,mirror_address/* isSibling */.l)(mirror)).map(mirror_address/* mirrorAddress */.a);
    const ssh = addresses.find(({ kind }) => kind === "ssh");
    if (ssh && (key === null || hosts === null))
        throw missing(ssh.address, key === null ? "mirror-key" : "mirror-hosts", "a mirror over ssh needs a key and known hosts");
    const known = new Set(addresses.map(({ host }) => host));
    const stray = Object.keys(tokens).find((host) => !known.has(host));
    if (stray !== undefined)
        throw new user_error/* UserError */.y(`mirror-tokens holds a token for ${stray}, which is not a mirror's host`, {
            reason: "bad_input",
            remedy: `Name hosts as in finalise.mirrors: ${[...known].join(", ") || "there are none"}.`,
        });
}
const missing = (address, input, why) => new user_error/* UserError */.y(`the input ${input} is missing for the mirror ${address}`, {
    reason: "bad_input",
    remedy: `Pass ${input} to finalise-release: ${why}.`,
});

// EXTERNAL MODULE: ./packages/model/versions/compare-versions.js
var compare_versions = __webpack_require__(3684);
// EXTERNAL MODULE: ./packages/decide/versions/tag-versions.js
var tag_versions = __webpack_require__(2080);
;// CONCATENATED MODULE: ./packages/decide/finalise/release-version.js



const mostLater = 10;
function tagsOfEarlierTries(name, tags, scheme, isFollowed) {
    return (0,versions_version/* isNamed */.ev)(name) ? [] : (0,tag_versions/* versionsInTags */.k)(tags, scheme).versions.slice(0, isFollowed ? mostLater : 1);
}
function versionSource(name, given, follower, known) {
    const own = (0,versions_version/* isNamed */.ev)(name) ? name : given;
    if (own !== null)
        return { from: "name", version: own };
    if (follower !== null)
        return { from: "follower", version: follower.version, verdict: partOf(follower.tag) };
    const follows = (0,versions_version/* followsFromCommits */.HB)(known.tags, known.scheme);
    return { from: "commits", doubt: follows.go ? undefined : follows };
}
function tagsOfVersion(version, tags, scheme) {
    return tags.filter((tag) => (0,versions_version/* namesVersion */.H7)(tag, version, scheme));
}
function releaseVersion({ version, commit }, tags, scheme, follower) {
    const names = tags.map(({ name }) => name);
    const [highest] = (0,tag_versions/* versionsInTags */.k)(names, scheme).versions;
    const isHighest = highest === undefined || (0,compare_versions/* compareVersions */.Z)(version, highest.version) >= 0;
    return {
        version,
        tag: (0,versions_version/* tagOf */.cO)(version),
        last: (0,versions_version/* versionBefore */.aq)(version, names, scheme)?.tag ?? null,
        verdict: (0,versions_version/* versionVerdict */.Ul)({ version, commit }, { tags, scheme, follower }),
        isLatest: !(0,versions_version/* isCandidate */.qn)(version, scheme) && isHighest,
    };
}
const partOf = (tag) => ({
    go: false,
    reason: "overtaken",
    because: `its commits were released as part of ${tag}`,
    remedy: "Nothing is left to do: a release whose branch names no version has none of its own by now.",
});

;// CONCATENATED MODULE: ./actions/finalise-release/name-version.js


const name_version_folder = "refs/tags";
const most = { since: 2000, ever: 300 };
async function nameVersion({ configuration, next, release, credentials, }) {
    const scheme = configuration.versions;
    const refs = () => credentials.finishing().refs;
    const matches = await refs().list(name_version_folder);
    const byName = new Map(matches.map((ref) => [ref.name.slice(name_version_folder.length + 1), ref]));
    const tags = [...byName.keys()];
    const [highest = null] = (0,tag_versions/* versionsInTags */.k)(tags, scheme).versions;
    const commitOf = async (tag) => {
        const ref = byName.get(tag ?? "");
        return ref ? refs().target(ref) : null;
    };
    const since = (last) => name_version_once(async () => refs().since(await commitOf(last ?? undefined), release.commit, last === null ? most.ever : most.since));
    const isHeldByHighest = async () => {
        const commit = await commitOf(highest?.tag);
        return commit !== null && commit !== release.commit && (await refs().standing(release.commit, commit)) === "ahead";
    };
    const follower = next !== null && (await isHeldByHighest()) ? highest : null;
    const about = async (version) => {
        const own = new Set(tagsOfVersion(version, tags, scheme));
        const known = tags.map(async (name) => ({ name, commit: own.has(name) ? await commitOf(name) : null }));
        const named = releaseVersion({ version, commit: release.commit }, await Promise.all(known), scheme, follower);
        return { ...named, tags, range: since(named.last) };
    };
    const givenEarlier = async () => {
        for (const { tag, version } of tagsOfEarlierTries(release.name, tags, scheme, next !== null))
            if ((await commitOf(tag)) === release.commit)
                return version;
        return null;
    };
    const source = versionSource(release.name, await givenEarlier(), follower, { tags, scheme });
    if (source.from === "name")
        return about(source.version);
    if (source.from === "follower")
        return { ...(await about(source.version)), verdict: source.verdict };
    const { nextVersion } = await Promise.all(/* import() */[__webpack_require__.e(7521), __webpack_require__.e(1414)]).then(__webpack_require__.bind(__webpack_require__, 1414));
    const { commits } = await since(highest?.tag ?? null)();
    const messages = commits.map(({ message }) => message);
    const named = await about(nextVersion(highest?.version ?? null, messages));
    return source.doubt ? { ...named, verdict: source.doubt } : named;
}
const name_version_once = (work) => {
    let done;
    return () => {
        done ??= work();
        return done;
    };
};

// EXTERNAL MODULE: ./packages/model/ledger/ledger.js
var ledger_ledger = __webpack_require__(2218);
;// CONCATENATED MODULE: ./actions/finalise-release/read-production.js


async function readProduction(flow, release, ledger) {
    const environment = flow.chain.at(-1) ?? "";
    const [statePath, acceptedPath] = [(0,ledger_ledger/* environmentPath */.FQ)(environment), (0,ledger_ledger/* acceptancePath */.xI)(release.id, environment)];
    const [state, acceptance] = [await ledger.read(statePath), await ledger.read(acceptedPath)];
    return {
        environment,
        state: state === null ? null : (0,ledger_ledger/* ledgerDocument */.hi)(ledger_promotion/* EnvironmentState */.bs, state, statePath),
        acceptance: acceptance === null ? null : (0,ledger_ledger/* ledgerDocument */.hi)(ledger_promotion/* Acceptance */.gi, acceptance, acceptedPath),
    };
}

// EXTERNAL MODULE: ./packages/decide/policy/policy-verdict.js + 1 modules
var policy_verdict = __webpack_require__(5098);
// EXTERNAL MODULE: ./packages/kit/lock/policy-findings.js
var policy_findings = __webpack_require__(2861);
// EXTERNAL MODULE: ./packages/kit/trusted-policy.js
var trusted_policy = __webpack_require__(954);
;// CONCATENATED MODULE: ./actions/finalise-release/rules.js




async function rulesVerdict({ policy, configuration, release, }, { ancestry, contents, releaseTags }) {
    const result = await (0,policy_findings/* policyFindings */.J)(policy.file, { contents, releaseTags });
    const verdict = (0,policy_verdict/* policyVerdict */.q)({ policy, configuration, found: result });
    if (verdict.go || verdict.reason === "policy_weaker")
        return verdict;
    const head = await contents.head((0,back/* mainBranch */.SI)(configuration));
    if (head === null || !(await ancestry.isAncestor(release.commit, head)))
        return verdict;
    if (policy.digest === null) {
        const newest = await releaseTags.newest();
        return newest === null || newest.commit === release.commit
            ? { go: true, because: `${(0,back/* mainBranch */.SI)(configuration)} holds the first release, which went by its own rules` }
            : verdict;
    }
    if (policy.commit === null || !(await ancestry.isAncestor(policy.commit, head)))
        return verdict;
    const then = await (0,trusted_policy/* policyTextAt */.J)(policy, policy.commit, contents);
    return (0,policy_verdict/* policyVerdict */.q)({ policy, configuration, found: { ...result, ...then } });
}

;// CONCATENATED MODULE: ./actions/finalise-release/story-markdown.js


function storyMarkdown(name, effects, no, by) {
    return (0,markdown/* lines */.Mn)(`**${(0,markdown/* plain */.pj)(headline(name, effects, no))}**`, no === undefined ? "" : (0,markdown/* plain */.pj)(no.remedy), (0,markdown/* table */.tp)(["what", "state", "", ""], effects.map(({ what, state, message, url }) => [
        (0,markdown/* plain */.pj)(what),
        state,
        (0,markdown/* plain */.pj)(message),
        url === undefined ? "" : `[open](${safe(url)})`,
    ])), by === "job" ? lesser.map(markdown/* plain */.pj).join(" ") : "");
}
function headline(name, effects, no) {
    if (no)
        return `Release ${name} is not finished: ${no.because}.`;
    const mirrors = effects.filter((effect) => effect.as === "mirror").length;
    const words = effects.filter((effect) => effect.as === undefined && effect.state !== "left").map(({ what }) => what);
    const all = [...words, ...(mirrors > 0 ? [`${mirrors} ${mirrors === 1 ? "mirror" : "mirrors"}`] : [])];
    return `Release ${name} is finished: ${all.join(", ")}.`;
}
const safe = (url) => {
    const parsed = URL.parse(url);
    return parsed && /^https?:$/.test(parsed.protocol) ? parsed.href.replaceAll(/[()<>\s]/g, encodeURIComponent) : "#";
};

;// CONCATENATED MODULE: ./actions/finalise-release/finalise-release.js






























const finalise_release_inputs = (0,inputs/* inputsOf */.Vc)("finalise-release", "finalise", {
    "look-ahead": (0,input/* flag */.Jt)(),
    flow: (0,input/* document */.Al)("the flow", flow/* Flow */.nl),
    release: (0,input/* optional */.lq)((0,input/* document */.Al)("the release", release/* Release */.K)),
    configuration: (0,input/* document */.Al)("the configuration", configuration/* Configuration */.Vk),
    policy: (0,input/* document */.Al)("the policy", policy/* Policy */.P),
    needs: (0,input/* optional */.lq)((0,input/* needsOf */.hN)("the needs of the job")),
    "app-id": (0,input/* optional */.lq)((0,input/* text */.Qq)()),
    "app-key": (0,input/* optional */.lq)((0,input/* secret */.rJ)()),
    "mirror-key": (0,input/* optional */.lq)((0,input/* secret */.rJ)()),
    "mirror-hosts": (0,input/* optional */.lq)(textLines()),
    "mirror-tokens": (0,secret_origin/* fromSecret */.P)((0,input/* optional */.lq)(tokensByHost()), { secret: "SLIPWAY_MIRROR_TOKENS", in: "finalise" }),
    workflow: (0,input/* optional */.lq)((0,input/* text */.Qq)()),
    token: (0,input/* secret */.rJ)(),
}, (values) => (values["look-ahead"] ? "flow" : "finalise"));
const finaliseRelease = async (values, world) => {
    const { flow, release, configuration, needs } = values;
    if (values["look-ahead"] !== (release === undefined))
        throw misplaced(release === undefined);
    const foreign = (0,run_commit/* foreignDocuments */.H)(unfinishable(flow, release, world.trigger.commit));
    if (foreign)
        throw foreign;
    const access = {
        key: values["mirror-key"] ?? null,
        hosts: values["mirror-hosts"] ?? null,
        tokens: values["mirror-tokens"] ?? {},
    };
    for (const [host, token] of Object.entries(access.tokens))
        world.mask(token, `the token for ${host}`);
    checkMirrors(configuration.finalise.mirrors, access);
    const key = (0,role_members/* appOf */.X)(values["app-id"], values["app-key"], "finalise-release");
    if (release === undefined)
        return lookAhead(flow, configuration, key, world);
    const rules = await rulesVerdict({ ...values, release }, world);
    if (!rules.go)
        return ended({ name: release.name }, [], rules, "app");
    const ledger = (0,read_once/* readOnce */.W)(await world.ledger.now());
    const ready = needsVerdict(needs ?? {});
    if (!ready.go)
        return ended({ name: release.name }, [], ready, "app");
    const production = await readProduction(flow, release, ledger);
    const verdict = productionVerdict(release, production);
    if (!verdict.go)
        return ended({ name: release.name }, [], verdict, "app");
    const next = followerOf(release, production);
    world.log.info(verdict.because);
    const credentials = await openCredentials(key, world);
    const [main, develop] = [(0,back/* mainBranch */.SI)(configuration), (0,back/* developBranch */.O1)(configuration)];
    try {
        return await finish({ release, flow, configuration, access, world, credentials, ledger, next, main, develop });
    }
    finally {
        await credentials.end();
    }
};
const finish = async (job) => {
    const { credentials, release, world } = job;
    const effects = [];
    const outputs = { name: release.name };
    const keep = (...more) => {
        logEffects(more, world.log);
        effects.push(...more);
    };
    const end = (not) => ended(outputs, effects, not, credentials.by);
    try {
        const mergedMain = job.next && (await findInMain(job, job.next));
        if (mergedMain?.effect.no)
            return end(mergedMain.effect.no);
        const version = await nameVersion(job);
        outputs.name = version.version;
        if (!version.verdict.go)
            return end(version.verdict);
        const merged = mergedMain ?? (await mergeMain(job, version));
        keep(merged.effect);
        if (merged.effect.no || merged.commit === null)
            return end(merged.effect.no);
        outputs.commit = merged.commit;
        const tag = await makeTag(job, version);
        keep(tag);
        if (tag.no)
            return end(tag.no);
        outputs.tag = version.tag;
        const page = await hostRelease(job, version);
        keep(page);
        outputs.url = page.url ?? "";
        keep(...(await mergeBack(job, version, merged.commit)));
        keep(...(await moveBranches(job, merged.commit)));
        keep(...(await pushMirrors(job, merged.commit, version.tag)));
        keep(...(await removeQuestions(job, merged.commit)));
        const open = effects.flatMap((effect) => effect.no ?? []);
        if (open.length === 0)
            keep(...(await removeBranch(job)));
        return end(together(open));
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y) || effects.length === 0)
            throw error;
        return end(effect_no(error.reason, error.message, error.remedy));
    }
};
const together = (open) => {
    const [first] = open;
    return first && { ...first, because: open.map(({ because }) => because).join("; ") };
};
const ended = ({ name, ...result }, effects, not, by) => {
    const more = {
        outputs: { ...result, verdict: not ? "no" : "go" },
        summary: storyMarkdown(name, effects, not, by),
        facts: { ...result, verdict: not ? "no" : "go", effects: effects.map(({ what, state }) => ({ what, state })) },
    };
    if (!not)
        return (0,kit_result/* passed */.bF)(headline(name, effects, not).replace(/\.$/, ""), more);
    const outcome = reason/* refusals */.Ke.has(not.reason) ? "refused" : "failed";
    return { outcome, reason: not.reason, because: not.because, remedy: not.remedy, ...more };
};
const misplaced = (isMissing) => new user_error/* UserError */.y(isMissing ? "the input release is missing" : "a look ahead is before every release", {
    reason: "bad_input",
    remedy: "Give finalise-release the release that store-artefact returned, or look-ahead: true and none.",
});


/***/ }),

/***/ 8528:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6651);
/* harmony import */ var _finalise_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3524);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_finalise_release_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _finalise_release_js__WEBPACK_IMPORTED_MODULE_1__/* .finaliseRelease */ .H);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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

/***/ 7512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H7: () => (/* binding */ namesVersion),
/* harmony export */   HB: () => (/* binding */ followsFromCommits),
/* harmony export */   Ul: () => (/* binding */ versionVerdict),
/* harmony export */   aq: () => (/* binding */ versionBefore),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   qn: () => (/* binding */ isCandidate),
/* harmony export */   r1: () => (/* binding */ sameVersion)
/* harmony export */ });
/* harmony import */ var _model_versions_compare_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3684);
/* harmony import */ var _tag_versions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2080);


function tagOf(version) {
    return `v${version}`;
}
function sameVersion(a, b, scheme) {
    return scheme === "any" ? a === b : (0,_model_versions_compare_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(a, b) === 0;
}
function isNamed(version) {
    return !/^0\.0\.0-[a-z]+\.g[0-9a-f]{7}$/.test(version);
}
function namesVersion(tag, version, scheme) {
    return (0,_tag_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .versionsInTags */ .k)([tag], scheme).versions.some((one) => one.tag === tag && sameVersion(one.version, version, scheme));
}
function isCandidate(version, scheme) {
    return scheme === "any" ? /-(?:alpha|beta|rc|pre|preview|dev)(?![a-z])/i.test(version) : version.includes("-");
}
function versionBefore(version, tags, scheme) {
    return ((0,_tag_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .versionsInTags */ .k)(tags, scheme).versions.find((one) => (0,_model_versions_compare_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(one.version, version) < 0 &&
        (isCandidate(version, scheme) || !isCandidate(one.version, scheme))) ?? null);
}
function versionVerdict({ version, commit }, { tags, scheme, follower = null }) {
    const tag = tagOf(version);
    const read = (0,_tag_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .versionsInTags */ .k)(tags.map(({ name }) => name), scheme);
    const line = read.prefix === "" ? read.versions : [];
    const there = tags.filter(({ name }) => line.some((one) => one.tag === name && sameVersion(one.version, version, scheme)));
    const own = there.find((one) => one.commit === commit);
    const [other] = there;
    if (own)
        return { go: true, because: `${own.name} is this commit already` };
    if (other)
        return used(`${other.name} is released already, as ${other.commit === null ? "another commit" : short(other.commit)}`, scheme);
    const isOrdered = scheme !== "any";
    if (follower !== null)
        return !isOrdered || (0,_model_versions_compare_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(version, follower.version) < 0
            ? { go: true, because: `${tag} comes before ${follower.tag}, which holds it` }
            : used(`${follower.tag} holds this commit already, and is lower than ${tag}`, scheme);
    const [highest] = line;
    if (isOrdered && highest !== undefined && (0,_model_versions_compare_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(highest.version, version) > 0)
        return used(`${highest.tag} is higher than ${tag}`, scheme);
    return { go: true, because: `${tag} ${orderOf(read)}` };
}
const orderOf = ({ versions: [highest], prefix, unread }) => {
    if (unread.length > 0)
        return `is the first, for no tag says which version was last: ${someOf(unread)}`;
    if (highest === undefined)
        return "is the first";
    return prefix === ""
        ? `follows ${highest.tag}`
        : `is the first without ${prefix}; ${highest.tag} was the last with it`;
};
function followsFromCommits(tags, scheme) {
    const { versions, unread } = (0,_tag_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .versionsInTags */ .k)(tags, scheme);
    if (unread.length === 0)
        return {
            go: true,
            because: versions[0]
                ? `the version follows from the commits since ${versions[0].tag}`
                : "it is the first version",
        };
    return {
        go: false,
        reason: "bad_version",
        because: `the branch names no version, and no tag says which one was last: ${someOf(unread)}`,
        remedy: "Name the branch after the version, such as release/1.0.0.",
    };
}
const someOf = (names) => `${names.slice(0, 3).join(", ")}${names.length > 3 ? ` and ${names.length - 3} more` : ""}`;
const used = (because, scheme) => ({
    go: false,
    reason: "version_used",
    because,
    remedy: `Name the release branch after the next version; a version that was used is never used again.${scheme === "any" ? "" : " Where versions have no order, say so on the trusted branch: versions: any."}`,
});
const short = (commit) => commit.slice(0, 7);


/***/ }),

/***/ 5410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ downloadTar)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

async function downloadTar({ id, size, compressed }, name, { archive, artifacts, files, temp }) {
    const tar = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(temp, `${name}.tar`);
    if (compressed === undefined) {
        await artifacts.download(id, tar, size);
        return tar;
    }
    const fetched = `${tar}.zst`;
    await artifacts.download(id, fetched, compressed.size);
    await archive.decompress(fetched, compressed, tar, size);
    await files.remove(fetched);
    return tar;
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

/***/ 2218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ environmentPath),
/* harmony export */   RP: () => (/* binding */ ledgerRootPath),
/* harmony export */   gn: () => (/* binding */ LedgerRoot),
/* harmony export */   hi: () => (/* binding */ ledgerDocument),
/* harmony export */   xI: () => (/* binding */ acceptancePath)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7728);
/* harmony import */ var _document_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6350);
/* harmony import */ var _document_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8319);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8822);




const ledgerRootPath = "ledger.json";
function environmentPath(environment) {
    return `environments/${environment}.json`;
}
function acceptancePath(release, environment) {
    return `releases/${release}/${environment}/acceptance.json`;
}
const LedgerRoot = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("ledger"),
    version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    parent: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .CommitId */ .jF),
    keys: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), []),
});
function ledgerDocument(schema, text, path) {
    const what = `the ledger's ${path}`;
    try {
        const newer = newerThan(schema.entries.version.literal, (0,_document_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text, what));
        if (newer !== undefined)
            throw unreadable(`${what} is of version ${newer}, but this Slipway reads version ${schema.entries.version.literal}`, "Use the version of Slipway that wrote it, or a later one, in all workflows of the repository. Nothing was written.");
        return (0,_document_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(schema, text, what);
    }
    catch (cause) {
        if (cause instanceof _document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y && cause.reason === "ledger_unreadable")
            throw cause;
        throw unreadable(cause.message, `Look at ${path} on the branch slipway-ledger: somebody else than Slipway changed it, or a newer Slipway did. Nothing was written.`);
    }
}
const Numbered = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig() });
const newerThan = (known, document) => {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(Numbered, document);
    return parsed.success && parsed.output.version > known ? parsed.output.version : undefined;
};
const unreadable = (message, remedy) => new _document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(message, { reason: "ledger_unreadable", remedy });


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

/***/ 7399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KH: () => (/* binding */ isReleaseTag),
/* harmony export */   Zw: () => (/* binding */ releaseTagMessage),
/* harmony export */   dG: () => (/* binding */ ledgerInTag)
/* harmony export */ });
function releaseTagMessage(version, { id, artefact }, ledger) {
    return [
        `Release ${version}\n`,
        `release ${id}`,
        `artefact ${artefact.digest}`,
        ...(ledger ? [`ledger ${ledger}`] : []),
    ].join("\n");
}
function ledgerInTag(message) {
    return /^ledger ([0-9a-f]{40})$/m.exec(message)?.[1] ?? null;
}
function isReleaseTag(message) {
    return /^artefact sha256:[0-9a-f]{64}$/m.test(message);
}


/***/ }),

/***/ 638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ Release)
/* harmony export */ });
/* unused harmony export Artefact */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);


const Artefact = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    digest: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np,
    id: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    compressed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ digest: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np, size: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_ })),
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    size: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    files: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    manifest: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np,
});
const Release = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("release"),
    version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[0-9A-Za-z][0-9A-Za-z._+-]{0,199}$/, "a release id")),
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    commit: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .CommitId */ .jF,
    branch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    artefact: Artefact,
});


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
    "issues",
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

/***/ 9409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ mirrorAddress),
/* harmony export */   l: () => (/* binding */ isSibling)
/* harmony export */ });
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8319);

function isSibling(text) {
    return /^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9_][\w.-]*$/.test(text);
}
const loopback = /^(127\.\d+\.\d+\.\d+|localhost|[\w.-]+\.localhost|\[::1\])$/;
function mirrorAddress(text) {
    const scp = /^(?<user>[A-Za-z0-9][\w.-]*)@(?<host>[A-Za-z0-9][A-Za-z0-9.-]*):(?<path>[^\s:-][^\s]*)$/.exec(text);
    if (scp?.groups && !text.includes("://"))
        return { kind: "ssh", address: text, host: scp.groups.host ?? "" };
    const url = /^[a-z+]+:\/\//.test(text) && !/\s/.test(text) ? URL.parse(text) : null;
    if (!url)
        throw badAddress(withoutPassword(text), "is not an address of git that can be pushed to");
    const { protocol, hostname, username, password, host, search, hash, pathname } = url;
    const shown = withoutPassword(text);
    if (protocol === "ssh:" && password === "" && /^[A-Za-z0-9]/.test(hostname) && pathname.length > 1)
        return { kind: "ssh", address: text, host };
    const isWeb = protocol === "https:" || (protocol === "http:" && loopback.test(hostname));
    if (!isWeb)
        throw badAddress(shown, `uses ${protocol.slice(0, -1)}, and only https and ssh go to a mirror`);
    if (username !== "" || password !== "")
        throw badAddress(shown, "holds a name or a password; give the token as a secret");
    if (search !== "" || hash !== "" || pathname.length < 2)
        throw badAddress(shown, "is not an address of a repository");
    return { kind: "https", address: text, host };
}
const withoutPassword = (text) => text.replace(/\/\/[^/@]*@/, "//…@");
const badAddress = (text, because) => new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`the mirror ${JSON.stringify(text)} ${because}`, {
    reason: "bad_config",
    remedy: "Write finalise.mirrors as https://host/path, ssh://user@host/path, user@host:path, or owner/name on this GitHub.",
});


/***/ })

};
