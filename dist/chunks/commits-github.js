export const id = 7702;
export const ids = [7702];
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

/***/ 7702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gitHubCommits: () => (/* binding */ gitHubCommits)
});

// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
;// CONCATENATED MODULE: ./packages/formats/identity/noreply-address.js
const local = /^(?:(\d{1,15})\+)?([a-z\d][a-z\d-]{0,38}(?:_[a-z\d]+|\[bot\])?)$/i;
function noreplyAccount(email, serverUrl) {
    const at = email.lastIndexOf("@");
    if (email.slice(at + 1).toLowerCase() !== `users.noreply.${hostOf(serverUrl)}`)
        return undefined;
    const [, id, login] = local.exec(email.slice(0, at)) ?? [];
    return login === undefined ? undefined : { login, id: id === undefined ? null : Number(id) };
}
function hostOf(serverUrl) {
    const { hostname } = new URL(serverUrl);
    return /^127\.|(^|\.)localhost$/.test(hostname) ? "github.com" : hostname;
}

// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
// EXTERNAL MODULE: ./packages/model/document/value.js
var value = __webpack_require__(8822);
// EXTERNAL MODULE: ./packages/ports/github/every-page.js
var every_page = __webpack_require__(5937);
// EXTERNAL MODULE: ./packages/ports/github/github-answer.js
var github_answer = __webpack_require__(7566);
;// CONCATENATED MODULE: ./packages/ports/repository/commits-github.js






const commits_github_text = dist/* optional */.lqM(dist/* string */.YjP(), "");
const Signature = dist/* nullable */.mee(dist/* object */.Ikc({ name: commits_github_text, email: commits_github_text, date: commits_github_text }));
const User = dist/* nullable */.mee(dist/* object */.Ikc({ login: dist/* optional */.lqM(dist/* string */.YjP()), id: dist/* optional */.lqM(value/* Count */.y_) }));
const Commit = dist/* object */.Ikc({
    sha: value/* CommitId */.jF,
    commit: dist/* object */.Ikc({
        message: dist/* string */.YjP(),
        author: Signature,
        committer: Signature,
        verification: dist/* optional */.lqM(dist/* object */.Ikc({ verified: dist/* boolean */.zMY() }), { verified: false }),
    }),
    author: User,
    committer: User,
    parents: dist/* array */.YOg(dist/* object */.Ikc({ sha: value/* CommitId */.jF })),
});
const Comparison = dist/* object */.Ikc({ total_commits: value/* Count */.y_, commits: dist/* array */.YOg(Commit) });
const most = 10_000;
function gitHubCommits(github, serverUrl) {
    return {
        since: async (base, head) => {
            const factsOf = factsReader(serverUrl);
            const matches = [];
            let total;
            const take = (commits) => {
                matches.push(...commits.map(factsOf));
                if (matches.length > most || (total ?? 0) > most)
                    throw tooMany(head);
            };
            if (base === null) {
                await (0,every_page/* everyPage */.L)(github, "GET /repos/{owner}/{repo}/commits", { sha: head }, (answer) => {
                    take((0,github_answer/* answered */.o)(dist/* array */.YOg(Commit), answer));
                    return undefined;
                });
                return withCoAuthors(github, factsOf, head, matches.reverse());
            }
            let isKnown = true;
            const compare = { basehead: `${base}...${head}`, allow: [404] };
            await (0,every_page/* everyPage */.L)(github, "GET /repos/{owner}/{repo}/compare/{basehead}", compare, (answer) => {
                isKnown = answer.status !== 404;
                if (!isKnown)
                    return "enough";
                const { total_commits, commits } = (0,github_answer/* answered */.o)(Comparison, answer);
                total = total_commits;
                take(commits);
                return matches.length >= total || commits.length === 0 ? "enough" : undefined;
            });
            if (!isKnown)
                return null;
            if (matches.length !== total)
                throw incomplete(head, matches.length, total ?? 0);
            return withCoAuthors(github, factsOf, head, matches);
        },
    };
}
const withCoAuthors = async (github, factsOf, head, commits) => {
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
        known.set(email, (0,github_answer/* answered */.o)(dist/* array */.YOg(Commit), answer).map(factsOf)[0]?.authors[0] ?? null);
    }
    const named = (author) => {
        const { login = author.login, id = author.id } = known.get(author.email.toLowerCase()) ?? {};
        return author.login === null ? { ...author, login, id } : author;
    };
    return commits.map((commit) => ({ ...commit, authors: commit.authors.map(named) }));
};
const factsReader = (serverUrl) => ({ sha, commit, author, committer, parents }) => ({
    sha,
    title: commit.message.split("\n")[0] ?? "",
    authors: [personOf(commit.author, author, serverUrl), ...coAuthors(commit.message, serverUrl)],
    committer: committer?.login === webFlow ? null : personOf(commit.committer, committer, serverUrl),
    parents: parents.map((parent) => parent.sha),
    verified: commit.verification.verified,
    committed: commit.committer?.date ?? "",
});
const webFlow = "web-flow";
const personOf = (signature, account, serverUrl) => {
    const said = authorOf(signature?.name ?? "", signature?.email ?? "", serverUrl);
    return account?.login === undefined ? said : { ...said, login: account.login, id: account.id ?? null };
};
const coAuthors = (message, serverUrl) => [...message.matchAll(/^co-authored-by:([^<\r\n]*)<([^>\r\n]*)>[ \t]*\r?$/gim)].map(([, name = "", email = ""]) => authorOf(name.trim(), email.trim(), serverUrl));
const authorOf = (name, email, serverUrl) => {
    const { login = null, id = null } = noreplyAccount(email, serverUrl) ?? {};
    return { login, id, name: name || "somebody without a name", email };
};
const tooMany = (head) => new user_error/* UserError */.y(`${head.slice(0, 7)} is more than ${most} commits away from what was released before`, {
    reason: "bad_commit",
    remedy: "Check that the release branch comes from the main branch or from what production runs.",
});
const incomplete = (head, got, total) => new user_error/* UserError */.y(`GitHub told ${got} of the ${total} commits of ${head.slice(0, 7)}`, {
    reason: "github_unavailable",
    remedy: "Re-run the job; without all commits it is not known who wrote the release.",
});


/***/ })

};
