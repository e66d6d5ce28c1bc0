export const id = 7227;
export const ids = [7227];
export const modules = {

/***/ 5937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ everyPage)
/* harmony export */ });
const most = 200;
const everyPage = async (github, route, options, read) => {
    for (let page = 1; page <= most; page += 1) {
        const answer = await github.request(route, { per_page: 100, page, ...options });
        if (read(answer) === "enough" || !hasNext(answer))
            return;
    }
    throw new Error(`${route} has more than ${most} pages`);
};
const hasNext = ({ headers }) => /<[^>]*>;\s*rel="next"/.test(String(headers.link ?? ""));


/***/ }),

/***/ 7566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ answered)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8319);


const answered = (schema, answer) => {
    const found = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(schema, answer.data);
    if (found.success)
        return found.output;
    throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`GitHub's answer from ${answer.url} is not what its documentation says`, {
        reason: "github_unavailable",
        remedy: "Re-run the job; if it stays, look at githubstatus.com.",
    });
};


/***/ }),

/***/ 7227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitHubCommits: () => (/* binding */ gitHubCommits)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7728);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8319);
/* harmony import */ var _model_document_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8822);
/* harmony import */ var _github_every_page_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5937);
/* harmony import */ var _github_github_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7566);





const text = valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), "");
const Signature = valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ name: text, email: text, date: text }));
const User = valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(_model_document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Count */ .y_) }));
const Commit = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    sha: _model_document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .CommitId */ .jF,
    commit: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        message: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        author: Signature,
        committer: Signature,
        verification: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ verified: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY() }), { verified: false }),
    }),
    author: User,
    committer: User,
    parents: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ sha: _model_document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .CommitId */ .jF })),
});
const Comparison = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ total_commits: _model_document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Count */ .y_, commits: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(Commit) });
const most = 10_000;
const gitHubCommits = (github) => ({
    since: async (base, head) => {
        const found = [];
        let total;
        const take = (commits) => {
            found.push(...commits.map(factsOf));
            if (found.length > most || (total ?? 0) > most)
                throw tooMany(head);
        };
        if (base === null) {
            await (0,_github_every_page_js__WEBPACK_IMPORTED_MODULE_4__/* .everyPage */ .L)(github, "GET /repos/{owner}/{repo}/commits", { sha: head }, (answer) => {
                take((0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .answered */ .o)(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(Commit), answer));
                return undefined;
            });
            return withCoAuthors(github, head, found.reverse());
        }
        let isKnown = true;
        const compare = { basehead: `${base}...${head}`, allow: [404] };
        await (0,_github_every_page_js__WEBPACK_IMPORTED_MODULE_4__/* .everyPage */ .L)(github, "GET /repos/{owner}/{repo}/compare/{basehead}", compare, (answer) => {
            isKnown = answer.status !== 404;
            if (!isKnown)
                return "enough";
            const { total_commits, commits } = (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .answered */ .o)(Comparison, answer);
            total = total_commits;
            take(commits);
            return found.length >= total || commits.length === 0 ? "enough" : undefined;
        });
        if (!isKnown)
            return null;
        if (found.length !== total)
            throw incomplete(head, found.length, total ?? 0);
        return withCoAuthors(github, head, found);
    },
});
const withCoAuthors = async (github, head, commits) => {
    const known = new Map();
    const everybody = commits.flatMap(({ authors, committer }) => committer === null ? authors : [...authors, committer]);
    for (const author of everybody)
        if (author.login !== null)
            known.set(author.email.toLowerCase(), author);
    const strangers = new Set(commits.flatMap(({ authors: [, ...more] }) => more.map(({ email }) => email.toLowerCase())));
    for (const email of strangers) {
        if (known.has(email) || email === "")
            continue;
        const options = { sha: head, author: email, per_page: 1 };
        const answer = await github.request("GET /repos/{owner}/{repo}/commits", options);
        known.set(email, (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .answered */ .o)(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(Commit), answer).map(factsOf)[0]?.authors[0] ?? null);
    }
    const named = (author) => {
        const { login = author.login, id = author.id } = known.get(author.email.toLowerCase()) ?? {};
        return author.login === null ? { ...author, login, id } : author;
    };
    return commits.map((commit) => ({ ...commit, authors: commit.authors.map(named) }));
};
const factsOf = ({ sha, commit, author, committer, parents }) => ({
    sha,
    title: commit.message.split("\n")[0] ?? "",
    authors: [personOf(commit.author, author), ...coAuthors(commit.message)],
    committer: committer?.login === webFlow ? null : personOf(commit.committer, committer),
    parents: parents.map((parent) => parent.sha),
    verified: commit.verification.verified,
    committed: commit.committer?.date ?? "",
});
const webFlow = "web-flow";
const personOf = (signature, account) => {
    const said = authorOf(signature?.name ?? "", signature?.email ?? "");
    return account?.login === undefined ? said : { ...said, login: account.login, id: account.id ?? null };
};
const coAuthors = (message) => [...message.matchAll(/^co-authored-by:([^<\r\n]*)<([^>\r\n]*)>[ \t]*\r?$/gim)].map(([, name = "", email = ""]) => authorOf(name.trim(), email.trim()));
const authorOf = (name, email) => {
    const [, id, login = null] = /^(?:(\d{1,15})\+)?([a-z\d][a-z\d-]*(?:_[a-z\d]+|\[bot\])?)@users\.noreply\.github\.com$/i.exec(email) ?? [];
    return { login, id: id === undefined ? null : Number(id), name: name || "somebody without a name", email };
};
const tooMany = (head) => new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${head.slice(0, 7)} is more than ${most} commits away from what was released before`, {
    reason: "bad_commit",
    remedy: "See that the release branch comes from the main branch or from what production runs.",
});
const incomplete = (head, got, total) => new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`GitHub told ${got} of the ${total} commits of ${head.slice(0, 7)}`, {
    reason: "github_unavailable",
    remedy: "Re-run the job; without all commits nobody knows who wrote the release.",
});


/***/ })

};
