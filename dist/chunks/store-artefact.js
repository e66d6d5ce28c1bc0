export const id = 159;
export const ids = [159];
export const modules = {

/***/ 159:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6651);
/* harmony import */ var _store_artefact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9636);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_store_artefact_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _store_artefact_js__WEBPACK_IMPORTED_MODULE_1__/* .storeArtefact */ .c);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ store_artefact_inputs),
  c: () => (/* binding */ storeArtefact)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ../node_modules/picomatch/index.js
var picomatch = __webpack_require__(5180);
;// CONCATENATED MODULE: ./packages/decide/artefact/packing.js

const kinds = {
    "160000": "is a submodule, whose files are not part of this commit; put them into the repository, or leave it out by artefact.exclude",
};
const linkMode = "120000";
const secretNames = [
    [/\.tfstate(\.[^/]{1,99})?$/i, "is a state of Terraform, which holds secrets in clear"],
    [/(^|\/)\.terraform(\/|$)/, "is a working folder of Terraform"],
    [/(^|\/)\.env(\.(local|prod|production|staging))?$/i, "holds settings of a machine, which are secrets as a rule"],
    [/(^|\/)(\.netrc|\.pypirc|\.pgpass|\.git-credentials|credentials\.tfrc\.json)$/i, "holds passwords"],
    [/(^|\/)id_(rsa|dsa|ecdsa|ed25519)$/i, "is a private key"],
];
const secretKind = (path) => {
    const [, kind] = secretNames.find(([name]) => name.test(path)) ?? [];
    return kind === undefined ? undefined : `${kind}; take it out of the repository, or leave it out by artefact.exclude`;
};
const settingNames = /(^|\/)(\.sqlfluff|\.tflint\.hcl|\.bandit|bandit\.ya?ml|\.checkov\.ya?ml|setup\.cfg|tox\.ini|pytest\.ini|pyproject\.toml|\.?pylintrc|\.terraform\.lock\.hcl|\.terraform-version|requirements[^/]*\.txt|Dockerfile[^/]*|[^/]*\.tfvars(\.json)?)$|^\.github\/(slipway|rehearsal|workflows\/)[^/]*/i;
function packingOf(entries, exclude, rules, limits, targets = new Map(), places = []) {
    const patterns = exclude.map((pattern) => ({ pattern, fits: picomatch(pattern, { dot: true }) }));
    const kept = entries.filter(({ path }) => !patterns.some(({ fits }) => fits(path)));
    const book = rules.book();
    book(rules.reserved);
    const offenders = kept.flatMap(({ path, mode }) => {
        const plain = mode === linkMode || mode === "100644" || mode === "100755" || mode === "100664";
        const because = (plain ? undefined : (kinds[mode] ?? `has the mode ${mode}`)) ??
            rules.mistake(path) ??
            secretKind(path) ??
            (path === rules.reserved ? "is a name that Slipway itself uses" : book(path));
        return because === undefined ? [] : [{ path, because }];
    });
    const links = kept.flatMap(({ path, mode }) => (mode === linkMode ? [{ path, link: targets.get(path) ?? "" }] : []));
    const others = kept.flatMap(({ path, mode }) => (mode === linkMode ? [] : [path]));
    for (const { path } of links)
        if (settingNames.test(path))
            offenders.push({ path, because: "is a link instead of settings; put the file itself there" });
        else {
            const place = places.find((place) => isInPlace(path, place));
            if (place !== undefined)
                offenders.push({
                    path,
                    because: `is a link where the configuration names ${place}; put the files themselves there`,
                });
        }
    offenders.push(...rules.links(links, others));
    const bytes = kept.reduce((sum, { size }) => sum + size, 0);
    if (kept.length > limits.files)
        offenders.push({ path: "", because: `${kept.length} files are more than ${limits.files}` });
    if (bytes > limits.bytes)
        offenders.push({ path: "", because: `${bytes} bytes are more than ${limits.bytes}` });
    if (kept.length === 0)
        offenders.push({ path: "", because: "no file is left to pack" });
    if (offenders.length > 0)
        return { go: false, offenders };
    return {
        go: true,
        files: kept.toSorted((a, b) => byCodePoint(a.path, b.path)),
        excluded: entries.length - kept.length,
        idle: patterns.filter(({ fits }) => !entries.some(({ path }) => fits(path))).map(({ pattern }) => pattern),
    };
}
const isInPlace = (path, place) => {
    const names = place.replace(/\/(\*\*)?$/, "").split("/");
    const above = names.map((_, at) => names.slice(0, at + 1).join("/"));
    return above.includes(path) || (place.endsWith("/**") && path.startsWith(`${names.join("/")}/`));
};
const byCodePoint = (left, right) => {
    const [a, b] = [[...left], [...right]];
    for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
        const difference = (a[at]?.codePointAt(0) ?? 0) - (b[at]?.codePointAt(0) ?? 0);
        if (difference !== 0)
            return difference;
    }
    return a.length - b.length;
};

