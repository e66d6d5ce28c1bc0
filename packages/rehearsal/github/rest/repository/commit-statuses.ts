import { nodeId, simpleUser } from "../../people/user.ts";
import type { CommitStatus, StatusStore } from "../../records/status.ts";
import type { UserStore } from "../../records/user.ts";
import type { Addresses } from "../../store/addresses.ts";
import type { ChangeLog } from "../../store/change-log.ts";
import { isoSeconds } from "../../store/object.ts";
import { page } from "../routing/page.ts";
import { invalid, Refusal } from "../routing/refusal.ts";
import { ok, param, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";
import { findCommit } from "./contents.ts";
import { apiOf, minimalRepository } from "./repos.ts";

/** What these routes use of the store. */
export interface CommitStatusesRouteContext extends ChangeLog, StatusStore, Addresses, UserStore {}

/** The routes of https://docs.github.com/rest/commits/statuses. */
export const commitStatuses: readonly RepositoryRoute<CommitStatusesRouteContext>[] = [
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/statuses/{sha}",
    docs: "commits/statuses#create-a-commit-status",
    needs: { statuses: "write" },
    run: async (call) => {
      const sha = await mustFind(call, param(call, "sha"));
      const asked = call.body.string("state");
      const state = (["error", "failure", "pending", "success"] as const).find((name) => name === asked);
      if (!state) throw invalid({ resource: "Status", field: "state", code: "invalid" });
      const status: CommitStatus = {
        id: call.store.ids.next("status"),
        repository: call.repository.id,
        sha,
        state,
        context: call.body.optionalString("context") ?? "default",
        description: call.body.optionalString("description") ?? null,
        targetUrl: call.body.optionalString("target_url") ?? null,
        creator: call.actor.login,
        createdAt: call.store.now(),
      };
      call.store.statuses.put(status.id, status);
      call.store.effect(call.actor, call.repository.name, "status.created", sha, { to: `${status.context}: ${state}` });
      return { status: 201, body: { ...body(call, status), creator: simpleUser(call.store, status.creator) } };
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/commits/{ref}/statuses",
    docs: "commits/statuses#list-commit-statuses-for-a-reference",
    needs: { statuses: "read" },
    run: async (call) => {
      const commitStatus = all(call, await mustFind(call, param(call, "ref")));
      return page(call, commitStatus, (shown) =>
        shown.map((status) => ({ ...body(call, status), creator: simpleUser(call.store, status.creator) })),
      );
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/commits/{ref}/status",
    docs: "commits/statuses#get-the-combined-status-for-a-specific-reference",
    needs: { statuses: "read" },
    run: async (call) => {
      const sha = await mustFind(call, param(call, "ref"));
      const latest = statusesAt(call, sha);
      const api = apiOf(call.store, call.repository);
      return ok({
        state: combined(latest),
        statuses: latest.map((status) => body(call, status)),
        sha,
        total_count: latest.length,
        repository: minimalRepository(call.store, call.repository),
        commit_url: `${api}/commits/${sha}`,
        url: `${api}/commits/${sha}/status`,
      });
    },
  },
];

/** The newest status of each context on a commit. */
export function statusesAt(call: RepositoryCall<StatusStore>, sha: string): CommitStatus[] {
  const contexts = new Set<string>();
  return all(call, sha).filter(({ context }) => !contexts.has(context) && contexts.add(context));
}

/** One state for all: GitHub calls a commit without statuses pending. */
export function combined(latest: readonly CommitStatus[]): "failure" | "pending" | "success" {
  if (latest.some(({ state }) => state === "failure" || state === "error")) return "failure";
  return latest.length === 0 || latest.some(({ state }) => state === "pending") ? "pending" : "success";
}

function all({ store, repository }: RepositoryCall<StatusStore>, sha: string): CommitStatus[] {
  return store.statuses
    .all()
    .filter((status) => status.repository === repository.id && status.sha === sha)
    .reverse();
}

async function mustFind(call: RepositoryCall, ref: string): Promise<string> {
  const sha = await findCommit(call, ref);
  if (!sha) throw new Refusal(422, `No commit found for SHA: ${ref}`);
  return sha;
}

function body({ store, repository }: RepositoryCall<Addresses & UserStore>, status: CommitStatus): object {
  return {
    url: `${apiOf(store, repository)}/statuses/${status.sha}`,
    avatar_url: String(simpleUser(store, status.creator).avatar_url),
    id: status.id,
    node_id: nodeId("Status", status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: isoSeconds(status.createdAt),
    updated_at: isoSeconds(status.createdAt),
  };
}
