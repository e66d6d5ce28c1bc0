import type { Configuration } from "../../model/configuration/configuration.ts";
import type { Needs } from "../../model/run/needs.ts";
import { type SignedJob, signedJobs } from "../../model/run/signed-job.ts";
import { type JobProof, type JobProofParts, jobProof } from "../../ports/job-proof/job-proof.ts";
import { resultsAudience } from "../../ports/job-proof/results-audience.ts";
import { signingFiles } from "../../ports/job-proof/results-claims.ts";
import { type MemoryIssuer, memoryIssuer, memoryWorkflow } from "../../ports/ledger-proof/issuer-memory.ts";
import { proofOutput, resultsOf } from "../earlier/earlier-jobs.ts";

let usual: MemoryIssuer | undefined;

/** One issuer for all tests of a file: its key takes a while to make. */
const usualIssuer = (): MemoryIssuer => {
  usual ??= memoryIssuer();
  return usual;
};

/** Proofs of the run 12 of a repository of number 1, as `promote.yml` checks them. */
export function memoryJobProofs(parts: Partial<JobProofParts> = {}): JobProof {
  const issuer = usualIssuer();
  return jobProof({
    issuer: issuer.issuer,
    repositoryId: "1",
    workflow: memoryWorkflow,
    execution: { run: 12, attempt: 1 },
    tokens: issuer.tokens(),
    keys: issuer.keys,
    kept: async () => null,
    writers: async () => [],
    ...parts,
  });
}

/** The same needs, where the jobs verify and start have signed what they say; `claims` changes their tokens. */
export async function signedNeeds(needs: Needs, configuration: Configuration, claims: object = {}): Promise<Needs> {
  const signed = Object.entries(needs).map(async ([name, job]) => {
    const signer = signedJobs.find((one) => one === name);
    if (signer === undefined) return [name, job] as const;
    const tokens = usualIssuer().tokens({ job_workflow_ref: signingWorkflow(signer), ...claims });
    const proof = await tokens.ask(resultsAudience(resultsOf(signer, job.outputs, configuration)));
    return [name, { ...job, outputs: { ...job.outputs, [proofOutput]: proof } }] as const;
  });
  return Object.fromEntries(await Promise.all(signed));
}

/** The workflow file in which a job signs. */
export function signingWorkflow(job: SignedJob): string {
  return memoryWorkflow.replace(/[a-z]+\.yml(?=@)/, signingFiles[job]);
}
