import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Asset, Release, ReleaseStore } from "../records/release.ts";
import type { Repository } from "../records/repository.ts";
import type { StoreFolder } from "../store/folders.ts";

/** Releases of a repository, newest first. */
export function releasesOf(store: ReleaseStore, repository: Repository): Release[] {
  return store.releases
    .all()
    .filter((item) => item.repository === repository.id)
    .reverse();
}

/** The one that is called the latest: of those that were made so the last, else the newest. */
export function latestRelease(store: ReleaseStore, repository: Repository): Release | undefined {
  const shown = releasesOf(store, repository).filter(({ draft, prerelease }) => !draft && !prerelease);
  const made = shown.filter(({ latestSince }) => latestSince !== undefined);
  return made.sort((a, b) => (b.latestSince ?? 0) - (a.latestSince ?? 0) || b.id - a.id)[0] ?? shown[0];
}

/** Files of a release in the order of their upload. */
export function assetsOf(store: ReleaseStore, release: Release): Asset[] {
  return store.assets.all().filter((item) => item.release === release.id);
}

/** Where the bytes of an asset are; the same bytes are kept once. */
export function assetFolder(store: StoreFolder, asset: number): string {
  return join(store.folder, "release-assets", String(asset));
}

/** Takes an asset and its bytes away. */
export function removeAsset(store: ReleaseStore & StoreFolder, asset: Asset): void {
  store.assets.remove(asset.id);
  rmSync(assetFolder(store, asset.id), { recursive: true, force: true });
}

/** Whether an immutable release has used a tag, also one that was deleted since. */
export function isSpent(store: ReleaseStore, repository: Repository, tag: string): boolean {
  return store.spentTags.all().some((item) => item.repository === repository.id && item.tag === tag);
}
