import { start } from "../../packages/kit/start.ts";
import { inputs, retrieveArtefact } from "./retrieve-artefact.ts";

await start(inputs, retrieveArtefact);
