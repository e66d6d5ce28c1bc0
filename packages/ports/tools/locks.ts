import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the committed lock files: `locks` beside this file, and beside or above its bundle in `dist`. */
export function locks(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const places = [join(here, "locks"), join(here, "..", "locks")];
  const match = places.find((place) => existsSync(place));
  if (match === undefined) throw new Error(`The lock files of the tools are in none of: ${places.join(", ")}.`);
  return match;
}
