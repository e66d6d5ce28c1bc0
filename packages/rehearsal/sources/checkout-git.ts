/** git in somebody's checkout: only looked into. Nothing that its configuration names is started, and no object stands for another. */
import { childProcesses } from "../../ports/machine/exec.ts";

/** What git printed, or `undefined` if it could not. */
export type Git = (...args: string[]) => Promise<string | undefined>;

/** What a repository's own configuration may name a program for, as far as one only looks; hooks are asked by what writes. */
const off = {
  "core.fsmonitor": "false",
  "log.showSignature": "false",
};

/** The git of the machine, in a folder. With `keep`, bytes of its output that are wanted, an output that is longer is none. */
export function checkoutGit(place: string, env: Readonly<Record<string, string | undefined>>, keep?: number): Git {
  const exec = childProcesses({
    env: {
      PATH: env.PATH ?? "",
      HOME: env.HOME ?? "",
      LC_ALL: "C",
      GIT_NO_REPLACE_OBJECTS: "1",
      GIT_OPTIONAL_LOCKS: "0",
      GIT_TERMINAL_PROMPT: "0",
      GIT_ALLOW_PROTOCOL: "none",
    },
  });
  const settings = Object.entries(off).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
  return async (...args) => {
    const command = { file: "git", args: [...settings, "-C", place, ...args] };
    const { code, stdout, isCut } = await exec.run(keep === undefined ? command : { ...command, keep });
    return code === 0 && !(keep !== undefined && isCut) ? stdout : undefined;
  };
}

/** Whether the work tree differs from the commit. Filters that the repository itself brings are programs too, and stay off. */
export async function isDirty(git: Git): Promise<boolean> {
  const filters = await git(
    "config",
    "--local",
    "--name-only",
    "--get-regexp",
    String.raw`^filter\..*\.(clean|smudge|process|required)$`,
  );
  const silent = (filters ?? "").split("\n").flatMap((key) => (key === "" ? [] : ["-c", `${key}=`]));
  return ((await git(...silent, "status", "--porcelain", "--ignore-submodules=all")) ?? "") !== "";
}
