export const id = 265;
export const ids = [265];
export const modules = {

/***/ 53132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ answered)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37728);
/* harmony import */ var _model_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42709);


const answered = (schema, answer) => {
    const found = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(schema, answer.data);
    if (found.success)
        return found.output;
    throw new _model_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`GitHub's answer from ${answer.url} is not what its documentation says`, {
        reason: "github_unavailable",
        remedy: "Re-run the job; if it stays, look at githubstatus.com.",
    });
};


/***/ }),

/***/ 90265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ledgerBranch: () => (/* binding */ ledgerBranch)
});

// EXTERNAL MODULE: ./packages/model/user-error.js
var user_error = __webpack_require__(42709);
// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(37728);
// EXTERNAL MODULE: ./packages/model/value.js
var value = __webpack_require__(38956);
// EXTERNAL MODULE: ./packages/ports/github-answer.js
var github_answer = __webpack_require__(53132);
;// CONCATENATED MODULE: ./packages/ports/ledger-commit.js



const branch = "slipway-ledger";
const Ref = dist/* object */.Ikc({ object: dist/* object */.Ikc({ sha: value/* CommitId */.jF }) });
const Commit = dist/* object */.Ikc({ tree: dist/* object */.Ikc({ sha: value/* CommitId */.jF }) });
const Made = dist/* object */.Ikc({ sha: value/* CommitId */.jF });
const tip = async (github) => {
    const answer = await github.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
        ref: `heads/${branch}`,
        allow: [404, 409],
    });
    return answer.status < 400 ? (0,github_answer/* answered */.o)(Ref, answer).object.sha : null;
};
const commitOn = async (github, parent, message, files) => {
    const base = parent === null
        ? {}
        : {
            base_tree: (0,github_answer/* answered */.o)(Commit, await github.request("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", { commit_sha: parent })).tree.sha,
        };
    const tree = await github.request("POST /repos/{owner}/{repo}/git/trees", {
        ...base,
        tree: Object.entries(files).map(([path, content]) => ({ path, mode: "100644", type: "blob", content })),
    });
    const commit = await github.request("POST /repos/{owner}/{repo}/git/commits", {
        message,
        tree: (0,github_answer/* answered */.o)(Made, tree).sha,
        parents: parent === null ? [] : [parent],
    });
    return (0,github_answer/* answered */.o)(Made, commit).sha;
};
const moveTip = async (github, parent, commit) => {
    const answer = parent === null
        ? await github.request("POST /repos/{owner}/{repo}/git/refs", {
            ref: `refs/heads/${branch}`,
            sha: commit,
            allow: [409, 422],
        })
        : await github.request("PATCH /repos/{owner}/{repo}/git/refs/{ref}", {
            ref: `heads/${branch}`,
            sha: commit,
            force: false,
            allow: [409, 422],
        });
    if (answer.status < 400)
        return undefined;
    const said = dist/* safeParse */.xLC(dist/* object */.Ikc({ message: dist/* string */.YjP() }), answer.data);
    return said.success ? said.output.message : String(answer.status);
};

;// CONCATENATED MODULE: ./packages/ports/ledger-branch.js


const tries = 40;
const patience = 4;
const budget = 5 * 60_000;
const ledgerBranch = (github, clock, random = Math.random) => {
    const readAt = (commit) => async (path) => {
        if (commit === null)
            return null;
        const answer = await github.request("GET /repos/{owner}/{repo}/contents/{path}", {
            path,
            ref: commit,
            headers: { accept: "application/vnd.github.raw+json" },
            allow: [404],
        });
        return answer.status === 404 ? null : String(answer.data);
    };
    return {
        read: async (path) => readAt(await tip(github))(path),
        append: async (message, change) => {
            const deadline = clock.now().getTime() + budget;
            let [outages, refusals] = [0, 0];
            let before;
            for (let attempt = 1;; attempt += 1) {
                const began = clock.now().getTime();
                const parent = await tip(github);
                const files = await change({ read: readAt(parent) });
                if (files === null)
                    return { commit: parent, wrote: false };
                const written = await writeOn(github, parent, message, files);
                if ("commit" in written)
                    return { commit: written.commit, wrote: true };
                if (written.outage)
                    outages += 1;
                else
                    refusals = parent === before ? refusals + 1 : 1;
                before = parent;
                if (written.outage && outages >= patience)
                    throw written.outage;
                if (!written.outage && refusals >= patience)
                    throw refused(written.told);
                const now = clock.now().getTime();
                if (attempt >= tries || now >= deadline)
                    throw conflict(attempt);
                await clock.sleep(pauseAfter(attempt, written.outage ? 1000 : now - began, random()));
            }
        },
    };
};
const writeOn = async (github, parent, message, files) => {
    let commit;
    try {
        commit = await commitOn(github, parent, message, files);
        const told = await moveTip(github, parent, commit);
        return told === undefined ? { commit } : { told };
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y) || error.reason !== "github_unavailable")
            throw error;
        return commit !== undefined && (await tip(github)) === commit ? { commit } : { outage: error };
    }
};
const pauseAfter = (attempt, took, chance) => Math.round(chance * Math.min(20_000, Math.max(20, took) * 2 ** Math.min(attempt, 6)));
const conflict = (attempts) => new user_error/* UserError */.y(`${branch} was changed by others in all ${attempts} tries`, {
    reason: "ledger_conflict",
    remedy: "Re-run the job; nothing was written.",
});
const refused = (told) => new user_error/* UserError */.y(`GitHub does not let this job write the branch ${branch}: ${told}`, {
    reason: "forbidden",
    remedy: `Take ${branch} out of the rulesets that stop GitHub Actions from creating and updating it; keep the one that forbids force pushes and deletion.`,
});


/***/ })

};
