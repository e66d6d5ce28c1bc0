import { createHash } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { tarOf } from "../../formats/tar/tar-writer.ts";
import type { Settings } from "../machine/settings.ts";
import type { Archive } from "./archive.ts";
import { compressArchive, decompressArchive } from "./archive-compression.ts";
import { copyManifest } from "./archive-manifest.ts";
import { unpackArchive } from "./archive-unpack.ts";

/** Archives in the file system of this machine. */
export function fileArchive(settings: Pick<Settings, "workspace" | "signal">): Archive {
  return {
    pack: async (files, time, to) => {
      const file = await open(to, "wx", 0o600);
      const hash = createHash("sha256");
      let size = 0;
      try {
        const pieces = tarOf(files, time);
        for (;;) {
          settings.signal.throwIfAborted();
          const next = await pieces.next();
          if (next.done) return { ...next.value, digest: `sha256:${hash.digest("hex")}`, size };
          hash.update(next.value);
          size += next.value.length;
          await file.writeFile(next.value);
        }
      } catch (error) {
        await rm(to, { force: true });
        throw error;
      } finally {
        await file.close();
      }
    },
    unpack: (from, expected, to) => unpackArchive(from, expected, to, settings),
    compress: (from, to) => compressArchive(from, to, settings.signal),
    decompress: (from, compressed, to, most) => decompressArchive(from, compressed, to, most, settings.signal),
    manifest: copyManifest,
  };
}
