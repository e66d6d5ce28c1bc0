import { actions } from "../index.js";

await actions["unit-test"]();
