import { actions } from "../index.js";

await actions["static-analysis"]();
