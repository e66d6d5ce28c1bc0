import type { VersionScheme } from "../../model/configuration/configuration.ts";
import type { Verdict } from "../../model/document/verdict.ts";
import { compareVersions } from "../../model/versions/compare-versions.ts";
import { type TagVersion, type TagVersions, versionsInTags } from "./tag-versions.ts";

/** A tag of the repository, by its short name, with the commit that it stands for; `null` where that was not looked up. */
export interface VersionTag {
  readonly name: string;
  readonly commit: string | null;
}

/** The tag of a version: `v1.5.0`. */
export function tagOf(version: string): string {
  return `v${version}`;
}

/** Whether two texts name one version: `1.5` and `1.5.0` do; where any name may be a version, only the same one. */
export function sameVersion(a: string, b: string, scheme: VersionScheme): boolean {
  return scheme === "any" ? a === b : compareVersions(a, b) === 0;
}

/** Whether a release has a version of its own, and not one that only names its flow and commit (`0.0.0-release.ga1b2c3d`). */
export function isNamed(version: string): boolean {
  return !/^0\.0\.0-[a-z]+\.g[0-9a-f]{7}$/.test(version);
}

/** Whether a tag is one of a version, so that its commit must be known: `1.5.0` and `v1.5.0` both are. */
export function namesVersion(tag: string, version: string, scheme: VersionScheme): boolean {
  return versionsInTags([tag], scheme).versions.some(
    (one) => one.tag === tag && sameVersion(one.version, version, scheme),
  );
}

/** Whether a version only stands before another one: `1.5.0-rc.1`. Where any name may be a version, a dash alone says nothing. */
export function isCandidate(version: string, scheme: VersionScheme): boolean {
  return scheme === "any" ? /-(?:alpha|beta|rc|pre|preview|dev)(?![a-z])/i.test(version) : version.includes("-");
}

/** The version that came before one: the highest lower one, and for a release that is no candidate the highest that was none either. */
export function versionBefore(version: string, tags: readonly string[], scheme: VersionScheme): TagVersion | null {
  return (
    versionsInTags(tags, scheme).versions.find(
      (one) =>
        compareVersions(one.version, version) < 0 &&
        (isCandidate(version, scheme) || !isCandidate(one.version, scheme)),
    ) ?? null
  );
}

/** What must be known of the tags of a repository before a version is given. */
export interface TagFacts {
  readonly tags: readonly VersionTag[];
  readonly scheme: VersionScheme;
  /** The highest version where its commit holds the one of this release already: this one then comes before it. */
  readonly follower?: TagVersion | null;
}

/**
 * May this commit be released under this version? A version stands for one commit for ever, and versions only go up; the same version of
 * the same commit is no second release. A tag of that version whose commit was not looked up counts as another commit's. Where any name may
 * be a version none is higher than another; tags behind a prefix may be those of a part of the repository, and say nothing of the order.
 */
export function versionVerdict(
  { version, commit }: { readonly version: string; readonly commit: string },
  { tags, scheme, follower = null }: TagFacts,
): Verdict {
  const tag = tagOf(version);
  const read = versionsInTags(
    tags.map(({ name }) => name),
    scheme,
  );
  const line = read.prefix === "" ? read.versions : [];
  const there = tags.filter(({ name }) =>
    line.some((one) => one.tag === name && sameVersion(one.version, version, scheme)),
  );
  const own = there.find((one) => one.commit === commit);
  const [other] = there;
  if (own) return { go: true, because: `${own.name} is this commit already` };
  if (other)
    return used(
      `${other.name} is released already, as ${other.commit === null ? "another commit" : short(other.commit)}`,
      scheme,
    );
  const isOrdered = scheme !== "any";
  if (follower !== null)
    return !isOrdered || compareVersions(version, follower.version) < 0
      ? { go: true, because: `${tag} comes before ${follower.tag}, which holds it` }
      : used(`${follower.tag} holds this commit already, and is lower than ${tag}`, scheme);
  const [highest] = line;
  if (isOrdered && highest !== undefined && compareVersions(highest.version, version) > 0)
    return used(`${highest.tag} is higher than ${tag}`, scheme);
  return { go: true, because: `${tag} ${orderOf(read)}` };
}

const orderOf = ({ versions: [highest], prefix, unread }: TagVersions): string => {
  if (unread.length > 0) return `is the first, for no tag says which version was last: ${someOf(unread)}`;
  if (highest === undefined) return "is the first";
  return prefix === ""
    ? `follows ${highest.tag}`
    : `is the first without ${prefix}; ${highest.tag} was the last with it`;
};

/** Does the version of a release follow from its commits? Only where the tags say which one was last, or there is none at all. */
export function followsFromCommits(tags: readonly string[], scheme: VersionScheme): Verdict {
  const { versions, unread } = versionsInTags(tags, scheme);
  if (unread.length === 0)
    return {
      go: true,
      because: versions[0]
        ? `the version follows from the commits since ${versions[0].tag}`
        : "it is the first version",
    };
  return {
    go: false,
    reason: "bad_version",
    because: `the branch names no version, and no tag says which one was last: ${someOf(unread)}`,
    remedy: "Name the branch after the version, such as release/1.0.0.",
  };
}

const someOf = (names: readonly string[]): string =>
  `${names.slice(0, 3).join(", ")}${names.length > 3 ? ` and ${names.length - 3} more` : ""}`;

const used = (because: string, scheme: VersionScheme): Verdict => ({
  go: false,
  reason: "version_used",
  because,
  remedy: `Name the release branch after the next version; a version that was used is never used again.${scheme === "any" ? "" : " Where versions have no order, say so on the trusted branch: versions: any."}`,
});

const short = (commit: string): string => commit.slice(0, 7);
