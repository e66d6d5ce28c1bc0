import { type PushContext, pushed } from "../../changes/push.ts";
import { forbiddenWorkflow, workflowRefusal } from "../../git/workflow-guard.ts";
import { type BrokenRulesContext, brokenRules } from "../../rules/broken-rules.ts";
import { merge } from "../../store/merge.ts";
import { moveRef, readRef } from "../../store/ref.ts";
import { Refusal } from "../routing/refusal.ts";
import type { Answer, RepositoryCall, RepositoryRoute } from "../routing/route.ts";
import { commitBody } from "./commits.ts";
import { findCommit } from "./contents.ts";
import { type GitCommitsRouteContext, self } from "./git-commits.ts";

/** What these routes use of the store. */
export interface MergesRouteContext extends BrokenRulesContext, PushContext, GitCommitsRouteContext {}

/** The route of https://docs.github.com/rest/branches/branches that merges. */
export const merges: readonly RepositoryRoute<MergesRouteContext>[] = [
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/merges",
    docs: "branches/branches#merge-a-branch",
    needs: { contents: "write" },
    run: async (call) => {
      const { body } = call;
      const [base, head] = [body.string("base"), body.string("head")];
      const message = body.optionalString("commit_message") ?? `Merge ${head} into ${base}`;
      return mergeBranch(call, base, head, message, 20);
    },
  },
];

/** Merges until nobody else has moved the base in the meantime. */
async function mergeBranch(
  call: RepositoryCall<MergesRouteContext>,
  base: string,
  head: string,
  message: string,
  remaining: number,
): Promise<Answer> {
  const { git, store, repository, actor } = call;
  const ref = `refs/heads/${base}`;
  const old = await readRef(git, ref);
  if (!old) throw new Refusal(404, "Base does not exist");
  const from = await findCommit(call, head);
  if (!from) throw new Refusal(404, "Head does not exist");
  const merged = await merge(git, old.sha, from, message, self(call));
  if (merged.outcome === "already") return { status: 204 };
  if (merged.outcome === "conflict") throw new Refusal(409, "Merge conflict");
  const moved = { ref, from: old.sha, to: merged.sha };
  const touched = await forbiddenWorkflow(git, call.token, old.sha, merged.sha);
  if (touched) throw new Refusal(403, workflowRefusal(touched));
  const broken = await brokenRules(store, repository, moved, actor);
  if (broken) throw new Refusal(409, broken);
  if (!(await moveRef(git, ref, merged.sha, old.sha))) {
    if (remaining === 0) throw new Refusal(409, "Base branch was modified. Review and try the merge again.");
    return mergeBranch(call, base, head, message, remaining - 1);
  }
  await pushed(store, repository, [moved], actor);
  const commit = await git.commit(merged.sha);
  return { status: 201, body: commit && commitBody(call, commit) };
}
