import type { IncomingMessage, ServerResponse } from "node:http";
import { type PushContext, pushed } from "../changes/push.ts";
import type { Repository } from "../records/repository.ts";
import { type RuleLineContext, ruleLines } from "../rules/rule-line.ts";
import { gitFolder, gitRoot, scratchFile } from "../store/folders.ts";
import { covers } from "../store/permission.ts";
import type { RepositoryStore, VisibilityStore } from "../store/repository-store.ts";
import { opens, type Token, type TokenStore, tokenOf } from "../store/token.ts";
import { serveGit } from "./http-backend.ts";

/** What this file uses of the store. */
export interface GitServiceContext extends RuleLineContext, PushContext, TokenStore, VisibilityStore {}

/** A path that git asks for: which repository, and which of git's own requests. */
export interface GitPath {
  /** `owner/name` */
  readonly repository: string;
  readonly rest: "info/refs" | "git-upload-pack" | "git-receive-pack";
  /** `git-upload-pack` reads, `git-receive-pack` writes. */
  readonly service: "git-upload-pack" | "git-receive-pack";
}

/** Reads a path as git's smart HTTP spells it; `null` if it is none. */
export function parseGitPath(url: URL): GitPath | null {
  const [, name, rest] =
    /^\/([^/]+\/[^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/.exec(url.pathname) ?? [];
  if (!name || !rest) return null;
  const service = rest === "info/refs" ? url.searchParams.get("service") : rest;
  if (service !== "git-upload-pack" && service !== "git-receive-pack") return null;
  return { repository: name, rest: rest as GitPath["rest"], service };
}

/** Answers a fetch or a push, if the token allows it. Gives the token. */
export async function serveGitPath(
  store: GitServiceContext,
  hooks: string,
  request: IncomingMessage,
  response: ServerResponse,
  path: GitPath,
  url: URL,
): Promise<Token | null> {
  const { token, repository, refusal } = await admitted(store, request, path);
  if (refusal || !repository) {
    const { status, text } = refusal ?? { status: 404, text: "Repository not found." };
    request.resume();
    const challenge = status === 401 ? { "www-authenticate": 'Basic realm="GitHub"' } : {};
    response.writeHead(status, { "content-type": "text/plain; charset=utf-8", ...challenge }).end(`${text}\n`);
    return token ?? null;
  }
  const root = gitRoot(store.folder);
  const ask = {
    root,
    path: `${gitFolder(store.folder, repository).slice(root.length)}/${path.rest}`,
    query: url.search.slice(1),
    login: token?.actor.login ?? "",
    hooks,
    guarded: !token || !covers(token.permissions, { workflows: "write" }),
    notes: scratchFile(store.folder),
    rules: token ? ruleLines(store, repository, token.actor) : "",
  };
  await serveGit(request, response, ask, (moves) =>
    pushed(store, repository, moves, token?.actor ?? { login: "", run: null, job: null }),
  );
  return token ?? null;
}

/** Whose token came, which repository is meant, and why it stays shut for them; `token` is `null` for one that is none of ours. */
export async function admitted(
  store: GitServiceContext,
  request: IncomingMessage,
  path: GitPath,
): Promise<{
  readonly token: Token | null | undefined;
  readonly repository: Repository | undefined;
  readonly refusal: ReturnType<typeof refusalOf>;
}> {
  const token = tokenOf(store.tokens, request.headers.authorization, store.now());
  const found = store.find(path.repository);
  const repository = token !== null && refusalOf(found, token, path) ? await asPublic(store, found, path) : found;
  return { token, repository, refusal: refusalOf(repository, token, path) };
}

/** Where nobody has said whether a repository is public, what it stands for is asked, once somebody is turned away. */
async function asPublic(
  store: VisibilityStore & RepositoryStore,
  repository: Repository | undefined,
  { service }: GitPath,
): Promise<Repository | undefined> {
  if (!repository?.private || service === "git-receive-pack") return repository;
  if (!(await store.visibility.get(repository.id)?.())) return repository;
  return store.repositories.put(repository.id, { ...repository, private: false });
}

/** Why the door stays shut, in GitHub's words. */
function refusalOf(
  repository: Repository | undefined,
  token: Token | null | undefined,
  { service }: GitPath,
): { status: number; text: string } | null {
  if (token === null) {
    return {
      status: 401,
      text: "Invalid username or token. Password authentication is not supported for Git operations.",
    };
  }
  const writes = service === "git-receive-pack";
  const open = repository !== undefined && !repository.private;
  if (!token) return open && !writes ? null : { status: 401, text: "No anonymous access." };
  const own = repository !== undefined && opens(token, repository.name);
  if (!repository || (!own && !open)) return { status: 404, text: "Repository not found." };
  const denied = { status: 403, text: `Permission to ${repository.name}.git denied to ${token.actor.login}.` };
  if (writes) return own && covers(token.permissions, { contents: "write" }) ? null : denied;
  if (open || covers(token.permissions, { contents: "read" })) return null;
  const hint = "A rehearsal treats it as private; visibility: public in .github/rehearsal.yml says otherwise.";
  return { status: 403, text: `Write access to repository not granted.\n${hint}` };
}
