import { spawn } from "node:child_process";
import { constants } from "node:os";

/** A program to start; no shell reads the arguments. */
export interface Program {
  readonly file: string;
  readonly args: readonly string[];
  /** Absolute folder in which it starts. */
  readonly folder: string;
  /** All that it gets. */
  readonly env: Readonly<Record<string, string>>;
}

/** Takes what a process prints as it comes; a stream that has ended gives `null`. */
export type Take = (stream: "stdout" | "stderr", chunk: Buffer | null) => void;

/** A process that has been asked for. It leads a group of its own: Ctrl-C in the terminal reaches it only as a cancel, once. */
export interface Running {
  /** Its pid; rejects if it cannot be started. */
  readonly started: Promise<number>;
  /** Its exit code, 128 and the number of the signal that ended it. Pending for ever if it was never started. */
  readonly exited: Promise<number>;
  /** When both streams have ended: something in the background may hold them open. */
  readonly closed: Promise<void>;
  /** Lets go of the streams. */
  drop(): void;
}

/** A way to start processes; they read nothing. */
export type Launch = (program: Program, take: Take) => Running;

/** The exit code of a process, as a shell reports it. */
export function exitCode(code: number | null, signal: NodeJS.Signals | null): number {
  return code ?? 128 + (signal ? constants.signals[signal] : 0);
}

/** Starts processes from this one. */
export const launchHere: Launch = ({ file, args, folder, env }, take) => {
  const child = spawn(file, [...args], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  for (const name of ["stdout", "stderr"] as const) {
    child[name].on("data", (chunk: Buffer) => take(name, chunk));
    child[name].once("close", () => take(name, null));
  }
  return {
    started: new Promise((resolve, reject) => {
      child.once("spawn", () => child.pid !== undefined && resolve(child.pid));
      child.once("error", reject);
    }),
    exited: new Promise((resolve) => child.once("exit", (code, signal) => resolve(exitCode(code, signal)))),
    closed: new Promise((resolve) => child.once("close", () => resolve())),
    drop: () => {
      child.stdout.destroy();
      child.stderr.destroy();
    },
  };
};
