export const id = 225;
export const ids = [225];
export const modules = {

/***/ 88225:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17679);
/* harmony import */ var _terraform_deploy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84756);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_terraform_deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _terraform_deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .terraformDeploy */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 84756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ terraform_deploy_inputs),
  i: () => (/* binding */ terraformDeploy)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/decide/gate.js
var gate = __webpack_require__(87285);
// EXTERNAL MODULE: ./packages/decide/plan.js
var decide_plan = __webpack_require__(23389);
// EXTERNAL MODULE: ./packages/decide/terraform-exit.js + 1 modules
var terraform_exit = __webpack_require__(8119);
// EXTERNAL MODULE: ./packages/decide/terraform-variables.js
var terraform_variables = __webpack_require__(7432);
// EXTERNAL MODULE: ./packages/kit/child-secrets.js
var child_secrets = __webpack_require__(41474);
// EXTERNAL MODULE: ./packages/kit/input.js
var input = __webpack_require__(52500);
// EXTERNAL MODULE: ./packages/kit/inputs.js
var inputs = __webpack_require__(3099);
// EXTERNAL MODULE: ./packages/kit/markdown.js
var markdown = __webpack_require__(80199);
// EXTERNAL MODULE: ./packages/kit/result.js
var result = __webpack_require__(37455);
// EXTERNAL MODULE: ./packages/kit/terraform-end.js
var terraform_end = __webpack_require__(80228);
// EXTERNAL MODULE: ./packages/kit/terraform-ground.js + 3 modules
var terraform_ground = __webpack_require__(57141);
// EXTERNAL MODULE: ./packages/model/configuration.js
var configuration = __webpack_require__(73915);
// EXTERNAL MODULE: ./packages/model/release.js
var release = __webpack_require__(93508);
// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(37728);
// EXTERNAL MODULE: ./packages/model/value.js
var value = __webpack_require__(38956);
;// CONCATENATED MODULE: ./packages/model/terraform-plan.js


const planActions = ["create", "read", "update", "replace", "delete", "forget", "no-op"];
const PlanSummary = dist/* strictObject */.rej({
    resources: dist/* array */.YOg(dist/* strictObject */.rej({ address: dist/* string */.YjP(), action: dist/* picklist */.KIO(planActions) })),
    outputs: dist/* array */.YOg(dist/* strictObject */.rej({ name: dist/* string */.YjP(), action: dist/* picklist */.KIO(planActions) })),
});
const TerraformPlan = dist/* strictObject */.rej({
    kind: dist/* literal */.euz("terraform-plan"),
    version: dist/* literal */.euz(1),
    environment: value/* Identifier */.gw,
    artefact: value/* Digest */.np,
    digest: value/* Digest */.np,
    artifact: dist/* strictObject */.rej({ id: value/* Count */.y_, name: dist/* string */.YjP() }),
    terraform: dist/* string */.YjP(),
    summary: PlanSummary,
});

// EXTERNAL MODULE: ./packages/model/user-error.js
var user_error = __webpack_require__(42709);
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

// EXTERNAL MODULE: ./packages/ports/sealed-file.js
var sealed_file = __webpack_require__(61413);
;// CONCATENATED MODULE: ./actions/terraform-deploy/fetch-plan.js



const most = 256 * 1024 * 1024;
const fetchPlan = async (plan, words, { artifacts, files, temp }) => {
    const [fetched, opened] = [(0,external_node_path_.join)(temp, "plan.fetched"), (0,external_node_path_.join)(temp, "plan.tfplan")];
    await artifacts.download(plan.artifact.id, fetched, most);
    const how = await (0,sealed_file/* openSealedFile */.DI)(fetched, opened, words);
    switch (how) {
        case "no key":
        case "other key":
            throw new user_error/* UserError */.y(`the plan was encrypted with ${how === "no key" ? "a key, and the input secrets holds none" : "another key than the input secrets gives"}`, {
                reason: "bad_input",
                remedy: `Put the same SLIPWAY_PLAN_KEY into SLIPWAY_SECRETS of the environments ${plan.environment}-plan and ${plan.environment}, then plan again.`,
            });
        case "changed":
            throw changed(plan, "its bytes were changed after it was encrypted");
        case "opened":
        case "not sealed": {
            const file = how === "opened" ? opened : fetched;
            const found = await files.digest(file);
            if (found !== plan.digest)
                throw changed(plan, `found ${found}, planned ${plan.digest}`);
            return file;
        }
    }
};
const changed = ({ artifact }, because) => new user_error/* UserError */.y(`artifact ${artifact.id} is not the plan that was made: ${because}`, {
    reason: "plan_changed",
    remedy: "Find out who could change it, then plan again: re-run all jobs of this environment.",
});

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

