import { rmSync } from "node:fs";
import { join } from "node:path";
import { glob } from "tinyglobby";
import { blobFolder, isExpired } from "./artifacts/artifact.ts";
import { gitRoot, scratch, type World } from "./store/world.ts";

const hour = 3600 * 1000;

/** Lets go of what a killed process held: people's tokens, and whatever stood half made in its repositories. */
export async function sweepKilled(world: World): Promise<void> {
  for (const token of world.tokens.all()) if (token.kind === "person") world.tokens.remove(token.hash);
  rmSync(join(world.folder, scratch), all);
  const half = ["**/*.git.part", "*/*.git/**/*.lock", "*/*.git/index-*", "*/*.git/objects/tmp_*"];
  const matches = await glob(half, { cwd: gitRoot(world.folder), absolute: true, onlyFiles: false, dot: true });
  for (const path of matches) rmSync(path, all);
}

const all = { recursive: true, force: true };

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
