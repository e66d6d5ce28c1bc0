export const id = 9015;
export const ids = [9015,6794];
export const modules = {

/***/ 4381:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7209);
/* harmony import */ var _terraform_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4882);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_terraform_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _terraform_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .terraformPlan */ .o);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ terraform_plan_inputs),
  o: () => (/* binding */ terraformPlan)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/model/configuration/check-placeholders.js
var check_placeholders = __webpack_require__(7787);
// EXTERNAL MODULE: ./packages/model/document/nearest.js
var nearest = __webpack_require__(4993);
;// CONCATENATED MODULE: ./packages/decide/check/outputs-verdict.js


function outputsVerdict({ checks, terraform: { directory } }, declared) {
    if (declared === null)
        return { go: true, because: "" };
    const names = [...declared.keys()];
    const told = (0,check_placeholders/* outputsNeeded */.gH)(checks).flatMap((name) => {
        const isSensitive = declared.get(name);
        if (isSensitive === undefined)
            return [`{outputs.${name}}, which ${directory} does not declare${(0,nearest/* didYouMean */.a)(name, names)}`];
        return isSensitive ? [`{outputs.${name}}, which is sensitive and is given to nobody`] : [];
    });
    return told.length === 0
        ? { go: true, because: "" }
        : {
            go: false,
            reason: "bad_config",
            because: `the checks after the deploy need ${told.join(", and ")}`,
            remedy: `Declare the output in ${directory}${names.length === 0 ? "" : ` (it declares ${names.join(", ")})`}, or correct the checks of the configuration.`,
        };
}

// EXTERNAL MODULE: ./packages/decide/deploy/plan.js
var deploy_plan = __webpack_require__(7339);
// EXTERNAL MODULE: ./packages/decide/deploy/scan-verdict.js
var scan_verdict = __webpack_require__(1793);
// EXTERNAL MODULE: ./packages/decide/deploy/terraform-exit.js + 1 modules
var terraform_exit = __webpack_require__(9422);
// EXTERNAL MODULE: ./packages/decide/deploy/terraform-variables.js
var terraform_variables = __webpack_require__(8090);
// EXTERNAL MODULE: ./packages/kit/inputs/child-secrets.js
var child_secrets = __webpack_require__(8290);
// EXTERNAL MODULE: ./packages/kit/inputs/input.js
var input = __webpack_require__(4164);
// EXTERNAL MODULE: ./packages/kit/inputs/inputs.js
var inputs = __webpack_require__(8491);
// EXTERNAL MODULE: ./packages/kit/inputs/secret-origin.js
var secret_origin = __webpack_require__(781);
// EXTERNAL MODULE: ./packages/kit/log/markdown.js
var log_markdown = __webpack_require__(8480);
// EXTERNAL MODULE: ./packages/kit/result.js
var result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/kit/terraform/sealing-words.js
var sealing_words = __webpack_require__(7212);
// EXTERNAL MODULE: ./packages/kit/terraform/terraform-end.js
var terraform_end = __webpack_require__(6479);
// EXTERNAL MODULE: ./packages/kit/terraform/terraform-ground.js + 4 modules
var terraform_ground = __webpack_require__(2590);
// EXTERNAL MODULE: ./packages/model/configuration/configuration.js + 2 modules
var configuration = __webpack_require__(5155);
// EXTERNAL MODULE: ./packages/model/release/release.js
var release = __webpack_require__(638);
// EXTERNAL MODULE: ./packages/ports/terraform/public-seal.js
var public_seal = __webpack_require__(9886);
// EXTERNAL MODULE: ./packages/ports/terraform/sealed-file.js
var sealed_file = __webpack_require__(6794);
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
        .map((change) => [(0,log_markdown/* code */.aY)(change.address), (0,log_markdown/* plain */.pj)((0,deploy_plan/* actionWords */.Iv)(change))]);
    const outputs = summary.outputs.map(({ name, action }) => [`output ${(0,log_markdown/* code */.aY)(name)}`, action]);
    const all = [...rows, ...outputs];
    const shown = (0,log_markdown/* table */.tp)(["resource", "action"], all.slice(0, most));
    return (0,log_markdown/* lines */.Mn)(`**${(0,log_markdown/* plain */.pj)(environment)}**: ${(0,deploy_plan/* planWords */.DO)(summary)}`, all.length > 20 ? (0,log_markdown/* folded */.TM)(`${all.length} changes`, shown) : shown, all.length > most ? `and ${all.length - most} more` : "", last);
};

