export const id = 610;
export const ids = [610];
export const modules = {

/***/ 610:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6651);
/* harmony import */ var _retrieve_artefact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3318);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_retrieve_artefact_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _retrieve_artefact_js__WEBPACK_IMPORTED_MODULE_1__/* .retrieveArtefact */ .b);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs),
/* harmony export */   b: () => (/* binding */ retrieveArtefact)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _packages_kit_artefact_tar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5410);
/* harmony import */ var _packages_kit_inputs_input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4164);
/* harmony import */ var _packages_kit_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8491);
/* harmony import */ var _packages_kit_result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7455);
/* harmony import */ var _packages_model_release_release_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(638);






const inputs = (0,_packages_kit_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputsOf */ .Vc)("retrieve-artefact", "retrieve", {
    release: (0,_packages_kit_inputs_input_js__WEBPACK_IMPORTED_MODULE_2__/* .document */ .Al)("the release", _packages_model_release_release_js__WEBPACK_IMPORTED_MODULE_4__/* .Release */ .K),
    folder: (0,_packages_kit_inputs_input_js__WEBPACK_IMPORTED_MODULE_2__/* .path */ .Ae)(),
    token: (0,_packages_kit_inputs_input_js__WEBPACK_IMPORTED_MODULE_2__/* .secret */ .rJ)(),
});
const retrieveArtefact = async ({ release, folder }, world) => {
    const { archive, log, workspace } = world;
    const { artefact } = release;
    const file = await (0,_packages_kit_artefact_tar_js__WEBPACK_IMPORTED_MODULE_1__/* .downloadTar */ .y)(artefact, "artefact", world);
    log.info(`downloaded the artifact ${artefact.id}, ${artefact.name}`);
    const to = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(workspace, folder);
    await archive.unpack(file, artefact, to);
    log.info(`verified ${artefact.digest} and extracted ${artefact.files} files into ${folder}`);
    return (0,_packages_kit_result_js__WEBPACK_IMPORTED_MODULE_5__/* .passed */ .bF)(`${release.id} is in ${folder}, ${artefact.files} files`, {
        outputs: { folder: to },
        facts: { files: artefact.files, bytes: artefact.size, artifact: artefact.id },
    });
};


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


/***/ })

};
