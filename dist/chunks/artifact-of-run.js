export const id = 4424;
export const ids = [4424];
export const modules = {

/***/ 237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TQ: () => (/* binding */ allowed),
/* harmony export */   bk: () => (/* binding */ downloadArtifact),
/* harmony export */   e6: () => (/* binding */ follow)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7728);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8319);
/* harmony import */ var _http_http_client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8565);
/* harmony import */ var _machine_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3220);
/* harmony import */ var _machine_disk_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3746);






const tries = 3;
const hops = 3;
const patience = 15 * 60_000;
async function downloadArtifact(github, { apiUrl, env, signal }, id, to, maxBytes, sleep = (0,_machine_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m)(signal).sleep) {
    const send = (0,_http_http_client_js__WEBPACK_IMPORTED_MODULE_4__/* .httpClient */ .ok)(env);
    for (let attempt = 1;; attempt += 1) {
        const address = await signedAddress(github, id, apiUrl);
        try {
            return await fetchTo(send, address, to, maxBytes, AbortSignal.any([signal, AbortSignal.timeout(patience)]));
        }
        catch (cause) {
            signal.throwIfAborted();
            if (cause instanceof _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y)
                throw cause;
            const full = (0,_machine_disk_error_js__WEBPACK_IMPORTED_MODULE_3__/* .diskErrorOf */ .F)(cause);
            if (full)
                throw full;
            if (attempt === tries)
                throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`the artifact ${id} could not be downloaded from ${address.host}: ${describe(cause)}`, {
                    reason: "github_unavailable",
                    remedy: "Re-run the job; if it stays, look at githubstatus.com.",
                });
            await sleep(1000 * attempt);
        }
    }
}
const signedAddress = async (github, id, apiUrl) => {
    const answer = await github.request("GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}", {
        artifact_id: id,
        archive_format: "zip",
        redirect: "manual",
        allow: [404, 410],
    });
    if (answer.status === 404)
        throw gone(`the artifact ${id} is not there`);
    if (answer.status === 410)
        throw gone(`the artifact ${id} has expired${await sinceWhen(github, id)}`);
    const { location } = answer.headers;
    if (answer.status !== 302 || typeof location !== "string")
        throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`GitHub answered ${answer.status} instead of the address of the artifact ${id}`, {
            reason: "github_unavailable",
            remedy: "Re-run the job; if it stays, look at githubstatus.com.",
        });
    return allowed(new URL(location, apiUrl), apiUrl);
};
function allowed(address, apiUrl) {
    if (address.protocol === "https:" || (address.protocol === "http:" && apiUrl.startsWith("http:")))
        return address;
    throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`the artifact's address uses ${address.protocol}`, {
        reason: "github_unavailable",
        remedy: "Bytes are only taken over https; find out who answers in GitHub's place.",
    });
}
const Expiry = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ expires_at: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()) });
const sinceWhen = async (github, id) => {
    const answer = await github.request("GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}", {
        artifact_id: id,
        allow: [404, 410],
    });
    const known = valibot__WEBPACK_IMPORTED_MODULE_5__/* .safeParse */ .xLC(Expiry, answer.data);
    return known.success && known.output.expires_at !== null ? ` on ${known.output.expires_at.slice(0, 10)}` : "";
};
const gone = (because) => new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(because, {
    reason: "artifact_missing",
    remedy: "Re-run all jobs of the run, so that the commit is stored again; kept for longer it is as an asset of a release.",
});
const fetchTo = async (send, address, to, maxBytes, signal) => {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(to, "wx", 0o600);
    let isWhole = false;
    try {
        const answer = await follow(send, address, signal);
        const { statusCode: status } = answer;
        if (status !== 200)
            answer.destroy();
        if (status === 404 || status === 410)
            throw gone(`the bytes of the artifact are gone (${status})`);
        if (status !== 200)
            throw new Error(`it answered ${status}`);
        let size = 0;
        for await (const chunk of answer) {
            size += chunk.length;
            if (size > maxBytes)
                throw tooBig(maxBytes);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, chunk);
        }
        isWhole = true;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        if (!isWhole)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(to, { force: true });
    }
};
async function follow(send, start, signal) {
    let address = start;
    for (let hop = 0; hop <= hops; hop += 1) {
        const answer = await send(address, { signal });
        const { statusCode: status = 0, headers } = answer;
        const { location: next } = headers;
        if (status < 300 || status > 399 || next === undefined)
            return answer;
        answer.destroy();
        address = allowed(new URL(next, address), start.href);
    }
    throw new Error(`it redirects more than ${hops} times`);
}
const tooBig = (maxBytes) => new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`the artifact is bigger than the ${maxBytes} bytes that were stored`, {
    reason: "digest_mismatch",
    remedy: "These are not the bytes that were stored: find out who replaced them before you go on.",
});
const describe = (cause) => cause.message;


