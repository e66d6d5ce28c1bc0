/** What each job downloads: the sources of this repository as an artefact, as it travels against the tar that it is. */
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileArchive } from "../packages/ports/artifacts/archive-files.ts";
import { root } from "../scripts/tree.ts";
import { type Row, row } from "./row.ts";

async function* filesHere() {
  const paths = execFileSync("git", ["ls-files", "-z", ":!dist"], { cwd: root, encoding: "utf8" })
    .split("\0")
    .filter(Boolean);
  for (const path of paths.toSorted()) yield { path, executable: false, bytes: await readFile(join(root, path)) };
}

/** Bytes as uploaded over bytes of the tar; and the time to compress and decompress over the time to pack and verify. */
export async function artefactRows(): Promise<Row[]> {
  const workspace = await mkdtemp(join(tmpdir(), "slipway-bench-"));
  try {
    const archive = fileArchive({ workspace, signal: new AbortController().signal });
    const [tar, sent, back] = ["a.tar", "a.tar.zst", "b.tar"].map((name) => join(workspace, name)) as [
      string,
      string,
      string,
    ];
    const began = performance.now();
    const packed = await archive.pack(filesHere(), 0, tar);
    await archive.unpack(tar, packed, join(workspace, "artefact"));
    const bare = performance.now() - began;
    const compressing = performance.now();
    const compressed = await archive.compress(tar, sent);
    await archive.decompress(sent, compressed, back, packed.size);
    const extra = performance.now() - compressing;
    return [
      row(
        `artefact of ${packed.files} files as uploaded`,
        compressed.size / 1e6,
        packed.size / 1e6,
        "its tar",
        "MB",
        0.2,
      ),
      row("compress and decompress an artefact", extra, bare, "pack, verify and extract it", "ms", 0.3),
    ];
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}
