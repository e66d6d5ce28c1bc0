import { isoSeconds } from "../git/object.ts";
import type { Asset, Release } from "../release.ts";
import { apiOf, encodePath, htmlOf } from "./repos.ts";
import type { RepositoryCall } from "./route.ts";
import { nodeId, simpleUser } from "./users.ts";

/** An asset as GitHub shows it. */
export function assetBody(
  { world, repository }: RepositoryCall,
  release: Release,
  asset: Asset,
): Record<string, unknown> {
  const tag = release.draft ? `untagged-${release.id}` : encodePath(release.tag);
  return {
    url: `${apiOf(world, repository)}/releases/assets/${asset.id}`,
    id: asset.id,
    node_id: nodeId("ReleaseAsset", asset.id),
    name: asset.name,
    label: asset.label,
    uploader: simpleUser(world, asset.uploader),
    content_type: asset.contentType,
    state: "uploaded",
    size: asset.size,
    digest: asset.digest,
    download_count: 0,
    created_at: isoSeconds(asset.createdAt),
    updated_at: isoSeconds(asset.updatedAt),
    browser_download_url: `${htmlOf(world, repository)}/releases/download/${tag}/${encodeURIComponent(asset.name)}`,
  };
}