/***/ }),

/***/ 4424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   artifactOfRun: () => (/* binding */ artifactOfRun)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8319);
/* harmony import */ var _http_http_client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8565);
/* harmony import */ var _artifact_download_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(237);
/* harmony import */ var _artifact_service_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3074);





const tries = 3;
const patience = 5 * 60_000;
async function artifactOfRun(settings, { id, name, size }) {
    const { apiUrl, env, signal } = settings;
    const service = (0,_artifact_service_js__WEBPACK_IMPORTED_MODULE_3__/* .artifactService */ .G)(settings);
    const send = (0,_http_http_client_js__WEBPACK_IMPORTED_MODULE_4__/* .httpClient */ .ok)(env);
    for (let attempt = 1;; attempt += 1) {
        try {
            const address = await service.addressOf(id);
            if (address === undefined)
                throw gone(`the artifact ${id} (${name}) of this run is not there, or has expired`);
            return await bytesAt(send, (0,_artifact_download_js__WEBPACK_IMPORTED_MODULE_2__/* .allowed */ .TQ)(new URL(address), apiUrl), size, signal);
        }
        catch (cause) {
            signal.throwIfAborted();
            if (cause instanceof _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y)
                throw cause;
            if (attempt === tries)
                throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`the artifact ${id} (${name}) could not be read: ${cause.message}`, {
                    reason: "github_unavailable",
                    remedy: "Re-run the job; if it stays, look at githubstatus.com.",
                    cause,
                });
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(1000 * attempt, undefined, { signal });
        }
    }
}
const bytesAt = async (send, address, size, signal) => {
    const within = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
    const answer = await (0,_artifact_download_js__WEBPACK_IMPORTED_MODULE_2__/* .follow */ .e6)(send, address, within);
    const { statusCode: status } = answer;
    if (status !== 200)
        answer.destroy();
    if (status === 404 || status === 410)
        throw gone(`the bytes of the artifact are gone (${status})`);
    if (status !== 200)
        throw new Error(`the storage answered ${status}`);
    const bytes = await (0,_http_http_client_js__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$$)(answer, within, size).catch((error) => error);
    if (Buffer.isBuffer(bytes))
        return bytes;
    if (!bytes.message.startsWith("its answer is longer"))
        throw bytes;
    throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`the artifact is larger than the ${size} bytes that were uploaded`, {
        reason: "digest_mismatch",
        remedy: "These are not the bytes that were uploaded: find out who replaced them before you go on.",
    });
};
const gone = (because) => new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(because, {
    reason: "artifact_missing",
    remedy: "Re-run all jobs of the run, so that what the earlier job said is made again.",
});


/***/ }),

/***/ 3074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ artifactService),
/* harmony export */   o: () => (/* binding */ ServiceRefusal)
/* harmony export */ });
/* harmony import */ var _node_modules_actions_artifact_lib_generated_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9193);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8319);
/* harmony import */ var _http_http_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8565);
/* harmony import */ var _machine_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3220);




