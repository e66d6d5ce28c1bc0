import { hideFromForeignCode } from "../hide.js";

hideFromForeignCode("static-analysis");
const { actions } = await import("../index.js");
await actions["static-analysis"]();
