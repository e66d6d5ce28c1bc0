import { createHash } from "node:crypto";
import type { Configuration } from "../model/configuration/configuration.ts";
import { UserError } from "../model/document/user-error.ts";
import type { Contents } from "../ports/repository/contents.ts";

/** Where a team's configuration stands unless it says otherwise. */
export const configurationPath = ".github/slipway.yml";
const main = "main";

/** The configuration of the trusted branch, whose rules hold whatever the commit says. */
export interface TrustedPolicy {
  readonly branch: string;
  /** Path of the file. */
  readonly file: string;
  /** Commit that was read; `null` if the branch is not there, or was read where it ended. */
  readonly commit: string | null;
  /** sha256 of the text, and what it says; `null` where the branch has no such file. */
  readonly digest: string | null;
  readonly configuration: Configuration | null;
}

interface BranchFile {
  readonly isBranch: boolean;
  readonly commit: string | null;
  readonly text: string | null;
}

type ReadBranch = (path: string, branch: string) => Promise<BranchFile>;

/** The policy as it is now, read again with one request. Throws as `policyAtCommit` does. */
export async function policyNow(file: string, contents: Contents): Promise<TrustedPolicy> {
  return findPolicy(file, contents, async (path, branch) => {
    const text = await contents.readOnBranch(path, branch);
    return { isBranch: text !== null || (await contents.head(branch)) !== null, commit: null, text };
  });
}

/**
 * The policy at a commit that later jobs can name. The trusted branch is `main`, where there is none the default branch, or the one that the
 * configuration on it names as `policy.branch`. Throws `UserError(bad_config)` for a file with mistakes and for one that the trusted branch does not allow.
 */
export async function policyAtCommit(file: string, contents: Contents): Promise<TrustedPolicy> {
  return findPolicy(file, contents, async (path, branch) => {
    const commit = await contents.head(branch);
    return { isBranch: commit !== null, commit, text: commit === null ? null : await contents.read(path, commit) };
  });
}

async function findPolicy(file: string, contents: Contents, read: ReadBranch): Promise<TrustedPolicy> {
  const anchor = await anchorOf(contents, read);
  const named = anchor.configuration?.policy.branch ?? anchor.branch;
  const usual = named === anchor.branch ? anchor : await policyOf(named, configurationPath, read);
  if (usual.configuration === null && usual !== anchor)
    throw new UserError(
      `${anchor.branch} names ${named} as the branch whose rules hold, but it has no ${configurationPath}`,
      {
        reason: "bad_config",
        remedy: `Put ${configurationPath} on ${named}, or take policy.branch out of the one on ${anchor.branch}.`,
      },
    );
  if (file === configurationPath) return usual;
  const other = await policyOf(named, file, read);
  if (usual.configuration?.policy.files.includes(file) || (usual.digest === null && other.digest === null))
    return other;
  throw new UserError(`the input config names ${file}, which ${named} does not allow`, {
    reason: "bad_config",
    remedy: `Name it under policy.files in ${configurationPath} on ${named}, or leave the input config out.`,
  });
}

/** The default branch is in only where nobody has made a `main` yet. */
async function anchorOf(contents: Contents, read: ReadBranch): Promise<TrustedPolicy> {
  const branchFile = await read(configurationPath, main);
  if (branchFile.isBranch) return parsed(main, configurationPath, branchFile);
  const usual = await contents.defaultBranch();
  return usual === main
    ? { branch: main, file: configurationPath, commit: null, digest: null, configuration: null }
    : policyOf(usual, configurationPath, read);
}

async function policyOf(branch: string, file: string, read: ReadBranch): Promise<TrustedPolicy> {
  return parsed(branch, file, await read(file, branch));
}

async function parsed(branch: string, file: string, { commit, text }: BranchFile): Promise<TrustedPolicy> {
  if (text === null) return { branch, file, commit, digest: null, configuration: null };
  const { parseConfiguration } = await import("../model/configuration/configuration-file.ts"); // YAML is loaded where there is a file
  const digest = `sha256:${createHash("sha256").update(text).digest("hex")}`;
  return { branch, file, commit, digest, configuration: parseConfiguration(text, `${file} on ${branch}`) };
}

/** What a policy's file said at a commit of the trusted branch. */
export async function policyTextAt(
  { branch, file }: { readonly branch: string; readonly file: string },
  commit: string,
  contents: Contents,
): Promise<Pick<TrustedPolicy, "digest" | "configuration">> {
  return parsed(branch, file, { isBranch: true, commit, text: await contents.read(file, commit) });
}
