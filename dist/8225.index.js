export const id = 8225;
export const ids = [8225];
export const modules = {

/***/ 8225:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4192);
/* harmony import */ var _terraform_deploy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(433);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_terraform_deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _terraform_deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .terraformDeploy */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ terraform_deploy_inputs),
  i: () => (/* binding */ terraformDeploy)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/decide/plan-file/plan-difference.js
var plan_difference = __webpack_require__(30);
// EXTERNAL MODULE: ./packages/decide/second-lock.js + 1 modules
var second_lock = __webpack_require__(7333);
// EXTERNAL MODULE: ./packages/decide/terraform-exit.js + 1 modules
var terraform_exit = __webpack_require__(8119);
// EXTERNAL MODULE: ./packages/decide/terraform-variables.js
var terraform_variables = __webpack_require__(7432);
// EXTERNAL MODULE: ./packages/kit/child-secrets.js
var child_secrets = __webpack_require__(1474);
// EXTERNAL MODULE: ./packages/kit/input.js
var input = __webpack_require__(2500);
// EXTERNAL MODULE: ./packages/kit/inputs.js
var inputs = __webpack_require__(3099);
// EXTERNAL MODULE: ./packages/kit/lock-findings.js
var lock_findings = __webpack_require__(5672);
// EXTERNAL MODULE: ./packages/kit/markdown.js
var markdown = __webpack_require__(199);
// EXTERNAL MODULE: ./packages/model/user-error.js
var user_error = __webpack_require__(2709);
;// CONCATENATED MODULE: ./packages/kit/plan/apply-mark.js


