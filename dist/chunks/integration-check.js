export const id = 9704;
export const ids = [9704];
export const modules = {

/***/ 3071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ integration_check_inputs),
  z: () => (/* binding */ integrationCheck)
});

// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
;// CONCATENATED MODULE: ./packages/decide/check/checks.js
const remedies = [
    ["not_read_only", "Use a read-only role for the checks."],
    ["check_wrote", "A check only asks: write it as one SELECT."],
    ["wrong_version", "Find out why the release that was deployed does not answer: the old one may still run."],
    ["database_unreachable", "Check that the database runs and that the address of the read-only role is right."],
    ["check_failed", "Read what the deployed system says; the checks are in the configuration."],
];
function checksVerdict(results) {
    const failed = results.filter(({ outcome }) => outcome === "failed");
    if (failed.length === 0)
        return { go: true, because: `${results.length} check${results.length === 1 ? "" : "s"} passed` };
    for (const [reason, remedy] of remedies) {
        const first = failed.find((result) => result.reason === reason);
        if (!first)
            continue;
        const of = results.length === 1 ? "the check" : `${failed.length} of ${results.length} checks`;
        return { go: false, reason, because: `${of} failed: ${first.name}: ${first.because}`, remedy };
    }
    return { go: false, reason: "check_failed", because: `${failed.length} checks failed`, remedy: "See the log." };
}

// EXTERNAL MODULE: ./packages/kit/inputs/child-secrets.js
var child_secrets = __webpack_require__(8290);
// EXTERNAL MODULE: ./packages/kit/inputs/input.js
var input = __webpack_require__(4164);
// EXTERNAL MODULE: ./packages/kit/inputs/inputs.js
var inputs = __webpack_require__(8491);
// EXTERNAL MODULE: ./packages/kit/result.js
var result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/model/configuration/configuration.js + 3 modules
var configuration = __webpack_require__(2382);
// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
// EXTERNAL MODULE: ./packages/model/document/value.js
var value = __webpack_require__(8822);
// EXTERNAL MODULE: ./packages/model/release/release.js
var release = __webpack_require__(638);
// EXTERNAL MODULE: ./packages/decide/check/role.js
var check_role = __webpack_require__(3799);
;// CONCATENATED MODULE: ./packages/decide/check/sql.js
const wrote = new Set(["25006", "25001", "2D000"]);
function queryVerdict(end, expect) {
    if (!end.answered) {
        if (wrote.has(end.code))
            return failed("check_wrote", `it tried to change something: ${end.message}`);
        if (/multiple commands/.test(end.message))
            return failed("check_wrote", "it holds more than one statement");
        return failed("check_failed", end.code === "57014" ? "it took too long" : `the server refused it: ${end.message}`);
    }
    const { count, columns } = end;
    if (columns.length === 0)
        return failed("check_failed", "it is not a query: it returns no columns");
    const rows = `${count} row${count === 1 ? "" : "s"}`;
    const good = expect === "rows" ? count > 0 : count === 0;
    if (good)
        return { outcome: "passed", reason: "done", because: count === 0 ? "no rows" : rows };
    return failed("check_failed", count === 0 ? "it found no rows" : `it found ${rows} (${columns.join(", ")})`);
}
const failed = (reason, because) => ({
    outcome: "failed",
    reason,
    because,
});

// EXTERNAL MODULE: ./packages/formats/sql/text-position.js
var text_position = __webpack_require__(3722);
// EXTERNAL MODULE: ./packages/ports/database/database.js
var database = __webpack_require__(9695);
// EXTERNAL MODULE: ./packages/ports/database/read-only.js
var read_only = __webpack_require__(9045);
;// CONCATENATED MODULE: ./actions/integration-check/ask-database.js






