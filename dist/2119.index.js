export const id = 2119;
export const ids = [2119,1043];
export const modules = {

/***/ 2119:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7209);
/* harmony import */ var _plan_flow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6517);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_plan_flow_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _plan_flow_js__WEBPACK_IMPORTED_MODULE_1__/* .planFlow */ .S);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ plan_flow_inputs),
  S: () => (/* binding */ planFlow)
});

// EXTERNAL MODULE: ./packages/decide/flow/flow.js + 1 modules
var flow_flow = __webpack_require__(719);
// EXTERNAL MODULE: ./packages/decide/policy/policy-verdict.js + 1 modules
var policy_verdict = __webpack_require__(5098);
// EXTERNAL MODULE: ./packages/decide/versions/branch-version.js
var branch_version = __webpack_require__(959);
// EXTERNAL MODULE: ./packages/kit/inputs/input.js
var input = __webpack_require__(4164);
// EXTERNAL MODULE: ./packages/kit/inputs/inputs.js
var inputs = __webpack_require__(8491);
// EXTERNAL MODULE: ./packages/kit/result.js
var result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/ports/repository/contents.js
var repository_contents = __webpack_require__(1043);
;// CONCATENATED MODULE: ./actions/plan-flow/commit-files.js

const plain = new Set(["100644", "100755"]);
function openCommit(id, { contents }) {
    const byBlob = new Map();
    const byPlace = new Map();
    let listed;
    const files = () => {
        listed ??= contents.tree(id);
        return listed;
    };
    const read = async (path, commit) => {
        const place = `${commit} ${path}`;
        const known = byPlace.get(place);
        const text = known === undefined ? await contents.read(path, commit) : known;
        byPlace.set(place, text);
        if (text !== null)
            byBlob.set((0,repository_contents.blobId)(text), text);
        return text;
    };
    return {
        contents: {
            read,
            readOnBranch: (path, branch) => contents.readOnBranch(path, branch),
            head: (branch) => contents.head(branch),
            list: (folder, commit) => contents.list(folder, commit),
            tree: (commit) => (commit === id ? files() : contents.tree(commit)),
            defaultBranch: () => contents.defaultBranch(),
        },
        files,
        read: async (path) => {
            if (byPlace.has(`${id} ${path}`))
                return read(path, id);
            const all = await files();
            const file = all?.get(path);
            if (all !== null && file === undefined)
                return null;
            const same = file && plain.has(file.mode) ? byBlob.get(file.sha) : undefined;
            return same ?? read(path, id);
        },
    };
}

// EXTERNAL MODULE: ./packages/kit/log/markdown.js
var markdown = __webpack_require__(8480);
;// CONCATENATED MODULE: ./actions/plan-flow/flow-markdown.js

const story = ({ chain, preview, phases }) => {
    const verify = phases.includes("store") ? ["verify"] : [];
    const deploys = chain.length > 0 ? [`then ${chain.join(", then ")}`] : [];
    const plan = preview === null ? [] : [`and preview ${preview}`];
    return [...verify, ...deploys, ...plan].join(", ") || phases.join(", ");
};
const flowSummary = (flow, policy, changes) => (0,markdown/* lines */.Mn)(flow.name === "none" ? `**No flow.** Nothing runs: ${(0,markdown/* plain */.pj)(flow.because)}.` : `**${flow.name}**: ${story(flow)}`, (0,markdown/* table */.tp)(["", ""], [
    ["why", (0,markdown/* plain */.pj)(flow.because)],
    ["commit", (0,markdown/* code */.aY)(flow.trigger.commit)],
    ["release", (0,markdown/* code */.aY)(flow.release.id)],
    ["phases", flow.phases.join(" ► ")],
    ["rules", rulesCell(policy)],
]), weakened(policy, changes));
const rulesCell = ({ branch, commit, digest, file }) => digest === null
    ? `${(0,markdown/* code */.aY)(branch)} has no ${(0,markdown/* code */.aY)(file)} yet: those of the commit itself`
    : `${(0,markdown/* code */.aY)(file)} on ${(0,markdown/* code */.aY)(branch)}${commit === null ? "" : ` at ${(0,markdown/* code */.aY)(commit.slice(0, 7))}`}, or stricter`;
const weakened = ({ branch }, changes) => {
    const without = changes.filter(({ effect }) => effect === "weaker");
    return without.length === 0
        ? ""
        : `Without effect, because ${(0,markdown/* code */.aY)(branch)} is stricter or says otherwise: ${without.map(({ rule }) => (0,markdown/* code */.aY)(rule)).join(", ")}.`;
};

