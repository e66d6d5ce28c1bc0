export const id = 6460;
export const ids = [6460];
export const modules = {

/***/ 7339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ planCounts),
/* harmony export */   DO: () => (/* binding */ planWords),
/* harmony export */   Ft: () => (/* binding */ planVerdict),
/* harmony export */   Iv: () => (/* binding */ actionWords),
/* harmony export */   YR: () => (/* binding */ changeCount)
/* harmony export */ });
function planCounts({ resources }) {
    const counts = { create: 0, read: 0, update: 0, replace: 0, delete: 0, forget: 0, "no-op": 0 };
    for (const { action } of resources)
        counts[action] += 1;
    return counts;
}
function changeCount({ resources, outputs }) {
    return resources.filter(({ action }) => action !== "read").length + outputs.length;
}
function planWords(summary) {
    const { create, update, replace, delete: destroyed, forget } = planCounts(summary);
    const outputs = summary.outputs.length;
    const moved = summary.resources.filter(isMove).length;
    if (changeCount(summary) === 0)
        return "nothing to change";
    return [
        ...(create > 0 ? [`${create} to add`] : []),
        ...(update > 0 ? [`${update} to change`] : []),
        ...(replace > 0 ? [`${replace} to replace`] : []),
        ...(destroyed > 0 ? [`${destroyed} to destroy`] : []),
        ...(forget > 0 ? [`${forget} to forget`] : []),
        ...(moved > 0 ? [`${moved} to move`] : []),
        ...(outputs > 0 ? [`${outputs} output${outputs === 1 ? "" : "s"}`] : []),
        ...(destroyed + replace === 0 ? ["nothing destroyed"] : []),
    ].join(", ");
}
const isMove = ({ action, from }) => action === "no-op" && from !== undefined;
function actionWords({ action, from }) {
    return from === undefined ? action : `${action === "no-op" ? "" : `${action}, `}moved from ${from}`;
}
function planVerdict(summary, protect) {
    const lost = summary.resources.flatMap((change) => {
        const { address, action, from } = change;
        const here = guard(address, protect);
        const pattern = here ?? (from === undefined ? undefined : guard(from, protect));
        const isLost = action === "delete" || action === "replace" || action === "forget";
        if (pattern === undefined || (!isLost && here !== undefined))
            return [];
        if (!isLost)
            return [`move ${from} to ${address} (${pattern})`];
        return [`${action} ${address}${from === undefined ? "" : `, moved from ${from}`} (${pattern})`];
    });
    if (lost.length === 0)
        return { go: true, because: planWords(summary) };
    return {
        go: false,
        reason: "plan_protected",
        because: `the plan would ${lost.slice(0, 5).join(", ")}${lost.length > 5 ? ` and ${lost.length - 5} more` : ""}, which terraform.protect forbids`,
        remedy: "Change the Terraform so that they stay, name the new address of what is moved in terraform.protect too, or take them out of terraform.protect in a commit of its own.",
    };
}
const guard = (address, protect) => {
    const inModule = address.replace(/^(?:module\.[^.[]+(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?\.)+/, "");
    return protect.find((pattern) => {
        const regex = new RegExp(`^${pattern.split("*").map(literal).join(".*")}(?:\\[.*\\])?$`, "s");
        return regex.test(address) || regex.test(inModule);
    });
};
const literal = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");


/***/ }),

/***/ 1793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ scanVerdict),
/* harmony export */   r: () => (/* binding */ refusedFindings)
/* harmony export */ });
/* harmony import */ var _model_terraform_terraform_scan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5562);

function refusedFindings(findings, allowed) {
    return findings.filter(({ needs }) => needs === null || !allowed.includes(needs));
}
function scanVerdict(findings, allowed) {
    const refused = refusedFindings(findings, allowed);
    if (refused.length === 0)
        return { go: true, because: "Terraform runs and reads only what is allowed" };
    const messages = refused.slice(0, 5).map(({ file, line, what }) => `${file}:${line} ${what}`);
    const names = [...new Set(refused.flatMap(({ needs }) => needs ?? []))].sort();
    return {
        go: false,
        reason: "terraform_unsafe",
        because: `Terraform was not started: ${messages.join("; ")}${refused.length > 5 ? `; and ${refused.length - 5} more` : ""}`,
        remedy: [
            ...(refused.some(({ needs }) => needs === null) ? ["Remove what cannot be allowed."] : []),
            ...(names.length > 0
                ? [
                    `Remove the rest, or allow it in a commit of its own on the trusted branch: terraform: { allow: [${names.join(", ")}] } (${names.map((name) => `${name}: ${_model_terraform_terraform_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .terraformAllowances */ .E[name]}`).join("; ")}).`,
                ]
                : []),
        ].join(" "),
    };
}


