import * as v from "valibot";
import type { IdentityClaims } from "../../formats/identity/identity-token.ts";
import type { GitHub } from "../github/github.ts";
import { answered } from "../github/github-answer.ts";
import { parseWorkflow, recordingFiles, type WorkflowFile } from "./claims.ts";
import type { LedgerTrust } from "./proof.ts";

/**
 * Why the workflow file that a token names is not one that records; `undefined` if it is. Ours are believed at the ref that runs now, at any
 * commit that Slipway's default branch holds (a commit id alone says nothing: whoever forks Slipway makes commits that its name leads to),
 * and as the trusted branch says.
 */
export async function writerMismatch(
  { job_workflow_ref: name, job_workflow_sha: sha }: IdentityClaims,
  workflow: string,
  github: GitHub,
  trust: () => Promise<LedgerTrust>,
): Promise<string | undefined> {
  const [theirs, own] = [parseWorkflow(name), parseWorkflow(workflow)];
  const ours = theirs !== null && theirs.repository === own?.repository && isRecording(theirs);
  if (ours && theirs.ref === own.ref) return undefined;
  const commit = sha ?? theirs?.ref ?? "";
  if (ours && (await isReleased(github, theirs.repository, commit))) return undefined;
  const { writers } = await trust();
  const isNamed = writers.some((writer) => {
    const named = parseWorkflow(writer);
    if (named === null || named.repository !== theirs?.repository) return false;
    return named.file === ""
      ? isRecording(theirs) && [theirs.ref, commit].includes(named.ref)
      : named.file === theirs.file && named.ref === theirs.ref;
  });
  if (isNamed) return undefined;
  if (own === null) return `it is not known which Slipway runs (the input workflow is ${JSON.stringify(workflow)})`;
  return ours
    ? `it was made by ${name}, which is neither the Slipway that runs now (${workflow}) nor a commit of its default branch`
    : `it was made by ${name}, which is not a workflow of ${own.repository} that records`;
}

const isRecording = ({ file }: WorkflowFile): boolean => (recordingFiles as readonly string[]).includes(file);

const Compared = v.object({ status: v.string() });

/** Does the default branch of Slipway's repository hold a commit? Not so where this job cannot read it. */
const isReleased = async (github: GitHub, repository: string, commit: string): Promise<boolean> => {
  if (!/^[0-9a-f]{40}$/.test(commit)) return false;
  const [owner, repo] = repository.split("/");
  const answer = await github.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
    owner,
    repo,
    basehead: `${commit}...HEAD`,
    per_page: 1,
    allow: [403, 404],
  });
  return answer.status < 400 && ["ahead", "identical"].includes(answered(Compared, answer).status);
};
