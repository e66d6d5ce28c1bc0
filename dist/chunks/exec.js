export const id = 2254;
export const ids = [2254];
export const modules = {

/***/ 2254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  childProcesses: () => (/* binding */ childProcesses)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/ports/machine/kept-output.js
function keptOutput(most) {
    const half = Math.floor(most / 2);
    const beginning = [];
    const end = [];
    let [begun, ending, cut] = [0, 0, 0];
    return {
        take: (bytes) => {
            const fits = bytes.subarray(0, half - begun);
            append(beginning, fits);
            begun += fits.length;
            const rest = bytes.subarray(fits.length);
            append(end, rest);
            ending += rest.length;
            for (let first = end[0]; first !== undefined && ending > half; first = end[0]) {
                const surplus = Math.min(first.length, ending - half);
                if (surplus === first.length)
                    end.shift();
                else
                    end[0] = first.subarray(surplus);
                ending -= surplus;
                cut += surplus;
            }
        },
        text: () => cut === 0
            ? Buffer.concat([...beginning, ...end]).toString("utf8")
            : [Buffer.concat(beginning).toString("utf8"), cutMarker(cut), Buffer.concat(end).toString("utf8")].join("\n"),
        isCut: () => cut > 0,
    };
}
function cutMarker(bytes) {
    return `[slipway: ${bytes} bytes cut]`;
}
function append(parts, bytes) {
    if (bytes.length > 0)
        parts.push(bytes);
    if (parts.length > 4096)
        parts.splice(0, parts.length, Buffer.concat(parts));
}

;// CONCATENATED MODULE: ./packages/ports/machine/line-reader.js

const [lineFeed, carriageReturn] = [0x0a, 0x0d];
function lineReader(longest, onLine) {
    let parts = [];
    let [kept, cut] = [0, 0];
    let isAfterReturn = false;
    const add = (bytes) => {
        const fits = bytes.subarray(0, longest - kept);
        append(parts, fits);
        kept += fits.length;
        cut += bytes.length - fits.length;
    };
    const finish = () => {
        const line = Buffer.concat(parts).toString("utf8");
        const marker = cut === 0 ? "" : ` ${cutMarker(cut)}`;
        parts = [];
        [kept, cut] = [0, 0];
        onLine(line + marker);
    };
    return {
        take: (bytes) => {
            let from = isAfterReturn && bytes[0] === lineFeed ? 1 : 0;
            isAfterReturn = bytes.at(-1) === carriageReturn;
            let [feed, back] = [bytes.indexOf(lineFeed, from), bytes.indexOf(carriageReturn, from)];
            while (feed >= 0 || back >= 0) {
                const at = feed < 0 ? back : back < 0 ? feed : Math.min(feed, back);
                add(bytes.subarray(from, at));
                finish();
                from = at === back && feed === at + 1 ? at + 2 : at + 1;
                if (feed >= 0 && feed < from)
                    feed = bytes.indexOf(lineFeed, from);
                if (back >= 0 && back < from)
                    back = bytes.indexOf(carriageReturn, from);
            }
            add(bytes.subarray(from));
        },
        end: () => {
            if (kept + cut > 0)
                finish();
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/ports/machine/marked-processes.js


const rounds = 5;
async function killMarked(mark) {
    const killed = new Set();
    for (let round = 0; round < rounds; round++) {
        const matches = marked(mark);
        if (matches.length === 0)
            break;
        for (const pid of matches) {
            killed.add(pid);
            try {
                process.kill(pid, "SIGKILL");
            }
            catch {
            }
        }
        await (0,external_node_timers_promises_.setTimeout)(10);
    }
    return killed.size;
}
function marked(mark) {
    if (process.platform !== "linux")
        return [];
    return (0,external_node_fs_.readdirSync)("/proc")
        .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
        .filter((pid) => environmentOf(pid).split("\0").includes(mark))
        .map(Number);
}
function environmentOf(pid) {
    try {
        return (0,external_node_fs_.readFileSync)(`/proc/${pid}/environ`, "latin1");
    }
    catch {
        return "";
    }
}

;// CONCATENATED MODULE: ./packages/ports/machine/process-group.js

const polite = 500;
const interval = 20;
function signalGroup(group, signal) {
    try {
        return process.kill(-group, signal);
    }
    catch {
        return false;
    }
}
async function endGroup(group) {
    if (!signalGroup(group, "SIGTERM"))
        return;
    signalGroup(group, "SIGCONT");
    for (let waited = 0; waited < polite; waited += interval) {
        await (0,external_node_timers_promises_.setTimeout)(interval);
        if (!signalGroup(group, 0))
            return;
    }
    signalGroup(group, "SIGKILL");
}

;// CONCATENATED MODULE: ./packages/ports/machine/exec.js








const grace = 10_000;
const mebibyte = 2 ** 20;
const drain = 1_000;
function childProcesses(base) {
    return { run: (command) => runChild(command, base) };
}
async function runChild(command, base) {
    const mark = command.isForeign ? { SLIPWAY_FOREIGN_CODE: (0,external_node_crypto_.randomUUID)() } : undefined;
    const child = (0,external_node_child_process_.spawn)(command.file, command.args ?? [], {
        env: { ...base.env, ...command.env, ...mark },
        shell: false,
        detached: true,
        stdio: [command.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
        ...(command.cwd === undefined ? {} : { cwd: command.cwd }),
    });
    const ended = new Promise((resolve, reject) => {
        child.once("error", reject);
        child.once("exit", (code, signal) => resolve({ code, signal }));
    });
    const kept = { stdout: keptOutput(command.keep ?? 8 * mebibyte), stderr: keptOutput(command.keep ?? 8 * mebibyte) };
    const streams = ["stdout", "stderr"].flatMap((name) => {
        const stream = child[name];
        if (stream === null)
            return [];
        const { onLine } = command;
        const lines = onLine && lineReader(command.longestLine ?? mebibyte, (line) => onLine(line, name));
        stream.on("data", (bytes) => {
            kept[name].take(bytes);
            lines?.take(bytes);
        });
        const closed = (0,promises_.finished)(stream).catch(() => { });
        return [{ stream, closed: closed.then(() => lines?.end()) }];
    });
    if (command.input !== undefined) {
        child.stdin?.on("error", () => { });
        child.stdin?.end(command.input);
    }
    const stopping = stopOn(command, base.signal, child);
    try {
        const end = await ended;
        if (child.pid !== undefined)
            await endGroup(child.pid);
        if (mark)
            await killMarked(`SLIPWAY_FOREIGN_CODE=${mark.SLIPWAY_FOREIGN_CODE}`);
        const closed = Promise.all(streams.map((each) => each.closed));
        const late = new AbortController();
        await Promise.race([closed, (0,external_node_timers_promises_.setTimeout)(drain, undefined, { signal: late.signal }).catch(() => { })]);
        late.abort();
        for (const { stream } of streams)
            stream.destroy();
        await closed;
        const isCut = kept.stdout.isCut() || kept.stderr.isCut();
        const text = { stdout: kept.stdout.text(), stderr: kept.stderr.text() };
        return { ...end, ...text, timedOut: stopping.timedOut(), ...(isCut ? { isCut } : {}) };
    }
    finally {
        stopping.over();
    }
}
function stopOn(command, signal, child) {
    let timedOut = false;
    let killer;
    const stop = () => {
        if (killer)
            return;
        child.kill("SIGINT");
        killer = setTimeout(() => child.pid !== undefined && signalGroup(child.pid, "SIGKILL"), grace);
    };
    const onTimeout = () => {
        timedOut = true;
        stop();
    };
    const timer = command.timeout === undefined ? undefined : setTimeout(onTimeout, command.timeout);
    const signals = [signal, command.signal].filter((each) => each !== undefined);
    for (const each of signals)
        each.aborted ? stop() : each.addEventListener("abort", stop, { once: true });
    return {
        timedOut: () => timedOut,
        over: () => {
            clearTimeout(timer);
            clearTimeout(killer);
            for (const each of signals)
                each.removeEventListener("abort", stop);
        },
    };
}


/***/ })

};
