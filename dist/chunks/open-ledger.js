export const id = 1282;
export const ids = [1282,1043,4460,1284,6408];
export const modules = {

/***/ 1282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSigned: () => (/* binding */ openSigned)
});

// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
// EXTERNAL MODULE: ./packages/ports/github/github-answer.js
var github_answer = __webpack_require__(7566);
// EXTERNAL MODULE: ./packages/ports/http/http-client.js
var http_client = __webpack_require__(8565);
// EXTERNAL MODULE: ./packages/model/document/document.js
var document_document = __webpack_require__(6350);
;// CONCATENATED MODULE: ./packages/formats/identity/identity-token.js


const Text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1));
const WholeText = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[1-9][0-9]{0,18}$/));
const Claims = dist/* object */.Ikc({
    iss: Text,
    aud: Text,
    iat: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b()),
    repository_id: WholeText,
    run_id: WholeText,
    run_attempt: WholeText,
    job_workflow_ref: Text,
    job_workflow_sha: dist/* optional */.lqM(dist/* string */.YjP()),
    environment: dist/* optional */.lqM(dist/* string */.YjP()),
});
const Head = dist/* object */.Ikc({ alg: dist/* literal */.euz("RS256"), kid: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z0-9_-]{1,100}$/)) });
function parseIdentityToken(text) {
    const parts = text.split(".");
    const [head = "", body = "", signature = ""] = parts;
    if (parts.length !== 3 || !parts.every(isExact))
        return null;
    const header = dist/* safeParse */.xLC(Head, jsonOf(head));
    const claims = dist/* safeParse */.xLC(Claims, jsonOf(body));
    if (!header.success || !claims.success)
        return null;
    return {
        kid: header.output.kid,
        signed: `${head}.${body}`,
        signature: Buffer.from(signature, "base64url"),
        claims: claims.output,
    };
}
const isExact = (part) => part !== "" && Buffer.from(part, "base64url").toString("base64url") === part;
const jsonOf = (part) => {
    try {
        return (0,document_document/* parseJson */.qF)(Buffer.from(part, "base64url").toString(), "a part of the token");
    }
    catch {
        return null;
    }
};

// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/ports/ledger-proof/issuer.js
const issuers = [
    [/^github\.com$/, () => "https://token.actions.githubusercontent.com"],
    [/^([a-z0-9-]+\.ghe\.com)$/, (_, host) => `https://token.actions.${host}`],
    [/(^|\.)localhost$/, ({ port }) => `http://127.0.0.1:${port}/_services/token`],
    [/./, ({ host }) => `https://${host}/_services/token`],
];
function issuerOf(serverUrl) {
    const server = new URL(serverUrl);
    const host = server.hostname.toLowerCase();
    const row = issuers.find(([pattern]) => pattern.test(host));
    if (!row)
        throw new Error(`${serverUrl} has no host`);
    return row[1](server, host);
}
const loopback = /^http:\/\/127\.0\.0\.1:\d+\/_services\/token$/;
function isIssuedBy(issuer, iss) {
    if (loopback.test(issuer))
        return loopback.test(iss);
    return iss === issuer || (iss.startsWith(`${issuer}/`) && /^[A-Za-z0-9-]+$/.test(iss.slice(issuer.length + 1)));
}

;// CONCATENATED MODULE: ./packages/ports/ledger-proof/claims.js

const recordingFiles = ["develop.yml", "main.yml", "promote.yml", "release.yml"];
const recordingEnvironments = new Set(["approval", "record"]);
const claims_window = 10;
function claimsMismatch(claims, expected) {
    const { iss, aud, repository_id, run_id, run_attempt, iat, environment } = claims;
    if (!isIssuedBy(expected.issuer, iss))
        return `its token was issued by ${iss}, not by ${expected.issuer}`;
    if (aud !== expected.audience)
        return "its token was made for other content, or for another parent";
    if (repository_id !== expected.repositoryId)
        return `its token is of the repository ${repository_id}, not of ${expected.repositoryId}`;
    if (expected.run === null)
        return "its message does not say which run made it";
    if (run_id !== expected.run.run || run_attempt !== expected.run.attempt)
        return `its token is of run ${run_id}, attempt ${run_attempt}, but it says run ${expected.run.run}, attempt ${expected.run.attempt}`;
    if (environment !== undefined && !recordingEnvironments.has(environment))
        return `its token is of a job in the environment ${environment}, where nothing is recorded`;
    const minutes = Math.abs(iat * 1000 - expected.committed.getTime()) / 60_000;
    if (!(minutes <= claims_window))
        return `its token was made ${Math.round(minutes)} minutes away from it`;
    return undefined;
}
function parseWorkflow(text) {
    const [, repository, file = "", ref] = /^([\w.-]+\/[\w.-]+)(?:\/\.github\/workflows\/([^/@]+))?@(\S+)$/.exec(text) ?? [];
    return repository === undefined || ref === undefined ? null : { repository: repository.toLowerCase(), file, ref };
}

;// CONCATENATED MODULE: ./packages/ports/ledger-proof/commit-content.js

function audienceOf({ tree, parents, message }) {
    const text = JSON.stringify(["slipway-ledger", 1, parents, tree, message]);
    return `slipway-ledger:${(0,external_node_crypto_.createHash)("sha256").update(text).digest("hex")}`;
}
const trailer = "\n\nSlipway-Token: ";
function signedMessage(message, token) {
    return `${message}${trailer}${token}`;
}
function splitMessage(whole) {
    const text = whole.replace(/\n+$/, "");
    const at = text.lastIndexOf(trailer);
    return at < 0
        ? { message: text, token: null }
        : { message: text.slice(0, at), token: text.slice(at + trailer.length) };
}
function runLine({ run, attempt }) {
    return `run ${run}, attempt ${attempt}`;
}
function runIn(message) {
    const [, run = "", attempt = ""] = /(?:^|\n)run (\d+), attempt (\d+)$/.exec(message) ?? [];
    return run === "" ? null : { run, attempt };
}