;// CONCATENATED MODULE: ./actions/terraform-plan/upload-plan.js

const uploadPlan = async (file, { environment, seal }, { artifacts, execution, files, log, temp }) => {
    const name = `slipway-plan-${environment}-${execution.attempt}.tfplan`;
    const digest = await files.digest(file);
    const sealed = seal !== undefined;
    const bytes = sealed ? (0,external_node_path_.join)(temp, name) : file;
    await seal?.(file, bytes);
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
    secrets: (0,secret_origin/* fromSecret */.P)((0,input/* optional */.lq)((0,child_secrets/* childSecrets */.C)()), { secret: "SLIPWAY_SECRETS", beside: "-plan" }),
    variables: (0,input/* optional */.lq)((0,input/* textMap */.sP)()),
    "lock-timeout": (0,input/* wholeNumber */.rD)(0, 3600),
});
const terraformPlan = async (given, world) => {
    const { release, configuration, environment } = given;
    const { directory, protect, allow } = configuration.terraform;
    const closed = { outputs: { plan: "", changes: 0 } };
    if (!(await (0,terraform_ground/* hasTerraform */.x)(given, world))) {
        const fits = outputsVerdict(configuration, new Map());
        if (!fits.go)
            return { ...(0,result/* decided */.rc)(fits, closed), outcome: "refused" };
        return (0,result/* skipped */.hT)("nothing_to_do", `the artefact holds no Terraform in ${directory}`, {
            ...closed,
            summary: `**${environment}**: no Terraform in the artefact, nothing is planned.`,
        });
    }
    const { words, given: secrets } = (0,sealing_words/* sealingWords */.n)(given.secrets);
    const env = (0,terraform_variables/* terraformVariables */.c)({ release, environment, variables: given.variables ?? {}, secrets });
    const publicKey = given.variables?.SLIPWAY_PLAN_PUBLIC_KEY;
    const seal = publicKey ? (0,sealed_file/* sealFor */.JV)((0,public_seal/* readPublicKey */.RR)(publicKey)) : words === undefined ? undefined : (0,sealed_file/* sealWith */.Qv)(words);
    const { terraform, variables, version, scan, folder } = await (0,terraform_ground/* openTerraform */.N)(given, env, world);
    const safe = (0,scan_verdict/* scanVerdict */.n)(scan.findings, allow);
    if (!safe.go) {
        const annotations = (0,terraform_end/* findingAnnotations */.AV)((0,scan_verdict/* refusedFindings */.r)(scan.findings, allow));
        return { ...(0,result/* decided */.rc)(safe, { ...closed, annotations }), outcome: "refused" };
    }
    const { rootOutputs } = await __webpack_require__.e(/* import() */ 4252).then(__webpack_require__.bind(__webpack_require__, 4252));
    const fits = outputsVerdict(configuration, await rootOutputs(folder));
    if (!fits.go)
        return { ...(0,result/* decided */.rc)(fits, closed), outcome: "refused" };
    const file = (0,external_node_path_.join)(world.temp, "plan.tfplan");
    const end = await world.log.group(`terraform plan of ${directory} for ${environment}`, async () => {
        const ready = await terraform.init();
        return ready.ok ? terraform.plan(file, { variables, lockTimeout: given["lock-timeout"] }) : ready;
    });
    if (!end.ok)
        return (0,terraform_end/* failedTerraform */.OY)((0,terraform_exit/* terraformFailure */.T)(end, world.hide), end);
    const { readPlan } = await __webpack_require__.e(/* import() */ 209).then(__webpack_require__.bind(__webpack_require__, 209));
    const { summary, providers } = await readPlan(file);
    world.log.info(`planned ${environment}: ${(0,deploy_plan/* planWords */.DO)(summary)}`);
    const { create, update, replace, delete: destroy } = (0,deploy_plan/* planCounts */.Ai)(summary);
    const facts = { add: create, change: update, replace, destroy };
    const annotations = (0,terraform_end/* diagnosticAnnotations */.I3)(end.diagnostics);
    const verdict = (0,deploy_plan/* planVerdict */.Ft)(summary, protect);
    if (!verdict.go) {
        const markdown = planMarkdown(environment, summary, `**Closed**: ${(0,log_markdown/* plain */.pj)(verdict.because)}`);
        return (0,result/* decided */.rc)(verdict, {
            outputs: { plan: "", changes: (0,deploy_plan/* changeCount */.YR)(summary) },
            summary: markdown,
            annotations,
            facts,
        });
    }
    const { artifact, digest, sealed } = await uploadPlan(file, { environment, seal }, world);
    const plan = {
        kind: "terraform-plan",
        version: 1,
        environment,
        artefact: release.artefact.digest,
        digest,
        artifact,
        terraform: version,
        sealed,
        providers,
        summary,
    };
    return (0,result/* decided */.rc)(verdict, {
        outputs: { plan, changes: (0,deploy_plan/* changeCount */.YR)(summary) },
        summary: planMarkdown(environment, summary, `Plan ${(0,log_markdown/* code */.aY)(digest)}, uploaded ${sealed ? (publicKey ? "encrypted for the deploy job alone" : "encrypted") : "**not encrypted**"}.`),
        annotations: sealed ? annotations : [...annotations, inClear],
        facts: { ...facts, plan: digest, sealed },
    });
};
const inClear = {
    level: "warning",
    title: "The plan is not encrypted",
    message: "The plan file holds values in clear, and everybody who may read this repository can download it: the environment gave nothing to seal it with. Put a public key into its variable SLIPWAY_PLAN_PUBLIC_KEY.",
};


