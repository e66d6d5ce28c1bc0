import { start } from "../../packages/kit/start.ts";
import { inputs, planFlow } from "./plan-flow.ts";

await start(inputs, planFlow);
