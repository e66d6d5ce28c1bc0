import { createHash } from "node:crypto";

/** Files of a commit: path ► text. */
export type Files = Readonly<Record<string, string>>;

export interface StoredCommit {
  readonly files: Files;
  readonly parents: readonly string[];
  readonly message: string;
}

/** A repository of git in memory, with what GitHub knows of it: objects, refs, and every change of a ref. */
export interface MemoryRepository {
  readonly commits: ReadonlyMap<string, StoredCommit>;
  readonly tags: ReadonlyMap<string, { readonly name: string; readonly message: string; readonly commit: string }>;
  readonly refs: ReadonlyMap<string, string>;
  /** `<ref> <from> <to>` for each, oldest first; a dash for none. */
  readonly moves: readonly string[];
  /** Makes a commit on no branch; two that say the same are two, as they are made at different times. */
  store(commit: StoredCommit): string;
  storeTag(tag: { readonly name: string; readonly message: string; readonly commit: string }): string;
  /** Sets a ref, whatever it was; `null` takes it away. */
  set(ref: string, object: string | null): void;
  /** Commits files on top of a branch (made on `from` if it is not there), as a person would. */
  commit(branch: string, files: Files, more?: { readonly message?: string; readonly from?: string }): string;
  /** A commit and everything before it. */
  history(commit: string): ReadonlySet<string>;
}

/** An empty repository. */
export function memoryRepository(): MemoryRepository {
  const commits = new Map<string, StoredCommit>();
  const tags = new Map<string, { name: string; message: string; commit: string }>();
  const refs = new Map<string, string>();
  const moves: string[] = [];
  let count = 0;
  const idOf = (content: object) => {
    count += 1;
    return createHash("sha1")
      .update(JSON.stringify([count, content]))
      .digest("hex");
  };
  const store = (commit: StoredCommit) => {
    const id = idOf(commit);
    commits.set(id, commit);
    return id;
  };
  const set = (ref: string, object: string | null) => {
    moves.push(`${ref} ${refs.get(ref) ?? "-"} ${object ?? "-"}`);
    if (object === null) refs.delete(ref);
    else refs.set(ref, object);
  };
  return {
    commits,
    tags,
    refs,
    moves,
    store,
    set,
    storeTag: (tag) => {
      const id = idOf(tag);
      tags.set(id, tag);
      return id;
    },
    commit: (branch, files, { message = branch, from } = {}) => {
      const parent = refs.get(`refs/heads/${branch}`) ?? from;
      const before = parent === undefined ? {} : (commits.get(parent)?.files ?? {});
      const id = store({ files: { ...before, ...files }, parents: parent === undefined ? [] : [parent], message });
      set(`refs/heads/${branch}`, id);
      return id;
    },
    history: (commit) => {
      const seen = new Set<string>();
      for (const next of [commit]) gather(commits, next, seen);
      return seen;
    },
  };
}

const gather = (commits: ReadonlyMap<string, StoredCommit>, start: string, seen: Set<string>): void => {
  const todo = [start];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    todo.push(...(commits.get(id)?.parents ?? []));
  }
};

/** The name of a tree: the same files, the same name. */
export function treeOf(files: Files): string {
  return createHash("sha1")
    .update(JSON.stringify(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest("hex");
}
