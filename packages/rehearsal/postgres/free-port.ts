import { randomInt } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import * as v from "valibot";
import { parseDocument } from "../../model/document/document.ts";
import { UserError } from "../../model/document/user-error.ts";

/** Whether a server could listen on this port of the loopback interface now. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => server.close(() => resolve(true)));
  });
}

// Below 32768, where Linux, and 49152, where macOS begins to hand ports out to outgoing connections.
const range = [20_000, 32_000] as const;

/** A port that nobody uses now and that the system hands to nobody by itself. */
export async function freePort(except: readonly number[] = []): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const port = randomInt(...range);
    if (!except.includes(port) && (await isFree(port))) return port;
  }
  throw new UserError(`No port from ${range[0]} to ${range[1]} is free on 127.0.0.1.`, {
    reason: "tool_failed",
    remedy: "End some of the servers on this machine.",
  });
}

const Ports = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535)));

/** One port per name, chosen once and kept in `ports.json` of the folder, so that it is the same in every run. */
export async function reservePorts(folder: string, names: readonly string[]): Promise<Record<string, number>> {
  const file = join(folder, "ports.json");
  const text = await readFile(file, "utf8").catch(() => "{}");
  const ports = { ...parseDocument(Ports, text, file) };
  const fresh = names.filter((name) => ports[name] === undefined);
  for (const name of fresh) ports[name] = await freePort(Object.values(ports));
  if (fresh.length > 0) {
    await writeFile(`${file}.new`, `${JSON.stringify(ports, null, 2)}\n`);
    await rename(`${file}.new`, file);
  }
  return ports;
}