/***/ }),

/***/ 7985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ lfsPointer)
/* harmony export */ });
/* unused harmony export largestLfsPointer */
const largestLfsPointer = 1024;
function lfsPointer(bytes) {
    if (bytes.length >= largestLfsPointer)
        return undefined;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
    if (!/^version https?:\/\/(git-lfs\.github\.com\/spec|hawser\.github\.com\/spec|git-media\.io\/v)\/?/.test(text))
        return undefined;
    const [, oid] = /\noid (?:sha256:)?([0-9a-f]{64})\r?(?:\n|$)/.exec(text) ?? [];
    const [, size] = /\nsize ([0-9]{1,15})\r?(?:\n|$)/.exec(text) ?? [];
    return oid === undefined || size === undefined ? undefined : { oid, size: Number(size) };
}


/***/ }),

/***/ 6963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ textMistakeTold),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   gX: () => (/* binding */ withLineFeeds)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _lfs_pointer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7985);


function decodeText(bytes) {
    const mistake = mistakeIn(bytes);
    if (mistake)
        return { mistake: { ...mistake, line: lineOf(bytes, mistake.byte) } };
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
}
function withLineFeeds(text) {
    return text.replaceAll("\r\n", "\n");
}
function textMistakeTold({ told, byte, line }) {
    return `${told} (byte ${byte}, line ${line})`;
}
function mistakeIn(bytes) {
    const mark = marks.find(({ bytes: begin }) => begin.every((byte, at) => bytes[at] === byte));
    if (mark)
        return { told: `is ${mark.name}, not UTF-8`, byte: 0 };
    const nul = bytes.indexOf(0);
    if (nul >= 0) {
        const isWide = bytes.length >= 4 && bytes[nul + 2] === 0 && bytes[nul + 1] !== 0;
        return { told: isWide ? "looks like UTF-16 and is no UTF-8" : "has a NUL in it, so it is no text", byte: nul };
    }
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes)) {
        const byte = firstInvalid(bytes);
        const value = (bytes[byte] ?? 0).toString(16).padStart(2, "0").toUpperCase();
        return { told: `is no UTF-8: the byte 0x${value}, as in Latin-1 or Windows-1252`, byte };
    }
    return (0,_lfs_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .lfsPointer */ .F)(bytes) ? { told: "is a pointer of Git LFS, not the file itself", byte: 0 } : undefined;
}
const marks = [
    { name: "UTF-32", bytes: [0xff, 0xfe, 0, 0] },
    { name: "UTF-32", bytes: [0, 0, 0xfe, 0xff] },
    { name: "UTF-16", bytes: [0xff, 0xfe] },
    { name: "UTF-16", bytes: [0xfe, 0xff] },
];
const sequences = [
    [0x00, 0x7f, 0, 0, 0],
    [0xc2, 0xdf, 1, 0x80, 0xbf],
    [0xe0, 0xe0, 2, 0xa0, 0xbf],
    [0xe1, 0xec, 2, 0x80, 0xbf],
    [0xed, 0xed, 2, 0x80, 0x9f],
    [0xee, 0xef, 2, 0x80, 0xbf],
    [0xf0, 0xf0, 3, 0x90, 0xbf],
    [0xf1, 0xf3, 3, 0x80, 0xbf],
    [0xf4, 0xf4, 3, 0x80, 0x8f],
];
function firstInvalid(bytes) {
    for (let at = 0; at < bytes.length;) {
        const lead = bytes[at] ?? 0;
        const [, , follow = 0, low = 0, high = 0] = sequences.find(([from, to]) => lead >= from && lead <= to) ?? [];
        const isLead = sequences.some(([from, to]) => lead >= from && lead <= to);
        const rest = Array.from({ length: follow }, (_, index) => bytes[at + 1 + index] ?? 0);
        const fits = rest.every((byte, index) => index === 0 ? byte >= low && byte <= high : byte >= 0x80 && byte <= 0xbf);
        if (!isLead || !fits)
            return at;
        at += 1 + follow;
    }
    return bytes.length;
}
const lineOf = (bytes, byte) => bytes.subarray(0, byte).reduce((lines, each) => lines + (each === 10 ? 1 : 0), 1);


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
        return { ok: (0,_model_document_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(schema, value, what) };
    }
    catch (error) {
        return { wrong: error.message };
    }
}, { holds: "document" });
const needsOf = (what) => ({ ...document(what, _model_run_needs_js__WEBPACK_IMPORTED_MODULE_1__/* .Needs */ .A), holds: "needs" });
const attempted = (what, schema) => {
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
};
const textMap = () => document("a JSON object of texts", valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(plainObject, valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())));
const plainObject = valibot__WEBPACK_IMPORTED_MODULE_2__/* .custom */ .IeY((value) => typeof value === "object" && value !== null && !Array.isArray(value), "an object");


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

