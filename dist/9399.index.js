export const id = 9399;
export const ids = [9399];
export const modules = {

/***/ 3212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ bytesOf),
/* harmony export */   o: () => (/* binding */ httpClient)
/* harmony export */ });
const httpClient = (environment = {}) => {
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
    return async (address, { signal, body, ...head }) => {
        signal.throwIfAborted();
        if (address.username !== "" || address.password !== "")
            throw new Error("the address holds credentials");
        const options = { ...head, agent: agentFor(address), signal };
        try {
            return await answerTo(address, options, body);
        }
        catch (error) {
            signal.throwIfAborted();
            throw plain(error);
        }
    };
};
const loopback = /^(localhost|127\.[\d.]+|\[::1\])$/;
const idle = 5000;
const throughProxy = 30_000;
const answerTo = (address, options, body) => new Promise((resolve, reject) => {
    const { request } = process.getBuiltinModule(address.protocol === "https:" ? "node:https" : "node:http");
    request(address, options, resolve).on("error", reject).end(body);
});
const plain = (error) => error instanceof AggregateError
    ? new Error(error.errors.map((each) => each.message).join("; "), { cause: error })
    : error;
const bytesOf = async (answer, signal, maxBytes = Infinity) => {
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
};


/***/ }),

/***/ 9399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchHttp: () => (/* binding */ fetchHttp)
/* harmony export */ });
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3212);

const hops = 3;
const fetchHttp = ({ env, signal }) => {
    const send = (0,_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .httpClient */ .o)(env);
    return {
        get: async (url, { timeout, maxBytes }) => {
            const late = AbortSignal.timeout(timeout);
            try {
                return await get(send, url, AbortSignal.any([signal, late]), maxBytes);
            }
            catch (error) {
                if (signal.aborted)
                    throw error;
                return no(late.aborted ? `no whole answer within ${timeout / 1000} s` : error.message);
            }
        },
    };
};
const get = async (send, url, signal, maxBytes) => {
    let at = url;
    for (let hop = 0; hop <= hops; hop += 1) {
        if (!/^https?:\/\//i.test(at) || !URL.canParse(at))
            return no("it is no http or https address");
        const answer = await send(new URL(at), { signal, headers: { "user-agent": "slipway" } });
        const { statusCode: status = 0, headers } = answer;
        if (status < 300 || status > 399 || headers.location === undefined) {
            const body = await (0,_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$)(answer, signal, maxBytes);
            return { answered: true, status, body: body.toString("utf8") };
        }
        answer.destroy();
        if (!URL.canParse(headers.location, at))
            return no("it redirects to what is no address");
        const next = new URL(headers.location, at);
        if (next.origin !== new URL(at).origin)
            return no(`it redirects to another origin, ${next.origin}`);
        at = next.href;
    }
    return no(`it redirects more than ${hops} times`);
};
const no = (because) => ({ answered: false, because });


/***/ })

};
