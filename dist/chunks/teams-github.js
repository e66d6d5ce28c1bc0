export const id = 5486;
export const ids = [5486,3330,6909];
export const modules = {

/***/ 6909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   installationPermissions: () => (/* binding */ installationPermissions),
/* harmony export */   installationToken: () => (/* binding */ installationToken),
/* harmony export */   revokeInstallationToken: () => (/* binding */ revokeInstallationToken)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7728);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8319);
/* harmony import */ var _model_document_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8822);
/* harmony import */ var _machine_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3220);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3330);
/* harmony import */ var _github_answer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7566);







async function installationToken(settings, { appId, key }, permissions, clock = (0,_machine_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .m)(settings.signal)) {
    const [owner = "", repo = ""] = settings.repository.split("/");
    const { id, github } = await installationOf(settings, appId, key, clock);
    const answer = await made(github, clock, {
        installation_id: id,
        repositories: [repo],
        permissions,
        allow: [401, 404, 422],
    });
    if (answer.status === 401)
        throw unproven(appId, answer.data);
    if (answer.status >= 400)
        throw notGranted(appId, owner, permissions, answer.data);
    return (0,_github_answer_js__WEBPACK_IMPORTED_MODULE_5__/* .answered */ .o)(Token, answer).token;
}
async function installationPermissions(settings, { appId, key }, clock = (0,_machine_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .m)(settings.signal)) {
    const { permissions, suspended_at: suspended } = await installationOf(settings, appId, key, clock);
    if (suspended)
        throw isSuspended(appId, settings.repository);
    return permissions;
}
async function revokeInstallationToken(settings, token, clock = (0,_machine_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .m)(settings.signal)) {
    await (0,_github_js__WEBPACK_IMPORTED_MODULE_4__.gitHub)({ ...settings, token }, clock.sleep).request("DELETE /installation/token", { allow: [401] });
}
const installationOf = async (settings, appId, key, clock) => {
    const proof = proofOf(appId, privateKey(key), clock.now());
    const github = (0,_github_js__WEBPACK_IMPORTED_MODULE_4__.gitHub)({ ...settings, token: proof }, clock.sleep);
    const answer = await github.request("GET /repos/{owner}/{repo}/installation", { allow: [401, 404] });
    if (answer.status === 401)
        throw unproven(appId, answer.data);
    if (answer.status === 404)
        throw notInstalled(appId, settings.repository);
    return { ...(0,_github_answer_js__WEBPACK_IMPORTED_MODULE_5__/* .answered */ .o)(Installation, answer), github };
};
const Installation = valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    id: _model_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .Count */ .y_,
    permissions: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()), {}),
    suspended_at: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()), null),
});
const Token = valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ token: valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_6__/* .minLength */ .BpQ(1)) });
const Told = valibot__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ message: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP() });
const made = async (github, clock, options) => {
    const route = "POST /app/installations/{installation_id}/access_tokens";
    for (let pause = 250;; pause *= 4) {
        try {
            return await github.request(route, { ...options });
        }
        catch (error) {
            const isLost = error instanceof _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y && error.reason === "github_unavailable";
            if (!isLost || pause > 4000)
                throw error;
            await clock.sleep(pause);
        }
    }
};
const proofOf = (appId, key, now) => {
    const seconds = Math.floor(now.getTime() / 1000);
    const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const text = `${part({ alg: "RS256", typ: "JWT" })}.${part({ iss: appId, iat: seconds - 60, exp: seconds + 540 })}`;
    return `${text}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createSign)("RSA-SHA256").update(text).sign(key, "base64url")}`;
};
const privateKey = (pem) => {
    try {
        const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(pem.includes("\n") ? pem : pem.replaceAll("\\n", "\n"));
        if (key.asymmetricKeyType === "rsa")
            return key;
    }
    catch {
    }
    throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y("the app's key (the secret SLIPWAY_APP_KEY of this job's environment) is not a private RSA key in PEM", {
        reason: "bad_input",
        remedy: "Store the whole .pem file that GitHub gave for the app as the secret, from -----BEGIN to the last -----END line.",
    });
};
const messageIn = (data) => {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_6__/* .safeParse */ .xLC(Told, data);
    return parsed.success ? parsed.output.message : "no reason";
};
const unproven = (appId, data) => new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`GitHub does not believe that this is the app ${appId}: ${messageIn(data)}`, {
    reason: "forbidden",
    remedy: "Check that the app's id and the private key belong together, and that the runner's clock is right.",
});
const notInstalled = (appId, repository) => new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`the app ${appId} is not installed on ${repository}`, {
    reason: "forbidden",
    remedy: "Install the app on this repository, in the settings of the organization.",
});
const isSuspended = (appId, repository) => new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`the app ${appId} is suspended on ${repository}`, {
    reason: "forbidden",
    remedy: "Let an owner of the organization lift the suspension of the app's installation.",
});
const notGranted = (appId, owner, permissions, data) => {
    const wanted = Object.entries(permissions).map(([scope, level]) => `${scope}: ${level}`);
    return new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`the installation of the app ${appId} gives no token for ${wanted.join(", ")}: ${messageIn(data)}`, {
        reason: "forbidden",
        remedy: `Give the app these permissions, and let an owner of ${owner} accept them for its installation.`,
    });
};


