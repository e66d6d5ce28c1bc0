import { earlierDoubts } from "../../packages/decide/earlier/earlier-doubts.ts";
import type { LevelNeeds } from "../../packages/decide/ledger/entries.ts";
import { earlierJobs } from "../../packages/kit/earlier/earlier-jobs.ts";
import type { World } from "../../packages/kit/world.ts";
import type { Configuration } from "../../packages/model/configuration/configuration.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import type { Release } from "../../packages/model/release/release.ts";
import type { Flow } from "../../packages/model/run/flow.ts";
import type { Needs } from "../../packages/model/run/needs.ts";

interface Given {
  readonly flow: Flow | undefined;
  readonly release: Release | undefined;
  readonly configuration: Configuration | undefined;
}

/** What the calling workflow file says that happened before, with the doubts about what GitHub did not sign; what is missing is there as a doubt. */
export async function provedNeeds(
  earlier: Needs,
  { flow, release, configuration }: Given,
  world: Pick<World, "jobProofs">,
): Promise<LevelNeeds> {
  if (configuration === undefined)
    throw new UserError("the input earlier is given without the input configuration", {
      reason: "bad_input",
      remedy: "Pass on the output configuration of plan-flow too.",
    });
  // A plan that was made in parallel with verification is reported by itself.
  const { plan: _, ...report } = earlier;
  const jobs = await earlierJobs(report, configuration, world);
  const doubts = earlierDoubts({ flow, release, needs: report, jobs });
  const missing = [...doubts.keys()].filter((job) => !Object.hasOwn(report, job));
  const silent = missing.map((job) => [job, { result: "skipped" as const, outputs: {} }]);
  return { level: "flow", jobs: { ...report, ...Object.fromEntries(silent) }, doubts };
}
