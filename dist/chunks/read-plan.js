export const id = 209;
export const ids = [209,971];
export const modules = {

/***/ 8958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ isSymbol),
/* harmony export */   Zc: () => (/* binding */ literalOf),
/* harmony export */   qo: () => (/* binding */ hclBody)
/* harmony export */ });
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1568);

function hclBody(tokens) {
    const reader = new Reader(tokens);
    return reader.body(false);
}
const opening = new Set(["(", "[", "{"]);
const closing = new Set([")", "]", "}"]);
class Reader {
    tokens;
    at = 0;
    constructor(tokens) {
        this.tokens = tokens;
    }
    body(isInside) {
        const attributes = new Map();
        const blocks = [];
        for (;;) {
            const token = this.tokens[this.at];
            this.at += 1;
            if (token === undefined) {
                if (isInside)
                    throw new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .HclMistake */ .iO("holds a block that does not end", this.tokens.at(-1)?.line ?? 1);
                return { attributes, blocks };
            }
            if (token.kind === "newline")
                continue;
            if (isInside && isSymbol(token, "}"))
                return { attributes, blocks };
            if (token.kind !== "identifier")
                throw new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .HclMistake */ .iO("has no name where an argument or block begins", token.line);
            if (isSymbol(this.tokens[this.at], "=")) {
                this.at += 1;
                if (attributes.has(token.text))
                    throw new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .HclMistake */ .iO(`sets ${token.text} twice`, token.line);
                attributes.set(token.text, { line: token.line, tokens: this.expression(token.line) });
            }
            else
                blocks.push(this.block(token.text, token.line));
        }
    }
    block(type, line) {
        const labels = [];
        for (;;) {
            const token = this.tokens[this.at];
            this.at += 1;
            if (token?.kind === "identifier")
                labels.push(token.text);
            else if (token?.kind === "template")
                labels.push(literalOf(token) ?? fail("has a label that is not plain text", line));
            else if (isSymbol(token, "{"))
                return { type, labels, line, body: this.body(true) };
            else
                throw new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .HclMistake */ .iO(`has a block ${type} that does not begin`, line);
        }
    }
    expression(line) {
        const taken = [];
        const open = [];
        for (;;) {
            const token = this.tokens[this.at];
            if (token === undefined || (open.length === 0 && (token.kind === "newline" || isSymbol(token, "}")))) {
                if (open.length > 0 || taken.length === 0)
                    throw new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .HclMistake */ .iO("holds an expression that does not end", line);
                return taken;
            }
            this.at += 1;
            if (token.kind === "symbol" && opening.has(token.text))
                open.push(token.text);
            else if (token.kind === "symbol" && closing.has(token.text)) {
                const expected = { "(": ")", "[": "]", "{": "}" }[open.pop() ?? ""];
                if (expected !== token.text)
                    throw new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .HclMistake */ .iO(`has a ${token.text} that closes nothing`, token.line);
            }
            if (token.kind !== "newline")
                taken.push(token);
        }
    }
}
const fail = (because, line) => {
    throw new _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .HclMistake */ .iO(because, line);
};
function isSymbol(token, text) {
    return token?.kind === "symbol" && token.text === text;
}
function literalOf(token) {
    if (token?.kind !== "template" || token.isHeredoc || token.parts.length > 1)
        return undefined;
    const [text = ""] = token.parts;
    return typeof text === "string" && !/[\\$%]/.test(text) ? text : undefined;
}


/***/ }),

/***/ 971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H7: () => (/* binding */ wholeSource),
/* harmony export */   OC: () => (/* binding */ providerLocks),
/* harmony export */   hJ: () => (/* binding */ lockedProviders),
/* harmony export */   unknownProviders: () => (/* binding */ unknownProviders)
/* harmony export */ });
/* unused harmony export newProviders */
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8958);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1568);


