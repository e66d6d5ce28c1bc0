import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { decompressArchive } from "../../ports/artifacts/archive-compression.ts";
import { fileSystem } from "../../ports/machine/files.ts";
import type { LoopbackGitHub } from "../github/github.ts";

const most = 1024 ** 3;

/**
 * Finds the tar of an artefact by its sha256 among the artifacts that are stored, newest first: as it is, or compressed, and then opened once
 * into `folder`. Throws if no artifact holds it.
 */
export function artefactFinder(
  github: Pick<LoopbackGitHub, "artifactFile" | "artifactsOf" | "runs">,
  folder: string,
  signal: AbortSignal,
): (digest: string) => Promise<string> {
  const others = new Map<string, string>();
  return async (digest) => {
    const kept = join(folder, `${digest.replace(/^sha256:/, "")}.tar`);
    if (existsSync(kept)) return kept;
    const compressed = github
      .runs()
      .toReversed()
      .flatMap(({ id }) => github.artifactsOf(id))
      .filter(({ file, path }) => file.endsWith(".tar.zst") && (others.get(path) ?? digest) === digest);
    await mkdir(folder, { recursive: true });
    for (const { path } of compressed) {
      const opened = join(folder, `${randomUUID()}.tar`);
      const { size, digest: of } = fileSystem();
      await decompressArchive(path, { digest: await of(path), size: await size(path) }, opened, most, signal);
      const match = await of(opened);
      others.set(path, match);
      if (match === digest) {
        await rename(opened, kept);
        return kept;
      }
      await rm(opened);
    }
    return github.artifactFile(digest);
  };
}