/***/ 7787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gH: () => (/* binding */ outputsNeeded),
/* harmony export */   tO: () => (/* binding */ placeholderConflicts)
/* harmony export */ });
/* unused harmony export checkValueNames */
/* harmony import */ var _document_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4993);

const checkValueNames = ["version", "commit", "digest", "environment"];
const placeholder = /\{([A-Za-z0-9_.-]+)\}/g;
const output = /^outputs\.(.+)$/;
function textsOf(check) {
    const json = Object.entries(check.expect.json).flatMap(([key, value]) => typeof value === "string" ? [{ keys: ["expect", "json", key], text: value }] : []);
    return [{ keys: ["http"], text: check.http }, ...json];
}
function namesIn(text) {
    return [...text.matchAll(placeholder)].map(([, name = ""]) => name);
}
function placeholderConflicts({ checks }) {
    const isKnown = (name) => output.test(name) || checkValueNames.some((known) => known === name);
    return checks.flatMap((check, at) => "sql" in check
        ? []
        : textsOf(check).flatMap(({ keys, text }) => namesIn(text)
            .filter((name) => !isKnown(name))
            .map((name) => ({
            keys: ["checks", at, ...keys],
            message: `{${name}} is nothing that a check can be given${(0,_document_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(name, checkValueNames)}; known are ${checkValueNames.map((known) => `{${known}}`).join(", ")} and {outputs.<name>}`,
        }))));
}
function outputsNeeded(checks) {
    const names = checks.flatMap((check) => ("sql" in check ? [] : textsOf(check).flatMap(({ text }) => namesIn(text))));
    return [...new Set(names.flatMap((name) => output.exec(name)?.[1] ?? []))];
}


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

