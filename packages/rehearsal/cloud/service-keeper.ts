import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { isFree } from "../postgres/free-port.ts";
import { type LeashedCommand, leash } from "../postgres/leash.ts";
import type { WantedService } from "./applied-state.ts";
import type { Happening } from "./cloud-event.ts";

/** A release that is ready to run on this machine; the command's folder is the release. */
export interface ReadyService {
  readonly wanted: WantedService;
  readonly command: Omit<LeashedCommand, "signal" | "grace">;
}

/** Why a service was stopped, as the reason of the abort that stops it. */
export class Stopped extends Error {}

const delays = [500, 1000, 2000, 5000, 10_000, 30_000] as const;

/** How long to wait before the next attempt after so many failures. */
export function delayAfter(failures: number): number {
  return delays[Math.min(failures, delays.length - 1)] ?? 30_000;
}

const steady = 20_000;

/** Runs a service until the signal, starting it again when it ends; never throws. */
export async function keepRunning(
  { wanted, command }: ReadyService,
  tell: (happening: Happening, group: number | null) => void,
  signal: AbortSignal,
): Promise<void> {
  const { version, commit, digest, port } = wanted;
  const which = { version, commit, digest, port };
  for (let failures = 0; !signal.aborted; failures++) {
    const again = delayAfter(failures);
    if (!(await isFree(port))) {
      const because = `${version} cannot start: port ${port} is in use by another program.`;
      tell({ type: "service-refused", because, remedy: remedyForPort, again }, null);
      await waitFor(again, signal);
      continue;
    }
    const started = Date.now();
    const service = leash({ ...command, signal: "TERM", grace: 5 });
    tell({ type: "service-starting", ...which }, service.group);
    const over = new AbortController();
    const stop = () => void service.stop();
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
    const answering = untilAnswering(port, AbortSignal.any([over.signal, signal])).then((answers) => {
      if (answers) tell({ type: "service-running", url: `http://127.0.0.1:${port}`, ...which }, service.group);
    });
    const code = await service.ended;
    over.abort();
    await answering;
    signal.removeEventListener("abort", stop);
    if (signal.aborted) break;
    if (Date.now() - started > steady) failures = 0;
    tell({ type: "service-died", code, again: delayAfter(failures), log: command.log, ...which }, null);
    await waitFor(delayAfter(failures), signal);
  }
  tell({ type: "service-stopped", because: (signal.reason as Error).message, ...which }, null);
}

const remedyForPort = "End the program that listens there.";

/** Waits, at most until the signal. */
export function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return pause(milliseconds, undefined, { signal }).catch(() => {});
}

const untilAnswering = async (port: number, signal: AbortSignal): Promise<boolean> => {
  while (!signal.aborted) {
    if (await accepts(port)) return !signal.aborted;
    await waitFor(50, signal);
  }
  return false;
};

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