/***/ }),

/***/ 9422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ terraformFailure)
});

;// CONCATENATED MODULE: ./packages/decide/deploy/lock-holder.js
function lockHolderWords(detail, started) {
    const field = (name) => new RegExp(`^\\s*${name}:[ \\t]*(\\S.*)$`, "m").exec(detail)?.[1]?.trim();
    const created = field("Created");
    const at = created === undefined ? Number.NaN : Date.parse(created.replace(/^(\S+) (\S+?)(\.\d{1,3})?\d* .*$/, "$1T$2$3Z"));
    if (at < Date.parse(started))
        return oneLine(`the state is locked by ${field("Who") ?? "somebody"} since ${created}, lock ${field("ID") ?? "without id"}`);
    const id = /already locked: ID=(\S+)/.exec(detail)?.[1];
    return oneLine(`the state is locked by somebody else${id === undefined ? "" : `, lock ${id}`}; its backend does not say by whom`);
}
function oneLine(text) {
    const line = text.replaceAll(/\s+/g, " ").trim();
    return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}

;// CONCATENATED MODULE: ./packages/decide/deploy/terraform-exit.js

const says = (pattern) => (terraformEnd) => errorsOf(terraformEnd).some(({ summary, detail }) => pattern.test(summary) || pattern.test(detail));
const titled = (pattern) => (terraformEnd) => errorsOf(terraformEnd).some(({ summary }) => pattern.test(summary));
const describe = (_, error) => firstWords(error);
const rows = [
    {
        reason: "state_unsaved",
        when: (terraformEnd) => terraformEnd.stateLeft || titled(/^Failed to (persist state to backend|save state)/)(terraformEnd),
        because: () => "Terraform changed the infrastructure, but could not save what it did in its state",
        remedy: "Do not plan or apply again before the rescued state is pushed: that would create everything twice.",
    },
    {
        reason: "cancelled",
        when: (terraformEnd) => terraformEnd.code === null || titled(/^(Operation cancelled|execution halted)/i)(terraformEnd),
        because: ({ verb }) => `terraform ${verb} was interrupted`,
        remedy: "Plan again before anything else is deployed; what had been started is in the state.",
    },
    {
        reason: "disk_failed",
        when: (end) => end.verb !== "apply" && says(/no space left on device|disk quota exceeded|read-only file system/i)(end),
        because: ({ verb }) => `terraform ${verb} could not write to the disk of the runner, which is full or read-only`,
        remedy: "Free space on the runner, or use one with a larger disk, then re-run the job; nothing was changed.",
    },
    {
        reason: "plan_stale",
        when: titled(/^Saved plan (is stale|does not match)/),
        because: () => "the state has moved since the plan was made",
        remedy: "Plan again: re-run all jobs of this environment.",
    },
    {
        reason: "plan_changed",
        when: titled(/^Failed to load .* as a plan file|^Inconsistent .*plan|different version of Terraform/i),
        because: describe,
        remedy: "Plan again with the version of Terraform that deploys.",
    },
    {
        reason: "state_locked",
        when: (terraformEnd) => titled(/^Error (acquiring|locking)/i)(terraformEnd) && says(/already locked|Lock Info:/)(terraformEnd),
        because: (terraformEnd, error) => lockHolderWords(error?.detail ?? "", terraformEnd.started),
        remedy: "Wait until that run has ended and re-run this job. Only if it is certain that it runs no more: terraform force-unlock <id>.",
    },
    {
        reason: "state_locked",
        begun: true,
        when: titled(/^Error releasing the state lock/),
        because: (_, error) => `the work is done, but the lock of the state could not be released: ${oneLine(error?.detail ?? "")}`,
        remedy: "Check that nothing else runs, then release it: terraform force-unlock <id>.",
    },
    {
        reason: "digest_mismatch",
        when: says(/doesn't match any of the checksums|does not match any of the checksums/i),
        because: describe,
        remedy: "Find out why the provider's bytes are others than those of .terraform.lock.hcl before anything runs.",
    },
    {
        reason: "terraform_invalid",
        when: titled(/^The state would be lost/),
        because: describe,
        remedy: "Configure a backend for the state, such as s3, gcs, azurerm, pg or http.",
    },
    {
        reason: "terraform_invalid",
        when: says(/dependency lock file|Provider dependency changes detected/i),
        because: describe,
        remedy: "Commit .terraform.lock.hcl: terraform providers lock -platform=linux_amd64 -platform=linux_arm64.",
    },
    {
        reason: "tool_missing",
        when: titled(/^Failed to (query available provider packages|install provider|download module)|registry/i),
        because: describe,
        remedy: "Check that the runner reaches the registry or mirror of the providers and modules, then re-run the job.",
    },
    {
        reason: "state_unreachable",
        when: says(/^pq: |connection refused|no such host|i\/o timeout|connection reset|connection timed out|TLS handshake|password authentication failed|no pg_hba\.conf entry|(loading|reading|refreshing|inspecting|fetching|get|read|load) (the |existing |remote )*(state|workspaces)|state data in|backend (initialization|configuration)|configuring the backend|HTTP remote state|acquiring the state lock|terraform_remote_state/i),
        because: (_, error) => `the state could not be reached: ${firstWords(error)}`,
        remedy: "Check that the backend runs and that the credentials in SLIPWAY_SECRETS are right, then re-run the job.",
    },
    {
        reason: "terraform_invalid",
        when: (terraformEnd, error) => terraformEnd.verb !== "apply" && error !== undefined && error.address === undefined && error.file !== undefined,
        because: describe,
        remedy: "Fix the configuration; terraform validate shows the same.",
    },
    {
        reason: "terraform_invalid",
        when: titled(/variables? file|Value for undeclared variable|Invalid (variable|value)|encountered problems/i),
        because: describe,
        remedy: "Fix the variables of this environment.",
    },
];
const otherwise = {
    reason: "terraform_failed",
    remedy: "Read Terraform's own words in the log; what it had done by then is in the state.",
};
function terraformFailure(terraformEnd, hide) {
    const [error] = errorsOf(terraformEnd);
    const row = rows.find(({ when }) => when(terraformEnd, error));
    const shown = error && { ...error, summary: hide(error.summary), detail: hide(error.detail) };
    if (row)
        return {
            reason: row.reason,
            because: row.because(terraformEnd, shown),
            remedy: row.remedy,
            begun: row.begun === true,
        };
    const words = shown ? firstWords(shown) : terraformEnd.last || "it said nothing";
    return {
        ...otherwise,
        begun: terraformEnd.verb === "apply",
        because: `terraform ${terraformEnd.verb} ended with ${terraformEnd.code}: ${words}`,
    };
}
const errorsOf = ({ diagnostics }) => diagnostics.filter(({ severity }) => severity === "error");
const firstWords = (error) => {
    if (!error)
        return "Terraform said nothing";
    const [first = ""] = error.detail.trim().split("\n\n");
    const at = error.address ?? (error.file === undefined ? undefined : `${error.file}:${error.line}`);
    return oneLine(`${at === undefined ? "" : `${at}: `}${error.summary}${first === "" ? "" : `: ${first}`}`);
};


/***/ }),

