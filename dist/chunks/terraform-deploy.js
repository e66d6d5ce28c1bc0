export const id = 8225;
export const ids = [8225];
export const modules = {

/***/ 8225:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6651);
/* harmony import */ var _terraform_deploy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7158);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_terraform_deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _terraform_deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .terraformDeploy */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ terraform_deploy_inputs),
  i: () => (/* binding */ terraformDeploy)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/model/document/artifact-reference.js
var artifact_reference = __webpack_require__(1649);
;// CONCATENATED MODULE: ./packages/decide/deploy/deploy-outputs.js

function deployOutputs(all, checks, isHidden) {
    const hidden = Object.keys(all).filter((name) => [name, ...textsIn(all[name] ?? null)].some(isHidden));
    const open = without(all, hidden);
    const isTooMuch = (0,artifact_reference/* outputSize */.Pv)(JSON.stringify(open)) > (0,artifact_reference/* largestOutput */.kq)("outputs");
    const named = JSON.stringify(checks);
    const unused = isTooMuch
        ? Object.keys(open).filter((name) => name !== "url" && !named.includes(`{outputs.${name}}`))
        : [];
    return {
        outputs: without(open, unused),
        withheld: [
            ...hidden.map((name) => ({ name, because: "it holds a value of a secret, so it should be sensitive" })),
            ...unused.map((name) => ({
                name,
                because: "no check names it, and all of them are more than a job can pass on",
            })),
        ],
    };
}
const textsIn = (value) => {
    if (typeof value !== "object" || value === null)
        return [String(value)];
    if (Array.isArray(value))
        return value.flatMap(textsIn);
    return Object.entries(value).flatMap(([name, item]) => [name, ...textsIn(item)]);
};
const without = (outputs, names) => Object.fromEntries(Object.entries(outputs).filter(([name]) => !names.includes(name)));

// EXTERNAL MODULE: ./packages/decide/deploy/plan-difference.js
var plan_difference = __webpack_require__(9395);
// EXTERNAL MODULE: ./packages/decide/deploy/second-lock.js + 1 modules
var second_lock = __webpack_require__(7858);
// EXTERNAL MODULE: ./packages/decide/deploy/terraform-exit.js + 1 modules
var terraform_exit = __webpack_require__(9422);
// EXTERNAL MODULE: ./packages/decide/deploy/terraform-variables.js
var terraform_variables = __webpack_require__(8090);
// EXTERNAL MODULE: ./packages/decide/finalise/back.js
var back = __webpack_require__(15);
// EXTERNAL MODULE: ./packages/kit/inputs/child-secrets.js
var child_secrets = __webpack_require__(8290);
// EXTERNAL MODULE: ./packages/kit/inputs/input.js
var input = __webpack_require__(4164);
// EXTERNAL MODULE: ./packages/kit/inputs/inputs.js
var inputs = __webpack_require__(8491);
// EXTERNAL MODULE: ./packages/kit/inputs/secret-origin.js
var secret_origin = __webpack_require__(781);
// EXTERNAL MODULE: ./packages/kit/lock/open-lock.js + 1 modules
var open_lock = __webpack_require__(5545);
// EXTERNAL MODULE: ./packages/kit/log/markdown.js
var markdown = __webpack_require__(8480);
// EXTERNAL MODULE: ./packages/kit/result.js
var kit_result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
;// CONCATENATED MODULE: ./packages/kit/terraform/apply-mark.js


async function refuseBegunPlan(plan, { artifacts, execution }) {
    for (let attempt = 1; attempt < execution.attempt; attempt += 1) {
        const mark = markOf(plan, attempt);
        if ((await artifacts.find(mark)) === undefined || (await artifacts.find(`${mark}-undone`)) !== undefined)
            continue;
        throw new user_error/* UserError */.y(`the apply of this plan was started in attempt ${attempt} of this run, and it is not known what of it was done`, {
            reason: "plan_used",
            remedy: "Plan again, with what is there now: re-run all jobs of this run.",
        });
    }
}
async function markBegunPlan(plan, world) {
    await upload(markOf(plan, world.execution.attempt), plan, world);
}
async function markUndonePlan(plan, world) {
    await upload(`${markOf(plan, world.execution.attempt)}-undone`, plan, world).catch((error) => world.log.info(`this plan cannot be tried again: ${error.message}`));
}
const markOf = ({ environment, digest }, attempt) => `slipway-apply-${environment}-${digest.replace("sha256:", "").slice(0, 16)}-${attempt}`;
const upload = async (name, { digest }, { artifacts, execution, files, temp }) => {
    const file = (0,external_node_path_.join)(temp, name);
    await files.write(file, `${JSON.stringify({ plan: digest, run: execution.run, attempt: execution.attempt })}\n`);
    await artifacts.upload(name, file);
};

