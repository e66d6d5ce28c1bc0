import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { glob } from "tinyglobby";

/** Files of the workspace; all paths are absolute but those that `find` returns. */
export interface Files {
  /** The text of a plain file, or `null` if there is none. A link is none. */
  read(path: string): Promise<string | null>;
  /** The bytes of a plain file, or `null` if there is none. A link is none. */
  bytes(path: string): Promise<Buffer | null>;
  /** Writes the whole file or nothing: others never see half of it. */
  write(path: string, text: string): Promise<void>;
  /** Plain files below a folder that match one of the globs, relative with `/`, sorted by code point; links are not followed. */
  find(folder: string, globs: readonly string[], ignore?: readonly string[]): Promise<string[]>;
  /** Names in a folder, of everything but folders: links, too. */
  names(folder: string): Promise<string[]>;
  /** What is at a path. */
  kind(path: string): Promise<"file" | "folder" | "other" | "none">;
  /** `sha256:…` of the bytes of a file. */
  digest(path: string): Promise<string>;
  /** Bytes of a file. */
  size(path: string): Promise<number>;
  makeFolder(path: string): Promise<void>;
  remove(path: string): Promise<void>;
}

const kindOf = async (path: string): Promise<"file" | "folder" | "other" | "none"> => {
  try {
    const stats = await lstat(path);
    return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
  } catch {
    return "none";
  }
};

/** The file system. */
export function fileSystem(): Files {
  return {
    read: async (path) => ((await kindOf(path)) === "file" ? await readFile(path, "utf8") : null),
    bytes: async (path) => ((await kindOf(path)) === "file" ? await readFile(path) : null),
    write: async (path, text) => {
      await mkdir(dirname(path), { recursive: true });
      const half = `${path}.${randomUUID()}.tmp`;
      try {
        await writeFile(half, text, { flag: "wx", mode: 0o644 });
        await rename(half, path);
      } finally {
        await rm(half, { force: true });
      }
    },
    find: async (folder, globs, ignore = []) => {
      const matches = await glob([...globs], {
        cwd: folder,
        ignore: [...ignore],
        dot: true,
        followSymbolicLinks: false,
        onlyFiles: true,
        expandDirectories: false,
      });
      return matches.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    },
    names: async (folder) =>
      (await readdir(folder, { withFileTypes: true })).flatMap((entry) => (entry.isDirectory() ? [] : [entry.name])),
    kind: kindOf,
    digest: async (path) => {
      const hash = createHash("sha256");
      await pipeline(createReadStream(path), hash);
      return `sha256:${hash.digest("hex")}`;
    },
    size: async (path) => (await lstat(path)).size,
    makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
    remove: (path) => rm(path, { recursive: true, force: true }),
  };
}
