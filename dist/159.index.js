export const id = 159;
export const ids = [159];
export const modules = {

/***/ 159:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7209);
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
    "160000": "is a submodule, whose files are no part of this commit; put them into the repository, or leave it out by artefact.exclude",
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
const packingOf = (entries, exclude, rules, limits, targets = new Map(), places = []) => {
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
            offenders.push({ path, because: "is a link in the place of settings; put the file itself there" });
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
};
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
// EXTERNAL MODULE: ./packages/model/configuration/configuration.js + 2 modules
var configuration = __webpack_require__(5155);
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
    const { exclude } = configuration.artefact;
    const targets = await linkTargets(commit, entries);
    const packing = packingOf(entries, exclude, rules, tar_limits/* tarLimits */.G, targets, placesOf(configuration));
    if (!packing.go)
        throw unpackable(commit.id, packing.offenders);
    for (const pattern of packing.idle)
        log.info(`the pattern ${JSON.stringify(pattern)} of artefact.exclude met no file`);
    const file = (0,external_node_path_.join)(temp, "artefact.tar");
    const packed = await archive.pack(filesOf(commit, packing.files), Math.max(0, commit.time), file);
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
async function* filesOf(commit, files) {
    const entries = files.values();
    const pointers = [];
    for await (const bytes of commit.blobs(files.map(({ object }) => object))) {
        const entry = entries.next().value;
        if (!entry)
            continue;
        if (!isLink(entry) && (0,lfs_pointer/* lfsPointer */.F)(bytes))
            pointers.push(entry.path);
        yield { path: entry.path, executable: entry.mode === "100755", bytes, isLink: isLink(entry) };
    }
    if (pointers.length > 0)
        throw unpackable(commit.id, pointers.map((path) => ({ path, because: lfsWords })));
}
const lfsWords = "is a pointer of Git LFS, not the file itself; take it out of Git LFS (git lfs untrack, then add it again), or leave it out by artefact.exclude";
const unpackable = (commit, offenders) => new user_error/* UserError */.y([
    `the commit ${commit.slice(0, 7)} holds what an artefact cannot carry`,
    ...offenders.map(({ path, because }) => `  ${path === "" ? because : `${JSON.stringify(path)} ${because}`}`),
].join("\n"), {
    reason: "bad_commit",
    remedy: "Put files in the place of what cannot be carried, rename the rest, or leave them out with artefact.exclude in the configuration.",
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
    { told: "is a link to nothing", broken: (link) => link === "" },
    {
        told: "is a link with a control character in it",
        broken: (link) => /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(link),
    },
    { told: "is a link that is no valid UTF-8", broken: (link) => /\ufffd/.test(link) || !link.isWellFormed() },
    { told: "is a link with a backslash in it", broken: (link) => link.includes("\\") },
    {
        told: "is a link to an absolute path",
        broken: (link) => link.startsWith("/") || /^[A-Za-z]:/.test(link) || link.startsWith("~"),
    },
    { told: "is a link into .git", broken: (_, names) => names.some((name) => /^(\.git|git~1)$/i.test(name)) },
    { told: "is a link with an empty name in it", broken: (_, names) => names.slice(0, -1).includes("") },
    { told: "is a link that is too long", broken: (link) => Buffer.byteLength(link) > _tar_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .tarLimits */ .G.path },
];
function linkTextMistake(link) {
    const names = link.split("/");
    return rules.find(({ broken }) => broken(link, names))?.told;
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
        return "is a link to a folder that it stands in";
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
        const end = codeEnd.exec(path)?.[0].toLowerCase();
        if (end === undefined || link.toLowerCase().endsWith(end))
            return [];
        return [{ path, because: `is a link to a file that does not end in ${end}` }];
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
    { told: "has no name", broken: (path) => path === "" },
    { told: "has a control character in it", broken: (path) => /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(path) },
    {
        told: "has invisible characters in it",
        broken: (path) => /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(path),
    },
    { told: "is no valid UTF-8", broken: (path) => /\ufffd/.test(path) || !path.isWellFormed() },
    { told: "has a backslash in it", broken: (path) => path.includes("\\") },
    { told: "is an absolute path", broken: (path) => path.startsWith("/") },
    { told: "starts with a drive letter", broken: (path) => /^[A-Za-z]:/.test(path) },
    { told: "leads out of the folder", broken: (_, names) => names.includes("..") },
    {
        told: "has an empty name or a lone dot in it",
        broken: (_, names) => names.some((name) => name === "" || name === "."),
    },
    { told: "has a name that ends in a dot or a space", broken: (_, names) => names.some((name) => /[. ]$/.test(name)) },
    { told: "has a name that starts with a space", broken: (_, names) => names.some((name) => name.startsWith(" ")) },
    { told: "is inside .git", broken: (_, names) => names.some((name) => /^(\.git|git~1)$/i.test(name)) },
    { told: `is longer than ${_tar_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .tarLimits */ .G.path} bytes`, broken: (path) => bytes(path) > _tar_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .tarLimits */ .G.path },
    {
        told: `has a name longer than ${_tar_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .tarLimits */ .G.name} bytes`,
        broken: (_, names) => names.some((name) => bytes(name) > _tar_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .tarLimits */ .G.name),
    },
    { told: `lies more than ${_tar_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .tarLimits */ .G.depth} folders deep`, broken: (_, names) => names.length - 1 > _tar_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .tarLimits */ .G.depth },
];
const nameMistake = (path) => {
    const names = path.split("/");
    return rules.find(({ broken }) => broken(path, names))?.told;
};
const nameBook = () => {
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
        return above.map((folder) => note(folder, "folder")).find((told) => told !== undefined) ?? note(path, "file");
    };
};
const folded = (path) => path.normalize("NFD").toUpperCase().toLowerCase().normalize("NFC");


