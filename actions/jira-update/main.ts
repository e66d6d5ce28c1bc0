import { start } from "../../packages/kit/start.ts";
import { inputs, jiraUpdate } from "./jira-update.ts";

await start(inputs, jiraUpdate);
