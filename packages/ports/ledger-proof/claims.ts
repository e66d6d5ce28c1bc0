import type { IdentityClaims } from "../../formats/identity/identity-token.ts";
import { isIssuedBy } from "./issuer.ts";

/** Slipway's own workflow files that record; `test/workflows/ledger-writers.test.ts` holds the list to the files. */
export const recordingFiles = ["develop.yml", "main.yml", "promote.yml", "release.yml"] as const;

/** Environments of the jobs that record: `approval` where acceptance is judged in the same job, which runs no code of the team either. */
const recordingEnvironments: ReadonlySet<string> = new Set(["approval", "record"]);

/** What the token of a commit must say. */
export interface ExpectedClaims {
  readonly issuer: string;
  readonly repositoryId: string;
  readonly audience: string;
  /** As the message of the commit says; `null` if it does not. */
  readonly run: { readonly run: string; readonly attempt: string } | null;
  readonly committed: Date;
}

/** Minutes between the token and its commit, which is made right after. */
const window = 10;

/** Why a token is not the one that was made for a commit; `undefined` if it is. It has long expired when somebody reads it, and that is fine: only the moment of the commit counts. */
export function claimsMismatch(claims: IdentityClaims, expected: ExpectedClaims): string | undefined {
  const { iss, aud, repository_id, run_id, run_attempt, iat, environment } = claims;
  if (!isIssuedBy(expected.issuer, iss)) return `its token was issued by ${iss}, not by ${expected.issuer}`;
  if (aud !== expected.audience) return "its token was made for other content, or for another parent";
  if (repository_id !== expected.repositoryId)
    return `its token is of the repository ${repository_id}, not of ${expected.repositoryId}`;
  if (expected.run === null) return "its message does not say which run made it";
  if (run_id !== expected.run.run || run_attempt !== expected.run.attempt)
    return `its token is of run ${run_id}, attempt ${run_attempt}, but it says run ${expected.run.run}, attempt ${expected.run.attempt}`;
  // Other jobs with an environment may run code of the team.
  if (environment !== undefined && !recordingEnvironments.has(environment))
    return `its token is of a job in the environment ${environment}, where nothing is recorded`;
  const minutes = Math.abs(iat * 1000 - expected.committed.getTime()) / 60_000;
  if (!(minutes <= window)) return `its token was made ${Math.round(minutes)} minutes away from it`;
  return undefined;
}

/** A workflow file, as `job_workflow_ref` names it; `file` is "" for a whole repository. */
export interface WorkflowFile {
  readonly repository: string;
  readonly file: string;
  /** A full ref or a commit id. */
  readonly ref: string;
}

/** `owner/name/.github/workflows/x.yml@ref` or `owner/name@ref`; `null` for anything else. */
export function parseWorkflow(text: string): WorkflowFile | null {
  const [, repository, file = "", ref] =
    /^([\w.-]+\/[\w.-]+)(?:\/\.github\/workflows\/([^/@]+))?@(\S+)$/.exec(text) ?? [];
  return repository === undefined || ref === undefined ? null : { repository: repository.toLowerCase(), file, ref };
}