// EXTERNAL MODULE: ./packages/decide/policy/rule-changes.js
var rule_changes = __webpack_require__(5337);
// EXTERNAL MODULE: ./packages/decide/policy/strictest.js + 1 modules
var strictest = __webpack_require__(8140);
// EXTERNAL MODULE: ./packages/kit/trusted-policy.js
var trusted_policy = __webpack_require__(954);
;// CONCATENATED MODULE: ./packages/decide/policy/near-misses.js
function nearMisses({ root, github }) {
    const isNear = (name) => /^\.?slipway\.(?:ya?ml|json|toml)$/i.test(name);
    return [
        ...github.filter((name) => isNear(name) && name !== "slipway.yml").map((name) => `.github/${name}`),
        ...root.filter(isNear),
        ...root.filter((name) => /^\.github$/i.test(name) && name !== ".github"),
    ];
}

// EXTERNAL MODULE: ./packages/model/configuration/configuration.js + 2 modules
var configuration = __webpack_require__(5155);
// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
;// CONCATENATED MODULE: ./actions/plan-flow/read-configuration.js




async function readConfiguration(file, id, commit, log) {
    const text = await commit.read(file);
    if (text !== null) {
        const { parseConfiguration } = await Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(5924), __webpack_require__.e(1620)]).then(__webpack_require__.bind(__webpack_require__, 9239));
        return { configuration: parseConfiguration(text, file), text };
    }
    if (file !== trusted_policy.configurationPath)
        throw new user_error/* UserError */.y(`the input config names ${file}, but ${id.slice(0, 7)} has no such file`, {
            reason: "bad_config",
            remedy: `Add ${file}, or leave the input config out: then ${trusted_policy.configurationPath} is read.`,
        });
    await refuseNearMisses(id, commit.contents);
    log.info(`${file} is not in ${id.slice(0, 7)}: the defaults hold`);
    return { configuration: (0,configuration/* defaultConfiguration */._0)(), text };
}
async function refuseNearMisses(commit, contents) {
    const near = nearMisses(await nearbyFiles(commit, contents));
    if (near.length === 0)
        return;
    throw new user_error/* UserError */.y(`${near.join(" and ")} ${near.length === 1 ? "is" : "are"} not read: the configuration is ${trusted_policy.configurationPath}`, {
        reason: "bad_config",
        remedy: `Rename it to ${trusted_policy.configurationPath}, in exactly this case.`,
    });
}
async function nearbyFiles(commit, contents) {
    const all = await contents.tree(commit);
    if (all === null) {
        const names = async (folder) => (await contents.list(folder, commit)).map(({ name }) => name);
        return { root: await names(""), github: await names(".github") };
    }
    const [root, github] = [new Set(), new Set()];
    for (const path of all.keys()) {
        const [first = "", second = ""] = path.split("/");
        root.add(first);
        if (first === ".github")
            github.add(second);
    }
    return { root: [...root], github: [...github] };
}

;// CONCATENATED MODULE: ./actions/plan-flow/read-policy.js




async function readRules(file, opened, { log, trigger }) {
    const { contents } = opened;
    const trusted = await (0,trusted_policy/* policyAtCommit */.L)(file, contents);
    const { configuration: proposed, text } = await readConfiguration(file, trigger.commit, opened, log);
    const { branch, commit, digest } = trusted;
    if (trusted.configuration === null && commit !== null && commit !== trigger.commit)
        await refuseNearMisses(commit, contents);
    const changes = trusted.configuration === null ? [] : (0,rule_changes/* ruleChanges */.g)(trusted.configuration, proposed);
    return {
        configuration: trusted.configuration === null ? proposed : (0,strictest/* strictest */.O)(trusted.configuration, proposed),
        ...{ text, trusted, changes },
        policy: {
            kind: "policy",
            version: 1,
            branch,
            commit,
            file: trusted.file,
            digest,
        },
    };
}

;// CONCATENATED MODULE: ./actions/plan-flow/plan-flow.js









