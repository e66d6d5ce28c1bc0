import { rmSync } from "node:fs";
import { join } from "node:path";
import { glob } from "tinyglobby";
import { blobFolder, isExpired } from "./artifacts/artifact.ts";
import type { ArtifactStore } from "./records/artifact.ts";
import type { Now } from "./store/change-log.ts";
import type { StoreFolder } from "./store/folders.ts";
import { gitRoot, scratch } from "./store/folders.ts";
import type { TokenStore } from "./store/token.ts";

/** What this file uses of the store. */
export interface SweepContext extends Now, TokenStore, ArtifactStore, StoreFolder {}

const hour = 3600 * 1000;

/** Lets go of what a killed process held: people's tokens, and whatever stood half made in its repositories. */
export async function sweepKilled(store: TokenStore & StoreFolder): Promise<void> {
  for (const token of store.tokens.all()) if (token.kind === "person") store.tokens.remove(token.hash);
  rmSync(join(store.folder, scratch), all);
  const half = ["**/*.git.part", "*/*.git/**/*.lock", "*/*.git/index-*", "*/*.git/objects/tmp_*"];
  const matches = await glob(half, { cwd: gitRoot(store.folder), absolute: true, onlyFiles: false, dot: true });
  for (const path of matches) rmSync(path, all);
}

const all = { recursive: true, force: true };

/** Lets go of what its time is over for: tokens, the bytes of expired artifacts, uploads that never ended. */
export function sweep(store: SweepContext): void {
  const now = store.now();
  for (const token of store.tokens.all()) if (token.expiresAt <= now) store.tokens.remove(token.hash);
  for (const artifact of store.artifacts.all()) {
    const abandoned = artifact.finalizedAt === null && artifact.createdAt + hour < now;
    if (!abandoned && !isExpired(store, artifact)) continue;
    rmSync(blobFolder(store, artifact.blob), { recursive: true, force: true });
    if (abandoned) store.artifacts.remove(artifact.id);
  }
}