const patience = 60_000;
async function askDatabase(check, url, { database }) {
    try {
        return await database.connect(url, (connection) => asked(check, connection));
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y) || error.reason !== "database_unreachable")
            throw error;
        return { name: check.sql, outcome: "failed", reason: error.reason, because: error.message };
    }
}
const asked = ({ sql, text, expect }, connection) => (0,read_only/* readOnly */.T)(connection, patience, async (role, ask) => {
    const allowed = (0,check_role/* roleVerdict */.A)(role);
    if (!allowed.go)
        return { name: sql, outcome: "failed", reason: allowed.reason, because: allowed.because };
    const { end, position } = await ended(ask(text));
    const result = { name: sql, ...queryVerdict(end, expect) };
    if (result.outcome === "passed")
        return result;
    const place = position === undefined ? { line: 1, column: 1 } : (0,text_position/* placeOfCharacter */.G)(text, position);
    return { ...result, place: { path: sql, ...place } };
});
const ended = async (question) => {
    try {
        const { count, columns } = await question;
        return { end: { answered: true, count, columns } };
    }
    catch (error) {
        if (!(error instanceof database/* StatementError */.M))
            throw error;
        const { code, message, position } = error;
        return { end: { answered: false, code, message }, position };
    }
};

;// CONCATENATED MODULE: ./packages/decide/check/answer.js
function answerVerdict(answer, { url, status, location, follow, json }, hide) {
    const shown = (value) => inShort(value, hide);
    if (!answer.answered)
        return no("check_failed", `there is no answer: ${answer.because}`, `an answer (${answer.because})`);
    if (answer.status !== status)
        return no("check_failed", `it answered ${answer.status}, expected ${status}${isRedirect(answer) && !follow ? "; a check with follow: true follows redirects" : ""}`, `status ${status} (sees ${answer.status})`);
    if (location !== undefined && addressFrom(url, answer.location) !== location) {
        const [message, wanted] = [originOf(url, answer.location), shown(location)];
        return no("check_failed", `it redirects to ${message}, expected ${wanted}`, `a redirect to ${wanted} (sees ${message})`);
    }
    for (const { key, value, identity } of json.toSorted((a, b) => Number(b.identity) - Number(a.identity))) {
        const seen = valueAt(answer.json, key);
        if (seen === value)
            continue;
        const [message, wanted] = [shapeOf(seen), shown(value)];
        return no(identity && seen !== undefined ? "wrong_version" : "check_failed", `its ${key} is ${message}, expected ${wanted}`, `${wanted} (sees ${message})`);
    }
    const named = json.filter(({ identity }) => identity).map(({ key, value }) => `${key} ${shown(value)}`);
    const to = location === undefined ? "" : `, to ${shown(location)}`;
    return { go: true, because: named.length > 0 ? named.join(", ") : `answered ${status}${to}` };
}
const isRedirect = ({ status }) => status >= 300 && status <= 399;
const addressFrom = (url, location) => location !== "" && URL.canParse(location, url) ? new URL(location, url).href : null;
const originOf = (url, location) => {
    const address = addressFrom(url, location);
    return address === null ? "no address" : `another address at ${new URL(address).origin}`;
};
const no = (reason, because, waits) => ({
    go: false,
    reason,
    because,
    waits,
});
const valueAt = (body, key) => {
    if (isObject(body) && Object.hasOwn(body, key))
        return body[key];
    let at = body;
    for (const part of key.split(".")) {
        if (!isObject(at) || !Object.hasOwn(at, part))
            return undefined;
        at = at[part];
    }
    return at;
};
const isObject = (value) => typeof value === "object" && value !== null;
const shapeOf = (value) => {
    if (value === undefined)
        return "missing";
    if (value === null)
        return "null";
    if (typeof value === "string")
        return /^v?\d{1,4}(\.\d{1,4}){1,3}(-[0-9a-f]{7}|-(alpha|beta|rc)(\.\d{1,4})?)?$/.test(value)
            ? value
            : `text of ${value.length} characters`;
    if (typeof value !== "object")
        return `a ${typeof value}`;
    return Array.isArray(value) ? `a list of ${value.length}` : `an object of ${Object.keys(value).length} keys`;
};
const inShort = (value, hide) => {
    if (value === undefined)
        return "missing";
    const hidden = (_, part) => (typeof part === "string" ? hide(part) : part);
    const text = typeof value === "string" ? hide(value) : JSON.stringify(value, hidden);
    return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};
