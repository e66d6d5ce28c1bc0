export const id = 7131;
export const ids = [7131];
export const modules = {

/***/ 615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ jira_update_inputs),
  s: () => (/* binding */ jiraUpdate)
});

;// CONCATENATED MODULE: ./packages/decide/jira/issue-effects.js
function wantedEffects(setting, { stage, name }) {
    const isProduction = stage === "production";
    const version = setting["fix-version"]?.replaceAll("{version}", name);
    return {
        comment: setting.comment,
        transition: (isProduction && setting.transition) || null,
        fields: isProduction ? setting.fields : {},
        fixVersion: version === undefined || stage === "rolled-back" ? null : { name: version, released: isProduction },
        label: setting.label === undefined || !(isProduction || stage === "rolled-back")
            ? null
            : { name: setting.label, add: isProduction },
        link: setting.link && stage !== "rolled-back",
    };
}
function markKey({ release, stage, environment, }) {
    return `slipway.${stage}.${environment.slice(0, 40)}.${release.slice(0, 180)}`;
}
function isOwnMark(mark, at) {
    return mark.release === at.release && mark.stage === at.stage && mark.environment === at.environment;
}
const happened = {
    deployed: (environment) => `was deployed to ${environment}`,
    accepted: (environment) => `was accepted in ${environment}`,
    production: (environment) => environment === "production" ? "is in production" : `is in production (${environment})`,
    "rolled-back": (environment) => `was rolled back in ${environment}`,
};
function commentOn(at) {
    const links = at.links.flatMap(({ title, url }, index) => [
        { text: index === 0 ? "" : " · " },
        { text: title, href: url },
    ]);
    return {
        paragraphs: [
            [{ text: "Release " }, { text: at.name, strong: true }, { text: ` ${happened[at.stage](at.environment)}.` }],
            ...(links.length > 0 ? [links] : []),
        ],
        mark: `slipway: ${at.release}, ${at.stage}, ${at.environment}.`,
    };
}
const same = (one, other) => one.trim().toLowerCase() === other.trim().toLowerCase();
function transitionStep({ transition: wanted, fields }, { status, mark }, offered) {
    if (wanted === null)
        return { step: "none" };
    if (mark?.done === true)
        return { step: "there", because: "it was made before" };
    if (same(status, wanted) || (mark?.to !== undefined && same(status, mark.to)))
        return { step: "there", because: `it is ${status} already` };
    const transition = offered.find(({ name }) => same(name, wanted)) ?? offered.find(({ to }) => same(to, wanted));
    if (transition === undefined)
        return {
            step: "refused",
            because: `from ${status} Jira does not offer ${wanted}, but ${listed(offered.map(({ name, to }) => (same(name, to) ? name : `${name} (to ${to})`)))}`,
            remedy: `Write one of them into the setting transition, or let the workflow of the project lead from ${status} to ${wanted}; then re-run the job.`,
        };
    const missing = transition.required.filter((field) => !Object.hasOwn(fields, field));
    if (missing.length > 0)
        return {
            step: "refused",
            because: `the transition ${transition.name} wants ${listed(missing)}`,
            remedy: `Write ${missing.map((field) => `fields.${field}`).join(", ")} into the settings; then re-run the job.`,
        };
    return same(transition.to, status)
        ? { step: "there", because: `it is ${status} already` }
        : { step: "make", id: transition.id, to: transition.to };
}
const listed = (names) => (names.length === 0 ? "nothing" : names.slice(0, 12).join(", "));
function issueEdit({ label, fixVersion }, issue) {
    const has = label !== null && issue.labels.includes(label.name);
    const edit = {
        ...(label?.add === true && !has && { addLabel: label.name }),
        ...(label?.add === false && has && { removeLabel: label.name }),
        ...(fixVersion !== null && !issue.fixVersions.includes(fixVersion.name) && { addVersion: fixVersion.name }),
    };
    return Object.keys(edit).length === 0 ? null : edit;
}

;// CONCATENATED MODULE: ./packages/decide/jira/issues-verdict.js
const gravest = [
    "jira_refused",
    "jira_unreachable",
    "jira_project_unknown",
    "jira_transition",
    "jira_issue_failed",
];
function issuesVerdict(results) {
    const failed = results.filter(({ outcome }) => outcome === "failed");
    const [first] = failed.toSorted((a, b) => gravest.indexOf(a.reason) - gravest.indexOf(b.reason));
    const updated = results.filter(({ outcome }) => outcome === "updated").length;
    if (first === undefined)
        return {
            go: true,
            because: `${counted(results.length)}: ${updated} updated, ${results.length - updated} unchanged`,
        };
    return {
        go: false,
        reason: first.reason,
        because: `${failed.length} of ${counted(results.length)} could not be updated; ${first.key}: ${first.because}`,
        remedy: first.remedy,
    };
}
const counted = (count) => (count === 1 ? "1 issue" : `${count} issues`);

;// CONCATENATED MODULE: ./packages/formats/jira/issue-keys.js
const noProjects = new Set(`AES ARM BASE BCP BGP BLAKE2 CAPEC CC COVID CP CPU CRC CSS CVE CVSS CWE DES DIN ECMA EIA EN ES FIPS GB GH GHSA GPT GR H HMAC
HTTP HTTPS ICE IEC IEEE IP IPV ISO ITU JSR KB L LC LGPL GPL MD MP MPEG MS NIST OSI OWASP PCI PEP PKCS PL PR PY PYTHON QA RC RFC RIPEMD RSA
SHA SHA1 SHA2 SHA3 SOC SSL T TC TLS UCS US USB UTC UTF UUID V WIN WINDOWS X XHTML XML`.split(/\s+/));
const keyLike = /(?<![A-Za-z0-9_])(?<![A-Z0-9_]-)([A-Z][A-Z0-9_]{1,19})-([1-9][0-9]{0,8})(?![A-Za-z0-9]|\.\d)/g;
function issueKeys(texts, projects = []) {
    const listed = new Set(projects);
    const counts = (project) => (listed.size > 0 ? listed.has(project) : !noProjects.has(project));
    const keys = texts.flatMap((text) => [...text.matchAll(keyLike)].filter(([, project = ""]) => counts(project)).map(([key]) => key));
    return [...new Set(keys)];
}
function projectOf(key) {
    return key.slice(0, key.lastIndexOf("-"));
}

// EXTERNAL MODULE: ./packages/kit/inputs/input.js
var input = __webpack_require__(4164);
// EXTERNAL MODULE: ./packages/kit/inputs/inputs.js
var inputs = __webpack_require__(8491);
// EXTERNAL MODULE: ./packages/kit/inputs/secret-origin.js
var secret_origin = __webpack_require__(781);
// EXTERNAL MODULE: ./packages/kit/result.js
var result = __webpack_require__(7455);
// EXTERNAL MODULE: ./packages/model/configuration/configuration.js + 3 modules
var configuration = __webpack_require__(2382);
// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
// EXTERNAL MODULE: ./packages/model/document/value.js
var value = __webpack_require__(8822);
;// CONCATENATED MODULE: ./packages/model/configuration/configuration-jira.js


