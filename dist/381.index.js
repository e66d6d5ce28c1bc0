export const id = 381;
export const ids = [381];
export const modules = {

/***/ 44381:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17679);
/* harmony import */ var _terraform_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34473);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_terraform_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _terraform_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .terraformPlan */ .o);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 34473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ terraform_plan_inputs),
  o: () => (/* binding */ terraformPlan)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/decide/plan.js
var decide_plan = __webpack_require__(23389);
// EXTERNAL MODULE: ./packages/decide/terraform-exit.js + 1 modules
var terraform_exit = __webpack_require__(8119);
// EXTERNAL MODULE: ./packages/decide/terraform-variables.js
var terraform_variables = __webpack_require__(7432);
// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(37728);
// EXTERNAL MODULE: ./packages/model/document.js
var model_document = __webpack_require__(9192);
// EXTERNAL MODULE: ./packages/model/user-error.js
var user_error = __webpack_require__(42709);
;// CONCATENATED MODULE: ./packages/formats/terraform-plan.js



const Change = dist/* object */.Ikc({ actions: dist/* array */.YOg(dist/* string */.YjP()) });
const Shown = dist/* object */.Ikc({
    format_version: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^1\.\d+$/)),
    resource_changes: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ address: dist/* string */.YjP(), change: Change })), []),
    output_changes: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), Change), {}),
});
const actionsOf = {
    "no-op": "no-op",
    create: "create",
    read: "read",
    update: "update",
    delete: "delete",
    forget: "forget",
    "create,delete": "replace",
    "delete,create": "replace",
    "create,forget": "replace",
};
const planSummary = (shown) => {
    const parsed = dist/* safeParse */.xLC(Shown, (0,model_document/* parseJson */.qF)(shown, "Terraform's plan"));
    if (!parsed.success)
        throw unknown("its JSON is not of format 1");
    const { resource_changes, output_changes } = parsed.output;
    const resources = resource_changes.map(({ address, change }) => ({
        address,
        action: actionOf(address, change.actions),
    }));
    const outputs = Object.entries(output_changes).map(([name, { actions }]) => ({
        name,
        action: actionOf(name, actions),
    }));
    return {
        resources: resources.filter(({ action }) => action !== "no-op"),
        outputs: outputs.filter(({ action }) => action !== "no-op"),
    };
};
const actionOf = (what, actions) => {
    const action = actionsOf[actions.join(",")];
    if (action === undefined)
        throw unknown(`it wants to "${actions.join(" and ")}" ${what}`);
    return action;
};
const unknown = (because) => new user_error/* UserError */.y(`the plan cannot be told: ${because}`, {
    reason: "terraform_failed",
    remedy: "Use a version of Terraform that this version of Slipway knows, such as 1.11.4.",
});

// EXTERNAL MODULE: ./packages/kit/child-secrets.js
var child_secrets = __webpack_require__(41474);
// EXTERNAL MODULE: ./packages/kit/input.js
var input = __webpack_require__(52500);
// EXTERNAL MODULE: ./packages/kit/inputs.js
var inputs = __webpack_require__(3099);
// EXTERNAL MODULE: ./packages/kit/markdown.js
var kit_markdown = __webpack_require__(80199);
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
;// CONCATENATED MODULE: ./actions/terraform-plan/plan-markdown.js


const most = 500;
const order = {
    delete: 0,
    replace: 1,
    forget: 2,
    update: 3,
    create: 4,
    read: 5,
    "no-op": 6,
};
const planMarkdown = (environment, summary, last) => {
    const rows = summary.resources
        .toSorted((a, b) => order[a.action] - order[b.action])
        .map(({ address, action }) => [(0,kit_markdown/* code */.aY)(address), action]);
    const outputs = summary.outputs.map(({ name, action }) => [`output ${(0,kit_markdown/* code */.aY)(name)}`, action]);
    const all = [...rows, ...outputs];
    const shown = (0,kit_markdown/* table */.tp)(["resource", "action"], all.slice(0, most));
    return (0,kit_markdown/* lines */.Mn)(`**${(0,kit_markdown/* plain */.pj)(environment)}**: ${(0,decide_plan/* planWords */.DO)(summary)}`, all.length > 20 ? (0,kit_markdown/* folded */.TM)(`${all.length} changes`, shown) : shown, all.length > most ? `and ${all.length - most} more` : "", last);
};

// EXTERNAL MODULE: ./packages/ports/sealed-file.js
var sealed_file = __webpack_require__(61413);
;// CONCATENATED MODULE: ./actions/terraform-plan/upload-plan.js