;// CONCATENATED MODULE: ./actions/terraform-deploy/rescue-state.js


const rescueState = async ({ left, printed, words, environment }, { artifacts, execution, files, log, temp, workspace }) => {
    const name = `slipway-state-${environment}-${execution.attempt}.tfstate`;
    const [plain, kept] = [(0,external_node_path_.join)(temp, "errored.tfstate"), (0,external_node_path_.join)(temp, name)];
    if (printed !== undefined)
        await files.write(plain, printed);
    else
        await (0,sealed_file/* copyPrivate */.BJ)(left, plain);
    await (words === undefined ? (0,sealed_file/* copyPrivate */.BJ)(plain, kept) : (0,sealed_file/* sealFile */.mz)(plain, kept, words));
    const open = words === undefined ? "" : ", decrypt it as the README of terraform-deploy shows";
    const push = `${open}, then push it before anything else is planned: terraform state push errored.tfstate`;
    try {
        const { id } = await artifacts.upload(name, kept);
        log.info(`kept the state as artifact ${id}, ${words === undefined ? "NOT encrypted" : "encrypted"}`);
        return { where: `artifact ${id} (${name})`, remedy: `Download artifact ${id} of this run${push}` };
    }
    catch (error) {
        log.info(`the state could not be uploaded: ${error.message}`);
        await (0,sealed_file/* copyPrivate */.BJ)(kept, (0,external_node_path_.join)(workspace, name));
        return {
            where: `${name} in the workspace of this job`,
            remedy: `Save ${name} from the runner before it is gone${push}`,
        };
    }
};

;// CONCATENATED MODULE: ./actions/terraform-deploy/terraform-deploy.js




















const terraform_deploy_inputs = (0,inputs/* inputsOf */.Vc)("terraform-deploy", "deploy", {
    release: (0,input/* document */.Al)("the release", release/* Release */.K),
    configuration: (0,input/* document */.Al)("the configuration", configuration/* Configuration */.Vk),
    environment: (0,input/* identifier */.Cv)(),
    plan: (0,input/* optional */.lq)((0,input/* document */.Al)("the plan", TerraformPlan)),
    folder: (0,input/* path */.Ae)(),
    secrets: (0,input/* optional */.lq)((0,child_secrets/* childSecrets */.C)()),
    variables: (0,input/* optional */.lq)((0,input/* textMap */.sP)()),
    "lock-timeout": (0,input/* wholeNumber */.rD)(0, 3600),
    token: (0,input/* secret */.rJ)(),
});
const terraformDeploy = async (given, world) => {
    const { release, configuration, environment, plan } = given;
    const { directory, protect } = configuration.terraform;
    const allowed = (0,gate/* environmentVerdict */.be)(environment, configuration);
    if (!allowed.go)
        return { ...(0,result/* decided */.rc)(allowed), outcome: "refused" };
    const present = await (0,terraform_ground/* hasTerraform */.x4)(given, world);
    if (plan === undefined && !present)
        return (0,result/* skipped */.hT)("nothing_to_do", `the artefact holds no Terraform in ${directory}`, { outputs: { outputs: {} } });
    if (plan === undefined || !present)
        throw new user_error/* UserError */.y(plan === undefined
            ? `there is no plan for ${environment}, but the artefact holds Terraform in ${directory}`
            : `there is a plan for ${environment}, but the artefact holds no Terraform in ${directory}`, {
            reason: "bad_input",
            remedy: "Pass on the output plan of terraform-plan, and use the same artefact in both jobs.",
        });
    const safe = (0,decide_plan/* planVerdict */.Ft)(plan.summary, protect);
    if (!safe.go)
        return (0,result/* decided */.rc)(safe);
    const { words, given: secrets } = (0,terraform_ground/* sealingWords */.nb)(given.secrets);
    const env = (0,terraform_variables/* terraformVariables */.c)({ release, environment, variables: given.variables ?? {}, secrets });
    const { terraform, version, folder } = await (0,terraform_ground/* openTerraform */.Np)(given, env, world);
    refuseOtherPlan(plan, { environment, artefact: release.artefact.digest, terraform: version });
    const file = await fetchPlan(plan, words, world);
    world.log.info(`the plan is the one that was made: ${plan.digest}, ${(0,decide_plan/* planWords */.DO)(plan.summary)}`);
    const end = await world.log.group(`terraform apply for ${environment}`, async () => {
        const ready = await terraform.init();
        return ready.ok ? terraform.apply(file, { lockTimeout: given["lock-timeout"] }) : ready;
    });
    const left = (0,external_node_path_.join)(folder, "errored.tfstate");
    const stateLeft = end.state !== undefined || (await world.files.kind(left)) === "file";
    if (!end.ok || stateLeft) {
        const failure = (0,terraform_exit/* terraformFailure */.T)({ ...end, stateLeft });
        const failed = (0,terraform_end/* failedTerraform */.O)(failure, end);
        if (!stateLeft)
            return failed;
        const kept = await rescueState({ left, printed: end.state, words, environment }, world);
        const because = `${failure.because}; the state is kept as ${kept.where}`;
        const summary = (0,markdown/* lines */.Mn)(`**Terraform's state was not saved**: ${(0,markdown/* plain */.pj)(because)}`, (0,markdown/* plain */.pj)(kept.remedy));
        return { ...failed, because, remedy: kept.remedy, summary, facts: { state: kept.where } };
    }
    const { url } = end.outputs;
    const done = appliedWords(end.changes);
    world.log.info(`applied the plan to ${environment}: ${done}`);
    return (0,result/* passed */.bF)(done, {
        outputs: { outputs: end.outputs },
        summary: appliedMarkdown(environment, plan.summary, end),
        annotations: (0,terraform_end/* diagnosticAnnotations */.I)(end.diagnostics),
        facts: { ...end.changes, plan: plan.digest, ...(typeof url === "string" ? { url } : {}) },
    });
};