// EXTERNAL MODULE: ./packages/formats/tar/tar-limits.js
var tar_limits = __webpack_require__(7760);
// EXTERNAL MODULE: ./packages/formats/tar/tar-link.js
var tar_link = __webpack_require__(8592);
// EXTERNAL MODULE: ./packages/formats/tar/tar-name.js
var tar_name = __webpack_require__(5923);
// EXTERNAL MODULE: ./packages/formats/text/lfs-pointer.js
var lfs_pointer = __webpack_require__(7985);
// EXTERNAL MODULE: ./packages/kit/inputs/input.js
var input = __webpack_require__(4164);
// EXTERNAL MODULE: ./packages/kit/inputs/inputs.js
var inputs = __webpack_require__(8491);
// EXTERNAL MODULE: ./packages/kit/log/markdown.js
var markdown = __webpack_require__(8480);
// EXTERNAL MODULE: ./packages/kit/result.js
var result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/model/configuration/configuration.js + 3 modules
var configuration = __webpack_require__(2382);
// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
// EXTERNAL MODULE: ./packages/model/run/flow.js
var flow = __webpack_require__(2479);
;// CONCATENATED MODULE: ./actions/store-artefact/store-artefact.js













const store_artefact_inputs = (0,inputs/* inputsOf */.Vc)("store-artefact", "store", {
    flow: (0,input/* document */.Al)("the flow", flow/* Flow */.nl),
    configuration: (0,input/* document */.Al)("the configuration", configuration/* Configuration */.Vk),
    token: (0,input/* secret */.rJ)(),
});
const storeArtefact = async ({ flow, configuration }, world) => {
    const { archive, artifacts, execution, git, log, temp } = world;
    const commit = await git.fetch(flow.trigger.commit);
    log.info(`fetched ${commit.id} from ${flow.trigger.repository}`);
    const entries = await commit.entries();
    const { exclude, lfs } = configuration.artefact;
    const targets = await linkTargets(commit, entries);
    const packing = packingOf(entries, exclude, rules, tar_limits/* tarLimits */.G, targets, placesOf(configuration));
    if (!packing.go)
        throw unpackable(commit.id, packing.offenders);
    for (const pattern of packing.idle)
        log.info(`the pattern ${JSON.stringify(pattern)} of artefact.exclude matched no file`);
    const large = await largeFilesIn(commit, packing.files);
    if (large.length > 0 && lfs === "refuse")
        throw unpackable(commit.id, large.map(asPointer));
    refuseTooLarge(commit.id, packing.files, large);
    const file = (0,external_node_path_.join)(temp, "artefact.tar");
    const packed = await archive.pack(filesOf(commit, packing.files, large, world.largeFiles), Math.max(0, commit.time), file);
    for (const { path, oid, size } of large)
        log.info(`took ${path} from Git LFS, ${size} bytes, sha256:${oid}`);
    log.info(`packed ${packed.files} files into ${packed.size} bytes, ${packed.digest}`);
    const name = `slipway-${commit.id.slice(0, 7)}-${execution.attempt}.tar.zst`;
    const sent = (0,external_node_path_.join)(temp, name);
    const compressed = await archive.compress(file, sent);
    const uploaded = await artifacts.upload(name, sent);
    if (uploaded.digest !== compressed.digest)
        throw otherBytes(uploaded.digest, compressed.digest);
    log.info(`uploaded them as the artifact ${uploaded.id}, ${name}, of ${compressed.size} bytes`);
    const release = {
        kind: "release",
        version: 1,
        id: flow.release.id,
        name: flow.release.version,
        commit: commit.id,
        branch: flow.trigger.branch,
        artefact: { ...packed, id: uploaded.id, name, compressed },
    };
    return (0,result/* passed */.bF)(`${release.id} is one artefact of ${packed.files} files`, {
        outputs: { release, digest: packed.digest, "artifact-id": String(uploaded.id) },
        summary: storeSummary(release, packing.excluded),
        commit: commit.id,
        artefact: packed.digest,
        facts: {
            files: packed.files,
            bytes: packed.size,
            uploaded: compressed.size,
            excluded: packing.excluded,
            ...(large.length > 0 && { lfs: large.length }),
            artifact: uploaded.id,
        },
    });
};
const rules = {
    mistake: tar_name/* nameMistake */.wq,
    book: tar_name/* nameBook */.PK,
    reserved: tar_name/* manifestPath */.ji,
    links: (links, files) => [
        ...(0,tar_link/* linkMistakes */._y)(links, files),
        ...(0,tar_link/* linksToOtherKinds */.wG)(links),
    ],
};
const isLink = ({ mode }) => mode === "120000";
const linkTargets = async (commit, entries) => {
    const links = entries.filter((entry) => isLink(entry) && entry.size <= tar_limits/* tarLimits */.G.path);
    const targets = new Map();
    if (links.length === 0)
        return targets;
    const waiting = links.values();
    for await (const bytes of commit.blobs(links.map(({ object }) => object))) {
        const link = waiting.next().value;
        if (link)
            targets.set(link.path, bytes.toString("utf8"));
    }
    return targets;
};
const placesOf = ({ database, tests, terraform, checks }) => [
    `${database.migrations.replace(/\/+$/, "")}/**`,
    ...tests.sql.paths.map((path) => `${path.replace(/\/+$/, "")}/**`),
    ...(tests.python.paths ?? []),
    terraform.directory,
    ...checks.flatMap((check) => ("sql" in check ? [check.sql] : [])),
];
const largeFilesIn = async (commit, files) => {
    const small = files.filter((entry) => !isLink(entry) && entry.size < lfs_pointer/* largestLfsPointer */.V);
    const entries = small.values();
    const found = [];
    for await (const bytes of commit.blobs(small.map(({ object }) => object))) {
        const entry = entries.next().value;
        const pointer = (0,lfs_pointer/* lfsPointer */.F)(bytes);
        if (entry && pointer)
            found.push({ path: entry.path, ...pointer });
    }
    return found;
};
async function* filesOf(commit, files, large, largeFiles) {
    const entries = files.values();
    const isLarge = new Set(large.map(({ path }) => path));
    const kept = large.length > 0 ? (await largeFiles.read(large))[Symbol.asyncIterator]() : undefined;
    for await (const bytes of commit.blobs(files.map(({ object }) => object))) {
        const entry = entries.next().value;
        if (!entry)
            continue;
        const { path, mode } = entry;
        const whole = isLarge.has(path) ? ((await kept?.next())?.value ?? bytes) : bytes;
        yield { path, executable: mode === "100755", bytes: whole, isLink: isLink(entry) };
    }
}
const refuseTooLarge = (commit, files, large) => {
    const bytes = [...files, ...large].reduce((sum, { size }) => sum + size, 0);
    if (large.length === 0 || bytes <= tar_limits/* tarLimits */.G.bytes)
        return;
    const because = `${bytes} bytes with the files of Git LFS are more than ${tar_limits/* tarLimits */.G.bytes}`;
    throw unpackable(commit, [{ path: "", because }]);
};
const asPointer = ({ path }) => ({ path, because: lfsWords });
const lfsWords = "is a pointer of Git LFS, not the file itself; let it be fetched (artefact: { lfs: fetch } in the configuration), take it out of Git LFS (git lfs untrack, then add it again), or leave it out by artefact.exclude";
const unpackable = (commit, offenders) => new user_error/* UserError */.y([
    `the commit ${commit.slice(0, 7)} holds what an artefact cannot carry`,
    ...offenders.map(({ path, because }) => `  ${path === "" ? because : `${JSON.stringify(path)} ${because}`}`),
].join("\n"), {
    reason: "bad_commit",
    remedy: "Replace what cannot be carried by files, rename the rest, or leave them out with artefact.exclude in the configuration.",
});
const otherBytes = (theirs, ours) => new user_error/* UserError */.y(`GitHub keeps ${theirs}, not ${ours}`, {
    reason: "digest_mismatch",
    remedy: "Re-run the job; the upload did not arrive as it was sent.",
});
const storeSummary = ({ id, commit, artefact }, excluded) => (0,markdown/* lines */.Mn)(`**${id}** is stored: ${artefact.files} files, ${artefact.size} bytes${artefact.compressed ? `, ${artefact.compressed.size} as uploaded` : ""}.`, (0,markdown/* table */.tp)(["", ""], [
    ["commit", (0,markdown/* code */.aY)(commit)],
    ["artefact", (0,markdown/* code */.aY)(artefact.digest)],
    ["artifact", (0,markdown/* code */.aY)(artefact.name)],
    ["left out", `${excluded} files`],
]));


