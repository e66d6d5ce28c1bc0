import { breakTests } from "./breaks.ts";

breakTests(["lint", "test", "sql", "plan", "migration", "check"]);