/***/ }),

/***/ 7985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ lfsPointer)
/* harmony export */ });
/* unused harmony export largestLfsPointer */
const largestLfsPointer = 1024;
function lfsPointer(bytes) {
    if (bytes.length >= largestLfsPointer)
        return undefined;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
    if (!/^version https?:\/\/(git-lfs\.github\.com\/spec|hawser\.github\.com\/spec|git-media\.io\/v)\/?/.test(text))
        return undefined;
    const [, oid] = /\noid (?:sha256:)?([0-9a-f]{64})\r?(?:\n|$)/.exec(text) ?? [];
    const [, size] = /\nsize ([0-9]{1,15})\r?(?:\n|$)/.exec(text) ?? [];
    return oid === undefined || size === undefined ? undefined : { oid, size: Number(size) };
}


/***/ }),

/***/ 4164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   Al: () => (/* binding */ document),
/* harmony export */   Cv: () => (/* binding */ identifier),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   hN: () => (/* binding */ needsOf),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   ov: () => (/* binding */ plainObject),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   sP: () => (/* binding */ textMap),
/* harmony export */   xk: () => (/* binding */ commitId),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zU: () => (/* binding */ attempted)
/* harmony export */ });
/* unused harmony export digest */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7728);
/* harmony import */ var _model_document_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6350);
/* harmony import */ var _model_run_needs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3254);



