/** The repository of the demo: the sample as a team would have it, with its branches. */
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { childProcesses } from "../../ports/machine/exec.ts";
import { slipwayFolder } from "../sources/slipway.ts";

/** One edit of one file. */
export interface Edit {
  /** Path in the sample; a file that does not exist is made. */
  readonly file: string;
  /** Text that is replaced; `null` for a new file. */
  readonly from: string | null;
  readonly to: string;
  /** Subject of the commit. */
  readonly commit: string;
}

/** The demo's repository on disk. */
export interface DemoRepository {
  readonly folder: string;
  /** Commits one edit to a branch, which is made from `develop` if it is not there, as the person of this login; as ada if nobody is named. */
  commit(branch: string, edit: Edit, by?: string): Promise<void>;
  /** Merges a branch into develop, as the button of a pull request does. */
  merge(branch: string, message: string): Promise<void>;
  /** Makes a branch where develop is. */
  branch(name: string): Promise<void>;
}

/** Who commits, with the address by which GitHub knows the account. */
const person = (login: string): Record<string, string> => {
  const [name, email] = [`${login.slice(0, 1).toUpperCase()}${login.slice(1)}`, `${login}@users.noreply.github.com`];
  return { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
};

/** Makes a repository from the sample, with `main` and `develop`; its workflows are pinned to this commit of Slipway. */
export async function makeRepository(folder: string, path: string | undefined): Promise<DemoRepository> {
  const env = { PATH: path ?? "", HOME: folder, GIT_CONFIG_NOSYSTEM: "1" };
  const git = async (cwd: string, by: string, ...args: string[]): Promise<string> => {
    const exec = childProcesses({ env: { ...env, ...person(by) } });
    const { code, stdout, stderr } = await exec.run({ file: "git", args, cwd });
    if (code !== 0) throw new Error(`git ${args[0]} failed: ${stderr.trim()}`);
    return stdout.trim();
  };
  const here = (...args: string[]) => git(folder, "ada", ...args);
  await mkdir(folder, { recursive: true });
  const sample = join(slipwayFolder, "examples/data-platform");
  await cp(sample, folder, {
    recursive: true,
    filter: (source) => !/\/(\.terraform|__pycache__|\.pytest_cache|\.venv)$/.test(source),
  });
  const sha = await git(slipwayFolder, "ada", "rev-parse", "HEAD").catch(() => "0".repeat(40));
  await pin(folder, sha);
  await here("init", "--quiet", "--initial-branch=main");
  await here("remote", "add", "origin", "https://github.com/acme/data-platform.git");
  await here("add", "--all");
  await here("commit", "--quiet", "--message=Take river levels in and show them");
  await here("branch", "develop");
  return {
    folder,
    commit: async (branch, edit, by = "ada") => {
      const known = await here("rev-parse", "--verify", "--quiet", `refs/heads/${branch}`).catch(() => "");
      await here("checkout", "--quiet", ...(known === "" ? ["-b", branch, "develop"] : [branch]));
      const file = join(folder, edit.file);
      const text = edited(edit, await readFile(file, "utf8").catch(() => null));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
      await here("add", "--all");
      await git(folder, by, "commit", "--quiet", `--message=${edit.commit}`);
    },
    merge: async (branch, message) => {
      await here("checkout", "--quiet", "develop");
      await here("merge", "--quiet", "--no-ff", `--message=${message}`, branch);
    },
    branch: async (name) => {
      await here("branch", name, "develop");
    },
  };
}

/** The text of the file once it is edited. Throws if it does not hold what is to be replaced exactly once. */
export function edited({ file, from, to }: Edit, text: string | null): string {
  if (from === null) return to;
  const index = text?.split(from).length ?? 0;
  if (text === null || index !== 2)
    throw new Error(`${file} of the sample does not hold ${JSON.stringify(from)} exactly once`);
  return text.replace(from, () => to);
}

/** The sample pins a commit that stands for the one that you have read; here it is the one that runs. */
const pin = async (folder: string, sha: string): Promise<void> => {
  const workflows = join(folder, ".github/workflows");
  for (const name of await readdir(workflows)) {
    const text = await readFile(join(workflows, name), "utf8");
    await writeFile(join(workflows, name), text.replaceAll(/(slipway-dev\/slipway\/\S+@)[0-9a-f]{40}/g, `$1${sha}`));
  }
};