const Site = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?:https:\/\/[a-z0-9.-]+(?::\d{1,5})?|http:\/\/(?:127\.0\.0\.1|localhost)(?::\d{1,5})?)(?:\/[\w.~-]+)*\/?$/i, "the https address of Jira, such as https://acme.atlassian.net"));
const ProjectKey = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Z][A-Z0-9_]{1,19}$/, "the key of a project, such as SHOP"));
const OneLine = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[^\r\n\0]{1,200}$/, "text on one line"));
const Fields = dist/* record */.g1P(dist/* string */.YjP(), value/* AnyJson */.Hy);
const JiraSetting = dist/* strictObject */.rej({
    site: Site,
    product: dist/* optional */.lqM(dist/* picklist */.KIO(["cloud", "data-center"])),
    projects: dist/* optional */.lqM(dist/* array */.YOg(ProjectKey), []),
    comment: dist/* optional */.lqM(dist/* boolean */.zMY(), true),
    transition: dist/* optional */.lqM(OneLine),
    fields: dist/* optional */.lqM(Fields, {}),
    "fix-version": dist/* optional */.lqM(OneLine),
    label: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[^\s]{1,255}$/, "a label without spaces"))),
    link: dist/* optional */.lqM(dist/* boolean */.zMY(), true),
});
function jiraProduct({ site, product }) {
    return (product ??
        (/^https:\/\/(?:[a-z0-9-]+\.atlassian\.net|api\.atlassian\.com)(?:[:/]|$)/i.test(site) ? "cloud" : "data-center"));
}

;// CONCATENATED MODULE: ./packages/model/jira/issue.js


const issueStages = ["deployed", "accepted", "production", "rolled-back"];
const IssueMark = dist/* object */.Ikc({
    kind: dist/* literal */.euz("slipway"),
    version: dist/* literal */.euz(1),
    release: dist/* string */.YjP(),
    stage: dist/* picklist */.KIO(issueStages),
    environment: value/* Identifier */.gw,
    to: dist/* optional */.lqM(dist/* string */.YjP()),
    done: dist/* boolean */.zMY(),
});

// EXTERNAL MODULE: ./packages/model/release/release.js
var release = __webpack_require__(638);
;// CONCATENATED MODULE: ./packages/formats/jira/comment-body.js
function adfOf({ paragraphs, mark }) {
    return {
        type: "doc",
        version: 1,
        content: [...paragraphs, [{ text: mark }]].map((parts) => ({
            type: "paragraph",
            content: parts.filter(({ text }) => text !== "").map(adfText),
        })),
    };
}
const adfText = ({ text, strong, href }) => {
    const marks = [
        ...(href === undefined ? [] : [{ type: "link", attrs: { href } }]),
        ...(strong === true ? [{ type: "strong" }] : []),
    ];
    return { type: "text", text, ...(marks.length > 0 && { marks }) };
};
function wikiOf({ paragraphs, mark }) {
    return [...paragraphs, [{ text: mark }]].map((parts) => parts.map(wikiText).join("")).join("\n\n");
}
const wikiText = ({ text, strong, href }) => {
    const plain = wikiPlain(text);
    if (href !== undefined)
        return `[${plain}|${wikiAddress(href)}]`;
    return strong === true && plain.trim() !== "" ? `*${plain}*` : plain;
};
const wikiPlain = (text) => text.replaceAll(/\s+/g, " ").replaceAll(/[^\p{L}\p{N} ,]/gu, (mark) => `&#${mark.codePointAt(0)};`);
const wikiAddress = (href) => href.replaceAll(/[^\w:/?=.~%&#@+,;-]/g, (mark) => encodeURIComponent(mark).replaceAll(/[!'()*]/g, percent));
const percent = (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
function commentWords(body) {
    if (typeof body === "string")
        return body.replaceAll(/&#(\d{1,7});/g, (_, code) => Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : "");
    const words = [];
    const left = [body];
    while (left.length > 0) {
        const node = left.pop();
        if (Array.isArray(node))
            left.push(...node.toReversed());
        else if (typeof node === "object" && node !== null) {
            const { text, content } = node;
            if (typeof text === "string")
                words.push(text);
            left.push(content);
        }
    }
    return words.join("");
}

// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
;// CONCATENATED MODULE: ./packages/ports/jira/jira-answers.js

const Text = dist/* string */.YjP();
const User = dist/* object */.Ikc({ accountId: dist/* optional */.lqM(Text), key: dist/* optional */.lqM(Text), name: dist/* optional */.lqM(Text) });
const Project = dist/* object */.Ikc({ id: Text, key: Text });
const Issue = dist/* object */.Ikc({
    key: Text,
    fields: dist/* object */.Ikc({
        status: dist/* object */.Ikc({ name: Text }),
        labels: dist/* optional */.lqM(dist/* array */.YOg(Text), []),
        fixVersions: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ name: Text })), []),
    }),
    properties: dist/* optional */.lqM(dist/* record */.g1P(Text, dist/* unknown */.L5J()), {}),
});
const Comments = dist/* object */.Ikc({
    comments: dist/* array */.YOg(dist/* object */.Ikc({ author: dist/* optional */.lqM(User), body: dist/* optional */.lqM(dist/* unknown */.L5J()) })),
    total: dist/* optional */.lqM(dist/* number */.aig()),
});
const Transitions = dist/* object */.Ikc({
    transitions: dist/* array */.YOg(dist/* object */.Ikc({
        id: Text,
        name: Text,
        to: dist/* object */.Ikc({ name: Text }),
        fields: dist/* optional */.lqM(dist/* record */.g1P(Text, dist/* object */.Ikc({ required: dist/* optional */.lqM(dist/* boolean */.zMY(), false), hasDefaultValue: dist/* optional */.lqM(dist/* boolean */.zMY(), false) })), {}),
    })),
});
const Versions = dist/* array */.YOg(dist/* object */.Ikc({ id: Text, name: Text, released: dist/* optional */.lqM(dist/* boolean */.zMY(), false) }));
const Mistakes = dist/* object */.Ikc({
    errorMessages: dist/* optional */.lqM(dist/* array */.YOg(Text), []),
    errors: dist/* optional */.lqM(dist/* record */.g1P(Text, dist/* unknown */.L5J()), {}),
});

// EXTERNAL MODULE: ./packages/model/document/json.js
var json = __webpack_require__(865);
;// CONCATENATED MODULE: ./packages/ports/jira/jira-requests.js




