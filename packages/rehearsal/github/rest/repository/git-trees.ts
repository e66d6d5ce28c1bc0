import type { Json } from "../../../protocol/run.ts";
import type { UserStore } from "../../records/user.ts";
import type { Addresses } from "../../store/addresses.ts";
import { isType } from "../../store/store.ts";
import { type Change, graft, readTree, type TreeEntry, typeOfMode, walkTree } from "../../store/tree.ts";
import { notFound, Refusal } from "../routing/refusal.ts";
import { Body, ok, param, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";
import { apiOf } from "./repos.ts";

/** The routes of https://docs.github.com/rest/git/trees. */
export const gitTrees: readonly RepositoryRoute<Addresses & UserStore>[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/git/trees/{tree_sha}",
    docs: "git/trees#get-a-tree",
    needs: { contents: "read" },
    run: async (call) => {
      const tree = await call.git.read(`${param(call, "tree_sha")}^{tree}`);
      if (!tree) throw notFound();
      const deep = call.query.has("recursive");
      const entries = deep ? await walkTree(call.git, tree.sha) : await readTree(call.git, tree.sha);
      return ok(await treeBody(call, tree.sha, entries ?? []));
    },
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/git/trees",
    docs: "git/trees#create-a-tree",
    needs: { contents: "write" },
    run: async (call) => {
      const entries = call.body.list("tree");
      if (!entries) throw new Refusal(422, `Invalid request.\n\n"tree" wasn't supplied.`);
      const base = call.body.optionalString("base_tree") ?? null;
      const from = base === null ? null : await call.git.read(`${base}^{tree}`);
      if (base !== null && !from) throw new Refusal(422, "base_tree is not a valid tree oid");
      const changes = new Map<string, Change>();
      for (const entry of entries) changes.set(...(await change(call, entry)));
      const sha = await graft(call.git, from?.sha ?? null, changes);
      return { status: 201, body: await treeBody(call, sha, (await readTree(call.git, sha)) ?? []) };
    },
  },
];

const modes = ["100644", "100755", "040000", "160000", "120000"];

async function change(call: RepositoryCall, entry: Json): Promise<[string, Change]> {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) {
    throw new Refusal(422, "Invalid request.\n\nEach entry of tree must be an object.");
  }
  const fields = new Body(entry);
  const path = fields.string("path");
  const parts = path.split("/");
  if (parts.some((part) => part === "" || part === "." || part === ".." || part.toLowerCase() === ".git")) {
    throw new Refusal(422, `tree.path contains a malformed path component: ${JSON.stringify(path)}`);
  }
  if (entry.sha === null) return [path, null];
  const mode = fields.string("mode");
  if (!modes.includes(mode)) throw new Refusal(422, "Must supply a valid tree.mode");
  const content = fields.optionalString("content");
  const sha = fields.optionalString("sha");
  if (content !== undefined && sha === undefined) return [path, { mode, sha: await call.git.write("blob", content) }];
  if (sha === undefined || content !== undefined) throw new Refusal(422, "Must supply either tree.sha or tree.content");
  const there = mode === "160000" || isType(await call.git.read(sha), mode === "040000" ? "tree" : "blob");
  if (!there) throw new Refusal(422, `tree.sha ${sha} is not a valid ${typeOfMode(mode)}`);
  return [path, { mode, sha }];
}

async function treeBody(
  call: RepositoryCall<Addresses & UserStore>,
  sha: string,
  entries: readonly TreeEntry[],
): Promise<unknown> {
  const api = apiOf(call.store, call.repository);
  const tree = entries.map(async ({ name, mode, sha: oid }) => {
    const type = typeOfMode(mode);
    const size = type === "blob" ? { size: (await call.git.read(oid))?.body.length ?? 0 } : {};
    return { path: name, mode, type, sha: oid, ...size, url: `${api}/git/${type}s/${oid}` };
  });
  return { sha, url: `${api}/git/trees/${sha}`, tree: await Promise.all(tree), truncated: false };
}