async function refuseBegunPlan(plan, { artifacts, execution }) {
    for (let attempt = 1; attempt < execution.attempt; attempt += 1) {
        const mark = markOf(plan, attempt);
        if ((await artifacts.find(mark)) === undefined || (await artifacts.find(`${mark}-undone`)) !== undefined)
            continue;
        throw new user_error/* UserError */.y(`the apply of this plan was begun in attempt ${attempt} of this run, and nobody knows what of it was done`, {
            reason: "plan_used",
            remedy: "Plan anew, with what is there now: re-run all jobs of this run.",
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

// EXTERNAL MODULE: ./packages/kit/plan/fetch-plan.js
var fetch_plan = __webpack_require__(7512);
// EXTERNAL MODULE: ./packages/kit/plan/sealing-words.js
var sealing_words = __webpack_require__(3217);
// EXTERNAL MODULE: ./packages/kit/result.js
var kit_result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/kit/terraform-end.js
var terraform_end = __webpack_require__(228);
// EXTERNAL MODULE: ./packages/kit/terraform-ground.js + 4 modules
var terraform_ground = __webpack_require__(61);
// EXTERNAL MODULE: ./packages/kit/together.js
var together = __webpack_require__(5600);
// EXTERNAL MODULE: ./packages/model/approval.js
var approval = __webpack_require__(1750);
// EXTERNAL MODULE: ./packages/model/configuration.js + 2 modules
var configuration = __webpack_require__(6837);
// EXTERNAL MODULE: ./packages/model/flow.js
var flow = __webpack_require__(5109);
// EXTERNAL MODULE: ./packages/model/policy.js
var policy = __webpack_require__(2983);
// EXTERNAL MODULE: ./packages/model/release.js
var release = __webpack_require__(3508);
// EXTERNAL MODULE: ./packages/model/run-facts.js
var run_facts = __webpack_require__(5342);
// EXTERNAL MODULE: ./packages/model/terraform-plan.js
var terraform_plan = __webpack_require__(913);
;// CONCATENATED MODULE: ./actions/terraform-deploy/applied.js

const appliedWords = ({ add, change, remove }) => add + change + remove === 0
    ? "nothing had to be changed"
    : [
        ...(add > 0 ? [`${add} added`] : []),
        ...(change > 0 ? [`${change} changed`] : []),
        remove > 0 ? `${remove} destroyed` : "nothing destroyed",
    ].join(", ");
const appliedMarkdown = (environment, { resources }, { changes, outputs }) => (0,markdown/* lines */.Mn)(`**${(0,markdown/* plain */.pj)(environment)}**: ${appliedWords(changes)}`, (0,markdown/* table */.tp)(["resource", "action"], resources.slice(0, 100).map(({ address, action }) => [(0,markdown/* code */.aY)(address), action])), Object.keys(outputs).length === 0
    ? ""
    : `Outputs: ${Object.entries(outputs)
        .map(([name, value]) => name === "url" && typeof value === "string" ? `${(0,markdown/* code */.aY)(name)} ${(0,markdown/* code */.aY)(value)}` : (0,markdown/* code */.aY)(name))
        .join(", ")}`);

// EXTERNAL MODULE: ./packages/decide/plan.js
var decide_plan = __webpack_require__(3389);
// EXTERNAL MODULE: ./packages/decide/terraform-scan/scan-verdict.js
var scan_verdict = __webpack_require__(4434);
// EXTERNAL MODULE: ./packages/model/reason.js
var reason = __webpack_require__(9613);
;// CONCATENATED MODULE: ./actions/terraform-deploy/check-plan.js






async function checkPlan(plan, file, { scan, tree }, { directory, protect, allow }, { log }) {
    const safe = (0,scan_verdict/* scanVerdict */.n)(scan.findings, allow);
    if (!safe.go)
        return check_plan_closed(safe, (0,terraform_end/* findingAnnotations */.AV)((0,scan_verdict/* refusedFindings */.r)(scan.findings, allow)));
    const { readPlan } = await __webpack_require__.e(/* import() */ 5445).then(__webpack_require__.bind(__webpack_require__, 5445));
    const held = await readPlan(file);
    const shown = (0,plan_difference/* planMatch */.JX)(plan, held);
    if (!shown.go)
        return check_plan_closed(shown);
    const { planSourceDifference } = await __webpack_require__.e(/* import() */ 7911).then(__webpack_require__.bind(__webpack_require__, 7911));
    const isRemoteAllowed = allow.includes("remote-modules");
    const code = (0,plan_difference/* codeVerdict */.z5)(await planSourceDifference(held, { tree, directory, modules: scan.modules, isRemoteAllowed }));
    if (!code.go)
        return check_plan_closed(code);
    const kept = (0,decide_plan/* planVerdict */.Ft)(held.summary, protect);
    if (!kept.go)
        return check_plan_closed(kept);
    log.info(`the plan is the one that was made: ${plan.digest}, ${(0,decide_plan/* planWords */.DO)(held.summary)}`);
    return { summary: held.summary, backend: held.backend };
}
const check_plan_closed = (verdict, annotations = []) => {
    const result = (0,kit_result/* decided */.rc)(verdict, { annotations });
    return { closed: reason/* refusals */.Ke.has(result.reason) ? { ...result, outcome: "refused" } : result };
};

;// CONCATENATED MODULE: ./actions/terraform-deploy/refuse-other-plan.js

const refuseOtherPlan = (plan, here) => {
    const differences = ["environment", "artefact", "terraform"]
        .filter((what) => plan[what] !== here[what])
        .map((what) => `${what} ${plan[what]} (here ${here[what]})`);
    if (differences.length > 0)
        throw new user_error/* UserError */.y(`the plan was made for another deployment: ${differences.join(", ")}`, {
            reason: "plan_changed",
            remedy: "Plan this release for this environment again.",
        });
};

;// CONCATENATED MODULE: ./actions/terraform-deploy/terraform-deploy.js




























const terraform_deploy_inputs = (0,inputs/* inputsOf */.Vc)("terraform-deploy", "deploy", {
    flow: (0,input/* document */.Al)("the flow", flow/* Flow */.nl),
    release: (0,input/* document */.Al)("the release", release/* Release */.K),
    configuration: (0,input/* document */.Al)("the configuration", configuration/* Configuration */.Vk),
    policy: (0,input/* document */.Al)("the policy", policy/* Policy */.P),
    environment: (0,input/* identifier */.Cv)(),
    plan: (0,input/* optional */.lq)((0,input/* document */.Al)("the plan", terraform_plan/* TerraformPlan */.wp)),
    approval: (0,input/* optional */.lq)((0,input/* document */.Al)("the approval", approval/* Approval */.CP)),
    folder: (0,input/* path */.Ae)(),
    secrets: (0,input/* optional */.lq)((0,child_secrets/* childSecrets */.C)()),
    variables: (0,input/* optional */.lq)((0,input/* textMap */.sP)()),
    "lock-timeout": (0,input/* wholeNumber */.rD)(0, 3600),
    ledger: (0,input/* optional */.lq)((0,input/* commitId */.xk)()),
    "when-busy": (0,input/* oneOf */.yL)(...run_facts/* whenBusyNames */.Q),
    workflow: (0,input/* optional */.lq)((0,input/* text */.Qq)()),
    token: (0,input/* secret */.rJ)(),
});
const terraformDeploy = async (given, world) => {
    const { flow, release, configuration, environment, plan } = given;
    const { directory } = configuration.terraform;
    const found = await (0,lock_findings/* lockFindings */.w)({
        release,
        environment,
        file: given.policy.file,
        written: given.ledger,
        whenBusy: given["when-busy"],
        ...(0,second_lock/* lockPlace */.n)(flow, environment),
    }, world);
    const { trigger, execution } = world;
    const allowed = (0,second_lock/* secondLock */.u)({
        ...given,
        plan: plan?.digest ?? null,
        trigger,
        execution,
        now: world.time.now(),
        found,
    });
    if (!allowed.go)
        return { ...(0,kit_result/* decided */.rc)(allowed), outcome: "refused" };
    world.log.info(`the second lock is open: ${allowed.because}`);
    const present = await (0,terraform_ground/* hasTerraform */.x)(given, world);
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
    const { words, given: secrets } = (0,sealing_words/* sealingWords */.n)(given.secrets);
    const env = (0,terraform_variables/* terraformVariables */.c)({ release, environment, variables: given.variables ?? {}, secrets });
    const [opened, file] = await (0,together/* together */.b)((0,terraform_ground/* openTerraform */.N)(given, env, world), (0,fetch_plan/* fetchPlan */.u)(plan, words, world));
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
        return check_plan_closed(sameState).closed;
    await markBegunPlan(plan, world);
    const end = await world.log.group(`terraform apply for ${environment}`, () => terraform.apply(file, { lockTimeout: given["lock-timeout"] }));
    const left = (0,external_node_path_.join)(folder, "errored.tfstate");
    const stateLeft = end.state !== undefined || (await world.files.kind(left)) === "file";
    if (!end.ok || stateLeft) {
        const failure = (0,terraform_exit/* terraformFailure */.T)({ ...end, stateLeft }, world.hide);
        if (end.code !== null && !end.begun && failure.reason !== "state_unsaved")
            await markUndonePlan(plan, world);
        const failed = (0,terraform_end/* failedTerraform */.OY)(failure, end);
        if (!stateLeft)
            return failed;
        const { rescueState } = await __webpack_require__.e(/* import() */ 7353).then(__webpack_require__.bind(__webpack_require__, 7353));
        const kept = await rescueState({ left, printed: end.state, words, environment }, world);
        const because = `${failure.because}; the state is kept as ${kept.where}`;
        const summary = (0,markdown/* lines */.Mn)(`**Terraform's state was not saved**: ${(0,markdown/* plain */.pj)(because)}`, (0,markdown/* plain */.pj)(kept.remedy));
        return { ...failed, because, remedy: kept.remedy, summary, facts: { state: kept.where } };
    }
    const { url } = end.outputs;
    const done = appliedWords(end.changes);
    world.log.info(`applied the plan to ${environment}: ${done}`);
    return (0,kit_result/* passed */.bF)(done, {
        outputs: { outputs: end.outputs },
        summary: appliedMarkdown(environment, checked.summary, end),
        annotations: (0,terraform_end/* diagnosticAnnotations */.I3)(end.diagnostics),
        facts: { ...end.changes, plan: plan.digest, ...(typeof url === "string" ? { url } : {}) },
    });
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

/***/ 7333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ lockPlace),
  u: () => (/* binding */ secondLock)
});

// EXTERNAL MODULE: ./packages/decide/busy.js
var busy = __webpack_require__(3359);
// EXTERNAL MODULE: ./packages/decide/flow.js + 1 modules
var decide_flow = __webpack_require__(8258);
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


/***/ })

};
