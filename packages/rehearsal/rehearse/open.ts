/** A rehearsal: a team's repository on a GitHub on loopback, its environments in a stand-in for the cloud, and the events that start runs. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { type Clock, systemClock } from "../clock.ts";
import type { Cloud } from "../cloud/cloud.ts";
import type { CloudEvent } from "../cloud/cloud-event.ts";
import { plainCloud } from "../cloud/plain-cloud.ts";
import { isPlain, parseRehearsalFile, type RehearsalFile } from "../cloud/rehearsal-file.ts";
import { concurrencyGroups } from "../engine/concurrency.ts";
import { type LoopbackGitHub, openGitHub } from "../github/github.ts";
import type { RunResult, WorkflowRun } from "../run.ts";
import type { RunEvent } from "../run-event.ts";
import { openMachines } from "../runner/machines.ts";
import { actionsService } from "./actions.ts";
import { type Besides, withBesides } from "./besides.ts";
import { type Cause, causeEvents } from "./cause.ts";
import { openElsewhere } from "./elsewhere.ts";
import type { Commit, Person } from "./event.ts";
import { jobsIn, writeExecution } from "./execution-folder.ts";
import { hurriedClock } from "./hurried-clock.ts";
import { keptAttempts } from "./kept-attempt.ts";
import { type Decide, type Decision, decideBy, type Waiting, waitingOf } from "./people.ts";
import { playCause, playedBy } from "./play-cause.ts";
import { openPlayer } from "./player.ts";
import { type Checkout, openCheckout } from "./repository.ts";
import { writeSession } from "./session.ts";
import { findSettings, type Settings, settingsPath } from "./settings.ts";
import { settle } from "./settle.ts";
import { slipwayFolder } from "./slipway.ts";
import { loopbackStage } from "./stage.ts";
import { toldCause } from "./told-cause.ts";
import type { ToldEvent } from "./told-event.ts";

export type { Cause } from "./cause.ts";

/** What is to be rehearsed, and where it is kept. */
export interface RehearsalOptions {
  /** Folder of the team's checkout. */
  readonly checkout: string;
  /** Absolute folder that keeps the GitHub, the databases and the logs between rehearsals. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  readonly person?: Person;
  /** Absolute folder of tools; that of this checkout of Slipway if not given. */
  readonly toolCache?: string;
  /** GitHub does not say whether a failed call has outputs; `keep` if not given. */
  readonly outputsOfFailedCalls?: "keep" | "drop";
  readonly watchCloud?: (event: CloudEvent) => void;
  /** The machine's if not given. */
  readonly clock?: Clock;
  /** Decides about jobs that wait for a review; without it they wait for people. */
  readonly decide?: Decide;
  /** Nobody will come: what nobody has decided, and every wait timer, is over as soon as no job is at work. */
  readonly unattended?: boolean;
  /** `owner/name`; that of the checkout if not given. */
  readonly repository?: string;
  /** Absolute folder with actions and workflows of other repositories: `owner/name` in it, or `owner/name@ref`. */
  readonly actions?: string;
  /** Makes a `.github/rehearsal.yml` where there is none; without it nothing is said of people and environments then. */
  readonly propose?: (checkout: Checkout) => Promise<string>;
  /** Said besides `.github/rehearsal.yml`, and instead of it where both speak of one thing. */
  readonly besides?: Besides;
}

/** What became of one event. */
export interface Played {
  readonly commit: Commit;
  /** One result for each run that ended meanwhile: that of its last attempt. */
  readonly runs: readonly RunResult[];
  /** Files that did not start, and why. */
  readonly idle: readonly { readonly path: string; readonly because: string }[];
  /** Absolute folder of what the first of them left; see `executions`. */
  readonly folder: string;
  /** Absolute folder of what each left: event, tree, result, logs and summaries of its jobs, artifacts, effects. */
  readonly executions: readonly { readonly run: WorkflowRun; readonly folder: string }[];
}

export interface Rehearsal {
  readonly github: LoopbackGitHub;
  readonly cloud: Cloud;
  /** `owner/name` */
  readonly repository: string;
  /** Where `.github/rehearsal.yml` came from. */
  readonly settings: Settings["from"];
  /** Whether the work tree holds changes that no commit has, which are not rehearsed. */
  dirty(): Promise<boolean>;
  /** Causes an event and plays every workflow that starts for it to its end. */
  cause(cause: Cause, watch: (event: RunEvent) => void): Promise<Played>;
  /** The same for an event that a file tells of. */
  tell(told: ToldEvent, watch: (event: RunEvent) => void): Promise<Played>;
  /** Plays a run's next attempt to its end. Throws `UserError(forbidden)` with GitHub's words if it cannot be run again. */
  rerun(run: number, jobs: "all" | "failed", watch: (event: RunEvent) => void): Promise<Played>;
  /** Jobs that wait for a review now. */
  waiting(): readonly Waiting[];
  /** Reviews, as a person, all jobs of a run that wait for an environment. Throws why it is refused. */
  review(run: number, environment: string, decision: Decision): void;
  close(): Promise<void>;
}

