import { hideFromForeignCode } from "../hide.js";

hideFromForeignCode("unit-test");
const { actions } = await import("../index.js");
await actions["unit-test"]();
