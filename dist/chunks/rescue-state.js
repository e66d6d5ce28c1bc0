export const id = 7353;
export const ids = [7353,6794];
export const modules = {

/***/ 7353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rescueState: () => (/* binding */ rescueState)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _packages_ports_terraform_sealed_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6794);


async function rescueState({ left: remaining, printed, passphrase, environment }, { artifacts, execution, files, log, temp, workspace }) {
    const name = `slipway-state-${environment}-${execution.attempt}.tfstate`;
    const [plain, kept] = [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(temp, "errored.tfstate"), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(temp, name)];
    if (printed !== undefined)
        await files.write(plain, printed);
    else
        await (0,_packages_ports_terraform_sealed_file_js__WEBPACK_IMPORTED_MODULE_1__/* .copyPrivate */ .BJ)(remaining, plain);
    await (passphrase === undefined ? (0,_packages_ports_terraform_sealed_file_js__WEBPACK_IMPORTED_MODULE_1__/* .copyPrivate */ .BJ)(plain, kept) : (0,_packages_ports_terraform_sealed_file_js__WEBPACK_IMPORTED_MODULE_1__/* .sealAgain */ ._W)(passphrase)(plain, kept));
    const open = passphrase === undefined ? "" : ", decrypt it as the README of terraform-deploy shows";
    const push = `${open}, then push it before anything else is planned: terraform state push errored.tfstate`;
    try {
        const { id } = await artifacts.upload(name, kept);
        log.info(`kept the state as artifact ${id}, ${passphrase === undefined ? "NOT encrypted" : "encrypted"}`);
        return { where: `artifact ${id} (${name})`, remedy: `Download artifact ${id} of this run${push}` };
    }
    catch (error) {
        log.info(`the state could not be uploaded: ${error.message}`);
        await (0,_packages_ports_terraform_sealed_file_js__WEBPACK_IMPORTED_MODULE_1__/* .copyPrivate */ .BJ)(kept, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(workspace, name));
        return {
            where: `${name} in the workspace of this job`,
            remedy: `Save ${name} from the runner before it is gone${push}`,
        };
    }
}


/***/ }),

/***/ 9886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ readPrivateKey),
/* harmony export */   E1: () => (/* binding */ openWithKey),
/* harmony export */   RR: () => (/* binding */ readPublicKey),
/* harmony export */   U2: () => (/* binding */ sealForKey),
/* harmony export */   e7: () => (/* binding */ publicHead),
/* harmony export */   kc: () => (/* binding */ publicKeyOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8319);


const publicHead = Buffer.from("slipway-sealed-2");
const prefix = Buffer.from("302a300506032b656e032100", "hex");
function readPublicKey(text) {
    const der = base64(text);
    if (der?.length === 44 && der.subarray(0, 12).equals(prefix))
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: der, format: "der", type: "spki" });
    throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y("SLIPWAY_PLAN_PUBLIC_KEY is not a public X25519 key", {
        reason: "bad_input",
        remedy: "Make a pair of keys as the README of terraform-plan shows, and put the public one on one line into the variable.",
    });
}
function readPrivateKey(text) {
    const der = base64(text);
    if (der?.length !== 48)
        return undefined;
    try {
        const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: der, format: "der", type: "pkcs8" });
        return key.asymmetricKeyType === "x25519" ? key : undefined;
    }
    catch {
        return undefined;
    }
}
function sealForKey(bytes, receiver) {
    const once = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)("x25519");
    const [mine, theirs] = [raw(once.publicKey), raw(receiver)];
    const shared = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.diffieHellman)({ privateKey: once.privateKey, publicKey: receiver });
    const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(12);
    const known = Buffer.concat([publicHead, mine, markOf(theirs), nonce]);
    const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)("aes-256-gcm", keyOf(shared, mine, theirs), nonce).setAAD(known);
    return Buffer.concat([known, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}
function openWithKey(file, key) {
    if (file.length < 92)
        return "changed";
    const theirs = raw((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key));
    if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(file.subarray(48, 64), markOf(theirs)))
        return "other key";
    const mine = file.subarray(16, 48);
    try {
        const publicKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.concat([prefix, mine]), format: "der", type: "spki" });
        const shared = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.diffieHellman)({ privateKey: key, publicKey });
        const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)("aes-256-gcm", keyOf(shared, mine, theirs), file.subarray(64, 76))
            .setAAD(file.subarray(0, 76))
            .setAuthTag(file.subarray(-16));
        return Buffer.concat([decipher.update(file.subarray(76, -16)), decipher.final()]);
    }
    catch {
        return "changed";
    }
}
function publicKeyOf(key) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key);
}
const raw = (key) => key.export({ format: "der", type: "spki" }).subarray(12);
const markOf = (receiver) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(receiver).digest().subarray(0, 16);
const keyOf = (shared, mine, theirs) => Buffer.from((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)("sha256", shared, Buffer.concat([mine, theirs]), publicHead, 32));
const base64 = (text) => /^[A-Za-z0-9+/]+={0,2}$/.test(text.trim()) ? Buffer.from(text.trim(), "base64") : undefined;


