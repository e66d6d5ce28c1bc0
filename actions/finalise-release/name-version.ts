import {
  type ReleaseVersion,
  releaseVersion,
  tagsOfEarlierTries,
  tagsOfVersion,
  versionSource,
} from "../../packages/decide/finalise/release-version.ts";
import { versionsInTags } from "../../packages/decide/versions/tag-versions.ts";
import type { VersionTag } from "../../packages/decide/versions/version.ts";
import type { Range } from "../../packages/ports/finishing/refs.ts";
import type { Job } from "./job.ts";

/** What a release is called, with what the repository says of it. */
export interface Version extends ReleaseVersion {
  /** Short names of all tags that were there. */
  readonly tags: readonly string[];
  /** The commits since the tag before; read once. */
  readonly range: () => Promise<Range>;
}

const folder = "refs/tags";
/** Most commits that are read: all that may ask for a version, and of a first release as many as people read. */
const most = { since: 2000, ever: 300 };

/**
 * Reads what `decide` names a release by: its tags and, where the version follows from them, the commits since the last one. Where the next
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
  const [highest = null] = versionsInTags(tags, scheme).versions;
  const commitOf = async (tag: string | undefined) => {
    const ref = byName.get(tag ?? "");
    return ref ? refs().target(ref) : null;
  };
  const since = (last: string | null) =>
    once(async () =>
      refs().since(await commitOf(last ?? undefined), release.commit, last === null ? most.ever : most.since),
    );
  const isHeldByHighest = async (): Promise<boolean> => {
    const commit = await commitOf(highest?.tag);
    return commit !== null && commit !== release.commit && (await refs().standing(release.commit, commit)) === "ahead";
  };
  const follower = next !== null && (await isHeldByHighest()) ? highest : null;
  const about = async (version: string): Promise<Version> => {
    const own = new Set(tagsOfVersion(version, tags, scheme));
    const known = tags.map(
      async (name): Promise<VersionTag> => ({ name, commit: own.has(name) ? await commitOf(name) : null }),
    );
    const named = releaseVersion({ version, commit: release.commit }, await Promise.all(known), scheme, follower);
    return { ...named, tags, range: since(named.last) };
  };
  const givenEarlier = async (): Promise<string | null> => {
    for (const { tag, version } of tagsOfEarlierTries(release.name, tags, scheme, next !== null))
      if ((await commitOf(tag)) === release.commit) return version;
    return null;
  };
  const source = versionSource(release.name, await givenEarlier(), follower, { tags, scheme });
  if (source.from === "name") return about(source.version);
  if (source.from === "follower") return { ...(await about(source.version)), verdict: source.verdict };
  const { nextVersion } = await import("../../packages/decide/finalise/version-next.ts");
  const { commits } = await since(highest?.tag ?? null)();
  const messages = commits.map(({ message }) => message);
  const named = await about(nextVersion(highest?.version ?? null, messages));
  return source.doubt ? { ...named, verdict: source.doubt } : named;
}

const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work();
    return done;
  };
};