/***/ 8090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ terraformVariables)
/* harmony export */ });
function terraformVariables({ release, environment, variables, secrets, }) {
    return {
        ...Object.fromEntries(Object.entries(variables)
            .filter(([name]) => /^TF_VAR_[A-Z][A-Z0-9_]*$/.test(name))
            .map(([name, value]) => [`TF_VAR_${name.slice("TF_VAR_".length).toLowerCase()}`, value])),
        ...secrets,
        TF_IN_AUTOMATION: "1",
        TF_INPUT: "0",
        CHECKPOINT_DISABLE: "1",
        TF_VAR_environment: environment,
        TF_VAR_release_version: release.name,
        TF_VAR_release_commit: release.commit,
        TF_VAR_release_id: release.id,
        TF_VAR_artefact_digest: release.artefact.digest,
    };
}


/***/ }),

/***/ 8290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ childSecrets)
/* harmony export */ });
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4164);

const refused = /^(PATH|HOME|SHELL|IFS|ENV|BASH_ENV|BASH_FUNC.*|TMPDIR|LD_.*|DYLD_.*|NODE_.*|GIT_.*|GITHUB_.*|ACTIONS_.*|RUNNER_.*|PYTHON.*|PERL.*|TF_CLI_.*|TF_LOG.*|TF_DATA_DIR|TF_WORKSPACE|TF_PLUGIN_.*|TF_REATTACH_PROVIDERS|TF_IN_AUTOMATION|TF_INPUT)$/i;
function childSecrets() {
    const inner = (0,_input_js__WEBPACK_IMPORTED_MODULE_0__/* .textMap */ .sP)();
    return {
        ...inner,
        secret: true,
        read: (text) => {
            const answer = inner.read(text);
            if (!("ok" in answer))
                return { expected: 'a JSON object of texts, such as {"NAME":"value"}' };
            const mistakes = Object.entries(answer.ok).flatMap(([name, value]) => {
                const mistake = mistakeIn(name, value);
                return mistake === undefined ? [] : [`${JSON.stringify(name)} ${mistake}`];
            });
            return mistakes.length === 0 ? answer : { expected: `what a program may be given: ${mistakes.join("; ")}` };
        },
    };
}
const mistakeIn = (name, value) => {
    if (!/^[A-Za-z_][A-Za-z0-9_]{0,127}$/.test(name))
        return "is not a name of an environment variable";
    if (refused.test(name))
        return "would change the program itself";
    if (value.includes("\0"))
        return "holds a NUL";
    return value.length > 0 && value.length < 4
        ? "is too short to be hidden in a log; if it is not a secret, make it a variable of the environment"
        : undefined;
};


