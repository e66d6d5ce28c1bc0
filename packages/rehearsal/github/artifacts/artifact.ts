import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Artifact } from "../records/artifact.ts";
import type { Actor } from "../records/effect.ts";
import type { World } from "../store/world.ts";

/** Finished uploads in the order of their ids. */
export function visibleArtifacts(world: World): Artifact[] {
  return world.artifacts.all().filter((item) => item.finalizedAt !== null);
}

/** Whether its time is over: it is still listed, but its bytes are gone. */
export function isExpired(world: World, artifact: Artifact): boolean {
  return artifact.expiresAt <= world.now();
}

/** Takes an artifact away; its name is free again. */
export function deleteArtifact(world: World, artifact: Artifact, actor: Actor): void {
  const repository = world.repositories.get(artifact.repository)?.name ?? "";
  world.artifacts.remove(artifact.id);
  rmSync(blobFolder(world, artifact.blob), { recursive: true, force: true });
  world.effect(actor, repository, "artifact.deleted", artifact.name, { from: artifact.digest });
}

/** Where the bytes of a blob and its blocks are. */
export function blobFolder(world: World, blob: string): string {
  return join(world.folder, "blobs", blob);
}

/** The name under which an artifact is downloaded. */
export function fileName(artifact: Artifact): string {
  return artifact.mimeType === "application/zip" && !artifact.name.endsWith(".zip")
    ? `${artifact.name}.zip`
    : artifact.name;
}

/** An address that lets whoever holds it read the bytes for so many seconds. */
export function downloadUrl(world: World, artifact: Artifact, seconds: number): string {
  return signedUrl(world, artifact, "r", seconds);
}

/** An address that lets whoever holds it write the bytes for an hour. */
export function uploadUrl(world: World, artifact: Artifact): string {
  return signedUrl(world, artifact, "cw", 3600);
}

function signedUrl(world: World, artifact: Artifact, rights: string, seconds: number): string {
  const ending = artifact.mimeType === "application/zip" ? ".zip" : "";
  const path = `/productionresults/actions-results/${artifact.blob}/artifact${ending}`;
  const until = new Date(world.now() + seconds * 1000).toISOString();
  const query = new URLSearchParams({ se: until, sp: rights, sv: "2025-11-05" });
  query.set("sig", world.signer.sign(`${path} ${rights} ${until}`));
  return `${world.urls.results}${path}?${query}`;
}

/** Why a signed address does not open what it names; `null` if it does. */
export function signatureFault(world: World, url: URL, right: "r" | "w"): string | null {
  const [until, rights, signature] = ["se", "sp", "sig"].map((name) => url.searchParams.get(name) ?? "");
  if (!world.signer.holds(`${url.pathname} ${rights} ${until}`, signature ?? "")) return "Signature did not match.";
  if (!(Date.parse(until ?? "") > world.now())) return "Signature not valid in the specified time frame.";
  return rights?.includes(right) ? null : "This request is not authorized to perform this operation.";
}
