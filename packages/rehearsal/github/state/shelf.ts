import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Items of one kind, kept in memory and as one JSON file each, so that the next process finds them again. */
export interface Shelf<T> {
  get(id: string | number): T | undefined;
  put(id: string | number, item: T): T;
  remove(id: string | number): boolean;
  /** In the order in which they were first put. */
  all(): T[];
}

/** Opens the shelf in a folder; a file that is half written is never seen, because each is renamed into place. */
export function openShelf<T>(folder: string): Shelf<T> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const items = new Map<string, T>();
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const byNumber = (a: string, b: string) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1);
  for (const name of names.sort(byNumber)) {
    items.set(name.slice(0, -5), readWhole<T>(join(folder, name)));
  }
  return {
    get: (id) => items.get(String(id)),
    put: (id, item) => {
      items.set(String(id), item);
      writeWhole(join(folder, `${id}.json`), JSON.stringify(item));
      return item;
    },
    remove: (id) => {
      rmSync(join(folder, `${id}.json`), { force: true });
      return items.delete(String(id));
    },
    all: () => [...items.values()],
  };
}

/** Writes a file so that a reader sees the old text or the new one, never a part. */
export function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.part`, text, { mode: 0o600 });
  renameSync(`${path}.part`, path);
}

function readWhole<T>(path: string): T {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as T;
  } catch (cause) {
    throw new Error(`${path} cannot be read as JSON. Remove the folder of this loopback GitHub to begin anew.`, {
      cause,
    });
  }
}
