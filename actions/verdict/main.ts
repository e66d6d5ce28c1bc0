import { start } from "../../packages/kit/start.ts";
import { inputs, verdict } from "./verdict.ts";

await start(inputs, verdict);
