import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { finished as streamEnd } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { keptOutput } from "./kept-output.ts";
import { lineReader } from "./line-reader.ts";
import { killMarked } from "./marked-processes.ts";
import { endGroup, signalGroup } from "./process-group.ts";

/** One program to run: never through a shell, and with no environment but the one given here. */
export interface Command {
  /** Absolute path, or a name that is looked up on the `PATH` of `env`. */
  readonly file: string;
  readonly args?: readonly string[];
  readonly cwd?: string;
  /** Added to the base environment of the port. */
  readonly env?: Readonly<Record<string, string>>;
  /** Text for its standard input, which is closed after it. */
  readonly input?: string;
  /** Called for every whole line as it comes, without the line break. */
  readonly onLine?: (line: string, stream: "stdout" | "stderr") => void;
  /** Bytes of the longest line that `onLine` gets whole; of a longer one it gets the beginning and a marker. 1 MiB if not given. */
  readonly longestLine?: number;
  /** Bytes that are kept of each stream; of more, the beginning and the end with a marker between them. 8 MiB if not given. */
  readonly keep?: number;
  /** Milliseconds; then the program is interrupted and, 10 s later, killed. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
  /** It runs code of the team: what it leaves running is ended even where it left the process group. */
  readonly isForeign?: boolean;
}

/** How it ended; a code other than 0 is an answer, not an error. */
export interface Finished {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
  /** Whether it printed more than was kept. */
  readonly isCut?: boolean;
}

/** Runs programs. `run` rejects only if the program cannot be started. */
export interface Exec {
  run(command: Command): Promise<Finished>;
}

const grace = 10_000;
const mebibyte = 2 ** 20;
/** Milliseconds for the last bytes in a pipe (64 KiB at most) whose other end a process outside of the group may still hold. */
const drain = 1_000;

/**
 * Child processes with an allow-listed base environment, each the first of a process group of its own. An abort sends *one* interrupt to
 * the program alone, as Terraform wants it, and kills the group after 10 s. The end is that of the program: whatever it left running in
 * its group is ended before `run` answers, and nobody who holds its output open is waited for.
 *
 * `@actions/exec` ends no program, neither after a time nor by a signal, so that a tool that hangs at the question for its version would hold
 * the job; and it looks names up on the `PATH` of this process. `test/contracts/toolkit.test.ts` holds all else to it.
 */
export function childProcesses(base: { env: Readonly<Record<string, string>>; signal?: AbortSignal }): Exec {
  return { run: (command) => runChild(command, base) };
}

async function runChild(command: Command, base: Parameters<typeof childProcesses>[0]): Promise<Finished> {
  const mark = command.isForeign ? { SLIPWAY_FOREIGN_CODE: randomUUID() } : undefined;
  const child = spawn(command.file, command.args ?? [], {
    env: { ...base.env, ...command.env, ...mark },
    shell: false,
    detached: true,
    stdio: [command.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    ...(command.cwd === undefined ? {} : { cwd: command.cwd }),
  });
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve({ code, signal }));
  });
  const kept = { stdout: keptOutput(command.keep ?? 8 * mebibyte), stderr: keptOutput(command.keep ?? 8 * mebibyte) };
  const streams = (["stdout", "stderr"] as const).flatMap((name) => {
    const stream = child[name];
    if (stream === null) return [];
    const { onLine } = command;
    const lines = onLine && lineReader(command.longestLine ?? mebibyte, (line) => onLine(line, name));
    stream.on("data", (bytes: Buffer) => {
      kept[name].take(bytes);
      lines?.take(bytes);
    });
    const closed = streamEnd(stream).catch(() => {}); // destroyed, because somebody else held it open
    return [{ stream, closed: closed.then(() => lines?.end()) }];
  });
  if (command.input !== undefined) {
    child.stdin?.on("error", () => {}); // a program may end before it has read everything
    child.stdin?.end(command.input);
  }
  const stopping = stopOn(command, base.signal, child);
  try {
    const end = await ended;
    if (child.pid !== undefined) await endGroup(child.pid);
    if (mark) await killMarked(`SLIPWAY_FOREIGN_CODE=${mark.SLIPWAY_FOREIGN_CODE}`);
    const closed = Promise.all(streams.map((each) => each.closed));
    const late = new AbortController();
    await Promise.race([closed, sleep(drain, undefined, { signal: late.signal }).catch(() => {})]);
    late.abort();
    for (const { stream } of streams) stream.destroy();
    await closed;
    const isCut = kept.stdout.isCut() || kept.stderr.isCut();
    const text = { stdout: kept.stdout.text(), stderr: kept.stderr.text() };
    return { ...end, ...text, timedOut: stopping.timedOut(), ...(isCut ? { isCut } : {}) };
  } finally {
    stopping.over();
  }
}

/** Interrupts the program when its time is over or somebody aborts, and kills its group if it does not end by that. */
function stopOn(
  command: Command,
  signal: AbortSignal | undefined,
  child: { readonly pid?: number | undefined; kill(signal: NodeJS.Signals): boolean },
): { timedOut(): boolean; over(): void } {
  let timedOut = false;
  let killer: NodeJS.Timeout | undefined;
  const stop = () => {
    if (killer) return;
    child.kill("SIGINT");
    killer = setTimeout(() => child.pid !== undefined && signalGroup(child.pid, "SIGKILL"), grace);
  };
  const onTimeout = () => {
    timedOut = true;
    stop();
  };
  const timer = command.timeout === undefined ? undefined : setTimeout(onTimeout, command.timeout);
  const signals = [signal, command.signal].filter((each) => each !== undefined);
  for (const each of signals) each.aborted ? stop() : each.addEventListener("abort", stop, { once: true });
  return {
    timedOut: () => timedOut,
    over: () => {
      clearTimeout(timer);
      clearTimeout(killer);
      for (const each of signals) each.removeEventListener("abort", stop);
    },
  };
}
