import { assetsOf } from "../../changes/release.ts";
import { nodeId, simpleUser } from "../../people/user.ts";
import type { Asset, Release, ReleaseStore } from "../../records/release.ts";
import type { UserStore } from "../../records/user.ts";
import type { Addresses } from "../../store/addresses.ts";
import { isoSeconds } from "../../store/object.ts";
import { apiOf, encodePath, htmlOf } from "../repository/repos.ts";
import type { RepositoryCall } from "../routing/route.ts";

/** What these routes use of the store. */
export interface ReleaseBodyRouteContext extends Addresses, ReleaseStore, UserStore {}

/** An asset as GitHub shows it. */
export function assetBody(
  { store, repository }: RepositoryCall<Addresses & UserStore>,
  release: Release,
  asset: Asset,
): Record<string, unknown> {
  const tag = release.draft ? `untagged-${release.id}` : encodePath(release.tag);
  return {
    url: `${apiOf(store, repository)}/releases/assets/${asset.id}`,
    id: asset.id,
    node_id: nodeId("ReleaseAsset", asset.id),
    name: asset.name,
    label: asset.label,
    uploader: simpleUser(store, asset.uploader),
    content_type: asset.contentType,
    state: asset.state,
    size: asset.size,
    digest: asset.digest,
    download_count: 0,
    created_at: isoSeconds(asset.createdAt),
    updated_at: isoSeconds(asset.updatedAt),
    browser_download_url: `${htmlOf(store, repository)}/releases/download/${tag}/${encodeURIComponent(asset.name)}`,
  };
}

/** A release with its files as GitHub shows it. */
export function releaseBody(call: RepositoryCall<ReleaseBodyRouteContext>, item: Release): Record<string, unknown> {
  const { store, repository } = call;
  const [api, html] = [apiOf(store, repository), htmlOf(store, repository)];
  const url = `${api}/releases/${item.id}`;
  const tag = encodePath(item.tag);
  return {
    url,
    assets_url: `${url}/assets`,
    upload_url: `${url.replace("/api/v3/", "/api/uploads/")}/assets{?name,label}`,
    html_url: item.draft ? `${html}/releases/tag/untagged-${item.id}` : `${html}/releases/tag/${tag}`,
    id: item.id,
    author: simpleUser(store, item.author),
    node_id: nodeId("Release", item.id),
    tag_name: item.tag,
    target_commitish: item.target,
    name: item.name,
    draft: item.draft,
    immutable: item.immutable,
    prerelease: item.prerelease,
    created_at: isoSeconds(item.createdAt),
    updated_at: isoSeconds(item.updatedAt),
    published_at: item.publishedAt === null ? null : isoSeconds(item.publishedAt),
    assets: assetsOf(store, item).map((asset) => assetBody(call, item, asset)),
    tarball_url: item.draft ? null : `${api}/tarball/${tag}`,
    zipball_url: item.draft ? null : `${api}/zipball/${tag}`,
    body: item.body,
  };
}
