export const id = 7749;
export const ids = [7749,3330,1021,6909];
export const modules = {

/***/ 7749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   appFinishing: () => (/* binding */ appFinishing)
/* harmony export */ });
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8319);
/* harmony import */ var _github_app_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6909);
/* harmony import */ var _github_github_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3330);
/* harmony import */ var _finishing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1021);




async function appFinishing({ settings, clock, exec, mask, }, key, permissions) {
    const tokens = [];
    const tokenFor = async (repository, wanted) => {
        const token = await (0,_github_app_token_js__WEBPACK_IMPORTED_MODULE_1__.installationToken)({ ...settings, repository }, key, wanted, clock);
        mask(token);
        tokens.push(token);
        return token;
    };
    const own = { ...settings, token: await tokenFor(settings.repository, permissions) };
    const open = (repository) => tokenFor(repository, { contents: "write", workflows: "write" }).catch((error) => {
        if (!(error instanceof _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y) || error.reason !== "forbidden")
            throw error;
        return tokenFor(repository, { contents: "write" });
    });
    return {
        finishing: (0,_finishing_js__WEBPACK_IMPORTED_MODULE_3__.gitHubFinishing)(own, (0,_github_github_js__WEBPACK_IMPORTED_MODULE_2__.gitHub)(own, clock.sleep), exec, { open, sleep: clock.sleep }),
        end: async () => {
            for (const token of tokens.splice(0))
                await (0,_github_app_token_js__WEBPACK_IMPORTED_MODULE_1__.revokeInstallationToken)(settings, token, clock);
        },
    };
}


/***/ }),

/***/ 1021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gitHubFinishing: () => (/* binding */ gitHubFinishing)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
// EXTERNAL MODULE: ./packages/ports/machine/clock.js
var clock = __webpack_require__(3220);
// EXTERNAL MODULE: ./packages/ports/machine/program.js
var program = __webpack_require__(5678);
// EXTERNAL MODULE: ./packages/ports/repository/git-environment.js
var git_environment = __webpack_require__(3009);
;// CONCATENATED MODULE: ./packages/ports/repository/git-push.js
const pushOptions = ["push", "--porcelain", "--no-verify", "--no-signed", "--recurse-submodules=no"];
function pushedRefs({ stdout }) {
    return stdout.split("\n").flatMap((line) => {
        const [, flag = "", ref = "", message = ""] = /^([ +\-*!=])\t[^\t:]*:([^\t]+)\t(.*)$/.exec(line) ?? [];
        if (ref === "")
            return [];
        const outcome = flag === "!" ? "rejected" : flag === "=" ? "found" : "done";
        return [{ ref, outcome, message }];
    });
}
function remoteWords({ stderr }) {
    return [...stderr.matchAll(/^remote:(.*)$/gm)]
        .map(([, words = ""]) => words.trim())
        .filter((words) => words !== "")
        .join(" ");
}
function lastWords({ stderr, code, signal, timedOut }) {
    const lines = stderr
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
    const spoken = lines.findLast((line) => /^(fatal|error|remote):|denied|refused|verification failed/i.test(line));
    if (timedOut)
        return "no answer in time";
    return spoken ?? lines.at(-1) ?? `it ended with ${code ?? signal}`;
}

// EXTERNAL MODULE: ./packages/ports/mirrors/mirror-address.js
var mirror_address = __webpack_require__(9409);
;// CONCATENATED MODULE: ./packages/ports/mirrors/mirror-environment.js

