import { rmSync } from "node:fs";
import { blobFolder, isExpired } from "./artifacts/artifact.ts";
import type { World } from "./world.ts";

const hour = 3600 * 1000;

/** Lets go of what its time is over for: tokens, the bytes of expired artifacts, uploads that never ended. */
export function sweep(world: World): void {
  const now = world.now();
  for (const token of world.tokens.all()) if (token.expiresAt <= now) world.tokens.remove(token.hash);
  for (const artifact of world.artifacts.all()) {
    const abandoned = artifact.finalizedAt === null && artifact.createdAt + hour < now;
    if (!abandoned && !isExpired(world, artifact)) continue;
    rmSync(blobFolder(world, artifact.blob), { recursive: true, force: true });
    if (abandoned) world.artifacts.remove(artifact.id);
  }
}
