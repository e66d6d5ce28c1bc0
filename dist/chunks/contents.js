export const id = 1043;
export const ids = [1043];
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

/***/ 1043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   blobId: () => (/* binding */ blobId),
/* harmony export */   gitHubContents: () => (/* binding */ gitHubContents)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7728);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8319);
/* harmony import */ var _model_document_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8822);
/* harmony import */ var _github_github_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7566);





function blobId(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha1")
        .update(`blob ${Buffer.byteLength(text)}\0${text}`)
        .digest("hex");
}
const Items = valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), type: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), sha: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }));
const Ref = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ object: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ sha: _model_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .CommitId */ .jF }) });
const Tree = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    truncated: valibot__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    tree: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ path: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), mode: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), type: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), sha: _model_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .CommitId */ .jF })),
});
const Repository = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ default_branch: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() });
function gitHubContents(github) {
    const read = async (path, ref, message) => {
        const answer = await github.request("GET /repos/{owner}/{repo}/contents/{path}", {
            path,
            ref,
            headers: { accept: "application/vnd.github.raw+json" },
            allow: [404],
        });
        if (answer.status === 404)
            return null;
        if (typeof answer.data === "string")
            return answer.data;
        throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${path} is not text file at ${message}`, {
            reason: "bad_input",
            remedy: `Name a file of the repository, or remove the folder or the bytes at ${path}.`,
        });
    };
    return {
        read: (path, commit) => read(path, commit, commit.slice(0, 7)),
        readOnBranch: (path, branch) => read(path, `refs/heads/${branch}`, branch),
        head: async (branch) => {
            const answer = await github.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
                ref: `heads/${branch}`,
                allow: [404, 409],
            });
            return answer.status < 400 ? (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .answered */ .o)(Ref, answer).object.sha : null;
        },
        list: async (folder, commit) => {
            const answer = await github.request("GET /repos/{owner}/{repo}/contents/{path}", {
                path: folder,
                ref: commit,
                allow: [404],
            });
            return answer.status === 404 || !Array.isArray(answer.data) ? [] : (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .answered */ .o)(Items, answer);
        },
        tree: async (commit) => {
            const answer = await github.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
                tree_sha: commit,
                recursive: "1",
            });
            const { tree, truncated } = (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .answered */ .o)(Tree, answer);
            const files = tree.filter(({ type }) => type !== "tree");
            return truncated ? null : new Map(files.map(({ path, mode, sha }) => [path, { mode, sha }]));
        },
        defaultBranch: async () => (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .answered */ .o)(Repository, await github.request("GET /repos/{owner}/{repo}", {})).default_branch,
    };
}


/***/ })

};
