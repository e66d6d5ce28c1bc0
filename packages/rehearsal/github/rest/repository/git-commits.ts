import { nodeId, simpleUser } from "../../people/user.ts";
import { type VerificationContext, verificationOf } from "../../signing/verification.ts";
import type { Now } from "../../store/change-log.ts";
import { type Commit, isoSeconds, type Signature } from "../../store/object.ts";
import { isType } from "../../store/store.ts";
import { bot } from "../../store/token.ts";
import { notFound, Refusal } from "../routing/refusal.ts";
import { type Body, ok, param, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";
import { apiOf, htmlOf } from "./repos.ts";

/** What these routes use of the store. */
export interface GitCommitsRouteContext extends VerificationContext, Now {}

/** The routes of https://docs.github.com/rest/git/commits. */
export const gitCommits: readonly RepositoryRoute<GitCommitsRouteContext>[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/git/commits/{commit_sha}",
    docs: "git/commits#get-a-commit-object",
    needs: { contents: "read" },
    run: async (call) => {
      const sha = param(call, "commit_sha");
      const commit = /^[0-9a-f]{40}$/.test(sha) ? await call.git.commit(sha) : null;
      if (!commit) throw notFound();
      return ok(gitCommit(call, commit));
    },
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/git/commits",
    docs: "git/commits#create-a-commit",
    needs: { contents: "write" },
    run: async (call) => {
      const [message, tree] = [call.body.string("message"), call.body.string("tree")];
      const parents = (call.body.list("parents") ?? []).map(String);
      if (!isType(await call.git.read(tree), "tree")) throw new Refusal(422, "Tree SHA does not exist");
      for (const parent of parents) {
        if (!isType(await call.git.read(parent), "commit"))
          throw new Refusal(422, "Parent SHA does not exist or is not a commit object");
      }
      const author = person(call, call.body.object("author"), self(call));
      const committer = person(call, call.body.object("committer"), author);
      const sha = await call.git.writeCommit({ message, tree, parents, author, committer });
      return { status: 201, body: gitCommit(call, { sha, message, tree, parents, author, committer }) };
    },
  },
];

/** The person whom a request names, or somebody else for what it leaves out. */
export function person(call: RepositoryCall<Now>, body: Body | undefined, otherwise: Signature): Signature {
  if (!body) return otherwise;
  const date = body.optionalString("date");
  if (date !== undefined && Number.isNaN(Date.parse(date))) {
    throw new Refusal(422, `Invalid request.\n\n"${date}" is not a valid date-time.`);
  }
  const when = date === undefined ? call.store.now() : Date.parse(date);
  return { name: body.string("name"), email: body.string("email"), date: isoSeconds(when) };
}

/** Who signs what the caller makes. */
export function self({ store, actor }: RepositoryCall<GitCommitsRouteContext>): Signature {
  return signatureOf(store, actor.login);
}

/** How an account is in the commits that GitHub makes for it. */
export function signatureOf(store: GitCommitsRouteContext, login: string): Signature {
  const { id } = simpleUser(store, login === "" ? bot : login);
  return { name: login, email: `${id}+${login}@users.noreply.github.com`, date: isoSeconds(store.now()) };
}

/** A commit as the git data API reports it. */
export function gitCommit({ store, repository }: RepositoryCall<GitCommitsRouteContext>, commit: Commit): unknown {
  const [api, html] = [apiOf(store, repository), htmlOf(store, repository)];
  return {
    sha: commit.sha,
    node_id: nodeId("Commit", commit.sha),
    url: `${api}/git/commits/${commit.sha}`,
    html_url: `${html}/commit/${commit.sha}`,
    author: commit.author,
    committer: commit.committer,
    message: commit.message,
    tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${api}/git/commits/${sha}`,
      html_url: `${html}/commit/${sha}`,
    })),
    verification: verificationOf(store, commit),
  };
}