function providerLocks(text) {
    const { attributes, blocks } = (0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .hclBody */ .qo)((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .hclTokens */ .Ak)(text));
    if (attributes.size > 0)
        throw new _tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .HclMistake */ .iO("has an argument where only providers stand", 1);
    const locks = blocks.map(({ type, labels, line, body }) => {
        const [source = ""] = labels;
        const version = body.attributes.get("version")?.tokens ?? [];
        const text = version.length === 1 ? (0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .literalOf */ .Zc)(version[0]) : undefined;
        const isPlain = type === "provider" && labels.length === 1 && body.blocks.length === 0 && /^[^/]+\/[^/]+\/[^/]+$/.test(source);
        if (!isPlain || text === undefined)
            throw new _tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .HclMistake */ .iO("has something that is not a provider with a version", line);
        const hashes = (body.attributes.get("hashes")?.tokens ?? [])
            .filter((token) => !["[", "]", ","].some((sign) => (0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .isSymbol */ .Bm)(token, sign)))
            .map((token) => (0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .literalOf */ .Zc)(token) ?? "");
        if (hashes.some((hash) => !/^(h1:[A-Za-z0-9+/]{43}=|zh:[0-9a-f]{64})$/.test(hash)))
            throw new _tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .HclMistake */ .iO(`has a checksum of ${source} that is none`, line);
        return { source: source.toLowerCase(), version: text, hashes };
    });
    if (new Set(locks.map(({ source }) => source)).size < locks.length)
        throw new _tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .HclMistake */ .iO("has a provider twice", 1);
    return locks.sort((a, b) => (a.source < b.source ? -1 : 1));
}
function lockedProviders(lock) {
    return (lock === null ? [] : providerLocks(lock)).map(({ source, version }) => ({ source, version }));
}
function newProviders(trustedLock, lock) {
    return unknownProviders(trustedLock, lockedProviders(lock));
}
function unknownProviders(trustedLock, providers) {
    const known = new Map(knownIn(trustedLock).map(({ source, version }) => [source, version]));
    return providers.filter(({ source, version }) => known.get(source) !== version);
}
const knownIn = (lock) => {
    try {
        return lockedProviders(lock);
    }
    catch {
        return [];
    }
};
const host = "registry.terraform.io";
function wholeSource(source) {
    const steps = source.toLowerCase().split("/");
    if (steps.length > 3 || steps.some((step) => !/^[\p{L}\p{N}][\p{L}\p{N}.:_-]*$/u.test(step)))
        return undefined;
    return [...[host, "hashicorp"].slice(0, 3 - steps.length), ...steps].join("/");
}


/***/ }),

