/** One way to break the sample for each kind of gate; `breaks.long.test.ts` plays the others. */
import { breakTests } from "./breaks.ts";

breakTests(["lint", "deploy", "performance"]);
