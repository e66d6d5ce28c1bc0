export const id = 1254;
export const ids = [1254];
export const modules = {

/***/ 8565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   GQ: () => (/* binding */ httpClientOver),
/* harmony export */   ok: () => (/* binding */ httpClient)
/* harmony export */ });
function httpClient(environment = {}) {
    const agents = new Map();
    const proxyEnv = { ...environment };
    const isNamed = Object.keys(proxyEnv).some((name) => /^https?_proxy$/i.test(name) && proxyEnv[name]);
    const agentFor = ({ protocol, hostname }) => {
        const direct = !isNamed || loopback.test(hostname);
        const key = `${protocol}${direct}`;
        const { Agent } = process.getBuiltinModule(protocol === "https:" ? "node:https" : "node:http");
        const agent = agents.get(key) ??
            new Agent({ keepAlive: true, ...(direct ? { timeout: idle } : { timeout: throughProxy, proxyEnv }) });
        agents.set(key, agent);
        return agent;
    };
    return sender(async (address) => ({ agent: agentFor(address) }));
}
function httpClientOver(connect) {
    return sender(async (address, signal) => {
        const socket = await connect(address, signal);
        return { createConnection: () => socket };
    });
}
const sender = (routeTo) => async (address, { signal, body, ...head }) => {
    signal.throwIfAborted();
    if (address.username !== "" || address.password !== "")
        throw new Error("the address holds credentials");
    try {
        return await answerTo(address, { ...head, ...(await routeTo(address, signal)), signal }, body);
    }
    catch (error) {
        signal.throwIfAborted();
        throw plain(error);
    }
};
const loopback = /^((.+\.)?localhost|127\.[\d.]+|\[::1\])$/;
const idle = 5000;
const throughProxy = 30_000;
const answerTo = (address, options, body) => new Promise((resolve, reject) => {
    const { request } = process.getBuiltinModule(address.protocol === "https:" ? "node:https" : "node:http");
    request(address, address.hostname.endsWith(".localhost") ? { ...options, lookup: onThisMachine } : options, resolve)
        .on("error", reject)
        .end(body);
});
const onThisMachine = (_name, { all }, done) => all === true ? done(null, [{ address: "127.0.0.1", family: 4 }]) : done(null, "127.0.0.1", 4);
const plain = (error) => error instanceof AggregateError
    ? new Error(error.errors.map((each) => each.message).join("; "), { cause: error })
    : error;
async function bytesOf(answer, signal, maxBytes = Infinity) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of answer) {
            size += chunk.length;
            if (size > maxBytes)
                throw new Error(`its answer is longer than ${maxBytes} bytes`);
            chunks.push(chunk);
        }
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 1254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitLfs: () => (/* binding */ gitLfs)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7728);
/* harmony import */ var _model_document_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6350);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8319);
/* harmony import */ var _http_http_client_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8565);






