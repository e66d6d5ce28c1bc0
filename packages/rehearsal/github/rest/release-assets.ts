import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { contentPath, putContent, readContent } from "../artifacts/blob.ts";
import { type Asset, assetFolder, assetsOf, type Release, removeAsset } from "../release.ts";
import { page } from "./page.ts";
import { invalid, notFound, Refusal } from "./refusal.ts";
import { assetBody } from "./release-body.ts";
import { findRelease } from "./releases.ts";
import { idParam, ok, type RepositoryCall, type Route } from "./route.ts";

/** The routes of https://docs.github.com/rest/releases/assets. */
export const releaseAssets: readonly Route[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/releases/{release_id}/assets",
    docs: "releases/assets#list-release-assets",
    needs: { contents: "read" },
    run: (call) => {
      const release = findRelease(call);
      return page(call, assetsOf(call.world, release), (shown) => shown.map((item) => assetBody(call, release, item)));
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
      const headers = {
        "content-type": "application/octet-stream",
        "content-disposition": `attachment; filename=${asset.name}`,
      };
      return { status: 200, body: await readFile(contentPath(assetFolder(call.world, asset.id))), headers };
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
      const changed = call.world.assets.put(asset.id, { ...asset, name, label, updatedAt: call.world.now() });
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
      removeAsset(call.world, asset);
      call.world.effect(call.actor, call.repository.name, "release_asset.deleted", asset.name, { from: asset.digest });
      return { status: 204 };
    },
  },
];

async function upload(call: RepositoryCall): Promise<{ status: number; body: unknown }> {
  const { world, repository, actor, bytes, query } = call;
  if (!call.url.pathname.startsWith("/api/uploads/")) throw notFound(); // api.github.com takes no files, uploads.github.com does
  const release = findRelease(call);
  const asked = query.get("name") ?? "";
  if (asked === "") throw new Refusal(422, 'Invalid request.\n\n"name" wasn\'t supplied.');
  const name = fileName(asked);
  if (bytes.length === 0) throw new Refusal(422, "Invalid request.\n\nThe file has no bytes.");
  refuseImmutable(release);
  refuseTaken(call, release, name);
  const id = world.ids.next("asset");
  await putContent(assetFolder(world, id), Readable.from([bytes]));
  const content = await readContent(assetFolder(world, id));
  const now = world.now();
  const asset: Asset = {
    ...{ id, release: release.id, name, label: query.get("label"), contentType: call.type, size: bytes.length },
    ...{ digest: content?.digest ?? "", uploader: actor.login, createdAt: now, updatedAt: now },
  };
  refuseTaken(call, release, name);
  world.assets.put(id, asset);
  world.effect(actor, repository.name, "release_asset.created", name, { to: asset.digest });
  return { status: 201, body: assetBody(call, release, asset) };
}

function find(call: RepositoryCall): { asset: Asset; release: Release } {
  const asset = call.world.assets.get(idParam(call, "asset_id"));
  const release = asset && call.world.releases.get(asset.release);
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

function refuseTaken({ world }: RepositoryCall, release: Release, name: string, except = 0): void {
  const taken = assetsOf(world, release).some((item) => item.name === name && item.id !== except);
  if (taken) throw invalid({ resource: "ReleaseAsset", code: "already_exists", field: "name" });
}