const plan_flow_inputs = (0,inputs/* inputsOf */.Vc)("plan-flow", "flow", { config: (0,input/* path */.Ae)(), queue: (0,input/* optional */.lq)((0,input/* text */.Qq)()), token: (0,input/* secret */.rJ)() });
const go = { go: true, because: "the branch names no release" };
const planFlow = async ({ config, queue }, world) => {
    const { log, trigger } = world;
    const commit = openCommit(trigger.commit, world);
    const rules = await readRules(config, commit, world);
    const { configuration, trusted, policy, changes } = rules;
    const flow = (0,flow_flow/* flowFor */.S)(trigger, configuration);
    const named = flow.name === "release" || flow.name === "hotfix"
        ? (0,branch_version/* branchNameVerdict */.J)(flow.name, trigger.branch, configuration)
        : go;
    const verdict = named.go ? await rulesVerdict(flow, rules, world) : named;
    if (!verdict.go)
        return { ...(0,result/* decided */.rc)(verdict), outcome: "refused" };
    const coverage = await coverageIn(flow, commit, rules, world);
    if (!coverage.verdict.go)
        return { ...(0,result/* decided */.rc)(coverage.verdict, { annotations: coverage.annotations }), outcome: "refused" };
    log.info(verdict.because);
    log.info(`${trigger.branch} follows ${flow.name}: ${flow.because}`);
    const more = {
        outputs: {
            flow,
            name: flow.name,
            chain: flow.chain,
            asks: asksOf(flow),
            goal: goalOf(flow),
            configuration,
            policy,
        },
        summary: flowSummary(flow, policy, changes),
        commit: trigger.commit,
        facts: { flow: flow.name, chain: flow.chain, release: flow.release.id, policy: trusted.commit },
    };
    if (flow.name === "none")
        return (0,result/* skipped */.hT)("no_flow", flow.because, { ...more, annotations: [{ level: "notice", message: flow.because }] });
    const annotations = [
        ...(flow.name === "hotfix" && queue === "release" ? [behindReleases(flow)] : []),
        ...coverage.annotations,
    ];
    return (0,result/* passed */.bF)(`${flow.name}: ${story(flow)}`, { ...more, annotations });
};
const coverageIn = async (flow, commit, rules, { log }) => {
    const files = flow.phases.includes("store") ? await commit.files() : null;
    if (files !== null) {
        const { coverageOf } = await Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(2023)]).then(__webpack_require__.bind(__webpack_require__, 2023));
        return coverageOf(flow, files, rules);
    }
    if (flow.phases.includes("store"))
        log.info("the commit holds more files than GitHub tells: no path was looked for");
    return { verdict: go, annotations: [] };
};
function asksOf({ asks, chain }) {
    const isAsked = (gate) => (asks.includes(gate) ? "yes" : "no");
    return chain.map((name) => ({ approve: isAsked(`${name}-approve`), accept: isAsked(`${name}-accept`) }));
}
function goalOf({ chain }) {
    return chain.length === 0 ? "" : ["flow", "verify", ...chain].map(() => "go").join(" ");
}
const rulesVerdict = async ({ name }, { trusted }, { ledger, releaseTags }) => {
    const { branch, file, commit, digest } = trusted;
    if (digest !== null)
        return { go: true, because: `the rules are those of ${file} on ${branch}, ${commit?.slice(0, 7)}` };
    if (name !== "develop" && name !== "release" && name !== "hotfix")
        return { go: true, because: `${branch} has no ${file} yet` };
    const isTagged = (await releaseTags.newest()) !== null;
    return (0,policy_verdict/* firstVerdict */.s)(trusted, isTagged || (name !== "develop" && (await ledger.now()).commit !== null));
};
const behindReleases = ({ trigger: { branch } }) => ({
    level: "warning",
    message: `This hotfix took its turn among the releases, because ${branch} is not under hotfix/. Write queue: hotfix into the workflow file that is for such branches.`,
});


/***/ }),

/***/ 719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ flowFor)
});

// EXTERNAL MODULE: ./packages/decide/versions/branch-pattern.js
var branch_pattern = __webpack_require__(7081);
// EXTERNAL MODULE: ./packages/decide/versions/branch-version.js
var branch_version = __webpack_require__(959);
// EXTERNAL MODULE: ./packages/model/document/nearest.js
var nearest = __webpack_require__(4993);
// EXTERNAL MODULE: ./packages/decide/versions/tag-versions.js
var tag_versions = __webpack_require__(2080);
;// CONCATENATED MODULE: ./packages/decide/versions/nearest-flow.js



