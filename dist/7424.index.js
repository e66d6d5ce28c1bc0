export const id = 7424;
export const ids = [7424,628];
export const modules = {

/***/ 5284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ environmentPath),
/* harmony export */   RP: () => (/* binding */ ledgerRootPath),
/* harmony export */   gn: () => (/* binding */ LedgerRoot),
/* harmony export */   hi: () => (/* binding */ ledgerDocument),
/* harmony export */   xI: () => (/* binding */ acceptancePath)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7728);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9192);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2709);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8956);




const ledgerRootPath = "ledger.json";
const environmentPath = (environment) => `environments/${environment}.json`;
const acceptancePath = (release, environment) => `releases/${release}/${environment}/acceptance.json`;
const LedgerRoot = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("ledger"),
    version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    parent: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_value_js__WEBPACK_IMPORTED_MODULE_2__/* .CommitId */ .jF),
});
const ledgerDocument = (schema, text, path) => {
    const what = `the ledger's ${path}`;
    try {
        const newer = newerThan(schema.entries.version.literal, (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text, what));
        if (newer !== undefined)
            throw unreadable(`${what} is of version ${newer}, but this Slipway reads version ${schema.entries.version.literal}`, "Use the version of Slipway that wrote it, or a later one, in all workflows of the repository. Nothing was written.");
        return (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(schema, text, what);
    }
    catch (cause) {
        if (cause instanceof _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y && cause.reason === "ledger_unreadable")
            throw cause;
        throw unreadable(cause.message, `Look at ${path} on the branch slipway-ledger: somebody else than Slipway changed it, or a newer Slipway did. Nothing was written.`);
    }
};
const Numbered = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig() });
const newerThan = (known, document) => {
    const found = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(Numbered, document);
    return found.success && found.output.version > known ? found.output.version : undefined;
};
const unreadable = (message, remedy) => new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(message, { reason: "ledger_unreadable", remedy });


/***/ }),

/***/ 3132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ answered)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _model_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2709);


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

/***/ 7424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ledgerBranch: () => (/* binding */ ledgerBranch)
});

// EXTERNAL MODULE: ./packages/model/user-error.js
var user_error = __webpack_require__(2709);
// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
// EXTERNAL MODULE: ./packages/model/value.js
var value = __webpack_require__(8956);
// EXTERNAL MODULE: ./packages/ports/github-answer.js
var github_answer = __webpack_require__(3132);
;// CONCATENATED MODULE: ./packages/ports/ledger-commit.js



const branch = "slipway-ledger";
const Sha = dist/* object */.Ikc({ sha: value/* CommitId */.jF });
const Ref = dist/* object */.Ikc({ object: Sha });
const Commit = dist/* object */.Ikc({ tree: Sha, parents: dist/* array */.YOg(Sha) });
const tip = async (github) => {
    const answer = await github.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
        ref: `heads/${branch}`,
        allow: [404, 409],
    });
    return answer.status < 400 ? (0,github_answer/* answered */.o)(Ref, answer).object.sha : null;
};
const commitOf = async (github, commit) => {
    const { tree, parents } = (0,github_answer/* answered */.o)(Commit, await github.request("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", { commit_sha: commit }));
    return { tree: tree.sha, parents: parents.map(({ sha }) => sha) };
};
const everHad = async (github, commit, path) => (0,github_answer/* answered */.o)(dist/* array */.YOg(Sha), await github.request("GET /repos/{owner}/{repo}/commits", { sha: commit, path, per_page: 1 }))
    .length > 0;
