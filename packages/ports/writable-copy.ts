import { chmodSync, copyFileSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Copies plain files and folders of a read-only tree into a new folder that can be written (0700, files keep their `x`). Links and other
 * things are left out, and what `leaves` names. Each call at once: many small files take other threads longer.
 */
export const copyWritable = (from: string, to: string, leaves: (name: string) => boolean = () => false): void => {
  mkdirSync(to, { mode: 0o700 });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (leaves(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyWritable(source, target, leaves);
    else if (entry.isFile()) {
      copyFileSync(source, target);
      chmodSync(target, 0o600 | (statSync(source).mode & 0o100));
    }
  }
};