function nearestFlow({ ref, branch }, { flows, versions }) {
    const [start = ""] = flows.release.branches.map(branch_pattern/* fixedStart */.Do);
    if (ref.startsWith("refs/tags/")) {
        const [read] = (0,tag_versions/* versionsInTags */.k)([ref.slice("refs/tags/".length)], versions).versions;
        return `; a tag starts no flow: push a branch such as ${start}${read?.version ?? "1.5.0"}, and the tag is made when its release is finished`;
    }
    const all = Object.entries(flows).flatMap(([name, flow]) => flow.branches.map((pattern) => ({ name, pattern })));
    const shallow = all.find(({ pattern }) => (0,branch_pattern/* matches */.cK)(pattern.replace(/(?<!\*)\*(?!\*)/g, "**"), branch));
    if (shallow)
        return `; the nearest flow is ${shallow.name}: ${shallow.pattern} stops at the next /, so write ${shallow.pattern.replace(/(?<!\*)\*(?!\*)/g, "**")} into flows.${shallow.name}.branches`;
    const own = branch.slice(0, branch.indexOf("/") + 1) || branch;
    const starts = new Map(all.map(({ name, pattern }) => [(0,branch_pattern/* fixedStart */.Do)(pattern), { name, pattern }]));
    const near = starts.get((0,nearest/* nearest */.p)(own, [...starts.keys()].filter(Boolean)) ?? "");
    return near === undefined
        ? ""
        : `; the nearest flow is ${near.name} (${near.pattern}): rename the branch, or name it in flows.${near.name}.branches`;
}

;// CONCATENATED MODULE: ./packages/decide/flow/flow.js



const pushTo = (name) => ({ event, branch, ref }, { flows }) => {
    if (event !== "push" && event !== "workflow_dispatch")
        return undefined;
    if (!ref.startsWith("refs/heads/"))
        return undefined;
    const pattern = flows[name].branches.find((candidate) => (0,branch_pattern/* matches */.cK)(candidate, branch));
    return pattern && `the branch ${quoted(branch)} matches ${quoted(pattern)}`;
};
const rows = [
    {
        flow: "feature",
        when: ({ event, pullRequest, base }) => event === "pull_request" ? `pull request ${pullRequest ?? "?"} into ${quoted(base ?? "?")}` : undefined,
    },
    { flow: "housekeeping", when: ({ event }) => (event === "schedule" ? "it was started by the schedule" : undefined) },
    {
        flow: "rollback",
        when: ({ event }) => (event === "repository_dispatch" ? "it was dispatched from outside" : undefined),
    },
    { flow: "main", when: pushTo("main") },
    { flow: "develop", when: pushTo("develop") },
    { flow: "release", when: pushTo("release") },
    { flow: "hotfix", when: pushTo("hotfix") },
    { flow: "feature", when: pushTo("feature") },
];
const phasesOf = {
    feature: ["flow", "store", "analyse", "test", "plan"],
    develop: ["flow", "store", "analyse", "test", "plan", "deploy", "migrate", "check", "record"],
    release: [
        "flow",
        "store",
        "analyse",
        "test",
        "plan",
        "approve",
        "deploy",
        "migrate",
        "check",
        "accept",
        "finalise",
        "record",
    ],
    hotfix: [
        "flow",
        "store",
        "analyse",
        "test",
        "plan",
        "approve",
        "deploy",
        "migrate",
        "check",
        "accept",
        "finalise",
        "record",
    ],
    main: ["flow", "mirror", "record"],
    rollback: ["flow", "plan", "deploy", "migrate", "check", "record"],
    housekeeping: ["flow", "record"],
    none: ["flow"],
};
const flowFor = (trigger, configuration) => {
    const spoken = rows
        .map((row) => ({ name: row.flow, because: row.when(trigger, configuration) }))
        .find((row) => row.because !== undefined);
    const name = spoken?.name ?? "none";
    const reason = name === "none" ? "no_flow" : "done";
    const because = spoken?.because ??
        `${describe(trigger)} matches no branch pattern of a flow (${patterns(configuration)})${nearestFlow(trigger, configuration)}`;
    const { version, id } = releaseOf(name, trigger, configuration);
    const chain = name === "develop" || name === "release" || name === "hotfix" ? configuration.flows[name].chain : [];
    return {
        kind: "flow",
        version: 1,
        name,
        because,
        reason,
        phases: phasesOf[name].filter((phase) => phase !== "plan" || name !== "feature" || previewOf(trigger, configuration) !== null),
        chain,
        asks: asksOf(name, chain, configuration),
        preview: name === "feature" ? previewOf(trigger, configuration) : null,
        release: { version, id },
        trigger,
    };
};
const asksOf = (name, chain, { flows, environments }) => [
    ...((name === "release" || name === "hotfix") && isAsked(flows[name].start) ? [`${name}-start`] : []),
    ...chain.flatMap((environment) => {
        const { approve = {}, accept = {}, freeze = [] } = environments[environment] ?? {};
        return [
            ...(isAsked(approve) || freeze.length > 0 ? [`${environment}-approve`] : []),
            ...(isAsked(accept) ? [`${environment}-accept`] : []),
        ];
    }),
];
const isAsked = (quorum) => Object.keys(quorum).length > 0;
const previewOf = ({ fork }, { flows }) => (fork ? null : flows.feature.preview);
const releaseOf = (name, { branch, commit }, configuration) => {
    const short = commit.slice(0, 7);
    const said = name === "release" || name === "hotfix" ? (0,branch_version/* versionOfBranch */.w)(name, branch, configuration) : null;
    const version = `0.0.0-${name}.g${short}`;
    return said?.kind === "version"
        ? { version: said.version, id: `${said.version}-${short}` }
        : { version, id: version };
};
const describe = ({ event, ref }) => `${event} on ${quoted(ref)}`;
const patterns = ({ flows }) => Object.values(flows)
    .flatMap((flow) => flow.branches)
    .join(", ");
