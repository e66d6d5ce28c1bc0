export const id = 1183;
export const ids = [1183];
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

/***/ 1183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   releaseNotes: () => (/* binding */ releaseNotes)
/* harmony export */ });
/* harmony import */ var _release_notes_commit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9385);

const most = 300;
const kinds = [
    ["Breaking changes", ({ breaking }) => breaking !== null],
    ["Features", ({ type }) => type === "feat"],
    ["Fixes", ({ type }) => type === "fix"],
    ["Performance", ({ type }) => type === "perf"],
    ["Reverts", ({ type }) => type === "revert"],
    ["Other changes", () => true],
];
function releaseNotes(commits, total) {
    const own = commits.filter(({ parents }) => parents < 2);
    const notes = own.map(({ id, author, message }) => ({ id, author, ...(0,_release_notes_commit_js__WEBPACK_IMPORTED_MODULE_0__/* .conventionalCommit */ .K)(message) }));
    const listed = notes.toReversed().slice(0, most);
    const titled = listed.map((note) => ({ title: kinds.find(([, fits]) => fits(note))?.[0], note }));
    const groups = kinds.map(([title]) => ({
        title,
        notes: titled.filter((one) => one.title === title).map(({ note }) => note),
    }));
    return {
        groups: groups.filter((group) => group.notes.length > 0),
        merges: commits.length - own.length,
        omitted: total === null ? null : Math.max(0, total - commits.length) + notes.length - listed.length,
    };
}


/***/ })

};
