import type { Source } from "../../protocol/run.ts";
import type { RepositoryStore } from "../store/repository-store.ts";
import { isType } from "../store/store.ts";
import { parseTree } from "../store/tree.ts";

/** Resolves a repository at a ref to a commit: a full ref, a sha, a tag or a branch, in git's order; `null` if there is none. */
export async function resolveSource(store: RepositoryStore, name: string, ref: string): Promise<Source | null> {
  const repository = store.find(name);
  if (!repository || ref === "" || /[\s~^:?*[\\]|\.\.|@\{/.test(ref)) return null;
  const git = store.git(repository);
  const names =
    /^[0-9a-f]{40}$/.test(ref) || ref.startsWith("refs/") ? [ref] : [`refs/tags/${ref}`, `refs/heads/${ref}`];
  for (const candidate of names) {
    const commit = await git.commit(candidate);
    if (commit) return { repository: repository.name, ref: candidate, sha: commit.sha };
  }
  return null;
}

/** The text of a file at a source, or `null`. */
export async function readSource(store: RepositoryStore, source: Source, path: string): Promise<string | null> {
  const repository = store.find(source.repository);
  const object = repository ? await store.git(repository).read(`${source.sha}:${path}`) : null;
  return isType(object, "blob") ? object.body.toString() : null;
}

/** Names of the files in a folder at a source, `[]` if there is none. */
export async function listSource(store: RepositoryStore, source: Source, folder: string): Promise<string[]> {
  const repository = store.find(source.repository);
  const path = folder.replaceAll(/^(\.?\/)+|\/+$/g, "").replace(/^\.$/, "");
  const object = repository ? await store.git(repository).read(`${source.sha}:${path}`) : null;
  const entries = isType(object, "tree") ? parseTree(object.body) : [];
  return entries.filter(({ mode }) => mode !== "040000").map(({ name }) => name);
}