// EXTERNAL MODULE: ./packages/kit/terraform/fetch-plan.js
var fetch_plan = __webpack_require__(4883);
// EXTERNAL MODULE: ./packages/kit/terraform/plan-key.js
var plan_key = __webpack_require__(7542);
// EXTERNAL MODULE: ./packages/kit/terraform/terraform-context.js + 4 modules
var terraform_context = __webpack_require__(7672);
// EXTERNAL MODULE: ./packages/kit/terraform/terraform-end.js
var terraform_end = __webpack_require__(6479);
// EXTERNAL MODULE: ./packages/kit/together.js
var together = __webpack_require__(5600);
// EXTERNAL MODULE: ./packages/model/approval/approval.js
var approval = __webpack_require__(3806);
// EXTERNAL MODULE: ./packages/model/configuration/configuration.js + 3 modules
var configuration = __webpack_require__(2382);
// EXTERNAL MODULE: ./packages/model/configuration/policy.js
var policy = __webpack_require__(48);
// EXTERNAL MODULE: ./packages/model/release/release.js
var release = __webpack_require__(638);
// EXTERNAL MODULE: ./packages/model/run/flow.js
var flow = __webpack_require__(2479);
// EXTERNAL MODULE: ./packages/model/run/needs.js
var needs = __webpack_require__(3254);
// EXTERNAL MODULE: ./packages/model/run/run-facts.js
var run_facts = __webpack_require__(6132);
// EXTERNAL MODULE: ./packages/model/terraform/terraform-plan.js
var terraform_plan = __webpack_require__(7592);
;// CONCATENATED MODULE: ./actions/terraform-deploy/applied.js

const most = 100;
function appliedWords({ add, change, remove }) {
    return add + change + remove === 0
        ? "nothing had to be changed"
        : [
            ...(add > 0 ? [`${add} added`] : []),
            ...(change > 0 ? [`${change} changed`] : []),
            remove > 0 ? `${remove} destroyed` : "nothing destroyed",
        ].join(", ");
}
function withheldMarks(withheld) {
    return withheld.slice(0, 10).map(({ name, because }) => ({
        level: "warning",
        title: `The output ${name} is not passed on`,
        message: because,
    }));
}
function appliedMarkdown(environment, { resources }, { changes, outputs }) {
    return (0,markdown/* lines */.Mn)(`**${(0,markdown/* plain */.pj)(environment)}**: ${appliedWords(changes)}`, (0,markdown/* table */.tp)(["resource", "action"], resources.slice(0, most).map(({ address, action }) => [(0,markdown/* code */.aY)(address), action])), resources.length > most ? `and ${resources.length - most} more` : "", Object.keys(outputs).length === 0
        ? ""
        : `Outputs: ${Object.entries(outputs)
            .map(([name, value]) => name === "url" && typeof value === "string" ? `${(0,markdown/* code */.aY)(name)} ${(0,markdown/* code */.aY)(value)}` : (0,markdown/* code */.aY)(name))
            .join(", ")}`);
}

// EXTERNAL MODULE: ./packages/decide/deploy/plan.js
var deploy_plan = __webpack_require__(7339);
// EXTERNAL MODULE: ./packages/decide/deploy/scan-verdict.js
var scan_verdict = __webpack_require__(1793);
// EXTERNAL MODULE: ./packages/model/document/reason.js
var reason = __webpack_require__(3279);
;// CONCATENATED MODULE: ./actions/terraform-deploy/check-plan.js






