import { actions } from "../index.js";

await actions["retrieve-artefact"]();
