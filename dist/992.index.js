export const id = 992;
export const ids = [992];
export const modules = {

/***/ 78992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitHubContents: () => (/* binding */ gitHubContents)
/* harmony export */ });
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
        return typeof answer.data === "string" ? answer.data : null;
    },
});


/***/ })

};
