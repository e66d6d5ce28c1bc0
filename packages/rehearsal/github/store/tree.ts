import type { Git } from "./store.ts";

/** One line of a tree. */
export interface TreeEntry {
  /** `100644`, `100755`, `120000`, `160000` or `040000`. */
  readonly mode: string;
  readonly name: string;
  readonly sha: string;
}

/** What should be at a path; `null` takes it away. */
export type Change = { readonly mode: string; readonly sha: string } | null;

/** The tree that has nothing in it. */
export const emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

/** The kind of object that a mode points to. */
export function typeOfMode(mode: string): "blob" | "tree" | "commit" {
  return mode === "040000" ? "tree" : mode === "160000" ? "commit" : "blob";
}

/** Reads the entries of a tree object. */
export function parseTree(body: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < body.length; ) {
    const space = body.indexOf(32, at);
    const zero = body.indexOf(0, space);
    entries.push({
      mode: body.toString("latin1", at, space).padStart(6, "0"),
      name: body.toString("utf8", space + 1, zero),
      sha: body.toString("hex", zero + 1, zero + 21),
    });
    at = zero + 21;
  }
  return entries;
}

/** Entries of the tree behind a sha or a ref; `null` if there is none. */
export async function readTree(git: Git, spec: string): Promise<TreeEntry[] | null> {
  // git reads whatever follows a colon as a path, so `^{tree}` would be part of it.
  const object = await git.read(spec.includes(":") ? spec : `${spec}^{tree}`);
  return object?.type === "tree" ? parseTree(object.body) : null;
}

/** Writes entries in git's order: by bytes, a folder as if its name ended in a slash. */
export function writeTree(git: Git, entries: readonly TreeEntry[]): Promise<string> {
  const key = (entry: TreeEntry) => Buffer.from(entry.mode === "040000" ? `${entry.name}/` : entry.name);
  const sorted = [...entries].sort((a, b) => Buffer.compare(key(a), key(b)));
  const parts = sorted.flatMap(({ mode, name, sha }) => [
    Buffer.from(`${mode.replace(/^0/, "")} ${name}\0`),
    Buffer.from(sha, "hex"),
  ]);
  return git.write("tree", Buffer.concat(parts));
}

/** Applies changes by path to a tree (or to none) and gives the new tree; folders left empty vanish. */
export async function graft(git: Git, base: string | null, changes: ReadonlyMap<string, Change>): Promise<string> {
  return (await graftInto(git, base, changes)) ?? git.write("tree", "");
}

async function graftInto(git: Git, base: string | null, changes: ReadonlyMap<string, Change>): Promise<string | null> {
  const entries = new Map((base ? ((await readTree(git, base)) ?? []) : []).map((entry) => [entry.name, entry]));
  const below = new Map<string, Map<string, Change>>();
  for (const [path, change] of changes) {
    const slash = path.indexOf("/");
    const name = slash < 0 ? path : path.slice(0, slash);
    if (slash >= 0) {
      const inner = below.get(name) ?? new Map<string, Change>();
      below.set(name, inner.set(path.slice(slash + 1), change));
    } else if (change) entries.set(name, { ...change, name });
    else entries.delete(name);
  }
  for (const [name, inner] of below) {
    const old = entries.get(name);
    const sha = await graftInto(git, old?.mode === "040000" ? old.sha : null, inner);
    if (sha) entries.set(name, { mode: "040000", name, sha });
    else if (!old || old.mode === "040000") entries.delete(name);
  }
  return entries.size > 0 ? writeTree(git, [...entries.values()]) : null;
}

/** All entries below a tree, paths joined; folders come before what is in them. */
export async function walkTree(git: Git, tree: string, prefix = ""): Promise<TreeEntry[]> {
  const treeEntries: TreeEntry[] = [];
  for (const entry of (await readTree(git, tree)) ?? []) {
    const name = prefix + entry.name;
    treeEntries.push({ ...entry, name });
    if (entry.mode === "040000") treeEntries.push(...(await walkTree(git, entry.sha, `${name}/`)));
  }
  return treeEntries;
}
