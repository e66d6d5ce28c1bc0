export const id = 3648;
export const ids = [3648];
export const modules = {

/***/ 5678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ findProgram)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8319);



const system = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];
async function findProgram(name, path, workspace) {
    const named = path
        .split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)
        .filter((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(folder) && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, folder).startsWith(".."));
    for (const folder of [...system, ...named]) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        if (await runs(file))
            return file;
    }
    throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${name} is not on this machine`, {
        reason: "tool_missing",
        remedy: `Install ${name} on the runner; GitHub's own runners have it.`,
    });
}
const runs = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(file, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false);


/***/ }),

/***/ 3009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ gitEnvironment)
/* harmony export */ });
function gitEnvironment({ serverUrl, token }, repository) {
    const scheme = serverUrl.startsWith("http:") ? "http" : "https";
    const basic = Buffer.from(`x-access-token:${token ?? ""}`).toString("base64");
    const configuration = [
        ["core.hooksPath", "/dev/null"],
        ["core.fsmonitor", "false"],
        ["credential.helper", ""],
        ["gc.auto", "0"],
        ["maintenance.auto", "false"],
        ["fetch.recurseSubmodules", "false"],
        ["protocol.allow", "never"],
        [`protocol.${scheme}.allow`, "always"],
        ["http.followRedirects", "false"],
        ["http.lowSpeedLimit", "1000"],
        ["http.lowSpeedTime", "60"],
        ...(token === undefined
            ? []
            : [[`http.${serverUrl}/.extraheader`, `AUTHORIZATION: basic ${basic}`]]),
    ];
    return {
        HOME: repository,
        GIT_DIR: repository,
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_CONFIG_GLOBAL: "/dev/null",
        GIT_ATTR_NOSYSTEM: "1",
        GIT_NO_REPLACE_OBJECTS: "1",
        GIT_TERMINAL_PROMPT: "0",
        GIT_CONFIG_COUNT: String(configuration.length),
        ...Object.fromEntries(configuration.flatMap(([key, value], index) => [
            [`GIT_CONFIG_KEY_${index}`, key],
            [`GIT_CONFIG_VALUE_${index}`, value],
        ])),
    };
}


/***/ }),

/***/ 3648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gitProcess: () => (/* binding */ gitProcess)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
// EXTERNAL MODULE: ./packages/ports/machine/clock.js
var clock = __webpack_require__(3220);
// EXTERNAL MODULE: ./packages/ports/machine/disk-error.js
var disk_error = __webpack_require__(3746);
// EXTERNAL MODULE: ./packages/ports/machine/program.js
var program = __webpack_require__(5678);
// EXTERNAL MODULE: ./packages/ports/repository/git-environment.js
var git_environment = __webpack_require__(3009);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./packages/ports/repository/git-objects.js

async function* gitObjects(git, env, objects, signal) {
    const child = (0,external_node_child_process_.spawn)(git, ["cat-file", "--batch"], { env, shell: false, stdio: ["pipe", "pipe", "ignore"], signal });
    const failed = new Promise((_, reject) => child.once("error", reject));
    failed.catch(() => { });
    child.stdin.on("error", () => { });
    child.stdin.end(objects.map((object) => `${object}\n`).join(""));
    const bytes = pulled(child.stdout);
    try {
        for (const object of objects) {
            const head = await Promise.race([bytes.line(), failed]);
            const [id, type, size] = head.split(" ");
            if (id !== object || type !== "blob")
                throw new Error(`git answered ${JSON.stringify(head)} for ${object}`);
            const body = await Promise.race([bytes.take(Number(size) + 1), failed]);
            yield body.subarray(0, -1);
        }
    }
    finally {
        child.kill("SIGKILL");
    }
}
const pulled = (stream) => {
    const source = stream[Symbol.asyncIterator]();
    let held = Buffer.alloc(0);
    const more = async () => {
        const next = await source.next();
        if (next.done)
            throw new Error("git ended before it had given everything");
        return next.value;
    };
    const cut = (count) => {
        const part = held.subarray(0, count);
        held = held.subarray(count);
        return part;
    };
    return {
        take: async (count) => {
            const parts = [held];
            let size = held.length;
            while (size < count) {
                const part = await more();
                parts.push(part);
                size += part.length;
            }
            held = parts.length === 1 ? held : Buffer.concat(parts);
            return cut(count);
        },
        line: async () => {
            while (!held.includes(10))
                held = Buffer.concat([held, await more()]);
            return cut(held.indexOf(10) + 1)
                .toString("utf8")
                .trimEnd();
        },
    };
};

