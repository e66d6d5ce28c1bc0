export const id = 1252;
export const ids = [1252];
export const modules = {

/***/ 1252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  toolTable: () => (/* binding */ toolTable)
});

// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/ports/machine/client-settings.js
const clientSettings = [
    { names: /^(NODE_EXTRA_CA_CERTS|NODE_USE_SYSTEM_CA)$/, because: "npm trusts the company's certificates" },
    { names: /^(SSL_CERT_FILE|SSL_CERT_DIR|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE)$/, because: "so do uv, pip and Go" },
    { names: /^(https?_proxy|all_proxy|no_proxy|HTTPS?_PROXY|ALL_PROXY|NO_PROXY)$/, because: "the way out" },
    {
        names: /^PIP_(INDEX_URL|EXTRA_INDEX_URL|FIND_LINKS|NO_INDEX|TRUSTED_HOST|CERT|CLIENT_CERT|PROXY|DEFAULT_TIMEOUT|TIMEOUT|RETRIES|CONFIG_FILE|KEYRING_PROVIDER)$/,
        because: "pip's index",
    },
    {
        names: /^UV_(INDEX.*|DEFAULT_INDEX|EXTRA_INDEX_URL|FIND_LINKS|NO_INDEX|OFFLINE|NATIVE_TLS|SYSTEM_CERTS|INSECURE_HOST|HTTP_.*|KEYRING_PROVIDER|CONFIG_FILE|CONCURRENT_.*)$/,
        because: "uv's index",
    },
    {
        names: /^npm_config_(registry|userconfig|globalconfig|ca|cafile|https?_proxy|proxy|noproxy|strict_ssl|@.+|\/\/.+)$/i,
        because: "npm's registry and its scopes",
    },
    {
        names: /^GO(PROXY|SUMDB|PRIVATE|NOPROXY|NOSUMDB|AUTH|FLAGS|TOOLCHAIN)$/,
        because: "Go's module proxy and checksum database",
    },
    { names: /^(HOME|XDG_CONFIG_HOME|NETRC)$/, because: "each client has a settings file of its own there" },
    { names: /^PATH$/, because: "npm is a script that looks for node" },
];
function settingsFrom(environment) {
    const settings = {};
    for (const [name, value] of Object.entries(environment))
        if (value !== undefined && clientSettings.some(({ names }) => names.test(name)))
            settings[name] = value;
    return { ...uvFromPip(settings), ...settings };
}
const uvFromPip = (settings) => ({
    ...(settings.PIP_INDEX_URL !== undefined && settings.UV_INDEX_URL === undefined
        ? { UV_DEFAULT_INDEX: settings.PIP_INDEX_URL }
        : {}),
    ...(settings.PIP_CERT !== undefined ? { SSL_CERT_FILE: settings.PIP_CERT } : {}),
});

// EXTERNAL MODULE: ./packages/ports/machine/disk-error.js
var disk_error = __webpack_require__(3746);
;// CONCATENATED MODULE: ./packages/ports/tools/install.js



const limit = 10 * 60_000;
async function runInstaller(command, context) {
    const env = { ...settingsFrom(context.environment), ...command.env };
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
    const full = (0,disk_error/* diskErrorIn */.L)(`${stderr}${stdout}`, what);
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
// EXTERNAL MODULE: ./packages/ports/machine/clock.js
var clock = __webpack_require__(3220);
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
async function download(url, to, sha256, { environment, signal, tell }, sleep = (0,clock/* systemClock */.m)(signal).sleep) {
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

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
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


/***/ })

};