const bounds = { timeout: 30_000, maxBytes: 16 * 1024 * 1024 };
const tries = 6;
const longestWait = 120_000;
function jiraRequests(access, http, clock) {
    let quietUntil = 0;
    const base = `${access.site.replace(/\/+$/, "")}/rest/api/${access.product === "cloud" ? 3 : 2}/`;
    return async ({ method, path, body, allow = [], about }) => {
        for (let attempt = 1;; attempt += 1) {
            const wait = quietUntil - clock.now().getTime();
            if (wait > 0)
                await clock.sleep(wait);
            const answer = await http.ask({
                url: `${base}${path}`,
                method,
                headers: {
                    authorization: access.authorization,
                    accept: "application/json",
                    ...(body !== undefined && { "content-type": "application/json" }),
                    "x-atlassian-token": "no-check",
                },
                body: body === undefined ? undefined : JSON.stringify(body),
                follow: false,
            }, { ...bounds, allow: access.allow });
            const isPatient = attempt < tries;
            if (!answer.answered) {
                if (answer.refused || method === "POST" || !isPatient)
                    throw unreachable(access, answer.because);
                await clock.sleep(1000 * attempt);
                continue;
            }
            const { status, retryAfter } = answer;
            if (status === 429 || (status === 503 && retryAfter !== undefined)) {
                const pause = waitOf(retryAfter, attempt, clock);
                if (!isPatient || pause > longestWait)
                    throw unreachable(access, `it asks for ${Math.ceil(pause / 1000)} s of patience (${status})`);
                quietUntil = Math.max(quietUntil, clock.now().getTime() + pause);
                continue;
            }
            if (status >= 500 && method !== "POST" && isPatient) {
                await clock.sleep(1000 * attempt);
                continue;
            }
            if (status === 204 || (status < 300 && answer.body === ""))
                return { status, json: null };
            const json = jsonOf(answer);
            if (status === 401)
                throw refused(access, "it does not take the token (401)");
            if (json === undefined)
                throw notJira(access, status);
            if (status < 300 || allow.includes(status))
                return { status, json };
            if (status === 403)
                throw refused(access, `it forbids this account to touch ${about} (403)${said(json)}`);
            throw failed(about, status, said(json));
        }
    };
}
const waitOf = (retryAfter, attempt, clock) => {
    const text = retryAfter?.trim() ?? "";
    if (/^\d{1,9}$/.test(text))
        return Number(text) * 1000;
    const at = Date.parse(text);
    return Number.isNaN(at) ? 1000 * 2 ** attempt : Math.max(0, at - clock.now().getTime());
};
const jsonOf = ({ type, body }) => {
    if (!/^application\/json\b/i.test(type))
        return undefined;
    try {
        return (0,json/* parseJson */.q)(body, "the answer of Jira");
    }
    catch {
        return undefined;
    }
};
const said = (json) => {
    const parsed = dist/* safeParse */.xLC(Mistakes, json);
    if (!parsed.success)
        return "";
    const { errorMessages, errors } = parsed.output;
    const words = [...errorMessages, ...Object.entries(errors).map(([field, message]) => `${field}: ${String(message)}`)];
    const text = words.join("; ").replaceAll(/\s+/g, " ").trim();
    return text === "" ? "" : `: ${text.length > 200 ? `${text.slice(0, 199)}…` : text}`;
};
const unreachable = ({ site }, because) => new user_error/* UserError */.y(`Jira at ${site} did not answer: ${because}`, {
    reason: "jira_unreachable",
    remedy: "Check site, and network.allow if Jira is not public; then re-run this job. What was done already is not done again.",
});
const notJira = ({ site, product }, status) => new user_error/* UserError */.y(`what answers at ${site} is not the API of a Jira ${product === "cloud" ? "Cloud" : "Data Center"} (${status})`, {
    reason: "jira_unreachable",
    remedy: "Write the address of Jira into site, without a page behind it, and product where it does not follow from it; a scoped token needs https://api.atlassian.com/ex/jira/<cloud id>.",
});
const refused = ({ site, product }, because) => new user_error/* UserError */.y(`Jira at ${site}: ${because}`, {
    reason: "jira_refused",
    remedy: product === "cloud"
        ? "Make a new API token of an account that may edit these issues, and set JIRA_TOKEN and JIRA_USER (its e-mail address) in the environment jira; without JIRA_USER the token is sent as an OAuth bearer."
        : "Make a new personal access token of an account that may edit these issues, and set JIRA_TOKEN in the environment jira, without JIRA_USER.",
});
const failed = (about, status, message) => new user_error/* UserError */.y(status === 404
    ? `${about} is not there, or the account may not see it`
    : `${about} was not taken (${status})${message}`, {
    reason: "jira_issue_failed",
    remedy: `Look at ${about} in Jira: whether it is there, and whether the account may see and edit it; then re-run this job.`,
});

;// CONCATENATED MODULE: ./packages/ports/jira/jira-http.js






const page = 100;
const pages = 10;
function httpJira(access, http, clock) {
    const ask = jiraRequests(access, http, clock);
    const issuePath = (key, more = "") => `issue/${encodeURIComponent(key)}${more}`;
    const send = async (method, path, body, about) => {
        await ask({ method, path, body, about });
    };
    const get = async (schema, path, about) => read(schema, (await ask({ method: "GET", path, about })).json, about);
    return {
        account: async () => {
            const user = await get(User, "myself", "the account of the token");
            return { id: idOf(user) };
        },
        project: async (key) => {
            const path = `project/${encodeURIComponent(key)}`;
            const { status, json } = await ask({ method: "GET", path, about: `the project ${key}`, allow: [404] });
            return status === 404 ? null : read(Project, json, `the project ${key}`);
        },
        issue: async (key, property) => {
            const query = `?fields=status,labels,fixVersions&properties=${encodeURIComponent(property)}`;
            const { fields, properties, ...issue } = await get(Issue, issuePath(key, query), key);
            const mark = dist/* safeParse */.xLC(IssueMark, Object.hasOwn(properties, property) ? properties[property] : undefined);
            return {
                key: issue.key,
                status: fields.status.name,
                labels: fields.labels,
                fixVersions: fields.fixVersions.map(({ name }) => name),
                mark: mark.success ? mark.output : null,
            };
        },
        hasComment: async (key, text, by) => {
            for (let at = 0; at < pages; at += 1) {
                const query = `/comment?startAt=${at * page}&maxResults=${page}&orderBy=-created`;
                const { comments, total } = await get(Comments, issuePath(key, query), key);
                if (comments.some(({ author, body }) => author && idOf(author) === by.id && commentWords(body).includes(text)))
                    return true;
                if (comments.length === 0 || (at + 1) * page >= (total ?? 0))
                    return false;
            }
            return false;
        },
        comment: (key, comment) => send("POST", issuePath(key, "/comment"), { body: access.product === "cloud" ? adfOf(comment) : wikiOf(comment) }, key),
        mark: (key, property, mark) => send("PUT", issuePath(key, `/properties/${encodeURIComponent(property)}`), { ...mark }, key),
        transitions: async (key) => {
            const { transitions } = await get(Transitions, issuePath(key, "/transitions?expand=transitions.fields"), key);
            return transitions.map(({ id, name, to, fields }) => ({
                id,
                name,
                to: to.name,
                required: Object.entries(fields).flatMap(([field, { required, hasDefaultValue }]) => required && !hasDefaultValue ? [field] : []),
            }));
        },
        transition: (key, id, fields) => send("POST", issuePath(key, "/transitions"), { transition: { id }, ...(Object.keys(fields).length > 0 && { fields: { ...fields } }) }, key),
        edit: (key, { addLabel, removeLabel, addVersion }) => {
            const labels = [
                ...(addLabel === undefined ? [] : [{ add: addLabel }]),
                ...(removeLabel === undefined ? [] : [{ remove: removeLabel }]),
            ];
            const update = {
                ...(labels.length > 0 && { labels }),
                ...(addVersion !== undefined && { fixVersions: [{ add: { name: addVersion } }] }),
            };
            return send("PUT", issuePath(key), { update }, key);
        },
        versions: (project) => get(Versions, `project/${encodeURIComponent(project)}/versions`, `the versions of ${project}`),
        makeVersion: async ({ id, key }, name) => {
            const body = { name, projectId: Number(id) };
            await ask({ method: "POST", path: "version", body, about: `the version ${name} of ${key}`, allow: [400, 409] });
        },
        releaseVersion: (id, day) => send("PUT", `version/${encodeURIComponent(id)}`, { released: true, releaseDate: day }, `the version ${id}`),
        link: (key, { id, url, title }) => send("POST", issuePath(key, "/remotelink"), { globalId: id, object: { url, title } }, key),
    };
}
const idOf = ({ accountId, key, name }) => accountId ?? key ?? name ?? "";
const read = (schema, json, about) => {
    const parsed = dist/* safeParse */.xLC(schema, json);
    if (parsed.success)
        return parsed.output;
    throw new user_error/* UserError */.y(`Jira says of ${about} what this version does not read`, {
        reason: "jira_unreachable",
        remedy: "Check that site is the address of a Jira, and product which one; then re-run this job.",
    });
};

// EXTERNAL MODULE: ./packages/kit/log/markdown.js
var markdown = __webpack_require__(8480);
;// CONCATENATED MODULE: ./actions/jira-update/issues-markdown.js

