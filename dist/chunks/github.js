export const id = 3330;
export const ids = [3330];
export const modules = {

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
