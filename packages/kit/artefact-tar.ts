import { join } from "node:path";
import type { Artefact } from "../model/release/release.ts";
import type { World } from "./world.ts";

/**
 * Downloads an artefact and answers the path of its tar, whose digest nobody has compared yet; whoever reads it does. What was compressed is
 * compared before it is opened. `name` is that of new files in the private folder. Throws `UserError`: artifact_missing, digest_mismatch, unsafe_archive.
 */
export async function downloadTar(
  { id, size, compressed }: Artefact,
  name: string,
  { archive, artifacts, files, temp }: Pick<World, "archive" | "artifacts" | "files" | "temp">,
): Promise<string> {
  const tar = join(temp, `${name}.tar`);
  if (compressed === undefined) {
    await artifacts.download(id, tar, size);
    return tar;
  }
  const fetched = `${tar}.zst`;
  await artifacts.download(id, fetched, compressed.size);
  await archive.decompress(fetched, compressed, tar, size);
  await files.remove(fetched);
  return tar;
}
