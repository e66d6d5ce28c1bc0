export const id = 9639;
export const ids = [9639];
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

/***/ 9639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitHubApprovals: () => (/* binding */ gitHubApprovals)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7728);
/* harmony import */ var _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);
/* harmony import */ var _github_github_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7566);



const Reviews = valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    state: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    environments: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
    user: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), id: _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_, type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
}));
function gitHubApprovals(github) {
    return {
        reviews: async (run) => {
            const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals";
            return (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answered */ .o)(Reviews, await github.request(route, { run_id: run })).map(({ state, environments, user }) => ({
                state,
                environments: environments.map(({ name }) => name),
                login: user.login,
                id: user.id,
                bot: user.type !== "User",
            }));
        },
    };
}


/***/ })

};