/***/ }),

/***/ 5937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ everyPage)
/* harmony export */ });
const most = 200;
async function everyPage(github, route, options, read) {
    for (let page = 1; page <= most; page += 1) {
        const answer = await github.request(route, { per_page: 100, page, ...options });
        if (read(answer) === "enough" || !hasNext(answer))
            return;
    }
    throw new Error(`${route} has more than ${most} pages`);
}
const hasNext = ({ headers }) => /<[^>]*>;\s*rel="next"/.test(String(headers.link ?? ""));


/***/ }),

/***/ 7566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ answered)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8319);


function answered(schema, answer) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(schema, answer.data);
    if (parsed.success)
        return parsed.output;
    throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`GitHub's answer from ${answer.url} is not what its documentation says`, {
        reason: "github_unavailable",
        remedy: "Re-run the job; if it stays, look at githubstatus.com.",
    });
}


/***/ }),

/***/ 3330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gitHub: () => (/* binding */ gitHub)
});

// EXTERNAL MODULE: ../node_modules/@octokit/core/dist-src/index.js + 13 modules
var dist_src = __webpack_require__(2372);
// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
// EXTERNAL MODULE: ./packages/ports/http/http-client.js
var http_client = __webpack_require__(8565);
;// CONCATENATED MODULE: ./packages/ports/http/whole-answer.js

function wholeAnswer(send) {
    return async (address, { redirect, ...asked }) => {
        const { answer, url } = await following(send, new URL(address), asked, redirect === "manual" ? 0 : hops);
        const bytes = await (0,http_client/* bytesOf */.$$)(answer, asked.signal);
        const { statusCode: status = 0, statusMessage: statusText = "" } = answer;
        const headers = new Map(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]));
        const type = headers.get("content-type") ?? "";
        if (status < 500 && /^text\/html\b/i.test(type))
            throw new Error("an HTML page came instead of the answer");
        if (status < 300 && bytes.length > 0 && /^application\/json\b/i.test(type))
            proveJson(bytes);
        return {
            status,
            statusText,
            url: url.href,
            headers,
            text: async () => new TextDecoder().decode(bytes),
            arrayBuffer: async () => new Uint8Array(bytes).buffer,
        };
    };
}
const hops = 5;
const following = async (send, url, asked, remaining) => {
    const answer = await send(url, asked);
    const { location } = answer.headers;
    if (remaining === 0 || location === undefined || !moved.has(answer.statusCode ?? 0))
        return { answer, url };
    answer.resume();
    const next = new URL(location, url);
    if (next.origin !== url.origin)
        throw new Error(`the answer is a redirect to another origin, ${next.origin}`);
    return following(send, next, asked, remaining - 1);
};
const moved = new Set([301, 302, 307, 308]);
const proveJson = (bytes) => {
    try {
        JSON.parse(bytes.toString());
    }
    catch (cause) {
        throw new Error("the answer is not complete JSON", { cause });
    }
};