/***/ 5155:
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
const Configuration = dist/* strictObject */.rej({
    version: dist/* literal */.euz(1, "1, the version of this file's format"),
    flows: dist/* optional */.lqM(Flows, {}),
    versions: dist/* optional */.lqM(dist/* picklist */.KIO(versionSchemes), "semver"),
    roles: dist/* optional */.lqM(dist/* record */.g1P(value/* Identifier */.gw, Role), {}),
    environments: dist/* optional */.lqM(dist/* record */.g1P(value/* Identifier */.gw, Environment), {}),
    approvals: dist/* optional */.lqM(Approvals, {}),
    artefact: dist/* optional */.lqM(dist/* strictObject */.rej({ exclude: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* Glob */.fo), []) }), {}),
    analysis: dist/* optional */.lqM(Analysis, {}),
    tests: dist/* optional */.lqM(Tests, {}),
    terraform: dist/* optional */.lqM(configuration_deploy/* Terraform */.vO, {}),
    tools: dist/* optional */.lqM(configuration_deploy/* Tools */.S0, {}),
    database: dist/* optional */.lqM(configuration_deploy/* Database */.Wm, {}),
    checks: dist/* optional */.lqM(dist/* array */.YOg(Check), []),
    network: dist/* optional */.lqM(Network, {}),
    finalise: dist/* optional */.lqM(Finalise, {}),
    policy: dist/* optional */.lqM(PolicySetting, {}),
    ledger: dist/* optional */.lqM(LedgerSetting, {}),
});
const defaultConfiguration = () => dist/* parse */.qgA(Configuration, { version: 1 });


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


/***/ }),

/***/ 9886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ readPrivateKey),
/* harmony export */   E1: () => (/* binding */ openWithKey),
/* harmony export */   RR: () => (/* binding */ readPublicKey),
/* harmony export */   U2: () => (/* binding */ sealForKey),
/* harmony export */   e7: () => (/* binding */ publicHead),
/* harmony export */   kc: () => (/* binding */ publicKeyOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8319);


const publicHead = Buffer.from("slipway-sealed-2");
const prefix = Buffer.from("302a300506032b656e032100", "hex");
function readPublicKey(text) {
    const der = base64(text);
    if (der?.length === 44 && der.subarray(0, 12).equals(prefix))
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: der, format: "der", type: "spki" });
    throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y("SLIPWAY_PLAN_PUBLIC_KEY is no public X25519 key", {
        reason: "bad_input",
        remedy: "Make a pair of keys as the README of terraform-plan shows, and put the public one on one line into the variable.",
    });
}
function readPrivateKey(text) {
    const der = base64(text);
    if (der?.length !== 48)
        return undefined;
    try {
        const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: der, format: "der", type: "pkcs8" });
        return key.asymmetricKeyType === "x25519" ? key : undefined;
    }
    catch {
        return undefined;
    }
}
function sealForKey(bytes, receiver) {
    const once = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)("x25519");
    const [mine, theirs] = [raw(once.publicKey), raw(receiver)];
    const shared = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.diffieHellman)({ privateKey: once.privateKey, publicKey: receiver });
    const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(12);
    const known = Buffer.concat([publicHead, mine, markOf(theirs), nonce]);
    const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)("aes-256-gcm", keyOf(shared, mine, theirs), nonce).setAAD(known);
    return Buffer.concat([known, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}
function openWithKey(file, key) {
    if (file.length < 92)
        return "changed";
    const theirs = raw((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key));
    if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(file.subarray(48, 64), markOf(theirs)))
        return "other key";
    const mine = file.subarray(16, 48);
    try {
        const publicKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.concat([prefix, mine]), format: "der", type: "spki" });
        const shared = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.diffieHellman)({ privateKey: key, publicKey });
        const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)("aes-256-gcm", keyOf(shared, mine, theirs), file.subarray(64, 76))
            .setAAD(file.subarray(0, 76))
            .setAuthTag(file.subarray(-16));
        return Buffer.concat([decipher.update(file.subarray(76, -16)), decipher.final()]);
    }
    catch {
        return "changed";
    }
}
function publicKeyOf(key) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key);
}
const raw = (key) => key.export({ format: "der", type: "spki" }).subarray(12);
const markOf = (receiver) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(receiver).digest().subarray(0, 16);
const keyOf = (shared, mine, theirs) => Buffer.from((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)("sha256", shared, Buffer.concat([mine, theirs]), publicHead, 32));
const base64 = (text) => /^[A-Za-z0-9+/]+={0,2}$/.test(text.trim()) ? Buffer.from(text.trim(), "base64") : undefined;


