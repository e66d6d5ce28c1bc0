export const id = 7370;
export const ids = [7370];
export const modules = {

/***/ 7370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCheckovSettings: () => (/* binding */ readCheckovSettings)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7728);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6637);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8319);



const Settings = valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()));
const id = /^CKV\d?_[A-Z0-9]+_\d+$/;
const harmless = /^(skip-check|quiet|compact|output|soft-fail|soft-fail-on|hard-fail-on|summary-position|download-external-modules|skip-download|no-guide|no-cert-verify|support)$/;
function readCheckovSettings(text, path) {
    const read = yamlOf(text, path);
    const settings = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(Settings, read);
    if (!settings.success || Array.isArray(read))
        throw badSettings(`${path} is not a list of settings`, path);
    const supplied = settings.output ?? {};
    const code = Object.keys(supplied).find((key) => key.startsWith("external-checks"));
    if (code !== undefined)
        throw badSettings(`${path} asks for ${code}, and such checks are programs`, path);
    const skips = [supplied["skip-check"] ?? []].flat().flatMap((value) => String(value).split(","));
    const names = skips.map((name) => name.trim()).filter((name) => name !== "");
    return {
        skip: names.filter((name) => id.test(name)),
        ignored: [
            ...Object.keys(supplied).filter((key) => !harmless.test(key)),
            ...names.filter((name) => !id.test(name)).map((name) => `skip-check ${name}`),
        ],
    };
}
function yamlOf(text, path) {
    try {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { maxAliasCount: 20 });
    }
    catch (cause) {
        throw badSettings(`${path} is not YAML: ${cause instanceof Error ? cause.message.split("\n")[0] : cause}`, path);
    }
}
function badSettings(message, path) {
    return new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(message, {
        reason: "bad_config",
        remedy: `Take it out of ${path}: an analysis runs no code of what it looks at, and reads settings that it understands.`,
    });
}


/***/ })

};
