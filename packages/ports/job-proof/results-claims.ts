import type { IdentityClaims } from "../../formats/identity/identity-token.ts";
import type { SignedJob } from "../../model/run/signed-job.ts";
import { parseWorkflow, type WorkflowFile } from "../ledger-proof/claims.ts";
import { isIssuedBy } from "../ledger-proof/issuer.ts";

/** Slipway's own workflow file in which each job signs; `test/workflows/signing-jobs.test.ts` holds them to it. */
export const signingFiles: Readonly<Record<SignedJob, string>> = { verify: "verify.yml", start: "ask.yml" };

/** What the token of a job's results must say. */
export interface ExpectedResults {
  readonly job: SignedJob;
  readonly issuer: string;
  readonly repositoryId: string;
  readonly audience: string;
  readonly execution: { readonly run: number; readonly attempt: number };
}

/** Why a token is not the one that was made for these results in this run; `undefined` if it is. A re-run keeps the results of earlier attempts. */
export function resultsMismatch(
  { iss, aud, repository_id, run_id, run_attempt }: IdentityClaims,
  { issuer, repositoryId, audience, execution }: ExpectedResults,
): string | undefined {
  if (!isIssuedBy(issuer, iss)) return `their token was issued by ${iss}, not by ${issuer}`;
  if (repository_id !== repositoryId)
    return `their token is of the repository ${repository_id}, not of ${repositoryId}`;
  if (run_id !== String(execution.run)) return `their token is of the run ${run_id}, not of ${execution.run}`;
  if (!(Number(run_attempt) <= execution.attempt))
    return `their token is of the attempt ${run_attempt}, but this is ${execution.attempt}`;
  if (aud !== audience) return "their token was made for other results, or for another configuration";
  return undefined;
}

/**
 * Why the workflow file that a token names may not sign for a job; `undefined` if it may. Ours do at the ref that runs now: all of a run is
 * one Slipway. Others do if the trusted branch names them in `ledger.writers`.
 */
export async function signerMismatch(
  job: SignedJob,
  { job_workflow_ref: name, job_workflow_sha: sha }: IdentityClaims,
  workflow: string,
  writers: () => Promise<readonly string[]>,
): Promise<string | undefined> {
  const [theirs, own] = [parseWorkflow(name), parseWorkflow(workflow)];
  const refs = [theirs?.ref, sha];
  const isOurs = (file: WorkflowFile | null): boolean =>
    theirs !== null && theirs.file === signingFiles[job] && theirs.repository === file?.repository;
  if (isOurs(own) && refs.includes(own?.ref)) return undefined;
  const isNamed = (await writers()).map(parseWorkflow).some((writer) => {
    if (writer === null || theirs === null) return false;
    return writer.file === ""
      ? isOurs(writer) && refs.includes(writer.ref)
      : writer.repository === theirs.repository && writer.file === theirs.file && writer.ref === theirs.ref;
  });
  if (isNamed) return undefined;
  return `they were signed by ${name}, not by ${signingFiles[job]} of the Slipway that runs now (${workflow})`;
}
