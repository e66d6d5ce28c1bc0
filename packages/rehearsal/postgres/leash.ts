import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";

/** A program to start: never found by a shell, never with more environment than is given here. */
export interface LeashedCommand {
  /** Absolute path. */
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Path of the file that its output is appended to. */
  readonly log: string;
  /** The signal that asks it to end. */
  readonly signal: "INT" | "TERM";
  /** Whole seconds after which it is killed. */
  readonly grace: number;
  /** Who it runs as, when that is somebody else. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

/** A running program that cannot outlive this process. */
export interface Leashed {
  /** The process group that holds it and everything that it started. */
  readonly group: number;
  /** Its exit code once it and its group are gone; 128 and the number of a signal that killed it. */
  readonly ended: Promise<number>;
  /** Asks it to end, kills it after the grace, and waits. */
  stop(): Promise<void>;
}

// The shell holds the other end of a pipe of ours. When we close it, end or are killed, `read` returns and the program is
// asked to end. When the program ends, what is left of its group is asked too, the waiting half of this script included.
const keeper = `
signal=$1 grace=$2; shift 2
exec 3<&0 </dev/null
"$@" 3<&- &
program=$!
{ read -r _ <&3; kill -"$signal" "$program"; sleep "$grace"; kill -KILL "$program"; } 2>/dev/null &
wait "$program"; code=$?
trap '' TERM
kill -TERM 0
exit "$code"
`;

/** Starts a program in a group of its own, so that Ctrl-C in the terminal does not reach it before its owner decides; it ends with us, even when we are killed. */
export function leash(command: LeashedCommand): Leashed {
  const log = openSync(command.log, "a", 0o600);
  const { signal, grace, file, args, cwd, env, user } = command;
  const shell = spawn("/bin/sh", ["-c", keeper, "keeper", signal, String(grace), file, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ["pipe", log, log],
    ...user,
  });
  closeSync(log);
  shell.stdin?.on("error", () => {}); // it may be gone already
  const ended = endOf(shell);
  return {
    group: shell.pid ?? 0,
    ended,
    stop: async () => {
      shell.stdin?.destroy();
      await ended;
    },
  };
}

const endOf = (shell: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    shell.on("error", () => resolve(127)); // as a shell says it: it could not be started
    shell.on("exit", (code) => {
      if (shell.pid !== undefined) killGroup(shell.pid);
      resolve(code ?? 137);
    });
  });

const killGroup = (group: number): void => {
  try {
    process.kill(-group, "SIGKILL");
  } catch {
    // nothing is left of it
  }
};