/***/ }),

/***/ 7760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ tarLimits)
/* harmony export */ });
const tarLimits = {
    files: 100_000,
    bytes: 2 * 1024 ** 3,
    manifest: 128 * 1024 ** 2,
    depth: 40,
    path: 1_000,
    name: 255,
};


/***/ }),

/***/ 8592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sb: () => (/* binding */ linkTextMistake),
/* harmony export */   _y: () => (/* binding */ linkMistakes),
/* harmony export */   wG: () => (/* binding */ linksToOtherKinds)
/* harmony export */ });
/* harmony import */ var _tar_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7760);
/* harmony import */ var _tar_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5923);


const rules = [
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
    { message: "is a link that is too long", broken: (link) => Buffer.byteLength(link) > _tar_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .tarLimits */ .G.path },
];
function linkTextMistake(link) {
    const names = link.split("/");
    return rules.find(({ broken }) => broken(link, names))?.message;
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
    const target = follow(path, link, kinds, linkAt);
    if ("mistake" in target)
        return `is a link ${target.mistake}`;
    if (target.path === _tar_name_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestPath */ .ji || target.path === _tar_name_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestPath */ .ji.split("/")[0])
        return "is a link to Slipway's manifest";
    if (target.kind === "folder" && (target.path === "" || `${path}/`.startsWith(`${target.path}/`)))
        return "is a link to a folder that it is in";
    return undefined;
}
function follow(path, link, kinds, linkAt) {
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


/***/ }),

