import type { SignedCommitStore } from "../records/signed-commit.ts";
import type { Commit } from "../store/object.ts";
import { accountOf, type CommitAccountContext } from "./commit-account.ts";
import { readSshSignature } from "./ssh-signature.ts";

/** What this file uses of the store. */
export interface VerificationContext extends CommitAccountContext, SignedCommitStore {}

/** What GitHub says of the signature of a commit. */
export interface Verification {
  readonly verified: boolean;
  readonly reason: "valid" | "unsigned" | "unknown_signature_type" | "unknown_key" | "bad_email" | "invalid";
  readonly signature: string | null;
  readonly payload: string | null;
  readonly verified_at: string | null;
}

/** What is said of a commit or a tag without a signature. */
export const unsigned: Verification = {
  verified: false,
  reason: "unsigned",
  signature: null,
  payload: null,
  verified_at: null,
};

/** Keeps that GitHub itself made a commit: here it is known by that, for GitHub's key is not here to sign it. */
export function signByGitHub(store: SignedCommitStore, sha: string): string {
  store.signedByGitHub.put(sha, { sha });
  return sha;
}

/**
 * Whether a commit is signed by a key that the account of its committer has. Keys are Ed25519 keys of SSH; what is signed otherwise is reported
 * as of an unknown type, as GitHub does with what it does not know.
 */
export function verificationOf(store: VerificationContext, { sha, signed, committer }: Commit): Verification {
  const now = committer.date;
  const yes = { verified: true, reason: "valid", verified_at: now } as const;
  if (store.signedByGitHub.get(sha)) return { ...yes, signature: "signed by GitHub", payload: "" };
  if (signed === undefined) return unsigned;
  const { signature, payload } = signed;
  const read = readSshSignature(signature);
  if (read === null) return { ...no("unknown_signature_type"), signature, payload };
  const owners = store.collaborators.all().filter(({ keys = [] }) => keys.some((key) => key.startsWith(read.key)));
  const account = accountOf(store, committer.email);
  const isTheirs = owners.some(({ login }) => login.toLowerCase() === String(account?.login).toLowerCase());
  const reason = owners.length === 0 ? "unknown_key" : !isTheirs ? "bad_email" : "invalid";
  const isValid = isTheirs && read.holds(Buffer.from(payload));
  return { ...(isValid ? yes : no(reason)), signature, payload };
}

function no(reason: Verification["reason"]): Pick<Verification, "verified" | "reason" | "verified_at"> {
  return { verified: false, reason, verified_at: null };
}
