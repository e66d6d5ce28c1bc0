import { type PushContext, pushed } from "../../changes/push.ts";
import { forbiddenWorkflow } from "../../git/workflow-guard.ts";
import { type BrokenRulesContext, brokenRules } from "../../rules/broken-rules.ts";
import { moveRef, nothing, readRef } from "../../store/ref.ts";
import { isType } from "../../store/store.ts";
import { type Change, graft } from "../../store/tree.ts";
import { notFound, Refusal } from "../routing/refusal.ts";
import { type Answer, param, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";
import { place } from "./contents.ts";
import { type GitCommitsRouteContext, gitCommit, person, self } from "./git-commits.ts";

/** What these routes use of the store. */
export interface FileContentsRouteContext extends BrokenRulesContext, PushContext, GitCommitsRouteContext {}

const path = "/repos/{owner}/{repo}/contents/{path}";

/** The routes of https://docs.github.com/rest/repos/contents that commit one file. */
export const fileContents: readonly RepositoryRoute<FileContentsRouteContext>[] = [
  {
    method: "PUT",
    path,
    docs: "repos/contents#create-or-update-file-contents",
    needs: { contents: "write" },
    run: async (call) => {
      const { old, ...at } = await standing(call);
      const content = call.body.string("content");
      if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(content)) throw new Refusal(422, "content is not valid Base64");
      const asked = call.body.optionalString("sha");
      if (old && asked === undefined) throw new Refusal(422, `Invalid request.\n\n"sha" wasn't supplied.`);
      if (asked !== undefined && asked !== old?.sha) throw new Refusal(409, `${at.path} does not match ${asked}`);
      const bytes = Buffer.from(content, "base64");
      const sha = await call.git.write("blob", bytes);
      const commit = await commitOf(call, at, { mode: old?.mode ?? "100644", sha });
      const file = { type: "file", size: bytes.length, ...place(call, at.path, at.branch, sha, "blob") };
      return { status: old ? 200 : 201, body: { content: file, commit } };
    },
  },
  {
    method: "DELETE",
    path,
    docs: "repos/contents#delete-a-file",
    needs: { contents: "write" },
    run: async (call): Promise<Answer> => {
      const { old, ...at } = await standing(call);
      const asked = call.body.string("sha");
      if (!old) throw notFound();
      if (asked !== old.sha) throw new Refusal(409, `${at.path} does not match ${asked}`);
      return { status: 200, body: { content: null, commit: await commitOf(call, at, null) } };
    },
  },
];

/** Where a file should be changed. */
interface At {
  readonly path: string;
  readonly branch: string;
  /** Commit of the branch; `null` in a repository without any. */
  readonly parent: string | null;
}

async function standing(call: RepositoryCall): Promise<At & { old: { sha: string; mode: string } | null }> {
  const { git, body, repository } = call;
  const path = param(call, "path");
  const parts = path.split("/");
  if (parts.some((part) => ["", ".", ".."].includes(part) || part.toLowerCase() === ".git"))
    throw new Refusal(422, "path contains a malformed path component");
  body.string("message");
  const branch = body.optionalString("branch") ?? repository.defaultBranch;
  const parent = (await readRef(git, `refs/heads/${branch}`))?.sha ?? null;
  if (parent === null && (await git.read("HEAD"))) throw new Refusal(404, `Branch ${branch} not found`);
  if (parent === null) return { path, branch, parent, old: null };
  const matches = (await git.ask(["ls-tree", parent, "--", path])).split(/\s+/);
  const [mode = "", type, sha = ""] = matches;
  if (type === "tree") throw new Refusal(422, `Invalid request.\n\n${path} is a folder.`);
  const isFile = isType(sha === "" ? null : await git.read(sha), "blob");
  return { path, branch, parent, old: isFile ? { sha, mode } : null };
}

/** Commits a change on top of what was judged; whoever was faster wins. */
async function commitOf(
  call: RepositoryCall<FileContentsRouteContext>,
  { path, branch, parent }: At,
  change: Change,
): Promise<unknown> {
  const { git, body, store, repository, actor } = call;
  const tree = await graft(git, parent && ((await git.commit(parent))?.tree ?? null), new Map([[path, change]]));
  const committer = person(call, body.object("committer"), self(call));
  const author = person(call, body.object("author"), committer);
  const message = body.string("message");
  const parents = parent === null ? [] : [parent];
  const sha = await git.writeCommit({ tree, parents, author, committer, message });
  if (await forbiddenWorkflow(git, call.token, parent, sha))
    throw new Refusal(403, "Resource not accessible by integration");
  const moved = { ref: `refs/heads/${branch}`, from: parent ?? nothing, to: sha };
  const broken = await brokenRules(store, repository, moved, actor);
  if (broken) throw new Refusal(409, broken);
  if (!(await moveRef(git, moved.ref, sha, moved.from)))
    throw new Refusal(409, `${branch} was moved in the meantime: it is not at ${moved.from} any more`);
  await pushed(store, repository, [moved], actor);
  return gitCommit(call, { sha, tree, parents, author, committer, message });
}