const first = 100;
const longest = 5_000;
function pauses(within) {
    const all = [];
    for (let remaining = within, pause = first; remaining > 0; remaining -= all.at(-1) ?? remaining) {
        all.push(Math.min(pause, remaining));
        pause = Math.min(longest, Math.ceil(pause * 1.6));
    }
    return all;
}

// EXTERNAL MODULE: ./packages/model/document/document.js
var document_document = __webpack_require__(6350);
;// CONCATENATED MODULE: ./actions/integration-check/ask-system.js


const maxBytes = 1024 * 1024;
async function askSystem(check, allow, { clock, hide, http, log, signal }) {
    const name = `${check.method} ${check.url.replace(/\?.*$/s, "?…").replace(/\/\/[^/]*@/, "//…@")}`;
    const waits = pauses(check.within);
    const until = clock.now().getTime() + check.within;
    for (let attempt = 0;; attempt += 1) {
        const timeout = Math.max(1000, Math.min(10_000, until - clock.now().getTime()));
        const answer = await http.ask(check, { timeout, maxBytes, allow });
        const verdict = answerVerdict(parsed(answer), check, hide);
        if (verdict.go)
            return { name, outcome: "passed", reason: "done", because: verdict.because };
        const wait = !answer.answered && answer.refused ? undefined : waits[attempt];
        if (wait === undefined || clock.now().getTime() + wait > until || signal.aborted) {
            if (answer.answered)
                log.info(`  its answer was ${ask_system_shapeOf(answer)}`);
            return { name, outcome: "failed", reason: verdict.reason, because: verdict.because };
        }
        log.info(`${name} … waiting for ${verdict.waits}, ${attempt + 1} of ${waits.length + 1}`);
        await clock.sleep(wait);
    }
}
const ask_system_shapeOf = ({ status, type, body }) => {
    const kind = /^[a-z]+\/[a-z0-9.+-]{1,60}(?=$|[;\s])/i.exec(type)?.[0] ?? "of no known type";
    return `${status}, ${kind}, ${Buffer.byteLength(body)} bytes`;
};
const parsed = (answer) => {
    if (!answer.answered)
        return answer;
    const { status, location, body } = answer;
    try {
        return { answered: true, status, location, json: (0,document_document/* parseJson */.qF)(body, "the answer") };
    }
    catch {
        return { answered: true, status, location, json: undefined };
    }
};

// EXTERNAL MODULE: ./packages/kit/log/markdown.js
var markdown = __webpack_require__(8480);
;// CONCATENATED MODULE: ./actions/integration-check/checks-markdown.js


