import type { Collection } from "../records/collection.ts";
import type { Repository } from "../records/repository.ts";
import type { Git } from "./store.ts";

/** The repositories. */
export interface RepositoryStore {
  readonly repositories: Collection<Repository>;
  /** The repository of this name in any case, or `undefined`. */
  find(name: string): Repository | undefined;
  git(repository: Repository): Git;
}

/** Where nobody has said whether a repository is public. */
export interface VisibilityStore {
  /** Asks what it stands for. By id. */
  readonly visibility: Map<number, () => Promise<boolean>>;
}

/** Files of Git LFS. */
export interface LargeFileStore {
  /** Folder where a checkout keeps them, by the repository's id. */
  readonly largeFiles: Map<number, string>;
}
