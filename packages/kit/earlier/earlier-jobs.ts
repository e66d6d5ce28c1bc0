import { createHash } from "node:crypto";
import type { Configuration } from "../../model/configuration.ts";
import type { Needs } from "../../model/needs.ts";
import { type EarlierJob, type JobResults, signedJobs } from "../../model/signed-job.ts";
import type { World } from "../world.ts";

/** The output of a signing job that holds GitHub's token. */
export const proofOutput = "proof";

/** What a job says, as it is signed: its outputs without the proof, and the rules that it worked by. */
export function resultsOf(
  job: JobResults["job"],
  outputs: JobResults["outputs"],
  configuration: Configuration,
): JobResults {
  const text = JSON.stringify(configuration);
  return {
    job,
    configuration: `sha256:${createHash("sha256").update(text).digest("hex")}`,
    outputs: Object.fromEntries(Object.entries(outputs).filter(([name]) => name !== proofOutput)),
  };
}

/** What the jobs verify and gate of a calling workflow file said, each with GitHub's word on it. */
export async function earlierJobs(
  needs: Needs,
  configuration: Configuration,
  { jobProofs }: Pick<World, "jobProofs">,
): Promise<readonly EarlierJob[]> {
  return Promise.all(
    signedJobs.flatMap((job) => {
      const outputs = Object.hasOwn(needs, job) ? needs[job]?.outputs : undefined;
      return outputs === undefined ? [] : [earlierJob(resultsOf(job, outputs, configuration), outputs, jobProofs)];
    }),
  );
}

const earlierJob = async (
  results: JobResults,
  { [proofOutput]: token = "" }: Needs[string]["outputs"],
  jobProofs: World["jobProofs"],
): Promise<EarlierJob> => ({
  job: results.job,
  outputs: results.outputs,
  doubt: token.trim() === "" ? "GitHub signed none of it" : await jobProofs.doubt(results, token.trim()),
});