const reader = (read, more = {}) => ({
    required: true,
    secret: false,
    ...more,
    read,
});
const optional = (inner) => ({
    ...inner,
    required: false,
    read: (text) => (text === "" ? { ok: undefined } : inner.read(text)),
});
const text = () => reader((value) => (/[\r\n\0]/.test(value) ? { expected: "text on one line" } : { ok: value }));
const secret = () => reader((value) => ({ ok: value }), { secret: true });
const flag = () => reader((value) => value === "true" ? { ok: true } : value === "false" ? { ok: false } : { expected: "true or false" });
const wholeNumber = (least, most) => reader((value) => {
    const number = /^(0|[1-9][0-9]{0,14})$/.test(value) ? Number(value) : Number.NaN;
    return number >= least && number <= most ? { ok: number } : { expected: `a whole number from ${least} to ${most}` };
});
const oneOf = (...options) => reader((value) => (options.includes(value) ? { ok: value } : { expected: `one of ${options.join(", ")}` }));
const identifier = () => reader((value) => /^[a-z][a-z0-9-]{0,62}$/.test(value)
    ? { ok: value }
    : { expected: "a name of a-z, 0-9 and -, starting with a letter" });
const path = () => reader((value) => {
    const inside = !/[\0\r\n\\]/.test(value) && !value.startsWith("/") && !value.startsWith("-") && !value.split("/").includes("..");
    return inside ? { ok: value } : { expected: "a path inside the workspace, without .." };
});
const digest = () => reader((value) => /^sha256:[0-9a-f]{64}$/.test(value)
    ? { ok: value }
    : { expected: "a digest such as sha256:<64 lower-case hex digits>" });
const commitId = () => reader((value) => /^[0-9a-f]{40}$/.test(value) ? { ok: value } : { expected: "a commit id of 40 lower-case hex digits" });
const document = (what, schema) => reader((value) => {
    try {
        return { ok: (0,_model_document_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(schema, value, what) };
    }
    catch (error) {
        return { wrong: error.message };
    }
}, { holds: "document" });
const needsOf = (what) => ({ ...document(what, _model_run_needs_js__WEBPACK_IMPORTED_MODULE_1__/* .Needs */ .A), holds: "needs" });
const attempted = (what, schema) => {
    const inner = document(what, schema);
    return {
        required: false,
        secret: false,
        read: (text) => {
            if (text === "")
                return { ok: undefined };
            const answer = inner.read(text);
            return "wrong" in answer ? { ok: { unread: answer.wrong } } : answer;
        },
    };
};
const textMap = () => document("a JSON object of texts", valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(plainObject, valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())));
const plainObject = valibot__WEBPACK_IMPORTED_MODULE_2__/* .custom */ .IeY((value) => typeof value === "object" && value !== null && !Array.isArray(value), "an object");


/***/ }),

/***/ 7455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bF: () => (/* binding */ passed),
/* harmony export */   hT: () => (/* binding */ skipped),
/* harmony export */   rc: () => (/* binding */ decided)
/* harmony export */ });
const passed = (because, more = {}) => ({
    outcome: "passed",
    reason: "done",
    because,
    ...more,
});
const skipped = (reason, because, more = {}) => ({
    outcome: "skipped",
    reason,
    because,
    ...more,
});
const decided = (verdict, more = {}) => verdict.go
    ? passed(verdict.because, more)
    : { outcome: "failed", reason: verdict.reason, because: verdict.because, remedy: verdict.remedy, ...more };


/***/ }),

/***/ 1760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ terraformVersion),
/* harmony export */   S0: () => (/* binding */ Tools),
/* harmony export */   Wm: () => (/* binding */ Database),
/* harmony export */   vO: () => (/* binding */ Terraform)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7728);
/* harmony import */ var _terraform_terraform_scan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5562);
/* harmony import */ var _configuration_field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8307);



const terraformVersion = "1.11.4";
const Terraform = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    directory: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(_configuration_field_js__WEBPACK_IMPORTED_MODULE_1__/* .Path */ .wA, "infra"),
    variables: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(_configuration_field_js__WEBPACK_IMPORTED_MODULE_1__/* .PathTemplate */ .YX, "infra/{environment}.tfvars"),
    version: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^\d+\.\d+\.\d+$/, "an exact version such as 1.11.4")), terraformVersion),
    protect: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_configuration_field_js__WEBPACK_IMPORTED_MODULE_1__/* .Glob */ .fo), []),
    allow: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_terraform_terraform_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .TerraformAllowance */ .f), []),
    mirror: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^(https:\/\/[^\s"\\$%]+\/|\/[^\s"\\$%]+)$/, "an address that ends with /, or an absolute path"))),
});
const Tools = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    machine: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(["terraform"])), []),
});
const MigrationNumber = valibot__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^\d{1,15}$/)), valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(0), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(String))], 'the number of a migration such as "007"');
const Database = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    migrations: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(_configuration_field_js__WEBPACK_IMPORTED_MODULE_1__/* .Path */ .wA, "sql/migrations"),
    baseline: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(MigrationNumber),
});