/***/ 1568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ak: () => (/* binding */ hclTokens),
/* harmony export */   Nk: () => (/* binding */ templateTokens),
/* harmony export */   iO: () => (/* binding */ HclMistake)
/* harmony export */ });
class HclMistake extends Error {
    line;
    constructor(because, line) {
        super(because);
        this.line = line;
    }
}
const identifier = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const number = /[0-9]+(?:\.[0-9]+)*(?:[eE][+-]?[0-9]+)?/y;
const symbol = /==|!=|>=|<=|&&|\|\||::|\.\.\.|=>|[[\](){}.,*/%+<>=!?:&|~^-]/y;
const heredoc = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)\n/uy;
function hclTokens(text) {
    const lexer = new Lexer(plainText(text));
    const tokens = lexer.main(false);
    return tokens;
}
function templateTokens(text) {
    return new Lexer(plainText(text)).template("file", 1);
}
const plainText = (text) => {
    const plain = text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
    const bad = /[\r\ufffd\0]/.exec(plain);
    if (bad)
        throw new HclMistake("holds a character that is not text", lineAt(plain, bad.index));
    return plain;
};
const lineAt = (text, at) => text.slice(0, at).split("\n").length;
class Lexer {
    text;
    at = 0;
    constructor(text) {
        this.text = text;
    }
    main(isInside) {
        const tokens = [];
        let depth = 0;
        const opened = this.at;
        for (;;) {
            const line = this.line();
            const char = this.text[this.at];
            const two = this.text.slice(this.at, this.at + 2);
            if (char === undefined) {
                if (isInside)
                    throw new HclMistake("holds an interpolation that does not end", lineAt(this.text, opened));
                return tokens;
            }
            if (char === " " || char === "\t")
                this.at += 1;
            else if (char === "\n") {
                this.at += 1;
                tokens.push({ kind: "newline", line });
            }
            else if (char === "#" || two === "//") {
                const end = this.text.indexOf("\n", this.at);
                this.at = end < 0 ? this.text.length : end + 1;
                tokens.push({ kind: "newline", line });
            }
            else if (two === "/*") {
                const end = this.text.indexOf("*/", this.at + 2);
                if (end < 0)
                    throw new HclMistake("holds a comment that does not end", line);
                this.at = end + 2;
            }
            else if (char === '"') {
                this.at += 1;
                tokens.push(this.template("quote", line));
            }
            else if (two === "~}") {
                if (!isInside || depth > 0)
                    throw new HclMistake("closes an interpolation that was not opened", line);
                this.at += 2;
                return tokens;
            }
            else if (char === "}" && isInside && depth === 0) {
                this.at += 1;
                return tokens;
            }
            else {
                const marker = this.take(heredoc);
                if (marker) {
                    tokens.push(this.heredoc(marker[2] ?? "", line));
                    continue;
                }
                if (char === "{")
                    depth += 1;
                if (char === "}")
                    depth -= 1;
                tokens.push(this.word(line));
            }
        }
    }
    template(until, line) {
        const parts = [];
        let literal = "";
        for (;;) {
            const char = this.text[this.at];
            if (until === "quote" && (char === undefined || char === "\n"))
                throw new HclMistake("holds a string that does not end on its line", line);
            if (char === undefined || (until === "quote" && char === '"')) {
                this.at += 1;
                return { kind: "template", parts: literal === "" ? parts : [...parts, literal], isHeredoc: false, line };
            }
            if (until === "quote" && char === "\\") {
                if (this.text[this.at + 1] === "\n")
                    throw new HclMistake("holds a string that does not end on its line", line);
                literal += this.text.slice(this.at, this.at + 2);
                this.at += 2;
                continue;
            }
            const inner = this.interpolation();
            if (inner === undefined)
                literal += this.literal();
            else {
                if (literal !== "")
                    parts.push(literal);
                literal = "";
                parts.push(inner);
            }
        }
    }
    heredoc(marker, line) {
        const parts = [];
        let [literal, isStart, lineStart] = ["", true, this.at];
        for (;;) {
            const char = this.text[this.at];
            if (char === undefined)
                throw new HclMistake("holds a heredoc that does not end", line);
            if (char === "\n") {
                const match = this.text.slice(lineStart, this.at);
                if (isStart && match.replaceAll(/^[\s\u0085\ufeff]+|[\s\u0085\ufeff]+$/g, "") === marker) {
                    if (match.replaceAll(/^[ \t]+|[ \t]+$/g, "") !== marker)
                        throw new HclMistake("ends a heredoc with blanks that are none", this.line());
                    return { kind: "template", parts: literal === "" ? parts : [...parts, literal], isHeredoc: true, line };
                }
                literal += "\n";
                this.at += 1;
                [isStart, lineStart] = [true, this.at];
                continue;
            }
            const inner = this.interpolation();
            if (inner !== undefined) {
                if (literal !== "")
                    parts.push(literal);
                [literal, isStart] = ["", false];
                parts.push(inner);
            }
            else {
                if (char === "$" || char === "%")
                    isStart = false;
                literal += this.literal();
            }
        }
    }
    interpolation() {
        const two = this.text.slice(this.at, this.at + 2);
        if (two !== "${" && two !== "%{")
            return undefined;
        this.at += this.text[this.at + 2] === "~" ? 3 : 2;
        return this.main(true);
    }
    literal() {
        const three = this.text.slice(this.at, this.at + 3);
        const taken = three === "$${" || three === "%%{" ? three : this.text.slice(this.at, this.at + 1);
        this.at += taken.length;
        return taken;
    }
    word(line) {
        const name = this.take(identifier);
        if (name)
            return { kind: "identifier", text: name[0], line };
        const digits = this.take(number);
        if (digits)
            return { kind: "number", text: digits[0], line };
        const sign = this.take(symbol);
        if (sign)
            return { kind: "symbol", text: sign[0], line };
        throw new HclMistake(`holds ${JSON.stringify(this.text[this.at])} where no such character may stand`, line);
    }
    take(pattern) {
        pattern.lastIndex = this.at;
        const match = pattern.exec(this.text);
        if (match)
            this.at += match[0].length;
        return match;
    }
    counted = { at: 0, line: 1 };
    line() {
        for (let at = this.counted.at; at < this.at; at += 1)
            if (this.text[at] === "\n")
                this.counted.line += 1;
        this.counted.at = this.at;
        return this.counted.line;
    }
}