function issuesMarkdown({ at, site, results, strangers, unread, verdict, }) {
    return (0,markdown/* lines */.Mn)(`**Release ${(0,markdown/* plain */.pj)(at.name)}, ${at.stage} in ${(0,markdown/* plain */.pj)(at.environment)}**: ${(0,markdown/* plain */.pj)(verdict.because)}`, (0,markdown/* table */.tp)(["issue", "", "what", ""], results.map(({ key, outcome, because, remedy }) => [
        issueLink(site, key),
        outcome,
        (0,markdown/* plain */.pj)(because),
        (0,markdown/* plain */.pj)(remedy),
    ])), strangers.length === 0
        ? ""
        : `No issues, for Jira knows no such project: ${strangers.slice(0, 50).map(markdown/* plain */.pj).join(", ")}${strangers.length > 50 ? " …" : ""}`, unread === 0 ? "" : `${unread} more issues are named and were not touched.`);
}
const issueLink = (site, key) => /^https:\/\/api\.atlassian\.com\//i.test(site)
    ? (0,markdown/* plain */.pj)(key)
    : `[${(0,markdown/* plain */.pj)(key)}](${site.replace(/\/+$/, "")}/browse/${encodeURIComponent(key)})`;

;// CONCATENATED MODULE: ./actions/jira-update/jira-authorization.js

function jiraAuthorization(token, user, mask) {
    if (token === undefined || !/^[\x21-\x7e]{1,4096}$/.test(token))
        throw bad(token === undefined
            ? "the input jira-token is empty"
            : "the input jira-token is no token: it holds a space, a line break or a letter beyond ASCII");
    if (user === undefined)
        return `Bearer ${token}`;
    if (!/^[^\s:]{1,254}$/.test(user))
        throw bad("the input jira-user is no user: it holds a space or a colon");
    const encoded = Buffer.from(`${user}:${token}`).toString("base64");
    mask(encoded, "the input jira-token, encoded");
    return `Basic ${encoded}`;
}
const bad = (message) => new user_error/* UserError */.y(message, {
    reason: "bad_input",
    remedy: "Set the secret JIRA_TOKEN in the environment jira, and for an API token of Cloud the secret JIRA_USER (the e-mail address of its account); pass both on by name, then re-run this job.",
});

;// CONCATENATED MODULE: ./actions/jira-update/released-messages.js

const most = { since: 10_000, ever: 300 };
async function releasedMessages(commit, since, { finishing: { refs } }) {
    if (since === undefined) {
        const { commits } = await refs.since(null, commit, most.ever);
        return { messages: commits.map(({ message }) => message), message: "of this first release" };
    }
    const isCommit = /^[0-9a-f]{40}$/.test(since);
    const ref = isCommit ? null : await refs.read(`refs/tags/${since}`);
    if (!isCommit && ref === null)
        throw new user_error/* UserError */.y(`there is no tag ${JSON.stringify(since.slice(0, 100))} since which commits are new`, {
            reason: "bad_input",
            remedy: "Give the input since the tag or the full commit id that production ran before, or nothing for a first release.",
        });
    const base = ref === null ? since : await refs.target(ref);
    const { commits } = await refs.since(base, commit, most.since);
    return { messages: commits.map(({ message }) => message), message: `since ${since}` };
}

;// CONCATENATED MODULE: ./actions/jira-update/update-issue.js


async function updateIssue(key, wanted, at, jira, account) {
    const property = markKey(at);
    const done = [];
    const issue = await jira.issue(key, property);
    const own = issue.mark !== null && isOwnMark(issue.mark, at) ? issue.mark : null;
    if (own?.done === true)
        return { ...fine(key), outcome: "unchanged", because: "it was told before" };
    const here = {
        kind: "slipway",
        version: 1,
        release: at.release,
        stage: at.stage,
        environment: at.environment,
        ...(own?.to !== undefined && { to: own.to }),
        done: false,
    };
    const comment = commentOn(at);
    if (wanted.comment && !(await jira.hasComment(key, comment.mark, account))) {
        await jira.comment(key, comment);
        done.push("comment");
    }
    const edit = issueEdit(wanted, issue);
    if (edit !== null) {
        await jira.edit(key, edit);
        done.push(...(edit.addVersion === undefined ? [] : ["fix version"]), ...((edit.addLabel ?? edit.removeLabel) ? ["label"] : []));
    }
    const [page] = at.links;
    if (wanted.link && page !== undefined) {
        await jira.link(key, { id: `slipway=${at.release}`, url: page.url, title: `Release ${at.name}` });
        done.push("link");
    }
    const offered = wanted.transition === null ? [] : await jira.transitions(key);
    const step = transitionStep(wanted, { status: issue.status, mark: own }, offered);
    if (step.step === "refused") {
        throw new user_error/* UserError */.y(step.because, { reason: "jira_transition", remedy: step.remedy });
    }
    if (step.step === "make") {
        await jira.mark(key, property, { ...here, to: step.to });
        await jira.transition(key, step.id, wanted.fields);
        done.push(`now ${step.to}`);
    }
    await jira.mark(key, property, { ...here, ...(step.step === "make" && { to: step.to }), done: true });
    return { ...fine(key), outcome: "updated", because: done.join(", ") || "everything was there" };
}
const fine = (key) => ({ key, reason: "done", remedy: "" });

;// CONCATENATED MODULE: ./actions/jira-update/update-issues.js



const atOnce = 6;
async function updateIssues({ keys, listed, wanted, at, day }, jira, log) {
    const account = await jira.account();
    const names = [...new Set(keys.map(projectOf))];
    const projects = new Map();
    await inParallel(names, async (name) => {
        projects.set(name, await attempt(async () => prepared(name, await jira.project(name), { wanted, day }, jira)));
    });
    const strangers = listed.length > 0 ? [] : keys.filter((key) => projects.get(projectOf(key)) === null);
    const known = keys.filter((key) => !strangers.includes(key));
    const results = new Map();
    await inParallel(known, async (key) => {
        const project = projects.get(projectOf(key));
        const result = await attempt(async () => {
            if (project instanceof user_error/* UserError */.y)
                throw project;
            if (!project)
                throw unknownProject(projectOf(key));
            return updateIssue(key, wanted, at, jira, account);
        });
        const ended = result instanceof user_error/* UserError */.y
            ? { key, outcome: "failed", because: result.message, reason: result.reason, remedy: result.remedy }
            : result;
        log(`${key} ${ended.outcome}: ${ended.because}`);
        results.set(key, ended);
    });
    return { results: known.flatMap((key) => results.get(key) ?? []), strangers };
}
const prepared = async (name, project, { wanted: { fixVersion }, day }, jira) => {
    if (project === null || fixVersion === null)
        return project;
    const find = async () => (await jira.versions(project.key)).find((version) => version.name === fixVersion.name);
    let version = await find();
    if (version === undefined) {
        await jira.makeVersion(project, fixVersion.name);
        version = await find();
    }
    if (version === undefined)
        throw new user_error/* UserError */.y(`Jira did not make the version ${fixVersion.name} of the project ${name}`, {
            reason: "jira_refused",
            remedy: `Let the account of the token administer the project ${name}, or make the version by hand; then re-run this job.`,
        });
    if (fixVersion.released && !version.released)
        await jira.releaseVersion(version.id, day);
    return project;
};
const unknownProject = (name) => new user_error/* UserError */.y(`Jira does not know the project ${name}, or the account may not see it`, {
    reason: "jira_project_unknown",
    remedy: "Check the setting projects, and whether the account of the token may browse the project.",
});
const attempt = async (work) => {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y)
            return error;
        throw error;
    }
};
const inParallel = async (items, work) => {
    let next = 0;
    let isBroken = false;
    const worker = async () => {
        for (let item = items[next]; item !== undefined && !isBroken; item = items[next]) {
            next += 1;
            await work(item).catch((error) => {
                isBroken = true;
                throw error;
            });
        }
    };
    const workers = await Promise.allSettled(Array.from({ length: atOnce }, worker));
    const broken = workers.find((one) => one.status === "rejected");
    if (broken)
        throw broken.reason;
};

;// CONCATENATED MODULE: ./actions/jira-update/jira-update.js
