/***/ }),

/***/ 8307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ NetworkPlace),
/* harmony export */   PR: () => (/* binding */ Branches),
/* harmony export */   Ps: () => (/* binding */ Email),
/* harmony export */   W4: () => (/* binding */ Quorum),
/* harmony export */   YX: () => (/* binding */ PathTemplate),
/* harmony export */   az: () => (/* binding */ Login),
/* harmony export */   dw: () => (/* binding */ Duration),
/* harmony export */   fo: () => (/* binding */ Glob),
/* harmony export */   l4: () => (/* binding */ Cron),
/* harmony export */   wA: () => (/* binding */ Path)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);


const Path = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\0\\]+$/, "a path inside the repository, such as sql/migrations"));
const PathTemplate = Path;
const Glob = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1, "a glob such as docs/**"));
const Branches = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1))), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1, "at least one branch pattern such as release/*"));
const Duration = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[1-9][0-9]*[mhd]$/, "a duration such as 30m, 48h or 7d"));
const Login = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(39, "a login of at most 39 characters"), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[A-Za-z0-9-]+(?:_[A-Za-z0-9]+)?$/, "a login"));
const Email = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^\S+@\S+$/, "an address of git such as ada@example.com"));
const Quorum = valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Identifier */ .gw, valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1, "a number of people from 1"), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(6)));
const NetworkPlace = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y(isNetworkPlace, "an address such as 10.1.2.3, a network such as 10.0.0.0/8 or the name of a host"));
function isNetworkPlace(text) {
    const [, address = "", prefix] = /^([^/]+)(?:\/(0|[1-9][0-9]{0,2}))?$/.exec(text) ?? [];
    const byte = "(0|[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5])";
    if (new RegExp(`^${byte}(\\.${byte}){3}$`).test(address))
        return prefix === undefined || (Number(prefix) >= 8 && Number(prefix) <= 32);
    if (/^[0-9a-f:.]*:[0-9a-f:.]*$/i.test(address))
        return (URL.canParse(`http://[${address}]`) && (prefix === undefined || (Number(prefix) >= 7 && Number(prefix) <= 128)));
    return prefix === undefined && /^(?=.{1,253}$)([a-z0-9_-]{1,63}\.)*(?=[a-z0-9-]*[a-z])[a-z0-9-]{1,63}$/i.test(text);
}
const Cron = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^\S+( \S+){4}$/, "a cron line of five fields"));


/***/ }),

/***/ 5155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vk: () => (/* binding */ Configuration),
  _0: () => (/* binding */ defaultConfiguration),
  Gu: () => (/* binding */ exclusions),
  gO: () => (/* binding */ severities)
});

// UNUSED EXPORTS: versionSchemes

// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
// EXTERNAL MODULE: ./packages/model/document/value.js
var value = __webpack_require__(8822);
// EXTERNAL MODULE: ./packages/model/configuration/configuration-deploy.js
var configuration_deploy = __webpack_require__(1760);
// EXTERNAL MODULE: ./packages/model/configuration/configuration-field.js
var configuration_field = __webpack_require__(8307);
;// CONCATENATED MODULE: ./packages/model/configuration/configuration-flows.js



