export const id = 814;
export const ids = [814];
export const modules = {

/***/ 814:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6651);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2803);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .verdict */ .W);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ verdict_inputs),
  W: () => (/* binding */ verdict)
});

;// CONCATENATED MODULE: ./packages/decide/verdict/verdict.js
const judgedFiles = ["feature", "develop", "release", "main", "verify", "promote"];
function workflowVerdict(file, endings) {
    switch (file) {
        case "verify":
            return judged(examined(endings));
        case "promote":
            return judged(promotion(endings));
        case "feature":
            return ofFlow(endings, ["feature"], () => judged([...examined(endings), ...previewed(endings)]));
        case "develop":
            return ofFlow(endings, ["develop"], () => judged([...verified(endings), ...promoted(endings)]));
        case "release":
            return ofFlow(endings, ["release", "hotfix"], () => judged([...ended(endings, "finalise"), ...said(endings, "finalise"), ...recorded(endings)]));
        case "main":
            return ofFlow(endings, ["main"], () => mirrored(endings));
    }
}
function judged(conditions) {
    const failed = conditions.find(([isSo]) => !isSo);
    return failed ? { said: "no", because: failed[1] } : { said: "go", because: "everything before it said go" };
}
function ofFlow(endings, own, verdict) {
    const { name = "", outcome = "" } = outputsOf(endings, "flow");
    const elsewhere = ["feature", "develop", "release", "hotfix", "main"].filter((flow) => !own.includes(flow));
    if (resultOf(endings, "flow") === "success") {
        if (outcome === "skipped" && name === "none")
            return { said: "none", because: "the branch belongs to no flow" };
        if (outcome === "passed" && elsewhere.includes(name))
            return { said: "none", because: `the branch belongs to the ${name} flow` };
        if (outcome === "passed" && own.includes(name))
            return verdict();
    }
    return resultOf(endings, "flow") === "success"
        ? { said: "no", because: `plan-flow ended ${outcome || "without an outcome"}` }
        : { said: "no", because: `flow ended as ${resultOf(endings, "flow")}` };
}
function promotion(endings) {
    const { planned, approve, accept, accepted, measure } = endings;
    const isApproved = resultOf(endings, "approve") === "success" && outputsOf(endings, "approve").verdict === "go";
    const isMeasured = resultOf(endings, "measure") === "success" && outputsOf(endings, "measure").outcome === "passed";
    const isAccepted = resultOf(endings, "accept") === "success" && accepted === "go";
    return [
        [planned === "yes" && ["success", "skipped"].includes(resultOf(endings, "plan")), "there is no plan"],
        [approve === "no" || (approve === "yes" && isApproved), "it was not approved"],
        ...ended(endings, "deploy", "check"),
        [measure === "no" || (measure === "yes" && isMeasured), "its performance was not found good"],
        [accept === "no" || (accept === "yes" && isAccepted), "it was not accepted"],
        ...recorded(endings),
    ];
}
function mirrored(endings) {
    if (resultOf(endings, "mirror") === "success" &&
        outputsOf(endings, "mirror").verdict === "none" &&
        endings.recorded === "")
        return { said: "none", because: "there is no ledger yet" };
    return judged([...ended(endings, "mirror"), ...said(endings, "mirror"), ...recorded(endings)]);
}
function ended(endings, ...jobs) {
    return jobs.map((job) => [resultOf(endings, job) === "success", `${job} ended as ${resultOf(endings, job)}`]);
}
function found(endings, job) {
    const { outcome = "" } = outputsOf(endings, job);
    return [[["passed", "skipped"].includes(outcome), `${job} ended ${outcome === "" ? "without an outcome" : outcome}`]];
}
function said(endings, job) {
    return [[outputsOf(endings, job).verdict === "go", `${job} did not say go`]];
}
function examined(endings) {
    return [...ended(endings, "analyse", "test"), ...found(endings, "analyse"), ...found(endings, "test")];
}
function verified(endings) {
    return [...ended(endings, "verify"), ...said(endings, "verify")];
}
function previewed(endings) {
    const { planned = "" } = outputsOf(endings, "preview");
    const result = resultOf(endings, "preview");
    return [[result === "skipped" || (result === "success" && planned === "yes"), `preview ended as ${result}`]];
}
function promoted(endings) {
    const { chain = "" } = outputsOf(endings, "flow");
    return chain === "[]" ? [] : [...ended(endings, "promote"), ...said(endings, "promote")];
}
function recorded({ recorded }) {
    return [[recorded === "go", recorded === "" ? "nothing was recorded" : `what was recorded says ${recorded}`]];
}
function resultOf({ needs }, job) {
    return Object.hasOwn(needs, job) ? (needs[job]?.result ?? "unknown") : "unknown";
}
function outputsOf({ needs }, job) {
    return Object.hasOwn(needs, job) ? (needs[job]?.outputs ?? {}) : {};
}

// EXTERNAL MODULE: ./packages/kit/inputs/input.js
var input = __webpack_require__(4164);
// EXTERNAL MODULE: ./packages/kit/inputs/inputs.js
var inputs = __webpack_require__(8491);
// EXTERNAL MODULE: ./packages/kit/result.js
var result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/model/run/needs.js
var needs = __webpack_require__(3254);
;// CONCATENATED MODULE: ./actions/verdict/verdict.js





const verdict_inputs = (0,inputs/* inputsOf */.Vc)("verdict", "verdict", {
    of: (0,input/* oneOf */.yL)(...judgedFiles),
    needs: (0,input/* document */.Al)("the needs of the job", needs/* Needs */.A),
    planned: (0,input/* optional */.lq)((0,input/* text */.Qq)()),
    approve: (0,input/* optional */.lq)((0,input/* text */.Qq)()),
    accept: (0,input/* optional */.lq)((0,input/* text */.Qq)()),
    measure: (0,input/* optional */.lq)((0,input/* text */.Qq)()),
    accepted: (0,input/* optional */.lq)((0,input/* text */.Qq)()),
    recorded: (0,input/* optional */.lq)((0,input/* text */.Qq)()),
});
const verdict = async ({ of, needs, ...message }) => {
    const { planned = "", approve = "", accept = "", measure = "", accepted = "", recorded = "" } = message;
    const { said, because } = workflowVerdict(of, { needs, planned, approve, accept, measure, accepted, recorded });
    const more = { outputs: { verdict: said }, facts: { of, verdict: said } };
    if (said === "none")
        return (0,result/* skipped */.hT)("no_flow", because, more);
    if (said === "go")
        return (0,result/* passed */.bF)(`${of}: go, ${because}`, more);
    const remedy = "Look at the job that is named, and at the summary of the run; re-run the failed jobs once its cause is gone.";
    return { ...(0,result/* decided */.rc)({ go: false, reason: "not_reached", because: `${of}: no, ${because}`, remedy }, more) };
};


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


/***/ })

};
