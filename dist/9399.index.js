export const id = 9399;
export const ids = [9399];
export const modules = {

/***/ 9399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchHttp: () => (/* binding */ fetchHttp)
/* harmony export */ });
const hops = 3;
const fetchHttp = ({ signal }) => ({
    get: async (url, { timeout, maxBytes }) => {
        const late = AbortSignal.timeout(timeout);
        try {
            return await get(url, AbortSignal.any([signal, late]), maxBytes);
        }
        catch (error) {
            if (signal.aborted)
                throw error;
            return no(late.aborted ? `no whole answer within ${timeout / 1000} s` : told(error));
        }
    },
});
const get = async (url, signal, maxBytes) => {
    let at = url;
    for (let hop = 0; hop <= hops; hop += 1) {
        if (!/^https?:\/\//i.test(at) || !URL.canParse(at))
            return no("it is no http or https address");
        const answer = await fetch(at, { redirect: "manual", signal, headers: { "user-agent": "slipway" } });
        const to = answer.status >= 300 && answer.status < 400 ? answer.headers.get("location") : null;
        if (to === null)
            return await read(answer, maxBytes);
        await answer.body?.cancel();
        if (!URL.canParse(to, at))
            return no("it redirects to what is no address");
        const next = new URL(to, at);
        if (next.origin !== new URL(at).origin)
            return no(`it redirects to another origin, ${next.origin}`);
        at = next.href;
    }
    return no(`it redirects more than ${hops} times`);
};
const read = async (answer, maxBytes) => {
    const chunks = [];
    let size = 0;
    for await (const chunk of answer.body ?? []) {
        size += chunk.byteLength;
        if (size > maxBytes)
            return no(`its answer is longer than ${maxBytes} bytes`);
        chunks.push(chunk);
    }
    return { answered: true, status: answer.status, body: Buffer.concat(chunks).toString("utf8") };
};
const no = (because) => ({ answered: false, because });
const told = (error) => {
    const { cause, message } = error;
    return cause?.errors?.map((each) => each.message).join("; ") || cause?.message || cause?.code || message;
};


/***/ })

};
