export const id = 5157;
export const ids = [5157,7550];
export const modules = {

/***/ 5763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ freezeAt)
/* harmony export */ });
/* harmony import */ var _model_document_cron_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7550);
/* harmony import */ var _model_document_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6907);


const year = 366 * 86_400_000;
const inRow = 100;
function freezeAt(windows, moment) {
    const spans = windows.map((window) => {
        const line = (0,_model_document_cron_line_js__WEBPACK_IMPORTED_MODULE_0__/* .cronLine */ .h)(window.cron, window.timezone);
        return { window, endAt: (at) => endAt(line, (0,_model_document_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationOf */ .c)(window.for), at) };
    });
    const now = moment.getTime();
    const holding = spans.filter(({ endAt }) => endAt(now) !== null).map(({ window }) => window);
    if (holding.length === 0)
        return null;
    let end = now;
    let isOver = false;
    for (let count = 0; !isOver && count < inRow && end < now + year; count += 1) {
        const longer = Math.max(...spans.map(({ endAt }) => endAt(end) ?? 0));
        isOver = longer <= end;
        end = Math.max(end, longer);
    }
    const roles = holding.map(({ override }) => override);
    return {
        until: isOver ? new Date(end) : null,
        windows: holding,
        overrides: roles.some((role) => role === undefined)
            ? null
            : [...new Set(roles.filter((role) => role !== undefined))],
    };
}
const endAt = (line, lasts, at) => {
    const startAfter = (moment) => line.after(new Date(moment))?.getTime() ?? Number.POSITIVE_INFINITY;
    let start = startAfter(at - lasts);
    if (start > at)
        return null;
    for (let [low, high] = [start, at]; high - low > 1000;) {
        const middle = Math.floor((low + high) / 2);
        const next = startAfter(middle);
        if (next > at)
            high = middle;
        else
            [low, start] = [next, next];
    }
    return start + lasts;
};


/***/ }),

/***/ 2640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lc: () => (/* binding */ approvalsMissing),
/* harmony export */   n4: () => (/* binding */ freezeWords),
/* harmony export */   zU: () => (/* binding */ requiredApprovalsFor)
/* harmony export */ });
/* harmony import */ var _model_configuration_approval_environments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6064);

function requiredApprovalsFor(place) {
    const { gate, environment, freeze } = place;
    const lifted = gate === "approve" ? freeze : null;
    if (lifted && lifted.overrides === null)
        return {
            go: false,
            reason: "frozen",
            because: `${environment} is frozen ${freezeWords(lifted)}, and the configuration names nobody who may lift it`,
            remedy: "Wait until the window has ended, then re-run all jobs; or name a role under freeze[].override.",
        };
    const overrides = (lifted?.overrides ?? []).map((role) => ({
        for: "override",
        role,
        environment: (0,_model_configuration_approval_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredApprovalName */ .M7)(environment ?? "", "override", role, 1),
    }));
    return { go: true, requiredApprovals: [...quorumApprovals(place), ...overrides] };
}
function freezeWords({ until, windows }) {
    const ending = until === null ? "with no end in sight" : `until ${until.toISOString().slice(0, 16).replace("T", " ")} UTC`;
    const messages = windows.map(({ cron, for: lasts, timezone }) => [cron, timezone, "for", lasts].filter(Boolean).join(" "));
    return `${ending} (${messages.join("; ")})`;
}
function approvalsMissing(request, place) {
    return quorumApprovals(place).filter((requiredApproval) => !request.requiredApprovals.some((other) => other.environment === requiredApproval.environment &&
        other.role === requiredApproval.role &&
        other.for === requiredApproval.for));
}
const quorumApprovals = ({ gate, flow, environment, configuration }) => {
    const of = gate === "start" ? flow : (environment ?? "");
    return Object.entries(quorumOf({ gate, flow, environment, configuration })).flatMap(([role, count]) => Array.from({ length: count }, (_, index) => ({
        for: gate,
        role,
        environment: (0,_model_configuration_approval_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredApprovalName */ .M7)(of, gate, role, index + 1),
    })));
};
const quorumOf = ({ gate, flow, environment, configuration: { flows, environments }, }) => {
    if (gate === "start")
        return flow === "release" || flow === "hotfix" ? flows[flow].start : {};
    return environments[environment ?? ""]?.[gate] ?? {};
};


