import { start } from "../../packages/kit/start.ts";
import { inputs, integrationCheck } from "./integration-check.ts";

await start(inputs, integrationCheck);
