import { openPull, type PullContext, pullsOf } from "../../changes/pull.ts";
import { nodeId, simpleUser } from "../../people/user.ts";
import type { Proposal, RunPlayer } from "../../records/actions-service.ts";
import type { Pull } from "../../records/pull.ts";
import type { Repository } from "../../records/repository.ts";
import type { UserStore } from "../../records/user.ts";
import type { Addresses } from "../../store/addresses.ts";
import { isoSeconds } from "../../store/object.ts";
import { bot } from "../../store/token.ts";
import { page } from "../routing/page.ts";
import { invalid, notFound, Refusal } from "../routing/refusal.ts";
import { idParam, ok, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";
import { changedFiles } from "./diff.ts";
import { apiOf, htmlOf, repositoryBody } from "./repos.ts";

/** What these routes use of the store. */
export interface PullsRouteContext extends PullContext, RunPlayer, Addresses, UserStore {}

/** The routes of https://docs.github.com/rest/pulls/pulls. */
export const pulls: readonly RepositoryRoute<PullsRouteContext>[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/pulls",
    docs: "pulls/pulls#list-pull-requests",
    needs: { "pull-requests": "read" },
    run: (call) => {
      const [state, head, base] = ["state", "head", "base"].map((name) => call.query.get(name));
      const pulls = pullsOf(call.store, call.repository)
        .filter((pull) => state === "all" || pull.state === (state ?? "open"))
        .filter((pull) => !head || head === labelOf(call, pull))
        .filter((pull) => !base || base === pull.base);
      const [sort, direction] = [call.query.get("sort"), call.query.get("direction")];
      if (sort === "updated") pulls.sort((a, b) => b.updatedAt - a.updatedAt);
      const isAscending = (direction ?? (sort === null || sort === "created" ? "desc" : "asc")) === "asc";
      const ordered = isAscending ? pulls.reverse() : pulls;
      return page(call, ordered, (shown) => shown.map((pull) => simplePull(call, pull)));
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/pulls/{pull_number}",
    docs: "pulls/pulls#get-a-pull-request",
    needs: { "pull-requests": "read" },
    run: async (call) => {
      const number = idParam(call, "pull_number");
      const pull = pullsOf(call.store, call.repository).find((item) => item.number === number);
      if (!pull) throw notFound();
      return ok(await fullPull(call, pull));
    },
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/pulls",
    docs: "pulls/pulls#create-a-pull-request",
    needs: { "pull-requests": "write" },
    run: async (call) => {
      const { body } = call;
      if (call.actor.login === bot && !call.repository.actionsMayOpenPulls)
        throw new Refusal(403, "GitHub Actions is not permitted to create or approve pull requests.");
      const request = { title: body.string("title"), ...headOf(call, body.string("head")), base: body.string("base") };
      const more = { body: body.optionalString("body") ?? null, draft: body.boolean("draft", false) };
      const opened = await openPull(call.store, call.repository, { ...request, ...more }, call.actor);
      if ("pull" in opened) {
        await proposed(call, opened.pull, "opened");
        return { status: 201, body: { ...(await fullPull(call, opened.pull)), ...unknownYet } };
      }
      const [, field] = /^(head|base) .* is not a branch$/.exec(opened.refused) ?? [];
      if (field) throw invalid({ resource: "PullRequest", field, code: "invalid" });
      throw invalid({ resource: "PullRequest", code: "custom", message: opened.refused });
    },
  },
];

/** GitHub finds out later whether a new pull request can be merged. */
const unknownYet = { mergeable: null, rebaseable: null, mergeable_state: "unknown", merge_commit_sha: null };

/** Starts the workflows of a pull request, unless a job's own token opened it. */
export async function proposed(
  { store, repository, actor }: RepositoryCall<RunPlayer>,
  { number }: Pull,
  action: Proposal["action"],
): Promise<void> {
  if (actor.login === bot) return;
  await store.actions.service.pullRequest({ repository: repository.name, number, action, actor });
}

/** `branch`, `owner:branch`, or `other:branch` of the fork that `other` has. */
function headOf(call: RepositoryCall, text: string): { readonly head: string; readonly fork: string | null } {
  const [, away = owner(call), head = text] = /^([^:]+):(.+)$/.exec(text) ?? [];
  if (away.toLowerCase() === owner(call).toLowerCase()) return { head, fork: null };
  return { head, fork: `${away}/${call.repository.name.split("/")[1] ?? ""}` };
}

function labelOf(call: RepositoryCall, { head, fork }: Pull): string {
  return `${fork?.split("/")[0] ?? owner(call)}:${head}`;
}

function owner({ repository }: RepositoryCall): string {
  return repository.name.split("/")[0] ?? "";
}

/** A pull request as lists show it. */
export function simplePull(call: RepositoryCall<PullsRouteContext>, pull: Pull): Record<string, unknown> {
  const { store, repository } = call;
  const [api, html] = [apiOf(store, repository), `${htmlOf(store, repository)}/pull/${pull.number}`];
  const [url, issue] = [`${api}/pulls/${pull.number}`, `${api}/issues/${pull.number}`];
  const links = {
    html,
    issue,
    comments: `${issue}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${api}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses: `${api}/statuses/${pull.headSha}`,
  };
  const { html: page, ...apiLinks } = links;
  const closed = pull.state === "closed" ? isoSeconds(pull.updatedAt) : null;
  return {
    url,
    id: pull.id,
    node_id: nodeId("PullRequest", pull.id),
    html_url: page,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    ...Object.fromEntries(Object.entries(apiLinks).map(([name, href]) => [`${name}_url`, href])),
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: simpleUser(store, pull.user),
    body: pull.body,
    labels: [],
    milestone: null,
    active_lock_reason: null,
    created_at: isoSeconds(pull.createdAt),
    updated_at: isoSeconds(pull.updatedAt),
    closed_at: closed,
    merged_at: pull.mergedAt === null ? null : isoSeconds(pull.mergedAt),
    merge_commit_sha: pull.mergeSha,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: end(call, (pull.fork && call.store.find(pull.fork)) || call.repository, pull.head, pull.headSha),
    base: end(call, call.repository, pull.base, pull.baseSha),
    _links: Object.fromEntries(Object.entries({ self: url, ...links }).map(([name, href]) => [name, { href }])),
    author_association: "MEMBER",
    auto_merge: null,
    draft: pull.draft,
  };
}

/** A pull request with its counts and whether it can be merged. */
export async function fullPull(call: RepositoryCall<PullsRouteContext>, pull: Pull): Promise<Record<string, unknown>> {
  const range = `${pull.baseSha}..${pull.headSha}`;
  const [count, base] = await Promise.all([
    call.git.ask(["rev-list", "--count", range]),
    call.git.ask(["merge-base", pull.baseSha, pull.headSha]),
  ]);
  const files = await changedFiles(call, base, pull.headSha);
  const open = pull.state === "open";
  return {
    ...simplePull(call, pull),
    merged: pull.mergedAt !== null,
    mergeable: open ? pull.mergeSha !== null : null,
    rebaseable: open ? pull.mergeSha !== null : null,
    mergeable_state: open ? (pull.mergeSha === null ? "dirty" : "clean") : "unknown",
    merged_by: pull.mergedBy === null ? null : simpleUser(call.store, pull.mergedBy),
    comments: 0,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: Number(count),
    additions: files.reduce((total, file) => total + file.additions, 0),
    deletions: files.reduce((total, file) => total + file.deletions, 0),
    changed_files: files.length,
  };
}

function end(
  { store }: RepositoryCall<Addresses & UserStore>,
  repository: Repository,
  ref: string,
  sha: string,
): unknown {
  const [owner = ""] = repository.name.split("/");
  const repo = repositoryBody(store, repository);
  return { label: `${owner}:${ref}`, ref, sha, user: simpleUser(store, owner), repo };
}