const jira_update_inputs = (0,inputs/* inputsOf */.Vc)("jira-update", "issues", {
    release: (0,input/* document */.Al)("the release", release/* Release */.K),
    configuration: (0,input/* document */.Al)("the configuration", configuration/* Configuration */.Vk),
    settings: (0,input/* document */.Al)("the settings of Jira", JiraSetting),
    environment: (0,input/* identifier */.Cv)(),
    stage: (0,input/* oneOf */.yL)(...issueStages),
    since: (0,input/* optional */.lq)((0,input/* text */.Qq)()),
    tag: (0,input/* optional */.lq)((0,input/* text */.Qq)()),
    "jira-token": (0,secret_origin/* fromSecret */.P)((0,input/* optional */.lq)((0,input/* secret */.rJ)()), { secret: "JIRA_TOKEN", in: "jira" }),
    "jira-user": (0,secret_origin/* fromSecret */.P)((0,input/* optional */.lq)((0,input/* secret */.rJ)()), { secret: "JIRA_USER", in: "jira" }),
    token: (0,input/* secret */.rJ)(),
});
const jira_update_most = 1000;
const jiraUpdate = async (values, world) => {
    const { release, environment, stage, since, tag } = values;
    const { network } = values.configuration;
    const setting = values.settings;
    const authorization = jiraAuthorization(values["jira-token"], values["jira-user"], world.mask);
    const range = await releasedMessages(release.commit, since, world);
    const keys = issueKeys(range.messages, setting.projects);
    world.log.info(`${range.message}: ${range.messages.length} commits name ${keys.length} issues`);
    if (keys.length === 0)
        return (0,result/* skipped */.hT)("no_issue", `no commit ${range.message} names an issue: write its key, such as SHOP-12, into a commit, a branch name or the title of a pull request`, {
            outputs: { issues: [] },
            summary: `**No issue was changed.** None of the ${range.messages.length} commits ${range.message} names one.`,
        });
    const home = (path) => world.finishing.refs.page(path);
    const at = {
        release: release.id,
        name: release.name,
        stage,
        environment,
        links: [
            ...(tag === undefined ? [] : [{ title: tag, url: await home(`releases/tag/${encodeURIComponent(tag)}`) }]),
            { title: "run", url: await home(`actions/runs/${world.execution.run}`) },
        ],
    };
    const access = { site: setting.site, product: jiraProduct(setting), authorization, allow: network.allow };
    const { results, strangers } = await updateIssues({
        keys: keys.slice(0, jira_update_most),
        listed: setting.projects,
        wanted: wantedEffects(setting, at),
        at,
        day: world.clock.now().toISOString().slice(0, 10),
    }, httpJira(access, world.http, world.clock), world.log.info);
    const verdict = issuesVerdict(results);
    const failed = results.filter(({ outcome }) => outcome === "failed");
    const more = {
        outputs: { issues: results.map(({ key, outcome, reason }) => ({ key, outcome, reason })) },
        summary: issuesMarkdown({
            at,
            site: setting.site,
            results,
            strangers,
            unread: keys.length - Math.min(keys.length, jira_update_most),
            verdict,
        }),
        facts: { stage, issues: results.length, failed: failed.length },
        annotations: failed
            .slice(0, 9)
            .map(({ key, because, remedy }) => ({ level: "error", title: key, message: `${because}. ${remedy}` })),
    };
    if (results.length === 0)
        return (0,result/* skipped */.hT)("no_issue", `Jira knows none of the projects of ${strangers.slice(0, 9).join(", ")}`, more);
    return (0,result/* decided */.rc)(verdict, more);
};


/***/ }),

/***/ 7131:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6651);
/* harmony import */ var _jira_update_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(615);


await (0,_packages_kit_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_jira_update_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, _jira_update_js__WEBPACK_IMPORTED_MODULE_1__/* .jiraUpdate */ .s);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   Al: () => (/* binding */ document),
/* harmony export */   Cv: () => (/* binding */ identifier),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   hN: () => (/* binding */ needsOf),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   ov: () => (/* binding */ plainObject),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   sP: () => (/* binding */ textMap),
/* harmony export */   xk: () => (/* binding */ commitId),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zU: () => (/* binding */ attempted)
/* harmony export */ });
/* unused harmony export digest */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7728);
/* harmony import */ var _model_document_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6350);
/* harmony import */ var _model_run_needs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3254);



const reader = (read, more = {}) => ({
    required: true,
    secret: false,
    ...more,
    read,
});
function optional(inner) {
    return {
        ...inner,
        required: false,
        read: (text) => (text === "" ? { ok: undefined } : inner.read(text)),
    };
}
function text() {
    return reader((value) => (/[\r\n\0]/.test(value) ? { expected: "text on one line" } : { ok: value }));
}
function secret() {
    return reader((value) => ({ ok: value }), { secret: true });
}
function flag() {
    return reader((value) => value === "true" ? { ok: true } : value === "false" ? { ok: false } : { expected: "true or false" });
}
function wholeNumber(least, most) {
    return reader((value) => {
        const number = /^(0|[1-9][0-9]{0,14})$/.test(value) ? Number(value) : Number.NaN;
        return number >= least && number <= most ? { ok: number } : { expected: `a whole number from ${least} to ${most}` };
    });
}
function oneOf(...options) {
    return reader((value) => options.includes(value) ? { ok: value } : { expected: `one of ${options.join(", ")}` });
}
function identifier() {
    return reader((value) => /^[a-z][a-z0-9-]{0,62}$/.test(value)
        ? { ok: value }
        : { expected: "a name of a-z, 0-9 and -, starting with a letter" });
}
function path() {
    return reader((value) => {
        const inside = !/[\0\r\n\\]/.test(value) && !value.startsWith("/") && !value.startsWith("-") && !value.split("/").includes("..");
        return inside ? { ok: value } : { expected: "a path inside the workspace, without .." };
    });
}
function digest() {
    return reader((value) => /^sha256:[0-9a-f]{64}$/.test(value)
        ? { ok: value }
        : { expected: "a digest such as sha256:<64 lower-case hex digits>" });
}
function commitId() {
    return reader((value) => /^[0-9a-f]{40}$/.test(value) ? { ok: value } : { expected: "a commit id of 40 lower-case hex digits" });
}
function document(what, schema) {
    return reader((value) => {
        try {
            return { ok: (0,_model_document_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(schema, value, what) };
        }
        catch (error) {
            return { wrong: error.message };
        }
    }, { holds: "document" });
}
function needsOf(what) {
    return { ...document(what, _model_run_needs_js__WEBPACK_IMPORTED_MODULE_1__/* .Needs */ .A), holds: "needs" };
}
function attempted(what, schema) {
    const inner = document(what, schema);
    return {
        required: false,
        secret: false,
        read: (text) => {
            if (text === "")
                return { ok: undefined };
            const answer = inner.read(text);
            return "wrong" in answer ? { ok: { unread: answer.wrong } } : answer;
        },
    };
}
function textMap() {
    return document("a JSON object of texts", valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(plainObject, valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())));
}
const plainObject = valibot__WEBPACK_IMPORTED_MODULE_2__/* .custom */ .IeY((value) => typeof value === "object" && value !== null && !Array.isArray(value), "an object");


/***/ }),

/***/ 7455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bF: () => (/* binding */ passed),
/* harmony export */   hT: () => (/* binding */ skipped),
/* harmony export */   rc: () => (/* binding */ decided)
/* harmony export */ });
function passed(because, more = {}) {
    return {
        outcome: "passed",
        reason: "done",
        because,
        ...more,
    };
}
function skipped(reason, because, more = {}) {
    return {
        outcome: "skipped",
        reason,
        because,
        ...more,
    };
}
function decided(verdict, more = {}) {
    return verdict.go
        ? passed(verdict.because, more)
        : { outcome: "failed", reason: verdict.reason, because: verdict.because, remedy: verdict.remedy, ...more };
}


