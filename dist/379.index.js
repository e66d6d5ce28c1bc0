export const id = 379;
export const ids = [379,487];
export const modules = {

/***/ 53379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gitHubArtifacts: () => (/* binding */ gitHubArtifacts)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/model/user-error.js
var user_error = __webpack_require__(42709);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(37728);
;// CONCATENATED MODULE: ./packages/ports/artifact-download.js







const tries = 3;
const hops = 3;
const patience = 15 * 60_000;
const downloadArtifact = async (github, { apiUrl, signal }, id, to, maxBytes) => {
    for (let attempt = 1;; attempt += 1) {
        const address = await signedAddress(github, id, apiUrl);
        try {
            return await fetchTo(address, to, maxBytes, AbortSignal.any([signal, AbortSignal.timeout(patience)]));
        }
        catch (cause) {
            signal.throwIfAborted();
            if (cause instanceof user_error/* UserError */.y)
                throw cause;
            if (attempt === tries)
                throw new user_error/* UserError */.y(`the artifact ${id} could not be downloaded from ${address.host}: ${told(cause)}`, {
                    reason: "github_unavailable",
                    remedy: "Re-run the job; if it stays, look at githubstatus.com.",
                });
            await (0,external_node_timers_promises_.setTimeout)(1000 * attempt, undefined, { signal });
        }
    }
};
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
        throw new user_error/* UserError */.y(`GitHub answered ${answer.status} instead of the address of the artifact ${id}`, {
            reason: "github_unavailable",
            remedy: "Re-run the job; if it stays, look at githubstatus.com.",
        });
    return allowed(new URL(location, apiUrl), apiUrl);
};
const allowed = (address, apiUrl) => {
    if (address.protocol === "https:" || (address.protocol === "http:" && apiUrl.startsWith("http:")))
        return address;
    throw new user_error/* UserError */.y(`the artifact's address uses ${address.protocol}`, {
        reason: "github_unavailable",
        remedy: "Bytes are only taken over https; find out who answers in GitHub's place.",
    });
};
const Expiry = dist/* object */.Ikc({ expires_at: dist/* nullable */.mee(dist/* string */.YjP()) });
const sinceWhen = async (github, id) => {
    const answer = await github.request("GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}", {
        artifact_id: id,
        allow: [404, 410],
    });
    const known = dist/* safeParse */.xLC(Expiry, answer.data);
    return known.success && known.output.expires_at !== null ? ` on ${known.output.expires_at.slice(0, 10)}` : "";
};
const gone = (because) => new user_error/* UserError */.y(because, {
    reason: "artifact_missing",
    remedy: "Re-run all jobs of the run, so that the commit is stored again; kept for longer it is as an asset of a release.",
});
const fetchTo = async (address, to, maxBytes, signal) => {
    const answer = await follow(address, signal);
    if (answer.status === 404 || answer.status === 410)
        throw gone(`the bytes of the artifact are gone (${answer.status})`);
    if (answer.status !== 200 || answer.body === null)
        throw new Error(`it answered ${answer.status}`);
    let size = 0;
    const capped = new external_node_stream_.Transform({
        transform: (chunk, _, done) => {
            size += chunk.length;
            done(size > maxBytes ? tooBig(maxBytes) : null, chunk);
        },
    });
    const file = (0,external_node_fs_.createWriteStream)(to, { flags: "wx", mode: 0o600 });
    const opened = new Promise((resolve) => {
        file.once("open", () => resolve(true));
        file.once("error", () => resolve(false));
    });
    try {
        await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.fromWeb(answer.body), capped, file, { signal });
    }
    catch (cause) {
        if (await opened)
            await (0,promises_.rm)(to, { force: true });
        throw cause;
    }
};
const follow = async (start, signal) => {
    let address = start;
    for (let hop = 0; hop <= hops; hop += 1) {
        const answer = await fetch(address, { redirect: "manual", signal });
        const next = answer.headers.get("location");
        if (answer.status < 300 || answer.status > 399 || next === null)
            return answer;
        await answer.body?.cancel();
        address = allowed(new URL(next, address), start.href);
    }
    throw new Error(`it redirects more than ${hops} times`);
};
const tooBig = (maxBytes) => new user_error/* UserError */.y(`the artifact is bigger than the ${maxBytes} bytes that were stored`, {
    reason: "digest_mismatch",
    remedy: "These are not the bytes that were stored: find out who replaced them before you go on.",
});
const told = (cause) => {
    const error = cause;
    return error.cause?.message ?? error.message;
};

