/** A rehearsal: a team's repository on a GitHub on loopback, its environments in a stand-in for the cloud, and the events that start runs. */

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { UserError } from "../../model/document/user-error.ts";
import { plainCloud } from "../cloud/plain-cloud.ts";
import { type Context, causeEvents } from "../events/cause.ts";
import type { Person } from "../events/event.ts";
import { causeOfFileEvent } from "../events/file-cause.ts";
import { type LoopbackGitHub, openGitHub } from "../github/github.ts";
import { systemClock } from "../protocol/clock.ts";
import { clearAbandoned } from "../runner/processes/abandoned.ts";
import { openMachines } from "../runner/processes/machines.ts";
import { isPlain, parseRehearsalFile, type RehearsalFile } from "../settings/rehearsal-file.ts";
import { secretMistakes } from "../settings/secret-mistakes.ts";
import { askWhetherPublic } from "../sources/public-origin.ts";
import { type Checkout, openCheckout } from "../sources/repository.ts";
import { findSettings, settingsPath } from "../sources/settings.ts";
import { slipwayFolder } from "../sources/slipway.ts";
import { prepareParser } from "../workflow/parser.ts";
import { artefactFinder } from "./find-artefact.ts";
import { hurriedClock } from "./hurried-clock.ts";
import { leftoversIn } from "./leftovers.ts";
import { openRuns } from "./open-runs.ts";
import { applyOverlay } from "./overlay.ts";
import { decide, decideBy, waitingOf } from "./people.ts";
import { playAgain } from "./play-again.ts";
import { playCause } from "./play-cause.ts";
import type { Player } from "./player.ts";
import type { Rehearsal, RehearsalOptions } from "./rehearsal.ts";
import { writeSession } from "./session.ts";
import { settle } from "./settle.ts";

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
  const checked = options.checkSecrets ? secretMistakes : undefined;
  const file = applyOverlay(parseRehearsalFile(settings.text, settingsPath, checked), options.overlay);
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
    const { repository = checkout.name } = options;
    const leftovers = await prepareRepository(opened, repository, { checkout, file, options, cleared });
    const { people, file: filled } = await settle(opened, repository, file);
    closing.push(() => Object.values(people).forEach(opened.revokeToken));
    const cloud = await openCloud(filled);
    closing.push(() => cloud.close());
    closing.push(await writeSession(folder, { api: opened.urls.api, repository, people }));
    const player = openRuns({
      github: opened,
      cloud,
      machines,
      file: filled,
      repository,
      workspace: checkout.folder,
      folder,
      toolCache,
      environment,
      signal,
      clock,
      hurried,
      collection: options.actions,
      outputsOfFailedCalls: options.outputsOfFailedCalls ?? "keep",
    });
    const context = { github: opened, checkout, name: repository, person };
    if (options.decide) closing.push(decideBy(opened, options.decide, player.tell));
    const answers = {
      cloud,
      settings: settings.from,
      leftovers,
      dirty: checkout.dirty,
      people: Object.keys(file.people),
    };
    return { ...answers, ...rehearsalVerbs(context, player, folder), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The team's repository on the loopback GitHub as its file says. Answers what an earlier rehearsal left unended. */
async function prepareRepository(
  github: LoopbackGitHub,
  repository: string,
  {
    checkout,
    file,
    options,
    cleared,
  }: {
    readonly checkout: Checkout;
    readonly file: RehearsalFile;
    readonly options: RehearsalOptions;
    readonly cleared: Awaited<ReturnType<typeof clearAbandoned>>;
  },
): Promise<Rehearsal["leftovers"]> {
  const { defaultBranch } = checkout;
  if (!github.repository(repository)) await github.createRepository(repository, { defaultBranch });
  const leftovers = leftoversIn(options.folder, github, cleared);
  if (options.overlay) unprotect(github, repository, file);
  github.setVisibility(repository, file.visibility ?? askWhetherPublic(checkout.origin, options));
  github.setLargeFiles(repository, checkout.largeFiles);
  return leftovers;
}

/** What can be done with an open rehearsal. */
function rehearsalVerbs(
  context: Context,
  player: Player,
  folder: string,
): Pick<Rehearsal, "github" | "repository" | "cause" | "tell" | "rerun" | "waiting" | "review"> {
  const { github } = context;
  return {
    github,
    repository: context.name,
    cause: (cause, tell) => playCause(context, player, (crons) => causeEvents(context, cause, crons), folder, tell),
    tell: (event, tell) => {
      const by = event.actor ? { ...context, person: github.person(event.actor) } : context;
      return playCause(by, player, (crons) => causeOfFileEvent(by, event, crons), folder, tell);
    },
    rerun: (id, jobs, tell) => playAgain(context, player, { id, jobs }, folder, tell),
    waiting: () => {
      const unreviewed = github.pendingDeployments().filter((pending) => pending.unreviewed);
      return unreviewed.map((pending) => waitingOf(github, pending));
    },
    review: (run, environment, decision) => decide(github, run, environment, decision),
  };
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