function checksMarkdown(environment, results) {
    return (0,markdown/* lines */.Mn)(`**${(0,markdown/* plain */.pj)(environment)}**: ${(0,markdown/* plain */.pj)(checksVerdict(results).because)}`, (0,markdown/* table */.tp)(["check", "", "saw"], results.map(({ name, outcome, because }) => [(0,markdown/* code */.aY)(name), outcome, (0,markdown/* plain */.pj)(because)])));
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/decide/check/values.js
const placeholder = /\{([A-Za-z0-9_.-]+)\}/g;
const identities = /\{(version|commit|digest)\}/;
function httpCheck(check, values, hide) {
    const missing = [];
    const fill = (text, filling = (name) => valueNamed(name, values)) => text.replaceAll(placeholder, (_, name) => {
        const value = filling(name);
        if (value === undefined)
            missing.push(`{${name}}`);
        return value ?? "";
    });
    const url = fill(check.http);
    const json = Object.entries(check.expect.json).map(([key, value]) => ({
        key,
        value: typeof value === "string" ? fill(value) : value,
        identity: typeof value === "string" && identities.test(value),
    }));
    const location = check.expect.location === undefined ? undefined : fill(check.expect.location);
    const headers = Object.entries(check.headers).map(([name, value]) => [name, fill(value, inHeader(values))]);
    const broken = headers.find(([, value]) => !/^[\t\x20-\x7e]*$/.test(value));
    if (missing.length === 0 && broken)
        return { missing: `a value of one line in ASCII for the header ${broken[0]} of ${check.http}` };
    if (missing.length > 0) {
        const known = Object.keys(values.outputs).map((name) => `{outputs.${name}}`);
        return {
            missing: `${missing.join(", ")} of ${check.http}; known are ${["{version}", "{commit}", "{digest}", "{environment}", ...known].join(", ")}${secretsKnown(missing, values)}`,
        };
    }
    if (!/^https?:\/\/[^/]/i.test(url))
        return { missing: `an http or https address: ${check.http} became ${hide(url).slice(0, 200)}` };
    if (location !== undefined && !URL.canParse(location, url))
        return { missing: `an address in expect.location of ${check.http}` };
    return {
        ok: {
            url,
            method: check.method,
            headers: headersOf(headers, check.body),
            body: bodyOf(check.body),
            follow: check.follow,
            status: check.expect.status,
            json,
            within: milliseconds(check.within),
            location: location === undefined ? undefined : new URL(location, url).href,
        },
    };
}
const inHeader = (values) => (name) => {
    const secret = /^secrets\.(.*)$/.exec(name)?.[1];
    if (secret === undefined)
        return valueNamed(name, values);
    return Object.hasOwn(values.secrets, secret) ? values.secrets[secret] : undefined;
};
const secretsKnown = (missing, { secrets }) => {
    if (!missing.some((name) => name.startsWith("{secrets.")))
        return "";
    const names = Object.keys(secrets).map((name) => `{secrets.${name}}`);
    return `, and in headers ${names.join(", ") || "no secret: SLIPWAY_CHECK_SECRETS is empty"}`;
};
const bodyOf = (body) => body === undefined || typeof body === "string" ? body : JSON.stringify(body);
const headersOf = (headers, body) => {
    const isSaid = headers.some(([name]) => name.toLowerCase() === "content-type");
    const json = body === undefined || typeof body === "string" || isSaid ? [] : [["content-type", "application/json"]];
    return Object.fromEntries([...json, ...headers]);
};
const valueNamed = (name, { release, environment, outputs }) => {
    switch (name) {
        case "version":
            return release.name;
        case "commit":
            return release.commit;
        case "digest":
            return release.artefact.digest;
        case "environment":
            return environment;
        default: {
            const value = name.startsWith("outputs.") && Object.hasOwn(outputs, name.slice(8)) ? outputs[name.slice(8)] : undefined;
            return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
                ? String(value)
                : undefined;
        }
    }
};
const milliseconds = (duration) => Number(duration.slice(0, -1)) * (duration.endsWith("m") ? 60_000 : 1000);

// EXTERNAL MODULE: ./packages/ports/machine/team-text.js
var team_text = __webpack_require__(6753);
;// CONCATENATED MODULE: ./actions/integration-check/fill-checks.js




async function fillChecks(checks, values, folder, { files, hide, workspace }) {
    const missing = [];
    const filled = [];
    for (const check of checks) {
        if ("sql" in check) {
            const text = await (0,team_text/* readTeamText */.x)((0,external_node_path_.join)(workspace, folder), check.sql, "bad_input", files);
            if (text === null)
                missing.push(`the file ${check.sql} in the folder ${folder}`);
            else
                filled.push({ ...check, text });
            continue;
        }
        const answer = httpCheck(check, values, hide);
        if ("ok" in answer)
            filled.push(answer.ok);
        else
            missing.push(answer.missing);
    }
    if (missing.length === 0)
        return filled;
    throw new user_error/* UserError */.y(["the checks cannot be made; there is no", ...missing.map((each) => `  ${each}`)].join("\n"), {
        reason: "bad_input",
        remedy: "Fix the checks in the configuration, or let Terraform output what they need; secrets come from SLIPWAY_CHECK_SECRETS of the environment.",
    });
}

;// CONCATENATED MODULE: ./actions/integration-check/integration-check.js














const integration_check_inputs = (0,inputs/* inputsOf */.Vc)("integration-check", "check", {
    release: (0,input/* document */.Al)("the release", release/* Release */.K),
    configuration: (0,input/* document */.Al)("the configuration", configuration/* Configuration */.Vk),
    environment: (0,input/* identifier */.Cv)(),
    folder: (0,input/* path */.Ae)(),
    outputs: (0,input/* optional */.lq)((0,input/* document */.Al)("the outputs", dist/* pipe */.FsL(input/* plainObject */.ov, dist/* record */.g1P(dist/* string */.YjP(), value/* AnyJson */.Hy)))),
    url: (0,input/* optional */.lq)((0,input/* secret */.rJ)()),
    secrets: (0,input/* optional */.lq)((0,child_secrets/* childSecrets */.C)()),
});
const integrationCheck = async (given, world) => {
    const { release, configuration, environment, url } = given;
    if (configuration.checks.length === 0)
        return (0,result/* skipped */.hT)("nothing_to_do", "the configuration has no checks", {
            outputs: { checks: [] },
            summary: `**${environment}**: no checks are configured; nobody has asked the deployed system.`,
        });
    for (const value of Object.values(given.secrets ?? {}))
        world.mask(value);
    const checks = await fillChecks(configuration.checks, { release, environment, outputs: given.outputs ?? {}, secrets: given.secrets ?? {} }, given.folder, world);
    const queries = checks.filter((check) => "sql" in check);
    if (url === undefined && queries.length > 0)
        throw new user_error/* UserError */.y(`the input url is empty, but ${queries.length} of the checks ask the database`, {
            reason: "bad_input",
            remedy: `Set the secret DATABASE_URL in the environment ${environment}-check to the address of a read-only role, and pass it on by name.`,
        });
    const results = [];
    const times = {};
    for (const check of checks) {
        const began = world.clock.now().getTime();
        const result = "sql" in check
            ? await askDatabase(check, url ?? "", world)
            : await askSystem(check, configuration.network.allow, world);
        world.log.info(`${result.name} ${result.outcome}: ${result.because}`);
        results.push(result);
        times[result.name] = (world.clock.now().getTime() - began) / 1000;
    }
    const failed = results.filter(({ outcome }) => outcome === "failed");
    return (0,result/* decided */.rc)(checksVerdict(results), {
        outputs: { checks: results.map(({ name, outcome, reason }) => ({ name, outcome, reason })) },
        summary: checksMarkdown(environment, results),
        annotations: failed
            .slice(0, 9)
            .map(({ name, because, place }) => ({ level: "error", title: name, message: because, ...place })),
        facts: { checks: results.length, failed: failed.length, times },
    });
};


/***/ }),

