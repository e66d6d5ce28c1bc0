import { nodeId } from "../../people/user.ts";
import { accountOf } from "../../signing/commit-account.ts";
import { type VerificationContext, verificationOf } from "../../signing/verification.ts";
import type { Commit } from "../../store/object.ts";
import { page } from "../routing/page.ts";
import { Refusal } from "../routing/refusal.ts";
import { type Answer, ok, param, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";
import { findCommit } from "./contents.ts";
import { changedFiles } from "./diff.ts";
import { apiOf, htmlOf } from "./repos.ts";

/** The routes of https://docs.github.com/rest/commits/commits. */
export const commits: readonly RepositoryRoute<VerificationContext>[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/commits",
    docs: "commits/commits#list-commits",
    needs: { contents: "read" },
    run: async (call) => {
      const from = await mustFind(call, call.query.get("sha") ?? call.repository.defaultBranch);
      const path = call.query.get("path");
      const lines = await call.git.ask(["log", "--format=%H %ae", from, ...(path ? ["--", path] : [])]);
      const own = lines.split("\n").filter((line) => line !== "" && isBy(call, line.slice(41)));
      const shas = own.map((line) => line.slice(0, 40));
      const answer = page(call, shas, (shown) => shown);
      return { ...answer, body: await readAll(call, answer.body as string[]) };
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/commits/{ref}",
    docs: "commits/commits#get-a-commit",
    needs: { contents: "read" },
    run: async (call) => {
      const sha = await mustFind(call, param(call, "ref"));
      if (call.media === "sha") return ok(Buffer.from(sha));
      const commit = await readOne(call, sha);
      const files = await changedFiles(call, commit.parents[0] ?? null, sha);
      const [additions, deletions] = [sum(files, "additions"), sum(files, "deletions")];
      const stats = { additions, deletions, total: additions + deletions };
      return ok({ ...commitBody(call, commit), stats, files });
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/compare/{basehead}",
    docs: "commits/commits#compare-two-commits",
    needs: { contents: "read" },
    run: compare,
  },
];

/** Whether the query asks for commits of this address, or does not ask: it may name a login as well. */
function isBy({ store, query }: RepositoryCall<VerificationContext>, email: string): boolean {
  const author = query.get("author")?.toLowerCase();
  if (author === undefined) return true;
  return [email, String(accountOf(store, email)?.login ?? "")].some((own) => own.toLowerCase() === author);
}

/** All commits come in pages if one is asked for, and then the files only with the first; otherwise the first 250. */
async function compare(call: RepositoryCall<VerificationContext>): Promise<Answer> {
  const basehead = param(call, "basehead");
  const [left = "", right = ""] = basehead.split("...");
  const [base, head] = [await mustFind(call, left, 404), await mustFind(call, right, 404)];
  const merge = await call.git.run(["merge-base", base, head]);
  if (merge.code !== 0) throw new Refusal(404, `No common ancestor between ${left} and ${right}.`);
  const ancestor = merge.stdout.trim();
  const counts = await call.git.ask(["rev-list", "--left-right", "--count", `${base}...${head}`]);
  const [behind = 0, ahead = 0] = counts.split(/\s+/).map(Number);
  const shas = await call.git.ask(["rev-list", "--reverse", `${base}..${head}`]);
  const all = shas === "" ? [] : shas.split("\n");
  const isPaged = call.query.has("page") || call.query.has("per_page");
  const shown = isPaged ? page(call, all, (items) => items) : { body: all.slice(0, 250) };
  const isFirst = (call.query.get("page") ?? "1") === "1";
  const html = htmlOf(call.store, call.repository);
  const safe = basehead.split("...").map(encodeURIComponent).join("...");
  const body = {
    url: `${apiOf(call.store, call.repository)}/compare/${safe}`,
    html_url: `${html}/compare/${safe}`,
    permalink_url: `${html}/compare/${base.slice(0, 7)}...${head.slice(0, 7)}`,
    diff_url: `${html}/compare/${safe}.diff`,
    patch_url: `${html}/compare/${safe}.patch`,
    base_commit: commitBody(call, await readOne(call, base)),
    merge_base_commit: commitBody(call, await readOne(call, ancestor)),
    status: ahead > 0 ? (behind > 0 ? "diverged" : "ahead") : behind > 0 ? "behind" : "identical",
    ahead_by: ahead,
    behind_by: behind,
    total_commits: ahead,
    commits: await readAll(call, shown.body as string[]),
    files: isFirst ? await changedFiles(call, ancestor, head) : [],
  };
  return { ...shown, status: 200, body };
}

async function mustFind(call: RepositoryCall, ref: string, status: 404 | 422 = 422): Promise<string> {
  const sha = await findCommit(call, ref);
  if (sha) return sha;
  throw status === 404 ? new Refusal(404, "Not Found") : new Refusal(422, `No commit found for SHA: ${ref}`);
}

async function readOne({ git }: RepositoryCall, sha: string): Promise<Commit> {
  const commit = await git.commit(sha);
  if (!commit) throw new Error(`${sha} vanished`);
  return commit;
}

async function readAll(call: RepositoryCall<VerificationContext>, shas: readonly string[]): Promise<unknown[]> {
  return Promise.all(shas.map(async (sha) => commitBody(call, await readOne(call, sha))));
}

function sum(files: readonly { additions: number; deletions: number }[], key: "additions" | "deletions"): number {
  return files.reduce((total, file) => total + file[key], 0);
}

/** A commit as lists, branches and comparisons show it. */
export function commitBody(
  { store, repository }: RepositoryCall<VerificationContext>,
  commit: Commit,
): Record<string, unknown> {
  const [api, html] = [apiOf(store, repository), htmlOf(store, repository)];
  const url = `${api}/commits/${commit.sha}`;
  return {
    sha: commit.sha,
    node_id: nodeId("Commit", commit.sha),
    url,
    html_url: `${html}/commit/${commit.sha}`,
    comments_url: `${url}/comments`,
    commit: {
      url: `${api}/git/commits/${commit.sha}`,
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      comment_count: 0,
      verification: verificationOf(store, commit),
    },
    author: accountOf(store, commit.author.email),
    committer: accountOf(store, commit.committer.email),
    parents: commit.parents.map((sha) => ({ sha, url: `${api}/commits/${sha}`, html_url: `${html}/commit/${sha}` })),
  };
}