const quoted = (text) => JSON.stringify(text);


/***/ }),

/***/ 5098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ firstVerdict),
  q: () => (/* binding */ policyVerdict)
});

// EXTERNAL MODULE: ./packages/decide/policy/rule-changes.js
var rule_changes = __webpack_require__(5337);
;// CONCATENATED MODULE: ./packages/decide/policy/same-value.js
function sameValue(a, b) {
    if (a === b)
        return true;
    if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
        return false;
    if (Array.isArray(a) !== Array.isArray(b))
        return false;
    const [left, right] = [a, b];
    if (Array.isArray(a) && Object.keys(left).length !== Object.keys(right).length)
        return false;
    return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => sameValue(left[key], right[key]));
}

// EXTERNAL MODULE: ./packages/decide/policy/strictest.js + 1 modules
var strictest = __webpack_require__(8140);
;// CONCATENATED MODULE: ./packages/decide/policy/policy-verdict.js



function policyVerdict({ policy, configuration, found }) {
    const { branch, file, digest } = found;
    const again = "Re-run all jobs, so that the run begins with the rules that hold now.";
    if (policy.branch !== branch || policy.file !== file)
        return no("policy_changed", `the policy is that of ${policy.file} on ${policy.branch}, but the rules are in ${file} on ${branch}`, again);
    if (digest !== policy.digest)
        return no("policy_changed", digest === null
            ? `${file} is gone from ${branch} since this run began`
            : `${file} on ${branch} is another one than this run began with${policy.commit === null ? "" : ` at ${policy.commit.slice(0, 7)}`}`, again);
    if (found.configuration === null)
        return firstVerdict(found, found.hasReleases);
    if (sameValue((0,strictest/* strictest */.O)(found.configuration, configuration), configuration))
        return { go: true, because: `the rules are those of ${branch}` };
    const weaker = (0,rule_changes/* ruleChanges */.g)(found.configuration, configuration)
        .filter(({ effect }) => effect === "weaker")
        .map(({ rule }) => rule);
    return no("policy_weaker", `the configuration that was given asks for less than ${file} on ${branch}: ${weaker.join(", ") || "its order differs"}`, "Pass the output configuration of this run's own plan-flow on unchanged.");
}
function firstVerdict({ branch, file }, hasReleases) {
    return hasReleases
        ? no("policy_missing", `${branch} has no ${file}, but this repository has a ledger or releases already, so nobody can tell whose rules hold`, `Put ${file} on ${branch} by a pull request, then re-run all jobs; a release does not bring its own any more.`)
        : { go: true, because: `${branch} has no ${file} yet: this is the first release, and its own rules hold` };
}
const no = (reason, because, remedy) => ({ go: false, reason, because, remedy });


/***/ }),

/***/ 7566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ answered)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8319);


const answered = (schema, answer) => {
    const found = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(schema, answer.data);
    if (found.success)
        return found.output;
    throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`GitHub's answer from ${answer.url} is not what its documentation says`, {
        reason: "github_unavailable",
        remedy: "Re-run the job; if it stays, look at githubstatus.com.",
    });
};


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
const gitHubContents = (github) => {
    const read = async (path, ref, told) => {
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
        throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${path} is no text file at ${told}`, {
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
};


/***/ })

};