// EXTERNAL MODULE: ./packages/model/document/value.js
var value = __webpack_require__(8822);
// EXTERNAL MODULE: ./packages/ports/repository/ancestry.js
var ancestry = __webpack_require__(4460);
// EXTERNAL MODULE: ./packages/ports/ledger-proof/key-path.js
var key_path = __webpack_require__(2210);
;// CONCATENATED MODULE: ./packages/ports/ledger-proof/ledger-commit.js



const branch = "slipway-ledger";
const Sha = dist/* object */.Ikc({ sha: value/* CommitId */.jF });
const Ref = dist/* object */.Ikc({ object: Sha });
const Commit = dist/* object */.Ikc({
    tree: Sha,
    parents: dist/* array */.YOg(Sha),
    message: dist/* string */.YjP(),
    committer: dist/* object */.Ikc({ date: dist/* string */.YjP() }),
});
async function tip(github) {
    const answer = await github.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
        ref: `heads/${branch}`,
        allow: [404, 409],
    });
    return answer.status < 400 ? (0,github_answer/* answered */.o)(Ref, answer).object.sha : null;
}
async function commitOf(github, commit) {
    const { tree, parents, message, committer } = (0,github_answer/* answered */.o)(Commit, await github.request("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", { commit_sha: commit }));
    return {
        commit,
        tree: tree.sha,
        parents: parents.map(({ sha }) => sha),
        message,
        committed: new Date(committer.date),
    };
}
async function everHad(github, commit, path) {
    return ((0,github_answer/* answered */.o)(dist/* array */.YOg(Sha), await github.request("GET /repos/{owner}/{repo}/commits", { sha: commit, path, per_page: 1 })).length > 0);
}
async function commitOn(github, parent, message, files, proof) {
    const made = await github.request("POST /repos/{owner}/{repo}/git/trees", {
        ...(parent === null ? {} : { base_tree: parent.tree }),
        tree: Object.entries(files).map(([path, content]) => ({ path, mode: "100644", type: "blob", content })),
    });
    const tree = (0,github_answer/* answered */.o)(Sha, made).sha;
    const parents = parent === null ? [] : [parent.commit];
    const commit = await github.request("POST /repos/{owner}/{repo}/git/commits", {
        message: await proof.sign({ tree, parents, message: proof.messageOf(message) }),
        tree,
        parents,
    });
    return (0,github_answer/* answered */.o)(Sha, commit).sha;
}
async function moveTip(github, parent, commit) {
    const answer = parent === null
        ? await github.request("POST /repos/{owner}/{repo}/git/refs", {
            ref: `refs/heads/${branch}`,
            sha: commit,
            allow: [409, 422],
        })
        : await github.request("PATCH /repos/{owner}/{repo}/git/refs/{ref}", {
            ref: `heads/${branch}`,
            sha: commit,
            force: false,
            allow: [409, 422],
        });
    if (answer.status < 400)
        return undefined;
    const said = dist/* safeParse */.xLC(dist/* object */.Ikc({ message: dist/* string */.YjP() }), answer.data);
    return said.success ? said.output.message : String(answer.status);
}

;// CONCATENATED MODULE: ./packages/ports/ledger-proof/public-keys.js





const SigningKey = dist/* object */.Ikc({
    kty: dist/* literal */.euz("RSA"),
    kid: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z0-9_-]{1,100}$/)),
    n: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(340)),
    e: dist/* string */.YjP(),
});
function keyOf(text, kid) {
    const parsed = text === null ? null : dist/* safeParse */.xLC(SigningKey, (0,document_document/* parseJson */.qF)(text, (0,key_path/* keyPath */.D)(kid)));
    return parsed?.success && parsed.output.kid === kid ? parsed.output : null;
}
const KeySet = dist/* object */.Ikc({ keys: dist/* array */.YOg(dist/* unknown */.L5J()) });
const attempts = 4;
const timeout = 10_000;
const maxBytes = 1_000_000;
function publicKeys(issuer, send, signal, sleep) {
    const address = new URL(`${issuer}/.well-known/jwks`);
    const ask = async () => {
        const until = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
        const answer = await send(address, { signal: until, headers: { accept: "application/json" } });
        const body = await (0,http_client/* bytesOf */.$$)(answer, until, maxBytes);
        if (answer.statusCode !== 200)
            throw new Error(`it answered ${answer.statusCode}`);
        const { keys } = dist/* parse */.qgA(KeySet, (0,document_document/* parseJson */.qF)(body.toString(), "its answer"));
        const known = keys.map((key) => dist/* safeParse */.xLC(SigningKey, key)).filter(({ success }) => success);
        return new Map(known.map(({ output }) => [output.kid, output]));
    };
    let asked;
    const retryFetch = async () => {
        for (let attempt = 1;; attempt += 1) {
            try {
                return await ask();
            }
            catch (cause) {
                signal.throwIfAborted();
                if (attempt >= attempts)
                    throw unreachable(address.href, cause);
                await sleep(250 * 4 ** (attempt - 1));
            }
        }
    };
    return {
        live: () => {
            asked ??= retryFetch();
            return asked;
        },
    };
}
const unreachable = (address, cause) => new user_error/* UserError */.y(`the keys by which the ledger's commits are checked cannot be read from ${address}: ${cause.message}`, {
    reason: "github_unavailable",
    remedy: `Let this machine reach ${address}, then re-run the job; nothing was decided without them.`,
    cause,
});

;// CONCATENATED MODULE: ./packages/ports/ledger-proof/kept-key.js