const someone: Person = { login: "you", id: 1 };

/** Opens a rehearsal; `close` ends every process of it and keeps what the next one continues with. */
export const openRehearsal = async (options: RehearsalOptions): Promise<Rehearsal> => {
  const { folder, environment, signal, person = someone } = options;
  const hurried = options.unattended ? hurriedClock() : undefined;
  const clock = hurried ?? options.clock ?? systemClock;
  const { toolCache = join(slipwayFolder, ".slipway", "tools") } = options;
  const checkout = await openCheckout(options.checkout, environment);
  const settings = await findSettings(checkout, options.propose);
  const file = withBesides(parseRehearsalFile(settings.text, settingsPath), options.besides);
  await mkdir(folder, { recursive: true });
  const closing: (() => Promise<void> | void)[] = [];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  let github: LoopbackGitHub | undefined;
  const artefact = async (digest: string) => {
    if (!github) throw new Error("there is no GitHub yet");
    return github.artifactFile(digest);
  };
  const { watchCloud: watch } = options;
  const parts = { workspace: checkout.folder, folder, toolCache, environment, signal, artefact };
  const openCloud = isPlain(file)
    ? async (filled: RehearsalFile) => plainCloud(filled)
    : await (await import("./whole-cloud.ts")).prepareCloud({ ...parts, ...(watch && { watch }) });
  try {
    const machines = openMachines();
    closing.push(machines.close);
    const opened = await openGitHub({ folder: join(folder, "github"), clock });
    github = opened;
    closing.push(() => opened.close());
    const { defaultBranch } = checkout;
    const { repository = checkout.name } = options;
    if (!opened.repository(repository)) await opened.createRepository(repository, { defaultBranch });
    endAbandoned(opened);
    const { people, file: filled } = await settle(opened, repository, file);
    closing.push(() => Object.values(people).forEach(opened.revokeToken));
    const cloud = await openCloud(filled);
    closing.push(() => cloud.close());
    closing.push(await writeSession(folder, { api: opened.urls.api, repository, people }));
    const runs = folder; // an execution has its folder beside the GitHub and the databases
    const kept = keptAttempts(join(folder, "attempts"));
    const elsewhere = openElsewhere({
      ...{
        places: file.actions,
        own: { name: repository, folder: checkout.folder },
        environment,
        signal,
        github: opened,
      },
      kept: join(slipwayFolder, ".slipway", "actions"),
      ...(options.actions !== undefined && { shelf: options.actions }),
    });
    const player = openPlayer({
      ...{ github: opened, groups: concurrencyGroups(), kept, signal },
      outputsOfFailedCalls: options.outputsOfFailedCalls ?? "keep",
      stage: (place) => {
        const stage = loopbackStage({
          github: opened,
          cloud,
          elsewhere,
          file: filled,
          folder: jobsIn(place),
          toolCache,
          environment,
          clock,
          machines,
        });
        return hurried ? { ...stage, job: (...job) => hurried.during(() => stage.job(...job)) } : stage;
      },
      ended: (place, result) => writeExecution(place, result, opened),
    });
    opened.serveActions(actionsService(opened, player, kept, runs));
    const ground = { github: opened, checkout, name: repository, person };
    if (options.decide) closing.push(decideBy(opened, options.decide, player.tell));
    return {
      ...{ github: opened, cloud, repository, settings: settings.from, dirty: checkout.dirty, close },
      cause: (cause, tell) => playCause(ground, player, (crons) => causeEvents(ground, cause, crons), runs, tell),
      tell: (told, tell) => {
        const by = told.actor ? { ...ground, person: { login: told.actor, id: 0 } } : ground;
        return playCause(by, player, (crons) => toldCause(by, told, crons), runs, tell);
      },
      rerun: async (id, jobs, tell) => {
        const stop = player.watch(tell);
        try {
          const begun = opened.rerun(id, jobs, person.login);
          if ("refused" in begun) throw notAgain(id, begun.refused);
          const { event } = begun.run;
          const commit = await checkout.describe(event.sha);
          return { commit, idle: [], ...playedBy(player, await player.drain(), runs) };
        } finally {
          stop();
        }
      },
      waiting: () => {
        const unreviewed = opened.pendingDeployments().filter((pending) => pending.unreviewed);
        return unreviewed.map((pending) => waitingOf(opened, pending));
      },
      review: (run, environment, { as: login, state, comment = "" }) =>
        opened.review(run, { login, state, comment, environments: [environment] }),
    };
  } catch (error) {
    await close();
    throw error;
  }
};

/** Nobody plays the runs of a process that was killed any more. */
const endAbandoned = (github: LoopbackGitHub): void => {
  for (const { id, status } of github.runs()) if (status !== "completed") github.finishRun(id, "cancelled");
};

/** Why a run stays as it is. */
export const notAgain = (run: number, because: string): UserError =>
  new UserError(`run ${run} cannot be run again: ${because}`, {
    reason: "forbidden",
    remedy: "Only a run that has ended runs again, at most 50 times in 30 days; failed jobs only where some failed.",
  });
