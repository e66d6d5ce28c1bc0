export const id = 7622;
export const ids = [7622];
export const modules = {

/***/ 7622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postgres: () => (/* binding */ postgres)
});

// EXTERNAL MODULE: ../node_modules/pg/esm/index.mjs
var esm = __webpack_require__(6315);
// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
// EXTERNAL MODULE: ./packages/ports/database/database.js
var database = __webpack_require__(9695);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/ports/database/database-address.js


const modes = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"];
const known = ["sslmode", "sslrootcert", "host", "port", "application_name", "options"];
function addressOf(url) {
    if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url))
        throw refused("it is not of the form postgresql://user:password@host:port/database");
    const { username, password, hostname, port, pathname, searchParams } = new URL(url);
    const unknown = [...searchParams.keys()].filter((key) => !known.includes(key));
    if (unknown.length > 0)
        throw refused(`it has parameters that are not known: ${unknown.join(", ")}`);
    const host = searchParams.get("host") ?? decoded(hostname.replace(/^\[(.+)\]$/, "$1"));
    const database = decoded(pathname.slice(1));
    const here = host.startsWith("/") || /^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host);
    const mode = searchParams.get("sslmode") ?? (here ? "disable" : "verify-full");
    if (host === "" || database === "" || username === "")
        throw refused("it names no user, host or database");
    if (!modes.includes(mode))
        throw refused(`its sslmode is not one of ${modes.join(", ")}`);
    const number = Number(searchParams.get("port") ?? (port || 5432));
    const settings = {
        user: decoded(username),
        host,
        port: number,
        database,
        password: () => decoded(password),
        application_name: searchParams.get("application_name") ?? "slipway",
        options: searchParams.get("options") ?? "-c client_min_messages=notice",
        connectionTimeoutMillis: 10_000,
        keepAlive: true,
    };
    const securities = securityOf(mode, searchParams.get("sslrootcert"), here);
    const open = here || password === "" ? securities : securities.filter((ssl) => ssl !== false);
    if (open.length === 0)
        throw refused("its sslmode=disable would send a password over the network without TLS; leave sslmode out");
    return {
        place: `${host}:${number}/${database}`,
        tries: open.map((ssl) => ({ ...settings, ssl, trusted: here || (typeof ssl === "object" && isVerified(ssl)) })),
    };
}
const isVerified = ({ rejectUnauthorized }) => rejectUnauthorized !== false;
const securityOf = (mode, root, here) => {
    const unverified = { rejectUnauthorized: false };
    const trusted = root === null || root === "system" ? {} : { ca: authority(root) };
    switch (mode) {
        case "disable":
            return [false];
        case "allow":
        case "prefer":
            return here ? [false] : [unverified, false];
        case "require":
            return root === null ? [unverified] : [{ ...trusted, checkServerIdentity: () => undefined }];
        case "verify-ca":
            return [{ ...trusted, checkServerIdentity: () => undefined }];
        case "verify-full":
            return [trusted];
    }
};
const authority = (path) => {
    try {
        return (0,external_node_fs_.readFileSync)(path, "utf8");
    }
    catch {
        throw refused("the file of its sslrootcert cannot be read");
    }
};
const decoded = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw refused("it has a % that is no encoding; write % as %25");
    }
};
const refused = (because) => new user_error/* UserError */.y(`the database's address cannot be used: ${because}`, {
    reason: "bad_input",
    remedy: "Write it as postgresql://user:password@host:5432/database, with special characters of the password encoded.",
});

;// CONCATENATED MODULE: ./packages/ports/database/database-postgres.js




