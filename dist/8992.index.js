export const id = 8992;
export const ids = [8992];
export const modules = {

/***/ 8992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitHubContents: () => (/* binding */ gitHubContents)
/* harmony export */ });
/* harmony import */ var _model_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2709);

const gitHubContents = (github) => ({
    read: async (path, commit) => {
        const answer = await github.request("GET /repos/{owner}/{repo}/contents/{path}", {
            path,
            ref: commit,
            headers: { accept: "application/vnd.github.raw+json" },
            allow: [404],
        });
        if (answer.status === 404)
            return null;
        if (typeof answer.data === "string")
            return answer.data;
        throw new _model_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${path} is no text file at ${commit.slice(0, 7)}`, {
            reason: "bad_input",
            remedy: `Name a file of the repository, or remove the folder or the bytes at ${path}.`,
        });
    },
});


/***/ })

};
