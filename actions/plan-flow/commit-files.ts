import type { World } from "../../packages/kit/world.ts";
import { blobId, type CommitFiles, type Contents } from "../../packages/ports/repository/contents.ts";

/** Files of the commit of this run, asked for once. */
export interface Commit {
  /** Reads of it are remembered by what they are, so that the same text on two branches is asked for once. */
  readonly contents: Contents;
  /** All of its files; `null` where there are too many to be reported. */
  files(): Promise<CommitFiles | null>;
  /** Text of a file, or `null`. */
  read(path: string): Promise<string | null>;
}

const plain = new Set(["100644", "100755"]);

/** The commit `id` through the contents of its repository. */
export function openCommit(id: string, { contents }: Pick<World, "contents">): Commit {
  const byBlob = new Map<string, string>();
  const byPlace = new Map<string, string | null>();
  let listed: Promise<CommitFiles | null> | undefined;
  const files = () => {
    listed ??= contents.tree(id);
    return listed;
  };
  const read = async (path: string, commit: string): Promise<string | null> => {
    const place = `${commit} ${path}`;
    const known = byPlace.get(place);
    const text = known === undefined ? await contents.read(path, commit) : known;
    byPlace.set(place, text);
    if (text !== null) byBlob.set(blobId(text), text);
    return text;
  };
  return {
    contents: {
      read,
      readOnBranch: (path, branch) => contents.readOnBranch(path, branch),
      head: (branch) => contents.head(branch),
      list: (folder, commit) => contents.list(folder, commit),
      tree: (commit) => (commit === id ? files() : contents.tree(commit)),
      defaultBranch: () => contents.defaultBranch(),
    },
    files,
    read: async (path) => {
      if (byPlace.has(`${id} ${path}`)) return read(path, id);
      const all = await files();
      const file = all?.get(path);
      if (all !== null && file === undefined) return null;
      const same = file && plain.has(file.mode) ? byBlob.get(file.sha) : undefined;
      return same ?? read(path, id);
    },
  };
}