/***/ }),

/***/ 1760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ terraformVersion),
/* harmony export */   S0: () => (/* binding */ Tools),
/* harmony export */   Wm: () => (/* binding */ Database),
/* harmony export */   vO: () => (/* binding */ Terraform)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7728);
/* harmony import */ var _terraform_terraform_scan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5562);
/* harmony import */ var _configuration_field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8307);



const terraformVersion = "1.11.4";
const Terraform = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    directory: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(_configuration_field_js__WEBPACK_IMPORTED_MODULE_1__/* .Path */ .wA, "infra"),
    variables: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(_configuration_field_js__WEBPACK_IMPORTED_MODULE_1__/* .PathTemplate */ .YX, "infra/{environment}.tfvars"),
    version: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^\d+\.\d+\.\d+$/, "an exact version such as 1.11.4")), terraformVersion),
    protect: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_configuration_field_js__WEBPACK_IMPORTED_MODULE_1__/* .Glob */ .fo), []),
    allow: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_terraform_terraform_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .TerraformAllowance */ .f), []),
    mirror: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^(https:\/\/[^\s"\\$%]+\/|\/[^\s"\\$%]+)$/, "an address that ends with /, or an absolute path"))),
});
const Tools = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    machine: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(["terraform"])), []),
});
const MigrationNumber = valibot__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^\d{1,15}$/)), valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(0), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(String))], 'the number of a migration such as "007"');
const Database = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    migrations: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(_configuration_field_js__WEBPACK_IMPORTED_MODULE_1__/* .Path */ .wA, "sql/migrations"),
    baseline: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(MigrationNumber),
});


/***/ }),

/***/ 8307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ NetworkPlace),
/* harmony export */   PR: () => (/* binding */ Branches),
/* harmony export */   Ps: () => (/* binding */ Email),
/* harmony export */   W4: () => (/* binding */ Quorum),
/* harmony export */   YX: () => (/* binding */ PathTemplate),
/* harmony export */   az: () => (/* binding */ Login),
/* harmony export */   dw: () => (/* binding */ Duration),
/* harmony export */   fo: () => (/* binding */ Glob),
/* harmony export */   l4: () => (/* binding */ Cron),
/* harmony export */   wA: () => (/* binding */ Path)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);


const Path = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\0\\]+$/, "a path inside the repository, such as sql/migrations"));
const PathTemplate = Path;
const Glob = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1, "a glob such as docs/**"));
const Branches = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1))), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1, "at least one branch pattern such as release/*"));
const Duration = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[1-9][0-9]*[mhd]$/, "a duration such as 30m, 48h or 7d"));
const Login = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(39, "a login of at most 39 characters"), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[A-Za-z0-9-]+(?:_[A-Za-z0-9]+)?$/, "a login"));
const Email = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^\S+@\S+$/, "an address of git such as ada@example.com"));
const Quorum = valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Identifier */ .gw, valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1, "a number of people from 1"), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(6)));
const NetworkPlace = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y(isNetworkPlace, "an address such as 10.1.2.3, a network such as 10.0.0.0/8 or the name of a host"));
function isNetworkPlace(text) {
    const [, address = "", prefix] = /^([^/]+)(?:\/(0|[1-9][0-9]{0,2}))?$/.exec(text) ?? [];
    const byte = "(0|[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5])";
    if (new RegExp(`^${byte}(\\.${byte}){3}$`).test(address))
        return prefix === undefined || (Number(prefix) >= 8 && Number(prefix) <= 32);
    if (/^[0-9a-f:.]*:[0-9a-f:.]*$/i.test(address))
        return (URL.canParse(`http://[${address}]`) && (prefix === undefined || (Number(prefix) >= 7 && Number(prefix) <= 128)));
    return prefix === undefined && /^(?=.{1,253}$)([a-z0-9_-]{1,63}\.)*(?=[a-z0-9-]*[a-z])[a-z0-9-]{1,63}$/i.test(text);
}
const Cron = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^\S+( \S+){4}$/, "a cron line of five fields"));


/***/ }),

/***/ 2382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vk: () => (/* binding */ Configuration),
  _0: () => (/* binding */ defaultConfiguration),
  Gu: () => (/* binding */ exclusions),
  gO: () => (/* binding */ severities)
});

// UNUSED EXPORTS: versionSchemes

// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
// EXTERNAL MODULE: ./packages/model/document/value.js
var value = __webpack_require__(8822);
// EXTERNAL MODULE: ./packages/model/configuration/configuration-deploy.js
var configuration_deploy = __webpack_require__(1760);
// EXTERNAL MODULE: ./packages/model/configuration/configuration-field.js
var configuration_field = __webpack_require__(8307);
;// CONCATENATED MODULE: ./packages/model/configuration/configuration-flows.js



const flow = (branch, chain, most = 5) => dist/* optional */.lqM(dist/* strictObject */.rej({
    branches: dist/* optional */.lqM(configuration_field/* Branches */.PR, [branch]),
    chain: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(value/* Identifier */.gw), dist/* maxLength */.Ru6(most, `a list of at most ${most}`)), [...chain]),
}), {});
const releaseFlow = (branch, chain) => dist/* optional */.lqM(dist/* strictObject */.rej({
    branches: dist/* optional */.lqM(configuration_field/* Branches */.PR, [branch]),
    chain: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(value/* Identifier */.gw), dist/* minLength */.BpQ(1, "at least one environment"), dist/* maxLength */.Ru6(5, "a list of at most 5")), [...chain]),
    start: dist/* optional */.lqM(configuration_field/* Quorum */.W4, {}),
}), {});
const Flows = dist/* strictObject */.rej({
    feature: dist/* optional */.lqM(dist/* strictObject */.rej({
        branches: dist/* optional */.lqM(configuration_field/* Branches */.PR, ["feature/**", "bugfix/**"]),
        preview: dist/* optional */.lqM(dist/* nullable */.mee(value/* Identifier */.gw), null),
    }), {}),
    develop: flow("develop", ["dev"], 1),
    release: releaseFlow("release/*", ["test", "uat", "production"]),
    hotfix: releaseFlow("hotfix/*", ["uat", "production"]),
    main: dist/* optional */.lqM(dist/* strictObject */.rej({ branches: dist/* optional */.lqM(configuration_field/* Branches */.PR, ["main"]) }), {}),
});

// EXTERNAL MODULE: ./packages/model/performance/limit.js
var limit = __webpack_require__(1211);
// EXTERNAL MODULE: ./packages/model/performance/measurement.js
var measurement = __webpack_require__(1968);
// EXTERNAL MODULE: ./packages/model/performance/result-format.js
var result_format = __webpack_require__(4251);
;// CONCATENATED MODULE: ./packages/model/configuration/configuration-performance.js






