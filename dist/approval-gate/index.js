import { actions } from "../index.js";

await actions["approval-gate"]();
