import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Path of one of our own programs in another language: in `programs` beside the module of this `import.meta.url`, and beside or above its bundle in `dist`. */
export function ownProgramPath(module: string, name: string): string {
  const here = dirname(fileURLToPath(module));
  const places = [join(here, "programs", name), join(here, "..", "programs", name)];
  const place = places.find((path) => existsSync(path));
  if (place === undefined) throw new Error(`The program ${name} is in none of: ${places.join(", ")}.`);
  return place;
}

/** The text of such a program. */
export function ownProgram(module: string, name: string): string {
  return readFileSync(ownProgramPath(module, name), "utf8");
}
