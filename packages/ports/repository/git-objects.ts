import { spawn } from "node:child_process";

/** Bytes of objects in the order asked for, from one `git cat-file --batch`; at most one object is in memory. */
export async function* gitObjects(
  git: string,
  env: Readonly<Record<string, string>>,
  objects: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  const child = spawn(git, ["cat-file", "--batch"], { env, shell: false, stdio: ["pipe", "pipe", "ignore"], signal });
  const failed = new Promise<never>((_, reject) => child.once("error", reject));
  failed.catch(() => {}); // also when nobody is reading any more
  child.stdin.on("error", () => {}); // the reading side tells
  child.stdin.end(objects.map((object) => `${object}\n`).join(""));
  const bytes = pulled(child.stdout);
  try {
    for (const object of objects) {
      const head = await Promise.race([bytes.line(), failed]);
      const [id, type, size] = head.split(" ");
      if (id !== object || type !== "blob") throw new Error(`git answered ${JSON.stringify(head)} for ${object}`);
      const body = await Promise.race([bytes.take(Number(size) + 1), failed]);
      yield body.subarray(0, -1);
    }
  } finally {
    child.kill("SIGKILL");
  }
}

/** A stream from which one takes lines and counts of bytes. */
const pulled = (stream: AsyncIterable<Buffer>) => {
  const source = stream[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<Buffer> => {
    const next = await source.next();
    if (next.done) throw new Error("git ended before it had given everything");
    return next.value;
  };
  const cut = (count: number): Buffer => {
    const part = held.subarray(0, count);
    held = held.subarray(count);
    return part;
  };
  return {
    take: async (count: number): Promise<Buffer> => {
      const parts = [held];
      let size = held.length;
      while (size < count) {
        const part = await more();
        parts.push(part);
        size += part.length;
      }
      held = parts.length === 1 ? held : Buffer.concat(parts);
      return cut(count);
    },
    line: async (): Promise<string> => {
      while (!held.includes(10)) held = Buffer.concat([held, await more()]);
      return cut(held.indexOf(10) + 1)
        .toString("utf8")
        .trimEnd();
    },
  };
};