const flow = (branch, chain, most = 5) => dist/* optional */.lqM(dist/* strictObject */.rej({
    branches: dist/* optional */.lqM(configuration_field/* Branches */.PR, [branch]),
    chain: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(value/* Identifier */.gw), dist/* maxLength */.Ru6(most, `a list of at most ${most}`)), [...chain]),
}), {});
const releaseFlow = (branch, chain) => dist/* optional */.lqM(dist/* strictObject */.rej({
    branches: dist/* optional */.lqM(configuration_field/* Branches */.PR, [branch]),
    chain: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(value/* Identifier */.gw), dist/* minLength */.BpQ(1, "at least one environment"), dist/* maxLength */.Ru6(5, "a list of at most 5")), [...chain]),
    start: dist/* optional */.lqM(configuration_field/* Quorum */.W4, {}),
}), {});
const Flows = dist/* strictObject */.rej({
    feature: dist/* optional */.lqM(dist/* strictObject */.rej({
        branches: dist/* optional */.lqM(configuration_field/* Branches */.PR, ["feature/**", "bugfix/**"]),
        preview: dist/* optional */.lqM(dist/* nullable */.mee(value/* Identifier */.gw), null),
    }), {}),
    develop: flow("develop", ["dev"], 1),
    release: releaseFlow("release/*", ["test", "uat", "production"]),
    hotfix: releaseFlow("hotfix/*", ["uat", "production"]),
    main: dist/* optional */.lqM(dist/* strictObject */.rej({ branches: dist/* optional */.lqM(configuration_field/* Branches */.PR, ["main"]) }), {}),
});

;// CONCATENATED MODULE: ./packages/model/configuration/http-check.js


const ofTheClient = /^(?:host|connection|content-length|transfer-encoding|expect|te|trailer|upgrade|keep-alive|proxy-.*|user-agent)$/i;
const HeaderName = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/, "the name of a header"), dist/* check */.z6Y((name) => !ofTheClient.test(name), "a header that a check may set"));
const HeaderValue = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\t\x20-\x7e]{0,4000}$/, "a value of one line, in ASCII; a secret is named, as in Bearer {secrets.TOKEN}"));
const HttpSetting = dist/* strictObject */.rej({
    http: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(https?:\/\/|\{outputs\.)/, "an http(s) address or {outputs.name}/path")),
    method: dist/* optional */.lqM(dist/* picklist */.KIO(["GET", "POST"]), "GET"),
    headers: dist/* optional */.lqM(dist/* record */.g1P(HeaderName, HeaderValue), {}),
    body: dist/* optional */.lqM(value/* AnyJson */.Hy),
    safe: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
    follow: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
    expect: dist/* strictObject */.rej({
        status: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(100), dist/* maxValue */.cGV(599)), 200),
        location: dist/* optional */.lqM(dist/* string */.YjP()),
        json: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig(), dist/* boolean */.zMY(), dist/* null */.chJ()])), {}),
    }),
    within: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[1-9][0-9]*[sm]$/, "a duration such as 60s or 2m")), "60s"),
});

// EXTERNAL MODULE: ./packages/model/configuration/known-authors.js
var known_authors = __webpack_require__(1506);
;// CONCATENATED MODULE: ./packages/model/configuration/configuration.js







