import { stringify } from "yaml";
import type { Repository } from "./shapes.ts";

/** Every file of a repository as it is written, by path. */
export function spelled(repository: Repository): Record<string, string> {
  return Object.fromEntries(
    Object.entries(repository.files).map(([path, file]) => [path, stringify(file, { lineWidth: 0 })]),
  );
}
