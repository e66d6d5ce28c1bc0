export const id = 2531;
export const ids = [2531];
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

/***/ 2531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitHubDeployments: () => (/* binding */ gitHubDeployments)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7728);
/* harmony import */ var _model_document_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6350);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8319);
/* harmony import */ var _model_document_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8822);
/* harmony import */ var _github_github_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7566);





const Deployment = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ id: _model_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Count */ .y_, url: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), payload: valibot__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J() });
const Status = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ state: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), log_url: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()), environment_url: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()) });
const Execution = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ execution: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() });
function gitHubDeployments({ serverUrl, repository }, github) {
    return {
        record: async ({ environment, commit, release, execution, state, description, environmentUrl }) => {
            const key = `${execution.run}-${execution.attempt}`;
            const find = () => findDeployment(github, environment, commit, key);
            const deployment = (await find()) ?? (await create(github, { environment, commit, release, key }, find));
            const status = {
                state,
                log_url: `${serverUrl}/${repository}/actions/runs/${execution.run}`,
                ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
            };
            const last = await lastStatus(github, deployment.id);
            const has = last?.state === state &&
                last.log_url === status.log_url &&
                (last.environment_url ?? "") === (environmentUrl ?? "");
            if (!has)
                await github.request("POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
                    deployment_id: deployment.id,
                    ...status,
                    description: description.slice(0, 140),
                    auto_inactive: true,
                });
            return deployment.url;
        },
    };
}
const findDeployment = async (github, environment, commit, key) => {
    const answer = await github.request("GET /repos/{owner}/{repo}/deployments", {
        environment,
        sha: commit,
        per_page: 100,
    });
    return (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .answered */ .o)(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(Deployment), answer).find(({ payload }) => executionOf(payload) === key);
};
const executionOf = (payload) => {
    try {
        const value = typeof payload === "string" ? (0,_model_document_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(payload, "a deployment's payload") : payload;
        return valibot__WEBPACK_IMPORTED_MODULE_4__/* .parse */ .qgA(Execution, value).execution;
    }
    catch {
        return undefined;
    }
};
const create = async (github, { environment, commit, release, key }, find) => {
    try {
        return (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .answered */ .o)(Deployment, await github.request("POST /repos/{owner}/{repo}/deployments", {
            ref: commit,
            environment,
            payload: { execution: key, release },
            description: release,
            auto_merge: false,
            required_contexts: [],
        }));
    }
    catch (error) {
        const result = error instanceof _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y && error.reason === "github_unavailable" ? await find() : undefined;
        if (result)
            return result;
        throw error;
    }
};
const lastStatus = async (github, id) => (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .answered */ .o)(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(Status), await github.request("GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
    deployment_id: id,
    per_page: 1,
}))[0];


/***/ })

};
