/** A commit of another repository, fetched by git and kept: exactly this ref, without history, and no code of it runs. */
import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Exec, Finished } from "../../ports/machine/exec.ts";
import { isCommitId, refFetched } from "./ref-in-full.ts";

/** A commit on disk. */
export interface FetchedCommit {
  readonly sha: string;
  /** `refs/tags/…` or `refs/heads/…`, whichever it was; a commit id, if that was asked for. */
  readonly ref: string;
  /** Absolute folder with its files. */
  readonly folder: string;
}

/** What is to be fetched, and where it is kept. */
export interface Wanted {
  /** Address of git, or a folder. */
  readonly address: string;
  /** A branch, a tag, a full ref or a commit id. */
  readonly ref: string;
  /** Absolute folder for all commits of this repository. */
  readonly kept: string;
  readonly exec: Exec;
}

/** Why a commit could not be had. */
export type Missing = { readonly why: "no version" | "no repository" | "no way"; readonly said: string };

/** A branch or a tag is asked for each time; what is not reached then is as it was found last. A commit id is asked for once. */
export async function fetchCommit(wanted: Wanted): Promise<FetchedCommit | Missing> {
  const { ref, kept } = wanted;
  const isCommit = isCommitId(ref);
  if (isCommit && existsSync(join(kept, ref))) return { sha: ref, ref, folder: join(kept, ref) };
  if (!isCommit && !/^(?!-)[^\s~^:?*[\\]+$/.test(ref)) return { why: "no version", said: "it is not a name of a ref" };
  await mkdir(kept, { recursive: true });
  const fetched = await fetchAlone(wanted);
  if (!("why" in fetched) || fetched.why === "no version") return fetched;
  const note = await readFile(`${keptFor(wanted)}.sha`, "utf8").catch(() => undefined);
  const [sha, match = ref] = note?.split(" ") ?? [];
  return sha === undefined ? fetched : { sha, ref: match, folder: join(kept, sha) };
}

/** Where what belongs to a ref is kept: `….git`, and `….sha` for the commit that was found last, and the ref's full name. */
const keptFor = ({ kept, ref }: Wanted): string => join(kept, createHash("sha256").update(ref).digest("hex"));

/**
 * Several refs of a repository are asked for at once, and one ref by several rehearsals; git's locks would turn them away, and one
 * that was killed would leave its lock. So each works in a folder of its own: the one that an earlier fetch left, or a new one.
 */
const fetchAlone = async (wanted: Wanted): Promise<FetchedCommit | Missing> => {
  const remaining = `${keptFor(wanted)}.git`;
  const bare = `${remaining}.${randomUUID()}`;
  await rename(remaining, bare).catch(() => init(wanted, bare));
  const result = await fetchInto(wanted, bare);
  if (!("why" in result)) await rename(bare, remaining).catch(() => undefined); // else somebody else was faster
  await rm(bare, { recursive: true, force: true });
  return result;
};

const init = async (wanted: Wanted, bare: string): Promise<void> => {
  const { code, stderr } = await git(wanted, "init", "--quiet", "--bare", bare);
  if (code !== 0) throw new Error(`no place for ${wanted.address} could be made: ${stderr.trim()}`);
};

const fetchInto = async (wanted: Wanted, bare: string): Promise<FetchedCommit | Missing> => {
  const mark = "refs/seen";
  const fetched = await git(
    wanted,
    ...["--git-dir", bare, "-c", "protocol.ext.allow=never", "fetch", "--quiet", "--depth=1", "--no-tags"],
    ...["--no-recurse-submodules", "--", wanted.address, `+${wanted.ref}:${mark}`],
  );
  if (fetched.code !== 0) return missingOf(fetched);
  const finished = await git(wanted, "--git-dir", bare, "rev-parse", "--verify", "--quiet", `${mark}^{commit}`);
  if (finished.code !== 0) return { why: "no version", said: "it is not a commit" };
  const sha = finished.stdout.trim();
  const folder = join(wanted.kept, sha);
  if (!existsSync(folder)) await unpack(wanted, bare, sha, folder);
  const ref = refFetched(await readFile(join(bare, "FETCH_HEAD"), "utf8"), wanted.ref);
  const note = `${bare}.sha`;
  await writeFile(note, `${sha} ${ref}`);
  await rename(note, `${keptFor(wanted)}.sha`);
  return { sha, ref, folder };
};

const git = ({ exec }: Wanted, ...args: string[]): Promise<Finished> =>
  exec.run({
    file: "git",
    args,
    timeout: 120_000,
    env: { GIT_TERMINAL_PROMPT: "0", GIT_ASKPASS: "true", LC_ALL: "C" },
  });

const missingOf = ({ stderr, timedOut }: Finished): Missing => {
  if (timedOut) return { why: "no way", said: "there was no answer within two minutes" };
  const lines = stderr.split("\n").filter((line) => line.trim() !== "");
  const said = (lines.find((line) => /^(fatal|error|remote):/.test(line)) ?? lines[0] ?? "git said nothing")
    .replace(/^(fatal|error|remote): /, "")
    .replaceAll(/\/\/[^/@\s]*@/g, "//");
  if (/couldn't find remote ref|not our ref|unadvertised object/i.test(stderr)) return { why: "no version", said };
  const isGone = /repository .*not found|does not appear to be a git repository|could not read Username/i.test(stderr);
  return { why: isGone ? "no repository" : "no way", said };
};

/** Writes the files beside their place and moves them there whole. */
const unpack = async (wanted: Wanted, bare: string, sha: string, folder: string): Promise<void> => {
  const part = `${folder}.${randomUUID()}`;
  await mkdir(part);
  const index = `${part}.index`;
  const args = [
    "--git-dir",
    bare,
    "--work-tree",
    part,
    "-c",
    "core.hooksPath=/dev/null",
    "checkout",
    "--quiet",
    "--force",
  ];
  const { code, stderr } = await wanted.exec.run({
    file: "git",
    args: [...args, sha, "--", "."],
    env: { GIT_INDEX_FILE: index, LC_ALL: "C" },
  });
  await rm(index, { force: true });
  if (code !== 0) throw new Error(`the files of ${sha} could not be written: ${stderr.trim()}`);
  await rename(part, folder).catch(async (cause: unknown) => {
    await rm(part, { recursive: true, force: true });
    if (!existsSync(folder)) throw cause; // else somebody else was faster
  });
};
