import type { VersionScheme } from "../../model/configuration/configuration.ts";
import type { Verdict } from "../../model/document/verdict.ts";
import { compareVersions } from "../../model/versions/compare-versions.ts";
import { type TagVersion, versionsInTags } from "../versions/tag-versions.ts";
import {
  followsFromCommits,
  isCandidate,
  isNamed,
  namesVersion,
  tagOf,
  type VersionTag,
  versionBefore,
  versionVerdict,
} from "../versions/version.ts";

/** Most versions that came since, of which one may be the version that an earlier try gave this release. */
const mostLater = 10;

/** What a release is called, whether it may be called so, and what came before it. */
export interface ReleaseVersion {
  readonly version: string;
  readonly tag: string;
  /** The tag before, or `null`. */
  readonly last: string | null;
  readonly verdict: Verdict;
  /** Whether it is the highest version, and no candidate. */
  readonly isLatest: boolean;
}

/** Where the version of a release comes from. */
export type VersionSource =
  | { readonly from: "name"; readonly version: string }
  /** The next release followed this one before it was finished: its version is this one's too, which has none of its own. */
  | { readonly from: "follower"; readonly version: string; readonly verdict: Verdict }
  /** The commits since the highest tag say it; `doubt` says why they cannot. */
  | { readonly from: "commits"; readonly doubt: Verdict | undefined };

/** The tags whose commits tell whether an earlier try gave this release a version, likeliest first; none where its branch names it. */
export function tagsOfEarlierTries(
  name: string,
  tags: readonly string[],
  scheme: VersionScheme,
  isFollowed: boolean,
): readonly TagVersion[] {
  return isNamed(name) ? [] : versionsInTags(tags, scheme).versions.slice(0, isFollowed ? mostLater : 1);
}

/**
 * The version from the branch's name, or else the one that an earlier try gave (`given`), or else the one that the commits since the last tag
 * ask for. `follower` is the highest version where its commit holds this one already.
 */
export function versionSource(
  name: string,
  given: string | null,
  follower: TagVersion | null,
  known: { readonly tags: readonly string[]; readonly scheme: VersionScheme },
): VersionSource {
  const own = isNamed(name) ? name : given;
  if (own !== null) return { from: "name", version: own };
  if (follower !== null) return { from: "follower", version: follower.version, verdict: partOf(follower.tag) };
  const follows = followsFromCommits(known.tags, known.scheme);
  return { from: "commits", doubt: follows.go ? undefined : follows };
}

/** Which tags a version needs the commits of before it can be judged. */
export function tagsOfVersion(version: string, tags: readonly string[], scheme: VersionScheme): readonly string[] {
  return tags.filter((tag) => namesVersion(tag, version, scheme));
}

/** A version as the tags of the repository let a commit have it. */
export function releaseVersion(
  { version, commit }: { readonly version: string; readonly commit: string },
  tags: readonly VersionTag[],
  scheme: VersionScheme,
  follower: TagVersion | null,
): ReleaseVersion {
  const names = tags.map(({ name }) => name);
  const [highest] = versionsInTags(names, scheme).versions;
  const isHighest = highest === undefined || compareVersions(version, highest.version) >= 0;
  return {
    version,
    tag: tagOf(version),
    last: versionBefore(version, names, scheme)?.tag ?? null,
    verdict: versionVerdict({ version, commit }, { tags, scheme, follower }),
    isLatest: !isCandidate(version, scheme) && isHighest,
  };
}

const partOf = (tag: string): Verdict => ({
  go: false,
  reason: "overtaken",
  because: `its commits were released as part of ${tag}`,
  remedy: "Nothing is left to do: a release whose branch names no version has none of its own by now.",
});
