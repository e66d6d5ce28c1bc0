import { actions } from "../index.js";

await actions["plan-flow"]();
