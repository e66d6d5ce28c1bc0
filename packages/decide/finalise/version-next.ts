import { partsOf } from "../../model/versions/compare-versions.ts";
import { conventionalCommit } from "./release-notes-commit.ts";

/**
 * The version that follows from what the commits since the last one say: a breaking change raises the first number, a feature the second,
 * everything else the third. Before 1.0.0 nothing is promised, so a breaking change raises the second there. What a candidate stands before
 * is reached without raising more. Without a last one it is 1.0.0.
 */
export function nextVersion(last: string | null, messages: readonly string[]): string {
  if (last === null) return "1.0.0";
  const { numbers, candidate } = partsOf(last);
  const [major = "0", minor = "0", patch = "0"] = numbers;
  const commits = messages.map(conventionalCommit);
  const breaks = commits.some(({ breaking }) => breaking !== null);
  const isCandidate = candidate !== null;
  if (breaks && major !== "0")
    return isCandidate && minor === "0" && patch === "0" ? `${major}.0.0` : `${raised(major)}.0.0`;
  if (breaks || commits.some(isFeature))
    return isCandidate && patch === "0" ? `${major}.${minor}.0` : `${major}.${raised(minor)}.0`;
  return `${major}.${minor}.${isCandidate ? patch : raised(patch)}`;
}

const raised = (digits: string): string => String(BigInt(digits) + 1n);

const isFeature = ({ type }: { readonly type: string | null }): boolean => type === "feat";