function mirrorEnvironment({ kind, address, host }, repository, token, ssh) {
    const origin = kind === "https" ? new URL(address).origin : "https://ssh.invalid";
    const base = (0,git_environment/* gitEnvironment */._)({ serverUrl: origin, token: undefined }, repository);
    if (kind === "ssh")
        return { ...base, ...configured(base, [["protocol.ssh.allow", "always"]]), ...sshVariables(ssh) };
    if (token === undefined)
        return base;
    const basic = Buffer.from(token.includes(":") ? token : `x-access-token:${token}`).toString("base64");
    return {
        ...base,
        ...configured(base, [[`http.${originOf(address, host)}/.extraheader`, `AUTHORIZATION: basic ${basic}`]]),
    };
}
const originOf = (address, host) => `${new URL(address).protocol}//${host}`;
const configured = (base, more) => {
    const begun = Number(base.GIT_CONFIG_COUNT);
    return {
        GIT_CONFIG_COUNT: String(begun + more.length),
        ...Object.fromEntries(more.flatMap(([key, value], index) => [
            [`GIT_CONFIG_KEY_${begun + index}`, key],
            [`GIT_CONFIG_VALUE_${begun + index}`, value],
        ])),
    };
};
const sshVariables = (ssh) => {
    const options = {
        BatchMode: "yes",
        StrictHostKeyChecking: "yes",
        UserKnownHostsFile: ssh?.hosts ?? "/dev/null",
        GlobalKnownHostsFile: "/dev/null",
        IdentitiesOnly: "yes",
        IdentityAgent: "none",
        PasswordAuthentication: "no",
        ForwardAgent: "no",
        ClearAllForwardings: "yes",
        PermitLocalCommand: "no",
        UpdateHostKeys: "no",
        ConnectTimeout: "20",
        ServerAliveInterval: "15",
        ServerAliveCountMax: "4",
    };
    const words = Object.entries(options).flatMap(([name, value]) => ["-o", `${name}=${value}`]);
    const command = ["ssh", "-F", "/dev/null", "-i", ssh?.key ?? "/dev/null", ...words].map(quoted).join(" ");
    return { GIT_SSH_COMMAND: command, GIT_SSH_VARIANT: "ssh" };
};
const quoted = (word) => `'${word.replaceAll("'", "'\\''")}'`;

;// CONCATENATED MODULE: ./packages/ports/mirrors/mirrors-git.js









const tries = 3;
const patience = 10 * 60_000;
function gitMirrors(settings, exec, open = mirrors_git_closed, sleep = (0,clock/* systemClock */.m)(settings.signal).sleep) {
    let source;
    return {
        push: async (mirror) => {
            const sibling = (0,mirror_address/* isSibling */.l)(mirror.address);
            const opened = sibling ? await open(mirror.address).catch(refusal) : undefined;
            if (typeof opened === "object")
                return opened;
            source ??= fetchSource(settings, exec, mirror, sleep);
            const { file, repository } = await source;
            const to = (0,mirror_address/* mirrorAddress */.a)(sibling ? `${settings.serverUrl}/${mirror.address}.git` : mirror.address);
            const ssh = to.kind === "ssh" ? await sshFiles(settings.temp, mirror.access) : undefined;
            const env = mirrorEnvironment(to, repository, opened ?? mirror.access.tokens[to.host], ssh);
            const specs = [`${mirror.commit}:refs/heads/${mirror.branch}`, `refs/tags/${mirror.tag}:refs/tags/${mirror.tag}`];
            const args = [...pushOptions, "--", to.address, ...specs];
            let isRefused = false;
            for (let attempt = 1;; attempt += 1) {
                const ended = await exec.run({ file, args, env, timeout: patience });
                settings.signal.throwIfAborted();
                const answer = mirrored(ended, specs.length);
                if (!("message" in answer) || attempt > tries || (answer.outcome === "refused" && isRefused))
                    return answer;
                isRefused = answer.outcome === "refused";
                await sleep(1000 * attempt);
            }
        },
    };
}
const mirrors_git_closed = async (repository) => {
    throw new user_error/* UserError */.y(`the job's own token does not open ${repository}; an app that is installed there does`, {
        reason: "forbidden",
        remedy: "Give app-id and app-key of an app that is installed on both.",
    });
};
const refusal = (error) => {
    if (error instanceof user_error/* UserError */.y && error.reason === "forbidden")
        return { outcome: "refused", message: error.message };
    throw error;
};
const fetchSource = async (settings, exec, { commit, tag }, sleep) => {
    const file = await (0,program/* findProgram */.K)("git", settings.childEnv.PATH ?? "", settings.workspace);
    const repository = await (0,promises_.mkdtemp)((0,external_node_path_.join)(settings.temp, "mirror-"));
    const env = (0,git_environment/* gitEnvironment */._)(settings, repository);
    const run = (args) => exec.run({ file, args, env, timeout: patience });
    await run(["init", "--quiet", "--bare", "--template=", repository]);
    const from = `${settings.serverUrl}/${settings.repository}`;
    const options = ["--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules"];
    const specs = [`${commit}:refs/slipway/source`, `refs/tags/${tag}:refs/tags/${tag}`];
    for (let attempt = 1;; attempt += 1) {
        const ended = await run(["fetch", ...options, "--", from, ...specs]);
        if (ended.code === 0)
            return { file, repository };
        settings.signal.throwIfAborted();
        if (attempt === tries)
            throw new user_error/* UserError */.y(`${settings.repository} could not be fetched for its mirrors: ${lastWords(ended)}`, {
                reason: "github_unavailable",
                remedy: "Re-run the job; if it stays, look at githubstatus.com.",
            });
        await sleep(1000 * attempt);
    }
};
const mirrored = (ended, count) => {
    const refs = pushedRefs(ended);
    const rejected = refs.filter(({ outcome }) => outcome === "rejected");
    if (rejected.length > 0)
        return { outcome: "refused", message: [...rejected.map(pushWords), remoteWords(ended)].filter(Boolean).join("; ") };
    if (ended.code !== 0 || refs.length < count)
        return { outcome: "unreachable", message: lastWords(ended) };
    return { outcome: refs.every(({ outcome }) => outcome === "found") ? "found" : "done" };
};
const pushWords = ({ ref, message }) => `${ref.replace(/^refs\/(heads|tags)\//, "")} ${message}`;
const sshFiles = async (temp, { key, hosts }) => {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temp, "ssh-"));
    const files = { key: (0,external_node_path_.join)(folder, "key"), hosts: (0,external_node_path_.join)(folder, "known_hosts") };
    const whole = (text) => `${(text ?? "").replaceAll("\r\n", "\n").trimEnd()}\n`;
    await (0,promises_.writeFile)(files.key, whole(key), { mode: 0o600 });
    await (0,promises_.writeFile)(files.hosts, whole(hosts), { mode: 0o600 });
    return files;
};

// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
;// CONCATENATED MODULE: ./packages/ports/github/github-refusal.js


async function permitted(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y && error.reason === "forbidden")
            return { refused: error.message };
        throw error;
    }
}
const Message = dist/* object */.Ikc({
    message: dist/* string */.YjP(),
    errors: dist/* optional */.lqM(dist/* array */.YOg(dist/* union */.KCZ([dist/* string */.YjP(), dist/* object */.Ikc({ message: dist/* optional */.lqM(dist/* string */.YjP()), code: dist/* optional */.lqM(dist/* string */.YjP()) })])), []),
});
function refusalMessage({ data, status }) {
    const said = dist/* safeParse */.xLC(Message, data);
    if (!said.success)
        return `it answered ${status}`;
    const errors = said.output.errors.map((error) => typeof error === "string" ? error : (error.message ?? error.code ?? ""));
    return [said.output.message, ...errors].join(": ").replaceAll(/\s+/g, " ").trim();
}

;// CONCATENATED MODULE: ./packages/ports/finishing/merging-github.js

function gitHubMerging(github) {
    return {
        merge: async (branch, commit, message) => {
            const answer = await permitted(() => github.request("POST /repos/{owner}/{repo}/merges", {
                base: branch,
                head: commit,
                commit_message: message,
                allow: [404, 409, 422],
            }));
            if ("refused" in answer)
                return { outcome: "forbidden", message: answer.refused };
            if (answer.status === 204)
                return { outcome: "already" };
            if (answer.status < 400)
                return { outcome: "merged" };
            if (answer.status === 404)
                return { outcome: "none" };
            const words = refusalMessage(answer);
            if (/was modified/i.test(words))
                return { outcome: "moved" };
            return /conflict/i.test(words) && !/rule/i.test(words)
                ? { outcome: "conflict" }
                : { outcome: "forbidden", message: words };
        },
    };
}

// EXTERNAL MODULE: ./packages/model/document/value.js
var value = __webpack_require__(8822);
// EXTERNAL MODULE: ./packages/ports/github/github-answer.js
var github_answer = __webpack_require__(7566);
;// CONCATENATED MODULE: ./packages/ports/finishing/pull-requests-github.js




