export const id = 776;
export const ids = [776];
export const modules = {

/***/ 8776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  answer: () => (/* binding */ services_answer)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./packages/rehearsal/github/artifacts/artifact.js
var artifacts_artifact = __webpack_require__(5213);
// EXTERNAL MODULE: ./packages/rehearsal/github/artifacts/blob.js
var artifacts_blob = __webpack_require__(568);
;// CONCATENATED MODULE: ./packages/rehearsal/github/artifacts/blob-service.js





const blobRoot = "/productionresults/";
async function serveBlob(store, request, response, url) {
    const [, , , blob = ""] = url.pathname.split("/");
    const artifact = store.artifacts.all().find((item) => item.blob === blob);
    const writes = request.method === "PUT";
    const fault = (0,artifacts_artifact/* signatureFault */.jY)(store, url, writes ? "w" : "r");
    if (fault)
        return refuse(request, response, 403, "AuthenticationFailed", fault);
    if (!artifact)
        return refuse(request, response, 404, "BlobNotFound", "The specified blob does not exist.");
    const folder = (0,artifacts_artifact/* blobFolder */.Mq)(store, blob);
    if (!writes)
        return download(request, response, folder, artifact.mimeType, (0,artifacts_artifact/* fileName */.Md)(artifact));
    if (artifact.finalizedAt !== null) {
        return refuse(request, response, 409, "BlobImmutableDueToPolicy", "The artifact has been finalized.");
    }
    const operation = url.searchParams.get("comp");
    if (operation === "block") {
        await (0,artifacts_blob/* putBlock */.no)(folder, url.searchParams.get("blockid") ?? "", request);
        return done(response, "PutBlock");
    }
    if (operation === "blocklist") {
        const list = await (0,consumers_.text)(request);
        const ids = [...list.matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)].map(([, id = ""]) => id);
        if (await (0,artifacts_blob/* putBlockList */.nY)(folder, ids))
            return done(response, "PutBlockList");
        return refuse(request, response, 400, "InvalidBlockList", "The specified block list is invalid.");
    }
    if (operation !== null)
        return refuse(request, response, 400, "InvalidQueryParameterValue", `comp=${operation}`);
    await (0,artifacts_blob/* putContent */.L8)(folder, request);
    return done(response, "PutBlob");
}
async function download(request, response, folder, type, name) {
    const content = await (0,artifacts_blob/* readContent */.c_)(folder);
    if (!content)
        return refuse(request, response, 404, "BlobNotFound", "The specified blob does not exist.");
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(String(request.headers.range ?? "")) ?? [];
    const start = Number(from ?? 0);
    const end = Math.min(to ? Number(to) : content.size - 1, content.size - 1);
    if (from !== undefined && start > end) {
        return refuse(request, response, 416, "InvalidRange", "The range is not satisfiable.");
    }
    response.writeHead(from === undefined ? 200 : 206, {
        "content-type": type,
        "content-length": String(end - start + 1),
        "content-disposition": `attachment; filename="${name.replaceAll(/[^\x20-\x7e]|["\\]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(name)}`,
        "accept-ranges": "bytes",
        etag: `"${content.digest}"`,
        ...(from === undefined ? {} : { "content-range": `bytes ${start}-${end}/${content.size}` }),
    });
    if (request.method === "HEAD" || content.size === 0)
        response.end();
    else
        await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)((0,artifacts_blob/* contentPath */.nX)(folder), { start, end }), response);
    return "GetBlob";
}
function done(response, operation) {
    response.writeHead(201, { "x-ms-version": "2025-11-05", etag: '"0x1"', "content-length": "0" }).end();
    return operation;
}
function refuse(request, response, status, code, message) {
    request.resume();
    const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
    response.writeHead(status, { "content-type": "application/xml", "x-ms-error-code": code }).end(body);
    return code;
}

// EXTERNAL MODULE: ./packages/rehearsal/github/oidc/runtime-token.js
var runtime_token = __webpack_require__(5521);
// EXTERNAL MODULE: ./packages/rehearsal/github/store/object.js
var store_object = __webpack_require__(7918);
// EXTERNAL MODULE: ./packages/rehearsal/github/store/token.js
var store_token = __webpack_require__(2848);
;// CONCATENATED MODULE: ./packages/rehearsal/github/artifacts/artifact-service.js





class TwirpError extends Error {
    code;
    constructor(code, message) {
        super(message);
        this.code = code;
    }
}
const twirpStatus = {
    invalid_argument: 400,
    malformed: 400,
    unauthenticated: 401,
    permission_denied: 403,
    not_found: 404,
    bad_route: 404,
    already_exists: 409,
    internal: 500,
};
const artifactMethods = {
    CreateArtifact: create,
    FinalizeArtifact: finalize,
    ListArtifacts: list,
    GetSignedArtifactURL: (store, runtime, message) => {
        const artifact = find(store, runtime, message);
        return { name: artifact.name, signed_url: (0,artifacts_artifact/* downloadUrl */.Is)(store, artifact, 600) };
    },
    DeleteArtifact: (store, runtime, message) => {
        const artifact = find(store, runtime, message);
        (0,artifacts_artifact/* deleteArtifact */.CM)(store, artifact, { login: store_token/* bot */.Od, run: runtime.run, job: runtime.job });
        return { ok: true, artifact_id: String(artifact.id) };
    },
};
const day = 24 * 3600 * 1000;
const longest = 90 * day;
const forbidden = /[":<>|*?\r\n\\/]/;
function create(store, runtime, message) {
    own(runtime, message);
    const name = artifact_service_text(message, "name");
    const run = store.runs.get(runtime.run);
    if (!run)
        throw new TwirpError("not_found", `no workflow run ${runtime.run}`);
    if (name === "" || name.length > 256 || forbidden.test(name)) {
        throw new TwirpError("invalid_argument", "artifact name is invalid");
    }
    const mine = store.artifacts.all().filter((item) => item.run === runtime.run && item.attempt === runtime.attempt);
    if (mine.some((item) => item.name === name)) {
        throw new TwirpError("already_exists", "an artifact with this name already exists on the workflow run");
    }
    if (mine.filter((item) => item.job === runtime.job).length >= 500) {
        throw new TwirpError("invalid_argument", "a job cannot have more than 500 artifacts");
    }
    const now = store.now();
    const id = store.ids.next("artifact");
    const asked = Date.parse(artifact_service_text(message, "expires_at"));
    const artifact = {
        id,
        repository: run.repositoryId,
        run: runtime.run,
        attempt: runtime.attempt,
        job: runtime.job,
        name,
        mimeType: artifact_service_text(message, "mime_type") || "application/zip",
        blob: store.signer.uuid(`blob:${id}`),
        createdAt: now,
        expiresAt: now + (Number.isNaN(asked) ? longest : Math.min(Math.max(asked - now, day), longest)),
        finalizedAt: null,
        size: 0,
        digest: null,
    };
    store.artifacts.put(id, artifact);
    return { ok: true, signed_upload_url: (0,artifacts_artifact/* uploadUrl */.zj)(store, artifact) };
}
async function finalize(store, runtime, message) {
    own(runtime, message);
    const artifact = store.artifacts
        .all()
        .find((item) => item.run === runtime.run && item.attempt === runtime.attempt && item.name === artifact_service_text(message, "name"));
    if (!artifact)
        throw new TwirpError("not_found", "artifact not found");
    const content = await (0,artifacts_blob/* readContent */.c_)((0,artifacts_artifact/* blobFolder */.Mq)(store, artifact.blob));
    const [size, hash] = [artifact_service_text(message, "size") || "0", artifact_service_text(message, "hash")];
    if (!content || String(content.size) !== size) {
        throw new TwirpError("invalid_argument", `size is ${size}, ${content?.size ?? 0} bytes are stored`);
    }
    if (hash !== "" && hash !== content.digest) {
        throw new TwirpError("invalid_argument", `hash is ${hash}, the stored bytes have ${content.digest}`);
    }
    if (artifact.finalizedAt === null) {
        store.artifacts.put(artifact.id, { ...artifact, ...content, finalizedAt: store.now() });
        const actor = { login: store_token/* bot */.Od, run: runtime.run, job: runtime.job };
        const repository = store.repositories.get(artifact.repository)?.name ?? "";
        store.effect(actor, repository, "artifact.created", artifact.name, { to: content.digest });
    }
    return { ok: true, artifact_id: String(artifact.id) };
}
function list(store, runtime, message) {
    own(runtime, message);
    const [name, id] = [artifact_service_text(message, "name_filter"), artifact_service_text(message, "id_filter")];
    const artifacts = ofRun(store, runtime)
        .filter((item) => name === "" || item.name === name)
        .filter((item) => id === "" || String(item.id) === id);
    return {
        artifacts: artifacts.map((item) => {
            const ids = (0,runtime_token/* backendIds */.fg)(store, item.run, item.attempt, item.job);
            return {
                workflow_run_backend_id: ids.runBackendId,
                workflow_job_run_backend_id: ids.jobBackendId,
                database_id: String(item.id),
                name: item.name,
                size: String(item.size),
                created_at: (0,store_object/* isoSeconds */.nE)(item.createdAt),
                digest: item.digest,
            };
        }),
    };
}
function find(store, runtime, message) {
    const artifact = ofRun(store, runtime).find((item) => item.name === artifact_service_text(message, "name") &&
        (0,runtime_token/* backendIds */.fg)(store, item.run, item.attempt, item.job).runBackendId === artifact_service_text(message, "workflow_run_backend_id"));
    if (!artifact)
        throw new TwirpError("not_found", "artifact not found");
    return artifact;
}
function ofRun(store, runtime) {
    return (0,artifacts_artifact/* visibleArtifacts */.IR)(store).filter((item) => item.run === runtime.run && !(0,artifacts_artifact/* isExpired */._d)(store, item));
}
function own(runtime, message) {
    if (artifact_service_text(message, "workflow_run_backend_id") !== runtime.runBackendId) {
        throw new TwirpError("permission_denied", "the token is for another workflow run");
    }
}
function artifact_service_text(message, field) {
    const value = message[field];
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/artifacts/twirp.js



const twirpRoot = "/twirp/github.actions.results.api.v1.ArtifactService/";
async function serveTwirp(store, request, response, method) {
    const runtime = (0,runtime_token/* readRuntimeToken */.AL)(store, request.headers.authorization);
    const body = await (0,consumers_.text)(request);
    try {
        const run = Object.hasOwn(artifactMethods, method) ? artifactMethods[method] : undefined;
        if (!run || request.method !== "POST")
            throw new TwirpError("bad_route", `no handler for ${method}`);
        if (!runtime)
            throw new TwirpError("unauthenticated", "the runtime token is missing, unknown or over");
        reply(response, 200, await run(store, runtime, parse(body)));
    }
    catch (cause) {
        const error = cause instanceof TwirpError ? cause : new TwirpError("internal", String(cause));
        reply(response, twirpStatus[error.code], { code: error.code, msg: error.message });
    }
    return runtime;
}
function parse(body) {
    try {
        const value = JSON.parse(body);
        if (typeof value === "object" && value !== null && !Array.isArray(value))
            return value;
    }
    catch { }
    throw new TwirpError("malformed", "the json request could not be decoded");
}
function reply(response, status, message) {
    const body = JSON.stringify(message);
    response
        .writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(body) })
        .end(body);
}

// EXTERNAL MODULE: ./packages/rehearsal/github/changes/push.js + 1 modules
var push = __webpack_require__(2100);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/rehearsal/github/changes/release.js


function releasesOf(store, repository) {
    return store.releases
        .all()
        .filter((item) => item.repository === repository.id)
        .reverse();
}
function latestRelease(store, repository) {
    const shown = releasesOf(store, repository).filter(({ draft, prerelease }) => !draft && !prerelease);
    const made = shown.filter(({ latestSince }) => latestSince !== undefined);
    return made.sort((a, b) => (b.latestSince ?? 0) - (a.latestSince ?? 0) || b.id - a.id)[0] ?? shown[0];
}
function assetsOf(store, release) {
    return store.assets.all().filter((item) => item.release === release.id);
}
function assetFolder(store, asset) {
    return (0,external_node_path_.join)(store.folder, "release-assets", String(asset));
}
function removeAsset(store, asset) {
    store.assets.remove(asset.id);
    (0,external_node_fs_.rmSync)(assetFolder(store, asset.id), { recursive: true, force: true });
}
function isSpent(store, repository, tag) {
    return store.spentTags.all().some((item) => item.repository === repository.id && item.tag === tag);
}

