export const id = 7071;
export const ids = [7071];
export const modules = {

/***/ 7071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  noSandbox: () => (/* binding */ noSandbox),
  systemSandbox: () => (/* binding */ systemSandbox)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/ports/sandbox/fence-command.js
const system = [
    "/usr",
    "/bin",
    "/sbin",
    "/lib",
    "/lib32",
    "/lib64",
    "/nix/store",
    "/etc/ld.so.cache",
    "/etc/localtime",
];
const capabilities = ["SYS_ADMIN", "SYS_PTRACE", "SYS_MODULE", "SYS_RAWIO"];
function bubblewrapCommand({ program, hidden }, command, { network, only }, needs) {
    const files = only === undefined
        ? ["--dev-bind", "/", "/", "--proc", "/proc", ...capabilities.flatMap((name) => ["--cap-drop", `CAP_${name}`])]
        : [
            ...system.flatMap((path) => ["--ro-bind-try", path, path]),
            ...["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--cap-drop", "ALL"],
            ...[...needs, ...only.read].flatMap((path) => ["--ro-bind", path, path]),
            ...only.write.flatMap((path) => ["--bind", path, path]),
        ];
    const apart = only === undefined ? ["--unshare-pid", "--unshare-ipc"] : ["--unshare-all", ...(network ? ["--share-net"] : [])];
    const unseen = only === undefined ? hidden.flatMap((path) => ["--ro-bind", "/dev/null", path]) : [];
    const place = command.cwd === undefined ? [] : ["--chdir", command.cwd];
    return {
        ...command,
        file: program,
        args: [...apart, "--die-with-parent", ...place, ...files, ...unseen, "--", command.file, ...(command.args ?? [])],
    };
}
const enter = [
    'while [ "$1" != -- ]; do mount --bind /dev/null "$1" || exit 96; shift; done',
    "shift",
    `setpriv --no-new-privs --inh-caps=-all --ambient-caps=-all --bounding-set=-${capabilities.join(",-").toLowerCase()} -- "$@"`,
].join("\n");
function namespacesCommand({ program, isRoot, hidden }, command, { network }) {
    const user = isRoot ? [] : ["--user", "--map-current-user", "--keep-caps"];
    const apart = [...user, "--pid", "--mount", "--ipc", ...(network ? [] : ["--net"])];
    return {
        ...command,
        file: program,
        args: [
            ...apart,
            ...["--fork", "--kill-child", "--mount-proc", "--", "/bin/sh", "-c", enter, "slipway"],
            ...[...hidden, "--", command.file, ...(command.args ?? [])],
        ],
    };
}

;// CONCATENATED MODULE: ./packages/ports/sandbox/system-sandbox.js



const folders = ["/usr/bin", "/bin", "/usr/local/bin"];
const patience = 10_000;
function systemSandbox(exec, hidden) {
    let finding;
    const means = () => {
        finding ??= findMeans(exec, hidden);
        return finding;
    };
    return {
        kind: async () => (await means()).kind,
        fence: async (command, rules) => fencedBy(await means(), command, rules),
    };
}
const noSandbox = { kind: async () => "none", fence: async (command) => command };
async function fencedBy(means, command, rules) {
    switch (means.kind) {
        case "none":
            return command;
        case "namespaces":
            return namespacesCommand(means, command, rules);
        case "bubblewrap":
            return bubblewrapCommand(means, command, rules, await foldersOf(command));
    }
}
async function findMeans(exec, hidden) {
    if (process.platform !== "linux")
        return { kind: "none" };
    const isRoot = process.getuid?.() === 0;
    for (const [kind, name] of [
        ["bubblewrap", "bwrap"],
        ["namespaces", "unshare"],
    ]) {
        const program = await programOf(name);
        if (program === undefined)
            continue;
        const means = { kind, program, isRoot, hidden };
        const works = await Promise.all(trials.map((rules) => tries(exec, means, rules)));
        if (works.every(Boolean))
            return means;
    }
    return { kind: "none" };
}
const trials = [{ network: true }, { network: false, only: { read: [], write: [] } }];
async function tries(exec, means, rules) {
    const command = await fencedBy(means, { file: "/bin/sh", args: ["-c", "exit 0"], cwd: "/", timeout: patience }, rules);
    return exec.run(command).then(({ code, timedOut }) => code === 0 && !timedOut, () => false);
}
async function programOf(name) {
    for (const folder of folders)
        if (await (0,promises_.access)((0,external_node_path_.join)(folder, name), promises_.constants.X_OK).then(() => true, () => false))
            return (0,external_node_path_.join)(folder, name);
    return undefined;
}
async function foldersOf({ file }) {
    if (!(0,external_node_path_.isAbsolute)(file))
        return [];
    const settings = await (0,promises_.readFile)((0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_path_.dirname)(file)), "pyvenv.cfg"), "utf8").catch(() => undefined);
    const real = await (0,promises_.realpath)(file);
    if (settings === undefined)
        return [...new Set([(0,external_node_path_.dirname)(file), (0,external_node_path_.dirname)(real)])];
    const home = /^home\s*=\s*(.+)$/m.exec(settings)?.[1]?.trim();
    const bases = [real, ...(home === undefined ? [] : [(0,external_node_path_.join)(home, "python")])].map((path) => (0,external_node_path_.dirname)((0,external_node_path_.dirname)(path)));
    return [...new Set([(0,external_node_path_.dirname)((0,external_node_path_.dirname)(file)), ...bases])].filter((path) => path !== "/");
}


/***/ })

};