const Limits = dist/* record */.g1P(measurement/* MetricName */.OX, dist/* union */.KCZ([limit/* LimitText */.$o, dist/* record */.g1P(dist/* string */.YjP(), limit/* LimitText */.$o)]));
const common = {
    name: value/* Identifier */.gw,
    limits: dist/* optional */.lqM(Limits, {}),
    degradation: dist/* optional */.lqM(dist/* picklist */.KIO(["block", "warn"]), "block"),
    environments: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(value/* Identifier */.gw), dist/* minLength */.BpQ(1))),
    timeout: dist/* optional */.lqM(configuration_field/* Duration */.dw, "10m"),
};
const CommandSuite = dist/* strictObject */.rej({
    ...common,
    run: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1, "a command")),
    format: dist/* picklist */.KIO(result_format/* resultFormats */.I),
    file: dist/* optional */.lqM(configuration_field/* Path */.wA),
    requirements: dist/* optional */.lqM(configuration_field/* Path */.wA),
    better: dist/* optional */.lqM(dist/* picklist */.KIO(measurement/* directions */.vQ)),
});
const ExplainSuite = dist/* strictObject */.rej({
    ...common,
    explain: dist/* pipe */.FsL(dist/* array */.YOg(configuration_field/* Path */.wA), dist/* minLength */.BpQ(1)),
    analyze: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
});
const Accepted = dist/* strictObject */.rej({
    suite: value/* Identifier */.gw,
    metric: measurement/* MetricName */.OX,
    environment: dist/* optional */.lqM(value/* Identifier */.gw),
    because: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1)),
    until: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoDate */._$n("a day such as 2027-01-31")),
});
const Performance = dist/* strictObject */.rej({
    suites: dist/* optional */.lqM(dist/* array */.YOg(dist/* union */.KCZ([CommandSuite, ExplainSuite], "{ name, run, format } or { name, explain: [file] }")), []),
    durations: dist/* optional */.lqM(dist/* picklist */.KIO(["warn", "block", "off"]), "warn"),
    accept: dist/* optional */.lqM(dist/* array */.YOg(Accepted), []),
    "accept-by": dist/* optional */.lqM(value/* Identifier */.gw),
});

;// CONCATENATED MODULE: ./packages/model/configuration/http-check.js


const ofTheClient = /^(?:host|connection|content-length|transfer-encoding|expect|te|trailer|upgrade|keep-alive|proxy-.*|user-agent)$/i;
const HeaderName = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/, "the name of a header"), dist/* check */.z6Y((name) => !ofTheClient.test(name), "a header that a check may set"));
const HeaderValue = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\t\x20-\x7e]{0,4000}$/, "a value of one line, in ASCII; a secret is named, as in Bearer {secrets.TOKEN}"));
const HttpSetting = dist/* strictObject */.rej({
    http: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(https?:\/\/|\{outputs\.)/, "an http(s) address or {outputs.name}/path")),
    method: dist/* optional */.lqM(dist/* picklist */.KIO(["GET", "POST"]), "GET"),
    headers: dist/* optional */.lqM(dist/* record */.g1P(HeaderName, HeaderValue), {}),
    body: dist/* optional */.lqM(value/* AnyJson */.Hy),
    safe: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
    follow: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
    expect: dist/* strictObject */.rej({
        status: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(100), dist/* maxValue */.cGV(599)), 200),
        location: dist/* optional */.lqM(dist/* string */.YjP()),
        json: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig(), dist/* boolean */.zMY(), dist/* null */.chJ()])), {}),
    }),
    within: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[1-9][0-9]*[sm]$/, "a duration such as 60s or 2m")), "60s"),
});

// EXTERNAL MODULE: ./packages/model/configuration/known-authors.js
var known_authors = __webpack_require__(1506);
;// CONCATENATED MODULE: ./packages/model/configuration/configuration.js








const severities = ["low", "medium", "high", "critical"];
const exclusions = ["author", "pusher", "re-runner"];
const versionSchemes = ["semver", "calendar", "any"];
const Role = dist/* union */.KCZ([
    dist/* strictObject */.rej({ team: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[a-z0-9_][a-z0-9_-]*$/, "the slug of a team")) }),
    dist/* strictObject */.rej({
        people: dist/* pipe */.FsL(dist/* array */.YOg(configuration_field/* Login */.az), dist/* minLength */.BpQ(1)),
    }),
], "a team { team: slug } or people { people: [login, …] }");
const Environment = dist/* strictObject */.rej({
    approve: dist/* optional */.lqM(configuration_field/* Quorum */.W4, {}),
    accept: dist/* optional */.lqM(configuration_field/* Quorum */.W4, {}),
    freeze: dist/* optional */.lqM(dist/* array */.YOg(dist/* strictObject */.rej({ cron: configuration_field/* Cron */.l4, for: configuration_field/* Duration */.dw, timezone: dist/* optional */.lqM(dist/* string */.YjP()), override: dist/* optional */.lqM(value/* Identifier */.gw) })), []),
});
const Skips = dist/* optional */.lqM(dist/* strictObject */.rej({ skip: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []) }), {});
const Analysis = dist/* strictObject */.rej({
    block: dist/* optional */.lqM(dist/* picklist */.KIO(severities), "medium"),
    checkov: Skips,
    tflint: Skips,
    sqlfluff: dist/* optional */.lqM(dist/* strictObject */.rej({
        skip: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []),
        dialect: dist/* optional */.lqM(dist/* string */.YjP()),
    }), {}),
    pylint: Skips,
    bandit: Skips,
});
const Tests = dist/* strictObject */.rej({
    python: dist/* optional */.lqM(dist/* strictObject */.rej({
        paths: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* Path */.wA)),
        requirements: dist/* optional */.lqM(configuration_field/* Path */.wA, "requirements-dev.txt"),
        groups: dist/* optional */.lqM(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "the name of a dependency group"))), []),
    }), {}),
    sql: dist/* optional */.lqM(dist/* strictObject */.rej({
        paths: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* Path */.wA), ["sql/tests"]),
        on: dist/* optional */.lqM(dist/* picklist */.KIO(["pglite"]), "pglite"),
    }), {}),
});
const Check = dist/* union */.KCZ([HttpSetting, dist/* strictObject */.rej({ sql: configuration_field/* Path */.wA, expect: dist/* picklist */.KIO(["no rows", "rows"]) })], "{ http: …, expect: … } or { sql: file, expect: no rows }");
const Network = dist/* strictObject */.rej({
    allow: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* NetworkPlace */.Cm), []),
});
const Approvals = dist/* strictObject */.rej({
    exclude: dist/* optional */.lqM(dist/* array */.YOg(dist/* picklist */.KIO(exclusions)), [...exclusions]),
    authors: dist/* optional */.lqM(known_authors/* Authors */.hb, {}),
    since: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?!refs\/)[^\s~^:?*[\\]{1,200}$/, "the name of a tag such as v1.4.2, or a commit id"))),
    validity: dist/* optional */.lqM(configuration_field/* Duration */.dw, "7d"),
});
const Finalise = dist/* strictObject */.rej({
    branches: dist/* optional */.lqM(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1))), []),
    mirrors: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP()), []),
    "delete-branch": dist/* optional */.lqM(dist/* boolean */.zMY(), false),
});
const PolicySetting = dist/* strictObject */.rej({
    branch: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?!refs\/)[\w./-]+$/, "the name of a branch"))),
    files: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* Path */.wA), []),
});
const LedgerSetting = dist/* strictObject */.rej({
    adopt: dist/* optional */.lqM(value/* CommitId */.jF),
    writers: dist/* optional */.lqM(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\w.-]+\/[\w.-]+(\/\.github\/workflows\/[^/@\s]+)?@([0-9a-f]{40}|refs\/(heads|tags)\/\S+)$/, "owner/name@commit or owner/name/.github/workflows/file.yml@commit-or-full-ref"))), []),
});
const Artefact = dist/* strictObject */.rej({
    exclude: dist/* optional */.lqM(dist/* array */.YOg(configuration_field/* Glob */.fo), []),
    lfs: dist/* optional */.lqM(dist/* picklist */.KIO(["refuse", "fetch"]), "refuse"),
});
const Configuration = dist/* strictObject */.rej({
    version: dist/* literal */.euz(1, "1, the version of this file's format"),
    flows: dist/* optional */.lqM(Flows, {}),
    versions: dist/* optional */.lqM(dist/* picklist */.KIO(versionSchemes), "semver"),
    roles: dist/* optional */.lqM(dist/* record */.g1P(value/* Identifier */.gw, Role), {}),
    environments: dist/* optional */.lqM(dist/* record */.g1P(value/* Identifier */.gw, Environment), {}),
    approvals: dist/* optional */.lqM(Approvals, {}),
    artefact: dist/* optional */.lqM(Artefact, {}),
    analysis: dist/* optional */.lqM(Analysis, {}),
    tests: dist/* optional */.lqM(Tests, {}),
    terraform: dist/* optional */.lqM(configuration_deploy/* Terraform */.vO, {}),
    tools: dist/* optional */.lqM(configuration_deploy/* Tools */.S0, {}),
    database: dist/* optional */.lqM(configuration_deploy/* Database */.Wm, {}),
    checks: dist/* optional */.lqM(dist/* array */.YOg(Check), []),
    network: dist/* optional */.lqM(Network, {}),
    performance: dist/* optional */.lqM(Performance, {}),
    finalise: dist/* optional */.lqM(Finalise, {}),
    policy: dist/* optional */.lqM(PolicySetting, {}),
    ledger: dist/* optional */.lqM(LedgerSetting, {}),
});
function defaultConfiguration() {
    return dist/* parse */.qgA(Configuration, { version: 1 });
}