;// CONCATENATED MODULE: ./packages/ports/github/github-limit.js
const longestWait = 5 * 60_000;
function limitPause(status, headers, message, attempt) {
    const spent = headers["x-ratelimit-remaining"] === "0";
    const limited = status === 429 ||
        (status === 403 && (headers["retry-after"] !== undefined || spent || /rate limit/i.test(message)));
    if (!limited)
        return undefined;
    const theirs = Date.parse(headers.date ?? "");
    const now = Number.isNaN(theirs) ? Date.now() : theirs;
    const count = retryAfter(headers["retry-after"], now) ?? (spent ? untilReset(headers["x-ratelimit-reset"], now) : undefined);
    return count ?? 60_000 * 2 ** (attempt - 1);
}
const retryAfter = (text, now) => {
    if (text === undefined || text.trim() === "")
        return undefined;
    if (/^\d+$/.test(text.trim()))
        return Number(text) * 1000;
    const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
};
const untilReset = (text, now) => text !== undefined && /^\d+$/.test(text) ? Math.max(0, Number(text) * 1000 - now) + 1000 : undefined;

;// CONCATENATED MODULE: ./packages/ports/github/github.js





const attempts = 4;
function gitHub(settings, sleep, heard = () => { }) {
    const octokit = new dist_src/* Octokit */.E({
        baseUrl: settings.apiUrl,
        userAgent: "slipway",
        ...(settings.token === undefined ? {} : { auth: settings.token }),
        log: { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } },
    });
    const fetch = wholeAnswer((0,http_client/* httpClient */.ok)(settings.env));
    const [owner = "", repo = ""] = settings.repository.split("/");
    const request = async (route, { headers, allow, redirect, timeout = 60_000, ...parameters } = {}) => {
        for (let attempt = 1;; attempt += 1) {
            const asked = new Date();
            try {
                const answer = await octokit.request(route, {
                    ...(route.includes("{owner}") ? { owner, repo } : {}),
                    ...parameters,
                    headers: { "x-github-api-version": "2022-11-28", ...headers },
                    request: {
                        fetch,
                        signal: AbortSignal.any([settings.signal, AbortSignal.timeout(timeout)]),
                        ...(redirect === undefined ? {} : { redirect }),
                    },
                });
                heard(answer.headers.date, asked);
                return { status: answer.status, headers: answer.headers, data: answer.data, url: answer.url };
            }
            catch (error) {
                const failure = error;
                const { status, response } = failure;
                heard(response?.headers.date, asked);
                if (response && status !== undefined && allow?.includes(status))
                    return { status, headers: response.headers, data: response.data, url: response.url };
                const pause = settings.signal.aborted ? undefined : pauseBefore(route, failure, attempt);
                if (pause === undefined || attempt >= attempts)
                    throw explained(route, failure);
                await sleep(pause);
            }
        }
    };
    return { request };
}
const pauseBefore = (route, failure, attempt) => {
    const limited = limitOf(failure, attempt);
    if (limited !== undefined)
        return limited <= longestWait ? limited : undefined;
    const lost = failure.status === undefined || failure.status >= 500;
    return lost && route.startsWith("GET ") ? 250 * 4 ** (attempt - 1) : undefined;
};
const limitOf = ({ status, message, response }, attempt) => limitPause(status, response?.headers ?? {}, message, attempt);
const explained = (route, failure) => {
    const { status, response } = failure;
    const asked = `GitHub answered ${status ?? "nothing"} to ${route}: ${failure.message.split("\n")[0]}`;
    const limited = limitOf(failure, 1);
    if (limited !== undefined)
        return new user_error/* UserError */.y(`GitHub's rate limit stops ${route}: ${failure.message.split("\n")[0]}`, {
            reason: "github_unavailable",
            remedy: `Re-run the job in ${Math.ceil(limited / 60_000)} minutes; if it stays, let fewer jobs of this repository run at once.`,
            cause: failure,
        });
    if (status === 401 || status === 403) {
        const needs = response?.headers["x-accepted-github-permissions"];
        return new user_error/* UserError */.y(asked, {
            reason: "forbidden",
            remedy: needs
                ? `Give the job the permission ${needs.replaceAll("_", "-").replaceAll("=", ": ")}.`
                : "Give the job the permissions that the action's README lists.",
        });
    }
    return new user_error/* UserError */.y(asked, {
        reason: "github_unavailable",
        remedy: "Re-run the job; if it stays, look at githubstatus.com.",
        cause: failure,
    });
};


