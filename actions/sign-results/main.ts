import { start } from "../../packages/kit/start.ts";
import { inputs, signResults } from "./sign-results.ts";

await start(inputs, signResults);
