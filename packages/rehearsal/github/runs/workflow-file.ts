import type { Repository } from "../records/repository.ts";
import type { RepositoryStore } from "../store/repository-store.ts";
import { listSource, resolveSource } from "./source.ts";

const folder = ".github/workflows";

/** A number for a workflow file: the same for the same path of the same repository. */
export function workflowId(repository: number, path: string): number {
  return [...path].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_000_007, repository % 997);
}

/** The path of the workflow file with this number or file name; only files of the default branch are known. */
export async function findWorkflow(
  store: RepositoryStore,
  repository: Repository,
  wanted: string,
): Promise<string | null> {
  const main = await resolveSource(store, repository.name, `refs/heads/${repository.defaultBranch}`);
  if (!main) return null;
  const paths = (await listSource(store, main, folder)).map((name) => `${folder}/${name}`);
  const fits = (path: string) =>
    path === `${folder}/${wanted}` || path === wanted || String(workflowId(repository.id, path)) === wanted;
  return paths.find((path) => /\.ya?ml$/.test(path) && fits(path)) ?? null;
}