/***/ }),

/***/ 5486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitHubTeams: () => (/* binding */ gitHubTeams)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7728);
/* harmony import */ var _app_token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6909);
/* harmony import */ var _every_page_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5937);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3330);
/* harmony import */ var _github_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7566);





const People = valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }));
function gitHubTeams(settings, clock, mask) {
    const opened = new Map();
    const open = async (app) => {
        const token = await (0,_app_token_js__WEBPACK_IMPORTED_MODULE_0__.installationToken)(settings, app, { members: "read" }, clock);
        mask(token);
        return (0,_github_js__WEBPACK_IMPORTED_MODULE_1__.gitHub)({ ...settings, token }, clock.sleep);
    };
    return {
        members: async (team, app) => {
            const github = opened.get(app.appId) ?? open(app);
            opened.set(app.appId, github);
            const [org] = settings.repository.split("/");
            const logins = [];
            let isThere = true;
            const options = { org, team_slug: team, allow: [404] };
            await (0,_every_page_js__WEBPACK_IMPORTED_MODULE_4__/* .everyPage */ .L)(await github, "GET /orgs/{org}/teams/{team_slug}/members", options, (answer) => {
                if (answer.status === 404)
                    isThere = false;
                else
                    logins.push(...(0,_github_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .answered */ .o)(People, answer).map(({ login }) => login));
                return isThere ? undefined : "enough";
            });
            return isThere ? logins : null;
        },
    };
}


/***/ }),

/***/ 8565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   GQ: () => (/* binding */ httpClientOver),
/* harmony export */   ok: () => (/* binding */ httpClient)
/* harmony export */ });
function httpClient(environment = {}) {
    const agents = new Map();
    const proxyEnv = { ...environment };
    const isNamed = Object.keys(proxyEnv).some((name) => /^https?_proxy$/i.test(name) && proxyEnv[name]);
    const agentFor = ({ protocol, hostname }) => {
        const direct = !isNamed || loopback.test(hostname);
        const key = `${protocol}${direct}`;
        const { Agent } = process.getBuiltinModule(protocol === "https:" ? "node:https" : "node:http");
        const agent = agents.get(key) ??
            new Agent({ keepAlive: true, ...(direct ? { timeout: idle } : { timeout: throughProxy, proxyEnv }) });
        agents.set(key, agent);
        return agent;
    };
    return sender(async (address) => ({ agent: agentFor(address) }));
}
function httpClientOver(connect) {
    return sender(async (address, signal) => {
        const socket = await connect(address, signal);
        return { createConnection: () => socket };
    });
}
const sender = (routeTo) => async (address, { signal, body, ...head }) => {
    signal.throwIfAborted();
    if (address.username !== "" || address.password !== "")
        throw new Error("the address holds credentials");
    try {
        return await answerTo(address, { ...head, ...(await routeTo(address, signal)), signal }, body);
    }
    catch (error) {
        signal.throwIfAborted();
        throw plain(error);
    }
};
const loopback = /^((.+\.)?localhost|127\.[\d.]+|\[::1\])$/;
const idle = 5000;
const throughProxy = 30_000;
const answerTo = (address, options, body) => new Promise((resolve, reject) => {
    const { request } = process.getBuiltinModule(address.protocol === "https:" ? "node:https" : "node:http");
    request(address, address.hostname.endsWith(".localhost") ? { ...options, lookup: onThisMachine } : options, resolve)
        .on("error", reject)
        .end(body);
});
const onThisMachine = (_name, { all }, done) => all === true ? done(null, [{ address: "127.0.0.1", family: 4 }]) : done(null, "127.0.0.1", 4);
const plain = (error) => error instanceof AggregateError
    ? new Error(error.errors.map((each) => each.message).join("; "), { cause: error })
    : error;
async function bytesOf(answer, signal, maxBytes = Infinity) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of answer) {
            size += chunk.length;
            if (size > maxBytes)
                throw new Error(`its answer is longer than ${maxBytes} bytes`);
            chunks.push(chunk);
        }
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
    return Buffer.concat(chunks);
}


/***/ })

};
