/** Plays a run's next attempt to its end. */
import { UserError } from "../../model/document/user-error.ts";
import type { Context } from "../events/cause.ts";
import type { RunEvent } from "../protocol/run-event.ts";
import { playedBy } from "./play-cause.ts";
import type { Player } from "./player.ts";
import type { Played } from "./rehearsal.ts";

/** Begins the attempt and waits for it. Throws `UserError(forbidden)` with GitHub's words if the run cannot be run again. */
export async function playAgain(
  { github, checkout, person }: Context,
  player: Player,
  { id, jobs }: { readonly id: number; readonly jobs: "all" | "failed" },
  runs: string,
  watch: (event: RunEvent) => void,
): Promise<Played> {
  const stop = player.watch(watch);
  try {
    const begun = github.rerun(id, jobs, person.login);
    if ("refused" in begun) throw notAgain(id, begun.refused);
    const commit = await checkout.describe(begun.run.event.sha);
    return { commit, idle: [], ...playedBy(player, await player.drain(), runs) };
  } finally {
    stop();
  }
}

/** Why a run stays as it is. */
export function notAgain(run: number, because: string): UserError {
  return new UserError(`run ${run} cannot be run again: ${because}`, {
    reason: "forbidden",
    remedy: "Only a run that has ended runs again, at most 50 times in 30 days; failed jobs only where some failed.",
  });
}
