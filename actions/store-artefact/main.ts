import { start } from "../../packages/kit/start.ts";
import { inputs, storeArtefact } from "./store-artefact.ts";

await start(inputs, storeArtefact);
