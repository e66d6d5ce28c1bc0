import { start } from "../../packages/kit/start.ts";
import { inputs, terraformDeploy } from "./terraform-deploy.ts";

await start(inputs, terraformDeploy);
