export const id = 9931;
export const ids = [9931];
export const modules = {

/***/ 8707:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const compare = __webpack_require__(4507)
const rcompare = (a, b, loose) => compare(b, a, loose)
module.exports = rcompare


/***/ }),

/***/ 1537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KH: () => (/* binding */ isReleaseTag),
/* harmony export */   Zw: () => (/* binding */ releaseTagMessage),
/* harmony export */   dG: () => (/* binding */ ledgerInTag)
/* harmony export */ });
const releaseTagMessage = (version, { id, artefact }, ledger) => [
    `Release ${version}\n`,
    `release ${id}`,
    `artefact ${artefact.digest}`,
    ...(ledger ? [`ledger ${ledger}`] : []),
].join("\n");
const ledgerInTag = (message) => /^ledger ([0-9a-f]{40})$/m.exec(message)?.[1] ?? null;
const isReleaseTag = (message) => /^artefact sha256:[0-9a-f]{64}$/m.test(message);


/***/ }),

/***/ 3132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ answered)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _model_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2709);


const answered = (schema, answer) => {
    const found = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(schema, answer.data);
    if (found.success)
        return found.output;
    throw new _model_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`GitHub's answer from ${answer.url} is not what its documentation says`, {
        reason: "github_unavailable",
        remedy: "Re-run the job; if it stays, look at githubstatus.com.",
    });
};


/***/ }),

/***/ 9931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitHubReleaseTags: () => (/* binding */ gitHubReleaseTags)
/* harmony export */ });
/* harmony import */ var semver_functions_rcompare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8707);
/* harmony import */ var semver_functions_valid_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8138);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7728);
/* harmony import */ var _model_release_tag_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1537);
/* harmony import */ var _model_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8956);
/* harmony import */ var _github_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3132);






const Refs = valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ ref: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), object: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ sha: _model_value_js__WEBPACK_IMPORTED_MODULE_2__/* .CommitId */ .jF, type: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }) }));
const Tag = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ message: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), object: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ sha: _model_value_js__WEBPACK_IMPORTED_MODULE_2__/* .CommitId */ .jF, type: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }) });
const folder = "refs/tags/";
const most = 10;
const gitHubReleaseTags = (github) => ({
    newest: async () => {
        const answer = await github.request("GET /repos/{owner}/{repo}/git/matching-refs/{ref}", {
            ref: "tags/v",
            allow: [409],
        });
        if (answer.status >= 400)
            return null;
        const found = (0,_github_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .answered */ .o)(Refs, answer)
            .map(({ ref, object }) => ({ name: ref.slice(folder.length), ...object }))
            .filter(({ name, type }) => type === "tag" && semver_functions_valid_js__WEBPACK_IMPORTED_MODULE_1__(name) !== null)
            .sort((a, b) => semver_functions_rcompare_js__WEBPACK_IMPORTED_MODULE_0__(a.name, b.name));
        for (const { name, sha } of found.slice(0, most)) {
            const told = await github.request("GET /repos/{owner}/{repo}/git/tags/{tag_sha}", { tag_sha: sha });
            const { message, object } = (0,_github_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .answered */ .o)(Tag, told);
            if (object.type === "commit" && (0,_model_release_tag_js__WEBPACK_IMPORTED_MODULE_5__/* .isReleaseTag */ .KH)(message))
                return { name, commit: object.sha, ledger: (0,_model_release_tag_js__WEBPACK_IMPORTED_MODULE_5__/* .ledgerInTag */ .dG)(message) };
        }
        return null;
    },
});


/***/ })

};