const commitOn = async (github, parent, message, files) => {
    const tree = await github.request("POST /repos/{owner}/{repo}/git/trees", {
        ...(parent === null ? {} : { base_tree: parent.tree }),
        tree: Object.entries(files).map(([path, content]) => ({ path, mode: "100644", type: "blob", content })),
    });
    const commit = await github.request("POST /repos/{owner}/{repo}/git/commits", {
        message,
        tree: (0,github_answer/* answered */.o)(Sha, tree).sha,
        parents: parent === null ? [] : [parent.commit],
    });
    return (0,github_answer/* answered */.o)(Sha, commit).sha;
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

// EXTERNAL MODULE: ./packages/ports/ledger-readme.js
var ledger_readme = __webpack_require__(1578);
// EXTERNAL MODULE: ./packages/ports/ledger-root.js
var ledger_root = __webpack_require__(628);
// EXTERNAL MODULE: ./packages/model/ledger.js
var ledger = __webpack_require__(5284);
;// CONCATENATED MODULE: ./packages/ports/ledger-seen.js



const seenAt = async (github, commit) => {
    if (commit === null)
        return { commit, tip: null, read: async () => null };
    const read = readAt(github, commit);
    const [facts, root] = await Promise.all([commitOf(github, commit), read(ledger/* ledgerRootPath */.RP)]);
    const tip = { commit, ...facts, root };
    (0,ledger_root/* checkRoot */.d)(tip);
    if (tip.root === null && (await everHad(github, commit, ledger/* ledgerRootPath */.RP)))
        throw (0,ledger_root.rewritten)(`${ledger/* ledgerRootPath */.RP} is gone from its newest commit ${commit.slice(0, 7)}`);
    return { commit, tip, read };
};
const readAt = (github, commit) => async (path) => {
    const answer = await github.request("GET /repos/{owner}/{repo}/contents/{path}", {
        path,
        ref: commit,
        headers: { accept: "application/vnd.github.raw+json" },
        allow: [404],
    });
    return answer.status === 404 ? null : String(answer.data);
};

;// CONCATENATED MODULE: ./packages/ports/ledger-branch.js





const tries = 40;
const patience = 4;
const budget = 5 * 60_000;
const ledgerBranch = (github, clock, random = Math.random) => {
    const now = async () => seenAt(github, await tip(github));
    return {
        now,
        read: async (path) => (await now()).read(path),
        append: async (message, change) => {
            const deadline = clock.now().getTime() + budget;
            let [outages, refusals] = [0, 0];
            let before;
            for (let attempt = 1;; attempt += 1) {
                const began = clock.now().getTime();
                const seen = await now();
                const files = await change(seen);
                if (files === null)
                    return { commit: seen.commit, wrote: false };
                const written = await writeOn(github, seen, message, files);
                if ("commit" in written)
                    return { commit: written.commit, wrote: true };
                if (written.outage)
                    outages += 1;
                else
                    refusals = seen.commit === before ? refusals + 1 : 1;
                before = seen.commit;
                if (written.outage && outages >= patience)
                    throw written.outage;
                if (!written.outage && refusals >= patience)
                    throw refused(written.told);
                const ended = clock.now().getTime();
                if (attempt >= tries || ended >= deadline)
                    throw conflict(attempt);
                await clock.sleep(pauseAfter(attempt, written.outage ? 1000 : ended - began, random()));
            }
        },
    };
};
const writeOn = async (github, { tip: before, read }, message, files) => {
    let commit;
    try {
        if ((await tip(github)) !== (before?.commit ?? null))
            return { told: "others wrote meanwhile" };
        const readme = (before?.root ?? null) === null ? await read(ledger_readme/* ledgerReadmePath */.B) : null;
        commit = await commitOn(github, before, message, (0,ledger_root/* withRoot */.L)(files, before, readme));
        const told = await moveTip(github, before?.commit ?? null, commit);
        return told === undefined ? { commit } : { told };
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y) || error.reason !== "github_unavailable")
            throw error;
        return commit !== undefined && (await tip(github)) === commit ? { commit } : { outage: error };
    }
};
const pauseAfter = (attempt, took, chance) => Math.round(chance * Math.min(20_000, Math.max(20, took) * 2 ** Math.min(attempt + 1, 7)));
const conflict = (attempts) => new user_error/* UserError */.y(`${branch} was changed by others in all ${attempts} tries`, {
    reason: "ledger_conflict",
    remedy: "Re-run the job; nothing was written.",
});
const refused = (told) => new user_error/* UserError */.y(`GitHub does not let this job write the branch ${branch}: ${told}`, {
    reason: "forbidden",
    remedy: `Take ${branch} out of the rulesets that stop GitHub Actions from creating and updating it; keep the one that forbids force pushes and deletion.`,
});


/***/ }),

/***/ 1578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ ledgerReadmePath),
/* harmony export */   o: () => (/* binding */ ledgerReadme)
/* harmony export */ });
const ledgerReadmePath = "README.md";
const ledgerReadme = `# The ledger

What was released, by whose approval, and how it went. Slipway's action \`record\` writes this branch, one commit a run, and reads it
before the next decision. Please do not change it by hand: a history that was rewritten closes the gates.

| file | what it says |
| --- | --- |
| \`environments/<environment>.json\` | which release is there now, since when, by whose approval, from which digest; and the last known to be good |
| \`releases/<release>/release.json\` | what is promoted: version, commit, artefact |
| \`releases/<release>/<environment>/acceptance.json\` | the last word on the release there: go, or no and why |
| \`releases/<release>/<environment>/<run>-<attempt>.json\` | everything one run did there, phase by phase |
| \`releases/<release>/verification/<run>-<attempt>.json\` | a run that ended before any environment |
| \`releases/<release>/finalise/<run>-<attempt>.json\` | how the release was finished: main, tag, release, mirrors |
| \`runs/<run>-<attempt>.json\` | a run that ended before there was a release |
| \`ledger.json\` | the format of this ledger, and the commit that was its newest before |
`;


/***/ }),

/***/ 628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withRoot),
/* harmony export */   d: () => (/* binding */ checkRoot),
/* harmony export */   rewritten: () => (/* binding */ rewritten)
/* harmony export */ });
/* harmony import */ var _model_ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5284);
/* harmony import */ var _model_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2709);
/* harmony import */ var _ledger_readme_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1578);



const checkRoot = ({ commit, parents, root }) => {
    if (root === null)
        return;
    const { parent } = (0,_model_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .ledgerDocument */ .hi)(_model_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .LedgerRoot */ .gn, root, _model_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .ledgerRootPath */ .RP);
    const said = parent === null ? [] : [parent];
    if (said.length === parents.length && said.every((id, index) => id === parents[index]))
        return;
    throw rewritten(`its newest commit ${short(commit)} follows ${words(parents)}, but says that it follows ${words(said)}`);
};
const rewritten = (told) => new _model_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`the history of slipway-ledger is not the one that was written: ${told}`, {
    reason: "ledger_rewritten",
    remedy: "Find out who pushed to slipway-ledger, bring it back to the last commit that record made, and forbid force pushes and deletion of it by a ruleset. A change by hand that shall stay names the commit before it as parent in ledger.json.",
});
const withRoot = (files, before, readme) => ({
    ...files,
    [_model_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .ledgerRootPath */ .RP]: `${JSON.stringify({ kind: "ledger", version: 1, parent: before?.commit ?? null }, null, 2)}\n`,
    ...((before?.root ?? null) === null && readme === null ? { [_ledger_readme_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerReadmePath */ .B]: _ledger_readme_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerReadme */ .o } : {}),
});
const words = (ids) => (ids.length === 0 ? "nothing" : ids.map(short).join(" and "));
const short = (id) => id.slice(0, 7);


/***/ })

};
