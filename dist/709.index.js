export const id = 709;
export const ids = [709];
export const modules = {

/***/ 34709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitHub: () => (/* binding */ gitHub)
/* harmony export */ });
/* harmony import */ var _octokit_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51432);
/* harmony import */ var _model_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42709);


const attempts = 4;
const gitHub = (settings, sleep) => {
    const octokit = new _octokit_core__WEBPACK_IMPORTED_MODULE_1__/* .Octokit */ .E({
        baseUrl: settings.apiUrl,
        userAgent: "slipway",
        ...(settings.token === undefined ? {} : { auth: settings.token }),
        log: { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } },
    });
    const [owner = "", repo = ""] = settings.repository.split("/");
    const request = async (route, { headers, allow, redirect, ...parameters } = {}) => {
        for (let attempt = 1;; attempt += 1) {
            try {
                const answer = await octokit.request(route, {
                    owner,
                    repo,
                    ...parameters,
                    headers: { "x-github-api-version": "2022-11-28", ...headers },
                    request: {
                        signal: AbortSignal.any([settings.signal, AbortSignal.timeout(60_000)]),
                        ...(redirect === undefined ? {} : { redirect }),
                    },
                });
                return { status: answer.status, headers: answer.headers, data: answer.data, url: answer.url };
            }
            catch (error) {
                const failure = error;
                const { status, response } = failure;
                if (response && status !== undefined && allow?.includes(status))
                    return { status, headers: response.headers, data: response.data, url: response.url };
                const pause = settings.signal.aborted ? undefined : pauseBefore(route, failure, attempt);
                if (pause === undefined || attempt >= attempts)
                    throw explained(route, failure);
                await sleep(pause);
            }
        }
    };
    return { request };
};
const pauseBefore = (route, { status, response }, attempt) => {
    const headers = response?.headers ?? {};
    const limited = status === 429 ||
        (status === 403 && (headers["retry-after"] !== undefined || headers["x-ratelimit-remaining"] === "0"));
    if (limited) {
        const after = Number(headers["retry-after"]);
        return Number.isInteger(after) && after >= 0 ? Math.min(after, 120) * 1000 : 60_000;
    }
    const lost = status === undefined || status >= 500;
    return lost && route.startsWith("GET ") ? 250 * 4 ** (attempt - 1) : undefined;
};
const explained = (route, failure) => {
    const { status, response } = failure;
    const asked = `GitHub answered ${status ?? "nothing"} to ${route}: ${failure.message.split("\n")[0]}`;
    if (status === 401 || status === 403) {
        const needs = response?.headers["x-accepted-github-permissions"];
        return new _model_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(asked, {
            reason: "forbidden",
            remedy: needs
                ? `Give the job the permission ${needs.replaceAll("=", ": ")}.`
                : "Give the job the permissions that the action's README lists.",
        });
    }
    return new _model_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(asked, {
        reason: "github_unavailable",
        remedy: "Re-run the job; if it stays, look at githubstatus.com.",
        cause: failure,
    });
};


/***/ })

};
