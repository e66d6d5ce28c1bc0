import type { Source, WebhookEvent } from "../protocol/run.ts";
import type { EnvironmentValues } from "../protocol/stage.ts";
import type { MadeCommit, NewCommit } from "./changes/commit-folder.ts";
import { commitFolder } from "./changes/commit-folder.ts";
import type { RepositoryOptions } from "./changes/create-repository.ts";
import { createRepository } from "./changes/create-repository.ts";
import type { NewPull } from "./changes/pull.ts";
import { openPull, pullsOf } from "./changes/pull.ts";
import type { PushContext } from "./changes/push.ts";
import { refMoved } from "./changes/push.ts";
import type { ProtectionStore } from "./records/branch-protection.ts";
import type { Actor } from "./records/effect.ts";
import { rehearsal } from "./records/effect.ts";
import type { Pull } from "./records/pull.ts";
import type { Repository } from "./records/repository.ts";
import type { RulesetStore } from "./records/ruleset.ts";
import { isProtectedRef } from "./rules/protected-ref.ts";
import { changedPaths } from "./runs/changed-paths.ts";
import { listSource, readSource, resolveSource } from "./runs/source.ts";
import { gitFolder } from "./store/folders.ts";
import type { Commit } from "./store/object.ts";
import { nothing, readRef } from "./store/ref.ts";

/** What can be done about repositories, their commits and pull requests. */
export interface RepositoryVerbs {
  createRepository(name: string, options?: RepositoryOptions): Promise<Repository>;
  repository(name: string): Repository | null;
  /** Secrets and variables of a repository. */
  values(name: string): EnvironmentValues;
  /** Whether a rule of the repository speaks of a full ref. */
  isProtected(name: string, ref: string): boolean;
  /** Commits files to a branch, as a person at a desk would push. */
  commit(name: string, commit: NewCommit, login?: string): Promise<MadeCommit>;
  /** Takes a commit made elsewhere: `from` is a repository of git (folder or URL), `what` a ref or a sha in it, `ref` a full ref here. */
  push(name: string, from: string, what: string, ref: string, login?: string): Promise<MadeCommit>;
  resolve(name: string, ref: string): Promise<Source | null>;
  read(source: Source, path: string): Promise<string | null>;
  list(source: Source, folder: string): Promise<string[]>;
  /** What a commit, or the one behind a tag object, says of itself; `null` if there is none. */
  describe(name: string, sha: string): Promise<Pick<Commit, "sha" | "message" | "author"> | null>;
  /** Path of the bare repository. */
  gitFolder(name: string): string;
  /** Paths that a push or a pull request changed, as path filters see them; `undefined` where GitHub lets everything start. */
  changed(name: string, event: WebhookEvent): Promise<readonly string[] | undefined>;
  openPull(name: string, request: NewPull, login?: string): Promise<Pull>;
  /** Pull requests of a repository, newest first. */
  pulls(name: string): readonly Pull[];
  /** The open pull request between two branches, or `null`. */
  pull(name: string, head: string, base: string, fork?: string | null): Pull | null;
}

/** These verbs over the store. */
export function repositoryVerbs(
  store: PushContext & RulesetStore & ProtectionStore,
  must: (name: string) => Repository,
): RepositoryVerbs {
  const person = (login: string | undefined): Actor => (login ? { login, run: null, job: null } : rehearsal);
  return {
    createRepository: (name, more = {}) => createRepository(store, name, more),
    repository: (name) => store.find(name) ?? null,
    values: (name) => must(name),
    isProtected: (name, ref) => isProtectedRef(store, must(name), ref),
    commit: async (name, commit, login) => {
      const repository = must(name);
      const made = await commitFolder(store.git(repository), commit, store.now());
      if (made.sha !== made.before) {
        await refMoved(store, repository, { ref: made.ref, from: made.before, to: made.sha }, person(login));
      }
      return made;
    },
    push: async (name, from, what, ref, login) => {
      const repository = must(name);
      const git = store.git(repository);
      const before = (await readRef(git, ref))?.sha ?? nothing;
      await git.ask(["fetch", "--quiet", "--no-write-fetch-head", "--", from, `+${what}:${ref}`]);
      const sha = (await readRef(git, ref))?.sha ?? nothing;
      if (sha !== before) await refMoved(store, repository, { ref, from: before, to: sha }, person(login));
      return { sha, ref, before };
    },
    resolve: (name, ref) => resolveSource(store, name, ref),
    read: (source, path) => readSource(store, source, path),
    list: (source, path) => listSource(store, source, path),
    describe: (name, sha) => store.git(must(name)).commit(sha),
    gitFolder: (name) => gitFolder(store.folder, must(name)),
    changed: (name, event) => changedPaths(store.git(must(name)), event),
    openPull: async (name, request, login) => {
      const opened = await openPull(store, must(name), request, person(login));
      if ("refused" in opened) throw new Error(`No pull request in ${name}: ${opened.refused}`);
      return opened.pull;
    },
    pulls: (name) => pullsOf(store, must(name)),
    pull: (name, head, base, fork = null) =>
      pullsOf(store, must(name)).find(
        (pull) => pull.state === "open" && pull.head === head && pull.base === base && pull.fork === fork,
      ) ?? null,
  };
}
