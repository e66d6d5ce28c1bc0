import type { Git } from "./store.ts";

/** A ref and what it points to. */
export interface Ref {
  /** `refs/heads/main` */
  readonly name: string;
  readonly type: string;
  readonly sha: string;
}

/** The value that git takes for "must not exist". */
export const nothing = "0".repeat(40);

/** Reads one ref by its full name; an annotated tag gives the tag object. */
export async function readRef(git: Git, name: string): Promise<Ref | null> {
  if (!/^refs\/[^\s~^:?*[\\]+$/.test(name) || name.includes("..") || name.includes("@{")) return null;
  const object = await git.read(name);
  return object ? { name, type: object.type, sha: object.sha } : null;
}

/** All refs whose full name begins with a prefix, by name. */
export async function listRefs(git: Git, prefix: string): Promise<Ref[]> {
  const out = await git.ask(["for-each-ref", "--format=%(refname) %(objecttype) %(objectname)"]);
  const refs = out.split("\n").map((line) => line.split(" "));
  return refs
    .map(([name = "", type = "", sha = ""]) => ({ name, type, sha }))
    .filter((ref) => ref.name !== "" && ref.name.startsWith(prefix));
}

/** Moves a ref from one value to another in one step: `false` if it is not what it was any more. `nothing` stands for absent. */
export async function moveRef(git: Git, name: string, to: string, from: string): Promise<boolean> {
  const args = to === nothing ? ["update-ref", "-d", name, from] : ["update-ref", name, to, from];
  const { code, stderr } = await git.run(args);
  if (code === 0) return true;
  if (/cannot lock ref|but expected|reference already exists/i.test(stderr)) return false;
  throw new Error(stderr.trim());
}

/** Whether `old` is `young` or one of its ancestors. */
export async function isAncestor(git: Git, old: string, young: string): Promise<boolean> {
  if (old === young) return true;
  const commit = await git.commit(young);
  if (commit?.parents.includes(old)) return true;
  return (await git.run(["merge-base", "--is-ancestor", old, young])).code === 0;
}