;// CONCATENATED MODULE: ./packages/ports/repository/git-process.js








const tries = 3;
const patience = 10 * 60_000;
function gitProcess(settings, exec, sleep = (0,clock/* systemClock */.m)(settings.signal).sleep) {
    return {
        fetch: async (commit) => {
            if (!/^[0-9a-f]{40}$/.test(commit))
                throw missing(commit, "it is not a full commit id");
            const file = await (0,program/* findProgram */.K)("git", settings.childEnv.PATH ?? "", settings.workspace);
            const repository = await (0,promises_.mkdtemp)((0,external_node_path_.join)(settings.temp, "git-"));
            const local = (0,git_environment/* gitEnvironment */._)({ serverUrl: settings.serverUrl, token: undefined }, repository);
            const run = (args, env = local) => exec.run({ file, args, env, timeout: patience });
            await succeeded(await run(["init", "--quiet", "--bare", "--template=", repository]));
            await fetchCommit(settings, commit, (args) => run(args, (0,git_environment/* gitEnvironment */._)(settings, repository)), sleep);
            const said = await run(["log", "-1", "--no-show-signature", "--format=%H %T %ct", `${commit}^{commit}`, "--"]);
            const [id = "", tree = "", time] = said.stdout.trim().split(" ");
            if (id !== commit)
                throw missing(commit, id === "" ? "it is not a commit" : `it stands for the commit ${id}`);
            return {
                id,
                tree,
                time: Number(time),
                entries: async () => entriesOf(await succeeded(await run(["ls-tree", "-r", "-z", "-l", "--full-tree", commit]))),
                blobs: (objects) => gitObjects(file, { ...settings.childEnv, ...local }, objects, settings.signal),
            };
        },
    };
}
const fetchCommit = async ({ serverUrl, repository, signal }, commit, run, sleep) => {
    const options = ["--quiet", "--no-tags", "--depth=1", "--no-write-fetch-head", "--no-recurse-submodules"];
    for (let attempt = 1;; attempt += 1) {
        const ended = await run(["fetch", ...options, "--", `${serverUrl}/${repository}`, commit]);
        if (ended.code === 0)
            return;
        signal.throwIfAborted();
        const full = (0,disk_error/* diskErrorIn */.L)(ended.stderr, "git");
        if (full)
            throw full;
        const said = lastLine(ended);
        if (/not our ref|couldn't find remote ref|no such remote ref/i.test(ended.stderr))
            throw missing(commit, said);
        if (/authentication failed|could not read username|not found|\b40[134]\b/i.test(ended.stderr))
            throw new user_error/* UserError */.y(`${repository} may not be read: ${said}`, {
                reason: "forbidden",
                remedy: "Give the job the permission contents: read.",
            });
        if (attempt === tries)
            throw new user_error/* UserError */.y(`the commit ${commit} could not be fetched from ${serverUrl}/${repository}: ${said}`, {
                reason: "github_unavailable",
                remedy: "Re-run the job; if it stays, look at githubstatus.com.",
            });
        await sleep(1000 * attempt);
    }
};
const entriesOf = (text) => text
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => {
    const tab = line.indexOf("\t");
    const [mode = "", , object = "", size = ""] = line.slice(0, tab).split(/ +/);
    return { path: line.slice(tab + 1), mode, object, size: size === "-" ? 0 : Number(size) };
});
const succeeded = async (ended) => {
    if (ended.code === 0)
        return ended.stdout;
    throw ((0,disk_error/* diskErrorIn */.L)(ended.stderr, "git") ?? new Error(`git ended with ${ended.code ?? ended.signal}: ${lastLine(ended)}`));
};
const lastLine = ({ stderr, code, signal, timedOut }) => timedOut
    ? `no answer for ${patience / 60_000} minutes`
    : stderr.trim().split("\n").at(-1) || `it ended with ${code ?? signal}`;
const missing = (commit, because) => new user_error/* UserError */.y(`the commit ${commit} cannot be fetched: ${because}`, {
    reason: "commit_missing",
    remedy: "Push the commit again, or start the run again on a commit that is on a branch.",
});


/***/ })

};