/***/ }),

/***/ 1506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MN: () => (/* binding */ knownAccounts),
/* harmony export */   ft: () => (/* binding */ areVerified),
/* harmony export */   hb: () => (/* binding */ Authors)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _configuration_field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8307);


const Accounts = valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_configuration_field_js__WEBPACK_IMPORTED_MODULE_0__/* .Email */ .Ps, valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_configuration_field_js__WEBPACK_IMPORTED_MODULE_0__/* .Login */ .az));
const Authors = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("verified"), valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ verified: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true), known: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(Accounts, {}) }), Accounts], "verified, a map such as { ada@example.com: ada } (null for somebody who approves nothing), or { verified: true, known: that map }");
function areVerified(authors) {
    return authors === "verified" || isSigned(authors);
}
function knownAccounts(authors) {
    if (authors === "verified")
        return {};
    return isSigned(authors) ? authors.known : authors;
}
function isSigned(authors) {
    return "verified" in authors && authors.verified === true;
}


/***/ }),

/***/ 1211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ LimitText),
/* harmony export */   LF: () => (/* binding */ limitOf)
/* harmony export */ });
/* unused harmony export comparisons */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _unit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9708);


const comparisons = (/* unused pure expression or super */ null && (["<", "<=", ">", ">="]));
const form = /^(<=?|>=?)\s*([+-]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)\s*(\S{0,40})$/;
function limitOf(text) {
    const [, comparison, number, unit = ""] = form.exec(text.trim()) ?? [];
    if (comparison === undefined || number === undefined || !Number.isFinite(Number(number)))
        return undefined;
    return { comparison: comparison, value: Number(number), unit: (0,_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .unitNamed */ .i)(unit) };
}
const LimitText = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => limitOf(text) !== undefined, "a limit such as < 300 ms, or >= 50 /s"));


/***/ }),

/***/ 1968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ Measurement),
/* harmony export */   Kh: () => (/* binding */ metricName),
/* harmony export */   OX: () => (/* binding */ MetricName),
/* harmony export */   vQ: () => (/* binding */ directions)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);


const directions = ["lower", "higher"];
const Finite = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .finite */ .E2x("a finite number"));
const metricName = /^[^\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]{1,200}$/;
const MetricName = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(metricName, "a name of one line of visible characters, at most 200 long"));
const Measurement = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    metric: MetricName,
    value: Finite,
    unit: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(40)),
    better: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(directions),
    spread: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(Finite, valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0))),
    samples: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(_document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_),
});


/***/ }),

/***/ 4251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ resultFormats)
/* harmony export */ });
const resultFormats = [
    "pytest-benchmark",
    "k6",
    "jmeter",
    "locust",
    "hyperfine",
    "go",
    "google-benchmark",
    "criterion",
    "jmh",
    "benchmarkdotnet",
    "junit",
    "slipway",
];


/***/ }),

/***/ 9708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ unitFactor),
/* harmony export */   i: () => (/* binding */ unitNamed)
/* harmony export */ });
const families = [
    { s: 1, ns: 1e-9, us: 1e-6, µs: 1e-6, μs: 1e-6, ms: 1e-3, min: 60, h: 3600 },
    { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 },
    { "B/s": 1, "kB/s": 1e3, "MB/s": 1e6, "GB/s": 1e9, "KiB/s": 1024, "MiB/s": 1024 ** 2, "GiB/s": 1024 ** 3 },
    { "/s": 1, "/ms": 1e3, "/us": 1e6, "/µs": 1e6, "/ns": 1e9, "/min": 1 / 60, "/h": 1 / 3600 },
    { "%": 1 },
    { "": 1, k: 1e3, M: 1e6 },
];
const rate = /^(?:1|ops?|operations?|iter(?:ation)?s?|requests?|reqs?|rows?|records?|events?)\/(ns|us|µs|ms|s|secs?|seconds?|min|h)$/i;
function unitNamed(word) {
    const text = word.trim();
    const [, per] = rate.exec(text) ?? [];
    if (per !== undefined)
        return `/${spellings[per.toLowerCase()] ?? per}`;
    return spellings[text.toLowerCase()] ?? text;
}
const spellings = {
    sec: "s",
    secs: "s",
    second: "s",
    seconds: "s",
    millisecond: "ms",
    milliseconds: "ms",
    microsecond: "us",
    microseconds: "us",
    nanosecond: "ns",
    nanoseconds: "ns",
    minute: "min",
    minutes: "min",
    byte: "B",
    bytes: "B",
    percent: "%",
};
function unitFactor(from, to) {
    if (from === to)
        return 1;
    const family = families.find((row) => Object.hasOwn(row, from) && Object.hasOwn(row, to));
    if (family === undefined)
        return undefined;
    return (family[from] ?? 1) / (family[to] ?? 1);
}


/***/ }),

/***/ 638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ Release)
/* harmony export */ });
/* unused harmony export Artefact */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _document_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8822);


const Artefact = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    digest: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np,
    id: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    compressed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ digest: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np, size: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_ })),
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    size: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    files: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Count */ .y_,
    manifest: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .Digest */ .np,
});
const Release = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("release"),
    version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[0-9A-Za-z][0-9A-Za-z._+-]{0,199}$/, "a release id")),
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    commit: _document_value_js__WEBPACK_IMPORTED_MODULE_0__/* .CommitId */ .jF,
    branch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    artefact: Artefact,
});


/***/ }),

/***/ 3254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ Needs)
/* harmony export */ });
/* unused harmony export jobResults */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7728);
/* harmony import */ var _document_reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3279);


const jobResults = ["success", "failure", "cancelled", "skipped"];
const Needs = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .custom */ .IeY((value) => typeof value === "object" && value !== null && !Array.isArray(value), "an object of jobs"), valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    result: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(jobResults),
    outputs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), {}),
    said: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())),
    unread: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ reason: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_document_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonCodes */ .JC), because: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }))),
})));


/***/ }),

/***/ 5562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ terraformAllowances),
/* harmony export */   f: () => (/* binding */ TerraformAllowance)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7728);

const terraformAllowances = {
    "local-exec": "runs commands on the runner",
    "remote-exec": "runs commands on other machines",
    "file-provisioner": "copies files to other machines",
    "provider-exec": "a provider or backend that starts a program or reads a file for its credentials",
    external: "a data source that runs a program",
    http: "a data source that reads any address",
    local_command: "a data source that runs a program",
    local_file: "a data source that reads any file",
    local_sensitive_file: "a data source that reads any file",
    terraform_remote_state: "a data source that reads another state",
    "outside-files": "reads files outside of its module, or whose path is known only while it plans",
    templatestring: "evaluates a template that is known only while it plans",
    "remote-modules": "takes modules from somewhere else than this repository",
    "override-files": "files that overwrite what other files say",
    "auto-variables": "*.auto.tfvars, which set variables of every environment",
};
const TerraformAllowance = valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(Object.keys(terraformAllowances));


/***/ })

};
