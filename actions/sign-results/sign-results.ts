import { proofOutput, resultsOf } from "../../packages/kit/earlier/earlier-jobs.ts";
import { document, oneOf, optional, text } from "../../packages/kit/inputs/input.ts";
import { inputsOf } from "../../packages/kit/inputs/inputs.ts";
import { passed, type Run } from "../../packages/kit/result.ts";
import { Configuration } from "../../packages/model/configuration/configuration.ts";
import { signedJobs } from "../../packages/model/run/signed-job.ts";

export const inputs = inputsOf("sign-results", "record", {
  job: oneOf(...signedJobs),
  configuration: document("the configuration", Configuration),
  verdict: oneOf("go"),
  release: optional(text()),
  approval: optional(text()),
  entry: optional(text()),
  "store-entry": optional(text()),
  "analyse-entry": optional(text()),
  "test-entry": optional(text()),
  workflow: optional(text()),
});

/** What a job says ► GitHub's token over exactly that, so that nobody can make it up in a workflow file of their own. */
export const signResults: Run<typeof inputs> = async ({ job, configuration, workflow: _, ...said }, { jobProofs }) => {
  const outputs = Object.fromEntries(
    Object.entries(said).filter((row): row is [string, string] => row[1] !== undefined),
  );
  const proof = await jobProofs.sign(resultsOf(job, outputs, configuration));
  return passed(`GitHub signed what ${job} says: ${Object.keys(outputs).join(", ")}`, {
    outputs: { [proofOutput]: proof },
    facts: { signed: Object.keys(outputs) },
  });
};
