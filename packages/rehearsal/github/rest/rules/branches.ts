import type { ProtectionStore } from "../../records/branch-protection.ts";
import { findProtection, protectionsOf } from "../../rules/branch-protection.ts";
import type { VerificationContext } from "../../signing/verification.ts";
import { listRefs, readRef } from "../../store/ref.ts";
import { commitBody } from "../repository/commits.ts";
import { apiOf, encodePath, htmlOf } from "../repository/repos.ts";
import { page } from "../routing/page.ts";
import { Refusal } from "../routing/refusal.ts";
import { ok, param, type RepositoryRoute } from "../routing/route.ts";
import { shortProtection } from "./branch-protection-body.ts";

/** What these routes use of the store. */
export interface BranchesRouteContext extends VerificationContext, ProtectionStore {}

/** The routes of https://docs.github.com/rest/branches/branches. */
export const branches: readonly RepositoryRoute<BranchesRouteContext>[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/branches",
    docs: "branches/branches#list-branches",
    needs: { contents: "read" },
    run: async (call) => {
      const api = apiOf(call.store, call.repository);
      const names = new Set(protectionsOf(call.store, call.repository).map(({ branch }) => branch));
      const asked = call.query.get("protected");
      const matches = (await listRefs(call.git, "refs/heads/"))
        .map(({ name, sha }) => ({ name: name.slice("refs/heads/".length), sha }))
        .filter(({ name }) => asked === null || (asked === "true") === names.has(name));
      return page(call, matches, (shown) =>
        shown.map(({ name, sha }) => ({
          name,
          commit: { sha, url: `${api}/commits/${sha}` },
          protected: names.has(name),
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
      const protection = findProtection(call.store, call.repository, name);
      const self = `${apiOf(call.store, call.repository)}/branches/${encodeURIComponent(name)}`;
      return ok({
        name,
        commit: commitBody(call, commit),
        _links: { self, html: `${htmlOf(call.store, call.repository)}/tree/${encodePath(name)}` },
        protected: protection !== undefined,
        protection: shortProtection(protection),
        protection_url: `${self}/protection`,
      });
    },
  },
];
