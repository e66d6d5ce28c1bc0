export const id = 5218;
export const ids = [5218];
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

/***/ 5218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitHubAuthorship: () => (/* binding */ gitHubAuthorship)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7728);
/* harmony import */ var _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);
/* harmony import */ var _github_every_page_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5937);
/* harmony import */ var _github_github_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7566);




const User = valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), id: _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_, type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), "User") }));
const Time = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y((text) => !Number.isNaN(Date.parse(text)), "a time"));
const Activity = valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    id: _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    activity_type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    after: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    timestamp: Time,
    actor: User,
}));
const Pulls = valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    number: _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    user: User,
    updated_at: Time,
    merged_at: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    merge_commit_sha: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    head: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ref: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), sha: _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .CommitId */ .jF, repo: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ full_name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })) }),
    base: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ repo: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ full_name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }) }),
}));
const most = 20;
const skew = 24 * 3_600_000;
const always = 30 * 24 * 3_600_000;
function gitHubAuthorship(github) {
    return {
        of: async (commits, wantsPulls = () => true) => {
            if (commits.length === 0)
                return { moves: [], pulls: [], isWhole: true };
            const { moves, isWhole } = await movesSince(github, begin(commits));
            if (!wantsPulls(moves))
                return { moves, pulls: [], isWhole };
            const read = await pullsSince(github, begin(commits));
            const shas = new Set(commits.map(({ sha }) => sha));
            const pulls = read.pulls.filter(({ head, merge }) => shas.has(head) || (merge !== null && shas.has(merge)));
            return { moves, pulls, isWhole: isWhole && read.isWhole };
        },
    };
}
async function movesSince(github, began) {
    const matches = [];
    let cursor;
    let isWhole = false;
    for (let page = 1; page <= most && !isWhole; page += 1) {
        const after = cursor === undefined ? {} : { after: cursor };
        const answer = await github.request("GET /repos/{owner}/{repo}/activity", { per_page: 100, ...after });
        const items = (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answered */ .o)(Activity, answer);
        matches.push(...items);
        cursor = nextCursor(answer);
        const until = Math.min(began, Date.parse(matches[0]?.timestamp ?? "") - always);
        isWhole = cursor === undefined || items.some(({ timestamp }) => Date.parse(timestamp) < until);
    }
    const moves = matches
        .toSorted((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp) || a.id - b.id)
        .map(({ activity_type: type, after, actor }) => ({ type, after, actor: doerOf(actor) }));
    return { moves, isWhole };
}
async function pullsSince(github, began) {
    const pulls = [];
    let until = began;
    let pages = 0;
    let isWhole = true;
    const newestFirst = { state: "all", sort: "updated", direction: "desc" };
    await (0,_github_every_page_js__WEBPACK_IMPORTED_MODULE_3__/* .everyPage */ .L)(github, "GET /repos/{owner}/{repo}/pulls", newestFirst, (answer) => {
        const items = (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answered */ .o)(Pulls, answer);
        pulls.push(...items.map(factsOf));
        pages += 1;
        if (pages === 1 && items[0])
            until = Math.min(began, Date.parse(items[0].updated_at) - always);
        if (items.some(({ updated_at }) => Date.parse(updated_at) < until))
            return "enough";
        isWhole = items.length < 100 || pages < most;
        return isWhole ? undefined : "enough";
    });
    return { pulls, isWhole };
}
function begin(commits) {
    return Math.min(...commits.map(({ committed }) => Date.parse(committed)), Number.MAX_SAFE_INTEGER) - skew;
}
function nextCursor({ headers }) {
    const [, next] = /<([^>]*)>;\s*rel="next"/.exec(String(headers.link ?? "")) ?? [];
    return next === undefined ? undefined : (new URL(next).searchParams.get("after") ?? undefined);
}
function doerOf(user) {
    return user ? { login: user.login, id: user.id, bot: user.type !== "User" } : null;
}
function factsOf(pull) {
    const { number, user, head, base, merged_at, merge_commit_sha } = pull;
    return {
        number,
        author: doerOf(user),
        head: head.sha,
        branch: head.ref,
        fork: head.repo?.full_name === base.repo.full_name ? null : (head.repo?.full_name ?? ""),
        merge: merged_at === null ? null : merge_commit_sha,
    };
}


/***/ })

};
