import { authorsVerdict, starterVerdict, withAccounts } from "../../packages/decide/writers/commit-authors.ts";
import { mayHoldPulls, type Writers, writersOf } from "../../packages/decide/writers/writers.ts";
import type { World } from "../../packages/kit/world.ts";
import type { Account } from "../../packages/model/approval/review.ts";
import type { Configuration } from "../../packages/model/configuration/configuration.ts";
import type { Verdict } from "../../packages/model/document/verdict.ts";

/** What the gate finds of whose work it judges, or why it cannot tell. */
export type WritersNow = ({ readonly go: true } & Writers) | (Verdict & { readonly go: false });

/** Who does not count for what the branch holds beyond main, from GitHub at this moment: nothing of it is taken from the request. */
export async function writersNow(
  { approvals, flows }: Configuration,
  reRunners: readonly Account[],
  { commits, authorship, trigger }: World,
): Promise<WritersNow> {
  const begun = starterVerdict(trigger.actor, approvals);
  if (!begun.go) return begun;
  const [main = "main"] = flows.main.branches;
  // By its full ref, which no tag can stand for.
  const matches =
    (await commits.since(`refs/heads/${main}`, trigger.commit)) ?? (await commits.since(null, trigger.commit)) ?? [];
  const all = withAccounts(matches, approvals);
  const known = authorsVerdict(all, approvals);
  if (!known.go) return known;
  const work = await authorship.of(all, (moves) => mayHoldPulls(all, moves));
  const pusher = { login: trigger.actor, id: trigger.actorId };
  const { branch } = trigger;
  return { go: true, ...writersOf({ ...work, commits: all, pusher, branch, reRunners }, approvals.exclude) };
}
