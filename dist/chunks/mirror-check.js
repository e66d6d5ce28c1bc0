export const id = 3947;
export const ids = [3947];
export const modules = {

/***/ 3947:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6651);
/* harmony import */ var _mirror_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(782);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_mirror_check_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _mirror_check_js__WEBPACK_IMPORTED_MODULE_1__/* .mirrorCheck */ .G);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ mirror_check_inputs),
  G: () => (/* binding */ mirrorCheck)
});

// EXTERNAL MODULE: ./packages/decide/belonging/run-commit.js
var run_commit = __webpack_require__(3385);
;// CONCATENATED MODULE: ./packages/decide/finalise/mirror.js
function fileDifferences(production, main) {
    return [...new Set([...production.keys(), ...main.keys()])]
        .filter((path) => production.get(path) !== main.get(path))
        .sort()
        .map((path) => ({ path, change: !production.has(path) ? "added" : main.has(path) ? "changed" : "removed" }));
}
function mirrorVerdict({ environment, currentRelease, branch, commit, main, production, files, }) {
    const runs = `${environment} runs (${currentRelease.release}, commit ${currentRelease.commit.slice(0, 7)})`;
    if (main !== null && main === production)
        return { go: true, because: `${branch} is what ${runs}` };
    const unknown = [...(production === null ? [currentRelease.commit] : []), ...(main === null ? [commit] : [])];
    return {
        go: false,
        reason: "mirror_differs",
        because: `${branch}, commit ${commit.slice(0, 7)}, is not what ${runs}: ${describe(unknown, files)}`,
        remedy: `Take back what came to ${branch} otherwise, or release it: work comes to ${branch} by a release or a hotfix alone, when finalising merges what was deployed.`,
    };
}
const describe = ([unknown], files) => {
    if (unknown !== undefined)
        return `GitHub does not know the commit ${unknown}`;
    const [first] = files;
    if (!first)
        return "their trees differ";
    const one = `${first.path} was ${first.change}`;
    return files.length === 1 ? one : `${files.length} files differ, first: ${one}`;
};

// EXTERNAL MODULE: ./packages/decide/ledger/ledger-lost.js
var ledger_lost = __webpack_require__(9734);
// EXTERNAL MODULE: ./packages/kit/inputs/input.js
var input = __webpack_require__(4164);
// EXTERNAL MODULE: ./packages/kit/inputs/inputs.js
var inputs = __webpack_require__(8491);
// EXTERNAL MODULE: ./packages/kit/result.js
var result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/model/configuration/configuration.js + 3 modules
var configuration = __webpack_require__(2382);
// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
// EXTERNAL MODULE: ./packages/model/ledger/ledger.js
var ledger_ledger = __webpack_require__(2218);
// EXTERNAL MODULE: ./packages/model/ledger/promotion.js
var promotion = __webpack_require__(226);
// EXTERNAL MODULE: ./packages/model/run/flow.js
var flow = __webpack_require__(2479);
// EXTERNAL MODULE: ./packages/kit/log/markdown.js
var markdown = __webpack_require__(8480);
;// CONCATENATED MODULE: ./actions/mirror-check/read-mirror.js

const most = 20;
async function readMirror({ environment, currentRelease, branch, commit, }, { trees, ancestry }) {
    const [main, production] = [await trees.of(commit), await trees.of(currentRelease.commit)];
    const known = { environment, currentRelease, branch, commit, main, production };
    const same = { ...known, files: [], onlyMain: null, onlyProduction: null, whole: true };
    if (main === null || production === null || main === production)
        return same;
    const [ours, theirs] = [await trees.files(main), await trees.files(production)];
    return {
        ...known,
        files: fileDifferences(theirs.files, ours.files),
        onlyMain: await ancestry.between(currentRelease.commit, commit, most),
        onlyProduction: await ancestry.between(commit, currentRelease.commit, most),
        whole: ours.whole && theirs.whole,
    };
}

;// CONCATENATED MODULE: ./actions/mirror-check/mirror-markdown.js