function postgres(signal) {
    return {
        connect: async (url, work) => {
            const address = addressOf(url);
            const client = await connected(address);
            const notices = [];
            let lost;
            client.on("error", (error) => {
                lost = error;
            });
            client.on("notice", ({ severity, message }) => {
                if (notices.length < most)
                    notices.push(`${severity ?? "NOTICE"}: ${message ?? ""}`);
            });
            const asked = async (question) => {
                try {
                    return await question;
                }
                catch (error) {
                    throw explained(error, lost, address.place);
                }
            };
            const connection = {
                query: (text, parameters = []) => asked(ask(client, text, parameters)),
                script: async (text) => void (await asked(client.query(text))),
                notices: () => notices.splice(0),
            };
            const stop = () => void cancel(address, client);
            signal?.addEventListener("abort", stop, { once: true });
            try {
                return await work(connection);
            }
            finally {
                signal?.removeEventListener("abort", stop);
                await database_postgres_closed(client);
            }
        },
    };
}
const most = 1000;
const mostRows = 10_000;
const ask = (client, text, parameters) => new Promise((resolve, reject) => {
    const question = { text, values: [...parameters], queryMode: "extended" };
    const query = client.query(new esm/* default.Query */.Ay.Query(question));
    const rows = [];
    query.on("row", (row) => {
        if (rows.length < mostRows)
            rows.push(row);
    });
    query.on("error", reject);
    query.on("end", ({ fields, rowCount }) => resolve({ rows, count: rowCount ?? rows.length, columns: fields.map(({ name }) => name) }));
});
const connected = async ({ place, tries }) => {
    let last;
    for (const settings of tries) {
        const client = clientOf(settings, place);
        client.on("error", () => { });
        try {
            await client.connect();
            client.removeAllListeners("error");
            return client;
        }
        catch (error) {
            last = error;
            if (error.message !== "The server does not support SSL connections")
                break;
        }
    }
    throw last instanceof user_error/* UserError */.y ? last : unreachable(place, last);
};
const clientOf = ({ trusted, ...settings }, place) => {
    let isAskedInClear = false;
    const password = () => {
        if (isAskedInClear && !trusted)
            throw inClear(place);
        return settings.password();
    };
    const client = new esm/* default.Client */.Ay.Client({ ...settings, password });
    const { connection } = client;
    connection.on("authenticationCleartextPassword", () => {
        isAskedInClear = true;
    });
    return client;
};
const inClear = (place) => new user_error/* UserError */.y(`the database ${place} asks for the password in clear, over a connection on which nobody proved to be it`, {
    reason: "bad_input",
    remedy: "Let the server use scram-sha-256, or leave sslmode out of the address (or say verify-full), so that the server has to prove its name first.",
});
const explained = (error, lost, place) => {
    const { code, message, position, hint } = error;
    if (lost || typeof code !== "string" || !/^[0-9A-Z]{5}$/.test(code) || /^(57P0[1-3]|08)/.test(code))
        return unreachable(place, error);
    return new database/* StatementError */.M(message, { code, position: position === undefined ? undefined : Number(position), hint });
};
const unreachable = (place, cause) => {
    const { message, code, errors } = cause;
    const said = message || errors?.map((error) => error.message).join("; ") || code || "no answer";
    return new user_error/* UserError */.y(`the database ${place} could not be reached: ${said}`, {
        reason: "database_unreachable",
        remedy: remedyFor(said, code),
    });
};
const remedyFor = (said, code = "") => {
    if (/^(CERT_|ERR_TLS_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_)/.test(code))
        return "Name the authority that signed the server's certificate by sslrootcert=… in the address or by NODE_EXTRA_CA_CERTS, and use the name that is in the certificate.";
    if (said === "The server does not support SSL connections")
        return "Switch TLS on at the server: outside of this machine a password is not sent without it.";
    return "Check that the server runs, that this runner may connect to it and that user and password of the secret are right, then re-run the job.";
};
const cancel = async (address, client) => {
    const { processID } = client;
    const second = await connected(address).catch(() => undefined);
    second?.on("error", () => { });
    await second?.query("SELECT pg_cancel_backend($1)", [processID]).catch(() => { });
    await second?.end().catch(() => { });
};
const database_postgres_closed = async (client) => {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(resolve, 2000);
    });
    await Promise.race([client.end().catch(() => { }), late]);
    clearTimeout(timer);
};


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


/***/ })

};
