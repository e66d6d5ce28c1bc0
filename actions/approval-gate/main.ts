import { start } from "../../packages/kit/start.ts";
import { approvalGate, inputs } from "./approval-gate.ts";

await start(inputs, approvalGate);