class ServiceRefusal extends Error {
    status;
    constructor(method, status, words) {
        super(`${method}: ${status === undefined ? "" : `(${status}) `}${words}`);
        this.status = status;
    }
}
const version = 7;
function artifactService(settings, sleep = (0,_machine_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m)(settings.signal).sleep) {
    const { ACTIONS_RESULTS_URL: address, ACTIONS_RUNTIME_TOKEN: token } = settings.env;
    if (!address || !token)
        throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y("the runner gives this step no artifact service", {
            reason: "github_unavailable",
            remedy: "Artifacts need GitHub.com or GHE.com, and a step with uses.",
        });
    const send = (0,_http_http_client_js__WEBPACK_IMPORTED_MODULE_3__/* .httpClient */ .ok)(settings.env);
    const { signal } = settings;
    const client = new _node_modules_actions_artifact_lib_generated_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactServiceClientJSON */ .$g({
        request: (service, method, contentType, data) => {
            const at = new URL(`/twirp/${service}/${method}`, address);
            return ask(method, () => once(send, at, contentType, token, data, signal), sleep, signal);
        },
    });
    const ids = backendIds(token);
    return {
        create: async (name, mimeType, days) => {
            const expires = days === undefined ? {} : { expiresAt: _node_modules_actions_artifact_lib_generated_index_js__WEBPACK_IMPORTED_MODULE_0__/* .Timestamp */ .Dc.fromDate(expiryOf(days, settings.env)) };
            const asked = { ...ids, name, version, mimeType: _node_modules_actions_artifact_lib_generated_index_js__WEBPACK_IMPORTED_MODULE_0__/* .StringValue */ .hU.create({ value: mimeType }), ...expires };
            const { ok, signedUploadUrl } = await client.CreateArtifact(asked);
            if (!ok)
                throw new ServiceRefusal("CreateArtifact", undefined, "the answer was not ok");
            return signedUploadUrl;
        },
        finalize: async (name, size, digest) => {
            const hash = _node_modules_actions_artifact_lib_generated_index_js__WEBPACK_IMPORTED_MODULE_0__/* .StringValue */ .hU.create({ value: digest });
            const { ok, artifactId } = await client.FinalizeArtifact({ ...ids, name, size: String(size), hash });
            if (!ok)
                throw new ServiceRefusal("FinalizeArtifact", undefined, "the answer was not ok");
            return Number(artifactId);
        },
        find: async (name) => {
            const { artifacts } = await client.ListArtifacts({ ...ids, nameFilter: _node_modules_actions_artifact_lib_generated_index_js__WEBPACK_IMPORTED_MODULE_0__/* .StringValue */ .hU.create({ value: name }) });
            const [newest] = artifacts.sort((a, b) => Number(b.databaseId) - Number(a.databaseId));
            return newest && { id: Number(newest.databaseId), digest: newest.digest?.value ?? "no digest" };
        },
        addressOf: async (id) => {
            const { artifacts } = await client.ListArtifacts({ ...ids, idFilter: _node_modules_actions_artifact_lib_generated_index_js__WEBPACK_IMPORTED_MODULE_0__/* .Int64Value */ .j1.create({ value: String(id) }) });
            const [kept] = artifacts;
            if (kept === undefined)
                return undefined;
            const { workflowRunBackendId, workflowJobRunBackendId, name } = kept;
            const asked = { workflowRunBackendId, workflowJobRunBackendId, name };
            return (await client.GetSignedArtifactURL(asked)).signedUrl;
        },
    };
}
function expiryOf(days, { GITHUB_RETENTION_DAYS: allowed = "" }) {
    const longest = /^[1-9][0-9]*$/.test(allowed) ? Number(allowed) : days;
    return new Date(Date.now() + Math.min(days, longest) * 24 * 60 * 60_000);
}
const tries = 5;
const patience = 60_000;
const ask = async (method, send, sleep, signal) => {
    for (let attempt = 1;; attempt += 1) {
        const answered = await send().catch((cause) => cause);
        signal.throwIfAborted();
        if ("body" in answered && answered.status < 300)
            return answered.body;
        const status = "status" in answered ? answered.status : undefined;
        const words = "body" in answered ? (answered.body.msg ?? "no reason was given") : answered.message;
        if (attempt === tries || !(status === undefined || again.has(status)))
            throw new ServiceRefusal(method, status, words);
        await sleep(1000 * 3 ** (attempt - 1));
    }
};
const again = new Set([429, 500, 502, 503, 504]);
const once = async (send, address, contentType, token, data, signal) => {
    const within = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
    const answer = await send(address, {
        method: "POST",
        headers: { "content-type": contentType, authorization: `Bearer ${token}`, "user-agent": "slipway" },
        body: JSON.stringify(data),
        signal: within,
    });
    const text = String(await (0,_http_http_client_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(answer, within));
    const { statusCode: status = 0 } = answer;
    return { status, body: bodyOf(text, status >= 200 && status < 300) };
};
const bodyOf = (text, ok) => {
    try {
        const body = JSON.parse(text);
        if (typeof body === "object" && body !== null)
            return body;
    }
    catch {
        if (!ok)
            return {};
    }
    throw new Error("the answer is not complete JSON");
};
const backendIds = (token) => {
    const { scp = "" } = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString() || "{}");
    const [, workflowRunBackendId, workflowJobRunBackendId] = /(?:^| )Actions\.Results:([^: ]+):([^: ]+)(?: |$)/.exec(scp) ?? [];
    if (workflowRunBackendId && workflowJobRunBackendId)
        return { workflowRunBackendId, workflowJobRunBackendId };
    throw new ServiceRefusal("the runner's token", undefined, "does not say which run and job it is for");
};


/***/ }),

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


/***/ })

};