async function keptKey(kid, commit, below, around) {
    const { github } = around;
    if (below.has(kid))
        return `the key ${kid} vouches for itself`;
    const path = (0,key_path/* keyPath */.D)(kid);
    const listed = await github.request("GET /repos/{owner}/{repo}/commits", { sha: commit.commit, path, per_page: 2 });
    const [brought, again] = (0,github_answer/* answered */.o)(dist/* array */.YOg(dist/* object */.Ikc({ sha: value/* CommitId */.jF })), listed);
    if (brought === undefined)
        return `its token is signed by ${kid}, a key that GitHub does not have and the ledger never kept`;
    if (again !== undefined)
        return `the key ${kid} was changed after it was kept`;
    const from = await commitOf(github, brought.sha);
    const key = await readKey(github, brought.sha, kid);
    if (key === null)
        return `${path} holds no key ${kid}`;
    const doubts = await around.doubt(from, new Set([...below, kid]));
    if (doubts === undefined || (await isAnchored(from, around)))
        return below.size > 0 || (await holdsRelease(commit, around))
            ? key
            : `its token is signed by ${kid}, a key that GitHub no longer has, and it does not follow the commit that the newest release tag names`;
    return `its token is signed by ${kid}, a key that GitHub no longer has, and the commit ${from.commit.slice(0, 7)} that brought it is not believed: ${doubts}`;
}
const isAnchored = async ({ commit, parents }, { github, trust }) => {
    const { adopt } = await trust();
    if ((parents[0] ?? null) === adopt)
        return true;
    return adopt !== null && (0,ancestry.gitHubAncestry)(github).isAncestor(commit, adopt);
};
const holdsRelease = async ({ commit }, { github, releaseTags }) => {
    const ledger = (await releaseTags.newest())?.ledger ?? null;
    return ledger === null || (0,ancestry.gitHubAncestry)(github).isAncestor(ledger, commit);
};
const readKey = async (github, commit, kid) => {
    const answer = await github.request("GET /repos/{owner}/{repo}/contents/{path}", {
        path: (0,key_path/* keyPath */.D)(kid),
        ref: commit,
        headers: { accept: "application/vnd.github.raw+json" },
        allow: [404],
    });
    return answer.status === 404 ? null : keyOf(String(answer.data), kid);
};

;// CONCATENATED MODULE: ./packages/ports/ledger-proof/unproved.js

function unproved(commit, message) {
    return new user_error/* UserError */.y(`the newest commit of slipway-ledger, ${commit.slice(0, 7)}, was not made by Slipway's record: ${message}`, {
        reason: "ledger_rewritten",
        remedy: `Look at it: git fetch origin slipway-ledger && git log -1 --format=fuller ${commit}. Find out who pushed it, bring slipway-ledger back to the last commit that record made, and let a ruleset forbid everybody else to push there. What people have looked at and believe is named on the trusted branch: ledger: { adopt: ${commit} }.`,
    });
}

;// CONCATENATED MODULE: ./packages/ports/ledger-proof/writer.js



async function writerMismatch({ job_workflow_ref: name, job_workflow_sha: sha }, workflow, github, trust) {
    const [theirs, own] = [parseWorkflow(name), parseWorkflow(workflow)];
    const ours = theirs !== null && theirs.repository === own?.repository && isRecording(theirs);
    if (ours && theirs.ref === own.ref)
        return undefined;
    const commit = sha ?? theirs?.ref ?? "";
    if (ours && (await isReleased(github, theirs.repository, commit)))
        return undefined;
    const { writers } = await trust();
    const isNamed = writers.some((writer) => {
        const named = parseWorkflow(writer);
        if (named === null || named.repository !== theirs?.repository)
            return false;
        return named.file === ""
            ? isRecording(theirs) && [theirs.ref, commit].includes(named.ref)
            : named.file === theirs.file && named.ref === theirs.ref;
    });
    if (isNamed)
        return undefined;
    if (own === null)
        return `it is not known which Slipway runs (the input workflow is ${JSON.stringify(workflow)})`;
    return ours
        ? `it was made by ${name}, which is neither the Slipway that runs now (${workflow}) nor a commit of its default branch`
        : `it was made by ${name}, which is not a workflow of ${own.repository} that records`;
}
const isRecording = ({ file }) => recordingFiles.includes(file);
const Compared = dist/* object */.Ikc({ status: dist/* string */.YjP() });
const isReleased = async (github, repository, commit) => {
    if (!/^[0-9a-f]{40}$/.test(commit))
        return false;
    const [owner, repo] = repository.split("/");
    const answer = await github.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
        owner,
        repo,
        basehead: `${commit}...HEAD`,
        per_page: 1,
        allow: [403, 404],
    });
    return answer.status < 400 && ["ahead", "identical"].includes((0,github_answer/* answered */.o)(Compared, answer).status);
};

;// CONCATENATED MODULE: ./packages/ports/ledger-proof/proof.js