/***/ 9704:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6651);
/* harmony import */ var _integration_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3071);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_integration_check_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _integration_check_js__WEBPACK_IMPORTED_MODULE_1__/* .integrationCheck */ .z);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ roleVerdict)
/* harmony export */ });
function roleVerdict({ name, superuser, bypassesRowSecurity, reachesServer, owns }) {
    const faults = [
        ...(superuser ? ["is a superuser"] : []),
        ...(bypassesRowSecurity && !superuser ? ["bypasses row security"] : []),
        ...(reachesServer && !superuser ? ["may run programs or write files on the server"] : []),
        ...(owns > 0 && !superuser ? [`owns ${owns} table${owns === 1 ? "" : "s"} or views`] : []),
    ];
    if (faults.length === 0)
        return { go: true, because: `${name} can only read` };
    return {
        go: false,
        reason: "not_read_only",
        because: `the database role ${name} ${faults.join(" and ")}`,
        remedy: "Use a read-only role: CREATE ROLE checks LOGIN PASSWORD '…'; GRANT pg_read_all_data TO checks; and give its address to the environment of the checks.",
    };
}


/***/ }),

/***/ 3722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ placeOfCharacter),
/* harmony export */   J: () => (/* binding */ placeOfUnit)
/* harmony export */ });
function placeOfCharacter(text, position) {
    return placeOf([...text].slice(0, Math.max(0, position - 1)));
}
function placeOfUnit(text, unit) {
    return placeOf([...text.slice(0, unit)]);
}
const placeOf = (before) => {
    const newline = before.lastIndexOf("\n");
    return {
        line: before.filter((character) => character === "\n").length + 1,
        column: before.length - newline,
    };
};


/***/ }),

/***/ 6963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ textMistakeWords),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   gX: () => (/* binding */ withLineFeeds)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _lfs_pointer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7985);


