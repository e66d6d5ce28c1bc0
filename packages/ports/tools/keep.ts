import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { alive, locked } from "../machine/lock.ts";
import type { Attempt } from "./tool.ts";

/** Removes what a process that is gone has left half-done. */
const sweep = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    const pid = /\.(\d+)-[0-9a-f]{8}$/.exec(name)?.[1];
    if (pid === undefined || !alive(Number(pid))) await rm(join(folder, name), { recursive: true, force: true });
  }
};

/** One folder of the cache: where it is, whether what is there is whole, and how to fill it. */
export interface Place {
  readonly cache: string;
  /** Path inside the cache, unique to what is installed: `tflint/0.64.0-linux_amd64-1f2e3d4c`. */
  readonly name: string;
  whole(folder: string): Promise<boolean>;
  fill(folder: string): Promise<Attempt>;
}

/** What came of `keep`. */
export type Kept = { readonly folder: string; readonly was: "kept" | "fetched" } | Extract<Attempt, { done: false }>;

/** Fills a folder of the cache once, also between processes: in a temporary folder beside it, renamed when it is whole. A crash leaves nothing that is taken for whole. */
export async function keep({ cache, name, whole, fill }: Place, signal: AbortSignal): Promise<Kept> {
  const folder = join(cache, name);
  if (await whole(folder)) return { folder, was: "kept" };
  const work = async (): Promise<Kept> => {
    if (await whole(folder)) return { folder, was: "kept" };
    const temporary = join(cache, ".tmp");
    const mine = join(temporary, `${name.replaceAll("/", "_")}.${process.pid}-${randomUUID().slice(0, 8)}`);
    await mkdir(mine, { recursive: true });
    try {
      await sweep(temporary);
      const attempt = await fill(mine);
      if (!attempt.done) return attempt;
      signal.throwIfAborted();
      await mkdir(dirname(folder), { recursive: true });
      await rm(folder, { recursive: true, force: true }); // not whole, or we would not be here
      await rename(mine, folder).catch(async (cause: unknown) => {
        if (!(await whole(folder))) throw cause; // else somebody else has just put it there
      });
      return { folder, was: "fetched" };
    } finally {
      await rm(mine, { recursive: true, force: true, maxRetries: 3 });
    }
  };
  return locked(join(cache, ".locks", name.replaceAll("/", "_")), work, signal);
}
