import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** The files by which a step gives the runner something, as they were when the step began. */
export interface CommandFiles {
  /** Names of those that somebody has written, replaced or removed since. */
  changed(): string[];
  /** Puts back what was there, as plain files. */
  restore(): void;
}

/** Notes the state of files, by their names for people. */
export function noteCommandFiles(files: Readonly<Record<string, string>>): CommandFiles {
  const noted = Object.entries(files).map(([name, path]) => ({ name, path, before: stateOf(path) }));
  const differing = () => noted.filter(({ path, before }) => stateOf(path)?.print !== before?.print);
  return {
    changed: () => differing().map(({ name }) => name),
    restore: () => {
      for (const { path, before } of differing()) {
        // Never written into: it may be a link by now, or somebody else's file.
        mkdirSync(dirname(path), { recursive: true });
        const fresh = join(dirname(path), `${basename(path)}.${process.pid}`);
        writeFileSync(fresh, before?.text ?? "", { flag: "wx" });
        rmSync(path, { recursive: true, force: true });
        renameSync(fresh, path);
      }
    },
  };
}

/** `undefined` for what is not a plain file. */
function stateOf(path: string): { readonly print: string; readonly text: string } | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) return undefined;
  return { print: `${stats.dev} ${stats.ino} ${stats.size} ${stats.mtimeMs}`, text: readFileSync(path, "utf8") };
}
