/** The team's own checkout: what is committed there is what is rehearsed. */
import { basename, resolve } from "node:path";
import { UserError } from "../../model/document/user-error.ts";
import { checkoutGit, type Git, isDirty } from "./checkout-git.ts";
import type { Commit } from "./commit.ts";

/** A checkout of git on this machine. */
export interface Checkout {
  /** Absolute path. */
  readonly folder: string;
  /** The address of `origin`, if there is one. */
  readonly origin?: string;
  /** `owner/name`, from the address of `origin`, or `local/<folder>`. */
  readonly name: string;
  /** Whether the work tree holds changes that no commit has. */
  dirty(): Promise<boolean>;
  /** Where schedules and events of one's own run: what `origin` says, or `main`, or `master`, or the branch one stands on. */
  readonly defaultBranch: string;
  /** The branch one stands on; absent on a commit without one. */
  readonly branch?: string;
  /** Whether a full ref of a branch or a tag is there. */
  has(ref: string): Promise<boolean>;
  /** The commit behind a full ref of a branch or a tag, or `HEAD`. Throws `UserError(commit_missing)` with those that there are. */
  tip(ref: string): Promise<Commit>;
  /** What is known of a commit; one that is not here any more has no message. */
  describe(sha: string): Promise<Commit>;
  /** Text of a file at a commit, or `null`. */
  read(commit: string, path: string): Promise<string | null>;
  /** Text of the files in a folder at a commit, by path. */
  files(commit: string, folder: string): Promise<Record<string, string>>;
}

/** Opens the checkout around a folder. Throws `UserError(bad_input)` if there is none. */
export async function openCheckout(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Checkout> {
  const place = resolve(folder);
  const git = checkoutGit(place, env);
  const [shown, address, listed] = await Promise.all([
    git("rev-parse", "--show-toplevel"),
    git("config", "--get", "remote.origin.url"),
    git("for-each-ref", "--format=%(refname) %(symref) %(HEAD)", "refs/heads", "refs/tags", "refs/remotes/origin/HEAD"),
  ]);
  const top = shown?.trim();
  if (top === undefined) throw noRepository(place);
  const refs = (listed ?? "").split("\n").map((line) => line.split(" "));
  const known = new Set(refs.map(([name]) => name));
  const [here] = refs.find(([, , mark]) => mark === "*") ?? [];
  const branch = here?.slice("refs/heads/".length);
  const [, origin = ""] = refs.find(([name]) => name === "refs/remotes/origin/HEAD") ?? [];
  const usual = ["main", "master"].find((name) => known.has(`refs/heads/${name}`));
  const named = /[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(address?.trim() ?? "")?.[1];
  return {
    folder: top,
    ...(address !== undefined && { origin: address.trim() }),
    name: named ?? `local/${basename(top).replaceAll(/[^\w.-]/g, "-")}`,
    dirty: () => isDirty(git),
    defaultBranch: origin.replace(/^refs\/remotes\/origin\//, "") || usual || branch || "main",
    ...(branch !== undefined && { branch }),
    has: async (ref) => known.has(ref) || (await git("rev-parse", "--verify", "--quiet", ref)) !== undefined,
    tip: async (ref) => {
      const commit = await commitAt(git, ref);
      if (!commit) throw missing(ref, await git("for-each-ref", "--format=%(refname)"));
      return commit;
    },
    describe: async (sha) => (await commitAt(git, sha)) ?? { sha, message: "", author: { name: "", email: "" } },
    read: async (commit, path) => (await git("show", `${commit}:${path}`)) ?? null,
    files: async (commit, folder) => {
      const names = (await git("ls-tree", "--name-only", "-z", commit, `${folder}/`))?.split("\0") ?? [];
      const texts = names.map(async (path) => [path, (await git("show", `${commit}:${path}`)) ?? ""] as const);
      return Object.fromEntries((await Promise.all(texts)).filter(([path]) => path !== ""));
    },
  };
}

/** What is said of a folder that git knows nothing of. */
export function noRepository(place: string): UserError {
  return new UserError(`${place} is not a git repository`, {
    reason: "bad_input",
    remedy: "Go to your repository, or name it with --repository.",
  });
}

const commitAt = async (git: Git, ref: string): Promise<Commit | undefined> => {
  const text = await git("log", "-1", "--format=%H%x00%an%x00%ae%x00%P%x00%B", ref, "--");
  const [sha, name = "", email = "", parents = "", message = ""] = text?.split("\0") ?? [];
  if (sha === undefined) return undefined;
  const [parent = ""] = parents.split(" ");
  return { sha, message: message.trim(), author: { name, email }, ...(parent !== "" && { parent }) };
};

const missing = (ref: string, refs = ""): UserError => {
  if (ref === "HEAD") {
    return new UserError("the repository has no commit yet", {
      reason: "commit_missing",
      remedy: "Commit something: what is committed is what is rehearsed.",
    });
  }
  const [, folder = "refs/heads/", name = ref] = /^(refs\/(?:heads|tags)\/)(.*)$/.exec(ref) ?? [];
  const isTag = folder === "refs/tags/";
  const known = refs.split("\n").flatMap((line) => (line.startsWith(folder) ? [line.slice(folder.length)] : []));
  return new UserError(`there is no ${isTag ? "tag" : "branch"} ${JSON.stringify(name)}`, {
    reason: "commit_missing",
    remedy: isTag
      ? `Make it with git tag; the tags are ${known.join(", ") || "none"}.`
      : `Commit something to it first; the branches are ${known.join(", ") || "none"}.`,
  });
};
