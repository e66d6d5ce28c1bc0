import { renameSync, writeFileSync } from "node:fs";
import type { Collection } from "../records/collection.ts";
import { openLines, readLines } from "./lines.ts";

/** What happened to one item: it was put, or, without one, removed. */
interface Change<T> {
  readonly id: string;
  readonly item?: T;
}

/** Opens the collection behind a file, which reports every change; what is past in it is dropped now. */
export function openCollection<T>(path: string): Collection<T> {
  const items = new Map<string, T>();
  const messages = readLines(path);
  for (const line of messages) {
    const { id, item } = readChange<T>(path, line);
    if (item === undefined) items.delete(id);
    else items.set(id, item);
  }
  if (messages.length > items.size) {
    writeWhole(path, [...items].map(([id, item]) => `${JSON.stringify({ id, item })}\n`).join(""));
  }
  const lines = openLines(path);
  const tell = (change: Change<T>) => lines.add(JSON.stringify(change));
  return {
    get: (id) => items.get(String(id)),
    put: (id, item) => {
      items.set(String(id), item);
      tell({ id: String(id), item });
      return item;
    },
    remove: (id) => {
      const had = items.delete(String(id));
      if (had) tell({ id: String(id) });
      return had;
    },
    all: () => [...items.values()],
    close: lines.close,
  };
}

/** Writes a file so that a reader sees the old text or the new one, never a part. */
export function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.part`, text, { mode: 0o600 });
  renameSync(`${path}.part`, path);
}

function readChange<T>(path: string, line: string): Change<T> {
  try {
    return JSON.parse(line) as Change<T>;
  } catch (cause) {
    throw new Error(`${path} cannot be read as JSON. Remove the folder of this loopback GitHub to begin again.`, {
      cause,
    });
  }
}