/***/ }),

/***/ 1747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ neededWords),
/* harmony export */   JW: () => (/* binding */ remedies),
/* harmony export */   Sn: () => (/* binding */ openWords),
/* harmony export */   Zi: () => (/* binding */ uncountedWords),
/* harmony export */   gS: () => (/* binding */ countedWords),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
const remedies = {
    lapsed: "Re-run all jobs, so that the same people are asked again.",
    open: (environments) => `Make the people of the role required reviewers of ${environments}, and let no administrator bypass its rules, in the settings of the repository; then re-run all jobs.`,
    missing: "Re-run all jobs and let people who have the roles, and neither wrote nor pushed nor re-ran this release, approve.",
};
function countedWords(people) {
    return people.length === 0
        ? "nobody had to be asked"
        : list(people.map((person) => `${person.login} (${roleWords(person)})`));
}
function neededWords(requiredApprovals) {
    const roles = [...new Set(requiredApprovals.map(roleWords))];
    const counts = roles.map((role) => `${requiredApprovals.filter((of) => roleWords(of) === role).length} of ${role}`);
    return `${list(counts)} ${requiredApprovals.length === 1 ? "is" : "are"}`;
}
const roleWords = ({ role, for: what }) => what === "override" ? `${role}, to lift the freeze` : role;
function openWords(environments, bypassers) {
    const by = bypassers.length === 0 ? "" : `: ${list(bypassers)} bypassed the rules`;
    return `the job in ${list(environments)} went on although nobody answered${by}`;
}
function uncountedWords({ login, requiredApproval: { role }, because }) {
    return `${login} does not count for ${role}: ${because}`;
}
function list(items) {
    return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}


/***/ }),

/***/ 3219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ busyVerdict)
/* harmony export */ });
/* harmony import */ var _flow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(719);

function busyVerdict(flow, configuration, { own, others }, { strict = false } = {}) {
    const isSame = ({ branch }) => branch !== null &&
        (0,_flow_js__WEBPACK_IMPORTED_MODULE_0__/* .flowFor */ .S)({ ...flow.trigger, event: "push", ref: `refs/heads/${branch}`, branch }, configuration).name === flow.name;
    const [first, ...more] = others
        .filter((other) => isSame(other) && (order(other, own) < 0 || (strict && begun(other) === begun(own))))
        .sort(order);
    if (!first)
        return { go: true, because: `no other ${flow.name} is under way` };
    const of = first.branch === null ? "" : ` of ${first.branch}`;
    return {
        go: false,
        reason: "release_under_way",
        because: `run ${first.number}${of} is under way${more.length === 0 ? "" : `, and ${more.length} more`}: ${first.url}`,
        remedy: "Let it end or cancel it, then re-run what failed; with when-busy: wait a run waits for its turn instead.",
    };
}
const begun = ({ started }) => Date.parse(started);
const order = (a, b) => begun(a) - begun(b) || a.id - b.id;


/***/ }),

/***/ 719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ flowFor)
});

// EXTERNAL MODULE: ./packages/decide/performance/suites.js
var suites = __webpack_require__(5336);
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
    develop: ["flow", "store", "analyse", "test", "plan", "deploy", "migrate", "check", "measure", "record"],
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
        "measure",
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
        "measure",
        "accept",
        "finalise",
        "record",
    ],
    main: ["flow", "mirror", "record"],
    rollback: ["flow", "plan", "deploy", "migrate", "check", "record"],
    housekeeping: ["flow", "record"],
    none: ["flow"],
};
function flowFor(trigger, configuration) {
    const spoken = rows
        .map((row) => ({ name: row.flow, because: row.when(trigger, configuration) }))
        .find((row) => row.because !== undefined);
    const name = spoken?.name ?? "none";
    const reason = name === "none" ? "no_flow" : "done";
    const because = spoken?.because ??
        `${describe(trigger)} matches no branch pattern of a flow (${patterns(configuration)})${nearestFlow(trigger, configuration)}`;
    const { version, id } = releaseOf(name, trigger, configuration);
    const chain = name === "develop" || name === "release" || name === "hotfix" ? configuration.flows[name].chain : [];
    const measures = chain.filter((environment) => (0,suites/* suitesOf */.f)(environment, configuration).length > 0);
    return {
        kind: "flow",
        version: 1,
        name,
        because,
        reason,
        phases: phasesOf[name].filter((phase) => (phase !== "plan" || name !== "feature" || previewOf(trigger, configuration) !== null) &&
            (phase !== "measure" || measures.length > 0)),
        chain,
        asks: asksOf(name, chain, configuration),
        measures,
        preview: name === "feature" ? previewOf(trigger, configuration) : null,
        release: { version, id },
        trigger,
    };
}
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

