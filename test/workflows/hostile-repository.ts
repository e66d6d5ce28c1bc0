/** Small repositories of git for tests of what somebody hostile can put into one. */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A repository on this machine. */
export interface SmallGit {
  readonly folder: string;
  git(...words: string[]): string;
  /** Writes files and commits everything; gives the commit. */
  commit(message: string, files?: Readonly<Record<string, string>>): string;
}

const me = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "protocol.file.allow=always"];

/** Makes one with a first commit on `main`. */
export function makeGit(folder: string, files: Readonly<Record<string, string>>): SmallGit {
  mkdirSync(folder, { recursive: true });
  const env = { PATH: process.env.PATH ?? "", HOME: folder, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
  const git = (...words: string[]) =>
    execFileSync("git", [...me, ...words], { cwd: folder, env, stdio: "pipe" })
      .toString()
      .trim();
  const commit = (message: string, changed: Readonly<Record<string, string>> = {}) => {
    for (const [path, text] of Object.entries(changed)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", `--message=${message}`);
    return git("rev-parse", "HEAD");
  };
  git("init", "--quiet", "--initial-branch=main");
  git("remote", "add", "origin", "https://github.com/acme/shop.git");
  commit("First", files);
  return { folder, git, commit };
}
