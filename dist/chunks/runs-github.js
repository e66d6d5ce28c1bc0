export const id = 6313;
export const ids = [6313];
export const modules = {

/***/ 5937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ everyPage)
/* harmony export */ });
const most = 200;
async function everyPage(github, route, options, read) {
    for (let page = 1; page <= most; page += 1) {
        const answer = await github.request(route, { per_page: 100, page, ...options });
        if (read(answer) === "enough" || !hasNext(answer))
            return;
    }
    throw new Error(`${route} has more than ${most} pages`);
}
const hasNext = ({ headers }) => /<[^>]*>;\s*rel="next"/.test(String(headers.link ?? ""));


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

/***/ 6313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitHubRuns: () => (/* binding */ gitHubRuns)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7728);
/* harmony import */ var _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);
/* harmony import */ var _github_every_page_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5937);
/* harmony import */ var _github_github_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7566);




const Run = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    id: _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    run_number: _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    event: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    status: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    head_branch: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    head_sha: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    run_started_at: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    html_url: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    workflow_id: _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    triggering_actor: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_model_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_), null) })),
});
const RunList = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ workflow_runs: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(Run) });
const JobList = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    jobs: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        run_attempt: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(_model_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_, 1),
        status: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        conclusion: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        started_at: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        completed_at: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    })),
});
function gitHubRuns(github) {
    return {
        jobs: async (run) => {
            const jobs = [];
            const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs";
            await (0,_github_every_page_js__WEBPACK_IMPORTED_MODULE_3__/* .everyPage */ .L)(github, route, { run_id: run, filter: "all" }, (answer) => {
                for (const { name, run_attempt: attempt, conclusion, completed_at: completed } of (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answered */ .o)(JobList, answer)
                    .jobs)
                    jobs.push({ name, attempt, conclusion, completed });
                return undefined;
            });
            return jobs;
        },
        reRunners: async (run, attempt) => {
            const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}";
            const people = new Map();
            for (let number = 2; number <= attempt; number += 1) {
                const result = (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answered */ .o)(Run, await github.request(route, { run_id: run, attempt_number: number }));
                if (result.triggering_actor)
                    people.set(result.triggering_actor.login, result.triggering_actor);
            }
            return [...people.values()];
        },
        unfinished: async (run) => {
            const own = (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answered */ .o)(Run, await github.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: run }));
            const route = "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs";
            const others = await unended(github, route, { workflow_id: own.workflow_id }, own.id);
            return { own: factsOf(own), others: others.map(factsOf) };
        },
        startedMeanwhile: async (run, isWanted) => {
            const otherDeploys = [];
            const jobs = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs";
            for (const other of await unended(github, "GET /repos/{owner}/{repo}/actions/runs", {}, run))
                await (0,_github_every_page_js__WEBPACK_IMPORTED_MODULE_3__/* .everyPage */ .L)(github, jobs, { run_id: other.id, filter: "all" }, (answer) => {
                    for (const { name, status, conclusion, started_at: started, completed_at: completed } of (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answered */ .o)(JobList, answer).jobs)
                        if (isWanted(name) && begun.has(status) && conclusion !== "skipped" && started !== null)
                            otherDeploys.push({ run: factsOf(other), commit: other.head_sha, started, completed });
                    return undefined;
                });
            return otherDeploys;
        },
    };
}
const begun = new Set(["in_progress", "completed"]);
const unended = async (github, route, of, own) => {
    const entries = new Map();
    for (const status of [undefined, "waiting"])
        await (0,_github_every_page_js__WEBPACK_IMPORTED_MODULE_3__/* .everyPage */ .L)(github, route, { ...of, ...(status && { status }) }, (answer) => {
            for (const run of (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answered */ .o)(RunList, answer).workflow_runs)
                if (run.status !== "completed" && run.id !== own)
                    entries.set(run.id, run);
            return status === undefined ? "enough" : undefined;
        });
    return [...entries.values()];
};
const factsOf = ({ id, run_number: number, event, head_branch: branch, run_started_at, html_url: url, }) => ({
    id,
    number,
    event,
    branch,
    started: run_started_at,
    url,
});


/***/ })

};
