/** A rehearsal: a team's repository on a GitHub on loopback, its environments in a stand-in for the cloud, and the events that start runs. */

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { UserError } from "../../model/document/user-error.ts";
import { plainCloud } from "../cloud/plain-cloud.ts";
import { concurrencyGroups } from "../engine/keys/concurrency.ts";
import { causeEvents } from "../events/cause.ts";
import type { Person } from "../events/event.ts";
import { causeOfFileEvent } from "../events/file-cause.ts";
import { type LoopbackGitHub, openGitHub } from "../github/github.ts";
import { systemClock } from "../protocol/clock.ts";
import { clearAbandoned } from "../runner/processes/abandoned.ts";
import { openMachines } from "../runner/processes/machines.ts";
import { isPlain, parseRehearsalFile, type RehearsalFile } from "../settings/rehearsal-file.ts";
import { openElsewhere } from "../sources/elsewhere.ts";
import { askWhetherPublic } from "../sources/public-origin.ts";
import { openCheckout } from "../sources/repository.ts";
import { findSettings, settingsPath } from "../sources/settings.ts";
import { slipwayBut, slipwayFolder, slipwaysIn } from "../sources/slipway.ts";
import { prepareParser } from "../workflow/parser.ts";
import { actionsService } from "./actions.ts";
import { jobsIn, writeExecution } from "./execution-folder.ts";
import { artefactFinder } from "./find-artefact.ts";
import { hurriedClock } from "./hurried-clock.ts";
import { keptAttempts } from "./kept-attempt.ts";
import { leftoversIn } from "./leftovers.ts";
import { applyOverlay } from "./overlay.ts";
import { decide, decideBy, waitingOf } from "./people.ts";
import { playAgain } from "./play-again.ts";
import { playCause } from "./play-cause.ts";
import { openPlayer } from "./player.ts";
import type { Rehearsal, RehearsalOptions } from "./rehearsal.ts";
import { writeSession } from "./session.ts";
import { settle } from "./settle.ts";
import { loopbackStage } from "./stage.ts";

const someone: Person = { login: "you", id: 1 };