/***/ }),

/***/ 6794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ copyPrivate),
/* harmony export */   JV: () => (/* binding */ sealFor),
/* harmony export */   Qv: () => (/* binding */ sealWith),
/* harmony export */   _W: () => (/* binding */ sealAgain),
/* harmony export */   openSealedFile: () => (/* binding */ openSealedFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);
/* harmony import */ var _public_seal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9886);




const head = Buffer.from("slipway-sealed-1");
const derive = (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.scrypt);
const keyOf = async (words, salt) => {
    const bytes = await derive(words.normalize("NFC"), salt, 48, { N: 32768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 });
    return { key: bytes.subarray(0, 32), mark: bytes.subarray(32) };
};
const sealWith = (words) => {
    const salt = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16);
    const derived = keyOf(words, salt);
    derived.catch(() => { });
    return async (from, to) => seal(from, to, salt, await derived);
};
function sealFor(receiver) {
    return async (from, to) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(to, (0,_public_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .sealForKey */ .U2)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(from), receiver), { mode: 0o600, flag: "wx" });
}
function sealAgain(words) {
    const key = (0,_public_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .readPrivateKey */ .$k)(words);
    return key === undefined ? sealWith(words) : sealFor((0,_public_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .publicKeyOf */ .kc)(key));
}
const seal = async (from, to, salt, { key, mark }) => {
    const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(12);
    const known = Buffer.concat([head, salt, mark, nonce]);
    const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)("aes-256-gcm", key, nonce).setAAD(known);
    const sealed = [known, cipher.update(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(from)), cipher.final(), cipher.getAuthTag()];
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(to, Buffer.concat(sealed), { mode: 0o600, flag: "wx" });
};
const openSealedFile = async (from, to, words) => {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(from);
    if (bytes.subarray(0, _public_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .publicHead */ .e7.length).equals(_public_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .publicHead */ .e7)) {
        if (words === undefined)
            return "no key";
        const key = (0,_public_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .readPrivateKey */ .$k)(words);
        const opened = key === undefined ? "other key" : (0,_public_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .openWithKey */ .E1)(bytes, key);
        if (typeof opened === "string")
            return opened;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(to, opened, { mode: 0o600, flag: "wx" });
        return "opened";
    }
    if (!bytes.subarray(0, head.length).equals(head))
        return "not sealed";
    if (words === undefined)
        return "no key";
    if (bytes.length < 76)
        return "changed";
    const { key, mark } = await keyOf(words, bytes.subarray(16, 32));
    if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(mark, bytes.subarray(32, 48)))
        return "other key";
    const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)("aes-256-gcm", key, bytes.subarray(48, 60))
        .setAAD(bytes.subarray(0, 60))
        .setAuthTag(bytes.subarray(-16));
    const opened = decipher.update(bytes.subarray(60, -16));
    try {
        decipher.final();
    }
    catch {
        return "changed";
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(to, opened, { mode: 0o600, flag: "wx" });
    return "opened";
};
const copyPrivate = async (from, to) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(to, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(from), { mode: 0o600, flag: "wx" });


/***/ })

};
