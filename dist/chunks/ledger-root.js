export const id = 6408;
export const ids = [6408];
export const modules = {

/***/ 2210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ keyPath)
/* harmony export */ });
function keyPath(kid) {
    return `keys/${kid}.json`;
}


/***/ }),

/***/ 8678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ ledgerReadmePath),
/* harmony export */   o: () => (/* binding */ ledgerReadme)
/* harmony export */ });
const ledgerReadmePath = "README.md";
const ledgerReadme = `# The ledger

What was released, by whose approval, and how it went. Slipway's action \`record\` writes this branch, one commit a run, and reads it
before the next decision. Please do not change it by hand: GitHub signs each commit, and one that it did not sign closes the gates.

| file | what it says |
| --- | --- |
| \`environments/<environment>.json\` | which release is there now, since when, by whose approval, from which digest; and the last known to be good |
| \`releases/<release>/release.json\` | what is promoted: version, commit, artefact |
| \`releases/<release>/<environment>/acceptance.json\` | the last word on the release there: go, or no and why |
| \`releases/<release>/<environment>/<run>-<attempt>.json\` | everything one run did there, phase by phase |
| \`releases/<release>/verification/<run>-<attempt>.json\` | a run that ended before any environment |
| \`releases/<release>/finalise/<run>-<attempt>.json\` | how the release was finished: main, tag, release, mirrors |
| \`runs/<run>-<attempt>.json\` | a run that ended before there was a release |
| \`ledger.json\` | the format of this ledger, the commit that was its newest before, and which keys are kept |
| \`keys/<id>.json\` | a public key of GitHub, by which commits were signed |
`;


/***/ }),

/***/ 6408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hp: () => (/* binding */ keptKeys),
/* harmony export */   Lf: () => (/* binding */ withRoot),
/* harmony export */   d9: () => (/* binding */ checkRoot),
/* harmony export */   rewritten: () => (/* binding */ rewritten)
/* harmony export */ });
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8319);
/* harmony import */ var _model_ledger_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2218);
/* harmony import */ var _ledger_proof_key_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2210);
/* harmony import */ var _ledger_readme_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8678);




function checkRoot({ commit, parents, root }) {
    if (root === null)
        return;
    const { parent } = (0,_model_ledger_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerDocument */ .hi)(_model_ledger_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerRoot */ .gn, root, _model_ledger_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerRootPath */ .RP);
    const said = parent === null ? [] : [parent];
    if (said.length === parents.length && said.every((id, index) => id === parents[index]))
        return;
    throw rewritten(`its newest commit ${short(commit)} follows ${words(parents)}, but says that it follows ${words(said)}`);
}
function rewritten(message) {
    return new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`the history of slipway-ledger is not the one that was written: ${message}`, {
        reason: "ledger_rewritten",
        remedy: "Find out who pushed to slipway-ledger, bring it back to the last commit that record made, and forbid force pushes and deletion of it by a ruleset. A change by hand that should stay names the commit before it as parent in ledger.json, and is named as ledger.adopt on the trusted branch.",
    });
}
function withRoot(files, before, readme, newKeys = []) {
    return {
        ...files,
        ...Object.fromEntries(newKeys.map((key) => [(0,_ledger_proof_key_path_js__WEBPACK_IMPORTED_MODULE_2__/* .keyPath */ .D)(key.kid), documentText(key)])),
        [_model_ledger_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerRootPath */ .RP]: documentText({
            kind: "ledger",
            version: 1,
            parent: before?.commit ?? null,
            keys: [...keptKeys(before), ...newKeys.map(({ kid }) => kid)],
        }),
        ...((before?.root ?? null) === null && readme === null ? { [_ledger_readme_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerReadmePath */ .B]: _ledger_readme_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerReadme */ .o } : {}),
    };
}
function keptKeys(before) {
    return before?.root ? (0,_model_ledger_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerDocument */ .hi)(_model_ledger_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerRoot */ .gn, before.root, _model_ledger_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerRootPath */ .RP).keys : [];
}
const documentText = (document) => `${JSON.stringify(document, null, 2)}\n`;
const words = (ids) => (ids.length === 0 ? "nothing" : ids.map(short).join(" and "));
const short = (id) => id.slice(0, 7);


/***/ })

};
