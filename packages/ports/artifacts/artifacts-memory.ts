import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { UserError } from "../../model/document/user-error.ts";
import type { Artifacts } from "./artifacts.ts";

/** What a memory of artifacts holds; tests may change the bytes, as somebody in between would. */
export interface MemoryArtifacts extends Artifacts {
  readonly kept: Map<number, { readonly name: string; bytes: Buffer }>;
}

/** Artifacts of one run in memory; files are real. */
export function memoryArtifacts(): MemoryArtifacts {
  const kept: MemoryArtifacts["kept"] = new Map();
  const digestOf = (bytes: Buffer) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
  return {
    kept,
    upload: async (name, file) => {
      const bytes = await readFile(file);
      const [id] = [...kept].find(([, artifact]) => artifact.name === name) ?? [kept.size + 1];
      const there = kept.get(id);
      if (there && digestOf(there.bytes) !== digestOf(bytes))
        throw new UserError(`GitHub keeps other bytes under the name ${name}`, {
          reason: "digest_mismatch",
          remedy: "Re-run all jobs.",
        });
      kept.set(id, { name, bytes });
      return { id, digest: digestOf(bytes) };
    },
    find: async (name) => {
      const bytes = [...kept].find(([, artifact]) => artifact.name === name);
      return bytes && { id: bytes[0], digest: digestOf(bytes[1].bytes) };
    },
    download: async (id, to, maxBytes) => {
      const artifact = kept.get(id);
      if (!artifact)
        throw new UserError(`the artifact ${id} is not there`, {
          reason: "artifact_missing",
          remedy: "Re-run all jobs of the run.",
        });
      if (artifact.bytes.length > maxBytes)
        throw new UserError(`the artifact is bigger than the ${maxBytes} bytes that were stored`, {
          reason: "digest_mismatch",
          remedy: "Find out who replaced them.",
        });
      await writeFile(to, artifact.bytes, { flag: "wx" });
    },
  };
}
