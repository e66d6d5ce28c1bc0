import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Asset, Release } from "../records/release.ts";
import type { Repository } from "../records/repository.ts";
import type { World } from "../store/world.ts";

/** Releases of a repository, newest first. */
export function releasesOf(world: World, repository: Repository): Release[] {
  return world.releases
    .all()
    .filter((item) => item.repository === repository.id)
    .reverse();
}

/** The one that is called the latest: of those that were made so the last, else the newest. */
export function latestRelease(world: World, repository: Repository): Release | undefined {
  const shown = releasesOf(world, repository).filter(({ draft, prerelease }) => !draft && !prerelease);
  const made = shown.filter(({ latestSince }) => latestSince !== undefined);
  return made.sort((a, b) => (b.latestSince ?? 0) - (a.latestSince ?? 0) || b.id - a.id)[0] ?? shown[0];
}

/** Files of a release in the order of their upload. */
export function assetsOf(world: World, release: Release): Asset[] {
  return world.assets.all().filter((item) => item.release === release.id);
}

/** Where the bytes of an asset are; the same bytes are kept once. */
export function assetFolder(world: World, asset: number): string {
  return join(world.folder, "release-assets", String(asset));
}

/** Takes an asset and its bytes away. */
export function removeAsset(world: World, asset: Asset): void {
  world.assets.remove(asset.id);
  rmSync(assetFolder(world, asset.id), { recursive: true, force: true });
}

/** Whether an immutable release has used a tag, also one that was deleted since. */
export function isSpent(world: World, repository: Repository, tag: string): boolean {
  return world.spentTags.all().some((item) => item.repository === repository.id && item.tag === tag);
}
