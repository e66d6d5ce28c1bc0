export const id = 1284;
export const ids = [1284];
export const modules = {

/***/ 7399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KH: () => (/* binding */ isReleaseTag),
/* harmony export */   Zw: () => (/* binding */ releaseTagMessage),
/* harmony export */   dG: () => (/* binding */ ledgerInTag)
/* harmony export */ });
function releaseTagMessage(version, { id, artefact }, ledger) {
    return [
        `Release ${version}\n`,
        `release ${id}`,
        `artefact ${artefact.digest}`,
        ...(ledger ? [`ledger ${ledger}`] : []),
    ].join("\n");
}
function ledgerInTag(message) {
    return /^ledger ([0-9a-f]{40})$/m.exec(message)?.[1] ?? null;
}
function isReleaseTag(message) {
    return /^artefact sha256:[0-9a-f]{64}$/m.test(message);
}


/***/ }),

/***/ 3684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ partsOf),
/* harmony export */   Z: () => (/* binding */ compareVersions)
/* harmony export */ });
function partsOf(version) {
    const [, numbers, candidate] = /^v?(\d+(?:\.\d+)*)(?:-([^+]*))?(?:\+.*)?$/i.exec(version) ?? [];
    return numbers === undefined
        ? { numbers: version.match(/\d+/g)?.map(plain) ?? [], candidate: null }
        : { numbers: numbers.split(".").map(plain), candidate: candidate === undefined ? null : candidate.split(".") };
}
function compareVersions(a, b) {
    const [one, other] = [partsOf(a), partsOf(b)];
    for (let index = 0; index < Math.max(one.numbers.length, other.numbers.length); index += 1) {
        const order = compareNumbers(one.numbers[index] ?? "0", other.numbers[index] ?? "0");
        if (order !== 0)
            return order;
    }
    if (one.candidate === null || other.candidate === null)
        return Number(other.candidate !== null) - Number(one.candidate !== null);
    for (let index = 0; index < Math.max(one.candidate.length, other.candidate.length); index += 1) {
        const order = compareIdentifiers(one.candidate[index], other.candidate[index]);
        if (order !== 0)
            return order;
    }
    return 0;
}
const plain = (digits) => digits.replace(/^0+(?=\d)/, "");
const compareNumbers = (a, b) => a.length - b.length || (a < b ? -1 : Number(a > b));
function compareIdentifiers(a, b) {
    if (a === undefined || b === undefined)
        return Number(a !== undefined) - Number(b !== undefined);
    const [isNumber, isOther] = [/^\d+$/.test(a), /^\d+$/.test(b)];
    if (isNumber && isOther)
        return compareNumbers(plain(a), plain(b));
    if (isNumber || isOther)
        return isNumber ? -1 : 1;
    return a < b ? -1 : Number(a > b);
}


/***/ }),

/***/ 7566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ answered)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8319);


function answered(schema, answer) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(schema, answer.data);
    if (parsed.success)
        return parsed.output;
    throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`GitHub's answer from ${answer.url} is not what its documentation says`, {
        reason: "github_unavailable",
        remedy: "Re-run the job; if it stays, look at githubstatus.com.",
    });
}


/***/ }),

/***/ 1284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitHubReleaseTags: () => (/* binding */ gitHubReleaseTags)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7728);
/* harmony import */ var _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);
/* harmony import */ var _model_release_release_tag_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7399);
/* harmony import */ var _model_versions_compare_versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3684);
/* harmony import */ var _github_github_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7566);





const Refs = valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ref: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), object: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha: _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .CommitId */ .jF, type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }) }));
const Tag = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ message: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), object: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha: _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .CommitId */ .jF, type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }) });
const folder = "refs/tags/";
const most = 10;
function gitHubReleaseTags(github) {
    return {
        newest: async () => {
            const answer = await github.request("GET /repos/{owner}/{repo}/git/matching-refs/{ref}", {
                ref: "tags/v",
                allow: [409],
            });
            if (answer.status >= 400)
                return null;
            const matches = (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answered */ .o)(Refs, answer)
                .map(({ ref, object }) => ({ name: ref.slice(folder.length), ...object }))
                .filter(({ name, type }) => type === "tag" && /^v.*\d/.test(name))
                .sort((a, b) => (0,_model_versions_compare_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Z)(b.name, a.name));
            for (const { name, sha } of matches.slice(0, most)) {
                const answer = await github.request("GET /repos/{owner}/{repo}/git/tags/{tag_sha}", { tag_sha: sha });
                const { message, object } = (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answered */ .o)(Tag, answer);
                if (object.type === "commit" && (0,_model_release_release_tag_js__WEBPACK_IMPORTED_MODULE_4__/* .isReleaseTag */ .KH)(message))
                    return { name, commit: object.sha, ledger: (0,_model_release_release_tag_js__WEBPACK_IMPORTED_MODULE_4__/* .ledgerInTag */ .dG)(message) };
            }
            return null;
        },
    };
}


/***/ })

};
