import { versionsInTags } from "../../packages/decide/versions/tag-versions.ts";
import {
  followsFromCommits,
  isCandidate,
  isNamed,
  namesVersion,
  tagOf,
  type VersionTag,
  versionBefore,
  versionVerdict,
} from "../../packages/decide/versions/version.ts";
import type { Verdict } from "../../packages/model/document/verdict.ts";
import { compareVersions } from "../../packages/model/versions/compare-versions.ts";
import type { Range } from "../../packages/ports/finishing/refs.ts";
import { no } from "./effect.ts";
import type { Job } from "./job.ts";

/** What a release is called, and what came before it. */
export interface Version {
  readonly version: string;
  readonly tag: string;
  /** Short names of all tags that were there. */
  readonly tags: readonly string[];
  /** The tag before, or `null`. */
  readonly last: string | null;
  /** May it be called so? */
  readonly verdict: Verdict;
  /** Whether it is the highest version, and no candidate. */
  readonly isLatest: boolean;
  /** The commits since the tag before; read once. */
  readonly range: () => Promise<Range>;
}

const folder = "refs/tags";
/** Most commits that are read (all that may ask for a version, and of a first release as many as people read), and most versions that came since. */
const most = { since: 2000, ever: 300, later: 10 };

/**
 * The version from the branch's name, or else the one that the commits since the last tag ask for, and whether it may be used. Where the next
 * release followed this one before it was finished, the highest version may be one of a commit that holds this one.
 */
export async function nameVersion({
  configuration,
  next,
  release,
  credentials,
}: Pick<Job, "configuration" | "next" | "release" | "credentials">): Promise<Version> {
  const scheme = configuration.versions;
  const refs = () => credentials.finishing().refs;
  const matches = await refs().list(folder);
  const byName = new Map(matches.map((ref) => [ref.name.slice(folder.length + 1), ref]));
  const tags = [...byName.keys()];
  const { versions } = versionsInTags(tags, scheme);
  const [highest = null] = versions;
  const commitOf = async (tag: string | undefined) => {
    const ref = byName.get(tag ?? "");
    return ref ? refs().target(ref) : null;
  };
  const since = (last: string | null) =>
    once(async () =>
      refs().since(await commitOf(last ?? undefined), release.commit, last === null ? most.ever : most.since),
    );
  const followed = async (): Promise<boolean> => {
    const commit = await commitOf(highest?.tag);
    return commit !== null && commit !== release.commit && (await refs().standing(release.commit, commit)) === "ahead";
  };
  const follower = next !== null && (await followed()) ? highest : null;
  const about = async (version: string): Promise<Version> => {
    const [tag, last] = [tagOf(version), versionBefore(version, tags, scheme)?.tag ?? null];
    const known = tags.map(async (name): Promise<VersionTag> => {
      const isOwn = namesVersion(name, version, scheme);
      return { name, commit: isOwn ? await commitOf(name) : null };
    });
    const facts = { tags: await Promise.all(known), scheme, follower };
    const verdict = versionVerdict({ version, commit: release.commit }, facts);
    const isHighest = highest === null || compareVersions(version, highest.version) >= 0;
    return {
      version,
      tag,
      tags,
      last,
      verdict,
      range: since(last),
      isLatest: !isCandidate(version, scheme) && isHighest,
    };
  };
  /** The version that an earlier try gave this commit. */
  const given = async (): Promise<string | null> => {
    for (const { tag, version } of versions.slice(0, next === null ? 1 : most.later))
      if ((await commitOf(tag)) === release.commit) return version;
    return null;
  };
  const own = isNamed(release.name) ? release.name : await given();
  if (own !== null) return about(own);
  if (follower !== null) return { ...(await about(follower.version)), verdict: partOf(follower.tag) };
  const known = followsFromCommits(tags, scheme);
  const { nextVersion } = await import("../../packages/decide/finalise/version-next.ts");
  const { commits } = await since(highest?.tag ?? null)();
  const named = await about(
    nextVersion(
      highest?.version ?? null,
      commits.map(({ message }) => message),
    ),
  );
  return known.go ? named : { ...named, verdict: known };
}

const partOf = (tag: string): Verdict =>
  no(
    "overtaken",
    `its commits were released as part of ${tag}`,
    "Nothing is left to do: a release whose branch names no version has none of its own by now.",
  );

const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work();
    return done;
  };
};
