import { start } from "../../packages/kit/start.ts";
import { inputs, perfGate } from "./perf-gate.ts";

await start(inputs, perfGate);
