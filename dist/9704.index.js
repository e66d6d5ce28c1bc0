export const id = 9704;
export const ids = [9704];
export const modules = {

/***/ 4685:
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
    ["wrong_version", "See why the release that was deployed does not answer: the old one may still run."],
    ["database_unreachable", "See that the database runs and that the address of the read-only role is right."],
    ["check_failed", "See what the deployed system says; the checks are in the configuration."],
];
const checksVerdict = (results) => {
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
};

// EXTERNAL MODULE: ./packages/kit/inputs/child-secrets.js
var child_secrets = __webpack_require__(8290);
// EXTERNAL MODULE: ./packages/kit/inputs/input.js
var input = __webpack_require__(4164);
// EXTERNAL MODULE: ./packages/kit/inputs/inputs.js
var inputs = __webpack_require__(8491);
// EXTERNAL MODULE: ./packages/kit/result.js
var result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/model/configuration/configuration.js + 2 modules
var configuration = __webpack_require__(5155);
// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
// EXTERNAL MODULE: ./packages/model/document/value.js
var value = __webpack_require__(8822);
// EXTERNAL MODULE: ./packages/model/release/release.js
var release = __webpack_require__(638);
;// CONCATENATED MODULE: ./packages/decide/check/role.js
const roleVerdict = ({ name, superuser, bypassesRowSecurity, reachesServer, owns }) => {
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
};

;// CONCATENATED MODULE: ./packages/decide/check/sql.js
const wrote = new Set(["25006", "25001", "2D000"]);
const queryVerdict = (end, expect) => {
    if (!end.answered) {
        if (wrote.has(end.code))
            return failed("check_wrote", `it tried to change something: ${end.message}`);
        if (/multiple commands/.test(end.message))
            return failed("check_wrote", "it holds more than one statement");
        return failed("check_failed", end.code === "57014" ? "it took too long" : `the server refused it: ${end.message}`);
    }
    const { count, columns } = end;
    if (columns.length === 0)
        return failed("check_failed", "it is no query: it returns no columns");
    const rows = `${count} row${count === 1 ? "" : "s"}`;
    const good = expect === "rows" ? count > 0 : count === 0;
    if (good)
        return { outcome: "passed", reason: "done", because: count === 0 ? "no rows" : rows };
    return failed("check_failed", count === 0 ? "it found no rows" : `it found ${rows} (${columns.join(", ")})`);
};
const failed = (reason, because) => ({
    outcome: "failed",
    reason,
    because,
});

// EXTERNAL MODULE: ./packages/formats/sql/text-position.js
var text_position = __webpack_require__(3722);
// EXTERNAL MODULE: ./packages/ports/database/database.js
var database = __webpack_require__(9695);
;// CONCATENATED MODULE: ./packages/ports/database/read-only.js
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
const readOnly = async (connection, timeout, work) => {
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
};

;// CONCATENATED MODULE: ./actions/integration-check/ask-database.js






const patience = 60_000;
const askDatabase = async (check, url, { database }) => {
    try {
        return await database.connect(url, (connection) => asked(check, connection));
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y) || error.reason !== "database_unreachable")
            throw error;
        return { name: check.sql, outcome: "failed", reason: error.reason, because: error.message };
    }
};
const asked = ({ sql, text, expect }, connection) => readOnly(connection, patience, async (role, ask) => {
    const allowed = roleVerdict(role);
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
const answerVerdict = (answer, { url, status, location, follow, json }, hide) => {
    const shown = (value) => inShort(value, hide);
    if (!answer.answered)
        return no("check_failed", `there is no answer: ${answer.because}`, `an answer (${answer.because})`);
    if (answer.status !== status)
        return no("check_failed", `it answered ${answer.status}, expected ${status}${isRedirect(answer) && !follow ? "; a check with follow: true follows redirects" : ""}`, `status ${status} (sees ${answer.status})`);
    if (location !== undefined && addressFrom(url, answer.location) !== location) {
        const [told, wanted] = [originOf(url, answer.location), shown(location)];
        return no("check_failed", `it redirects to ${told}, expected ${wanted}`, `a redirect to ${wanted} (sees ${told})`);
    }
    for (const { key, value, identity } of json.toSorted((a, b) => Number(b.identity) - Number(a.identity))) {
        const seen = valueAt(answer.json, key);
        if (seen === value)
            continue;
        const [told, wanted] = [shapeOf(seen), shown(value)];
        return no(identity && seen !== undefined ? "wrong_version" : "check_failed", `its ${key} is ${told}, expected ${wanted}`, `${wanted} (sees ${told})`);
    }
    const named = json.filter(({ identity }) => identity).map(({ key, value }) => `${key} ${shown(value)}`);
    const to = location === undefined ? "" : `, to ${shown(location)}`;
    return { go: true, because: named.length > 0 ? named.join(", ") : `answered ${status}${to}` };
};
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
const pauses = (within) => {
    const all = [];
    for (let left = within, pause = first; left > 0; left -= all.at(-1) ?? left) {
        all.push(Math.min(pause, left));
        pause = Math.min(longest, Math.ceil(pause * 1.6));
    }
    return all;
};

// EXTERNAL MODULE: ./packages/model/document/document.js
var document_document = __webpack_require__(6350);
;// CONCATENATED MODULE: ./actions/integration-check/ask-system.js


const maxBytes = 1024 * 1024;
const askSystem = async (check, allow, { clock, hide, http, log, signal }) => {
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
};
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


const checksMarkdown = (environment, results) => (0,markdown/* lines */.Mn)(`**${(0,markdown/* plain */.pj)(environment)}**: ${(0,markdown/* plain */.pj)(checksVerdict(results).because)}`, (0,markdown/* table */.tp)(["check", "", "saw"], results.map(({ name, outcome, because }) => [(0,markdown/* code */.aY)(name), outcome, (0,markdown/* plain */.pj)(because)])));

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/decide/check/values.js
const placeholder = /\{([A-Za-z0-9_.-]+)\}/g;
const identities = /\{(version|commit|digest)\}/;
const httpCheck = (check, values, hide) => {
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
            ...{ url, method: check.method, headers: headersOf(headers, check.body), body: bodyOf(check.body) },
            ...{ follow: check.follow, status: check.expect.status, json, within: milliseconds(check.within) },
            location: location === undefined ? undefined : new URL(location, url).href,
        },
    };
};
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