/***/ 7512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H7: () => (/* binding */ namesVersion),
/* harmony export */   HB: () => (/* binding */ followsFromCommits),
/* harmony export */   Ul: () => (/* binding */ versionVerdict),
/* harmony export */   aq: () => (/* binding */ versionBefore),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   qn: () => (/* binding */ isCandidate),
/* harmony export */   r1: () => (/* binding */ sameVersion)
/* harmony export */ });
/* harmony import */ var _model_versions_compare_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3684);
/* harmony import */ var _tag_versions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2080);


function tagOf(version) {
    return `v${version}`;
}
function sameVersion(a, b, scheme) {
    return scheme === "any" ? a === b : (0,_model_versions_compare_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(a, b) === 0;
}
function isNamed(version) {
    return !/^0\.0\.0-[a-z]+\.g[0-9a-f]{7}$/.test(version);
}
function namesVersion(tag, version, scheme) {
    return (0,_tag_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .versionsInTags */ .k)([tag], scheme).versions.some((one) => one.tag === tag && sameVersion(one.version, version, scheme));
}
function isCandidate(version, scheme) {
    return scheme === "any" ? /-(?:alpha|beta|rc|pre|preview|dev)(?![a-z])/i.test(version) : version.includes("-");
}
function versionBefore(version, tags, scheme) {
    return ((0,_tag_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .versionsInTags */ .k)(tags, scheme).versions.find((one) => (0,_model_versions_compare_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(one.version, version) < 0 &&
        (isCandidate(version, scheme) || !isCandidate(one.version, scheme))) ?? null);
}
function versionVerdict({ version, commit }, { tags, scheme, follower = null }) {
    const tag = tagOf(version);
    const read = (0,_tag_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .versionsInTags */ .k)(tags.map(({ name }) => name), scheme);
    const line = read.prefix === "" ? read.versions : [];
    const there = tags.filter(({ name }) => line.some((one) => one.tag === name && sameVersion(one.version, version, scheme)));
    const own = there.find((one) => one.commit === commit);
    const [other] = there;
    if (own)
        return { go: true, because: `${own.name} is this commit already` };
    if (other)
        return used(`${other.name} is released already, as ${other.commit === null ? "another commit" : short(other.commit)}`, scheme);
    const isOrdered = scheme !== "any";
    if (follower !== null)
        return !isOrdered || (0,_model_versions_compare_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(version, follower.version) < 0
            ? { go: true, because: `${tag} comes before ${follower.tag}, which holds it` }
            : used(`${follower.tag} holds this commit already, and is lower than ${tag}`, scheme);
    const [highest] = line;
    if (isOrdered && highest !== undefined && (0,_model_versions_compare_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(highest.version, version) > 0)
        return used(`${highest.tag} is higher than ${tag}`, scheme);
    return { go: true, because: `${tag} ${orderOf(read)}` };
}
const orderOf = ({ versions: [highest], prefix, unread }) => {
    if (unread.length > 0)
        return `is the first, for no tag says which version was last: ${someOf(unread)}`;
    if (highest === undefined)
        return "is the first";
    return prefix === ""
        ? `follows ${highest.tag}`
        : `is the first without ${prefix}; ${highest.tag} was the last with it`;
};
function followsFromCommits(tags, scheme) {
    const { versions, unread } = (0,_tag_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .versionsInTags */ .k)(tags, scheme);
    if (unread.length === 0)
        return {
            go: true,
            because: versions[0]
                ? `the version follows from the commits since ${versions[0].tag}`
                : "it is the first version",
        };
    return {
        go: false,
        reason: "bad_version",
        because: `the branch names no version, and no tag says which one was last: ${someOf(unread)}`,
        remedy: "Name the branch after the version, such as release/1.0.0.",
    };
}
const someOf = (names) => `${names.slice(0, 3).join(", ")}${names.length > 3 ? ` and ${names.length - 3} more` : ""}`;
const used = (because, scheme) => ({
    go: false,
    reason: "version_used",
    because,
    remedy: `Name the release branch after the next version; a version that was used is never used again.${scheme === "any" ? "" : " Where versions have no order, say so on the trusted branch: versions: any."}`,
});
const short = (commit) => commit.slice(0, 7);


/***/ }),

/***/ 6963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ textMistakeWords),
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
function textMistakeWords({ message, byte, line }) {
    return `${message} (byte ${byte}, line ${line})`;
}
function mistakeIn(bytes) {
    const mark = marks.find(({ bytes: begin }) => begin.every((byte, at) => bytes[at] === byte));
    if (mark)
        return { message: `is ${mark.name}, not UTF-8`, byte: 0 };
    const nul = bytes.indexOf(0);
    if (nul >= 0) {
        const isWide = bytes.length >= 4 && bytes[nul + 2] === 0 && bytes[nul + 1] !== 0;
        return { message: isWide ? "looks like UTF-16 and is not UTF-8" : "has a NUL in it, so it is not text", byte: nul };
    }
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes)) {
        const byte = firstInvalid(bytes);
        const value = (bytes[byte] ?? 0).toString(16).padStart(2, "0").toUpperCase();
        return { message: `is not UTF-8: the byte 0x${value}, as in Latin-1 or Windows-1252`, byte };
    }
    return (0,_lfs_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .lfsPointer */ .F)(bytes) ? { message: "is a pointer of Git LFS, not the file itself", byte: 0 } : undefined;
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

