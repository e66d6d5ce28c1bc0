import { actions } from "../index.js";

await actions["mirror-check"]();
