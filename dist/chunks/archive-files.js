export const id = 5558;
export const ids = [5558,6165];
export const modules = {

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

/***/ 5558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fileArchive: () => (/* binding */ fileArchive)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./packages/formats/tar/manifest.js

const linkRowMode = 0o120000;
function linkRow(path, link) {
    return {
        path,
        mode: linkRowMode,
        sha256: (0,external_node_crypto_.createHash)("sha256").update(link).digest("hex"),
    };
}
function manifestText(rows) {
    return rows.map(({ sha256, mode, path }) => `${sha256} ${mode.toString(8).padStart(4, "0")} ${path}\n`).join("");
}
function manifestDifference(message, match) {
    if (message === match)
        return undefined;
    const [tellers, finders] = [message.split("\n"), match.split("\n")];
    const at = tellers.findIndex((line, index) => line !== finders[index]);
    const line = tellers[at] || finders[at === -1 ? tellers.length : at] || "";
    return JSON.stringify(line.split(" ").slice(2).join(" "));
}

;// CONCATENATED MODULE: ./packages/formats/tar/tar-header.js
const linkMode = 0o777;
const block = 512;
function tarHeader(file) {
    const split = splitPath(file.path);
    const type = file.link === undefined ? "0" : "2";
    const isShort = file.link === undefined || isPlain(file.link);
    if (split && isShort)
        return ustar({ ...file, ...split, type });
    const records = Buffer.concat([
        ...(split ? [] : [paxRecord("path", file.path)]),
        ...(isShort ? [] : [paxRecord("linkpath", file.link ?? "")]),
    ]);
    const { link, ...rest } = file;
    return Buffer.concat([
        ustar({ name: "pax-header", prefix: "", type: "x", mode: 0o644, size: records.length, time: file.time }),
        padded(records),
        ustar({
            ...rest,
            ...(split ?? { name: "pax-path", prefix: "" }),
            type,
            ...(link === undefined ? {} : { link: isShort ? link : "pax-link" }),
        }),
    ]);
}
const isPlain = (link) => link.length <= 100 && /^[ -~]*$/.test(link);
function paddingAfter(size) {
    return (block - (size % block)) % block;
}
const tarEnd = Buffer.alloc(2 * block);
const padded = (body) => Buffer.concat([body, Buffer.alloc(paddingAfter(body.length))]);
const paxRecord = (key, value) => {
    const rest = ` ${key}=${value}\n`;
    let length = Buffer.byteLength(rest);
    while (String(length).length + Buffer.byteLength(rest) !== length)
        length = String(length).length + Buffer.byteLength(rest);
    return Buffer.from(`${length}${rest}`);
};
const splitPath = (path) => {
    if (!/^[\x00-\x7f]*$/.test(path))
        return undefined;
    if (path.length <= 100)
        return { name: path, prefix: "" };
    const cut = path.indexOf("/", path.length - 101);
    return cut > 0 && cut <= 155 && cut < path.length - 1
        ? { prefix: path.slice(0, cut), name: path.slice(cut + 1) }
        : undefined;
};
const ustar = (fields) => {
    const header = Buffer.alloc(block);
    const octal = (value, width) => `${value.toString(8).padStart(width - 1, "0")}\0`;
    const put = (text, at) => header.write(text, at, "latin1");
    put(fields.name, 0);
    put(octal(fields.mode, 8), 100);
    put(octal(0, 8), 108);
    put(octal(0, 8), 116);
    put(octal(fields.size, 12), 124);
    put(octal(fields.time, 12), 136);
    put(" ".repeat(8), 148);
    put(fields.type, 156);
    put(fields.link ?? "", 157);
    put("ustar\u000000", 257);
    put(octal(0, 8), 329);
    put(octal(0, 8), 337);
    put(fields.prefix, 345);
    put(`${octal(checksum(header), 7)} `, 148);
    return header;
};
function checksum(header) {
    return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}

// EXTERNAL MODULE: ./packages/formats/tar/tar-name.js
var tar_name = __webpack_require__(5923);
;// CONCATENATED MODULE: ./packages/formats/tar/tar-writer.js




async function* tarOf(files, time) {
    const rows = [];
    for await (const { path, executable, bytes, isLink } of files) {
        if (isLink === true) {
            yield tarHeader({ path, mode: linkMode, time, size: 0, link: bytes.toString("utf8") });
            rows.push(linkRow(path, bytes.toString("utf8")));
            continue;
        }
        const mode = executable ? 0o755 : 0o644;
        yield* entry({ path, mode, time, bytes });
        rows.push({ path, mode, sha256: (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex") });
    }
    const manifest = Buffer.from(manifestText(rows));
    yield* entry({ path: tar_name/* manifestPath */.ji, mode: 0o644, time, bytes: manifest });
    yield tarEnd;
    return { manifest: `sha256:${(0,external_node_crypto_.createHash)("sha256").update(manifest).digest("hex")}`, files: rows.length };
}
function* entry({ path, mode, time, bytes }) {
    yield tarHeader({ path, mode, time, size: bytes.length });
    yield bytes;
    yield Buffer.alloc(paddingAfter(bytes.length));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
// EXTERNAL MODULE: ./packages/ports/machine/files.js
var machine_files = __webpack_require__(6165);
;// CONCATENATED MODULE: ./packages/ports/artifacts/archive-compression.js







const windowLog = 23;
async function compressArchive(from, to, signal) {
    const { size } = await (0,promises_.stat)(from);
    await intoNewFile(from, (0,external_node_zlib_.createZstdCompress)({ pledgedSrcSize: size, params: { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: 8 } }), to, signal);
    const files = (0,machine_files.fileSystem)();
    return { digest: await files.digest(to), size: await files.size(to) };
}
async function decompressArchive(from, compressed, to, most, signal) {
    const digest = await (0,machine_files.fileSystem)().digest(from);
    if (digest !== compressed.digest)
        throw new user_error/* UserError */.y(`the artefact is not the one that was stored: its digest is ${digest}, not ${compressed.digest}`, {
            reason: "digest_mismatch",
            remedy: "Find out who changed these bytes before you go on.",
        });
    const limited = [(0,external_node_zlib_.createZstdDecompress)({ params: { [external_node_zlib_.constants.ZSTD_d_windowLogMax]: windowLog } }), atMost(most)];
    await intoNewFile(from, limited, to, signal).catch((error) => {
        throw error instanceof user_error/* UserError */.y || !/^Z(STD)?_/.test(error.code ?? "")
            ? error
            : unsafe("it is not compressed by zstd");
    });
}
async function intoNewFile(from, through, to, signal) {
    const file = (0,external_node_fs_.createWriteStream)(to, { flags: "wx", mode: 0o600 });
    let isOurs = false;
    file.once("open", () => {
        isOurs = true;
    });
    try {
        await (0,external_node_stream_promises_.pipeline)([(0,external_node_fs_.createReadStream)(from), ...[through].flat(), file], { signal });
    }
    catch (error) {
        if (isOurs)
            await (0,promises_.rm)(to, { force: true });
        throw error;
    }
}
function atMost(most) {
    let size = 0;
    return new external_node_stream_.Transform({
        transform(piece, _, done) {
            size += piece.length;
            if (size > most)
                done(unsafe(`it is more than the ${most} bytes that were stored`));
            else
                done(null, piece);
        },
    });
}
function unsafe(because) {
    return new user_error/* UserError */.y(`the artefact cannot be read: ${because}`, {
        reason: "unsafe_archive",
        remedy: "Find out who changed these bytes before you go on.",
    });
}

// EXTERNAL MODULE: ./packages/formats/tar/tar-limits.js
var tar_limits = __webpack_require__(7760);
// EXTERNAL MODULE: ./packages/formats/tar/tar-link.js
var tar_link = __webpack_require__(8592);
;// CONCATENATED MODULE: ./packages/formats/tar/tar-reader.js





async function* readTar(chunks, limits = tar_limits/* tarLimits */.G) {
    const source = taken(chunks);
    try {
        yield* pieces(source, limits);
    }
    finally {
        await source.close();
    }
}
async function* pieces(source, limits) {
    const book = (0,tar_name/* nameBook */.PK)();
    const count = { files: 0, bytes: 0 };
    for (;;) {
        const result = await nextFile(source);
        if (result === undefined)
            return;
        const { file, raw } = result;
        const manifest = file.path === tar_name/* manifestPath */.ji;
        if (!manifest)
            count.files += 1;
        if (!manifest)
            count.bytes += file.size;
        const mistake = (0,tar_name/* nameMistake */.wq)(file.path) ??
            book(file.path) ??
            (file.link === undefined ? undefined : (0,tar_link/* linkTextMistake */.Sb)(file.link)) ??
            (file.link !== undefined && (file.mode !== linkMode || file.size !== 0)
                ? "has a header that Slipway does not write"
                : undefined) ??
            (file.link !== undefined || file.mode === 0o644 || file.mode === 0o755
                ? undefined
                : `has the mode ${file.mode.toString(8)}`) ??
            (count.files > limits.files ? `is one of more than ${limits.files} files` : undefined) ??
            (count.bytes > limits.bytes ? `makes the archive bigger than ${limits.bytes} bytes` : undefined) ??
            (manifest && file.size > limits.manifest ? `is bigger than ${limits.manifest} bytes` : undefined) ??
            (tarHeader(file).equals(raw) ? undefined : "has a header that Slipway does not write");
        if (mistake !== undefined)
            throw tar_reader_unsafe(`${JSON.stringify(file.path)} ${mistake}`);
        yield { file };
        for (let remaining = file.size; remaining > 0;) {
            const bytes = await source.upTo(remaining);
            remaining -= bytes.length;
            yield { bytes };
        }
        const padding = await source.take(paddingAfter(file.size));
        if (padding.some((byte) => byte !== 0))
            throw tar_reader_unsafe(`${JSON.stringify(file.path)} has data hidden behind it`);
    }
}
const nextFile = async (source) => {
    const first = await source.take(block);
    if (first.every((byte) => byte === 0)) {
        const second = await source.take(tarEnd.length - block);
        if (second.some((byte) => byte !== 0))
            throw tar_reader_unsafe("the archive goes on after its end");
        if (!(await source.ended()))
            throw tar_reader_unsafe("there is extra data after the end of the archive");
        return undefined;
    }
    const head = headOf(first);
    if (head.type !== "x")
        return { file: plainFile(head), raw: first };
    if (head.size > 8 * block)
        throw tar_reader_unsafe(`the archive holds a pax record of ${head.size} bytes`);
    const record = await source.take(head.size + paddingAfter(head.size));
    const match = /^(?:\d+ path=([^\n]*)\n)?(?:\d+ linkpath=([^\n]*)\n)?$/.exec(record.subarray(0, head.size).toString("utf8"));
    const [, path, link] = match ?? [];
    if (path === undefined && link === undefined)
        throw tar_reader_unsafe("the archive holds a pax record that is more than one path");
    const second = await source.take(block);
    const written = headOf(second);
    if (link !== undefined && written.type !== "2")
        throw tar_reader_unsafe("the archive holds a pax link that is not of a link");
    const file = plainFile(written, path);
    const whole = { ...file, ...(path === undefined ? {} : { path }), ...(link === undefined ? {} : { link }) };
    return { file: whole, raw: Buffer.concat([first, record, second]) };
};
const headOf = (header) => {
    if (octal(header, 148, 8) !== checksum(header))
        throw tar_reader_unsafe("a header has a wrong checksum");
    const text = (at, length) => {
        const field = header.subarray(at, at + length);
        const end = field.indexOf(0);
        return field.subarray(0, end === -1 ? length : end).toString("utf8");
    };
    const [name, prefix] = [text(0, 100), text(345, 155)];
    return {
        path: prefix === "" ? name : `${prefix}/${name}`,
        mode: octal(header, 100, 8),
        size: octal(header, 124, 12),
        time: octal(header, 136, 12),
        type: String.fromCharCode(header[156] ?? 0),
        target: text(157, 100),
    };
};
const octal = (header, at, length) => {
    const text = header.toString("latin1", at, at + length);
    const [, digits] = /^ *([0-7]+)[ \0]*$/.exec(text) ?? [];
    if (digits === undefined)
        throw tar_reader_unsafe(`a header has ${JSON.stringify(text)} where a number belongs`);
    return Number.parseInt(digits, 8);
};
const types = {
    "1": "a hard link",
    "3": "a character device",
    "4": "a block device",
    "5": "a folder of its own",
    "6": "a pipe",
    "7": "a contiguous file",
    g: "a global pax record",
    x: "a pax record",
    K: "a GNU long link",
    L: "a GNU long name",
    S: "a sparse file",
};
const plainFile = ({ type, target, ...file }, path = file.path) => {
    if (type === "0")
        return file;
    if (type === "2")
        return { ...file, link: target };
    throw tar_reader_unsafe(`${JSON.stringify(path)} is ${types[type] ?? `of the unknown type ${JSON.stringify(type)}`}`);
};
const tar_reader_unsafe = (message) => new user_error/* UserError */.y(`the archive was refused: ${message}`, {
    reason: "unsafe_archive",
    remedy: "Nothing was extracted. Find out who made this archive: store-artefact does not make such ones.",
});
const taken = (chunks) => {
    const source = chunks[Symbol.asyncIterator]();
    let held = Buffer.alloc(0);
    const fill = async () => {
        while (held.length === 0) {
            const next = await source.next();
            if (next.done)
                return false;
            held = next.value;
        }
        return true;
    };
    const upTo = async (count) => {
        if (!(await fill()))
            throw tar_reader_unsafe("the archive ends too early");
        const part = held.subarray(0, count);
        held = held.subarray(count);
        return part;
    };
    return {
        upTo,
        take: async (count) => {
            const parts = [];
            for (let remaining = count; remaining > 0;) {
                const part = await upTo(remaining);
                parts.push(part);
                remaining -= part.length;
            }
            return Buffer.concat(parts);
        },
        ended: async () => !(await fill()),
        close: async () => void (await source.return?.()),
    };
};

;// CONCATENATED MODULE: ./packages/ports/artifacts/archive-manifest.js







async function copyManifest(from, expected, to) {
    const digest = await (0,machine_files.fileSystem)().digest(from);
    if (digest !== expected.digest)
        throw otherBytes(`its digest is ${digest}, not ${expected.digest}`);
    const parts = [];
    let isManifest = false;
    for await (const piece of readTar((0,external_node_fs_.createReadStream)(from))) {
        if ("file" in piece)
            isManifest = piece.file.path === tar_name/* manifestPath */.ji;
        else if (isManifest)
            parts.push(piece.bytes);
    }
    const manifest = Buffer.concat(parts);
    const match = `sha256:${(0,external_node_crypto_.createHash)("sha256").update(manifest).digest("hex")}`;
    if (match !== expected.manifest)
        throw otherBytes(`the digest of its manifest is ${match}, not ${expected.manifest}`);
    await (0,promises_.rm)(to, { force: true });
    await (0,promises_.writeFile)(to, manifest, { flag: "wx", mode: 0o600 });
}
const otherBytes = (because) => new user_error/* UserError */.y(`the artefact is not the one that was stored: ${because}`, {
    reason: "digest_mismatch",
    remedy: "Find out who changed these bytes before you go on.",
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/ports/artifacts/archive-unpack.js










async function unpackArchive(from, report, to, place) {
    const digest = await (0,machine_files.fileSystem)().digest(from);
    if (digest !== report.digest)
        throw archive_unpack_otherBytes(`its digest is ${digest}, not ${report.digest}`);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
    await freePlace(to, place.workspace);
    const half = await (0,promises_.mkdtemp)(`${to}.half-`);
    try {
        const extracted = await extract(from, half, place.signal);
        if (extracted.digest !== report.digest)
            throw archive_unpack_otherBytes("it changed while it was read");
        compare(extracted, report);
        await (0,promises_.chmod)(half, 0o755);
        place.signal.throwIfAborted();
        await (0,promises_.rename)(half, to);
    }
    finally {
        await (0,promises_.rm)(half, { recursive: true, force: true });
    }
}
const freePlace = async (to, workspace) => {
    const [parent, root] = await Promise.all([(0,promises_.realpath)((0,external_node_path_.dirname)(to)), (0,promises_.realpath)(workspace)]);
    const way = (0,external_node_path_.relative)(root, (0,external_node_path_.join)(parent, (0,external_node_path_.basename)(to)));
    const inside = way !== "" && way !== ".." && !way.startsWith("../");
    const kind = await (0,machine_files.fileSystem)().kind(to);
    const empty = kind === "folder" && (await (0,promises_.readdir)(to)).length === 0;
    if (inside && (kind === "none" || empty))
        return;
    const because = !inside ? "leads out of the workspace" : kind === "folder" ? "is not empty" : "is not a folder";
    throw new user_error/* UserError */.y(`the folder ${JSON.stringify(to)} ${because}`, {
        reason: "bad_input",
        remedy: "Name a folder inside the workspace that does not exist yet; retrieve-artefact makes it.",
    });
};
const extract = async (from, folder, signal) => {
    const whole = (0,external_node_crypto_.createHash)("sha256");
    const rows = [];
    const manifest = [];
    const made = new Set([folder]);
    let current;
    let last = "";
    const links = [];
    const finish = () => {
        if (current)
            rows.push(current.finish());
        current = undefined;
    };
    const bytes = async function* () {
        for await (const chunk of (0,external_node_fs_.createReadStream)(from, { signal })) {
            whole.update(chunk);
            yield chunk;
        }
    };
    try {
        for await (const piece of readTar(bytes())) {
            if ("bytes" in piece) {
                if (last === tar_name/* manifestPath */.ji)
                    manifest.push(piece.bytes);
                current?.write(piece.bytes);
            }
            else {
                finish();
                last = piece.file.path;
                const { path, link, time } = piece.file;
                if (link === undefined)
                    current = openFile(folder, piece.file, made);
                else {
                    links.push({ path, link, time });
                    rows.push(linkRow(path, link));
                }
            }
        }
        finish();
    }
    finally {
        current?.close();
    }
    const [bad] = (0,tar_link/* linkMistakes */._y)(links, rows.flatMap(({ path, mode }) => (mode === linkRowMode ? [] : [path])));
    if (bad !== undefined)
        throw unlike(`${JSON.stringify(bad.path)} ${bad.because}`);
    for (const link of links)
        makeLink(folder, link, made);
    return {
        digest: `sha256:${whole.digest("hex")}`,
        manifest: Buffer.concat(manifest),
        rows: rows.filter(({ path }) => path !== tar_name/* manifestPath */.ji),
        last,
    };
};
const openFile = (folder, { path, mode, time }, made) => {
    const to = (0,external_node_path_.join)(folder, ...path.split("/"));
    makeFolder((0,external_node_path_.dirname)(to), made);
    const file = (0,external_node_fs_.openSync)(to, "wx", 0o600);
    const hash = (0,external_node_crypto_.createHash)("sha256");
    return {
        write: (bytes) => {
            hash.update(bytes);
            (0,external_node_fs_.writeFileSync)(file, bytes);
        },
        finish: () => {
            (0,external_node_fs_.fchmodSync)(file, mode === 0o755 ? 0o555 : 0o444);
            (0,external_node_fs_.futimesSync)(file, time, time);
            (0,external_node_fs_.closeSync)(file);
            return { path, mode, sha256: hash.digest("hex") };
        },
        close: () => (0,external_node_fs_.closeSync)(file),
    };
};
const makeLink = (folder, { path, link, time }, made) => {
    const to = (0,external_node_path_.join)(folder, ...path.split("/"));
    makeFolder((0,external_node_path_.dirname)(to), made);
    (0,external_node_fs_.symlinkSync)(link, to);
    (0,external_node_fs_.lutimesSync)(to, time, time);
};
const makeFolder = (folder, made) => {
    if (made.has(folder))
        return;
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o755 });
    made.add(folder);
};
const compare = ({ manifest, rows, last }, report) => {
    const digest = `sha256:${(0,external_node_crypto_.createHash)("sha256").update(manifest).digest("hex")}`;
    if (last !== tar_name/* manifestPath */.ji)
        throw unlike("it does not end with its manifest");
    if (digest !== report.manifest)
        throw unlike("its manifest is not the one that was stored");
    if (rows.length !== report.files)
        throw unlike(`it holds ${rows.length} files, not ${report.files}`);
    const difference = manifestDifference(manifest.toString("utf8"), manifestText(rows));
    if (difference !== undefined)
        throw unlike(`${difference} is not as its manifest says`);
};
const unlike = (message) => new user_error/* UserError */.y(`the archive was refused: ${message}`, {
    reason: "unsafe_archive",
    remedy: "Nothing was extracted. Find out who made this archive: store-artefact does not make such ones.",
});
const archive_unpack_otherBytes = (message) => new user_error/* UserError */.y(`the artefact is not the one that was stored: ${message}`, {
    reason: "digest_mismatch",
    remedy: "Nothing was extracted. Find out who changed these bytes before you go on.",
});

;// CONCATENATED MODULE: ./packages/ports/artifacts/archive-files.js






function fileArchive(settings) {
    return {
        pack: async (files, time, to) => {
            const file = await (0,promises_.open)(to, "wx", 0o600);
            const hash = (0,external_node_crypto_.createHash)("sha256");
            let size = 0;
            try {
                const pieces = tarOf(files, time);
                for (;;) {
                    settings.signal.throwIfAborted();
                    const next = await pieces.next();
                    if (next.done)
                        return { ...next.value, digest: `sha256:${hash.digest("hex")}`, size };
                    hash.update(next.value);
                    size += next.value.length;
                    await file.writeFile(next.value);
                }
            }
            catch (error) {
                await (0,promises_.rm)(to, { force: true });
                throw error;
            }
            finally {
                await file.close();
            }
        },
        unpack: (from, expected, to) => unpackArchive(from, expected, to, settings),
        compress: (from, to) => compressArchive(from, to, settings.signal),
        decompress: (from, compressed, to, most) => decompressArchive(from, compressed, to, most, settings.signal),
        manifest: copyManifest,
    };
}


/***/ }),

/***/ 6165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fileSystem: () => (/* binding */ fileSystem)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6466);
/* harmony import */ var tinyglobby__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6416);






const kindOf = async (path) => {
    try {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path);
        return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
    }
    catch {
        return "none";
    }
};
function fileSystem() {
    return {
        read: async (path) => ((await kindOf(path)) === "file" ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path, "utf8") : null),
        bytes: async (path) => ((await kindOf(path)) === "file" ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path) : null),
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
            const matches = await (0,tinyglobby__WEBPACK_IMPORTED_MODULE_5__/* .glob */ .TI)([...globs], {
                cwd: folder,
                ignore: [...ignore],
                dot: true,
                followSymbolicLinks: false,
                onlyFiles: true,
                expandDirectories: false,
            });
            return matches.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        },
        names: async (folder) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder, { withFileTypes: true })).flatMap((entry) => (entry.isDirectory() ? [] : [entry.name])),
        kind: kindOf,
        digest: async (path) => {
            const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path), hash);
            return `sha256:${hash.digest("hex")}`;
        },
        size: async (path) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path)).size,
        makeFolder: async (path) => void (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(path, { recursive: true })),
        remove: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true }),
    };
}


/***/ })

};