const Pull = dist/* object */.Ikc({
    number: value/* Count */.y_,
    html_url: dist/* string */.YjP(),
    head: dist/* object */.Ikc({ ref: dist/* string */.YjP() }),
    base: dist/* object */.Ikc({ ref: dist/* string */.YjP() }),
});
const longestBody = 65_536;
function gitHubPullRequests({ repository }, github) {
    const [owner = ""] = repository.split("/");
    return {
        find: async (head, base) => {
            const answer = await github.request("GET /repos/{owner}/{repo}/pulls", {
                state: "open",
                head: `${owner}:${head}`,
                base,
                per_page: 100,
            });
            const match = (0,github_answer/* answered */.o)(dist/* array */.YOg(Pull), answer).find((pull) => pull.head.ref === head && pull.base.ref === base);
            return match ? { number: match.number, url: match.html_url } : null;
        },
        open: async (pull) => {
            const answer = await permitted(() => github.request("POST /repos/{owner}/{repo}/pulls", {
                ...pull,
                body: pull.body.slice(0, longestBody),
                allow: [422],
            }));
            if ("refused" in answer)
                return { pull: null, why: "forbidden", message: answer.refused };
            if (answer.status < 400) {
                const { number, html_url: url } = (0,github_answer/* answered */.o)(Pull, answer);
                return { pull: { number, url } };
            }
            const words = refusalMessage(answer);
            const why = /already exists/i.test(words) ? "exists" : /no commits between/i.test(words) ? "empty" : "forbidden";
            return { pull: null, why, message: words };
        },
    };
}

;// CONCATENATED MODULE: ./packages/ports/finishing/refs-range.js



const page = 100;
const Commit = dist/* object */.Ikc({
    sha: value/* CommitId */.jF,
    commit: dist/* object */.Ikc({ message: dist/* string */.YjP(), author: dist/* nullish */.cl6(dist/* object */.Ikc({ name: dist/* optional */.lqM(dist/* string */.YjP(), "") })) }),
    author: dist/* nullish */.cl6(dist/* object */.Ikc({ login: dist/* optional */.lqM(dist/* string */.YjP()) })),
    parents: dist/* array */.YOg(dist/* object */.Ikc({})),
});
const Comparison = dist/* object */.Ikc({ total_commits: value/* Count */.y_, commits: dist/* array */.YOg(Commit) });
async function commitsSince(github, base, head, most) {
    const entries = new Map();
    let total = null;
    let isNewestFirst = false;
    for (let number = 1; entries.size < most; number += 1) {
        const before = entries.size;
        const listed = base === null ? await refs_range_history(github, head, number) : await between(github, base, head, number);
        total ??= listed.total;
        for (const commit of listed.commits)
            if (entries.size < most)
                entries.set(commit.sha, commitOf(commit));
        isNewestFirst = listed.total === null;
        const isLast = listed.commits.length < page || entries.size === before || entries.size === total;
        if (isLast)
            total ??= (number - 1) * page + listed.commits.length;
        if (isLast)
            break;
    }
    const all = [...entries.values()];
    return { commits: isNewestFirst ? all.reverse() : all, total };
}
const between = async (github, base, head, number) => {
    const answer = await github.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
        basehead: `${base}...${head}`,
        per_page: page,
        page: number,
        allow: [404],
    });
    if (answer.status === 404)
        return refs_range_history(github, head, number);
    const { commits, total_commits: total } = (0,github_answer/* answered */.o)(Comparison, answer);
    return { commits, total };
};
const refs_range_history = async (github, head, number) => {
    const answer = await github.request("GET /repos/{owner}/{repo}/commits", { sha: head, per_page: page, page: number });
    return { commits: (0,github_answer/* answered */.o)(dist/* array */.YOg(Commit), answer), total: null };
};
const commitOf = ({ sha, commit, author, parents }) => ({
    id: sha,
    message: commit.message,
    author: author?.login ?? commit.author?.name ?? "",
    parents: parents.length,
});

;// CONCATENATED MODULE: ./packages/ports/finishing/refs-remove.js






