import { createHash, randomUUID } from "node:crypto";
import { access, mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";
import { type CatFile, openCatFile } from "./cat-file.ts";
import { type Commit, type GitObject, type ObjectType, parseCommit, spellSignature } from "./object.ts";
import { type GitResult, printed, runGit } from "./run-git.ts";
import { openSettled } from "./settled.ts";

/** A bare repository, with the verbs GitHub needs of it. */
export interface Git {
  readonly folder: string;
  read: CatFile["read"];
  /** Puts an object in; the same content twice is one object. */
  write(type: ObjectType, body: Buffer | string): Promise<string>;
  commit(spec: string): Promise<Commit | null>;
  writeCommit(commit: Omit<Commit, "sha">): Promise<string>;
  run(args: readonly string[], options?: Parameters<typeof runGit>[1]): Promise<GitResult>;
  ask(args: readonly string[], options?: Parameters<typeof runGit>[1]): Promise<string>;
  close(): Promise<void>;
}

/** Opens a bare repository. */
export function openGit(folder: string): Git {
  const reader = openCatFile(folder);
  const settled = openSettled();
  const run: Git["run"] = (args, options) => {
    const asked = () => runGit(["--git-dir", folder, ...args], options);
    return options === undefined ? settled(args, asked) : asked();
  };
  const write: Git["write"] = (type, body) => writeLoose(folder, type, Buffer.from(body));
  return {
    folder,
    read: reader.read,
    write,
    commit: async (spec) => {
      const object = await reader.read(`${spec}^{commit}`);
      return object ? parseCommit(object) : null;
    },
    writeCommit: (commit) =>
      write(
        "commit",
        [
          `tree ${commit.tree}`,
          ...commit.parents.map((parent) => `parent ${parent}`),
          `author ${spellSignature(commit.author)}`,
          `committer ${spellSignature(commit.committer)}`,
          "",
          commit.message,
        ].join("\n"),
      ),
    run,
    ask: async (args, options) => printed(args, await run(args, options)),
    close: reader.close,
  };
}

/** Writes a loose object the way git does: under its sha, renamed into place, read-only. */
async function writeLoose(folder: string, type: ObjectType, body: Buffer): Promise<string> {
  const whole = Buffer.concat([Buffer.from(`${type} ${body.length}\0`), body]);
  const sha = createHash("sha1").update(whole).digest("hex");
  const path = join(folder, "objects", sha.slice(0, 2), sha.slice(2));
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (there) return sha;
  await mkdir(dirname(path), { recursive: true });
  const part = join(folder, "objects", `tmp_obj_${randomUUID()}`);
  await writeFile(part, deflateSync(whole), { mode: 0o444 });
  await rename(part, path);
  return sha;
}

/** Whether something is what was asked for. */
export function isType<T extends ObjectType>(
  object: GitObject | null,
  type: T,
): object is GitObject & { readonly type: T } {
  return object?.type === type;
}
