// Loaded before the command line in a process of its own (`spawned.ts`): writes down each REST request to its loopback GitHubs, with its answer.

import { subscribe } from "node:diagnostics_channel";
import { appendFileSync } from "node:fs";
import { join } from "node:path";

const file = join(new URL(import.meta.url).searchParams.get("folder") ?? "", `${process.pid}.jsonl`);
// At once and before the answer is sent: a process that is killed leaves all that anybody was answered.
subscribe("slipway:exchange", (exchange) => appendFileSync(file, `${JSON.stringify(exchange)}\n`));