const severities = ["low", "medium", "high", "critical"];
const exclusions = ["author", "pusher", "re-runner"];
const versionSchemes = ["semver", "calendar", "any"];
const Role = dist/* union */.KCZ([
    dist/* strictObject */.rej({ team: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[a-z0-9_][a-z0-9_-]*$/, "the slug of a team")) }),
    dist/* strictObject */.rej({
        people: dist/* pipe */.FsL(dist/* array */.YOg(configuration_field/* Login */.az), dist/* minLength */.BpQ(1)),
    }),
], "a team { team: slug } or people { people: [login, …] }");
const Environment = dist/* strictObject */.rej({
    approve: dist/* optional */.lqM(configuration_field/* Quorum */.W4, {}),
    accept: dist/* optional */.lqM(configuration_field/* Quorum */.W4, {}),
    freeze: dist/* optional */.lqM(dist/* array */.YOg(dist/* strictObject */.rej({ cron: configuration_field/* Cron */.l4, for: configuration_field/* Duration */.dw, timezone: dist/* optional */.lqM(dist/* string */.YjP()), override: dist/* optional */.lqM(value/* Identifier */.gw) })), []),
});
const Skips = dist/* optional */.lqM(dist/* strictObject */.rej({ skip: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []) }), {});
const Analysis = dist/* strictObject */.rej({
    block: dist/* optional */.lqM(dist/* picklist */.KIO(severities), "medium"),
    checkov: Skips,
    tflint: Skips,
    sqlfluff: dist/* optional */.lqM(dist/* strictObject */.rej({
        skip: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []),
        dialect: dist/* optional */.lqM(dist/* string */.YjP()),
    }), {}),
    pylint: Skips,
    bandit: Skips,
});
const Tests = dist/* strictObject */.rej({
    python: dist/* optional */.lqM(dist/* strictObject */.rej({
        paths: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* Path */.wA)),
        requirements: dist/* optional */.lqM(configuration_field/* Path */.wA, "requirements-dev.txt"),
        groups: dist/* optional */.lqM(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "the name of a dependency group"))), []),
    }), {}),
    sql: dist/* optional */.lqM(dist/* strictObject */.rej({
        paths: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* Path */.wA), ["sql/tests"]),
        on: dist/* optional */.lqM(dist/* picklist */.KIO(["pglite"]), "pglite"),
    }), {}),
});
const Check = dist/* union */.KCZ([HttpSetting, dist/* strictObject */.rej({ sql: configuration_field/* Path */.wA, expect: dist/* picklist */.KIO(["no rows", "rows"]) })], "{ http: …, expect: … } or { sql: file, expect: no rows }");
const Network = dist/* strictObject */.rej({
    allow: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* NetworkPlace */.Cm), []),
});
const Approvals = dist/* strictObject */.rej({
    exclude: dist/* optional */.lqM(dist/* array */.YOg(dist/* picklist */.KIO(exclusions)), [...exclusions]),
    authors: dist/* optional */.lqM(known_authors/* Authors */.hb, {}),
    since: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?!refs\/)[^\s~^:?*[\\]{1,200}$/, "the name of a tag such as v1.4.2, or a commit id"))),
    validity: dist/* optional */.lqM(configuration_field/* Duration */.dw, "7d"),
});
const Finalise = dist/* strictObject */.rej({
    branches: dist/* optional */.lqM(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1))), []),
    mirrors: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []),
    "delete-branch": dist/* optional */.lqM(dist/* boolean */.zMY(), false),
});
const PolicySetting = dist/* strictObject */.rej({
    branch: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?!refs\/)[\w./-]+$/, "the name of a branch"))),
    files: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* Path */.wA), []),
});
const LedgerSetting = dist/* strictObject */.rej({
    adopt: dist/* optional */.lqM(value/* CommitId */.jF),
    writers: dist/* optional */.lqM(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\w.-]+\/[\w.-]+(\/\.github\/workflows\/[^/@\s]+)?@([0-9a-f]{40}|refs\/(heads|tags)\/\S+)$/, "owner/name@commit or owner/name/.github/workflows/file.yml@commit-or-full-ref"))), []),
});
const Configuration = dist/* strictObject */.rej({
    version: dist/* literal */.euz(1, "1, the version of this file's format"),
    flows: dist/* optional */.lqM(Flows, {}),
    versions: dist/* optional */.lqM(dist/* picklist */.KIO(versionSchemes), "semver"),
    roles: dist/* optional */.lqM(dist/* record */.g1P(value/* Identifier */.gw, Role), {}),
    environments: dist/* optional */.lqM(dist/* record */.g1P(value/* Identifier */.gw, Environment), {}),
    approvals: dist/* optional */.lqM(Approvals, {}),
    artefact: dist/* optional */.lqM(dist/* strictObject */.rej({ exclude: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* Glob */.fo), []) }), {}),
    analysis: dist/* optional */.lqM(Analysis, {}),
    tests: dist/* optional */.lqM(Tests, {}),
    terraform: dist/* optional */.lqM(configuration_deploy/* Terraform */.vO, {}),
    tools: dist/* optional */.lqM(configuration_deploy/* Tools */.S0, {}),
    database: dist/* optional */.lqM(configuration_deploy/* Database */.Wm, {}),
    checks: dist/* optional */.lqM(dist/* array */.YOg(Check), []),
    network: dist/* optional */.lqM(Network, {}),
    finalise: dist/* optional */.lqM(Finalise, {}),
    policy: dist/* optional */.lqM(PolicySetting, {}),
    ledger: dist/* optional */.lqM(LedgerSetting, {}),
});
const defaultConfiguration = () => dist/* parse */.qgA(Configuration, { version: 1 });


