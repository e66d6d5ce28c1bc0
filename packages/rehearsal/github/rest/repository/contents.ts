import type { UserStore } from "../../records/user.ts";
import type { Addresses } from "../../store/addresses.ts";
import { isType } from "../../store/store.ts";
import { parseTree, type TreeEntry } from "../../store/tree.ts";
import { notFound, Refusal } from "../routing/refusal.ts";
import { ok, param, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";
import { wrapBase64 } from "./git-blobs.ts";
import { apiOf, encodePath, htmlOf } from "./repos.ts";

/** The routes of https://docs.github.com/rest/repos/contents. */
export const contents: readonly RepositoryRoute<Addresses & UserStore>[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/contents/{path}",
    docs: "repos/contents#get-repository-content",
    needs: { contents: "read" },
    run: async (call) => {
      const path = param(call, "path").replaceAll(/^\/+|\/+$/g, "");
      const ref = call.query.get("ref") ?? call.repository.defaultBranch;
      const commit = await findCommit(call, ref);
      if (!commit) throw new Refusal(404, `No commit found for the ref ${ref}`);
      const object = await call.git.read(`${commit}:${path}`);
      if (isType(object, "tree")) return ok(folder(call, path, ref, parseTree(object.body)));
      if (!isType(object, "blob")) throw notFound();
      if (call.media === "raw") return ok(object.body);
      return ok({
        type: "file",
        encoding: "base64",
        size: object.body.length,
        content: wrapBase64(object.body),
        ...place(call, path, ref, object.sha, "blob"),
      });
    },
  },
];

/** The sha of the commit that a branch, a tag, a full ref or a sha stands for. */
export async function findCommit({ git }: Pick<RepositoryCall, "git">, ref: string): Promise<string | null> {
  if (ref === "" || /[\s~^:?*[\\]|\.\.|@\{/.test(ref)) return null;
  // No branch or tag may have a name that begins with refs/ or is a commit id.
  const isWhole = /^[0-9a-f]{40}$|^refs\//.test(ref);
  const specs = isWhole ? [ref] : [`refs/heads/${ref}`, `refs/tags/${ref}`, ref];
  for (const spec of specs) {
    const commit = await git.commit(spec);
    if (commit) return commit.sha;
  }
  return null;
}

const kinds: Readonly<Record<string, string>> = { "040000": "dir", "160000": "submodule", "120000": "symlink" };

function folder(
  call: RepositoryCall<Addresses & UserStore>,
  path: string,
  ref: string,
  entries: readonly TreeEntry[],
): unknown {
  return entries.map(({ name, mode, sha }) => ({
    type: kinds[mode] ?? "file",
    size: 0,
    ...place(call, path === "" ? name : `${path}/${name}`, ref, sha, mode === "040000" ? "tree" : "blob"),
  }));
}

/** A file or a folder with its addresses. */
export function place(
  { store, repository }: RepositoryCall<Addresses & UserStore>,
  path: string,
  ref: string,
  sha: string,
  kind: string,
): object {
  const [api, html] = [apiOf(store, repository), htmlOf(store, repository)];
  const safe = encodePath(path);
  const url = `${api}/contents/${safe}?ref=${encodeURIComponent(ref)}`;
  const git = `${api}/git/${kind}s/${sha}`;
  const page = `${html}/${kind}/${encodePath(ref)}/${safe}`;
  return {
    name: path.slice(path.lastIndexOf("/") + 1),
    path,
    sha,
    url,
    git_url: git,
    html_url: page,
    download_url: kind === "blob" ? `${html}/raw/${encodePath(ref)}/${safe}` : null,
    _links: { self: url, git, html: page },
  };
}
