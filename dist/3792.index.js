export const id = 3792;
export const ids = [3792];
export const modules = {

/***/ 3908:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const SemVer = __webpack_require__(5573)

const inc = (version, release, options, identifier, identifierBase) => {
  if (typeof (options) === 'string') {
    identifierBase = identifier
    identifier = options
    options = undefined
  }

  try {
    return new SemVer(
      version instanceof SemVer ? version.version : version,
      options
    ).inc(release, identifier, identifierBase).version
  } catch (er) {
    return null
  }
}
module.exports = inc


/***/ }),

/***/ 7599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ conventionalCommit)
/* harmony export */ });
/* harmony import */ var _node_modules_conventional_commits_parser_dist_CommitParser_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7521);

const parser = new _node_modules_conventional_commits_parser_dist_CommitParser_js__WEBPACK_IMPORTED_MODULE_0__/* .CommitParser */ .J({
    headerPattern: /^(\w+)(?:\(([^()]*)\))?!?: (.*)$/,
    breakingHeaderPattern: /^(\w+)(?:\(([^()]*)\))?!: (.*)$/,
    headerCorrespondence: ["type", "scope", "subject"],
    noteKeywords: ["BREAKING CHANGE", "BREAKING-CHANGE"],
    fieldPattern: /(?!)/,
});
const longest = 10_000;
const conventionalCommit = (message) => {
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
};


/***/ }),

/***/ 3792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nextVersion: () => (/* binding */ nextVersion)
/* harmony export */ });
/* harmony import */ var semver_functions_inc_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3908);
/* harmony import */ var _release_notes_commit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7599);


const nextVersion = (last, messages) => {
    if (last === null)
        return "1.0.0";
    const commits = messages.map(_release_notes_commit_js__WEBPACK_IMPORTED_MODULE_1__/* .conventionalCommit */ .K);
    const breaks = commits.some(({ breaking }) => breaking !== null);
    const step = breaks && !last.startsWith("0.") ? "major" : breaks || commits.some(isFeature) ? "minor" : "patch";
    const next = semver_functions_inc_js__WEBPACK_IMPORTED_MODULE_0__(last, step);
    if (next === null)
        throw new Error(`${last} is no version`);
    return next;
};
const isFeature = ({ type }) => type === "feat";


/***/ })

};