/***/ }),

/***/ 209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPlan: () => (/* binding */ read_plan_readPlan)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
// EXTERNAL MODULE: ./packages/formats/hcl/provider-lock.js
var provider_lock = __webpack_require__(971);
// EXTERNAL MODULE: ./packages/formats/hcl/tokens.js
var tokens = __webpack_require__(1568);
;// CONCATENATED MODULE: ./packages/formats/plan-file/protobuf.js
class MessageMistake extends Error {
}
const varint = 0;
const delimited = 2;
function readMessage(bytes, fields, what) {
    const entries = new Map();
    let at = 0;
    const fail = (because) => {
        throw new MessageMistake(`${what} ${because}`);
    };
    const number = () => {
        let [value, factor] = [0, 1];
        for (let count = 0;; count++) {
            const byte = bytes[at++];
            if (byte === undefined || count > 7)
                return fail("holds a number that does not end, or does not fit");
            value += (byte & 0x7f) * factor;
            factor *= 128;
            if (byte < 0x80) {
                if (byte === 0 && count > 0)
                    return fail("spells a number with more bytes than it needs");
                return Number.isSafeInteger(value) ? value : fail("holds a number that does not fit");
            }
        }
    };
    while (at < bytes.length) {
        const tag = number();
        const [id, wire] = [Math.floor(tag / 8), tag % 8];
        const field = fields[id];
        if (field === undefined)
            return fail(`has a field ${id}, which this version does not know`);
        if (wire !== (field.kind === "number" ? varint : delimited))
            return fail(`has a ${field.name} of another kind`);
        const before = entries.get(field.name) ?? [];
        if (before.length > 0 && field.many !== true)
            return fail(`has more than one ${field.name}`);
        if (field.kind === "number") {
            entries.set(field.name, [...before, number()]);
            continue;
        }
        const length = number();
        if (at + length > bytes.length)
            return fail("ends in the middle of a field");
        const value = bytes.subarray(at, at + length);
        at += length;
        before.push(field.kind === "text" ? textOf(value, () => fail(`has a ${field.name} that is not UTF-8`)) : value);
        entries.set(field.name, before);
    }
    const one = (name) => entries.get(name)?.[0];
    return {
        number: (name) => one(name) ?? 0,
        text: (name) => one(name) ?? "",
        texts: (name) => (entries.get(name) ?? []),
        bytes: (name) => one(name),
        all: (name) => (entries.get(name) ?? []),
    };
}
const textOf = (bytes, fail) => {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return fail();
    }
};

;// CONCATENATED MODULE: ./packages/formats/plan-file/msgpack.js