/***/ }),

/***/ 6794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ copyPrivate),
/* harmony export */   JV: () => (/* binding */ sealFor),
/* harmony export */   Qv: () => (/* binding */ sealWith),
/* harmony export */   _W: () => (/* binding */ sealAgain),
/* harmony export */   openSealedFile: () => (/* binding */ openSealedFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);
/* harmony import */ var _public_seal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9886);




const head = Buffer.from("slipway-sealed-1");
const derive = (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.scrypt);
const keyOf = async (passphrase, salt) => {
    const bytes = await derive(passphrase.normalize("NFC"), salt, 48, { N: 32768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 });
    return { key: bytes.subarray(0, 32), mark: bytes.subarray(32) };
};
function sealWith(passphrase) {
    const salt = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16);
    const derived = keyOf(passphrase, salt);
    derived.catch(() => { });
    return async (from, to) => seal(from, to, salt, await derived);
}
function sealFor(receiver) {
    return async (from, to) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(to, (0,_public_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .sealForKey */ .U2)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(from), receiver), { mode: 0o600, flag: "wx" });
}
function sealAgain(passphrase) {
    const key = (0,_public_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .readPrivateKey */ .$k)(passphrase);
    return key === undefined ? sealWith(passphrase) : sealFor((0,_public_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .publicKeyOf */ .kc)(key));
}
const seal = async (from, to, salt, { key, mark }) => {
    const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(12);
    const known = Buffer.concat([head, salt, mark, nonce]);
    const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)("aes-256-gcm", key, nonce).setAAD(known);
    const sealed = [known, cipher.update(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(from)), cipher.final(), cipher.getAuthTag()];
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(to, Buffer.concat(sealed), { mode: 0o600, flag: "wx" });
};
async function openSealedFile(from, to, passphrase) {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(from);
    if (bytes.subarray(0, _public_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .publicHead */ .e7.length).equals(_public_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .publicHead */ .e7)) {
        if (passphrase === undefined)
            return "no key";
        const key = (0,_public_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .readPrivateKey */ .$k)(passphrase);
        const opened = key === undefined ? "other key" : (0,_public_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .openWithKey */ .E1)(bytes, key);
        if (typeof opened === "string")
            return opened;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(to, opened, { mode: 0o600, flag: "wx" });
        return "opened";
    }
    if (!bytes.subarray(0, head.length).equals(head))
        return "not sealed";
    if (passphrase === undefined)
        return "no key";
    if (bytes.length < 76)
        return "changed";
    const { key, mark } = await keyOf(passphrase, bytes.subarray(16, 32));
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
}
async function copyPrivate(from, to) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(to, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(from), { mode: 0o600, flag: "wx" });
}


/***/ })

};
