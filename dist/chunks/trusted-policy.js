export const id = 954;
export const ids = [954];
export const modules = {

/***/ 954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ policyTextAt),
/* harmony export */   L: () => (/* binding */ policyAtCommit),
/* harmony export */   configurationPath: () => (/* binding */ configurationPath),
/* harmony export */   policyNow: () => (/* binding */ policyNow)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8319);


const configurationPath = ".github/slipway.yml";
const main = "main";
async function policyNow(file, contents) {
    return findPolicy(file, contents, async (path, branch) => {
        const text = await contents.readOnBranch(path, branch);
        return { isBranch: text !== null || (await contents.head(branch)) !== null, commit: null, text };
    });
}
async function policyAtCommit(file, contents) {
    return findPolicy(file, contents, async (path, branch) => {
        const commit = await contents.head(branch);
        return { isBranch: commit !== null, commit, text: commit === null ? null : await contents.read(path, commit) };
    });
}
async function findPolicy(file, contents, read) {
    const anchor = await anchorOf(contents, read);
    const named = anchor.configuration?.policy.branch ?? anchor.branch;
    const usual = named === anchor.branch ? anchor : await policyOf(named, configurationPath, read);
    if (usual.configuration === null && usual !== anchor)
        throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${anchor.branch} names ${named} as the branch whose rules hold, but it has no ${configurationPath}`, {
            reason: "bad_config",
            remedy: `Put ${configurationPath} on ${named}, or take policy.branch out of the one on ${anchor.branch}.`,
        });
    if (file === configurationPath)
        return usual;
    const other = await policyOf(named, file, read);
    if (usual.configuration?.policy.files.includes(file) || (usual.digest === null && other.digest === null))
        return other;
    throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`the input config names ${file}, which ${named} does not allow`, {
        reason: "bad_config",
        remedy: `Name it under policy.files in ${configurationPath} on ${named}, or leave the input config out.`,
    });
}
async function anchorOf(contents, read) {
    const branchFile = await read(configurationPath, main);
    if (branchFile.isBranch)
        return parsed(main, configurationPath, branchFile);
    const usual = await contents.defaultBranch();
    return usual === main
        ? { branch: main, file: configurationPath, commit: null, digest: null, configuration: null }
        : policyOf(usual, configurationPath, read);
}
async function policyOf(branch, file, read) {
    return parsed(branch, file, await read(file, branch));
}
async function parsed(branch, file, { commit, text }) {
    if (text === null)
        return { branch, file, commit, digest: null, configuration: null };
    const { parseConfiguration } = await Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(5924), __webpack_require__.e(1875), __webpack_require__.e(552)]).then(__webpack_require__.bind(__webpack_require__, 1875));
    const digest = `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex")}`;
    return { branch, file, commit, digest, configuration: parseConfiguration(text, `${file} on ${branch}`) };
}
async function policyTextAt({ branch, file }, commit, contents) {
    return parsed(branch, file, { isBranch: true, commit, text: await contents.read(file, commit) });
}


/***/ })

};
