import { hideFromForeignCode } from "../hide.js";

hideFromForeignCode("database-deploy");
const { actions } = await import("../index.js");
await actions["database-deploy"]();
