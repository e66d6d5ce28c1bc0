import { pullsOf } from "../../changes/pull.ts";
import { pushed } from "../../changes/push.ts";
import { forbiddenWorkflow, workflowRefusal } from "../../git/workflow-guard.ts";
import type { ActivityStore } from "../../records/activity.ts";
import type { Pull, PullStore } from "../../records/pull.ts";
import type { SignedCommitStore } from "../../records/signed-commit.ts";
import { type BrokenRulesContext, brokenRules } from "../../rules/broken-rules.ts";
import { notForPulls, whatPullLacks } from "../../rules/pull-rules.ts";
import { webFlow } from "../../signing/commit-account.ts";
import { signByGitHub } from "../../signing/verification.ts";
import { merge } from "../../store/merge.ts";
import { isoSeconds } from "../../store/object.ts";
import { isAncestor, moveRef, readRef } from "../../store/ref.ts";
import { page } from "../routing/page.ts";
import { invalid, notFound, Refusal } from "../routing/refusal.ts";
import { idParam, ok, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";
import { commitBody } from "./commits.ts";
import { changedFiles } from "./diff.ts";
import { self, signatureOf } from "./git-commits.ts";
import { fullPull, type PullsRouteContext, proposed } from "./pulls.ts";

/** What these routes use of the store. */
export interface PullMergesRouteContext
  extends BrokenRulesContext,
    PullsRouteContext,
    SignedCommitStore,
    ActivityStore {}

/** The routes of https://docs.github.com/rest/pulls/pulls that change, merge and look into a pull request. */
export const pullMerges: readonly RepositoryRoute<PullMergesRouteContext>[] = [
  {
    method: "PATCH",
    path: "/repos/{owner}/{repo}/pulls/{pull_number}",
    docs: "pulls/pulls#update-a-pull-request",
    needs: { "pull-requests": "write" },
    run: async (call) => {
      const [pull, { body, store, repository, actor }] = [find(call), call];
      const asked = body.optionalString("state") ?? pull.state;
      if (asked !== "open" && asked !== "closed")
        throw invalid({ resource: "PullRequest", field: "state", code: "invalid" });
      if (asked === "open" && pull.mergedAt !== null)
        throw invalid({ resource: "PullRequest", field: "state", code: "invalid" });
      if (body.has("base") && body.string("base") !== pull.base)
        throw new Refusal(422, "The loopback GitHub does not change the base of a pull request. Open a new one.");
      const report = {
        title: body.optionalString("title") ?? pull.title,
        body: body.has("body") ? body.string("body") : pull.body,
      };
      const changed = store.pulls.put(pull.id, { ...pull, ...report, state: asked, updatedAt: store.now() });
      const change = asked === pull.state ? "edited" : asked === "closed" ? "closed" : "reopened";
      store.effect(actor, repository.name, `pull_request.${change}`, String(pull.number));
      if (change === "reopened") await proposed(call, changed, "reopened");
      return ok(await fullPull(call, changed));
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/pulls/{pull_number}/commits",
    docs: "pulls/pulls#list-commits-on-a-pull-request",
    needs: { "pull-requests": "read" },
    run: async (call) => {
      const { baseSha, headSha } = find(call);
      const list = await call.git.ask(["rev-list", "--reverse", "--max-count=250", `${baseSha}..${headSha}`]);
      const commits = await Promise.all(
        list
          .split("\n")
          .filter(Boolean)
          .map((sha) => call.git.commit(sha)),
      );
      return page(
        call,
        commits.filter((commit) => commit !== null),
        (shown) => shown.map((commit) => commitBody(call, commit)),
      );
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/pulls/{pull_number}/files",
    docs: "pulls/pulls#list-pull-requests-files",
    needs: { "pull-requests": "read" },
    run: async (call) => {
      const { baseSha, headSha } = find(call);
      const base = await call.git.ask(["merge-base", baseSha, headSha]);
      return page(call, await changedFiles(call, base, headSha), (shown) => shown);
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/pulls/{pull_number}/merge",
    docs: "pulls/pulls#check-if-a-pull-request-has-been-merged",
    needs: { contents: "read" },
    run: (call) => {
      if (find(call).mergedAt === null) throw notFound();
      return { status: 204 };
    },
  },
  {
    method: "PUT",
    path: "/repos/{owner}/{repo}/pulls/{pull_number}/merge",
    docs: "pulls/pulls#merge-a-pull-request",
    needs: { contents: "write" },
    run: async (call) => {
      const { body, store, git, repository, actor } = call;
      const pull = find(call);
      const method = body.optionalString("merge_method") ?? "merge";
      if (method !== "merge" && method !== "squash")
        throw new Refusal(422, "The loopback GitHub merges by merge or squash. Send one of them as merge_method.");
      if (pull.state !== "open" || pull.draft || pull.mergeSha === null)
        throw new Refusal(405, "Pull Request is not mergeable");
      if (body.has("sha") && body.string("sha") !== pull.headSha)
        throw new Refusal(409, "Head branch was modified. Review and try the merge again.");
      const lack = await whatPullLacks(store, repository, pull, actor);
      if (lack) throw new Refusal(405, lack);
      const ref = `refs/heads/${pull.base}`;
      const from = (await readRef(git, ref))?.sha ?? "";
      const to = await commitOf(call, pull, from, method);
      const moved = { ref, from, to };
      const touched = await forbiddenWorkflow(git, call.token, from, to);
      if (touched) throw new Refusal(403, workflowRefusal(touched));
      const broken = await brokenRules(store, repository, moved, actor, notForPulls);
      if (broken) throw new Refusal(405, broken);
      if (!(await moveRef(git, ref, to, from)))
        throw new Refusal(409, "Base branch was modified. Review and try the merge again.");
      const now = store.now();
      const merged = { state: "closed", mergedAt: now, mergedBy: actor.login, mergeSha: to, updatedAt: now } as const;
      store.pulls.put(pull.id, { ...pull, ...merged });
      store.effect(actor, repository.name, "pull_request.merged", String(pull.number), { to });
      await pushed(store, repository, [moved], actor, "pr_merge");
      return ok({ sha: to, merged: true, message: "Pull Request successfully merged" });
    },
  },
];

function find(call: RepositoryCall<PullStore>): Pull {
  const number = idParam(call, "pull_number");
  const pull = pullsOf(call.store, call.repository).find((item) => item.number === number);
  if (!pull) throw notFound();
  return pull;
}

async function commitOf(
  call: RepositoryCall<PullMergesRouteContext>,
  pull: Pull,
  base: string,
  method: "merge" | "squash",
): Promise<string> {
  const { body, git } = call;
  const owner = (pull.fork ?? call.repository.name).split("/")[0];
  const squash = method === "squash";
  const title =
    body.optionalString("commit_title") ??
    (squash ? `${pull.title} (#${pull.number})` : `Merge pull request #${pull.number} from ${owner}/${pull.head}`);
  const text = body.optionalString("commit_message") ?? (squash ? (pull.body ?? "") : pull.title);
  const message = text === "" ? title : `${title}\n\n${text}`;
  if (await isAncestor(git, pull.headSha, base)) throw new Refusal(405, "Pull Request is not mergeable");
  const merged = await merge(git, base, pull.headSha, message, self(call), { always: true });
  const commit = merged.outcome === "merged" ? await git.commit(merged.sha) : null;
  if (commit === null) throw new Refusal(405, "Pull Request is not mergeable");
  const { tree } = commit;
  const committer = { ...webFlow, date: isoSeconds(call.store.now()) };
  // A squashed commit has the author of the pull request, a merge whoever pressed the button.
  const made = squash
    ? { tree, parents: [base], author: signatureOf(call.store, pull.user), committer, message }
    : { ...commit, committer };
  return signByGitHub(call.store, await git.writeCommit(made));
}