function msgpackValue(bytes, what) {
    let at = 0;
    const fail = (because) => {
        throw new MessageMistake(`${what} ${because}`);
    };
    const take = (length) => {
        if (at + length > bytes.length)
            return fail("ends in the middle of a value");
        at += length;
        return bytes.subarray(at - length, at);
    };
    const size = (width) => take(width).readUIntBE(0, width);
    const text = (length) => {
        try {
            return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(take(length));
        }
        catch {
            return fail("holds text that is not UTF-8");
        }
    };
    const list = (length, depth) => Array.from({ length }, () => value(depth + 1));
    const map = (length, depth) => {
        const entries = [];
        for (let index = 0; index < length; index += 1) {
            const name = value(depth + 1);
            entries.push([typeof name === "string" ? name : fail("has a name that is not text"), value(depth + 1)]);
        }
        if (new Set(entries.map(([name]) => name)).size < length)
            fail("has a name twice");
        return Object.fromEntries(entries);
    };
    const long = (number) => number >= Number.MIN_SAFE_INTEGER && number <= Number.MAX_SAFE_INTEGER
        ? Number(number)
        : fail("has a number that does not fit");
    const value = (depth) => {
        if (depth > 50)
            return fail("is nested too deeply");
        const tag = size(1);
        if (tag < 0x80)
            return tag;
        if (tag < 0x90)
            return map(tag & 0x0f, depth);
        if (tag < 0xa0)
            return list(tag & 0x0f, depth);
        if (tag < 0xc0)
            return text(tag & 0x1f);
        if (tag >= 0xe0)
            return tag - 0x100;
        switch (tag) {
            case 0xc0:
                return null;
            case 0xc2:
            case 0xc3:
                return tag === 0xc3;
            case 0xca:
                return take(4).readFloatBE();
            case 0xcb:
                return take(8).readDoubleBE();
            case 0xcc:
            case 0xcd:
            case 0xce:
                return size(2 ** (tag - 0xcc));
            case 0xcf:
                return long(take(8).readBigUInt64BE());
            case 0xd0:
            case 0xd1:
            case 0xd2:
                return take(2 ** (tag - 0xd0)).readIntBE(0, 2 ** (tag - 0xd0));
            case 0xd3:
                return long(take(8).readBigInt64BE());
            case 0xd9:
            case 0xda:
            case 0xdb:
                return text(size(2 ** (tag - 0xd9)));
            case 0xdc:
            case 0xdd:
                return list(size(2 ** (tag - 0xdb)), depth);
            case 0xde:
            case 0xdf:
                return map(size(2 ** (tag - 0xdd)), depth);
            default:
                return fail("holds a value of a kind that is not known here");
        }
    };
    const whole = value(0);
    return at === bytes.length ? whole : fail("has something behind it");
}

;// CONCATENATED MODULE: ./packages/formats/plan-file/plan-message.js
const planFields = {
    1: { name: "version", kind: "number" },
    2: { name: "variables", kind: "bytes", many: true },
    3: { name: "resource_changes", kind: "bytes", many: true },
    4: { name: "output_changes", kind: "bytes", many: true },
    5: { name: "target_addrs", kind: "text", many: true },
    13: { name: "backend", kind: "bytes" },
    14: { name: "terraform_version", kind: "text" },
    15: { name: "relevant_attributes", kind: "bytes", many: true },
    16: { name: "force_replace_addrs", kind: "text", many: true },
    17: { name: "ui_mode", kind: "number" },
    18: { name: "resource_drift", kind: "bytes", many: true },
    19: { name: "check_results", kind: "bytes", many: true },
    20: { name: "errored", kind: "number" },
    21: { name: "timestamp", kind: "text" },
    22: { name: "function_results", kind: "bytes", many: true },
    25: { name: "applyable", kind: "number" },
    26: { name: "complete", kind: "number" },
    27: { name: "deferred_changes", kind: "bytes", many: true },
    28: { name: "apply_time_variables", kind: "text", many: true },
    29: { name: "state_store", kind: "bytes" },
    30: { name: "action_invocations", kind: "bytes", many: true },
    31: { name: "deferred_action_invocations", kind: "bytes", many: true },
    32: { name: "action_target_addrs", kind: "text", many: true },
};
const resourceFields = {
    7: { name: "deposed_key", kind: "text" },
    8: { name: "provider", kind: "text" },
    9: { name: "change", kind: "bytes" },
    10: { name: "private", kind: "bytes" },
    11: { name: "required_replace", kind: "bytes", many: true },
    12: { name: "action_reason", kind: "number" },
    13: { name: "addr", kind: "text" },
    14: { name: "prev_run_addr", kind: "text" },
};
const outputFields = {
    1: { name: "name", kind: "text" },
    2: { name: "change", kind: "bytes" },
    3: { name: "sensitive", kind: "number" },
};
const backendFields = {
    1: { name: "type", kind: "text" },
    2: { name: "config", kind: "bytes" },
    3: { name: "workspace", kind: "text" },
};
const valueFields = { 1: { name: "msgpack", kind: "bytes" } };
const changeFields = {
    1: { name: "action", kind: "number" },
    2: { name: "values", kind: "bytes", many: true },
    3: { name: "before_sensitive_paths", kind: "bytes", many: true },
    4: { name: "after_sensitive_paths", kind: "bytes", many: true },
    5: { name: "importing", kind: "bytes" },
    6: { name: "generated_config", kind: "text" },
    7: { name: "before_identity", kind: "bytes" },
    8: { name: "after_identity", kind: "bytes" },
};
const planActionNumbers = {
    0: "no-op",
    1: "create",
    2: "read",
    3: "update",
    5: "delete",
    6: "replace",
    7: "replace",
    8: "forget",
    9: "replace",
};

