import { start } from "../../packages/kit/start.ts";
import { approvalRequest, inputs } from "./approval-request.ts";

await start(inputs, approvalRequest);
