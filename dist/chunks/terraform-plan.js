export const id = 9015;
export const ids = [9015,6794];
export const modules = {

/***/ 4381:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6651);
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
    const messages = (0,check_placeholders/* outputsNeeded */.gH)(checks).flatMap((name) => {
        const isSensitive = declared.get(name);
        if (isSensitive === undefined)
            return [`{outputs.${name}}, which ${directory} does not declare${(0,nearest/* didYouMean */.a)(name, names)}`];
        return isSensitive ? [`{outputs.${name}}, which is sensitive and is not passed on`] : [];
    });
    return messages.length === 0
        ? { go: true, because: "" }
        : {
            go: false,
            reason: "bad_config",
            because: `the checks after the deploy need ${messages.join(", and ")}`,
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
// EXTERNAL MODULE: ./packages/kit/terraform/plan-key.js
var plan_key = __webpack_require__(7542);
// EXTERNAL MODULE: ./packages/kit/terraform/terraform-context.js + 4 modules
var terraform_context = __webpack_require__(7672);
// EXTERNAL MODULE: ./packages/kit/terraform/terraform-end.js
var terraform_end = __webpack_require__(6479);
// EXTERNAL MODULE: ./packages/model/configuration/configuration.js + 3 modules
var configuration = __webpack_require__(2382);
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
function planMarkdown(environment, summary, last) {
    const rows = summary.resources
        .toSorted((a, b) => order[a.action] - order[b.action])
        .map((change) => [(0,log_markdown/* code */.aY)(change.address), (0,log_markdown/* plain */.pj)((0,deploy_plan/* actionWords */.Iv)(change))]);
    const outputs = summary.outputs.map(({ name, action }) => [`output ${(0,log_markdown/* code */.aY)(name)}`, action]);
    const all = [...rows, ...outputs];
    const shown = (0,log_markdown/* table */.tp)(["resource", "action"], all.slice(0, most));
    return (0,log_markdown/* lines */.Mn)(`**${(0,log_markdown/* plain */.pj)(environment)}**: ${(0,deploy_plan/* planWords */.DO)(summary)}`, all.length > 20 ? (0,log_markdown/* folded */.TM)(`${all.length} changes`, shown) : shown, all.length > most ? `and ${all.length - most} more` : "", last);
}

;// CONCATENATED MODULE: ./actions/terraform-plan/upload-plan.js

async function uploadPlan(file, { environment, seal }, { artifacts, execution, files, log, temp }) {
    const name = `slipway-plan-${environment}-${execution.attempt}.tfplan`;
    const digest = await files.digest(file);
    const sealed = seal !== undefined;
    const bytes = sealed ? (0,external_node_path_.join)(temp, name) : file;
    await seal?.(file, bytes);
    const { id } = await artifacts.upload(name, bytes);
    log.info(`uploaded the plan as artifact ${id}, ${sealed ? "encrypted" : "NOT encrypted: it holds values in clear"}`);
    return { artifact: { id, name }, digest, sealed };
}

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
    if (!(await (0,terraform_context/* hasTerraform */.x)(given, world))) {
        const fits = outputsVerdict(configuration, new Map());
        if (!fits.go)
            return { ...(0,result/* decided */.rc)(fits, closed), outcome: "refused" };
        return (0,result/* skipped */.hT)("nothing_to_do", `the artefact holds no Terraform in ${directory}`, {
            ...closed,
            summary: `**${environment}**: no Terraform in the artefact, nothing is planned.`,
        });
    }
    const { passphrase, terraform: secrets } = (0,plan_key/* splitPlanKey */.$)(given.secrets);
    const env = (0,terraform_variables/* terraformVariables */.c)({ release, environment, variables: given.variables ?? {}, secrets });
    const publicKey = given.variables?.SLIPWAY_PLAN_PUBLIC_KEY;
    const seal = publicKey
        ? (0,sealed_file/* sealFor */.JV)((0,public_seal/* readPublicKey */.RR)(publicKey))
        : passphrase === undefined
            ? undefined
            : (0,sealed_file/* sealWith */.Qv)(passphrase);
    const { terraform, variables, version, scan, folder } = await (0,terraform_context/* openTerraform */.N)(given, env, world);
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
    message: "The plan file holds values in clear, and everybody who may read this repository can download it: the environment gave no key to encrypt it with. Put a public key into its variable SLIPWAY_PLAN_PUBLIC_KEY.",
};


