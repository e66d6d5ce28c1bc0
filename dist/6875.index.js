export const id = 6875;
export const ids = [6875];
export const modules = {

/***/ 6875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   childProcesses: () => (/* binding */ childProcesses)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(481);


const grace = 10_000;
const childProcesses = (base) => ({
    run: (command) => new Promise((resolve, reject) => {
        const env = { ...base.env, ...command.env };
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command.file, command.args ?? [], {
            env,
            shell: false,
            stdio: [command.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
            ...(command.cwd === undefined ? {} : { cwd: command.cwd }),
        });
        const text = { stdout: "", stderr: "" };
        for (const stream of ["stdout", "stderr"]) {
            child[stream]?.setEncoding("utf8").on("data", (chunk) => {
                text[stream] += chunk;
            });
            const { onLine } = command;
            if (onLine && child[stream])
                (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.createInterface)({ input: child[stream], crlfDelay: Number.POSITIVE_INFINITY }).on("line", (line) => onLine(line, stream));
        }
        let timedOut = false;
        let killer;
        const stop = () => {
            if (killer)
                return;
            child.kill("SIGINT");
            killer = setTimeout(() => child.kill("SIGKILL"), grace);
        };
        const timer = command.timeout === undefined
            ? undefined
            : setTimeout(() => {
                timedOut = true;
                stop();
            }, command.timeout);
        const signals = [base.signal, command.signal].filter((signal) => signal !== undefined);
        for (const signal of signals)
            signal.aborted ? stop() : signal.addEventListener("abort", stop, { once: true });
        const over = () => {
            clearTimeout(timer);
            clearTimeout(killer);
            for (const signal of signals)
                signal.removeEventListener("abort", stop);
        };
        child.on("error", (cause) => {
            over();
            reject(cause);
        });
        child.on("close", (code, signal) => {
            over();
            resolve({ code, signal, ...text, timedOut });
        });
        if (command.input !== undefined) {
            child.stdin?.on("error", () => { });
            child.stdin?.end(command.input);
        }
    }),
});


/***/ })

};