// EXTERNAL MODULE: ./packages/rehearsal/github/rules/branch-protection.js
var branch_protection = __webpack_require__(5571);
// EXTERNAL MODULE: ./packages/rehearsal/github/people/app.js
var people_app = __webpack_require__(7624);
;// CONCATENATED MODULE: ./packages/rehearsal/github/runs/run-head.js
function branchOf(run) {
    const pull = run.event.payload.pull_request;
    return pull?.head?.ref ?? /^refs\/(?:heads|tags)\/(.+)$/.exec(run.event.ref)?.[1] ?? null;
}
function headSha(run) {
    const pull = run.event.payload.pull_request;
    return pull?.head?.sha ?? run.event.sha;
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rules/required-check.js



const actionsApp = 15368;
function missingChecks(store, repository, required) {
    const passed = passedChecks(store, repository);
    const missing = (at) => required.filter(({ context, app_id }) => {
        const by = at.get(context);
        return by === undefined || (app_id !== null && app_id !== -1 && by !== app_id);
    }).length;
    return new Map([...passed].map(([sha, at]) => [sha, missing(at)]));
}
function lackWords(required, missing) {
    const [only, ...more] = required;
    if (only && more.length === 0)
        return `Required status check "${only.context}" is expected.`;
    return `${missing} of ${required.length} required status checks are expected.`;
}
function passedChecks(store, repository) {
    const said = new Map();
    const say = (sha, name, at, app, good) => {
        const key = `${sha} ${name}`;
        if ((said.get(key)?.at ?? -1) <= at)
            said.set(key, { at, app, good });
    };
    const own = (items) => items.filter((item) => item.repository === repository.id);
    for (const { sha, context, createdAt, creator, state } of own(store.statuses.all()))
        say(sha, context, createdAt, appOf(store, creator), state === "success");
    for (const { sha, name, startedAt, conclusion } of own(store.checkRuns.all()))
        say(sha, name, startedAt ?? 0, null, isGood(conclusion));
    for (const { run: id, name, createdAt, conclusion } of store.jobs.all()) {
        const run = store.runs.get(id);
        if (run?.repositoryId === repository.id)
            say(headSha(run), name, createdAt, actionsApp, isGood(conclusion));
    }
    const passed = new Map();
    for (const [key, { app, good }] of said) {
        if (!good)
            continue;
        const [sha = "", name = ""] = [key.slice(0, 40), key.slice(41)];
        const at = passed.get(sha) ?? new Map();
        passed.set(sha, at.set(name, app));
    }
    return passed;
}
function isGood(conclusion) {
    return conclusion === "success" || conclusion === "neutral" || conclusion === "skipped";
}
function appOf(store, login) {
    if (login === store_token/* bot */.Od)
        return actionsApp;
    return store.apps.all().find((app) => (0,people_app/* isApp */.Y)(app, login))?.id ?? null;
}

// EXTERNAL MODULE: ./packages/rehearsal/github/rules/ruleset.js
var ruleset = __webpack_require__(2045);
;// CONCATENATED MODULE: ./packages/rehearsal/github/rules/rule-line.js




const words = {
    creation: "Cannot create ref due to creations being restricted.",
    update: "Cannot update this protected ref.",
    deletion: "Cannot delete this branch",
    non_fast_forward: "Cannot force-push to this branch",
    required_linear_history: "This branch must not contain merge commits.",
    pull_request: "Changes must be made through a pull request.",
};
const notYours = "You're not authorized to push to this branch. Visit https://docs.github.com/articles/about-protected-branches/ for more information.";
function ruleLines(store, repository, actor, except = []) {
    const all = [
        ...(0,ruleset/* rulesetsFor */["do"])(store, repository, actor).flatMap((item) => ofRuleset(store, repository, item)),
        ...(0,branch_protection/* protectionsOf */._X)(store, repository).flatMap(({ branch }) => ofBranch(store, repository, branch, actor)),
        ...ofSpentTags(store, repository),
    ];
    return all
        .filter(({ rule }) => !except.includes(rule))
        .map(({ code, rule, fits, except: not = "-", lacks = [], words: message }) => [code, rule, fits, not, lacks.join(",") || "-", `${message}\n`].join(" "))
        .join("");
}
function ofRuleset(store, repository, { target, include, exclude, rules }) {
    const join = (patterns) => patterns
        .filter((item) => !/\s/.test(item))
        .map((item) => (0,ruleset/* refPattern */.uo)(item, target, repository.defaultBranch))
        .join("|");
    const [fits, except] = [join(include), join(exclude) || "-"];
    if (fits === "")
        return [];
    return rules.map((rule) => {
        const about = { code: "GH013", rule: rule.type, fits, except };
        if (rule.type !== "required_status_checks")
            return { ...about, words: words[rule.type] };
        const isFree = rule.parameters?.do_not_enforce_on_create === true;
        return { ...about, ...(isFree && { rule: "checks_on_update" }), ...checkLine(store, repository, checksOf(rule)) };
    });
}
function checksOf({ parameters }) {
    const items = (parameters?.required_status_checks ?? []);
    return items.map(({ context, integration_id = null }) => ({ context, app_id: integration_id }));
}
function ofBranch(store, repository, branch, actor) {
    const item = (0,branch_protection/* findProtection */.T9)(store, repository, branch);
    if (!item)
        return [];
    const line = (rule) => ({
        code: "GH006",
        rule,
        words: words[rule],
        fits: exactly(`refs/heads/${branch}`),
    });
    const { reviews, restrictions, checks } = item;
    const forAll = [
        ...(item.forcePushes ? [] : [line("non_fast_forward")]),
        ...(item.deletions ? [] : [line("deletion")]),
    ];
    if ((0,branch_protection/* isExcused */.Ix)(store, repository, item, actor))
        return forAll;
    const isFree = reviews?.bypass ? (0,branch_protection/* isNamed */.ev)(store, repository, reviews.bypass, actor) : false;
    const isOut = restrictions !== null && !(0,branch_protection/* isNamed */.ev)(store, repository, restrictions, actor);
    return [
        ...forAll,
        ...(item.linearHistory ? [line("required_linear_history")] : []),
        ...(item.lock ? [{ ...line("update"), rule: "any", words: "Cannot change this locked branch" }] : []),
        ...(reviews && !isFree ? [line("pull_request")] : []),
        ...(isOut ? [{ ...line("update"), rule: "any", words: notYours }] : []),
        ...(checks
            ? [{ ...line("update"), rule: "required_status_checks", ...checkLine(store, repository, checks.checks) }]
            : []),
    ];
}
function checkLine(store, repository, required) {
    const missing = [...missingChecks(store, repository, required)];
    return {
        lacks: missing.filter(([, count]) => count < required.length).map(([sha, count]) => `${sha}=${count}`),
        words: lackWords(required, "%"),
    };
}
function ofSpentTags(store, repository) {
    const spent = store.spentTags.all().filter((item) => item.repository === repository.id);
    return spent.flatMap(({ tag }) => {
        const kept = releasesOf(store, repository).some((item) => item.immutable && item.tag === tag);
        const rules = ["creation", "update", ...(kept ? ["deletion"] : [])];
        const fits = exactly(`refs/tags/${tag}`);
        return rules.map((rule) => ({ code: "GH013", rule, fits, words: words[rule] }));
    });
}
function exactly(ref) {
    return `^${ref.replaceAll(/[.+^${}()|[\]\\*?]/g, "\\$&")}$`;
}

// EXTERNAL MODULE: ./packages/rehearsal/github/store/folders.js
var folders = __webpack_require__(3660);
// EXTERNAL MODULE: ./packages/rehearsal/github/store/permission.js
var permission = __webpack_require__(4114);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./packages/rehearsal/github/store/run-git.js
var run_git = __webpack_require__(5609);
;// CONCATENATED MODULE: ./packages/rehearsal/github/git/http-backend.js




const settings = {
    "http.receivepack": "true",
    "uploadpack.allowAnySHA1InWant": "true",
    "uploadpack.allowFilter": "true",
    "receive.autogc": "false",
    "receive.hideRefs": "refs/pull/",
    "safe.directory": "*",
};
async function serveGit(request, response, ask, settle) {
    const { notes } = ask;
    const rules = ask.rules === "" ? "" : `${notes}-rules`;
    if (rules !== "")
        await (0,external_node_fs_promises_.writeFile)(rules, ask.rules);
    const child = (0,external_node_child_process_.spawn)("git", ["http-backend"], {
        env: environment(request, ask, notes, rules),
        stdio: ["pipe", "pipe", "ignore"],
    });
    const closed = (0,external_node_events_.once)(child, "close");
    child.stdin.on("error", () => undefined);
    request.pipe(child.stdin);
    response.once("close", () => response.writableFinished || child.kill());
    try {
        await copyAnswer(child.stdout, response);
        await closed;
        await settle(await readMoved(notes));
    }
    finally {
        await (0,external_node_fs_promises_.rm)(notes, { force: true });
        if (rules !== "")
            await (0,external_node_fs_promises_.rm)(rules, { force: true });
        response.end();
    }
}
async function copyAnswer(output, response) {
    const gone = new Promise((resolve) => response.once("close", resolve));
    let head = Buffer.alloc(0);
    let started = false;
    for await (const chunk of output) {
        if (started) {
            if (!response.write(chunk) && !response.destroyed)
                await Promise.race([new Promise((resolve) => response.once("drain", resolve)), gone]);
            continue;
        }
        head = Buffer.concat([head, chunk]);
        const end = head.indexOf("\r\n\r\n");
        if (end < 0)
            continue;
        started = true;
        const lines = head.toString("latin1", 0, end).split("\r\n");
        const headers = Object.fromEntries(lines.map((line) => line.split(/:\s*/, 2)));
        const { Status: status = "200", ...rest } = headers;
        response.writeHead(Number.parseInt(status, 10), rest);
        response.write(head.subarray(end + 4));
    }
    if (!started)
        response.writeHead(500, { "content-type": "text/plain" }).write("git http-backend gave no answer");
}
async function readMoved(notes) {
    const text = await (0,external_node_fs_promises_.readFile)(notes, "utf8").catch(() => "");
    const lines = text.split("\n").filter((line) => line !== "");
    return lines.map((line) => {
        const [from = "", to = "", ref = ""] = line.split(" ");
        return { ref, from, to };
    });
}
function environment(request, ask, notes, rules) {
    const { headers } = request;
    const config = Object.entries({ ...settings, "core.hooksPath": ask.hooks });
    return (0,run_git/* gitEnvironment */._K)({
        GIT_PROJECT_ROOT: ask.root,
        GIT_HTTP_EXPORT_ALL: "1",
        PATH_INFO: ask.path,
        QUERY_STRING: ask.query,
        REQUEST_METHOD: request.method ?? "GET",
        REMOTE_USER: ask.login,
        REMOTE_ADDR: "127.0.0.1",
        CONTENT_TYPE: headers["content-type"] ?? "",
        ...(headers["content-length"] ? { CONTENT_LENGTH: headers["content-length"] } : {}),
        ...(headers["content-encoding"] ? { HTTP_CONTENT_ENCODING: headers["content-encoding"] } : {}),
        ...(headers["git-protocol"] ? { GIT_PROTOCOL: String(headers["git-protocol"]) } : {}),
        LOOPBACK_MOVED: notes,
        LOOPBACK_RULES: rules,
        LOOPBACK_GUARD: ask.guarded ? "1" : "0",
        GIT_CONFIG_COUNT: String(config.length),
        ...Object.fromEntries(config.flatMap(([key, value], index) => [
            [`GIT_CONFIG_KEY_${index}`, key],
            [`GIT_CONFIG_VALUE_${index}`, value],
        ])),
    });
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/git/git-service.js






function parseGitPath(url) {
    const [, name, rest] = /^\/([^/]+\/[^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/.exec(url.pathname) ?? [];
    if (!name || !rest)
        return null;
    const service = rest === "info/refs" ? url.searchParams.get("service") : rest;
    if (service !== "git-upload-pack" && service !== "git-receive-pack")
        return null;
    return { repository: name, rest: rest, service };
}
async function serveGitPath(store, hooks, request, response, path, url) {
    const { token, repository, refusal } = await admitted(store, request, path);
    if (refusal || !repository) {
        const { status, text } = refusal ?? { status: 404, text: "Repository not found." };
        request.resume();
        const challenge = status === 401 ? { "www-authenticate": 'Basic realm="GitHub"' } : {};
        response.writeHead(status, { "content-type": "text/plain; charset=utf-8", ...challenge }).end(`${text}\n`);
        return token ?? null;
    }
    const root = (0,folders/* gitRoot */.Jl)(store.folder);
    const ask = {
        root,
        path: `${(0,folders/* gitFolder */.nW)(store.folder, repository).slice(root.length)}/${path.rest}`,
        query: url.search.slice(1),
        login: token?.actor.login ?? "",
        hooks,
        guarded: !token || !(0,permission/* covers */.h)(token.permissions, { workflows: "write" }),
        notes: (0,folders/* scratchFile */.LE)(store.folder),
        rules: token ? ruleLines(store, repository, token.actor) : "",
    };
    await serveGit(request, response, ask, (moves) => (0,push/* pushed */.I)(store, repository, moves, token?.actor ?? { login: "", run: null, job: null }));
    return token ?? null;
}
async function admitted(store, request, path) {
    const token = (0,store_token/* tokenOf */.B9)(store.tokens, request.headers.authorization, store.now());
    const found = store.find(path.repository);
    const repository = token !== null && refusalOf(found, token, path) ? await asPublic(store, found, path) : found;
    return { token, repository, refusal: refusalOf(repository, token, path) };
}
async function asPublic(store, repository, { service }) {
    if (!repository?.private || service === "git-receive-pack")
        return repository;
    if (!(await store.visibility.get(repository.id)?.()))
        return repository;
    return store.repositories.put(repository.id, { ...repository, private: false });
}
function refusalOf(repository, token, { service }) {
    if (token === null) {
        return {
            status: 401,
            text: "Invalid username or token. Password authentication is not supported for Git operations.",
        };
    }
    const writes = service === "git-receive-pack";
    const open = repository !== undefined && !repository.private;
    if (!token)
        return open && !writes ? null : { status: 401, text: "No anonymous access." };
    const own = repository !== undefined && (0,store_token/* opens */.UI)(token, repository.name);
    if (!repository || (!own && !open))
        return { status: 404, text: "Repository not found." };
    const denied = { status: 403, text: `Permission to ${repository.name}.git denied to ${token.actor.login}.` };
    if (writes)
        return own && (0,permission/* covers */.h)(token.permissions, { contents: "write" }) ? null : denied;
    if (open || (0,permission/* covers */.h)(token.permissions, { contents: "read" }))
        return null;
    const hint = "A rehearsal treats it as private; visibility: public in .github/rehearsal.yml says otherwise.";
    return { status: 403, text: `Write access to repository not granted.\n${hint}` };
}

// EXTERNAL MODULE: ./packages/rehearsal/github/people/user.js
var people_user = __webpack_require__(648);
;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/routing/refusal.js
class Refusal extends Error {
    status;
    errors;
    headers;
    page;
    constructor(status, message, more = {}) {
        super(message);
        this.status = status;
        this.errors = more.errors;
        this.headers = more.headers ?? {};
        this.page = more.page;
    }
}
function notFound() {
    return new Refusal(404, "Not Found");
}
function invalid(fault) {
    return new Refusal(422, "Validation Failed", { errors: [fault] });
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/routing/route.js

function ok(body) {
    return { status: 200, body };
}
function param(call, name) {
    const value = call.params[name];
    if (value === undefined)
        throw new Error(`The route has no {${name}}`);
    return value;
}
function idParam(call, name) {
    const value = param(call, name);
    if (!/^\d{1,15}$/.test(value))
        throw new Refusal(404, "Not Found");
    return Number(value);
}
class Body {
    #fields;
    constructor(fields) {
        this.#fields = fields;
    }
    has(name) {
        return this.#fields[name] !== undefined && this.#fields[name] !== null;
    }
    whole() {
        return { ...this.#fields };
    }
    raw(name) {
        return this.#fields[name];
    }
    string(name) {
        const value = this.optionalString(name);
        if (value === undefined)
            throw new Refusal(422, `Invalid request.\n\n"${name}" wasn't supplied.`);
        return value;
    }
    optionalString(name) {
        return this.#read(name, "string", (value) => typeof value === "string");
    }
    boolean(name, otherwise) {
        const value = this.#read(name, "boolean", (item) => typeof item === "boolean");
        return value ?? otherwise;
    }
    list(name) {
        return this.#read(name, "array", Array.isArray);
    }
    object(name) {
        const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
        const value = this.#read(name, "object", isObject);
        return value === undefined ? undefined : new Body(value);
    }
    #read(name, type, fits) {
        const value = this.#fields[name];
        if (value === undefined || value === null)
            return undefined;
        if (fits(value))
            return value;
        const message = `Invalid request.\n\nFor 'properties/${name}', ${JSON.stringify(value)} is not a${type === "array" || type === "object" ? "n" : ""} ${type}.`;
        throw new Refusal(422, message);
    }
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/repository/repos.js



const repos = [
    {
        method: "GET",
        path: "/repos/{owner}/{repo}",
        docs: "repos/repos#get-a-repository",
        needs: { metadata: "read" },
        run: ({ store, repository }) => ok(fullRepository(store, repository)),
    },
];
function apiOf(store, repository) {
    return `${store.urls.api}/repos/${repository.name}`;
}
function htmlOf(store, repository) {
    return `${store.urls.server}/${repository.name}`;
}
function encodePath(path) {
    return path.split("/").map(encodeURIComponent).join("/");
}
const plainLinks = "contributors deployments downloads events forks hooks languages merges stargazers subscribers subscription tags teams".split(" ");
const templates = {
    archive: "{archive_format}{/ref}",
    assignees: "assignees{/user}",
    blobs: "git/blobs{/sha}",
    branches: "branches{/branch}",
    collaborators: "collaborators{/collaborator}",
    comments: "comments{/number}",
    commits: "commits{/sha}",
    compare: "compare/{base}...{head}",
    contents: "contents/{+path}",
    git_commits: "git/commits{/sha}",
    git_refs: "git/refs{/sha}",
    git_tags: "git/tags{/sha}",
    issue_comment: "issues/comments{/number}",
    issue_events: "issues/events{/number}",
    issues: "issues{/number}",
    keys: "keys{/key_id}",
    labels: "labels{/name}",
    milestones: "milestones{/number}",
    notifications: "notifications{?since,all,participating}",
    pulls: "pulls{/number}",
    releases: "releases{/id}",
    statuses: "statuses/{sha}",
    trees: "git/trees{/sha}",
};
function minimalRepository(store, repository) {
    const api = apiOf(store, repository);
    const [owner = "", name = ""] = repository.name.split("/");
    const links = [
        ...plainLinks.map((link) => [`${link}_url`, `${api}/${link}`]),
        ...Object.entries(templates).map(([link, rest]) => [`${link}_url`, `${api}/${rest}`]),
    ];
    return {
        id: repository.id,
        node_id: (0,people_user/* nodeId */.s5)("Repository", repository.id),
        name,
        full_name: repository.name,
        owner: (0,people_user/* simpleUser */.U5)(store, owner),
        private: repository.private,
        html_url: htmlOf(store, repository),
        description: null,
        fork: false,
        url: api,
        ...Object.fromEntries(links),
    };
}
function fullRepository(store, repository) {
    return { ...repositoryBody(store, repository), subscribers_count: 0, network_count: 0 };
}
function repositoryBody(store, repository) {
    const html = htmlOf(store, repository);
    const counts = "forks_count stargazers_count watchers_count size open_issues_count forks open_issues watchers".split(" ");
    return {
        ...minimalRepository(store, repository),
        ...Object.fromEntries(counts.map((name) => [name, 0])),
        git_url: `${html.replace(/^http/, "git")}.git`,
        ssh_url: `git@github.localhost:${repository.name}.git`,
        clone_url: `${html}.git`,
        svn_url: html,
        mirror_url: null,
        homepage: null,
        language: null,
        default_branch: repository.defaultBranch,
        visibility: repository.private ? "private" : "public",
        has_issues: true,
        has_projects: false,
        has_wiki: false,
        has_pages: false,
        has_downloads: true,
        has_discussions: false,
        archived: false,
        disabled: false,
        license: null,
        pushed_at: (0,store_object/* isoSeconds */.nE)(repository.pushedAt),
        created_at: (0,store_object/* isoSeconds */.nE)(repository.createdAt),
        updated_at: (0,store_object/* isoSeconds */.nE)(repository.pushedAt),
    };
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/routing/page.js
function page(call, items, wrap) {
    const { size, number, last } = place(call, items.length);
    const shown = items.slice((number - 1) * size, number * size);
    const link = linkHeader(call, number, last);
    return { status: 200, body: wrap(shown, items.length), ...(link ? { headers: { link } } : {}) };
}
function place(call, total) {
    const size = Math.min(Math.max(whole(call.query.get("per_page"), 30), 1), 100);
    const last = Math.max(Math.ceil(total / size), 1);
    return { size, number: Math.max(whole(call.query.get("page"), 1), 1), last };
}
function whole(text, otherwise) {
    return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : otherwise;
}
function linkHeader(call, number, last) {
    const to = (target, rel) => {
        const url = new URL(call.url);
        url.searchParams.set("page", String(target));
        return `<${url.href}>; rel="${rel}"`;
    };
    const before = number > 1 ? [to(Math.min(number - 1, last), "prev")] : [];
    const after = number < last ? [to(number + 1, "next"), to(last, "last")] : [];
    return [...before, ...after, ...(number > 1 ? [to(1, "first")] : [])].join(", ");
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/people/app-proof.js


function provenApp({ store, authorization }) {
    const [, head = "", claims = "", signature = ""] = /^bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/i.exec(authorization) ?? [];
    const read = (part) => JSON.parse(Buffer.from(part, "base64url").toString());
    const refused = new Refusal(401, "A JSON web token could not be decoded");
    if (head === "")
        throw refused;
    try {
        const { iss, iat, exp } = read(claims);
        const app = store.apps.all().find(({ id, clientId }) => [String(id), clientId].includes(String(iss)));
        const proof = (0,external_node_crypto_.createVerify)("RSA-SHA256").update(`${head}.${claims}`);
        if (!app || read(head).alg !== "RS256" || !proof.verify(app.publicKey, signature, "base64url"))
            throw refused;
        judgeTimes(Number(iat), Number(exp), Date.now() / 1000);
        return app;
    }
    catch (cause) {
        throw cause instanceof Refusal ? cause : refused;
    }
}
function judgeTimes(iat, exp, now) {
    if (exp > now + 660)
        throw new Refusal(401, "'Expiration time' claim ('exp') is too far in the future");
    if (!(exp > now))
        throw new Refusal(401, "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires");
    if (!(iat <= now + 60))
        throw new Refusal(401, "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued");
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/people/apps.js





const apps = [
    {
        method: "GET",
        path: "/app",
        docs: "apps/apps#get-the-authenticated-app",
        needs: {},
        signed: true,
        run: (call) => ok({ ...appBody(call.store, provenApp(call)), installations_count: 1 }),
    },
    {
        method: "GET",
        path: "/app/installations/{installation_id}",
        docs: "apps/apps#get-an-installation-for-the-authenticated-app",
        needs: {},
        signed: true,
        run: (call) => {
            const app = provenApp(call);
            if (app.installation !== idParam(call, "installation_id"))
                throw notFound();
            return ok(installationBody(call.store, app));
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/installation",
        docs: "apps/apps#get-a-repository-installation-for-the-authenticated-app",
        needs: {},
        signed: true,
        run: (call) => {
            const app = provenApp(call);
            const name = `${param(call, "owner")}/${param(call, "repo")}`.toLowerCase();
            if (!app.repositories.some((own) => own.toLowerCase() === name))
                throw notFound();
            return ok(installationBody(call.store, app));
        },
    },
];
function spellPermissions(permissions) {
    const held = Object.entries(permissions).filter(([, level]) => level !== "none");
    return Object.fromEntries(held.map(([scope, level]) => [scope.replaceAll("-", "_"), level]));
}
function appBody(store, app) {
    const made = (0,store_object/* isoSeconds */.nE)(app.createdAt);
    return {
        id: app.id,
        slug: app.slug,
        node_id: (0,people_user/* nodeId */.s5)("App", app.id),
        client_id: app.clientId,
        owner: (0,people_user/* simpleUser */.U5)(store, app.owner),
        name: app.slug,
        description: "",
        external_url: `${store.urls.server}/apps/${app.slug}`,
        html_url: `${store.urls.server}/apps/${app.slug}`,
        created_at: made,
        updated_at: made,
        permissions: { metadata: "read", ...spellPermissions(app.permissions) },
        events: [],
    };
}
function installationBody(store, app) {
    const made = (0,store_object/* isoSeconds */.nE)(app.createdAt);
    return {
        id: app.installation,
        app_id: app.id,
        client_id: app.clientId,
        app_slug: app.slug,
        account: { ...(0,people_user/* simpleUser */.U5)(store, app.owner), type: "Organization" },
        target_id: (0,people_user/* userId */.J3)(store, app.owner),
        target_type: "Organization",
        repository_selection: "selected",
        access_tokens_url: `${store.urls.api}/app/installations/${app.installation}/access_tokens`,
        repositories_url: `${store.urls.api}/installation/repositories`,
        html_url: `${store.urls.server}/organizations/${app.owner}/settings/installations/${app.installation}`,
        permissions: { metadata: "read", ...spellPermissions(app.permissions) },
        events: [],
        created_at: made,
        updated_at: made,
        single_file_name: null,
        suspended_by: null,
        suspended_at: null,
    };
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/people/app-tokens.js








const hour = 3600_000;
const appTokens = [
    {
        method: "POST",
        path: "/app/installations/{installation_id}/access_tokens",
        docs: "apps/apps#create-an-installation-access-token-for-an-app",
        needs: {},
        signed: true,
        run: app_tokens_create,
    },
    {
        method: "DELETE",
        path: "/installation/token",
        docs: "apps/installations#revoke-an-installation-access-token",
        needs: {},
        run: (call) => {
            const token = installation(call);
            call.store.tokens.remove(token.hash);
            return { status: 204 };
        },
    },
    {
        method: "GET",
        path: "/installation/repositories",
        docs: "apps/installations#list-repositories-accessible-to-the-app-installation",
        needs: {},
        run: (call) => {
            const { repository, others = [] } = installation(call);
            const repositories = [repository, ...others].flatMap((name) => call.store.find(name) ?? []);
            return page(call, repositories, (shown, total_count) => ({
                total_count,
                repositories: shown.map((item) => repositoryBody(call.store, item)),
                repository_selection: "selected",
            }));
        },
    },
];
function installation({ token }) {
    if (!token)
        throw new Refusal(401, "Requires authentication");
    if (token.kind === "person")
        throw new Refusal(403, "You must authenticate with an installation access token in order to use this endpoint.");
    return token;
}
function app_tokens_create(call) {
    const { store, body } = call;
    const app = provenApp(call);
    if (app.installation !== idParam(call, "installation_id"))
        throw notFound();
    const [first, ...others] = wanted(call, app);
    if (!first)
        throw unknownRepository();
    const permissions = downscoped(app, body.object("permissions")?.whole() ?? {});
    const request = { repository: first.name, others: others.map(({ name }) => name), permissions };
    const token = (0,store_token/* issueAppToken */.YH)(store.tokens, app.id, { ...request, login: `${app.slug}[bot]` }, store.now());
    const isNamed = body.has("repositories") || body.has("repository_ids");
    const answer = {
        token,
        expires_at: (0,store_object/* isoSeconds */.nE)(store.now() + hour),
        permissions: spellPermissions(permissions),
        repository_selection: "selected",
        ...(isNamed && { repositories: [first, ...others].map((item) => repositoryBody(store, item)) }),
    };
    return { status: 201, body: answer };
}
function wanted({ store, body }, app) {
    const own = app.repositories.flatMap((name) => store.find(name) ?? []);
    const pick = (items, fits) => items.map((item) => {
        const match = own.find((repository) => fits(item, repository));
        if (!match)
            throw unknownRepository();
        return match;
    });
    const names = body.list("repositories");
    const ids = body.list("repository_ids");
    if (!names && !ids)
        return own;
    const byName = pick(names ?? [], (name, repository) => repository.name.toLowerCase() === `${app.owner}/${String(name)}`.toLowerCase());
    return [...new Set([...byName, ...pick(ids ?? [], (id, repository) => repository.id === id)])];
}
function unknownRepository() {
    const message = "There is at least one repository that does not exist or is not accessible to the parent installation.";
    return new Refusal(422, message);
}
const levels = { read: 1, write: 2 };
function downscoped({ permissions }, asked) {
    const wanted = Object.entries(asked).map(([scope, level]) => [scope.replaceAll("_", "-"), String(level)]);
    for (const [scope, level] of wanted) {
        const most = scope === "metadata" ? "read" : permissions[scope];
        if ((levels[level] ?? 9) > (levels[most ?? ""] ?? 0))
            throw new Refusal(422, "The permissions requested are not granted to this installation.");
    }
    return wanted.length === 0 ? permissions : Object.fromEntries(wanted);
}

// EXTERNAL MODULE: ./packages/rehearsal/github/people/collaborator.js + 1 modules
var collaborator = __webpack_require__(604);
;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/people/collaborators.js





const collaborators = [
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/collaborators",
        docs: "collaborators/collaborators#list-repository-collaborators",
        needs: { metadata: "read" },
        run: (call) => page(call, (0,collaborator/* collaboratorsOf */.FJ)(call.store, call.repository), (shown) => shown.map((item) => personBody(call.store, item))),
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/collaborators/{username}",
        docs: "collaborators/collaborators#check-if-a-user-is-a-repository-collaborator",
        needs: { metadata: "read" },
        run: (call) => {
            if (!collaborators_find(call))
                throw notFound();
            return { status: 204 };
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/collaborators/{username}/permission",
        docs: "collaborators/collaborators#get-repository-permissions-for-a-user",
        needs: { metadata: "read" },
        run: (call) => {
            const person = collaborators_find(call);
            if (person) {
                const { role } = person;
                return ok({ permission: coarse[role], role_name: role, user: personBody(call.store, person) });
            }
            const user = (0,people_user/* simpleUser */.U5)(call.store, param(call, "username"));
            return ok({ permission: "none", role_name: "", user: { ...user, permissions: may(undefined), role_name: "" } });
        },
    },
];
const coarse = {
    read: "read",
    triage: "read",
    write: "write",
    maintain: "write",
    admin: "admin",
};
function collaborators_find(call) {
    return (0,collaborator/* findCollaborator */.YY)(call.store, call.repository, param(call, "username"));
}
function personBody(store, { login, role }) {
    return { ...(0,people_user/* simpleUser */.U5)(store, login), permissions: may(role), role_name: role };
}
function may(role) {
    const least = { pull: "read", triage: "triage", push: "write", maintain: "maintain", admin: "admin" };
    return Object.fromEntries(Object.entries(least).map(([name, wanted]) => [name, role ? (0,collaborator/* reaches */.O6)(role, wanted) : false]));
}

// EXTERNAL MODULE: ./packages/rehearsal/github/people/team.js
var people_team = __webpack_require__(4586);
;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/people/team-body.js


function teamBody(store, team) {
    const url = teamUrl(store, team);
    return {
        id: team.id,
        node_id: (0,people_user/* nodeId */.s5)("Team", team.id),
        name: team.name,
        slug: team.slug,
        description: null,
        privacy: "closed",
        notification_setting: "notifications_enabled",
        permission: "pull",
        url,
        html_url: `${store.urls.server}/orgs/${team.organization}/teams/${team.slug}`,
        members_url: `${url}/members{/member}`,
        repositories_url: `${url}/repos`,
        type: "organization",
        parent: null,
    };
}
function fullTeam(store, team) {
    return {
        ...teamBody(store, team),
        created_at: (0,store_object/* isoSeconds */.nE)(team.createdAt),
        updated_at: (0,store_object/* isoSeconds */.nE)(team.updatedAt),
        members_count: team.members.length,
        repos_count: 0,
        organization: organizationBody(store, team.organization),
    };
}
function teamUrl(store, { organization, slug }) {
    return `${store.urls.api}/orgs/${organization}/teams/${slug}`;
}
function organizationBody(store, login) {
    const url = `${store.urls.api}/orgs/${login}`;
    const since = (0,store_object/* isoSeconds */.nE)(0);
    return {
        login,
        id: 1,
        node_id: (0,people_user/* nodeId */.s5)("Organization", login),
        url,
        repos_url: `${url}/repos`,
        events_url: `${url}/events`,
        hooks_url: `${url}/hooks`,
        issues_url: `${url}/issues`,
        members_url: `${url}/members{/member}`,
        public_members_url: `${url}/public_members{/member}`,
        avatar_url: `${store.urls.server}/avatars/${login}`,
        description: null,
        has_organization_projects: false,
        has_repository_projects: false,
        public_repos: 0,
        public_gists: 0,
        followers: 0,
        following: 0,
        html_url: `${store.urls.server}/${login}`,
        type: "Organization",
        created_at: since,
        updated_at: since,
        archived_at: null,
    };
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/people/teams.js






const teams = [
    {
        method: "GET",
        path: "/orgs/{org}/teams",
        docs: "teams/teams#list-teams",
        needs: { members: "read" },
        run: (call) => page(call, (0,people_team/* teamsOf */.uk)(call.store, param(call, "org")), (shown) => shown.map((team) => teamBody(call.store, team))),
    },
    {
        method: "GET",
        path: "/orgs/{org}/teams/{team_slug}",
        docs: "teams/teams#get-a-team-by-name",
        needs: { members: "read" },
        run: (call) => ok(fullTeam(call.store, teams_find(call))),
    },
    {
        method: "GET",
        path: "/orgs/{org}/teams/{team_slug}/members",
        docs: "teams/members#list-team-members",
        needs: { members: "read" },
        run: (call) => {
            const members = call.query.get("role") === "maintainer" ? [] : teams_find(call).members;
            return page(call, members, (shown) => shown.map((login) => (0,people_user/* simpleUser */.U5)(call.store, login)));
        },
    },
    {
        method: "GET",
        path: "/orgs/{org}/teams/{team_slug}/memberships/{username}",
        docs: "teams/members#get-team-membership-for-a-user",
        needs: { members: "read" },
        run: (call) => {
            const [team, login] = [teams_find(call), param(call, "username")];
            if (!(0,people_team/* isMember */.NB)(team, login))
                throw notFound();
            const url = `${teamUrl(call.store, team)}/memberships/${encodeURIComponent(login)}`;
            return ok({ url, role: "member", state: "active" });
        },
    },
];
function teams_find(call) {
    const team = (0,people_team/* findTeam */.LI)(call.store, param(call, "org"), param(call, "team_slug"));
    if (!team)
        throw notFound();
    return team;
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/people/users.js




const users = [
    {
        method: "GET",
        path: "/user",
        docs: "users/users#get-the-authenticated-user",
        needs: {},
        run: (call) => {
            if (!call.token)
                throw new Refusal(401, "Requires authentication");
            if (call.token.kind === "person")
                return ok(publicUser(call.store, call.token.actor.login));
            throw new Refusal(403, "Resource not accessible by integration");
        },
    },
    {
        method: "GET",
        path: "/users/{username}",
        docs: "users/users#get-a-user",
        needs: {},
        run: (call) => ok(publicUser(call.store, param(call, "username"))),
    },
];
function publicUser(store, login) {
    const since = (0,store_object/* isoSeconds */.nE)(0);
    const empty = { name: null, company: null, blog: null, location: null, email: null, hireable: null, bio: null };
    const counts = { public_repos: 0, public_gists: 0, followers: 0, following: 0 };
    return { ...(0,people_user/* simpleUser */.U5)(store, login), ...empty, ...counts, created_at: since, updated_at: since };
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/rate-limit.js

const rateLimit = [
    {
        method: "GET",
        path: "/rate_limit",
        docs: "rate-limit/rate-limit#get-rate-limit-status-for-the-authenticated-user",
        needs: {},
        run: ({ limit }) => {
            const rate = { limit: limit.limit, remaining: limit.remaining, reset: limit.reset, used: limit.used };
            const other = { limit: 30, remaining: 30, reset: limit.reset, used: 0 };
            return ok({ resources: { core: rate, search: other }, rate });
        },
    },
];

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/releases/release-body.js




function assetBody({ store, repository }, release, asset) {
    const tag = release.draft ? `untagged-${release.id}` : encodePath(release.tag);
    return {
        url: `${apiOf(store, repository)}/releases/assets/${asset.id}`,
        id: asset.id,
        node_id: (0,people_user/* nodeId */.s5)("ReleaseAsset", asset.id),
        name: asset.name,
        label: asset.label,
        uploader: (0,people_user/* simpleUser */.U5)(store, asset.uploader),
        content_type: asset.contentType,
        state: asset.state,
        size: asset.size,
        digest: asset.digest,
        download_count: 0,
        created_at: (0,store_object/* isoSeconds */.nE)(asset.createdAt),
        updated_at: (0,store_object/* isoSeconds */.nE)(asset.updatedAt),
        browser_download_url: `${htmlOf(store, repository)}/releases/download/${tag}/${encodeURIComponent(asset.name)}`,
    };
}
function releaseBody(call, item) {
    const { store, repository } = call;
    const [api, html] = [apiOf(store, repository), htmlOf(store, repository)];
    const url = `${api}/releases/${item.id}`;
    const tag = encodePath(item.tag);
    return {
        url,
        assets_url: `${url}/assets`,
        upload_url: `${url.replace("/api/v3/", "/api/uploads/")}/assets{?name,label}`,
        html_url: item.draft ? `${html}/releases/tag/untagged-${item.id}` : `${html}/releases/tag/${tag}`,
        id: item.id,
        author: (0,people_user/* simpleUser */.U5)(store, item.author),
        node_id: (0,people_user/* nodeId */.s5)("Release", item.id),
        tag_name: item.tag,
        target_commitish: item.target,
        name: item.name,
        draft: item.draft,
        immutable: item.immutable,
        prerelease: item.prerelease,
        created_at: (0,store_object/* isoSeconds */.nE)(item.createdAt),
        updated_at: (0,store_object/* isoSeconds */.nE)(item.updatedAt),
        published_at: item.publishedAt === null ? null : (0,store_object/* isoSeconds */.nE)(item.publishedAt),
        assets: assetsOf(store, item).map((asset) => assetBody(call, item, asset)),
        tarball_url: item.draft ? null : `${api}/tarball/${tag}`,
        zipball_url: item.draft ? null : `${api}/zipball/${tag}`,
        body: item.body,
    };
}

// EXTERNAL MODULE: ./packages/rehearsal/github/git/workflow-guard.js
var workflow_guard = __webpack_require__(911);
// EXTERNAL MODULE: ./packages/rehearsal/github/store/ref.js
var store_ref = __webpack_require__(2684);
// EXTERNAL MODULE: ./packages/rehearsal/github/store/store.js + 2 modules
var store = __webpack_require__(4668);
// EXTERNAL MODULE: ./packages/rehearsal/github/store/tree.js
var store_tree = __webpack_require__(4386);
;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/repository/git-blobs.js





const gitBlobs = [
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/git/blobs/{file_sha}",
        docs: "git/blobs#get-a-blob",
        needs: { contents: "read" },
        run: async (call) => {
            const sha = param(call, "file_sha");
            const blob = /^[0-9a-f]{40}$/.test(sha) ? await call.git.read(sha) : null;
            if (!(0,store/* isType */.X)(blob, "blob"))
                throw notFound();
            if (call.media === "raw")
                return ok(blob.body);
            return ok({
                sha,
                node_id: (0,people_user/* nodeId */.s5)("Blob", sha),
                size: blob.body.length,
                url: `${apiOf(call.store, call.repository)}/git/blobs/${sha}`,
                content: wrapBase64(blob.body),
                encoding: "base64",
            });
        },
    },
    {
        method: "POST",
        path: "/repos/{owner}/{repo}/git/blobs",
        docs: "git/blobs#create-a-blob",
        needs: { contents: "write" },
        run: async (call) => {
            const content = call.body.string("content");
            const encoding = call.body.optionalString("encoding") ?? "utf-8";
            if (encoding !== "utf-8" && encoding !== "base64")
                throw new Refusal(422, "encoding must be utf-8 or base64");
            const bytes = Buffer.from(content, encoding === "base64" ? "base64" : "utf8");
            const sha = await call.git.write("blob", bytes);
            return { status: 201, body: { sha, url: `${apiOf(call.store, call.repository)}/git/blobs/${sha}` } };
        },
    },
];
function wrapBase64(bytes) {
    return bytes.toString("base64").replaceAll(/.{1,60}/g, "$&\n");
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/repository/contents.js






const contents = [
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/contents/{path}",
        docs: "repos/contents#get-repository-content",
        needs: { contents: "read" },
        run: async (call) => {
            const path = param(call, "path").replaceAll(/^\/+|\/+$/g, "");
            const ref = call.query.get("ref") ?? call.repository.defaultBranch;
            const commit = await findCommit(call, ref);
            if (!commit)
                throw new Refusal(404, `No commit found for the ref ${ref}`);
            const object = await call.git.read(`${commit}:${path}`);
            if ((0,store/* isType */.X)(object, "tree"))
                return ok(folder(call, path, ref, (0,store_tree/* parseTree */.cZ)(object.body)));
            if (!(0,store/* isType */.X)(object, "blob"))
                throw notFound();
            if (call.media === "raw")
                return ok(object.body);
            return ok({
                type: "file",
                encoding: "base64",
                size: object.body.length,
                content: wrapBase64(object.body),
                ...contents_place(call, path, ref, object.sha, "blob"),
            });
        },
    },
];
async function findCommit({ git }, ref) {
    if (ref === "" || /[\s~^:?*[\\]|\.\.|@\{/.test(ref))
        return null;
    const isWhole = /^[0-9a-f]{40}$|^refs\//.test(ref);
    const specs = isWhole ? [ref] : [`refs/heads/${ref}`, `refs/tags/${ref}`, ref];
    for (const spec of specs) {
        const commit = await git.commit(spec);
        if (commit)
            return commit.sha;
    }
    return null;
}
const kinds = { "040000": "dir", "160000": "submodule", "120000": "symlink" };
function folder(call, path, ref, entries) {
    return entries.map(({ name, mode, sha }) => ({
        type: kinds[mode] ?? "file",
        size: 0,
        ...contents_place(call, path === "" ? name : `${path}/${name}`, ref, sha, mode === "040000" ? "tree" : "blob"),
    }));
}
function contents_place({ store, repository }, path, ref, sha, kind) {
    const [api, html] = [apiOf(store, repository), htmlOf(store, repository)];
    const safe = encodePath(path);
    const url = `${api}/contents/${safe}?ref=${encodeURIComponent(ref)}`;
    const git = `${api}/git/${kind}s/${sha}`;
    const page = `${html}/${kind}/${encodePath(ref)}/${safe}`;
    return {
        name: path.slice(path.lastIndexOf("/") + 1),
        path,
        sha,
        url,
        git_url: git,
        html_url: page,
        download_url: kind === "blob" ? `${html}/raw/${encodePath(ref)}/${safe}` : null,
        _links: { self: url, git, html: page },
    };
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/releases/release-keep.js






async function keepRelease(call, known, draft) {
    const { body, store, repository, actor } = call;
    if (known.immutable && (body.has("tag_name") || body.has("target_commitish") || draft))
        throw new Refusal(422, "Cannot change the tag, the target or the draft state of an immutable release.");
    const text = (name, otherwise) => (body.has(name) ? body.string(name) : otherwise);
    const now = store.now();
    const publishes = known.draft && !draft;
    const release = {
        ...known,
        tag: body.optionalString("tag_name") ?? known.tag,
        target: body.optionalString("target_commitish") ?? known.target,
        name: text("name", known.name),
        body: text("body", known.body),
        prerelease: body.boolean("prerelease", known.prerelease),
        draft,
        updatedAt: now,
    };
    await guardTarget(call, release.target);
    if (!draft)
        await claimTag(call, release);
    const immutable = publishes ? repository.immutableReleases === true : known.immutable;
    const publishedAt = publishes ? now : known.publishedAt;
    const kept = store.releases.put(known.id, {
        ...release,
        immutable,
        publishedAt,
        ...latestOf(call, release, publishes),
    });
    if (publishes && immutable)
        store.spentTags.put(kept.id, { repository: repository.id, tag: kept.tag });
    const change = publishes ? "published" : known.tag === "" ? "created" : "edited";
    store.effect(actor, repository.name, `release.${change}`, kept.tag, { to: String(kept.id) });
    return kept;
}
function latestOf({ body, store, repository }, { draft, prerelease, tag }, publishes) {
    const asked = body.optionalString("make_latest") ?? (publishes ? "true" : "false");
    if (!["true", "false", "legacy"].includes(asked))
        throw invalid({ resource: "Release", code: "invalid", field: "make_latest" });
    if (draft || prerelease || asked === "false")
        return {};
    const other = latestRelease(store, repository)?.tag;
    const isLower = asked === "legacy" && other !== undefined && isHigher(other, tag);
    return isLower ? {} : { latestSince: store.now() };
}
function isHigher(one, other) {
    return one.localeCompare(other, "en", { numeric: true }) > 0;
}
async function guardTarget(call, target) {
    const sha = await findCommit(call, target);
    if (sha && (await (0,workflow_guard/* forbiddenWorkflow */.L)(call.git, call.token, null, sha)))
        throw new Refusal(403, "Resource not accessible by integration");
}
async function claimTag(call, { id, tag, target }) {
    const { store, repository, git, actor } = call;
    const taken = releasesOf(store, repository).some((item) => item.id !== id && !item.draft && item.tag === tag);
    if (taken)
        throw invalid({ resource: "Release", code: "already_exists", field: "tag_name" });
    const own = store.spentTags.get(id)?.tag === tag;
    if (!own && isSpent(store, repository, tag)) {
        const message = "tag_name was used by an immutable release";
        throw invalid({ resource: "Release", code: "custom", field: "tag_name", message });
    }
    const ref = `refs/tags/${tag}`;
    if (await (0,store_ref/* readRef */.sg)(git, ref))
        return;
    const sha = await findCommit(call, target);
    if (!sha)
        throw invalid({ resource: "Release", code: "invalid", field: "target_commitish" });
    if ((await git.run(["check-ref-format", ref])).code !== 0)
        throw invalid({ resource: "Release", code: "custom", field: "tag_name", message: "tag_name is not a valid tag" });
    if (await (0,store_ref/* moveRef */.LH)(git, ref, sha, store_ref/* nothing */.s6))
        await (0,push/* pushed */.I)(store, repository, [{ ref, from: store_ref/* nothing */.s6, to: sha }], actor);
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/releases/releases.js






const releases = [
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/releases",
        docs: "releases/releases#list-releases",
        needs: { contents: "read" },
        run: (call) => page(call, visible(call), (shown) => shown.map((item) => releaseBody(call, item))),
    },
    {
        method: "POST",
        path: "/repos/{owner}/{repo}/releases",
        docs: "releases/releases#create-a-release",
        needs: { contents: "write" },
        run: async (call) => {
            const { store, repository, actor } = call;
            const now = store.now();
            call.body.string("tag_name");
            const blank = {
                id: store.ids.next("release"),
                repository: repository.id,
                tag: "",
                target: repository.defaultBranch,
                name: null,
                body: null,
                draft: true,
                prerelease: false,
                immutable: false,
                author: actor.login,
                createdAt: now,
                publishedAt: null,
                updatedAt: now,
            };
            return {
                status: 201,
                body: releaseBody(call, await keepRelease(call, blank, call.body.boolean("draft", false))),
            };
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/releases/latest",
        docs: "releases/releases#get-the-latest-release",
        needs: { contents: "read" },
        run: (call) => {
            const release = latestRelease(call.store, call.repository);
            if (!release)
                throw notFound();
            return ok(releaseBody(call, release));
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/releases/tags/{tag}",
        docs: "releases/releases#get-a-release-by-tag-name",
        needs: { contents: "read" },
        run: (call) => {
            const release = releasesOf(call.store, call.repository).find(({ draft, tag }) => !draft && tag === param(call, "tag"));
            if (!release)
                throw notFound();
            return ok(releaseBody(call, release));
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/releases/{release_id}",
        docs: "releases/releases#get-a-release",
        needs: { contents: "read" },
        run: (call) => {
            const release = visible(call).find(({ id }) => id === idParam(call, "release_id"));
            if (!release)
                throw notFound();
            return ok(releaseBody(call, release));
        },
    },
    {
        method: "PATCH",
        path: "/repos/{owner}/{repo}/releases/{release_id}",
        docs: "releases/releases#update-a-release",
        needs: { contents: "write" },
        run: async (call) => {
            const known = findRelease(call);
            return ok(releaseBody(call, await keepRelease(call, known, call.body.boolean("draft", known.draft))));
        },
    },
    {
        method: "DELETE",
        path: "/repos/{owner}/{repo}/releases/{release_id}",
        docs: "releases/releases#delete-a-release",
        needs: { contents: "write" },
        run: (call) => {
            const known = findRelease(call);
            for (const asset of assetsOf(call.store, known))
                removeAsset(call.store, asset);
            call.store.releases.remove(known.id);
            call.store.effect(call.actor, call.repository.name, "release.deleted", known.tag);
            return { status: 204 };
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/immutable-releases",
        docs: "repos/repos#check-if-immutable-releases-are-enabled-for-a-repository",
        needs: { administration: "read" },
        run: ({ repository }) => {
            if (!repository.immutableReleases)
                throw notFound();
            return ok({ enabled: true, enforced_by_owner: false });
        },
    },
    ...["PUT", "DELETE"].map((method) => ({
        method,
        path: "/repos/{owner}/{repo}/immutable-releases",
        docs: `repos/repos#${method === "PUT" ? "enable" : "disable"}-immutable-releases`,
        needs: { administration: "write" },
        run: ({ store, repository }) => {
            store.repositories.put(repository.id, { ...repository, immutableReleases: method === "PUT" });
            return { status: 204 };
        },
    })),
];
function findRelease(call) {
    const release = call.store.releases.get(idParam(call, "release_id"));
    if (release?.repository !== call.repository.id)
        throw notFound();
    return release;
}
function visible({ store, repository, token }) {
    const writer = token?.permissions.contents === "write";
    return releasesOf(store, repository).filter(({ draft }) => writer || !draft);
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/releases/release-assets.js









const releaseAssets = [
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/releases/{release_id}/assets",
        docs: "releases/assets#list-release-assets",
        needs: { contents: "read" },
        run: (call) => {
            const release = findRelease(call);
            return page(call, assetsOf(call.store, release), (shown) => shown.map((item) => assetBody(call, release, item)));
        },
    },
    {
        method: "POST",
        path: "/repos/{owner}/{repo}/releases/{release_id}/assets",
        docs: "releases/assets#upload-a-release-asset",
        needs: { contents: "write" },
        takes: "bytes",
        run: upload,
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/releases/assets/{asset_id}",
        docs: "releases/assets#get-a-release-asset",
        needs: { contents: "read" },
        run: async (call) => {
            const { asset, release } = release_assets_find(call);
            if (call.media !== "octet-stream")
                return ok(assetBody(call, release, asset));
            if (asset.state !== "uploaded")
                throw notFound();
            const headers = {
                "content-type": "application/octet-stream",
                "content-disposition": `attachment; filename=${asset.name}`,
            };
            return { status: 200, body: await (0,external_node_fs_promises_.readFile)((0,artifacts_blob/* contentPath */.nX)(assetFolder(call.store, asset.id))), headers };
        },
    },
    {
        method: "PATCH",
        path: "/repos/{owner}/{repo}/releases/assets/{asset_id}",
        docs: "releases/assets#update-a-release-asset",
        needs: { contents: "write" },
        run: (call) => {
            const { asset, release } = release_assets_find(call);
            const name = fileName(call.body.optionalString("name") ?? asset.name);
            refuseImmutable(release);
            refuseTaken(call, release, name, asset.id);
            const label = call.body.optionalString("label") ?? asset.label;
            const changed = call.store.assets.put(asset.id, { ...asset, name, label, updatedAt: call.store.now() });
            return ok(assetBody(call, release, changed));
        },
    },
    {
        method: "DELETE",
        path: "/repos/{owner}/{repo}/releases/assets/{asset_id}",
        docs: "releases/assets#delete-a-release-asset",
        needs: { contents: "write" },
        run: (call) => {
            const { asset, release } = release_assets_find(call);
            refuseImmutable(release);
            removeAsset(call.store, asset);
            call.store.effect(call.actor, call.repository.name, "release_asset.deleted", asset.name, { from: asset.digest });
            return { status: 204 };
        },
    },
];
async function upload(call) {
    const { store, repository, actor, bytes } = call;
    if (!call.url.pathname.startsWith("/api/uploads/"))
        throw notFound();
    if (call.broken)
        throw await breakOff(call);
    const { release, ...asset } = begun(call);
    if (bytes.length === 0)
        throw new Refusal(422, "Invalid request.\n\nThe file has no bytes.");
    await (0,artifacts_blob/* putContent */.L8)(assetFolder(store, asset.id), external_node_stream_.Readable.from([bytes]));
    const content = await (0,artifacts_blob/* readContent */.c_)(assetFolder(store, asset.id));
    refuseTaken(call, release, asset.name);
    const digest = content?.digest ?? "";
    const kept = { ...asset, release: release.id, state: "uploaded", size: bytes.length, digest };
    store.assets.put(kept.id, kept);
    store.effect(actor, repository.name, "release_asset.created", kept.name, { to: digest });
    return { status: 201, body: assetBody(call, release, kept) };
}
async function breakOff(call) {
    const { release, ...asset } = begun(call);
    call.store.assets.put(asset.id, { ...asset, release: release.id, state: "starter", size: 0, digest: null });
    call.store.effect(call.actor, call.repository.name, "release_asset.begun", asset.name);
    return new Refusal(502, "Server Error");
}
function begun(call) {
    const { store, query, actor } = call;
    const release = findRelease(call);
    const asked = query.get("name") ?? "";
    if (asked === "")
        throw new Refusal(422, 'Invalid request.\n\n"name" wasn\'t supplied.');
    const name = fileName(asked);
    refuseImmutable(release);
    refuseTaken(call, release, name);
    const now = store.now();
    return {
        id: store.ids.next("asset"),
        release,
        name,
        label: query.get("label"),
        contentType: call.type,
        uploader: actor.login,
        createdAt: now,
        updatedAt: now,
    };
}
function release_assets_find(call) {
    const asset = call.store.assets.get(idParam(call, "asset_id"));
    const release = asset && call.store.releases.get(asset.release);
    if (!release || release.repository !== call.repository.id)
        throw notFound();
    return { asset, release };
}
function fileName(name) {
    return name.replaceAll(/[^\w.@+-]+/g, ".").replaceAll(/^\.+|\.+$/g, "") || "default";
}
function refuseImmutable(release) {
    if (release.immutable)
        throw new Refusal(422, "Cannot upload, change or delete assets of an immutable release.");
}
function refuseTaken({ store }, release, name, except = 0) {
    const taken = assetsOf(store, release).some((item) => item.name === name && item.id !== except);
    if (taken)
        throw invalid({ resource: "ReleaseAsset", code: "already_exists", field: "name" });
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/records/activity.js
const activityTypes = [
    "push",
    "force_push",
    "branch_creation",
    "branch_deletion",
    "pr_merge",
    "merge_queue_merge",
];

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/repository/activity.js




const activity = [
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/activity",
        docs: "repos/repos#list-repository-activities",
        needs: { contents: "read" },
        run: (call) => paged(call, asked(call)),
    },
];
const activity_day = 24 * 3_600_000;
const periods = {
    day: activity_day,
    week: 7 * activity_day,
    month: 30 * activity_day,
    quarter: 90 * activity_day,
    year: 365 * activity_day,
};
function asked({ store, repository, query }) {
    const [type, period] = [
        choice(query, "activity_type", activityTypes),
        choice(query, "time_period", Object.keys(periods)),
    ];
    const [ref, login] = [query.get("ref"), query.get("actor")?.toLowerCase()];
    const since = period === undefined ? 0 : store.now() - (periods[period] ?? 0);
    const activities = store.activities
        .all()
        .filter((item) => item.repository === repository.id && item.at >= since)
        .filter((item) => type === undefined || item.type === type)
        .filter((item) => ref === null || [ref, `refs/heads/${ref}`].includes(item.ref))
        .filter((item) => login === undefined || item.login.toLowerCase() === login);
    return choice(query, "direction", ["asc", "desc"]) === "asc" ? activities : activities.reverse();
}
function choice(query, name, known) {
    const value = query.get(name) ?? undefined;
    if (value === undefined || known.includes(value))
        return value;
    throw new Refusal(422, `Invalid request.\n\nInvalid value for ${name}: ${value}`);
}
function paged(call, items) {
    const { query, store, url } = call;
    const size = Math.min(Math.max(Number(/^\d{1,9}$/.exec(query.get("per_page") ?? "")?.[0] ?? 30), 1), 100);
    const [after, before] = [activity_place(query, "after", items), activity_place(query, "before", items)];
    const start = after !== undefined ? after + 1 : before !== undefined ? Math.max(before - size, 0) : 0;
    const end = Math.min(start + size, before ?? items.length);
    const to = (name, item, rel) => {
        const next = new URL(url);
        for (const cursor of ["after", "before"])
            next.searchParams.delete(cursor);
        next.searchParams.set(name, cursorOf(item?.id ?? 0));
        return `<${next.href}>; rel="${rel}"`;
    };
    const link = [
        ...(start > 0 ? [to("before", items[start], "prev")] : []),
        ...(end < items.length ? [to("after", items[end - 1], "next")] : []),
    ].join(", ");
    const body = items.slice(start, end).map((item) => activityBody(store, item));
    return { status: 200, body, ...(link !== "" && { headers: { link } }) };
}
function activity_place(query, name, items) {
    const cursor = query.get(name);
    if (cursor === null)
        return undefined;
    const index = items.findIndex(({ id }) => cursorOf(id) === cursor);
    if (index < 0)
        throw new Refusal(422, `Invalid request.\n\nInvalid value for ${name}: ${cursor}`);
    return index;
}
function cursorOf(id) {
    return Buffer.from(`activity:${id}`).toString("base64url");
}
function activityBody(store, { id, before, after, ref, at, type, login }) {
    return {
        id,
        node_id: (0,people_user/* nodeId */.s5)("Activity", id),
        before,
        after,
        ref,
        timestamp: (0,store_object/* isoSeconds */.nE)(at),
        activity_type: type,
        actor: login === "" ? null : (0,people_user/* simpleUser */.U5)(store, login),
    };
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/repository/commit-statuses.js







const commitStatuses = [
    {
        method: "POST",
        path: "/repos/{owner}/{repo}/statuses/{sha}",
        docs: "commits/statuses#create-a-commit-status",
        needs: { statuses: "write" },
        run: async (call) => {
            const sha = await mustFind(call, param(call, "sha"));
            const asked = call.body.string("state");
            const state = ["error", "failure", "pending", "success"].find((name) => name === asked);
            if (!state)
                throw invalid({ resource: "Status", field: "state", code: "invalid" });
            const status = {
                id: call.store.ids.next("status"),
                repository: call.repository.id,
                sha,
                state,
                context: call.body.optionalString("context") ?? "default",
                description: call.body.optionalString("description") ?? null,
                targetUrl: call.body.optionalString("target_url") ?? null,
                creator: call.actor.login,
                createdAt: call.store.now(),
            };
            call.store.statuses.put(status.id, status);
            call.store.effect(call.actor, call.repository.name, "status.created", sha, { to: `${status.context}: ${state}` });
            return { status: 201, body: { ...body(call, status), creator: (0,people_user/* simpleUser */.U5)(call.store, status.creator) } };
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/commits/{ref}/statuses",
        docs: "commits/statuses#list-commit-statuses-for-a-reference",
        needs: { statuses: "read" },
        run: async (call) => {
            const commitStatus = commit_statuses_all(call, await mustFind(call, param(call, "ref")));
            return page(call, commitStatus, (shown) => shown.map((status) => ({ ...body(call, status), creator: (0,people_user/* simpleUser */.U5)(call.store, status.creator) })));
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/commits/{ref}/status",
        docs: "commits/statuses#get-the-combined-status-for-a-specific-reference",
        needs: { statuses: "read" },
        run: async (call) => {
            const sha = await mustFind(call, param(call, "ref"));
            const latest = statusesAt(call, sha);
            const api = apiOf(call.store, call.repository);
            return ok({
                state: combined(latest),
                statuses: latest.map((status) => body(call, status)),
                sha,
                total_count: latest.length,
                repository: minimalRepository(call.store, call.repository),
                commit_url: `${api}/commits/${sha}`,
                url: `${api}/commits/${sha}/status`,
            });
        },
    },
];
function statusesAt(call, sha) {
    const contexts = new Set();
    return commit_statuses_all(call, sha).filter(({ context }) => !contexts.has(context) && contexts.add(context));
}
function combined(latest) {
    if (latest.some(({ state }) => state === "failure" || state === "error"))
        return "failure";
    return latest.length === 0 || latest.some(({ state }) => state === "pending") ? "pending" : "success";
}
function commit_statuses_all({ store, repository }, sha) {
    return store.statuses
        .all()
        .filter((status) => status.repository === repository.id && status.sha === sha)
        .reverse();
}
async function mustFind(call, ref) {
    const sha = await findCommit(call, ref);
    if (!sha)
        throw new Refusal(422, `No commit found for SHA: ${ref}`);
    return sha;
}
function body({ store, repository }, status) {
    return {
        url: `${apiOf(store, repository)}/statuses/${status.sha}`,
        avatar_url: String((0,people_user/* simpleUser */.U5)(store, status.creator).avatar_url),
        id: status.id,
        node_id: (0,people_user/* nodeId */.s5)("Status", status.id),
        state: status.state,
        description: status.description,
        target_url: status.targetUrl,
        context: status.context,
        created_at: (0,store_object/* isoSeconds */.nE)(status.createdAt),
        updated_at: (0,store_object/* isoSeconds */.nE)(status.createdAt),
    };
}

;// CONCATENATED MODULE: ./packages/formats/identity/noreply-address.js
const local = /^(?:(\d{1,15})\+)?([a-z\d][a-z\d-]{0,38}(?:_[a-z\d]+|\[bot\])?)$/i;
function noreplyAccount(email, serverUrl) {
    const at = email.lastIndexOf("@");
    if (email.slice(at + 1).toLowerCase() !== `users.noreply.${hostOf(serverUrl)}`)
        return undefined;
    const [, id, login] = local.exec(email.slice(0, at)) ?? [];
    return login === undefined ? undefined : { login, id: id === undefined ? null : Number(id) };
}
function hostOf(serverUrl) {
    const { hostname } = new URL(serverUrl);
    return /^127\.|(^|\.)localhost$/.test(hostname) ? "github.com" : hostname;
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/signing/commit-account.js


const webFlow = { name: "GitHub", email: "noreply@github.com" };
function accountOf(store, email) {
    const is = (own) => own.toLowerCase() === email.toLowerCase();
    if (is(webFlow.email))
        return (0,people_user/* simpleUser */.U5)(store, "web-flow");
    const login = noreplyAccount(email, "https://github.com")?.login ??
        store.collaborators.all().find(({ emails = [] }) => emails.some(is))?.login;
    return login === undefined ? null : (0,people_user/* simpleUser */.U5)(store, login);
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/signing/ssh-signature.js

function readSshSignature(armoured) {
    const [, base64] = /^-----BEGIN SSH SIGNATURE-----\n([\s\S]+?)\n-----END SSH SIGNATURE-----/.exec(armoured) ?? [];
    if (base64 === undefined)
        return null;
    const blob = Buffer.from(base64, "base64");
    if (blob.subarray(0, 10).toString("latin1") !== "SSHSIG\0\0\0\x01")
        return null;
    const [key, namespace, reserved, hash, signature] = strings(blob.subarray(10));
    const [type, publicKey] = strings(key ?? Buffer.alloc(0));
    const [, bytes] = strings(signature ?? Buffer.alloc(0));
    const isKnown = type?.toString() === "ssh-ed25519" && namespace?.toString() === "git" && /^sha(256|512)$/.test(`${hash}`);
    if (!isKnown || !key || !reserved || !hash || publicKey?.length !== 32 || bytes?.length !== 64)
        return null;
    const ed25519 = (0,external_node_crypto_.createPublicKey)({ key: Buffer.concat([spki, publicKey]), format: "der", type: "spki" });
    return {
        key: `ssh-ed25519 ${key.toString("base64")}`,
        holds: (text) => {
            const digest = (0,external_node_crypto_.createHash)(hash.toString()).update(text).digest();
            const signed = [namespace, reserved, hash, digest].map((part) => spelled(part ?? Buffer.alloc(0)));
            return (0,external_node_crypto_.verify)(null, Buffer.concat([Buffer.from("SSHSIG"), ...signed]), ed25519, bytes);
        },
    };
}
const spki = Buffer.from("302a300506032b6570032100", "hex");
function strings(bytes) {
    if (bytes.length < 4)
        return [];
    const end = 4 + bytes.readUInt32BE(0);
    return end > bytes.length ? [] : [bytes.subarray(4, end), ...strings(bytes.subarray(end))];
}
function spelled(text) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(text.length);
    return Buffer.concat([length, text]);
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/signing/verification.js


const unsigned = {
    verified: false,
    reason: "unsigned",
    signature: null,
    payload: null,
    verified_at: null,
};
function signByGitHub(store, sha) {
    store.signedByGitHub.put(sha, { sha });
    return sha;
}
function verificationOf(store, { sha, signed, committer }) {
    const now = committer.date;
    const yes = { verified: true, reason: "valid", verified_at: now };
    if (store.signedByGitHub.get(sha))
        return { ...yes, signature: "signed by GitHub", payload: "" };
    if (signed === undefined)
        return unsigned;
    const { signature, payload } = signed;
    const read = readSshSignature(signature);
    if (read === null)
        return { ...no("unknown_signature_type"), signature, payload };
    const owners = store.collaborators.all().filter(({ keys = [] }) => keys.some((key) => key.startsWith(read.key)));
    const account = accountOf(store, committer.email);
    const isTheirs = owners.some(({ login }) => login.toLowerCase() === String(account?.login).toLowerCase());
    const reason = owners.length === 0 ? "unknown_key" : !isTheirs ? "bad_email" : "invalid";
    const isValid = isTheirs && read.holds(Buffer.from(payload));
    return { ...(isValid ? yes : no(reason)), signature, payload };
}
function no(reason) {
    return { verified: false, reason, verified_at: null };
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/repository/diff.js


const statuses = { A: "added", D: "removed", R: "renamed", C: "copied" };
async function changedFiles(call, from, to) {
    const base = from ?? store_tree/* emptyTree */["in"];
    const [raw, counts] = await Promise.all([
        call.git.ask(["diff-tree", "-r", "-z", "-M", "--raw", "--no-commit-id", base, to]),
        call.git.ask(["diff-tree", "-r", "-z", "-M", "--numstat", "--no-commit-id", base, to]),
    ]);
    const numbers = readCounts(counts);
    const [api, html] = [apiOf(call.store, call.repository), htmlOf(call.store, call.repository)];
    return readRaw(raw).map(({ status, sha, path, before }) => {
        const safe = encodePath(path);
        const { additions = 0, deletions = 0 } = numbers.get(path) ?? {};
        return {
            sha,
            filename: path,
            status: statuses[status] ?? "modified",
            additions,
            deletions,
            changes: additions + deletions,
            blob_url: `${html}/blob/${to}/${safe}`,
            raw_url: `${html}/raw/${to}/${safe}`,
            contents_url: `${api}/contents/${safe}?ref=${to}`,
            ...(before === undefined ? {} : { previous_filename: before }),
        };
    });
}
function readRaw(text) {
    const parts = text.split("\0");
    const matches = [];
    for (let at = 0; at + 1 < parts.length;) {
        const [, , before = "", after = "", status = "M"] = (parts[at] ?? "").split(" ");
        const moved = /^[RC]/.test(status);
        const sha = status === "D" ? before : after;
        const [first = "", second = ""] = [parts[at + 1], parts[at + 2]];
        matches.push({
            status: status.slice(0, 1),
            sha,
            path: moved ? second : first,
            ...(moved ? { before: first } : {}),
        });
        at += moved ? 3 : 2;
    }
    return matches;
}
function readCounts(text) {
    const parts = text.split("\0");
    const entries = new Map();
    for (let at = 0; at < parts.length; at++) {
        const [added, deleted, path] = (parts[at] ?? "").split("\t");
        if (path === undefined)
            continue;
        const name = path === "" ? (parts[at + 2] ?? "") : path;
        if (path === "")
            at += 2;
        entries.set(name, { additions: Number(added) || 0, deletions: Number(deleted) || 0 });
    }
    return entries;
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/repository/commits.js









const commits = [
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/commits",
        docs: "commits/commits#list-commits",
        needs: { contents: "read" },
        run: async (call) => {
            const from = await commits_mustFind(call, call.query.get("sha") ?? call.repository.defaultBranch);
            const path = call.query.get("path");
            const lines = await call.git.ask(["log", "--format=%H %ae", from, ...(path ? ["--", path] : [])]);
            const own = lines.split("\n").filter((line) => line !== "" && isBy(call, line.slice(41)));
            const shas = own.map((line) => line.slice(0, 40));
            const answer = page(call, shas, (shown) => shown);
            return { ...answer, body: await readAll(call, answer.body) };
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/commits/{ref}",
        docs: "commits/commits#get-a-commit",
        needs: { contents: "read" },
        run: async (call) => {
            const sha = await commits_mustFind(call, param(call, "ref"));
            if (call.media === "sha")
                return ok(Buffer.from(sha));
            const commit = await readOne(call, sha);
            const files = await changedFiles(call, commit.parents[0] ?? null, sha);
            const [additions, deletions] = [sum(files, "additions"), sum(files, "deletions")];
            const stats = { additions, deletions, total: additions + deletions };
            return ok({ ...commitBody(call, commit), stats, files });
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/compare/{basehead}",
        docs: "commits/commits#compare-two-commits",
        needs: { contents: "read" },
        run: compare,
    },
];
function isBy({ store, query }, email) {
    const author = query.get("author")?.toLowerCase();
    if (author === undefined)
        return true;
    return [email, String(accountOf(store, email)?.login ?? "")].some((own) => own.toLowerCase() === author);
}
async function compare(call) {
    const basehead = param(call, "basehead");
    const [left = "", right = ""] = basehead.split("...");
    const [base, head] = [await commits_mustFind(call, left, 404), await commits_mustFind(call, right, 404)];
    const merge = await call.git.run(["merge-base", base, head]);
    if (merge.code !== 0)
        throw new Refusal(404, `No common ancestor between ${left} and ${right}.`);
    const ancestor = merge.stdout.trim();
    const counts = await call.git.ask(["rev-list", "--left-right", "--count", `${base}...${head}`]);
    const [behind = 0, ahead = 0] = counts.split(/\s+/).map(Number);
    const shas = await call.git.ask(["rev-list", "--reverse", `${base}..${head}`]);
    const all = shas === "" ? [] : shas.split("\n");
    const isPaged = call.query.has("page") || call.query.has("per_page");
    const shown = isPaged ? page(call, all, (items) => items) : { body: all.slice(0, 250) };
    const isFirst = (call.query.get("page") ?? "1") === "1";
    const html = htmlOf(call.store, call.repository);
    const safe = basehead.split("...").map(encodeURIComponent).join("...");
    const body = {
        url: `${apiOf(call.store, call.repository)}/compare/${safe}`,
        html_url: `${html}/compare/${safe}`,
        permalink_url: `${html}/compare/${base.slice(0, 7)}...${head.slice(0, 7)}`,
        diff_url: `${html}/compare/${safe}.diff`,
        patch_url: `${html}/compare/${safe}.patch`,
        base_commit: commitBody(call, await readOne(call, base)),
        merge_base_commit: commitBody(call, await readOne(call, ancestor)),
        status: ahead > 0 ? (behind > 0 ? "diverged" : "ahead") : behind > 0 ? "behind" : "identical",
        ahead_by: ahead,
        behind_by: behind,
        total_commits: ahead,
        commits: await readAll(call, shown.body),
        files: isFirst ? await changedFiles(call, ancestor, head) : [],
    };
    return { ...shown, status: 200, body };
}
async function commits_mustFind(call, ref, status = 422) {
    const sha = await findCommit(call, ref);
    if (sha)
        return sha;
    throw status === 404 ? new Refusal(404, "Not Found") : new Refusal(422, `No commit found for SHA: ${ref}`);
}
async function readOne({ git }, sha) {
    const commit = await git.commit(sha);
    if (!commit)
        throw new Error(`${sha} vanished`);
    return commit;
}
async function readAll(call, shas) {
    return Promise.all(shas.map(async (sha) => commitBody(call, await readOne(call, sha))));
}
function sum(files, key) {
    return files.reduce((total, file) => total + file[key], 0);
}
function commitBody({ store, repository }, commit) {
    const [api, html] = [apiOf(store, repository), htmlOf(store, repository)];
    const url = `${api}/commits/${commit.sha}`;
    return {
        sha: commit.sha,
        node_id: (0,people_user/* nodeId */.s5)("Commit", commit.sha),
        url,
        html_url: `${html}/commit/${commit.sha}`,
        comments_url: `${url}/comments`,
        commit: {
            url: `${api}/git/commits/${commit.sha}`,
            author: commit.author,
            committer: commit.committer,
            message: commit.message,
            tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
            comment_count: 0,
            verification: verificationOf(store, commit),
        },
        author: accountOf(store, commit.author.email),
        committer: accountOf(store, commit.committer.email),
        parents: commit.parents.map((sha) => ({ sha, url: `${api}/commits/${sha}`, html_url: `${html}/commit/${sha}` })),
    };
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rules/broken-rules.js





async function brokenRules(store, repository, { ref, from, to }, actor, except = []) {
    const lines = ruleLines(store, repository, actor, except);
    if (lines === "")
        return null;
    const file = (0,folders/* scratchFile */.LE)(store.folder);
    await (0,external_node_fs_promises_.writeFile)(file, lines);
    try {
        const folder = (0,folders/* gitFolder */.nW)(store.folder, repository);
        const hook = (0,external_node_path_.join)(store.folder, "hooks/update");
        const args = ["--git-dir", folder, "-c", "alias.keep-rules=!sh", "keep-rules", hook, ref, from, to];
        const env = (0,run_git/* gitEnvironment */._K)({ LOOPBACK_RULES: file, GIT_DIR: folder });
        const { code, stderr } = await (0,run_git/* runGit */.EO)(args, { env });
        return code === 0 ? null : describe(stderr);
    }
    finally {
        await (0,external_node_fs_promises_.rm)(file, { force: true });
    }
}
function describe(stderr) {
    const lines = stderr.split("\n").flatMap((line) => (line.startsWith("- ") ? [line.slice(2)] : []));
    const isRuleset = stderr.includes("GH013");
    return isRuleset ? `Repository rule violations found\n\n${lines.join("\n\n")}\n\n` : lines.join(" ");
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/repository/git-commits.js








const gitCommits = [
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/git/commits/{commit_sha}",
        docs: "git/commits#get-a-commit-object",
        needs: { contents: "read" },
        run: async (call) => {
            const sha = param(call, "commit_sha");
            const commit = /^[0-9a-f]{40}$/.test(sha) ? await call.git.commit(sha) : null;
            if (!commit)
                throw notFound();
            return ok(gitCommit(call, commit));
        },
    },
    {
        method: "POST",
        path: "/repos/{owner}/{repo}/git/commits",
        docs: "git/commits#create-a-commit",
        needs: { contents: "write" },
        run: async (call) => {
            const [message, tree] = [call.body.string("message"), call.body.string("tree")];
            const parents = (call.body.list("parents") ?? []).map(String);
            if (!(0,store/* isType */.X)(await call.git.read(tree), "tree"))
                throw new Refusal(422, "Tree SHA does not exist");
            for (const parent of parents) {
                if (!(0,store/* isType */.X)(await call.git.read(parent), "commit"))
                    throw new Refusal(422, "Parent SHA does not exist or is not a commit object");
            }
            const author = person(call, call.body.object("author"), git_commits_self(call));
            const committer = person(call, call.body.object("committer"), author);
            const sha = await call.git.writeCommit({ message, tree, parents, author, committer });
            return { status: 201, body: gitCommit(call, { sha, message, tree, parents, author, committer }) };
        },
    },
];
function person(call, body, otherwise) {
    if (!body)
        return otherwise;
    const date = body.optionalString("date");
    if (date !== undefined && Number.isNaN(Date.parse(date))) {
        throw new Refusal(422, `Invalid request.\n\n"${date}" is not a valid date-time.`);
    }
    const when = date === undefined ? call.store.now() : Date.parse(date);
    return { name: body.string("name"), email: body.string("email"), date: (0,store_object/* isoSeconds */.nE)(when) };
}
function git_commits_self({ store, actor }) {
    return signatureOf(store, actor.login);
}
function signatureOf(store, login) {
    const { id } = (0,people_user/* simpleUser */.U5)(store, login === "" ? store_token/* bot */.Od : login);
    return { name: login, email: `${id}+${login}@users.noreply.github.com`, date: (0,store_object/* isoSeconds */.nE)(store.now()) };
}
function gitCommit({ store, repository }, commit) {
    const [api, html] = [apiOf(store, repository), htmlOf(store, repository)];
    return {
        sha: commit.sha,
        node_id: (0,people_user/* nodeId */.s5)("Commit", commit.sha),
        url: `${api}/git/commits/${commit.sha}`,
        html_url: `${html}/commit/${commit.sha}`,
        author: commit.author,
        committer: commit.committer,
        message: commit.message,
        tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
        parents: commit.parents.map((sha) => ({
            sha,
            url: `${api}/git/commits/${sha}`,
            html_url: `${html}/commit/${sha}`,
        })),
        verification: verificationOf(store, commit),
    };
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/repository/file-contents.js










const path = "/repos/{owner}/{repo}/contents/{path}";
const fileContents = [
    {
        method: "PUT",
        path,
        docs: "repos/contents#create-or-update-file-contents",
        needs: { contents: "write" },
        run: async (call) => {
            const { old, ...at } = await standing(call);
            const content = call.body.string("content");
            if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(content))
                throw new Refusal(422, "content is not valid Base64");
            const asked = call.body.optionalString("sha");
            if (old && asked === undefined)
                throw new Refusal(422, `Invalid request.\n\n"sha" wasn't supplied.`);
            if (asked !== undefined && asked !== old?.sha)
                throw new Refusal(409, `${at.path} does not match ${asked}`);
            const bytes = Buffer.from(content, "base64");
            const sha = await call.git.write("blob", bytes);
            const commit = await commitOf(call, at, { mode: old?.mode ?? "100644", sha });
            const file = { type: "file", size: bytes.length, ...contents_place(call, at.path, at.branch, sha, "blob") };
            return { status: old ? 200 : 201, body: { content: file, commit } };
        },
    },
    {
        method: "DELETE",
        path,
        docs: "repos/contents#delete-a-file",
        needs: { contents: "write" },
        run: async (call) => {
            const { old, ...at } = await standing(call);
            const asked = call.body.string("sha");
            if (!old)
                throw notFound();
            if (asked !== old.sha)
                throw new Refusal(409, `${at.path} does not match ${asked}`);
            return { status: 200, body: { content: null, commit: await commitOf(call, at, null) } };
        },
    },
];
async function standing(call) {
    const { git, body, repository } = call;
    const path = param(call, "path");
    const parts = path.split("/");
    if (parts.some((part) => ["", ".", ".."].includes(part) || part.toLowerCase() === ".git"))
        throw new Refusal(422, "path contains a malformed path component");
    body.string("message");
    const branch = body.optionalString("branch") ?? repository.defaultBranch;
    const parent = (await (0,store_ref/* readRef */.sg)(git, `refs/heads/${branch}`))?.sha ?? null;
    if (parent === null && (await git.read("HEAD")))
        throw new Refusal(404, `Branch ${branch} not found`);
    if (parent === null)
        return { path, branch, parent, old: null };
    const matches = (await git.ask(["ls-tree", parent, "--", path])).split(/\s+/);
    const [mode = "", type, sha = ""] = matches;
    if (type === "tree")
        throw new Refusal(422, `Invalid request.\n\n${path} is a folder.`);
    const isFile = (0,store/* isType */.X)(sha === "" ? null : await git.read(sha), "blob");
    return { path, branch, parent, old: isFile ? { sha, mode } : null };
}
async function commitOf(call, { path, branch, parent }, change) {
    const { git, body, store, repository, actor } = call;
    const tree = await (0,store_tree/* graft */.tQ)(git, parent && ((await git.commit(parent))?.tree ?? null), new Map([[path, change]]));
    const committer = person(call, body.object("committer"), git_commits_self(call));
    const author = person(call, body.object("author"), committer);
    const message = body.string("message");
    const parents = parent === null ? [] : [parent];
    const sha = await git.writeCommit({ tree, parents, author, committer, message });
    if (await (0,workflow_guard/* forbiddenWorkflow */.L)(git, call.token, parent, sha))
        throw new Refusal(403, "Resource not accessible by integration");
    const moved = { ref: `refs/heads/${branch}`, from: parent ?? store_ref/* nothing */.s6, to: sha };
    const broken = await brokenRules(store, repository, moved, actor);
    if (broken)
        throw new Refusal(409, broken);
    if (!(await (0,store_ref/* moveRef */.LH)(git, moved.ref, sha, moved.from)))
        throw new Refusal(409, `${branch} was moved in the meantime: it is not at ${moved.from} any more`);
    await (0,push/* pushed */.I)(store, repository, [moved], actor);
    return gitCommit(call, { sha, tree, parents, author, committer, message });
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/repository/git-refs.js








const gitRefs = [
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/git/ref/{ref}",
        docs: "git/refs#get-a-reference",
        needs: { contents: "read" },
        run: async (call) => {
            const ref = await (0,store_ref/* readRef */.sg)(call.git, `refs/${param(call, "ref")}`);
            if (!ref)
                throw notFound();
            return ok(refBody(call, ref));
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/git/matching-refs/{ref}",
        docs: "git/refs#list-matching-references",
        needs: { contents: "read" },
        run: async (call) => {
            const refs = await (0,store_ref/* listRefs */.Dy)(call.git, `refs/${param(call, "ref")}`);
            return ok(refs.map((ref) => refBody(call, ref)));
        },
    },
    {
        method: "POST",
        path: "/repos/{owner}/{repo}/git/refs",
        docs: "git/refs#create-a-reference",
        needs: { contents: "write" },
        run: async (call) => {
            const [name, sha] = [call.body.string("ref"), call.body.string("sha")];
            if (!/^refs\/[^/]+\/./.test(name) || !(await isRefName(call, name))) {
                throw new Refusal(422, "Reference name is not well-formed; it starts with refs/ and has at least two slashes.");
            }
            await target(call, name, sha);
            await guard(call, null, sha);
            await keepRules(call, name, store_ref/* nothing */.s6, sha);
            if (!(await (0,store_ref/* moveRef */.LH)(call.git, name, sha, store_ref/* nothing */.s6)))
                throw new Refusal(422, "Reference already exists");
            return { status: 201, body: await moved(call, name, store_ref/* nothing */.s6, sha) };
        },
    },
    {
        method: "PATCH",
        path: "/repos/{owner}/{repo}/git/refs/{ref}",
        docs: "git/refs#update-a-reference",
        needs: { contents: "write" },
        run: async (call) => {
            const [name, sha] = [`refs/${param(call, "ref")}`, call.body.string("sha")];
            const from = await update(call, name, sha, call.body.boolean("force", false));
            return ok(await moved(call, name, from, sha));
        },
    },
    {
        method: "DELETE",
        path: "/repos/{owner}/{repo}/git/refs/{ref}",
        docs: "git/refs#delete-a-reference",
        needs: { contents: "write" },
        run: async (call) => {
            const name = `refs/${param(call, "ref")}`;
            const old = await (0,store_ref/* readRef */.sg)(call.git, name);
            if (old)
                await keepRules(call, name, old.sha, store_ref/* nothing */.s6);
            if (!old || !(await (0,store_ref/* moveRef */.LH)(call.git, name, store_ref/* nothing */.s6, old.sha))) {
                throw new Refusal(422, "Reference does not exist");
            }
            await moved(call, name, old.sha, store_ref/* nothing */.s6);
            return { status: 204 };
        },
    },
];
async function update(call, name, sha, force) {
    await target(call, name, sha);
    for (let remaining = force ? 20 : 1; remaining > 0; remaining--) {
        const old = await (0,store_ref/* readRef */.sg)(call.git, name);
        if (!old)
            throw new Refusal(422, "Reference does not exist");
        if (!force && !(await (0,store_ref/* isAncestor */.QX)(call.git, old.sha, sha)))
            break;
        await guard(call, old.sha, sha);
        await keepRules(call, name, old.sha, sha);
        if (await (0,store_ref/* moveRef */.LH)(call.git, name, sha, old.sha))
            return old.sha;
    }
    throw new Refusal(422, "Update is not a fast forward");
}
async function isRefName(call, name) {
    return (await call.git.run(["check-ref-format", name])).code === 0;
}
async function target(call, name, sha) {
    const object = /^[0-9a-f]{40}$/.test(sha) ? await call.git.read(sha) : null;
    if (!object)
        throw new Refusal(422, "Object does not exist");
    if (name.startsWith("refs/heads/") && object.type !== "commit") {
        throw new Refusal(422, "Reference cannot be updated: a branch points to a commit");
    }
}
async function guard(call, from, to) {
    const path = await (0,workflow_guard/* forbiddenWorkflow */.L)(call.git, call.token, from, to);
    if (path)
        throw new Refusal(403, "Resource not accessible by integration");
}
async function keepRules({ store, repository, actor }, ref, from, to) {
    const broken = await brokenRules(store, repository, { ref, from, to }, actor);
    if (broken)
        throw new Refusal(422, broken);
}
async function moved(call, ref, from, to) {
    await (0,push/* pushed */.I)(call.store, call.repository, [{ ref, from, to }], call.actor);
    const now = await call.git.read(to);
    return now && refBody(call, { name: ref, type: now.type, sha: to });
}
function refBody({ store, repository }, { name, type, sha }) {
    const api = apiOf(store, repository);
    return {
        ref: name,
        node_id: (0,people_user/* nodeId */.s5)("Ref", `${repository.id}:${name}`),
        url: `${api}/git/${encodePath(name)}`,
        object: { sha, type, url: `${api}/git/${type}s/${sha}` },
    };
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/repository/git-tags.js








const gitTags = [
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/git/tags/{tag_sha}",
        docs: "git/tags#get-a-tag",
        needs: { contents: "read" },
        run: async (call) => ok(await tagBody(call, param(call, "tag_sha"))),
    },
    {
        method: "POST",
        path: "/repos/{owner}/{repo}/git/tags",
        docs: "git/tags#create-a-tag-object",
        needs: { contents: "write" },
        run: async (call) => {
            const [tag, message] = [call.body.string("tag"), call.body.string("message")];
            const [object, type] = [call.body.string("object"), call.body.string("type")];
            const there = await call.git.read(object);
            if (there?.type !== type)
                throw new Refusal(422, `Could not verify object: no ${type} ${object}`);
            const tagger = (0,store_object/* spellSignature */.vv)(person(call, call.body.object("tagger"), git_commits_self(call)));
            const head = [`object ${object}`, `type ${type}`, `tag ${tag}`, `tagger ${tagger}`];
            const sha = await call.git.write("tag", `${head.join("\n")}\n\n${message}\n`);
            return { status: 201, body: await tagBody(call, sha) };
        },
    },
];
async function tagBody(call, sha) {
    const tag = /^[0-9a-f]{40}$/.test(sha) ? await call.git.read(sha) : null;
    if (!(0,store/* isType */.X)(tag, "tag"))
        throw notFound();
    const api = apiOf(call.store, call.repository);
    const { headers, message } = (0,store_object/* parseHeaders */.QG)(tag.body);
    const value = Object.fromEntries(headers);
    return {
        node_id: (0,people_user/* nodeId */.s5)("Tag", sha),
        sha,
        url: `${api}/git/tags/${sha}`,
        tag: value.tag ?? "",
        message: message.replace(/\n$/, ""),
        tagger: (0,store_object/* parseSignature */.uT)(value.tagger ?? ""),
        object: { sha: value.object, type: value.type, url: `${api}/git/${value.type}s/${value.object}` },
        verification: unsigned,
    };
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/repository/git-trees.js





const gitTrees = [
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/git/trees/{tree_sha}",
        docs: "git/trees#get-a-tree",
        needs: { contents: "read" },
        run: async (call) => {
            const tree = await call.git.read(`${param(call, "tree_sha")}^{tree}`);
            if (!tree)
                throw notFound();
            const deep = call.query.has("recursive");
            const entries = deep ? await (0,store_tree/* walkTree */.Ir)(call.git, tree.sha) : await (0,store_tree/* readTree */.Zc)(call.git, tree.sha);
            return ok(await treeBody(call, tree.sha, entries ?? []));
        },
    },
    {
        method: "POST",
        path: "/repos/{owner}/{repo}/git/trees",
        docs: "git/trees#create-a-tree",
        needs: { contents: "write" },
        run: async (call) => {
            const entries = call.body.list("tree");
            if (!entries)
                throw new Refusal(422, `Invalid request.\n\n"tree" wasn't supplied.`);
            const base = call.body.optionalString("base_tree") ?? null;
            const from = base === null ? null : await call.git.read(`${base}^{tree}`);
            if (base !== null && !from)
                throw new Refusal(422, "base_tree is not a valid tree oid");
            const changes = new Map();
            for (const entry of entries)
                changes.set(...(await change(call, entry)));
            const sha = await (0,store_tree/* graft */.tQ)(call.git, from?.sha ?? null, changes);
            return { status: 201, body: await treeBody(call, sha, (await (0,store_tree/* readTree */.Zc)(call.git, sha)) ?? []) };
        },
    },
];
const modes = ["100644", "100755", "040000", "160000", "120000"];
async function change(call, entry) {
    if (typeof entry !== "object" || entry === null || Array.isArray(entry)) {
        throw new Refusal(422, "Invalid request.\n\nEach entry of tree must be an object.");
    }
    const fields = new Body(entry);
    const path = fields.string("path");
    const parts = path.split("/");
    if (parts.some((part) => part === "" || part === "." || part === ".." || part.toLowerCase() === ".git")) {
        throw new Refusal(422, `tree.path contains a malformed path component: ${JSON.stringify(path)}`);
    }
    if (entry.sha === null)
        return [path, null];
    const mode = fields.string("mode");
    if (!modes.includes(mode))
        throw new Refusal(422, "Must supply a valid tree.mode");
    const content = fields.optionalString("content");
    const sha = fields.optionalString("sha");
    if (content !== undefined && sha === undefined)
        return [path, { mode, sha: await call.git.write("blob", content) }];
    if (sha === undefined || content !== undefined)
        throw new Refusal(422, "Must supply either tree.sha or tree.content");
    const there = mode === "160000" || (0,store/* isType */.X)(await call.git.read(sha), mode === "040000" ? "tree" : "blob");
    if (!there)
        throw new Refusal(422, `tree.sha ${sha} is not a valid ${(0,store_tree/* typeOfMode */.DQ)(mode)}`);
    return [path, { mode, sha }];
}
async function treeBody(call, sha, entries) {
    const api = apiOf(call.store, call.repository);
    const tree = entries.map(async ({ name, mode, sha: oid }) => {
        const type = (0,store_tree/* typeOfMode */.DQ)(mode);
        const size = type === "blob" ? { size: (await call.git.read(oid))?.body.length ?? 0 } : {};
        return { path: name, mode, type, sha: oid, ...size, url: `${api}/git/${type}s/${oid}` };
    });
    return { sha, url: `${api}/git/trees/${sha}`, tree: await Promise.all(tree), truncated: false };
}

// EXTERNAL MODULE: ./packages/rehearsal/github/store/merge.js
var merge = __webpack_require__(7001);
;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/repository/merges.js









const merges = [
    {
        method: "POST",
        path: "/repos/{owner}/{repo}/merges",
        docs: "branches/branches#merge-a-branch",
        needs: { contents: "write" },
        run: async (call) => {
            const { body } = call;
            const [base, head] = [body.string("base"), body.string("head")];
            const message = body.optionalString("commit_message") ?? `Merge ${head} into ${base}`;
            return mergeBranch(call, base, head, message, 20);
        },
    },
];
async function mergeBranch(call, base, head, message, remaining) {
    const { git, store, repository, actor } = call;
    const ref = `refs/heads/${base}`;
    const old = await (0,store_ref/* readRef */.sg)(git, ref);
    if (!old)
        throw new Refusal(404, "Base does not exist");
    const from = await findCommit(call, head);
    if (!from)
        throw new Refusal(404, "Head does not exist");
    const merged = await (0,merge/* merge */.h)(git, old.sha, from, message, git_commits_self(call));
    if (merged.outcome === "already")
        return { status: 204 };
    if (merged.outcome === "conflict")
        throw new Refusal(409, "Merge conflict");
    const moved = { ref, from: old.sha, to: merged.sha };
    const touched = await (0,workflow_guard/* forbiddenWorkflow */.L)(git, call.token, old.sha, merged.sha);
    if (touched)
        throw new Refusal(403, (0,workflow_guard/* workflowRefusal */.y)(touched));
    const broken = await brokenRules(store, repository, moved, actor);
    if (broken)
        throw new Refusal(409, broken);
    if (!(await (0,store_ref/* moveRef */.LH)(git, ref, merged.sha, old.sha))) {
        if (remaining === 0)
            throw new Refusal(409, "Base branch was modified. Review and try the merge again.");
        return mergeBranch(call, base, head, message, remaining - 1);
    }
    await (0,push/* pushed */.I)(store, repository, [moved], actor);
    const commit = await git.commit(merged.sha);
    return { status: 201, body: commit && commitBody(call, commit) };
}

// EXTERNAL MODULE: ./packages/rehearsal/github/changes/pull.js
var changes_pull = __webpack_require__(4094);
;// CONCATENATED MODULE: ./packages/rehearsal/github/rules/pull-rules.js





const notForPulls = ["pull_request", "required_status_checks", "checks_on_update"];
async function whatPullLacks(store, repository, pull, actor) {
    const rulesets = fromRulesets(store, repository, pull, actor);
    const branch = fromProtection(store, repository, pull, actor);
    const [ruled, protection] = await Promise.all([rulesets, branch].map((asked) => lacks(store, repository, pull, asked)));
    if (ruled?.length)
        return `Repository rule violations found\n\n${ruled.join("\n\n")}\n\n`;
    return protection?.length ? protection.join(" ") : null;
}
function fromRulesets(store, repository, { base }, actor) {
    const rules = (0,ruleset/* rulesetsFor */["do"])(store, repository, actor)
        .filter((item) => (0,ruleset/* speaksOf */.Tq)(item, `refs/heads/${base}`, repository.defaultBranch))
        .flatMap((item) => item.rules);
    const reviews = rules.filter(({ type }) => type === "pull_request");
    const checks = rules.filter(({ type }) => type === "required_status_checks");
    return {
        approvals: Math.max(0, ...reviews.map(({ parameters }) => Number(parameters?.required_approving_review_count ?? 0))),
        checks: checks.flatMap(checksOf),
        strict: checks.some(({ parameters }) => parameters?.strict_required_status_checks_policy === true),
    };
}
function fromProtection(store, repository, { base }, actor) {
    const item = (0,branch_protection/* findProtection */.T9)(store, repository, base);
    if (!item || (0,branch_protection/* isExcused */.Ix)(store, repository, item, actor))
        return { approvals: 0, checks: [], strict: false };
    const { reviews, checks } = item;
    return { approvals: reviews?.count ?? 0, checks: checks?.checks ?? [], strict: checks?.strict ?? false };
}
async function lacks(store, repository, { headSha, baseSha }, { approvals, checks, strict }) {
    const missing = missingChecks(store, repository, checks).get(headSha) ?? checks.length;
    const isBehind = strict && !(await (0,store_ref/* isAncestor */.QX)(store.git(repository), baseSha, headSha));
    return [
        ...(approvals > 0 ? [`At least ${approvals} approving review is required by reviewers with write access.`] : []),
        ...(missing > 0 ? [lackWords(checks, missing)] : []),
        ...(isBehind ? ["The head branch is not up to date with the base branch."] : []),
    ];
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/repository/pulls.js









const pulls = [
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/pulls",
        docs: "pulls/pulls#list-pull-requests",
        needs: { "pull-requests": "read" },
        run: (call) => {
            const [state, head, base] = ["state", "head", "base"].map((name) => call.query.get(name));
            const pulls = (0,changes_pull/* pullsOf */.w0)(call.store, call.repository)
                .filter((pull) => state === "all" || pull.state === (state ?? "open"))
                .filter((pull) => !head || head === labelOf(call, pull))
                .filter((pull) => !base || base === pull.base);
            const [sort, direction] = [call.query.get("sort"), call.query.get("direction")];
            if (sort === "updated")
                pulls.sort((a, b) => b.updatedAt - a.updatedAt);
            const isAscending = (direction ?? (sort === null || sort === "created" ? "desc" : "asc")) === "asc";
            const ordered = isAscending ? pulls.reverse() : pulls;
            return page(call, ordered, (shown) => shown.map((pull) => simplePull(call, pull)));
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/pulls/{pull_number}",
        docs: "pulls/pulls#get-a-pull-request",
        needs: { "pull-requests": "read" },
        run: async (call) => {
            const number = idParam(call, "pull_number");
            const pull = (0,changes_pull/* pullsOf */.w0)(call.store, call.repository).find((item) => item.number === number);
            if (!pull)
                throw notFound();
            return ok(await fullPull(call, pull));
        },
    },
    {
        method: "POST",
        path: "/repos/{owner}/{repo}/pulls",
        docs: "pulls/pulls#create-a-pull-request",
        needs: { "pull-requests": "write" },
        run: async (call) => {
            const { body } = call;
            if (call.actor.login === store_token/* bot */.Od && !call.repository.actionsMayOpenPulls)
                throw new Refusal(403, "GitHub Actions is not permitted to create or approve pull requests.");
            const request = { title: body.string("title"), ...headOf(call, body.string("head")), base: body.string("base") };
            const more = { body: body.optionalString("body") ?? null, draft: body.boolean("draft", false) };
            const opened = await (0,changes_pull/* openPull */.Q_)(call.store, call.repository, { ...request, ...more }, call.actor);
            if ("pull" in opened) {
                await proposed(call, opened.pull, "opened");
                return { status: 201, body: { ...(await fullPull(call, opened.pull)), ...unknownYet } };
            }
            const [, field] = /^(head|base) .* is not a branch$/.exec(opened.refused) ?? [];
            if (field)
                throw invalid({ resource: "PullRequest", field, code: "invalid" });
            throw invalid({ resource: "PullRequest", code: "custom", message: opened.refused });
        },
    },
];
const unknownYet = { mergeable: null, rebaseable: null, mergeable_state: "unknown", merge_commit_sha: null };
async function proposed({ store, repository, actor }, { number }, action) {
    if (actor.login === store_token/* bot */.Od)
        return;
    await store.actions.service.pullRequest({ repository: repository.name, number, action, actor });
}
function headOf(call, text) {
    const [, away = owner(call), head = text] = /^([^:]+):(.+)$/.exec(text) ?? [];
    if (away.toLowerCase() === owner(call).toLowerCase())
        return { head, fork: null };
    return { head, fork: `${away}/${call.repository.name.split("/")[1] ?? ""}` };
}
function labelOf(call, { head, fork }) {
    return `${fork?.split("/")[0] ?? owner(call)}:${head}`;
}
function owner({ repository }) {
    return repository.name.split("/")[0] ?? "";
}
function simplePull(call, pull) {
    const { store, repository } = call;
    const [api, html] = [apiOf(store, repository), `${htmlOf(store, repository)}/pull/${pull.number}`];
    const [url, issue] = [`${api}/pulls/${pull.number}`, `${api}/issues/${pull.number}`];
    const links = {
        html,
        issue,
        comments: `${issue}/comments`,
        review_comments: `${url}/comments`,
        review_comment: `${api}/pulls/comments{/number}`,
        commits: `${url}/commits`,
        statuses: `${api}/statuses/${pull.headSha}`,
    };
    const { html: page, ...apiLinks } = links;
    const closed = pull.state === "closed" ? (0,store_object/* isoSeconds */.nE)(pull.updatedAt) : null;
    return {
        url,
        id: pull.id,
        node_id: (0,people_user/* nodeId */.s5)("PullRequest", pull.id),
        html_url: page,
        diff_url: `${html}.diff`,
        patch_url: `${html}.patch`,
        ...Object.fromEntries(Object.entries(apiLinks).map(([name, href]) => [`${name}_url`, href])),
        number: pull.number,
        state: pull.state,
        locked: false,
        title: pull.title,
        user: (0,people_user/* simpleUser */.U5)(store, pull.user),
        body: pull.body,
        labels: [],
        milestone: null,
        active_lock_reason: null,
        created_at: (0,store_object/* isoSeconds */.nE)(pull.createdAt),
        updated_at: (0,store_object/* isoSeconds */.nE)(pull.updatedAt),
        closed_at: closed,
        merged_at: pull.mergedAt === null ? null : (0,store_object/* isoSeconds */.nE)(pull.mergedAt),
        merge_commit_sha: pull.mergeSha,
        assignee: null,
        assignees: [],
        requested_reviewers: [],
        requested_teams: [],
        head: end(call, (pull.fork && call.store.find(pull.fork)) || call.repository, pull.head, pull.headSha),
        base: end(call, call.repository, pull.base, pull.baseSha),
        _links: Object.fromEntries(Object.entries({ self: url, ...links }).map(([name, href]) => [name, { href }])),
        author_association: "MEMBER",
        auto_merge: null,
        draft: pull.draft,
    };
}
async function fullPull(call, pull) {
    const range = `${pull.baseSha}..${pull.headSha}`;
    const [count, base] = await Promise.all([
        call.git.ask(["rev-list", "--count", range]),
        call.git.ask(["merge-base", pull.baseSha, pull.headSha]),
    ]);
    const files = await changedFiles(call, base, pull.headSha);
    const open = pull.state === "open";
    return {
        ...simplePull(call, pull),
        merged: pull.mergedAt !== null,
        mergeable: open ? pull.mergeSha !== null : null,
        rebaseable: open ? pull.mergeSha !== null : null,
        mergeable_state: open ? (pull.mergeSha === null ? "dirty" : "clean") : "unknown",
        merged_by: pull.mergedBy === null ? null : (0,people_user/* simpleUser */.U5)(call.store, pull.mergedBy),
        comments: 0,
        review_comments: 0,
        maintainer_can_modify: false,
        commits: Number(count),
        additions: files.reduce((total, file) => total + file.additions, 0),
        deletions: files.reduce((total, file) => total + file.deletions, 0),
        changed_files: files.length,
    };
}
function end({ store }, repository, ref, sha) {
    const [owner = ""] = repository.name.split("/");
    const repo = repositoryBody(store, repository);
    return { label: `${owner}:${ref}`, ref, sha, user: (0,people_user/* simpleUser */.U5)(store, owner), repo };
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/repository/pull-merges.js

















const pullMerges = [
    {
        method: "PATCH",
        path: "/repos/{owner}/{repo}/pulls/{pull_number}",
        docs: "pulls/pulls#update-a-pull-request",
        needs: { "pull-requests": "write" },
        run: async (call) => {
            const [pull, { body, store, repository, actor }] = [pull_merges_find(call), call];
            const asked = body.optionalString("state") ?? pull.state;
            if (asked !== "open" && asked !== "closed")
                throw invalid({ resource: "PullRequest", field: "state", code: "invalid" });
            if (asked === "open" && pull.mergedAt !== null)
                throw invalid({ resource: "PullRequest", field: "state", code: "invalid" });
            if (body.has("base") && body.string("base") !== pull.base)
                throw new Refusal(422, "The loopback GitHub does not change the base of a pull request. Open a new one.");
            const report = {
                title: body.optionalString("title") ?? pull.title,
                body: body.has("body") ? body.string("body") : pull.body,
            };
            const changed = store.pulls.put(pull.id, { ...pull, ...report, state: asked, updatedAt: store.now() });
            const change = asked === pull.state ? "edited" : asked === "closed" ? "closed" : "reopened";
            store.effect(actor, repository.name, `pull_request.${change}`, String(pull.number));
            if (change === "reopened")
                await proposed(call, changed, "reopened");
            return ok(await fullPull(call, changed));
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/pulls/{pull_number}/commits",
        docs: "pulls/pulls#list-commits-on-a-pull-request",
        needs: { "pull-requests": "read" },
        run: async (call) => {
            const { baseSha, headSha } = pull_merges_find(call);
            const list = await call.git.ask(["rev-list", "--reverse", "--max-count=250", `${baseSha}..${headSha}`]);
            const commits = await Promise.all(list
                .split("\n")
                .filter(Boolean)
                .map((sha) => call.git.commit(sha)));
            return page(call, commits.filter((commit) => commit !== null), (shown) => shown.map((commit) => commitBody(call, commit)));
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/pulls/{pull_number}/files",
        docs: "pulls/pulls#list-pull-requests-files",
        needs: { "pull-requests": "read" },
        run: async (call) => {
            const { baseSha, headSha } = pull_merges_find(call);
            const base = await call.git.ask(["merge-base", baseSha, headSha]);
            return page(call, await changedFiles(call, base, headSha), (shown) => shown);
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/pulls/{pull_number}/merge",
        docs: "pulls/pulls#check-if-a-pull-request-has-been-merged",
        needs: { contents: "read" },
        run: (call) => {
            if (pull_merges_find(call).mergedAt === null)
                throw notFound();
            return { status: 204 };
        },
    },
    {
        method: "PUT",
        path: "/repos/{owner}/{repo}/pulls/{pull_number}/merge",
        docs: "pulls/pulls#merge-a-pull-request",
        needs: { contents: "write" },
        run: async (call) => {
            const { body, store, git, repository, actor } = call;
            const pull = pull_merges_find(call);
            const method = body.optionalString("merge_method") ?? "merge";
            if (method !== "merge" && method !== "squash")
                throw new Refusal(422, "The loopback GitHub merges by merge or squash. Send one of them as merge_method.");
            if (pull.state !== "open" || pull.draft || pull.mergeSha === null)
                throw new Refusal(405, "Pull Request is not mergeable");
            if (body.has("sha") && body.string("sha") !== pull.headSha)
                throw new Refusal(409, "Head branch was modified. Review and try the merge again.");
            const lack = await whatPullLacks(store, repository, pull, actor);
            if (lack)
                throw new Refusal(405, lack);
            const ref = `refs/heads/${pull.base}`;
            const from = (await (0,store_ref/* readRef */.sg)(git, ref))?.sha ?? "";
            const to = await pull_merges_commitOf(call, pull, from, method);
            const moved = { ref, from, to };
            const touched = await (0,workflow_guard/* forbiddenWorkflow */.L)(git, call.token, from, to);
            if (touched)
                throw new Refusal(403, (0,workflow_guard/* workflowRefusal */.y)(touched));
            const broken = await brokenRules(store, repository, moved, actor, notForPulls);
            if (broken)
                throw new Refusal(405, broken);
            if (!(await (0,store_ref/* moveRef */.LH)(git, ref, to, from)))
                throw new Refusal(409, "Base branch was modified. Review and try the merge again.");
            const now = store.now();
            const merged = { state: "closed", mergedAt: now, mergedBy: actor.login, mergeSha: to, updatedAt: now };
            store.pulls.put(pull.id, { ...pull, ...merged });
            store.effect(actor, repository.name, "pull_request.merged", String(pull.number), { to });
            await (0,push/* pushed */.I)(store, repository, [moved], actor, "pr_merge");
            return ok({ sha: to, merged: true, message: "Pull Request successfully merged" });
        },
    },
];
function pull_merges_find(call) {
    const number = idParam(call, "pull_number");
    const pull = (0,changes_pull/* pullsOf */.w0)(call.store, call.repository).find((item) => item.number === number);
    if (!pull)
        throw notFound();
    return pull;
}
async function pull_merges_commitOf(call, pull, base, method) {
    const { body, git } = call;
    const owner = (pull.fork ?? call.repository.name).split("/")[0];
    const squash = method === "squash";
    const title = body.optionalString("commit_title") ??
        (squash ? `${pull.title} (#${pull.number})` : `Merge pull request #${pull.number} from ${owner}/${pull.head}`);
    const text = body.optionalString("commit_message") ?? (squash ? (pull.body ?? "") : pull.title);
    const message = text === "" ? title : `${title}\n\n${text}`;
    if (await (0,store_ref/* isAncestor */.QX)(git, pull.headSha, base))
        throw new Refusal(405, "Pull Request is not mergeable");
    const merged = await (0,merge/* merge */.h)(git, base, pull.headSha, message, git_commits_self(call), { always: true });
    const commit = merged.outcome === "merged" ? await git.commit(merged.sha) : null;
    if (commit === null)
        throw new Refusal(405, "Pull Request is not mergeable");
    const { tree } = commit;
    const committer = { ...webFlow, date: (0,store_object/* isoSeconds */.nE)(call.store.now()) };
    const made = squash
        ? { tree, parents: [base], author: signatureOf(call.store, pull.user), committer, message }
        : { ...commit, committer };
    return signByGitHub(call.store, await git.writeCommit(made));
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/rules/branch-protection-body.js





function protectionUrl({ store, repository }, branch) {
    return `${apiOf(store, repository)}/branches/${encodeURIComponent(branch)}/protection`;
}
function protectionBody(call, item) {
    const flag = (enabled) => ({ enabled });
    return {
        url: protectionUrl(call, item.branch),
        ...(item.checks && { required_status_checks: checksBody(call, item) }),
        ...(item.reviews && { required_pull_request_reviews: reviewsBody(call, item, item.reviews) }),
        ...(item.restrictions && { restrictions: restrictionsBody(call, item, item.restrictions) }),
        required_signatures: { url: `${protectionUrl(call, item.branch)}/required_signatures`, enabled: false },
        enforce_admins: adminsBody(call, item),
        required_linear_history: flag(item.linearHistory),
        allow_force_pushes: flag(item.forcePushes),
        allow_deletions: flag(item.deletions),
        block_creations: flag(item.blockCreations),
        required_conversation_resolution: flag(item.conversations),
        lock_branch: flag(item.lock),
        allow_fork_syncing: flag(item.forkSyncing),
    };
}
function shortProtection(item) {
    if (!item?.checks)
        return { enabled: item !== undefined };
    const { checks } = item.checks;
    const contexts = checks.map(({ context }) => context);
    const level = item.enforceAdmins ? "everyone" : "non_admins";
    return { enabled: true, required_status_checks: { enforcement_level: level, contexts, checks } };
}
function adminsBody(call, { branch, enforceAdmins }) {
    return { url: `${protectionUrl(call, branch)}/enforce_admins`, enabled: enforceAdmins };
}
function checksBody(call, { branch, checks }) {
    const url = `${protectionUrl(call, branch)}/required_status_checks`;
    const { strict = false, checks: list = [] } = checks ?? {};
    return { url, strict, contexts: list.map(({ context }) => context), contexts_url: `${url}/contexts`, checks: list };
}
function reviewsBody(call, { branch }, { count, dismissStale, codeOwners, lastPush, dismissal, bypass }) {
    const url = `${protectionUrl(call, branch)}/required_pull_request_reviews`;
    const to = `${protectionUrl(call, branch)}/dismissal_restrictions`;
    const urls = { url: to, users_url: `${to}/users`, teams_url: `${to}/teams` };
    return {
        url,
        dismiss_stale_reviews: dismissStale,
        require_code_owner_reviews: codeOwners,
        required_approving_review_count: count,
        require_last_push_approval: lastPush,
        ...(dismissal && { dismissal_restrictions: { ...urls, ...actorsBody(call, dismissal) } }),
        ...(bypass && { bypass_pull_request_allowances: actorsBody(call, bypass) }),
    };
}
function restrictionsBody(call, { branch }, named) {
    const url = `${protectionUrl(call, branch)}/restrictions`;
    return {
        url,
        users_url: `${url}/users`,
        teams_url: `${url}/teams`,
        apps_url: `${url}/apps`,
        ...actorsBody(call, named),
    };
}
function actorsBody({ store, repository }, { users, teams, apps }) {
    const [owner = ""] = repository.name.split("/");
    return {
        users: users.map((login) => (0,people_user/* simpleUser */.U5)(store, login)),
        teams: teams.flatMap((slug) => {
            const team = (0,people_team/* findTeam */.LI)(store, owner, slug);
            return team ? [teamBody(store, team)] : [];
        }),
        apps: apps.flatMap((slug) => {
            const app = store.apps.all().find((item) => item.slug === slug);
            if (!app)
                return [];
            const { contents = "none" } = app.permissions;
            return [{ ...appBody(store, app), permissions: { metadata: "read", contents } }];
        }),
    };
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/rules/branch-protection-wanted.js




const mustBeSaid = ["required_status_checks", "enforce_admins", "required_pull_request_reviews", "restrictions"];
function wantedProtection(call, branch) {
    const { body, repository } = call;
    const remaining = mustBeSaid.filter((name) => body.raw(name) === undefined);
    if (remaining.length > 0) {
        const messages = remaining.map((name) => `"${name}" wasn't supplied.`);
        throw new Refusal(422, `Invalid request.\n\n${messages.join("\n")}`);
    }
    const flag = (name) => body.boolean(name, false);
    const named = body.object("restrictions");
    return {
        repository: repository.id,
        branch,
        checks: branch_protection_wanted_checksOf(body.object("required_status_checks")),
        enforceAdmins: flag("enforce_admins"),
        reviews: reviewsOf(call, body.object("required_pull_request_reviews")),
        restrictions: named ? actorsOf(call, named) : null,
        linearHistory: flag("required_linear_history"),
        forcePushes: flag("allow_force_pushes"),
        deletions: flag("allow_deletions"),
        blockCreations: flag("block_creations"),
        conversations: flag("required_conversation_resolution"),
        lock: flag("lock_branch"),
        forkSyncing: flag("allow_fork_syncing"),
    };
}
function branch_protection_wanted_checksOf(body) {
    if (!body)
        return null;
    const named = (body.list("checks") ?? []).map((item) => {
        const fields = new Body(item);
        return { context: fields.string("context"), app_id: fields.has("app_id") ? Number(fields.raw("app_id")) : null };
    });
    const known = new Set(named.map(({ context }) => context));
    const plain = (body.list("contexts") ?? []).map(String).filter((context) => !known.has(context));
    return {
        strict: body.boolean("strict", false),
        checks: [...named, ...plain.map((context) => ({ context, app_id: null }))],
    };
}
function reviewsOf(call, body) {
    if (!body)
        return null;
    const count = body.has("required_approving_review_count") ? Number(body.raw("required_approving_review_count")) : 1;
    if (!Number.isInteger(count) || count < 0 || count > 6)
        throw new Refusal(422, "Invalid request.\n\nrequired_approving_review_count is a whole number from 0 to 6.");
    const [dismissal, bypass] = ["dismissal_restrictions", "bypass_pull_request_allowances"].map((name) => {
        const named = body.object(name);
        return named && Object.keys(named.whole()).length > 0 ? actorsOf(call, named) : null;
    });
    return {
        count,
        dismissStale: body.boolean("dismiss_stale_reviews", false),
        codeOwners: body.boolean("require_code_owner_reviews", false),
        lastPush: body.boolean("require_last_push_approval", false),
        dismissal: dismissal ?? null,
        bypass: bypass ?? null,
    };
}
function actorsOf({ store, repository }, body) {
    const [owner = ""] = repository.name.split("/");
    const list = (name) => (body.list(name) ?? []).map(String);
    const named = { users: list("users"), teams: list("teams"), apps: list("apps") };
    const unknown = [
        ...named.users.filter((login) => !(0,collaborator/* findCollaborator */.YY)(store, repository, login)),
        ...named.teams.filter((slug) => !(0,people_team/* findTeam */.LI)(store, owner, slug)),
        ...named.apps.filter((slug) => !store.apps.all().some((app) => app.slug === slug)),
    ];
    if (unknown.length > 0)
        throw new Refusal(422, "Validation Failed", {
            errors: [`${unknown.join(", ")} cannot write to ${repository.name}`],
        });
    return named;
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/rules/branch-protection.js






const branch_protection_path = "/repos/{owner}/{repo}/branches/{branch}/protection";
const docs = "branches/branch-protection";
const branchProtection = [
    {
        method: "GET",
        path: branch_protection_path,
        docs: `${docs}#get-branch-protection`,
        needs: { administration: "read" },
        run: async (call) => ok(protectionBody(call, await theProtection(call))),
    },
    {
        method: "PUT",
        path: branch_protection_path,
        docs: `${docs}#update-branch-protection`,
        needs: { administration: "write" },
        run: async (call) => {
            const item = wantedProtection(call, await theBranch(call));
            (0,branch_protection/* setProtection */.OM)(call.store, call.repository, item, call.actor);
            return ok(protectionBody(call, item));
        },
    },
    {
        method: "DELETE",
        path: branch_protection_path,
        docs: `${docs}#delete-branch-protection`,
        needs: { administration: "write" },
        run: async (call) => {
            (0,branch_protection/* removeProtection */.Ue)(call.store, call.repository, await theProtection(call), call.actor);
            return { status: 204 };
        },
    },
    part("enforce_admins", "get-admin-branch-protection", adminsBody),
    part("required_status_checks", "get-status-checks-protection", (call, item) => item.checks ? checksBody(call, item) : null),
    part("required_pull_request_reviews", "get-pull-request-review-protection", (call, item) => item.reviews ? reviewsBody(call, item, item.reviews) : null),
    part("restrictions", "get-access-restrictions", (call, item) => item.restrictions ? restrictionsBody(call, item, item.restrictions) : null),
];
function part(name, page, body) {
    return {
        method: "GET",
        path: `${branch_protection_path}/${name}`,
        docs: `${docs}#${page}`,
        needs: { administration: "read" },
        run: async (call) => {
            const result = body(call, await theProtection(call));
            if (!result)
                throw notFound();
            return ok(result);
        },
    };
}
async function theBranch(call) {
    const name = param(call, "branch");
    if (!(await (0,store_ref/* readRef */.sg)(call.git, `refs/heads/${name}`)))
        throw new Refusal(404, "Branch not found");
    return name;
}
async function theProtection(call) {
    const branchProtection = (0,branch_protection/* findProtection */.T9)(call.store, call.repository, await theBranch(call));
    if (!branchProtection)
        throw new Refusal(404, "Branch not protected");
    return branchProtection;
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/rules/branches.js








const branches = [
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/branches",
        docs: "branches/branches#list-branches",
        needs: { contents: "read" },
        run: async (call) => {
            const api = apiOf(call.store, call.repository);
            const names = new Set((0,branch_protection/* protectionsOf */._X)(call.store, call.repository).map(({ branch }) => branch));
            const asked = call.query.get("protected");
            const matches = (await (0,store_ref/* listRefs */.Dy)(call.git, "refs/heads/"))
                .map(({ name, sha }) => ({ name: name.slice("refs/heads/".length), sha }))
                .filter(({ name }) => asked === null || (asked === "true") === names.has(name));
            return page(call, matches, (shown) => shown.map(({ name, sha }) => ({
                name,
                commit: { sha, url: `${api}/commits/${sha}` },
                protected: names.has(name),
            })));
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/branches/{branch}",
        docs: "branches/branches#get-a-branch",
        needs: { contents: "read" },
        run: async (call) => {
            const name = param(call, "branch");
            const ref = await (0,store_ref/* readRef */.sg)(call.git, `refs/heads/${name}`);
            const commit = ref && (await call.git.commit(ref.sha));
            if (!commit)
                throw new Refusal(404, "Branch not found");
            const protection = (0,branch_protection/* findProtection */.T9)(call.store, call.repository, name);
            const self = `${apiOf(call.store, call.repository)}/branches/${encodeURIComponent(name)}`;
            return ok({
                name,
                commit: commitBody(call, commit),
                _links: { self, html: `${htmlOf(call.store, call.repository)}/tree/${encodePath(name)}` },
                protected: protection !== undefined,
                protection: shortProtection(protection),
                protection_url: `${self}/protection`,
            });
        },
    },
];

// EXTERNAL MODULE: ./packages/rehearsal/github/reviews/environment.js
var reviews_environment = __webpack_require__(3140);
;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/rules/environment-body.js





function environmentBody(call, item) {
    return {
        ...simpleEnvironment(call, item),
        created_at: (0,store_object/* isoSeconds */.nE)(item.createdAt),
        updated_at: (0,store_object/* isoSeconds */.nE)(item.updatedAt),
        can_admins_bypass: item.canAdminsBypass,
        protection_rules: protectionRules(call, item),
        deployment_branch_policy: item.branches && {
            protected_branches: item.branches === "protected",
            custom_branch_policies: item.branches !== "protected",
        },
    };
}
function simpleEnvironment({ store, repository }, item) {
    const name = encodeURIComponent(item.name);
    return {
        id: item.id,
        node_id: (0,people_user/* nodeId */.s5)("Environment", item.id),
        name: item.name,
        url: `${apiOf(store, repository)}/environments/${name}`,
        html_url: `${htmlOf(store, repository)}/deployments/activity_log?environments_filter=${name}`,
    };
}
function reviewersBody({ store, repository }, reviewers) {
    const [owner = ""] = repository.name.split("/");
    return reviewers.flatMap((reviewer) => {
        if (reviewer.type === "User")
            return [{ type: "User", reviewer: (0,people_user/* simpleUser */.U5)(store, reviewer.login) }];
        const team = (0,people_team/* findTeam */.LI)(store, owner, reviewer.slug);
        return team ? [{ type: "Team", reviewer: teamBody(store, team) }] : [];
    });
}
function protectionRules(call, item) {
    const rule = (type, more) => {
        const id = item.id * 10 + ["wait_timer", "required_reviewers", "branch_policy"].indexOf(type);
        return { id, node_id: (0,people_user/* nodeId */.s5)("Gate", id), type, ...more };
    };
    const reviewers = reviewersBody(call, item.reviewers);
    return [
        ...(item.waitTimer > 0 ? [rule("wait_timer", { wait_timer: item.waitTimer })] : []),
        ...(reviewers.length > 0
            ? [rule("required_reviewers", { prevent_self_review: item.preventSelfReview, reviewers })]
            : []),
        ...(item.branches ? [rule("branch_policy", {})] : []),
    ];
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/rules/environments.js






const environments = [
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/environments",
        docs: "deployments/environments#list-environments",
        needs: { actions: "read" },
        run: (call) => page(call, (0,reviews_environment/* environmentsOf */.M2)(call.store, call.repository), (shown, total) => ({
            total_count: total,
            environments: shown.map((item) => environmentBody(call, item)),
        })),
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/environments/{environment_name}",
        docs: "deployments/environments#get-an-environment",
        needs: { actions: "read" },
        run: (call) => ok(environmentBody(call, theEnvironment(call))),
    },
    {
        method: "PUT",
        path: "/repos/{owner}/{repo}/environments/{environment_name}",
        docs: "deployments/environments#create-or-update-an-environment",
        needs: { administration: "write" },
        run: (call) => ok(environmentBody(call, put(call))),
    },
    {
        method: "DELETE",
        path: "/repos/{owner}/{repo}/environments/{environment_name}",
        docs: "deployments/environments#delete-an-environment",
        needs: { administration: "write" },
        run: (call) => {
            (0,reviews_environment/* deleteEnvironment */.jA)(call.store, call.repository, theEnvironment(call), call.actor);
            return { status: 204 };
        },
    },
];
function theEnvironment(call) {
    const item = (0,reviews_environment/* findEnvironment */.jY)(call.store, call.repository, param(call, "environment_name"));
    if (!item)
        throw notFound();
    return item;
}
function put(call) {
    const { store, repository, body, actor } = call;
    const name = param(call, "environment_name");
    const waitTimer = body.has("wait_timer") ? Number(body.raw("wait_timer")) : 0;
    if (!Number.isInteger(waitTimer) || waitTimer < 0 || waitTimer > 43_200) {
        throw new Refusal(422, "Wait timer must be an integer between 0 and 43200.");
    }
    const reviewers = (body.list("reviewers") ?? []).map((item) => reviewer(call, item));
    if (reviewers.length > 6)
        throw new Refusal(422, "An environment can have at most 6 reviewers.");
    const preventSelfReview = body.boolean("prevent_self_review", false);
    const canAdminsBypass = body.boolean("can_admins_bypass", true);
    const known = (0,reviews_environment/* findEnvironment */.jY)(store, repository, name)?.branches ?? null;
    const branches = branchesOf(body.object("deployment_branch_policy"), known);
    return (0,reviews_environment/* setEnvironment */.kN)(store, repository, name, { waitTimer, reviewers, preventSelfReview, canAdminsBypass, branches }, actor);
}
function branchesOf(policy, known) {
    if (!policy)
        return null;
    const [isProtected, isCustom] = [
        policy.boolean("protected_branches", false),
        policy.boolean("custom_branch_policies", false),
    ];
    if (isProtected === isCustom) {
        throw new Refusal(422, "protected_branches and custom_branch_policies cannot have the same value.");
    }
    if (isProtected)
        return "protected";
    return known === "protected" || known === null ? [] : known;
}
function reviewer({ store, repository }, item) {
    const fields = new Body(typeof item === "object" && item !== null && !Array.isArray(item) ? item : {});
    const [type, id] = [fields.string("type"), Number(fields.raw("id"))];
    if (type === "Team") {
        const team = store.teams.get(id);
        if (team)
            return { type, slug: team.slug };
    }
    if (type === "User") {
        const people = store.collaborators.all().filter((person) => person.repository === repository.id);
        const person = people.find(({ login }) => (0,people_user/* simpleUser */.U5)(store, login).id === id);
        if (person)
            return { type, login: person.login };
    }
    throw new Refusal(422, `Reviewer ${type} ${id} must have at least read access to the repository.`);
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/rules/deployment-branch-policies.js






const deploymentBranchPolicies = [
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies",
        docs: "deployments/branch-policies#list-deployment-branch-policies",
        needs: { actions: "read" },
        run: (call) => page(call, customOf(call), (shown, total) => ({
            total_count: total,
            branch_policies: shown.map(policyBody),
        })),
    },
    {
        method: "POST",
        path: "/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies",
        docs: "deployments/branch-policies#create-a-deployment-branch-policy",
        needs: { administration: "write" },
        run: (call) => {
            const [name, type] = [call.body.string("name"), call.body.optionalString("type") ?? "branch"];
            if (type !== "branch" && type !== "tag")
                throw new Refusal(422, `"${type}" is neither "branch" nor "tag".`);
            const there = policiesOf(call);
            const same = there.find((policy) => policy.name === name && policy.type === type);
            if (same)
                throw new Refusal(303, "See Other", { headers: { location: `${call.url.href}/${same.id}` } });
            const made = set(call, [...there, { name, type }]).at(-1);
            if (!made)
                throw notFound();
            return ok(policyBody(made));
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}",
        docs: "deployments/branch-policies#get-a-deployment-branch-policy",
        needs: { actions: "read" },
        run: (call) => ok(policyBody(deployment_branch_policies_find(call))),
    },
    {
        method: "PUT",
        path: "/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}",
        docs: "deployments/branch-policies#update-a-deployment-branch-policy",
        needs: { administration: "write" },
        run: (call) => {
            const old = deployment_branch_policies_find(call);
            const wanted = { name: call.body.string("name"), type: old.type };
            const made = set(call, policiesOf(call).map((policy) => (policy.id === old.id ? wanted : policy)));
            const policy = made.find(({ name, type }) => name === wanted.name && type === wanted.type);
            return ok(policyBody(policy ?? old));
        },
    },
    {
        method: "DELETE",
        path: "/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}",
        docs: "deployments/branch-policies#delete-a-deployment-branch-policy",
        needs: { administration: "write" },
        run: (call) => {
            const old = deployment_branch_policies_find(call);
            set(call, policiesOf(call).filter((policy) => policy.id !== old.id));
            return { status: 204 };
        },
    },
];
function customOf(call) {
    const { branches } = theEnvironment(call);
    return branches === null || branches === "protected" ? [] : branches;
}
function policiesOf(call) {
    const { branches } = theEnvironment(call);
    if (branches === null || branches === "protected")
        throw notFound();
    return branches;
}
function deployment_branch_policies_find(call) {
    const id = idParam(call, "branch_policy_id");
    const policy = policiesOf(call).find((item) => item.id === id);
    if (!policy)
        throw notFound();
    return policy;
}
function set(call, branches) {
    const { store, repository, actor } = call;
    (0,reviews_environment/* setEnvironment */.kN)(store, repository, theEnvironment(call).name, { branches }, actor);
    return customOf(call);
}
function policyBody({ id, name, type }) {
    return { id, node_id: (0,people_user/* nodeId */.s5)("BranchPolicy", id), name, type };
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/records/ruleset.js
const ruleTypes = [
    "creation",
    "update",
    "deletion",
    "non_fast_forward",
    "required_linear_history",
    "pull_request",
    "required_status_checks",
];

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/rules/rules.js








const rules = [
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/rulesets",
        docs: "repos/rules#get-all-repository-rulesets",
        needs: { metadata: "read" },
        run: (call) => page(call, (0,ruleset/* rulesetsOf */.Hg)(call.store, call.repository), (shown) => shown.map((item) => rules_short(call, item))),
    },
    {
        method: "POST",
        path: "/repos/{owner}/{repo}/rulesets",
        docs: "repos/rules#create-a-repository-ruleset",
        needs: { administration: "write" },
        run: (call) => {
            const { store, repository } = call;
            const id = store.ids.next("ruleset");
            const now = store.now();
            const blank = {
                id,
                repository: repository.id,
                name: "",
                target: "branch",
                enforcement: "active",
                include: [],
                exclude: [],
                rules: [],
                bypass: [],
                createdAt: now,
                updatedAt: now,
            };
            call.body.string("name");
            call.body.string("enforcement");
            return { status: 201, body: rules_whole(call, keep(call, blank, "created")) };
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/rulesets/{ruleset_id}",
        docs: "repos/rules#get-a-repository-ruleset",
        needs: { metadata: "read" },
        run: (call) => ok(rules_whole(call, rules_find(call))),
    },
    {
        method: "PUT",
        path: "/repos/{owner}/{repo}/rulesets/{ruleset_id}",
        docs: "repos/rules#update-a-repository-ruleset",
        needs: { administration: "write" },
        run: (call) => ok(rules_whole(call, keep(call, rules_find(call), "updated"))),
    },
    {
        method: "DELETE",
        path: "/repos/{owner}/{repo}/rulesets/{ruleset_id}",
        docs: "repos/rules#delete-a-repository-ruleset",
        needs: { administration: "write" },
        run: (call) => {
            const { id, name } = rules_find(call);
            call.store.rulesets.remove(id);
            call.store.effect(call.actor, call.repository.name, "ruleset.deleted", name);
            return { status: 204 };
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/rules/branches/{branch}",
        docs: "repos/rules#get-rules-for-a-branch",
        needs: { metadata: "read" },
        run: (call) => {
            const { store, repository } = call;
            const ref = `refs/heads/${param(call, "branch")}`;
            const matches = (0,ruleset/* rulesetsOf */.Hg)(store, repository)
                .filter((item) => item.enforcement === "active" && (0,ruleset/* speaksOf */.Tq)(item, ref, repository.defaultBranch))
                .flatMap(({ id, rules }) => rules.map((rule) => ({
                ...rule,
                ruleset_source_type: "Repository",
                ruleset_source: repository.name,
                ruleset_id: id,
            })));
            return page(call, matches, (shown) => shown);
        },
    },
];
function rules_find(call) {
    const ruleset = call.store.rulesets.get(idParam(call, "ruleset_id"));
    if (ruleset?.repository !== call.repository.id)
        throw notFound();
    return ruleset;
}
function keep({ body, store, repository, actor }, known, change) {
    const names = body.object("conditions")?.object("ref_name");
    const strings = (name) => names?.list(name)?.map(String) ?? known[name];
    const changed = {
        ...known,
        name: body.optionalString("name") ?? known.name,
        target: one("target", body.optionalString("target") ?? known.target, ["branch", "tag"]),
        enforcement: one("enforcement", body.optionalString("enforcement") ?? known.enforcement, [
            "active",
            "evaluate",
            "disabled",
        ]),
        include: strings("include"),
        exclude: strings("exclude"),
        rules: body.list("rules")?.map((item) => ruleOf(item)) ?? known.rules,
        bypass: body.list("bypass_actors")?.map((item) => bypassOf(item)) ?? known.bypass,
        updatedAt: store.now(),
    };
    store.effect(actor, repository.name, `ruleset.${change}`, changed.name);
    return store.rulesets.put(changed.id, changed);
}
function one(field, value, known) {
    const match = known.find((item) => item === value);
    if (match === undefined)
        throw new Refusal(422, `Invalid request.\n\nThe loopback GitHub knows for ${field}: ${known.join(", ")}; not ${value}.`);
    return match;
}
function ruleOf({ type, parameters }) {
    const known = one("a rule's type", String(type), ruleTypes);
    if (known === "required_status_checks" && !Array.isArray(parameters?.required_status_checks))
        throw new Refusal(422, "Validation Failed", { errors: ["Invalid parameters for required_status_checks"] });
    return { type: known, ...(parameters ? { parameters } : {}) };
}
function bypassOf({ actor_id = null, actor_type, bypass_mode = "always" }) {
    const type = one("actor_type", String(actor_type), ["Integration", "RepositoryRole"]);
    return {
        actor_id,
        actor_type: type,
        bypass_mode: one("bypass_mode", bypass_mode, ["always", "pull_request"]),
    };
}
function rules_short({ store, repository }, item) {
    return {
        id: item.id,
        name: item.name,
        target: item.target,
        source_type: "Repository",
        source: repository.name,
        enforcement: item.enforcement,
        node_id: (0,people_user/* nodeId */.s5)("RepositoryRuleset", item.id),
        _links: {
            self: { href: `${apiOf(store, repository)}/rulesets/${item.id}` },
            html: { href: `${htmlOf(store, repository)}/rules/${item.id}` },
        },
        created_at: (0,store_object/* isoSeconds */.nE)(item.createdAt),
        updated_at: (0,store_object/* isoSeconds */.nE)(item.updatedAt),
    };
}
function rules_whole(call, item) {
    const { include, exclude, rules, bypass: bypass_actors } = item;
    return { ...rules_short(call, item), bypass_actors, conditions: { ref_name: { include, exclude } }, rules };
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/runs/actions-permissions.js


const actions_permissions_path = "/repos/{owner}/{repo}/actions/permissions/workflow";
const actionsPermissions = [
    {
        method: "GET",
        path: actions_permissions_path,
        docs: "actions/permissions#get-default-workflow-permissions-for-a-repository",
        needs: { administration: "read" },
        run: ({ repository }) => ok({
            default_workflow_permissions: "read",
            can_approve_pull_request_reviews: repository.actionsMayOpenPulls === true,
        }),
    },
    {
        method: "PUT",
        path: actions_permissions_path,
        docs: "actions/permissions#set-default-workflow-permissions-for-a-repository",
        needs: { administration: "write" },
        run: ({ store, repository, actor, body }) => {
            if ((body.optionalString("default_workflow_permissions") ?? "read") !== "read")
                throw new Refusal(422, "The loopback GitHub keeps default_workflow_permissions: read. Name the permissions in the workflow.");
            const actionsMayOpenPulls = body.boolean("can_approve_pull_request_reviews", repository.actionsMayOpenPulls === true);
            store.repositories.put(repository.id, { ...repository, actionsMayOpenPulls });
            store.effect(actor, repository.name, "actions_permissions.set", "can_approve_pull_request_reviews", {
                to: String(actionsMayOpenPulls),
            });
            return { status: 204 };
        },
    },
];

;// CONCATENATED MODULE: ./packages/rehearsal/github/runs/head-repository.js
function headRepository(store, run, own) {
    const pull = run.event.payload.pull_request;
    const head = pull?.head?.repo;
    if (head === undefined)
        return own;
    if (!head?.full_name || head.id === undefined)
        return null;
    return store.find(head.full_name) ?? { ...own, id: head.id, name: head.full_name };
}

// EXTERNAL MODULE: ./packages/rehearsal/github/runs/run.js
var runs_run = __webpack_require__(7283);
// EXTERNAL MODULE: ./packages/rehearsal/github/runs/source.js
var runs_source = __webpack_require__(9817);
;// CONCATENATED MODULE: ./packages/rehearsal/github/runs/workflow-file.js

const workflow_file_folder = ".github/workflows";
function workflowId(repository, path) {
    return [...path].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_000_007, repository % 997);
}
async function findWorkflow(store, repository, wanted) {
    const main = await (0,runs_source/* resolveSource */.ev)(store, repository.name, `refs/heads/${repository.defaultBranch}`);
    if (!main)
        return null;
    const paths = (await (0,runs_source/* listSource */.Kq)(store, main, workflow_file_folder)).map((name) => `${workflow_file_folder}/${name}`);
    const fits = (path) => path === `${workflow_file_folder}/${wanted}` || path === wanted || String(workflowId(repository.id, path)) === wanted;
    return paths.find((path) => /\.ya?ml$/.test(path) && fits(path)) ?? null;
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/runs/workflow-runs.js










const workflowRuns = [
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/actions/runs",
        docs: "actions/workflow-runs#list-workflow-runs-for-a-repository",
        needs: { actions: "read" },
        run: (call) => listed(call, () => true),
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs",
        docs: "actions/workflow-runs#list-workflow-runs-for-a-workflow",
        needs: { actions: "read" },
        run: async (call) => {
            const { store, repository } = call;
            const wanted = param(call, "workflow_id");
            const fits = ({ path }) => String(workflowId(repository.id, path)) === wanted || path.split("/").at(-1) === wanted;
            const isKnown = store.runs.all().some((run) => run.repositoryId === repository.id && fits(run));
            if (!isKnown && (await findWorkflow(store, repository, wanted)) === null)
                throw notFound();
            return listed(call, fits);
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/actions/runs/{run_id}",
        docs: "actions/workflow-runs#get-a-workflow-run",
        needs: { actions: "read" },
        run: async (call) => ok(await runBody(call, findRun(call))),
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}",
        docs: "actions/workflow-runs#get-a-workflow-run-attempt",
        needs: { actions: "read" },
        run: async (call) => {
            const attempt = (0,runs_run/* attemptOf */.tx)(call.store, findRun(call).id, idParam(call, "attempt_number"));
            if (!attempt)
                throw notFound();
            return ok(await runBody(call, attempt));
        },
    },
];
async function listed(call, fits) {
    const is = (name, ...values) => values.includes(call.query.get(name)) || !call.query.has(name);
    const runs = call.store.runs
        .all()
        .filter((run) => run.repositoryId === call.repository.id && fits(run))
        .filter((run) => is("branch", branchOf(run)) && is("event", run.event.name) && is("head_sha", run.event.sha))
        .filter((run) => is("status", run.status, run.conclusion) && is("actor", run.event.actor.login));
    const answer = page(call, runs.reverse(), (shown, total) => ({ total_count: total, workflow_runs: shown }));
    const body = answer.body;
    return {
        ...answer,
        body: { ...body, workflow_runs: await Promise.all(body.workflow_runs.map((run) => runBody(call, run))) },
    };
}
function findRun(call) {
    const run = call.store.runs.get(idParam(call, "run_id"));
    if (run?.repositoryId !== call.repository.id)
        throw notFound();
    return run;
}
async function runBody({ store, repository, git }, run) {
    const api = apiOf(store, repository);
    const url = `${api}/actions/runs/${run.id}`;
    const commit = await git.commit(headSha(run));
    const workflow = workflowId(run.repositoryId, run.path);
    const head = headRepository(store, run, repository);
    const actor = (0,people_user/* simpleUser */.U5)(store, run.event.actor.login);
    const person = (who) => ({ name: who.name, email: who.email });
    return {
        id: run.id,
        name: run.workflow,
        node_id: (0,people_user/* nodeId */.s5)("WorkflowRun", run.id),
        check_suite_id: run.id,
        check_suite_node_id: (0,people_user/* nodeId */.s5)("CheckSuite", run.id),
        head_branch: branchOf(run),
        head_sha: headSha(run),
        path: run.path,
        display_title: run.title ?? commit?.message.split("\n")[0] ?? run.workflow,
        run_number: run.number,
        event: run.event.name,
        status: run.status,
        conclusion: run.conclusion,
        workflow_id: workflow,
        url,
        html_url: `${htmlOf(store, repository)}/actions/runs/${run.id}`,
        pull_requests: [],
        created_at: (0,store_object/* isoSeconds */.nE)(run.createdAt),
        updated_at: (0,store_object/* isoSeconds */.nE)(run.updatedAt),
        actor,
        run_attempt: run.attempt,
        referenced_workflows: run.calls ?? [],
        run_started_at: (0,store_object/* isoSeconds */.nE)(run.startedAt),
        triggering_actor: run.triggeringActor ? (0,people_user/* simpleUser */.U5)(store, run.triggeringActor.login) : actor,
        jobs_url: `${url}/jobs`,
        logs_url: `${url}/logs`,
        check_suite_url: `${api}/check-suites/${run.id}`,
        artifacts_url: `${url}/artifacts`,
        cancel_url: `${url}/cancel`,
        rerun_url: `${url}/rerun`,
        previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
        workflow_url: `${api}/actions/workflows/${workflow}`,
        head_commit: commit && {
            id: commit.sha,
            tree_id: commit.tree,
            message: commit.message,
            timestamp: commit.committer.date,
            author: person(commit.author),
            committer: person(commit.committer),
        },
        repository: minimalRepository(store, repository),
        head_repository: head && { ...minimalRepository(store, head), fork: head.id !== repository.id },
    };
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/runs/artifacts.js










const artifacts = [
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/actions/artifacts",
        docs: "actions/artifacts#list-artifacts-for-a-repository",
        needs: { actions: "read" },
        run: (call) => artifacts_listed(call, () => true),
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts",
        docs: "actions/artifacts#list-workflow-run-artifacts",
        needs: { actions: "read" },
        run: (call) => {
            const run = findRun(call);
            return artifacts_listed(call, (item) => item.run === run.id);
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/actions/artifacts/{artifact_id}",
        docs: "actions/artifacts#get-an-artifact",
        needs: { actions: "read" },
        run: (call) => ok(artifactBody(call, artifacts_find(call))),
    },
    {
        method: "DELETE",
        path: "/repos/{owner}/{repo}/actions/artifacts/{artifact_id}",
        docs: "actions/artifacts#delete-an-artifact",
        needs: { actions: "write" },
        run: (call) => {
            (0,artifacts_artifact/* deleteArtifact */.CM)(call.store, artifacts_find(call), call.actor);
            return { status: 204 };
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}",
        docs: "actions/artifacts#download-an-artifact",
        needs: { actions: "read" },
        run: (call) => {
            const artifact = artifacts_find(call);
            if (param(call, "archive_format") !== "zip")
                throw notFound();
            if ((0,artifacts_artifact/* isExpired */._d)(call.store, artifact))
                throw new Refusal(410, "Artifact has expired");
            return { status: 302, headers: { location: (0,artifacts_artifact/* downloadUrl */.Is)(call.store, artifact, 60) } };
        },
    },
];
function artifacts_listed(call, fits) {
    const name = call.query.get("name");
    const artifacts = (0,artifacts_artifact/* visibleArtifacts */.IR)(call.store)
        .filter((item) => item.repository === call.repository.id && fits(item))
        .filter((item) => name === null || item.name === name);
    const ordered = call.query.get("direction") === "asc" ? artifacts : artifacts.reverse();
    return page(call, ordered, (shown, total) => ({
        total_count: total,
        artifacts: shown.map((item) => artifactBody(call, item)),
    }));
}
function artifacts_find(call) {
    const id = idParam(call, "artifact_id");
    const artifact = (0,artifacts_artifact/* visibleArtifacts */.IR)(call.store).find((item) => item.id === id);
    if (artifact?.repository !== call.repository.id)
        throw notFound();
    return artifact;
}
function artifactBody(call, item) {
    const { store, repository } = call;
    const url = `${apiOf(store, repository)}/actions/artifacts/${item.id}`;
    const run = store.runs.get(item.run);
    const branch = run && branchOf(run);
    const head = run && headRepository(store, run, repository);
    return {
        id: item.id,
        node_id: (0,people_user/* nodeId */.s5)("Artifact", item.id),
        name: item.name,
        size_in_bytes: item.size,
        url,
        archive_download_url: `${url}/zip`,
        expired: (0,artifacts_artifact/* isExpired */._d)(store, item),
        digest: item.digest,
        created_at: (0,store_object/* isoSeconds */.nE)(item.createdAt),
        updated_at: (0,store_object/* isoSeconds */.nE)(item.finalizedAt ?? item.createdAt),
        expires_at: (0,store_object/* isoSeconds */.nE)(item.expiresAt),
        workflow_run: run
            ? {
                id: run.id,
                repository_id: repository.id,
                ...(head ? { head_repository_id: head.id } : {}),
                ...(branch ? { head_branch: branch } : {}),
                head_sha: headSha(run),
            }
            : null,
    };
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/records/check-run.js
const checkConclusions = [
    "success",
    "failure",
    "neutral",
    "cancelled",
    "skipped",
    "timed_out",
    "action_required",
];

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/runs/check-run-body.js





function checksOfJobs(store, repository) {
    return store.jobs.all().flatMap((job) => {
        const run = store.runs.get(job.run);
        if (run?.repositoryId !== repository.id)
            return [];
        const { id, name, conclusion, startedAt, completedAt } = job;
        const status = job.status === "waiting" ? "queued" : job.status;
        return [
            {
                id,
                repository: repository.id,
                sha: headSha(run),
                name,
                externalId: job.key,
                run: run.id,
                annotations: [],
                detailsUrl: `${htmlOf(store, repository)}/actions/runs/${run.id}/job/${id}`,
                status,
                conclusion,
                startedAt,
                completedAt,
                output: { title: null, summary: null, text: null },
            },
        ];
    });
}
function checkRunBody({ store, repository }, item) {
    const url = `${apiOf(store, repository)}/check-runs/${item.id}`;
    const time = (at) => (at === null ? null : (0,store_object/* isoSeconds */.nE)(at));
    return {
        id: item.id,
        name: item.name,
        node_id: (0,people_user/* nodeId */.s5)("CheckRun", item.id),
        head_sha: item.sha,
        external_id: item.externalId,
        url,
        html_url: `${htmlOf(store, repository)}/runs/${item.id}`,
        details_url: item.detailsUrl,
        status: item.status,
        conclusion: item.conclusion,
        started_at: time(item.startedAt),
        completed_at: time(item.completedAt),
        output: { ...item.output, annotations_count: item.annotations.length, annotations_url: `${url}/annotations` },
        check_suite: { id: item.run ?? item.id },
        app: item.run === undefined ? null : gitHubActions(store),
        pull_requests: [],
    };
}
function gitHubActions(store) {
    return {
        id: actionsApp,
        slug: "github-actions",
        node_id: (0,people_user/* nodeId */.s5)("App", actionsApp),
        owner: (0,people_user/* simpleUser */.U5)(store, "github"),
        name: "GitHub Actions",
        description: "",
        external_url: "https://help.github.com/en/actions",
        html_url: "https://github.com/apps/github-actions",
        created_at: "2018-07-30T09:30:17Z",
        updated_at: "2024-04-10T20:33:16Z",
        permissions: {},
        events: [],
    };
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/runs/check-runs.js







const check_runs_one = "/repos/{owner}/{repo}/check-runs/{check_run_id}";
const checkRuns = [
    {
        method: "POST",
        path: "/repos/{owner}/{repo}/check-runs",
        docs: "reference/checks#create-a-check-run",
        needs: { checks: "write" },
        run: async (call) => {
            const { body, store, repository } = call;
            const sha = await findCommit(call, body.string("head_sha"));
            if (!sha)
                throw new Refusal(422, `No commit found for SHA: ${body.string("head_sha")}`);
            const blank = {
                id: store.ids.next("check-run"),
                repository: repository.id,
                sha,
                name: body.string("name"),
                externalId: "",
                detailsUrl: null,
                status: "queued",
                conclusion: null,
                startedAt: null,
                completedAt: null,
                output: { title: null, summary: null, text: null },
                annotations: [],
            };
            return { status: 201, body: checkRunBody(call, check_runs_keep(call, blank, "created")) };
        },
    },
    {
        method: "GET",
        path: check_runs_one,
        docs: "checks/runs#get-a-check-run",
        needs: { checks: "read" },
        run: (call) => ok(checkRunBody(call, check_runs_find(call))),
    },
    {
        method: "PATCH",
        path: check_runs_one,
        docs: "checks/runs#update-a-check-run",
        needs: { checks: "write" },
        run: (call) => {
            const known = check_runs_find(call);
            if (known.run !== undefined)
                throw new Refusal(403, "Resource not accessible by integration");
            return ok(checkRunBody(call, check_runs_keep(call, known, "updated")));
        },
    },
    {
        method: "GET",
        path: `${check_runs_one}/annotations`,
        docs: "checks/runs#list-check-run-annotations",
        needs: { checks: "read" },
        run: (call) => {
            const { annotations, sha } = check_runs_find(call);
            const blob = (path) => `${htmlOf(call.store, call.repository)}/blob/${sha}/${path}`;
            return page(call, annotations, (shown) => shown.map((item) => ({ ...item, blob_href: blob(item.path) })));
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/commits/{ref}/check-runs",
        docs: "checks/runs#list-check-runs-for-a-git-reference",
        needs: { checks: "read" },
        run: async (call) => {
            const sha = await findCommit(call, param(call, "ref"));
            if (!sha)
                throw new Refusal(422, `No commit found for SHA: ${param(call, "ref")}`);
            const [name, status] = [call.query.get("check_name"), call.query.get("status")];
            const checkRuns = check_runs_all(call)
                .filter((item) => item.sha === sha)
                .filter((item) => (!name || item.name === name) && (!status || item.status === status));
            return page(call, checkRuns.reverse(), (shown, total_count) => ({
                total_count,
                check_runs: shown.map((item) => checkRunBody(call, item)),
            }));
        },
    },
];
function check_runs_all({ store, repository }) {
    const made = store.checkRuns.all().filter((item) => item.repository === repository.id);
    return [...made, ...checksOfJobs(store, repository)];
}
function check_runs_find(call) {
    const id = idParam(call, "check_run_id");
    const checkRun = check_runs_all(call).find((item) => item.id === id);
    if (!checkRun)
        throw notFound();
    return checkRun;
}
function check_runs_keep({ body, store, repository, actor }, known, change) {
    const asked = body.optionalString("conclusion");
    const conclusion = checkConclusions.find((item) => item === asked) ?? known.conclusion;
    if (asked !== undefined && conclusion !== asked)
        throw new Refusal(422, `Invalid request.\n\n${asked} is not a conclusion of a check run.`);
    const status = asked === undefined ? (body.optionalString("status") ?? known.status) : "completed";
    if (status !== "queued" && status !== "in_progress" && status !== "completed")
        throw new Refusal(422, `Invalid request.\n\nThe loopback GitHub does not know the status ${status} of a check run.`);
    if (status === "completed" && conclusion === null)
        throw new Refusal(422, 'Invalid request.\n\n"conclusion" wasn\'t supplied.');
    const output = body.object("output");
    const time = (name, otherwise) => (body.has(name) ? Date.parse(body.string(name)) : otherwise);
    const added = output?.list("annotations") ?? [];
    if (added.length > 50)
        throw new Refusal(422, "Invalid request.\n\nNo more than 50 annotations are taken at once.");
    const kept = {
        ...known,
        name: body.optionalString("name") ?? known.name,
        externalId: body.optionalString("external_id") ?? known.externalId,
        detailsUrl: body.optionalString("details_url") ?? known.detailsUrl,
        status,
        conclusion,
        startedAt: time("started_at", known.startedAt ?? store.now()),
        completedAt: time("completed_at", status === "completed" ? store.now() : null),
        output: output
            ? {
                title: output.optionalString("title") ?? null,
                summary: output.string("summary"),
                text: output.optionalString("text") ?? null,
            }
            : known.output,
        annotations: [...known.annotations, ...added.map(annotationOf)],
    };
    store.effect(actor, repository.name, `check_run.${change}`, kept.name, { to: conclusion ?? status });
    return store.checkRuns.put(kept.id, kept);
}
function annotationOf(item) {
    const fields = new Body(item);
    const level = ["notice", "warning", "failure"].find((name) => name === fields.string("annotation_level"));
    if (!level)
        throw new Refusal(422, "Invalid request.\n\nannotation_level is notice, warning or failure.");
    const line = (name) => (typeof fields.raw(name) === "number" ? Number(fields.raw(name)) : null);
    const start = line("start_line") ?? 1;
    return {
        path: fields.string("path"),
        start_line: start,
        end_line: line("end_line") ?? start,
        start_column: line("start_column"),
        end_column: line("end_column"),
        annotation_level: level,
        message: fields.string("message"),
        title: fields.optionalString("title") ?? null,
        raw_details: fields.optionalString("raw_details") ?? null,
    };
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/records/deployment.js
const deploymentStates = [
    "error",
    "failure",
    "inactive",
    "in_progress",
    "queued",
    "pending",
    "success",
];

// EXTERNAL MODULE: ./packages/rehearsal/github/reviews/deployment.js
var reviews_deployment = __webpack_require__(9386);
;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/runs/deployments.js











const deployments = [
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/deployments",
        docs: "deployments/deployments#list-deployments",
        needs: { deployments: "read" },
        run: (call) => {
            const asked = ["sha", "ref", "task", "environment"].map((name) => [name, call.query.get(name)]);
            const deployments = call.store.deployments
                .all()
                .filter((item) => item.repository === call.repository.id)
                .filter((item) => asked.every(([name, value]) => !value || value === "none" || item[name] === value));
            return page(call, deployments.reverse(), (shown) => shown.map((item) => deploymentBody(call, item)));
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/deployments/{deployment_id}",
        docs: "deployments/deployments#get-a-deployment",
        needs: { deployments: "read" },
        run: (call) => ok(deploymentBody(call, deployments_find(call))),
    },
    {
        method: "POST",
        path: "/repos/{owner}/{repo}/deployments",
        docs: "deployments/deployments#create-a-deployment",
        needs: { deployments: "write" },
        run: deployments_create,
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
        docs: "deployments/statuses#list-deployment-statuses",
        needs: { deployments: "read" },
        run: (call) => {
            const deployment = deployments_find(call);
            const deploymentStatus = (0,reviews_deployment/* statusesOf */.CB)(call.store, deployment.id);
            return page(call, deploymentStatus, (shown) => shown.map((status) => statusBody(call, status)));
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{status_id}",
        docs: "deployments/statuses#get-a-deployment-status",
        needs: { deployments: "read" },
        run: (call) => {
            const id = idParam(call, "status_id");
            const status = (0,reviews_deployment/* statusesOf */.CB)(call.store, deployments_find(call).id).find((item) => item.id === id);
            if (!status)
                throw notFound();
            return ok(statusBody(call, status));
        },
    },
    {
        method: "POST",
        path: "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
        docs: "deployments/statuses#create-a-deployment-status",
        needs: { deployments: "write" },
        run: (call) => {
            const { body } = call;
            const state = deploymentStates.find((name) => name === body.string("state"));
            if (!state)
                throw invalid({ resource: "DeploymentStatus", field: "state", code: "custom" });
            const deployment = deployments_find(call);
            const request = {
                state,
                description: body.optionalString("description") ?? "",
                targetUrl: body.optionalString("log_url") ?? body.optionalString("target_url") ?? "",
                environment: body.optionalString("environment") ?? deployment.environment,
                environmentUrl: body.optionalString("environment_url") ?? "",
                autoInactive: body.boolean("auto_inactive", true),
            };
            const status = (0,reviews_deployment/* createDeploymentStatus */.gt)(call.store, deployment, request, call.actor);
            return { status: 201, body: statusBody(call, status) };
        },
    },
];
async function deployments_create(call) {
    const { body, store, repository, git } = call;
    const ref = body.string("ref");
    const sha = await findCommit(call, ref);
    if (!sha)
        throw new Refusal(422, `No ref found for: ${ref}`);
    const environment = body.optionalString("environment") ?? "production";
    if (body.boolean("auto_merge", true)) {
        const main = await findCommit(call, repository.defaultBranch);
        if (main && (await git.commit(`refs/heads/${ref}`)) && !(await (0,store_ref/* isAncestor */.QX)(git, main, sha))) {
            const said = `Conflict merging ${repository.defaultBranch} into ${ref}.`;
            throw new Refusal(409, `${said} Send auto_merge: false: the loopback GitHub does not merge for a deployment.`);
        }
    }
    checkContexts(call, sha, body.list("required_contexts"));
    const production = body.boolean("production_environment", environment === "production");
    const request = {
        ref,
        sha,
        environment,
        production,
        task: body.optionalString("task") ?? "deploy",
        payload: (body.raw("payload") ?? {}),
        description: body.optionalString("description") ?? null,
        transient: body.boolean("transient_environment", false),
    };
    return { status: 201, body: deploymentBody(call, (0,reviews_deployment/* createDeployment */.Yy)(store, repository, request, call.actor)) };
}
function checkContexts(call, sha, required) {
    const latest = statusesAt(call, sha);
    const counted = required ? latest.filter((status) => required.includes(status.context)) : latest;
    const missing = required?.some((context) => !latest.some((status) => status.context === context));
    if (missing || (counted.length > 0 && combined(counted) !== "success")) {
        throw new Refusal(409, `Conflict: Commit status checks failed for ${sha}.`);
    }
}
function deployments_find(call) {
    const deployment = call.store.deployments.get(idParam(call, "deployment_id"));
    if (deployment?.repository !== call.repository.id)
        throw notFound();
    return deployment;
}
function deploymentBody({ store, repository }, item) {
    const url = `${apiOf(store, repository)}/deployments/${item.id}`;
    return {
        url,
        id: item.id,
        node_id: (0,people_user/* nodeId */.s5)("Deployment", item.id),
        task: item.task,
        original_environment: item.environment,
        environment: item.environment,
        description: item.description,
        created_at: (0,store_object/* isoSeconds */.nE)(item.createdAt),
        updated_at: (0,store_object/* isoSeconds */.nE)(item.updatedAt),
        statuses_url: `${url}/statuses`,
        repository_url: apiOf(store, repository),
        creator: (0,people_user/* simpleUser */.U5)(store, item.creator),
        sha: item.sha,
        ref: item.ref,
        payload: item.payload,
        transient_environment: item.transient,
        production_environment: item.production,
        performed_via_github_app: null,
    };
}
function statusBody({ store, repository }, status) {
    const deployment = `${apiOf(store, repository)}/deployments/${status.deployment}`;
    return {
        url: `${deployment}/statuses/${status.id}`,
        id: status.id,
        node_id: (0,people_user/* nodeId */.s5)("DeploymentStatus", status.id),
        state: status.state,
        creator: (0,people_user/* simpleUser */.U5)(store, status.creator),
        description: status.description,
        environment: status.environment,
        target_url: status.targetUrl,
        created_at: (0,store_object/* isoSeconds */.nE)(status.createdAt),
        updated_at: (0,store_object/* isoSeconds */.nE)(status.createdAt),
        deployment_url: deployment,
        repository_url: apiOf(store, repository),
        environment_url: status.environmentUrl,
        log_url: status.targetUrl,
        performed_via_github_app: null,
    };
}

// EXTERNAL MODULE: ./packages/rehearsal/github/reviews/pending-review.js
var pending_review = __webpack_require__(1035);
// EXTERNAL MODULE: ./packages/rehearsal/github/reviews/protection-rule.js
var protection_rule = __webpack_require__(8285);
;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/runs/pending-deployments.js









const pendingDeployments = [
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments",
        docs: "actions/workflow-runs#get-pending-deployments-for-a-workflow-run",
        needs: { actions: "read" },
        run: (call) => {
            const run = findRun(call);
            const first = new Map();
            for (const item of (0,pending_review/* pendingOf */.lc)(call.store, run.id))
                if (!first.has(item.environment))
                    first.set(item.environment, item);
            return ok([...first.values()].flatMap((item) => pendingBody(call, run, item)));
        },
    },
    {
        method: "POST",
        path: "/repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments",
        docs: "actions/workflow-runs#review-pending-deployments-for-a-workflow-run",
        needs: { deployments: "write" },
        people: { actions: "read" },
        run: (call) => {
            const run = findRun(call);
            if (call.token?.kind !== "person")
                throw new Refusal(403, "Resource not accessible by integration");
            const answer = (0,pending_review/* reviewPending */.y)(call.store, run.id, { login: call.actor.login, ...pending_deployments_wanted(call) });
            if ("refused" in answer)
                throw new Refusal(422, "Validation Failed", { errors: [answer.refused] });
            const records = answer.reviewed.flatMap(({ deployment }) => {
                const record = deployment === null ? undefined : call.store.deployments.get(deployment);
                return record ? [record] : [];
            });
            return ok(records.map((record) => deploymentBody(call, record)));
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/actions/runs/{run_id}/approvals",
        docs: "actions/workflow-runs#get-the-review-history-for-a-workflow-run",
        needs: { actions: "read" },
        run: (call) => {
            const run = findRun(call);
            const reviews = call.store.reviews.all().filter((review) => review.run === run.id);
            return ok(reviews.reverse().map((review) => reviewBody(call, review)));
        },
    },
];
function pending_deployments_wanted({ body }) {
    const ids = body.list("environment_ids");
    if (!ids)
        throw new Refusal(422, `Invalid request.\n\n"environment_ids" wasn't supplied.`);
    const [state, comment] = [body.string("state"), body.string("comment")];
    const environments = ids.filter((id) => typeof id === "number");
    if (environments.length === 0 || environments.length < ids.length) {
        throw new Refusal(422, "Invalid request.\n\nFor 'properties/environment_ids', a list of integers is needed.");
    }
    if (state !== "approved" && state !== "rejected") {
        throw new Refusal(422, `Invalid request.\n\n${JSON.stringify(state)} is not a member of ["approved", "rejected"].`);
    }
    return { environments, state, comment };
}
function pendingBody(call, run, item) {
    const { store, repository, token, actor } = call;
    const environment = store.environments.get(item.environment);
    if (!environment)
        return [];
    const asks = item.unreviewed && token?.kind === "person";
    return [
        {
            environment: simpleEnvironment(call, environment),
            wait_timer: environment.waitTimer,
            wait_timer_started_at: environment.waitTimer > 0 ? (0,store_object/* isoSeconds */.nE)(item.since) : null,
            current_user_can_approve: asks && (0,protection_rule/* reviewRefusal */.pN)(store, repository, run, environment, actor.login) === null,
            reviewers: reviewersBody(call, environment.reviewers),
        },
    ];
}
function reviewBody(call, { environments, state, login, comment }) {
    const shown = environments.flatMap((id) => {
        const item = call.store.environments.get(id);
        if (!item)
            return [];
        const times = { created_at: (0,store_object/* isoSeconds */.nE)(item.createdAt), updated_at: (0,store_object/* isoSeconds */.nE)(item.updatedAt) };
        return [{ ...simpleEnvironment(call, item), ...times }];
    });
    return { environments: shown, state, user: (0,people_user/* simpleUser */.U5)(call.store, login), comment };
}

// EXTERNAL MODULE: ./packages/rehearsal/github/runs/repository-dispatch.js
var repository_dispatch = __webpack_require__(1879);
;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/runs/repository-dispatches.js


const repositoryDispatches = [
    {
        method: "POST",
        path: "/repos/{owner}/{repo}/dispatches",
        docs: "repos/repos#create-a-repository-dispatch-event",
        needs: { contents: "write" },
        run: async ({ store, repository, body, actor }) => {
            const read = (0,repository_dispatch/* readDispatchedEvent */.k)(body.whole());
            if ("refused" in read)
                throw new Refusal(422, read.refused);
            await store.actions.service.repositoryDispatch({ repository: repository.name, ...read.event, actor });
            return { status: 204 };
        },
    },
];

// EXTERNAL MODULE: ./packages/rehearsal/github/runs/rerun.js
var rerun = __webpack_require__(9592);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/rehearsal/github/runs/zip-file.js

function zipFile(entries) {
    const parts = [];
    const listed = [];
    let offset = 0;
    for (const { name, bytes } of entries) {
        const [path, packed] = [Buffer.from(name), (0,external_node_zlib_.deflateRawSync)(bytes)];
        const about = aboutOf(path, packed, bytes);
        const head = Buffer.concat([words32(0x04034b50), about, path]);
        parts.push(head, packed);
        listed.push(words32(0x02014b50), words16(20), about, Buffer.alloc(10), words32(offset), path);
        offset += head.length + packed.length;
    }
    const list = Buffer.concat(listed);
    const count = words16(entries.length);
    const end = [words32(0x06054b50), Buffer.alloc(4), count, count, words32(list.length), words32(offset), words16(0)];
    return Buffer.concat([...parts, list, ...end]);
}
function aboutOf(path, packed, bytes) {
    return Buffer.concat([
        ...[20, 0x0800, 8, 0, 0x21].map(words16),
        ...[(0,external_node_zlib_.crc32)(bytes), packed.length, bytes.length].map(words32),
        ...[path.length, 0].map(words16),
    ]);
}
function words16(value) {
    const word = Buffer.alloc(2);
    word.writeUInt16LE(value);
    return word;
}
function words32(value) {
    const word = Buffer.alloc(4);
    word.writeUInt32LE(value >>> 0);
    return word;
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/runs/run-log.js




async function runLog(store, run, attempt) {
    const jobs = (0,runs_run/* jobsOf */.aG)(store, run, attempt).filter(({ log }) => log !== null && (0,external_node_fs_.existsSync)(log));
    const taken = new Set();
    const files = jobs.map(async ({ name, log }, index) => ({
        name: `${index}_${run_log_fileName(name, taken)}.txt`,
        bytes: await (0,external_node_fs_promises_.readFile)(log ?? ""),
    }));
    return zipFile(await Promise.all(files));
}
function run_log_fileName(job, taken) {
    const plain = job.replaceAll(/[/:]/g, "").slice(0, 90);
    let name = plain;
    for (let more = 1; taken.has(name.toLowerCase()); more += 1)
        name = `${plain}(${more})`;
    taken.add(name.toLowerCase());
    return name;
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/runs/job-log.js



const logRoot = "/logs/";
function logUrl(store, job) {
    return signed(store, `${logRoot}${job}`);
}
function runLogUrl(store, run, attempt) {
    return signed(store, `${logRoot}runs/${run}/${attempt}`);
}
function signed(store, path) {
    const until = new Date(store.now() + 60_000).toISOString();
    const query = new URLSearchParams({ se: until, sig: store.signer.sign(`${path} ${until}`) });
    return `${store.urls.results}${path}?${query}`;
}
async function serveLog(store, request, response, url) {
    request.resume();
    const [until, signature] = [url.searchParams.get("se") ?? "", url.searchParams.get("sig") ?? ""];
    const holds = store.signer.holds(`${url.pathname} ${until}`, signature) && Date.parse(until) > store.now();
    const [, run, attempt] = /^runs\/(\d+)\/(\d+)$/.exec(url.pathname.slice(logRoot.length)) ?? [];
    if (holds && run !== undefined) {
        response
            .writeHead(200, { "content-type": "application/zip" })
            .end(await runLog(store, Number(run), Number(attempt)));
        return;
    }
    const { log = null } = store.jobs.get(url.pathname.slice(logRoot.length)) ?? {};
    if (!holds || log === null || !(0,external_node_fs_.existsSync)(log)) {
        response.writeHead(holds ? 404 : 403, { "content-type": "text/plain" }).end();
        return;
    }
    response.writeHead(200, { "content-type": "text/plain; charset=utf-8" });
    await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(log), response);
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/runs/workflow-jobs.js










const workflowJobs = [
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/actions/runs/{run_id}/jobs",
        docs: "actions/workflow-jobs#list-jobs-for-a-workflow-run",
        needs: { actions: "read" },
        run: (call) => {
            const run = findRun(call);
            return workflow_jobs_listed(call, run, call.query.get("filter") === "all" ? null : run.attempt);
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs",
        docs: "actions/workflow-jobs#list-jobs-for-a-workflow-run-attempt",
        needs: { actions: "read" },
        run: (call) => {
            const [run, attempt] = [findRun(call), idParam(call, "attempt_number")];
            if (attempt < 1 || attempt > run.attempt)
                throw notFound();
            return workflow_jobs_listed(call, run, attempt);
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/actions/jobs/{job_id}",
        docs: "actions/workflow-jobs#get-a-job-for-a-workflow-run",
        needs: { actions: "read" },
        run: (call) => {
            const { run, job } = theJob(call);
            return ok(jobBody(call, run, job));
        },
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/actions/jobs/{job_id}/logs",
        docs: "actions/workflow-jobs#download-job-logs-for-a-workflow-run",
        needs: { actions: "read" },
        run: (call) => {
            const { job } = theJob(call);
            if (job.status !== "completed" || job.log === null || !(0,external_node_fs_.existsSync)(job.log))
                throw notFound();
            return { status: 302, headers: { location: logUrl(call.store, job.id) } };
        },
    },
];
function theJob(call) {
    const job = call.store.jobs.get(idParam(call, "job_id"));
    const run = job && call.store.runs.get(job.run);
    if (!job || run?.repositoryId !== call.repository.id)
        throw notFound();
    return { run, job };
}
function workflow_jobs_listed(call, run, attempt) {
    const jobs = call.store.jobs.all().filter((job) => job.run === run.id && (attempt ?? job.attempt) === job.attempt);
    return page(call, jobs, (shown, total) => ({
        total_count: total,
        jobs: shown.map((job) => jobBody(call, run, job)),
    }));
}
function jobBody({ store, repository }, run, job) {
    const api = apiOf(store, repository);
    const time = (at) => (at === null ? null : (0,store_object/* isoSeconds */.nE)(at));
    return {
        id: job.id,
        run_id: run.id,
        workflow_name: run.workflow,
        head_branch: branchOf(run),
        run_url: `${api}/actions/runs/${run.id}`,
        run_attempt: job.attempt,
        node_id: (0,people_user/* nodeId */.s5)("CheckRun", job.id),
        head_sha: headSha(run),
        url: `${api}/actions/jobs/${job.id}`,
        html_url: `${htmlOf(store, repository)}/actions/runs/${run.id}/job/${job.id}`,
        status: job.status,
        conclusion: job.conclusion,
        created_at: (0,store_object/* isoSeconds */.nE)(job.createdAt),
        started_at: (0,store_object/* isoSeconds */.nE)(job.startedAt ?? job.createdAt),
        completed_at: time(job.completedAt),
        name: job.name,
        steps: job.steps.map(({ started, finished, ...step }) => ({
            ...step,
            started_at: time(started),
            completed_at: time(finished),
        })),
        check_run_url: `${api}/check-runs/${job.id}`,
        labels: job.labels,
        runner_id: job.startedAt === null ? null : 1,
        runner_name: job.startedAt === null ? null : "rehearsal",
        runner_group_id: job.startedAt === null ? null : 0,
        runner_group_name: job.startedAt === null ? null : "GitHub Actions",
    };
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/runs/reruns.js





const reruns = [
    {
        method: "POST",
        path: "/repos/{owner}/{repo}/actions/runs/{run_id}/rerun",
        docs: "actions/workflow-runs#re-run-a-workflow",
        needs: { actions: "write" },
        run: (call) => again(call, findRun(call), "all"),
    },
    {
        method: "POST",
        path: "/repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs",
        docs: "actions/workflow-runs#re-run-failed-jobs-from-a-workflow-run",
        needs: { actions: "write" },
        run: (call) => again(call, findRun(call), "failed"),
    },
    {
        method: "POST",
        path: "/repos/{owner}/{repo}/actions/jobs/{job_id}/rerun",
        docs: "actions/workflow-runs#re-run-a-job-from-a-workflow-run",
        needs: { actions: "write" },
        run: (call) => {
            const { run, job } = theJob(call);
            return again(call, run, { job: job.key });
        },
    },
    {
        method: "POST",
        path: "/repos/{owner}/{repo}/actions/runs/{run_id}/cancel",
        docs: "actions/workflow-runs#cancel-a-workflow-run",
        needs: { actions: "write" },
        run: (call) => {
            const { store } = call;
            const run = findRun(call);
            if (run.status === "completed")
                throw new Refusal(409, "Cannot cancel a workflow run that is completed.");
            store.effect(call.actor, run.repository, "run.cancelled", String(run.id));
            if (store.actions.playing.has(run.id))
                store.actions.service.cancel(run.id);
            else
                (0,runs_run/* finishRun */.JH)(store, run.id, "cancelled");
            return { status: 202, body: {} };
        },
    },
];
function again(call, run, jobs) {
    const answer = (0,rerun/* rerun */.n)(call.store, run, jobs, call.actor);
    if ("refused" in answer)
        throw new Refusal(403, answer.refused);
    return { status: 201, body: {} };
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/runs/run-logs.js





const runLogs = [
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/actions/runs/{run_id}/logs",
        docs: "actions/workflow-runs#download-workflow-run-logs",
        needs: { actions: "read" },
        run: (call) => logsOf(call, findRun(call)),
    },
    {
        method: "GET",
        path: "/repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/logs",
        docs: "actions/workflow-runs#download-workflow-run-attempt-logs",
        needs: { actions: "read" },
        run: (call) => logsOf(call, (0,runs_run/* attemptOf */.tx)(call.store, findRun(call).id, idParam(call, "attempt_number"))),
    },
];
function logsOf({ store }, run) {
    if (run?.status !== "completed")
        throw notFound();
    return { status: 302, headers: { location: runLogUrl(store, run.id, run.attempt) } };
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/runs/workflows.js





const workflows = [
    {
        method: "POST",
        path: "/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches",
        docs: "actions/workflows#create-a-workflow-dispatch-event",
        needs: { actions: "write" },
        run: dispatch,
    },
];
async function dispatch(call) {
    const { store, repository, body, actor } = call;
    const path = await findWorkflow(store, repository, param(call, "workflow_id"));
    if (!path)
        throw notFound();
    const ref = body.string("ref");
    const source = await (0,runs_source/* resolveSource */.ev)(store, repository.name, ref);
    if (!source?.ref.startsWith("refs/"))
        throw new Refusal(422, `No ref found for: ${ref}`);
    const inputs = (body.object("inputs") && body.raw("inputs")) ?? {};
    if (Object.keys(inputs).length > 25)
        throw new Refusal(422, "Invalid request.\n\nNo more than 25 inputs are allowed.");
    const started = await store.actions.service.dispatch({
        repository: repository.name,
        path,
        ref: source.ref,
        sha: source.sha,
        inputs: inputs,
        actor,
    });
    if ("refused" in started)
        throw new Refusal(422, started.refused);
    if (!body.boolean("return_run_details", false))
        return { status: 204 };
    return ok({
        workflow_run_id: started.id,
        run_url: `${apiOf(store, repository)}/actions/runs/${started.id}`,
        html_url: `${htmlOf(store, repository)}/actions/runs/${started.id}`,
    });
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/routes.js






































const repositoryRoutes = [
    ...repos,
    ...activity,
    ...repositoryDispatches,
    ...collaborators,
    ...contents,
    ...fileContents,
    ...commits,
    ...commitStatuses,
    ...branches,
    ...branchProtection,
    ...merges,
    ...rules,
    ...gitRefs,
    ...gitCommits,
    ...gitTrees,
    ...gitBlobs,
    ...gitTags,
    ...pulls,
    ...pullMerges,
    ...deployments,
    ...environments,
    ...deploymentBranchPolicies,
    ...pendingDeployments,
    ...actionsPermissions,
    ...workflows,
    ...workflowRuns,
    ...reruns,
    ...runLogs,
    ...workflowJobs,
    ...artifacts,
    ...releases,
    ...releaseAssets,
    ...checkRuns,
];
const openRoutes = [...users, ...teams, ...apps, ...appTokens, ...rateLimit];

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/match.js

const greedy = new Set([
    "path",
    "ref",
    "basehead",
    "branch",
    "sha",
    "commit_sha",
    "tree_sha",
    "tag",
]);
const patterns = [
    ...repositoryRoutes.map((route) => compile(route.path, { about: "repository", route })),
    ...openRoutes.map((route) => compile(route.path, { about: "else", route })),
].sort((a, b) => b.literals - a.literals);
function matchRoute(method, path) {
    for (const { pattern, names, found: result } of patterns) {
        if (result.route.method !== method)
            continue;
        const parts = pattern.exec(path);
        if (!parts)
            continue;
        const params = decodeAll(names, parts.slice(1));
        return params && { ...result, params };
    }
    return null;
}
function compile(template, result) {
    const names = [];
    const segments = template.split("/").map((segment) => {
        const [, name] = /^\{(\w+)\}$/.exec(segment) ?? [];
        if (name === undefined)
            return segment;
        names.push(name);
        return greedy.has(name) ? (name === "path" ? "(.*)" : "(.+)") : "([^/]+)";
    });
    const pattern = new RegExp(`^${segments.join("/").replace("/(.*)", "(?:/(.*))?")}/?$`);
    return { pattern, names, literals: segments.filter((segment) => !segment.startsWith("(")).length, found: result };
}
function decodeAll(names, parts) {
    try {
        return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(parts[index] ?? "")]));
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/faults/asked.js






function askedOf(store, request, url, apiRoot) {
    const method = request.method ?? "GET";
    const { pathname } = url;
    const about = { method, path: pathname };
    const root = [apiRoot, "/api/uploads"].find((name) => pathname.startsWith(`${name}/`));
    if (root !== undefined) {
        const path = (request.url ?? "").slice(root.length).replace(/\?.*$/, "");
        const route = matchRoute(method === "HEAD" ? "GET" : method, path)?.route.path ?? "unknown";
        const writes = method !== "GET" && method !== "HEAD";
        return { service: "rest", ...about, route, ...byToken(store, request), writes };
    }
    if (pathname.startsWith(twirpRoot)) {
        const route = pathname.slice(twirpRoot.length);
        const runtime = (0,runtime_token/* readRuntimeToken */.AL)(store, request.headers.authorization);
        const by = { run: runtime?.run ?? null, job: runtime?.job ?? null };
        return { service: "artifacts", ...about, route, ...by, writes: /^(Create|Finalize|Delete)/.test(route) };
    }
    if (pathname.startsWith(blobRoot)) {
        const [, , , blob = ""] = pathname.split("/");
        const artifact = store.artifacts.all().find((item) => item.blob === blob);
        const writes = method === "PUT";
        const by = { run: artifact?.run ?? null, job: writes ? (artifact?.job ?? null) : null };
        return { service: "blobs", ...about, route: blobRoute(method, url), ...by, writes };
    }
    const git = parseGitPath(url);
    if (git) {
        const route = git.rest === "info/refs" ? `${git.service} info/refs` : git.service;
        return { service: "git", ...about, route, ...byToken(store, request), writes: route === "git-receive-pack" };
    }
    return { service: "other", ...about, route: "unknown", run: null, job: null, writes: false };
}
function byToken(store, request) {
    const token = (0,store_token/* tokenOf */.B9)(store.tokens, request.headers.authorization, store.now());
    return { run: token?.actor.run ?? null, job: token?.actor.job ?? null };
}
function blobRoute(method, url) {
    if (method !== "PUT")
        return "GetBlob";
    const operation = url.searchParams.get("comp");
    return operation === "block" ? "PutBlock" : operation === "blocklist" ? "PutBlockList" : "PutBlob";
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/rehearsal/github/faults/fault-answer.js
const limits = "https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api";
function faultAnswerOf(fault, { service }, now) {
    if (fault.kind === "html")
        return fault_answer_page(fault.status ?? 200);
    if (fault.kind === "limit")
        return limited(fault, now);
    if (fault.kind === "broken-upload")
        return fault_answer_page(502);
    if (fault.kind !== "error")
        return null;
    if (service === "rest") {
        return fault.status === 500 ? json(500, { message: "Server Error" }) : fault_answer_page(fault.status);
    }
    if (service === "artifacts")
        return json(fault.status, { code: "internal", msg: "an internal error occurred" });
    if (service === "blobs") {
        const code = fault.status === 503 ? "ServerBusy" : "InternalError";
        const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>The server is currently unable to receive requests.</Message></Error>`;
        return { status: fault.status, headers: { "content-type": "application/xml", "x-ms-error-code": code }, body };
    }
    return { status: fault.status, headers: { "content-type": "text/plain" }, body: "Internal Server Error\n" };
}
function limited({ status, limit, retryAfter, reset = 60 }, now) {
    const seconds = Math.floor(now / 1000);
    const primary = limit === "primary";
    const headers = {
        ...(retryAfter === undefined ? {} : { "retry-after": fault_answer_spelled(retryAfter, now) }),
        "x-ratelimit-limit": "1000",
        "x-ratelimit-remaining": primary ? "0" : "907",
        "x-ratelimit-used": primary ? "1000" : "93",
        "x-ratelimit-reset": String(seconds + reset),
        "x-ratelimit-resource": "core",
    };
    const message = primary
        ? "API rate limit exceeded for installation."
        : "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
    const documentation_url = primary ? limits : `${limits}#about-secondary-rate-limits`;
    return json(status, { message, documentation_url, status: String(status) }, headers);
}
function fault_answer_spelled(retryAfter, now) {
    if (typeof retryAfter === "number")
        return String(retryAfter);
    return "text" in retryAfter ? retryAfter.text : new Date(now + retryAfter.date * 1000).toUTCString();
}
function json(status, body, headers = {}) {
    return {
        status,
        headers: { "content-type": "application/json; charset=utf-8", ...headers },
        body: JSON.stringify(body),
    };
}
function fault_answer_page(status) {
    const body = `<!DOCTYPE html>\n<html><head><title>Unicorn! &middot; GitHub</title></head><body><p><strong>This page is taking too long to load.</strong></p></body></html>\n`;
    return { status, headers: { "content-type": "text/html; charset=utf-8" }, body };
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/faults/held-answer.js
function holdAnswer(response, give) {
    const { writeHead, write, end } = response;
    const chunks = [];
    let head = { status: 200, headers: {} };
    const keep = (chunk) => {
        if (typeof chunk === "string")
            chunks.push(Buffer.from(chunk));
        else if (chunk instanceof Uint8Array)
            chunks.push(Buffer.from(chunk));
    };
    const callback = (args) => args.find((item) => typeof item === "function");
    const instead = {
        writeHead: (status, headers = {}) => {
            const entries = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
            head = { status, headers: Object.fromEntries(entries) };
            return response;
        },
        write: (chunk, ...more) => {
            keep(chunk);
            const done = callback(more);
            if (done)
                process.nextTick(done);
            return true;
        },
        end: (chunk) => {
            keep(chunk);
            Object.assign(response, { writeHead, write, end });
            give({ ...head, body: Buffer.concat(chunks) });
            return response;
        },
    };
    Object.assign(response, instead);
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/faults/spoil.js

async function spoil(fault, { status, headers, body }, response) {
    const empty = status === 204 || status === 304 || response.req.method === "HEAD";
    const whole = { ...headers, ...(empty ? {} : { "content-length": String(body.length) }) };
    if (fault.kind === "truncated") {
        response.writeHead(status, whole);
        return hangUpAfter(response, body.subarray(0, Math.floor(body.length / 2)));
    }
    if (fault.kind === "wrong-length") {
        const claimed = Math.max(0, body.length + fault.by);
        response.writeHead(status, { ...headers, "content-length": String(claimed), connection: "close" });
        return hangUpAfter(response, body.subarray(0, claimed));
    }
    response.writeHead(status, whole);
    if (fault.kind === "slow" && !empty) {
        const size = Math.max(1, Math.ceil(body.length / (fault.pieces ?? 4)));
        for (let at = 0; at < body.length && !response.destroyed; at += size) {
            await (0,external_node_timers_promises_.setTimeout)(fault.milliseconds);
            response.write(body.subarray(at, at + size));
        }
    }
    response.end(fault.kind === "slow" || empty ? undefined : body);
}
function hangUpAfter(response, bytes) {
    response.flushHeaders();
    response.write(bytes.length > 0 ? bytes : "", () => response.destroy());
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/faults/strike.js




async function strike(fault, asked, now, request, response, proceed) {
    if (fault.kind === "latency") {
        await (0,external_node_timers_promises_.setTimeout)(fault.milliseconds);
        return proceed();
    }
    if (fault.kind === "held") {
        await fault.until(asked);
        return proceed();
    }
    const report = faultAnswerOf(fault, asked, now);
    if (strikesBefore(fault)) {
        if (report)
            return answer(request, response, report);
        return cut(fault, request);
    }
    holdAnswer(response, (held) => {
        if (report)
            tell(response, report);
        else if (fault.kind === "reset" || fault.kind === "crash")
            cut(fault, request);
        else
            void spoil(fault, held, response);
    });
    return proceed();
}
function strikesBefore(fault) {
    if ("when" in fault && fault.when !== undefined)
        return fault.when === "before";
    return fault.kind === "error" || fault.kind === "limit" || fault.kind === "html";
}
function cut(fault, request) {
    if (fault.kind === "crash")
        fault.kill();
    request.socket.resetAndDestroy();
}
async function answer(request, response, report) {
    request.resume();
    if (!request.complete) {
        await new Promise((resolve) => request.once("end", resolve).once("close", resolve));
    }
    tell(response, report);
}
function tell(response, { status, headers, body }) {
    response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) });
    response.end(response.req.method === "HEAD" ? undefined : body);
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/git/lfs-service.js






const lfsRoot = "/large-files/";
const mediaType = "application/vnd.git-lfs+json";
function parseLfsPath({ pathname }) {
    return /^\/([^/]+\/[^/]+?)(?:\.git)?\/info\/lfs\/objects\/batch$/.exec(pathname)?.[1] ?? null;
}
async function serveLfsBatch(store, request, response, name) {
    const path = { repository: name, rest: "git-upload-pack", service: "git-upload-pack" };
    const { token, repository, refusal } = await admitted(store, request, path);
    const answer = (status, body) => {
        response.writeHead(status, { "content-type": mediaType }).end(JSON.stringify(body));
        return token ?? null;
    };
    const asked = JSON.parse((await (0,consumers_.text)(request)) || "{}");
    if (refusal || !repository)
        return answer(refusal?.status ?? 404, { message: refusal?.text ?? "Not Found" });
    if (asked.operation !== "download" || !Array.isArray(asked.objects))
        return answer(422, { message: "A rehearsal gives files of Git LFS and takes none; git lfs push is for GitHub." });
    const objects = asked.objects.map(async ({ oid, size }) => {
        const file = fileOf(store, repository.id, String(oid));
        const found = file && (await (0,external_node_fs_promises_.stat)(file).catch(() => null));
        if (!found || found.size !== size)
            return { oid, size, error: { code: 404, message: "Object does not exist on the server" } };
        const href = lfs_service_signed(store, `${lfsRoot}${repository.id}/${oid}`);
        return { oid, size, authenticated: true, actions: { download: { href, header: {}, expires_in: 900 } } };
    });
    return answer(200, { transfer: "basic", objects: await Promise.all(objects), hash_algo: "sha256" });
}
async function serveLfsFile(store, request, response, url) {
    request.resume();
    const [repository = "", oid = ""] = url.pathname.slice(lfsRoot.length).split("/");
    const [until, signature] = [url.searchParams.get("se") ?? "", url.searchParams.get("sig") ?? ""];
    const holds = store.signer.holds(`${url.pathname} ${until}`, signature) && Date.parse(until) > store.now();
    const file = fileOf(store, Number(repository), oid);
    const refuse = (status, words) => void response.writeHead(status).end(`${words}\n`);
    if (request.headers.authorization !== undefined)
        return refuse(400, "Only one auth mechanism allowed; the address is signed, and came with an Authorization header");
    if (!holds || file === null)
        return refuse(403, "Signature did not match.");
    response.writeHead(200, { "content-type": "application/octet-stream" });
    await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(file), response);
}
function fileOf(store, repository, oid) {
    const folder = store.largeFiles.get(repository);
    if (folder === undefined || !/^[0-9a-f]{64}$/.test(oid))
        return null;
    return (0,external_node_path_.join)(folder, oid.slice(0, 2), oid.slice(2, 4), oid);
}
function lfs_service_signed(store, path) {
    const until = new Date(store.now() + 900_000).toISOString();
    const query = new URLSearchParams({ se: until, sig: store.signer.sign(`${path} ${until}`) });
    return `${store.urls.results}${path}?${query}`;
}

// EXTERNAL MODULE: ./packages/rehearsal/github/oidc/oidc-service.js + 1 modules
var oidc_service = __webpack_require__(8271);
;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/routing/api-version.js

const spoken = ["2026-03-10", "2022-11-28"];
function selectedVersion(asked) {
    return spoken.find((version) => version === asked) ?? "2022-11-28";
}
function refuseVersion(asked) {
    if (asked === undefined || spoken.includes(asked))
        return;
    const known = spoken.map((version, index) => `"${version}"${index === 0 ? " (most recent)" : ""}`).join(" and ");
    throw new Refusal(400, "Bad Request", {
        errors: `The version you specified in the "X-GitHub-API-Version" request header, "${asked}", is not a supported version. The following versions are currently supported: ${known}.`,
        page: "https://docs.github.com/rest",
    });
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/routing/empty.js


async function refuseEmpty(git, { path, method }) {
    if (method === "PUT")
        return;
    const [, part = ""] = /^\/repos\/\{owner\}\/\{repo\}\/(git|commits|contents)\b/.exec(path) ?? [];
    if (part === "" || (await git.read("HEAD")) || (await (0,store_ref/* listRefs */.Dy)(git, "refs/")).length > 0)
        return;
    if (part === "contents")
        throw new Refusal(404, "This repository is empty.");
    throw new Refusal(409, "Git Repository is empty.");
}

;// CONCATENATED MODULE: ./packages/rehearsal/github/rest/serve.js








async function serveRest(store, limits, request) {
    const match = matchRoute(request.method === "HEAD" ? "GET" : request.method, request.path);
    const known = (0,store_token/* tokenOf */.B9)(store.tokens, header(request, "authorization"), store.now());
    const limit = limits.count(known ?? null, match?.route.path === "/rate_limit");
    const creates = request.method === "POST" && !/\/git\/|\/access_tokens$/.test(request.path);
    const wait = match ? limits.spend(known ?? null, request.method, creates) : null;
    const answering = wait === null ? answerOf(store, request, match, known, limit) : Promise.reject(tooMuch(wait));
    const answer = await answering.catch((cause) => serve_refuse(cause, match));
    const needs = match && known ? { "x-accepted-github-permissions": (0,permission/* spell */.l)(match.route.needs) } : {};
    const encoded = encode(request, answer, { ...needs, ...answer.headers });
    const remaining = encoded.status === 304 ? limits.giveBack(known ?? null) : limit;
    const headers = {
        date: new Date(store.now()).toUTCString(),
        "x-github-request-id": limits.requestId(),
        "x-github-media-type": "github.v3; format=json",
        "x-github-api-version-selected": selectedVersion(header(request, "x-github-api-version")),
        "x-ratelimit-limit": String(remaining.limit),
        "x-ratelimit-remaining": String(remaining.remaining),
        "x-ratelimit-used": String(remaining.used),
        "x-ratelimit-reset": String(remaining.reset),
        "x-ratelimit-resource": "core",
        ...encoded.headers,
    };
    return { ...encoded, headers, route: match?.route.path ?? "unknown", token: known ?? null };
}
function tooMuch(wait) {
    const message = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
    return new Refusal(403, message, {
        headers: { "retry-after": String(wait) },
        page: `${limitsPage}#about-secondary-rate-limits`,
    });
}
const limitsPage = "https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api";
async function answerOf(store, request, match, known, limit) {
    if (!header(request, "user-agent")) {
        throw new Refusal(403, "Request forbidden by administrative rules. Please make sure your request has a User-Agent header");
    }
    refuseVersion(header(request, "x-github-api-version"));
    if (known === null && !match?.route.signed)
        throw new Refusal(401, "Bad credentials", { page: "https://docs.github.com/rest" });
    if (limit.exceeded && match?.route.path !== "/rate_limit") {
        throw new Refusal(403, `API rate limit exceeded for installation of ${known?.repository ?? "nobody"}.`, {
            page: limitsPage,
        });
    }
    if (!match)
        throw notFound();
    const token = known ?? null;
    const { params } = match;
    const call = () => ({
        store,
        params,
        token,
        limit,
        url: request.url,
        query: request.url.searchParams,
        body: new Body(match.route.takes === "bytes" ? {} : readJson(request.body)),
        bytes: request.body,
        broken: request.broken === true,
        type: header(request, "content-type") ?? "application/octet-stream",
        authorization: header(request, "authorization") ?? "",
        media: mediaOf(header(request, "accept") ?? ""),
    });
    if (match.about === "else") {
        mayAskElse(token, match);
        return match.route.run(call());
    }
    const repository = store.find(`${params.owner}/${params.repo}`);
    if (!repository || !maySee(repository, token))
        throw notFound();
    if (!mayDo(repository, token, match))
        throw serve_forbidden(token);
    const git = store.git(repository);
    await refuseEmpty(git, match.route);
    const actor = token?.actor ?? { login: store_token/* bot */.Od, run: null, job: null };
    return match.route.run({ ...call(), repository, git, actor });
}
function maySee(repository, token) {
    return !repository.private || (0,store_token/* opens */.UI)(token, repository.name);
}
function mayDo(repository, token, { route: { needs, people } }) {
    const own = (0,store_token/* opens */.UI)(token, repository.name);
    const asked = token?.kind === "person" ? (people ?? needs) : needs;
    if (own && token && (0,permission/* covers */.h)(token.permissions, asked))
        return true;
    return !repository.private && Object.values(needs).every((level) => level === "read");
}
function mayAskElse(token, { route: { needs }, params }) {
    if (Object.keys(needs).length === 0)
        return;
    if (!token || !(0,permission/* covers */.h)(token.permissions, needs))
        throw serve_forbidden(token);
    const [owner = ""] = token.repository.split("/");
    if (params.org !== undefined && params.org.toLowerCase() !== owner.toLowerCase())
        throw notFound();
}
function serve_forbidden(token) {
    if (!token)
        return new Refusal(401, "Requires authentication");
    if (token.kind === "person")
        return new Refusal(403, "Must have admin rights to Repository.");
    return new Refusal(403, "Resource not accessible by integration");
}
function readJson(body) {
    if (body.length === 0)
        return {};
    let value;
    try {
        value = JSON.parse(body.toString());
    }
    catch {
        throw new Refusal(400, "Problems parsing JSON");
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
        throw new Refusal(400, "Body should be a JSON object");
    }
    return value;
}
function mediaOf(accept) {
    if (accept.startsWith("application/octet-stream"))
        return "octet-stream";
    return /application\/vnd\.github(?:\.v3)?\.(raw|sha|object|diff|patch)\b/.exec(accept)?.[1] ?? "json";
}
function serve_refuse(cause, match) {
    const docs = `https://docs.github.com/rest${match ? `/${match.route.docs}` : ""}`;
    if (!(cause instanceof Refusal)) {
        const message = `Server Error: ${cause instanceof Error ? cause.message : String(cause)}`;
        return { status: 500, body: { message, documentation_url: docs, status: "500" } };
    }
    const { status, message, errors, headers } = cause;
    const page = cause.page ?? docs;
    const body = { message, ...(errors ? { errors } : {}), documentation_url: page, status: String(status) };
    return { status, body, headers };
}
function encode(request, { status, body }, headers) {
    if (body === undefined)
        return { status, headers, body: Buffer.alloc(0) };
    const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
    const type = Buffer.isBuffer(body) ? "application/vnd.github.raw; charset=utf-8" : "application/json; charset=utf-8";
    if (status !== 200 || request.method !== "GET")
        return { status, headers: { "content-type": type, ...headers }, body: bytes };
    const etag = `W/"${(0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex")}"`;
    if (header(request, "if-none-match") === etag)
        return { status: 304, headers: { ...headers, etag }, body: Buffer.alloc(0) };
    return {
        status,
        headers: { "content-type": type, etag, "cache-control": "private, max-age=60, s-maxage=60", ...headers },
        body: bytes,
    };
}
function header(request, name) {
    const value = request.headers[name];
    return Array.isArray(value) ? value[0] : value;
}

// EXTERNAL MODULE: ./packages/rehearsal/github/http/service.js
var http_service = __webpack_require__(3431);
;// CONCATENATED MODULE: ./packages/rehearsal/github/http/services.js










const uploadRoot = "/api/uploads";
async function services_answer(service, request, response, url, note) {
    const proceed = () => services_dispatch(service, request, response, url, note);
    const asked = askedOf(service.store, request, url, http_service/* apiRoot */.t);
    const fault = service.faults.strike(asked);
    if (!fault)
        return proceed();
    Object.assign(note, { route: asked.route, run: asked.run, job: asked.job });
    note.breaks = fault.kind === "broken-upload";
    return strike(fault, asked, service.store.now(), request, response, proceed);
}
async function services_dispatch(service, request, response, url, note) {
    const { store, hooks } = service;
    const { pathname } = url;
    if (pathname === http_service/* apiRoot */.t || pathname.startsWith(`${http_service/* apiRoot */.t}/`))
        return rest(service, request, response, note);
    if (/^\/api\/uploads\/repos\/[^/]+\/[^/]+\/releases\/\d+\/assets$/.test(pathname))
        return rest(service, request, response, note);
    if (pathname.startsWith(twirpRoot)) {
        note.route = pathname.slice(twirpRoot.length);
        const runtime = await serveTwirp(store, request, response, note.route);
        Object.assign(note, runtime && { run: runtime.run, job: runtime.job });
        return;
    }
    if (pathname.startsWith(blobRoot)) {
        note.route = await serveBlob(store, request, response, url);
        return;
    }
    if (pathname.startsWith(logRoot)) {
        note.route = "job log";
        return serveLog(store, request, response, url);
    }
    if (pathname.startsWith(oidc_service/* oidcRoot */.sP)) {
        Object.assign(note, (0,oidc_service/* serveOidc */.zP)(store, request, response, url));
        return;
    }
    const git = parseGitPath(url);
    if (git) {
        note.route = git.rest === "info/refs" ? `${git.service} info/refs` : git.service;
        const token = await serveGitPath(store, hooks, request, response, git, url);
        Object.assign(note, token && { run: token.actor.run, job: token.actor.job });
        return;
    }
    const largeFiles = parseLfsPath(url);
    if (largeFiles !== null) {
        note.route = "Git LFS batch";
        const token = await serveLfsBatch(store, request, response, largeFiles);
        Object.assign(note, token && { run: token.actor.run, job: token.actor.job });
        return;
    }
    if (pathname.startsWith(lfsRoot)) {
        note.route = "Git LFS file";
        return serveLfsFile(store, request, response, url);
    }
    request.resume();
    response.writeHead(404, { "content-type": "text/plain" }).end("Not Found\n");
}
async function bodyOf(request) {
    const chunks = [];
    try {
        for await (const chunk of request)
            chunks.push(chunk);
        return { body: Buffer.concat(chunks), broken: false };
    }
    catch (cause) {
        if (!request.url?.startsWith(uploadRoot))
            throw cause;
        return { body: Buffer.concat(chunks), broken: true };
    }
}
async function rest({ store, limits, watch }, request, response, note) {
    const { body, ...read } = await bodyOf(request);
    const broken = read.broken || note.breaks;
    const method = request.method ?? "GET";
    const raw = request.url ?? "/";
    const root = raw.startsWith(uploadRoot) ? uploadRoot : http_service/* apiRoot */.t;
    const path = raw.slice(root.length).replace(/\?.*$/, "");
    const url = new URL(raw, store.urls.results);
    const answer = await serveRest(store, limits, { method, url, path, headers: request.headers, body, broken });
    note.route = answer.route;
    Object.assign(note, answer.token && { run: answer.token.actor.run, job: answer.token.actor.job });
    const length = { "content-length": String(answer.body.length) };
    const { status, headers } = answer;
    if (!broken)
        watch?.({ method, url: raw, path, requestBody: body.toString(), status, headers, body: answer.body.toString() });
    response.writeHead(status, { ...headers, ...(status === 304 || status === 204 ? {} : length) });
    response.end(method === "HEAD" ? undefined : answer.body);
}


/***/ })

};
