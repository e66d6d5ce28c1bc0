import { existsSync } from "node:fs";
import { appendFile, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { rehearsal } from "../records/effect.ts";
import { parseName, type Repository } from "../records/repository.ts";
import type { ChangeLog } from "../store/change-log.ts";
import type { StoreFolder } from "../store/folders.ts";
import { gitFolder } from "../store/folders.ts";
import type { RepositoryStore } from "../store/repository-store.ts";
import { askGit, runGit } from "../store/run-git.ts";
import { openGit } from "../store/store.ts";
import { commitFolder } from "./commit-folder.ts";

/** What this file uses of the store. */
export interface CreateRepositoryContext extends RepositoryStore, ChangeLog, StoreFolder {}

/** How a repository begins. */
export interface RepositoryOptions {
  /** A repository of git (folder or URL) whose branches and tags it takes, or a plain folder that becomes its first commit. */
  readonly from?: string;
  /** `main` unless told otherwise. */
  readonly defaultBranch?: string;
  /** Only tokens of its own may see it; `true` unless told otherwise. */
  readonly private?: boolean;
  readonly variables?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  /** Whether pushes start workflows; `true` unless told otherwise. */
  readonly runsActions?: boolean;
  /** Whether a job's own token may open pull requests; not unless told otherwise, as on GitHub. */
  readonly actionsMayOpenPulls?: boolean;
  /** Form of the subject of identity tokens. */
  readonly subject?: "names" | "ids";
}

/** Makes a repository; one that exists already is refused. */
export async function createRepository(
  store: CreateRepositoryContext,
  name: string,
  options: RepositoryOptions,
): Promise<Repository> {
  parseName(name);
  if (store.find(name))
    throw new Error(`The repository ${name} exists already. Choose another name or use it as it is.`);
  const now = store.now();
  const repository: Repository = {
    id: store.ids.next("repository"),
    name,
    private: options.private ?? true,
    defaultBranch: options.defaultBranch ?? "main",
    createdAt: now,
    pushedAt: now,
    variables: options.variables ?? {},
    secrets: options.secrets ?? {},
    ...(options.subject && { subject: options.subject }),
    ...(options.runsActions === false && { runsActions: false }),
    ...(options.actionsMayOpenPulls && { actionsMayOpenPulls: true }),
  };
  await fill(gitFolder(store.folder, repository), repository, options.from);
  store.repositories.put(repository.id, repository);
  store.effect(rehearsal, name, "repository.created", name);
  return repository;
}

/** Builds the bare repository beside its place and moves it there whole. */
async function fill(path: string, { name, defaultBranch }: Repository, from: string | undefined): Promise<void> {
  const part = `${path}.part`;
  await rm(part, { recursive: true, force: true });
  await rm(path, { recursive: true, force: true });
  await mkdir(dirname(path), { recursive: true });
  await askGit(["init", "--quiet", "--bare", `--initial-branch=${defaultBranch}`, part]);
  await appendFile(join(part, "config"), "[gc]\n\tauto = 0\n[core]\n\tlogAllRefUpdates = false\n");
  if (from !== undefined && (await isRepository(from))) {
    const refs = ["+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*"];
    await askGit(["--git-dir", part, "fetch", "--quiet", "--no-write-fetch-head", "--", absolute(from), ...refs]);
  } else if (from !== undefined) {
    if (!existsSync(from)) throw new Error(`${name} cannot begin from ${from}: there is no such folder or repository.`);
    const git = openGit(part);
    await commitFolder(git, { branch: defaultBranch, folder: from, message: "Initial commit" }, Date.now());
    await git.close();
  }
  await rename(part, path);
}

/** Whether this is the top of a repository; a plain folder inside of one is not. */
async function isRepository(from: string): Promise<boolean> {
  if (isUrl(from)) return true;
  const { code, stdout } = await runGit(["-C", from, "-c", "safe.directory=*", "rev-parse", "--git-dir"]);
  return code === 0 && [".git", "."].includes(stdout.trim());
}

function absolute(from: string): string {
  return isUrl(from) ? from : resolve(from);
}

function isUrl(from: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(from);
}
