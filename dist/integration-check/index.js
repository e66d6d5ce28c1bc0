import { actions } from "../index.js";

await actions["integration-check"]();
