import { breakTests } from "./breaks.ts";

breakTests(["test", "sql", "plan", "migration", "check"]);