function ledgerProof(parts) {
    const { github, issuer, repositoryId, tokens, keys, execution } = parts;
    let asked;
    const trust = () => {
        asked ??= parts.trust();
        return asked;
    };
    const doubt = async (commit, below = new Set()) => {
        const { message, token: text } = splitMessage(commit.message);
        if (text === null)
            return "it has no token of GitHub";
        const token = parseIdentityToken(text);
        if (token === null)
            return "its token is not one that GitHub makes";
        const audience = audienceOf({ ...commit, message });
        const expected = { issuer, repositoryId, audience, run: runIn(message), committed: commit.committed };
        const words = claimsMismatch(token.claims, expected);
        if (words !== undefined)
            return words;
        const writer = await writerMismatch(token.claims, parts.workflow, github, trust);
        if (writer !== undefined)
            return writer;
        const live = (await keys.live()).get(token.kid);
        const key = live ?? (await keptKey(token.kid, commit, below, { github, releaseTags: parts.releaseTags, trust, doubt }));
        if (typeof key === "string")
            return key;
        return isSigned(token, key) ? undefined : `its token is not signed by the key ${token.kid} of ${issuer}`;
    };
    return {
        check: async (commit) => {
            const message = await doubt(commit);
            if (message === undefined)
                return { adopted: null };
            const said = await trust();
            if (said.adopt !== null && commit.commit === said.adopt)
                return { adopted: said };
            throw unproved(commit.commit, message);
        },
        messageOf: (message) => `${message}\n\n${runLine(execution)}`,
        sign: async (content) => {
            const audience = audienceOf(content);
            const text = await tokens.ask(audience);
            const token = parseIdentityToken(text);
            const run = runIn(content.message);
            const message = token === null
                ? "it is none"
                : (claimsMismatch(token.claims, {
                    issuer,
                    repositoryId,
                    audience,
                    run,
                    committed: new Date(token.claims.iat * 1000),
                }) ?? (await writerMismatch(token.claims, parts.workflow, github, trust)));
            if (message === undefined)
                return signedMessage(content.message, text);
            throw new user_error/* UserError */.y(`what this job writes to the ledger would not be trusted: ${message}`, {
                reason: "forbidden",
                remedy: "Record with Slipway's own workflow files; or name yours, at a ref that only its owners move, in ledger.writers of the configuration on the trusted branch.",
            });
        },
        newKeys: async (kept) => [...(await keys.live()).values()].filter(({ kid }) => !kept.includes(kid)),
    };
}
function isSigned({ signed, signature }, key) {
    const { kty, n, e } = key;
    try {
        return (0,external_node_crypto_.verify)("sha256", Buffer.from(signed), (0,external_node_crypto_.createPublicKey)({ key: { kty, n, e }, format: "jwk" }), signature);
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/ports/job-proof/results-audience.js

function resultsAudience({ job, configuration, outputs }) {
    const said = Object.entries(outputs)
        .map(([name, text]) => [name, text.trim()])
        .filter(([, text]) => text !== "")
        .toSorted(([a], [b]) => (a < b ? -1 : 1));
    const text = JSON.stringify(["slipway-results", 1, job, configuration, said]);
    return `slipway-results:${(0,external_node_crypto_.createHash)("sha256").update(text).digest("hex")}`;
}

;// CONCATENATED MODULE: ./packages/ports/job-proof/results-claims.js


const signingFiles = { verify: "verify.yml", start: "ask.yml" };
function resultsMismatch({ iss, aud, repository_id, run_id, run_attempt }, { issuer, repositoryId, audience, execution }) {
    if (!isIssuedBy(issuer, iss))
        return `their token was issued by ${iss}, not by ${issuer}`;
    if (repository_id !== repositoryId)
        return `their token is of the repository ${repository_id}, not of ${repositoryId}`;
    if (run_id !== String(execution.run))
        return `their token is of the run ${run_id}, not of ${execution.run}`;
    if (!(Number(run_attempt) <= execution.attempt))
        return `their token is of the attempt ${run_attempt}, but this is ${execution.attempt}`;
    if (aud !== audience)
        return "their token was made for other results, or for another configuration";
    return undefined;
}
async function signerMismatch(job, { job_workflow_ref: name, job_workflow_sha: sha }, workflow, writers) {
    const [theirs, own] = [parseWorkflow(name), parseWorkflow(workflow)];
    const refs = [theirs?.ref, sha];
    const isOurs = (file) => theirs !== null && theirs.file === signingFiles[job] && theirs.repository === file?.repository;
    if (isOurs(own) && refs.includes(own?.ref))
        return undefined;
    const isNamed = (await writers()).map(parseWorkflow).some((writer) => {
        if (writer === null || theirs === null)
            return false;
        return writer.file === ""
            ? isOurs(writer) && refs.includes(writer.ref)
            : writer.repository === theirs.repository && writer.file === theirs.file && writer.ref === theirs.ref;
    });
    if (isNamed)
        return undefined;
    return `they were signed by ${name}, not by ${signingFiles[job]} of the Slipway that runs now (${workflow})`;
}

;// CONCATENATED MODULE: ./packages/ports/job-proof/job-proof.js





function jobProof({ workflow, tokens, keys, kept, writers, ...parts }) {
    const claimed = async (results, token) => token === null
        ? "their token is not one that GitHub makes"
        : (resultsMismatch(token.claims, { ...parts, job: results.job, audience: resultsAudience(results) }) ??
            (await signerMismatch(results.job, token.claims, workflow, writers)));
    return {
        sign: async (results) => {
            const text = await tokens.ask(resultsAudience(results));
            const message = await claimed(results, parseIdentityToken(text));
            if (message === undefined)
                return text;
            throw new user_error/* UserError */.y(`what this job says would not be trusted: ${message}`, {
                reason: "forbidden",
                remedy: "Call Slipway's own verify.yml and release.yml; or name your workflow file, at a ref that only its owners move, in ledger.writers of the configuration on the trusted branch.",
            });
        },
        doubt: async (results, text) => {
            const token = parseIdentityToken(text);
            const message = await claimed(results, token);
            if (message !== undefined || token === null)
                return message ?? null;
            const key = (await keys.live()).get(token.kid) ?? (await kept(token.kid));
            if (key === null)
                return `their token is signed by ${token.kid}, a key that GitHub does not have and the ledger never kept`;
            return isSigned(token, key) ? null : `their token is not signed by the key ${token.kid} of ${parts.issuer}`;
        },
    };
}

// EXTERNAL MODULE: ./packages/ports/ledger/ledger-readme.js
var ledger_readme = __webpack_require__(8678);
// EXTERNAL MODULE: ./packages/ports/ledger/ledger-root.js
var ledger_root = __webpack_require__(6408);
// EXTERNAL MODULE: ./packages/model/ledger/ledger.js
var ledger = __webpack_require__(2218);
;// CONCATENATED MODULE: ./packages/ports/ledger/ledger-seen.js





async function seenAt(github, commit, proof) {
    if (commit === null)
        return { commit, tip: null, adopted: null, read: async () => null, list: async () => [] };
    const read = readAt(github, commit);
    const [facts, root] = await Promise.all([commitOf(github, commit), read(ledger/* ledgerRootPath */.RP)]);
    const { adopted } = await proof.check(facts);
    const tip = { ...facts, root };
    (0,ledger_root/* checkRoot */.d9)(tip);
    if (tip.root === null && (await everHad(github, commit, ledger/* ledgerRootPath */.RP)))
        throw (0,ledger_root.rewritten)(`${ledger/* ledgerRootPath */.RP} is gone from its newest commit ${commit.slice(0, 7)}`);
    return { commit, tip, adopted, read, list: listAt(github, commit) };
}
const readAt = (github, commit) => async (path) => {
    const answer = await github.request("GET /repos/{owner}/{repo}/contents/{path}", {
        path,
        ref: commit,
        headers: { accept: "application/vnd.github.raw+json" },
        allow: [404],
    });
    return answer.status === 404 ? null : String(answer.data);
};
const Names = dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP() }));
const listAt = (github, commit) => async (path) => {
    const asked = { path, ref: commit, allow: [404] };
    const answer = await github.request("GET /repos/{owner}/{repo}/contents/{path}", asked);
    return answer.status === 404
        ? []
        : (0,github_answer/* answered */.o)(Names, answer)
            .map(({ name }) => name)
            .toSorted();
};

