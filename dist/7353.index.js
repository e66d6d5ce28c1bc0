export const id = 7353;
export const ids = [7353,1413];
export const modules = {

/***/ 7353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rescueState: () => (/* binding */ rescueState)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _packages_ports_sealed_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1413);


const rescueState = async ({ left, printed, words, environment }, { artifacts, execution, files, log, temp, workspace }) => {
    const name = `slipway-state-${environment}-${execution.attempt}.tfstate`;
    const [plain, kept] = [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(temp, "errored.tfstate"), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(temp, name)];
    if (printed !== undefined)
        await files.write(plain, printed);
    else
        await (0,_packages_ports_sealed_file_js__WEBPACK_IMPORTED_MODULE_1__/* .copyPrivate */ .B)(left, plain);
    await (words === undefined ? (0,_packages_ports_sealed_file_js__WEBPACK_IMPORTED_MODULE_1__/* .copyPrivate */ .B)(plain, kept) : (0,_packages_ports_sealed_file_js__WEBPACK_IMPORTED_MODULE_1__/* .sealWith */ .Q)(words)(plain, kept));
    const open = words === undefined ? "" : ", decrypt it as the README of terraform-deploy shows";
    const push = `${open}, then push it before anything else is planned: terraform state push errored.tfstate`;
    try {
        const { id } = await artifacts.upload(name, kept);
        log.info(`kept the state as artifact ${id}, ${words === undefined ? "NOT encrypted" : "encrypted"}`);
        return { where: `artifact ${id} (${name})`, remedy: `Download artifact ${id} of this run${push}` };
    }
    catch (error) {
        log.info(`the state could not be uploaded: ${error.message}`);
        await (0,_packages_ports_sealed_file_js__WEBPACK_IMPORTED_MODULE_1__/* .copyPrivate */ .B)(kept, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(workspace, name));
        return {
            where: `${name} in the workspace of this job`,
            remedy: `Save ${name} from the runner before it is gone${push}`,
        };
    }
};


/***/ }),

/***/ 1413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ copyPrivate),
/* harmony export */   Q: () => (/* binding */ sealWith),
/* harmony export */   openSealedFile: () => (/* binding */ openSealedFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);



const head = Buffer.from("slipway-sealed-1");
const derive = (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.scrypt);
const keyOf = async (words, salt) => {
    const bytes = await derive(words.normalize("NFC"), salt, 48, { N: 32768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 });
    return { key: bytes.subarray(0, 32), mark: bytes.subarray(32) };
};
const sealWith = (words) => {
    const salt = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16);
    const derived = keyOf(words, salt);
    derived.catch(() => { });
    return async (from, to) => seal(from, to, salt, await derived);
};
const seal = async (from, to, salt, { key, mark }) => {
    const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(12);
    const known = Buffer.concat([head, salt, mark, nonce]);
    const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)("aes-256-gcm", key, nonce).setAAD(known);
    const sealed = [known, cipher.update(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(from)), cipher.final(), cipher.getAuthTag()];
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(to, Buffer.concat(sealed), { mode: 0o600, flag: "wx" });
};
const openSealedFile = async (from, to, words) => {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(from);
    if (!bytes.subarray(0, head.length).equals(head))
        return "not sealed";
    if (words === undefined)
        return "no key";
    if (bytes.length < 76)
        return "changed";
    const { key, mark } = await keyOf(words, bytes.subarray(16, 32));
    if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(mark, bytes.subarray(32, 48)))
        return "other key";
    const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)("aes-256-gcm", key, bytes.subarray(48, 60))
        .setAAD(bytes.subarray(0, 60))
        .setAuthTag(bytes.subarray(-16));
    const opened = decipher.update(bytes.subarray(60, -16));
    try {
        decipher.final();
    }
    catch {
        return "changed";
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(to, opened, { mode: 0o600, flag: "wx" });
    return "opened";
};
const copyPrivate = async (from, to) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(to, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(from), { mode: 0o600, flag: "wx" });


/***/ })

};
