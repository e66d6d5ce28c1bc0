import { hideFromForeignCode } from "../hide.js";

hideFromForeignCode("terraform-plan");
const { actions } = await import("../index.js");
await actions["terraform-plan"]();