const refs_remove_tries = 3;
const refs_remove_patience = 2 * 60_000;
async function removeRef(settings, exec, ref, object, sleep) {
    const file = await (0,program/* findProgram */.K)("git", settings.childEnv.PATH ?? "", settings.workspace);
    const repository = await (0,promises_.mkdtemp)((0,external_node_path_.join)(settings.temp, "git-"));
    const env = (0,git_environment/* gitEnvironment */._)(settings, repository);
    const run = (args) => exec.run({ file, args, env, timeout: refs_remove_patience });
    await run(["init", "--quiet", "--bare", "--template=", repository]);
    const to = `${settings.serverUrl}/${settings.repository}`;
    const args = [...pushOptions, `--force-with-lease=${ref}:${object}`, "--", to, `:${ref}`];
    for (let attempt = 1;; attempt += 1) {
        const ended = await run(args);
        settings.signal.throwIfAborted();
        const [pushed] = pushedRefs(ended);
        if (pushed?.outcome === "rejected")
            return refused([pushed.message, remoteWords(ended)].filter(Boolean).join("; "));
        if (ended.code === 0)
            return { done: true };
        const words = lastWords(ended);
        if (attempt === refs_remove_tries && /\b403\b|denied|not granted/i.test(words))
            return { done: false, why: "forbidden", message: words };
        if (attempt === refs_remove_tries)
            throw unreachable(ref, words);
        await sleep(1000 * attempt);
    }
}
const refused = (message) => ({
    done: false,
    why: /stale info|cannot lock|failed to update/.test(message) ? "moved" : "forbidden",
    message,
});
const unreachable = (ref, words) => new user_error/* UserError */.y(`${ref} could not be deleted: ${words}`, {
    reason: "github_unavailable",
    remedy: "Re-run the job; if it stays, look at githubstatus.com.",
});

;// CONCATENATED MODULE: ./packages/ports/finishing/refs-github.js








