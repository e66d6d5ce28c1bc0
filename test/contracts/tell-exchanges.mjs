// Loaded before the command line in a process of its own (`spawned.ts`): writes down each REST request to its loopback GitHubs, with its answer.
import { appendFileSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { join } from "node:path";

// As the command line itself; what comes before it would be compiled each time.
enableCompileCache(join(import.meta.dirname, "../../.slipway/compiled"));
const { watchers } = await import("../../packages/rehearsal/github/watchers.ts");

const file = join(new URL(import.meta.url).searchParams.get("folder") ?? "", `${process.pid}.jsonl`);
// At once and before the answer is sent: a process that is killed leaves all that anybody was answered.
watchers.add((exchange) => appendFileSync(file, `${JSON.stringify(exchange)}\n`));