async function checkPlan(plan, file, { scan, tree }, { directory, protect, allow }, { log }) {
    const safe = (0,scan_verdict/* scanVerdict */.n)(scan.findings, allow);
    if (!safe.go)
        return closedByPlan(safe, (0,terraform_end/* findingAnnotations */.AV)((0,scan_verdict/* refusedFindings */.r)(scan.findings, allow)));
    const { readPlan } = await __webpack_require__.e(/* import() */ 209).then(__webpack_require__.bind(__webpack_require__, 209));
    const held = await readPlan(file);
    const shown = (0,plan_difference/* planMatch */.JX)(plan, held);
    if (!shown.go)
        return closedByPlan(shown);
    const { planSourceDifference } = await __webpack_require__.e(/* import() */ 1267).then(__webpack_require__.bind(__webpack_require__, 1267));
    const isRemoteAllowed = allow.includes("remote-modules");
    const code = (0,plan_difference/* codeVerdict */.z5)(await planSourceDifference(held, { tree, directory, modules: scan.modules, isRemoteAllowed }));
    if (!code.go)
        return closedByPlan(code);
    const kept = (0,deploy_plan/* planVerdict */.Ft)(held.summary, protect);
    if (!kept.go)
        return closedByPlan(kept);
    log.info(`the plan is the one that was made: ${plan.digest}, ${(0,deploy_plan/* planWords */.DO)(held.summary)}`);
    return { summary: held.summary, backend: held.backend };
}
function closedByPlan(verdict, annotations = []) {
    const result = (0,kit_result/* decided */.rc)(verdict, { annotations });
    return { closed: reason/* refusals */.Ke.has(result.reason) ? { ...result, outcome: "refused" } : result };
}

;// CONCATENATED MODULE: ./actions/terraform-deploy/refuse-other-plan.js

function refuseOtherPlan(plan, here) {
    const differences = ["environment", "artefact", "terraform"]
        .filter((what) => plan[what] !== here[what])
        .map((what) => `${what} ${plan[what]} (here ${here[what]})`);
    if (differences.length > 0)
        throw new user_error/* UserError */.y(`the plan was made for another deployment: ${differences.join(", ")}`, {
            reason: "plan_changed",
            remedy: "Plan this release for this environment again.",
        });
}

;// CONCATENATED MODULE: ./actions/terraform-deploy/terraform-deploy.js
