/***/ }),

/***/ 1506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MN: () => (/* binding */ knownAccounts),
/* harmony export */   ft: () => (/* binding */ areVerified),
/* harmony export */   hb: () => (/* binding */ Authors)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _configuration_field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8307);


const Accounts = valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_configuration_field_js__WEBPACK_IMPORTED_MODULE_0__/* .Email */ .Ps, valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_configuration_field_js__WEBPACK_IMPORTED_MODULE_0__/* .Login */ .az));
const Authors = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("verified"), valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ verified: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true), known: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Accounts, {}) }), Accounts], "verified, a map such as { ada@example.com: ada } (null for somebody who approves nothing), or { verified: true, known: that map }");
function areVerified(authors) {
    return authors === "verified" || isSigned(authors);
}
function knownAccounts(authors) {
    if (authors === "verified")
        return {};
    return isSigned(authors) ? authors.known : authors;
}
function isSigned(authors) {
    return "verified" in authors && authors.verified === true;
}


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
    "approve",
    "accept",
    "finalise",
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
    preview: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_1__/* .Identifier */ .gw),
    release: valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
    trigger: _trigger_js__WEBPACK_IMPORTED_MODULE_2__/* .Trigger */ .l9,
});


/***/ }),

/***/ 3254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ Needs)
/* harmony export */ });
/* unused harmony export jobResults */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _document_reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3279);


const jobResults = ["success", "failure", "cancelled", "skipped"];
const Needs = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .custom */ .IeY((value) => typeof value === "object" && value !== null && !Array.isArray(value), "an object of jobs"), valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    result: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(jobResults),
    outputs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), {}),
    said: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())),
    unread: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ reason: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_document_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonCodes */ .JC), because: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }))),
})));


/***/ }),

/***/ 5562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ terraformAllowances),
/* harmony export */   f: () => (/* binding */ TerraformAllowance)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7728);

const terraformAllowances = {
    "local-exec": "runs commands on the runner",
    "remote-exec": "runs commands on other machines",
    "file-provisioner": "copies files to other machines",
    "provider-exec": "a provider or backend that starts a program or reads a file for its credentials",
    external: "a data source that runs a program",
    http: "a data source that reads any address",
    local_command: "a data source that runs a program",
    local_file: "a data source that reads any file",
    local_sensitive_file: "a data source that reads any file",
    terraform_remote_state: "a data source that reads another state",
    "outside-files": "reads files outside of its module, or whose path is known only while it plans",
    templatestring: "evaluates a template that is known only while it plans",
    "remote-modules": "takes modules from somewhere else than this repository",
    "override-files": "files that overwrite what other files say",
    "auto-variables": "*.auto.tfvars, which set variables of every environment",
};
const TerraformAllowance = valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(Object.keys(terraformAllowances));


/***/ })

};