function decodeText(bytes) {
    const mistake = mistakeIn(bytes);
    if (mistake)
        return { mistake: { ...mistake, line: lineOf(bytes, mistake.byte) } };
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
}
function withLineFeeds(text) {
    return text.replaceAll("\r\n", "\n");
}
function textMistakeWords({ message, byte, line }) {
    return `${message} (byte ${byte}, line ${line})`;
}
function mistakeIn(bytes) {
    const mark = marks.find(({ bytes: begin }) => begin.every((byte, at) => bytes[at] === byte));
    if (mark)
        return { message: `is ${mark.name}, not UTF-8`, byte: 0 };
    const nul = bytes.indexOf(0);
    if (nul >= 0) {
        const isWide = bytes.length >= 4 && bytes[nul + 2] === 0 && bytes[nul + 1] !== 0;
        return { message: isWide ? "looks like UTF-16 and is not UTF-8" : "has a NUL in it, so it is not text", byte: nul };
    }
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes)) {
        const byte = firstInvalid(bytes);
        const value = (bytes[byte] ?? 0).toString(16).padStart(2, "0").toUpperCase();
        return { message: `is not UTF-8: the byte 0x${value}, as in Latin-1 or Windows-1252`, byte };
    }
    return (0,_lfs_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .lfsPointer */ .F)(bytes) ? { message: "is a pointer of Git LFS, not the file itself", byte: 0 } : undefined;
}
const marks = [
    { name: "UTF-32", bytes: [0xff, 0xfe, 0, 0] },
    { name: "UTF-32", bytes: [0, 0, 0xfe, 0xff] },
    { name: "UTF-16", bytes: [0xff, 0xfe] },
    { name: "UTF-16", bytes: [0xfe, 0xff] },
];
const sequences = [
    [0x00, 0x7f, 0, 0, 0],
    [0xc2, 0xdf, 1, 0x80, 0xbf],
    [0xe0, 0xe0, 2, 0xa0, 0xbf],
    [0xe1, 0xec, 2, 0x80, 0xbf],
    [0xed, 0xed, 2, 0x80, 0x9f],
    [0xee, 0xef, 2, 0x80, 0xbf],
    [0xf0, 0xf0, 3, 0x90, 0xbf],
    [0xf1, 0xf3, 3, 0x80, 0xbf],
    [0xf4, 0xf4, 3, 0x80, 0x8f],
];
function firstInvalid(bytes) {
    for (let at = 0; at < bytes.length;) {
        const lead = bytes[at] ?? 0;
        const [, , follow = 0, low = 0, high = 0] = sequences.find(([from, to]) => lead >= from && lead <= to) ?? [];
        const isLead = sequences.some(([from, to]) => lead >= from && lead <= to);
        const rest = Array.from({ length: follow }, (_, index) => bytes[at + 1 + index] ?? 0);
        const fits = rest.every((byte, index) => index === 0 ? byte >= low && byte <= high : byte >= 0x80 && byte <= 0xbf);
        if (!isLead || !fits)
            return at;
        at += 1 + follow;
    }
    return bytes.length;
}
const lineOf = (bytes, byte) => bytes.subarray(0, byte).reduce((lines, each) => lines + (each === 10 ? 1 : 0), 1);


/***/ }),

/***/ 8290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ childSecrets)
/* harmony export */ });
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4164);

