export const id = 911;
export const ids = [911];
export const modules = {

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


/***/ }),

/***/ 911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fetchHttp: () => (/* binding */ fetchHttp)
});

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(8229);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./packages/ports/http/guarded-connection.js



const resolveBySystem = (host, done) => (0,external_node_dns_.lookup)(host, { all: true }, (error, addresses) => done(error, addresses ?? []));
function connectGuarded(address, judge, signal, resolve = resolveBySystem) {
    const host = address.hostname.replace(/^\[(.*)\]$/, "$1");
    const isSecure = address.protocol === "https:";
    return new Promise((connected, failed) => {
        if ((0,external_node_net_.isIP)(host) !== 0 && !judge.allows(host, host))
            throw refused(host, host);
        const socket = (0,external_node_net_.connect)({
            host,
            port: Number(address.port || (isSecure ? 443 : 80)),
            lookup: lookupAmong(judge, resolve),
            signal,
        });
        socket.once("error", failed);
        socket.once("connect", () => {
            const seen = socket.remoteAddress ?? "";
            if (!judge.allows(seen, host)) {
                socket.destroy(refused(host, seen));
                return;
            }
            if (!isSecure) {
                socket.off("error", failed);
                connected(socket);
                return;
            }
            const secure = (0,external_node_tls_.connect)({ socket, host, ...((0,external_node_net_.isIP)(host) === 0 && { servername: host }) });
            secure.once("error", failed);
            secure.once("secureConnect", () => {
                secure.off("error", failed);
                connected(secure);
            });
        });
    });
}
const lookupAmong = (judge, resolve) => (host, options, done) => resolve(host, (error, addresses) => {
    const open = addresses.filter(({ address }) => judge.allows(address, host));
    const [first] = open;
    if (error)
        done(error, "", 0);
    else if (first === undefined)
        done(refused(host, addresses[0]?.address ?? ""), "", 0);
    else if (options.all)
        done(null, open);
    else
        done(null, first.address, first.family);
});
class AddressRefused extends Error {
}
const refused = (host, address) => new AddressRefused(`${host === address ? host : `${host} (${address})`} is neither public nor named by network.allow in the configuration, so it was not connected to`);

// EXTERNAL MODULE: ./packages/ports/http/http-client.js
var http_client = __webpack_require__(8565);
;// CONCATENATED MODULE: ./packages/ports/http/reachable.js

const special4 = [
    ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24"],
    ...["192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"],
    ...["224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32"],
];
const public6 = ["2000::/3"];
const special6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];
const metadata = ["169.254.0.0/16", "168.63.129.16/32", "100.100.100.200/32", "fd00:ec2::/32", "fe80::/10"];
function reachable(allowed) {
    const ranges = allowed.filter((entry) => (0,external_node_net_.isIP)(entry.split("/")[0] ?? "") !== 0);
    const hosts = new Set(allowed.filter((entry) => !ranges.includes(entry)).map(plainHost));
    const networks = listOf(ranges);
    const addresses = listOf(ranges.filter((entry) => !entry.includes("/")));
    return {
        allows: (address, host) => {
            const ip = plainAddress(address);
            if ((0,external_node_net_.isIP)(ip) === 0)
                return false;
            if (hosts.has(plainHost(host)))
                return true;
            return contains(metadataList, ip) ? contains(addresses, ip) : contains(networks, ip) || isPublic(ip);
        },
    };
}
const isPublic = (ip) => (0,external_node_net_.isIP)(ip) === 4 ? !contains(special4List, ip) : contains(public6List, ip) && !contains(special6List, ip);
const plainAddress = (address) => {
    const ip = address.replace(/%.*$/, "");
    if ((0,external_node_net_.isIP)(ip) !== 6)
        return ip;
    const written = new URL(`http://[${ip}]`).hostname;
    const [, high, low] = /^\[(?:::ffff:|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(written) ?? [];
    if (high === undefined || low === undefined)
        return ip;
    const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
    return [a >> 8, a & 255, b >> 8, b & 255].join(".");
};
const plainHost = (host) => host.toLowerCase().replace(/\.$/, "");
const listOf = (ranges) => {
    const list = new external_node_net_.BlockList();
    for (const range of ranges) {
        const [address = "", prefix] = range.split("/");
        const family = (0,external_node_net_.isIP)(address) === 6 ? "ipv6" : "ipv4";
        list.addSubnet(address, Number(prefix ?? (family === "ipv6" ? 128 : 32)), family);
    }
    return list;
};
const contains = (list, ip) => list.check(ip, (0,external_node_net_.isIP)(ip) === 6 ? "ipv6" : "ipv4");
const [special4List, public6List, special6List, metadataList] = [special4, public6, special6, metadata].map(listOf);

;// CONCATENATED MODULE: ./packages/ports/http/http-fetch.js



const hops = 3;
function fetchHttp({ signal }, resolve) {
    return {
        ask: async (question, { timeout, maxBytes, allow }) => {
            const late = AbortSignal.timeout(timeout);
            const judge = reachable(allow);
            const send = (0,http_client/* httpClientOver */.GQ)((address, ending) => connectGuarded(address, judge, ending, resolve));
            try {
                return await answerTo(send, question, AbortSignal.any([signal, late]), maxBytes);
            }
            catch (error) {
                if (signal.aborted)
                    throw error;
                if (error instanceof AddressRefused)
                    return { answered: false, because: error.message, refused: true };
                return no(late.aborted ? `no whole answer within ${timeout / 1000} s` : error.message);
            }
        },
    };
}
const redirects = new Set([301, 302, 303, 307, 308]);
const answerTo = async (send, question, signal, maxBytes) => {
    let { url: at, method, headers, body } = question;
    for (let hop = 0; hop <= hops; hop += 1) {
        if (!/^https?:\/\//i.test(at) || !URL.canParse(at))
            return no("it is not an http or https address");
        const answer = await send(new URL(at), {
            signal,
            method,
            headers: { ...headers, "user-agent": "slipway" },
            ...(body === undefined ? {} : { body }),
        });
        const { statusCode: status = 0, headers: report } = answer;
        if (!question.follow || !redirects.has(status) || report.location === undefined) {
            const bytes = await (0,http_client/* bytesOf */.$$)(answer, signal, maxBytes);
            const [type, location] = [report["content-type"] ?? "", report.location ?? ""];
            const retryAfter = report["retry-after"];
            const body = bytes.toString("utf8");
            return { answered: true, status, type, location, body, ...(retryAfter !== undefined && { retryAfter }) };
        }
        answer.destroy();
        if (!URL.canParse(report.location, at))
            return no("it redirects to what is not an address");
        const next = new URL(report.location, at);
        const isElsewhere = next.origin !== new URL(at).origin;
        const isSentAgain = method !== "GET" && (status === 307 || status === 308);
        if (isElsewhere && isSentAgain)
            return no(`it redirects a ${method} to another origin`);
        if (isElsewhere)
            headers = {};
        if (!isSentAgain)
            [method, body, headers] = ["GET", undefined, withoutBody(headers)];
        at = next.href;
    }
    return no(`it redirects more than ${hops} times`);
};
const withoutBody = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => !/^content-/i.test(name)));
const no = (because) => ({ answered: false, because });


/***/ })

};
