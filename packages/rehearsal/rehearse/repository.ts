/** The team's own checkout: what is committed there is what is rehearsed. */
import { basename, resolve } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { childProcesses } from "../../ports/exec.ts";
import type { Commit } from "./event.ts";

/** A checkout of git on this machine. */
export interface Checkout {
  /** Absolute path. */
  readonly folder: string;
  /** `owner/name`, from the address of `origin`, or `local/<folder>`. */
  readonly name: string;
  /** Whether the work tree holds changes that no commit has. */
  readonly dirty: boolean;
  /** The commit at the tip of a branch. Throws `UserError(commit_missing)` with the branches that there are. */
  tip(branch: string): Promise<Commit>;
  /** Text of a file at a commit, or `null`. */
  read(commit: string, path: string): Promise<string | null>;
}

/** Opens the checkout around a folder. Throws `UserError(bad_input)` if there is none. */
export const openCheckout = async (
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Checkout> => {
  const place = resolve(folder);
  const exec = childProcesses({ env: { PATH: env.PATH ?? "", HOME: env.HOME ?? "", LC_ALL: "C" } });
  const git = async (...args: string[]) => {
    const { code, stdout } = await exec.run({ file: "git", args: ["-C", place, ...args] });
    return code === 0 ? stdout : undefined;
  };
  const top = (await git("rev-parse", "--show-toplevel"))?.trim();
  if (top === undefined)
    throw new UserError(`${place} is no git repository`, {
      reason: "bad_input",
      remedy: "Go to your repository, or name it with --repository.",
    });
  const origin = (await git("config", "--get", "remote.origin.url"))?.trim() ?? "";
  const named = /[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(origin)?.[1];
  return {
    folder: top,
    name: named ?? `local/${basename(top).replaceAll(/[^\w.-]/g, "-")}`,
    dirty: ((await git("status", "--porcelain")) ?? "") !== "",
    tip: async (branch) => {
      const told = await git("log", "-1", "--format=%H%x00%an%x00%ae%x00%B", `refs/heads/${branch}`, "--");
      const [sha, name = "", email = "", message = ""] = told?.split("\0") ?? [];
      if (sha === undefined) {
        const branches = ((await git("for-each-ref", "--format=%(refname:short)", "refs/heads")) ?? "")
          .trim()
          .split("\n");
        throw new UserError(`there is no branch ${JSON.stringify(branch)}`, {
          reason: "commit_missing",
          remedy: `Commit something to it first; the branches are ${branches.join(", ")}.`,
        });
      }
      return { sha, message: message.trim(), author: { name, email } };
    },
    read: async (commit, path) => (await git("show", `${commit}:${path}`)) ?? null,
  };
};