/***/ }),

/***/ 7542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ splitPlanKey)
/* harmony export */ });
function splitPlanKey(secrets) {
    const { SLIPWAY_PLAN_KEY: own, ...terraform } = secrets ?? {};
    const sorted = Object.entries(terraform).sort(([a], [b]) => (a < b ? -1 : 1));
    return { passphrase: own || (sorted.length === 0 ? undefined : JSON.stringify(sorted)), terraform };
}


/***/ }),

/***/ 7672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ hasTerraform),
  N: () => (/* binding */ openTerraform)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/model/document/user-error.js
var user_error = __webpack_require__(8319);
// EXTERNAL MODULE: ./packages/ports/machine/team-text.js
var team_text = __webpack_require__(6753);
// EXTERNAL MODULE: ./packages/ports/machine/writable-copy.js
var writable_copy = __webpack_require__(980);
// EXTERNAL MODULE: ../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7728);
// EXTERNAL MODULE: ./packages/model/document/document.js
var document_document = __webpack_require__(6350);
// EXTERNAL MODULE: ./packages/model/document/value.js
var value = __webpack_require__(8822);
;// CONCATENATED MODULE: ./packages/formats/terraform/terraform-messages.js



const Position = dist/* object */.Ikc({ line: dist/* number */.aig(), column: dist/* number */.aig() });
const Message = dist/* object */.Ikc({
    type: dist/* string */.YjP(),
    "@message": dist/* optional */.lqM(dist/* string */.YjP(), ""),
    hook: dist/* optional */.lqM(dist/* object */.Ikc({ elapsed_seconds: dist/* optional */.lqM(dist/* number */.aig()) })),
    changes: dist/* optional */.lqM(dist/* object */.Ikc({ add: dist/* number */.aig(), change: dist/* number */.aig(), remove: dist/* number */.aig(), operation: dist/* string */.YjP() })),
    outputs: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* object */.Ikc({ sensitive: dist/* boolean */.zMY(), value: dist/* optional */.lqM(value/* AnyJson */.Hy) }))),
    state: dist/* optional */.lqM(dist/* unknown */.L5J()),
    diagnostic: dist/* optional */.lqM(dist/* object */.Ikc({
        severity: dist/* picklist */.KIO(["error", "warning"]),
        summary: dist/* string */.YjP(),
        detail: dist/* optional */.lqM(dist/* string */.YjP(), ""),
        address: dist/* optional */.lqM(dist/* string */.YjP()),
        range: dist/* optional */.lqM(dist/* object */.Ikc({ filename: dist/* string */.YjP(), start: Position })),
    })),
});
const shown = new Set([
    "version",
    "init_output",
    "planned_change",
    "resource_drift",
    "change_summary",
    "state_lock_acquire",
    "state_lock_release",
    "apply_start",
    "apply_progress",
    "apply_complete",
    "apply_errored",
    "provision_start",
    "provision_progress",
    "provision_complete",
    "provision_errored",
]);
const interrupted = /^\s*(?:Interrupt|Two interrupts) received\./;
function terraformMessage(line) {
    if (!line.startsWith("{"))
        return undefined;
    let value;
    try {
        value = (0,document_document/* parseJson */.qF)(line, "a line of Terraform");
    }
    catch {
        return undefined;
    }
    const parsed = dist/* safeParse */.xLC(Message, value);
    if (!parsed.success)
        return { kind: "silent" };
    const { type, diagnostic, changes, outputs, state, "@message": text } = parsed.output;
    if (state !== undefined)
        return { kind: "state", state: JSON.stringify(state) };
    if (type === "diagnostic" && diagnostic)
        return { kind: "diagnostic", diagnostic: diagnosticOf(diagnostic) };
    if (type === "change_summary" && changes)
        return { kind: "changes", ...changes };
    if (type === "outputs" && outputs)
        return { kind: "outputs", values: opened(outputs) };
    if (type === "log" && interrupted.test(text))
        return { kind: "line", text: text.trim().replaceAll(/\s*\n\s*/g, " ") };
    if (!shown.has(type))
        return { kind: "silent" };
    return { kind: "line", text: text.replace(/ \[id=.*$/s, ""), ...(type === "apply_start" ? { begins: true } : {}) };
}
const opened = (outputs) => Object.fromEntries(Object.entries(outputs).flatMap(([name, { sensitive, value }]) => sensitive || value === undefined ? [] : [[name, value]]));
const diagnosticOf = ({ range, address, ...said }) => ({
    ...said,
    ...(address === undefined ? {} : { address }),
    ...(range === undefined ? {} : { file: range.filename, line: range.start.line, column: range.start.column }),
});

;// CONCATENATED MODULE: ./packages/ports/terraform/terraform-backend.js




const Noted = dist/* object */.Ikc({
    backend: dist/* object */.Ikc({ type: dist/* string */.YjP(), config: dist/* optional */.lqM(dist/* object */.Ikc({ path: dist/* nullish */.cl6(dist/* string */.YjP()) })) }),
});
async function notedBackend(data, files) {
    const text = await files.read((0,external_node_path_.join)(data, "terraform.tfstate"));
    if (text === null)
        return null;
    const schema = dist/* object */.Ikc({ backend: dist/* object */.Ikc({ type: dist/* string */.YjP(), config: value/* AnyJson */.Hy }) });
    return dist/* parse */.qgA(schema, (0,document_document/* parseJson */.qF)(text, "Terraform's note on its backend")).backend;
}
async function stateOutlives(data, files) {
    const text = await files.read((0,external_node_path_.join)(data, "terraform.tfstate"));
    if (text === null)
        return false;
    const { backend } = dist/* parse */.qgA(Noted, (0,document_document/* parseJson */.qF)(text, "Terraform's note on its backend"));
    return backend.type !== "local" || (0,external_node_path_.isAbsolute)(backend.config?.path ?? "");
}

;// CONCATENATED MODULE: ./packages/ports/terraform/terraform.js



function terraform(context) {
    return {
        init: async () => {
            const answer = await run(context, "init", ["-json", "-input=false", "-lockfile=readonly"]);
            return answer.ok && !(await stateOutlives(context.data, context.files))
                ? { ...answer, ok: false, diagnostics: [lostState] }
                : answer;
        },
        backend: () => notedBackend(context.data, context.files),
        plan: (to, { variables, lockTimeout }) => run(context, "plan", [
            "-json",
            "-input=false",
            "-detailed-exitcode",
            `-lock-timeout=${lockTimeout}s`,
            `-out=${to}`,
            ...(variables === undefined ? [] : [`-var-file=${variables}`]),
        ]),
        apply: (file, { lockTimeout }) => run(context, "apply", ["-json", "-input=false", "-auto-approve", `-lock-timeout=${lockTimeout}s`, file]),
    };
}
const longestLine = 128 * 2 ** 20;
const lostState = {
    severity: "error",
    summary: "The state would be lost",
    detail: "The configuration names no backend, so that the state would be a file on this runner, which is gone after the job.",
};
const run = async ({ exec, clock, program, folder, tree, env, data, say }, verb, args) => {
    const diagnostics = [];
    let seen = {
        begun: false,
        changes: { add: 0, change: 0, remove: 0 },
        outputs: {},
        state: undefined,
    };
    let last = "";
    const read = (line, stream) => {
        const message = terraformMessage(line);
        switch (message?.kind) {
            case "line":
                if (message.begins)
                    seen = { ...seen, begun: true };
                return say(message.text);
            case "diagnostic": {
                const { file, ...said } = message.diagnostic;
                const placed = file === undefined ? said : { ...said, file: (0,external_node_path_.relative)(tree, (0,external_node_path_.resolve)(folder, file)) };
                diagnostics.push(placed);
                return diagnosticLines(placed).forEach(say);
            }
            case "changes":
                seen = { ...seen, changes: { add: message.add, change: message.change, remove: message.remove } };
                return;
            case "outputs":
                seen = { ...seen, outputs: message.values };
                return;
            case "state":
                seen = { ...seen, state: message.state };
                return say("Terraform printed its whole state; it is kept back from this log");
            case "silent":
                return;
            case undefined:
                if (stream === "stderr" && /[A-Za-z]/.test(line))
                    last = line;
        }
    };
    const started = clock.now().toISOString();
    const { code } = await exec.run({
        file: program,
        args: [verb, ...args],
        cwd: folder,
        env: { ...env, TF_DATA_DIR: data },
        onLine: read,
        isForeign: true,
        longestLine,
    });
    const ok = code === 0 || (verb === "plan" && code === 2);
    return { verb, ok, code, diagnostics, last, stateLeft: seen.state !== undefined, started, ...seen };
};
const diagnosticLines = ({ severity, summary, detail, address, file, line }) => [
    `${severity === "error" ? "Error" : "Warning"}: ${summary}`,
    ...(address === undefined ? [] : [`  with ${address}`]),
    ...(file === undefined ? [] : [`  on ${file}:${line}`]),
    ...detail
        .trimEnd()
        .split("\n")
        .filter((text) => text !== "")
        .map((text) => `  ${text}`),
];

;// CONCATENATED MODULE: ./packages/ports/terraform/terraform-settings.js
function terraformSettings(mirror) {
    const from = mirror === undefined
        ? "direct {}"
        : mirror.startsWith("/")
            ? `filesystem_mirror {\n    path = "${mirror}"\n  }`
            : `network_mirror {\n    url = "${mirror}"\n  }`;
    return `disable_checkpoint = true\nprovider_installation {\n  ${from}\n}\n`;
}

// EXTERNAL MODULE: ./packages/kit/together.js
var together = __webpack_require__(5600);
;// CONCATENATED MODULE: ./packages/kit/terraform/terraform-context.js







async function hasTerraform({ configuration, folder }, { files, workspace }) {
    const tree = (0,external_node_path_.join)(workspace, folder);
    if ((await files.kind(tree)) !== "folder")
        throw new user_error/* UserError */.y(`the folder ${folder} of the workspace is not there`, {
            reason: "bad_input",
            remedy: "Run retrieve-artefact in an earlier step of this job, or name its folder with the input folder.",
        });
    const inside = (0,external_node_path_.join)(tree, configuration.terraform.directory);
    return ((await files.kind(inside)) === "folder" && (await files.names(inside)).some((name) => /\.tf(\.json)?$/.test(name)));
}
async function openTerraform(inputs, env, { clock, exec, files, log, mask, temp, tools, workspace }) {
    for (const [name, value] of Object.entries(inputs.secrets ?? {}))
        mask(value, `${name} in SLIPWAY_SECRETS`);
    const { directory, variables, version: wanted, mirror } = inputs.configuration.terraform;
    const { machine } = inputs.configuration.tools;
    const tree = (0,external_node_path_.join)(temp, "tree");
    const [{ path: program, version }, scan] = await (0,together/* together */.b)(tools.need("terraform", { version: wanted, fromMachine: machine.includes("terraform") }), Promise.resolve().then(async () => {
        (0,writable_copy/* copyWritable */.K)((0,external_node_path_.join)(workspace, inputs.folder), tree);
        const { scanTerraform } = await __webpack_require__.e(/* import() */ 6666).then(__webpack_require__.bind(__webpack_require__, 6666));
        return scanTerraform(tree, directory);
    }));
    const settings = (0,external_node_path_.join)(temp, "terraform.tfrc");
    await files.write(settings, terraformSettings(mirror));
    const folder = (0,external_node_path_.join)(tree, directory);
    const file = variables.replaceAll("{environment}", inputs.environment);
    const there = (await (0,team_text/* readTeamText */.x)(tree, file, "terraform_invalid", files)) !== null;
    if (!there)
        log.info(`${file} is not in the artefact: only the variables of the environment hold`);
    return {
        terraform: terraform({
            exec,
            files,
            clock,
            program,
            folder,
            tree,
            env: { ...env, TF_CLI_CONFIG_FILE: settings },
            data: (0,external_node_path_.join)(temp, "terraform"),
            say: (line) => log.foreign(line),
        }),
        version,
        folder,
        variables: there ? (0,external_node_path_.join)(tree, file) : undefined,
        tree,
        scan,
    };
}


/***/ }),

