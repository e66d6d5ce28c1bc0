import { mkdir, rm } from "node:fs/promises";
import { UserError } from "../../model/document/user-error.ts";
import type { CloudSettings } from "../settings/rehearsal-file.ts";
import { type Wanted, wantedIn, watchState } from "./applied-state.ts";
import type { Happening } from "./cloud-event.ts";
import { type Preparation, prepareService } from "./prepare-service.ts";
import { delayAfter, keepRunning, type ReadyService, Stopped, waitFor } from "./service-keeper.ts";

/** One environment of the stand-in for the cloud. */
export interface EnvironmentCloudOptions extends Preparation {
  readonly settings: CloudSettings;
  /** Told everything that happens; `group` is the process group of the service while it runs. */
  tell(happening: Happening, group: number | null): void;
}

/** Makes what Terraform's applied state asks for come true, until closed. What cannot be fetched leaves what runs alone. */
export async function openEnvironmentCloud(options: EnvironmentCloudOptions): Promise<{ close(): Promise<void> }> {
  await rm(options.folder, { recursive: true, force: true }); // a killed run may have left a release
  await mkdir(options.folder, { recursive: true });
  const keeper = serviceKeeper(options);
  const end = new AbortController();
  let goal = new AbortController();
  let work: Promise<void> = Promise.resolve();
  let asked = JSON.stringify({ kind: "none" } satisfies Wanted);
  const changed = (text: string | null) => {
    const wanted = wantedIn(text, options.settings.output);
    if (JSON.stringify(wanted) === asked) return; // another part of the state changed
    asked = JSON.stringify(wanted);
    goal.abort();
    goal = new AbortController();
    const { signal } = goal;
    work = work.then(() => bring(wanted, options, keeper.replace, signal));
  };
  const lost = (because: string) =>
    options.tell(
      {
        type: "service-refused",
        because: `the state cannot be read: ${because}.`,
        remedy: "What runs goes on.",
        again: 500,
      },
      null,
    );
  const { databaseUrl: url, settings } = options;
  const watching = watchState({ url, state: settings.state, changed, lost, signal: end.signal });
  return {
    close: async () => {
      end.abort();
      goal.abort();
      await Promise.all([watching, work]);
      await keeper.replace(null, "the cloud is closed");
      await rm(options.folder, { recursive: true, force: true });
    },
  };
}

type Replace = (ready: ReadyService | null, because: string) => Promise<void>;

const serviceKeeper = ({ tell }: EnvironmentCloudOptions): { replace: Replace } => {
  let stop = new AbortController();
  let running: { loop: Promise<void>; ready: ReadyService } | undefined;
  return {
    replace: async (ready, because) => {
      const old = running?.ready;
      if (old !== undefined && ready !== null && JSON.stringify(old) === JSON.stringify(ready)) return;
      stop.abort(new Stopped(because));
      await running?.loop;
      running = undefined;
      if (old !== undefined && old.command.cwd !== ready?.command.cwd)
        await rm(old.command.cwd, { recursive: true, force: true });
      if (ready === null) return;
      stop = new AbortController();
      running = { loop: keepRunning(ready, tell, stop.signal), ready };
    },
  };
};

const bring = async (
  wanted: Wanted,
  options: EnvironmentCloudOptions,
  replace: Replace,
  signal: AbortSignal,
): Promise<void> => {
  if (signal.aborted) return;
  if (wanted.kind === "none") return replace(null, "the state asks for no service any more");
  if (wanted.kind === "unclear")
    return options.tell(
      { type: "service-refused", because: `${wanted.because}.`, remedy: "Fix infra.", again: null },
      null,
    );
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      const ready = await prepareService(wanted.service, options, signal);
      if (!signal.aborted) await replace(ready, `${wanted.service.version} takes its place`);
      return;
    } catch (error) {
      if (signal.aborted) return;
      const remedy = error instanceof UserError ? error.remedy : "What runs goes on.";
      const again = delayAfter(failures);
      options.tell({ type: "service-refused", because: (error as Error).message, remedy, again }, null);
      await waitFor(again, signal);
    }
  }
};