// EXTERNAL MODULE: ./packages/ports/files.js
var files = __webpack_require__(8487);
;// CONCATENATED MODULE: ./packages/ports/artifacts-github.js





const artifacts_github_patience = 15 * 60_000;
const gitHubArtifacts = (settings, github) => ({
    upload: async (name, file, retentionDays) => {
        const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(872), __webpack_require__.e(432), __webpack_require__.e(603)]).then(__webpack_require__.bind(__webpack_require__, 39603));
        const client = new DefaultArtifactClient();
        const ours = await (0,files.fileSystem)().digest(file);
        const named = await underName(settings.temp, name, file);
        const options = { skipArchive: true, ...(retentionDays === undefined ? {} : { retentionDays }) };
        const uploaded = await inTime(settings.signal, client.uploadArtifact(name, [named], settings.temp, options)).then(({ id }) => id, (cause) => cause);
        settings.signal.throwIfAborted();
        const kept = await keptAs(client, name);
        if (kept === undefined || (uploaded instanceof Error && !taken(uploaded) && kept.digest !== ours))
            throw new user_error/* UserError */.y(`the artifact ${name} could not be uploaded: ${messageOf(uploaded)}`, {
                reason: "github_unavailable",
                remedy: "Re-run the job; if it stays, look at githubstatus.com.",
                cause: uploaded,
            });
        if (kept.digest !== ours)
            throw new user_error/* UserError */.y(`GitHub keeps ${kept.digest} under the name ${name}, not ${ours}`, {
                reason: "digest_mismatch",
                remedy: "Re-run all jobs; the name holds other bytes than the ones that were packed.",
            });
        return { id: kept.id, digest: kept.digest };
    },
    download: (id, to, maxBytes) => downloadArtifact(github, settings, id, to, maxBytes),
});
const underName = async (temp, name, file) => {
    if ((0,external_node_path_.basename)(file) === name)
        return file;
    const named = (0,external_node_path_.join)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(temp, "upload-")), name);
    await (0,promises_.link)(file, named);
    return named;
};
const keptAs = async (client, name) => {
    try {
        const { artifact } = await client.getArtifact(name);
        return { id: artifact.id, digest: artifact.digest ?? "no digest" };
    }
    catch {
        return undefined;
    }
};
const taken = (error) => error.message.includes("(409)");
const messageOf = (answer) => answer instanceof Error ? (answer.message.split("\n")[0] ?? "") : "it is not there afterwards";
const inTime = (signal, work) => new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no end after ${artifacts_github_patience / 60_000} minutes`)), artifacts_github_patience);
    const cancel = () => reject(new Error("cancelled"));
    signal.addEventListener("abort", cancel, { once: true });
    work.then(resolve, reject).finally(() => {
        clearTimeout(late);
        signal.removeEventListener("abort", cancel);
    });
});


/***/ }),

/***/ 8487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fileSystem: () => (/* binding */ fileSystem)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var tinyglobby__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56416);






const kindOf = async (path) => {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path);
        return found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
    }
    catch {
        return "none";
    }
};
const fileSystem = () => ({
    read: async (path) => ((await kindOf(path)) === "file" ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path, "utf8") : null),
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
        const found = await (0,tinyglobby__WEBPACK_IMPORTED_MODULE_5__/* .glob */ .TI)([...globs], {
            cwd: folder,
            ignore: [...ignore],
            dot: true,
            followSymbolicLinks: false,
            onlyFiles: true,
            expandDirectories: false,
        });
        return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    },
    kind: kindOf,
    digest: async (path) => {
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path), hash);
        return `sha256:${hash.digest("hex")}`;
    },
    size: async (path) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path)).size,
    makeFolder: async (path) => void (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(path, { recursive: true })),
    remove: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true }),
});


/***/ })

};
