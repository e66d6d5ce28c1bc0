export const id = 2119;
export const ids = [2119];
export const modules = {

/***/ 2119:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4192);
/* harmony import */ var _plan_flow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6693);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_plan_flow_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _plan_flow_js__WEBPACK_IMPORTED_MODULE_1__/* .planFlow */ .S);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ plan_flow_inputs),
  S: () => (/* binding */ planFlow)
});

// EXTERNAL MODULE: ./packages/decide/flow.js
var decide_flow = __webpack_require__(7646);
// EXTERNAL MODULE: ./packages/decide/policy/policy-verdict.js + 1 modules
var policy_verdict = __webpack_require__(5098);
// EXTERNAL MODULE: ./packages/kit/input.js
var input = __webpack_require__(2500);
// EXTERNAL MODULE: ./packages/kit/inputs.js
var inputs = __webpack_require__(3099);
// EXTERNAL MODULE: ./packages/kit/result.js
var result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/kit/markdown.js
var markdown = __webpack_require__(199);
;// CONCATENATED MODULE: ./actions/plan-flow/flow-markdown.js

const story = ({ chain, preview, phases }) => {
    const verify = phases.includes("store") ? ["verify"] : [];
    const deploys = chain.length > 0 ? [`then ${chain.join(", then ")}`] : [];
    const plan = preview === null ? [] : [`and preview ${preview}`];
    return [...verify, ...deploys, ...plan].join(", ") || phases.join(", ");
};
const flowSummary = (flow, policy, changes) => (0,markdown/* lines */.Mn)(flow.name === "none"
    ? `**No flow.** ${(0,markdown/* code */.aY)(flow.trigger.branch)} starts nothing.`
    : `**${flow.name}**: ${story(flow)}`, (0,markdown/* table */.tp)(["", ""], [
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

// EXTERNAL MODULE: ./packages/model/configuration.js + 2 modules
var configuration = __webpack_require__(1437);
// EXTERNAL MODULE: ./packages/model/user-error.js
var user_error = __webpack_require__(2709);
;// CONCATENATED MODULE: ./actions/plan-flow/read-configuration.js




async function readConfiguration(file, commit, { contents, log }) {
    const text = await contents.read(file, commit);
    if (text !== null)
        return (await Promise.all(/* import() */[__webpack_require__.e(5924), __webpack_require__.e(6637), __webpack_require__.e(462)]).then(__webpack_require__.bind(__webpack_require__, 8081))).parseConfiguration(text, file);
    if (file !== trusted_policy.configurationPath)
        throw new user_error/* UserError */.y(`the input config names ${file}, but ${commit.slice(0, 7)} has no such file`, {
            reason: "bad_config",
            remedy: `Add ${file}, or leave the input config out: then ${trusted_policy.configurationPath} is read.`,
        });
    await refuseNearMisses(commit, contents);
    log.info(`${file} is not in ${commit.slice(0, 7)}: the defaults hold`);
    return (0,configuration/* defaultConfiguration */._0)();
}
async function refuseNearMisses(commit, contents) {
    const names = async (folder) => (await contents.list(folder, commit)).map(({ name }) => name);
    const near = nearMisses({ root: await names(""), github: await names(".github") });
    if (near.length === 0)
        return;
    throw new user_error/* UserError */.y(`${near.join(" and ")} ${near.length === 1 ? "is" : "are"} not read: the configuration is ${trusted_policy.configurationPath}`, {
        reason: "bad_config",
        remedy: `Rename it to ${trusted_policy.configurationPath}, in exactly this case.`,
    });
}

;// CONCATENATED MODULE: ./actions/plan-flow/read-policy.js




async function readRules(file, { contents, log, trigger }) {
    const trusted = await (0,trusted_policy/* policyAtCommit */.L)(file, contents);
    const proposed = await readConfiguration(file, trigger.commit, { contents, log });
    const { branch, commit, digest } = trusted;
    if (trusted.configuration === null && commit !== null && commit !== trigger.commit)
        await refuseNearMisses(commit, contents);
    const changes = trusted.configuration === null ? [] : (0,rule_changes/* ruleChanges */.g)(trusted.configuration, proposed);
    return {
        configuration: trusted.configuration === null ? proposed : (0,strictest/* strictest */.O)(trusted.configuration, proposed),
        trusted,
        changes,
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
const planFlow = async ({ config, queue }, world) => {
    const { log, trigger } = world;
    const rules = await readRules(config, world);
    const { configuration, trusted, policy, changes } = rules;
    const flow = (0,decide_flow/* flowFor */.S)(trigger, configuration);
    const verdict = await rulesVerdict(flow, rules, world);
    if (!verdict.go)
        return { ...(0,result/* decided */.rc)(verdict), outcome: "refused" };
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
        annotations: flow.name === "hotfix" && queue === "release" ? [behindReleases(flow)] : [],
        commit: trigger.commit,
        facts: { flow: flow.name, chain: flow.chain, release: flow.release.id, policy: trusted.commit },
    };
    return flow.name === "none" ? (0,result/* skipped */.hT)("no_flow", flow.because, more) : (0,result/* passed */.bF)(`${flow.name}: ${story(flow)}`, more);
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


/***/ })

};
