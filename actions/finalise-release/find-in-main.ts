import type { CurrentRelease } from "../../packages/model/ledger/promotion.ts";
import { no } from "./effect.ts";
import type { Job } from "./job.ts";
import type { MergedMain } from "./merge-main.ts";

/**
 * Main, where the next release has followed this one in production: it is that release's to move. This one is finished only if both hold it,
 * so that what a killed job left out (tag, release, merges back) is made up for and nothing comes to main that production does not run.
 */
export async function findInMain({ flow, main, credentials, release }: Job, next: CurrentRelease): Promise<MergedMain> {
  const { refs } = credentials.finishing();
  const place = flow.chain.at(-1);
  const holds = async (commit: string): Promise<boolean> =>
    ["identical", "ahead"].includes(await refs.standing(release.commit, commit));
  const refused = (message: string, remedy: string): MergedMain => {
    const because = `${place} runs ${next.release} by now, and ${message}`;
    return {
      commit: null,
      effect: { what: main, state: "refused", message: because, no: no("overtaken", because, remedy) },
    };
  };
  if (!(await holds(next.commit)))
    return refused(
      `that does not hold ${release.id}`,
      `Nothing was done. If ${release.id} is still wanted, merge ${release.commit.slice(0, 7)} into the next release.`,
    );
  const tip = await refs.read(`refs/heads/${main}`);
  if (!tip || !(await holds(tip.object)))
    return refused(
      `${main} does not hold ${release.id} yet`,
      `Let ${next.release} be finished, which brings both to ${main}; then re-run this job.`,
    );
  const url = await refs.page(`commit/${tip.object}`);
  const text = `holds ${release.commit.slice(0, 7)}; ${place} runs ${next.release} by now`;
  return { commit: tip.object, effect: { what: main, state: "found", message: text, url } };
}
