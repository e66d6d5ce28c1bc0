import { type MemoryRepository, treeOf } from "../repository/refs-memory-store.ts";
import type { Moved, Refs, Standing } from "./refs.ts";

/** Refs in memory that behave as GitHub's do. `rules`: GitHub's words for what it does not let this token do to a ref, or `undefined`. */
export function memoryRefs(
  repository: MemoryRepository,
  {
    rules = () => undefined,
    paths = () => [],
  }: {
    readonly rules?: (ref: string, change: "create" | "update" | "delete") => string | undefined;
    readonly paths?: (commit: string, folder: string) => readonly string[];
  } = {},
): Refs {
  const { commits, refs, tags, history } = repository;
  const must = (id: string) => {
    const commit = commits.get(id);
    if (!commit) throw new Error(`no commit ${id}`);
    return commit;
  };
  const refOf = (name: string, object: string) =>
    ({ name, object, type: tags.has(object) ? "tag" : "commit" }) as const;
  const change = (
    ref: string,
    kind: "create" | "update" | "delete",
    judge: () => string | undefined,
    to: string | null,
  ) => {
    const words = judge();
    if (words !== undefined) return { done: false, why: "moved", message: words } satisfies Moved;
    const rule = rules(ref, kind);
    if (rule !== undefined) return { done: false, why: "forbidden", message: rule } satisfies Moved;
    repository.set(ref, to);
    return { done: true } satisfies Moved;
  };
  return {
    read: async (ref) => {
      const object = refs.get(ref);
      return object === undefined ? null : refOf(ref, object);
    },
    list: async (start) =>
      [...refs]
        .filter(([name]) => name.startsWith(start))
        .sort()
        .map(([name, object]) => refOf(name, object)),
    commit: async (id) => ({ id, tree: treeOf(must(id).files), parents: must(id).parents }),
    target: async ({ object }) => tags.get(object)?.commit ?? object,
    standing: async (base, head) => standingOf(repository, base, head),
    compare: async (ref, head) => {
      const tip = refs.get(ref);
      if (tip === undefined) return null;
      const standing = standingOf(repository, tip, head);
      const [old, now] = [must(tip).files, must(head).files];
      const changed = Object.keys(now).filter((path) => old[path] !== now[path]);
      return {
        tip: { id: tip, tree: treeOf(old), parents: must(tip).parents },
        standing,
        changed: standing === "ahead" || standing === "identical" ? changed : null,
      };
    },
    since: async (base, head, most) => {
      const known = base === null ? new Set<string>() : history(base);
      const all = history(head);
      const matches = [...commits.keys()].filter((id) => all.has(id) && !known.has(id));
      const report = matches
        .slice(0, most)
        .map((id) => ({ id, message: must(id).message, author: "ada", parents: must(id).parents.length }));
      return { commits: report, total: matches.length };
    },
    paths: async (commit, folder) =>
      [
        ...paths(commit, folder),
        ...Object.keys(commits.get(commit)?.files ?? {}).filter((path) => path.startsWith(`${folder}/`)),
      ].sort(),
    makeCommit: async ({ message, tree, parents }) => {
      const source = parents.map(must).find(({ files }) => treeOf(files) === tree);
      if (!source) throw new Error("Tree SHA does not exist");
      return repository.store({ message, files: source.files, parents });
    },
    makeTag: async (tag) => repository.storeTag(tag),
    create: async (ref, object) =>
      change(ref, "create", () => (refs.has(ref) ? "Reference already exists" : undefined), object),
    forward: async (ref, object) =>
      change(
        ref,
        "update",
        () => (isForward(repository, refs.get(ref), object) ? undefined : "Update is not a fast forward"),
        object,
      ),
    remove: async (ref, object) =>
      change(ref, "delete", () => (refs.get(ref) === object ? undefined : "stale info"), null),
    page: async (path) => `https://github.com/acme/data-platform/${path}`,
  };
}

const isForward = ({ history }: MemoryRepository, from: string | undefined, to: string): boolean =>
  from !== undefined && history(to).has(from);

const standingOf = ({ history }: MemoryRepository, base: string, head: string): Standing => {
  if (base === head) return "identical";
  if (history(head).has(base)) return "ahead";
  return history(base).has(head) ? "behind" : "diverged";
};
