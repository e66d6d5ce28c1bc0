import { actions } from "../index.js";

await actions["terraform-plan"]();
