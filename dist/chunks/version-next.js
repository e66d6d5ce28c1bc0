export const id = 1414;
export const ids = [1414];
export const modules = {

/***/ 9385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ conventionalCommit)
/* harmony export */ });
/* harmony import */ var _node_modules_conventional_commits_parser_dist_CommitParser_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7521);

const parser = new _node_modules_conventional_commits_parser_dist_CommitParser_js__WEBPACK_IMPORTED_MODULE_0__/* .CommitParser */ .J({
    headerPattern: /^([\w-]+)(?:\(([^()]*)\))?!?: (.*)$/,
    breakingHeaderPattern: /^([\w-]+)(?:\(([^()]*)\))?!: (.*)$/,
    headerCorrespondence: ["type", "scope", "subject"],
    noteKeywords: ["BREAKING CHANGE", "BREAKING-CHANGE"],
    notesPattern: (keywords) => new RegExp(`^(${keywords}):(?:[ \\t]+|$)(.*)`),
    fieldPattern: /(?!)/,
});
const longest = 10_000;
function conventionalCommit(message) {
    const text = message.slice(0, longest).replaceAll("\r", "").trim();
    const first = text.split("\n")[0]?.trim() ?? "";
    const plain = { type: null, scope: null, subject: first, breaking: null };
    if (first === "")
        return plain;
    const { type, scope, subject, notes } = parser.parse(text);
    const breaking = notes[0]?.text.trim() || null;
    if (!type)
        return { ...plain, breaking };
    return { type: type.toLowerCase(), scope: scope || null, subject: subject || first, breaking };
}


/***/ }),

/***/ 1414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nextVersion: () => (/* binding */ nextVersion)
/* harmony export */ });
/* harmony import */ var _model_versions_compare_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3684);
/* harmony import */ var _release_notes_commit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9385);


function nextVersion(last, messages) {
    if (last === null)
        return "1.0.0";
    const { numbers, candidate } = (0,_model_versions_compare_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .partsOf */ .C)(last);
    const [major = "0", minor = "0", patch = "0"] = numbers;
    const commits = messages.map(_release_notes_commit_js__WEBPACK_IMPORTED_MODULE_0__/* .conventionalCommit */ .K);
    const breaks = commits.some(({ breaking }) => breaking !== null);
    const isCandidate = candidate !== null;
    if (breaks && major !== "0")
        return isCandidate && minor === "0" && patch === "0" ? `${major}.0.0` : `${raised(major)}.0.0`;
    if (breaks || commits.some(isFeature))
        return isCandidate && patch === "0" ? `${major}.${minor}.0` : `${major}.${raised(minor)}.0`;
    return `${major}.${minor}.${isCandidate ? patch : raised(patch)}`;
}
const raised = (digits) => String(BigInt(digits) + 1n);
const isFeature = ({ type }) => type === "feat";


/***/ })

};