const fillChecks = async (checks, values, folder, { files, hide, workspace }) => {
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
        remedy: "Fix the checks in the configuration, or let Terraform put out what they need; secrets come from SLIPWAY_CHECK_SECRETS of the environment.",
    });
};

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
    for (const check of checks) {
        const result = "sql" in check
            ? await askDatabase(check, url ?? "", world)
            : await askSystem(check, configuration.network.allow, world);
        world.log.info(`${result.name} ${result.outcome}: ${result.because}`);
        results.push(result);
    }
    const failed = results.filter(({ outcome }) => outcome === "failed");
    return (0,result/* decided */.rc)(checksVerdict(results), {
        outputs: { checks: results.map(({ name, outcome, reason }) => ({ name, outcome, reason })) },
        summary: checksMarkdown(environment, results),
        annotations: failed
            .slice(0, 9)
            .map(({ name, because, place }) => ({ level: "error", title: name, message: because, ...place })),
        facts: { checks: results.length, failed: failed.length },
    });
};


/***/ }),

/***/ 9704:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7209);
/* harmony import */ var _integration_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4685);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_integration_check_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _integration_check_js__WEBPACK_IMPORTED_MODULE_1__/* .integrationCheck */ .z);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ placeOfCharacter),
/* harmony export */   J: () => (/* binding */ placeOfUnit)
/* harmony export */ });
const placeOfCharacter = (text, position) => placeOf([...text].slice(0, Math.max(0, position - 1)));
const placeOfUnit = (text, unit) => placeOf([...text.slice(0, unit)]);
const placeOf = (before) => {
    const newline = before.lastIndexOf("\n");
    return {
        line: before.filter((character) => character === "\n").length + 1,
        column: before.length - newline,
    };
};


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

/***/ 6963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ textMistakeTold),
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
function textMistakeTold({ told, byte, line }) {
    return `${told} (byte ${byte}, line ${line})`;
}
function mistakeIn(bytes) {
    const mark = marks.find(({ bytes: begin }) => begin.every((byte, at) => bytes[at] === byte));
    if (mark)
        return { told: `is ${mark.name}, not UTF-8`, byte: 0 };
    const nul = bytes.indexOf(0);
    if (nul >= 0) {
        const isWide = bytes.length >= 4 && bytes[nul + 2] === 0 && bytes[nul + 1] !== 0;
        return { told: isWide ? "looks like UTF-16 and is no UTF-8" : "has a NUL in it, so it is no text", byte: nul };
    }
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes)) {
        const byte = firstInvalid(bytes);
        const value = (bytes[byte] ?? 0).toString(16).padStart(2, "0").toUpperCase();
        return { told: `is no UTF-8: the byte 0x${value}, as in Latin-1 or Windows-1252`, byte };
    }
    return (0,_lfs_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .lfsPointer */ .F)(bytes) ? { told: "is a pointer of Git LFS, not the file itself", byte: 0 } : undefined;
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
const childSecrets = () => {
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
};
const mistakeIn = (name, value) => {
    if (!/^[A-Za-z_][A-Za-z0-9_]{0,127}$/.test(name))
        return "is no name of an environment variable";
    if (refused.test(name))
        return "would change the program itself";
    if (value.includes("\0"))
        return "holds a NUL";
    return value.length > 0 && value.length < 4
        ? "is too short to be hidden in a log; if it is no secret, make it a variable of the environment"
        : undefined;
};


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
    const isPointer = decoded.mistake.told.includes("Git LFS");
    throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${path} ${(0,_formats_text_utf8_text_js__WEBPACK_IMPORTED_MODULE_1__/* .textMistakeTold */ .DC)(decoded.mistake)}`, {
        reason,
        remedy: isPointer
            ? `Take ${path} out of Git LFS (git lfs untrack, then add it again).`
            : `Save ${path} as UTF-8, such as with iconv -f latin1 -t utf-8.`,
    });
}


/***/ })

};
