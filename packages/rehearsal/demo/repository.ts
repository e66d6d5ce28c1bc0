/** The repository of the demo: the sample as a team would have it, with its branches. */
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { childProcesses } from "../../ports/exec.ts";
import { slipwayFolder } from "../rehearse/slipway.ts";
import { type Spoil, spoiled } from "./spoil.ts";

/** The demo's repository on disk. */
export interface DemoRepository {
  readonly folder: string;
  /** Commits one edit to a branch, which is made from `develop` if it is not there. */
  commit(branch: string, edit: Pick<Spoil, "file" | "from" | "to" | "commit">): Promise<void>;
  /** Merges a branch into develop, as the button of a pull request does. */
  merge(branch: string, message: string): Promise<void>;
}

const ada = {
  GIT_AUTHOR_NAME: "Ada",
  GIT_AUTHOR_EMAIL: "ada@example.org",
  GIT_COMMITTER_NAME: "Ada",
  GIT_COMMITTER_EMAIL: "ada@example.org",
};

/** Makes a repository from the sample, with `main` and `develop`; its workflows are pinned to this commit of Slipway. */
export const makeRepository = async (folder: string, path: string | undefined): Promise<DemoRepository> => {
  const env = { PATH: path ?? "", HOME: folder, GIT_CONFIG_NOSYSTEM: "1", ...ada };
  const exec = childProcesses({ env });
  const git = async (cwd: string, ...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await exec.run({ file: "git", args, cwd });
    if (code !== 0) throw new Error(`git ${args[0]} failed: ${stderr.trim()}`);
    return stdout.trim();
  };
  await mkdir(folder, { recursive: true });
  const sample = join(slipwayFolder, "examples/data-platform");
  await cp(sample, folder, {
    recursive: true,
    filter: (source) => !/\/(\.terraform|__pycache__|\.pytest_cache|\.venv)$/.test(source),
  });
  const sha = await git(slipwayFolder, "rev-parse", "HEAD").catch(() => "0".repeat(40));
  await pin(folder, sha);
  await git(folder, "init", "--quiet", "--initial-branch=main");
  await git(folder, "remote", "add", "origin", "https://github.com/acme/data-platform.git");
  await git(folder, "add", "--all");
  await git(folder, "commit", "--quiet", "--message=Take river levels in and show them");
  await git(folder, "branch", "develop");
  return {
    folder,
    commit: async (branch, edit) => {
      const known = await git(folder, "rev-parse", "--verify", "--quiet", `refs/heads/${branch}`).catch(() => "");
      await git(folder, "checkout", "--quiet", ...(known === "" ? ["-b", branch, "develop"] : [branch]));
      const file = join(folder, edit.file);
      const text = spoiled({ ...edit, phase: "check" }, await readFile(file, "utf8").catch(() => null));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
      await git(folder, "add", "--all");
      await git(folder, "commit", "--quiet", `--message=${edit.commit}`);
    },
    merge: async (branch, message) => {
      await git(folder, "checkout", "--quiet", "develop");
      await git(folder, "merge", "--quiet", "--no-ff", `--message=${message}`, branch);
    },
  };
};

/** The sample pins a commit that stands for the one that you have read; here it is the one that runs. */
const pin = async (folder: string, sha: string): Promise<void> => {
  const workflows = join(folder, ".github/workflows");
  for (const name of await readdir(workflows)) {
    const text = await readFile(join(workflows, name), "utf8");
    await writeFile(join(workflows, name), text.replaceAll(/(slipway-dev\/slipway\/\S+@)[0-9a-f]{40}/g, `$1${sha}`));
  }
};