;// CONCATENATED MODULE: ./packages/formats/plan-file/resource-address.js
const identifier = "[\\p{ID_Start}_][\\p{ID_Continue}-]*";
const key = '\\[(?:0|[1-9][0-9]{0,15}|"(?:[^"\\\\]|\\\\.)*")\\]';
const modules = `(?:module\\.${identifier}(?:${key})?\\.)*`;
const resource = new RegExp(`^${modules}(data\\.)?(?!(?:data|module|resource|ephemeral)\\.)${identifier}\\.${identifier}(?:${key})?$`, "su");
const provider = new RegExp(`^${modules}provider\\["([a-z0-9.:-]+/[^"\\\\/]+/[^"\\\\/]+)"\\](?:\\.${identifier})?$`, "su");
function isResourceAddress(address) {
    const quoted = address.match(/"(?:[^"\\]|\\.)*"/gsu) ?? [];
    return resource.test(address) && quoted.every((text) => spelled(unspelled(text.slice(1, -1))) === text.slice(1, -1));
}
function isDataAddress(address) {
    return resource.exec(address)?.[1] !== undefined;
}
function providerSource(configuration) {
    return provider.exec(configuration)?.[1];
}
const simple = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };
const unspelled = (text) => text.replaceAll(/\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|(.))|([$%])\4(?=\{)/gsu, (_, short, long, other, sign) => {
    if (sign !== undefined)
        return sign;
    const point = Number.parseInt(short ?? long ?? "", 16);
    return other === undefined ? (point <= 0x10ffff ? String.fromCodePoint(point) : "") : (simple[other] ?? "");
});
const spelled = (text) => text.replaceAll(/[\n\r\t"\\]|[$%](?=\{)|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gsu, (char) => {
    const letter = Object.keys(simple).find((name) => simple[name] === char);
    if (letter !== undefined)
        return `\\${letter}`;
    if (char === "$" || char === "%")
        return `${char}${char}`;
    const point = char.codePointAt(0) ?? 0;
    return point < 0x10000 ? `\\u${point.toString(16).padStart(4, "0")}` : `\\U${point.toString(16).padStart(8, "0")}`;
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/formats/plan-file/zip-members.js

class ZipMistake extends Error {
}
const signatures = { end: 0x06054b50, directory: 0x02014b50, local: 0x04034b50, descriptor: 0x08074b50 };
const [follows, utf8] = [0x8, 0x800];
function zipMembers(zip, limits) {
    const members = directoryOf(zip);
    if (members.length > limits.members)
        throw new ZipMistake(`it holds more than ${limits.members} files`);
    if (members.reduce((sum, { size }) => sum + size, 0) > limits.bytes)
        throw new ZipMistake(`what it holds is bigger than ${limits.bytes} bytes`);
    const entries = new Map();
    let next = 0;
    for (const member of members) {
        if (entries.has(member.name))
            throw new ZipMistake(`it holds ${JSON.stringify(member.name)} twice`);
        if (member.at !== next)
            throw new ZipMistake(`bytes before ${JSON.stringify(member.name)} belong to no file`);
        const { bytes, end } = contentOf(zip, member);
        entries.set(member.name, bytes);
        next = end;
    }
    if (next !== zip.readUInt32LE(zip.length - 6))
        throw new ZipMistake("bytes before its directory belong to no file");
    return entries;
}
const directoryOf = (zip) => {
    const end = zip.length - 22;
    if (end < 0 || zip.readUInt32LE(end) !== signatures.end)
        throw new ZipMistake("it does not end as a zip file does");
    const [disk, first, here, count] = [4, 6, 8, 10].map((offset) => zip.readUInt16LE(end + offset));
    const [size, start] = [zip.readUInt32LE(end + 12), zip.readUInt32LE(end + 16)];
    if (disk !== 0 || first !== 0 || here !== count || zip.readUInt16LE(end + 20) !== 0 || start + size !== end)
        throw new ZipMistake("its end does not describe it");
    const members = [];
    let at = start;
    for (let index = 0; index < (count ?? 0); index++) {
        if (at + 46 > end || zip.readUInt32LE(at) !== signatures.directory)
            throw new ZipMistake("its directory is broken");
        const [flags, method] = [zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 10)];
        const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
        if ((flags & ~(follows | utf8)) !== 0 || (method !== 0 && method !== 8) || comment !== 0)
            throw new ZipMistake("it uses a feature of zip that plan files do not have");
        if (at + 46 + name + extra > end)
            throw new ZipMistake("its directory is broken");
        members.push({
            name: zip_members_textOf(zip.subarray(at + 46, at + 46 + name)),
            method,
            checksum: zip.readUInt32LE(at + 16),
            packed: zip.readUInt32LE(at + 20),
            size: zip.readUInt32LE(at + 24),
            at: zip.readUInt32LE(at + 42),
        });
        at += 46 + name + extra;
    }
    if (at !== end)
        throw new ZipMistake("its directory is longer than it says");
    return members;
};
const contentOf = (zip, member) => {
    const { name, at, method, packed, size, checksum } = member;
    const broken = new ZipMistake(`${JSON.stringify(name)} is not as the directory says`);
    if (at + 30 > zip.length || zip.readUInt32LE(at) !== signatures.local)
        throw broken;
    const [flags, long, extra] = [6, 26, 28].map((offset) => zip.readUInt16LE(at + offset));
    const start = at + 30 + long + extra;
    const stop = start + packed;
    const isLater = (flags & follows) !== 0;
    const end = stop + (isLater ? 16 : 0);
    if (end > zip.length || zip_members_textOf(zip.subarray(at + 30, at + 30 + long)) !== name)
        throw broken;
    if (zip.readUInt16LE(at + 8) !== method || (flags & ~(follows | utf8)) !== 0)
        throw broken;
    const said = isLater ? [0, 0, 0] : [checksum, packed, size];
    if (said.some((number, index) => zip.readUInt32LE(at + 14 + 4 * index) !== number))
        throw broken;
    if (isLater && [signatures.descriptor, checksum, packed, size].some((n, i) => zip.readUInt32LE(stop + 4 * i) !== n))
        throw broken;
    const bytes = method === 0 ? zip.subarray(start, stop) : inflated(zip.subarray(start, stop), size, broken);
    if (bytes.length !== size || (0,external_node_zlib_.crc32)(bytes) !== checksum)
        throw broken;
    return { bytes, end };
};
const inflated = (packed, size, broken) => {
    try {
        const { buffer, engine } = (0,external_node_zlib_.inflateRawSync)(packed, { maxOutputLength: size + 1, info: true });
        if (engine.bytesWritten === packed.length)
            return buffer;
    }
    catch {
    }
    throw broken;
};
const zip_members_textOf = (bytes) => {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new ZipMistake("the name of a file in it is not UTF-8");
    }
};

