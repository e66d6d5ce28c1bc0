export const id = 7550;
export const ids = [7550];
export const modules = {

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


/***/ })

};
