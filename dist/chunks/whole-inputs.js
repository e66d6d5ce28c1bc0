export const id = 6173;
export const ids = [6173];
export const modules = {

/***/ 6173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withWholeInputs: () => (/* binding */ withWholeInputs)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _model_document_artifact_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1649);
/* harmony import */ var _model_document_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6350);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8319);
/* harmony import */ var _model_run_needs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3254);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8491);






const most = 64 * 1024 * 1024;
async function withWholeInputs(inputs, env, read) {
    const whole = {};
    for (const [name, field] of Object.entries(inputs.fields)) {
        const text = field.secret ? "" : (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .inputText */ .AN)(env, name);
        if (!text.includes("artifact-reference"))
            continue;
        const resolved = await resolve(field, text, name, read);
        if (resolved !== undefined)
            whole[(0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .variable */ .bv)(name)] = resolved;
    }
    return { ...env, ...whole };
}
const resolve = async ({ holds }, text, name, read) => {
    if (holds === "needs")
        return wholeNeeds(text, name, read);
    return holds === "document" && (0,_model_document_artifact_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isArtifactReference */ .mY)(text) ? documentOf(text, `the input ${name}`, read) : undefined;
};
const documentOf = async (text, what, read) => {
    const { artifact, digest, size } = (0,_model_document_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDocument */ .Tp)(_model_document_artifact_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .ArtifactReference */ .sH, text, what);
    if (size > most)
        throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`${what} is said to have ${size} bytes`, {
            reason: "bad_document",
            remedy: "Pass the output of the earlier job on unchanged.",
        });
    const bytes = await read({ ...artifact, size }).catch((error) => {
        throw error instanceof _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y
            ? new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`${what} cannot be read: ${error.message}`, { reason: error.reason, remedy: error.remedy })
            : error;
    });
    const match = `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(bytes).digest("hex")}`;
    if (match === digest)
        return bytes.toString("utf8");
    throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`${what} is not what the earlier job uploaded: the artifact ${artifact.id} holds ${match}, not ${digest}`, {
        reason: "digest_mismatch",
        remedy: "Find out who could change it, then re-run all jobs of the run.",
    });
};
const wholeNeeds = async (text, name, read) => {
    const needs = (0,_model_document_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDocument */ .Tp)(_model_run_needs_js__WEBPACK_IMPORTED_MODULE_4__/* .Needs */ .A, text, `the input ${name}`);
    const jobs = Object.entries(needs).map(async ([job, report]) => {
        const outputs = { ...report.outputs };
        const unread = {};
        for (const [output, value] of Object.entries(report.outputs)) {
            if (!isEntry.test(output) || !(0,_model_document_artifact_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isArtifactReference */ .mY)(value))
                continue;
            try {
                outputs[output] = await documentOf(value, `the output ${output} of the job ${job}`, read);
            }
            catch (error) {
                if (!(error instanceof _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y))
                    throw error;
                unread[output] = { reason: error.reason, because: error.message };
            }
        }
        return [job, { ...report, outputs, said: report.outputs, unread }];
    });
    return JSON.stringify(Object.fromEntries(await Promise.all(jobs)));
};
const isEntry = /^(approval|entries|(.+-)?entry)$/;


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
