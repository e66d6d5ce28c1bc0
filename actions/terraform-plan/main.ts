import { start } from "../../packages/kit/start.ts";
import { inputs, terraformPlan } from "./terraform-plan.ts";

await start(inputs, terraformPlan);
