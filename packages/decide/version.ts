import compare from "semver/functions/compare.js";
import valid from "semver/functions/valid.js";
import type { Verdict } from "../model/verdict.ts";

/** A tag of the repository, by its short name, with the commit that it stands for; `null` where that was not looked up. */
export interface VersionTag {
  readonly name: string;
  readonly commit: string | null;
}

/** The tag of a version: `v1.5.0`. */
export const tagOf = (version: string): string => `v${version}`;

/** The version that a tag names, or `null` for a tag that names none: only `v` and an exact version does. */
export const versionOf = (tag: string): string | null =>
  tag.startsWith("v") && !tag.includes("+") && valid(tag.slice(1)) === tag.slice(1) ? tag.slice(1) : null;

/** Whether a release has a version of its own, and not one that only names its flow and commit (`0.0.0-release.ga1b2c3d`). */
export const isNamed = (version: string): boolean => !/^0\.0\.0-[a-z]+\.g[0-9a-f]{7}$/.test(version);

/** The versions that tags name, highest first. */
export const versionsOf = (tags: readonly string[]): string[] =>
  tags
    .map(versionOf)
    .filter((version) => version !== null)
    .sort((a, b) => compare(b, a));

/** The version that came before one: the highest lower one, and for a release that is no candidate the highest that was none either. */
export const versionBefore = (version: string, tags: readonly string[]): string | null =>
  versionsOf(tags).find((one) => compare(one, version) < 0 && (version.includes("-") || !one.includes("-"))) ?? null;

/**
 * May this commit be released under this version? A version stands for one commit for ever, and versions only go up; the same version of
 * the same commit is no second release. A tag of that version whose commit was not looked up counts as another commit's. `follower` is the
 * highest version where its commit holds this one already: this one then comes before it.
 */
export const versionVerdict = (
  { version, commit }: { readonly version: string; readonly commit: string },
  tags: readonly VersionTag[],
  follower: string | null = null,
): Verdict => {
  const tag = tagOf(version);
  const there = tags.find(({ name }) => name === tag);
  if (there?.commit === commit) return { go: true, because: `${tag} is this commit already` };
  if (there)
    return used(`${tag} is released already, as ${there.commit === null ? "another commit" : short(there.commit)}`);
  if (follower !== null)
    return compare(version, follower) < 0
      ? { go: true, because: `${tag} comes before ${tagOf(follower)}, which holds it` }
      : used(`${tagOf(follower)} holds this commit already, and is lower than ${tag}`);
  const [highest] = versionsOf(tags.map(({ name }) => name));
  if (highest !== undefined && compare(highest, version) > 0) return used(`${tagOf(highest)} is higher than ${tag}`);
  return { go: true, because: highest === undefined ? `${tag} is the first` : `${tag} follows ${tagOf(highest)}` };
};

const used = (because: string): Verdict => ({
  go: false,
  reason: "version_used",
  because,
  remedy: "Name the release branch after the next version; a version that was used is never used again.",
});

const short = (commit: string): string => commit.slice(0, 7);
