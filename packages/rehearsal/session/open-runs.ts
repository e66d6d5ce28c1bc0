/** What plays runs in a rehearsal: its actions and workflows, its runner, and GitHub's services for both. */
import { join } from "node:path";
import type { Cloud } from "../cloud/cloud.ts";
import { concurrencyGroups } from "../engine/keys/concurrency.ts";
import type { LoopbackGitHub } from "../github/github.ts";
import type { Clock } from "../protocol/clock.ts";
import type { Machines } from "../runner/processes/machines.ts";
import type { RehearsalFile } from "../settings/rehearsal-file.ts";
import { openElsewhere } from "../sources/elsewhere.ts";
import { slipwayBut, slipwayFolder, slipwaysIn } from "../sources/slipway.ts";
import { actionsService } from "./actions.ts";
import { jobsIn, writeExecution } from "./execution-folder.ts";
import type { HurriedClock } from "./hurried-clock.ts";
import { keptAttempts } from "./kept-attempt.ts";
import { openPlayer, type Player } from "./player.ts";
import { loopbackStage } from "./stage.ts";

/** What runs are played with. */
export interface RunParts {
  readonly github: LoopbackGitHub;
  readonly cloud: Cloud;
  readonly machines: Machines;
  /** The rehearsal's file, with its placeholders filled. */
  readonly file: RehearsalFile;
  /** The team's repository, `owner/name`, and where its checkout is. */
  readonly repository: string;
  readonly workspace: string;
  /** Absolute folder of the rehearsal; an execution has its folder beside the GitHub and the databases. */
  readonly folder: string;
  readonly toolCache: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** The clock that hurries while no job runs, where nobody looks on. */
  readonly hurried: HurriedClock | undefined;
  /** Folder with other repositories' actions, `owner/name` in it. */
  readonly collection: string | undefined;
  readonly outputsOfFailedCalls: "keep" | "drop";
}

/** Opens it. */
export function openRuns({
  github,
  cloud,
  machines,
  file,
  repository,
  workspace,
  folder,
  toolCache,
  environment,
  signal,
  clock,
  hurried,
  collection,
  outputsOfFailedCalls,
}: RunParts): Player {
  const kept = keptAttempts(join(folder, "attempts"));
  const isSlipway = slipwayBut([repository, ...Object.keys(file.actions), ...slipwaysIn(collection)]);
  const elsewhere = openElsewhere({
    isSlipway,
    places: file.actions,
    own: { name: repository, folder: workspace },
    environment,
    signal,
    github,
    kept: join(slipwayFolder, ".slipway", "actions"),
    ...(collection !== undefined && { collection }),
  });
  const player = openPlayer({
    github,
    groups: concurrencyGroups(),
    kept,
    signal,
    outputsOfFailedCalls: outputsOfFailedCalls,
    stage: (place, { repository, event: { ref, sha } }) => {
      const stage = loopbackStage({
        github,
        cloud,
        elsewhere,
        isSlipway,
        file,
        source: { repository, ref, sha },
        folder: jobsIn(place),
        toolCache,
        environment,
        clock,
        machines,
      });
      return hurried ? { ...stage, job: (...job) => hurried.during(() => stage.job(...job)) } : stage;
    },
    ended: (place, result) => writeExecution(place, result, github),
  });
  github.serveActions(actionsService(github, player, kept, folder));
  return player;
}