/***/ }),

/***/ 6963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ textMistakeWords),
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
function textMistakeWords({ message, byte, line }) {
    return `${message} (byte ${byte}, line ${line})`;
}
function mistakeIn(bytes) {
    const mark = marks.find(({ bytes: begin }) => begin.every((byte, at) => bytes[at] === byte));
    if (mark)
        return { message: `is ${mark.name}, not UTF-8`, byte: 0 };
    const nul = bytes.indexOf(0);
    if (nul >= 0) {
        const isWide = bytes.length >= 4 && bytes[nul + 2] === 0 && bytes[nul + 1] !== 0;
        return { message: isWide ? "looks like UTF-16 and is not UTF-8" : "has a NUL in it, so it is not text", byte: nul };
    }
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes)) {
        const byte = firstInvalid(bytes);
        const value = (bytes[byte] ?? 0).toString(16).padStart(2, "0").toUpperCase();
        return { message: `is not UTF-8: the byte 0x${value}, as in Latin-1 or Windows-1252`, byte };
    }
    return (0,_lfs_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .lfsPointer */ .F)(bytes) ? { message: "is a pointer of Git LFS, not the file itself", byte: 0 } : undefined;
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
            message: `{${name}} is not a value that a check can use${(0,_document_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(name, checkValueNames)}; known are ${checkValueNames.map((known) => `{${known}}`).join(", ")} and {outputs.<name>}`,
        }))));
}
function outputsNeeded(checks) {
    const names = checks.flatMap((check) => ("sql" in check ? [] : textsOf(check).flatMap(({ text }) => namesIn(text))));
    return [...new Set(names.flatMap((name) => output.exec(name)?.[1] ?? []))];
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
    throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y("SLIPWAY_PLAN_PUBLIC_KEY is not a public X25519 key", {
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
const keyOf = async (passphrase, salt) => {
    const bytes = await derive(passphrase.normalize("NFC"), salt, 48, { N: 32768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 });
    return { key: bytes.subarray(0, 32), mark: bytes.subarray(32) };
};
function sealWith(passphrase) {
    const salt = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16);
    const derived = keyOf(passphrase, salt);
    derived.catch(() => { });
    return async (from, to) => seal(from, to, salt, await derived);
}
function sealFor(receiver) {
    return async (from, to) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(to, (0,_public_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .sealForKey */ .U2)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(from), receiver), { mode: 0o600, flag: "wx" });
}
function sealAgain(passphrase) {
    const key = (0,_public_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .readPrivateKey */ .$k)(passphrase);
    return key === undefined ? sealWith(passphrase) : sealFor((0,_public_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .publicKeyOf */ .kc)(key));
}
const seal = async (from, to, salt, { key, mark }) => {
    const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(12);
    const known = Buffer.concat([head, salt, mark, nonce]);
    const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)("aes-256-gcm", key, nonce).setAAD(known);
    const sealed = [known, cipher.update(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(from)), cipher.final(), cipher.getAuthTag()];
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(to, Buffer.concat(sealed), { mode: 0o600, flag: "wx" });
};
async function openSealedFile(from, to, passphrase) {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(from);
    if (bytes.subarray(0, _public_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .publicHead */ .e7.length).equals(_public_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .publicHead */ .e7)) {
        if (passphrase === undefined)
            return "no key";
        const key = (0,_public_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .readPrivateKey */ .$k)(passphrase);
        const opened = key === undefined ? "other key" : (0,_public_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .openWithKey */ .E1)(bytes, key);
        if (typeof opened === "string")
            return opened;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(to, opened, { mode: 0o600, flag: "wx" });
        return "opened";
    }
    if (!bytes.subarray(0, head.length).equals(head))
        return "not sealed";
    if (passphrase === undefined)
        return "no key";
    if (bytes.length < 76)
        return "changed";
    const { key, mark } = await keyOf(passphrase, bytes.subarray(16, 32));
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
}
async function copyPrivate(from, to) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(to, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(from), { mode: 0o600, flag: "wx" });
}


/***/ })

};
