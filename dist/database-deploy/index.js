import { actions } from "../index.js";

await actions["database-deploy"]();
