import { actions } from "../index.js";

await actions["sign-results"]();
