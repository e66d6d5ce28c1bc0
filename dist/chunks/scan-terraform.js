export const id = 6666;
export const ids = [6666,971];
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

/***/ 8801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ entriesIn),
/* harmony export */   t: () => (/* binding */ jsonTree)
/* harmony export */ });
/* harmony import */ var _model_document_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6350);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1568);


const deepest = 200;
function jsonTree(text) {
    let at = 0;
    const fail = (because) => {
        throw new _tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .HclMistake */ .iO(because, text.slice(0, at).split("\n").length);
    };
    const take = (pattern) => {
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (match)
            at += match[0].length;
        return match?.[0];
    };
    const parsed = (match) => {
        try {
            return (0,_model_document_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(match, "a value");
        }
        catch {
            return fail("is not JSON: a text holds a character that must be escaped");
        }
    };
    const blank = () => take(/[ \t\r\n]*/y);
    const string = () => {
        const match = take(/"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y) ?? fail("is not JSON: a text is expected");
        return parsed(match);
    };
    const list = (close, item) => {
        at += 1;
        blank();
        const items = [];
        if (text[at] === close)
            at += 1;
        else
            for (;;) {
                items.push(item());
                blank();
                const sign = text[at];
                at += 1;
                if (sign === close)
                    break;
                if (sign !== ",")
                    fail(`is not JSON: , or ${close} is expected`);
            }
        return items;
    };
    const value = (depth) => {
        if (depth > deepest)
            fail("is nested too deeply");
        blank();
        const char = text[at];
        if (char === '"')
            return string();
        if (char === "[")
            return list("]", () => value(depth + 1));
        if (char === "{")
            return {
                members: list("}", () => {
                    blank();
                    const name = string();
                    blank();
                    if (text[at] !== ":")
                        fail("is not JSON: : is expected");
                    at += 1;
                    return [name, value(depth + 1)];
                }),
            };
        const word = take(/true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y) ?? fail("is not JSON");
        return parsed(word);
    };
    const whole = value(0);
    blank();
    if (at < text.length)
        fail("is not JSON: something is behind it");
    return whole;
}
function entriesIn(tree) {
    if (typeof tree !== "object" || tree === null)
        return [];
    return "members" in tree ? tree.members : tree.flatMap(entriesIn);
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

/***/ 6666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scanTerraform: () => (/* binding */ scanTerraform)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/formats/hcl/body.js
var hcl_body = __webpack_require__(8958);
;// CONCATENATED MODULE: ./packages/formats/hcl/file-reads.js

const readers = {
    file: 1,
    fileexists: 1,
    filebase64: 1,
    filebase64sha256: 1,
    filebase64sha512: 1,
    filemd5: 1,
    filesha1: 1,
    filesha256: 1,
    filesha512: 1,
    fileset: 2,
    templatefile: 1,
};
function fileRead({ name, args, hidesPath }, isRoot) {
    const count = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (count === undefined)
        return undefined;
    const [first, second] = args;
    const path = hidesPath && (first ?? []).some(holdsPath) ? undefined : pathOf(first ?? [], isRoot);
    if (path === undefined)
        return { outside: name };
    if (count === 1)
        return { inside: path };
    const pattern = (0,hcl_body/* literalOf */.Zc)(second?.[0]);
    return second?.length === 1 && pattern !== undefined && isInside(pattern) ? { inside: path } : { outside: name };
}
const pathOf = (tokens, isRoot) => {
    if (isPathModule(tokens, isRoot))
        return "";
    const [token] = tokens;
    if (tokens.length !== 1 || token?.kind !== "template" || token.isHeredoc)
        return undefined;
    const [first = "", second = "", ...more] = token.parts;
    if (more.length > 0)
        return undefined;
    if (typeof first === "string")
        return token.parts.length <= 1 && isRoot && isInside(first) ? first : undefined;
    if (!isPathModule(first, isRoot) || typeof second !== "string")
        return undefined;
    const rest = second.replace(/^\//, "");
    return (second === "" || second.startsWith("/")) && isInside(rest) ? rest : undefined;
};
const holdsPath = (token) => token.kind === "template"
    ? token.parts.some((part) => typeof part !== "string" && part.some(holdsPath))
    : token.kind === "identifier" && token.text === "path";
const isPathModule = (tokens, isRoot) => {
    const [path, dot, name] = tokens;
    const isRight = name?.kind === "identifier" && (name.text === "module" || (isRoot && name.text === "root"));
    return tokens.length === 3 && path?.kind === "identifier" && path.text === "path" && (0,hcl_body/* isSymbol */.Bm)(dot, ".") && isRight;
};
const isInside = (path) => !/[\\$%~]/.test(path) && !path.startsWith("/") && !path.split("/").includes("..");

// EXTERNAL MODULE: ./packages/formats/hcl/tokens.js
var tokens = __webpack_require__(1568);
;// CONCATENATED MODULE: ./packages/formats/hcl/function-calls.js


function templateCalls(text) {
    return callsIn([(0,tokens/* templateTokens */.Nk)(text)], true);
}
function callsIn(tokens, isHidden = false) {
    const scopes = pathScopes(tokens);
    return tokens.flatMap((token, at) => {
        const hidesPath = isHidden || scopes.some(([from, to]) => at > from && at < to);
        if (token.kind === "template")
            return partCalls(token.parts, hidesPath);
        if (token.kind !== "identifier" || !(0,hcl_body/* isSymbol */.Bm)(tokens[at + 1], "("))
            return [];
        return [{ name: token.text, line: token.line, args: argumentsAt(tokens, at + 2), hidesPath }];
    });
}
const partCalls = (parts, isHidden) => {
    let hidesPath = isHidden;
    return parts.flatMap((part) => {
        if (typeof part === "string")
            return [];
        const tokens = part.filter(isNoBreak);
        const calls = callsIn(tokens, hidesPath);
        hidesPath ||= bindsPath(tokens, 0);
        return calls;
    });
};
const bindsPath = (tokens, at) => isWord(tokens[at], "for") &&
    (isWord(tokens[at + 1], "path") || ((0,hcl_body/* isSymbol */.Bm)(tokens[at + 2], ",") && isWord(tokens[at + 3], "path")));
const pathScopes = (tokens) => tokens.flatMap((_, at) => {
    if (!bindsPath(tokens, at))
        return [];
    let [depth, from] = [0, -1];
    for (let to = at; to < tokens.length; to += 1) {
        const token = tokens[to];
        if (token?.kind !== "symbol")
            continue;
        if ("([{".includes(token.text))
            depth += 1;
        if (")]}".includes(token.text))
            depth -= 1;
        if (depth < 0)
            return [[from, to]];
        if (depth === 0 && from < 0 && token.text === ":")
            from = to;
    }
    return [];
});
const isNoBreak = ({ kind }) => kind !== "newline";
const argumentsAt = (tokens, from) => {
    const args = [[]];
    let depth = 0;
    for (const token of tokens.slice(from)) {
        if (token.kind === "symbol" && "([{".includes(token.text))
            depth += 1;
        if (token.kind === "symbol" && ")]}".includes(token.text))
            depth -= 1;
        if (depth < 0)
            break;
        if (depth === 0 && (0,hcl_body/* isSymbol */.Bm)(token, ","))
            args.push([]);
        else
            args.at(-1)?.push(token);
    }
    return args.filter((arg) => arg.length > 0);
};
function isWord(token, text) {
    return token?.kind === "identifier" && token.text === text;
}

;// CONCATENATED MODULE: ./packages/formats/hcl/facts.js
const typed = new Set(["data", "resource", "ephemeral"]);
const starting = new Set([
    "exec",
    "config_path",
    "config_paths",
    "shared_config_files",
    "shared_credentials_file",
    "shared_credentials_files",
    "web_identity_token_file",
    "oidc_token_file_path",
    "client_secret_file_path",
]);

// EXTERNAL MODULE: ./packages/formats/hcl/json-tree.js
var json_tree = __webpack_require__(8801);
;// CONCATENATED MODULE: ./packages/formats/hcl/json-facts.js




function jsonFacts(file) {
    const top = (name) => (0,json_tree/* entriesIn */.s)(file).flatMap(([key, value]) => (key === name ? [value] : []));
    const inner = (name, tree) => typeof tree !== "object" || tree === null
        ? []
        : "members" in tree
            ? tree.members.flatMap(([key, value]) => [...(key === name ? [value] : []), ...inner(name, value)])
            : tree.flatMap((each) => inner(name, each));
    const line = 1;
    const within = (trees, name) => trees.flatMap(json_tree/* entriesIn */.s).flatMap(([key, value]) => (key === name ? [value] : []));
    const checks = top("check")
        .flatMap(json_tree/* entriesIn */.s)
        .map(([, check]) => check);
    const named = [...typed].flatMap((kind) => [...top(kind), ...within(checks, kind)].flatMap((tree) => (0,json_tree/* entriesIn */.s)(tree).map(([type, value]) => ({ kind, type, value }))));
    return {
        blocks: [
            ...inner("provisioner", file).flatMap((tree) => (0,json_tree/* entriesIn */.s)(tree).map(([type]) => ({ kind: "provisioner", type, line }))),
            ...named.map(({ kind, type }) => ({ kind, type, line })),
            ...[...top("provider"), ...within(top("terraform"), "backend")].flatMap((tree) => [...starting].flatMap((type) => inner(type, tree).map(() => ({ kind: "provider", type, line })))),
            ...top("provider")
                .flatMap((tree) => inner("kubernetes", tree))
                .flatMap((tree) => typeof tree === "string" || JSON.stringify(tree).includes("${")
                ? [{ kind: "provider", type: "kubernetes", line }]
                : []),
        ],
        calls: textsIn(file).flatMap((text) => (/[$%]\{/.test(text) ? callsIn([(0,tokens/* templateTokens */.Nk)(text)]) : [])),
        modules: top("module")
            .flatMap((tree) => (0,json_tree/* entriesIn */.s)(tree))
            .map(([, tree]) => ({ source: jsonText((0,json_tree/* entriesIn */.s)(tree), "source"), line })),
        required: top("terraform")
            .flatMap((tree) => inner("required_providers", tree))
            .flatMap((tree) => (0,json_tree/* entriesIn */.s)(tree))
            .map(([name, tree]) => ({
            name,
            source: typeof tree === "string" || (0,json_tree/* entriesIn */.s)(tree).every(([key]) => key !== "source")
                ? name
                : jsonText((0,json_tree/* entriesIn */.s)(tree), "source"),
            line,
        })),
        used: named.flatMap(({ type, value }) => (0,json_tree/* entriesIn */.s)(value).flatMap(([, resource]) => {
            const provider = (0,json_tree/* entriesIn */.s)(resource).find(([key]) => key === "provider")?.[1];
            const name = typeof provider === "string" ? provider.replace(/^\$\{(.*)\}$/, "$1").split(".")[0] : type.split("_")[0];
            return [{ name: name ?? type, line }];
        })),
    };
}
const jsonText = (entries, name) => {
    const jsonTrees = entries.flatMap(([key, value]) => (key === name ? [value] : []));
    const [text] = jsonTrees;
    return jsonTrees.length === 1 && typeof text === "string" && !/[$%]\{/.test(text) ? text : null;
};
const textsIn = (tree) => {
    if (typeof tree === "string")
        return [tree];
    if (typeof tree !== "object" || tree === null)
        return [];
    return "members" in tree ? tree.members.flatMap(([key, value]) => [key, ...textsIn(value)]) : tree.flatMap(textsIn);
};

;// CONCATENATED MODULE: ./packages/formats/hcl/module-facts.js






function moduleFacts(path, text) {
    return path.endsWith(".json") ? jsonFacts((0,json_tree/* jsonTree */.t)(text)) : nativeFacts((0,hcl_body/* hclBody */.qo)((0,tokens/* hclTokens */.Ak)(text)));
}
const nativeFacts = (file) => {
    const all = everyBlock(file);
    const top = (type) => file.blocks.filter((block) => block.type === type);
    const objects = [...file.blocks, ...top("check").flatMap(({ body }) => body.blocks)].filter(({ type }) => typed.has(type));
    const connections = [
        ...top("provider"),
        ...top("terraform").flatMap(({ body }) => body.blocks.filter(({ type }) => type === "backend")),
    ];
    return {
        blocks: [
            ...all.flatMap(({ type, labels, line }) => type === "provisioner" || (type === "dynamic" && labels[0] === "provisioner")
                ? [{ kind: "provisioner", type: type === "dynamic" ? "dynamic" : (labels[0] ?? ""), line }]
                : []),
            ...objects.map(({ type, labels, line }) => ({ kind: type, type: labels[0] ?? "", line })),
            ...connections.flatMap(({ body }) => everyBlock(body)).flatMap(startedIn),
        ],
        calls: all.flatMap(({ body }) => [...body.attributes.values()].flatMap(({ tokens }) => callsIn(tokens))),
        modules: top("module").map(({ body, line }) => ({ source: textOf(body.attributes.get("source")), line })),
        required: top("terraform")
            .flatMap(({ body }) => body.blocks.filter(({ type }) => type === "required_providers"))
            .flatMap(({ body }) => [...body.attributes].map(([name, attribute]) => requiredIn(name, attribute))),
        used: objects.map(usedIn),
    };
};
const startedIn = ({ type, labels, line, body }) => {
    const named = [type, ...labels].map((name) => ({ name, line }));
    const set = [...body.attributes].map(([name, attribute]) => ({ name, line: attribute.line }));
    const inside = [...body.attributes].flatMap(([name, { tokens }]) => tokens.flatMap((token, at) => {
        const key = token.kind === "identifier" ? token.text : (0,hcl_body/* literalOf */.Zc)(token);
        const isKey = (0,hcl_body/* isSymbol */.Bm)(tokens[at + 1], "=") || (0,hcl_body/* isSymbol */.Bm)(tokens[at + 1], ":");
        if (name === "kubernetes" && (at === 0 ? !isObject(tokens) : isKey ? key === undefined : isComputed(tokens, at)))
            return [{ name, line: token.line, isUnknown: true }];
        return isKey && key !== undefined ? [{ name: key, line: token.line }] : [];
    }));
    const matches = [...named, ...set, ...inside].filter((one) => "isUnknown" in one || starting.has(one.name));
    const once = new Map(matches.map((one) => [`${one.name} ${one.line}`, one]));
    return [...once.values()].map(({ name, line }) => ({ kind: "provider", type: name, line }));
};
const isObject = (tokens) => {
    let depth = 0;
    const end = tokens.findIndex((token) => {
        if (token.kind === "symbol" && "([{".includes(token.text))
            depth += 1;
        if (token.kind === "symbol" && ")]}".includes(token.text))
            depth -= 1;
        return depth === 0;
    });
    return (0,hcl_body/* isSymbol */.Bm)(tokens[0], "{") && !isWord(tokens[1], "for") && end === tokens.length - 1;
};
const isComputed = (tokens, at) => (0,hcl_body/* isSymbol */.Bm)(tokens[at], "(") && tokens[at - 1]?.kind !== "identifier";
const everyBlock = (body) => [
    { type: "", labels: [], line: 1, body },
    ...body.blocks.flatMap((block) => [block, ...everyBlock(block.body).slice(1)]),
];
const textOf = (attribute) => attribute?.tokens.length === 1 ? ((0,hcl_body/* literalOf */.Zc)(attribute.tokens[0]) ?? null) : null;
const requiredIn = (name, { tokens, line }) => {
    if ((0,hcl_body/* literalOf */.Zc)(tokens[0]) !== undefined && tokens.length === 1)
        return { name, source: name, line };
    const at = tokens.findIndex((token, index) => isWord(token, "source") && ((0,hcl_body/* isSymbol */.Bm)(tokens[index + 1], "=") || (0,hcl_body/* isSymbol */.Bm)(tokens[index + 1], ":")));
    if (at < 0)
        return {
            name,
            source: tokens.some((token) => token.kind === "template" && (0,hcl_body/* literalOf */.Zc)(token) === "source") ? null : name,
            line,
        };
    return { name, source: (0,hcl_body/* literalOf */.Zc)(tokens[at + 2]) ?? null, line };
};
const usedIn = ({ labels: [type = ""], body, line }) => {
    const [first] = body.attributes.get("provider")?.tokens ?? [];
    if (first?.kind === "identifier")
        return { name: first.text, line };
    const text = first === undefined ? undefined : (0,hcl_body/* literalOf */.Zc)(first);
    return { name: text?.split(".")[0] ?? type.split("_")[0] ?? type, line };
};

// EXTERNAL MODULE: ./packages/formats/hcl/provider-lock.js
var provider_lock = __webpack_require__(971);
// EXTERNAL MODULE: ./packages/formats/text/utf8-text.js
var utf8_text = __webpack_require__(6963);
;// CONCATENATED MODULE: ./packages/ports/terraform/foreign-programs.js


const names = [
    { pattern: /^\.?terraform\.d$/i, what: "a folder of plugins" },
    { pattern: /^\.terraform$/i, what: "a data folder of Terraform, with providers and modules" },
    {
        pattern: /^(\.terraformrc|terraform\.rc|.*\.tfrc)$/i,
        what: "settings of Terraform, such as mirrors and dev_overrides",
    },
    { pattern: /^terraform-provider-/i, what: "a program of a provider" },
];
async function foreignPrograms(tree) {
    const terraformFindings = [];
    const look = async (folder) => {
        for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(tree, folder), { withFileTypes: true })) {
            const path = external_node_path_.posix.join(folder, entry.name);
            const row = names.find(({ pattern }) => pattern.test(entry.name));
            if (row !== undefined)
                terraformFindings.push({ needs: null, what: row.what, file: path, line: 1 });
            else if (entry.isDirectory())
                await look(path);
        }
    };
    await look("");
    return terraformFindings.sort((a, b) => (a.file < b.file ? -1 : 1));
}

;// CONCATENATED MODULE: ./packages/ports/terraform/scan-terraform.js









const most = 8 * 1024 * 1024;
async function scanTerraform(tree, directory) {
    const scan = new Scan(tree, external_node_path_.posix.join(directory, ".").replace(/\/$/, ""));
    const { findings, modules } = await scan.run();
    return { findings: [...(await foreignPrograms(tree)), ...findings], modules };
}
const dataNeeds = {
    external: "external",
    http: "http",
    local_command: "local_command",
    local_file: "local_file",
    local_sensitive_file: "local_sensitive_file",
    terraform_remote_state: "terraform_remote_state",
};
const provisionerNeeds = {
    "local-exec": "local-exec",
    "remote-exec": "remote-exec",
    file: "file-provisioner",
};
class Scan {
    findings = [];
    providers = new Map();
    templates = new Set();
    tree;
    root;
    constructor(tree, root) {
        this.tree = tree;
        this.root = root;
    }
    async run() {
        const seen = new Set([this.root]);
        const waiting = [this.root];
        for (let module = waiting.shift(); module !== undefined; module = waiting.shift())
            for (const child of await this.module(module))
                if (!seen.has(child)) {
                    seen.add(child);
                    waiting.push(child);
                }
        await this.lock();
        return { findings: this.findings, modules: seen };
    }
    async module(folder) {
        const names = (await (0,promises_.readdir)((0,external_node_path_.join)(this.tree, folder), { withFileTypes: true }).catch(() => []))
            .filter((entry) => entry.isFile() || entry.isSymbolicLink())
            .map(({ name }) => name)
            .sort();
        const all = [];
        for (const name of names) {
            const file = external_node_path_.posix.join(folder, name);
            if (folder === this.root && /\.auto\.tfvars(\.json)?$/.test(name))
                this.add("auto-variables", "sets variables of every environment", file, 1);
            if (!/\.tf(\.json)?$/.test(name))
                continue;
            if (/(^|_)override\.tf(\.json)?$/.test(name))
                this.add("override-files", "overwrites other files", file, 1);
            const facts = await this.read(file, (text) => moduleFacts(name, text));
            if (facts !== undefined)
                all.push({ ...facts, file });
        }
        for (const facts of all)
            await this.judge(facts, folder);
        this.note(all);
        return all.flatMap(({ modules, file }) => modules.flatMap(({ source, line }) => {
            const child = source !== null && /^\.\.?(\/|$)/.test(source) ? external_node_path_.posix.join(folder, source) : undefined;
            if (child === undefined)
                this.add("remote-modules", `module from ${JSON.stringify(source ?? "an expression")}`, file, line);
            else if (child === ".." || child.startsWith("../"))
                this.add(null, "module from outside of the artefact", file, line);
            else
                return [external_node_path_.posix.normalize(child).replace(/\/$/, "")];
            return [];
        }));
    }
    async judge({ blocks, calls, file }, folder) {
        for (const { kind, type, line } of blocks) {
            const message = `${kind} ${JSON.stringify(type)}`;
            if (kind === "provisioner")
                this.add(Object.hasOwn(provisionerNeeds, type) ? (provisionerNeeds[type] ?? null) : null, message, file, line);
            else if (kind === "provider")
                this.add("provider-exec", `a provider or backend with ${type}`, file, line);
            else if (kind !== "resource" && Object.hasOwn(dataNeeds, type))
                this.add(dataNeeds[type] ?? null, message, file, line);
        }
        await this.calls(calls, file, folder);
    }
    async calls(calls, file, folder) {
        for (const call of calls) {
            const { name, line } = call;
            if (name === "templatestring")
                this.add("templatestring", `${name}()`, file, line);
            const read = fileRead(call, folder === this.root);
            if (read === undefined)
                continue;
            if ("outside" in read)
                this.add("outside-files", `${name}() of something that is not plainly a file of its module`, file, line);
            else if (name === "templatefile")
                await this.template(external_node_path_.posix.join(folder, read.inside));
        }
    }
    async template(file) {
        if (this.templates.has(file))
            return;
        this.templates.add(file);
        const calls = await this.read(file, templateCalls);
        if (calls !== undefined)
            await this.calls(calls, file, this.root);
    }
    note(files) {
        const sources = new Map();
        for (const { required, file } of files)
            for (const { name, source, line } of required) {
                const whole = source === null ? undefined : (0,provider_lock/* wholeSource */.H7)(source);
                if (whole === undefined)
                    this.add(null, `the source of the provider ${name} is not plain`, file, line);
                else {
                    sources.set(name, whole);
                    this.need(whole, file, line);
                }
            }
        for (const { used, file } of files)
            for (const { name, line } of used) {
                const source = sources.get(name) ?? (name === "terraform" ? builtIn : (0,provider_lock/* wholeSource */.H7)(name));
                if (source === undefined)
                    this.add(null, `the provider ${JSON.stringify(name)} cannot be determined`, file, line);
                else
                    this.need(source, file, line);
            }
    }
    need(source, file, line) {
        if (!source.startsWith("terraform.io/builtin/") && !this.providers.has(source))
            this.providers.set(source, { file, line });
    }
    async lock() {
        const file = external_node_path_.posix.join(this.root, ".terraform.lock.hcl");
        const isThere = await (0,promises_.stat)((0,external_node_path_.join)(this.tree, file)).then((stats) => stats.isFile(), () => false);
        const locks = isThere ? ((await this.read(file, provider_lock/* providerLocks */.OC)) ?? []) : [];
        for (const { source, hashes } of locks)
            if (hashes.length === 0)
                this.add(null, `the provider ${source} has no checksum`, file, 1);
        for (const [source, place] of this.providers)
            if (!locks.some((lock) => lock.source === source))
                this.add(null, `the provider ${source} is not in ${file}`, place.file, place.line);
    }
    async read(file, parse) {
        try {
            const { size } = await (0,promises_.stat)((0,external_node_path_.join)(this.tree, file));
            if (size > most)
                throw new tokens/* HclMistake */.iO(`is bigger than ${most} bytes`, 1);
            const decoded = (0,utf8_text/* decodeText */.g7)(await (0,promises_.readFile)((0,external_node_path_.join)(this.tree, file)));
            if ("mistake" in decoded)
                throw new tokens/* HclMistake */.iO(`${decoded.mistake.message} (byte ${decoded.mistake.byte})`, decoded.mistake.line);
            return parse(decoded.text);
        }
        catch (cause) {
            const [because, line] = cause instanceof tokens/* HclMistake */.iO ? [cause.message, cause.line] : ["cannot be read as text", 1];
            this.add(null, because, file, line);
            return undefined;
        }
    }
    add(needs, what, file, line) {
        this.findings.push({ needs, what, file, line });
    }
}
const builtIn = "terraform.io/builtin/terraform";


/***/ })

};