/** Opens a rehearsal; `close` ends every process of it and keeps what the next one continues with. */
export async function openRehearsal(options: RehearsalOptions): Promise<Rehearsal> {
  const { folder, environment, signal, person = someone } = options;
  const hurried = options.unattended ? hurriedClock() : undefined;
  const clock = hurried ?? options.clock ?? systemClock;
  const { toolCache = join(slipwayFolder, ".slipway", "tools") } = options;
  void prepareParser(); // while git is asked
  const checkout = await openCheckout(options.checkout, environment);
  const settings = await findSettings(checkout, options.propose);
  const file = applyOverlay(parseRehearsalFile(settings.text, settingsPath), options.overlay);
  await mkdir(folder, { recursive: true });
  const closing: (() => Promise<void> | void)[] = [];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  let github: LoopbackGitHub | undefined;
  let find: ReturnType<typeof artefactFinder> | undefined;
  const artefact = async (digest: string) => {
    if (!github) throw new Error("there is no GitHub yet");
    find ??= artefactFinder(github, join(folder, "artefacts"), signal);
    return find(digest);
  };
  const { watchCloud: watch } = options;
  const parts = { workspace: checkout.folder, folder, toolCache, environment, signal, artefact };
  const openCloud = isPlain(file)
    ? async (filled: RehearsalFile) => plainCloud(filled)
    : await (await import("../cloud/whole-cloud.ts")).prepareCloud({
        ...parts,
        ...(watch && { watch }),
        ...(options.tell && { tell: options.tell }),
      });
  try {
    const cleared = await clearAbandoned();
    const machines = openMachines();
    closing.push(machines.close);
    const gitHub = { folder: join(folder, "github"), clock };
    const opened = await openFree(() => openGitHub(gitHub), options);
    github = opened;
    closing.push(() => opened.close());
    const { defaultBranch } = checkout;
    const { repository = checkout.name } = options;
    if (!opened.repository(repository)) await opened.createRepository(repository, { defaultBranch });
    const leftovers = leftoversIn(folder, opened, cleared);
    if (options.overlay) unprotect(opened, repository, file);
    opened.setVisibility(repository, file.visibility ?? askWhetherPublic(checkout.origin, options));
    const { people, file: filled } = await settle(opened, repository, file);
    closing.push(() => Object.values(people).forEach(opened.revokeToken));
    const cloud = await openCloud(filled);
    closing.push(() => cloud.close());
    closing.push(await writeSession(folder, { api: opened.urls.api, repository, people }));
    const runs = folder; // an execution has its folder beside the GitHub and the databases
    const kept = keptAttempts(join(folder, "attempts"));
    const isSlipway = slipwayBut([repository, ...Object.keys(file.actions), ...slipwaysIn(options.actions)]);
    const elsewhere = openElsewhere({
      isSlipway,
      places: file.actions,
      own: { name: repository, folder: checkout.folder },
      environment,
      signal,
      github: opened,
      kept: join(slipwayFolder, ".slipway", "actions"),
      ...(options.actions !== undefined && { collection: options.actions }),
    });
    const player = openPlayer({
      github: opened,
      groups: concurrencyGroups(),
      kept,
      signal,
      outputsOfFailedCalls: options.outputsOfFailedCalls ?? "keep",
      stage: (place, { repository, event: { ref, sha } }) => {
        const stage = loopbackStage({
          github: opened,
          cloud,
          elsewhere,
          isSlipway,
          file: filled,
          source: { repository, ref, sha },
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
    const context = { github: opened, checkout, name: repository, person };
    if (options.decide) closing.push(decideBy(opened, options.decide, player.tell));
    return {
      people: Object.keys(file.people),
      github: opened,
      cloud,
      repository,
      settings: settings.from,
      leftovers,
      dirty: checkout.dirty,
      close,
      cause: (cause, tell) => playCause(context, player, (crons) => causeEvents(context, cause, crons), runs, tell),
      tell: (event, tell) => {
        const by = event.actor ? { ...context, person: opened.person(event.actor) } : context;
        return playCause(by, player, (crons) => causeOfFileEvent(by, event, crons), runs, tell);
      },
      rerun: (id, jobs, tell) => playAgain(context, player, { id, jobs }, runs, tell),
      waiting: () => {
        const unreviewed = opened.pendingDeployments().filter((pending) => pending.unreviewed);
        return unreviewed.map((pending) => waitingOf(opened, pending));
      },
      review: (run, environment, decision) => decide(opened, run, environment, decision),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** One process at a time keeps a GitHub: a script waits for its turn, people are reported. */
const openFree = async (
  open: () => Promise<LoopbackGitHub>,
  { folder, unattended, signal }: RehearsalOptions,
): Promise<LoopbackGitHub> => {
  for (;;) {
    try {
      return await open();
    } catch (error) {
      if (!/ is open in process \d+ already/.test(String(error)) || signal.aborted) throw error;
      if (!unattended) {
        throw new UserError(`another rehearsal is under way in ${folder}`, {
          reason: "bad_input",
          remedy:
            "A push is handed to it; for another event wait until it has ended, or keep this one elsewhere with --state.",
        });
      }
      await pause(100);
    }
  }
};

/** What an event told of environments before holds for that event alone. */
const unprotect = (github: LoopbackGitHub, repository: string, { environments }: RehearsalFile): void => {
  const kept = new Set(Object.keys(environments).map((name) => name.toLowerCase()));
  const open = { reviewers: [], preventSelfReview: false, canAdminsBypass: true, waitTimer: 0, branches: null };
  for (const name of github.environments(repository))
    if (!kept.has(name.toLowerCase())) github.setEnvironment(repository, name, open);
};
