export const id = 4252;
export const ids = [4252];
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

/***/ 4252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rootOutputs: () => (/* binding */ rootOutputs)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/formats/hcl/body.js
var body = __webpack_require__(8958);
// EXTERNAL MODULE: ./packages/formats/hcl/json-tree.js
var json_tree = __webpack_require__(8801);
// EXTERNAL MODULE: ./packages/formats/hcl/tokens.js
var tokens = __webpack_require__(1568);
;// CONCATENATED MODULE: ./packages/formats/hcl/declared-outputs.js



function declaredOutputs(path, text) {
    if (path.endsWith(".json"))
        return (0,json_tree/* entriesIn */.s)((0,json_tree/* jsonTree */.t)(text))
            .filter(([type]) => type === "output")
            .flatMap(([, outputs]) => (0,json_tree/* entriesIn */.s)(outputs))
            .map(([name, body]) => ({
            name,
            isSensitive: (0,json_tree/* entriesIn */.s)(body).some(([key, value]) => key === "sensitive" && value === true),
        }));
    return (0,body/* hclBody */.qo)((0,tokens/* hclTokens */.Ak)(text)).blocks.flatMap(({ type, labels: [name], body }) => {
        if (type !== "output" || name === undefined)
            return [];
        const [token] = body.attributes.get("sensitive")?.tokens ?? [];
        return [{ name, isSensitive: token?.kind === "identifier" && token.text === "true" }];
    });
}

;// CONCATENATED MODULE: ./packages/ports/terraform/root-outputs.js



async function rootOutputs(folder) {
    try {
        const names = (await (0,promises_.readdir)(folder)).filter((name) => /\.tf(\.json)?$/.test(name));
        const texts = await Promise.all(names.map(async (name) => [name, await (0,promises_.readFile)((0,external_node_path_.join)(folder, name), "utf8")]));
        const outputs = texts.flatMap(([name, text]) => declaredOutputs(name, text));
        return new Map(outputs.map(({ name, isSensitive }) => [name, isSensitive]));
    }
    catch {
        return null;
    }
}


/***/ })

};