function mirrorMarkdown(mirror, verdict) {
    const { branch, environment, currentRelease, files, whole, onlyMain, onlyProduction } = mirror;
    const first = verdict.go
        ? `**${(0,markdown/* plain */.pj)(branch)} mirrors ${environment}**, which runs ${(0,markdown/* code */.aY)(currentRelease.release)} since ${currentRelease.since}.`
        : `**${(0,markdown/* plain */.pj)(branch)} does not mirror ${environment}**, which runs ${(0,markdown/* code */.aY)(currentRelease.release)} since ${currentRelease.since}: ${(0,markdown/* plain */.pj)(verdict.because)}.`;
    return (0,markdown/* lines */.Mn)(first, (0,markdown/* table */.tp)([(0,markdown/* plain */.pj)(branch), "file"], files.slice(0, most).map(({ path, change }) => [change, (0,markdown/* code */.aY)(path)])), rest(files.length, "files"), whole ? "" : "GitHub gave only a part of the files, because there are too many: more may differ.", commits(`Commits that only ${(0,markdown/* plain */.pj)(branch)} has`, onlyMain), commits(`Commits that only ${environment} has`, onlyProduction));
}
const commits = (title, between) => between === null || between.count === 0
    ? ""
    : (0,markdown/* lines */.Mn)(`${title}:`, between.commits.map(({ id, subject }) => `- ${(0,markdown/* code */.aY)(id.slice(0, 7))} ${(0,markdown/* plain */.pj)(subject)}`).join("\n"), rest(between.count, "commits"));
const rest = (count, what) => (count > most ? `and ${count - most} more ${what}` : "");

;// CONCATENATED MODULE: ./actions/mirror-check/mirror-check.js













const mirror_check_inputs = (0,inputs/* inputsOf */.Vc)("mirror-check", "mirror", {
    flow: (0,input/* document */.Al)("the flow", flow/* Flow */.nl),
    configuration: (0,input/* document */.Al)("the configuration", configuration/* Configuration */.Vk),
    workflow: (0,input/* optional */.lq)((0,input/* text */.Qq)()),
    token: (0,input/* secret */.rJ)(),
});
const mirrorCheck = async ({ flow, configuration }, world) => {
    const { ledger, log, trigger } = world;
    if (flow.name !== "main" || (0,run_commit/* otherCommit */.e)({ flow }, trigger.commit))
        throw new user_error/* UserError */.y(`the flow is ${flow.name} for ${flow.trigger.commit.slice(0, 7)}, but this is to check ${trigger.branch} at ${trigger.commit.slice(0, 7)}`, { reason: "bad_document", remedy: "Use the action in a run of the main flow, and pass its flow on unchanged." });
    const environment = configuration.flows.release.chain.at(-1) ?? "production";
    const now = await ledger.now();
    const released = now.commit === null ? await world.releaseTags.newest() : null;
    if (released !== null) {
        const { because, remedy } = (0,ledger_lost/* ledgerLost */.W)(released.name, environment);
        throw new user_error/* UserError */.y(because, { reason: "ledger_missing", remedy });
    }
    if (now.commit === null)
        return (0,result/* skipped */.hT)("ledger_missing", `there is no ledger yet: nothing was ever released that ${trigger.branch} could mirror`, {
            outputs: { verdict: "none" },
            summary: "**Nothing to mirror yet.** The repository has no ledger; its first release makes it.",
            commit: trigger.commit,
        });
    const path = (0,ledger_ledger/* environmentPath */.FQ)(environment);
    const state = await now.read(path);
    const currentRelease = state === null ? null : (0,ledger_ledger/* ledgerDocument */.hi)(promotion/* EnvironmentState */.bs, state, path).current;
    if (currentRelease === null)
        throw new user_error/* UserError */.y(`the ledger does not say what is in ${environment}, so nobody can say whether ${trigger.branch} mirrors it`, {
            reason: "ledger_missing",
            remedy: `Release what ${trigger.branch} holds: push it as a release branch and let it reach ${environment}; finalising then merges it to ${trigger.branch}.`,
        });
    const mirror = await readMirror({ environment, currentRelease, branch: trigger.branch, commit: trigger.commit }, world);
    const verdict = mirrorVerdict(mirror);
    log.info(`${environment} runs ${currentRelease.release}, commit ${currentRelease.commit}, tree ${mirror.production ?? "unknown"}`);
    log.info(`${trigger.branch} is at ${mirror.commit}, tree ${mirror.main}`);
    return (0,result/* decided */.rc)(verdict, {
        outputs: { verdict: verdict.go ? "go" : "no" },
        summary: mirrorMarkdown(mirror, verdict),
        commit: mirror.commit,
        facts: { release: currentRelease.release, production: currentRelease.commit, differences: mirror.files.length },
    });
};


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
