import { actions } from "../index.js";

await actions["store-artefact"]();
