import { Readable } from "node:stream";
import type { LargeFiles } from "./large-files.ts";

/** A Git LFS of memory: oid ► text of the file. */
export function memoryLargeFiles(kept: Readonly<Record<string, string>> = {}): LargeFiles {
  return { read: async (files) => Readable.from(files.map(({ oid }) => Buffer.from(kept[oid] ?? ""))) };
}