const RefAnswer = dist/* object */.Ikc({
    ref: dist/* string */.YjP(),
    object: dist/* object */.Ikc({ sha: value/* CommitId */.jF, type: dist/* picklist */.KIO(["commit", "tag", "tree", "blob"]) }),
});
const Made = dist/* object */.Ikc({ sha: value/* CommitId */.jF });
const refs_github_Commit = dist/* object */.Ikc({ sha: value/* CommitId */.jF, tree: Made, parents: dist/* array */.YOg(Made) });
const Tag = dist/* object */.Ikc({ object: dist/* object */.Ikc({ sha: value/* CommitId */.jF, type: dist/* string */.YjP() }) });
const Compared = dist/* object */.Ikc({ status: dist/* picklist */.KIO(["identical", "ahead", "behind", "diverged"]) });
const Whole = dist/* object */.Ikc({
    ...Compared.entries,
    base_commit: dist/* object */.Ikc({ sha: value/* CommitId */.jF, commit: dist/* object */.Ikc({ tree: Made }), parents: dist/* array */.YOg(Made) }),
    files: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ filename: dist/* string */.YjP(), status: dist/* string */.YjP() })), []),
});
const mostFiles = 300;
const Tree = dist/* object */.Ikc({
    truncated: dist/* boolean */.zMY(),
    tree: dist/* array */.YOg(dist/* object */.Ikc({ path: dist/* string */.YjP(), type: dist/* string */.YjP(), sha: value/* CommitId */.jF })),
});
function gitHubRefs(settings, github, exec, sleep = (0,clock/* systemClock */.m)(settings.signal).sleep) {
    return {
        read: async (ref) => {
            const answer = await github.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
                ref: shortened(ref),
                allow: [404, 409],
            });
            return answer.status < 400 ? refOf((0,github_answer/* answered */.o)(RefAnswer, answer)) : null;
        },
        list: async (start) => {
            const answer = await github.request("GET /repos/{owner}/{repo}/git/matching-refs/{ref}", {
                ref: shortened(start),
                allow: [409],
            });
            return answer.status < 400 ? (0,github_answer/* answered */.o)(dist/* array */.YOg(RefAnswer), answer).map(refOf) : [];
        },
        commit: async (id) => {
            const answer = await github.request("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", { commit_sha: id });
            const { sha, tree, parents } = (0,github_answer/* answered */.o)(refs_github_Commit, answer);
            return { id: sha, tree: tree.sha, parents: parents.map((parent) => parent.sha) };
        },
        target: async ({ name, object, type }) => {
            let result = { sha: object, type };
            for (let depth = 0; result.type === "tag" && depth < 5; depth += 1) {
                const answer = await github.request("GET /repos/{owner}/{repo}/git/tags/{tag_sha}", { tag_sha: result.sha });
                result = (0,github_answer/* answered */.o)(Tag, answer).object;
            }
            if (result.type === "commit")
                return result.sha;
            throw new user_error/* UserError */.y(`${name} stands for no commit`, {
                reason: "version_used",
                remedy: "Find out who made this ref; a version stands for a commit.",
            });
        },
        compare: (ref, head) => compare(github, ref, head),
        standing: (base, head) => standing(github, base, head),
        since: (base, head, most) => commitsSince(github, base, head, most),
        paths: (commit, folder) => pathsBelow(github, commit, folder),
        makeCommit: async ({ message, tree, parents }) => (0,github_answer/* answered */.o)(Made, await github.request("POST /repos/{owner}/{repo}/git/commits", { message, tree, parents })).sha,
        makeTag: async ({ name, message, commit }) => (0,github_answer/* answered */.o)(Made, await github.request("POST /repos/{owner}/{repo}/git/tags", {
            tag: name,
            message,
            object: commit,
            type: "commit",
        })).sha,
        create: (ref, sha) => moved(github, "POST /repos/{owner}/{repo}/git/refs", { ref, sha }, /already exists/i),
        forward: (ref, sha) => moved(github, "PATCH /repos/{owner}/{repo}/git/refs/{ref}", { ref: shortened(ref), sha, force: false }, /fast.forward|does not exist/i),
        remove: (ref, object) => removeRef(settings, exec, ref, object, sleep),
        page: async (path) => `${settings.serverUrl}/${settings.repository}/${path.split("/").map(encodeURIComponent).join("/")}`,
    };
}
const shortened = (ref) => ref.replace(/^refs\//, "");
const refOf = ({ ref, object }) => ({
    name: ref,
    object: object.sha,
    type: object.type === "tag" ? "tag" : "commit",
});
const standing = async (github, base, head) => {
    if (base === head)
        return "identical";
    const answer = await github.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
        basehead: `${base}...${head}`,
        per_page: 1,
        allow: [404],
    });
    return answer.status === 404 ? "diverged" : (0,github_answer/* answered */.o)(Compared, answer).status;
};
const compare = async (github, ref, head) => {
    const answer = await github.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
        basehead: `${ref}...${head}`,
        per_page: 1,
        allow: [404],
    });
    if (answer.status === 404)
        return null;
    const { status: standing, base_commit: tip, files } = (0,github_answer/* answered */.o)(Whole, answer);
    const isWhole = (standing === "ahead" || standing === "identical") && files.length < mostFiles;
    return {
        tip: { id: tip.sha, tree: tip.commit.tree.sha, parents: tip.parents.map(({ sha }) => sha) },
        standing,
        changed: isWhole ? files.filter((file) => file.status !== "removed").map(({ filename }) => filename) : null,
    };
};
const moved = async (github, route, body, byOthers) => {
    const answer = await permitted(() => github.request(route, { ...body, allow: [409, 422] }));
    if ("refused" in answer)
        return { done: false, why: "forbidden", message: answer.refused };
    if (answer.status < 400)
        return { done: true };
    const words = refusalMessage(answer);
    return { done: false, why: byOthers.test(words) || answer.status === 409 ? "moved" : "forbidden", message: words };
};
const pathsBelow = async (github, commit, folder) => {
    let sha = commit;
    for (const name of folder.split("/")) {
        const { tree } = await treeOf(github, sha, {});
        const match = tree.find(({ path, type }) => path === name && type === "tree");
        if (!match)
            return [];
        sha = match.sha;
    }
    const { tree, truncated } = await treeOf(github, sha, { recursive: "1" });
    if (truncated)
        throw new Error(`${folder} holds more than GitHub lists at once`);
    return tree
        .filter(({ type }) => type === "blob")
        .map(({ path }) => `${folder}/${path}`)
        .sort();
};
const treeOf = async (github, sha, more) => (0,github_answer/* answered */.o)(Tree, await github.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", { tree_sha: sha, ...more }));

;// CONCATENATED MODULE: ./packages/ports/finishing/releases-github.js






const releases_github_page = 100;
const uploadPatience = 15 * 60_000;
const Asset = dist/* object */.Ikc({ id: value/* Count */.y_, name: dist/* string */.YjP(), size: value/* Count */.y_, digest: dist/* nullish */.cl6(dist/* string */.YjP()), state: dist/* string */.YjP() });
const Release = dist/* object */.Ikc({
    id: value/* Count */.y_,
    tag_name: dist/* string */.YjP(),
    body: dist/* nullish */.cl6(dist/* string */.YjP()),
    draft: dist/* boolean */.zMY(),
    immutable: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
    html_url: dist/* string */.YjP(),
    upload_url: dist/* string */.YjP(),
    assets: dist/* array */.YOg(Asset),
});
const Uploaded = dist/* object */.Ikc({ browser_download_url: dist/* string */.YjP() });
function gitHubReleases({ apiUrl }, github) {
    const one = "/repos/{owner}/{repo}/releases/{release_id}";
    return {
        find: async (tag) => {
            const entries = new Map();
            for (let number = 1, more = true; more; number += 1) {
                const answer = await github.request("GET /repos/{owner}/{repo}/releases", { per_page: releases_github_page, page: number });
                const listed = (0,github_answer/* answered */.o)(dist/* array */.YOg(Release), answer);
                for (const release of listed)
                    if (release.tag_name === tag)
                        entries.set(release.id, hosted(release));
                more = listed.length === releases_github_page && number < 100;
            }
            return [...entries.values()].sort((a, b) => a.id - b.id);
        },
        draft: async (release) => hosted((0,github_answer/* answered */.o)(Release, await github.request("POST /repos/{owner}/{repo}/releases", { ...bodyOf(release), draft: true }))),
        look: async (id) => {
            const answer = await github.request(`GET ${one}`, { release_id: id, allow: [404] });
            return answer.status === 404 ? null : hosted((0,github_answer/* answered */.o)(Release, answer));
        },
        publish: async (id, release) => {
            const answer = await permitted(() => github.request(`PATCH ${one}`, {
                release_id: id,
                ...bodyOf(release),
                draft: false,
                make_latest: release.latest ? "true" : "false",
                allow: [404, 422],
            }));
            if ("refused" in answer)
                return { done: false, why: "forbidden", message: answer.refused };
            if (answer.status === 404)
                return { done: false, why: "gone", message: refusalMessage(answer) };
            if (answer.status < 400)
                return { done: true, url: (0,github_answer/* answered */.o)(Release, answer).html_url };
            return refusedAs(refusalMessage(answer));
        },
        upload: async (release, name, file) => {
            const answer = await permitted(async () => github.request(`POST ${uploadAddress(release.uploadUrl, apiUrl)}?name=${encodeURIComponent(name)}`, {
                data: await (0,promises_.readFile)(file),
                headers: { "content-type": "application/octet-stream" },
                timeout: uploadPatience,
                allow: [404, 422],
            }));
            return keptOf(answer);
        },
        removeAsset: async (id) => void (await github.request("DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}", {
            asset_id: id,
            allow: [404],
        })),
        remove: async (id) => void (await github.request(`DELETE ${one}`, { release_id: id, allow: [404] })),
    };
}
const bodyOf = ({ tag, name, body, prerelease }) => ({ tag_name: tag, name, body, prerelease });
const hosted = (release) => ({
    id: release.id,
    tag: release.tag_name,
    body: release.body ?? "",
    draft: release.draft,
    immutable: release.immutable,
    url: release.html_url,
    uploadUrl: release.upload_url.replace(/\{.*$/, ""),
    assets: release.assets.map(({ id, name, size, digest, state }) => ({
        id,
        name,
        size,
        digest: digest ?? null,
        whole: state === "uploaded",
    })),
});
const keptOf = (answer) => {
    if ("refused" in answer)
        return { done: false, why: "forbidden", message: answer.refused };
    if (answer.status === 404)
        return { done: false, why: "gone", message: refusalMessage(answer) };
    if (answer.status < 400)
        return { done: true, url: (0,github_answer/* answered */.o)(Uploaded, answer).browser_download_url };
    return refusedAs(refusalMessage(answer));
};
const refusedAs = (words) => ({
    done: false,
    why: /already.exists/i.test(words) ? "exists" : "forbidden",
    message: words,
});
const uploadAddress = (message, apiUrl) => {
    const [to, api] = [URL.parse(message), new URL(apiUrl)];
    const hosts = [api.host, api.host.replace(/^api\./, "uploads.")];
    if (to && to.protocol === api.protocol && hosts.includes(to.host) && to.username === "" && to.search === "")
        return to.href;
    throw new user_error/* UserError */.y(`GitHub names ${message} as the place for files, which is not one of its own`, {
        reason: "github_unavailable",
        remedy: "No token was sent there; find out who answers in GitHub's place.",
    });
};

;// CONCATENATED MODULE: ./packages/ports/finishing/finishing.js





function gitHubFinishing(settings, github, exec, { open, sleep } = {}) {
    return {
        refs: gitHubRefs(settings, github, exec, sleep),
        merging: gitHubMerging(github),
        pullRequests: gitHubPullRequests(settings, github),
        releases: gitHubReleases(settings, github),
        mirrors: gitMirrors(settings, exec, open, sleep),
    };
}


/***/ }),

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

