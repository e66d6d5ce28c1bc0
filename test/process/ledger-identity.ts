/** Jobs that may ask for an identity token, as Slipway's record has them: what they are given, and what they sign. */
import {
  audienceOf,
  type CommitContent,
  runLine,
  signedMessage,
} from "../../packages/ports/ledger-proof/commit-content.ts";
import type { LoopbackGitHub } from "../../packages/rehearsal/github/github.ts";

const commit = "5".repeat(40);

/** The Slipway that every step of a process test is of. */
export const slipwayVariables = { GITHUB_ACTION_REPOSITORY: "acme/slipway", GITHUB_ACTION_REF: commit };

const identity = { workflowRef: `acme/slipway/.github/workflows/promote.yml@${commit}`, workflowSha: commit };

/** Variables of a job with `id-token: write`. */
export const identityVariables = (github: LoopbackGitHub, run: number, job: string): Record<string, string> => ({
  ACTIONS_ID_TOKEN_REQUEST_URL: github.idTokenUrl,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: github.issueRuntimeToken({ run, job, identity }),
});

/** The number of a repository, as every step knows it. */
export const repositoryVariables = (github: LoopbackGitHub, repository: string): Record<string, string> => ({
  GITHUB_REPOSITORY_ID: String(github.repository(repository)?.id ?? ""),
});

/** What record of a run would write as the message of a commit, and when. */
export const signedHere = async (
  github: LoopbackGitHub,
  run: number,
  { message, ...content }: CommitContent,
): Promise<{ message: string; at: string }> => {
  const about = `${message}\n\n${runLine({ run, attempt: github.run(run)?.attempt ?? 1 })}`;
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url = "", ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = identityVariables(
    github,
    run,
    "record",
  );
  const audience = encodeURIComponent(audienceOf({ ...content, message: about }));
  const answer = await fetch(`${url}&audience=${audience}`, { headers: { authorization: `Bearer ${token}` } });
  const { value } = (await answer.json()) as { value: string };
  const { iat } = JSON.parse(Buffer.from(value.split(".")[1] ?? "", "base64url").toString()) as { iat: number };
  return { message: signedMessage(about, value), at: `${iat} +0000` };
};
