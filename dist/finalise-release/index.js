import { actions } from "../index.js";

await actions["finalise-release"]();