/***/ 48:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Policy)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);


const Policy = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("policy"),
    version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    branch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    commit: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .CommitId */ .jF),
    file: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    digest: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np),
});


/***/ }),

/***/ 7550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ cronMistake),
/* harmony export */   h: () => (/* binding */ cronLine)
/* harmony export */ });
/* harmony import */ var croner__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5924);

function cronLine(cron, timezone = "UTC") {
    const line = new croner__WEBPACK_IMPORTED_MODULE_0__/* .Cron */ .l4(cron, { timezone, paused: true, mode: "5-part" });
    return { after: (moment) => line.nextRun(moment) };
}
function cronMistake(cron, timezone = "UTC") {
    if (!isTimezone(timezone))
        return { at: "timezone", message: `"${timezone}" is not a time zone; write a name such as Europe/Berlin` };
    try {
        const never = cronLine(cron, timezone).after(new Date("2024-01-01T00:00:00Z")) === null;
        return never ? { at: "cron", message: `"${cron}" never happens` } : undefined;
    }
    catch (error) {
        const message = error.message.replace(/^Cron\w*: /, "");
        return { at: "cron", message: `"${cron}" is not a cron line: ${message}` };
    }
}
const isTimezone = (name) => {
    try {
        return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
    }
    catch {
        return false;
    }
};


/***/ }),

/***/ 6132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ whenBusyNames)
/* harmony export */ });
const whenBusyNames = ["wait", "refuse"];


/***/ }),

/***/ 7592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ PlanSummary),
/* harmony export */   li: () => (/* binding */ planActions),
/* harmony export */   wp: () => (/* binding */ TerraformPlan)
/* harmony export */ });
/* unused harmony export LockedProvider */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);


const planActions = ["create", "read", "update", "replace", "delete", "forget", "no-op"];
const PlanSummary = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    resources: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        address: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        action: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(planActions),
        deposed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        from: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    })),
    outputs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), action: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(planActions) })),
});
const LockedProvider = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    source: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
});
const TerraformPlan = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("terraform-plan"),
    version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    environment: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Identifier */ .gw,
    artefact: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np,
    digest: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np,
    artifact: valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ id: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_, name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    terraform: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    sealed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
    providers: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(LockedProvider)),
    summary: PlanSummary,
});


/***/ })

};
