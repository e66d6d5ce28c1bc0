export const id = 4460;
export const ids = [4460];
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

/***/ 4460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitHubAncestry: () => (/* binding */ gitHubAncestry)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7728);
/* harmony import */ var _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);
/* harmony import */ var _github_github_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7566);



const Compared = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    status: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(["ahead", "behind", "diverged", "identical"]),
    ahead_by: _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    commits: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha: _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .CommitId */ .jF, commit: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ message: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }) })),
});
function gitHubAncestry(github) {
    const compare = async (from, to, most) => {
        const answer = await github.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
            basehead: `${from}...${to}`,
            per_page: most,
            allow: [404],
        });
        return answer.status === 404 ? null : (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answered */ .o)(Compared, answer);
    };
    return {
        isAncestor: async (commit, of) => {
            if (commit === of)
                return true;
            const compared = await compare(commit, of, 1);
            return compared?.status === "ahead" || compared?.status === "identical";
        },
        between: async (from, to, most) => {
            const compared = await compare(from, to, most);
            return (compared && {
                count: compared.ahead_by,
                commits: compared.commits
                    .slice(0, most)
                    .map(({ sha, commit }) => ({ id: sha, subject: commit.message.split("\n")[0] ?? "" })),
            });
        },
    };
}


/***/ })

};