/***/ 6479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ findingAnnotations),
/* harmony export */   I3: () => (/* binding */ diagnosticAnnotations),
/* harmony export */   OY: () => (/* binding */ failedTerraform)
/* harmony export */ });
/* harmony import */ var _model_document_reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3279);
/* harmony import */ var _log_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8480);


function failedTerraform({ reason, because, remedy, begun, }, { diagnostics }) {
    return {
        outcome: _model_document_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .refusals */ .Ke.has(reason) && !begun ? "refused" : "failed",
        reason,
        because,
        remedy,
        annotations: diagnosticAnnotations(diagnostics),
        summary: (0,_log_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(`**Terraform failed**: ${(0,_log_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(because)}`, (0,_log_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(remedy)),
    };
}
function diagnosticAnnotations(diagnostics) {
    return diagnostics
        .flatMap(({ severity, summary, detail, file, line, column }) => file === undefined || line === undefined
        ? []
        : [
            {
                level: severity,
                title: summary.split("\n")[0] ?? "",
                message: detail || summary,
                path: file,
                line,
                ...(column === undefined ? {} : { column }),
            },
        ])
        .slice(0, 10);
}
function findingAnnotations(findings) {
    return findings.slice(0, 10).map(({ file, line, what, needs }) => ({
        level: "error",
        title: needs === null ? "Terraform may not have this" : `terraform.allow does not name ${needs}`,
        message: what,
        path: file,
        line,
    }));
}


/***/ }),

