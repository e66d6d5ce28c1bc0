import { start } from "../../packages/kit/start.ts";
import { finaliseRelease, inputs } from "./finalise-release.ts";

await start(inputs, finaliseRelease);
