import { actions } from "../index.js";

await actions["verdict"]();