;// CONCATENATED MODULE: ./packages/ports/ledger/ledger-branch.js





const tries = 40;
const patience = 4;
const budget = 5 * 60_000;
function ledgerBranch(github, clock, proof, random = Math.random) {
    const now = async () => seenAt(github, await tip(github), proof);
    return {
        now,
        read: async (path) => (await now()).read(path),
        append: async (message, change) => {
            const deadline = clock.now().getTime() + budget;
            let [outages, refusals] = [0, 0];
            let before;
            for (let attempt = 1;; attempt += 1) {
                const began = clock.now().getTime();
                const seen = await now();
                const files = await change(seen);
                if (files === null)
                    return { commit: seen.commit, wrote: false };
                const written = await writeOn(github, seen, { message, files, proof, isCrowded: attempt > 1 });
                if ("commit" in written)
                    return { commit: written.commit, wrote: true };
                if (written.outage)
                    outages += 1;
                else
                    refusals = seen.commit === before ? refusals + 1 : 1;
                before = seen.commit;
                if (written.outage && outages >= patience)
                    throw written.outage;
                if (!written.outage && refusals >= patience)
                    throw refused(written.message);
                const ended = clock.now().getTime();
                if (attempt >= tries || ended >= deadline)
                    throw conflict(attempt);
                await clock.sleep(pauseAfter(attempt, written.outage ? 1000 : ended - began, random()));
            }
        },
    };
}
const writeOn = async (github, { tip: before, read, adopted }, { message, files, proof, isCrowded, }) => {
    let commit;
    try {
        if (isCrowded && (await tip(github)) !== (before?.commit ?? null))
            return { message: "others wrote meanwhile" };
        const readme = (before?.root ?? null) === null ? await read(ledger_readme/* ledgerReadmePath */.B) : null;
        const keys = await proof.newKeys((0,ledger_root/* keptKeys */.Hp)(before));
        const text = adopted === null ? message : `${message}\n\n${adoption(adopted)}`;
        commit = await commitOn(github, before, text, (0,ledger_root/* withRoot */.Lf)(files, before, readme, keys), proof);
        const refusal = await moveTip(github, before?.commit ?? null, commit);
        return refusal === undefined ? { commit } : { message: refusal };
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y) || error.reason !== "github_unavailable")
            throw error;
        return commit !== undefined && (await tip(github)) === commit ? { commit } : { outage: error };
    }
};
const adoption = ({ adopt, said }) => `Adopts ${adopt} without a signature: ${said}`;
const pauseAfter = (attempt, took, chance) => Math.round(chance * Math.min(20_000, Math.max(20, took) * 2 ** Math.min(attempt + 1, 7)));
const conflict = (attempts) => new user_error/* UserError */.y(`${branch} was changed by others in all ${attempts} tries`, {
    reason: "ledger_conflict",
    remedy: "Re-run the job; nothing was written.",
});
const refused = (message) => new user_error/* UserError */.y(`GitHub does not let this job write the branch ${branch}: ${message}`, {
    reason: "forbidden",
    remedy: `Take ${branch} out of the rulesets that stop GitHub Actions from creating and updating it; keep the one that forbids force pushes and deletion.`,
});

;// CONCATENATED MODULE: ./packages/ports/ledger-proof/identity-tokens.js




const Answer = dist/* object */.Ikc({ value: dist/* string */.YjP() });
const identity_tokens_attempts = 4;
const identity_tokens_timeout = 10_000;
function identityTokens(env, send, signal, sleep) {
    const ask = async (url, token, audience) => {
        const address = new URL(url);
        address.searchParams.set("audience", audience);
        const until = AbortSignal.any([signal, AbortSignal.timeout(identity_tokens_timeout)]);
        const answer = await send(address, { signal: until, headers: { authorization: `Bearer ${token}` } });
        const body = await (0,http_client/* bytesOf */.$$)(answer, until, 100_000);
        if (answer.statusCode !== 200)
            throw new Error(`GitHub answered ${answer.statusCode}`);
        return dist/* parse */.qgA(Answer, (0,document_document/* parseJson */.qF)(body.toString(), "its answer")).value;
    };
    return {
        ask: async (audience) => {
            const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = env;
            if (!url || !token)
                throw missing();
            for (let attempt = 1;; attempt += 1) {
                try {
                    return await ask(url, token, audience);
                }
                catch (cause) {
                    signal.throwIfAborted();
                    if (attempt >= identity_tokens_attempts)
                        throw unanswered(cause);
                    await sleep(250 * 4 ** (attempt - 1));
                }
            }
        },
    };
}
const missing = () => new user_error/* UserError */.y("the job may not ask GitHub for an identity token, which signs what it says", {
    reason: "forbidden",
    remedy: "Give the job that records or signs the permission id-token: write, and every job that calls its workflow too.",
});
const unanswered = (cause) => new user_error/* UserError */.y(`GitHub gave no identity token: ${cause.message}`, {
    reason: "github_unavailable",
    remedy: "Re-run the job; if it stays, look at githubstatus.com.",
    cause,
});

