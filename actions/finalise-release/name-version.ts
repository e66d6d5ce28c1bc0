import { isNamed, tagOf, versionBefore, versionsOf, versionVerdict } from "../../packages/decide/version.ts";
import type { Verdict } from "../../packages/model/verdict.ts";
import type { Range, Ref } from "../../packages/ports/refs.ts";
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
  /** The commits since the tag before; read once. */
  readonly range: () => Promise<Range>;
}

const folder = "refs/tags/";
/** Most commits that are read: all that may ask for a version, and of a first release as many as people read. */
const most = { since: 2000, ever: 300 };

/** The version from the branch's name, or else the one that the commits since the last tag ask for, and whether it may be used. */
export const nameVersion = async ({ release, power }: Pick<Job, "release" | "power">): Promise<Version> => {
  const refs = () => power.finishing().refs;
  const found = await refs().list(`${folder}v`);
  const byName = new Map(found.map((ref) => [ref.name.slice(folder.length), ref]));
  const tags = [...byName.keys()];
  const commitOf = async (ref: Ref | undefined) => (ref ? refs().target(ref) : null);
  const since = (last: string | null) =>
    once(async () =>
      refs().since(await commitOf(byName.get(last ?? "")), release.commit, last === null ? most.ever : most.since),
    );
  const about = async (version: string): Promise<Version> => {
    const [tag, before] = [tagOf(version), versionBefore(version, tags)];
    const last = before === null ? null : tagOf(before);
    const commit = await commitOf(byName.get(tag));
    const known = tags.map((name) => ({ name, commit: name === tag ? commit : null }));
    const verdict = versionVerdict({ version, commit: release.commit }, known);
    return { version, tag, tags, last, verdict, range: since(last) };
  };
  if (isNamed(release.name)) return about(release.name);
  const [highest = null] = versionsOf(tags);
  if (highest !== null && (await commitOf(byName.get(tagOf(highest)))) === release.commit) return about(highest);
  const { nextVersion } = await import("../../packages/decide/version-next.ts");
  const { commits } = await since(highest === null ? null : tagOf(highest))();
  return about(
    nextVersion(
      highest,
      commits.map(({ message }) => message),
    ),
  );
};

const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work();
    return done;
  };
};
