import { start } from "../../packages/kit/start.ts";
import { databaseDeploy, inputs } from "./database-deploy.ts";

await start(inputs, databaseDeploy);
