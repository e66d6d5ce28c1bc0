import { createHash } from "node:crypto";
import { UserError } from "../../model/document/user-error.ts";
import type { Git } from "./git.ts";

/** A commit of a memory repository: path ► text of a plain file, or the mode and content of anything else. */
export interface MemoryCommit {
  readonly files: Readonly<Record<string, string | { readonly mode: string; readonly content: string }>>;
  /** Seconds since 1970. */
  readonly time?: number;
}

/** A git of memory: commit id ► what is in it. */
export function memoryGit(commits: Readonly<Record<string, MemoryCommit>>): Git {
  return {
    fetch: async (id) => {
      const commit = commits[id];
      if (!commit)
        throw new UserError(`the commit ${id} cannot be fetched: not our ref`, {
          reason: "commit_missing",
          remedy: "Push the commit again.",
        });
      const objects = new Map<string, Buffer>();
      const entries = Object.entries(commit.files).map(([path, file]) => {
        const { mode, content } = typeof file === "string" ? { mode: "100644", content: file } : file;
        const bytes = Buffer.from(content);
        const object = createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
        objects.set(object, bytes);
        return { path, mode, object, size: mode === "160000" ? 0 : bytes.length };
      });
      return {
        id,
        tree: createHash("sha1").update(JSON.stringify(entries)).digest("hex"),
        time: commit.time ?? 1_795_000_000,
        entries: async () => entries.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path))),
        blobs: async function* (asked) {
          for (const object of asked) {
            const bytes = objects.get(object);
            if (!bytes) throw new Error(`no object ${object}`);
            yield bytes;
          }
        },
      };
    },
  };
}
