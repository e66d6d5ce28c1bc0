import { spawn } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import type { Duplex } from "node:stream";
import { fileURLToPath } from "node:url";
import { frameReader } from "./frames.ts";
import { exitCode, type Launch, type Take } from "./launch.ts";

/** Starts processes by way of a small one: to start one from a process with much memory takes many times longer. */
export interface Launcher {
  readonly launch: Launch;
  /** Ends it; what it started and what still runs is killed. */
  close(): Promise<void>;
}

interface Asked {
  readonly take: Take;
  readonly started: (pid: number) => void;
  readonly failed: (error: Error) => void;
  readonly exited: (code: number) => void;
  readonly closed: () => void;
}

/** Every thread of a process has a share in what it costs to copy it. */
const flag = "--single-threaded";

/** Opens a launcher; what is asked for before it is ready waits in its pipe. */
export function openLauncher(): Launcher {
  const script = join(dirname(fileURLToPath(import.meta.url)), "launcher.mjs");
  const child = spawn(process.execPath, [flag, script], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
    detached: true,
  });
  const line = child.stdio[3] as Duplex;
  const ended = once(child, "close").catch(() => undefined);
  const asked = new Map<number, Asked>();
  let last = 0;
  let isOver = false;
  line.on(
    "data",
    frameReader((kind, id, bytes) => {
      const of = asked.get(id);
      if (of) hear(of, kind, bytes);
      if (kind === "c" || kind === "f") asked.delete(id);
    }),
  );
  // What is written to one that has ended fails; that it has ended is reported below.
  line.on("error", () => undefined);
  void ended.then(() => {
    isOver = true;
    for (const { failed } of asked.values()) failed(new Error("The process that starts the steps has ended."));
    asked.clear();
  });
  const ask = (what: object): void => void line.write(`${JSON.stringify(what)}\n`);
  return {
    launch: (program, take) => {
      const id = ++last;
      const [started, exited, closed] = [
        Promise.withResolvers<number>(),
        Promise.withResolvers<number>(),
        Promise.withResolvers<void>(),
      ];
      // Whoever waits hears of it; nobody may.
      exited.promise.catch(() => undefined);
      const failed = (error: Error): void => {
        started.reject(error);
        exited.reject(error);
        closed.resolve();
      };
      asked.set(id, { take, started: started.resolve, failed, exited: exited.resolve, closed: closed.resolve });
      if (isOver) failed(new Error("The process that starts the steps has ended."));
      else ask({ id, ...program });
      return {
        started: started.promise,
        exited: exited.promise,
        closed: closed.promise,
        drop: () => {
          if (asked.delete(id)) ask({ drop: id });
        },
      };
    },
    close: async () => {
      line.end();
      await ended;
    },
  };
}

function hear({ take, started, failed, exited, closed }: Asked, kind: string, bytes: Buffer): void {
  const chunk = bytes.length > 0 ? bytes : null;
  if (kind === "s") started(Number(bytes));
  else if (kind === "f") failed(new Error(String(bytes)));
  else if (kind === "o") take("stdout", chunk);
  else if (kind === "e") take("stderr", chunk);
  else if (kind === "x") exited(exitCode(...(JSON.parse(String(bytes)) as [number | null, NodeJS.Signals | null])));
  else if (kind === "c") closed();
}