/***/ 5678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ findProgram)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8319);



const system = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];
async function findProgram(name, path, workspace) {
    const named = path
        .split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)
        .filter((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(folder) && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, folder).startsWith(".."));
    for (const folder of [...system, ...named]) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        if (await runs(file))
            return file;
    }
    throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${name} is not on this machine`, {
        reason: "tool_missing",
        remedy: `Install ${name} on the runner; GitHub's own runners have it.`,
    });
}
const runs = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(file, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false);


/***/ }),

/***/ 9409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ mirrorAddress),
/* harmony export */   l: () => (/* binding */ isSibling)
/* harmony export */ });
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8319);

function isSibling(text) {
    return /^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9_][\w.-]*$/.test(text);
}
const loopback = /^(127\.\d+\.\d+\.\d+|localhost|[\w.-]+\.localhost|\[::1\])$/;
function mirrorAddress(text) {
    const scp = /^(?<user>[A-Za-z0-9][\w.-]*)@(?<host>[A-Za-z0-9][A-Za-z0-9.-]*):(?<path>[^\s:-][^\s]*)$/.exec(text);
    if (scp?.groups && !text.includes("://"))
        return { kind: "ssh", address: text, host: scp.groups.host ?? "" };
    const url = /^[a-z+]+:\/\//.test(text) && !/\s/.test(text) ? URL.parse(text) : null;
    if (!url)
        throw badAddress(withoutPassword(text), "is not an address of git that can be pushed to");
    const { protocol, hostname, username, password, host, search, hash, pathname } = url;
    const shown = withoutPassword(text);
    if (protocol === "ssh:" && password === "" && /^[A-Za-z0-9]/.test(hostname) && pathname.length > 1)
        return { kind: "ssh", address: text, host };
    const isWeb = protocol === "https:" || (protocol === "http:" && loopback.test(hostname));
    if (!isWeb)
        throw badAddress(shown, `uses ${protocol.slice(0, -1)}, and only https and ssh go to a mirror`);
    if (username !== "" || password !== "")
        throw badAddress(shown, "holds a name or a password; give the token as a secret");
    if (search !== "" || hash !== "" || pathname.length < 2)
        throw badAddress(shown, "is not an address of a repository");
    return { kind: "https", address: text, host };
}
const withoutPassword = (text) => text.replace(/\/\/[^/@]*@/, "//…@");
const badAddress = (text, because) => new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`the mirror ${JSON.stringify(text)} ${because}`, {
    reason: "bad_config",
    remedy: "Write finalise.mirrors as https://host/path, ssh://user@host/path, user@host:path, or owner/name on this GitHub.",
});