;// CONCATENATED MODULE: ./packages/formats/plan-file/plan-file.js








const limits = { members: 20_000, bytes: 512 * 1024 * 1024 };
function readPlanFile(bytes) {
    try {
        const members = zipMembers(bytes, limits);
        const plan = members.get("tfplan");
        if (plan === undefined)
            throw new ZipMistake("it holds no tfplan");
        const sources = [...members].filter(([name]) => name.startsWith("tfconfig/"));
        const lock = members.get(".terraform.lock.hcl")?.toString("utf8") ?? "";
        return {
            ...readPlan(plan),
            lock,
            providers: (0,provider_lock/* lockedProviders */.hJ)(lock),
            sources: new Map(sources.map(([name, source]) => [name, source.toString("utf8")])),
        };
    }
    catch (cause) {
        if (cause instanceof ZipMistake || cause instanceof MessageMistake || cause instanceof tokens/* HclMistake */.iO)
            throw unreadable(cause);
        throw cause;
    }
}
const readPlan = (bytes) => {
    const plan = readMessage(bytes, planFields, "the plan");
    if (plan.number("version") !== 3)
        throw new MessageMistake(`the plan has the format ${plan.number("version")}, and only 3 is known`);
    if (flagOf(plan.number("errored")))
        throw new MessageMistake("the plan ended in an error, and is not whole");
    if (plan.all("action_invocations").length + plan.all("deferred_action_invocations").length > 0)
        throw new MessageMistake("the plan invokes actions, whose effects cannot be shown");
    const changes = plan.all("resource_changes").map(readResource);
    const kept = changes.filter(({ action, address, from }) => (action !== "no-op" || from !== undefined) && !isForgottenRead(action, address));
    return {
        terraform: plan.text("terraform_version"),
        applyable: flagOf(plan.number("applyable")),
        complete: flagOf(plan.number("complete")),
        backend: backendOf(plan.bytes("backend")),
        summary: {
            resources: inOrder(kept.map(({ provider: _, ...change }) => change)),
            outputs: inOrder(plan.all("output_changes").map(readOutput)).filter(({ action }) => action !== "no-op"),
        },
        drift: inOrder(plan
            .all("resource_drift")
            .map(readResource)
            .map(({ provider: _, ...change }) => change)),
        needed: [...new Set(changes.map(({ provider }) => provider))].sort(),
    };
};
const backendOf = (bytes) => {
    if (bytes === undefined)
        throw new MessageMistake("the plan does not say where its state is");
    const backend = readMessage(bytes, backendFields, "the backend");
    const config = readMessage(backend.bytes("config") ?? Buffer.of(), valueFields, "the settings of the backend");
    return {
        type: backend.text("type"),
        config: msgpackValue(config.bytes("msgpack") ?? Buffer.of(), "the settings of the backend"),
        workspace: backend.text("workspace"),
    };
};
const isForgottenRead = (action, address) => action === "delete" && isDataAddress(address);
const readResource = (bytes) => {
    const message = readMessage(bytes, resourceFields, "a change of a resource");
    const [address, from, deposed] = [message.text("addr"), message.text("prev_run_addr"), message.text("deposed_key")];
    for (const each of [address, ...(from === "" ? [] : [from])])
        if (!isResourceAddress(each))
            throw new MessageMistake(`the address ${JSON.stringify(each)} is not one of Terraform's`);
    if (!/^([0-9a-f]{8})?$/.test(deposed))
        throw new MessageMistake(`${address} has a key that Terraform does not give`);
    const provider = providerSource(message.text("provider"));
    if (provider === undefined)
        throw new MessageMistake(`the provider of ${address} cannot be determined`);
    return {
        address,
        action: actionOf(message.bytes("change"), address),
        ...(deposed === "" ? {} : { deposed }),
        ...(from === "" || from === address ? {} : { from }),
        provider,
    };
};
const readOutput = (bytes) => {
    const message = readMessage(bytes, outputFields, "a change of an output");
    const name = message.text("name");
    return { name, action: actionOf(message.bytes("change"), `the output ${name}`) };
};
const actionOf = (bytes, what) => {
    if (bytes === undefined)
        throw new MessageMistake(`${what} has no change`);
    const number = readMessage(bytes, changeFields, `the change of ${what}`).number("action");
    const action = planActionNumbers[number];
    if (action === undefined)
        throw new MessageMistake(`${what} has an action ${number}, which this version does not know`);
    return action;
};
const flagOf = (number) => {
    if (number > 1)
        throw new MessageMistake("the plan holds a flag that is neither true nor false");
    return number === 1;
};
const inOrder = (changes) => {
    const keyOf = ({ address, name, deposed }) => `${address ?? name}\0${deposed ?? ""}`;
    const keys = changes.map(keyOf);
    if (new Set(keys).size < keys.length)
        throw new MessageMistake("the plan holds two changes of the same thing");
    return changes.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
};
const unreadable = (cause) => new user_error/* UserError */.y(`the plan file cannot be read: ${cause.message}`, {
    reason: "plan_changed",
    remedy: "Nothing was applied. If nobody changed the file, plan with a version of Terraform that this version of Slipway knows, such as 1.11.4.",
    cause,
});

;// CONCATENATED MODULE: ./packages/ports/terraform/read-plan.js


async function read_plan_readPlan(path) {
    return readPlanFile(await (0,promises_.readFile)(path));
}


/***/ })

};
