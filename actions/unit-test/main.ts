import { start } from "../../packages/kit/start.ts";
import { inputs, unitTest } from "./unit-test.ts";

await start(inputs, unitTest);
