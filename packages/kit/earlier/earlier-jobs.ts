import { createHash } from "node:crypto";
import type { Configuration } from "../../model/configuration/configuration.ts";
import { ArtifactReference, isArtifactReference } from "../../model/document/artifact-reference.ts";
import { parseDocument } from "../../model/document/document.ts";
import type { Needs } from "../../model/run/needs.ts";
import { type EarlierJob, type JobResults, signedJobs } from "../../model/run/signed-job.ts";
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

/** What the jobs verify and start of a calling workflow file said, each with GitHub's word on it. */
export async function earlierJobs(
  needs: Needs,
  configuration: Configuration,
  { jobProofs }: Pick<World, "jobProofs">,
): Promise<readonly EarlierJob[]> {
  return Promise.all(
    signedJobs.flatMap((job) => {
      const report = Object.hasOwn(needs, job) ? needs[job] : undefined;
      return report === undefined ? [] : [earlierJob(job, report, configuration, jobProofs)];
    }),
  );
}

const earlierJob = async (
  job: JobResults["job"],
  { outputs, said = outputs }: Needs[string],
  configuration: Configuration,
  jobProofs: World["jobProofs"],
): Promise<EarlierJob> => {
  const { [proofOutput]: token = "" } = said;
  const other = Object.keys({ ...outputs, ...said }).find((name) => !isSaid(outputs[name], said[name]));
  const doubt =
    other !== undefined
      ? `its output ${other} is not what was signed`
      : token.trim() === ""
        ? "GitHub signed none of it"
        : await jobProofs.doubt(resultsOf(job, said, configuration), token.trim());
  return { job, outputs: resultsOf(job, outputs, configuration).outputs, doubt };
};

/** Whether an output is what the job said, or the document that it referred to: nobody but the job says what is signed. */
function isSaid(output: string | undefined, said: string | undefined): boolean {
  if (output === said) return true;
  if (output === undefined || said === undefined || !isArtifactReference(said)) return false;
  const { digest } = parseDocument(ArtifactReference, said, "a reference");
  return digest === `sha256:${createHash("sha256").update(output).digest("hex")}`;
}
