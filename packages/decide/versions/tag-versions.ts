import type { VersionScheme } from "../../model/configuration/configuration.ts";
import { compareVersions } from "../../model/versions/compare-versions.ts";
import { isVersion } from "./version-name.ts";

/** A tag, and the version that it names. */
export interface TagVersion {
  readonly tag: string;
  readonly version: string;
}

/** What the tags of a repository say of its versions. */
export interface TagVersions {
  /** Highest first. */
  readonly versions: readonly TagVersion[];
  /** Before the versions of all of them, where every tag has one: `api-v`; `""` otherwise. */
  readonly prefix: string;
  /** Tags of which nobody can tell the version, where no tag can be read: none that names one, or of several parts of a repository. */
  readonly unread: readonly string[];
}

const plain = /^v?(\d+(?:\.\d+)*(?:-[0-9A-Za-z.-]+)?)(?:\+.*)?$/i;
const whole = /^\d+\.\d+\.\d+(?:-|$)/;
const withPrefix = /^(.*?[-_/@]?)v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)(?:\+.*)?$/i;

/**
 * The versions that tags name, in whatever form a team has written them so far: `v1.5.0`, `1.5.0`, `v1.4`, `v02.0.0`; where none is of those
 * forms, those behind one prefix (`api-v1.2.3`, `api/1.2.3`). `v1` and `v1.4` beside `v1.4.2` only point at it, and a number alone is a date or
 * the number of a build. Where any name may be a version, every tag `v<version>` counts too.
 */
export function versionsInTags(tags: readonly string[], scheme: VersionScheme): TagVersions {
  const read = tags.flatMap((tag): TagVersion[] => {
    if (scheme === "any" && tag.startsWith("v") && isVersion(tag.slice(1), scheme))
      return [{ tag, version: tag.slice(1) }];
    const version = plain.exec(tag)?.[1];
    return version === undefined || /^\d+$/.test(tag) ? [] : [{ tag, version }];
  });
  const versions = read.filter(({ version }) => whole.test(version) || !read.some((other) => isPartOf(version, other)));
  if (versions.length > 0) return { versions: sorted(versions), prefix: "", unread: [] };
  const behind = tags.flatMap((tag) => {
    const [, prefix = "", version] = withPrefix.exec(tag) ?? [];
    return version === undefined ? [] : [{ tag, version, prefix }];
  });
  const [first, ...others] = new Set(behind.map(({ prefix }) => prefix));
  return first === undefined || others.length > 0
    ? { versions: [], prefix: "", unread: tags }
    : { versions: sorted(behind), prefix: first, unread: [] };
}

const isPartOf = (short: string, { version }: TagVersion): boolean => version.startsWith(`${short}.`);

const sorted = (versions: readonly TagVersion[]): TagVersion[] =>
  versions.map(({ tag, version }) => ({ tag, version })).toSorted((a, b) => compareVersions(b.version, a.version));