// EXTERNAL MODULE: ./packages/ports/repository/contents.js
var contents = __webpack_require__(1043);
// EXTERNAL MODULE: ./packages/ports/repository/release-tags.js
var release_tags = __webpack_require__(1284);
;// CONCATENATED MODULE: ./packages/kit/open-ledger.js












function openSigned({ settings, github, clock, execution, workflow }) {
    const { env, serverUrl, signal } = settings;
    const send = (0,http_client/* httpClient */.ok)(env);
    const issuer = issuerOf(serverUrl);
    const shared = {
        issuer,
        execution,
        repositoryId: env.GITHUB_REPOSITORY_ID ?? "",
        workflow: workflow ?? `${env.GITHUB_ACTION_REPOSITORY ?? ""}@${env.GITHUB_ACTION_REF ?? ""}`,
        tokens: identityTokens(env, send, signal, clock.sleep),
        keys: publicKeys(issuer, send, signal, clock.sleep),
    };
    const trust = () => trustOf(github);
    const proof = ledgerProof({ ...shared, github, releaseTags: (0,release_tags.gitHubReleaseTags)(github), trust });
    const ledger = ledgerBranch(github, clock, proof);
    const jobProofs = jobProof({
        ...shared,
        kept: async (kid) => keyOf(await ledger.read((0,key_path/* keyPath */.D)(kid)), kid),
        writers: async () => (await trust()).writers,
    });
    return { ledger, jobProofs };
}
const Newest = dist/* array */.YOg(dist/* object */.Ikc({
    sha: dist/* string */.YjP(),
    commit: dist/* object */.Ikc({ committer: dist/* nullable */.mee(dist/* object */.Ikc({ date: dist/* optional */.lqM(dist/* string */.YjP(), "") })) }),
    author: dist/* nullable */.mee(dist/* object */.Ikc({ login: dist/* optional */.lqM(dist/* string */.YjP()) })),
}));
const trustOf = async (github) => {
    const { policyNow, configurationPath } = await __webpack_require__.e(/* import() */ 954).then(__webpack_require__.bind(__webpack_require__, 954));
    const { branch, file, configuration } = await policyNow(configurationPath, (0,contents.gitHubContents)(github));
    const { adopt = null, writers = [] } = configuration?.ledger ?? {};
    if (adopt === null)
        return { adopt, writers, said: "" };
    const asked = { sha: `refs/heads/${branch}`, path: file, per_page: 1 };
    const [last] = (0,github_answer/* answered */.o)(Newest, await github.request("GET /repos/{owner}/{repo}/commits", asked));
    const by = `${last?.author?.login ?? "somebody without an account"} at ${last?.commit.committer?.date ?? "an unknown time"}`;
    return { adopt, writers, said: `${file} on ${branch}, ${last?.sha.slice(0, 7) ?? "unknown"}, by ${by}` };
};


/***/ }),

/***/ 2218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ environmentPath),
/* harmony export */   RP: () => (/* binding */ ledgerRootPath),
/* harmony export */   gn: () => (/* binding */ LedgerRoot),
/* harmony export */   hi: () => (/* binding */ ledgerDocument),
/* harmony export */   xI: () => (/* binding */ acceptancePath)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7728);
/* harmony import */ var _document_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6350);
/* harmony import */ var _document_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8319);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8822);




const ledgerRootPath = "ledger.json";
function environmentPath(environment) {
    return `environments/${environment}.json`;
}
function acceptancePath(release, environment) {
    return `releases/${release}/${environment}/acceptance.json`;
}
const LedgerRoot = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("ledger"),
    version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    parent: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .CommitId */ .jF),
    keys: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), []),
});
function ledgerDocument(schema, text, path) {
    const what = `the ledger's ${path}`;
    try {
        const newer = newerThan(schema.entries.version.literal, (0,_document_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text, what));
        if (newer !== undefined)
            throw unreadable(`${what} is of version ${newer}, but this Slipway reads version ${schema.entries.version.literal}`, "Use the version of Slipway that wrote it, or a later one, in all workflows of the repository. Nothing was written.");
        return (0,_document_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(schema, text, what);
    }
    catch (cause) {
        if (cause instanceof _document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y && cause.reason === "ledger_unreadable")
            throw cause;
        throw unreadable(cause.message, `Look at ${path} on the branch slipway-ledger: somebody else than Slipway changed it, or a newer Slipway did. Nothing was written.`);
    }
}
const Numbered = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig() });
const newerThan = (known, document) => {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(Numbered, document);
    return parsed.success && parsed.output.version > known ? parsed.output.version : undefined;
};
const unreadable = (message, remedy) => new _document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(message, { reason: "ledger_unreadable", remedy });


/***/ }),

/***/ 7399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KH: () => (/* binding */ isReleaseTag),
/* harmony export */   Zw: () => (/* binding */ releaseTagMessage),
/* harmony export */   dG: () => (/* binding */ ledgerInTag)
/* harmony export */ });
function releaseTagMessage(version, { id, artefact }, ledger) {
    return [
        `Release ${version}\n`,
        `release ${id}`,
        `artefact ${artefact.digest}`,
        ...(ledger ? [`ledger ${ledger}`] : []),
    ].join("\n");
}
function ledgerInTag(message) {
    return /^ledger ([0-9a-f]{40})$/m.exec(message)?.[1] ?? null;
}
function isReleaseTag(message) {
    return /^artefact sha256:[0-9a-f]{64}$/m.test(message);
}


