/** A way to break the sample before anything is deployed, and one after; `breaks.long.test.ts` plays the others. */
import { breakTests } from "./breaks.ts";

breakTests(["deploy", "performance"]);
