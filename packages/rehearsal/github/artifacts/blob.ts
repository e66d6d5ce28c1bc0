import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { writeWhole } from "../store/collection.ts";

/** What is stored of a blob. */
export interface Content {
  /** Bytes */
  readonly size: number;
  /** `sha256:` and 64 hex digits */
  readonly digest: string;
}

/** Where the bytes of a whole blob are. */
export function contentPath(folder: string): string {
  return join(folder, "content");
}

/** Keeps one block; blocks may come in any order and more than once. */
export async function putBlock(folder: string, id: string, bytes: Readable): Promise<void> {
  await mkdir(folder, { recursive: true });
  const path = blockPath(folder, id);
  await pipeline(bytes, createWriteStream(`${path}.part`));
  await rename(`${path}.part`, path);
}

/** Joins blocks to the blob, in the order of the list; `false` if one was never sent. */
export async function putBlockList(folder: string, ids: readonly string[]): Promise<boolean> {
  await mkdir(folder, { recursive: true });
  for (const id of ids) {
    const there = await stat(blockPath(folder, id)).catch(() => null);
    if (!there) return false;
  }
  await putContent(folder, joined(ids.map((id) => blockPath(folder, id))));
  const blocks = (await readdir(folder)).filter((name) => name.startsWith("block-"));
  await Promise.all(blocks.map((name) => rm(join(folder, name), { force: true })));
  return true;
}

/** Stores the blob whole, and its digest beside it. */
export async function putContent(folder: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const hash = createHash("sha256");
  let size = 0;
  const part = join(folder, "content.part");
  await pipeline(
    bytes,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(part),
  );
  await rename(part, contentPath(folder));
  writeWhole(join(folder, "content.json"), JSON.stringify({ size, digest: `sha256:${hash.digest("hex")}` }));
}

/** What is stored, or `null` if nothing was committed. */
export async function readContent(folder: string): Promise<Content | null> {
  const text = await readFile(join(folder, "content.json"), "utf8").catch(() => null);
  return text === null ? null : (JSON.parse(text) as Content);
}

async function* joined(paths: readonly string[]): AsyncGenerator<Buffer> {
  for (const path of paths) yield* createReadStream(path);
}

function blockPath(folder: string, id: string): string {
  return join(folder, `block-${Buffer.from(id).toString("hex").slice(0, 200)}`);
}
