export const id = 9465;
export const ids = [9465];
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

/***/ 9465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitHubRefRules: () => (/* binding */ gitHubRefRules)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7728);
/* harmony import */ var _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);
/* harmony import */ var _github_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7566);



const Rules = valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }));
const Branch = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ protected: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY() });
const Rulesets = valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_, target: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()), enforcement: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }));
const Ruleset = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    conditions: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ref_name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ include: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) })) }), {}),
    rules: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(Rules, []),
});
function gitHubRefRules(github) {
    return {
        ofBranch: async (branch) => {
            const rules = await github.request("GET /repos/{owner}/{repo}/rules/branches/{branch}", {
                branch,
                per_page: 100,
            });
            const own = await github.request("GET /repos/{owner}/{repo}/branches/{branch}", { branch, allow: [404] });
            const isProtected = own.status < 400 && (0,_github_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answered */ .o)(Branch, own).protected;
            return [...new Set([...(0,_github_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answered */ .o)(Rules, rules).map(({ type }) => type), ...(isProtected ? ["protected"] : [])])];
        },
        tagsNotMade: async () => {
            const listed = await github.request("GET /repos/{owner}/{repo}/rulesets", { targets: "tag", per_page: 100 });
            const matches = [];
            for (const { id, target, enforcement } of (0,_github_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answered */ .o)(Rulesets, listed)) {
                if (target !== "tag" || enforcement !== "active")
                    continue;
                const answer = await github.request("GET /repos/{owner}/{repo}/rulesets/{ruleset_id}", { ruleset_id: id });
                const { conditions, rules } = (0,_github_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answered */ .o)(Ruleset, answer);
                if (rules.some(({ type }) => type === "creation"))
                    matches.push(...(conditions.ref_name?.include ?? []));
            }
            return matches;
        },
    };
}


/***/ })

};
