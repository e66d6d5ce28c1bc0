import { createHash } from "node:crypto";
import type { JobResults } from "../../model/run/signed-job.ts";

/** What a token for the results of a job is asked for: its audience. It covers the text of each output; run and attempt are claims of the token itself. */
export function resultsAudience({ job, configuration, outputs }: JobResults): string {
  const said = Object.entries(outputs)
    .map(([name, text]) => [name, text.trim()] as const) // as inputs are read
    .filter(([, text]) => text !== "") // an output without a text is none
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify(["slipway-results", 1, job, configuration, said]);
  return `slipway-results:${createHash("sha256").update(text).digest("hex")}`;
}
