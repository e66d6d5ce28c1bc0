import * as v from "valibot";
import type { Execution } from "../model/run/trigger.ts";
import type { GitHub } from "../ports/github/github.ts";
import { answered } from "../ports/github/github-answer.ts";
import { httpClient } from "../ports/http/http-client.ts";
import { type JobProof, jobProof } from "../ports/job-proof/job-proof.ts";
import type { Ledger } from "../ports/ledger/ledger.ts";
import { ledgerBranch } from "../ports/ledger/ledger-branch.ts";
import { identityTokens } from "../ports/ledger-proof/identity-tokens.ts";
import { issuerOf } from "../ports/ledger-proof/issuer.ts";
import { keyPath } from "../ports/ledger-proof/key-path.ts";
import { type LedgerTrust, ledgerProof } from "../ports/ledger-proof/proof.ts";
import { keyOf, publicKeys } from "../ports/ledger-proof/public-keys.ts";
import type { Clock } from "../ports/machine/clock.ts";
import type { Settings } from "../ports/machine/settings.ts";
import { gitHubContents } from "../ports/repository/contents.ts";
import { gitHubReleaseTags } from "../ports/repository/release-tags.ts";

interface SignedParts {
  readonly settings: Settings;
  readonly github: GitHub;
  readonly clock: Clock;
  readonly execution: Execution;
  /** What the input `workflow` says: which Slipway runs. */
  readonly workflow: string | undefined;
}

/** What GitHub itself signs: commits of the ledger, and what the jobs of a calling workflow file said. */
export interface Signed {
  readonly ledger: Ledger;
  readonly jobProofs: JobProof;
}

/** The ledger of the caller's repository and the proofs of jobs, which are checked by the same keys. */
export function openSigned({ settings, github, clock, execution, workflow }: SignedParts): Signed {
  const { env, serverUrl, signal } = settings;
  const send = httpClient(env);
  const issuer = issuerOf(serverUrl);
  const shared = {
    issuer,
    execution,
    repositoryId: env.GITHUB_REPOSITORY_ID ?? "",
    workflow: workflow ?? `${env.GITHUB_ACTION_REPOSITORY ?? ""}@${env.GITHUB_ACTION_REF ?? ""}`,
    tokens: identityTokens(env, send, signal, clock.sleep),
    keys: publicKeys(issuer, send, signal, clock.sleep),
  };
  const trust = () => trustOf(github);
  const proof = ledgerProof({ ...shared, github, releaseTags: gitHubReleaseTags(github), trust });
  const ledger = ledgerBranch(github, clock, proof);
  const jobProofs = jobProof({
    ...shared,
    kept: async (kid) => keyOf(await ledger.read(keyPath(kid)), kid),
    writers: async () => (await trust()).writers,
  });
  return { ledger, jobProofs };
}

const Newest = v.array(
  v.object({
    sha: v.string(),
    commit: v.object({ committer: v.nullable(v.object({ date: v.optional(v.string(), "") })) }),
    author: v.nullable(v.object({ login: v.optional(v.string()) })),
  }),
);

/** What people say about the ledger on the trusted branch, and who said it last. */
const trustOf = async (github: GitHub): Promise<LedgerTrust> => {
  const { policyNow, configurationPath } = await import("./trusted-policy.ts");
  const { branch, file, configuration } = await policyNow(configurationPath, gitHubContents(github));
  const { adopt = null, writers = [] } = configuration?.ledger ?? {};
  if (adopt === null) return { adopt, writers, said: "" };
  const asked = { sha: `refs/heads/${branch}`, path: file, per_page: 1 };
  const [last] = answered(Newest, await github.request("GET /repos/{owner}/{repo}/commits", asked));
  const by = `${last?.author?.login ?? "somebody without an account"} at ${last?.commit.committer?.date ?? "an unknown time"}`;
  return { adopt, writers, said: `${file} on ${branch}, ${last?.sha.slice(0, 7) ?? "unknown"}, by ${by}` };
};
