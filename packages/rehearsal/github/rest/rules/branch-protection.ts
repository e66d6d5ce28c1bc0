import type { BranchProtection, ProtectionStore } from "../../records/branch-protection.ts";
import type { CollaboratorStore } from "../../records/collaborator.ts";
import { findProtection, removeProtection, setProtection } from "../../rules/branch-protection.ts";
import type { ChangeLog } from "../../store/change-log.ts";
import { readRef } from "../../store/ref.ts";
import { notFound, Refusal } from "../routing/refusal.ts";
import { ok, param, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";
import {
  adminsBody,
  type BranchProtectionBodyRouteContext,
  checksBody,
  protectionBody,
  restrictionsBody,
  reviewsBody,
} from "./branch-protection-body.ts";
import { wantedProtection } from "./branch-protection-wanted.ts";

/** What these routes use of the store. */
export interface BranchProtectionRouteContext
  extends BranchProtectionBodyRouteContext,
    ChangeLog,
    ProtectionStore,
    CollaboratorStore {}

const path = "/repos/{owner}/{repo}/branches/{branch}/protection";
const docs = "branches/branch-protection";

/** The routes of https://docs.github.com/rest/branches/branch-protection; its parts are read one by one, and set together. */
export const branchProtection: readonly RepositoryRoute<BranchProtectionRouteContext>[] = [
  {
    method: "GET",
    path,
    docs: `${docs}#get-branch-protection`,
    needs: { administration: "read" },
    run: async (call) => ok(protectionBody(call, await theProtection(call))),
  },
  {
    method: "PUT",
    path,
    docs: `${docs}#update-branch-protection`,
    needs: { administration: "write" },
    run: async (call) => {
      const item = wantedProtection(call, await theBranch(call));
      setProtection(call.store, call.repository, item, call.actor);
      return ok(protectionBody(call, item));
    },
  },
  {
    method: "DELETE",
    path,
    docs: `${docs}#delete-branch-protection`,
    needs: { administration: "write" },
    run: async (call) => {
      removeProtection(call.store, call.repository, await theProtection(call), call.actor);
      return { status: 204 };
    },
  },
  part("enforce_admins", "get-admin-branch-protection", adminsBody),
  part("required_status_checks", "get-status-checks-protection", (call, item) =>
    item.checks ? checksBody(call, item) : null,
  ),
  part("required_pull_request_reviews", "get-pull-request-review-protection", (call, item) =>
    item.reviews ? reviewsBody(call, item, item.reviews) : null,
  ),
  part("restrictions", "get-access-restrictions", (call, item) =>
    item.restrictions ? restrictionsBody(call, item, item.restrictions) : null,
  ),
];

function part(
  name: string,
  page: string,
  body: (call: RepositoryCall<BranchProtectionRouteContext>, item: BranchProtection) => Record<string, unknown> | null,
): RepositoryRoute<BranchProtectionRouteContext> {
  return {
    method: "GET",
    path: `${path}/${name}`,
    docs: `${docs}#${page}`,
    needs: { administration: "read" },
    run: async (call) => {
      const result = body(call, await theProtection(call));
      if (!result) throw notFound();
      return ok(result);
    },
  };
}

async function theBranch(call: RepositoryCall): Promise<string> {
  const name = param(call, "branch");
  if (!(await readRef(call.git, `refs/heads/${name}`))) throw new Refusal(404, "Branch not found");
  return name;
}

async function theProtection(call: RepositoryCall<BranchProtectionRouteContext>): Promise<BranchProtection> {
  const branchProtection = findProtection(call.store, call.repository, await theBranch(call));
  if (!branchProtection) throw new Refusal(404, "Branch not protected");
  return branchProtection;
}
