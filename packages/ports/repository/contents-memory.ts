import { blobId, type Contents } from "./contents.ts";

/** Files by path, at each branch (by its name) and commit (by its id). */
export type MemoryFiles = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Contents of a repository in memory; a branch ends at the commit that `heads` names, else at forty times its place in the list. */
export function memoryContents(
  files: MemoryFiles = {},
  heads: Readonly<Record<string, string>> = {},
  usual = "main",
): Contents {
  const headOf = (branch: string) =>
    heads[branch] ?? (branch in files ? String(Object.keys(files).indexOf(branch)).repeat(40) : null);
  const at = (whole: string) => filesAt(whole.replace(/^refs\/heads\//, ""));
  const filesAt = (ref: string) =>
    files[ref] ?? files[Object.keys(files).find((branch) => headOf(branch) === ref) ?? ""] ?? {};
  return {
    read: async (path, commit) => at(commit)[path] ?? null,
    readOnBranch: async (path, branch) => files[branch]?.[path] ?? null,
    head: async (branch) => headOf(branch),
    list: async (folder, commit) => {
      const inside = folder === "" ? "" : `${folder}/`;
      const below = Object.entries(at(commit)).filter(([path]) => path.startsWith(inside));
      const names = [...new Set(below.map(([path]) => path.slice(inside.length).split("/")[0] ?? ""))];
      return names.map((name) => {
        const text = at(commit)[`${inside}${name}`];
        const inner = below.filter(([path]) => path.startsWith(`${inside}${name}/`));
        return { name, type: text === undefined ? "dir" : "file", sha: text ?? JSON.stringify(inner) };
      });
    },
    tree: async (commit) =>
      new Map(Object.entries(at(commit)).map(([path, text]) => [path, { mode: "100644", sha: blobId(text) }])),
    defaultBranch: async () => usual,
  };
}
