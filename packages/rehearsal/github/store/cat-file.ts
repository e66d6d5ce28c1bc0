import { type ChildProcess, spawn } from "node:child_process";
import type { GitObject, ObjectType } from "./object.ts";
import { gitEnvironment } from "./run-git.ts";

/** Reads objects through one `git cat-file --batch` that stays open: a read costs no process. */
export interface CatFile {
  /** `spec` as git reads it: a sha, `refs/heads/main`, `<sha>:path`; `null` if there is nothing. */
  read(spec: string): Promise<GitObject | null>;
  close(): Promise<void>;
}

interface Waiting {
  resolve(object: GitObject | null): void;
  reject(cause: Error): void;
}

/** Opens the reader of a bare repository; git itself starts at the first read. */
export function openCatFile(repository: string): CatFile {
  let child: ChildProcess | undefined;
  let pending: Buffer[] = [];
  let size = 0;
  let wanted = 0;
  const queue: Waiting[] = [];

  const start = () => {
    const started = spawn("git", ["--git-dir", repository, "cat-file", "--batch"], {
      env: gitEnvironment(),
      stdio: ["pipe", "pipe", "ignore"],
    });
    started.stdout.on("data", (chunk: Buffer) => {
      pending.push(chunk);
      size += chunk.length;
      if (size >= wanted) drain();
    });
    started.stdin.on("error", () => undefined);
    started.on("error", (cause) => stop(cause));
    started.on("close", () => stop(new Error("git cat-file ended")));
    child = started;
    return started;
  };
  const stop = (cause: Error) => {
    child = undefined;
    pending = [];
    size = wanted = 0;
    for (const waiting of queue.splice(0)) waiting.reject(cause);
  };
  const drain = () => {
    let buffer = Buffer.concat(pending);
    wanted = 0;
    for (;;) {
      const answer = take(buffer);
      if (!answer) break;
      if (answer.length > buffer.length) {
        wanted = answer.length;
        break;
      }
      buffer = buffer.subarray(answer.length);
      queue.shift()?.resolve(answer.object);
    }
    pending = [buffer];
    size = buffer.length;
    if (queue.length === 0) hold(child, false);
  };
  return {
    read: (spec) => {
      if (/[\n\0]/.test(spec) || spec === "") return Promise.resolve(null);
      return new Promise((resolve, reject) => {
        const running = child ?? start();
        hold(running, true);
        queue.push({ resolve, reject });
        running.stdin?.write(`${spec}\n`);
      });
    },
    close: async () => {
      const ending = child;
      if (!ending) return;
      hold(ending, true);
      const closed = new Promise((resolve) => ending.once("close", resolve));
      ending.stdin?.end();
      await closed;
    },
  };
}

/** An open reader must not keep the process alive; an asked one must. */
function hold(child: ChildProcess | undefined, yes: boolean): void {
  const streams = [child, child?.stdin, child?.stdout] as ({ ref?(): void; unref?(): void } | null | undefined)[];
  for (const stream of streams) yes ? stream?.ref?.() : stream?.unref?.();
}

/** The first answer in a buffer; its `length` may be more than is there yet. */
function take(buffer: Buffer): { length: number; object: GitObject | null } | null {
  const line = buffer.indexOf(10);
  if (line < 0) return null;
  const [, sha = "", type = "", length = ""] =
    /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/.exec(buffer.toString("latin1", 0, line)) ?? [];
  if (!sha) return { length: line + 1, object: null };
  const end = line + 1 + Number(length);
  return { length: end + 1, object: { sha, type: type as ObjectType, body: buffer.subarray(line + 1, end) } };
}
