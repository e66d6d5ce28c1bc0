import { start } from "../../packages/kit/start.ts";
import { inputs, mirrorCheck } from "./mirror-check.ts";

await start(inputs, mirrorCheck);
