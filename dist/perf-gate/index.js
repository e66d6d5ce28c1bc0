import { hideFromForeignCode } from "../hide.js";

hideFromForeignCode("perf-gate");
const { actions } = await import("../index.js");
await actions["perf-gate"]();
