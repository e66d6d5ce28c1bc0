export const id = 1248;
export const ids = [1248];
export const modules = {

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

/***/ 1248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitHubTrees: () => (/* binding */ gitHubTrees)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7728);
/* harmony import */ var _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);
/* harmony import */ var _github_github_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7566);



const Sha = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha: _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .CommitId */ .jF });
const Commit = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ tree: Sha });
const Tree = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    truncated: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    tree: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ path: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), mode: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), sha: _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .CommitId */ .jF })),
});
function gitHubTrees(github) {
    return {
        of: async (commit) => {
            const answer = await github.request("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", {
                commit_sha: commit,
                allow: [404],
            });
            return answer.status === 404 ? null : (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answered */ .o)(Commit, answer).tree.sha;
        },
        files: async (tree) => {
            const answer = await github.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
                tree_sha: tree,
                recursive: "1",
            });
            const { tree: entries, truncated } = (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answered */ .o)(Tree, answer);
            const files = entries.filter(({ type }) => type !== "tree");
            return { files: new Map(files.map(({ path, mode, sha }) => [path, `${mode} ${sha}`])), whole: !truncated };
        },
    };
}


/***/ })

};
