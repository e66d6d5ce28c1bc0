import { relative } from "node:path";

/** A path as it is shortest from where one is. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith("..") ? path : near;
}
