/** Jobs that may ask for an identity token, as Slipway's record has them: what they are given, and what they sign. */

import { resultsOf } from "../../packages/kit/earlier/earlier-jobs.ts";
import { earlierNeeds } from "../../packages/model/builders/earlier.ts";
import type { Configuration } from "../../packages/model/configuration/configuration.ts";
import type { Release } from "../../packages/model/release/release.ts";
import type { Flow } from "../../packages/model/run/flow.ts";
import { signedJobs } from "../../packages/model/run/signed-job.ts";
import { resultsAudience } from "../../packages/ports/job-proof/results-audience.ts";
import { signingFiles } from "../../packages/ports/job-proof/results-claims.ts";
import {
  audienceOf,
  type CommitContent,
  runLine,
  signedMessage,
} from "../../packages/ports/ledger-proof/commit-content.ts";
import type { LoopbackGitHub } from "../../packages/rehearsal/github/github.ts";

const commit = "5".repeat(40);
const ofSlipway = (file: string) => ({
  workflowRef: `acme/slipway/.github/workflows/${file}@${commit}`,
  workflowSha: commit,
});

/** The Slipway that every step of a process test is of. */
export const slipwayVariables = { GITHUB_ACTION_REPOSITORY: "acme/slipway", GITHUB_ACTION_REF: commit };

/** Variables of a job with `id-token: write`, in one of Slipway's workflow files. */
export function identityVariables(
  github: LoopbackGitHub,
  run: number,
  job: string,
  file = "promote.yml",
): Record<string, string> {
  return {
    ACTIONS_ID_TOKEN_REQUEST_URL: github.idTokenUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: github.issueRuntimeToken({ run, job, identity: ofSlipway(file) }),
  };
}

/** A token of a job, as GitHub's service gives it. */
const tokenOf = async (variables: Record<string, string>, audience: string): Promise<string> => {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url = "", ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = variables;
  const address = `${url}&audience=${encodeURIComponent(audience)}`;
  const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
  return ((await answer.json()) as { value: string }).value;
};

/** The `needs` of the job that calls promote.yml: what verify and the start gate of a run said, signed in it. `more` is beside what verify says. */
export async function earlierHere(
  github: LoopbackGitHub,
  run: number,
  subject: { readonly release: Release; readonly flow: Flow },
  configuration: Configuration,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const needs = earlierNeeds({ ...subject, run });
  for (const job of signedJobs) {
    const outputs = needs[job]?.outputs;
    if (outputs === undefined) continue;
    if (job === "verify") Object.assign(outputs, more);
    const audience = resultsAudience(resultsOf(job, outputs, configuration));
    outputs.proof = await tokenOf(identityVariables(github, run, job, signingFiles[job]), audience);
  }
  return JSON.stringify(needs);
}

/** The number of a repository, as every step knows it. */
export function repositoryVariables(github: LoopbackGitHub, repository: string): Record<string, string> {
  return {
    GITHUB_REPOSITORY_ID: String(github.repository(repository)?.id ?? ""),
  };
}

/** What record of a run would write as the message of a commit, and when. */
export async function signedHere(
  github: LoopbackGitHub,
  run: number,
  { message, ...content }: CommitContent,
): Promise<{ message: string; at: string }> {
  const about = `${message}\n\n${runLine({ run, attempt: github.run(run)?.attempt ?? 1 })}`;
  const value = await tokenOf(identityVariables(github, run, "record"), audienceOf({ ...content, message: about }));
  const { iat } = JSON.parse(Buffer.from(value.split(".")[1] ?? "", "base64url").toString()) as { iat: number };
  return { message: signedMessage(about, value), at: `${iat} +0000` };
}