/***/ }),

/***/ 3009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ gitEnvironment)
/* harmony export */ });
function gitEnvironment({ serverUrl, token }, repository) {
    const scheme = serverUrl.startsWith("http:") ? "http" : "https";
    const basic = Buffer.from(`x-access-token:${token ?? ""}`).toString("base64");
    const configuration = [
        ["core.hooksPath", "/dev/null"],
        ["core.fsmonitor", "false"],
        ["credential.helper", ""],
        ["gc.auto", "0"],
        ["maintenance.auto", "false"],
        ["fetch.recurseSubmodules", "false"],
        ["protocol.allow", "never"],
        [`protocol.${scheme}.allow`, "always"],
        ["http.followRedirects", "false"],
        ["http.lowSpeedLimit", "1000"],
        ["http.lowSpeedTime", "60"],
        ...(token === undefined
            ? []
            : [[`http.${serverUrl}/.extraheader`, `AUTHORIZATION: basic ${basic}`]]),
    ];
    return {
        HOME: repository,
        GIT_DIR: repository,
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_CONFIG_GLOBAL: "/dev/null",
        GIT_ATTR_NOSYSTEM: "1",
        GIT_NO_REPLACE_OBJECTS: "1",
        GIT_TERMINAL_PROMPT: "0",
        GIT_CONFIG_COUNT: String(configuration.length),
        ...Object.fromEntries(configuration.flatMap(([key, value], index) => [
            [`GIT_CONFIG_KEY_${index}`, key],
            [`GIT_CONFIG_VALUE_${index}`, value],
        ])),
    };
}


/***/ })

};
