import { chmod, copyFile, mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** Copies plain files and folders of a read-only tree into a new folder that can be written (0700, files keep their `x`). Links and other things are left out. */
export const copyWritable = async (from: string, to: string): Promise<void> => {
  await mkdir(to, { mode: 0o700 });
  const entries = await readdir(from, { withFileTypes: true });
  await Promise.all(
    entries.map(async (entry) => {
      const [source, target] = [join(from, entry.name), join(to, entry.name)];
      if (entry.isDirectory()) return copyWritable(source, target);
      if (!entry.isFile()) return;
      const [{ mode }] = await Promise.all([stat(source), copyFile(source, target)]);
      await chmod(target, 0o600 | (mode & 0o100));
    }),
  );
};
