import { start } from "../../packages/kit/start.ts";
import { inputs, staticAnalysis } from "./static-analysis.ts";

await start(inputs, staticAnalysis);
