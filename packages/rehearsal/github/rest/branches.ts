import { listRefs, readRef } from "../git/ref.ts";
import { commitBody } from "./commits.ts";
import { page } from "./page.ts";
import { Refusal } from "./refusal.ts";
import { apiOf, encodePath, htmlOf } from "./repos.ts";
import { ok, param, type Route } from "./route.ts";

/** The routes of https://docs.github.com/rest/branches/branches. */
export const branches: readonly Route[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/branches",
    docs: "branches/branches#list-branches",
    needs: { contents: "read" },
    run: async (call) => {
      const api = apiOf(call.world, call.repository);
      const refs = call.query.get("protected") === "true" ? [] : await listRefs(call.git, "refs/heads/");
      return page(call, refs, (shown) =>
        shown.map(({ name, sha }) => ({
          name: name.slice("refs/heads/".length),
          commit: { sha, url: `${api}/commits/${sha}` },
          protected: false,
        })),
      );
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/branches/{branch}",
    docs: "branches/branches#get-a-branch",
    needs: { contents: "read" },
    run: async (call) => {
      const name = param(call, "branch");
      const ref = await readRef(call.git, `refs/heads/${name}`);
      const commit = ref && (await call.git.commit(ref.sha));
      if (!commit) throw new Refusal(404, "Branch not found");
      const self = `${apiOf(call.world, call.repository)}/branches/${encodeURIComponent(name)}`;
      return ok({
        name,
        commit: commitBody(call, commit),
        _links: { self, html: `${htmlOf(call.world, call.repository)}/tree/${encodePath(name)}` },
        protected: false,
        protection: { enabled: false },
        protection_url: `${self}/protection`,
      });
    },
  },
];