const mediaType = "application/vnd.git-lfs+json";
const batchSize = 100;
const tries = 3;
const patience = 10 * 60_000;
const Action = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ href: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), header: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()), {}) });
const Batch = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    transfer: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz("basic"), "basic"),
    objects: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        oid: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        actions: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ download: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(Action) })),
        error: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ code: valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), message: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })),
    })),
});
function gitLfs(settings, send = (0,_http_http_client_js__WEBPACK_IMPORTED_MODULE_5__/* .httpClient */ .ok)(settings.env)) {
    return { read: async (files) => verifiedFiles(files, settings, send) };
}
async function* verifiedFiles(files, settings, send) {
    for (let at = 0; at < files.length; at += batchSize) {
        const batch = files.slice(at, at + batchSize);
        const actions = await addressesOf(batch, settings, send);
        for (const file of batch) {
            const action = actions.get(file.oid);
            if (action !== undefined)
                yield verified(file, await downloaded(file, action, settings, send));
        }
    }
}
const addressesOf = async (files, settings, send) => {
    const { serverUrl, repository, token } = settings;
    const objects = files.map(({ oid, size }) => ({ oid, size }));
    const { status, bytes } = await asked(new URL(`${serverUrl}/${repository}.git/info/lfs/objects/batch`), {
        method: "POST",
        headers: {
            accept: mediaType,
            "content-type": mediaType,
            ...(token !== undefined && {
                authorization: `Basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`,
            }),
        },
        body: JSON.stringify({ operation: "download", transfers: ["basic"], objects, hash_algo: "sha256" }),
    }, settings, send);
    if (status !== 200)
        throw refused(repository, status, bytes);
    const batch = valibot__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xLC(Batch, json(bytes));
    if (!batch.success)
        throw unavailable("its answer is none of Git LFS");
    const known = new Map(batch.output.objects.map((object) => [object.oid, object]));
    const missing = files.flatMap(({ path, oid }) => {
        const { actions, error } = known.get(oid) ?? {};
        return actions?.download ? [] : [`  ${JSON.stringify(path)}, ${oid}: ${error?.message ?? "no address is told"}`];
    });
    if (missing.length > 0)
        throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y([`Git LFS of ${repository} does not have what the commit points at`, ...missing].join("\n"), {
            reason: "bad_commit",
            remedy: "Push the files (git lfs push --all origin), or leave them out by artefact.exclude. Only GitHub's own Git LFS is asked, not a server that .lfsconfig names.",
        });
    return new Map([...known].flatMap(([oid, { actions }]) => (actions?.download ? [[oid, actions.download]] : [])));
};
const downloaded = async ({ path, size }, { href, header }, settings, send) => {
    const address = URL.canParse(href) ? new URL(href) : undefined;
    const isPlain = settings.serverUrl.startsWith("http:");
    if (address?.protocol !== "https:" && !(isPlain && address?.protocol === "http:"))
        throw unavailable(`the address of ${JSON.stringify(path)} is not one of https`);
    const { status, bytes } = await asked(address, { headers: header }, settings, send, size);
    if (status === 200)
        return bytes;
    throw unavailable(`the storage answered ${status} for ${JSON.stringify(path)}`);
};
const asked = async (address, request, { signal }, send, most = 16 * 1024 ** 2) => {
    for (let attempt = 1;; attempt += 1) {
        const either = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
        try {
            const answer = await send(address, { ...request, signal: either });
            const { statusCode: status = 0 } = answer;
            const bytes = await (0,_http_http_client_js__WEBPACK_IMPORTED_MODULE_5__/* .bytesOf */ .$$)(answer, either, status === 200 ? most : 65_536);
            if ((status < 500 && status !== 429) || attempt === tries)
                return { status, bytes };
        }
        catch (cause) {
            signal.throwIfAborted();
            if (attempt === tries)
                throw unavailable(cause.message, cause);
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(1000 * attempt, undefined, { signal });
    }
};
const verified = ({ path, oid, size }, bytes) => {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(bytes).digest("hex");
    if (digest === oid && bytes.length === size)
        return bytes;
    throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`Git LFS gave ${bytes.length} bytes with the sha256 ${digest} for ${JSON.stringify(path)}, whose pointer names ${size} with ${oid}`, {
        reason: "digest_mismatch",
        remedy: "Push the file again (git lfs push --all origin), and re-run the job.",
    });
};
const refused = (repository, status, bytes) => {
    const told = valibot__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ message: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }), json(bytes));
    const said = told.success ? told.output.message.slice(0, 300) : `it answered ${status}`;
    if (status >= 500 || status === 429)
        return unavailable(said);
    return new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`Git LFS of ${repository} may not be read: ${said}`, {
        reason: "forbidden",
        remedy: "Give the job the permission contents: read; where GitHub speaks of a quota, raise it on the billing page of the owner.",
    });
};
const json = (bytes) => {
    try {
        return (0,_model_document_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes.toString("utf8"), "the answer of Git LFS");
    }
    catch {
        return undefined;
    }
};
const unavailable = (because, cause) => new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`Git LFS of GitHub gives no files: ${because}`, {
    reason: "github_unavailable",
    remedy: "Re-run the job; if it stays, look at githubstatus.com.",
    cause,
});


/***/ })

};