/***/ }),

/***/ 3684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ partsOf),
/* harmony export */   Z: () => (/* binding */ compareVersions)
/* harmony export */ });
function partsOf(version) {
    const [, numbers, candidate] = /^v?(\d+(?:\.\d+)*)(?:-([^+]*))?(?:\+.*)?$/i.exec(version) ?? [];
    return numbers === undefined
        ? { numbers: version.match(/\d+/g)?.map(plain) ?? [], candidate: null }
        : { numbers: numbers.split(".").map(plain), candidate: candidate === undefined ? null : candidate.split(".") };
}
function compareVersions(a, b) {
    const [one, other] = [partsOf(a), partsOf(b)];
    for (let index = 0; index < Math.max(one.numbers.length, other.numbers.length); index += 1) {
        const order = compareNumbers(one.numbers[index] ?? "0", other.numbers[index] ?? "0");
        if (order !== 0)
            return order;
    }
    if (one.candidate === null || other.candidate === null)
        return Number(other.candidate !== null) - Number(one.candidate !== null);
    for (let index = 0; index < Math.max(one.candidate.length, other.candidate.length); index += 1) {
        const order = compareIdentifiers(one.candidate[index], other.candidate[index]);
        if (order !== 0)
            return order;
    }
    return 0;
}
const plain = (digits) => digits.replace(/^0+(?=\d)/, "");
const compareNumbers = (a, b) => a.length - b.length || (a < b ? -1 : Number(a > b));
function compareIdentifiers(a, b) {
    if (a === undefined || b === undefined)
        return Number(a !== undefined) - Number(b !== undefined);
    const [isNumber, isOther] = [/^\d+$/.test(a), /^\d+$/.test(b)];
    if (isNumber && isOther)
        return compareNumbers(plain(a), plain(b));
    if (isNumber || isOther)
        return isNumber ? -1 : 1;
    return a < b ? -1 : Number(a > b);
}


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

/***/ 2210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ keyPath)
/* harmony export */ });
function keyPath(kid) {
    return `keys/${kid}.json`;
}


/***/ }),

/***/ 8678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ ledgerReadmePath),
/* harmony export */   o: () => (/* binding */ ledgerReadme)
/* harmony export */ });
const ledgerReadmePath = "README.md";
const ledgerReadme = `# The ledger

What was released, by whose approval, and how it went. Slipway's action \`record\` writes this branch, one commit a run, and reads it
before the next decision. Please do not change it by hand: GitHub signs each commit, and one that it did not sign closes the gates.

| file | what it says |
| --- | --- |
| \`environments/<environment>.json\` | which release is there now, since when, by whose approval, from which digest; and the last known to be good |
| \`releases/<release>/release.json\` | what is promoted: version, commit, artefact |
| \`releases/<release>/<environment>/acceptance.json\` | the last word on the release there: go, or no and why |
| \`releases/<release>/<environment>/<run>-<attempt>.json\` | everything one run did there, phase by phase |
| \`releases/<release>/verification/<run>-<attempt>.json\` | a run that ended before any environment |
| \`releases/<release>/finalise/<run>-<attempt>.json\` | how the release was finished: main, tag, release, mirrors |
| \`runs/<run>-<attempt>.json\` | a run that ended before there was a release |
| \`ledger.json\` | the format of this ledger, the commit that was its newest before, and which keys are kept |
| \`keys/<id>.json\` | a public key of GitHub, by which commits were signed |
`;


/***/ }),

/***/ 6408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hp: () => (/* binding */ keptKeys),
/* harmony export */   Lf: () => (/* binding */ withRoot),
/* harmony export */   d9: () => (/* binding */ checkRoot),
/* harmony export */   rewritten: () => (/* binding */ rewritten)
/* harmony export */ });
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8319);
/* harmony import */ var _model_ledger_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2218);
/* harmony import */ var _ledger_proof_key_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2210);
/* harmony import */ var _ledger_readme_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8678);




function checkRoot({ commit, parents, root }) {
    if (root === null)
        return;
    const { parent } = (0,_model_ledger_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerDocument */ .hi)(_model_ledger_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerRoot */ .gn, root, _model_ledger_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerRootPath */ .RP);
    const said = parent === null ? [] : [parent];
    if (said.length === parents.length && said.every((id, index) => id === parents[index]))
        return;
    throw rewritten(`its newest commit ${short(commit)} follows ${words(parents)}, but says that it follows ${words(said)}`);
}
function rewritten(message) {
    return new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`the history of slipway-ledger is not the one that was written: ${message}`, {
        reason: "ledger_rewritten",
        remedy: "Find out who pushed to slipway-ledger, bring it back to the last commit that record made, and forbid force pushes and deletion of it by a ruleset. A change by hand that should stay names the commit before it as parent in ledger.json, and is named as ledger.adopt on the trusted branch.",
    });
}
function withRoot(files, before, readme, newKeys = []) {
    return {
        ...files,
        ...Object.fromEntries(newKeys.map((key) => [(0,_ledger_proof_key_path_js__WEBPACK_IMPORTED_MODULE_2__/* .keyPath */ .D)(key.kid), documentText(key)])),
        [_model_ledger_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerRootPath */ .RP]: documentText({
            kind: "ledger",
            version: 1,
            parent: before?.commit ?? null,
            keys: [...keptKeys(before), ...newKeys.map(({ kid }) => kid)],
        }),
        ...((before?.root ?? null) === null && readme === null ? { [_ledger_readme_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerReadmePath */ .B]: _ledger_readme_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerReadme */ .o } : {}),
    };
}
function keptKeys(before) {
    return before?.root ? (0,_model_ledger_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerDocument */ .hi)(_model_ledger_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerRoot */ .gn, before.root, _model_ledger_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerRootPath */ .RP).keys : [];
}
const documentText = (document) => `${JSON.stringify(document, null, 2)}\n`;
const words = (ids) => (ids.length === 0 ? "nothing" : ids.map(short).join(" and "));
const short = (id) => id.slice(0, 7);


