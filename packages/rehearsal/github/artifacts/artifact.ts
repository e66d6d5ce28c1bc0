import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Artifact, ArtifactStore } from "../records/artifact.ts";
import type { Actor } from "../records/effect.ts";
import type { Addresses } from "../store/addresses.ts";
import type { ChangeLog, Now } from "../store/change-log.ts";
import type { StoreFolder } from "../store/folders.ts";
import type { RepositoryStore } from "../store/repository-store.ts";
import type { SignerStore } from "../store/signature.ts";

/** What this file uses of the store. */
export interface ArtifactContext
  extends RepositoryStore,
    ArtifactStore,
    ChangeLog,
    StoreFolder,
    SignerStore,
    Addresses {}

/** Finished uploads in the order of their ids. */
export function visibleArtifacts(store: ArtifactStore): Artifact[] {
  return store.artifacts.all().filter((item) => item.finalizedAt !== null);
}

/** Whether its time is over: it is still listed, but its bytes are gone. */
export function isExpired(store: Now, artifact: Artifact): boolean {
  return artifact.expiresAt <= store.now();
}

/** Takes an artifact away; its name is free again. */
export function deleteArtifact(store: ArtifactContext, artifact: Artifact, actor: Actor): void {
  const repository = store.repositories.get(artifact.repository)?.name ?? "";
  store.artifacts.remove(artifact.id);
  rmSync(blobFolder(store, artifact.blob), { recursive: true, force: true });
  store.effect(actor, repository, "artifact.deleted", artifact.name, { from: artifact.digest });
}

/** Where the bytes of a blob and its blocks are. */
export function blobFolder(store: StoreFolder, blob: string): string {
  return join(store.folder, "blobs", blob);
}

/** The name under which an artifact is downloaded. */
export function fileName(artifact: Artifact): string {
  return artifact.mimeType === "application/zip" && !artifact.name.endsWith(".zip")
    ? `${artifact.name}.zip`
    : artifact.name;
}

/** An address that lets whoever holds it read the bytes for so many seconds. */
export function downloadUrl(store: ArtifactContext, artifact: Artifact, seconds: number): string {
  return signedUrl(store, artifact, "r", seconds);
}

/** An address that lets whoever holds it write the bytes for an hour. */
export function uploadUrl(store: ArtifactContext, artifact: Artifact): string {
  return signedUrl(store, artifact, "cw", 3600);
}

function signedUrl(store: ArtifactContext, artifact: Artifact, rights: string, seconds: number): string {
  const ending = artifact.mimeType === "application/zip" ? ".zip" : "";
  const path = `/productionresults/actions-results/${artifact.blob}/artifact${ending}`;
  const until = new Date(store.now() + seconds * 1000).toISOString();
  const query = new URLSearchParams({ se: until, sp: rights, sv: "2025-11-05" });
  query.set("sig", store.signer.sign(`${path} ${rights} ${until}`));
  return `${store.urls.results}${path}?${query}`;
}

/** Why a signed address does not open what it names; `null` if it does. */
export function signatureFault(store: SignerStore & Now, url: URL, right: "r" | "w"): string | null {
  const [until, rights, signature] = ["se", "sp", "sig"].map((name) => url.searchParams.get(name) ?? "");
  if (!store.signer.holds(`${url.pathname} ${rights} ${until}`, signature ?? "")) return "Signature did not match.";
  if (!(Date.parse(until ?? "") > store.now())) return "Signature not valid in the specified time frame.";
  return rights?.includes(right) ? null : "This request is not authorized to perform this operation.";
}
