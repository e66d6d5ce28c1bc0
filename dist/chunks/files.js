export const id = 6165;
export const ids = [6165];
export const modules = {

/***/ 6165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fileSystem: () => (/* binding */ fileSystem)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6466);
/* harmony import */ var tinyglobby__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6416);






const kindOf = async (path) => {
    try {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path);
        return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
    }
    catch {
        return "none";
    }
};
function fileSystem() {
    return {
        read: async (path) => ((await kindOf(path)) === "file" ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path, "utf8") : null),
        bytes: async (path) => ((await kindOf(path)) === "file" ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path) : null),
        write: async (path, text) => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
            const half = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`;
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(half, text, { flag: "wx", mode: 0o644 });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(half, path);
            }
            finally {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(half, { force: true });
            }
        },
        find: async (folder, globs, ignore = []) => {
            const matches = await (0,tinyglobby__WEBPACK_IMPORTED_MODULE_5__/* .glob */ .TI)([...globs], {
                cwd: folder,
                ignore: [...ignore],
                dot: true,
                followSymbolicLinks: false,
                onlyFiles: true,
                expandDirectories: false,
            });
            return matches.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        },
        names: async (folder) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder, { withFileTypes: true })).flatMap((entry) => (entry.isDirectory() ? [] : [entry.name])),
        kind: kindOf,
        digest: async (path) => {
            const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path), hash);
            return `sha256:${hash.digest("hex")}`;
        },
        size: async (path) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path)).size,
        makeFolder: async (path) => void (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(path, { recursive: true })),
        remove: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true }),
    };
}


/***/ })

};