const terraform_deploy_inputs = (0,inputs/* inputsOf */.Vc)("terraform-deploy", "deploy", {
    flow: (0,input/* document */.Al)("the flow", flow/* Flow */.nl),
    release: (0,input/* document */.Al)("the release", release/* Release */.K),
    configuration: (0,input/* document */.Al)("the configuration", configuration/* Configuration */.Vk),
    policy: (0,input/* document */.Al)("the policy", policy/* Policy */.P),
    earlier: (0,input/* optional */.lq)((0,input/* document */.Al)("the needs of the calling job", needs/* Needs */.A)),
    environment: (0,input/* identifier */.Cv)(),
    plan: (0,input/* optional */.lq)((0,input/* document */.Al)("the plan", terraform_plan/* TerraformPlan */.wp)),
    approval: (0,input/* optional */.lq)((0,input/* document */.Al)("the approval", approval/* Approval */.CP)),
    folder: (0,input/* path */.Ae)(),
    secrets: (0,secret_origin/* fromSecret */.P)((0,input/* optional */.lq)((0,child_secrets/* childSecrets */.C)()), { secret: "SLIPWAY_SECRETS" }),
    variables: (0,input/* optional */.lq)((0,input/* textMap */.sP)()),
    "lock-timeout": (0,input/* wholeNumber */.rD)(0, 3600),
    ledger: (0,input/* optional */.lq)((0,input/* commitId */.xk)()),
    "when-busy": (0,input/* oneOf */.yL)(...run_facts/* whenBusyNames */.Q),
    workflow: (0,input/* optional */.lq)((0,input/* text */.Qq)()),
    token: (0,input/* secret */.rJ)(),
});
const terraformDeploy = async (given, world) => {
    const { release, configuration, environment, plan } = given;
    const { directory } = configuration.terraform;
    const closed = await (0,open_lock/* openSecondLock */.W)(given, { plan: plan?.digest ?? null, main: (0,back/* mainBranch */.SI)(configuration) }, second_lock/* lockRules */.Fq, world);
    if (closed)
        return closed;
    const present = await (0,terraform_context/* hasTerraform */.x)(given, world);
    if (plan === undefined && !present)
        return (0,kit_result/* skipped */.hT)("nothing_to_do", `the artefact holds no Terraform in ${directory}`, { outputs: { outputs: {} } });
    if (plan === undefined || !present)
        throw new user_error/* UserError */.y(plan === undefined
            ? `there is no plan for ${environment}, but the artefact holds Terraform in ${directory}`
            : `there is a plan for ${environment}, but the artefact holds no Terraform in ${directory}`, {
            reason: "bad_input",
            remedy: "Pass on the output plan of terraform-plan, and use the same artefact in both jobs.",
        });
    await refuseBegunPlan(plan, world);
    const { passphrase, terraform: secrets } = (0,plan_key/* splitPlanKey */.$)(given.secrets);
    const env = (0,terraform_variables/* terraformVariables */.c)({ release, environment, variables: given.variables ?? {}, secrets });
    const [opened, file] = await (0,together/* together */.b)((0,terraform_context/* openTerraform */.N)(given, env, world), (0,fetch_plan/* fetchPlan */.u)(plan, passphrase, world));
    const { terraform, version, folder } = opened;
    refuseOtherPlan(plan, { environment, artefact: release.artefact.digest, terraform: version });
    const checked = await checkPlan(plan, file, opened, configuration.terraform, world);
    if ("closed" in checked)
        return checked.closed;
    const ready = await world.log.group(`terraform init for ${environment}`, () => terraform.init());
    if (!ready.ok)
        return (0,terraform_end/* failedTerraform */.OY)((0,terraform_exit/* terraformFailure */.T)(ready, world.hide), ready);
    const sameState = (0,plan_difference/* backendVerdict */.Yb)(checked.backend, await terraform.backend());
    if (!sameState.go)
        return closedByPlan(sameState).closed;
    await markBegunPlan(plan, world);
    const end = await world.log.group(`terraform apply for ${environment}`, () => terraform.apply(file, { lockTimeout: given["lock-timeout"] }));
    const remaining = (0,external_node_path_.join)(folder, "errored.tfstate");
    const stateLeft = end.state !== undefined || (await world.files.kind(remaining)) === "file";
    if (!end.ok || stateLeft) {
        const failure = (0,terraform_exit/* terraformFailure */.T)({ ...end, stateLeft }, world.hide);
        if (end.code !== null && !end.begun && failure.reason !== "state_unsaved")
            await markUndonePlan(plan, world);
        const failed = (0,terraform_end/* failedTerraform */.OY)(failure, end);
        if (!stateLeft)
            return failed;
        const { rescueState } = await __webpack_require__.e(/* import() */ 7353).then(__webpack_require__.bind(__webpack_require__, 7353));
        const kept = await rescueState({ left: remaining, printed: end.state, passphrase, environment }, world);
        const because = `${failure.because}; the state is kept as ${kept.where}`;
        const summary = (0,markdown/* lines */.Mn)(`**Terraform's state was not saved**: ${(0,markdown/* plain */.pj)(because)}`, (0,markdown/* plain */.pj)(kept.remedy));
        return { ...failed, because, remedy: kept.remedy, summary, facts: { state: kept.where } };
    }
    const { outputs, withheld } = deployOutputs(end.outputs, configuration.checks, (text) => world.hide(text) !== text);
    for (const { name, because } of withheld)
        world.log.info(`the output ${name} is not passed on: ${because}`);
    const { url } = outputs;
    const done = appliedWords(end.changes);
    world.log.info(`applied the plan to ${environment}: ${done}`);
    return (0,kit_result/* passed */.bF)(done, {
        outputs: { outputs },
        summary: appliedMarkdown(environment, checked.summary, { changes: end.changes, outputs }),
        annotations: [...(0,terraform_end/* diagnosticAnnotations */.I3)(end.diagnostics), ...withheldMarks(withheld)],
        facts: { ...end.changes, plan: plan.digest, ...(typeof url === "string" ? { url } : {}) },
    });
};


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


/***/ })

};
