import compare from "semver/functions/compare.js";
import { isNamed, tagOf, versionBefore, versionsOf, versionVerdict } from "../../packages/decide/version.ts";
import type { Verdict } from "../../packages/model/verdict.ts";
import type { Range, Ref } from "../../packages/ports/refs.ts";
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

const folder = "refs/tags/";
/** Most commits that are read (all that may ask for a version, and of a first release as many as people read), and most versions that came since. */
const most = { since: 2000, ever: 300, later: 10 };

/**
 * The version from the branch's name, or else the one that the commits since the last tag ask for, and whether it may be used. Where the next
 * release followed this one before it was finished, the highest version may be one of a commit that holds this one.
 */
export const nameVersion = async ({
  next,
  release,
  power,
}: Pick<Job, "next" | "release" | "power">): Promise<Version> => {
  const refs = () => power.finishing().refs;
  const found = await refs().list(`${folder}v`);
  const byName = new Map(found.map((ref) => [ref.name.slice(folder.length), ref]));
  const tags = [...byName.keys()];
  const [highest = null] = versionsOf(tags);
  const commitOf = async (ref: Ref | undefined) => (ref ? refs().target(ref) : null);
  const since = (last: string | null) =>
    once(async () =>
      refs().since(await commitOf(byName.get(last ?? "")), release.commit, last === null ? most.ever : most.since),
    );
  const followed = async (): Promise<boolean> => {
    const commit = await commitOf(byName.get(tagOf(highest ?? "")));
    return commit !== null && commit !== release.commit && (await refs().standing(release.commit, commit)) === "ahead";
  };
  const follower = next !== null && (await followed()) ? highest : null;
  const about = async (version: string): Promise<Version> => {
    const [tag, before] = [tagOf(version), versionBefore(version, tags)];
    const last = before === null ? null : tagOf(before);
    const commit = await commitOf(byName.get(tag));
    const known = tags.map((name) => ({ name, commit: name === tag ? commit : null }));
    const verdict = versionVerdict({ version, commit: release.commit }, known, follower);
    const isLatest = !version.includes("-") && (highest === null || compare(version, highest) >= 0);
    return { version, tag, tags, last, verdict, isLatest, range: since(last) };
  };
  /** The version that an earlier try gave this commit. */
  const given = async (): Promise<string | null> => {
    for (const version of versionsOf(tags).slice(0, next === null ? 1 : most.later))
      if ((await commitOf(byName.get(tagOf(version)))) === release.commit) return version;
    return null;
  };
  const own = isNamed(release.name) ? release.name : await given();
  if (own !== null) return about(own);
  if (follower !== null) return { ...(await about(follower)), verdict: partOf(follower) };
  const { nextVersion } = await import("../../packages/decide/version-next.ts");
  const { commits } = await since(highest === null ? null : tagOf(highest))();
  return about(
    nextVersion(
      highest,
      commits.map(({ message }) => message),
    ),
  );
};

const partOf = (follower: string): Verdict =>
  no(
    "overtaken",
    `its commits were released as part of ${tagOf(follower)}`,
    "Nothing is left to do: a release whose branch names no version has none of its own by now.",
  );

const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work();
    return done;
  };
};
