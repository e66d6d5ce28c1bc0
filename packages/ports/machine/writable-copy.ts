import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { isAbsolute, join, relative } from "node:path";

/**
 * Copies plain files, folders and links of a read-only tree into a new folder that can be written (0700, files keep their `x`). Links that would
 * lead out of the copy and other things are left out, and what `leaves` names. Each call at once: many small files take other threads longer.
 */
export function copyWritable(
  from: string,
  to: string,
  leaves: (name: string) => boolean = () => false,
  root = realpathSync(from),
): void {
  mkdirSync(to, { mode: 0o700 });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (leaves(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyWritable(source, target, leaves, root);
    else if (entry.isSymbolicLink() && staysIn(root, from, source)) symlinkSync(readlinkSync(source), target);
    else if (entry.isFile()) {
      copyFileSync(source, target);
      chmodSync(target, 0o600 | (statSync(source).mode & 0o100));
    }
  }
}

/** Whether a relative link leads to something in the tree, by every step that it takes. */
const staysIn = (root: string, folder: string, link: string): boolean => {
  if (isAbsolute(readlinkSync(link))) return false;
  if (climbs(relative(root, realpathSync(folder)), readlinkSync(link))) return false;
  try {
    const way = relative(root, realpathSync(link));
    return way !== ".." && !way.startsWith("../") && !isAbsolute(way);
  } catch {
    return false; // it leads to nothing
  }
};

/** Whether a link goes above the tree on its way, as `../from/x` does. */
const climbs = (folder: string, link: string): boolean => {
  let depth = folder === "" ? 0 : folder.split("/").length;
  for (const name of link.split("/")) {
    depth += name === ".." ? -1 : name === "" || name === "." ? 0 : 1;
    if (depth < 0) return true;
  }
  return false;
};
