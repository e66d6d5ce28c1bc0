import type { Collection } from "./collection.ts";
/** A release of a repository. */
export interface Release {
  readonly id: number;
  readonly repository: number;
  readonly tag: string;
  /** Where the tag will be made if it is not there. */
  readonly target: string;
  readonly name: string | null;
  readonly body: string | null;
  readonly draft: boolean;
  readonly prerelease: boolean;
  /** Set when it is published in a repository whose releases are immutable. */
  readonly immutable: boolean;
  readonly author: string;
  readonly createdAt: number;
  readonly publishedAt: number | null;
  /** When it was last made the latest one, if ever: a hotfix of an old version may not want to be. */
  readonly latestSince?: number;
  readonly updatedAt: number;
}

/** A file of a release. */
export interface Asset {
  readonly id: number;
  readonly release: number;
  readonly name: string;
  readonly label: string | null;
  /** `starter`: its upload broke off, and nothing but the name is there. */
  readonly state: "uploaded" | "starter";
  readonly contentType: string;
  readonly size: number;
  /** `sha256:` and 64 hex digits; `null` as long as there are no bytes. */
  readonly digest: string | null;
  readonly uploader: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A tag that an immutable release has used. */
export interface SpentTag {
  readonly repository: number;
  readonly tag: string;
}

/** The releases of every repository. */
export interface ReleaseStore {
  readonly releases: Collection<Release>;
  readonly assets: Collection<Asset>;
  /** Tags that an immutable release has used, for good. */
  readonly spentTags: Collection<SpentTag>;
}
