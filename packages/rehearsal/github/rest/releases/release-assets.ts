import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { contentPath, putContent, readContent } from "../../artifacts/blob.ts";
import { assetFolder, assetsOf, removeAsset } from "../../changes/release.ts";
import type { Asset, Release, ReleaseStore } from "../../records/release.ts";
import { page } from "../routing/page.ts";
import { invalid, notFound, Refusal } from "../routing/refusal.ts";
import { idParam, ok, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";
import { assetBody } from "./release-body.ts";
import { findRelease, type ReleasesRouteContext } from "./releases.ts";

/** The routes of https://docs.github.com/rest/releases/assets. */
export const releaseAssets: readonly RepositoryRoute<ReleasesRouteContext>[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/releases/{release_id}/assets",
    docs: "releases/assets#list-release-assets",
    needs: { contents: "read" },
    run: (call) => {
      const release = findRelease(call);
      return page(call, assetsOf(call.store, release), (shown) => shown.map((item) => assetBody(call, release, item)));
    },
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/releases/{release_id}/assets",
    docs: "releases/assets#upload-a-release-asset",
    needs: { contents: "write" },
    takes: "bytes",
    run: upload,
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/releases/assets/{asset_id}",
    docs: "releases/assets#get-a-release-asset",
    needs: { contents: "read" },
    run: async (call) => {
      const { asset, release } = find(call);
      if (call.media !== "octet-stream") return ok(assetBody(call, release, asset));
      if (asset.state !== "uploaded") throw notFound();
      const headers = {
        "content-type": "application/octet-stream",
        "content-disposition": `attachment; filename=${asset.name}`,
      };
      return { status: 200, body: await readFile(contentPath(assetFolder(call.store, asset.id))), headers };
    },
  },
  {
    method: "PATCH",
    path: "/repos/{owner}/{repo}/releases/assets/{asset_id}",
    docs: "releases/assets#update-a-release-asset",
    needs: { contents: "write" },
    run: (call) => {
      const { asset, release } = find(call);
      const name = fileName(call.body.optionalString("name") ?? asset.name);
      refuseImmutable(release);
      refuseTaken(call, release, name, asset.id);
      const label = call.body.optionalString("label") ?? asset.label;
      const changed = call.store.assets.put(asset.id, { ...asset, name, label, updatedAt: call.store.now() });
      return ok(assetBody(call, release, changed));
    },
  },
  {
    method: "DELETE",
    path: "/repos/{owner}/{repo}/releases/assets/{asset_id}",
    docs: "releases/assets#delete-a-release-asset",
    needs: { contents: "write" },
    run: (call) => {
      const { asset, release } = find(call);
      refuseImmutable(release);
      removeAsset(call.store, asset);
      call.store.effect(call.actor, call.repository.name, "release_asset.deleted", asset.name, { from: asset.digest });
      return { status: 204 };
    },
  },
];

async function upload(call: RepositoryCall<ReleasesRouteContext>): Promise<{ status: number; body: unknown }> {
  const { store, repository, actor, bytes } = call;
  if (!call.url.pathname.startsWith("/api/uploads/")) throw notFound(); // api.github.com takes no files, uploads.github.com does
  if (call.broken) throw await breakOff(call);
  const { release, ...asset } = begun(call);
  if (bytes.length === 0) throw new Refusal(422, "Invalid request.\n\nThe file has no bytes.");
  await putContent(assetFolder(store, asset.id), Readable.from([bytes]));
  const content = await readContent(assetFolder(store, asset.id));
  refuseTaken(call, release, asset.name);
  const digest = content?.digest ?? "";
  const kept: Asset = { ...asset, release: release.id, state: "uploaded", size: bytes.length, digest };
  store.assets.put(kept.id, kept);
  store.effect(actor, repository.name, "release_asset.created", kept.name, { to: digest });
  return { status: 201, body: assetBody(call, release, kept) };
}

/** An upload that breaks off leaves its name behind: nothing else can have it until somebody deletes it. */
async function breakOff(call: RepositoryCall<ReleasesRouteContext>): Promise<Refusal> {
  const { release, ...asset } = begun(call);
  call.store.assets.put(asset.id, { ...asset, release: release.id, state: "starter", size: 0, digest: null });
  call.store.effect(call.actor, call.repository.name, "release_asset.begun", asset.name);
  return new Refusal(502, "Server Error");
}

/** What an upload says of the file, if it may begin at all. */
function begun(
  call: RepositoryCall<ReleasesRouteContext>,
): Omit<Asset, "release" | "state" | "size" | "digest"> & { release: Release } {
  const { store, query, actor } = call;
  const release = findRelease(call);
  const asked = query.get("name") ?? "";
  if (asked === "") throw new Refusal(422, 'Invalid request.\n\n"name" wasn\'t supplied.');
  const name = fileName(asked);
  refuseImmutable(release);
  refuseTaken(call, release, name);
  const now = store.now();
  return {
    id: store.ids.next("asset"),
    release,
    name,
    label: query.get("label"),
    contentType: call.type,
    uploader: actor.login,
    createdAt: now,
    updatedAt: now,
  };
}

function find(call: RepositoryCall<ReleaseStore>): { asset: Asset; release: Release } {
  const asset = call.store.assets.get(idParam(call, "asset_id"));
  const release = asset && call.store.releases.get(asset.release);
  if (!release || release.repository !== call.repository.id) throw notFound();
  return { asset, release };
}

/** GitHub renames what is not plain: other characters become dots. */
function fileName(name: string): string {
  return name.replaceAll(/[^\w.@+-]+/g, ".").replaceAll(/^\.+|\.+$/g, "") || "default";
}

function refuseImmutable(release: Release): void {
  if (release.immutable) throw new Refusal(422, "Cannot upload, change or delete assets of an immutable release.");
}

function refuseTaken({ store }: RepositoryCall<ReleaseStore>, release: Release, name: string, except = 0): void {
  const taken = assetsOf(store, release).some((item) => item.name === name && item.id !== except);
  if (taken) throw invalid({ resource: "ReleaseAsset", code: "already_exists", field: "name" });
}