const refused = /^(PATH|HOME|SHELL|IFS|ENV|BASH_ENV|BASH_FUNC.*|TMPDIR|LD_.*|DYLD_.*|NODE_.*|GIT_.*|GITHUB_.*|ACTIONS_.*|RUNNER_.*|PYTHON.*|PERL.*|TF_CLI_.*|TF_LOG.*|TF_DATA_DIR|TF_WORKSPACE|TF_PLUGIN_.*|TF_REATTACH_PROVIDERS|TF_IN_AUTOMATION|TF_INPUT)$/i;
function childSecrets() {
    const inner = (0,_input_js__WEBPACK_IMPORTED_MODULE_0__/* .textMap */ .sP)();
    return {
        ...inner,
        secret: true,
        read: (text) => {
            const answer = inner.read(text);
            if (!("ok" in answer))
                return { expected: 'a JSON object of texts, such as {"NAME":"value"}' };
            const mistakes = Object.entries(answer.ok).flatMap(([name, value]) => {
                const mistake = mistakeIn(name, value);
                return mistake === undefined ? [] : [`${JSON.stringify(name)} ${mistake}`];
            });
            return mistakes.length === 0 ? answer : { expected: `what a program may be given: ${mistakes.join("; ")}` };
        },
    };
}
const mistakeIn = (name, value) => {
    if (!/^[A-Za-z_][A-Za-z0-9_]{0,127}$/.test(name))
        return "is not a name of an environment variable";
    if (refused.test(name))
        return "would change the program itself";
    if (value.includes("\0"))
        return "holds a NUL";
    return value.length > 0 && value.length < 4
        ? "is too short to be hidden in a log; if it is not a secret, make it a variable of the environment"
        : undefined;
};


/***/ }),

/***/ 638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ Release)
/* harmony export */ });
/* unused harmony export Artefact */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);


const Artefact = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    digest: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np,
    id: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    compressed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ digest: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np, size: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_ })),
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    size: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    files: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    manifest: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np,
});
const Release = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("release"),
    version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[0-9A-Za-z][0-9A-Za-z._+-]{0,199}$/, "a release id")),
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    commit: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .CommitId */ .jF,
    branch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    artefact: Artefact,
});


/***/ }),

/***/ 9695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ StatementError)
/* harmony export */ });
class StatementError extends Error {
    code;
    position;
    hint;
    constructor(message, options) {
        super(message);
        this.name = "StatementError";
        this.code = options.code;
        this.position = options.position;
        this.hint = options.hint;
    }
}


/***/ }),

/***/ 9045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readOnly)
/* harmony export */ });
/* unused harmony export readOnlyStatements */
const readOnlyStatements = {
    role: `SELECT current_user AS name, rolsuper AS superuser, rolbypassrls AS bypasses,
  pg_has_role(current_user, 'pg_execute_server_program', 'MEMBER') OR pg_has_role(current_user, 'pg_write_server_files', 'MEMBER') AS reaches,
  (SELECT count(*)::int FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
    AND n.nspname NOT LIKE 'pg\\_temp\\_%' AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owns
FROM pg_roles WHERE rolname = current_user`,
    begin: "SET default_transaction_read_only = on; BEGIN READ ONLY",
    rollback: "ROLLBACK",
};
async function readOnly(connection, timeout, work) {
    await connection.script(readOnlyStatements.begin);
    try {
        await connection.script(`SET LOCAL statement_timeout = ${timeout}`);
        const [row = {}] = (await connection.query(readOnlyStatements.role)).rows;
        const role = {
            name: String(row.name),
            superuser: row.superuser !== false,
            bypassesRowSecurity: row.bypasses !== false,
            reachesServer: row.reaches !== false,
            owns: Number(row.owns),
        };
        return await work(role, (text) => connection.query(text));
    }
    finally {
        await connection.script(readOnlyStatements.rollback).catch(() => { });
    }
}


/***/ }),

/***/ 6753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readTeamText)
/* harmony export */ });
/* unused harmony export teamText */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _formats_text_utf8_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6963);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8319);



async function readTeamText(tree, path, reason, files) {
    const bytes = await files.bytes((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(tree, path));
    return bytes === null ? null : teamText(bytes, path, reason);
}
function teamText(bytes, path, reason) {
    const decoded = (0,_formats_text_utf8_text_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g7)(bytes);
    if ("text" in decoded)
        return decoded.text;
    const isPointer = decoded.mistake.message.includes("Git LFS");
    throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${path} ${(0,_formats_text_utf8_text_js__WEBPACK_IMPORTED_MODULE_1__/* .textMistakeWords */ .BF)(decoded.mistake)}`, {
        reason,
        remedy: isPointer
            ? `Take ${path} out of Git LFS (git lfs untrack, then add it again).`
            : `Save ${path} as UTF-8, such as with iconv -f latin1 -t utf-8.`,
    });
}


/***/ })

};
