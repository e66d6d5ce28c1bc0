import { hideFromForeignCode } from "../hide.js";

hideFromForeignCode("terraform-deploy");
const { actions } = await import("../index.js");
await actions["terraform-deploy"]();