/***/ 5600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ together)
/* harmony export */ });
async function together(one, other) {
    await Promise.allSettled([one, other]);
    return [await one, await other];
}


/***/ }),

/***/ 6753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readTeamText)
/* harmony export */ });
/* unused harmony export teamText */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _formats_text_utf8_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6963);
/* harmony import */ var _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8319);



async function readTeamText(tree, path, reason, files) {
    const bytes = await files.bytes((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(tree, path));
    return bytes === null ? null : teamText(bytes, path, reason);
}
function teamText(bytes, path, reason) {
    const decoded = (0,_formats_text_utf8_text_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g7)(bytes);
    if ("text" in decoded)
        return decoded.text;
    const isPointer = decoded.mistake.message.includes("Git LFS");
    throw new _model_document_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${path} ${(0,_formats_text_utf8_text_js__WEBPACK_IMPORTED_MODULE_1__/* .textMistakeWords */ .BF)(decoded.mistake)}`, {
        reason,
        remedy: isPointer
            ? `Take ${path} out of Git LFS (git lfs untrack, then add it again).`
            : `Save ${path} as UTF-8, such as with iconv -f latin1 -t utf-8.`,
    });
}


/***/ }),

/***/ 980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ copyWritable)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


function copyWritable(from, to, leaves = () => false, root = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(from)) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(to, { mode: 0o700 });
    for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(from, { withFileTypes: true })) {
        if (leaves(entry.name))
            continue;
        const [source, target] = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(from, entry.name), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, entry.name)];
        if (entry.isDirectory())
            copyWritable(source, target, leaves, root);
        else if (entry.isSymbolicLink() && staysIn(root, from, source))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(source), target);
        else if (entry.isFile()) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(source, target);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(target, 0o600 | ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(source).mode & 0o100));
        }
    }
}
const staysIn = (root, folder, link) => {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(link)))
        return false;
    if (climbs((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder)), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(link)))
        return false;
    try {
        const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(link));
        return way !== ".." && !way.startsWith("../") && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
    }
    catch {
        return false;
    }
};
const climbs = (folder, link) => {
    let depth = folder === "" ? 0 : folder.split("/").length;
    for (const name of link.split("/")) {
        depth += name === ".." ? -1 : name === "" || name === "." ? 0 : 1;
        if (depth < 0)
            return true;
    }
    return false;
};


/***/ })

};