/***/ }),

/***/ 4460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitHubAncestry: () => (/* binding */ gitHubAncestry)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7728);
/* harmony import */ var _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);
/* harmony import */ var _github_github_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7566);



const Compared = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    status: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(["ahead", "behind", "diverged", "identical"]),
    ahead_by: _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    commits: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha: _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .CommitId */ .jF, commit: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ message: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }) })),
});
function gitHubAncestry(github) {
    const compare = async (from, to, most) => {
        const answer = await github.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
            basehead: `${from}...${to}`,
            per_page: most,
            allow: [404],
        });
        return answer.status === 404 ? null : (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answered */ .o)(Compared, answer);
    };
    return {
        isAncestor: async (commit, of) => {
            if (commit === of)
                return true;
            const compared = await compare(commit, of, 1);
            return compared?.status === "ahead" || compared?.status === "identical";
        },
        between: async (from, to, most) => {
            const compared = await compare(from, to, most);
            return (compared && {
                count: compared.ahead_by,
                commits: compared.commits
                    .slice(0, most)
                    .map(({ sha, commit }) => ({ id: sha, subject: commit.message.split("\n")[0] ?? "" })),
            });
        },
    };
}


/***/ }),

/***/ 1043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   blobId: () => (/* binding */ blobId),
/* harmony export */   gitHubContents: () => (/* binding */ gitHubContents)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7728);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8319);
/* harmony import */ var _model_document_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8822);
/* harmony import */ var _github_github_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7566);





function blobId(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha1")
        .update(`blob ${Buffer.byteLength(text)}\0${text}`)
        .digest("hex");
}
const Items = valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), type: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), sha: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }));
const Ref = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ object: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ sha: _model_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .CommitId */ .jF }) });
const Tree = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    truncated: valibot__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    tree: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ path: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), mode: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), type: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), sha: _model_document_value_js__WEBPACK_IMPORTED_MODULE_2__/* .CommitId */ .jF })),
});
const Repository = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ default_branch: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() });
function gitHubContents(github) {
    const read = async (path, ref, message) => {
        const answer = await github.request("GET /repos/{owner}/{repo}/contents/{path}", {
            path,
            ref,
            headers: { accept: "application/vnd.github.raw+json" },
            allow: [404],
        });
        if (answer.status === 404)
            return null;
        if (typeof answer.data === "string")
            return answer.data;
        throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${path} is not text file at ${message}`, {
            reason: "bad_input",
            remedy: `Name a file of the repository, or remove the folder or the bytes at ${path}.`,
        });
    };
    return {
        read: (path, commit) => read(path, commit, commit.slice(0, 7)),
        readOnBranch: (path, branch) => read(path, `refs/heads/${branch}`, branch),
        head: async (branch) => {
            const answer = await github.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
                ref: `heads/${branch}`,
                allow: [404, 409],
            });
            return answer.status < 400 ? (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .answered */ .o)(Ref, answer).object.sha : null;
        },
        list: async (folder, commit) => {
            const answer = await github.request("GET /repos/{owner}/{repo}/contents/{path}", {
                path: folder,
                ref: commit,
                allow: [404],
            });
            return answer.status === 404 || !Array.isArray(answer.data) ? [] : (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .answered */ .o)(Items, answer);
        },
        tree: async (commit) => {
            const answer = await github.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
                tree_sha: commit,
                recursive: "1",
            });
            const { tree, truncated } = (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .answered */ .o)(Tree, answer);
            const files = tree.filter(({ type }) => type !== "tree");
            return truncated ? null : new Map(files.map(({ path, mode, sha }) => [path, { mode, sha }]));
        },
        defaultBranch: async () => (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .answered */ .o)(Repository, await github.request("GET /repos/{owner}/{repo}", {})).default_branch,
    };
}


/***/ }),

/***/ 1284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitHubReleaseTags: () => (/* binding */ gitHubReleaseTags)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7728);
/* harmony import */ var _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);
/* harmony import */ var _model_release_release_tag_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7399);
/* harmony import */ var _model_versions_compare_versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3684);
/* harmony import */ var _github_github_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7566);





const Refs = valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ref: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), object: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha: _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .CommitId */ .jF, type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }) }));
const Tag = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ message: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), object: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha: _model_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .CommitId */ .jF, type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }) });
const folder = "refs/tags/";
const most = 10;
function gitHubReleaseTags(github) {
    return {
        newest: async () => {
            const answer = await github.request("GET /repos/{owner}/{repo}/git/matching-refs/{ref}", {
                ref: "tags/v",
                allow: [409],
            });
            if (answer.status >= 400)
                return null;
            const matches = (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answered */ .o)(Refs, answer)
                .map(({ ref, object }) => ({ name: ref.slice(folder.length), ...object }))
                .filter(({ name, type }) => type === "tag" && /^v.*\d/.test(name))
                .sort((a, b) => (0,_model_versions_compare_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Z)(b.name, a.name));
            for (const { name, sha } of matches.slice(0, most)) {
                const answer = await github.request("GET /repos/{owner}/{repo}/git/tags/{tag_sha}", { tag_sha: sha });
                const { message, object } = (0,_github_github_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answered */ .o)(Tag, answer);
                if (object.type === "commit" && (0,_model_release_release_tag_js__WEBPACK_IMPORTED_MODULE_4__/* .isReleaseTag */ .KH)(message))
                    return { name, commit: object.sha, ledger: (0,_model_release_release_tag_js__WEBPACK_IMPORTED_MODULE_4__/* .ledgerInTag */ .dG)(message) };
            }
            return null;
        },
    };
}


/***/ })

};
