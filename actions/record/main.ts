import { start } from "../../packages/kit/start.ts";
import { inputs, record } from "./record.ts";

await start(inputs, record);
