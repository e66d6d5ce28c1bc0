import { type PushContext, pushed } from "../../changes/push.ts";
import { forbiddenWorkflow } from "../../git/workflow-guard.ts";
import { nodeId } from "../../people/user.ts";
import type { UserStore } from "../../records/user.ts";
import { type BrokenRulesContext, brokenRules } from "../../rules/broken-rules.ts";
import type { Addresses } from "../../store/addresses.ts";
import { isAncestor, listRefs, moveRef, nothing, type Ref, readRef } from "../../store/ref.ts";
import { notFound, Refusal } from "../routing/refusal.ts";
import { ok, param, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";
import { apiOf, encodePath } from "./repos.ts";

/** What these routes use of the store. */
export interface GitRefsRouteContext extends BrokenRulesContext, PushContext, Addresses, UserStore {}

/** The routes of https://docs.github.com/rest/git/refs. */
export const gitRefs: readonly RepositoryRoute<GitRefsRouteContext>[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/git/ref/{ref}",
    docs: "git/refs#get-a-reference",
    needs: { contents: "read" },
    run: async (call) => {
      const ref = await readRef(call.git, `refs/${param(call, "ref")}`);
      if (!ref) throw notFound();
      return ok(refBody(call, ref));
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/git/matching-refs/{ref}",
    docs: "git/refs#list-matching-references",
    needs: { contents: "read" },
    run: async (call) => {
      const refs = await listRefs(call.git, `refs/${param(call, "ref")}`);
      return ok(refs.map((ref) => refBody(call, ref)));
    },
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/git/refs",
    docs: "git/refs#create-a-reference",
    needs: { contents: "write" },
    run: async (call) => {
      const [name, sha] = [call.body.string("ref"), call.body.string("sha")];
      if (!/^refs\/[^/]+\/./.test(name) || !(await isRefName(call, name))) {
        throw new Refusal(422, "Reference name is not well-formed; it starts with refs/ and has at least two slashes.");
      }
      await target(call, name, sha);
      await guard(call, null, sha);
      await keepRules(call, name, nothing, sha);
      if (!(await moveRef(call.git, name, sha, nothing))) throw new Refusal(422, "Reference already exists");
      return { status: 201, body: await moved(call, name, nothing, sha) };
    },
  },
  {
    method: "PATCH",
    path: "/repos/{owner}/{repo}/git/refs/{ref}",
    docs: "git/refs#update-a-reference",
    needs: { contents: "write" },
    run: async (call) => {
      const [name, sha] = [`refs/${param(call, "ref")}`, call.body.string("sha")];
      const from = await update(call, name, sha, call.body.boolean("force", false));
      return ok(await moved(call, name, from, sha));
    },
  },
  {
    method: "DELETE",
    path: "/repos/{owner}/{repo}/git/refs/{ref}",
    docs: "git/refs#delete-a-reference",
    needs: { contents: "write" },
    run: async (call) => {
      const name = `refs/${param(call, "ref")}`;
      const old = await readRef(call.git, name);
      if (old) await keepRules(call, name, old.sha, nothing);
      if (!old || !(await moveRef(call.git, name, nothing, old.sha))) {
        throw new Refusal(422, "Reference does not exist");
      }
      await moved(call, name, old.sha, nothing);
      return { status: 204 };
    },
  },
];

/** Moves a ref in one step from what it was when it was judged; without force only forward. Gives what it was. */
async function update(
  call: RepositoryCall<GitRefsRouteContext>,
  name: string,
  sha: string,
  force: boolean,
): Promise<string> {
  await target(call, name, sha);
  for (let remaining = force ? 20 : 1; remaining > 0; remaining--) {
    const old = await readRef(call.git, name);
    if (!old) throw new Refusal(422, "Reference does not exist");
    if (!force && !(await isAncestor(call.git, old.sha, sha))) break;
    await guard(call, old.sha, sha);
    await keepRules(call, name, old.sha, sha);
    if (await moveRef(call.git, name, sha, old.sha)) return old.sha;
  }
  throw new Refusal(422, "Update is not a fast forward");
}

async function isRefName(call: RepositoryCall, name: string): Promise<boolean> {
  return (await call.git.run(["check-ref-format", name])).code === 0;
}

/** What a ref should point to must be there, and a branch holds commits only. */
async function target(call: RepositoryCall, name: string, sha: string): Promise<void> {
  const object = /^[0-9a-f]{40}$/.test(sha) ? await call.git.read(sha) : null;
  if (!object) throw new Refusal(422, "Object does not exist");
  if (name.startsWith("refs/heads/") && object.type !== "commit") {
    throw new Refusal(422, "Reference cannot be updated: a branch points to a commit");
  }
}

/** Here GitHub names no file, as it does for a push. */
async function guard(call: RepositoryCall, from: string | null, to: string): Promise<void> {
  const path = await forbiddenWorkflow(call.git, call.token, from, to);
  if (path) throw new Refusal(403, "Resource not accessible by integration");
}

async function keepRules(
  { store, repository, actor }: RepositoryCall<GitRefsRouteContext>,
  ref: string,
  from: string,
  to: string,
): Promise<void> {
  const broken = await brokenRules(store, repository, { ref, from, to }, actor);
  if (broken) throw new Refusal(422, broken);
}

async function moved(
  call: RepositoryCall<GitRefsRouteContext>,
  ref: string,
  from: string,
  to: string,
): Promise<unknown> {
  await pushed(call.store, call.repository, [{ ref, from, to }], call.actor);
  const now = await call.git.read(to);
  return now && refBody(call, { name: ref, type: now.type, sha: to });
}

function refBody({ store, repository }: RepositoryCall<Addresses & UserStore>, { name, type, sha }: Ref): unknown {
  const api = apiOf(store, repository);
  return {
    ref: name,
    node_id: nodeId("Ref", `${repository.id}:${name}`),
    url: `${api}/git/${encodePath(name)}`,
    object: { sha, type, url: `${api}/git/${type}s/${sha}` },
  };
}