/***/ 5923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PK: () => (/* binding */ nameBook),
/* harmony export */   ji: () => (/* binding */ manifestPath),
/* harmony export */   wq: () => (/* binding */ nameMistake)
/* harmony export */ });
/* harmony import */ var _tar_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7760);

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
    { message: `is longer than ${_tar_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .tarLimits */ .G.path} bytes`, broken: (path) => bytes(path) > _tar_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .tarLimits */ .G.path },
    {
        message: `has a name longer than ${_tar_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .tarLimits */ .G.name} bytes`,
        broken: (_, names) => names.some((name) => bytes(name) > _tar_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .tarLimits */ .G.name),
    },
    { message: `is more than ${_tar_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .tarLimits */ .G.depth} folders deep`, broken: (_, names) => names.length - 1 > _tar_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .tarLimits */ .G.depth },
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


/***/ }),

/***/ 2479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k1: () => (/* binding */ phaseNames),
/* harmony export */   nl: () => (/* binding */ Flow),
/* harmony export */   rY: () => (/* binding */ flowNames),
/* harmony export */   zK: () => (/* binding */ PhaseName)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7728);
/* harmony import */ var _document_reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3279);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8822);
/* harmony import */ var _trigger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7203);




const flowNames = ["feature", "develop", "release", "hotfix", "main", "rollback", "housekeeping"];
const phaseNames = [
    "flow",
    "store",
    "retrieve",
    "analyse",
    "test",
    "plan",
    "deploy",
    "migrate",
    "check",
    "measure",
    "approve",
    "accept",
    "finalise",
    "issues",
    "mirror",
    "record",
    "verdict",
];
const PhaseName = valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(phaseNames);
const Flow = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("flow"),
    version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO([...flowNames, "none"]),
    because: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    reason: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_document_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonCodes */ .JC),
    phases: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(PhaseName),
    chain: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Identifier */ .gw),
    asks: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Identifier */ .gw),
    measures: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Identifier */ .gw), []),
    preview: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Identifier */ .gw),
    release: valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
    trigger: _trigger_js__WEBPACK_IMPORTED_MODULE_2__/* .Trigger */ .l9,
});


/***/ })

};