const uploadPlan = async (file, { environment, words }, { artifacts, execution, files, log, temp }) => {
    const name = `slipway-plan-${environment}-${execution.attempt}.tfplan`;
    const digest = await files.digest(file);
    const sealed = words !== undefined;
    const bytes = sealed ? (0,external_node_path_.join)(temp, name) : file;
    if (sealed)
        await (0,sealed_file/* sealFile */.mz)(file, bytes, words);
    const { id } = await artifacts.upload(name, bytes);
    log.info(`uploaded the plan as artifact ${id}, ${sealed ? "encrypted" : "NOT encrypted: it holds values in clear"}`);
    return { artifact: { id, name }, digest, sealed };
};

;// CONCATENATED MODULE: ./actions/terraform-plan/terraform-plan.js
















const terraform_plan_inputs = (0,inputs/* inputsOf */.Vc)("terraform-plan", "plan", {
    release: (0,input/* document */.Al)("the release", release/* Release */.K),
    configuration: (0,input/* document */.Al)("the configuration", configuration/* Configuration */.Vk),
    environment: (0,input/* identifier */.Cv)(),
    folder: (0,input/* path */.Ae)(),
    secrets: (0,input/* optional */.lq)((0,child_secrets/* childSecrets */.C)()),
    variables: (0,input/* optional */.lq)((0,input/* textMap */.sP)()),
    "lock-timeout": (0,input/* wholeNumber */.rD)(0, 3600),
});
const terraformPlan = async (given, world) => {
    const { release, configuration, environment } = given;
    const { directory, protect } = configuration.terraform;
    if (!(await (0,terraform_ground/* hasTerraform */.x4)(given, world)))
        return (0,result/* skipped */.hT)("nothing_to_do", `the artefact holds no Terraform in ${directory}`, {
            outputs: { plan: "", changes: 0 },
            summary: `**${environment}**: no Terraform in the artefact, nothing is planned.`,
        });
    const { words, given: secrets } = (0,terraform_ground/* sealingWords */.nb)(given.secrets);
    const env = (0,terraform_variables/* terraformVariables */.c)({ release, environment, variables: given.variables ?? {}, secrets });
    const { terraform, variables, version } = await (0,terraform_ground/* openTerraform */.Np)(given, env, world);
    const file = (0,external_node_path_.join)(world.temp, "plan.tfplan");
    const end = await world.log.group(`terraform plan of ${directory} for ${environment}`, async () => {
        const ready = await terraform.init();
        return ready.ok ? terraform.plan(file, { variables, lockTimeout: given["lock-timeout"] }) : ready;
    });
    if (!end.ok)
        return (0,terraform_end/* failedTerraform */.O)((0,terraform_exit/* terraformFailure */.T)(end), end);
    const shown = await terraform.show(file);
    if (!shown.answer.ok)
        return (0,terraform_end/* failedTerraform */.O)((0,terraform_exit/* terraformFailure */.T)(shown.answer), shown.answer);
    const summary = planSummary(shown.json);
    world.log.info(`planned ${environment}: ${(0,decide_plan/* planWords */.DO)(summary)}`);
    const { create, update, replace, delete: destroy } = (0,decide_plan/* planCounts */.Ai)(summary);
    const facts = { add: create, change: update, replace, destroy };
    const annotations = (0,terraform_end/* diagnosticAnnotations */.I)(end.diagnostics);
    const verdict = (0,decide_plan/* planVerdict */.Ft)(summary, protect);
    if (!verdict.go) {
        const markdown = planMarkdown(environment, summary, `**Closed**: ${(0,kit_markdown/* plain */.pj)(verdict.because)}`);
        return (0,result/* decided */.rc)(verdict, {
            outputs: { plan: "", changes: (0,decide_plan/* changeCount */.YR)(summary) },
            summary: markdown,
            annotations,
            facts,
        });
    }
    const { artifact, digest, sealed } = await uploadPlan(file, { environment, words }, world);
    const plan = {
        kind: "terraform-plan",
        version: 1,
        environment,
        artefact: release.artefact.digest,
        digest,
        artifact,
        terraform: version,
        summary,
    };
    return (0,result/* decided */.rc)(verdict, {
        outputs: { plan, changes: (0,decide_plan/* changeCount */.YR)(summary) },
        summary: planMarkdown(environment, summary, `Plan ${(0,kit_markdown/* code */.aY)(digest)}, uploaded ${sealed ? "encrypted" : "**not encrypted**"}.`),
        annotations: sealed ? annotations : [...annotations, inClear],
        facts: { ...facts, plan: digest, sealed },
    });
};
const inClear = {
    level: "warning",
    title: "The plan is not encrypted",
    message: "The plan file holds values in clear, and everybody who may read this repository can download it: the environment gave no secrets to seal it with. Put SLIPWAY_PLAN_KEY into SLIPWAY_SECRETS.",
};


/***/ })

};