/***/ }),

/***/ 87285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CW: () => (/* binding */ analysisVerdict),
/* harmony export */   be: () => (/* binding */ environmentVerdict),
/* harmony export */   uT: () => (/* binding */ testVerdict)
/* harmony export */ });
/* harmony import */ var _model_configuration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73915);

const analysisVerdict = (findings, block) => {
    const level = _model_configuration_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.indexOf(block);
    const blocking = findings.filter((finding) => _model_configuration_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.indexOf(finding.severity) >= level);
    const below = findings.length - blocking.length;
    if (blocking.length === 0)
        return {
            go: true,
            because: findings.length === 0 ? "nothing was found" : `${count(below, "finding")}, all below ${block}`,
        };
    const [first] = blocking;
    return {
        go: false,
        reason: "findings",
        because: `${count(blocking.length, "finding")} at or above ${block}, first ${first?.path}:${first?.line} ${first?.tool} ${first?.rule}: ${first?.message}`,
        remedy: "Mend the findings; a rule that does not fit goes into analysis.<tool>.skip of the configuration.",
    };
};
const testVerdict = (counts, first) => {
    if (counts.failed > 0)
        return {
            go: false,
            reason: "tests_failed",
            because: `${counts.failed} of ${count(counts.passed + counts.failed, "test")} failed${first === undefined ? "" : `, first ${first}`}`,
            remedy: "Mend the code or the test; every failure is marked on its line.",
        };
    if (counts.passed === 0)
        return {
            go: false,
            reason: "no_tests",
            because: "test files are there, but no test passed",
            remedy: "Let at least one test run, or remove the folder from the configuration.",
        };
    return {
        go: true,
        because: `${count(counts.passed, "test")} passed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ""}`,
    };
};
const environmentVerdict = (environment, configuration) => {
    const asked = configuration.environments[environment];
    const wants = [
        ...Object.keys(asked?.approve ?? {}).map((role) => `approval by ${role}`),
        ...Object.keys(asked?.accept ?? {}).map((role) => `acceptance by ${role}`),
        ...(asked?.freeze.length ? ["freeze windows"] : []),
    ];
    if (wants.length === 0)
        return { go: true, because: `nobody is asked before ${environment}` };
    return {
        go: false,
        reason: "approval_missing",
        because: `the configuration asks for ${wants.join(", ")} in ${environment}, which this version of Slipway cannot gather`,
        remedy: `Take it out of environments.${environment}, or use GitHub's own required reviewers on the environment.`,
    };
};
const count = (n, what) => `${n} ${what}${n === 1 ? "" : "s"}`;


/***/ })

};
